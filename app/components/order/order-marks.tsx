import type { OrderClock as Clock } from '../../domain/order/order-line.ts'
import { type OrderSide, type OrderState, waitsForSide } from '../../domain/order/order-steps.ts'
import { useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { Tag } from '../ui/tag.tsx'

const tones: Record<OrderState, 'plain' | 'lead' | 'warn'> = {
  approving: 'plain',
  contracting: 'lead',
  paying: 'lead',
  delivering: 'lead',
  inspecting: 'lead',
  completed: 'plain',
  disputed: 'warn',
  refused: 'warn',
  cancelled: 'plain',
  refunded: 'warn',
}

/** Where an order stands. */
export function OrderStateTag({ state }: { state: OrderState }) {
  const words = useWords(orderWords)
  return <Tag tone={tones[state]}>{words.states[state]}</Tag>
}

/** Who has to act and how long they have, as one reader sees it; what waits for the reader stands out. */
export function OrderClock({ clock, reader }: { clock: Clock; reader: OrderSide | 'operator' }) {
  const words = useWords(orderWords)
  const isMine = reader === 'operator' ? clock.waitsFor === 'operator' : waitsForSide(clock.waitsFor, reader)
  const look = isMine ? (clock.daysLeft <= 1 ? 'font-medium text-warn' : 'font-medium') : ''
  return (
    <span className={look}>
      {words.waits[reader][clock.waitsFor]}
      <span className={`block text-13 font-normal ${clock.daysLeft < 0 ? 'text-warn' : 'text-ink-soft'}`}>
        {words.left(clock.daysLeft)}
      </span>
    </span>
  )
}
