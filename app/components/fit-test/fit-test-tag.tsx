import type { FitTestState } from '../../domain/fit-test/fit-test-states.ts'
import { fitTestWords } from '../../i18n/fit-test.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Tag } from '../ui/tag.tsx'

/** Where a test stands, or what it came to. */
export function FitTestTag({ state, isPassed }: { state: FitTestState; isPassed: boolean | null }) {
  const words = useWords(fitTestWords)
  if (isPassed === null) return <Tag tone={state === 'failed' ? 'warn' : 'plain'}>{words.states[state]}</Tag>
  return <Tag tone={isPassed ? 'lead' : 'warn'}>{isPassed ? words.passed : words.notPassed}</Tag>
}
