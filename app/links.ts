import type { Language } from './domain/text.ts'
import { operatorLinks } from './links/operator-links.ts'
import { placeIn } from './links/place.ts'
import { publicLinks } from './links/public-links.ts'
import { tradeLinks } from './links/trade-links.ts'
import { workLinks } from './links/work-links.ts'

export { files } from './links/file-links.ts'

/** Most listings that can be compared at once. */
export const mostCompared = 4

function makeLinks(language: Language) {
  const place = placeIn(language)
  return { ...publicLinks(place), ...workLinks(place), ...tradeLinks(place), ...operatorLinks(place) }
}
export type Links = ReturnType<typeof makeLinks>

// Made once: they are hundreds, and every page asks for them several times.
const made: { [L in Language]?: Links } = {}

/** Every address of the site for people, in one language: Chinese has no prefix, English lives under /en. */
export function linksIn(language: Language): Links {
  made[language] ??= makeLinks(language)
  return made[language]
}

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
