import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { ComplaintView } from '../../domain/complaint/complaint-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { ComplaintFacts } from './complaint-facts.tsx'

/** One complaint about an own listing, and the form of the answer while it is waited for. */
export function OwnComplaintPage({
  workspace,
  complaint,
  complainant,
  mayAnswer,
}: {
  workspace: Workspace
  complaint: ComplaintView
  /** Who complains, where they agreed to be named. */
  complainant?: { name?: string; organisation?: Said }
  mayAnswer: boolean
}) {
  const { provider: words, facts, unnamed, done, problems } = useWords(complaintWords)
  const { links } = useSpeech()
  const canAnswer = mayAnswer && complaint.state === 'accepted'
  return (
    <WorkspaceFrame workspace={workspace} tab="complaints">
      <Done sentences={done} />
      <SmallFormProblem names={canAnswer ? [] : ['answer']} sentences={problems} />
      <p className="text-13">
        <a href={links.organisationComplaints(workspace.slug)}>{words.back}</a>
      </p>
      <h2 className="mt-1 text-20">
        <Marked said={complaint.title} />
      </h2>
      <ComplaintFacts
        complaint={complaint}
        rest={[[facts.complainant, complainant ? <Complainant key="c" {...complainant} /> : unnamed]]}
      />
      {canAnswer ? (
        <section aria-labelledby="answer" className="mt-10">
          <h3 id="answer" className="text-17">
            {words.answerTitle}
          </h3>
          <p className="mt-1 mb-4 max-w-text text-pretty text-ink-soft">{words.answerLead}</p>
          <Form name="answer" sentences={problems}>
            <TextArea name="answer" label={words.answer} rows={7} maxLength={4_000} />
            <Button>{words.send}</Button>
          </Form>
        </section>
      ) : null}
    </WorkspaceFrame>
  )
}

/** Who complains: the person, and the organisation in whose name it is. */
export function Complainant({ name, organisation }: { name?: string; organisation?: Said }) {
  const { nobody } = useWords(complaintWords)
  return (
    <>
      <bdi>{name ?? nobody}</bdi>
      {organisation ? (
        <>
          {' · '}
          <Marked said={organisation} />
        </>
      ) : null}
    </>
  )
}
