import type { Text } from '../text.ts'

export const previewStates = ['waiting', 'running', 'done', 'failed'] as const
export type PreviewState = (typeof previewStates)[number]

/** What is being done for a preview, in this order. */
export const previewSteps = ['listings', 'copy', 'index', 'before', 'change', 'after'] as const
export type PreviewStep = (typeof previewSteps)[number]

/** Most listings and searches a preview shows. */
export const mostShownListings = 20
export const mostShownSearches = 50

/** How many listings would be found by other words, and some of them. */
export type ListingChanges = {
  count: number
  some: { code: string; title: Text; gains: string[]; loses: string[] }[]
}

/** A listing in the first ten of a search; `was` is its place before, null where it was not among them. */
export type PlacedListing = { code: string; title: Text; was: number | null }

/** A search whose first ten change. */
export type ChangedSearch = {
  query: string
  after: PlacedListing[]
  /** Those that are not among the first ten any more, with the place they had. */
  gone: PlacedListing[]
}

/** What becomes of the searches visitors made most; or why that could not be found out. */
export type SearchChanges =
  | { kind: 'compared'; asked: number; changed: number; some: ChangedSearch[] }
  | { kind: 'nobodySearched' }
  | { kind: 'noEngine' }
  | { kind: 'failed' }

/** Days of the log a preview takes its searches from, and most of them. */
export const previewDays = 90
export const previewQueries = 100

/** The first ten of a search before and after, as it is shown; undefined where they are the same. */
export function changeOfSearch(
  query: string,
  before: readonly string[],
  after: readonly string[],
  titleOf: (code: string) => Text,
): ChangedSearch | undefined {
  if (before.join('\n') === after.join('\n')) return undefined
  const placed = (code: string, was: number) => ({ code, title: titleOf(code), was: was < 0 ? null : was + 1 })
  return {
    query,
    after: after.map((code) => placed(code, before.indexOf(code))),
    gone: before.flatMap((code, place) => (after.includes(code) ? [] : [placed(code, place)])),
  }
}
