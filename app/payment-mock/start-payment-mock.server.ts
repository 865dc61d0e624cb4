import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createAnswers } from './answer-request.server.ts'
import { createApi } from './api/answer-call.server.ts'
import { type CallFault, createChaos } from './chaos.ts'
import { forgetOld, passTime } from './clock.ts'
import { configuredEndpoint, keepConfigured, rollSecret } from './objects/webhook-endpoints.ts'
import { createPages, type Merchant } from './pages/answer-page.ts'
import { noFaults, type Service, withoutRequest } from './service.ts'
import { openStore } from './store.server.ts'
import { createSender, defaultGaps } from './webhooks/send-webhooks.server.ts'

const hour = 3_600_000

export type PaymentMockOptions = {
  /** Folder for `payments.sqlite`. */
  folder: string
  /** Port on the loopback interface; a free one when left out. */
  port?: number
  /** Address of the site that passes `/payment-service` on to this server, without a slash at its end. */
  publicUrl: () => string
  secretKey: string
  webhookSecret: string
  /** Where events of every type are sent. */
  webhookUrl: string | (() => string)
  /** Who is paid, as the pages name it. */
  merchant?: Merchant
  clock?: () => number
  log: (line: string) => void
  /** After a failed attempt to send an event the next follows so much later, in ms; the last one again and again. */
  retryGaps?: readonly number[]
  /** False: events are sent and time passes only when `settle` is called. */
  isAutomatic?: boolean
}

export type PaymentMock = Awaited<ReturnType<typeof startPaymentMock>>
export type { CallFault }

/**
 * Starts the mock payment service on the loopback interface. It speaks a part of the Stripe API under `/v1` and shows its pages
 * under `/payment-service`. Throws where the folder or the port cannot be used.
 */
export async function startPaymentMock(options: PaymentMockOptions) {
  const { log, isAutomatic = true } = options
  const store = openStore(options.folder)
  const faults = { ...noFaults }
  const now = options.clock ?? Date.now
  const service: Service = { store, now, publicUrl: options.publicUrl, faults, request: withoutRequest }
  const webhookUrl = () => (typeof options.webhookUrl === 'string' ? options.webhookUrl : options.webhookUrl())
  const secret = options.webhookSecret
  store.whole(() =>
    keepConfigured(service, { url: typeof options.webhookUrl === 'string' ? options.webhookUrl : '', secret }),
  )
  const chaos = createChaos(service)
  const sender = createSender({
    service,
    gaps: options.retryGaps ?? defaultGaps,
    urlOf: ({ id, url }) => (id === configuredEndpoint ? webhookUrl() : url),
  })
  const callApi = createApi({ service, secretKey: options.secretKey, chaos, log })
  const showPage = createPages({ service, merchant: options.merchant ?? { zh: '数集', en: 'Shuji' } })

  const answer = createAnswers({ callApi, showPage, log })

  let isClosing = false
  let work: Promise<void> | undefined
  let forgottenAt = Number.NEGATIVE_INFINITY

  /** Does all that is due now; gives when nothing is left to do at this moment. */
  function settle(): Promise<void> {
    work ??= doDue()
      .catch((error) => log(`Payment service: ${error instanceof Error ? error.message : String(error)}`))
      .finally(() => {
        work = undefined
      })
    return work
  }

  async function doDue(): Promise<void> {
    // Requests that came together are answered before anything is sent of them.
    await new Promise((done) => setImmediate(done))
    if (now() - forgottenAt > hour) {
      forgottenAt = now()
      forgetOld(service)
    }
    while (!isClosing && passTime(service) + (await sender.round()) > 0);
  }

  const kick = () => {
    if (isAutomatic && !isClosing) void settle()
  }
  const timer = isAutomatic ? setInterval(kick, 1_000) : undefined
  timer?.unref()

  const server = createServer({ requestTimeout: 60_000, keepAliveTimeout: 65_000 }, (request, response) => {
    answer(request, response)
      .catch((error) => {
        // Whoever asked may go away at any time.
        if (error?.code !== 'ECONNRESET')
          log(`Payment service: ${error instanceof Error ? error.message : String(error)}`)
        response.destroy()
      })
      .finally(() => {
        if (request.method !== 'GET') kick()
      })
  })
  server.on('clientError', (_error, socket) => {
    if (socket.writable) socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
  })

  try {
    await new Promise<void>((done, fail) => {
      server.once('error', fail)
      server.listen(options.port ?? 0, '127.0.0.1', done)
    })
  } catch (error) {
    clearInterval(timer)
    store.close()
    throw error
  }
  const { port } = server.address() as AddressInfo
  kick()

  return {
    /** Address of the server itself, for programs. */
    url: `http://127.0.0.1:${port}`,
    port,
    chaos,
    settle,
    /** Gives an endpoint another secret, the configured one where none is named; the old one is signed with for `overlapMs` more. */
    rollSecret: (wish: { id?: string; overlapMs: number; secret?: string }): string =>
      store.whole(() => rollSecret(service, wish)),
    /** What has been and is to be sent: the last thousand, newest first. */
    deliveries: () => store.deliveries.all(),
    /** Ends at once; what is not sent is sent when it is started again. */
    close: async (): Promise<void> => {
      if (isClosing) return
      isClosing = true
      clearInterval(timer)
      sender.end()
      await work
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeAllConnections()
      await closed
      store.close()
    },
  }
}
