import type { Db } from '#db/client.server.ts'
import {
  type Dispute,
  findDispute,
  findDisputeOfOrder,
  listDisputeMessages,
  listDisputes,
} from '#db/queries/disputes.server.ts'
import { findOrder, findOrderById, type Order } from '#db/queries/orders.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { isInvolved } from '../order/approve-order.server.ts'
import { sideOf } from '../order/order-case.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { relationOf } from '../order/related-party.server.ts'
import type { Language } from '../text.ts'
import { disputedOf, findDisputable } from './disputable.server.ts'
import { mostDisputeMessages } from './dispute-lists.ts'
import { decisionsFor, isDisputeOpen } from './dispute-steps.ts'
import {
  type DisputeMessageView,
  type DisputePart,
  type DisputeView,
  viewDisputable,
  viewDisputed,
  viewDisputeLine,
  viewDisputeMessages,
  viewOrderOfDispute,
} from './dispute-view.ts'

/** Lines of a page of the desk. */
const perPage = 20

/** What the page of an order says of its dispute: whether one can be opened now, or how it stands. */
export async function viewDispute(
  db: Db,
  { order, side, now }: { order: Order; side: OrderSide; now: number },
): Promise<DisputePart> {
  const dispute = await findDisputeOfOrder(db, order.id)
  return {
    mayOpen: side === 'buyer' && (await findDisputable(db, order, now)) !== undefined,
    ...(dispute && { number: dispute.number, state: dispute.state }),
  }
}

type Asked = { number: string; actor: PersonActor; language: Language; now: number }

/** The page of the dispute about an own order; undefined for another's, and where there is none and none can be opened. */
export async function readDisputePage(db: Db, asked: Asked & { organisationId: string }) {
  const { organisationId, actor, language, now } = asked
  const order = await findOrder(db, { number: asked.number })
  const side = order && sideOf(order, organisationId)
  if (!side) return undefined
  const dispute = await findDisputeOfOrder(db, order.id)
  const mayWrite = may(actor, 'dispute.write', organisationId)
  const isOpen = dispute !== undefined && isDisputeOpen(dispute.state)
  const about = side === 'buyer' && !isOpen ? await findDisputable(db, order, now) : undefined
  if (!dispute && !about) return undefined
  return {
    side,
    order: viewOrderOfDispute(order, language),
    ...(about && mayWrite && { about: viewDisputable(about, order.currency) }),
    isOverdue: order.state === 'delivering',
    ...(dispute && (await viewWhole(db, dispute, { order, language, reader: side }))),
    maySay: isOpen && mayWrite,
    mayWithdraw: isOpen && mayWrite && side === 'buyer',
    isDelivered: order.deliveredAt !== null,
  }
}
export type DisputePage = NonNullable<Awaited<ReturnType<typeof readDisputePage>>>

/** A dispute for operators. */
export async function readDeskDispute(db: Db, { number, actor, language }: Omit<Asked, 'now'>) {
  const dispute = await findDispute(db, number)
  const order = dispute && (await findOrderById(db, dispute.orderId))
  if (!order) return undefined
  const isOwn = await isInvolved(db, order, actor.personId)
  const isOpen = isDisputeOpen(dispute.state)
  return {
    order: viewOrderOfDispute(order, language),
    ...(await viewWhole(db, dispute, { order, language, reader: 'operator' })),
    relations: order.isRelated === 1 ? await relationOf(db, order) : [],
    isOwn,
    decisions: isOpen && !isOwn ? decisionsFor(await disputedOf(db, order, dispute)) : [],
  }
}
export type DeskDispute = NonNullable<Awaited<ReturnType<typeof readDeskDispute>>>

/** Disputes for operators: those that are open, or those that ended. */
export async function readDeskDisputes(
  db: Db,
  asked: { isOpen: boolean; after?: { at: number; id: string }; language: Language; now: number },
) {
  const { isOpen, after, language } = asked
  const lines = await listDisputes(db, { isOpen, ...(after && { after }), limit: perPage + 1 })
  const shown = lines.slice(0, perPage)
  const last = lines.length > perPage ? shown.at(-1) : undefined
  return {
    isOpen,
    lines: shown.map((line) => viewDisputeLine(line, language)),
    ...(after && { isLater: true }),
    ...(last && { next: `${isOpen ? last.dueAt : last.endedAt}~${last.id}` }),
  }
}
export type DeskDisputes = Awaited<ReturnType<typeof readDeskDisputes>>

async function viewWhole(
  db: Db,
  dispute: Dispute,
  { order, language, reader }: { order: Order; language: Language; reader: OrderSide | 'operator' },
): Promise<{ dispute: DisputeView; messages: DisputeMessageView[] }> {
  const { period, cents } = await disputedOf(db, order, dispute)
  const messages = await listDisputeMessages(db, { disputeId: dispute.id, limit: mostDisputeMessages })
  return {
    dispute: {
      ...viewDisputed(dispute, { currency: order.currency, language }),
      ...(period > 0 && { about: viewDisputable({ period, cents }, order.currency) }),
    },
    messages: viewDisputeMessages(messages, reader),
  }
}
