import type { Language } from '../domain/text.ts'

/** What addresses of one language are made of. */
export type Place = {
  /** Chinese has no prefix, English lives under /en. */
  base: string
  withQuery: (path: string, params: URLSearchParams) => string
  /** With where to go on afterwards. */
  withTo: (path: string, to: string | undefined) => string
}

/** The place of a language. */
export function placeIn(language: Language): Place {
  const withQuery = (path: string, params: URLSearchParams) => (params.size > 0 ? `${path}?${params}` : path)
  return {
    base: language === 'zh' ? '' : `/${language}`,
    withQuery,
    withTo: (path, to) => withQuery(path, new URLSearchParams(to ? { to } : {})),
  }
}
