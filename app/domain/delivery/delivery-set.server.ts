import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { changeDeliveryFile, deleteDeliveryFile, listDeliveryFiles } from '#db/queries/delivery-files.server.ts'
import {
  changeDeliverySet,
  type DeliveredListing,
  type DeliverySet,
  deleteDeliverySet,
  findDeliveredListing,
  findDeliverySet,
  insertDeliverySet,
  listDeliverySets,
} from '#db/queries/delivery-sets.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { marksOfFiles } from './marks-of-file.server.ts'

/** An act of a member of a provider on what it delivers. */
export type DeliveryAct = { actor: PersonActor; organisationId: string; now?: number }
export type SetAct = DeliveryAct & { setId: string }

/** Begins a set of files for the live revision of a listing. Refused while another one is open; gives the id of the set. */
export async function openSet(database: Database, act: DeliveryAct & { code: string }): Promise<string> {
  const { actor, code, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    await requireProvider(trx, act)
    const listing = await findDeliveredListing(trx, { code, providerId: act.organisationId })
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    const [last] = await listDeliverySets(trx, { listingId: listing.id, limit: 1 })
    if (last?.state === 'open') return last.id
    const id = newId()
    const isNew = await insertDeliverySet(trx, {
      ...{ id, listingId: listing.id, providerId: act.organisationId, revision: listing.revision },
      ...{ number: (last?.number ?? 0) + 1, state: 'open', note: null, releasedBy: null, releasedAt: null },
      // What a provider chose for the last set goes on for the next.
      ...{ isMarked: last?.isMarked ?? 1, unmarkedReason: last?.unmarkedReason ?? null },
      ...{ untouched: last?.untouched ?? '[]', createdBy: actor.personId, createdAt: now, updatedAt: now },
    })
    if (!isNew) throw new Refusal('stale', 'setMoved')
    await recordSet(trx, act, 'delivery.begun', { id, listing, number: (last?.number ?? 0) + 1 })
    return id
  })
}

/** How copies of a set are marked, and what its holders are told. */
export type SetChoices = { isMarked: boolean; unmarkedReason: string; untouched: readonly string[]; note: string }

/**
 * Changes how a set that is open is marked and what it says; where marks go in its files is looked at anew. Marks are left off
 * only with a reason.
 */
export async function changeSet(
  database: Database,
  act: SetAct & { choices: SetChoices; filesDir: string },
): Promise<void> {
  const { choices, filesDir, now = Date.now() } = act
  const reason = choices.unmarkedReason.trim()
  const before = await openOwnSet(database.read, act)
  if (!choices.isMarked && !reason) throw new Refusal('invalid', 'unmarkedReasonMissing', { field: 'unmarkedReason' })
  const untouched = JSON.stringify(choices.untouched)
  const marks = await marksOfFiles(database.read, { ...before, untouched }, filesDir)
  await inTransaction(database.write, async (trx) => {
    const set = await openOwnSet(trx, act)
    // A file that came meanwhile would be marked by what was chosen before.
    if (set.updatedAt !== before.updatedAt) throw new Refusal('stale', 'setMoved')
    const isChanged = await changeDeliverySet(trx, set.id, {
      isMarked: choices.isMarked ? 1 : 0,
      unmarkedReason: choices.isMarked ? null : reason,
      ...{ untouched, note: choices.note.trim() || null, updatedAt: Math.max(now, set.updatedAt + 1) },
    })
    if (!isChanged) throw new Refusal('stale', 'setMoved')
    for (const { id, ...found } of marks) await changeDeliveryFile(trx, id, found)
    if (set.isMarked !== (choices.isMarked ? 1 : 0))
      await recordSet(trx, act, choices.isMarked ? 'delivery.marked' : 'delivery.unmarked', { id: set.id })
  })
}

/** Takes a file out of a set that is open. Its bytes go when nobody names them any more. */
export async function removeDeliveryFile(database: Database, act: SetAct & { fileId: string }): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    const set = await openOwnSet(trx, act)
    const gone = await deleteDeliveryFile(trx, { id: act.fileId, setId: set.id })
    if (!gone) throw new Refusal('stale', 'setMoved')
    await recordSet(trx, act, 'delivery.file_removed', { id: set.id, sha256: gone.sha256 })
  })
}

/** Takes back a set that was not released, with its files. */
export async function discardSet(database: Database, act: SetAct): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    const set = await openOwnSet(trx, act)
    if (!(await deleteDeliverySet(trx, set.id))) throw new Refusal('stale', 'setMoved')
    await recordSet(trx, act, 'delivery.discarded', { id: set.id })
  })
}

/** A set of the provider that is open, inside the transaction of an act on it. */
export async function openOwnSet(trx: Db, act: SetAct): Promise<DeliverySet> {
  await requireProvider(trx, act)
  const set = await findDeliverySet(trx, { id: act.setId, providerId: act.organisationId })
  if (!set) throw new Refusal('not_found', 'notAllowed')
  if (set.state !== 'open') throw new Refusal('stale', 'setMoved')
  return set
}

/** Makes sure that whoever acts may deliver in the name of the organisation. */
export async function requireProvider(trx: Db, { actor, organisationId }: DeliveryAct): Promise<void> {
  insist(actor, 'delivery.write', organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'delivery.write')
  const organisation = await findOrganisationWork(trx, { id: organisationId })
  if (organisation?.standing === 'suspended') throw new Refusal('not_allowed', 'deliveryClosed')
}

/** Writes an act on a set into the record, under its listing where that is known. */
export async function recordSet(
  trx: Db,
  { actor, organisationId, now = Date.now() }: DeliveryAct,
  action: string,
  { id, listing, ...detail }: { id: string; listing?: Pick<DeliveredListing, 'code'> } & Record<string, unknown>,
): Promise<void> {
  await insertEvents(trx, [
    {
      ...{ at: now, actor: actor.personId, action, subjectKind: 'file' as const, subjectId: id },
      detail: { organisation: organisationId, ...(listing && { listing: listing.code }), ...detail },
    },
  ])
}

/** Whether a set has a file. */
export async function hasFiles(trx: Db, setId: string): Promise<boolean> {
  return (await listDeliveryFiles(trx, [setId], 1)).length > 0
}
