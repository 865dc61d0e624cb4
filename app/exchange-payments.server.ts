import type { Config } from './config.server.ts'
import { loadPaymentKeys } from './domain/payment/payment-keys.server.ts'
import { createPaymentService, type PaymentService } from './domain/payment/payment-service.server.ts'

/** Ports that are tried, one after another, for the service that comes with this program. */
const mostPorts = 50

/** The payment service as the process sees it that looks after it. */
export type RunningPayments = {
  service: PaymentService
  /** Where the one that runs here is; none where a real account is used. */
  address: string | undefined
  /** Says where the site is: messages of the service go there, and its pages are seen there. */
  servedAt: (url: string) => void
  close: () => Promise<void>
}

/**
 * Makes the payment service ready: a real account where the settings name one, else the mock of this program, started on the
 * loopback interface with its memory in the data folder.
 */
export async function startPayments(options: {
  config: Config
  log: (line: string) => void
}): Promise<RunningPayments> {
  const { config, log } = options
  if (config.stripe)
    return { service: joinPayments(config, undefined), address: undefined, servedAt: () => {}, close: async () => {} }
  const keys = loadPaymentKeys(config.dataDir)
  const { startPaymentMock } = await import('./payment-mock/start-payment-mock.server.ts')
  let site = ''
  const start = (port: number) =>
    startPaymentMock({
      folder: config.dataDir,
      port,
      publicUrl: () => config.publicUrl ?? site,
      ...keys,
      webhookUrl: () => (site === '' ? '' : `${site}/webhooks/stripe`),
      log,
    })
  const mock = await onFreePort(config.paymentPort, start)
  return {
    service: joinPayments(config, mock.url),
    address: mock.url,
    servedAt: (url) => {
      site = url
    },
    close: () => mock.close(),
  }
}

/** The payment service as any process of this exchange uses it. `address` is where the mock is, once somebody knows. */
export function joinPayments(config: Config, address: string | undefined): PaymentService {
  if (config.stripe) {
    const { secretKey, webhookSecrets, api } = config.stripe
    return createPaymentService({ secretKey, webhookSecrets, isOwn: false, address: () => api })
  }
  const { secretKey, webhookSecret } = loadPaymentKeys(config.dataDir)
  return createPaymentService({
    secretKey,
    webhookSecrets: [webhookSecret],
    isOwn: true,
    address: () => address ?? null,
  })
}

async function onFreePort<T>(first: number, start: (port: number) => Promise<T>): Promise<T> {
  for (let port = first; ; port++)
    try {
      return await start(port)
    } catch (error) {
      const isTaken = (error as { code?: string }).code === 'EADDRINUSE'
      if (!isTaken || first === 0 || port + 1 >= Math.min(first + mostPorts, 65_536)) throw error
    }
}
