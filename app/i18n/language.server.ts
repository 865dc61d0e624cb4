import type { Params } from '@remix-run/react'
import type { Language } from '#app/domain/text.ts'

/** The language a page is asked in, from its optional `lang` segment; any other word there is no page of ours. */
export function languageOf(params: Params): Language {
  if (params.lang === undefined) return 'zh'
  if (params.lang === 'en') return 'en'
  throw new Response(null, { status: 404 })
}
