import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import {
  deleteDocument,
  existsDocumentFile,
  findDocument,
  insertDocument,
  listDocumentsOf,
  retireDocument,
} from '#db/queries/documents-of.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { isEvidenceDocument } from '#db/queries/evidence-documents.server.ts'
import { existsObjectionWith } from '#db/queries/objections.server.ts'
import { findOrganisationWork, listVerifications, type OrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { editableStandings } from './change-profile.server.ts'
import { deleteDocumentFile, dropReceivedFile, keepDocumentFile, type ReceivedFile } from './document-files.server.ts'
import { documentName, mostDocuments } from './document-rules.ts'
import { insist } from './insist.ts'
import type { DocumentKind, Standing } from './standings.ts'

/** How many applications an organisation's documents are looked for in. */
const mostApplications = 200

type Place = { actor: PersonActor; organisationId: string; now?: number }

/** Refuses a document before any of its bytes are read: for whom it may not be, while an application is open, when full. */
export async function admitDocument(database: Database, { actor, organisationId }: Place): Promise<void> {
  insist(actor, 'document.change', organisationId)
  refuseClosed(
    await findOrganisationWork(database.read, { id: organisationId }),
    await isLocked(database.read, organisationId),
  )
  const documents = await listDocumentsOf(database.read, organisationId, mostDocuments)
  if (documents.length >= mostDocuments) throw new Refusal('not_allowed', 'tooManyDocuments', { field: 'file' })
}

/**
 * Adds a received file to the documents. Refuses what is empty or neither PDF, PNG nor JPEG, by its content; whatever
 * happens, the received file is gone afterwards.
 */
export async function addDocument(
  database: Database,
  document: Place & { filesDir: string; kind: DocumentKind; fileName: string; file: ReceivedFile },
): Promise<void> {
  const { actor, organisationId, file, filesDir, now = Date.now() } = document
  try {
    insist(actor, 'document.change', organisationId)
    if (file.bytes === 0) throw new Refusal('invalid', 'fileEmpty', { field: 'file' })
    const { type } = file
    if (!type) throw new Refusal('invalid', 'fileType', { field: 'file' })
    await keepDocumentFile(filesDir, file)
    const id = newId()
    await inTransaction(database.write, async (trx) => {
      await requireRole(trx, { organisationId, actorId: actor.personId }, 'document.change')
      refuseClosed(await findOrganisationWork(trx, { id: organisationId }), await isLocked(trx, organisationId))
      const documents = await listDocumentsOf(trx, organisationId, mostDocuments)
      if (documents.length >= mostDocuments) throw new Refusal('not_allowed', 'tooManyDocuments', { field: 'file' })
      if (documents.some(({ sha256, kind }) => sha256 === file.sha256 && kind === document.kind))
        throw new Refusal('invalid', 'fileKnown', { field: 'file' })
      await insertDocument(trx, {
        id,
        organisationId,
        kind: document.kind,
        fileName: documentName(document.fileName, type.ending),
        mediaType: type.mediaType,
        bytes: file.bytes,
        sha256: file.sha256,
        uploadedBy: actor.personId,
        uploadedAt: now,
      })
      await insertEvents(trx, [
        {
          at: now,
          actor: actor.personId,
          action: 'document.added',
          subjectKind: 'organisation',
          subjectId: organisationId,
          detail: { document: id, kind: document.kind, sha256: file.sha256, bytes: file.bytes },
        },
      ])
    }).catch(async (error) => {
      await dropUnreferenced(database, filesDir, file.sha256)
      throw error
    })
    // Somebody may have removed their copy of the same content between the two: now that the row is there nobody will.
    await keepDocumentFile(filesDir, file)
  } finally {
    await dropReceivedFile(file)
  }
}

/**
 * Removes a document. One that an application or an objection named is kept for the record and only leaves the list; any
 * other is deleted with its file, unless another document has the same content.
 */
export async function removeDocument(
  database: Database,
  { actor, organisationId, documentId, filesDir, now = Date.now() }: Place & { documentId: string; filesDir: string },
): Promise<void> {
  insist(actor, 'document.change', organisationId)
  const gone = await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'document.change')
    refuseClosed(await findOrganisationWork(trx, { id: organisationId }), await isLocked(trx, organisationId))
    const document = await findDocument(trx, { id: documentId, organisationId })
    if (!document || document.removedAt !== null || (await isEvidenceDocument(trx, documentId)))
      throw new Refusal('stale', 'documentGone')
    const applications = await listVerifications(trx, organisationId, mostApplications)
    const isEvidence =
      applications.some(({ documents }) => documents.includes(documentId)) ||
      (await existsObjectionWith(trx, { documentId, organisationId }))
    if (isEvidence) await retireDocument(trx, { id: documentId, organisationId, now })
    else await deleteDocument(trx, { id: documentId, organisationId })
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'document.removed',
        subjectKind: 'organisation',
        subjectId: organisationId,
        detail: { document: documentId, kind: document.kind, sha256: document.sha256 },
      },
    ])
    return isEvidence ? undefined : document
  })
  if (gone) await dropUnreferenced(database, filesDir, gone.sha256)
}

/** The documents of an organisation as its page lists them, and why they cannot be changed where that is so. */
export async function readDocuments(
  db: Db,
  organisation: { id: string; standing: Standing },
): Promise<{
  documents: { id: string; kind: DocumentKind; fileName: string; bytes: number; uploadedAt: number }[]
  closed: 'locked' | 'suspended' | undefined
  isFull: boolean
}> {
  const documents = await listDocumentsOf(db, organisation.id, mostDocuments)
  const isOpen = await isLocked(db, organisation.id)
  return {
    documents: documents.map(({ id, kind, fileName, bytes, uploadedAt }) => ({
      id,
      kind,
      fileName,
      bytes,
      uploadedAt,
    })),
    closed: isOpen ? 'locked' : editableStandings.includes(organisation.standing) ? undefined : 'suspended',
    isFull: documents.length >= mostDocuments,
  }
}

async function dropUnreferenced(database: Database, filesDir: string, sha256: string): Promise<void> {
  if (!(await existsDocumentFile(database.write, sha256))) await deleteDocumentFile(filesDir, sha256)
}

async function isLocked(db: Db, organisationId: string): Promise<boolean> {
  const [last] = await listVerifications(db, organisationId, 1)
  return last?.state === 'open'
}

function refuseClosed(known: OrganisationWork | undefined, isOpen: boolean): void {
  if (!known) throw new Refusal('not_found', 'notAllowed')
  if (isOpen) throw new Refusal('not_allowed', 'profileLocked')
  if (!editableStandings.includes(known.standing)) throw new Refusal('not_allowed', 'profileClosed')
}
