import type { Db } from '#db/client.server.ts'
import { listCertificatesOf } from '#db/queries/certificates.server.ts'
import { listDocumentsOf } from '#db/queries/documents-of.server.ts'
import { countObjections, listOwnObjections } from '#db/queries/objections.server.ts'
import { findPublicNotice, type NoticePage } from '#db/queries/submissions-notice.server.ts'
import { type Membership, may, type PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { mostDocuments } from '../organisation/document-rules.ts'
import type { Language } from '../text.ts'
import { type NoticeView, viewNotice } from './notice-view.ts'

/** The page of a public notice as anybody sees it; undefined for what never was before everybody. */
export async function readNotice(
  db: Db,
  asked: { number: string; language: Language; now: number; origin: string; siteName: string },
): Promise<NoticeView | undefined> {
  const notice = await findPublicNotice(db, asked.number)
  if (!notice) return undefined
  const [objections, certificate, calendar] = await Promise.all([
    countObjections(db, notice.id),
    findCertificate(db, notice),
    readCalendar(db),
  ])
  return viewNotice(notice, { objections, certificate }, { ...asked, calendar })
}

/** The certificate that was issued with the registration this notice led to. */
async function findCertificate(db: Db, { state, listing, decidedAt }: NoticePage): Promise<string | undefined> {
  if (state !== 'registered' || !listing) return undefined
  const certificates = await listCertificatesOf(db, listing.id)
  return certificates.find(({ kind, issuedAt }) => kind === 'REGISTRATION' && issuedAt === decidedAt)?.number
}

/**
 * What somebody needs to object in the name of one of their verified organisations: the one asked for, or the one they act
 * for, or the first. `organisation` is undefined where they have none.
 */
export async function readObjecting(
  db: Db,
  { actor, notice, slug }: { actor: PersonActor; notice: NoticePage; slug: string | undefined },
) {
  const choices = actor.memberships.filter(
    ({ organisationId, standing }) => standing === 'verified' && may(actor, 'objection.file', organisationId),
  )
  const organisation = chooseOrganisation(choices, actor, slug)
  if (!organisation) return { choices, organisation, objections: [], documents: [] }
  const { organisationId } = organisation
  const [objections, documents] = await Promise.all([
    listOwnObjections(db, { submissionId: notice.id, organisationId }),
    may(actor, 'document.read', organisationId) ? listDocumentsOf(db, organisationId, mostDocuments) : [],
  ])
  return { choices, organisation, objections, documents }
}

function chooseOrganisation(
  choices: readonly Membership[],
  actor: PersonActor,
  slug: string | undefined,
): Membership | undefined {
  return (
    choices.find((each) => each.slug === slug) ??
    choices.find(({ organisationId }) => organisationId === actor.organisationId) ??
    choices[0]
  )
}
