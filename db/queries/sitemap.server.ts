import type { Db } from '../client.server.ts'

/** Listings in one part of the sitemap; the format allows 50,000 addresses, and each listing has two. */
export const sitemapPartSize = 10_000

/** How many listings the sitemap has. */
export async function countSitemapListings(db: Db): Promise<number> {
  const row = await db
    .selectFrom('listing')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('state', '=', 'listed')
    .executeTakeFirstOrThrow()
  return Number(row.n)
}

/** One part of the sitemap, from 1: codes and when they changed. */
export function listSitemapPart(db: Db, part: number): Promise<{ code: string; updatedAt: number }[]> {
  return db
    .selectFrom('listing')
    .select(['code', 'updatedAt'])
    .where('state', '=', 'listed')
    .orderBy('listedAt')
    .orderBy('id')
    .limit(sitemapPartSize)
    .offset((part - 1) * sitemapPartSize)
    .execute()
}
