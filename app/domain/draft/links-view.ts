import { z } from 'zod'
import { findCode } from '../codes/code-list.ts'
import type { ConnectionResult, LinkResult } from '../pre-check/check-context.ts'
import { fetchRefusals } from '../pre-check/fetched.ts'
import { fieldAt } from './draft-sections.ts'

/** The two forms of the page. */
export const LinksForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('ask') }),
  z.object({
    intent: z.literal('test'),
    url: z
      .string('testUrl')
      .trim()
      .max(2_000, 'testUrl')
      .regex(/^https?:\/\/\S+$/i, 'testUrl'),
  }),
])

/** One link with the place it stands in and what came of asking it. */
export type LinkLine = {
  place: string
  url: string
  /** Left out where it was not asked. */
  result?: { isAnswered: boolean; why?: string; checkedOn: string }
}

export type ConnectionView = { isPassed: boolean; why?: string; testedOn: string } | null

/** The links of a draft in their order, with results. */
export function viewLinks(
  links: readonly { place: string; url: string }[],
  results: readonly LinkResult[],
  language: 'zh' | 'en',
): LinkLine[] {
  const known = new Map(results.map((result) => [result.url, result]))
  return links.map(({ place, url }) => {
    const result = known.get(url)
    return {
      place: fieldAt(place)?.field.label[language] ?? place,
      url,
      ...(result && {
        result: { isAnswered: result.isAnswered, checkedOn: result.checkedOn, ...whyOf(result, language) },
      }),
    }
  })
}

/** The last connection test, where there was one. */
export function viewConnection(result: ConnectionResult | null, language: 'zh' | 'en'): ConnectionView {
  return result && { isPassed: result.isPassed, testedOn: result.testedOn, ...whyOf(result, language) }
}

/** The status of the answer, or why there was none. */
function whyOf({ status, reason }: { status?: number; reason?: string }, language: 'zh' | 'en'): { why?: string } {
  const why = status === undefined ? findCode(fetchRefusals, reason)?.[language] : String(status)
  return why === undefined ? {} : { why }
}
