import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createRateLimiter, type Taken } from '#app/domain/api-key/rate-limits.ts'
import { isCharged } from '#app/domain/gateway/call-outcomes.ts'
import {
  type CallCounter,
  createCallCounter,
  type OpenCall,
  readCallKey,
} from '#app/domain/gateway/charge-call.server.ts'
import {
  headersToBuyer,
  headersToProvider,
  isPathAllowed,
  mostSentBytes,
  safePath,
} from '#app/domain/gateway/endpoint-rules.ts'
import type { Exchange } from '#app/exchange.server.ts'
import type { GatewayProblem } from '#app/i18n/gateway-problems.ts'
import type { CallKey } from '#db/queries/gateway.server.ts'
import { forwardCall, limit } from './gateway-forward.server.ts'
import { problemAnswer } from './gateway-problem.server.ts'
import { answerQuestion } from './gateway-question.server.ts'
import { createGatewayTargets, type GatewayTargets } from './gateway-targets.server.ts'
import { newRequestId } from './request-id.server.ts'

const path = /^\/gateway\/([A-Z]{2}[0-9A-Z-]{6,40})(\/[^?#]*)?(\?[^#]*)?$/i

/** Nothing of a provider's answer may act as a page of the exchange, and no other site's page may read it. */
const guarded = {
  'Content-Security-Policy': "sandbox; default-src 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cache-Control': 'private, no-store',
}

/** All that a call needs on its way. */
export type Gateway = {
  exchange: Pick<Exchange, 'database' | 'key' | 'config'>
  counter: CallCounter
  targets: GatewayTargets
}

/** A call whose key is good: what it asks, and how to say no. */
export type GatewayCall = {
  request: IncomingMessage
  response: ServerResponse
  key: CallKey
  /** Below the right, beginning with a slash; without the query. */
  path: string
  query: string
  now: number
  refuse: (problem: GatewayProblem, headers?: Record<string, string>) => void
}

/**
 * Answers /gateway/<number of a right>/…: with the key of the right a call is counted and passed on to the provider's endpoint, a
 * question answered from its table. Other addresses pass untouched. Nothing is asked of the provider that was not counted.
 */
export function createGateway({
  exchange,
  log,
  lookup = { allowsLoopback: exchange.config.gatewayLoopback },
}: {
  exchange: Gateway['exchange']
  log: (line: string) => void
  lookup?: Parameters<typeof createGatewayTargets>[0]
}) {
  const report = (error: unknown) => log(`gateway ${error instanceof Error ? error.stack : error}`)
  const gateway: Gateway = {
    exchange,
    counter: createCallCounter(exchange.database, report),
    targets: createGatewayTargets(lookup),
  }
  const limiters = new Map<number, ReturnType<typeof createRateLimiter>>()
  const take = (key: CallKey, now: number): Taken & { limit: number } => {
    const perSecond = key.perSecond ?? 10
    const count = limiters.get(perSecond) ?? createRateLimiter({ name: 'key', burst: 2 * perSecond, perSecond })
    limiters.set(perSecond, count)
    return { ...count(key.keyId, now), limit: 2 * perSecond }
  }

  const answer = async (request: IncomingMessage, response: ServerResponse, parts: RegExpExecArray) => {
    const [, number = '', rest = '/', query = ''] = parts
    const now = Date.now()
    const refuse = (problem: GatewayProblem, headers: Record<string, string> = {}) => {
      const { status, text, headers: own } = problemAnswer(request, problem, headers)
      response.writeHead(status, { ...guarded, ...own })
      response.end(request.method === 'HEAD' ? undefined : text)
    }
    response.setHeader('X-Request-Id', newRequestId())
    const given = /^\s*bearer\s+(\S+)\s*$/i.exec(request.headers.authorization ?? '')?.[1]
    if (given === undefined) return refuse('keyMissing')
    const read = await readCallKey(exchange.database, { key: given, number: number.toUpperCase(), now })
    if (!read.ok) return refuse(read.problem)
    const { key } = read
    const taken = take(key, now)
    response.setHeader('X-RateLimit-Limit', String(taken.limit))
    response.setHeader('X-RateLimit-Remaining', String(taken.remaining))
    response.setHeader('X-RateLimit-Reset', String(taken.retryAfter))
    if (!taken.isAllowed) return refuse('rate', { 'Retry-After': String(taken.retryAfter) })
    gateway.counter.note(key, now)
    const call = { request, response, key, path: rest, query, now, refuse }
    return key.mode === 'QUERY' ? answerQuestion(gateway, call) : passOn(gateway, call)
  }

  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const target = request.url ?? ''
    const parts = target.startsWith('/gateway/') ? path.exec(target) : null
    if (!parts) {
      next()
      return
    }
    answer(request, response, parts).catch((error) => {
      report(error)
      if (response.headersSent) response.destroy()
      else {
        const { status, headers, text } = problemAnswer(request, 'internal')
        response.writeHead(status, headers).end(text)
      }
    })
  }
}

/** One call to a provider's endpoint, from counting it to writing down what became of it. */
async function passOn(gateway: Gateway, { request, response, key, query, now, refuse, ...call }: GatewayCall) {
  const method = request.method ?? 'GET'
  const { baseUrl } = key
  if (baseUrl === null || key.endpointState !== 'open') return refuse('noEndpoint')
  if (key.providerStanding === 'suspended') return refuse('noEndpoint')
  const methods = JSON.parse(key.methods ?? '[]') as string[]
  if (!methods.includes(method)) return refuse('method', { Allow: methods.join(', ') })
  const path = safePath(call.path)
  if (path === undefined || !isPathAllowed(JSON.parse(key.paths ?? '[]') as string[], path)) return refuse('path')
  if (Number(request.headers['content-length'] ?? 0) > mostSentBytes) return refuse('tooMuchSent')
  const target = await Promise.resolve(gateway.targets(baseUrl, now)).catch(() => undefined)
  // Nothing was counted yet: an address that cannot be asked costs nothing.
  if (!target) return refuse('address')
  const begun = await gateway.counter.begin({ key, kind: 'call', method, path: path.slice(0, 500), now })
  if (!begun) return refuse('usedUp')
  if (begun.remaining !== null) response.setHeader('X-Quota-Remaining', String(begun.remaining))
  const end = ending(gateway, begun, now)
  const secret = key.secret === null ? undefined : gateway.exchange.key.unseal('endpoint', key.secret)
  const sent = await forwardCall(request, {
    target,
    method,
    path: path + query,
    timeoutMs: key.timeoutMs ?? 15_000,
    headers: {
      ...headersToProvider(request.headers, key.authHeader),
      ...(key.authHeader !== null && secret !== undefined && { [key.authHeader]: secret }),
      ...(request.headers['content-length'] && { 'content-length': request.headers['content-length'] }),
      host: target.url.host,
      'x-shuji-entitlement': key.number,
    },
  })
  if ('failure' in sent) {
    await end({ status: null, bytes: 0, charged: false })
    if (begun.remaining !== null) response.setHeader('X-Quota-Remaining', String(begun.remaining + 1))
    return refuse(sent.failure)
  }
  const { answer } = sent
  const status = answer.statusCode ?? 502
  const most = key.maxBytes ?? 0
  const declared = Number(answer.headers['content-length'] ?? 0)
  const isElsewhere = status >= 300 && status < 400 && status !== 304
  if (isElsewhere || status < 200 || declared > most) {
    answer.destroy()
    await end({ status, bytes: 0, charged: false })
    return refuse(declared > most ? 'tooMuchReceived' : 'redirect')
  }
  if (!isCharged(status)) await end({ status, bytes: declared, charged: false })
  response.setHeader('X-Shuji-Charged', isCharged(status) ? '1' : '0')
  response.writeHead(status, {
    ...headersToBuyer(answer.headers),
    ...(answer.headers['content-length'] && { 'Content-Length': answer.headers['content-length'] }),
    ...guarded,
  })
  const counted = limit(most)
  // Who broke it off is whoever did first: a buyer that goes away is no failure of the provider.
  let first: 'provider' | 'buyer' | undefined = response.destroyed ? 'buyer' : undefined
  const by = (side: 'provider' | 'buyer') => () => {
    first ??= side
  }
  answer.once('error', by('provider'))
  counted.once('error', by('provider'))
  response.once('close', by('buyer'))
  const isWhole = await pipeline(answer, counted, response).then(
    () => true,
    () => false,
  )
  if (!isWhole) response.destroy()
  if (isCharged(status))
    await end({ status, bytes: Math.min(counted.passed, most), charged: isWhole || first === 'buyer' })
}

/** Ends a call with the time it took. */
function ending({ counter }: Gateway, call: OpenCall, now: number) {
  return ({ charged, ...end }: { status: number | null; bytes: number; charged: boolean }) =>
    counter.end(call, {
      ...end,
      charged,
      outcome: charged ? 'answered' : 'failed',
      ms: Math.max(0, Date.now() - now),
    })
}
