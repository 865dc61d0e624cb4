import type { Language } from '#app/domain/text.ts'
import { messages as en } from './en.ts'
import type { Messages } from './messages.tsx'
import { messages as zh } from './zh.ts'

/** The words of the interface on the server: for titles and other texts that a loader puts together. */
export function wordsIn(language: Language): Messages {
  return language === 'zh' ? zh : en
}

/**
 * Title and description of a page, as a loader gives them as `head`. The name of the exchange is put to the title where the
 * page is drawn; a page without a title of its own is called by that name alone.
 */
export function pageHead(
  _language: Language,
  title: string,
  description: string,
): { title: string; description: string } {
  return { title, description }
}
