import { sql } from 'kysely'
import type { BoardRow } from '#app/domain/demand-board/board-result.ts'
import type { ListingCard } from '#app/domain/listing/listing-card.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { listNewestDemands } from './demand-board.server.ts'
import { countExchange, type ExchangeCounts, listNewestCards } from './listings.server.ts'

export type HomeFigures = {
  counts: ExchangeCounts
  /** Listed listings by industry section; a listing in two industries counts in both. */
  industries: { code: string; n: number }[]
  /** Listed listings by local-industry zone, and the kinds and titles that stand for what is in it. */
  zones: { code: string; n: number; kinds: { kind: string; n: number }[]; cards: ListingCard[] }[]
  newest: { card: ListingCard; listedAt: number }[]
  changes: { card: ListingCard; version: string; change: Text | null; at: number }[]
  /** The latest demands that can be answered. */
  demands: BoardRow[]
}

const kept = new WeakMap<Db, { until: number; figures: Promise<HomeFigures> }>()
const keepFor = 20_000

/** What the start page shows. Counting a large exchange takes a moment, so the answer is kept for twenty seconds. */
export function findHomeFigures(db: Db, now = Date.now()): Promise<HomeFigures> {
  const before = kept.get(db)
  if (before && now < before.until) return before.figures
  const figures = readFigures(db)
  kept.set(db, { until: now + keepFor, figures })
  figures.catch(() => kept.delete(db))
  return figures
}

async function readFigures(db: Db): Promise<HomeFigures> {
  const counts = await countExchange(db)
  const [industries, zones] = [await countCodes(db, 'industry'), await countCodes(db, 'zone')]
  const zoneKinds = await countZoneKinds(db)
  const zoneCards = await listZoneCards(db)
  const own = await listNewestCards(db, { by: 'listedAt', limit: 8, own: true })
  // An exchange that only harvests so far still has something new to show.
  const newest = own.length > 0 ? own : await listNewestCards(db, { by: 'listedAt', limit: 8 })
  return {
    counts,
    industries,
    zones: zones.map((zone) => ({
      ...zone,
      kinds: zoneKinds.filter((each) => each.code === zone.code).slice(0, 4),
      cards: zoneCards.filter((each) => each.code === zone.code).map((each) => each.card),
    })),
    newest: newest.map(({ card, listedAt }) => ({ card, listedAt })),
    changes: await listChanges(db, 6),
    demands: await listNewestDemands(db, 4),
  }
}

async function countCodes(db: Db, list: 'industry' | 'zone'): Promise<{ code: string; n: number }[]> {
  const rows = await db
    .selectFrom('listing_code')
    .innerJoin('listing', 'listing.id', 'listing_code.listingId')
    .select((eb) => ['listing_code.code', eb.fn.countAll<number>().as('n')])
    .where('listing_code.list', '=', list)
    .where('listing.state', '=', 'listed')
    .groupBy('listing_code.code')
    .orderBy('n', 'desc')
    .orderBy('listing_code.code')
    .limit(100)
    .execute()
  return rows.map((row) => ({ code: row.code, n: Number(row.n) }))
}

async function countZoneKinds(db: Db): Promise<{ code: string; kind: string; n: number }[]> {
  const rows = await db
    .selectFrom('listing_code')
    .innerJoin('listing', 'listing.id', 'listing_code.listingId')
    .select((eb) => ['listing_code.code', 'listing.kind', eb.fn.countAll<number>().as('n')])
    .where('listing_code.list', '=', 'zone')
    .where('listing.state', '=', 'listed')
    .groupBy(['listing_code.code', 'listing.kind'])
    .orderBy('n', 'desc')
    .orderBy('listing.kind')
    .limit(200)
    .execute()
  return rows.map((row) => ({ ...row, n: Number(row.n) }))
}

/** Three cards a zone: own before harvested, best disclosed first. */
async function listZoneCards(db: Db): Promise<{ code: string; card: ListingCard }[]> {
  const ranked = db
    .selectFrom('listing_code')
    .innerJoin('listing', 'listing.id', 'listing_code.listingId')
    .select([
      'listing_code.code',
      'listing.id',
      sql<number>`row_number() over (
        partition by "listing_code"."code"
        order by case when "listing"."sourceId" is null then 0 else 1 end, "listing"."disclosure" desc, "listing"."id"
      )`.as('place'),
    ])
    .where('listing_code.list', '=', 'zone')
    .where('listing.state', '=', 'listed')
    .as('ranked')
  const rows = await db
    .selectFrom(ranked)
    .innerJoin('listing', 'listing.id', 'ranked.id')
    .select(['ranked.code', 'listing.card'])
    .where('ranked.place', '<=', 3)
    .orderBy('ranked.code')
    .orderBy('ranked.place')
    .execute()
  return rows.map((row) => ({ code: row.code, card: JSON.parse(row.card) as ListingCard }))
}

/** The newest revisions after the first, of the exchange's own listings. */
async function listChanges(db: Db, limit: number): Promise<HomeFigures['changes']> {
  const rows = await db
    .selectFrom('listing')
    .innerJoin('listing_revision', (join) =>
      join
        .onRef('listing_revision.listingId', '=', 'listing.id')
        .onRef('listing_revision.number', '=', 'listing.liveRevision'),
    )
    .select(['listing.card', 'listing_revision.version', 'listing_revision.change', 'listing_revision.createdAt'])
    .where('listing.state', '=', 'listed')
    .where('listing.sourceId', 'is', null)
    .where('listing.liveRevision', '>', 1)
    .orderBy('listing_revision.createdAt', 'desc')
    .orderBy('listing.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    card: JSON.parse(row.card) as ListingCard,
    version: row.version,
    change: row.change ? (JSON.parse(row.change) as Text) : null,
    at: row.createdAt,
  }))
}
