import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'

/** A listing that can be offered, or was. */
export type OfferedListing = { id: string; code: string; title: Text; hasSample: boolean; isListed: boolean }

/** A provider's own listed listings, the last changed first: what it can offer for a demand. */
export async function listOfferable(db: Db, organisationId: string, limit: number): Promise<OfferedListing[]> {
  const rows = await offered(db)
    .where('providerId', '=', organisationId)
    .where('state', '=', 'listed')
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(readOffered)
}

/** Listings of a provider by their codes, whatever became of them; at most a hundred. */
export async function listOffered(
  db: Db,
  { codes, organisationIds }: { codes: readonly string[]; organisationIds: readonly string[] },
): Promise<OfferedListing[]> {
  if (codes.length === 0 || organisationIds.length === 0) return []
  const rows = await offered(db)
    .where('code', 'in', codes.slice(0, 100))
    .where('providerId', 'in', organisationIds)
    .limit(100)
    .execute()
  return rows.map(readOffered)
}

function offered(db: Db) {
  return db.selectFrom('listing').select(['id', 'code', 'card', 'hasSample', 'state']).where('sourceId', 'is', null)
}

function readOffered(row: {
  id: string
  code: string
  card: string
  hasSample: number
  state: string
}): OfferedListing {
  return {
    id: row.id,
    code: row.code,
    title: (JSON.parse(row.card) as ListingCard).title,
    hasSample: row.hasSample === 1,
    isListed: row.state === 'listed',
  }
}
