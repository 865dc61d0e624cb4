import { expect, test } from 'vitest'
import {
  resumeEntitlement,
  revokeEntitlement,
  suspendEntitlement,
} from '#app/domain/entitlement/decide-entitlement.server.ts'
import { watchEntitlements } from '#app/domain/entitlement/watch-entitlements.server.ts'
import { afterSigned, deliverOrder, startOrder } from '#app/domain/order/advance-order.server.ts'
import { approveOrder, refuseOrder } from '#app/domain/order/approve-order.server.ts'
import { acceptOrder, cancelOrder, giveUpOrder, leaveOrder } from '#app/domain/order/move-order.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { watchOrders } from '#app/domain/order/watch-orders.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { makeOrder, monday, openTrade, type Trade, type Trader } from '../factories/trading.ts'

const day = 86_400_000
const offline = { mode: 'OFFLINE' as const }

/** An act of somebody of a trader on an order. */
const of = (trader: Trader, number: string, now = monday, role: 'owner' | 'editor' | 'viewer' = 'editor') => ({
  actor: trader[role],
  organisationId: trader.organisationId,
  number,
  now,
})

/** An order that was signed and started, without money. */
async function started(trade: Trade, terms: Partial<OrderTerms> = {}) {
  const order = await makeOrder(trade, { terms })
  return inTransaction(trade.database.write, async (trx) => {
    const signed = await afterSigned(trx, order, monday)
    return signed.state === 'paying' ? startOrder(trx, signed, monday) : signed
  })
}

/** Its provider has handed over. */
function deliver(trade: Trade, order: Order) {
  return inTransaction(trade.database.write, (trx) =>
    deliverOrder(trx, order, { actorId: trade.provider.editor.personId, now: monday }),
  )
}

async function stateOf(trade: Trade, id: string) {
  return (await findOrderById(trade.database.read, id))?.state
}

async function told(trade: Trade, kind: string) {
  const rows = await trade.database.read.selectFrom('notice').select(['kind', 'detail']).orderBy('createdAt').execute()
  const whats = rows.flatMap((row) => {
    const { side = 'operator', what } = JSON.parse(row.detail) as { side?: string; what?: string }
    return row.kind === kind ? [`${side} ${what}`] : []
  })
  return [...new Set(whats)].sort()
}

test('either side steps back before a delivery, once; others do not', async () => {
  const trade = await openTrade()
  const { database, buyer, provider, stranger } = trade
  const order = await makeOrder(trade)
  const reason = '预算取消'
  await expect(cancelOrder(database, { ...of(stranger, order.number), reason })).rejects.toThrow('notAllowed')
  await expect(cancelOrder(database, { ...of(buyer, order.number, monday, 'viewer'), reason })).rejects.toThrow(
    'notAllowed',
  )
  await expect(cancelOrder(database, { ...of(buyer, order.number), reason: ' ' })).rejects.toThrow('reasonMissing')
  await cancelOrder(database, { ...of(buyer, order.number), reason })
  await expect(cancelOrder(database, { ...of(provider, order.number), reason })).rejects.toThrow('orderMoved')
  expect(await stateOf(trade, order.id)).toBe('cancelled')
  expect(await told(trade, 'order.moved')).toContain('provider cancel')
  const delivering = await started(trade)
  await expect(cancelOrder(database, { ...of(buyer, delivering.number), reason })).rejects.toThrow('orderMoved')
  await trade.close()
})

test('two operators approve, each once, also both at the same moment; nobody who belongs to a side does', async () => {
  const trade = await openTrade()
  const { database, one, two } = trade
  const order = await makeOrder(trade, { terms: { grade: 'G4', isPersonal: true, isSensitive: true, mode: 'QUERY' } })
  const { number } = order
  expect(await told(trade, 'order.waiting')).toEqual(['operator opened'])
  const involved = { ...trade.provider.owner, isOperator: true }
  await expect(approveOrder(database, { actor: involved, number, now: monday })).rejects.toThrow('operatorInvolved')
  await expect(approveOrder(database, { actor: trade.buyer.owner, number, now: monday })).rejects.toThrow('notAllowed')
  const twice = await Promise.allSettled([1, 2].map(() => approveOrder(database, { actor: one, number, now: monday })))
  expect(twice.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await stateOf(trade, order.id)).toBe('approving')
  const both = await Promise.allSettled([
    approveOrder(database, { actor: two, number, note: '用途与同意一致', now: monday }),
    approveOrder(database, { actor: one, number, now: monday }),
  ])
  expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(await stateOf(trade, order.id)).toBe('contracting')
  await expect(refuseOrder(database, { actor: one, number, reason: '不符', now: monday })).rejects.toThrow('orderMoved')
  const other = await makeOrder(trade, { terms: { grade: 'G3', mode: 'QUERY' } })
  await refuseOrder(database, { actor: one, number: other.number, reason: '用途超出同意范围', now: monday })
  expect(await told(trade, 'order.moved')).toEqual(expect.arrayContaining(['buyer refuse', 'provider refuse']))
  await trade.close()
})

test('what was delivered is accepted by its buyer or by the clock, once', async () => {
  const trade = await openTrade()
  const { database, buyer, provider } = trade
  const order = await started(trade, offline)
  await expect(acceptOrder(database, of(buyer, order.number))).rejects.toThrow('orderMoved')
  await deliver(trade, order)
  await expect(acceptOrder(database, of(provider, order.number))).rejects.toThrow('notAllowed')
  // The clock and the buyer at the same moment: it is accepted once.
  const late = monday + 30 * day
  const [accepted, watched] = await Promise.allSettled([
    acceptOrder(database, of(buyer, order.number, late)),
    watchOrders(database, late),
  ])
  expect([accepted.status, watched]).toMatchObject(['fulfilled', { status: 'fulfilled' }])
  expect(await stateOf(trade, order.id)).toBe('completed')
  const events = await database.read
    .selectFrom('event')
    .select('action')
    .where('action', '=', 'order.accepted')
    .execute()
  expect(events).toHaveLength(1)
  await trade.close()
})

test('a provider that cannot deliver gives up, a buyer leaves only what is overdue; the right ends with it', async () => {
  const trade = await openTrade()
  const { database, buyer, provider } = trade
  const one = await started(trade)
  await expect(leaveOrder(database, { ...of(buyer, one.number), reason: '太慢' })).rejects.toThrow('orderNotOverdue')
  await giveUpOrder(database, { ...of(provider, one.number), reason: '源系统停用' })
  expect(await findEntitlementOfOrder(database.read, one.id)).toMatchObject({ state: 'revoked', reason: '源系统停用' })
  const two = await started(trade)
  expect(await watchOrders(database, monday + 20 * day)).toBe(1)
  expect(await watchOrders(database, monday + 20 * day)).toBe(0)
  expect(await told(trade, 'order.moved')).toEqual(expect.arrayContaining(['buyer late', 'provider late']))
  await leaveOrder(database, { ...of(buyer, two.number, monday + 20 * day), reason: '逾期' })
  expect(await stateOf(trade, two.id)).toBe('cancelled')
  await trade.close()
})

test('what nobody signs, pays or approves in time lapses or is reminded of; what was delivered counts as accepted', async () => {
  const trade = await openTrade()
  const { database } = trade
  const unsigned = await makeOrder(trade)
  const signed = await makeOrder(trade)
  const unpaid = await inTransaction(database.write, (trx) => afterSigned(trx, signed, monday))
  const waiting = await makeOrder(trade, { terms: { grade: 'G3', mode: 'QUERY' } })
  const delivered = await started(trade, offline)
  await deliver(trade, delivered)
  expect(await watchOrders(database, monday + day)).toBe(0)
  expect(await watchOrders(database, monday + 40 * day)).toBe(4)
  expect(await watchOrders(database, monday + 40 * day)).toBe(0)
  const states = await Promise.all([unsigned, unpaid, waiting, delivered].map(({ id }) => stateOf(trade, id)))
  expect(states).toEqual(['cancelled', 'cancelled', 'approving', 'completed'])
  expect(await told(trade, 'order.waiting')).toContain('operator overdue')
  expect(await told(trade, 'order.moved')).toEqual(
    expect.arrayContaining(['buyer lapse', 'provider lapse', 'buyer accept', 'provider accept']),
  )
  await trade.close()
})

test('a right is suspended, restored and taken away by hand with a reason, and the buyer is told', async () => {
  const trade = await openTrade()
  const { database, buyer, provider, one } = trade
  const order = await started(trade, offline)
  const right = await findEntitlementOfOrder(database.read, order.id)
  const number = right?.number ?? ''
  const reason = '数据被再提供给第三方'
  const state = async () => (await findEntitlementOfOrder(database.read, order.id))?.state
  await expect(suspendEntitlement(database, { ...of(buyer, number), reason })).rejects.toThrow('notAllowed')
  await expect(revokeEntitlement(database, { ...of(provider, number), reason })).rejects.toThrow('revokeLater')
  await suspendEntitlement(database, { ...of(provider, number), reason })
  await expect(suspendEntitlement(database, { ...of(provider, number), reason })).rejects.toThrow('entitlementMoved')
  await resumeEntitlement(database, of(provider, number))
  await suspendEntitlement(database, { actor: one, number, reason, now: monday })
  await expect(resumeEntitlement(database, of(provider, number))).rejects.toThrow('suspendedByOther')
  await resumeEntitlement(database, { actor: one, number, now: monday })
  expect(await state()).toBe('active')
  await deliver(trade, order)
  await acceptOrder(database, of(buyer, order.number))
  await revokeEntitlement(database, { ...of(provider, number), reason })
  expect(await state()).toBe('revoked')
  expect(await told(trade, 'entitlement.moved')).toEqual([
    'buyer resume',
    'buyer revoke',
    'buyer suspend',
    'provider resume',
    'provider suspend',
  ])
  await trade.close()
})

test('a right is spoken of a month and a week before its end, and ends when its term is over, each once', async () => {
  const trade = await openTrade()
  const { database } = trade
  const order = await started(trade, { months: 12 })
  await started(trade, { months: 1 })
  const { endsAt = 0 } = (await findEntitlementOfOrder(database.read, order.id)) ?? {}
  const counts: number[] = []
  for (const before of [31, 29, 28, 6, 5, 0]) counts.push(await watchEntitlements(database, endsAt - before * day))
  // The short one is reminded of a week before its end alone, which was long ago: it ends in the first run.
  expect(counts).toEqual([1, 1, 0, 1, 0, 1])
  expect(await told(trade, 'entitlement.moved')).toEqual(['buyer end', 'buyer month', 'buyer week', 'provider end'])
  expect(await findEntitlementOfOrder(database.read, order.id)).toMatchObject({ state: 'ended' })
  await trade.close()
})
