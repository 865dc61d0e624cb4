import { longestReason } from '../../domain/order/order-lists.ts'
import type { DeskOrder } from '../../domain/order/read-order.server.ts'
import { useWords } from '../../i18n/messages.tsx'
import { orderWords } from '../../i18n/order.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Part } from '../submission/part.tsx'

/** Who has approved, and what this operator can decide. */
export function DeskDecision({ page }: { page: DeskOrder }) {
  const { desk: words, problems, page: pageWords } = useWords(orderWords)
  const { steps, approvals, approvalsNeeded } = page
  if (approvalsNeeded === 0) return null
  return (
    <Part id="approvals" title={words.approvalsTitle}>
      <p>{words.approvalsOf(approvals.length, approvalsNeeded)}</p>
      {approvals.length === 0 ? (
        <p className="text-ink-soft">{words.noApprovals}</p>
      ) : (
        <ul className="mt-2 border-t border-hairline">
          {approvals.map(({ name, note, day }) => (
            <li key={name} className="border-b border-hairline py-2">
              <bdi>{name}</bdi> <span className="text-13 text-ink-soft tabular-nums">{day}</span>
              {note ? (
                <p className="max-w-text text-15 whitespace-pre-line [overflow-wrap:anywhere]">
                  <bdi>{note}</bdi>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {page.isOwn ? <p className="mt-4">{words.own}</p> : null}
      {page.hasApproved && steps.includes('refuse') ? <p className="mt-4">{words.approved}</p> : null}
      {steps.includes('approve') ? (
        <div className="mt-6">
          <p className="mb-4 text-15">{words.approveLead(approvalsNeeded)}</p>
          <Form name="approve" sentences={problems}>
            <TextArea name="note" label={words.note} rows={2} maxLength={longestReason} isOptional />
            <Button>{words.approve}</Button>
          </Form>
        </div>
      ) : null}
      {steps.includes('refuse') ? (
        <div className="mt-6">
          <Folded name="refuse" summary={words.refuseOpen}>
            <p className="mb-4 text-15 text-pretty">{words.refuseLead}</p>
            <Form name="refuse" sentences={problems}>
              <TextArea name="reason" label={pageWords.why} rows={3} maxLength={longestReason} />
              <Button look="stop">{words.refuse}</Button>
            </Form>
          </Folded>
        </div>
      ) : null}
    </Part>
  )
}
