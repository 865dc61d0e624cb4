import { createHash, randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node'
import type { Exchange } from '#app/exchange.server.ts'
import type { Visitor } from './context.server.ts'
import { answerListing } from './listing-answer.server.ts'
import { type Answer, createPageCache } from './page-cache.server.ts'
import type { createSecurityHeaders } from './security-headers.server.ts'

/** How long a page is kept, at most; a change of the listings or of the index ends it at once. */
const life = 5_000
/** Shorter answers are sent as they are. */
const leastCompressed = 1_000
const compress = promisify(gzip)

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
  const handle = createRequestHandler(build, 'production')
  const cache = createPageCache({ life, mostBytes: exchange.config.pageCacheBytes })
  const version = () => `${exchange.search.status()} ${exchange.database.changes()}`

  /** Makes the answer as Remix gives it to a request that says nothing of who asks. */
  async function make(url: URL, requestId: string): Promise<Answer> {
    const done = new AbortController()
    const acts: Answer['acts'][number][] = []
    const context: AppLoadContext = {
      exchange,
      requestId,
      clientAddress: '',
      nonce: undefined,
      origin: exchange.config.publicUrl ?? url.origin,
      forEachVisitor: (act) => acts.push(act),
      report: (error) => log(`${requestId} GET ${url.pathname} ${describe(error)}`),
    }
    try {
      const request = new Request(url, { signal: done.signal })
      const [, code] = /^\/api\/v1\/listings\/([\w-]+)$/.exec(url.pathname) ?? []
      // A listing for programs is one row: finding its route would cost as much as the answer.
      const response = code
        ? await answerListing(exchange.database, { request, code, origin: context.origin })
        : await handle(request, context)
      const headers = Object.fromEntries(response.headers)
      const type = headers['content-type'] ?? ''
      const control = headers['cache-control'] ?? ''
      const isPrivate =
        response.headers.has('set-cookie') ||
        /private|no-store/.test(control) ||
        /[^\s,]/.test((headers.vary ?? '').replace(/accept-encoding/gi, ''))
      const isKept = response.status === 200 && !isPrivate
      const isPage = type.startsWith('text/html')
      let body: Buffer
      let scripts: string[] = []
      if (isPage || type.startsWith('text/x-script')) {
        let text = await response.text()
        // The number of the request is for errors; without it a page that did not change is the same to the byte.
        if (isKept) text = text.replaceAll(requestId, '')
        if (isPage) scripts = hashesOfScripts(text)
        body = Buffer.from(text)
      } else body = Buffer.from(await response.arrayBuffer())
      if (isKept) {
        headers.etag ??= `W/"${createHash('sha1').update(body).digest('base64url')}"`
        headers['cache-control'] ??= 'public, max-age=0, must-revalidate'
      }
      if (type) headers.vary = 'Accept-Encoding'
      delete headers['content-length']
      return { status: response.status, headers, body, scripts, isShared: !isPrivate, isKept, acts }
    } finally {
      // Lets go of the timers that guard the rendering.
      done.abort()
    }
  }

  function send(
    request: IncomingMessage,
    response: ServerResponse,
    to: { key: string; answer: Answer; visitor: Visitor; isSecure: boolean; requestId: string },
  ): void | Promise<void> {
    const { answer, key, visitor } = to
    for (const act of answer.acts) act(visitor)
    const headers: Record<string, string | number> = {
      'X-Request-Id': to.requestId,
      ...securityHeaders(to.isSecure, { hashes: answer.scripts }),
      ...answer.headers,
    }
    const isHead = request.method === 'HEAD'
    if (answer.status === 200 && hasEtag(request.headers['if-none-match'], answer.headers.etag)) {
      delete headers['content-type']
      response.writeHead(304, headers).end()
      return
    }
    const end = (body: Buffer) => {
      headers['Content-Length'] = body.length
      response.writeHead(answer.status, headers)
      if (isHead) response.end()
      else response.end(body)
    }
    if (answer.body.length < leastCompressed || !wantsGzip(request.headers['accept-encoding'])) {
      end(answer.body)
      return
    }
    headers['Content-Encoding'] = 'gzip'
    answer.gzip ??= compress(answer.body, { level: 3 }).then((packed) => {
      cache.grow(key, answer, packed.length)
      return packed
    })
    return answer.gzip.then(end)
  }

  return (request: IncomingMessage, response: ServerResponse, otherwise: () => void): boolean => {
    const { method, headers, url: target = '' } = request
    if ((method !== 'GET' && method !== 'HEAD') || headers.cookie || headers.authorization || headers.range)
      return false
    const path = pathOf(target)
    if (!isPage(path) || options.isFile(path)) return false
    const { protocol, address } = seen(request)
    const url = urlOf(protocol, headers.host, target)
    if (!url) return false
    const requestId = randomBytes(6).toString('hex')
    const key = `${url.origin}${sorted(target)}`
    const visitor: Visitor = { address, agent: headers['user-agent'] ?? '', referrer: headers.referer ?? '' }
    const to = { key, visitor, isSecure: protocol === 'https', requestId }
    const failed = (error: unknown) => {
      log(`${requestId} ${method} ${path} ${describe(error)}`)
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`500 ${requestId}`)
    }
    const found = cache.find(key, version())
    if (found) {
      Promise.resolve(send(request, response, { ...to, answer: found })).catch(failed)
      return true
    }
    cache
      .make(key, version, () => make(url, requestId))
      .then(({ answer, isFirst }) => {
        // What was meant for one visitor alone is made again for the others.
        if (!isFirst && !answer.isShared) otherwise()
        else return send(request, response, { ...to, answer })
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

/** What the security policy calls the scripts that stand inside a page; data in script elements are none. */
export function hashesOfScripts(html: string): string[] {
  const found = new Set<string>()
  for (const [, attributes = '', text = ''] of html.matchAll(/<script\b([^>]*)>(.*?)<\/script>/gs))
    if (!/\bsrc=|\btype="application\//.test(attributes))
      found.add(`sha256-${createHash('sha256').update(text).digest('base64')}`)
  return [...found]
}

function wantsGzip(header: string | string[] | undefined): boolean {
  return header !== undefined && /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/i.test(String(header))
}

function hasEtag(header: string | undefined, etag: string | undefined): boolean {
  if (!header || !etag) return false
  if (header.trim() === '*') return true
  const strip = (tag: string) => tag.trim().replace(/^W\//, '')
  return header.split(',').some((tag) => strip(tag) === strip(etag))
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
