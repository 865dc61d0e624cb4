import { randomInt } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { complaintNumber } from '#app/domain/complaint/complaint-number.ts'
import type { Db } from '#db/client.server.ts'
import type { Player } from './cast.ts'
import { castFile, type Rows } from './cast-rows.ts'
import type { MadeOrganisation } from './organisations.ts'

/** Opinions and a complaint of a cast: one the first organisation writes, one it was given, and what is complained of it. */
export type CastOpinions = { opinion: string; issuedOpinion: string; complaint: string }

type Side = MadeOrganisation & Rows & { by: Player }

/** Makes them: the first organisation assesses a draft of the second, and has a complaint that waits for its answer. */
export async function insertCastOpinions(
  trx: Db,
  { own, other, complainant }: { own: Side; other: Side; complainant: Player },
): Promise<CastOpinions> {
  const now = Date.now()
  const opinion = newId()
  const issuedOpinion = newId()
  const title = JSON.stringify({ zh: '草稿', en: 'Draft' })
  const shared = { slot: 'COMPLIANCE', kind: 'LAW', title, conflicts: '[]', requestedAt: now, updatedAt: now } as const
  await trx
    .insertInto('opinion')
    .values([
      {
        ...shared,
        id: opinion,
        organisationId: other.organisationId,
        assessorId: own.organisationId,
        draftId: other.draft,
        state: 'accepted',
        isOpen: 1,
        requestedBy: other.by.personId ?? '',
        independentBy: own.by.personId ?? '',
        independentAt: now,
        interest: 'NONE',
        ...castFile,
      },
      {
        ...shared,
        id: issuedOpinion,
        organisationId: own.organisationId,
        assessorId: other.organisationId,
        draftId: own.draft,
        state: 'issued',
        isOpen: 0,
        requestedBy: own.by.personId ?? '',
        payload: '{"is":"shuji-opinion"}',
        issuedAt: now,
        ...castFile,
      },
    ])
    .execute()
  await trx
    .insertInto('draft_evidence')
    .values({
      draftId: other.draft,
      slot: 'RIGHTS',
      documentId: other.document,
      sha256: castFile.sha256,
      changedBy: other.by.personId ?? '',
      changedAt: now,
    })
    .execute()
  const { id: listingId } = await trx.selectFrom('listing').select('id').limit(1).executeTakeFirstOrThrow()
  const complaint = complaintNumber(now, randomInt(10_000_000, 99_999_999))
  await trx
    .insertInto('complaint')
    .values({
      id: newId(),
      number: complaint,
      listingId,
      revision: 1,
      providerId: own.organisationId,
      personId: complainant.personId ?? '',
      organisationId: null,
      isNamed: 0,
      kind: 'QUALITY',
      text: '质量与说明不符。',
      state: 'accepted',
      isOpen: 1,
      dueAt: now + 86_400_000,
      filedAt: now,
      acceptedAt: now,
      updatedAt: now,
      ...castFile,
    })
    .execute()
  return { opinion, issuedOpinion, complaint }
}
