import type { OrderEventLine } from '../../domain/order/order-history.ts'
import type { OrderSide } from '../../domain/order/order-steps.ts'
import { useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'

/** What happened, the last first: when, what, and which side did it. */
export function OrderHistory({ events, side }: { events: readonly OrderEventLine[]; side?: OrderSide }) {
  const words = useWords(orderWords)
  return (
    <ol className="mt-3 border-t border-hairline">
      {events.map(({ seq, at, action, who, person, how }) => (
        <li key={seq} className="flex flex-wrap gap-x-4 border-b border-hairline py-2 text-15">
          <span className="text-ink-soft tabular-nums">{at}</span>
          <span>{(how !== undefined && words.hows[how]) || words.events[action] || words.otherEvent}</span>
          <span className="text-ink-soft">
            {who === side ? words.page.you1 : words.page.who[who]}
            {person ? (
              <>
                {' '}
                <bdi>{person}</bdi>
              </>
            ) : null}
          </span>
        </li>
      ))}
    </ol>
  )
}
