import type { WorkRow } from '../../../db/queries/own-listings.server.ts'
import { formatMoment } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { kinds } from '../codes/trade.ts'
import { type Language, pickText, type Text } from '../text.ts'
import { validateDraft } from './check-draft.ts'
import { scoreDraft } from './disclosure-places.ts'
import { kindOf, type LooseContent } from './draft-field.ts'
import { missingFields } from './draft-sections.ts'

/** A line of the own list. */
export type WorkLine = {
  id: string
  state: WorkRow['state']
  code?: string
  /** A listing the organisation manages here: no draft, and not taken from another catalogue. */
  isManaged: boolean
  title?: Said
  kind: string
  score: number
  /** What a draft lacks first, and how much else. */
  missing?: { label: string; more: number }
  updated: string
}

/** Puts a line of the own list into words. */
export function viewWork(row: WorkRow, language: Language): WorkLine {
  const content: LooseContent = row.content
  const title = typeof content.title === 'object' ? pickText(content.title as Text, language) : undefined
  const isDraft = row.state === 'draft'
  const lacking = isDraft ? missingFields(content, row.hasSample) : []
  const checked = isDraft ? validateDraft(content) : undefined
  const wrong = checked && 'problems' in checked ? checked.problems.length : 0
  const [first] = lacking
  return {
    id: row.id,
    state: row.state,
    ...(row.code && { code: row.code }),
    isManaged: row.state !== 'draft' && row.state !== 'review' && !row.isHarvested,
    ...(title && { title }),
    kind: labelOf(kinds, kindOf(content), language),
    score: scoreDraft(content, row.hasSample, language).score,
    ...(first
      ? { missing: { label: first.label[language], more: lacking.length - 1 } }
      : wrong > 0 && checked && 'problems' in checked
        ? { missing: { label: checked.problems[0]?.text[language] ?? '', more: wrong - 1 } }
        : {}),
    updated: formatMoment(row.updatedAt),
  }
}
