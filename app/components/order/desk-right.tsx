import { longestReason } from '../../domain/order/order-lists.ts'
import type { DeskOrder } from '../../domain/order/read-order.server.ts'
import { entitlementWords } from '../../i18n/entitlement.ts'
import { useWords } from '../../i18n/messages.tsx'
import { EntitlementTag } from '../entitlement/entitlement-marks.tsx'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'

type Held = NonNullable<DeskOrder['held']>

/** The buyer's right to use what it ordered: how it stands, and what an operator decides about it. */
export function DeskRight({ held }: { held: Held }) {
  const words = useWords(entitlementWords)
  const { desk, problems, page } = words
  const { stand, steps } = held
  return (
    <Part isTop id="right" title={desk.title}>
      <p className="flex flex-wrap items-center gap-x-3">
        <EntitlementTag stand={stand} />
        <span className="text-15 text-ink-soft tabular-nums">{stand.number}</span>
      </p>
      <Facts
        facts={[
          [page.term, stand.term?.said ?? words.noEnd],
          [page.volume, stand.volume?.said ?? words.noVolume],
          [
            page.reason,
            held.isSuspendedByExchange
              ? page.byExchange
              : held.reason && <bdi className="whitespace-pre-line">{held.reason}</bdi>,
          ],
        ]}
      />
      {steps.length > 0 ? <p className="mt-4 max-w-text text-pretty text-ink-soft">{desk.lead}</p> : null}
      {steps.includes('resume') ? (
        <div className="mt-3">
          <SmallForm name="resume" look="plain" fields={{ right: stand.number }}>
            {page.resume}
          </SmallForm>
        </div>
      ) : null}
      {(['suspend', 'revoke'] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <Folded key={step} name={step} summary={page[`${step}Open`]}>
            <p className="mb-4 text-15 text-pretty">{desk[`${step}Lead`]}</p>
            <Form name={step} sentences={problems}>
              <input type="hidden" name="right" value={stand.number} />
              <TextArea name="reason" label={page.why} rows={3} maxLength={longestReason} />
              <Button look="stop">{page[step]}</Button>
            </Form>
          </Folded>
        ))}
    </Part>
  )
}

/** What was done about the right, or was wrong with a decision that the page offers no more. */
export function DeskRightProblem({ held }: { held: Held | undefined }) {
  const { desk, problems } = useWords(entitlementWords)
  const acts = ['suspend', 'resume', 'revoke'] as const
  return (
    <>
      <Done sentences={desk.done} />
      <SmallFormProblem
        names={acts.filter((act) => act === 'resume' || !held?.steps.includes(act))}
        sentences={problems}
      />
    </>
  )
}
