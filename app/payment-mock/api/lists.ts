import type { Kind } from '../objects/shapes.ts'
import { need, type Service } from '../service.ts'
import type { Wanted } from '../store.server.ts'
import type { Params } from './params.ts'

type Field = keyof Wanted['fields']

/** What the list of a kind can be narrowed by. */
export const listFields: Partial<Record<Kind, readonly Field[]>> = {
  payment_method: ['customer', 'type'],
  payment_intent: ['customer'],
  charge: ['customer', 'payment_intent'],
  refund: ['payment_intent', 'charge'],
  setup_intent: ['customer'],
  'checkout.session': ['customer', 'payment_intent', 'status'],
  event: ['type'],
}

/** A page of a list, newest first, as `limit`, `starting_after`, `ending_before` and the fields of the kind ask for it. */
export function listOf(service: Service, kind: Kind, params: Params, url: string, fixed: Wanted['fields'] = {}) {
  const wanted: Wanted = { fields: { ...fixed }, created: {}, limit: params.integer('limit', 1, 100) ?? 10 }
  for (const field of listFields[kind] ?? []) {
    const value = params.text(field)
    if (value !== undefined) wanted.fields[field] = value
  }
  wanted.types = kind === 'event' ? params.texts('types') : undefined
  const email = kind === 'customer' ? params.text('email') : undefined
  if (email !== undefined) wanted.fields.email = email
  wanted.created = readTimes(params)
  const place = (name: string) => {
    const id = params.text(name)
    return id === undefined ? undefined : seqOf(service, kind, id, name)
  }
  wanted.startingAfter = place('starting_after')
  wanted.endingBefore = place('ending_before')
  params.done()
  const found = service.store.list(kind, wanted)
  const page = found.slice(0, wanted.limit).map(({ body }) => body)
  if (wanted.endingBefore !== undefined) page.reverse()
  return { object: 'list' as const, data: page, has_more: found.length > wanted.limit, url }
}

function seqOf(service: Service, kind: Kind, id: string, param: string): number {
  need(service, kind, id, param)
  return service.store.find(kind, id)?.seq ?? 0
}

function readTimes(params: Params): Wanted['created'] {
  const most = 99_999_999_999
  if (!params.isGroup('created')) {
    const at = params.integer('created', 0, most)
    return at === undefined ? {} : { gte: at, lte: at }
  }
  const group = params.group('created')
  const created: Wanted['created'] = {}
  for (const name of ['gt', 'gte', 'lt', 'lte'] as const) {
    const bound = group?.integer(name, 0, most)
    if (bound !== undefined) created[name] = bound
  }
  group?.done()
  return created
}
