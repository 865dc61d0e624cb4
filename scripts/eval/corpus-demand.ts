import { DemandContent, type DemandDraft } from '#app/domain/demand/demand-content.ts'
import { draftDemandFromText } from '#app/domain/demand/draft-from-text.ts'
import { cutText, firstSentence } from '#app/domain/harvest/plain-text.ts'

const longestTitle = 120

/**
 * What a text becomes as a demand, as the form drafts it from a paragraph; `set` is what its writer chose beside.
 * Undefined for a text that says nothing.
 */
export function demandOf(text: string, today: string, set: Partial<DemandDraft> = {}): DemandContent | undefined {
  // Half a character, as a file can hold it, is none; the database takes no zero.
  const whole = text.replace(/\p{Cs}|\0/gu, '').trim()
  if (whole === '') return undefined
  const { draft } = draftDemandFromText(whole, { language: 'zh', today })
  const title =
    Object.keys(draft.title).length > 0
      ? draft.title
      : { zh: cutText(firstSentence(whole, longestTitle), longestTitle) }
  const need = Object.keys(draft.need).length > 0 ? draft.need : { zh: whole.slice(0, 8_000) }
  const parsed = DemandContent.safeParse({ ...draft, ...set, title, need })
  if (parsed.success) return parsed.data
  // What the form would mark as wrong its writer leaves out.
  return DemandContent.parse({ ...set, title, need })
}
