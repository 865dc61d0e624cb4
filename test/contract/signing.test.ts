import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { faultsOfContract } from '#app/domain/contract/check-contract.ts'
import { findInTheWay } from '#app/domain/contract/licence-holds.server.ts'
import { readContractFile } from '#app/domain/contract/read-contract.server.ts'
import { sealSignatures } from '#app/domain/contract/seal-signatures.server.ts'
import { refuseContract, signContract } from '#app/domain/contract/sign-contract.server.ts'
import { canonicalJson, hashOf } from '#app/domain/events/event-chain.ts'
import { undoOrder } from '#app/domain/order/advance-order.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { type Database, inTransaction } from '#db/client.server.ts'
import { findContract, insertLicence, listSignatures } from '#db/queries/contracts.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { findOrderById, type Order } from '#db/queries/orders.server.ts'
import { makeOrder, monday, openTrade, type Trade, type Trader, termsOf } from '../factories/trading.ts'
import { reasonOf } from '../review/review-world.ts'

const keysFolder = mkdtempSync(join(tmpdir(), 'shuji-signer-'))
afterAll(() => rmSync(keysFolder, { recursive: true, force: true }))
const signer = loadSigner(keysFolder)
const certifier = { signer, issuer: { name: { zh: '数集', en: 'Shuji' }, url: null } }
const openHere = () => openTrade({ path: ':memory:' })

async function sign(
  { database }: { database: Database },
  order: Order,
  { by, actor = by.owner, hash }: { by: Trader; actor?: PersonActor; hash?: string },
) {
  const contract = await findContract(database.read, order.id)
  const act = { actor, organisationId: by.organisationId, number: order.number, now: monday + 1_000 }
  return signContract(database, { ...act, hash: hash ?? contract?.hash ?? '', certifier })
}

const use = (changes: Partial<OrderTerms['use']>, trade: Trade) => ({ ...termsOf(trade).use, ...changes })
const stateOf = async ({ database }: Trade, { id }: Order) => (await findOrderById(database.read, id))?.state

test('a contract is drawn once, signed by an owner of each side, and stays what it was', async () => {
  const trade = await openHere()
  const { database, buyer, provider, stranger } = trade
  const order = await makeOrder(trade)
  const contract = await findContract(database.read, order.id)
  expect(contract?.number).toMatch(/^HY202611-\d{6}.$/)
  expect(contract?.content.terms).toEqual(order.terms)
  const raw = await database.read.selectFrom('contract').selectAll().executeTakeFirstOrThrow()
  expect(hashOf(raw.content)).toBe(raw.hash)

  // Only an owner signs, only for an own order, and only what was shown.
  for (const actor of [buyer.editor, buyer.viewer, buyer.finance])
    expect(await reasonOf(sign(trade, order, { by: buyer, actor }))).toBe('not_allowed notAllowed')
  expect(await reasonOf(sign(trade, order, { by: stranger }))).toBe('not_found notAllowed')
  expect(await reasonOf(sign(trade, order, { by: buyer, hash: 'b'.repeat(64) }))).toBe('stale contractOther')
  expect(await listSignatures(database.read, raw.id)).toEqual([])

  expect(await sign(trade, order, { by: buyer })).toBe('signed')
  expect(await findOrderById(database.read, order.id)).toMatchObject({ state: 'contracting', waitsFor: 'provider' })
  // Twice is once.
  expect(await sign(trade, order, { by: buyer })).toBe('already')
  expect(await sign(trade, order, { by: provider })).toBe('concluded')
  expect(await sign(trade, order, { by: provider })).toBe('already')
  expect(await stateOf(trade, order)).toBe('paying')
  const events = await listEventsOf(database.read, { kind: 'order', id: order.id }, 20)
  expect(events.map(({ action }) => action).reverse()).toEqual([
    'order.opened',
    'order.passed',
    'order.contract_drawn',
    'order.contract_signed',
    'order.contract_signed',
    'order.contract_concluded',
    'order.signed',
  ])

  // The listing changes, the contract does not; nor would the database let it.
  await database.write
    .updateTable('listing_revision')
    .set({ contentHash: 'c'.repeat(64) })
    .execute()
  expect((await database.read.selectFrom('contract').selectAll().executeTakeFirstOrThrow()).content).toBe(raw.content)
  const change = (set: object) => database.write.updateTable('contract').set(set).execute()
  await expect(change({ content: '{}' })).rejects.toThrow('contract is fixed')
  await expect(database.write.deleteFrom('contract').execute()).rejects.toThrow('contract is kept')
  await expect(database.write.updateTable('contract_signature').set({ signature: 'x' }).execute()).rejects.toThrow(
    'contract_signature is fixed',
  )
  await trade.close()
})

test('the file of a contract is verified with nothing but the public key', async () => {
  const trade = await openHere()
  const { database, buyer, provider } = trade
  const order = await makeOrder(trade)
  await sign(trade, order, { by: provider })
  await sign(trade, order, { by: buyer })
  const read = (organisationId: string) => readContractFile(database.read, { number: order.number, organisationId })
  const file = await read(buyer.organisationId)
  expect(await read(trade.stranger.organisationId)).toBeUndefined()
  if (!file) throw new Error('No file')
  expect(hashOf(canonicalJson(file.content))).toBe(file.hash)
  expect(file.signatures.map(({ payload }) => [payload.side, payload.how, payload.person])).toEqual([
    ['buyer', 'signed', buyer.owner.personId],
    ['provider', 'signed', provider.owner.personId],
  ])
  for (const { payload, signature, publicKey } of file.signatures) {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' })
    expect(payload.contract.hash).toBe(file.hash)
    const of = (value: object) =>
      verify(null, Buffer.from(canonicalJson(value)), key, Buffer.from(signature, 'base64url'))
    expect([of(payload), of({ ...payload, side: 'neither' })]).toEqual([true, false])
  }
  const keys = signer.keys().map((key) => ({ ...key, from: '2026-01-01T00:00:00.000Z' }))
  expect(faultsOfContract(file, keys)).toEqual([])
  expect(faultsOfContract(file, [])).toEqual(['key'])
  const cheaper = { ...file.content, terms: { ...file.content.terms, inspectDays: 99 } }
  expect(faultsOfContract({ ...file, content: cheaper }, keys)).toEqual(['hash'])
  const [one] = file.signatures
  expect(faultsOfContract({ ...file, signatures: one ? [one] : [] }, keys)).toEqual(['unsigned'])
  await trade.close()
})

test('what anybody may take is signed by the offer and by taking it, and sealed a little later', async () => {
  const trade = await openHere()
  const { database, buyer } = trade
  const free = { offer: { model: 'FREE' as const, currency: 'CNY' }, isUnconditional: true }
  const price = { cents: 0, currency: 'CNY', feeBasisPoints: 200 }
  const order = await makeOrder(trade, { terms: { ...free, price } })
  expect(['delivering', 'inspecting', 'completed']).toContain(order.state)
  expect((await findEntitlementOfOrder(database.read, order.id))?.state).toBe('active')
  const contract = await findContract(database.read, order.id)
  const signatures = () => listSignatures(database.read, contract?.id ?? '')
  expect((await signatures()).map(({ side, how, personId, signature }) => [side, how, personId, signature])).toEqual([
    ['buyer', 'accepted', buyer.editor.personId, null],
    ['provider', 'offered', null, null],
  ])
  expect(await sealSignatures(database, certifier)).toBe(2)
  expect(await sealSignatures(database, certifier)).toBe(0)
  expect((await signatures()).every(({ signature }) => signature !== null)).toBe(true)
  await trade.close()
})

test('of two exclusive orders that meet, whichever is signed first wins, and the other is told', async () => {
  const trade = await openHere()
  const { database, buyer, provider, stranger } = trade
  const exclusive = (territory: string[]) => ({ use: use({ exclusivity: 'EXCLUSIVE', territory }, trade) })
  const first = await makeOrder(trade, { terms: exclusive(['350000']) })
  const second = await makeOrder({ ...trade, buyer: stranger }, { terms: exclusive(['350500']) })
  await sign(trade, first, { by: buyer })
  await sign(trade, second, { by: stranger })
  const both = await Promise.allSettled([sign(trade, first, { by: provider }), sign(trade, second, { by: provider })])
  const won = both.filter(({ status }) => status === 'fulfilled')
  const lost = both.filter((each) => each.status === 'rejected')
  expect([won.length, lost.length]).toEqual([1, 1])
  expect(lost[0]?.reason).toMatchObject({ code: 'not_allowed', reason: 'licenceTaken' })
  const states = [await stateOf(trade, first), await stateOf(trade, second)]
  expect(states.sort()).toEqual(['contracting', 'paying'])
  // Nothing of the refused signature stayed.
  const contract = await findContract(database.read, (both[0]?.status === 'fulfilled' ? second : first).id)
  expect((await listSignatures(database.read, contract?.id ?? '')).length).toBe(1)
  expect(contract?.signedAt).toBeNull()
  await trade.close()
})

test('an exclusive licence shuts out others only where area, purpose and time meet, and only while it lasts', async () => {
  const trade = await openHere()
  const { database, buyer, provider, stranger } = trade
  const concluded = async (terms: Partial<OrderTerms>, by: Trader) => {
    const order = await makeOrder({ ...trade, buyer: by }, { terms })
    await sign(trade, order, { by: provider })
    return { order, result: await reasonOf(sign(trade, order, { by })) }
  }
  const plain = await concluded({}, stranger)
  expect(plain.result).toBe('done')
  // An own plain licence in Fujian is in the way of a sole one there, not of one in Guangdong.
  const sole = use({ exclusivity: 'SOLE' }, trade)
  expect((await concluded({ use: sole }, buyer)).result).toBe('not_allowed licenceNotFree')
  expect((await concluded({ use: { ...sole, territory: ['440000'] } }, buyer)).result).toBe('done')
  expect((await concluded({ use: use({ territory: ['440300'] }, trade) }, stranger)).result).toBe(
    'not_allowed licenceTaken',
  )
  // The plain one is undone: the way is free.
  const signed = await findOrderById(database.read, plain.order.id)
  const actorId = stranger.owner.personId
  await inTransaction(database.write, async (trx) => {
    await undoOrder(trx, signed as Order, { step: 'cancel', actorId, reason: '不需要了', now: monday })
  })
  const now = monday + 1_000
  const asked = { listingId: trade.listed.id, terms: termsOf(trade, { use: sole }), now }
  expect(await findInTheWay(database.read, asked)).toEqual([])
  const second = await concluded({ use: sole }, buyer)
  expect(second.result).toBe('done')
  const found = await findInTheWay(database.read, { ...asked, terms: termsOf(trade) })
  expect(found).toMatchObject([{ order: second.order.number, isExclusive: true }])
  // Two years on it has ended.
  const later = Date.UTC(2029, 0, 1)
  expect(await findInTheWay(database.read, { ...asked, terms: termsOf(trade), now: later })).toEqual([])
  await trade.close()
})

test('the database itself refuses what the act would let by', async () => {
  const trade = await openHere()
  const { database, buyer, provider, stranger } = trade
  const first = await makeOrder(trade, { terms: { use: use({ exclusivity: 'EXCLUSIVE' }, trade) } })
  await sign(trade, first, { by: buyer })
  await sign(trade, first, { by: provider })
  const second = await makeOrder({ ...trade, buyer: stranger })
  const contract = await findContract(database.read, second.id)
  const of = { contractId: contract?.id ?? '', orderId: second.id, listingId: trade.listed.id }
  const enter = (path: string) =>
    insertLicence(database.write, of, {
      exclusivity: 'NONEXCL',
      paths: [path],
      purposes: ['*'],
      from: monday,
      until: monday + 2_000,
    })
  await expect(enter('/CN/35/3505/')).rejects.toThrow('licences overlap')
  await expect(enter('/')).rejects.toThrow('licences overlap')
  await enter('/CN/44/')
  await trade.close()
})

test('who does not want to sign says why, and the order ends', async () => {
  const trade = await openHere()
  const { database, buyer, provider } = trade
  const order = await makeOrder(trade)
  const act = { organisationId: provider.organisationId, number: order.number, now: monday + 1_000 }
  const refuse = (actor: PersonActor, reason: string) => refuseContract(database, { ...act, actor, reason })
  expect(await reasonOf(refuse(provider.editor, '条款有误'))).toBe('not_allowed notAllowed')
  expect(await reasonOf(refuse(provider.owner, ' '))).toBe('invalid reasonMissing reason')
  await refuse(provider.owner, '条款有误')
  expect(await findOrderById(database.read, order.id)).toMatchObject({ state: 'cancelled', reason: '条款有误' })
  expect(await reasonOf(refuse(provider.owner, '条款有误'))).toBe('stale orderMoved')
  expect(await reasonOf(sign(trade, order, { by: buyer }))).toBe('stale orderMoved')
  await trade.close()
})

test('an organisation that is suspended does not sign', async () => {
  const trade = await openHere()
  const order = await makeOrder(trade)
  await trade.database.write
    .updateTable('organisation')
    .set({ standing: 'suspended' })
    .where('slug', '=', 'buyer')
    .execute()
  expect(await reasonOf(sign(trade, order, { by: trade.buyer }))).toBe('not_allowed organisationNotVerified')
  await trade.close()
})
