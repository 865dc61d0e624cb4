import type { CaseView } from '../../domain/review/case-view.ts'
import { remarkAudiences } from '../../domain/review/review-lists.ts'
import { useWords } from '../../i18n/messages.tsx'
import { reviewWords } from '../../i18n/review.ts'
import { reviewProblems } from '../../i18n/review-problems.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { CaseFolded } from './case-folded.tsx'
import { PlaceField, RuleField } from './place-field.tsx'

/** Passing or failing compliance (rule R10), with an explanation. */
export function ComplianceForm({ round, isNext }: { round: number; isNext: boolean }) {
  const { decision: words } = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  return (
    <CaseFolded name="compliance" summary={words.complianceForm} isOpen={isNext}>
      <Form name="compliance" sentences={sentences}>
        <input type="hidden" name="round" value={round} />
        <ChoiceField
          kind="radio"
          name="result"
          label={words.complianceResult}
          options={(['passed', 'failed'] as const).map((value) => ({ value, label: words.complianceStates[value] }))}
        />
        <TextArea
          name="note"
          label={words.complianceNote}
          hint={words.complianceNoteHint}
          isOptional
          rows={3}
          maxLength={2_000}
        />
        <Button look={isNext ? 'primary' : 'plain'}>{words.complianceSend}</Button>
      </Form>
    </CaseFolded>
  )
}

/** Refusing for good, by a rule and with a reason. */
export function RefuseForm({ view }: { view: CaseView }) {
  const { decision: words } = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  return (
    <CaseFolded name="refuse" summary={words.refuse}>
      <p className="mb-3 text-13 text-ink-soft text-pretty">{words.refuseLead}</p>
      <Form name="refuse" sentences={sentences}>
        <input type="hidden" name="round" value={view.round} />
        <RuleField name="rule" label={words.refuseRule} rules={view.rules} />
        <TextArea name="reason" label={words.refuseReason} rows={4} maxLength={2_000} />
        <Button look="stop">{words.refuseSend}</Button>
      </Form>
    </CaseFolded>
  )
}

/** Which of the zones that were asked for take it in. */
export function ZonesForm({ view }: { view: CaseView }) {
  const { decision: words } = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  const approved = view.zones.filter(({ isApproved }) => isApproved).map(({ code }) => code)
  return (
    <CaseFolded name="zones" summary={`${words.zones}…`}>
      <Form name="zones" values={{ 'zones[]': approved }} sentences={sentences}>
        <input type="hidden" name="round" value={view.round} />
        <ChoiceField
          kind="checkbox"
          name="zones[]"
          label={words.zones}
          hint={words.zonesHint}
          isOptional
          options={view.zones.map(({ code, label }) => ({ value: code, label }))}
        />
        <Button look="plain">{words.zonesSend}</Button>
      </Form>
    </CaseFolded>
  )
}

/** A remark on a field: for operators, or for the provider too. */
export function RemarkForm({ view }: { view: CaseView }) {
  const { decision: words } = useWords(reviewWords)
  const sentences = useWords(reviewProblems)
  return (
    <CaseFolded name="remark" summary={words.remark}>
      <Form name="remark" values={{ audience: 'operators' }} sentences={sentences}>
        <input type="hidden" name="round" value={view.round} />
        <PlaceField name="place" label={words.place} places={view.places} />
        <RuleField name="rule" label={words.rule} rules={view.rules} isOptional />
        <TextArea name="text" label={words.remarkText} rows={3} maxLength={2_000} />
        <ChoiceField
          kind="radio"
          name="audience"
          label={words.audience}
          options={remarkAudiences.map((value) => ({ value, label: words.audiences[value] }))}
        />
        <Button look="plain">{words.remarkSend}</Button>
      </Form>
    </CaseFolded>
  )
}
