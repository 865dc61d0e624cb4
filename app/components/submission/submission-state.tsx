import type { SubmissionState } from '../../domain/review/review-steps.ts'
import { useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { Tag } from '../ui/tag.tsx'

const tones: Record<SubmissionState, 'plain' | 'lead' | 'warn'> = {
  submitted: 'plain',
  reviewing: 'plain',
  returned: 'warn',
  refused: 'warn',
  notice: 'plain',
  objected: 'warn',
  registered: 'lead',
  withdrawn: 'plain',
}

/** Where a submission stands, as a mark. */
export function SubmissionMark({ state }: { state: SubmissionState }) {
  return <Tag tone={tones[state]}>{useWords(submissionWords).states[state]}</Tag>
}
