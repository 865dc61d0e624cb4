import { expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { readTask } from '#app/domain/delivery-task/read-task.server.ts'
import { handOver, lookAtCredentials, planTask, startTask } from '#app/domain/delivery-task/take-task-step.server.ts'
import { afterSigned, completeOrder, startOrder } from '#app/domain/order/advance-order.server.ts'
import { takeOrderStep } from '#app/domain/order/order-case.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { makeOrder, monday, openTrade, type Trade } from '../factories/trading.ts'

const key = exchangeKeyOf(Buffer.alloc(32, 5))

/** An order that is delivered by hand, begun without waiting for money. */
async function begun(trade: Trade) {
  const order = await makeOrder(trade, { terms: { mode: 'SANDBOX' } })
  await inTransaction(trade.database.write, async (trx) => {
    const signed = await afterSigned(trx, order, monday)
    await startOrder(trx, signed, monday)
  })
  return order
}

test('a delivery by hand is planned, begun, handed over, given back, handed over again and accepted', async () => {
  const trade = await openTrade()
  const { database, provider, buyer, stranger } = trade
  const { number, id } = await begun(trade)
  const order = async () => {
    const found = await findOrderById(database.read, id)
    if (!found) throw new Error('No order')
    return found
  }
  const stand = async (side: 'provider' | 'buyer' = 'provider') => {
    const { editor, organisationId } = trade[side]
    const view = await readTask(database.read, { number, organisationId, actor: editor })
    if (!view) throw new Error('Not seen')
    return view
  }
  const act = { actor: provider.editor, organisationId: provider.organisationId, number, now: monday }
  const looking = { actor: buyer.editor, organisationId: buyer.organisationId, number, now: monday, key }
  expect(await stand()).toMatchObject({ stand: 'open', mayPlan: true, mayHand: true })
  expect(await stand('buyer')).toMatchObject({ mayPlan: false, mayHand: false })

  const plan = { plan: '周三开通沙箱', plannedFor: '2026-11-25' }
  await expect(planTask(database.write, { ...act, ...plan, plannedFor: '2026-11-22' })).rejects.toMatchObject({
    reason: 'dayPast',
  })
  const foreign = { actor: stranger.owner, organisationId: stranger.organisationId, number, now: monday }
  await expect(planTask(database.write, { ...foreign, ...plan })).rejects.toMatchObject({ code: 'not_found' })
  await expect(startTask(database.write, { ...looking })).rejects.toMatchObject({ code: 'not_allowed' })
  await planTask(database.write, { ...act, ...plan })
  await startTask(database.write, act)
  await expect(startTask(database.write, act)).rejects.toMatchObject({ code: 'stale' })
  await handOver(database, { ...act, text: '沙箱已开通', credentials: '账号 cold / 口令 chain-7', key })
  await expect(handOver(database, { ...act, text: '再来', credentials: '', key })).rejects.toMatchObject({
    code: 'stale',
  })
  expect((await order()).state).toBe('inspecting')

  const seen = await stand('buyer')
  expect(seen).toMatchObject({ stand: 'handed', handovers: [{ hasCredentials: true, person: null, looks: [] }] })
  const stored = await database.read.selectFrom('delivery_handover').selectAll().execute()
  expect(JSON.stringify([seen, stored])).not.toContain('chain-7')
  const handover = seen.handovers[0]?.id ?? ''
  const viewer = { ...looking, actor: buyer.viewer, handover }
  await expect(lookAtCredentials(database.write, viewer)).rejects.toMatchObject({ code: 'not_allowed' })
  await expect(lookAtCredentials(database.write, { ...act, key, handover })).rejects.toMatchObject({
    code: 'not_allowed',
  })
  expect(await lookAtCredentials(database.write, { ...looking, handover })).toBe('账号 cold / 口令 chain-7')
  expect((await stand()).handovers[0]?.looks).toMatchObject([{ person: null }])

  await inTransaction(database.write, async (trx) => {
    const by = buyer.editor.personId
    const disputed = await takeOrderStep(trx, await order(), {
      step: 'dispute',
      actorId: by,
      reason: '无法登录',
      now: monday + 1,
    })
    await takeOrderStep(trx, disputed, { step: 'redeliver', actorId: 'system', now: monday + 2 })
  })
  expect(await stand()).toMatchObject({ stand: 'returned', reason: '无法登录', mayHand: true })
  await handOver(database, { ...act, text: '已重设', credentials: '', key, now: monday + 3 })
  await inTransaction(database.write, async (trx) => {
    await completeOrder(trx, await order(), { actorId: buyer.editor.personId, by: 'buyer', now: monday + 4 })
  })
  expect(await stand('buyer')).toMatchObject({
    stand: 'accepted',
    handovers: [{ text: '已重设' }, { text: '沙箱已开通' }],
  })
  await trade.close()
})
