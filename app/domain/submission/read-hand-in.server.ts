import type { Db } from '#db/client.server.ts'
import type { DraftRow } from '#db/queries/drafts.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { listOwnRounds } from '#db/queries/own-submissions.server.ts'
import { findSubmission, listSubmissionsOf } from '#db/queries/submissions.server.ts'
import { listReasons } from '#db/queries/submissions-rounds.server.ts'
import { labelOf } from '../codes/code-list.ts'
import { kinds } from '../codes/trade.ts'
import { scoreDraft } from '../draft/disclosure-places.ts'
import { kindOf } from '../draft/draft-field.ts'
import { missingFields } from '../draft/draft-sections.ts'
import { readEvidenceLines } from '../draft/read-evidence.server.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import type { Evidence } from '../review/evidence.ts'
import type { PreCheck } from '../review/pre-check-draft.ts'
import { readStanding } from '../review/review-case.server.ts'
import type { Language } from '../text.ts'
import { countFindings, sayFindings } from './findings-view.ts'
import type { HandInView } from './hand-in-view.ts'
import { lookAtDraft } from './look-at-draft.server.ts'
import { differsAt, sayReasons } from './reasons-view.ts'

/** Reads what is handed in, what the machine finds in it, and what it is the next round of. */
export async function readHandIn(
  db: Db,
  draft: DraftRow,
  { preCheck, language, now }: { preCheck: PreCheck; language: Language; now: number },
): Promise<HandInView> {
  const { lines, evidence } = await readEvidenceLines(db, draft, { language, now })
  const { content, findings } = await lookAtDraft(draft, { preCheck, evidence, now })
  const held = draft.submissionId === null ? undefined : await findSubmission(db, { id: draft.submissionId })
  const again = held ? undefined : await readReturned(db, draft.id, { content, evidence, language })
  const hasSample = draft.sample !== null
  return {
    edition: draft.edition,
    kind: labelOf(kinds, kindOf(draft.content), language),
    ...(draft.listingCode && { revises: draft.listingCode }),
    score: scoreDraft(draft.content, hasSample, language).score,
    missing: missingFields(draft.content, hasSample).length,
    findings: sayFindings(findings, { content, language }),
    counts: countFindings(findings),
    evidence: lines.filter(({ level, filled }) => level === 'required' || filled),
    obstacles: await readObstacles(db, draft.organisationId),
    ...(held && { held: held.number }),
    ...(again && { again }),
  }
}

async function readReturned(
  db: Db,
  draftId: string,
  { content, evidence, language }: { content: ListingContent; evidence: readonly Evidence[]; language: Language },
): Promise<HandInView['again']> {
  const [last] = await listSubmissionsOf(db, { draftId }, 1)
  if (last?.state !== 'returned') return undefined
  const [[round], reasons] = await Promise.all([listOwnRounds(db, last.id, 1), listReasons(db, last.id)])
  if (!round) return undefined
  return {
    number: last.number,
    round: last.round + 1,
    reasons: sayReasons(
      reasons.filter((reason) => reason.round === last.round),
      { content: round.content, language, mended: (place) => differsAt(place, round, { content, evidence }) },
    ),
  }
}

async function readObstacles(db: Db, organisationId: string): Promise<string[]> {
  const organisation = await findOrganisationWork(db, { id: organisationId })
  if (!organisation) return []
  const { standing, isProvider } = await readStanding(db, organisation)
  return [...(standing === 'verified' ? [] : ['organisationNotVerified']), ...(isProvider ? [] : ['notProvider'])]
}
