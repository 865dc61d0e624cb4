import type { Db } from '../client.server.ts'

/** What a person wrote about orders that were delivered, and deals they filed; each list at most `limit` rows, the oldest first. */
export async function findAfterTradeWritings(db: Db, personId: string, limit: number) {
  const [disputes, disputeMessages, ratings, filedDeals] = await Promise.all([
    db
      .selectFrom('dispute')
      .innerJoin('trade_order', 'trade_order.id', 'dispute.orderId')
      .select(['dispute.number', 'trade_order.number as order', 'dispute.reason', 'dispute.wish', 'dispute.text'])
      .select('dispute.openedAt')
      .where('dispute.personId', '=', personId)
      .orderBy('dispute.openedAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('dispute_message')
      .innerJoin('dispute', 'dispute.id', 'dispute_message.disputeId')
      .select(['dispute.number', 'dispute_message.text', 'dispute_message.fileName', 'dispute_message.sentAt'])
      .where('dispute_message.personId', '=', personId)
      .orderBy('dispute_message.sentAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('rating_round')
      .innerJoin('rating', 'rating.id', 'rating_round.ratingId')
      .innerJoin('trade_order', 'trade_order.id', 'rating.orderId')
      .select(['trade_order.number as order', 'rating_round.scores', 'rating_round.text', 'rating_round.writtenAt'])
      .where('rating_round.personId', '=', personId)
      .orderBy('rating_round.writtenAt')
      .limit(limit)
      .execute(),
    db
      .selectFrom('filed_deal')
      .select(['number', 'subject', 'note', 'fileName', 'state', 'filedAt'])
      .where('personId', '=', personId)
      .orderBy('filedAt')
      .limit(limit)
      .execute(),
  ])
  return { disputes, disputeMessages, ratings, filedDeals }
}
