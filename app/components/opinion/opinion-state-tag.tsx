import type { OpinionState } from '../../domain/opinion/opinion-steps.ts'
import { useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { Tag } from '../ui/tag.tsx'

const tones: Record<OpinionState, 'plain' | 'lead' | 'warn'> = {
  requested: 'plain',
  accepted: 'plain',
  declined: 'warn',
  cancelled: 'plain',
  issued: 'lead',
  withdrawn: 'warn',
}

/** Where an opinion stands; one that has run out says that instead. */
export function OpinionStateTag({ state, isExpired }: { state: OpinionState; isExpired: boolean }) {
  const words = useWords(opinionWords)
  return <Tag tone={isExpired ? 'warn' : tones[state]}>{isExpired ? words.expired : words.states[state]}</Tag>
}
