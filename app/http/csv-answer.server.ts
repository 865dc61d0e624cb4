import { attachmentHeader } from '#app/domain/organisation/document-rules.ts'
import type { Language } from '#app/domain/text.ts'
import { formatDay } from '#app/i18n/format.ts'

/** A table for spreadsheets, to be saved under a name with today's day; kept by nobody in between. */
export function csvAnswer(text: string, name: string): Response {
  return new Response(text, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': attachmentHeader(`${name}-${formatDay(Date.now())}.csv`),
      'Cache-Control': 'private, no-store',
    },
  })
}

/** The language of a file, which stands in its address. */
export function languageAsked(params: URLSearchParams): Language {
  return params.get('language') === 'en' ? 'en' : 'zh'
}
