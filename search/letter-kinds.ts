/** What a character is to a search: no part of a word, part of a Chinese run, or part of any other word. */
export const letterKinds = { none: 0, han: 1, word: 2 } as const
export type LetterKind = (typeof letterKinds)[keyof typeof letterKinds]

/** Kinds of the code units of the basic plane; of the halves of a pair none. */
const basic = new Uint8Array(0x10000)
for (let point = 0; point < basic.length; point++) basic[point] = kindOfText(String.fromCharCode(point))
const others = new Map<number, LetterKind>()

function kindOfText(char: string): LetterKind {
  if (/^\p{Script=Han}/u.test(char)) return letterKinds.han
  return /^[\p{L}\p{M}\p{N}]/u.test(char) ? letterKinds.word : letterKinds.none
}

/** The kind of the character whose first code unit is at `at`. */
export function kindAt(text: string, at: number): LetterKind {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return basic[unit] as LetterKind
  const point = text.codePointAt(at) ?? unit
  let kind = others.get(point)
  if (kind === undefined) {
    kind = kindOfText(String.fromCodePoint(point))
    others.set(point, kind)
  }
  return kind
}

/** How many code units the character at `at` has. */
export function unitsAt(text: string, at: number): 1 | 2 {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1
}

/** The longest pieces of a text whose characters are all of one kind, in order. */
export function runsOf(text: string, kind: LetterKind): string[] {
  const runs: string[] = []
  let start = -1
  for (let at = 0; at < text.length; at += unitsAt(text, at)) {
    if (kindAt(text, at) === kind) {
      if (start < 0) start = at
    } else if (start >= 0) {
      runs.push(text.slice(start, at))
      start = -1
    }
  }
  if (start >= 0) runs.push(text.slice(start))
  return runs
}
