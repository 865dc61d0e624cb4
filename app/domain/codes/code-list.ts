/** One value of a closed list: the code that is stored, and what people read. */
export type CodeItem<C extends string = string> = {
  readonly code: C
  readonly zh: string
  readonly en: string
  /** Other spellings met in real catalogues; used by import mapping and, later, by query understanding. */
  readonly also?: readonly string[]
}

export type CodeList<C extends string = string> = readonly CodeItem<C>[]

/** The union of a list's codes, for types. */
export type CodeOf<L extends CodeList> = L[number]['code']

/** All codes of a list as a non-empty tuple, the form `z.enum` wants. */
export function codesOf<C extends string>(list: CodeList<C>): [C, ...C[]] {
  return list.map((item) => item.code) as [C, ...C[]]
}

const indexes = new WeakMap<CodeList, Map<string, CodeItem>>()

/** The item of a code, or undefined when the code is not in the list. */
export function findCode<C extends string>(
  list: CodeList<C>,
  code: string | null | undefined,
): CodeItem<C> | undefined {
  if (code == null) return undefined
  let index = indexes.get(list)
  if (!index) {
    index = new Map(list.map((item) => [item.code, item]))
    indexes.set(list, index)
  }
  return index.get(code) as CodeItem<C> | undefined
}

/** What people read for a code in a language; an unknown code is shown as it is, never hidden. */
export function labelOf(list: CodeList, code: string, language: 'zh' | 'en'): string {
  return findCode(list, code)?.[language] ?? code
}

/** Finds the item whose code, name or other spelling equals the text, ignoring case, width and spaces. */
export function matchCode<C extends string>(list: CodeList<C>, text: string): CodeItem<C> | undefined {
  const wanted = fold(text)
  if (wanted === '') return undefined
  return list.find((item) => [item.code, item.zh, item.en, ...(item.also ?? [])].some((name) => fold(name) === wanted))
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
