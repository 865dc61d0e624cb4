import { z } from 'zod'

/** Languages of the interface: Chinese first. */
export type Language = 'zh' | 'en'

/** A text in one or more languages, keyed by BCP 47 tag. Never empty: a text nobody wrote is left out, not blank. */
export type Text = { zh?: string | undefined; en?: string | undefined; [tag: string]: string | undefined }

const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/

/** Schema of a bilingual text: 1 to `max` characters a language, at least one language. */
export function textOf(max: number) {
  return z
    .record(
      z.string().regex(tag),
      z
        .string()
        .trim()
        .min(1)
        .max(max)
        // SQLite's LIKE ends at this character and PostgreSQL refuses it.
        .refine((text) => !text.includes('\u0000'), 'A text cannot hold the character U+0000'),
    )
    .refine((value) => Object.keys(value).length > 0, 'A text needs at least one language') as unknown as z.ZodType<
    Text,
    Text
  >
}

/** The text to show to a reader of `language`, and the language it is really in: own, then zh or en, then any. */
export function pickText(
  text: Text | null | undefined,
  language: Language,
): { text: string; language: string } | undefined {
  if (!text) return undefined
  const order = language === 'zh' ? ['zh', 'en'] : ['en', 'zh']
  for (const key of [...order, ...Object.keys(text)]) {
    const value = text[key]
    if (value) return { text: value, language: key }
  }
  return undefined
}

/** As `pickText`, but only the words. Empty when there are none. */
export function say(text: Text | null | undefined, language: Language): string {
  return pickText(text, language)?.text ?? ''
}

/** All versions of a text, for searching. */
export function everyVersion(text: Text | null | undefined): string[] {
  return text ? Object.values(text).filter((value): value is string => Boolean(value)) : []
}
