import type { Db } from '#db/client.server.ts'
import { countEntitlementsOfSide, listEntitlementsOfSide } from '#db/queries/entitlement-lists.server.ts'
import { findEntitlement } from '#db/queries/entitlements.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { fileModes } from '../delivery/delivery-rules.ts'
import { sideOf } from '../order/order-case.server.ts'
import { actorsOf, viewOrderEvents } from '../order/order-history.ts'
import { saidOf } from '../order/order-line.ts'
import { viewTerms } from '../order/order-view.ts'
import type { Language } from '../text.ts'
import { whoSuspended } from './decide-entitlement.server.ts'
import { type EntitlementFilter, type EntitlementQuery, entitlementsPerPage } from './entitlement-list.ts'
import { stepsByHand } from './entitlement-states.ts'
import { type EntitlementLine, viewEntitlementLine, viewStand } from './entitlement-view.ts'

/** Events of a right that its page shows. */
const mostEvents = 50

/** One page of the rights that a side has, or gave, and how many there are in each state. */
export async function readEntitlements(
  db: Db,
  asked: EntitlementQuery & { organisationId: string; language: Language; now: number },
): Promise<{
  lines: EntitlementLine[]
  counts: Partial<Record<EntitlementFilter, number>>
  next?: { at: number; id: string }
}> {
  const { organisationId, side, language, now } = asked
  const [rows, counts] = await Promise.all([
    listEntitlementsOfSide(db, { ...asked, limit: entitlementsPerPage + 1 }),
    countEntitlementsOfSide(db, { side, organisationId }),
  ])
  const shown = rows.slice(0, entitlementsPerPage)
  const last = shown.at(-1)
  return {
    lines: shown.map((row) => viewEntitlementLine(row, { language, now })),
    counts: {
      ...Object.fromEntries(counts.map(({ state, count }) => [state, count])),
      all: counts.reduce((sum, { count }) => sum + count, 0),
    },
    ...(rows.length > entitlementsPerPage && last && { next: { at: last.createdAt, id: last.id } }),
  }
}

/** The page of a right for one of its sides; undefined for a right of others. */
export async function readEntitlement(
  db: Db,
  asked: { number: string; organisationId: string; actor: PersonActor; language: Language; now: number },
) {
  const { organisationId, actor, language, now } = asked
  const right = await findEntitlement(db, { number: asked.number })
  const side = right && sideOf(right, organisationId)
  const order = side && (await findOrderById(db, right.orderId))
  if (!side || !order) return undefined
  const events = await listEventsOf(db, { kind: 'entitlement', id: right.id }, mostEvents)
  const names = new Map((await listPersonNames(db, actorsOf(events, side))).map(({ id, name }) => [id, name]))
  const mayDecide = side === 'provider' && may(actor, 'order.write', organisationId)
  const suspendedBy = await whoSuspended(db, right)
  return {
    side,
    stand: viewStand(right, { language, now }),
    title: saidOf(order.terms.listing.title, language),
    other: saidOf((side === 'buyer' ? order.provider : order.buyer).name, language),
    order: order.number,
    terms: viewTerms(order.terms, language),
    afterTerm: order.terms.use.afterTerm,
    isByFile: fileModes.includes(right.mode),
    /** Why it is suspended or was ended early, where a person said so. */
    ...(right.reason !== null && (suspendedBy || right.state === 'revoked') && { reason: right.reason }),
    isSuspendedByExchange: right.state === 'suspended' && suspendedBy === undefined,
    steps: mayDecide ? stepsByHand({ state: right.state, orderState: order.state, suspendedBy, by: 'provider' }) : [],
    history: viewOrderEvents(events, { side, names }),
  }
}
export type EntitlementPage = NonNullable<Awaited<ReturnType<typeof readEntitlement>>>
