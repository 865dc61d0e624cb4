import type { TaskView } from '../../domain/delivery-task/task-view.ts'
import { acceptedFiles } from '../../domain/organisation/document-rules.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { taskWords } from '../../i18n/delivery-task.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { Handovers } from './handovers.tsx'

export type ShownCredentials = { credentials: string; handover: string }

/** A delivery by hand in its steps, for either side. */
export function TaskPage({
  workspace,
  number,
  view,
  shown,
}: {
  workspace: Workspace
  /** Of the order. */
  number: string
  view: TaskView
  /** Credentials that were just asked for. */
  shown: ShownCredentials | undefined
}) {
  const words = useWords(taskWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const { side, due, reason, plan, plannedFor } = view
  return (
    <WorkspaceFrame workspace={workspace} tab="orders">
      <Done sentences={words.done} />
      <SmallFormProblem names={['start', 'look']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.order(slug, number)}>{words.back(number)}</a>
      </p>
      <h2 className="mt-1 text-20">{words.title}</h2>
      <p className="mt-1 font-medium">{words.stands[view.stand]}</p>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead[side]}</p>
      {reason ? (
        <div className="mt-4">
          <Notice kind="warn">{words.returned(reason)}</Notice>
        </div>
      ) : null}
      {due ? <p className="mt-2">{side === 'provider' ? words.due(due) : words.dueBuyer(due)}</p> : null}
      {side === 'buyer' && view.stand === 'handed' ? (
        <p className="mt-2">
          <a href={links.order(slug, number)}>{words.toOrder}</a>
        </p>
      ) : null}
      <StepsPart moments={view.moments} />
      {plan ? (
        <Part id="plan-part" title={words.plan}>
          <p className="max-w-text whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{plan}</bdi>
          </p>
          {plannedFor ? <p className="mt-1 text-ink-soft">{words.plannedFor(plannedFor)}</p> : null}
        </Part>
      ) : null}
      <Handovers slug={slug} number={number} view={view} shown={shown} />
      {view.mayHand ? <HandPart /> : null}
      {view.mayPlan ? <PlanPart view={view} /> : null}
    </WorkspaceFrame>
  )
}

function StepsPart({ moments }: { moments: TaskView['moments'] }) {
  const words = useWords(taskWords)
  return (
    <ol
      aria-label={words.stepsTable}
      className="mt-6 grid max-w-text gap-x-6 gap-y-3 border-y border-hairline py-3 sm:grid-cols-4"
    >
      {(Object.keys(words.steps) as (keyof typeof moments)[]).map((step) => (
        <li key={step}>
          <span className="block font-medium">{words.steps[step]}</span>
          <span className="text-13 text-ink-soft tabular-nums">{moments[step] ?? words.notYet}</span>
        </li>
      ))}
    </ol>
  )
}

function PlanPart({ view }: { view: TaskView }) {
  const words = useWords(taskWords)
  return (
    <Part id="planning" title={words.planTitle}>
      <Form
        name="plan"
        sentences={words.problems}
        values={{ plan: view.plan ?? '', plannedFor: view.plannedFor ?? '' }}
      >
        <TextArea name="plan" label={words.planText} hint={words.planHint} maxLength={2_000} />
        <TextField name="plannedFor" label={words.planDay} type="date" />
        <Button look="plain">{words.planSend}</Button>
      </Form>
      {view.mayStart ? (
        <div className="mt-4">
          <SmallForm name="start" look="plain">
            {words.startSend}
          </SmallForm>
        </div>
      ) : null}
    </Part>
  )
}

function HandPart() {
  const words = useWords(taskWords)
  return (
    <Part id="handing" title={words.handTitle}>
      <p className="mb-4 max-w-text text-pretty text-ink-soft">{words.handLead}</p>
      <Form name="hand" encType="multipart/form-data" sentences={words.problems}>
        <TextArea name="text" label={words.handText} hint={words.handTextHint} maxLength={2_000} />
        <TextArea
          name="credentials"
          label={words.credentials}
          hint={words.credentialsHint}
          rows={3}
          maxLength={2_000}
          autoComplete="off"
          spellCheck={false}
          isOptional
        />
        <TextField name="file" label={words.file} hint={words.fileHint} type="file" accept={acceptedFiles} isOptional />
        <Button>{words.handSend}</Button>
      </Form>
    </Part>
  )
}
