import { createHash } from 'node:crypto'
import type Stripe from 'stripe'

/** How long a call may take. */
const patience = 20_000

/** The payment service, as acts and jobs use it: through its official library and nothing else. */
export type PaymentService = {
  /** Tells the things of one account of the service from those of another. */
  account: string
  /** Whether it is the one that comes with this program: its pages are paths of the site. */
  isOwn: boolean
  /** Where the pages of that one are, for the site to pass on; undefined where there are none. */
  pagesAt: () => string | undefined
  /** The library, connected. Throws ServiceAway while nobody knows where the service is. */
  connect: () => Promise<Stripe>
  /**
   * The event in a signed message, or undefined where the signature is missing, wrong or too old. Any of the secrets in force
   * may have signed it. The signature is checked over the bytes as they came, before anything is read of them.
   */
  readEvent: (raw: Buffer, signature: string | null) => Promise<Stripe.Event | undefined>
}

/**
 * The service cannot be reached: nothing is known of it yet. Known by its name, for whoever throws it and whoever catches it may
 * be bundled apart.
 */
class ServiceAway extends Error {
  override readonly name = 'ServiceAway'
}

/** What became of a call that did not answer with what was asked for. */
export type CallFailure =
  /** It was refused, and will be again. `code` is the service's word for why; `isCard` where a card was; `param` what was wrong. */
  | { kind: 'refused'; code: string; isCard: boolean; param?: string }
  /** Whether it had its effect is not known. */
  | { kind: 'unknown'; code: string }

/** Connects to a service. `address` gives where it is: undefined for the real one, `null` while that is not known. */
export function createPaymentService(options: {
  secretKey: string
  webhookSecrets: readonly string[]
  isOwn: boolean
  address: () => string | undefined | null
}): PaymentService {
  const { secretKey, webhookSecrets, isOwn, address } = options
  let connected: { to: string | undefined; library: Promise<Stripe> } | undefined
  const connect = (): Promise<Stripe> => {
    const to = address()
    if (to === null) throw new ServiceAway('The payment service is not there yet')
    if (connected?.to !== to || !connected) connected = { to, library: load(secretKey, to) }
    return connected.library
  }
  return {
    account: createHash('sha256').update(secretKey).digest('hex').slice(0, 16),
    isOwn,
    pagesAt: () => (isOwn ? (address() ?? undefined) : undefined),
    connect: async () => connect(),
    readEvent: async (raw, signature) => {
      if (signature === null || signature === '' || signature.length > 4_000) return undefined
      const { default: Library } = await import('stripe')
      for (const secret of webhookSecrets)
        try {
          return Library.webhooks.constructEvent(raw, signature, secret)
        } catch (error) {
          if (!(error instanceof Library.errors.StripeSignatureVerificationError)) return undefined
        }
      return undefined
    },
  }
}

async function load(secretKey: string, address: string | undefined): Promise<Stripe> {
  const { default: Library } = await import('stripe')
  const url = address === undefined ? undefined : new URL(address)
  return new Library(secretKey, {
    // Whoever asks tries again, with the same key: see run-task.server.ts.
    maxNetworkRetries: 0,
    timeout: patience,
    telemetry: false,
    httpClient: Library.createNodeHttpClient(),
    ...(url && {
      host: url.hostname,
      port: url.port || (url.protocol === 'https:' ? '443' : '80'),
      protocol: url.protocol === 'https:' ? 'https' : 'http',
    }),
  })
}

/** What an error of a call means. An error that is not of the service is a fault of ours and thrown on. */
export async function failureOfCall(error: unknown): Promise<CallFailure> {
  if (error instanceof Error && error.name === 'ServiceAway') return { kind: 'unknown', code: 'away' }
  const { default: Library } = await import('stripe')
  const { errors } = Library
  if (!(error instanceof errors.StripeError)) throw error
  const code = error.code ?? error.type
  if (error instanceof errors.StripeCardError)
    return { kind: 'refused', code: error.decline_code ?? code, isCard: true }
  if (error instanceof errors.StripeInvalidRequestError) return { kind: 'refused', code, isCard: false }
  // The same call is under way: its outcome will be known when it is asked for again.
  if (error instanceof errors.StripeIdempotencyError)
    return error.code === 'idempotency_key_in_use'
      ? { kind: 'unknown', code }
      : { kind: 'refused', code: 'idempotency_error', isCard: false }
  return { kind: 'unknown', code }
}
