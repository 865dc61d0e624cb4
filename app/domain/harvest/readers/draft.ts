import { z } from 'zod'
import { ListingContent } from '../../listing/listing-content.ts'
import type { HarvestItem, HarvestRecord, HarvestSkip } from '../harvest-record.ts'

/** Keys of T that may be undefined become keys that may be missing. */
export type Filled<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>
}

/** The object without its undefined values, empty lists and empty objects: what a source does not say is left out. */
export function filled<T extends object>(value: T): Filled<T> {
  const kept = Object.entries(value).filter(([, item]) => {
    if (item === undefined || item === null) return false
    if (Array.isArray(item)) return item.length > 0
    return typeof item !== 'object' || Object.keys(item).length > 0
  })
  return Object.fromEntries(kept) as Filled<T>
}

/** The record if its content passes the listing schema, else a skip that names the first thing that breaks it. */
export function finish(draft: Omit<HarvestRecord, 'original'> & Partial<Pick<HarvestRecord, 'original'>>): HarvestItem {
  const record = { ...draft, original: draft.original ?? {} }
  const checked = ListingContent.safeParse(record.content)
  if (checked.success) return { record }
  const issue = checked.error.issues[0]
  return skip('H05', record.place, `${issue?.path.join('.') ?? 'content'}: ${issue?.message ?? 'does not fit'}`)
}

/** A skip, as readers yield it. */
export function skip(rule: HarvestSkip['rule'], place: string, message: string): HarvestItem {
  return { skip: { place, rule, message } }
}

/** A note that a broken file was mended and what was done; it is followed by the record. */
export function repaired(place: string, message: string): HarvestItem {
  return { skip: { place, rule: 'H01', message, repaired: true } }
}

/** A JSON or YAML object, whatever is in it. */
export type Fields = Record<string, unknown>

/** Whether the value is an object with named values. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
}

/** The value as an object; anything else is an empty one. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

/** The value as a list: a lone value is a list of one, nothing is an empty list. */
export function listOf(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

/** The value as text without spaces at its ends; numbers and booleans are written out. Empty for anything else. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value.trim()
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') return String(value)
  return value instanceof Date ? value.toISOString().slice(0, 10) : ''
}

const Link = z
  .string()
  .max(2_000)
  .regex(/^https?:\/\/\S+$/)

/** The value if it is a link the listing can hold; spaces are escaped, a text with several words is not a link. */
export function linkOf(value: unknown): string | undefined {
  const text = wordsOf(value)
  if (/[<>]|\shttps?:/.test(text)) return undefined
  const link = /^https?:\/\/[^/\s]+\//.test(text) ? text.replace(/ /g, '%20') : text
  return Link.safeParse(link).success ? link : undefined
}

/** Name of the file without its ending, for keys: `squad.md` is `squad`. */
export function stemOf(name: string): string {
  return name.replace(/(?:\.odcs)?\.(?:ya?ml|jsonl?d?|md|ttl)$/i, '')
}

/** Host of a link without `www.`, for the name of a source. */
export function hostOf(link: string | undefined): string | undefined {
  return link?.match(/^https?:\/\/(?:www\.)?([^/:?#]+)/i)?.[1]?.toLowerCase()
}
