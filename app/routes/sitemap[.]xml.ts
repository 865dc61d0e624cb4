import type { LoaderFunctionArgs } from '@remix-run/node'
import { xml } from '#app/domain/interchange/atom.ts'
import { countSitemapListings, sitemapPartSize } from '#db/queries/sitemap.server.ts'

/** The index of the sitemap: part 0 is the fixed pages and the demands, the others are listings. */
export async function loader({ context }: LoaderFunctionArgs) {
  const parts = 1 + Math.ceil((await countSitemapListings(context.exchange.database.read)) / sitemapPartSize)
  const lines = Array.from(
    { length: parts },
    (_, part) => `<sitemap><loc>${xml(`${context.origin}/sitemap/${part}.xml`)}</loc></sitemap>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</sitemapindex>\n`,
    { headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' } },
  )
}
