import http from 'node:http'
import https from 'node:https'
import { type EngineAddress, EngineAway, refusal } from './engine-errors.ts'

/** Milliseconds more in which an answer that has come is still taken. */
const grace = 30

/**
 * Calls one engine with JSON, over connections that stay open: a search pays for the search alone. Throws EngineAway or
 * EngineRefused.
 */
export function createCaller(
  address: EngineAddress,
): (path: string, body: unknown, milliseconds: number) => Promise<unknown> {
  const base = new URL(address.url.endsWith('/') ? address.url : `${address.url}/`)
  const { request, Agent } = base.protocol === 'https:' ? https : http
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 32, scheduling: 'lifo' })
  const headers = {
    'Content-Type': 'application/json',
    // Otherwise the answer comes compressed in pieces, and each search waits 40 ms for the network stack.
    'Accept-Encoding': 'identity',
    ...(address.key !== undefined && { Authorization: `Bearer ${address.key}` }),
  }

  const call = (path: string, text: string, until: number, isSecond = false): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const sent = request(
        new URL(path, base),
        { method: 'POST', agent, headers: { ...headers, 'Content-Length': Buffer.byteLength(text) } },
        (response) => {
          const pieces: Buffer[] = []
          response.on('data', (piece: Buffer) => pieces.push(piece))
          response.on('error', () => end(() => reject(new EngineAway('The search engine does not answer'))))
          response.on('end', () =>
            end(() => {
              const status = response.statusCode ?? 0
              const answer = parse(Buffer.concat(pieces).toString())
              if (status >= 400) reject(refusal(status, (answer as { code?: string } | undefined)?.code))
              else if (answer === undefined)
                reject(new EngineAway('The search engine gave an answer that cannot be read'))
              else resolve(answer)
            }),
          )
        },
      )
      const giveUp = () => {
        sent.destroy()
        reject(new EngineAway('The search engine did not answer in time', true))
      }
      // When this process was too busy to listen, the answer may be waiting: it is looked at before anything is given up.
      let timer = setTimeout(
        () => {
          timer = setTimeout(giveUp, grace)
        },
        Math.max(1, until - Date.now()),
      )
      const end = (act: () => void) => {
        clearTimeout(timer)
        act()
      }
      sent.on('error', () =>
        end(() => {
          // A connection kept from before may have been closed meanwhile; a new one tells whether the engine is there.
          if (sent.reusedSocket && !isSecond && Date.now() < until) resolve(call(path, text, until, true))
          else reject(new EngineAway('The search engine does not answer'))
        }),
      )
      sent.end(text)
    })

  return (path, body, milliseconds) => call(path, JSON.stringify(body), Date.now() + milliseconds)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
