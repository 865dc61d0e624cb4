import type { PaymentState } from '../../domain/payment/payment-states.ts'
import { useWords } from '../../i18n/messages.tsx'
import { paymentWords } from '../../i18n/payment.ts'
import { Tag } from '../ui/tag.tsx'

const tones: Record<PaymentState, 'plain' | 'lead' | 'warn'> = {
  created: 'plain',
  open: 'warn',
  authorised: 'lead',
  captured: 'lead',
  failed: 'warn',
  released: 'plain',
  refunded: 'plain',
}

/** Where a payment stands. */
export function PaymentStateTag({ state }: { state: PaymentState }) {
  const { states } = useWords(paymentWords)
  return <Tag tone={tones[state]}>{states[state]}</Tag>
}
