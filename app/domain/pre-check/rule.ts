import type { ListingContent } from '../listing/listing-content.ts'
import type { CheckContext } from './check-context.ts'
import type { FindingSeverity } from './finding.ts'

export type Words = { zh: string; en: string }

/** Sections of the form, in its order; evidence stands last. */
export const ruleSections = [
  'identity',
  'parties',
  'dictionary',
  'content',
  'extent',
  'source',
  'grading',
  'quality',
  'delivery',
  'price',
  'terms',
  'evidence',
] as const
export type RuleSection = (typeof ruleSections)[number]

/** Where a rule does not hold: a path in the content (or `sample`, `provider`, `evidence.<slot>`), and what its words are filled with. */
export type Found = { place: string; values?: Readonly<Record<string, string | number | Words>> }

/**
 * One thing that is looked for. `id` is the rule of the exchange that is cited (see `ruleTitles`); several things can break
 * one rule, and `name` tells them apart. Words may hold `{slots}` that are filled from what was found.
 */
export type Rule = {
  id: string
  name: string
  severity: FindingSeverity
  section: RuleSection
  text: Words
  remedy: Words
  /** Whether it means anything for this listing. */
  applies?: (content: ListingContent, context: CheckContext) => boolean
  /** Places where it does not hold. Pure. */
  check: (content: ListingContent, context: CheckContext) => readonly Found[]
}

/** The place, where something is wrong with it. */
export function found(isWrong: boolean, place: string, values?: Found['values']): Found[] {
  return isWrong ? [{ place, ...(values && { values }) }] : []
}

/** A place for each of the items that is wrong. */
export function foundIn<T>(items: readonly T[], place: (item: T, index: number) => Found | undefined): Found[] {
  return items.flatMap((item, index) => place(item, index) ?? [])
}

/** Longest piece of somebody's text that is repeated in a finding, in characters. */
const longestValue = 60

/** The words with their slots filled. */
export function fillWords(words: Words, values: Found['values'] = {}): Words {
  const fill = (language: 'zh' | 'en') =>
    words[language].replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = values[name]
      if (value === undefined) return slot
      return shorten(typeof value === 'object' ? value[language] : String(value))
    })
  return { zh: fill('zh'), en: fill('en') }
}

function shorten(text: string): string {
  const chars = [...text]
  return chars.length > longestValue ? `${chars.slice(0, longestValue).join('')}…` : text
}
