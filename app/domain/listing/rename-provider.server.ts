import type { Db } from '#db/client.server.ts'
import { listBoardIdsOf } from '#db/queries/demand-board.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { listDrawnListings, updateDrawnListings } from '#db/queries/provider-name.server.ts'
import type { Text } from '../text.ts'
import { searchTextOf } from './listing-projection.ts'
import { publicContent } from './public-content.ts'

const batch = 500
const mostDemands = 10_000

/**
 * Draws cards and searched texts of all listings of an organisation anew with its changed name, and promises the index those
 * and its public demands.
 */
export async function renameProvider(
  trx: Db,
  { organisationId, name, now }: { organisationId: string; name: Text; now: number },
): Promise<void> {
  const demands = await listBoardIdsOf(trx, organisationId, mostDemands)
  await enqueue(trx, { topic: 'search.demand', keys: demands, now })
  for (let after = ''; ; ) {
    const listings = await listDrawnListings(trx, organisationId, { after, limit: batch })
    if (listings.length === 0) return
    await updateDrawnListings(
      trx,
      listings.map(({ content, card, row }) => ({
        ...row,
        card: JSON.stringify({ ...card, provider: { ...card.provider, name } }),
        searchText: searchTextOf(publicContent(content), name),
        updatedAt: now,
      })),
    )
    const ids = listings.map(({ row }) => row.id)
    await enqueue(trx, { topic: 'search.listing', keys: ids, now })
    after = ids.at(-1) ?? after
  }
}
