import { Agent, request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type RunningExchange, runExchange } from '../helpers/running-exchange.ts'

let site: RunningExchange
beforeAll(async () => {
  site = await runExchange()
}, 180_000)
afterAll(() => site.close())

/** An answer, and which connection it came by. */
type Answer = { status: number; port: number | undefined }

function ask(agent: Agent, path: string, body?: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'Content-Length': body?.length ?? 0,
    }
    const asked = request(
      site.url + path,
      { agent, ...(body !== undefined && { method: 'POST', headers }) },
      (answer) => {
        const port = answer.socket.localPort
        answer.resume()
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, port }))
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

// Longer than what the system and the readers in between hold for a body that nobody reads.
const long = `csrf=x${'&a'.repeat(2_000_000)}`

test.each([
  { path: '/sign-up', status: 413 },
  { path: '/webhooks/stripe', status: 400 },
  { path: '/invitations/unknown', status: 302 },
])(
  'after a body that $path does not want to read, its connection answers the next request',
  async ({ path, status }) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    try {
      const refused = await ask(agent, path, long)
      expect(refused.status).toBe(status)
      for (const next of ['/healthz', '/sign-in'])
        expect(await ask(agent, next)).toEqual({
          status: 200,
          port: refused.port,
        })
    } finally {
      agent.destroy()
    }
  },
)
