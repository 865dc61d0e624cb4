import type { BoardCounts } from '#app/domain/demand-board/board-result.ts'
import { type BoardFacet, type BoardQuery, boardFacets } from '#app/domain/demand-board/board-state.ts'
import { deadlineSpans, todayNumber } from '#app/domain/demand-board/board-values.ts'
import type { DemandValues } from './demand-document.ts'
import { type FoundDemands, longestSpan } from './demand-queries.ts'
import type { QueryWords } from './query-words.ts'

/** A demand as it is searched while the engine is away: its values, its title and all its texts, folded. */
export type DemandEntry = { values: DemandValues; title: string; text: string }

/** The same page without the engine: same filters and exact counts, whole pieces of words only. */
export function findAmongDemands(
  entries: readonly DemandEntry[],
  asked: { query: BoardQuery; pieces: QueryWords['pieces']; now: number },
): FoundDemands {
  const { query, pieces, now } = asked
  const found = entries.filter(({ text }) => pieces.every((piece) => text.includes(piece)))
  const chosen = boardFacets.filter((name) => query.chosen[name]?.length)
  const meetsAll = (values: DemandValues, without?: BoardFacet) =>
    chosen.every((name) => name === without || meets(values, name, query.chosen[name] ?? [], now))
  const all = found.filter(({ values }) => meetsAll(values))
  const facets = Object.fromEntries(
    boardFacets.map((name) => {
      const counted = chosen.includes(name) ? found.filter(({ values }) => meetsAll(values, name)) : all
      return [name, countsOf(name, counted, query.chosen[name] ?? [], now)]
    }),
  ) as BoardCounts
  const start = (query.page - 1) * query.size
  return {
    ids: [...all]
      .sort((a, b) => inOrder(a, b, query, pieces))
      .slice(start, start + query.size)
      .map(({ values }) => values.id),
    total: all.length,
    facets,
    gains: chosen
      .map((name) => ({ name, total: found.filter(({ values }) => meetsAll(values, name)).length }))
      .filter((gain) => gain.total > all.length)
      .sort((a, b) => b.total - a.total),
  }
}

function meets(values: DemandValues, name: BoardFacet, wanted: readonly string[], now: number): boolean {
  if (name !== 'deadline') return values[name].some((value) => wanted.includes(value))
  const days = longestSpan(wanted)
  return days !== undefined && isWithin(values, days, now)
}

function isWithin({ deadlineDay, isOpen }: DemandValues, days: number, now: number): boolean {
  const today = todayNumber(now)
  return isOpen === 1 && deadlineDay !== null && deadlineDay >= today && deadlineDay <= today + days
}

function countsOf(name: BoardFacet, entries: readonly DemandEntry[], chosen: readonly string[], now: number) {
  const counts: Record<string, number> = {}
  for (const { values } of entries) {
    const held =
      name === 'deadline'
        ? deadlineSpans.filter(({ days }) => isWithin(values, days, now)).map(({ code }) => code)
        : values[name]
    for (const value of held) counts[value] = (counts[value] ?? 0) + 1
  }
  for (const value of chosen) counts[value] ??= 0
  return counts
}

function inOrder(a: DemandEntry, b: DemandEntry, query: BoardQuery, pieces: readonly string[]): number {
  const [one, other] = [a.values, b.values]
  const newest = other.publishedAt - one.publishedAt || (one.id < other.id ? -1 : 1)
  const open = other.isOpen - one.isOpen
  if (query.sort === 'newest') return newest
  if (query.sort === 'deadline') return open || one.deadlineSort - other.deadlineSort || newest
  if (query.sort === 'budget') return other.budgetSort - one.budgetSort || newest
  const inTitle = ({ title }: DemandEntry) =>
    Number(pieces.length > 0 && pieces.every((piece) => title.includes(piece)))
  return inTitle(b) - inTitle(a) || open || newest
}
