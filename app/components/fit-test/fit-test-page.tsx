import type { FitTestView } from '../../domain/fit-test/read-fit-tests.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { fitTestWords } from '../../i18n/fit-test.ts'
import { formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { FitTestTag } from './fit-test-tag.tsx'
import { FitTies } from './fit-ties.tsx'
import { sayAnswer, sayCheck } from './say-check.ts'

/** A test: each check with what came back, and the deliveries to which the checks are tied. */
export function FitTestPage({
  workspace,
  view,
  mayWrite,
}: {
  workspace: Workspace
  view: FitTestView
  mayWrite: boolean
}) {
  const { result: words, problems } = useWords(fitTestWords)
  const { links } = useSpeech()
  const { slug } = workspace
  const isOpen = view.state === 'waiting' || view.state === 'running'
  return (
    <WorkspaceFrame workspace={workspace} tab="fitTests">
      <Done sentences={words.done} />
      <SmallFormProblem names={['detach']} sentences={problems} />
      <p className="text-13">
        <a href={links.fitTests(slug, new URLSearchParams(view.side === 'provider' ? { side: 'provider' } : {}))}>
          {words.back}
        </a>
      </p>
      <h2 className="mt-1 flex flex-wrap items-baseline gap-x-3 text-20">
        {words.title} <FitTestTag state={view.state} isPassed={view.isPassed} />
      </h2>
      <p className="mt-1 max-w-text text-pretty">
        <a href={links.listing(view.code)}>
          <Marked said={view.title} />
        </a>
        <span className="block text-13 text-ink-soft">
          <Marked said={view.other} /> · {formatMoment(view.createdAt)}
        </span>
      </p>
      <div className="mt-4 max-w-text">
        {isOpen && view.side === 'buyer' ? (
          <Notice kind="info">
            {words.waits} <a href={links.ownFitTest(slug, view.id)}>{words.reload}</a>
          </Notice>
        ) : view.failure ? (
          <Notice kind="warn">{words.failures[view.failure]}</Notice>
        ) : null}
      </div>
      <Checks view={view} />
      {view.side === 'buyer' && view.state === 'done' ? <FitTies slug={slug} view={view} mayWrite={mayWrite} /> : null}
    </WorkspaceFrame>
  )
}

function Checks({ view }: { view: FitTestView }) {
  const words = useWords(fitTestWords)
  const { result } = words
  const { answers } = view
  const hasKeys = view.checks.some(({ kind }) => kind === 'keys')
  return (
    <>
      <ListTable label={result.table} columns={[result.check, ...(answers ? [result.answer, result.verdict] : [])]}>
        {view.checks.map((check, index) => {
          const answer = answers?.[index]
          return (
            <tr key={JSON.stringify(check)}>
              <th scope="row" className="!min-w-0 font-normal [overflow-wrap:anywhere]">
                <span className="block text-13 text-ink-soft">{words.kinds[check.kind]}</span>
                {sayCheck(words, check)}
              </th>
              {answer ? (
                <>
                  <td className="whitespace-nowrap tabular-nums">{sayAnswer(words, check, answer)}</td>
                  <td className="whitespace-nowrap">
                    <Tag tone={answer.passed ? 'lead' : 'warn'}>{answer.passed ? result.pass : result.fail}</Tag>
                  </td>
                </>
              ) : null}
            </tr>
          )
        })}
      </ListTable>
      {view.side === 'provider' ? (
        <p className="mt-3 text-13 text-ink-soft">{result.onlyChecks}</p>
      ) : hasKeys && answers ? (
        <p className="mt-3 text-13 text-ink-soft">{result.noise}</p>
      ) : null}
    </>
  )
}
