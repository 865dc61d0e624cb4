import { writeCatalogueQuery } from '../catalogue/catalogue-state.ts'
import { searchOf } from './followed.ts'

/** Where notices about what is followed lead, without language prefix. */
export const followPaths = {
  listing: (code: string) => `/listings/${encodeURIComponent(code)}`,
  organisation: (slug: string) => `/organisations/${encodeURIComponent(slug)}`,
  /** A search shows what is newest first. */
  search: (subject: string) => `/catalogue?${writeCatalogueQuery({ ...searchOf(subject), sort: 'newest' })}`,
}
