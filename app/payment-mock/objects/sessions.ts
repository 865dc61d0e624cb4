import type { Params } from '../api/params.ts'
import { wrongCall } from '../failure.ts'
import { newId } from '../ids.ts'
import { begin, need, pagePrefix, type Service, seconds } from '../service.ts'
import { mostAmount } from './attempt.ts'
import { captureMethods, currencyOf, readUsage } from './payment-intents.ts'
import { expireSession, type HeldSession, saveSession } from './session-state.ts'
import type { CaptureMethod, IntentWishes, LineItem, Session } from './shapes.ts'

const longest = 86_400
const shortest = 30 * 60
const locales = ['auto', 'zh', 'zh-HK', 'zh-TW', 'en', 'en-GB'] as const
const withoutEffect = [
  'automatic_tax',
  'billing_address_collection',
  'allow_promotion_codes',
  'consent_collection',
  'custom_text',
  'payment_method_collection',
  'payment_method_options',
  'payment_method_types',
  'allowed_payment_method_types',
  'phone_number_collection',
  'submit_type',
  'tax_id_collection',
]

/** Opens a page on which somebody pays, or leaves a card for later. */
export function createSession(service: Service, params: Params): Session {
  params.without(...withoutEffect)
  const mode = params.choice('mode', ['payment', 'setup'] as const)
  if (!mode) throw params.lacking('mode')
  params.choice('ui_mode', ['hosted', 'hosted_page'] as const)
  const successUrl = addressOf(params, 'success_url')
  if (successUrl === null) throw params.lacking('success_url')
  const cancelUrl = addressOf(params, 'cancel_url')
  const customer = params.text('customer') || null
  if (customer) need(service, 'customer', customer, 'customer')
  const lines = readLines(params)
  const currency = lines[0]?.currency ?? (params.has('currency') ? currencyOf(params) : null)
  const total = lines.reduce((sum, line) => sum + line.amount_total, 0)
  if (mode === 'payment' && lines.length === 0) throw params.lacking('line_items')
  if (mode === 'setup' && lines.length > 0)
    throw wrongCall('You can not pass `line_items` in `setup` mode.', { param: 'line_items' })
  if (mode === 'payment' && (total < 1 || total > mostAmount))
    throw wrongCall(`The total amount must be between 1 and ${mostAmount}.`, {
      code: total < 1 ? 'amount_too_small' : 'amount_too_large',
      param: 'line_items',
    })
  const intent = mode === 'payment' ? readIntent(params) : readSetup(params)
  const made = begin(service, 'cs_test', 'checkout.session', 58)
  const body: Session = {
    ...made,
    amount_subtotal: mode === 'payment' ? total : null,
    amount_total: mode === 'payment' ? total : null,
    cancel_url: cancelUrl,
    client_reference_id: params.text('client_reference_id', 200) || null,
    currency,
    customer,
    customer_creation: params.choice('customer_creation', ['always', 'if_required'] as const) ?? null,
    customer_details: null,
    customer_email: params.text('customer_email', 512) || null,
    expires_at: readExpiry(service, params),
    locale: params.choice('locale', locales) ?? null,
    metadata: params.metadata(),
    mode,
    payment_intent: null,
    payment_method_types: ['card'],
    payment_status: mode === 'setup' ? 'no_payment_required' : 'unpaid',
    setup_intent: null,
    status: 'open',
    success_url: successUrl,
    ui_mode: 'hosted_page',
    url: `${service.publicUrl()}${pagePrefix}/checkout/${made.id}`,
  }
  params.done()
  if (customer && body.customer_creation)
    throw wrongCall('`customer_creation` can not be used with `customer`.', { param: 'customer_creation' })
  service.store.insert('checkout.session', { body, kept: { lines, intent } }, body.expires_at * 1_000)
  return body
}

/** Only pages of the web: whoever pays is sent there. */
function addressOf(params: Params, name: string): string | null {
  const text = params.text(name)
  if (text === undefined || text === '') return null
  const address = URL.canParse(text) ? new URL(text) : undefined
  if (!address || !/^https?:$/.test(address.protocol) || address.username !== '')
    throw wrongCall('Not a valid URL', { code: 'url_invalid', param: name })
  return text
}

function readExpiry(service: Service, params: Params): number {
  const now = seconds(service)
  const expiresAt = params.integer('expires_at', 0, 99_999_999_999) ?? now + longest
  if (expiresAt < now + shortest - 60 || expiresAt > now + longest + 60)
    throw wrongCall(
      'The `expires_at` timestamp must be between 30 minutes and 24 hours from Checkout Session creation.',
      {
        param: 'expires_at',
      },
    )
  return expiresAt
}

function readLines(params: Params): LineItem[] {
  const lines = params.groups('line_items').map((item) => {
    const quantity = item.integer('quantity', 1, 1_000_000) ?? 1
    const price = item.group('price_data')
    if (!price) throw item.lacking('price_data')
    const product = price.group('product_data')
    if (!product) throw price.lacking('product_data')
    const amount = price.integer('unit_amount', 0, mostAmount)
    if (amount === undefined) throw price.lacking('unit_amount')
    const line: LineItem = {
      id: newId('li'),
      object: 'item',
      amount_subtotal: amount * quantity,
      amount_total: amount * quantity,
      currency: currencyOf(price),
      description: product.needed('name'),
      quantity,
    }
    product.without('description', 'images', 'metadata', 'tax_code').done()
    price.without('tax_behavior').done()
    item.without('adjustable_quantity').done()
    return line
  })
  if (lines.length > 100) throw wrongCall('At most 100 line items.', { param: 'line_items' })
  if (lines.some((line) => line.currency !== lines[0]?.currency))
    throw wrongCall('All line items must have the same currency.', { param: 'line_items' })
  return lines
}

function readIntent(params: Params): IntentWishes {
  const data = params.group('payment_intent_data')
  const wish: IntentWishes = {
    capture_method: data?.choice<CaptureMethod>('capture_method', captureMethods) ?? 'automatic_async',
    description: data?.text('description') || null,
    metadata: data?.metadata() ?? {},
    setup_future_usage: (data && readUsage(data)) ?? null,
  }
  data?.without('receipt_email', 'shipping', 'statement_descriptor', 'statement_descriptor_suffix').done()
  return wish
}

function readSetup(params: Params): IntentWishes {
  const data = params.group('setup_intent_data')
  const wish = { description: data?.text('description') || null, metadata: data?.metadata() ?? {} }
  data?.done()
  return { ...wish, capture_method: 'automatic', setup_future_usage: 'off_session' }
}

export function expireSessionNow(service: Service, params: Params, id: string): Session {
  params.done()
  const held = need(service, 'checkout.session', id)
  if (held.body.status !== 'open')
    throw wrongCall('Only Checkout Sessions with a status in ["open"] can be expired.', {
      code: 'resource_already_exists',
    })
  return expireSession(service, held)
}

export function updateSession(service: Service, params: Params, id: string): Session {
  const held: HeldSession = need(service, 'checkout.session', id)
  const metadata = params.metadata(held.body.metadata)
  params.done()
  return saveSession(service, { ...held, body: { ...held.body, metadata } }).body
}

/** What a session is about, line by line. */
export const linesOf = (service: Service, id: string) => ({
  object: 'list' as const,
  data: need(service, 'checkout.session', id).kept.lines,
  has_more: false,
  url: `/v1/checkout/sessions/${id}/line_items`,
})
