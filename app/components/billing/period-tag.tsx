import type { PeriodState } from '../../domain/billing/period-states.ts'
import { billingWords } from '../../i18n/billing.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Tag } from '../ui/tag.tsx'

/** Where a period stands. */
export function PeriodTag({ state, isOverdue }: { state: PeriodState; isOverdue: boolean }) {
  const words = useWords(billingWords)
  const tone = state === 'failed' || isOverdue ? 'warn' : state === 'charged' || state === 'closed' ? 'lead' : 'plain'
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Tag tone={tone}>{words.periodStates[state]}</Tag>
      {isOverdue ? <Tag tone="warn">{words.periods.overdue}</Tag> : null}
    </span>
  )
}
