import type { OrderProgress } from '../../domain/order/order-progress.ts'
import { useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { StepsLine } from '../ui/steps-line.tsx'

/** The way of an order, with the day of each step that is done. */
export function OrderProgressLine({ steps }: { steps: readonly OrderProgress[] }) {
  const { page: words } = useWords(orderWords)
  return (
    <StepsLine
      label={words.stepsLabel}
      stateNames={words.stepStates}
      steps={steps.map(({ name, state, at }) => ({ name, label: words.steps[name], state, day: at }))}
    />
  )
}
