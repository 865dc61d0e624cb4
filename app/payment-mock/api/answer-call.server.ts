import { createHash } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { type CallFault, type Chaos, orderChaos } from '../chaos.ts'
import { Failure, wrongCall } from '../failure.ts'
import { newId } from '../ids.ts'
import { apiVersion, type Service } from '../service.ts'
import { type Act, calls } from './calls.ts'
import { expand } from './expand.ts'
import { parseFields } from './form-body.ts'
import { Params } from './params.ts'

export type Asked = {
  method: string
  path: string
  query: string
  body: string
  authorization: string | undefined
  idempotencyKey: string | undefined
  version: string | undefined
}

/** `undefined` as body: the connection ends without an answer. */
export type Answer = { status: number; headers: Record<string, string>; body: string | undefined }

/** An answer, and how long it is kept back (ms). */
type Ready = Answer & { lateMs?: number }

const longestKey = 255
const chaosPath = '/v1/test_helpers/chaos'

const routes = calls.map(({ method, path, act }) => ({
  method,
  act,
  pattern: new RegExp(`^${path.replace(':id', '([^/]{1,255})')}$`),
}))

type Options = { service: Service; secretKey: string; chaos: Chaos; log: (line: string) => void }

/** Answers calls of the interface, each whole or not at all, and the same call with the same key once. */
export function createApi({ service, secretKey, chaos, log }: Options) {
  const underWay = new Set<string>()

  return async (asked: Asked): Promise<Answer> => {
    const { lateMs, ...answer } = await answerNow(asked)
    if (lateMs !== undefined) await sleep(lateMs, undefined, { ref: false })
    return answer
  }

  async function answerNow(asked: Asked): Promise<Ready> {
    const id = newId('req', 14)
    const key = asked.method === 'POST' && asked.idempotencyKey ? asked.idempotencyKey : null
    const headers: Record<string, string> = {
      'request-id': id,
      'stripe-version': asked.version ?? apiVersion,
      ...(key !== null && key.length <= longestKey && { 'idempotency-key': key }),
    }
    const own = { ...service, request: { id, idempotencyKey: key, version: asked.version ?? apiVersion } }
    try {
      checkKey(asked.authorization, secretKey)
      const { act, params, expands } = understand(asked, chaos)
      if (key === null) return await run({ own, asked, act, params, expands, headers, key })
      if (key.length > longestKey)
        throw wrongCall(`Idempotency keys must be at most ${longestKey} characters.`, { param: 'idempotency_key' })
      if (underWay.has(key))
        throw new Failure(
          409,
          'idempotency_error',
          'There is currently another in-progress request using this idempotent key.',
          { code: 'idempotency_key_in_use' },
        )
      underWay.add(key)
      try {
        return savedAnswer(key, asked, headers) ?? (await run({ own, asked, act, params, expands, headers, key }))
      } finally {
        underWay.delete(key)
      }
    } catch (error) {
      return failed(error, asked, headers, id)
    }
  }

  function failed(error: unknown, asked: Asked, headers: Record<string, string>, id: string): Answer {
    if (error instanceof Failure) return { status: error.status, headers, body: textOf(error.body()) }
    log(
      `Payment service: ${id} ${asked.method} ${asked.path}: ${error instanceof Error ? error.message : String(error)}`,
    )
    const unknown = new Failure(500, 'api_error', 'An unknown error occurred')
    return { status: 500, headers, body: textOf(unknown.body()) }
  }

  function savedAnswer(key: string, asked: Asked, headers: Record<string, string>): Answer | undefined {
    const saved = service.store.savedAnswers.find(key)
    if (!saved) return undefined
    if (saved.asked !== digestOf(asked))
      throw new Failure(
        400,
        'idempotency_error',
        'Keys for idempotent requests can only be used with the same parameters they were first used with.',
      )
    const replayed = { ...headers, 'idempotent-replayed': 'true' }
    return {
      status: saved.status,
      headers: saved.status >= 500 ? { ...replayed, 'stripe-should-retry': 'false' } : replayed,
      body: saved.body,
    }
  }

  type Run = {
    own: Service
    asked: Asked
    act: Act
    params: Params
    expands: readonly string[]
    headers: Record<string, string>
    key: string | null
  }

  async function run(call: Run): Promise<Ready> {
    const { own, asked, headers, key } = call
    const fault = asked.path === chaosPath ? undefined : chaos.faultFor(asked.method, asked.path)
    if (fault?.how === 'error-before') return { status: fault.status ?? 500, headers, body: unhappy(fault) }
    if (fault?.how === 'slow') await sleep(fault.delayMs ?? 100, undefined, { ref: false })
    const { status, body, isSaved } = own.store.whole(() => {
      const done = answerOf(call, fault)
      if (key !== null && done.isSaved)
        own.store.savedAnswers.add(key, { asked: digestOf(asked), status: done.status, body: done.body }, own.now())
      return done
    })
    const retry: Record<string, string> = status >= 500 && isSaved ? { 'stripe-should-retry': 'false' } : {}
    return {
      status,
      headers: { ...headers, ...retry },
      body: fault?.how === 'cut-after' ? undefined : body,
      ...(fault?.delayMs && fault.how !== 'slow' && { lateMs: fault.delayMs }),
    }
  }
}

type Done = { status: number; body: string; isSaved: boolean }

/** Does what is asked. What a thrown Failure leaves behind is undone; a returned one stays, as does an error made on purpose. */
function answerOf(
  call: { own: Service; act: Act; params: Params; expands: readonly string[]; asked: Asked },
  fault: CallFault | undefined,
): Done {
  const { own, act, params, expands, asked } = call
  try {
    const result = own.store.whole(() => {
      const given = act(own, params, idIn(asked.path))
      return given instanceof Failure ? given : expand(own, given, expands)
    })
    if (fault?.how === 'error-after') return { status: fault.status ?? 500, body: unhappy(fault), isSaved: true }
    if (result instanceof Failure) return { status: result.status, body: textOf(result.body()), isSaved: true }
    return { status: 200, body: textOf(result), isSaved: true }
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    // A call that could not even be understood may be mended and sent again under the same key.
    const isSaved = error.status === 402
    return { status: error.status, body: textOf(error.body()), isSaved }
  }
}

const textOf = (body: unknown) => JSON.stringify(body, null, 2)

const unhappy = ({ status = 500 }: CallFault) =>
  textOf(
    new Failure(
      status,
      status === 429 ? 'rate_limit_error' : 'api_error',
      'Something went wrong on our side, on purpose.',
    ).body(),
  )

const digestOf = ({ method, path, query, body }: Asked) =>
  createHash('sha256').update(`${method} ${path}?${query}\n${body}`).digest('hex')

function idIn(path: string): string {
  for (const { pattern } of routes) {
    const id = pattern.exec(path)?.[1]
    if (id !== undefined) return id
  }
  return ''
}

function understand(asked: Asked, chaos: Chaos): { act: Act; params: Params; expands: readonly string[] } {
  const { method, path } = asked
  const act: Act | undefined =
    method === 'POST' && path === chaosPath
      ? (own, params) => orderChaos(own, chaos, params)
      : routes.find((route) => route.method === method && route.pattern.test(path))?.act
  if (!act)
    throw new Failure(
      404,
      'invalid_request_error',
      `Unrecognized request URL (${method}: ${path.slice(0, 200)}). This payment service knows only a part of the Stripe API.`,
    )
  const params = new Params(parseFields(method === 'POST' ? asked.body : asked.query))
  return { act, params, expands: params.texts('expand') ?? [] }
}

/** `Bearer <key>`, or the key as the name of a user without a password. */
function checkKey(authorization: string | undefined, secretKey: string): void {
  const [scheme = '', value = ''] = (authorization ?? '').split(' ', 2)
  const given = /^basic$/i.test(scheme)
    ? (Buffer.from(value, 'base64').toString('utf8').split(':', 1)[0] ?? '')
    : /^bearer$/i.test(scheme)
      ? value
      : ''
  if (given === '')
    throw new Failure(
      401,
      'invalid_request_error',
      "You did not provide an API key. Provide it in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').",
    )
  if (digest(given) !== digest(secretKey))
    throw new Failure(401, 'invalid_request_error', `Invalid API Key provided: ${given.slice(0, 8)}****`, {
      code: 'api_key_invalid',
    })
}

const digest = (text: string) => createHash('sha256').update(text).digest('hex')
