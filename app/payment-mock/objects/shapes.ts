import type { Metadata } from '../api/params.ts'

/** Things as the interface shows them. Times are whole seconds since 1970, amounts the smallest unit of the currency (分). */
type Base<Name extends string> = { id: string; object: Name; created: number; livemode: false }

export type Customer = Base<'customer'> & {
  name: string | null
  email: string | null
  phone: string | null
  description: string | null
  metadata: Metadata
  invoice_settings: { default_payment_method: string | null }
}

export type PaymentMethod = Base<'payment_method'> & {
  type: 'card'
  billing_details: { address: null; email: string | null; name: string | null; phone: null }
  card: {
    brand: string
    country: string
    exp_month: number
    exp_year: number
    fingerprint: string
    funding: 'credit'
    last4: string
    checks: { address_line1_check: null; address_postal_code_check: null; cvc_check: 'pass' }
    three_d_secure_usage: { supported: true }
    wallet: null
  }
  customer: string | null
  metadata: Metadata
}

export type PaymentError = {
  type: 'card_error' | 'invalid_request_error'
  code: string
  decline_code?: string
  message: string
  charge?: string
  payment_method?: PaymentMethod
}

export type IntentStatus =
  | 'requires_payment_method'
  | 'requires_confirmation'
  | 'requires_action'
  | 'requires_capture'
  | 'processing'
  | 'succeeded'
  | 'canceled'

export type CaptureMethod = 'automatic' | 'automatic_async' | 'manual'
export type FutureUsage = 'on_session' | 'off_session'
export type NextAction = { type: 'redirect_to_url'; redirect_to_url: { url: string; return_url: string | null } }

export type Intent = Base<'payment_intent'> & {
  amount: number
  amount_capturable: number
  amount_received: number
  canceled_at: number | null
  cancellation_reason: string | null
  capture_method: CaptureMethod
  client_secret: string
  confirmation_method: 'automatic'
  currency: string
  customer: string | null
  description: string | null
  last_payment_error: PaymentError | null
  latest_charge: string | null
  metadata: Metadata
  next_action: NextAction | null
  payment_method: string | null
  payment_method_types: ['card']
  processing: null
  receipt_email: string | null
  setup_future_usage: FutureUsage | null
  statement_descriptor: string | null
  status: IntentStatus
}

export type Charge = Base<'charge'> & {
  amount: number
  amount_captured: number
  amount_refunded: number
  balance_transaction: string | null
  captured: boolean
  currency: string
  customer: string | null
  description: string | null
  disputed: false
  failure_code: string | null
  failure_message: string | null
  metadata: Metadata
  outcome: { network_status: string; reason: string | null; seller_message: string; type: string }
  paid: boolean
  payment_intent: string
  payment_method: string
  payment_method_details: { type: 'card'; card: { brand: string; last4: string; capture_before: number | null } }
  refunded: boolean
  status: 'succeeded' | 'failed'
}

export type Refund = Base<'refund'> & {
  amount: number
  charge: string
  currency: string
  metadata: Metadata
  payment_intent: string
  reason: string | null
  status: 'succeeded'
}

export type SetupIntent = Base<'setup_intent'> & {
  cancellation_reason: string | null
  client_secret: string
  customer: string | null
  description: string | null
  last_setup_error: PaymentError | null
  metadata: Metadata
  next_action: NextAction | null
  payment_method: string | null
  payment_method_types: ['card']
  status: 'requires_payment_method' | 'requires_action' | 'succeeded' | 'canceled'
  usage: FutureUsage
}

export type LineItem = {
  id: string
  object: 'item'
  amount_subtotal: number
  amount_total: number
  currency: string
  description: string
  quantity: number
}

export type Session = Base<'checkout.session'> & {
  amount_subtotal: number | null
  amount_total: number | null
  cancel_url: string | null
  client_reference_id: string | null
  currency: string | null
  customer: string | null
  customer_creation: 'always' | 'if_required' | null
  customer_details: { email: string | null; name: string | null } | null
  customer_email: string | null
  expires_at: number
  locale: string | null
  metadata: Metadata
  mode: 'payment' | 'setup'
  payment_intent: string | null
  payment_method_types: ['card']
  payment_status: 'paid' | 'unpaid' | 'no_payment_required'
  setup_intent: string | null
  status: 'open' | 'complete' | 'expired'
  success_url: string
  ui_mode: 'hosted_page'
  url: string | null
}

export type Event = Base<'event'> & {
  api_version: string
  data: { object: Record<string, unknown> }
  pending_webhooks: number
  request: { id: string | null; idempotency_key: string | null }
  type: string
}

export type WebhookEndpoint = Base<'webhook_endpoint'> & {
  api_version: string | null
  description: string | null
  enabled_events: string[]
  metadata: Metadata
  status: 'enabled' | 'disabled'
  url: string
}

/** What is kept of a thing and shown to nobody. */
export type Kept = {
  customer: Record<string, never>
  payment_method: { card: string; isSetUp: boolean; isUsed: boolean }
  payment_intent: { authToken: string; returnUrl: string | null; sessionId: string | null }
  charge: Record<string, never>
  refund: Record<string, never>
  setup_intent: { authToken: string; returnUrl: null; sessionId: string | null }
  'checkout.session': { lines: LineItem[]; intent: IntentWishes | null }
  event: Record<string, never>
  webhook_endpoint: { secrets: EndpointSecret[]; isConfigured: boolean }
}

/** What a checkout session wants of the payment that it will make. */
export type IntentWishes = {
  capture_method: CaptureMethod
  description: string | null
  metadata: Metadata
  setup_future_usage: FutureUsage | null
}

/** `until` (ms): when a secret that was replaced stops being signed with; null: the one in force. */
export type EndpointSecret = { secret: string; until: number | null }

export type Shapes = {
  customer: Customer
  payment_method: PaymentMethod
  payment_intent: Intent
  charge: Charge
  refund: Refund
  setup_intent: SetupIntent
  'checkout.session': Session
  event: Event
  webhook_endpoint: WebhookEndpoint
}
export type Kind = keyof Shapes
