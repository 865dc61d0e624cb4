import { labelOf } from '../../domain/codes/code-list.ts'
import { type Capability, capabilities, type ThirdPartyKind, thirdPartyKinds } from '../../domain/codes/parties.ts'
import type { CapabilityState } from '../../domain/organisation/standings.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { formatDay } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import { PageHead } from './page-head.tsx'
import { WorkspaceFrame } from './workspace-frame.tsx'

export type CapabilityLine = {
  capability: Capability
  state: CapabilityState
  statement: string
  kinds: readonly ThirdPartyKind[]
  requestedAt: number
  decidedAt: number | null
  reason: string | null
}

const tones = { requested: 'plain', granted: 'lead', refused: 'warn', withdrawn: 'plain' } as const

/** What an organisation may do, has asked for, and can ask for. */
export function CapabilitiesPage({
  workspace,
  lines,
  mayAsk,
}: {
  workspace: Workspace
  lines: readonly CapabilityLine[]
  /** Whether the reader may ask now. */
  mayAsk: boolean
}) {
  const { capabilities: words, done } = useWords(organisationWorkWords)
  const sentences = useWords(organisationProblems)
  const lineOf = (code: Capability) => lines.find(({ capability }) => capability === code)
  const canBeAsked = capabilities
    .map(({ code }) => code)
    .filter((code) => !['requested', 'granted'].includes(lineOf(code)?.state ?? ''))
  const canAsk = mayAsk && canBeAsked.length > 0
  return (
    <WorkspaceFrame workspace={workspace} tab="capabilities">
      <Done sentences={done} />
      <SmallFormProblem names={canAsk ? ['withdraw'] : ['withdraw', 'request']} sentences={sentences} />
      <PageHead title={words.title} lead={words.lead} />
      {workspace.standing === 'verified' ? null : (
        <div className="mt-4 max-w-text">
          <Notice kind="info">{words.waitVerified}</Notice>
        </div>
      )}
      <ul className="mt-6 max-w-text border-t border-line">
        {capabilities.map(({ code }) => (
          <li key={code} className="border-b border-hairline py-3">
            <CapabilityFacts code={code} line={lineOf(code)} mayAsk={mayAsk} />
          </li>
        ))}
      </ul>
      {canAsk ? (
        <section aria-labelledby="ask" className="mt-12">
          <h2 id="ask" className="mb-5 text-20">
            {words.askTitle}
          </h2>
          <RequestForm canBeAsked={canBeAsked} />
        </section>
      ) : null}
    </WorkspaceFrame>
  )
}

function CapabilityFacts({
  code,
  line,
  mayAsk,
}: {
  code: Capability
  line: CapabilityLine | undefined
  mayAsk: boolean
}) {
  const { capabilities: words, capabilityStates } = useWords(organisationWorkWords)
  const { language } = useSpeech()
  const day = line ? formatDay(line.decidedAt ?? line.requestedAt) : ''
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2 font-medium">
        {words.names[code]}
        {line ? <Tag tone={tones[line.state]}>{capabilityStates[line.state]}</Tag> : null}
      </p>
      <p className="text-13 text-ink-soft">{words.what[code]}</p>
      {line ? (
        <div className="mt-1 text-15">
          <p>{words[`${line.state}On`](day)}</p>
          {line.reason ? <p className="whitespace-pre-line">{words.reason(line.reason)}</p> : null}
          {line.statement ? (
            <details>
              <summary className="text-13 text-lead">{words.said}</summary>
              <p className="pt-1 whitespace-pre-line [overflow-wrap:anywhere]">
                {line.kinds
                  .map((kind) => labelOf(thirdPartyKinds, kind, language))
                  .join(language === 'zh' ? '、' : ', ')}
                {line.kinds.length > 0 ? <br /> : null}
                <bdi>{line.statement}</bdi>
              </p>
            </details>
          ) : null}
          {line.state === 'requested' && mayAsk ? (
            <SmallForm name="withdraw" fields={{ capability: code }} label={words.withdrawOf(words.names[code])}>
              {words.withdraw}
            </SmallForm>
          ) : null}
        </div>
      ) : null}
    </>
  )
}

function RequestForm({ canBeAsked }: { canBeAsked: readonly Capability[] }) {
  const { capabilities: words } = useWords(organisationWorkWords)
  const { language } = useSpeech()
  return (
    <Form
      name="request"
      sentences={useWords(organisationProblems)}
      values={{ capability: canBeAsked[0] ?? '' }}
      className="group/ask grid gap-5"
    >
      <ChoiceField
        name="capability"
        label={words.which}
        kind="radio"
        options={canBeAsked.map((code) => ({
          value: code,
          label: words.names[code],
          hint: words.statementHints[code],
        }))}
      />
      <div className="hidden group-has-[input[value=ASSESSOR]:checked]/ask:block">
        <ChoiceField
          name="kinds[]"
          label={words.kinds}
          kind="checkbox"
          options={thirdPartyKinds.map((kind) => ({ value: kind.code, label: kind[language] }))}
        />
      </div>
      <TextArea name="statement" label={words.statement} hint={words.statementHint} rows={5} maxLength={1_000} />
      <Button>{words.send}</Button>
    </Form>
  )
}
