import { type Database, inTransaction } from '#db/client.server.ts'
import { findDraft, updateDraft } from '#db/queries/drafts.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { contentText, type InDrafts } from './create-draft.server.ts'
import type { DraftSection, LooseContent } from './draft-field.ts'
import type { FormValues } from './form-values.ts'
import { type Clash, mergeChanges } from './merge-draft.ts'
import { type BaseMarks, marksAfter, readSection } from './read-section.ts'

/** While somebody goes on writing, one event tells of it. */
const quietTime = 30 * 60_000

/** What came of saving: the new edition, or the fields that somebody else changed meanwhile, with nothing saved. */
export type Saved =
  | {
      state: 'saved'
      edition: number
      at: number
      content: LooseContent
      hasSample: boolean
      /** Fields shown on the form in which another person’s value stands. */
      kept: string[]
      /** With what the form goes on: its marks and the numbers of its lines. */
      next: ReturnType<typeof marksAfter>
    }
  | { state: 'conflict'; edition: number; content: LooseContent; by: string; clashes: Clash[] }

/**
 * Saves what a form says of one section. Where the draft is still as it was read, all of it; where somebody else wrote
 * meanwhile, field by field: what only one of the two changed is taken, and where both did nothing is saved and both values
 * come back. Refuses a draft under review, and a content that is too large.
 */
export async function saveDraft(
  database: Database,
  saving: InDrafts & {
    draftId: string
    section: DraftSection
    form: FormValues
    /** What was read: the edition, the marks of the fields, the first line shown of a long table. */
    seen: { edition: number; base: BaseMarks; from: number }
  },
): Promise<Saved> {
  const { actor, organisationId, draftId, section, form, seen, now = Date.now() } = saving
  insist(actor, 'listing.write', organisationId)
  return inTransaction(database.write, async (trx): Promise<Saved> => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
    const draft = await findDraft(trx, { id: draftId, organisationId })
    if (!draft) throw new Refusal('stale', 'draftGone')
    if (draft.submissionId !== null) throw new Refusal('not_allowed', 'draftLocked')
    const { content, edition } = draft
    const hasSample = draft.sample !== null
    if (seen.edition > edition) throw new Refusal('invalid', 'invalid')
    const changes = readSection(section, form, content, seen)
    const merged = mergeChanges(content, changes)
    if ('clashes' in merged)
      return { state: 'conflict', edition, content, by: draft.updatedByName, clashes: merged.clashes }
    const next = marksAfter(changes, merged)
    const { kept } = merged
    if (merged.changed.length === 0)
      return { state: 'saved', edition, at: draft.updatedAt, content, hasSample, kept, next }
    const at = Math.max(now, draft.updatedAt)
    const isKept = await updateDraft(trx, {
      id: draftId,
      organisationId,
      seen: edition,
      content: contentText(merged.content),
      updatedBy: actor.personId,
      now: at,
    })
    if (!isKept) throw new Refusal('stale', 'changed')
    if (edition === 1 || draft.updatedBy !== actor.personId || at - draft.updatedAt > quietTime)
      await insertEvents(trx, [
        {
          at,
          actor: actor.personId,
          action: 'draft.changed',
          subjectKind: 'draft',
          subjectId: draftId,
          detail: { organisation: organisationId, section: section.id, fields: merged.changed },
        },
      ])
    return { state: 'saved', edition: edition + 1, at, content: merged.content, hasSample, kept, next }
  })
}
