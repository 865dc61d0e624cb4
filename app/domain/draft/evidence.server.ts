import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { existsDocumentFile, findDocument, insertDocument } from '#db/queries/documents-of.server.ts'
import {
  findDraftEvidence,
  putDraftEvidence,
  removeDraftEvidence,
  touchDraft,
} from '#db/queries/draft-evidence.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import {
  countEvidenceDocuments,
  findEvidenceDocument,
  releaseEvidenceDocuments,
} from '#db/queries/evidence-documents.server.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import {
  deleteDocumentFile,
  dropReceivedFile,
  keepDocumentFile,
  type ReceivedFile,
} from '../organisation/document-files.server.ts'
import { documentName } from '../organisation/document-rules.ts'
import { insist } from '../organisation/insist.ts'
import { type EvidenceSlot, evidenceSlots } from '../pre-check/evidence-slots.ts'
import type { Evidence } from '../review/evidence.ts'
import type { InDrafts } from './create-draft.server.ts'
import type { EvidenceEntry } from './evidence-forms.ts'

/** Most documents an organisation keeps as evidence of its listings. */
export const mostEvidenceDocuments = 500

/** A slot of a draft. */
export type InSlot = InDrafts & { draftId: string; slot: EvidenceSlot; filesDir: string }
type Sent = { file: ReceivedFile; fileName: string }

/** The slot of this code; undefined for what is none. */
export function findSlot(code: string | undefined): EvidenceSlot | undefined {
  return evidenceSlots.find((slot) => slot.code === code)?.code
}

/** Refuses a document before any of its bytes are read: for whom it may not be, of a draft that is closed, when full. */
export async function admitEvidence(
  database: Database,
  { actor, organisationId, draftId }: Pick<InSlot, 'actor' | 'organisationId' | 'draftId'>,
): Promise<void> {
  insist(actor, 'listing.write', organisationId)
  await refuseClosed(database.read, { draftId, organisationId })
  if ((await countEvidenceDocuments(database.read, organisationId)) >= mostEvidenceDocuments)
    throw new Refusal('not_allowed', 'tooManyDocuments', { field: 'file' })
}

/**
 * Fills a slot with what was typed and a document: one that came with the form, or one the organisation has. Over what was in
 * it; a document that nothing else names and that was never handed in goes. Repeated with the same, it does nothing. Refuses
 * a slot with nothing in it, a day of issue that is still to come, and a draft under review. Whatever happens, the received
 * file is gone afterwards.
 */
export async function fillEvidence(
  database: Database,
  { entry, sent, ...place }: InSlot & { entry: EvidenceEntry; sent?: Sent | undefined },
): Promise<void> {
  const { actor, organisationId, filesDir, now = Date.now() } = place
  try {
    insist(actor, 'listing.write', organisationId)
    const { number, issuer, issued, document } = entry
    if (!sent && !number && !issuer && !document) throw new Refusal('invalid', 'evidenceEmpty', { field: 'number' })
    if (issued && issued > dayOf(now)) throw new Refusal('invalid', 'issuedLater', { field: 'issued' })
    if (sent) await keepSent(filesDir, sent.file)
    const gone = await inTransaction(database.write, (trx) => fill(trx, { ...place, now }, entry, sent)).catch(
      async (error) => {
        if (sent) await dropUnnamed(database, filesDir, [sent.file.sha256])
        throw error
      },
    )
    // Somebody may have let go of the same content between the two: now that a row names it nobody will.
    if (sent) await keepDocumentFile(filesDir, sent.file)
    await dropUnnamed(database, filesDir, gone)
  } finally {
    if (sent) await dropReceivedFile(sent.file)
  }
}

/** Empties a slot. Refuses one that is empty, and a draft under review. */
export async function emptyEvidence(database: Database, place: InSlot): Promise<void> {
  const { actor, organisationId, draftId, slot, filesDir, now = Date.now() } = place
  insist(actor, 'listing.write', organisationId)
  const gone = await inTransaction(database.write, async (trx) => {
    const { before } = await openSlot(trx, { ...place, now })
    await touch(trx, { ...place, now })
    if (!(await removeDraftEvidence(trx, { draftId, slot }))) throw new Refusal('stale', 'evidenceGone')
    await record(trx, { ...place, now }, 'draft.evidence_removed', { slot })
    return releaseEvidenceDocuments(trx, { organisationId, ids: before?.document ? [before.document] : [] })
  })
  await dropUnnamed(database, filesDir, gone)
}

/** Takes the files of documents away that no row names any more. */
export async function dropUnnamed(database: Database, filesDir: string, hashes: readonly string[]): Promise<void> {
  for (const sha256 of hashes)
    if (!(await existsDocumentFile(database.write, sha256))) await deleteDocumentFile(filesDir, sha256)
}

async function keepSent(filesDir: string, file: ReceivedFile): Promise<void> {
  if (file.bytes === 0) throw new Refusal('invalid', 'fileEmpty', { field: 'file' })
  if (!file.type) throw new Refusal('invalid', 'fileType', { field: 'file' })
  await keepDocumentFile(filesDir, file)
}

async function fill(
  trx: Db,
  place: InSlot & { now: number },
  { document: chosen, ...entry }: EvidenceEntry,
  sent: Sent | undefined,
): Promise<string[]> {
  const { actor, organisationId, draftId, slot, now } = place
  const { before } = await openSlot(trx, place)
  const document = sent
    ? await addDocument(trx, place, sent)
    : chosen === undefined
      ? undefined
      : await takeDocument(trx, place, chosen)
  if (before && saysTheSame(before, { ...entry, document: document?.id })) return []
  await touch(trx, place)
  const named = document ? { documentId: document.id, sha256: document.sha256 } : {}
  const { number = null, issuer = null, issued = null, expires = null } = entry
  await putDraftEvidence(trx, {
    draftId,
    slot,
    number,
    issuer,
    issued,
    expires,
    ...named,
    changedBy: actor.personId,
    changedAt: now,
  })
  await record(trx, place, 'draft.evidence_filled', {
    slot,
    ...(entry.number && { number: entry.number }),
    ...(document && { document: document.id, sha256: document.sha256 }),
  })
  const left = before?.document !== undefined && before.document !== document?.id ? [before.document] : []
  return releaseEvidenceDocuments(trx, { organisationId, ids: left })
}

/** What is in a slot of a draft that may be changed. */
async function openSlot(trx: Db, { actor, organisationId, draftId, slot }: InSlot) {
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'listing.write')
  await refuseClosed(trx, { draftId, organisationId })
  return { before: await findDraftEvidence(trx, { draftId, slot }) }
}

/** Whether a slot holds just this, as its provider filled it in. */
function saysTheSame(before: Evidence, entry: EvidenceEntry): boolean {
  const fields = ['number', 'issuer', 'issued', 'expires', 'document'] as const
  return (
    before.opinion === undefined &&
    before.verifiedBy === undefined &&
    fields.every((each) => before[each] === entry[each])
  )
}

/** The draft counts an edition up. */
async function touch(trx: Db, { actor, organisationId, draftId, now }: InSlot & { now: number }): Promise<void> {
  const isOpen = await touchDraft(trx, { id: draftId, organisationId, updatedBy: actor.personId, now })
  if (!isOpen) throw new Refusal('not_allowed', 'draftLocked')
}

async function refuseClosed(db: Db, { draftId, organisationId }: { draftId: string; organisationId: string }) {
  const draft = await findDraft(db, { id: draftId, organisationId })
  if (!draft) throw new Refusal('not_found', 'notAllowed')
  if (draft.submissionId !== null) throw new Refusal('not_allowed', 'draftLocked')
}

type Named = { id: string; sha256: string }

/** The document of a file that was sent; the same content twice is one document. */
async function addDocument(trx: Db, place: InSlot & { now: number }, { file, fileName }: Sent): Promise<Named> {
  const { type, bytes, sha256 } = file
  if (!type) throw new Refusal('invalid', 'fileType', { field: 'file' })
  return keepOnce(trx, place, {
    fileName: documentName(fileName, type.ending),
    mediaType: type.mediaType,
    bytes,
    sha256,
  })
}

/** A document of the organisation as evidence: what was handed in about the organisation itself gets a row of its own here. */
async function takeDocument(trx: Db, place: InSlot & { now: number }, id: string): Promise<Named> {
  const document = await findDocument(trx, { id, organisationId: place.organisationId })
  if (!document || document.removedAt !== null) throw new Refusal('invalid', 'documentGone', { field: 'document' })
  const { fileName, mediaType, bytes, sha256 } = document
  return keepOnce(trx, place, { fileName, mediaType, bytes, sha256 })
}

async function keepOnce(
  trx: Db,
  { actor, organisationId, now }: InSlot & { now: number },
  document: { fileName: string; mediaType: string; bytes: number; sha256: string },
): Promise<Named> {
  const { sha256 } = document
  const known = await findEvidenceDocument(trx, { organisationId, sha256 })
  if (known) return { id: known, sha256 }
  if ((await countEvidenceDocuments(trx, organisationId)) >= mostEvidenceDocuments)
    throw new Refusal('not_allowed', 'tooManyDocuments', { field: 'file' })
  const id = newId()
  await insertDocument(trx, {
    id,
    organisationId,
    kind: 'other',
    ...document,
    purpose: 'listing',
    uploadedBy: actor.personId,
    uploadedAt: now,
  })
  return { id, sha256 }
}

async function record(
  trx: Db,
  { actor, organisationId, draftId, now }: InSlot & { now: number },
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await insertEvents(trx, [
    {
      at: now,
      actor: actor.personId,
      action,
      subjectKind: 'draft',
      subjectId: draftId,
      detail: { organisation: organisationId, ...detail },
    },
  ])
}
