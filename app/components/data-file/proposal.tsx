import type { ReactNode } from 'react'
import { fieldTreatments, treatmentName } from '../../domain/data-file/field-treatment.ts'
import type { ProposalView } from '../../domain/data-file/proposal-view.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { SelectField } from '../form/field.tsx'
import { Form, useForm } from '../form/form.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Kinds } from './personal-found.tsx'

/** What becomes of personal fields, what else is proposed, what is left to people, and the button that drafts it. */
export function Proposal({ proposal, table }: { proposal: ProposalView; table: number | undefined }) {
  const { personal, proposal: words, problems } = useWords(dataFileWords)
  return (
    <Form name="draft" sentences={problems} className="grid gap-10 pt-10">
      {table === undefined ? null : <input type="hidden" name="table" value={table} />}
      <section aria-labelledby="personal">
        <h3 id="personal" className="text-17">
          {personal.title}
        </h3>
        <p className="mt-1 max-w-text text-ink-soft">
          {proposal.personal.length === 0 ? personal.none : personal.lead}
        </p>
        {proposal.personal.length === 0 ? null : (
          <ul className="mt-2">
            {proposal.personal.map((field) => (
              <PersonalChoice key={field.name} {...field} />
            ))}
          </ul>
        )}
      </section>
      <section aria-labelledby="proposal">
        <h3 id="proposal" className="text-17">
          {words.title}
        </h3>
        <p className="mt-1 max-w-text text-ink-soft">{words.lead}</p>
        <Proposed {...proposal} />
        <div className="mt-6">
          <Button>{words.send}</Button>
        </div>
      </section>
    </Form>
  )
}

function PersonalChoice({ name, found, proposed }: ProposalView['personal'][number]) {
  const { personal: words } = useWords(dataFileWords)
  const { language } = useSpeech()
  const given = useForm().values[treatmentName(name)]
  return (
    <li className="grid items-baseline gap-x-6 gap-y-1 border-b border-hairline py-3 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <bdi className="font-medium wrap-anywhere">{name}</bdi>
        <Kinds found={found} />
      </div>
      <select
        name={treatmentName(name)}
        aria-label={words.treatmentOf(name)}
        defaultValue={typeof given === 'string' ? given : proposed}
        className="rounded border border-line bg-sheet px-3 py-2"
      >
        {fieldTreatments.map((each) => (
          <option key={each.code} value={each.code}>
            {each[language]}
          </option>
        ))}
      </select>
    </li>
  )
}

function Proposed({
  title,
  industries,
  field,
  grade,
  gradeLabel,
  object,
  degree,
  reasons,
  missing,
}: Omit<ProposalView, 'personal'>) {
  const { proposal: words } = useWords(dataFileWords)
  const { language } = useSpeech()
  const comma = language === 'zh' ? '、' : ', '
  const [industry, ...others] = industries
  return (
    <>
      <dl className="mt-3 grid gap-x-8 sm:grid-cols-[8rem_minmax(0,1fr)]">
        <Fact label={words.productTitle}>{title}</Fact>
        <Fact label={words.industry}>
          {industry}
          {others.length > 0 ? (
            <span className="text-13 text-ink-soft"> {words.others(others.join(comma))}</span>
          ) : null}
        </Fact>
        <Fact label={words.field}>{field ?? words.noField}</Fact>
        <Fact label={words.grade}>
          <GradeMark grade={grade} label={gradeLabel} />{' '}
          <span className="text-15">{words.because(object, degree)}</span>
          {reasons.length === 0 ? <p className="text-15 text-ink-soft">{words.noReason}</p> : null}
          <ul className="text-15 text-ink-soft">
            {reasons.map(({ said, basis, fields }) => (
              <li key={said} className="wrap-anywhere">
                {said} <span className="text-13">{basis}</span>
                {fields.length > 0 ? <span className="block text-13">{words.fieldsAt(fields.join(comma))}</span> : null}
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
      <p className="mt-4 font-medium">{missing.length === 0 ? words.missingNone : words.missing(missing.length)}</p>
      <p className="max-w-text text-15 text-ink-soft">{missing.join(comma)}</p>
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <>
      <dt className="pt-2 text-13 text-ink-soft sm:border-t sm:border-hairline">{label}</dt>
      <dd className="min-w-0 pb-2 wrap-anywhere sm:border-t sm:border-hairline sm:pt-2">{children}</dd>
    </>
  )
}

/** Has a draft that exists follow the file. */
export function RefreshDraft({
  drafts,
  table,
}: {
  drafts: readonly { value: string; label: string }[]
  table: number | undefined
}) {
  const { proposal: words, problems } = useWords(dataFileWords)
  return (
    <section aria-labelledby="take" className="mt-10">
      <h3 id="take" className="text-17">
        {words.takeTitle}
      </h3>
      <p className="mt-1 mb-4 max-w-text text-pretty text-ink-soft">{words.takeLead}</p>
      <Form name="take" sentences={problems}>
        {table === undefined ? null : <input type="hidden" name="table" value={table} />}
        <SelectField name="draft" label={words.draft} empty={words.choose} options={drafts} />
        <Button look="plain">{words.take}</Button>
      </Form>
    </section>
  )
}
