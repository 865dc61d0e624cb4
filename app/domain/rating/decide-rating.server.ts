import { type Database, inTransaction } from '#db/client.server.ts'
import { findOrderById } from '#db/queries/orders.server.ts'
import { findRating } from '#db/queries/ratings.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { isInvolved } from '../order/approve-order.server.ts'
import { change } from './rate-order.server.ts'
import { tellOfRating } from './tell-rating.server.ts'

/** An operator decides on a rating a provider objects to: it stays, or is taken away, with a reason that both sides read. */
export async function decideRating(
  database: Database,
  act: { actor: PersonActor; id: string; isHidden: boolean; reason: string; now?: number },
): Promise<void> {
  const { actor, id, isHidden, now = Date.now() } = act
  const reason = act.reason.trim()
  await inTransaction(database.write, async (trx) => {
    if (!may(actor, 'exchange.disputes')) throw new Refusal('not_found', 'notAllowed')
    const rating = await findRating(trx, id)
    const order = rating && (await findOrderById(trx, rating.orderId))
    if (!order) throw new Refusal('not_found', 'notAllowed')
    if (await isInvolved(trx, order, actor.personId)) throw new Refusal('not_allowed', 'operatorInvolved')
    if (rating.state !== 'contested') throw new Refusal('stale', 'changed')
    if (!reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
    const actorId = actor.personId
    const set = {
      state: isHidden ? ('hidden' as const) : ('shown' as const),
      decision: reason,
      decidedBy: actorId,
      decidedAt: now,
    }
    await change(trx, { order, rating }, { action: isHidden ? 'rating.hidden' : 'rating.kept', actorId, set, now })
    if (isHidden) await tellOfRating(trx, { order, to: 'buyer', what: 'hidden', again: 1, actorId, now })
    await tellOfRating(trx, { order, to: 'provider', what: isHidden ? 'taken' : 'kept', again: 1, actorId, now })
  })
}
