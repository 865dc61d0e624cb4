import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import {
  findComplainedListing,
  findOwnComplaint,
  insertComplaint,
  listComplaintTimes,
  listOwnComplaints,
  moveComplaint,
} from '#db/queries/complaints.server.ts'
import { findMembership } from '#db/queries/members.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import type { ListingState } from '../listing/listing-states.ts'
import { keepCaseFile } from '../organisation/case-files.server.ts'
import type { ReceivedFile } from '../organisation/document-files.server.ts'
import { dueAfter, recordComplaint } from './complaint-case.server.ts'
import type { ComplaintKind } from './complaint-lists.ts'
import { complaintNumber, complaintSerialName } from './complaint-number.ts'
import { isComplaintOpen } from './complaint-steps.ts'
import { tellOfComplaint } from './tell-complaint.server.ts'

/** Complaints a person may file in a day. */
export const mostComplaintsADay = 5
const day = 86_400_000

/** Whether a listing in this state can be complained about: one that can be found, or is suspended. */
export function isComplainable({ state, isHarvested }: { state: ListingState; isHarvested: boolean }): boolean {
  return !isHarvested && (state === 'listed' || state === 'suspended')
}

/**
 * Complains about a listing of the exchange's own, alone or in the name of an own organisation; whoever complains is not shown
 * to the provider unless they agree. Gives the number. Refuses a second one about the same while the first is not decided,
 * one about a listing of an organisation one belongs to, and more than five a day.
 */
export async function fileComplaint(
  database: Database,
  complaint: {
    actor: PersonActor
    code: string
    kind: ComplaintKind
    text: string
    organisationId?: string
    isNamed: boolean
    now?: number
  },
): Promise<string> {
  const { actor, code, kind, text, organisationId, isNamed, now = Date.now() } = complaint
  const { personId } = actor
  if (!may(actor, 'complaint.file')) throw new Refusal('not_allowed', 'notAllowed')
  const id = newId()
  return inTransaction(database.write, async (trx) => {
    const listing = await findComplainedListing(trx, code)
    if (!listing) throw new Refusal('not_found', 'notAllowed')
    if (!isComplainable(listing)) throw new Refusal('not_allowed', 'notComplainable')
    if (await findMembership(trx, { organisationId: listing.provider.id, personId }))
      throw new Refusal('not_allowed', 'ownListing')
    if (organisationId !== undefined && !(await findMembership(trx, { organisationId, personId })))
      throw new Refusal('invalid', 'organisationMissing', { field: 'organisation' })
    const times = await listComplaintTimes(trx, { personId, since: now - day, most: mostComplaintsADay })
    const [first = now] = times
    if (times.length >= mostComplaintsADay)
      throw new Refusal('too_many', 'tooMany', { retryAfter: Math.ceil((first + day - now) / 1_000) })
    const number = complaintNumber(now, await takeSerials(trx, complaintSerialName(now), 1))
    const about = { id, number, kind, revision: listing.revision, personId, providerId: listing.provider.id }
    const isNew = await insertComplaint(trx, {
      ...about,
      listingId: listing.id,
      organisationId: organisationId ?? null,
      isNamed: isNamed ? 1 : 0,
      text,
      state: 'filed',
      isOpen: 1,
      dueAt: await dueAfter(trx, 'reviewDays', now),
      filedAt: now,
      updatedAt: now,
    })
    if (!isNew) throw new Refusal('stale', 'complainedAlready')
    await recordComplaint(trx, { ...about, listing }, { action: 'complaint.filed', actorId: personId, now })
    await tellOfComplaint(trx, { complaint: { ...about, listing, provider: listing.provider }, what: 'filed', now })
    return number
  })
}

/** Refuses the document of a complaint before any of its bytes are read: for whoever has none about this listing that is open. */
export async function admitComplaintDocument(
  database: Database,
  { actor, code }: { actor: PersonActor; code: string },
): Promise<void> {
  if (!may(actor, 'complaint.file')) throw new Refusal('not_allowed', 'notAllowed')
  const listing = await findComplainedListing(database.read, code)
  if (!listing) throw new Refusal('not_found', 'notAllowed')
  const own = await listOwnComplaints(database.read, { listingId: listing.id, personId: actor.personId })
  if (!own.some(({ state }) => isComplaintOpen(state))) throw new Refusal('stale', 'complaintMoved')
}

/** Puts a document beside an own complaint that is not decided; another takes its place. */
export async function addComplaintDocument(
  database: Database,
  added: {
    actor: PersonActor
    complaintId: string
    filesDir: string
    fileName: string
    file: ReceivedFile
    now?: number
  },
): Promise<void> {
  const { actor, complaintId, filesDir, fileName, file, now = Date.now() } = added
  await keepCaseFile(database, { filesDir, file, fileName }, async (trx, kept) => {
    const complaint = await findOwnComplaint(trx, { id: complaintId, personId: actor.personId })
    if (!complaint) throw new Refusal('not_found', 'notAllowed')
    const isMoved =
      isComplaintOpen(complaint.state) &&
      (await moveComplaint(trx, {
        id: complaint.id,
        from: complaint.state,
        seen: complaint.updatedAt,
        set: { ...kept, updatedAt: Math.max(now, complaint.updatedAt + 1) },
      }))
    if (!isMoved) throw new Refusal('stale', 'complaintMoved')
    await recordComplaint(trx, complaint, {
      action: 'complaint.document_added',
      actorId: actor.personId,
      detail: { sha256: kept.sha256, bytes: kept.bytes },
      now,
    })
    return complaint.sha256
  })
}
