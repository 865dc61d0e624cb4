import { request as ask, type IncomingMessage } from 'node:http'
import type { NextFunction, Request, Response } from 'express'
import type { Exchange } from '#app/exchange.server.ts'

/** Pages of the payment service that comes with this program stand under this path of the site. */
export const paymentPages = '/payment-service'
/** A form with a card has a few hundred bytes. */
const mostBytes = 16_384
const patience = 30_000
const passedOn = ['content-type', 'content-length', 'accept-language'] as const

/** Whether an address belongs to those pages. */
export function isPaymentPage(path: string): boolean {
  return path.startsWith(`${paymentPages}/`)
}

/**
 * Passes what is asked of those pages on to the service, and its answers back as they are, with their own content security
 * policy. It is another service: nothing that tells who somebody is here, above all no cookie, reaches it or comes back.
 */
export function createPaymentProxy({ exchange, log }: { exchange: Exchange; log: (line: string) => void }) {
  return (request: Request, response: Response, next: NextFunction): void => {
    if (!isPaymentPage(request.path)) {
      next()
      return
    }
    const to = exchange.payments.pagesAt()
    const { method } = request
    if (to === undefined || !['GET', 'HEAD', 'POST'].includes(method)) {
      response
        .status(to === undefined ? 404 : 405)
        .type('text/plain')
        .send(String(response.statusCode))
      return
    }
    if (Number(request.headers['content-length'] ?? 0) > mostBytes || request.headers['transfer-encoding']) {
      response.status(413).type('text/plain').send('413')
      return
    }
    const headers = Object.fromEntries(
      passedOn.flatMap((name) => {
        const value = request.headers[name]
        return typeof value === 'string' ? [[name, value]] : []
      }),
    )
    const asked = ask(new URL(request.originalUrl, to), { method, headers, timeout: patience }, (answer) =>
      passBack(answer, response),
    )
    asked.on('timeout', () => asked.destroy(new Error('no answer')))
    asked.on('error', (error) => {
      log(`The payment service did not answer: ${error.message}`)
      if (response.headersSent) response.destroy()
      else response.status(502).type('text/plain').send('502')
    })
    response.on('close', () => asked.destroy())
    request.pipe(asked)
  }
}

function passBack(answer: IncomingMessage, response: Response): void {
  response.status(answer.statusCode ?? 502)
  for (const [name, value] of Object.entries(answer.headers)) {
    if (value === undefined || ['set-cookie', 'connection', 'keep-alive', 'transfer-encoding'].includes(name)) continue
    response.setHeader(name, name === 'location' ? locationOf(String(value)) : value)
  }
  answer.pipe(response)
}

/** The service does not know under which name a visitor sees the site: its own pages are where the visitor is. */
function locationOf(location: string): string {
  if (!URL.canParse(location)) return location
  const { pathname, search } = new URL(location)
  return isPaymentPage(pathname) ? pathname + search : location
}
