import { createHash, randomInt } from 'node:crypto'
import { Readable } from 'node:stream'
import type { Insertable } from 'kysely'
import { v7 as newId } from 'uuid'
import { hashToken, newToken } from '#app/domain/account/tokens.server.ts'
import { canonicalJson, hashOf } from '#app/domain/events/event-chain.ts'
import { giveCodes, rowsOf } from '#app/domain/listing/enter-listings.server.ts'
import { keepDocumentFile, receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { noDue } from '#app/domain/review/review-lists.ts'
import { submissionNumber } from '#app/domain/review/submission-number.ts'
import type { Exchange } from '#app/exchange.server.ts'
import type { Db } from '#db/client.server.ts'
import { insertListings } from '#db/queries/listing-rows.server.ts'
import type { Schema } from '#db/schema.ts'
import type { Player } from './cast.ts'
import { insertReadFile, keepCastFile } from './data-files.ts'
import type { MadeOrganisation } from './organisations.ts'
import { insertResourceRow } from './resources.ts'
import { wholeContent } from './whole-listing.ts'

/** Rows of an organisation, by id. */
export type Rows = {
  document: string
  invitation: string
  key: string
  draft: string
  /** Code of a listing that is registered and in no catalogue yet. */
  listing: string
  /** A data file that was read. */
  file: string
  memberId: string
  /** Number of a submission that was handed in, and its id. */
  submission: string
  submissionId: string
  /** Number of one in public notice, and an objection against another. */
  notice: string
  objection: string
  /** A registered data resource, and its number. */
  resource: string
  resourceNumber: string
}

const document = '%PDF-1.7\n%%EOF'
const documentHash = createHash('sha256').update(document).digest('hex')
/** That file, as the rows of cases name it. */
export const castFile = {
  fileName: 'a.pdf',
  mediaType: 'application/pdf',
  bytes: document.length,
  sha256: documentHash,
}

/** Lays down the files that the documents and the data files of every cast are. */
export async function keepCastDocument({ config }: Exchange): Promise<void> {
  const received = await receiveFile(config.filesDir, Readable.from([Buffer.from(document)]))
  if (received.isTooLarge) throw new Error('The document is too large')
  await keepDocumentFile(config.filesDir, received)
  await keepCastFile(config.filesDir)
}

export async function insertInvitations(
  trx: Db,
  organisationId: string,
  invitedBy: string,
  players: readonly Player[],
) {
  const now = Date.now()
  await trx
    .insertInto('invitation')
    .values(
      players.map(({ email, invitation }) => ({
        id: newId(),
        organisationId,
        email,
        emailKey: email,
        role: 'viewer' as const,
        tokenHash: hashToken(invitation),
        invitedBy,
        createdAt: now,
        expiresAt: now + 86_400_000,
        settledAt: null,
        state: 'open' as const,
      })),
    )
    .execute()
}

export async function insertRows(
  trx: Db,
  organisation: MadeOrganisation,
  { by, member }: { by: Player; member: Player },
): Promise<Rows> {
  const { organisationId } = organisation
  const now = Date.now()
  const personId = by.personId ?? ''
  const handedIn = await insertHandedIn(trx, { organisationId, personId, now })
  const notice = await insertHandedIn(trx, { organisationId, personId, now }, inNotice(now))
  const objection = await insertObjected(trx, { organisationId, personId, now })
  const resource = await insertResourceRow(trx, { organisationId, personId, now })
  const rows = {
    document: newId(),
    invitation: newId(),
    key: newId(),
    draft: newId(),
    listing: await insertRegistered(trx, organisation, now),
    file: await insertReadFile(trx, { organisationId, personId, now }),
    memberId: member.personId ?? '',
    ...handedIn,
    notice: notice.submission,
    objection,
    resource: resource.id,
    resourceNumber: resource.number,
  }
  await trx
    .insertInto('draft')
    .values({
      id: rows.draft,
      organisationId,
      listingId: null,
      origin: 'EMPTY',
      content: JSON.stringify({ kind: 'DATASET', title: { zh: '草稿', en: 'Draft' } }),
      edition: 1,
      sample: null,
      submissionId: null,
      createdBy: personId,
      updatedBy: personId,
      createdAt: now,
      updatedAt: now,
    })
    .execute()
  await trx
    .insertInto('draft_evidence')
    .values({ draftId: rows.draft, slot: 'COMMITMENT', number: '2025-1', changedBy: personId, changedAt: now })
    .execute()
  await trx
    .insertInto('organisation_document')
    .values({
      id: rows.document,
      organisationId,
      kind: 'other',
      fileName: 'a.pdf',
      mediaType: 'application/pdf',
      bytes: document.length,
      sha256: documentHash,
      uploadedBy: personId,
      uploadedAt: now,
      removedAt: null,
    })
    .execute()
  await trx
    .insertInto('invitation')
    .values({
      id: rows.invitation,
      organisationId,
      email: 'invited@example.org',
      emailKey: 'invited@example.org',
      role: 'editor',
      tokenHash: hashToken(newToken()),
      invitedBy: personId,
      createdAt: now,
      expiresAt: now + 86_400_000,
      settledAt: null,
      state: 'open',
    })
    .execute()
  await trx
    .insertInto('api_key')
    .values({
      id: rows.key,
      organisationId,
      name: 'key',
      start: 'sj_x',
      keyHash: hashToken(newToken()),
      scopes: '["organisation:read"]',
      createdBy: personId,
      createdAt: now,
      expiresAt: now + 86_400_000,
      lastUsedAt: null,
      revokedAt: null,
    })
    .execute()
  return rows
}

type HandedInBy = { organisationId: string; personId: string; now: number }

/** What a submission in public notice has beside one that waits. */
const inNotice = (now: number) => ({
  state: 'notice' as const,
  grade: 'G2' as const,
  acceptedAt: now,
  noticeFrom: now,
  noticeUntil: now + 3 * 86_400_000,
})

/** An objection against a submission, of the same organisation for want of another; gives its id. */
async function insertObjected(trx: Db, by: HandedInBy): Promise<string> {
  const { organisationId, personId, now } = by
  const { submissionId } = await insertHandedIn(trx, by, {
    ...inNotice(now),
    ...{ state: 'objected', clockFrom: null, clockDays: null, dueAt: noDue, frozenDays: 3 },
  })
  const id = newId()
  await trx
    .insertInto('objection')
    .values({ id, submissionId, organisationId, personId, text: '主张权利', state: 'open', filedAt: now })
    .execute()
  return id
}

/** A listing that was registered, in no catalogue and no index; gives its code. */
async function insertRegistered(trx: Db, { organisationId, slug, name }: MadeOrganisation, now: number) {
  const entry = {
    provider: { id: organisationId, profile: { slug, name: { zh: name } } },
    isDemo: false,
    content: wholeContent(),
    listedAt: now,
    stays: { state: 'registered' as const, delistedAt: null, delistReason: null },
  }
  const [code = ''] = await giveCodes(trx, [entry])
  await insertListings(trx, [rowsOf(entry, code, now)])
  return code
}

/** A submission that waits to be accepted, or is as far on as `set` says, with its round. */
async function insertHandedIn(trx: Db, by: HandedInBy, set: Partial<Insertable<Schema['submission']>> = {}) {
  const { organisationId, personId, now } = by
  const content = canonicalJson(wholeContent())
  const submissionId = newId()
  const number = submissionNumber(now, randomInt(10_000_000, 99_999_999))
  await trx
    .insertInto('submission')
    .values({
      id: submissionId,
      number,
      organisationId,
      draftId: null,
      listingId: null,
      registration: 'FIRST',
      state: 'submitted',
      isOpen: 1,
      round: 1,
      title: JSON.stringify({ zh: '送审的数据', en: 'Data handed in' }),
      kind: 'DATASET',
      grade: null,
      isPublicData: 0,
      warnings: 0,
      submittedBy: personId,
      submittedAt: now,
      handedInAt: now,
      clockFrom: '2026-11-23',
      clockDays: 3,
      dueAt: now + 3 * 86_400_000,
      createdAt: now,
      updatedAt: now,
      ...set,
    })
    .execute()
  await trx
    .insertInto('submission_round')
    .values({
      submissionId,
      number: 1,
      content,
      contentHash: hashOf(content),
      sample: null,
      sampleReport: null,
      evidence: '[]',
      findings: '[]',
      draftEdition: 1,
      note: null,
      handedInBy: personId,
      handedInAt: now,
    })
    .execute()
  return { submission: number, submissionId }
}

export async function insertNoticesAndFollows(
  trx: Db,
  players: readonly Player[],
  { organisationId, name }: MadeOrganisation,
) {
  const now = Date.now()
  await trx
    .insertInto('notice')
    .values(
      players.map(({ noticeId, personId = '' }) => ({
        id: noticeId,
        occasion: `cast:${noticeId}`,
        personId,
        kind: 'member.changed' as const,
        detail: JSON.stringify({
          organisation: JSON.stringify({ zh: name }),
          personId,
          what: 'joined',
          role: 'viewer',
        }),
        path: '/my/organisations',
        delivery: 'none' as const,
        createdAt: now,
        readAt: null,
        mailedAt: null,
      })),
    )
    .execute()
  await trx
    .insertInto('follow')
    .values(
      players.map(({ followId, personId = '' }) => ({
        id: followId,
        personId,
        kind: 'organisation' as const,
        listingId: null,
        organisationId,
        subject: organisationId,
        name,
        language: 'zh' as const,
        createdAt: now,
        seenSeq: 0,
      })),
    )
    .execute()
}

export async function insertMailThings(
  trx: Db,
  { personId = '', email }: Player,
  { mailId, confirmLink, resetLink }: { mailId: string; confirmLink: string; resetLink: string },
) {
  const now = Date.now()
  await trx
    .insertInto('mail')
    .values({
      id: mailId,
      occasion: `cast:${mailId}`,
      kind: 'notice',
      personId,
      toAddress: email,
      language: 'zh',
      subject: 'subject',
      bodyText: 'text',
      bodyHtml: '<p>text</p>',
      unsubscribeUrl: null,
      state: 'stuck',
      dueAt: now,
      createdAt: now,
      settledAt: null,
      lastError: 'refused',
    })
    .execute()
  const link = { personId, email, createdAt: now, expiresAt: now + 86_400_000, usedAt: null }
  await trx
    .insertInto('mail_link')
    .values([
      { ...link, tokenHash: hashToken(confirmLink), kind: 'change' },
      { ...link, tokenHash: hashToken(resetLink), kind: 'reset' },
    ])
    .execute()
}
