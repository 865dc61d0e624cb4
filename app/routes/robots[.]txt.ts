import type { LoaderFunctionArgs } from '@remix-run/node'

/** Everything public may be read by robots; comparisons have no end and say nothing new, the rest is for people who sign in. */
export function loader({ context }: LoaderFunctionArgs) {
  const lines = [
    'User-agent: *',
    ...['/compare', '/suggest', '/account', '/my', '/operator', '/follow'].flatMap((path) => [
      `Disallow: ${path}`,
      `Disallow: /en${path}`,
    ]),
    `Sitemap: ${context.origin}/sitemap.xml`,
    '',
  ]
  return new Response(lines.join('\n'), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
}
