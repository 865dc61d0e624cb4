import { wrongCall } from '../failure.ts'
import { linesOf } from '../objects/sessions.ts'
import type { Service } from '../service.ts'

type Plain = Record<string, unknown>

const deepest = 4
const mostPaths = 20
const expandable = new Set([
  'customer',
  'payment_intent',
  'latest_charge',
  'payment_method',
  'charge',
  'setup_intent',
  'line_items',
  'default_payment_method',
])

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Puts things in the place of their ids, where a call asks so: `payment_intent.latest_charge`, `data.customer`. */
export function expand(service: Service, body: unknown, paths: readonly string[]): unknown {
  if (paths.length === 0 || !isPlain(body)) return body
  if (paths.length > mostPaths) throw wrongCall(`At most ${mostPaths} properties can be expanded.`, { param: 'expand' })
  const copy = structuredClone(body)
  for (const path of paths) {
    const names = path.split('.')
    if (names.length > deepest)
      throw wrongCall('You cannot expand more than 4 levels of a property', { param: 'expand' })
    walk(service, copy, names, path)
  }
  return copy
}

function walk(service: Service, value: Plain, [name = '', ...rest]: string[], path: string): void {
  if (name === 'data' && value.object === 'list') {
    for (const item of Array.isArray(value.data) ? value.data : []) if (isPlain(item)) walk(service, item, rest, path)
    return
  }
  const isLines = name === 'line_items' && value.object === 'checkout.session'
  if (isLines) value[name] = linesOf(service, String(value.id))
  if (!isLines && isPlain(value[name]) && rest.length > 0) {
    walk(service, value[name], rest, path)
    return
  }
  if (!expandable.has(name) || !Object.hasOwn(value, name))
    throw wrongCall(`This property cannot be expanded (${path.slice(0, 80)}).`, { param: 'expand' })
  const id = value[name]
  if (typeof id === 'string') value[name] = service.store.findAny(id)?.body ?? id
  const inner = value[name]
  if (rest.length > 0 && isPlain(inner)) walk(service, inner, rest, path)
}
