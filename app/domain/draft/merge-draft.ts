import type { Language } from '../text.ts'
import { type DraftField, isEmpty, type LooseContent, valueAt, withValue } from './draft-field.ts'
import { partOf, readValue, type Window, writeValue } from './draft-values.ts'

/** What somebody wrote in one field, and a mark of what they had read there. */
export type Change = {
  field: DraftField
  value: unknown
  /** `markOf` what was read; undefined where whoever writes did not read. */
  base?: string
  /** The lines of a long table that were written. */
  window?: Window
}

/** A field that two people changed differently since the one read it. */
export type Clash = { field: DraftField; mine: unknown; theirs: unknown; window?: Window }

/**
 * Puts changes into the content as it is now. A field that was not touched keeps what others wrote; one that only this
 * person changed takes their value; one that both changed differently is a clash, and then nothing is taken.
 */
export function mergeChanges(
  content: LooseContent,
  changes: readonly Change[],
): { content: LooseContent; changed: string[]; kept: string[] } | { clashes: Clash[] } {
  let merged = content
  const changed: string[] = []
  const kept: string[] = []
  const clashes: Clash[] = []
  for (const change of changes) {
    const { field, value, base, window } = change
    const theirs = partOf(field, content, window)
    const mark = (each: unknown) => (field.control === 'dictionary' && !window ? markOfAll(each) : markOf(field, each))
    const [mineMark, theirMark] = [mark(value), mark(theirs)]
    if (mineMark === theirMark) continue
    if (base !== undefined && mineMark === base) kept.push(field.path)
    else if (base === undefined || theirMark === base) {
      merged = put(merged, change)
      changed.push(field.path)
    } else clashes.push({ field, mine: value, theirs, ...(window && { window }) })
  }
  return clashes.length > 0 ? { clashes } : { content: merged, changed, kept }
}

/**
 * A mark of a value as the form gives it back untouched: the same for the same value, whatever the form does not show or
 * writes otherwise. Short, no secret, and not proof against whoever wants two to be alike.
 */
export function markOf(field: DraftField, value: unknown, language: Language = 'zh'): string {
  const shown = isEmpty(value) ? undefined : readValue(field, writeValue(field, value, language), value)
  return hash(stable(shown))
}

/** A mark of a long table as a whole. */
export function markOfAll(value: unknown): string {
  return hash(stable(isEmpty(value) ? undefined : value))
}

function put(content: LooseContent, { field, value, window }: Change): LooseContent {
  if (!window) return withValue(content, field.path, value)
  const before = valueAt(content, field.path)
  const lines = Array.isArray(before) ? [...before] : []
  lines.splice(window.from, window.count, ...(Array.isArray(value) ? value : []))
  return withValue(content, field.path, lines.length === 0 ? undefined : lines)
}

/** JSON with the keys of objects in order. */
function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_, each) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each as object).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? ''
  )
}

/** Two FNV-1a sums of 32 bits with different beginnings, over UTF-16, in base 36. */
function hash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x9e3779b1]
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    one = Math.imul(one ^ unit, 0x01000193)
    other = Math.imul(other ^ unit, 0x01000193) ^ (other >>> 13)
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}`
}
