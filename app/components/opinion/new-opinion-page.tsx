import type { OpinionRequestView } from '../../domain/opinion/read-opinion.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'

/** Asking for an opinion: first the draft and the evidence, then who may give it. */
export function NewOpinionPage({
  workspace,
  drafts,
  slots,
  subject,
  chosen,
}: OpinionRequestView & {
  workspace: Workspace
}) {
  const words = useWords(opinionWords)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="opinions">
      <p className="text-13">
        <a href={links.organisationOpinions(workspace.slug)}>{words.back}</a>
      </p>
      <h2 className="mt-1 text-20">{words.request.title}</h2>
      <p className="mt-1 mb-6 max-w-text text-pretty text-ink-soft">{words.request.lead}</p>
      {subject ? (
        <AssessorForm slug={workspace.slug} subject={subject} />
      ) : drafts.length === 0 ? (
        <p className="max-w-text text-pretty">
          {words.request.noDrafts} <a href={links.organisationListings(workspace.slug)}>{words.request.toDrafts}</a>
        </p>
      ) : (
        <SubjectForm drafts={drafts} slots={slots} chosen={chosen} />
      )}
    </WorkspaceFrame>
  )
}

const box = 'w-full rounded border border-line bg-sheet px-3 py-2'

function SubjectForm({ drafts, slots, chosen }: Pick<OpinionRequestView, 'drafts' | 'slots' | 'chosen'>) {
  const { request: words } = useWords(opinionWords)
  return (
    <form method="get" className="grid max-w-text gap-5">
      <div className="grid gap-1">
        <label htmlFor="request-draft" className="font-medium">
          {words.draft}
        </label>
        <select id="request-draft" name="draft" required defaultValue={chosen.draft} className={box}>
          <option value="">{words.choose}</option>
          {drafts.map(({ id, title }) => (
            <option key={id} value={id}>
              {title?.text ?? words.untitled}
            </option>
          ))}
        </select>
      </div>
      <div className="grid gap-1">
        <label htmlFor="request-slot" className="font-medium">
          {words.slot}
        </label>
        <select id="request-slot" name="slot" required defaultValue={chosen.slot} className={box}>
          <option value="">{words.choose}</option>
          {slots.map(({ code, label }) => (
            <option key={code} value={code}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <button
        type="submit"
        className="justify-self-start rounded bg-lead px-4 py-2 font-medium text-on-lead hover:bg-lead-strong"
      >
        {words.next}
      </button>
    </form>
  )
}

function AssessorForm({ slug, subject }: { slug: string; subject: NonNullable<OpinionRequestView['subject']> }) {
  const { request: words, problems } = useWords(opinionWords)
  const { language, links } = useSpeech()
  const comma = language === 'zh' ? '、' : ', '
  return (
    <>
      <section aria-labelledby="subject" className="mb-6 max-w-text border-y border-hairline py-3">
        <h3 id="subject" className="text-13 font-normal text-ink-soft">
          {words.subject}
        </h3>
        <p className="font-medium">{subject.title ? <Marked said={subject.title} /> : words.untitled}</p>
        <p className="flex flex-wrap justify-between gap-x-4 text-15">
          {subject.slotName}
          <a href={links.newOpinion(slug, new URLSearchParams({ choose: subject.draft }))}>{words.change}</a>
        </p>
      </section>
      {subject.assessors.length === 0 ? (
        <p>
          {words.noAssessors} <a href={links.organisations()}>{words.toAssessors}</a>
        </p>
      ) : (
        <Form sentences={problems}>
          <input type="hidden" name="draft" value={subject.draft} />
          <input type="hidden" name="slot" value={subject.slot} />
          <ChoiceField
            name="assessor"
            label={words.assessor}
            hint={words.assessorHint}
            kind="radio"
            options={subject.assessors.map((each) => ({
              value: each.slug,
              label: each.name.text,
              hint: each.kinds.join(comma),
            }))}
          />
          <TextArea name="note" label={words.note} hint={words.noteHint} rows={3} maxLength={1_000} isOptional />
          <Button>{words.send}</Button>
        </Form>
      )}
    </>
  )
}
