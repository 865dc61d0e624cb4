import {
  type CatalogueQuery,
  emptyQuery,
  type FacetName,
  writeCatalogueQuery,
} from './domain/catalogue/catalogue-state.ts'
import type { Language } from './domain/text.ts'

/** Most listings that can be compared at once. */
export const mostCompared = 4

/** Every address of the site for people, in one language: Chinese has no prefix, English lives under /en. */
export function linksIn(language: Language) {
  const base = language === 'zh' ? '' : `/${language}`
  const withQuery = (path: string, params: URLSearchParams) => (params.size > 0 ? `${path}?${params}` : path)
  return {
    home: () => base || '/',
    catalogue: (query: Partial<CatalogueQuery> = {}) =>
      withQuery(`${base}/catalogue`, writeCatalogueQuery({ ...emptyQuery, ...query })),
    /** The catalogue under one facet value. */
    facet: (name: FacetName, value: string) => `${base}/catalogue?${name}=${encodeURIComponent(value)}`,
    listing: (code: string) => `${base}/listings/${encodeURIComponent(code)}`,
    organisations: () => `${base}/organisations`,
    organisation: (slug: string) => `${base}/organisations/${encodeURIComponent(slug)}`,
    compare: (codes: readonly string[] = []) =>
      withQuery(`${base}/compare`, new URLSearchParams(codes.map((code) => ['code', code]))),
    zones: () => `${base}/#zones`,
    about: () => `${base}/about`,
    help: () => `${base}/help`,
    codeLists: () => `${base}/codes`,
  }
}
export type Links = ReturnType<typeof linksIn>

/** Addresses that are the same in every language: files, feeds and the programming interface. */
export const files = {
  api: '/api/v1/listings',
  openapi: '/api/v1/openapi.json',
  apiListing: (code: string) => `/api/v1/listings/${encodeURIComponent(code)}`,
  sample: (code: string) => `/listings/${encodeURIComponent(code)}/sample`,
  suggest: (text: string, language: Language) => `/suggest?${new URLSearchParams({ q: text, lang: language })}`,
  feed: '/feed.atom',
  sitemap: '/sitemap.xml',
  templateXlsx: '/template.xlsx',
  templateCsv: '/template.csv',
} as const

/** The same page in another language. */
export function inLanguage(pathname: string, search: string, language: Language): string {
  const bare = pathname.replace(/^\/en(?=\/|$)/, '') || '/'
  const path = language === 'zh' ? bare : bare === '/' ? `/${language}` : `/${language}${bare}`
  return path + search
}

/** The language of an address. */
export function languageOfPath(pathname: string): Language {
  return /^\/en(\/|$)/.test(pathname) ? 'en' : 'zh'
}
