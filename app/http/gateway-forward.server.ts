import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { mostSentBytes } from '#app/domain/gateway/endpoint-rules.ts'
import type { GatewayTarget } from './gateway-targets.server.ts'

/** The whole of one call may take this long, however slowly it trickles. */
const longestAnswer = 10 * 60_000

export type ForwardFailure = 'timeout' | 'unreachable' | 'tooMuchSent'

type Forwarded = {
  target: GatewayTarget
  method: string
  /** Path and query below the base address. */
  path: string
  headers: OutgoingHttpHeaders
  timeoutMs: number
}

/**
 * Sends a call on and gives the provider's answer as soon as it begins; its body is still to be read. Of what the buyer sends
 * at most a megabyte is passed on. A connection that the provider closed while it lay idle is tried once more, for calls
 * without a body.
 */
export async function forwardCall(
  request: IncomingMessage,
  call: Forwarded,
): Promise<{ answer: IncomingMessage } | { failure: ForwardFailure }> {
  const hasBody = request.headers['content-length'] !== undefined || request.headers['transfer-encoding'] !== undefined
  const sent = await send(request, call, hasBody)
  if ('failure' in sent && sent.isStale && !hasBody && (call.method === 'GET' || call.method === 'HEAD'))
    return send(request, call, false)
  return sent
}

function send(
  request: IncomingMessage,
  { target, method, path, headers, timeoutMs }: Forwarded,
  hasBody: boolean,
): Promise<{ answer: IncomingMessage } | { failure: ForwardFailure; isStale: boolean }> {
  const isSecure = target.url.protocol === 'https:'
  return new Promise((resolve) => {
    const outgoing = (isSecure ? httpsRequest : httpRequest)({
      method,
      host: target.host,
      port: target.url.port || (isSecure ? 443 : 80),
      path: target.url.pathname.replace(/\/+$/, '') + path,
      agent: target.agent,
      headers,
    })
    let failure: ForwardFailure | undefined
    const stop = (why: ForwardFailure) => {
      failure ??= why
      outgoing.destroy()
    }
    const slow = setTimeout(() => stop('timeout'), timeoutMs)
    outgoing.once('response', (answer) => {
      clearTimeout(slow)
      const long = setTimeout(() => answer.destroy(new Error('The answer took too long')), longestAnswer)
      // Between two parts of an answer as long as before the first.
      outgoing.setTimeout(timeoutMs, () => answer.destroy(new Error('The answer stopped')))
      answer.once('close', () => clearTimeout(long))
      resolve({ answer })
    })
    outgoing.once('error', (error) => {
      clearTimeout(slow)
      const isStale = outgoing.reusedSocket && (error as { code?: string }).code === 'ECONNRESET'
      resolve({ failure: failure ?? 'unreachable', isStale })
    })
    if (!hasBody) outgoing.end()
    else
      pipeline(request, limit(mostSentBytes), outgoing).catch((error) =>
        stop(error instanceof TooMuch ? 'tooMuchSent' : 'unreachable'),
      )
  })
}

class TooMuch extends Error {}

/** Lets so many bytes pass and breaks off at the next; `count` tells how many there were. */
export function limit(most: number): Transform & { passed: number } {
  const counted = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      counted.passed += chunk.length
      if (counted.passed > most) done(new TooMuch('More than may pass'))
      else done(null, chunk)
    },
  }) as Transform & { passed: number }
  counted.passed = 0
  return counted
}
