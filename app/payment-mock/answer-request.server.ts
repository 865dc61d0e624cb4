import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer, Asked } from './api/answer-call.server.ts'
import { Failure } from './failure.ts'
import type { PageAsked } from './pages/answer-page.ts'
import { notice, type PageAnswer } from './pages/frame.ts'
import { languageOf, pageTexts } from './pages/page-texts.ts'
import { pagePrefix } from './service.ts'

const mostBytes = 256 * 1024
const mostPageBytes = 16 * 1024
/** So many times the allowed size is read and thrown away, so that whoever sends too much is told so. */
const mostWaste = 16

type Options = {
  callApi: (asked: Asked) => Promise<Answer>
  showPage: (asked: PageAsked) => PageAnswer
  log: (line: string) => void
}

/** Answers requests: pages under their prefix, the interface everywhere else. */
export function createAnswers({ callApi, showPage, log }: Options) {
  return answer

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = '/', query = ''] = (request.url ?? '/').split('?', 2)
    const isPage = path === pagePrefix || path.startsWith(`${pagePrefix}/`)
    const body = await readBody(request, isPage ? mostPageBytes : mostBytes)
    const method = request.method ?? 'GET'
    const asked = { method, path, body: body ?? '' }
    const given = isPage
      ? pageFor({ ...asked, acceptLanguage: request.headers['accept-language'] }, body === undefined)
      : await apiFor(request, { ...asked, query }, body === undefined)
    if (given.body === undefined) {
      request.socket.destroy()
      return
    }
    response.writeHead(given.status, {
      ...given.headers,
      'content-length': Buffer.byteLength(given.body),
      ...(body === undefined && { connection: 'close' }),
    })
    response.end(method === 'HEAD' ? undefined : given.body)
  }

  function pageFor(asked: PageAsked, isTooLarge: boolean): PageAnswer {
    const language = languageOf(null, asked.acceptLanguage)
    const texts = pageTexts[language]
    try {
      return isTooLarge
        ? notice({ status: 413, language, title: texts.failedTitle, text: texts.tooLarge })
        : showPage(asked.method === 'HEAD' ? { ...asked, method: 'GET' } : asked)
    } catch (error) {
      if (!(error instanceof Failure)) log(`Payment service: ${error instanceof Error ? error.message : String(error)}`)
      const status = error instanceof Failure ? error.status : 500
      return notice({ status, language, title: texts.failedTitle, text: texts.failed })
    }
  }

  async function apiFor(
    request: IncomingMessage,
    asked: { method: string; path: string; query: string; body: string },
    isTooLarge: boolean,
  ): Promise<Answer> {
    if (isTooLarge) {
      const failure = new Failure(413, 'invalid_request_error', 'Request body too large.')
      return { status: 413, headers: {}, body: JSON.stringify(failure.body()) }
    }
    const one = (name: string) => {
      const value = request.headers[name]
      return Array.isArray(value) ? value[0] : value
    }
    const given = await callApi({
      ...asked,
      authorization: one('authorization'),
      idempotencyKey: one('idempotency-key'),
      version: one('stripe-version'),
    })
    return { ...given, headers: { ...given.headers, 'content-type': 'application/json', 'cache-control': 'no-store' } }
  }
}

/** The body as text; undefined where it is larger than allowed. Throws where it does not end soon after that. */
async function readBody(request: IncomingMessage, most: number): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= most) parts.push(part)
    else parts.length = 0
    if (size > most * mostWaste) throw new Error('a request that does not end')
  }
  return size > most ? undefined : Buffer.concat(parts).toString('utf8')
}
