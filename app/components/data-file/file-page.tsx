import { isUnderWay } from '../../domain/data-file/data-file-states.ts'
import type { FileLine, FindingsView, ReadingView } from '../../domain/data-file/data-file-view.ts'
import type { ProposalView } from '../../domain/data-file/proposal-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { draftWords } from '../../i18n/draft.ts'
import { formatBytes, formatDay, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { files } from '../../links.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DictionaryFound } from './dictionary-found.tsx'
import { FactsFound } from './facts-found.tsx'
import { FileState } from './files-page.tsx'
import { PersonalFound } from './personal-found.tsx'
import { ProgressBar } from './progress-bar.tsx'
import { Proposal, RefreshDraft } from './proposal.tsx'
import { SampleFound } from './sample-found.tsx'
import { useLookAgain } from './use-look-again.ts'

export type FilePageView = {
  workspace: Workspace
  file: FileLine
  reading: ReadingView | undefined
  findings: FindingsView | undefined
  proposal: ProposalView | undefined
  /** Drafts made from it. */
  made: readonly { id: string; title: string }[]
  /** Drafts that can follow it. */
  drafts: readonly { value: string; label: string }[]
  mayWrite: boolean
}

/** One data file: how far its reading is, or what was found in it and what is proposed. */
export function FilePage(view: FilePageView) {
  const { workspace, file, reading, findings, proposal, mayWrite } = view
  const { file: words, list, done, problems } = useWords(dataFileWords)
  const { links } = useSpeech()
  useLookAgain(isUnderWay(file.state))
  return (
    <WorkspaceFrame workspace={workspace} tab="files">
      <Done sentences={done} />
      <SmallFormProblem names={['cancel', 'again', 'remove']} sentences={problems} />
      <p className="text-13">
        <a href={links.organisationFiles(workspace.slug)}>{words.back}</a>
      </p>
      <h2 className="text-20 [overflow-wrap:anywhere]">
        <bdi>{file.fileName}</bdi>
      </h2>
      <p className="mt-1 text-13 text-ink-soft">
        <Dotted
          parts={[
            <FileState key="state" file={file} />,
            formatBytes(file.bytes),
            formatMoment(file.uploadedAt),
            file.forgottenAt === undefined ? null : list.forgotten(formatDay(file.forgottenAt)),
            mayWrite ? (
              <a key="original" href={files.dataFile(workspace.slug, file.id)} download>
                {words.original}
              </a>
            ) : null,
          ]}
        />
      </p>
      <div className="mt-6">
        {reading ? <Reading state={file.state} reading={reading} mayWrite={mayWrite} /> : null}
        {file.state === 'failed' || file.state === 'cancelled' ? <NotRead file={file} mayWrite={mayWrite} /> : null}
      </div>
      {findings ? <Findings {...view} findings={findings} proposal={proposal} /> : null}
      {mayWrite ? <Remove /> : null}
    </WorkspaceFrame>
  )
}

/** How far the reading is. Without script the page comes again by itself. */
function Reading({
  state,
  reading: { percent, before, secondsLeft },
  mayWrite,
}: {
  state: FileLine['state']
  reading: ReadingView
  mayWrite: boolean
}) {
  const { file: words } = useWords(dataFileWords)
  const comma = useSpeech().language === 'zh' ? '，' : ', '
  const said =
    state === 'waiting'
      ? words.waiting(before)
      : `${words.percent(percent)}${secondsLeft === undefined ? '' : `${comma}${words.left(secondsLeft)}`}`
  return (
    <section aria-labelledby="reading">
      <noscript>
        <meta httpEquiv="refresh" content="5" />
      </noscript>
      <h3 id="reading" className="mb-3 text-17">
        {words.reading}
      </h3>
      <ProgressBar label={words.reading} percent={percent} said={said} />
      <p className="max-w-text text-ink-soft">{words.readingLead}</p>
      <div className="mt-4 flex flex-wrap items-baseline gap-x-6 gap-y-2">
        <a href="?">{words.refresh}</a>
        {mayWrite ? <SmallForm name="cancel">{words.cancel}</SmallForm> : null}
      </div>
    </section>
  )
}

function NotRead({ file: { state, failure }, mayWrite }: { file: FileLine; mayWrite: boolean }) {
  const { file: words } = useWords(dataFileWords)
  return (
    <div className="max-w-text">
      <Notice kind={state === 'failed' ? 'warn' : 'info'}>
        <p>{state === 'failed' ? words.failed(failure ?? '') : words.cancelled}</p>
        {state === 'failed' && mayWrite ? <p>{words.failedLead}</p> : null}
      </Notice>
      {mayWrite ? (
        <div className="mt-4">
          <SmallForm name="again" look="plain">
            {words.again}
          </SmallForm>
        </div>
      ) : null}
    </div>
  )
}

function Findings({
  workspace: { slug },
  file,
  findings,
  proposal,
  made,
  drafts,
}: FilePageView & { findings: FindingsView }) {
  const { file: words } = useWords(dataFileWords)
  const { untitled } = useWords(draftWords).list
  const { links } = useSpeech()
  return (
    <>
      <FactsFound slug={slug} id={file.id} bytes={file.bytes} findings={findings} />
      {made.length > 0 ? (
        <section className="mt-10">
          <h3 className="text-17">{words.draftsTitle}</h3>
          <ul className="mt-2">
            {made.map(({ id, title }) => (
              <li key={id}>
                <a href={links.draft(slug, id)}>{title || untitled}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {proposal ? <Proposal proposal={proposal} table={findings.table} /> : <PersonalFound fields={findings.fields} />}
      {proposal && drafts.length > 0 ? (
        <RefreshDraft
          drafts={drafts.map(({ value, label }) => ({ value, label: label || untitled }))}
          table={findings.table}
        />
      ) : null}
      <DictionaryFound slug={slug} id={file.id} findings={findings} />
      <SampleFound sample={findings.sample} />
    </>
  )
}

function Remove() {
  const { file: words } = useWords(dataFileWords)
  return (
    <details className="mt-12">
      <summary className="text-lead">{words.removeOpen}</summary>
      <p className="mt-2 mb-3 max-w-text text-15">{words.removeLead}</p>
      <SmallForm name="remove" look="stop">
        {words.remove}
      </SmallForm>
    </details>
  )
}
