import { type Database, inTransaction } from '#db/client.server.ts'
import { findContract, insertSignature, listSignatures } from '#db/queries/contracts.server.ts'
import { findOrderById, moveOrder } from '#db/queries/orders.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { Certifier } from '../certificate/certifier.server.ts'
import { Refusal } from '../errors.ts'
import { undoOrder } from '../order/advance-order.server.ts'
import { type OrderAct, openOrderCase, recordOrder } from '../order/order-case.server.ts'
import { tellOfOrder } from '../order/tell-order.server.ts'
import { concludeContract } from './conclude-contract.server.ts'
import { seal } from './seal-signatures.server.ts'

/** What signing did: this side signed, both have now, or this side had before. */
export type Signing = 'signed' | 'concluded' | 'already'

/**
 * Signs a contract for one side: the statement on exactly the hash that was shown, sealed with the exchange's key. The second
 * signature concludes it and the order goes on. Signing again changes nothing. Refuses a hash that is another, an organisation
 * that is not verified now, and an exclusive licence that overlaps another (rule R20).
 */
export async function signContract(
  database: Database,
  act: OrderAct & { hash: string; certifier: Certifier },
): Promise<Signing> {
  const { actor, hash, certifier, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const { order, side } = await openOrderCase(trx, act, { permission: 'contract.sign' })
    const contract = await findContract(trx, order.id)
    if (!contract) throw new Refusal('stale', 'contractNotDrawn')
    if (contract.hash !== hash) throw new Refusal('stale', 'contractOther')
    const before = await listSignatures(trx, contract.id)
    if (before.some((each) => each.side === side)) return 'already'
    if (order.state !== 'contracting') throw new Refusal('stale', 'orderMoved')
    const organisationId = side === 'buyer' ? order.buyerId : order.providerId
    const organisation = await findOrganisationWork(trx, { id: organisationId })
    if (organisation?.standing !== 'verified') throw new Refusal('not_allowed', 'organisationNotVerified')
    const signed = { contractId: contract.id, side, organisationId, personId: actor.personId, signedAt: now }
    if (!(await insertSignature(trx, { ...signed, how: 'signed' }))) return 'already'
    const { number, content } = contract
    const about = { number, hash, terms: content.terms, order: content.order }
    await seal(trx, { ...signed, how: 'signed', signedBy: null, publicKey: null, ...about }, certifier)
    await recordOrder(trx, order, {
      action: 'order.contract_signed',
      actorId: actor.personId,
      detail: { contract: number, hash, side },
      now,
    })
    if (before.length > 0) {
      await concludeContract(trx, { contract, order, now })
      return 'concluded'
    }
    const waitsFor = side === 'buyer' ? 'provider' : 'buyer'
    const set = { waitsFor, updatedAt: Math.max(now, order.updatedAt + 1) } as const
    const isMoved = await moveOrder(trx, { id: order.id, from: order.state, seen: order.updatedAt, set })
    if (!isMoved) throw new Refusal('stale', 'orderMoved')
    const moved = (await findOrderById(trx, order.id)) ?? order
    await tellOfOrder(trx, { order: moved, to: waitsFor, what: 'signed', actorId: actor.personId, now })
    return 'signed'
  })
}

/** Refuses to sign, with a reason that the other side reads: the order is cancelled. */
export async function refuseContract(database: Database, act: OrderAct & { reason: string }): Promise<void> {
  const { actor, reason, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const { order, side } = await openOrderCase(trx, act, { permission: 'contract.sign' })
    if (order.state !== 'contracting') throw new Refusal('stale', 'orderMoved')
    const actorId = actor.personId
    const cancelled = await undoOrder(trx, order, { step: 'cancel', actorId, reason, now })
    const other = side === 'buyer' ? 'provider' : 'buyer'
    await tellOfOrder(trx, { order: cancelled, to: other, what: 'cancel', actorId, now })
  })
}
