import type { LoaderFunctionArgs } from '@remix-run/node'
import { xml } from '#app/domain/interchange/atom.ts'
import { linksIn } from '#app/links.ts'
import { listDemandAddresses } from '#db/queries/demand-board.server.ts'
import { listSitemapPart, sitemapPartSize } from '#db/queries/sitemap.server.ts'

/** One part of the sitemap: each address in both languages. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const part = /^(\d{1,4})\.xml$/.exec(params.part ?? '')?.[1]
  if (part === undefined) throw new Response(null, { status: 404 })
  const [zh, en] = [linksIn('zh'), linksIn('en')]
  const fixed = [zh, en].flatMap((links) => [
    links.home(),
    links.catalogue(),
    links.publicDemands(),
    links.organisations(),
    links.about(),
    links.help(),
    links.codeLists(),
    links.census(),
  ])
  const entries =
    part === '0'
      ? [
          ...fixed.map((path) => ({ path, changed: undefined })),
          ...(await listDemandAddresses(context.exchange.database.read, sitemapPartSize)).flatMap((row) => {
            const changed = new Date(row.updatedAt).toISOString()
            return [
              { path: zh.publicDemand(row.number), changed },
              { path: en.publicDemand(row.number), changed },
            ]
          }),
        ]
      : (await listSitemapPart(context.exchange.database.read, Number(part))).flatMap((row) => {
          const changed = new Date(row.updatedAt).toISOString()
          return [
            { path: zh.listing(row.code), changed },
            { path: en.listing(row.code), changed },
          ]
        })
  if (entries.length === 0) throw new Response(null, { status: 404 })
  const lines = entries.map(
    ({ path, changed }) =>
      `<url><loc>${xml(context.origin + path)}</loc>${changed ? `<lastmod>${changed}</lastmod>` : ''}</url>`,
  )
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join('\n')}\n</urlset>\n`,
    {
      headers: { 'Content-Type': 'application/xml; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
    },
  )
}
