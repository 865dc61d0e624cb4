import type { ReactNode } from 'react'
import { interests } from '../../domain/opinion/conflicts.ts'
import type { OpinionPageView } from '../../domain/opinion/read-opinion.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { WritingForms } from './writing-forms.tsx'

/** What this reader can do with an opinion now. */
export function OpinionActs({ slug, page }: { slug: string; page: OpinionPageView }) {
  const { page: words } = useWords(opinionWords)
  const { opinion, steps, slot, writing } = page
  return (
    <>
      {slot ? <SlotState slot={slot} /> : null}
      {steps.includes('accept') ? (
        <Part id="accept" title={words.acceptTitle} lead={words.acceptLead}>
          <AcceptForm />
        </Part>
      ) : null}
      {writing ? <WritingForms slug={slug} id={opinion.id} writing={writing} /> : null}
      {steps.includes('decline') ? (
        <ReasonForm name="decline" summary={words.declineOpen} send={words.decline} />
      ) : null}
      {steps.includes('withdraw') ? (
        <ReasonForm name="withdraw" summary={words.withdrawOpen} lead={words.withdrawLead} send={words.withdraw} />
      ) : null}
      {steps.includes('cancel') ? (
        <details className="mt-8 max-w-text">
          <summary className="inline-block py-1 text-lead">{words.cancelOpen}</summary>
          <p className="my-3 text-15 text-pretty">{words.cancelLead}</p>
          <SmallForm name="cancel" look="stop">
            {words.cancel}
          </SmallForm>
        </details>
      ) : null}
    </>
  )
}

/** A part of the page with what can be done there. */
export function Part({ id, title, lead, children }: { id: string; title: string; lead?: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-12">
      <h3 id={id} className="scroll-mt-6 text-17">
        {title}
      </h3>
      {lead ? <p className="mt-1 max-w-text text-pretty text-ink-soft">{lead}</p> : null}
      <div className="mt-4">{children}</div>
    </section>
  )
}

function SlotState({ slot }: { slot: NonNullable<OpinionPageView['slot']> }) {
  const { page: words } = useWords(opinionWords)
  return (
    <Part id="slot" title={words.slot}>
      <p>
        {words.slotStates[slot.state]}
        {slot.isLocked && slot.state !== 'filled' ? (
          <span className="block text-ink-soft">{words.fillLocked}</span>
        ) : null}
      </p>
      {slot.canFill ? (
        <div className="mt-3">
          <SmallForm name="fill" look="primary">
            {words.fill}
          </SmallForm>
        </div>
      ) : null}
    </Part>
  )
}

function AcceptForm() {
  const { page: words, problems } = useWords(opinionWords)
  const { language } = useSpeech()
  return (
    <Form name="accept" sentences={problems}>
      <ChoiceField
        name="interest"
        label={words.interest}
        kind="radio"
        options={interests.map((each) => ({ value: each.code, label: each[language] }))}
      />
      <ChoiceField
        name="independent"
        label={words.independentLabel}
        kind="checkbox"
        options={[{ value: 'yes', label: words.independent }]}
      />
      <Button>{words.accept}</Button>
    </Form>
  )
}

function ReasonForm({
  name,
  summary,
  lead,
  send,
}: {
  name: 'decline' | 'withdraw'
  summary: string
  lead?: string
  send: string
}) {
  const { page: words, problems } = useWords(opinionWords)
  return (
    <div className="mt-8">
      <Folded name={name} summary={summary}>
        {lead ? <p className="mb-4 text-15 text-pretty">{lead}</p> : null}
        <Form name={name} sentences={problems}>
          <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={1_000} />
          <Button look="stop">{send}</Button>
        </Form>
      </Folded>
    </div>
  )
}
