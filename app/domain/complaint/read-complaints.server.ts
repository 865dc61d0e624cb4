import type { Db } from '#db/client.server.ts'
import {
  type Complaint,
  findComplainedListing,
  findComplaint,
  listComplaintQueue,
  listComplaintsAgainst,
  listOwnComplaints,
} from '#db/queries/complaints.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import { type ComplaintFilter, type ComplaintPlace, complaintsPerPage } from './complaint-list.ts'
import { isComplaintOpen } from './complaint-steps.ts'
import {
  type ComplaintLine,
  type ComplaintView,
  viewComplainant,
  viewComplaint,
  viewComplaintFile,
  viewComplaintLine,
} from './complaint-view.ts'
import { isComplainable } from './file-complaint.server.ts'

type Reader = { language: Language; now: number }

/** The page on which somebody complains about a listing and sees what became of it. */
export type ComplainPageView = {
  code: string
  title: Said
  provider: Said
  /** Own complaints about it, the newest first; with a document that can be added while it is open. */
  own: (ComplaintView & { id?: string; fileName?: string })[]
  /** Why nothing can be filed now; left out where it can. */
  closed?: 'closed' | 'ownListing' | 'openOne'
  /** Own organisations in whose name it can be filed. */
  organisations: { id: string; name: Said }[]
}

/** Reads that page; undefined for a listing that nobody sees. */
export async function readComplainPage(
  db: Db,
  { code, actor, language, now }: Reader & { code: string; actor: PersonActor },
): Promise<ComplainPageView | undefined> {
  const listing = await findComplainedListing(db, code)
  if (!listing) return undefined
  const { personId, memberships } = actor
  const own = await listOwnComplaints(db, { listingId: listing.id, personId })
  const isOpen = isComplainable(listing)
  // Whoever complained can see what became of it, also once the listing is gone.
  if (!isOpen && own.length === 0) return undefined
  const calendar = await readCalendar(db)
  const isOwn = memberships.some(({ organisationId }) => organisationId === listing.provider.id)
  const closed = !isOpen
    ? 'closed'
    : isOwn
      ? 'ownListing'
      : own.some(({ state }) => isComplaintOpen(state))
        ? 'openOne'
        : undefined
  return {
    code,
    title: pickText(listing.title, language) ?? { text: code, language },
    provider: pickText(listing.provider.name, language) ?? { text: '—', language },
    own: own.map((complaint) => ({
      ...viewComplaint(complaint, { language, calendar, now }),
      ...(isComplaintOpen(complaint.state) && { id: complaint.id }),
      ...(complaint.fileName !== null && { fileName: complaint.fileName }),
    })),
    ...(closed && { closed }),
    organisations: memberships.map(({ organisationId, slug, name }) => ({
      id: organisationId,
      name: pickText(name, language) ?? { text: slug, language },
    })),
  }
}

type Page = { lines: ComplaintLine[]; next?: ComplaintPlace }

/** One page of the operators' queue. */
export async function readComplaintQueue(
  db: Db,
  { filter, after, ...reader }: Reader & { filter: ComplaintFilter; after?: ComplaintPlace | undefined },
): Promise<Page> {
  const rows = await listComplaintQueue(db, {
    filter,
    ...(after && { after: { dueAt: after.at, id: after.id } }),
    limit: complaintsPerPage + 1,
  })
  return pageOf(db, rows, ({ dueAt }) => dueAt, reader)
}

/** One page of the complaints about a provider's listings that were taken up. */
export async function readComplaintsAgainst(
  db: Db,
  { providerId, after, ...reader }: Reader & { providerId: string; after?: ComplaintPlace | undefined },
): Promise<Page> {
  const rows = await listComplaintsAgainst(db, {
    providerId,
    ...(after && { before: { filedAt: after.at, id: after.id } }),
    limit: complaintsPerPage + 1,
  })
  return pageOf(db, rows, ({ filedAt }) => filedAt, reader)
}

/** A complaint as its provider sees it: who complains only where they agreed. Undefined before it was taken up, or of others. */
export async function readComplaintAgainst(
  db: Db,
  { number, providerId, language, now }: Reader & { number: string; providerId: string },
): Promise<{ complaint: ComplaintView; complainant?: ReturnType<typeof viewComplainant> } | undefined> {
  const found = await findComplaint(db, number)
  if (found?.providerId !== providerId || found.acceptedAt === null) return undefined
  const calendar = await readCalendar(db)
  return {
    complaint: viewComplaint(found, { language, calendar, now }),
    ...(found.isNamed === 1 && { complainant: viewComplainant(found, language) }),
  }
}

/** A complaint as operators see it, whole. */
export async function readComplaintForOperator(
  db: Db,
  { number, language, now }: Reader & { number: string },
): Promise<
  | {
      complaint: ComplaintView
      complainant: ReturnType<typeof viewComplainant> & { isNamed: boolean }
      file?: NonNullable<ReturnType<typeof viewComplaintFile>>
      isListed: boolean
      isOverdue: boolean
    }
  | undefined
> {
  const found = await findComplaint(db, number)
  if (!found) return undefined
  const calendar = await readCalendar(db)
  const file = viewComplaintFile(found)
  return {
    complaint: viewComplaint(found, { language, calendar, now }),
    complainant: { ...viewComplainant(found, language), isNamed: found.isNamed === 1 },
    ...(file && { file }),
    isListed: found.listing.state === 'listed',
    isOverdue: now > found.dueAt,
  }
}

async function pageOf(
  db: Db,
  rows: readonly Complaint[],
  placeOf: (complaint: Complaint) => number,
  reader: Reader,
): Promise<Page> {
  const calendar = await readCalendar(db)
  const shown = rows.slice(0, complaintsPerPage)
  const last = shown.at(-1)
  return {
    lines: shown.map((complaint) => viewComplaintLine(complaint, { ...reader, calendar })),
    ...(rows.length > complaintsPerPage && last && { next: { at: placeOf(last), id: last.id } }),
  }
}
