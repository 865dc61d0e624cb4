import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AppLoadContext } from '@remix-run/node'
import type { KeyActor } from '#app/domain/access/permissions.ts'
import { networkOf } from '#app/domain/account/attempt-rules.ts'
import { type KeyProblem, readKey } from '#app/domain/api-key/api-keys.server.ts'
import { type ApiScope, scopeOfPath } from '#app/domain/api-key/api-scopes.ts'
import {
  createRateLimiter,
  isOwnMachine,
  type RateLimit,
  rateHeaders,
  rateLimits,
  type Taken,
} from '#app/domain/api-key/rate-limits.ts'
import type { Exchange } from '#app/exchange.server.ts'
import { touchKey } from '#db/queries/api-keys.server.ts'
import { jsonHeaders } from './api-answer.server.ts'
import { newRequestId } from './request-id.server.ts'
import type { createSecurityHeaders } from './security-headers.server.ts'

/** The use of a key is written down at most this often. */
const noteEvery = 60_000

const sentences: Record<KeyProblem | 'missing', string> = {
  missing: 'This needs a key of an organisation: Authorization: Bearer <key>',
  malformed: 'This is no key: it was mistyped or cut off',
  unknown: 'There is no such key',
  expired: 'The key has expired',
  revoked: 'The key was revoked',
  suspended: 'The organisation of this key is suspended',
}

type Refused = { status: 401 | 403 | 429; headers: Record<string, string>; text: string }

const programs = new WeakMap<IncomingMessage, KeyActor>()

/** The program whose key came with this request, once the gate let it pass. */
export function programOf(request: IncomingMessage): KeyActor | undefined {
  return programs.get(request)
}

/** A program that may do this with its organisation; throws the answer for anybody else. */
export function requireProgram(context: AppLoadContext, scope: ApiScope): KeyActor {
  const { program } = context
  if (!program) throw responseOf(unauthorised('missing'))
  if (!program.scopes.includes(scope)) throw responseOf(missingScope(scope))
  return program
}

/**
 * Stands before the programming interface. Counts what visitors ask by network address, and what programs ask by key;
 * reads the key of those that carry one. Who asks too often, or with a key that is not good for it, is answered here.
 * Requests for anything else pass untouched, and those without a key after a count in memory.
 */
export function createApiGate({
  exchange,
  seen,
  securityHeaders,
  log,
  limits = rateLimits,
}: {
  exchange: Pick<Exchange, 'database'>
  /** How a request came in, seen through the proxies that are trusted. */
  seen: (request: IncomingMessage) => { protocol: string; address: string }
  securityHeaders: ReturnType<typeof createSecurityHeaders>
  log: (line: string) => void
  limits?: { key: RateLimit; visitor: RateLimit }
}) {
  const { database } = exchange
  const countVisitor = createRateLimiter(limits.visitor)
  const countKey = createRateLimiter(limits.key)
  const noting = new Set<string>()

  /** Counts one asking from this address; gives the answer where it was too much. */
  const tooMany = (address: string, now: number): Refused | undefined => {
    if (isOwnMachine(address)) return undefined
    const taken = countVisitor(networkOf(address), now)
    return taken.isAllowed ? undefined : limited(limits.visitor, taken)
  }

  /** Writes down that a key is used. A note that is lost costs nothing: the next request writes it. */
  const note = (keyId: string, lastUsedAt: number | null, now: number) => {
    const before = now - noteEvery
    if ((lastUsedAt !== null && lastUsedAt >= before) || noting.has(keyId)) return
    noting.add(keyId)
    touchKey(database.write, keyId, { now, before })
      .catch(() => undefined)
      .finally(() => noting.delete(keyId))
  }

  const withKey = async (
    request: IncomingMessage,
    response: ServerResponse,
    { key, path, address }: { key: string; path: string; address: string },
  ): Promise<Refused | undefined> => {
    const now = Date.now()
    const read = await readKey(database.read, key, now)
    // Whoever tries keys is counted like anybody without one.
    if (!read.ok) return tooMany(address, now) ?? unauthorised(read.problem)
    const { program, lastUsedAt } = read
    const taken = countKey(program.keyId, now)
    if (!taken.isAllowed) return limited(limits.key, taken)
    for (const [name, value] of Object.entries(rateHeaders(limits.key, taken))) response.setHeader(name, value)
    note(program.keyId, lastUsedAt, now)
    const scope = scopeOfPath(path)
    if (scope && !program.scopes.includes(scope)) return missingScope(scope)
    // The catalogue is the same for everybody, so the way on is that of somebody without a key, which is the fast one.
    if (scope === 'catalogue:read') delete request.headers.authorization
    else programs.set(request, program)
    return undefined
  }

  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const target = request.url ?? ''
    if (!isForPrograms(target)) {
      next()
      return
    }
    const { protocol, address } = seen(request)
    const key = keyIn(request.headers.authorization)
    const refused =
      key === undefined
        ? tooMany(address, Date.now())
        : withKey(request, response, { key, path: plainPath(target), address })
    if (refused === undefined) {
      next()
      return
    }
    const requestId = newRequestId()
    const send = (answer: Refused) => {
      const security = securityHeaders(protocol === 'https', { hashes: [] })
      response.writeHead(answer.status, { 'X-Request-Id': requestId, ...security, ...answer.headers })
      response.end(request.method === 'HEAD' ? undefined : answer.text)
    }
    if (!(refused instanceof Promise)) {
      send(refused)
      return
    }
    refused
      .then((answer) => (answer ? send(answer) : next()))
      .catch((error) => {
        log(`${requestId} ${request.method} ${plainPath(target)} ${error instanceof Error ? error.stack : error}`)
        if (response.headersSent) response.destroy()
        else response.writeHead(500, { 'Content-Type': 'text/plain' }).end(`500 ${requestId}`)
      })
  }
}

/** Whether an address is one of the programming interface, however it is written. */
export function isForPrograms(target: string): boolean {
  if (target.startsWith('/api/')) return true
  // Routes are found in any case and decoded; most addresses show at a glance that they are none of these.
  if (!/^\/(api|%|\/)/i.test(target)) return false
  const path = plainPath(target)
  return path === '/api' || path.startsWith('/api/')
}

/** The path of an address as routes understand it. */
function plainPath(target: string): string {
  const end = target.search(/[?#]/)
  return decoded(end < 0 ? target : target.slice(0, end))
    .replace(/\/{2,}/g, '/')
    .toLowerCase()
    .replace(/\.data$/, '')
    .replace(/(?<=.)\/$/, '')
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/** The key that a request carries. Other ways to say who one is are for a proxy in front, not for us. */
function keyIn(header: string | undefined): string | undefined {
  if (header === undefined || /^\s*(basic|digest|negotiate)\b/i.test(header)) return undefined
  return header.replace(/^\s*bearer\s+/i, '').trim()
}

function unauthorised(problem: KeyProblem | 'missing'): Refused {
  const message = sentences[problem]
  if (problem === 'suspended') return refusal(403, 'forbidden', message)
  const error = problem === 'missing' ? '' : `, error="invalid_token", error_description="${message}"`
  return refusal(401, 'unauthorised', message, { 'www-authenticate': `Bearer realm="api"${error}` })
}

function missingScope(scope: ApiScope): Refused {
  return refusal(403, 'forbidden', `The key was not made for ${scope}`, {
    'www-authenticate': `Bearer realm="api", error="insufficient_scope", scope="${scope}"`,
  })
}

function limited(limit: RateLimit, taken: Taken): Refused {
  return refusal(429, 'too-many', `Too many requests; try again in ${taken.retryAfter} seconds`, {
    'retry-after': String(taken.retryAfter),
    ...rateHeaders(limit, taken),
  })
}

function refusal(
  status: Refused['status'],
  code: 'unauthorised' | 'forbidden' | 'too-many',
  message: string,
  headers: Record<string, string> = {},
): Refused {
  const text = JSON.stringify({ error: { code, message } })
  return { status, text, headers: { ...jsonHeaders(text, { status }), ...headers } }
}

function responseOf({ status, headers, text }: Refused): Response {
  return new Response(text, { status, headers })
}
