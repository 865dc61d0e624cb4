import type { Db } from '#db/client.server.ts'
import { type Entitlement, findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findOrder, listOrderApprovals, type Order } from '#db/queries/orders.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { planOf } from '../billing/billing-plan.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import { fileModes } from '../delivery/delivery-rules.ts'
import { isByHand } from '../delivery-task/task-steps.ts'
import { viewDispute } from '../dispute/read-dispute.server.ts'
import { whoSuspended } from '../entitlement/decide-entitlement.server.ts'
import { stepsByHand } from '../entitlement/entitlement-states.ts'
import { viewStand } from '../entitlement/entitlement-view.ts'
import type { ChainedEvent } from '../events/event-chain.ts'
import { viewPayments } from '../payment/read-payments.server.ts'
import { viewRating } from '../rating/read-rating.server.ts'
import { viewReceipts } from '../receipt/read-receipts.server.ts'
import type { Language } from '../text.ts'
import { isInvolved } from './approve-order.server.ts'
import { sideOf } from './order-case.server.ts'
import { actorsOf, type OrderEventLine, viewOrderEvents } from './order-history.ts'
import { progressOf } from './order-progress.ts'
import { type OrderStep, orderStepsFrom, waitsForSide } from './order-steps.ts'
import { viewApprovals, viewEnd, viewMoney, viewOrderHead, viewRight, viewTerms } from './order-view.ts'

/** Events of an order that its page shows. */
const mostEvents = 100

type Asked = { number: string; actor: PersonActor; language: Language; now: number }

/** The page of an order for one of its sides; undefined for an order of others. */
export async function readOrder(db: Db, asked: Asked & { organisationId: string }) {
  const { organisationId, actor, now } = asked
  const order = await findOrder(db, { number: asked.number })
  const side = order && sideOf(order, organisationId)
  if (!side) return undefined
  const { events, right } = await readStory(db, order)
  const own = actorsOf(events, side)
  const names = new Map((await listPersonNames(db, own)).map(({ id, name }) => [id, name]))
  const mayWrite = may(actor, 'order.write', organisationId)
  const steps = mayWrite ? orderStepsFrom(order, side, now) : []
  return {
    side,
    ...(await viewStory(db, order, { ...asked, events, right })),
    money: viewMoney(order, { withFee: side === 'provider' }),
    isMine: waitsForSide(order.waitsFor, side),
    dispute: await viewDispute(db, { order, side, now }),
    rating: await viewRating(db, { order, side }),
    receipts: await viewReceipts(db, order),
    /** Steps that this reader may take now by a form of the page. */
    steps: steps.filter((step) => here.includes(step)),
    mode: order.terms.mode,
    ...(order.totalCents > 0 && { payments: await viewPayments(db, order) }),
    isBilled: planOf(order.terms) !== undefined,
    isByFile: fileModes.includes(order.terms.mode),
    isByHand: isByHand(order.terms.mode),
    maySign: may(actor, 'contract.sign', organisationId),
    mayPay: may(actor, 'payment.pay', organisationId),
    history: viewOrderEvents(events, {
      side,
      names,
      approvalsNeeded: order.approvalsNeeded,
    }) satisfies OrderEventLine[],
  }
}
export type OrderPage = NonNullable<Awaited<ReturnType<typeof readOrder>>>

/** The page of an order for operators: terms whole, gates, evidence, who approved, and what they can do. */
export async function readDeskOrder(db: Db, asked: Asked) {
  const { actor, now } = asked
  const order = await findOrder(db, { number: asked.number })
  if (!order) return undefined
  const [{ events, right }, approvals, isOwn] = await Promise.all([
    readStory(db, order),
    listOrderApprovals(db, order.id),
    isInvolved(db, order, actor.personId),
  ])
  const hasApproved = approvals.some(({ personId }) => personId === actor.personId)
  const { terms } = order
  return {
    ...(await viewStory(db, order, { ...asked, events, right })),
    ...(right && { held: await viewHeld(db, { right, order, isOwn, ...asked }) }),
    money: viewMoney(order, { withFee: true }),
    slugs: { buyer: order.buyer.slug, provider: order.provider.slug },
    origin: order.origin,
    grade: terms.grade,
    flags: { personal: terms.isPersonal, sensitive: terms.isSensitive, authorised: terms.isAuthorised },
    gates: terms.gates,
    evidence: Object.entries(terms.evidence).map(([slot, text]) => ({ slot, text })),
    approvals: viewApprovals(approvals),
    approvalsNeeded: order.approvalsNeeded,
    hasApproved,
    /** Whoever belongs to a side looks and does not decide. */
    isOwn,
    steps: isOwn
      ? []
      : orderStepsFrom(order, 'operator', now).filter(
          (step) => step === 'refuse' || (step === 'approve' && !hasApproved),
        ),
    history: viewOrderEvents(events, { names: new Map(), approvalsNeeded: order.approvalsNeeded }),
  }
}
export type DeskOrder = NonNullable<Awaited<ReturnType<typeof readDeskOrder>>>

/** The right of an order as operators see it: whether it can be used, why not, and what they can do about it. */
async function viewHeld(
  db: Db,
  { right, order, isOwn, language, now }: { right: Entitlement; order: Order; isOwn: boolean } & Asked,
) {
  const suspendedBy = await whoSuspended(db, right)
  return {
    stand: viewStand(right, { language, now }),
    ...(right.reason !== null && { reason: right.reason }),
    isSuspendedByExchange: right.state === 'suspended' && suspendedBy === undefined,
    steps: isOwn ? [] : stepsByHand({ state: right.state, orderState: order.state, suspendedBy, by: 'operator' }),
  }
}

async function readStory(db: Db, order: Order) {
  const right = await findEntitlementOfOrder(db, order.id)
  const events = await listEventsOf(db, { kind: 'order', id: order.id }, mostEvents)
  const ofRight = right ? await listEventsOf(db, { kind: 'entitlement', id: right.id }, mostEvents) : []
  return { right, events: [...events, ...ofRight] }
}

async function viewStory(
  db: Db,
  order: Order,
  {
    events,
    right,
    language,
    now,
  }: Asked & { events: readonly ChainedEvent[]; right: Awaited<ReturnType<typeof findEntitlementOfOrder>> },
) {
  const passedAt = events.find(({ action }) => action === 'order.passed')?.at
  return {
    order: viewOrderHead(order, { language, calendar: await readCalendar(db), now }),
    terms: viewTerms(order.terms, language),
    progress: progressOf(order, { passedAt }),
    ...(right && { right: viewRight(right) }),
    ...viewEnd(order),
  }
}

/** Steps that have a form on the page; delivering and disputes have pages of their own. */
const here: readonly OrderStep[] = ['cancel', 'giveUp', 'leave', 'accept']
