import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText, type Text } from '../text.ts'

/** A text in the reader's language as a part of a view: left out where there is none. */
export function said(text: Text | null | undefined, language: Language): Said | undefined {
  return pickText(text, language)
}

/** All of several texts that have words. */
export function allSaid(texts: readonly Text[], language: Language): Said[] {
  return texts.flatMap((text) => pickText(text, language) ?? [])
}

/** An object without the members that are undefined: what is not declared does not reach the page. */
export function filled<T extends object>(object: T): Filled<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Filled<T>
}
type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}
