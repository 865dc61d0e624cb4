import type { DemandState } from '../../domain/demand/demand-steps.ts'
import { demandWords } from '../../i18n/demand.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Tag } from '../ui/tag.tsx'

const tones: Record<DemandState, 'plain' | 'lead' | 'warn'> = {
  draft: 'plain',
  submitted: 'plain',
  returned: 'warn',
  published: 'lead',
  matching: 'lead',
  in_talks: 'lead',
  matched: 'lead',
  closed: 'plain',
  withdrawn: 'plain',
  expired: 'warn',
  no_supply: 'warn',
}

/** Where a demand stands. */
export function DemandStateTag({ state }: { state: DemandState }) {
  return <Tag tone={tones[state]}>{useWords(demandWords).states[state]}</Tag>
}
