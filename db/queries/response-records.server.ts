import type { Answerable, ResponseRecord } from '#app/domain/response/response-record.ts'
import type { Db } from '../client.server.ts'

/** Demands of a provider that one count looks at, the newest first. */
const mostDemands = 1_000

/** What a provider answered, and was invited to, since then: one line a demand. */
export async function listAnswerable(
  db: Db,
  { organisationId, since }: { organisationId: string; since: number },
): Promise<Answerable[]> {
  const answered = await db
    .selectFrom('response')
    .innerJoin('demand', 'demand.id', 'response.demandId')
    .leftJoin('demand_invitation', (join) =>
      join
        .onRef('demand_invitation.demandId', '=', 'response.demandId')
        .onRef('demand_invitation.organisationId', '=', 'response.organisationId'),
    )
    .innerJoin('organisation', 'organisation.id', 'response.organisationId')
    .select((eb) => [
      'response.demandId',
      eb.fn.min('response.submittedAt').as('submittedAt'),
      eb.fn.min('demand.publishedAt').as('publishedAt'),
      eb.fn.min('demand_invitation.invitedAt').as('invitedAt'),
      eb.fn.min('organisation.verifiedAt').as('verifiedAt'),
    ])
    .where('response.organisationId', '=', organisationId)
    .where('response.submittedAt', '>=', since)
    .where('demand.publishedAt', 'is not', null)
    .groupBy('response.demandId')
    .limit(mostDemands)
    .execute()
  const ignored = await db
    .selectFrom('demand_invitation')
    .innerJoin('demand', 'demand.id', 'demand_invitation.demandId')
    .select(['demand.id', 'demand.publishedAt', 'demand_invitation.invitedAt'])
    .where('demand_invitation.organisationId', '=', organisationId)
    .where('demand_invitation.invitedAt', '>=', since)
    .where('demand.publishedAt', 'is not', null)
    .orderBy('demand_invitation.invitedAt', 'desc')
    .limit(mostDemands)
    .execute()
  const known = new Set(answered.map(({ demandId }) => demandId))
  return [
    ...answered.map(({ demandId: _, publishedAt, ...row }) => ({ ...row, publishedAt: publishedAt ?? 0 })),
    ...ignored
      .filter(({ id }) => !known.has(id))
      .map(({ publishedAt, invitedAt }) => ({
        publishedAt: publishedAt ?? 0,
        invitedAt,
        verifiedAt: null,
        submittedAt: null,
      })),
  ]
}

/** Providers that answered since they were counted, or of which the count is from before `stale`; at most `limit`. */
export async function listRecordsToCount(
  db: Db,
  { since, stale, limit }: { since: number; stale: number; limit: number },
): Promise<string[]> {
  const answered = await db
    .selectFrom('response')
    .leftJoin('response_record', 'response_record.organisationId', 'response.organisationId')
    .select('response.organisationId')
    .distinct()
    .where('response.submittedAt', '>=', since)
    .where((eb) =>
      eb.or([
        eb('response_record.countedAt', 'is', null),
        eb('response_record.countedAt', '<', eb.ref('response.submittedAt')),
      ]),
    )
    .limit(limit)
    .execute()
  const old = await db
    .selectFrom('response_record')
    .select('organisationId')
    .where('countedAt', '<', stale)
    .orderBy('countedAt')
    .limit(limit)
    .execute()
  return [...new Set([...answered, ...old].map(({ organisationId }) => organisationId))].slice(0, limit)
}

/** Keeps what was counted. */
export async function upsertResponseRecord(
  trx: Db,
  record: ResponseRecord & { organisationId: string; countedAt: number },
): Promise<void> {
  const { organisationId: _, ...counted } = record
  await trx
    .insertInto('response_record')
    .values(record)
    .onConflict((oc) => oc.column('organisationId').doUpdateSet(counted))
    .execute()
}

/** How fast these providers answer, as it was counted last; nothing of those that never answered. */
export async function listResponseRecords(
  db: Db,
  organisationIds: readonly string[],
): Promise<Map<string, ResponseRecord>> {
  if (organisationIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('response_record')
    .select(['organisationId', 'answers', 'medianMs', 'invitations', 'invitationsAnswered'])
    .where('organisationId', 'in', organisationIds)
    .execute()
  return new Map(rows.map(({ organisationId, ...record }) => [organisationId, record]))
}
