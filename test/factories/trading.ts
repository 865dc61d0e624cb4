import { join } from 'node:path'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import type { MemberRole } from '#app/domain/access/roles.ts'
import { openOrder } from '#app/domain/order/open-order.server.ts'
import type { OrderOrigin } from '#app/domain/order/order-steps.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { type Database, type Db, inTransaction, openDatabase } from '#db/client.server.ts'
import type { Order } from '#db/queries/orders.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { makeBuyer } from './buyers.ts'
import { type CreatedListing, createListing, type ListingOverrides } from './listings.ts'
import { makeOrganisation } from './organisations.ts'
import { makePerson } from './people.ts'

/** An organisation that trades, with a person in each role. */
export type Trader = { organisationId: string; slug: string; name: string } & Record<MemberRole, PersonActor>

/** A moment in China: `at('2026-11-23T09:00')`. */
export const at = (text: string) => Date.parse(`${text}+08:00`)
/** Monday of an ordinary week. */
export const monday = at('2026-11-23T09:00')

/** A provider with a listed product, a buyer, a stranger that may buy, and two operators; on a database of its own. */
export async function openTrade({
  listing = {},
  open = openDatabase,
  path,
}: {
  listing?: ListingOverrides
  open?: (path: string) => Promise<Database>
  path?: string
} = {}) {
  const folder = temporaryFolder()
  const database = await open(path ?? join(folder, 'shuji.sqlite'))
  const provider = await makeTrader(database, { slug: 'provider', name: '测试数据有限公司' })
  const buyer = await makeTrader(database, { slug: 'buyer', name: '海西冷链物流有限公司' })
  const stranger = await makeTrader(database, { slug: 'stranger', name: '闽东云图科技有限公司' })
  const one = await actorOf(database, { isOperator: true })
  const two = await actorOf(database, { isOperator: true })
  const listed = await createListing(database.write, { ...listing, provider: 'provider' })
  return { database, folder, provider, buyer, stranger, one, two, listed, close: () => database.close() }
}
export type Trade = Awaited<ReturnType<typeof openTrade>>

/** Makes an organisation that may sell and buy, with an owner, an editor, somebody of finance and a viewer. */
export async function makeTrader(database: Database, named: { slug: string; name: string }): Promise<Trader> {
  const made = await makeOrganisation(database, named)
  const membership = (role: MemberRole) =>
    actorOf(database, { memberOf: [{ organisationId: made.organisationId, role }], slug: made.slug, name: made.name })
  const trader = {
    ...made,
    owner: await membership('owner'),
    editor: await membership('editor'),
    finance: await membership('finance'),
    viewer: await membership('viewer'),
  }
  await makeBuyer(database, made.organisationId, trader.owner.personId)
  return trader
}

/** Terms of an order between two traders; what a test says differs. */
export function termsOf(
  { provider, buyer, listed }: { provider: Trader; buyer: Trader; listed: CreatedListing },
  overrides: Partial<OrderTerms> = {},
): OrderTerms {
  return {
    listing: {
      code: listed.code,
      revision: listed.revision,
      kind: 'DATASET',
      title: { zh: '企业用电负荷数据' },
      contentHash: 'a'.repeat(64),
    },
    provider: { slug: provider.slug, name: { zh: provider.name }, creditCode: null },
    buyer: { slug: buyer.slug, name: { zh: buyer.name }, creditCode: null },
    offer: { model: 'ONEOFF', price: 10_000_000_000, currency: 'CNY' },
    isTrial: false,
    isUnconditional: false,
    mode: 'FILE',
    quantity: null,
    months: 12,
    purpose: '冷链运输风险定价',
    scenario: null,
    isPublicInterest: false,
    use: {
      purposes: [{ zh: '风险定价' }],
      forbidden: [],
      rights: ['USE'],
      exclusivity: 'NONEXCL',
      territory: ['350000'],
      derivative: true,
      redistribution: false,
      sublicense: false,
      modelTraining: false,
      afterTerm: 'DELETE',
      licence: null,
      crossBorder: 'DOMESTIC',
    },
    grade: 'G1',
    isPersonal: false,
    isSensitive: false,
    isAuthorised: false,
    gates: [],
    evidence: {},
    price: { cents: 1_000_000, currency: 'CNY', feeBasisPoints: 200 },
    quota: null,
    deliverDays: 5,
    inspectDays: 3,
    updates: true,
    ...overrides,
  }
}

/** Opens an order of the buyer, by the act that requests and quotes end in. */
export function makeOrder(
  trade: Pick<Trade, 'database' | 'provider' | 'buyer' | 'listed'>,
  overrides: { terms?: Partial<OrderTerms>; origin?: OrderOrigin; now?: number } = {},
): Promise<Order> {
  return inTransaction(trade.database.write, (trx) => insertTradeOrder(trx, trade, overrides))
}

/** The same inside a transaction. */
export function insertTradeOrder(
  trx: Db,
  { provider, buyer, listed }: Pick<Trade, 'provider' | 'buyer' | 'listed'>,
  overrides: { terms?: Partial<OrderTerms>; origin?: OrderOrigin; now?: number } = {},
): Promise<Order> {
  return openOrder(trx, {
    terms: termsOf({ provider, buyer, listed }, overrides.terms),
    listingId: listed.id,
    providerId: provider.organisationId,
    buyerId: buyer.organisationId,
    createdBy: buyer.editor.personId,
    origin: overrides.origin ?? 'listing',
    now: overrides.now ?? monday,
  })
}

async function actorOf(
  database: Database,
  of: {
    isOperator?: boolean
    memberOf?: readonly { organisationId: string; role: MemberRole }[]
    slug?: string
    name?: string
  },
): Promise<PersonActor> {
  const { personId, name, email } = await makePerson(database, { ...of, now: monday })
  return {
    kind: 'person',
    personId,
    sessionId: 'session',
    name,
    email,
    language: 'zh',
    isConfirmed: true,
    isOperator: of.isOperator ?? false,
    isOperatorPending: false,
    hasSecondFactor: of.isOperator ?? false,
    confirmedAt: monday,
    memberships: (of.memberOf ?? []).map((member) => ({
      ...member,
      slug: of.slug ?? '',
      name: { zh: of.name ?? '' },
      standing: 'verified' as const,
    })),
    organisationId: of.memberOf?.[0]?.organisationId,
  }
}
