import type { EntitlementFilter } from '#app/domain/entitlement/entitlement-list.ts'
import type { OrderSide } from '#app/domain/order/order-steps.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import type { Entitlement } from './entitlements.server.ts'

/** A right with what its order says and the name of the other side. */
export type EntitlementRow = Entitlement & {
  order: string
  title: Text
  code: string
  other: { slug: string; name: Text }
}

/** Rights that one side has, or gave, the newest first. */
export async function listEntitlementsOfSide(
  db: Db,
  asked: {
    side: OrderSide
    organisationId: string
    filter: EntitlementFilter
    after?: { at: number; id: string }
    limit: number
  },
): Promise<EntitlementRow[]> {
  const { side, filter, after } = asked
  let query = rowsOf(db, side).where(
    side === 'buyer' ? 'entitlement.buyerId' : 'entitlement.providerId',
    '=',
    asked.organisationId,
  )
  if (filter !== 'all') query = query.where('entitlement.state', '=', filter)
  const rows = await pageBy(query, 'entitlement.createdAt', 'entitlement.id', {
    order: 'desc',
    after: after && [after.at, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readRow)
}

/** Active rights of a buyer that end before a moment, the nearest first. */
export async function listEndingOfBuyer(
  db: Db,
  { buyerId, now, until, limit }: { buyerId: string; now: number; until: number; limit: number },
): Promise<EntitlementRow[]> {
  const rows = await rowsOf(db, 'buyer')
    .where('entitlement.buyerId', '=', buyerId)
    .where('entitlement.state', '=', 'active')
    .where('entitlement.endsAt', '>', now)
    .where('entitlement.endsAt', '<=', until)
    .orderBy('entitlement.endsAt')
    .limit(limit)
    .execute()
  return rows.map(readRow)
}

/** How many rights one side has, or gave, in each state. */
export async function countEntitlementsOfSide(
  db: Db,
  { side, organisationId }: { side: OrderSide; organisationId: string },
): Promise<{ state: Entitlement['state']; count: number }[]> {
  const rows = await db
    .selectFrom('entitlement')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where(side === 'buyer' ? 'buyerId' : 'providerId', '=', organisationId)
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state, count: Number(count) }))
}

function rowsOf(db: Db, side: OrderSide) {
  return db
    .selectFrom('entitlement')
    .innerJoin('trade_order', 'trade_order.id', 'entitlement.orderId')
    .innerJoin('organisation', 'organisation.id', side === 'buyer' ? 'entitlement.providerId' : 'entitlement.buyerId')
    .selectAll('entitlement')
    .select([
      'trade_order.number as order',
      'trade_order.terms as terms',
      'organisation.slug as slug',
      'organisation.name as name',
    ])
}

function readRow({
  terms,
  slug,
  name,
  ...row
}: Entitlement & { order: string; terms: string; slug: string; name: string }): EntitlementRow {
  // Only what a line shows: the terms were checked when they were kept.
  const { listing } = JSON.parse(terms) as Pick<OrderTerms, 'listing'>
  return { ...row, title: listing.title, code: listing.code, other: { slug, name: JSON.parse(name) as Text } }
}
