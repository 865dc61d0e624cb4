/** Fewest organisations that a public figure is about: with fewer one could tell what a single one holds. */
export const fewestOrganisations = 3

/** How many resources, and of how many organisations; who they are is known while they are fewer than three. */
export type Tally = { count: number; organisations: number; known: ReadonlySet<string> }

/** A tally of counted rows: with fewer than three organisations `first` and `last` by their ids are all there are. */
export function tallyOf(row: { count: number; organisations: number; first: string; last: string }): Tally {
  return { count: row.count, organisations: row.organisations, known: new Set([row.first, row.last]) }
}

/**
 * The tally of several: the organisations are counted once each as long as they are few; where they are many, at least so
 * many.
 */
export function sumOf(tallies: readonly Tally[]): Tally {
  const known = new Set(tallies.flatMap((tally) => [...tally.known]))
  return {
    count: tallies.reduce((sum, { count }) => sum + count, 0),
    organisations: Math.max(known.size, ...tallies.map(({ organisations }) => organisations), 0),
    known,
  }
}

/** Whether a figure may be public by itself. */
export function mayBeShown({ organisations }: Tally): boolean {
  return organisations >= fewestOrganisations
}

/** A figure that is public: of one code, or of several together that are too small alone. */
export type PublicFigure = { codes: readonly string[]; count: number }

/**
 * Figures of which none is about fewer than three organisations, also not when it is taken from the sum of all: what is too
 * small is put together, and with the smallest of the others until it is of enough. Undefined where all together are too few.
 * Greatest first; what was put together is last.
 */
export function publishTallies(parts: readonly { code: string; tally: Tally }[]): PublicFigure[] | undefined {
  const inOrder = parts.filter(({ tally }) => tally.count > 0).sort((a, b) => b.tally.count - a.tally.count)
  if (!mayBeShown(sumOf(inOrder.map(({ tally }) => tally)))) return undefined
  const small = inOrder.filter(({ tally }) => !mayBeShown(tally))
  const alone = inOrder.filter(({ tally }) => mayBeShown(tally))
  while (small.length > 0 && !mayBeShown(sumOf(small.map(({ tally }) => tally)))) {
    const next = alone.pop()
    if (!next) break
    small.push(next)
  }
  return [
    ...alone.map(({ code, tally }) => ({ codes: [code], count: tally.count })),
    ...(small.length > 0
      ? [{ codes: small.map(({ code }) => code), count: sumOf(small.map(({ tally }) => tally)).count }]
      : []),
  ]
}
