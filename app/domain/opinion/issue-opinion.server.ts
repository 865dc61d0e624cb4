import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  findDraftEvidence,
  putDraftEvidence,
  removeDraftEvidence,
  touchDraft,
} from '#db/queries/draft-evidence.server.ts'
import { moveOpinion, type Opinion } from '#db/queries/opinions.server.ts'
import { dayOf, shiftDay } from '../calendar/days.ts'
import type { Certifier } from '../certificate/certifier.server.ts'
import { Refusal } from '../errors.ts'
import { canonicalJson } from '../events/event-chain.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { keepCaseFile } from '../organisation/case-files.server.ts'
import type { ReceivedFile } from '../organisation/document-files.server.ts'
import { insist } from '../organisation/insist.ts'
import { say } from '../text.ts'
import {
  checkAssessor,
  findParties,
  insistOnStep,
  type OpinionAct,
  openOpinion,
  recordOpinion,
  takeOpinionStep,
} from './opinion-case.server.ts'
import { hashesOfDraft } from './opinion-content.ts'
import { OpinionPayload } from './opinion-payload.ts'
import { type Conclusion, fillsSlot } from './opinion-slots.ts'
import { isExpired } from './opinion-steps.ts'

/** An opinion holds at most so many days: five years. */
const longestTerm = 5 * 366

/** Refuses the document of an opinion before any of its bytes are read. */
export async function admitOpinionDocument(database: Database, act: OpinionAct): Promise<void> {
  insist(act.actor, 'opinion.write', act.organisationId)
  requireWriting(await openOpinion(database.read, { ...act, now: act.now ?? Date.now() }))
}

/** Puts the assessor's document, a PDF by its content, beside an opinion that is being written; another takes its place. */
export async function addOpinionDocument(
  database: Database,
  act: OpinionAct & { filesDir: string; fileName: string; file: ReceivedFile },
): Promise<void> {
  const { actor, organisationId, filesDir, file, now = Date.now() } = act
  insist(actor, 'opinion.write', organisationId)
  await keepCaseFile(
    database,
    { filesDir, file, fileName: act.fileName, only: 'application/pdf' },
    async (trx, kept) => {
      await requireRole(trx, { organisationId, actorId: actor.personId }, 'opinion.write')
      const opened = await openOpinion(trx, { ...act, now })
      requireWriting(opened)
      const { opinion } = opened
      const isMoved = await moveOpinion(trx, {
        id: opinion.id,
        from: 'accepted',
        seen: opinion.updatedAt,
        set: { ...kept, updatedAt: Math.max(now, opinion.updatedAt + 1) },
      })
      if (!isMoved) throw new Refusal('stale', 'opinionMoved')
      await recordOpinion(trx, opinion, {
        action: 'opinion.document_added',
        actorId: actor.personId,
        detail: { sha256: kept.sha256, bytes: kept.bytes },
        now,
      })
      return opinion.sha256
    },
  )
}

/** What the assessor says. */
export type Verdict = {
  conclusion: Conclusion
  number: string
  findings: string
  /** The last day on which it holds. */
  expires: string
  /** Hash of the content the signer saw. */
  content: string
}

/**
 * Issues an opinion: what it says, on which content, by whom and with which document is signed by the exchange for the
 * assessor, and fills its slot of evidence where it passes and the draft is not under review. Refuses a draft that is not
 * whole or was changed since the signer saw it, an opinion without its document, and one with a conflict that blocks.
 */
export async function issueOpinion(
  database: Database,
  act: OpinionAct & { verdict: Verdict; certifier: Certifier },
): Promise<void> {
  const { actor, organisationId, verdict, certifier, now = Date.now() } = act
  insistOnStep(actor, 'issue', organisationId)
  const today = dayOf(now)
  if (verdict.expires < today || verdict.expires > shiftDay(today, longestTerm))
    throw new Refusal('invalid', 'expiresInvalid', { field: 'expires' })
  await inTransaction(database.write, async (trx) => {
    const opened = await openOpinion(trx, { ...act, now })
    const { opinion, draft } = opened
    if (!draft) throw new Refusal('stale', 'draftGone')
    const hashes = hashesOfDraft(draft)
    if (!hashes) throw new Refusal('not_allowed', 'contentIncomplete')
    if (hashes.contentHash !== verdict.content) throw new Refusal('stale', 'contentMoved')
    if (opinion.sha256 === null || opinion.bytes === null)
      throw new Refusal('invalid', 'documentMissing', { field: 'document' })
    const parties = await findParties(trx, opinion)
    const { kind, conflicts } = await checkAssessor(trx, {
      ...parties,
      slot: opinion.slot,
      content: draft.content,
      interest: opinion.interest ?? undefined,
      now,
    })
    const { conclusion, number, findings, expires } = verdict
    // Through the schema: what would not be read back is not signed.
    const payload = OpinionPayload.parse({
      is: 'shuji-opinion',
      version: 1,
      exchange: certifier.issuer,
      id: opinion.id,
      number,
      slot: opinion.slot,
      assessor: { ...nameOf(parties.assessor), kind },
      provider: nameOf(parties.provider),
      subject: { title: opinion.title, ...hashes },
      conclusion,
      findings,
      document: { sha256: opinion.sha256, bytes: opinion.bytes },
      issued: today,
      expires,
      signedAt: new Date(now).toISOString(),
      person: actor.personId,
    })
    const { signature, keyId, publicKey } = certifier.signer.sign(payload)
    await takeOpinionStep(trx, opened, {
      step: 'issue',
      actorId: actor.personId,
      set: {
        ...hashes,
        kind,
        conclusion,
        number,
        expires,
        conflicts: JSON.stringify(conflicts),
        payload: canonicalJson(payload),
        signature,
        signedBy: keyId,
        publicKey,
        issuedBy: actor.personId,
        issuedAt: now,
      },
      detail: { conclusion, number, expires, ...hashes, sha256: opinion.sha256, key: keyId, conflicts },
    })
    if (fillsSlot(conclusion))
      await fillWith(trx, { ...opinion, number, expires, issuedAt: now }, { actorId: actor.personId, now })
  })
}

/** Puts a valid opinion into its slot again, as after a review or where something else was put there. */
export async function fillFromOpinion(database: Database, act: OpinionAct): Promise<void> {
  const { actor, organisationId, now = Date.now() } = act
  insist(actor, 'opinion.write', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'opinion.write')
    const { opinion, side } = await openOpinion(trx, { ...act, now })
    if (side !== 'provider') throw new Refusal('not_allowed', 'notAllowed')
    const isGood =
      opinion.state === 'issued' &&
      opinion.conclusion !== null &&
      fillsSlot(opinion.conclusion) &&
      !isExpired(opinion, dayOf(now))
    if (!isGood) throw new Refusal('stale', 'opinionMoved')
    if (!(await fillWith(trx, opinion, { actorId: actor.personId, now }))) throw new Refusal('stale', 'draftLocked')
    await recordOpinion(trx, opinion, { action: 'opinion.used', actorId: actor.personId, now })
  })
}

/** Withdraws an issued opinion, with a reason; it leaves its slot, unless the draft is under review: then the review sees it. */
export async function withdrawOpinion(database: Database, act: OpinionAct & { reason: string }): Promise<void> {
  const { actor, organisationId, reason, now = Date.now() } = act
  insistOnStep(actor, 'withdraw', organisationId)
  await inTransaction(database.write, async (trx) => {
    const opened = await openOpinion(trx, { ...act, now })
    await takeOpinionStep(trx, opened, { step: 'withdraw', actorId: actor.personId, reason })
    const { draftId, slot, id } = opened.opinion
    if (draftId === null || (await findDraftEvidence(trx, { draftId, slot }))?.opinion !== id) return
    const touched = { id: draftId, organisationId: opened.opinion.organisationId, updatedBy: actor.personId, now }
    if (await touchDraft(trx, touched)) await removeDraftEvidence(trx, { draftId, slot })
  })
}

/** False where there is no draft, or it is under review. */
async function fillWith(
  trx: Db,
  opinion: Opinion,
  { actorId, now }: { actorId: string; now: number },
): Promise<boolean> {
  const { draftId, organisationId, issuedAt } = opinion
  if (draftId === null || issuedAt === null) return false
  if (!(await touchDraft(trx, { id: draftId, organisationId, updatedBy: actorId, now }))) return false
  await putDraftEvidence(trx, {
    draftId,
    slot: opinion.slot,
    number: opinion.number,
    issuer: say(opinion.assessor.name, 'zh'),
    issued: dayOf(issuedAt),
    expires: opinion.expires,
    documentId: null,
    sha256: opinion.sha256,
    verifiedBy: null,
    opinionId: opinion.id,
    changedBy: actorId,
    changedAt: now,
  })
  return true
}

function requireWriting({ opinion, side }: Awaited<ReturnType<typeof openOpinion>>): void {
  if (side !== 'assessor') throw new Refusal('not_allowed', 'notAllowed')
  if (opinion.state !== 'accepted') throw new Refusal('stale', 'opinionMoved')
}

function nameOf({ profile }: { profile: { name: object; creditCode?: string | undefined } }) {
  return { name: profile.name, creditCode: profile.creditCode ?? null }
}
