import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { text } from 'node:stream/consumers'

export type RawAnswer = { status: number; headers: IncomingHttpHeaders; text: string }
export type RawRequest = {
  method?: string
  cookie?: string | undefined
  headers?: Readonly<Record<string, string>>
  /** Fields of a form, or a body as it is. */
  body?: Readonly<Record<string, string>> | string | undefined
}

/** Sends many requests over few connections that stay open, and follows nothing. */
export class RawClient {
  readonly #url: string
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 8 })

  constructor(url: string) {
    this.#url = url
  }

  /** A form is sent as a page of the site itself sends it, unless `headers` say otherwise. */
  ask(path: string, { method, cookie, headers, body }: RawRequest = {}): Promise<RawAnswer> {
    const sent = typeof body === 'object' ? new URLSearchParams(body).toString() : body
    const how = method ?? (sent === undefined ? 'GET' : 'POST')
    return new Promise((resolve, reject) => {
      const asked = request(
        // The path as it is: an URL would put it in order.
        { ...addressOf(this.#url), path, method: how, agent: this.#agent },
        (response) => {
          text(response)
            .then((whole) => resolve({ status: response.statusCode ?? 0, headers: response.headers, text: whole }))
            .catch(reject)
        },
      )
      asked.on('error', (error: NodeJS.ErrnoException) => {
        // The server closed a connection that was waiting just as it was used again.
        if (asked.reusedSocket && error.code === 'ECONNRESET')
          this.ask(path, { method: how, cookie, headers: headers ?? {}, body: sent }).then(resolve, reject)
        else reject(error)
      })
      asked.setHeader('user-agent', 'Mozilla/5.0 (X11; Linux x86_64) Chrome/147.0.0.0')
      if (cookie) asked.setHeader('cookie', cookie)
      if (how !== 'GET' && how !== 'HEAD') {
        asked.setHeader('content-type', 'application/x-www-form-urlencoded')
        asked.setHeader('origin', this.#url)
        asked.setHeader('sec-fetch-site', 'same-origin')
      }
      for (const [name, value] of Object.entries(headers ?? {}))
        if (value === '') asked.removeHeader(name)
        else asked.setHeader(name, value)
      asked.end(sent)
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

function addressOf(url: string) {
  const { hostname, port } = new URL(url)
  return { hostname, port }
}
