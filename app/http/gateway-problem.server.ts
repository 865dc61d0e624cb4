import type { IncomingMessage } from 'node:http'
import { type GatewayProblem, gatewayProblems } from '#app/i18n/gateway-problems.ts'

const statuses: Record<GatewayProblem, number> = {
  ...{ keyMissing: 401, keyMalformed: 401, keyUnknown: 401, keyExpired: 401, keyRevoked: 401, otherRight: 404 },
  ...{ buyerSuspended: 403, suspended: 403, ended: 403, revoked: 403, notYet: 403, usedUp: 403 },
  ...{ noEndpoint: 503, method: 405, path: 404, tooMuchSent: 413, rate: 429, timeout: 504, unreachable: 502 },
  ...{ address: 502, redirect: 502, tooMuchReceived: 502, internal: 500 },
  ...{ noTable: 503, question: 422, budget: 429, tries: 429 },
}

export type ProblemAnswer = { status: number; headers: Record<string, string>; text: string }

/** What a call is answered that is not passed on, or could not be: problem JSON (RFC 9457) in the caller's language. */
export function problemAnswer(
  request: Pick<IncomingMessage, 'headers'>,
  problem: GatewayProblem,
  headers: Record<string, string> = {},
): ProblemAnswer {
  const language = /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh'
  const status = statuses[problem]
  const text = JSON.stringify({ type: 'about:blank', title: gatewayProblems[language][problem], status, code: problem })
  return {
    status,
    text,
    headers: {
      'Content-Type': 'application/problem+json; charset=utf-8',
      'Content-Length': String(Buffer.byteLength(text)),
      'Content-Language': language === 'zh' ? 'zh-CN' : 'en',
      'Cache-Control': 'no-store',
      ...(status === 401 && { 'WWW-Authenticate': 'Bearer realm="gateway"' }),
      ...headers,
    },
  }
}
