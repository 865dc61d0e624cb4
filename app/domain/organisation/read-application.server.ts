import type { Db } from '#db/client.server.ts'
import { type Badge, listBadges } from '#db/queries/badges.server.ts'
import { type CapabilityGrant, listCapabilities } from '#db/queries/capabilities.server.ts'
import { listDocumentsById, listDocumentsOf } from '#db/queries/documents-of.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { listMembers } from '#db/queries/members.server.ts'
import { listNamesakes, listWithCode, type Namesake } from '#db/queries/organisation-queue.server.ts'
import { findOrganisationWork, listVerifications } from '#db/queries/organisation-work.server.ts'
import type { MemberRole } from '../access/roles.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import { type ComparedField, checkCode, compareProfiles, daysWaiting } from './application-view.ts'
import { mostDocuments } from './document-rules.ts'
import type { HistoryLine } from './overview-view.ts'
import { ownProfileOf } from './profile-fields.ts'
import { type DocumentKind, publicStandings, type Standing } from './standings.ts'

/** How many applications, and how many lines of the record, the page shows. */
const historyLength = 50

type Other = { slug: string; name: Said; standing: Standing }

/** All that the operator decides on: the profile beside the one before, documents, checks, requests, badges, the history. */
export type ApplicationView = {
  slug: string
  name: Said
  standing: Standing
  isPublic: boolean
  verifiedAt: number | null
  createdAt: number
  /** The application that waits. */
  open: { id: string; submittedAt: number; days: number } | undefined
  /** What `before` of each field is: the verified profile, the last application, or there is none. */
  comparedWith: 'verified' | 'application' | undefined
  fields: ComparedField[]
  documents: { id: string; kind: DocumentKind; fileName: string; bytes: number; isNew: boolean }[]
  code: ReturnType<typeof checkCode>
  sameCode: Other[]
  sameName: Other[]
  /** The five who joined first. */
  people: { name: string; email: string; role: MemberRole }[]
  capabilities: CapabilityGrant[]
  badges: Pick<Badge, 'kind' | 'value' | 'grantedAt' | 'expiresAt'>[]
  history: HistoryLine[]
  record: { at: number; action: string; reason: string | null }[]
}

/** Reads the operator's page of an organisation; undefined for one that is not there. */
export async function readApplication(
  db: Db,
  slug: string,
  { language, now }: { language: Language; now: number },
): Promise<ApplicationView | undefined> {
  const known = await findOrganisationWork(db, { slug })
  if (!known) return undefined
  const [applications, members, capabilities, badges, events] = await Promise.all([
    listVerifications(db, known.id, historyLength),
    listMembers(db, known.id, { limit: 5, offset: 0 }),
    listCapabilities(db, known.id),
    listBadges(db, known.id),
    listEventsOf(db, { kind: 'organisation', id: known.id }, historyLength),
  ])
  const [last, earlier] = applications
  const open = last?.state === 'open' ? last : undefined
  const profile = open?.profile ?? ownProfileOf(known.profile)
  const isVerified = known.standing === 'verified'
  const before = !open ? undefined : isVerified ? ownProfileOf(known.profile) : earlier?.profile
  const [documents, sameCode, sameName] = await Promise.all([
    open ? listDocumentsById(db, known.id, open.documents) : listDocumentsOf(db, known.id, mostDocuments),
    profile.creditCode ? listWithCode(db, profile.creditCode, known.id) : [],
    listNamesakes(db, profile.name, known.id),
  ])
  const other = ({ slug: address, name, standing }: Namesake): Other => ({
    slug: address,
    name: pickText(name, language) ?? { text: address, language },
    standing,
  })
  return {
    slug: known.slug,
    name: pickText(known.profile.name, language) ?? { text: known.slug, language },
    standing: known.standing,
    isPublic: publicStandings.includes(known.standing),
    verifiedAt: known.verifiedAt,
    createdAt: known.createdAt,
    open: open && { id: open.id, submittedAt: open.submittedAt, days: daysWaiting(open.submittedAt, now) },
    comparedWith: before && (isVerified ? 'verified' : 'application'),
    fields: compareProfiles(profile, before, language),
    documents: documents.map(({ id, kind, fileName, bytes }) => ({
      id,
      kind,
      fileName,
      bytes,
      isNew: open !== undefined && earlier !== undefined && !earlier.documents.includes(id),
    })),
    code: checkCode(profile.creditCode),
    sameCode: sameCode.map(other),
    sameName: sameName.map(other),
    people: members.map(({ name, email, role }) => ({ name, email: email ?? '', role })),
    capabilities,
    badges,
    history: applications.map(({ submittedAt, state, decidedAt, reasons }) => ({
      submittedAt,
      state,
      decidedAt,
      reasons,
    })),
    record: events.map(({ at, action, reason }) => ({ at, action, reason })),
  }
}
