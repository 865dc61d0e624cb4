import { useActionData } from '@remix-run/react'
import { demandOutcomes } from '../../domain/demand/demand-outcomes.ts'
import type { OwnDemandView } from '../../domain/demand/own-demand-view.ts'
import type { FormState } from '../../domain/form-state.ts'
import { demandWords } from '../../i18n/demand.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'

/** How a demand ends by its buyer: a draft is deleted, what was handed in is withdrawn or closed with a reason. */
export function DemandEnds({ demand }: { demand: OwnDemandView }) {
  const { ends: words, steps: names, page, problems } = useWords(demandWords)
  const { language } = useSpeech()
  const sent = useActionData<{ form?: FormState } | undefined>()?.form?.values.intent
  const steps = new Set(demand.steps)
  const canWithdraw = steps.has('withdraw') && !demand.canRemove
  if (!demand.canRemove && !canWithdraw && !steps.has('close')) return null
  return (
    <details className="mt-10 max-w-text border-t border-line pt-4" open={sent === 'withdraw' || sent === 'close'}>
      <summary className="cursor-pointer font-medium">{demand.canRemove ? words.remove : words.more}</summary>
      {demand.canRemove ? (
        <div className="mt-3">
          <p className="mb-3 text-15 text-ink-soft">{words.removeHint}</p>
          <SmallForm name="remove" look="stop">
            {words.remove}
          </SmallForm>
        </div>
      ) : null}
      {steps.has('close') ? (
        <div className="mt-4">
          <Form name="close" sentences={problems}>
            <p className="text-15 text-ink-soft">{words.close}</p>
            <SelectField
              name="outcome"
              label={page.outcomeLabel}
              options={demandOutcomes.map((outcome) => ({ value: outcome.code, label: outcome[language] }))}
              empty=""
            />
            <TextArea name="reason" label={page.reasonLabel} rows={3} maxLength={1_000} />
            <Button look="plain">{names.close}</Button>
          </Form>
        </div>
      ) : null}
      {canWithdraw ? (
        <div className="mt-8">
          <Form name="withdraw" sentences={problems}>
            <p className="text-15 text-ink-soft">{words.withdraw}</p>
            <TextArea name="reason" label={page.reasonLabel} rows={3} maxLength={1_000} />
            <Button look="stop">{names.withdraw}</Button>
          </Form>
        </div>
      ) : null}
    </details>
  )
}
