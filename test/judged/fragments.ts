import type { JudgedDocument } from '#scripts/eval/judged.ts'

/** A title's fragment as somebody types it, and the fragment that is meant. */
export type Fragment = { typed: string; meant: string }

/** A source of chance that is the same every time. */
export function seeded(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/**
 * Fragments of the titles of exchange listings, `shortest` to `longest` characters long, each from a title of its own
 * choice. They begin and end with a letter or digit, and begin no Latin word in its middle.
 */
export function titleFragments(
  documents: readonly JudgedDocument[],
  of: { count: number; shortest: number; longest: number; chance: (below: number) => number },
): Fragment[] {
  const { count, shortest, longest, chance } = of
  const titles = documents.filter(({ source }) => source.endsWith('-exchange')).flatMap((document) => document.titles)
  const fragments: Fragment[] = []
  while (fragments.length < count) {
    const characters = [...(titles[chance(titles.length)] ?? '')]
    const length = shortest + chance(longest - shortest + 1)
    if (characters.length < length) continue
    const at = chance(characters.length - length + 1)
    const meant = characters.slice(at, at + length).join('')
    if (!/^[\p{L}\p{N}]/u.test(meant) || !/[\p{L}\p{N}]$/u.test(meant)) continue
    const isInsideWord = isLatin(characters[at - 1]) && isLatin(characters[at])
    if (!isInsideWord) fragments.push({ typed: meant, meant })
  }
  return fragments
}

/** The same fragments, each with one Chinese character that is another one; those without any are left out. */
export function withWrongCharacter(
  fragments: readonly Fragment[],
  documents: readonly JudgedDocument[],
  chance: (below: number) => number,
): Fragment[] {
  const others = [...new Set(documents.flatMap(({ title }) => title.match(/\p{Script=Han}/gu) ?? []))].sort()
  return fragments.flatMap(({ meant }) => {
    const characters = [...meant]
    const places = [...characters.keys()].filter((at) => /\p{Script=Han}/u.test(characters[at] ?? ''))
    const place = places[chance(Math.max(1, places.length))]
    if (place === undefined) return []
    let other = characters[place]
    while (other === characters[place]) other = others[chance(others.length)]
    characters[place] = other ?? ''
    return [{ typed: characters.join(''), meant }]
  })
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[\p{L}\p{N}]/u.test(character) && !/\p{Script=Han}/u.test(character)
}
