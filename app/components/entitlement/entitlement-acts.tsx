import type { EntitlementPage } from '../../domain/entitlement/read-entitlements.server.ts'
import { longestReason } from '../../domain/order/order-lists.ts'
import { entitlementWords } from '../../i18n/entitlement.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Part } from '../submission/part.tsx'

/** What a provider can do about broken terms. */
export function EntitlementActs({ page: { steps } }: { page: EntitlementPage }) {
  const { page: words, problems } = useWords(entitlementWords)
  if (steps.length === 0) return null
  return (
    <Part id="decide" title={words.decideTitle}>
      <p className="max-w-text text-pretty text-ink-soft">{words.decideLead}</p>
      {steps.includes('resume') ? (
        <div className="mt-3">
          <SmallForm name="resume" look="plain">
            {words.resume}
          </SmallForm>
        </div>
      ) : null}
      {(['suspend', 'revoke'] as const)
        .filter((step) => steps.includes(step))
        .map((step) => (
          <Folded key={step} name={step} summary={words[`${step}Open`]}>
            <p className="mb-4 text-15 text-pretty">{words[`${step}Lead`]}</p>
            <Form name={step} sentences={problems}>
              <TextArea name="reason" label={words.why} rows={3} maxLength={longestReason} />
              <Button look="stop">{words[step]}</Button>
            </Form>
          </Folded>
        ))}
    </Part>
  )
}
