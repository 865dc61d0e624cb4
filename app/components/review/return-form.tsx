import { useState } from 'react'
import type { CaseView } from '../../domain/review/case-view.ts'
import { mostTypedReasons } from '../../domain/review/review-forms.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form, useForm } from '../form/form.tsx'
import { useMounted } from '../listing/use-mounted.ts'
import { CaseFolded } from './case-folded.tsx'
import { PlaceField, RuleField } from './place-field.tsx'

/** Lines that are there before any is added, which needs script. */
const firstLines = 3

/** Returning with everything that has to be mended: findings by a tick, other reasons by place, rule and text. */
export function ReturnForm({ view }: { view: CaseView }) {
  const { decision: words } = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  const findings = [...new Map(view.findings.map((each) => [`${each.rule} ${each.at.place}`, each])).entries()]
  return (
    <CaseFolded name="return" summary={words.return} keyName="r">
      <p className="mb-3 text-13 text-ink-soft text-pretty">{words.returnLead}</p>
      <Form name="return" sentences={sentences}>
        <input type="hidden" name="round" value={view.round} />
        {findings.length > 0 ? (
          <ChoiceField
            kind="checkbox"
            name="findings[]"
            label={words.returnFindings}
            isOptional
            options={findings.map(([value, { at, text, rule }]) => ({
              value,
              label: `${at.label}: ${text}`,
              hint: rule,
            }))}
          />
        ) : null}
        <TypedReasons view={view} />
        {view.reasons.length > 0 ? (
          <TextArea name="why" label={words.lateWhy} hint={words.lateWhyHint} isOptional rows={2} maxLength={1_000} />
        ) : null}
        <Button look="plain">{words.returnSend}</Button>
      </Form>
    </CaseFolded>
  )
}

function TypedReasons({ view }: { view: CaseView }) {
  const { decision: words } = useWords(reviewWords)
  const { values } = useForm()
  const typed = Array.from({ length: mostTypedReasons }, (_, index) => index).filter(
    (index) => values[`text.${index}`] || values[`rule.${index}`] || values[`place.${index}`],
  )
  const [lines, setLines] = useState(firstLines)
  const isMounted = useMounted()
  const shown = Math.min(mostTypedReasons, Math.max(lines, (typed.at(-1) ?? -1) + 2))
  return (
    <>
      {Array.from({ length: shown }, (_, index) => (
        <fieldset key={index} className="grid gap-3 border-t border-hairline pt-2">
          <legend className="float-left w-full text-13 text-ink-soft">{words.returnTyped(index + 1)}</legend>
          <PlaceField name={`place.${index}`} label={words.place} places={view.places} />
          <RuleField name={`rule.${index}`} label={words.rule} rules={view.rules} />
          <TextArea name={`text.${index}`} label={words.text} rows={3} maxLength={2_000} />
        </fieldset>
      ))}
      {isMounted && shown < mostTypedReasons ? (
        <button
          type="button"
          onClick={() => setLines(shown + 1)}
          className="justify-self-start py-1 text-lead underline"
        >
          {words.addReason}
        </button>
      ) : null}
    </>
  )
}
