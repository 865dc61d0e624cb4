import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'

/** Titles of an organisation's own listings, whatever their state, the newest first; at most `limit`. */
export async function listOwnTitles(
  db: Db,
  organisationId: string,
  limit: number,
): Promise<{ id: string; code: string; title: Text }[]> {
  const rows = await db
    .selectFrom('listing')
    .select(['id', 'code', 'card'])
    .where('providerId', '=', organisationId)
    .where('sourceId', 'is', null)
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, code, card }) => ({ id, code, title: (JSON.parse(card) as ListingCard).title }))
}
