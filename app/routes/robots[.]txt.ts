import type { LoaderFunctionArgs } from '@remix-run/node'

/** Everything public may be read by robots; comparisons have no end and say nothing new. */
export function loader({ context }: LoaderFunctionArgs) {
  const lines = [
    'User-agent: *',
    'Disallow: /compare',
    'Disallow: /en/compare',
    `Sitemap: ${context.origin}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
