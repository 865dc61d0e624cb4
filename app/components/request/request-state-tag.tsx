import type { RequestState } from '../../domain/request/request-states.ts'
import type { RequestSide } from '../../domain/request/request-steps.ts'
import type { ClockView } from '../../domain/request/request-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Tag } from '../ui/tag.tsx'

const tones: Record<RequestState, 'plain' | 'lead' | 'warn'> = {
  submitted: 'plain',
  changes: 'warn',
  approved: 'lead',
  denied: 'warn',
  withdrawn: 'plain',
  lapsed: 'warn',
}

/** Where a request stands. */
export function RequestStateTag({ state }: { state: RequestState }) {
  return <Tag tone={tones[state]}>{useWords(requestWords).states[state]}</Tag>
}

/** Who has to act and how long they have, as one side reads it; what waits for the reader stands out. */
export function RequestClock({ clock, side }: { clock: ClockView; side: RequestSide }) {
  const words = useWords(requestWords)
  const isUrgent = clock.side === side && clock.daysLeft <= 1
  return (
    <span className={isUrgent ? 'text-warn' : undefined}>
      {words.waits[side][clock.side]} · {words.left(clock.daysLeft)}
    </span>
  )
}
