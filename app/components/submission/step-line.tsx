import type { StepLine as Step } from '../../domain/submission/submission-view.ts'
import { formatDay } from '../../i18n/format.ts'
import { useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { StepsLine } from '../ui/steps-line.tsx'

/** The way from the draft to the catalogue, with the day of each step that is done. */
export function StepLine({ steps }: { steps: readonly Step[] }) {
  const { page: words } = useWords(submissionWords)
  return (
    <StepsLine
      label={words.stepsLabel}
      stateNames={words.stepStates}
      steps={steps.map(({ name, state, at }) => ({
        name,
        label: words.steps[name],
        state,
        day: at === undefined ? undefined : formatDay(at),
      }))}
    />
  )
}
