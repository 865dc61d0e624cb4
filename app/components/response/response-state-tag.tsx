import type { ResponseSide } from '../../domain/response/response-lists.ts'
import type { ResponseState } from '../../domain/response/response-steps.ts'
import type { ClockView } from '../../domain/response/response-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { responseWords } from '../../i18n/response.ts'
import { Tag } from '../ui/tag.tsx'

const tones: Record<ResponseState, 'plain' | 'lead' | 'warn'> = {
  draft: 'plain',
  submitted: 'plain',
  shortlisted: 'lead',
  accepted: 'lead',
  declined: 'warn',
  withdrawn: 'plain',
  lapsed: 'warn',
}

/** Where a response stands; for the buyer a draft is one that it asked to be handed in again. */
export function ResponseStateTag({ state, side }: { state: ResponseState; side: ResponseSide }) {
  const words = useWords(responseWords)
  const isInvited = state === 'draft' && side === 'buyer'
  return <Tag tone={tones[state]}>{isInvited ? words.invitedAgain : words.states[state]}</Tag>
}

/** Who has to act and how long they have, as one side reads it; what waits for the reader stands out. */
export function ResponseClock({ clock, side }: { clock: ClockView; side: ResponseSide }) {
  const words = useWords(responseWords)
  const isUrgent = clock.side === side && clock.daysLeft <= 1
  return (
    <span className={isUrgent ? 'text-warn' : undefined}>
      {words.waits[side][clock.side]}
      <span className="block text-13 text-ink-soft">{words.left(clock.daysLeft)}</span>
    </span>
  )
}
