import { asLoose, isEmpty, type LooseContent, valueAt, withValue } from '../draft/draft-field.ts'
import type { ListingDraft } from '../listing/listing-content.ts'

/** What a file says of itself and nobody knows better: taken whatever stood there. */
const measured = ['recordCount', 'storageBytes', 'fileCount', 'formats', 'files', 'encoding', 'timeStart', 'timeEnd']
/** What a file tells and people may have written otherwise. */
const told = ['regions', 'languages', 'personal']

type Entry = Record<string, unknown> & { name: string }

/** What a new profile did to the field dictionary of a draft, by names of fields. */
export type Refreshed = {
  content: LooseContent
  added: string[]
  removed: string[]
  /** In the dictionary, no longer in the file, and kept: people wrote them. */
  leftOver: string[]
}

/**
 * Brings a draft up to the facts of a file. Size, rows, span and files are taken as they are. Everything else is compared with
 * the facts of the file before, where there was one: what is still as those said follows the new ones, and what people wrote
 * stays. A field that is gone from the file goes too, unless somebody wrote anything about it.
 */
export function refreshDraft(
  content: LooseContent,
  now: Partial<ListingDraft>,
  before: Partial<ListingDraft> = {},
): Refreshed {
  const [next, base] = [asLoose(now), asLoose(before)]
  let refreshed = content
  for (const path of measured)
    if (!isEmpty(valueAt(next, path))) refreshed = withValue(refreshed, path, valueAt(next, path))
  for (const path of told) {
    const value = valueAt(refreshed, path)
    const isUntouched = isEmpty(value) || isSame(value, valueAt(base, path))
    if (isUntouched && !isEmpty(valueAt(next, path))) refreshed = withValue(refreshed, path, valueAt(next, path))
  }
  const dictionary = refreshDictionary(entriesOf(content), entriesOf(next), entriesOf(base))
  return { ...dictionary, content: withValue(refreshed, 'dictionary', dictionary.entries) }
}

function refreshDictionary(own: readonly Entry[], next: readonly Entry[], base: readonly Entry[]) {
  const found = new Map(next.map((entry) => [entry.name, entry]))
  const earlier = new Map(base.map((entry) => [entry.name, entry]))
  const entries: Entry[] = []
  const removed: string[] = []
  const leftOver: string[] = []
  for (const entry of own) {
    const [read, was] = [found.get(entry.name), earlier.get(entry.name)]
    if (read) entries.push(refreshEntry(entry, read, was))
    else if (was && isSame(entry, was)) removed.push(entry.name)
    else {
      entries.push(entry)
      leftOver.push(entry.name)
    }
  }
  const known = new Set(own.map(({ name }) => name))
  // A field that was in the file before and is not in the dictionary was taken out by somebody.
  const added = next.filter(({ name }) => !known.has(name) && !earlier.has(name))
  return { entries: [...entries, ...added], added: added.map(({ name }) => name), removed, leftOver }
}

/** Facts that nobody wrote follow the file; where nothing is known of an earlier file, only gaps are filled. */
function refreshEntry(own: Entry, read: Entry, was: Entry | undefined): Entry {
  const entry: Entry = { ...own }
  for (const key of new Set([...Object.keys(read), ...Object.keys(was ?? {})])) {
    const isUntouched = was ? isSame(own[key], was[key]) : isEmpty(own[key])
    if (!isUntouched) continue
    if (read[key] === undefined) delete entry[key]
    else entry[key] = read[key]
  }
  return entry
}

function entriesOf(content: LooseContent): Entry[] {
  const { dictionary } = content
  return Array.isArray(dictionary) ? dictionary.filter((entry) => typeof entry?.name === 'string') : []
}

/** Whether two values say the same, in whatever order. */
function isSame(one: unknown, other: unknown): boolean {
  return stable(one) === stable(other)
}

function stable(value: unknown): string {
  return (
    JSON.stringify(value, (_, each) =>
      typeof each === 'object' && each !== null && !Array.isArray(each)
        ? Object.fromEntries(Object.entries(each as object).sort(([a], [b]) => (a < b ? -1 : 1)))
        : each,
    ) ?? ''
  )
}
