import { fieldAt } from '../draft/draft-sections.ts'
import { rowsPerPage } from '../draft/row-shape.ts'

/** Where something that is said of a draft is mended. */
export type DraftPlace =
  | { page: 'editor'; section: string; from?: number; anchor: string }
  | { page: 'evidence'; slot: string }
  | { page: 'profile' }

/**
 * The page, and the place in it, at which a place of a finding or reason is mended: `dictionary.13.type` is the second line of
 * the second page of the dictionary. Undefined for the listing as a whole and for what no page shows.
 */
export function draftPlace(place: string): DraftPlace | undefined {
  const [first = '', second = ''] = place.split('.')
  if (first === 'evidence') return { page: 'evidence', slot: second }
  if (first === 'provider') return { page: 'profile' }
  const found = fieldAt(first === 'sample' ? 'noSampleReason' : place)
  if (!found) return undefined
  const { path } = found.field
  const at = { page: 'editor' as const, section: found.section.id }
  const row = /^\d+$/.test(second) && path === 'dictionary' ? Number(second) : undefined
  if (row === undefined) return { ...at, anchor: `f-${path}` }
  const from = Math.floor(row / rowsPerPage) * rowsPerPage
  return { ...at, ...(from > 0 && { from }), anchor: `f-${path}.${row - from}` }
}
