import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import Stripe from 'stripe'
import { onTestFinished } from 'vitest'
import { type PaymentMockOptions, startPaymentMock } from '#app/payment-mock/start-payment-mock.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { secretKey, webhookSecret } from './mock-keys.ts'

export { secretKey, webhookSecret }

export type Received = { body: string; signature: string; event: Stripe.Event }

/** A server that is told of events: what came, and how it answers. */
export async function openListener() {
  const received: Received[] = []
  const listener = { received, status: 200, url: '', types: () => received.map(({ event }) => event.type) }
  const server = createServer(async (request, response) => {
    const body = await textOf(request)
    const signature = String(request.headers['stripe-signature'])
    received.push({ body, signature, event: JSON.parse(body) as Stripe.Event })
    response.writeHead(listener.status).end()
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  listener.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return listener
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request as AsyncIterable<Buffer>) parts.push(part)
  return Buffer.concat(parts).toString('utf8')
}

/** The official SDK, pointed at a mock. It repeats nothing by itself, so that a test sees each answer. */
export const clientFor = (port: number, key = secretKey) =>
  new Stripe(key, { host: '127.0.0.1', port, protocol: 'http', maxNetworkRetries: 0, telemetry: false })

/** A running mock with a clock that a test moves, the SDK, and somebody who is told of events. */
export async function openMock(given: Partial<PaymentMockOptions> = {}) {
  const listener = await openListener()
  const time = { now: Date.now() }
  const logged: string[] = []
  const options: PaymentMockOptions = {
    folder: temporaryFolder(),
    publicUrl: () => 'https://shuji.example',
    secretKey,
    webhookSecret,
    webhookUrl: listener.url,
    clock: () => time.now,
    log: (line) => logged.push(line),
    isAutomatic: false,
    ...given,
  }
  const mock = await startPaymentMock(options)
  onTestFinished(() => mock.close())
  return { mock, options, time, listener, logged, stripe: clientFor(mock.port) }
}

/** The error that a call ends with. */
export async function errorOf(call: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error = await call.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof Stripe.errors.StripeError) return error
  throw error ?? new Error('the call went well')
}
