import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Exchange } from '#app/exchange.server.ts'
import { commonHeaders } from './api-answer.server.ts'
import { findDirect } from './direct-answers.server.ts'
import { pathForLog } from './log-path.ts'
import { handlersByAddress } from './open-routes.server.ts'
import { createPageCache } from './page-cache.server.ts'
import { newRequestId } from './request-id.server.ts'
import type { createSecurityHeaders } from './security-headers.server.ts'
import { readyAnswer, readyText, type SharedAnswer, sendAnswer } from './shared-answer.server.ts'

/** How long a page is kept, at most; a change of the listings or of the index ends it at once. */
const life = 5_000

export type SharedPagesOptions = {
  exchange: Exchange
  build: ServerBuild
  securityHeaders: ReturnType<typeof createSecurityHeaders>
  /** How a request came in, seen through the proxies that are trusted. */
  seen: (request: IncomingMessage) => { protocol: string; address: string }
  log: (line: string) => void
  /** Files of the site, by path: they are no pages. */
  isFile: (path: string) => boolean
}

/**
 * Answers people who are nobody in particular: GET and HEAD without cookies or authorisation. A page is made once for all
 * who want it at a time, without anything of the one who asked, and kept a few seconds while nothing changes. Its scripts
 * are allowed by their hashes, so no two visitors ever share a nonce. False means that the request is not of this kind.
 */
export function createSharedPages(options: SharedPagesOptions) {
  const { exchange, build, securityHeaders, seen, log } = options
  const handlerOf = handlersByAddress(build, (part) => createRequestHandler(part, 'production'))
  const cache = createPageCache({ life, mostBytes: exchange.config.pageCacheBytes })
  const version = () => `${exchange.search.status()} ${exchange.database.changes()}`

  async function make(url: URL, requestId: string): Promise<SharedAnswer> {
    const isSecure = url.protocol === 'https:'
    const origin = exchange.config.publicUrl ?? url.origin
    const direct = findDirect(url.pathname)
    if (!direct) return makeByRemix(url, { requestId, origin, isSecure })
    const { status, text, headers = {} } = await direct(exchange, { params: url.searchParams, origin })
    const own = Object.entries(headers).flat()
    return readyText({ status, text, headers: [...directHeaders(status, isSecure), ...own] })
  }

  const worked = new Map<string, readonly string[]>()
  /** All headers of a direct answer but its ETag; the same for all with this status. */
  function directHeaders(status: number, isSecure: boolean): readonly string[] {
    const name = `${status} ${isSecure}`
    let headers = worked.get(name)
    if (!headers) {
      const security = securityHeaders(isSecure, { hashes: [] })
      headers = Object.entries({ ...security, ...commonHeaders({ status }), vary: 'Accept-Encoding' }).flat()
      worked.set(name, headers)
    }
    return headers
  }

  /** Makes the answer as Remix gives it to a request that says nothing of who asks. */
  async function makeByRemix(
    url: URL,
    { requestId, origin, isSecure }: { requestId: string; origin: string; isSecure: boolean },
  ): Promise<SharedAnswer> {
    const done = new AbortController()
    const acts: SharedAnswer['acts'][number][] = []
    let page: Buffer | undefined
    const context: AppLoadContext = {
      exchange,
      requestId,
      clientAddress: '',
      nonce: undefined,
      origin,
      forEachVisitor: (act) => acts.push(act),
      takePage: (html) => {
        page = html
      },
      report: (error) => log(`${requestId} GET ${pathForLog(url.pathname)} ${describe(error)}`),
    }
    try {
      const response = await handlerOf(url.pathname)(new Request(url, { signal: done.signal }), context)
      const headers = Object.fromEntries(response.headers)
      const type = headers['content-type'] ?? ''
      const isPage = type.startsWith('text/html')
      let body = isPage && page ? page : Buffer.from(await response.arrayBuffer())
      // The number of the request is for errors; without it a page that did not change is the same to the byte.
      if (response.status === 200 && (isPage || type.startsWith('text/x-script'))) body = without(body, requestId)
      const scripts = isPage ? hashesOfScripts(body) : []
      return readyAnswer({
        status: response.status,
        headers,
        body,
        securityHeaders: securityHeaders(isSecure, { hashes: scripts }),
        acts,
      })
    } finally {
      // Lets go of the timers that guard the rendering.
      done.abort()
    }
  }

  return (request: IncomingMessage, response: ServerResponse, otherwise: () => void): boolean => {
    const { method, headers, url: target = '' } = request
    if ((method !== 'GET' && method !== 'HEAD') || headers.cookie || headers.authorization || headers.range)
      return false
    const { protocol, address } = seen(request)
    const key = `${protocol}://${headers.host}${sorted(target)}`
    const requestId = newRequestId()
    const send = (answer: SharedAnswer) => {
      const visitor = { address, agent: headers['user-agent'] ?? '', referrer: headers.referer ?? '' }
      for (const act of answer.acts) act(visitor)
      return sendAnswer(request, response, answer, { requestId, grown: (bytes) => cache.grow(key, answer, bytes) })
    }
    const failed = (error: unknown) => {
      log(`${requestId} ${method} ${pathForLog(pathOf(target))} ${describe(error)}`)
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`500 ${requestId}`)
    }
    const found = cache.find(key, version)
    if (found) {
      // What is kept is sent in this very turn; only packing it may take longer.
      try {
        send(found)?.catch(failed)
      } catch (error) {
        failed(error)
      }
      return true
    }
    const path = pathOf(target)
    if (!isPage(path) || options.isFile(path)) return false
    const url = urlOf(protocol, headers.host, target)
    if (!url) return false
    cache
      .make(key, version, () => make(url, requestId))
      .then(({ answer, isFirst }) => {
        // What was meant for one visitor alone is made again for the others.
        if (!isFirst && !answer.isShared) otherwise()
        else return send(answer)
      })
      .catch(failed)
    return true
  }
}

/** Pages, their data and the programming interface; not files, downloads and feeds, which may be long. */
function isPage(path: string): boolean {
  if (path === '/healthz' || path.endsWith('/sample')) return false
  const last = path.slice(path.lastIndexOf('/') + 1)
  return !last.includes('.') || last.endsWith('.data') || path.startsWith('/api/')
}

function pathOf(target: string): string {
  const end = target.indexOf('?')
  return end < 0 ? target : target.slice(0, end)
}

/** The address asked for; undefined when it cannot be read, which is not for us to answer. */
function urlOf(protocol: string, host: string | undefined, target: string): URL | undefined {
  if (!host || !target.startsWith('/')) return undefined
  try {
    const url = new URL(`${protocol}://${host}${target}`)
    decodeURIComponent(url.pathname)
    return url
  } catch {
    return undefined
  }
}

/** The same address with its parameters in order of their names; those of one name stay as they stand. */
function sorted(target: string): string {
  const at = target.indexOf('?')
  if (at < 0 || !target.includes('&', at)) return target
  const parts = target.slice(at + 1).split('&')
  const named = parts.map((part) => ({ part, name: part.split('=', 1)[0] ?? '' }))
  named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
  return `${target.slice(0, at + 1)}${named.map(({ part }) => part).join('&')}`
}

/** The bytes without any place where this text stands. */
function without(bytes: Buffer, text: string): Buffer {
  const rest: Buffer[] = []
  let done = 0
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, done)) {
    rest.push(bytes.subarray(done, at))
    done = at + text.length
  }
  return done === 0 ? bytes : Buffer.concat([...rest, bytes.subarray(done)])
}

const scriptBegins = Buffer.from('<script')
const scriptEnds = Buffer.from('</script>')

/** What the security policy calls the scripts that stand inside a page; data in script elements are none. */
export function hashesOfScripts(html: Buffer): string[] {
  const found = new Set<string>()
  for (let at = html.indexOf(scriptBegins); at >= 0; at = html.indexOf(scriptBegins, at)) {
    const from = html.indexOf('>', at) + 1
    const to = html.indexOf(scriptEnds, from)
    if (from === 0 || to < 0) break
    const attributes = html.toString('utf8', at + scriptBegins.length, from - 1)
    if (!/\bsrc=|\btype="application\//.test(attributes))
      found.add(`sha256-${createHash('sha256').update(html.subarray(from, to)).digest('base64')}`)
    at = to
  }
  return [...found]
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
