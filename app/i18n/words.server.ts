import type { Language } from '#app/domain/text.ts'
import { messages as en } from './en.ts'
import type { Messages } from './messages.tsx'
import { messages as zh } from './zh.ts'

/** The words of the interface on the server: for titles and other texts that a loader puts together. */
export function wordsIn(language: Language): Messages {
  return language === 'zh' ? zh : en
}

/** Title and description of a page, as a loader hands them to `headMeta`. */
export function pageHead(
  language: Language,
  title: string,
  description: string,
): { title: string; description: string } {
  const { name, tagline } = wordsIn(language).shell
  return { title: title ? `${title} · ${name}` : `${name} · ${tagline}`, description }
}
