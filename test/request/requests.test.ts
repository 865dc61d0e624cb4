import { v7 as newId } from 'uuid'
import { expect, test } from 'vitest'
import { approve, saySomething, sendBack, withdrawRequest } from '#app/domain/request/decide-request.server.ts'
import { setTrading } from '#app/domain/request/set-trading.server.ts'
import { resubmitRequest } from '#app/domain/request/submit-request.server.ts'
import { noSettings } from '#app/domain/request/trading-settings.ts'
import { runRequestClocks } from '#app/jobs/request-clocks.server.ts'
import { findOrder } from '#db/queries/orders.server.ts'
import { listRounds } from '#db/queries/request-rounds.server.ts'
import { findRequest } from '#db/queries/requests.server.ts'
import { makeRequest, requestContent } from '../factories/requests.ts'
import { monday, openTrade, type Trade } from '../factories/trading.ts'

const day = 86_400_000
const code = (error: string) => expect.objectContaining({ reason: error })

test('a request is handed in, changed as asked, approved with conditions, and becomes one order', async () => {
  const trade = await openTrade()
  const { database, provider, buyer } = trade
  const id = newId()
  const { number } = await makeRequest(trade, { id })
  expect(await makeRequest(trade, { id })).toEqual({ number })
  await expect(makeRequest(trade)).rejects.toEqual(code('requestedAlready'))
  const mine = { actor: buyer.editor, organisationId: buyer.organisationId, number }
  const theirs = { actor: provider.editor, organisationId: provider.organisationId, number, round: 1 }
  expect(await findRequest(database.read, { number })).toMatchObject({ state: 'submitted', waitsFor: 'provider' })
  await expect(approve(database, { ...theirs, ...mine, round: 1 })).rejects.toEqual(code('notAllowed'))
  await sendBack(database, {
    ...theirs,
    how: 'changes',
    detail: { reason: '请写明使用范围', fields: { purpose: '写明省份' } },
    now: monday + day,
  })
  const content = requestContent({ purpose: '福建省内冷链运输风险定价' })
  await resubmitRequest(database, { ...mine, content, seen: 1, now: monday + 2 * day })
  await expect(resubmitRequest(database, { ...mine, content, seen: 1, now: monday })).rejects.toEqual(
    code('requestMoved'),
  )
  // What the provider saw is not what is there now.
  await expect(approve(database, { ...theirs, now: monday + 3 * day })).rejects.toEqual(code('requestMoved'))
  const order = await approve(database, {
    ...theirs,
    round: 2,
    conditions: { purposes: '仅限内部定价', territory: ['350000'], months: 6 },
    now: monday + 3 * day,
  })
  await expect(approve(database, { ...theirs, round: 2 })).rejects.toEqual(code('requestMoved'))
  expect(await findOrder(database.read, { number: order })).toMatchObject({
    origin: 'listing',
    totalCents: 29_900,
    state: 'contracting',
    request: number,
    terms: {
      months: 6,
      purpose: '福建省内冷链运输风险定价',
      use: { purposes: [{ zh: '仅限内部定价' }], territory: ['350000'] },
    },
  })
  const rounds = await listRounds(database.read, { requestId: id, limit: 10 })
  expect(rounds.map(({ answer }) => answer)).toEqual(['approved', 'changes'])
  expect(await newsOf(trade, provider.owner.personId)).toEqual(['submitted', 'resubmitted'])
  expect(await newsOf(trade, buyer.owner.personId)).toEqual(['changes', 'approved'])
  expect(await newsOf(trade, buyer.finance.personId)).toEqual([])
  await trade.close()
})

test('a denied request may be handed in again; a withdrawn one may not, and another takes its place', async () => {
  const trade = await openTrade()
  const { database, provider, buyer, stranger } = trade
  const { number } = await makeRequest(trade)
  const mine = { actor: buyer.owner, organisationId: buyer.organisationId, number, now: monday }
  const theirs = { actor: provider.owner, organisationId: provider.organisationId, number, round: 1, now: monday }
  const others = { actor: stranger.owner, organisationId: stranger.organisationId, number, now: monday }
  await expect(saySomething(database, { ...others, text: '你好' })).rejects.toEqual(code('notAllowed'))
  await expect(withdrawRequest(database, { ...others })).rejects.toMatchObject({ code: 'not_found' })
  await expect(withdrawRequest(database, { ...mine, actor: buyer.viewer })).rejects.toMatchObject({
    code: 'not_allowed',
  })
  await expect(sendBack(database, { ...theirs, how: 'denied', detail: { reason: ' ' } })).rejects.toEqual(
    code('reasonMissing'),
  )
  await sendBack(database, { ...theirs, how: 'denied', detail: { code: 'CAPACITY', reason: '本月不再供给' } })
  await resubmitRequest(database, { ...mine, content: requestContent(), seen: 1 })
  await withdrawRequest(database, mine)
  await expect(withdrawRequest(database, mine)).rejects.toEqual(code('requestMoved'))
  await expect(resubmitRequest(database, { ...mine, content: requestContent(), seen: 2 })).rejects.toEqual(
    code('requestMoved'),
  )
  expect((await makeRequest(trade)).number).not.toBe(number)
  await trade.close()
})

test('free and open data are had at once, and once', async () => {
  const trade = await openTrade({
    listing: { deliveryModes: ['FILE'], openness: 'OPEN', offers: [{ model: 'FREE' }] },
  })
  const content = { offer: { model: 'FREE' as const, currency: 'CNY' }, months: null }
  const { order = '' } = await makeRequest(trade, { content })
  expect(await findOrder(trade.database.read, { number: order })).toMatchObject({
    totalCents: 0,
    terms: { isUnconditional: true },
  })
  // Another click, in another tab.
  expect(await makeRequest(trade, { content })).toEqual({ number: '', order })
  expect(await trade.database.read.selectFrom('trade_order').select('id').execute()).toHaveLength(1)
  await trade.close()
})

test('the provider itself, somebody who may not buy, and a listing that is not offered are refused', async () => {
  const trade = await openTrade()
  const { database, provider, buyer, stranger } = trade
  const own = { actor: provider.owner, organisationId: provider.organisationId }
  await expect(makeRequest(trade, own)).rejects.toEqual(code('ownListing'))
  const write = database.write
  await write.deleteFrom('capability_grant').where('organisationId', '=', stranger.organisationId).execute()
  const other = { actor: stranger.owner, organisationId: stranger.organisationId }
  await expect(makeRequest(trade, other)).rejects.toEqual(code('notBuyer'))
  await write.updateTable('organisation').set({ standing: 'suspended' }).where('slug', '=', 'buyer').execute()
  await expect(makeRequest(trade)).rejects.toEqual(code('buyerSuspended'))
  await write.updateTable('organisation').set({ standing: 'verified' }).where('slug', '=', 'buyer').execute()
  await write.updateTable('listing').set({ state: 'suspended' }).where('id', '=', trade.listed.id).execute()
  await expect(makeRequest(trade, { actor: buyer.owner })).rejects.toEqual(code('listingSuspended'))
  await trade.close()
})

test('a rule of the provider approves by itself and is named; never where the grade wants more', async () => {
  const trade = await openTrade()
  const { database, provider } = trade
  const rule = {
    id: 'r1',
    name: '小额自动通过',
    tiers: [],
    kinds: [],
    regions: [],
    models: [],
    onlyListedPurpose: false,
  }
  await setTrading(database, {
    actor: provider.owner,
    organisationId: provider.organisationId,
    code: trade.listed.code,
    forAll: true,
    settings: { ...noSettings, rules: [{ ...rule, maxCents: 29_900 }] },
    seen: 0,
  })
  const { number, order: opened } = await makeRequest(trade)
  expect(opened).toMatch(/^DD/)
  expect(await findRequest(database.read, { number })).toMatchObject({ state: 'approved', decidedBy: 'rule' })
  const [round] = await listRounds(database.read, {
    requestId: (await findRequest(database.read, { number }))?.id ?? '',
    limit: 1,
  })
  expect(round).toMatchObject({ answeredBy: 'rule', detail: { rule: '小额自动通过' } })
  const dearer = { offer: { model: 'ONEOFF' as const, price: 299_010_000, currency: 'CNY' } }
  expect((await makeRequest(trade, { content: dearer })).order).toBeUndefined()
  await trade.close()

  const graded = await openTrade({ listing: { grade: 'G3', deliveryModes: ['API'] } })
  await setTrading(graded.database, {
    actor: graded.provider.owner,
    organisationId: graded.provider.organisationId,
    code: graded.listed.code,
    forAll: false,
    settings: { ...noSettings, rules: [rule] },
    seen: 0,
  })
  const asked = await makeRequest(graded, { content: { mode: 'API' } })
  expect(asked.order).toBeUndefined()
  // And the provider has to name the opinion.
  const act = {
    actor: graded.provider.owner,
    organisationId: graded.provider.organisationId,
    number: asked.number,
    round: 1,
    now: monday,
  }
  await expect(approve(graded.database, act)).rejects.toMatchObject({
    reason: 'complianceOpinionMissing',
    field: 'evidence.complianceOpinion',
  })
  const order = await approve(graded.database, { ...act, evidence: { complianceOpinion: '合规意见 2026-018' } })
  expect(await findOrder(graded.database.read, { number: order })).toMatchObject({
    state: 'approving',
    terms: { gates: ['COMPLIANCE_OPINION'], evidence: { complianceOpinion: '合规意见 2026-018' } },
  })
  await graded.close()
})

test('a trial is had once; what nobody moves is reminded of and lapses', async () => {
  const trade = await openTrade({ listing: { deliveryModes: ['API'], kind: 'API' } })
  const content = { choice: 'trial' as const, offer: { model: 'FREE' as const, currency: 'CNY', quota: 100 } }
  const trial = { ...content, mode: 'API' as const, days: 7, months: null }
  const { order = '' } = await makeRequest(trade, { content: trial })
  expect(await findOrder(trade.database.read, { number: order })).toMatchObject({
    totalCents: 0,
    terms: { isTrial: true, days: 7, quota: 100 },
  })
  await expect(makeRequest(trade, { content: trial })).rejects.toEqual(code('trialUsed'))
  const { number } = await makeRequest(trade, { content: { mode: 'API' } })
  const { database, provider } = trade
  await runRequestClocks(database, monday + 2 * day + 16 * 3_600_000)
  await runRequestClocks(database, monday + 2 * day + 17 * 3_600_000)
  expect(await newsOf(trade, provider.owner.personId)).toEqual(['approved', 'submitted', 'due'])
  await runRequestClocks(database, monday + 80 * day)
  expect(await findRequest(database.read, { number })).toMatchObject({ state: 'lapsed', isOpen: 0 })
  await runRequestClocks(database, monday + 81 * day)
  expect(await newsOf(trade, provider.owner.personId)).toEqual(['approved', 'submitted', 'due', 'lapsed'])
  await trade.close()
})

async function newsOf({ database }: Trade, personId: string): Promise<string[]> {
  const rows = await database.read
    .selectFrom('notice')
    .select('detail')
    .where('personId', '=', personId)
    .where('kind', '=', 'request.moved')
    .orderBy('createdAt')
    .orderBy('id')
    .execute()
  return rows.map(({ detail }) => (JSON.parse(detail) as { what: string }).what)
}
