import type { Insertable, Selectable } from 'kysely'
import { type CallOutcome, callDays, hourOf, longestCall } from '#app/domain/gateway/call-outcomes.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { askedFor, prepareQuery } from '../prepared.server.ts'
import type { GatewayTables } from '../tables/gateway.ts'
import { useEntitlement as takeUnits } from './entitlements.server.ts'

type CallRow = GatewayTables['gateway_call']

const findByHash = prepareQuery((db) =>
  db
    .selectFrom('gateway_key')
    .innerJoin('entitlement', 'entitlement.id', 'gateway_key.entitlementId')
    .innerJoin('organisation as buyer', 'buyer.id', 'entitlement.buyerId')
    .innerJoin('organisation as provider', 'provider.id', 'entitlement.providerId')
    .leftJoin('gateway_endpoint as endpoint', 'endpoint.listingId', 'entitlement.listingId')
    .select([
      'gateway_key.id as keyId',
      'gateway_key.expiresAt',
      'gateway_key.revokedAt',
      'gateway_key.lastUsedAt',
      'entitlement.id as entitlementId',
      'entitlement.number',
      'entitlement.mode',
      'entitlement.listingId',
      'entitlement.buyerId',
      'entitlement.state',
      'entitlement.startsAt',
      'entitlement.endsAt',
      'entitlement.quota',
      'entitlement.used',
      'buyer.standing as buyerStanding',
      'provider.standing as providerStanding',
      'endpoint.id as endpointId',
      'endpoint.state as endpointState',
      'endpoint.baseUrl',
      'endpoint.authHeader',
      'endpoint.secret',
      'endpoint.methods',
      'endpoint.paths',
      'endpoint.timeoutMs',
      'endpoint.maxBytes',
      'endpoint.perSecond',
      'endpoint.updatedAt as endpointUpdatedAt',
    ])
    .where('gateway_key.keyHash', '=', askedFor),
)

/** All that a call needs to know of the key with this hash: its right, and where calls go. Asked at each call. */
export async function findCallKey(db: Db, keyHash: string) {
  return (await findByHash(db, keyHash))[0]
}
export type CallKey = NonNullable<Awaited<ReturnType<typeof findCallKey>>>

/** A call that is about to be passed on. */
export type CallBegin = Pick<Insertable<CallRow>, 'id' | 'entitlementId' | 'keyId' | 'kind' | 'method' | 'path'> & {
  detail: string | null
  at: number
}

/**
 * Counts calls against their rights and writes them down, before they are passed on: quota, list and usage agree at every moment.
 * Gives the ids of those that were counted; of the others, whose right does not hold now or has nothing left, nothing is
 * written. Calls of one right are counted together where all of them are left.
 */
export async function beginCalls(trx: Db, calls: readonly CallBegin[]): Promise<Set<string>> {
  const byRight = new Map<string, CallBegin[]>()
  for (const call of calls) byRight.set(call.entitlementId, [...(byRight.get(call.entitlementId) ?? []), call])
  const counted: CallBegin[] = []
  for (const [id, ofRight] of byRight) {
    const now = Math.max(...ofRight.map(({ at }) => at))
    if (await takeUnits(trx, { id, units: ofRight.length, now })) counted.push(...ofRight)
    else if (ofRight.length > 1)
      for (const call of ofRight) if (await takeUnits(trx, { id, units: 1, now })) counted.push(call)
  }
  if (counted.length === 0) return new Set()
  await trx
    .insertInto('gateway_call')
    .values(counted.map((call) => ({ ...call, outcome: 'open' as const, charged: 1 })))
    .execute()
  await addUsage(trx, counted)
  return new Set(counted.map(({ id }) => id))
}

async function addUsage(trx: Db, calls: readonly CallBegin[]): Promise<void> {
  const sums = new Map<string, { entitlementId: string; hour: number; calls: number; charged: number }>()
  for (const { entitlementId, at } of calls) {
    const hour = hourOf(at)
    const sum = sums.get(`${entitlementId} ${hour}`) ?? { entitlementId, hour, calls: 0, charged: 0 }
    sums.set(`${entitlementId} ${hour}`, { ...sum, calls: sum.calls + 1, charged: sum.charged + 1 })
  }
  await trx
    .insertInto('gateway_usage')
    .values([...sums.values()])
    .onConflict((oc) =>
      oc.columns(['entitlementId', 'hour']).doUpdateSet((eb) => ({
        calls: eb('gateway_usage.calls', '+', eb.ref('excluded.calls')),
        charged: eb('gateway_usage.charged', '+', eb.ref('excluded.charged')),
      })),
    )
    .execute()
}

export type CallEnd = {
  id: string
  entitlementId: string
  at: number
  outcome: Exclude<CallOutcome, 'open'>
  charged: boolean
  status: number | null
  bytes: number
  ms: number
}

/** Writes down what became of a call, once; one that is not charged is given back in the same transaction. */
export async function endCall(trx: Db, end: CallEnd): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('gateway_call')
    .set({
      outcome: end.outcome,
      charged: end.charged ? 1 : 0,
      status: end.status,
      bytes: end.bytes,
      ms: end.ms,
    })
    .where('id', '=', end.id)
    .where('outcome', '=', 'open')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows === 0n) return false
  if (end.charged) return true
  await trx
    .updateTable('entitlement')
    .set((eb) => ({ used: eb('used', '-', 1) }))
    .where('id', '=', end.entitlementId)
    .execute()
  await trx
    .updateTable('gateway_usage')
    .set((eb) => ({ charged: eb('charged', '-', 1) }))
    .where('entitlementId', '=', end.entitlementId)
    .where('hour', '=', hourOf(end.at))
    .execute()
  return true
}

/** Notes that a key was used, unless that was noted at `before` or later. */
export async function touchCallKey(db: Db, id: string, times: { now: number; before: number }): Promise<void> {
  await db
    .updateTable('gateway_key')
    .set({ lastUsedAt: times.now })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('lastUsedAt', 'is', null), eb('lastUsedAt', '<', times.before)]))
    .execute()
}

/** Calls of a right from `from` to before `to` (milliseconds UTC, whole hours), and those of them that are charged. */
export async function countUsage(
  db: Db,
  asked: { entitlementId: string; from: number; to: number },
): Promise<{ calls: number; charged: number }> {
  const row = await db
    .selectFrom('gateway_usage')
    .select((eb) => [eb.fn.sum<number | null>('calls').as('calls'), eb.fn.sum<number | null>('charged').as('charged')])
    .where('entitlementId', '=', asked.entitlementId)
    .where('hour', '>=', asked.from)
    .where('hour', '<', asked.to)
    .executeTakeFirstOrThrow()
  return { calls: Number(row.calls ?? 0), charged: Number(row.charged ?? 0) }
}

/** Usage of a right by hour from `from` on, the first first; at most `limit` hours. */
export function listUsage(
  db: Db,
  asked: { entitlementId: string; from: number; limit: number },
): Promise<{ hour: number; calls: number; charged: number }[]> {
  return db
    .selectFrom('gateway_usage')
    .select(['hour', 'calls', 'charged'])
    .where('entitlementId', '=', asked.entitlementId)
    .where('hour', '>=', asked.from)
    .orderBy('hour')
    .limit(asked.limit)
    .execute()
}

export type CallLine = Pick<
  Selectable<CallRow>,
  'id' | 'at' | 'kind' | 'method' | 'path' | 'outcome' | 'charged' | 'status' | 'bytes' | 'ms' | 'detail'
> & { keyName: string | null }

/** Calls of a right, the newest first, from before one of them on; at most `limit`. */
export function listCalls(
  db: Db,
  asked: { entitlementId: string; before?: { at: number; id: string }; limit: number },
): Promise<CallLine[]> {
  const query = db
    .selectFrom('gateway_call')
    .leftJoin('gateway_key', 'gateway_key.id', 'gateway_call.keyId')
    .select([
      'gateway_call.id',
      'gateway_call.at',
      'gateway_call.kind',
      'gateway_call.method',
      'gateway_call.path',
      'gateway_call.outcome',
      'gateway_call.charged',
      'gateway_call.status',
      'gateway_call.bytes',
      'gateway_call.ms',
      'gateway_call.detail',
      'gateway_key.name as keyName',
    ])
    .where('gateway_call.entitlementId', '=', asked.entitlementId)
  const { before } = asked
  return pageBy(query, 'gateway_call.at', 'gateway_call.id', {
    order: 'desc',
    after: before && [before.at, before.id],
    limit: asked.limit,
  }).execute()
}

/** Ends calls that were never heard of again, and forgets single calls that are old; at most `limit` each. Gives how many. */
export async function tidyCalls(trx: Db, { now, limit }: { now: number; limit: number }): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('gateway_call')
    .set({ outcome: 'cut' })
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('gateway_call')
        .select('id')
        .where('outcome', '=', 'open')
        .where('at', '<', now - longestCall)
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  const { numDeletedRows } = await trx
    .deleteFrom('gateway_call')
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('gateway_call')
        .select('id')
        .where('at', '<', now - callDays * 86_400_000)
        .orderBy('at')
        .limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numUpdatedRows) + Number(numDeletedRows)
}
