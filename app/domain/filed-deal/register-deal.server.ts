import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { type FiledDeal, findFiledDeal } from '#db/queries/filed-deals.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import type { Certifier } from '../certificate/certifier.server.ts'
import { Refusal } from '../errors.ts'
import { isInvolved } from '../order/approve-order.server.ts'
import { issueDeal } from '../receipt/issue-deal.server.ts'
import { takeFiledDealStep } from './file-deal.server.ts'
import { tellOfFiledDeal } from './tell-filed-deal.server.ts'

/** An act of an operator on a filed deal. */
export type DeskDealAct = { actor: PersonActor; number: string; now?: number }

/** An operator enters a filed deal into the record; its certificate is issued in the same transaction. Gives its number. */
export function registerDeal(database: Database, act: DeskDealAct & { certifier: Certifier }): Promise<string> {
  const { actor, certifier, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const deal = await openForOperator(trx, act)
    const actorId = actor.personId
    const set = { decidedBy: actorId, registeredAt: now }
    const event = await takeFiledDealStep(trx, deal, { step: 'register', actorId, set, now })
    if (!event) throw new Error(`filed deal ${deal.number} has no event`)
    const number = await issueDeal(
      trx,
      {
        kind: 'FILED',
        of: { filedDealId: deal.id },
        content: contentOf(deal),
        listing: deal.listing,
        at: now,
        event: { seq: event.seq, hash: event.hash },
        isDemo: deal.isDemo === 1,
      },
      { certifier, now },
    )
    for (const to of ['filer', 'other'] as const)
      await tellOfFiledDeal(trx, { deal, to, what: 'registered', actorId, now })
    return number
  })
}

/** An operator gives a filed deal back, with a reason that both sides read. */
export async function returnDeal(database: Database, act: DeskDealAct & { reason: string }): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const deal = await openForOperator(trx, act)
    const actorId = actor.personId
    await takeFiledDealStep(trx, deal, { step: 'return', actorId, reason, set: { decidedBy: actorId }, now })
    await tellOfFiledDeal(trx, { deal, to: 'filer', what: 'returned', actorId, now })
  })
}

async function openForOperator(trx: Db, { actor, number }: DeskDealAct): Promise<FiledDeal> {
  if (!may(actor, 'exchange.orders')) throw new Refusal('not_found', 'notAllowed')
  const deal = await findFiledDeal(trx, { number })
  if (!deal) throw new Refusal('not_found', 'notAllowed')
  const sides = { buyerId: deal.organisationId, providerId: deal.otherId ?? deal.organisationId }
  if (await isInvolved(trx, sides, actor.personId)) throw new Refusal('not_allowed', 'operatorInvolved')
  return deal
}

function contentOf(deal: FiledDeal) {
  const filer = { name: deal.filer.name, creditCode: deal.filer.creditCode }
  const other = { name: deal.other?.name ?? { zh: deal.otherName }, creditCode: deal.otherCode }
  return {
    deal: deal.number,
    provider: deal.side === 'provider' ? filer : other,
    buyer: deal.side === 'buyer' ? filer : other,
    subject: { zh: deal.subject },
    amount: { currency: deal.currency, cents: deal.amountCents, backCents: 0 },
    contract: null,
    document: deal.sha256,
    dealtOn: deal.dealtOn,
    lastReceipt: null,
  }
}
