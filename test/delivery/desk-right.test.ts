import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { addDeliveryFile } from '#app/domain/delivery/add-file.server.ts'
import { issueLink, openLink } from '#app/domain/delivery/delivery-links.server.ts'
import { openSet } from '#app/domain/delivery/delivery-set.server.ts'
import { receiveStream } from '#app/domain/delivery/delivery-store.server.ts'
import { releaseSet } from '#app/domain/delivery/release-set.server.ts'
import {
  resumeEntitlement,
  revokeEntitlement,
  suspendEntitlement,
} from '#app/domain/entitlement/decide-entitlement.server.ts'
import { readEntitlement } from '#app/domain/entitlement/read-entitlements.server.ts'
import { createCallKey } from '#app/domain/gateway/call-keys.server.ts'
import { readCallKey } from '#app/domain/gateway/charge-call.server.ts'
import { readDeskOrder, readOrder } from '#app/domain/order/read-order.server.ts'
import { openDatabase } from '#db/client.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { monday, openTrade } from '../factories/trading.ts'
import { beginRight } from './begin-right.ts'

const key = exchangeKeyOf(Buffer.alloc(32, 7))
const now = monday

/** A trade with a file released, and how an operator and the buyer see what came of it. */
async function begin() {
  const trade = await openTrade({ path: ':memory:', open: openDatabase })
  const { database, provider, buyer, one, folder, listed } = trade
  const place = { filesDir: `${folder}/files`, scan: undefined, key }
  const act = { actor: provider.editor, organisationId: provider.organisationId, now }
  const setId = await openSet(database, { ...act, code: listed.code })
  const file = await receiveStream(place.filesDir, Readable.from(['a,b\n1,2\n']), 1e6)
  if (typeof file === 'string') throw new Error(file)
  await addDeliveryFile(database, { ...act, setId, place, file, fileName: 'data.csv' })
  await releaseSet(database, { ...act, setId })
  const page = (number: string) =>
    readDeskOrder(database.read, { number, actor: one, language: 'zh', now }).then((read) => read?.held)
  const told = async (organisation: 'buyer' | 'provider') =>
    (
      await database.read
        .selectFrom('notice')
        .select('detail')
        .where('personId', '=', trade[organisation].owner.personId)
        .where('kind', '=', 'entitlement.moved')
        .execute()
    ).map(({ detail }) => (JSON.parse(detail) as { what: string }).what)
  return { ...trade, place, page, told, actOfBuyer: { actor: buyer.editor, organisationId: buyer.organisationId } }
}

test('an operator suspends a right with a reason, gives it back and revokes it: at once at links, both sides told, on record', async () => {
  const made = await begin()
  const { database, place, one, page, told, buyer } = made
  const { order, right } = await beginRight(made)
  const { id: fileId } = await database.read.selectFrom('delivery_file').select('id').executeTakeFirstOrThrow()
  const act = { actor: one, number: right.number, now }
  const token = await issueLink(database, place, { ...made.actOfBuyer, number: right.number, fileId, now })
  const link = () => openLink(database, place, { token, now })
  expect(await page(order.number)).toMatchObject({ stand: { state: 'active' }, steps: ['suspend', 'revoke'] })

  await expect(suspendEntitlement(database, { ...act, reason: ' ' })).rejects.toThrow('reasonMissing')
  await suspendEntitlement(database, { ...act, reason: '投诉属实' })
  expect(await link()).toMatchObject({ refused: 'suspended' })
  expect(await page(order.number)).toMatchObject({ reason: '投诉属实', steps: ['resume', 'revoke'] })
  const seen = await readEntitlement(database.read, {
    ...{ number: right.number, organisationId: buyer.organisationId, actor: buyer.owner, language: 'zh', now },
  })
  expect(seen).toMatchObject({ reason: '投诉属实', steps: [] })
  await resumeEntitlement(database, { ...act, now: now + 1 })
  expect(await link()).not.toHaveProperty('refused')
  await revokeEntitlement(database, { ...act, reason: '主管部门要求', now: now + 2 })
  expect(await link()).toMatchObject({ refused: 'revoked' })
  expect(await page(order.number)).toMatchObject({ stand: { state: 'revoked' }, steps: [] })
  for (const side of ['buyer', 'provider'] as const)
    expect((await told(side)).sort(), side).toEqual(['resume', 'revoke', 'suspend'])
  const events = await listEventsOf(database.read, { kind: 'entitlement', id: right.id }, 9)
  const acts = events.filter(({ actor }) => actor === one.personId)
  expect(acts.map(({ action }) => action).sort()).toEqual([
    ...['entitlement.resumed', 'entitlement.revoked', 'entitlement.suspended'],
  ])
  expect(acts.every(({ detail }) => (JSON.parse(detail) as { by: string }).by === 'operator')).toBe(true)
  await made.close()
})

test('at the gateway a right that an operator suspended is dead at once', async () => {
  const made = await begin()
  const { database, one } = made
  const { right } = await beginRight(made, { mode: 'API' })
  const { key: text } = await createCallKey(database.write, {
    ...{ ...made.actOfBuyer, number: right.number, name: '程序', days: 30, now },
  })
  const ask = () => readCallKey(database, { key: text, number: right.number, now })
  expect(await ask()).toMatchObject({ ok: true })
  await database.write.updateTable('trade_order').set({ state: 'completed' }).where('id', '=', right.orderId).execute()
  await suspendEntitlement(database, { actor: one, number: right.number, reason: '越权调用', now })
  expect(await ask()).toEqual({ ok: false, problem: 'suspended' })
  await made.close()
})

test('an operator who belongs to a side sees the right and decides nothing; others of a side are nobody here', async () => {
  const made = await begin()
  const { database, buyer } = made
  const { order, right } = await beginRight(made)
  const own = { ...buyer.owner, isOperator: true }
  const page = await readDeskOrder(database.read, { number: order.number, actor: own, language: 'zh', now })
  expect(page?.held).toMatchObject({ stand: { number: right.number }, steps: [] })
  const act = { number: right.number, reason: '理由', now }
  await expect(suspendEntitlement(database, { ...act, actor: own })).rejects.toThrow('operatorInvolved')
  await expect(suspendEntitlement(database, { ...act, actor: buyer.owner })).rejects.toThrow('not_found')
  await made.close()
})

test('the history of an order that nobody had to approve does not say that it was approved', async () => {
  const made = await begin()
  const { order } = await beginRight(made)
  const { buyer, database } = made
  const asked = { organisationId: buyer.organisationId, actor: buyer.owner, language: 'zh' as const, now }
  const page = await readOrder(database.read, { ...asked, number: order.number })
  expect(page?.history.find(({ action }) => action === 'order.passed')).toMatchObject({ how: 'unapproved' })
  await made.close()
})
