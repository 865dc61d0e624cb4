import type { DemandOptions } from '../../domain/demand/demand-options.ts'
import type { DemandEditorView } from '../../domain/demand/own-demand-view.ts'
import { demandFormWords } from '../../i18n/demand/form.ts'
import { useWords } from '../../i18n/messages.tsx'
import { useForm } from '../form/form.tsx'
import { Boxes, Choice, Line, Lines, Part, Tick } from './demand-fields.tsx'
import { RequiredFields } from './required-fields.tsx'

/** The parts of the form in which a demand is written. */
export function EditorParts({
  editor,
  options,
  more,
}: {
  editor: DemandEditorView
  options: DemandOptions
  more: number
}) {
  const { sections, labels, hints, ...words } = useWords(demandFormWords)
  const { values } = useForm()
  const personal = [
    { value: 'no', label: words.personalNo },
    ...options.consent.map(({ value, label }) => ({ value, label: words.personalOn(label) })),
    { value: 'yes', label: words.personalYes },
  ]
  return (
    <>
      <Part id="what" title={sections.what}>
        <Line name="title" label={labels.title} hint={hints.title} maxLength={120} isOptional={false} />
        <Lines name="need" label={labels.need} hint={hints.need} rows={7} maxLength={8_000} isOptional={false} />
        <details open={Boolean(values['other.title'] || values['other.need'])}>
          <summary className="cursor-pointer text-15 text-lead">{labels.other}</summary>
          <div className="mt-3 grid gap-5">
            <Line name="other.title" label={labels.otherTitle} maxLength={120} />
            <Lines name="other.need" label={labels.otherNeed} rows={5} maxLength={8_000} />
          </div>
        </details>
        <Choice name="type" label={labels.type} options={options.type} isOptional={false} />
        <Line name="scenario" label={labels.scenario} maxLength={300} />
        <Boxes name="fields" label={labels.fields} options={options.fields} isFolded />
        <Boxes name="industries" label={labels.industries} options={options.industries} isFolded />
        <Boxes name="kinds" label={labels.kinds} hint={hints.kinds} options={options.kinds} isFolded />
        <Boxes name="subjects" label={labels.subjects} options={options.subjects} />
      </Part>
      <Part id="required" title={sections.fields} hint={hints.fields}>
        <RequiredFields options={options} more={more} />
      </Part>
      <Part id="scope" title={sections.scope}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Line name="timeStart" label={labels.timeStart} type="date" />
          <Line name="timeEnd" label={labels.timeEnd} type="date" />
        </div>
        <Line name="regions" label={labels.regions} hint={hints.regions} />
        <Line name="granularity" label={labels.granularity} hint={hints.granularity} maxLength={200} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Choice name="frequency" label={labels.frequency} options={options.frequency} />
          <Line name="rows" label={labels.rows} inputMode="numeric" />
        </div>
      </Part>
      <Part id="delivery" title={sections.delivery}>
        <Boxes
          name="deliveryModes"
          label={labels.deliveryModes}
          hint={hints.deliveryModes}
          options={options.deliveryModes}
        />
        <Boxes name="formats" label={labels.formats} options={options.formats} isFolded />
      </Part>
      <Part id="rules" title={sections.rules}>
        <Choice name="personal" label={labels.personal} options={personal} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Choice name="gradeCeiling" label={labels.gradeCeiling} options={options.gradeCeiling} />
          <Line name="qualityFloor" label={labels.qualityFloor} inputMode="numeric" />
        </div>
        <Lines name="purpose" label={labels.purpose} hint={hints.purpose} rows={3} maxLength={600} />
        <div className="grid gap-5 sm:grid-cols-2">
          <Line name="periodMonths" label={labels.periodMonths} inputMode="numeric" />
          <Choice name="exclusivity" label={labels.exclusivity} options={options.exclusivity} />
        </div>
      </Part>
      <Part id="budget" title={sections.budget} hint={hints.budget}>
        <div className="grid gap-5 sm:grid-cols-2">
          <Line name="budgetMin" label={labels.budgetMin} inputMode="decimal" />
          <Line name="budgetMax" label={labels.budgetMax} inputMode="decimal" />
        </div>
        <Tick name="isNegotiable" label={labels.isNegotiable} />
        <Line
          name="deadline"
          label={labels.deadline}
          hint={hints.deadline(editor.earliest, editor.latest)}
          type="date"
          isOptional={false}
        />
      </Part>
      <Part id="audience" title={sections.audience}>
        <Choice
          name="visibility"
          label={labels.visibility}
          hint={hints.visibility}
          options={options.visibility}
          isOptional={false}
        />
        <Tick name="isMasked" label={labels.isMasked} hint={hints.isMasked} />
      </Part>
      <Part id="challenge" title={sections.challenge} hint={hints.challenge}>
        <Tick name="isChallenge" label={labels.isChallenge} />
        <Lines name="challenge.target" label={labels.target} rows={3} maxLength={4_000} />
        <Lines name="challenge.criteria" label={labels.criteria} rows={3} maxLength={2_000} />
        <div className="grid gap-5 sm:grid-cols-3">
          <Line name="challenge.award" label={labels.award} inputMode="decimal" />
          <Line name="challenge.selectBy" label={labels.selectBy} type="date" />
          <Line name="challenge.mostAnswerers" label={labels.mostAnswerers} inputMode="numeric" />
        </div>
      </Part>
    </>
  )
}
