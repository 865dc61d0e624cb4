import type { ComplaintState } from '../../domain/complaint/complaint-steps.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Tag } from '../ui/tag.tsx'

const tones: Record<ComplaintState, 'plain' | 'lead' | 'warn'> = {
  filed: 'plain',
  accepted: 'plain',
  answered: 'plain',
  upheld: 'warn',
  dismissed: 'plain',
}

/** Where a complaint stands. */
export function ComplaintStateTag({ state }: { state: ComplaintState }) {
  const { states } = useWords(complaintWords)
  return <Tag tone={tones[state]}>{states[state]}</Tag>
}

/** How many working days are left; what is over, or ends today, is marked. */
export function DaysLeft({ days }: { days: number }) {
  const { left } = useWords(complaintWords)
  return <span className={days <= 0 ? 'font-medium text-warn' : 'text-ink-soft'}>{left(days)}</span>
}
