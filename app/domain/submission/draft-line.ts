import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText, type Text } from '../text.ts'

/** What pages around a draft say of it. */
export function viewDraftLine(
  draft: { id: string; content: Record<string, unknown>; submissionId: string | null },
  language: Language,
): { id: string; title?: Said; isLocked: boolean } {
  const title = pickText(draft.content.title as Text | undefined, language)
  return { id: draft.id, ...(title && { title }), isLocked: draft.submissionId !== null }
}
