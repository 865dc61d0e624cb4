import { join } from 'node:path'
import Stripe from 'stripe'
import { exchangeKeyOf } from '#app/domain/account/exchange-key.server.ts'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { signContract } from '#app/domain/contract/sign-contract.server.ts'
import { handOver } from '#app/domain/delivery-task/take-task-step.server.ts'
import { isByHand } from '#app/domain/delivery-task/task-steps.ts'
import { checkLedger } from '#app/domain/ledger/check-ledger.server.ts'
import { acceptOrder } from '#app/domain/order/move-order.server.ts'
import { openOrder } from '#app/domain/order/open-order.server.ts'
import { readTradingLimits } from '#app/domain/order/order-case.server.ts'
import type { OrderTerms } from '#app/domain/order/order-terms.ts'
import { beginPayment } from '#app/domain/payment/begin-payment.server.ts'
import { createPaymentService } from '#app/domain/payment/payment-service.server.ts'
import { receiveNotice } from '#app/domain/payment/receive-notice.server.ts'
import { termsFor } from '#app/domain/request/order-terms-for.ts'
import { type Database, inTransaction, openDatabase } from '#db/client.server.ts'
import { findContract } from '#db/queries/contracts.server.ts'
import { listOrganisationsBySlug } from '#db/queries/organisations.server.ts'
import { findListingWhole, type Listing } from '#db/queries/request-listings.server.ts'
import { castDemoActors } from '#db/seed/demo-actors.server.ts'
import { settleDemoPeople } from '#db/seed/demo-people.server.ts'
import { loadDemo } from '#db/seed/load-demo.server.ts'

const buyerSlug = 'luting-port'
const webhookSecret = 'whsec_bench'
const backUrl = 'http://127.0.0.1:3000/pay'

/** One transaction of an order, ready to be taken; its turn comes after those before it. */
export type TradeAct = { name: string; take: () => Promise<unknown> }

/** An exchange on which orders can be made one after the other. */
export type TradeFloor = {
  database: Database
  /** The acts of one more order, in their turn. */
  order: () => Promise<readonly TradeAct[]>
  /** Throws unless every order is completed, all their money is taken and the ledger holds. */
  check: () => Promise<void>
  close: () => Promise<void>
}

/** The demo in a file of its own; a buyer of it that orders, pays by card and accepts, and a provider that delivers by hand. */
export async function openTradeFloor(folder: string): Promise<TradeFloor> {
  const database = await openDatabase(join(folder, 'shuji.sqlite'))
  const key = exchangeKeyOf(Buffer.alloc(32, 1))
  await loadDemo(database.write, { filesDir: join(folder, 'files') })
  await settleDemoPeople(database, { key, isWanted: true })
  const { listing, terms } = await findSale(database)
  const slugs = [buyerSlug, listing.provider.slug]
  const actors = await inTransaction(database.write, (trx) => castDemoActors(trx, { slugs, now: Date.now() }))
  if (!actors) throw new Error('The demo has no operator')
  const buyer = actors.ownerOf(buyerSlug)
  const provider = actors.ownerOf(listing.provider.slug)
  const certifier = { signer: loadSigner(folder), issuer: { name: { zh: '数集', en: 'Shuji' }, url: null } }
  const payments = createPaymentService({
    ...{ secretKey: 'sk_test_bench', webhookSecrets: [webhookSecret], isOwn: false },
    address: () => null,
  })

  let made = 0
  const order = async (): Promise<readonly TradeAct[]> => {
    const nth = ++made
    let [id, number, payment, hash] = ['', '', '', '']
    const open = async () => {
      const opened = await inTransaction(database.write, (trx) =>
        openOrder(trx, {
          ...{ terms, listingId: listing.id, providerId: listing.provider.id, buyerId: buyer.organisationId },
          createdBy: buyer.actor.personId,
          origin: 'listing',
          now: Date.now(),
        }),
      )
      id = opened.id
      number = opened.number
    }
    const sign = async (side: typeof buyer) => {
      hash ||= (await findContract(database.read, id))?.hash ?? ''
      return signContract(database, { ...side, number, hash, certifier })
    }
    const pay = async () => {
      const begun = await beginPayment(database, { ...buyer, number, method: 'card', backUrl })
      payment = begun.payment.id
    }
    const hear = async (status: 'requires_capture' | 'succeeded') => {
      const taken = await receiveNotice({ database, payments }, messageOf({ nth, payment, status, terms }))
      if (taken !== 'taken') throw new Error(`A message of the payment service was ${taken}`)
    }
    return [
      { name: 'open', take: open },
      { name: 'sign as buyer', take: () => sign(buyer) },
      { name: 'sign as provider', take: () => sign(provider) },
      { name: 'choose to pay', take: pay },
      { name: 'money is held', take: () => hear('requires_capture') },
      {
        name: 'hand over',
        take: () => handOver(database, { ...provider, number, text: '已交付', credentials: '', key }),
      },
      { name: 'accept', take: () => acceptOrder(database, { ...buyer, number }) },
      { name: 'money is taken', take: () => hear('succeeded') },
    ]
  }
  return { database, order, check: () => check(database, made), close: () => database.close() }
}

/** A listing of the demo that is paid at once and delivered by hand, needs no approval, and the terms on which it is bought. */
async function findSale({ read }: Database): Promise<{ listing: Listing; terms: OrderTerms }> {
  const limits = await readTradingLimits(read)
  const [buyer] = await listOrganisationsBySlug(read, [buyerSlug])
  if (!buyer) throw new Error(`The demo has no ${buyerSlug}`)
  const codes = await read.selectFrom('listing').select('code').where('state', '=', 'listed').orderBy('code').execute()
  for (const { code } of codes) {
    const listing = await findListingWhole(read, { code })
    const offer = listing?.content.offers.find(({ model }) => model === 'ONEOFF')
    const mode = listing?.content.deliveryModes.find(isByHand)
    if (!listing || !offer || !mode || listing.content.grade !== 'G1' || listing.provider.slug === buyerSlug) continue
    const settled = {
      ...{ offer, mode, quantity: null, months: null, purpose: '冷链运输风险定价', scenario: null },
      ...{ isPublicInterest: false, evidence: {}, isTrial: false, isUnconditional: false },
    }
    const { profile } = listing.provider
    const terms = termsFor({ listing, provider: profile, buyer: buyer.profile, settled, limits })
    if (terms) return { listing, terms }
  }
  throw new Error('The demo has no listing that is paid at once and delivered by hand')
}

/** What the payment service sends of an intent, signed. */
function messageOf(said: {
  nth: number
  payment: string
  status: 'requires_capture' | 'succeeded'
  terms: OrderTerms
}) {
  const { nth, payment, status, terms } = said
  const { cents, currency } = terms.price
  const isTaken = status === 'succeeded'
  const payload = JSON.stringify({
    id: `evt_${nth}_${status}`,
    object: 'event',
    type: isTaken ? 'payment_intent.succeeded' : 'payment_intent.amount_capturable_updated',
    created: Math.floor(Date.now() / 1_000),
    data: {
      object: {
        ...{ object: 'payment_intent', id: `pi_${nth}`, status, amount: cents, amount_received: isTaken ? cents : 0 },
        ...{ currency: currency.toLowerCase(), metadata: { payment }, latest_charge: null, last_payment_error: null },
      },
    },
  })
  const signature = Stripe.webhooks.generateTestHeaderString({ payload, secret: webhookSecret })
  return { raw: Buffer.from(payload), signature }
}

async function check({ read }: Database, orders: number): Promise<void> {
  const completed = await read
    .selectFrom('trade_order')
    .innerJoin('payment', 'payment.orderId', 'trade_order.id')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('trade_order.state', '=', 'completed')
    .where('payment.state', '=', 'captured')
    .executeTakeFirstOrThrow()
  if (Number(completed.n) !== orders) throw new Error(`${completed.n} orders are completed and paid, not ${orders}`)
  const fault = await checkLedger(read)
  if (fault) throw new Error(`The ledger is wrong: ${fault.check} at ${fault.where}`)
}
