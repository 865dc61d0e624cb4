import { longestReason } from '../../domain/order/order-lists.ts'
import type { OrderPage } from '../../domain/order/read-order.server.ts'
import { useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Folded } from '../operator/folded.tsx'

const ends = ['cancel', 'giveUp', 'leave'] as const

/** The ways in which this side may end the order now, each with what follows. */
export function OrderEnds({ page: { steps } }: { page: OrderPage }) {
  const { page: words, problems } = useWords(orderWords)
  const open = ends.filter((end) => steps.includes(end))
  if (open.length === 0) return null
  return (
    <section aria-labelledby="ends-title" className="mt-16 border-t border-hairline pt-4">
      <h3 id="ends-title" className="sr-only">
        {words.leaveTitle}
      </h3>
      {open.map((end) => (
        <Folded key={end} name={end} summary={words[`${end}Open`]}>
          <p className="mb-4 text-15 text-pretty">{words[`${end}Lead`]}</p>
          <Form name={end} sentences={problems}>
            <TextArea name="reason" label={words.why} rows={3} maxLength={longestReason} />
            <Button look="stop">{words[end]}</Button>
          </Form>
        </Folded>
      ))}
    </section>
  )
}
