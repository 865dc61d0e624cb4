import { formatMoment } from '../../i18n/format.ts'
import type { ChainedEvent } from '../events/event-chain.ts'
import type { OrderSide } from './order-steps.ts'

/** Who did something about an order, as far as everybody concerned may know: a side, an operator, or the exchange by itself. */
export type OrderActor = OrderSide | 'operator' | 'exchange'

/** One thing that happened, the words of which follow from `action` and `how`. */
export type OrderEventLine = {
  seq: number
  at: string
  action: string
  who: OrderActor
  /** Who it was, for the people of the same side. */
  person?: string
  /** What parts acts of one name: by whom it was accepted, and that nobody had to approve. */
  how?: string
}

type Detail = { side?: OrderSide; by?: string }

/** Acts of which only one side, or the exchange, can be the author. */
const authors: Readonly<Record<string, OrderActor>> = {
  'order.opened': 'buyer',
  'order.approved': 'operator',
  'order.refused': 'operator',
  'order.given_up': 'provider',
  'order.left': 'buyer',
  'order.delivered': 'provider',
  'order.accepted': 'buyer',
  'order.disputed': 'buyer',
  'order.released': 'buyer',
  'order.owed': 'operator',
  'order.redelivered': 'operator',
  'order.refunded': 'operator',
  'order.cancelled': 'buyer',
  'order.period_written_off': 'provider',
  'order.period_disputed': 'buyer',
  'order.contract_ended': 'operator',
  'order.renewal_stopped': 'buyer',
  'order.units_stated': 'provider',
  'order.invoice_asked': 'buyer',
  'order.invoice_issued': 'provider',
  'order.invoice_refused': 'provider',
  'order.invoice_withdrawn': 'buyer',
  'order.credit_note_issued': 'provider',
  'task.planned': 'provider',
  'task.started': 'provider',
  'task.handed': 'provider',
  'task.returned': 'provider',
  'task.credentials_seen': 'buyer',
}

/**
 * What happened to an order and its right, the last first. People are named to their own side alone: `names` are those of
 * its members.
 */
export function viewOrderEvents(
  events: readonly Pick<ChainedEvent, 'seq' | 'at' | 'actor' | 'action' | 'detail'>[],
  {
    side,
    names,
    approvalsNeeded,
  }: { side?: OrderSide; names: ReadonlyMap<string, string> /** Of the order. */; approvalsNeeded?: number },
): OrderEventLine[] {
  return events
    .toSorted((a, b) => b.seq - a.seq)
    .map(({ seq, at, actor, action, detail }) => {
      const told = JSON.parse(detail) as Detail
      const who = authorOf(actor, action, told)
      const person = who === side ? names.get(actor) : undefined
      return {
        seq,
        at: formatMoment(at),
        action,
        who,
        ...(person !== undefined && { person }),
        ...(action === 'order.accepted' && told.by !== undefined && { how: told.by }),
        ...(action === 'order.passed' && approvalsNeeded === 0 && { how: 'unapproved' }),
      }
    })
}

/** People who acted for a side, so that their names can be looked up. */
export function actorsOf(
  events: readonly Pick<ChainedEvent, 'actor' | 'action' | 'detail'>[],
  side: OrderSide,
): string[] {
  const own = events.filter(({ actor, action, detail }) => authorOf(actor, action, JSON.parse(detail)) === side)
  return [...new Set(own.map(({ actor }) => actor))]
}

function authorOf(actor: string, action: string, { side, by }: Detail): OrderActor {
  if (actor === 'system') return 'exchange'
  if (by === 'provider' || by === 'operator') return by
  return side ?? authors[action] ?? 'exchange'
}
