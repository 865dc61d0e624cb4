import type { Failure } from '../failure.ts'
import { cancelIntent, captureIntent } from '../objects/capture.ts'
import { createCustomer, updateCustomer } from '../objects/customers.ts'
import { confirmIntent, createIntent, updateIntent } from '../objects/payment-intents.ts'
import { attach, methodFor, methodFromParams } from '../objects/payment-methods.ts'
import { createRefund, updateRefund } from '../objects/refunds.ts'
import { createSession, expireSessionNow, linesOf, updateSession } from '../objects/sessions.ts'
import type { Kind } from '../objects/shapes.ts'
import { createEndpoint, deleteEndpoint, updateEndpoint } from '../objects/webhook-endpoints.ts'
import { need, type Service } from '../service.ts'
import { listOf } from './lists.ts'
import type { Params } from './params.ts'

export type Act = (service: Service, params: Params, id: string) => object | Failure
export type Call = { method: 'GET' | 'POST' | 'DELETE'; path: string; act: Act }

const see =
  (kind: Kind): Act =>
  (service, params, id) => {
    params.without('client_secret').done()
    return need(service, kind, id).body
  }

const list =
  (kind: Kind, path: string): Act =>
  (service, params) =>
    listOf(service, kind, params, path)

const readable: readonly [Kind, string][] = [
  ['customer', '/v1/customers'],
  ['payment_method', '/v1/payment_methods'],
  ['payment_intent', '/v1/payment_intents'],
  ['charge', '/v1/charges'],
  ['refund', '/v1/refunds'],
  ['setup_intent', '/v1/setup_intents'],
  ['checkout.session', '/v1/checkout/sessions'],
  ['event', '/v1/events'],
  ['webhook_endpoint', '/v1/webhook_endpoints'],
]

const attachMethod: Act = (service, params, id) => {
  const customer = params.needed('customer')
  params.done()
  return attach(service, methodFor(service, id, 'payment_method'), customer).body
}

const detachMethod: Act = (service, params, id) => {
  params.done()
  const { body, kept } = need(service, 'payment_method', id)
  const free = { body: { ...body, customer: null }, kept: { ...kept, isUsed: true } }
  service.store.update('payment_method', free)
  return free.body
}

const createMethod: Act = (service, params) => {
  const { body } = methodFromParams(service, params)
  params.without('metadata').done()
  return body
}

const methodsOfCustomer: Act = (service, params, id) => {
  need(service, 'customer', id)
  return listOf(service, 'payment_method', params, `/v1/customers/${id}/payment_methods`, { customer: id })
}

const sessionLines: Act = (service, params, id) => {
  params.without('limit').done()
  return linesOf(service, id)
}

/** All that can be called. `:id` stands for the one id in an address. */
export const calls: readonly Call[] = [
  ...readable.flatMap(([kind, path]): Call[] => [
    { method: 'GET', path, act: list(kind, path) },
    { method: 'GET', path: `${path}/:id`, act: see(kind) },
  ]),
  { method: 'POST', path: '/v1/customers', act: createCustomer },
  { method: 'POST', path: '/v1/customers/:id', act: updateCustomer },
  { method: 'GET', path: '/v1/customers/:id/payment_methods', act: methodsOfCustomer },
  { method: 'POST', path: '/v1/payment_methods', act: createMethod },
  { method: 'POST', path: '/v1/payment_methods/:id/attach', act: attachMethod },
  { method: 'POST', path: '/v1/payment_methods/:id/detach', act: detachMethod },
  { method: 'POST', path: '/v1/payment_intents', act: createIntent },
  { method: 'POST', path: '/v1/payment_intents/:id', act: updateIntent },
  {
    method: 'POST',
    path: '/v1/payment_intents/:id/confirm',
    act: confirmIntent,
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:id/capture',
    act: captureIntent,
  },
  {
    method: 'POST',
    path: '/v1/payment_intents/:id/cancel',
    act: cancelIntent,
  },
  { method: 'POST', path: '/v1/refunds', act: createRefund },
  { method: 'POST', path: '/v1/refunds/:id', act: updateRefund },
  { method: 'POST', path: '/v1/checkout/sessions', act: createSession },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/:id',
    act: updateSession,
  },
  {
    method: 'POST',
    path: '/v1/checkout/sessions/:id/expire',
    act: expireSessionNow,
  },
  { method: 'GET', path: '/v1/checkout/sessions/:id/line_items', act: sessionLines },
  { method: 'POST', path: '/v1/webhook_endpoints', act: createEndpoint },
  {
    method: 'POST',
    path: '/v1/webhook_endpoints/:id',
    act: updateEndpoint,
  },
  { method: 'DELETE', path: '/v1/webhook_endpoints/:id', act: deleteEndpoint },
]
