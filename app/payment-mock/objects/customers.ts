import type { Params } from '../api/params.ts'
import { begin, need, type Service } from '../service.ts'
import type { Customer } from './shapes.ts'

const fields = ['name', 'email', 'phone', 'description'] as const

function read(service: Service, params: Params, before?: Customer) {
  const given = (name: (typeof fields)[number]) => {
    const value = params.text(name, 512)
    return value === undefined ? (before?.[name] ?? null) : value || null
  }
  const texts = { name: given('name'), email: given('email'), phone: given('phone'), description: given('description') }
  const metadata = params.metadata(before?.metadata)
  const method = params.group('invoice_settings')?.without('custom_fields', 'footer').text('default_payment_method')
  if (method) need(service, 'payment_method', method, 'invoice_settings[default_payment_method]')
  params.without('address', 'shipping', 'preferred_locales', 'tax_exempt').done()
  return {
    ...texts,
    metadata,
    invoice_settings: {
      default_payment_method:
        method === undefined ? (before?.invoice_settings.default_payment_method ?? null) : method || null,
    },
  }
}

export function createCustomer(service: Service, params: Params): Customer {
  return makeCustomer(service, read(service, params))
}

/** Keeps a new customer. */
export function makeCustomer(
  service: Service,
  given: Partial<Pick<Customer, (typeof fields)[number] | 'metadata' | 'invoice_settings'>>,
): Customer {
  const customer: Customer = {
    ...begin(service, 'cus', 'customer'),
    name: null,
    email: null,
    phone: null,
    description: null,
    metadata: {},
    invoice_settings: { default_payment_method: null },
    ...given,
  }
  service.store.insert('customer', { body: customer, kept: {} })
  return customer
}

export function updateCustomer(service: Service, params: Params, id: string): Customer {
  const { body, kept } = need(service, 'customer', id)
  const changed = { ...body, ...read(service, params, body) }
  service.store.update('customer', { body: changed, kept })
  return changed
}
