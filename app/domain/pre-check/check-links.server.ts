import type { Day } from '../calendar/days.ts'
import type { ConnectionResult, LinkResult } from './check-context.ts'
import type { Ask } from './fetched.ts'
import { linksOf, mostLinks } from './links-of.ts'

/** Links asked at the same time. */
const atOnce = 4

/**
 * Asks the links of a listing, each once and at most 20: by HEAD, and by GET where a server does not know HEAD. A link is
 * answered by any status below 400; those that ask for a login (401, 403) are there, too. `ask` is `fetchSafely`.
 */
export async function checkLinks(
  content: Parameters<typeof linksOf>[0],
  { ask, today }: { ask: Ask; today: Day },
): Promise<LinkResult[]> {
  const urls = linksOf(content)
    .slice(0, mostLinks)
    .map(({ url }) => url)
  const results: LinkResult[] = []
  for (let index = 0; index < urls.length; index += atOnce)
    results.push(...(await Promise.all(urls.slice(index, index + atOnce).map((url) => checkLink(url, { ask, today })))))
  return results
}

async function checkLink(url: string, { ask, today }: { ask: Ask; today: Day }): Promise<LinkResult> {
  let fetched = await ask(url, { method: 'HEAD' })
  const isUnsure = fetched.isAnswered ? fetched.status >= 400 : fetched.reason === 'connection'
  if (isUnsure) fetched = await ask(url, { method: 'GET' })
  if (!fetched.isAnswered) return { url, checkedOn: today, isAnswered: false, reason: fetched.reason }
  const { status } = fetched
  return { url, checkedOn: today, isAnswered: status < 400 || status === 401 || status === 403, status }
}

/**
 * Tests whether an interface can be reached at its address (rule R12): any answer but «not there» (404, 410) and a fault of
 * the server (5xx) passes, for an interface may well ask for a key first. `ask` is `fetchSafely`.
 */
export async function testConnection(url: string, { ask, today }: { ask: Ask; today: Day }): Promise<ConnectionResult> {
  const fetched = await ask(url, { method: 'GET' })
  if (!fetched.isAnswered) return { testedOn: today, isPassed: false, reason: fetched.reason }
  const { status } = fetched
  return { testedOn: today, isPassed: status < 500 && status !== 404 && status !== 410, status }
}
