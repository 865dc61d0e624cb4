import type { OpinionPageView } from '../../domain/opinion/read-opinion.server.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { opinionWords } from '../../i18n/opinion.ts'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Facts } from '../ui/facts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { IssuedOpinion } from './issued-opinion.tsx'
import { OpinionActs } from './opinion-acts.tsx'
import { OpinionStateTag } from './opinion-state-tag.tsx'

/** One opinion: who asks whom for what, the conflicts that were found, what was said, and what can be done now. */
export function OpinionPage({ workspace, ...page }: OpinionPageView & { workspace: Workspace }) {
  const words = useWords(opinionWords)
  const { links } = useSpeech()
  const { opinion } = page
  return (
    <WorkspaceFrame workspace={workspace} tab="opinions">
      <Done sentences={words.done} />
      <SmallFormProblem names={formsGone(page)} sentences={words.problems} />
      <p className="text-13">
        <a href={links.organisationOpinions(workspace.slug)}>{words.back}</a>
      </p>
      <h2 className="mt-1 flex flex-wrap items-baseline gap-x-3 text-20">
        <span>
          {opinion.slot} · <Marked said={opinion.title} />
        </span>
        <OpinionStateTag state={opinion.state} isExpired={opinion.issued?.isExpired ?? false} />
      </h2>
      <RequestFacts opinion={opinion} />
      {opinion.issued ? <IssuedOpinion slug={workspace.slug} id={opinion.id} issued={opinion.issued} /> : null}
      <OpinionActs slug={workspace.slug} page={page} />
      <Conflicts conflicts={opinion.conflicts} />
    </WorkspaceFrame>
  )
}

function RequestFacts({ opinion }: { opinion: OpinionPageView['opinion'] }) {
  const { page: words } = useWords(opinionWords)
  const { links } = useSpeech()
  const { independence, reason, state } = opinion
  return (
    <Facts
      facts={[
        [
          words.provider,
          <a key="p" href={links.organisation(opinion.provider.slug)}>
            <Marked said={opinion.provider.name} />
          </a>,
        ],
        [
          words.assessor,
          <span key="a">
            <a href={links.organisation(opinion.assessor.slug)}>
              <Marked said={opinion.assessor.name} />
            </a>{' '}
            <span className="text-ink-soft">{opinion.kind}</span>
          </span>,
        ],
        [words.requested, opinion.requested],
        [words.note, opinion.note && <bdi className="whitespace-pre-line">{opinion.note}</bdi>],
        [
          words.independence,
          independence && (
            <>
              {words.declared(independence.day)}
              <span className="block text-13 text-ink-soft">{independence.interest}</span>
            </>
          ),
        ],
        [words.reasons[state] ?? '', reason && <bdi className="whitespace-pre-line">{reason}</bdi>],
      ]}
    />
  )
}

function Conflicts({ conflicts }: Pick<OpinionPageView['opinion'], 'conflicts'>) {
  const { page: words } = useWords(opinionWords)
  return (
    <section aria-labelledby="conflicts" className="mt-12">
      <h3 id="conflicts" className="text-17">
        {words.conflicts}
      </h3>
      {conflicts.length === 0 ? (
        <p className="mt-1 max-w-text text-ink-soft">{words.noConflicts}</p>
      ) : (
        <ul className="mt-2 max-w-text border-t border-hairline">
          {conflicts.map(({ id, severity, text, basis }) => (
            <li key={id} className="border-b border-hairline py-2">
              <p>
                <Tag tone="warn">{words.severity[severity]}</Tag> {text}
              </p>
              <p className="text-13 text-ink-soft">
                {id} · {words.basis(basis)}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Forms that say nothing themselves: those of one button, and those that are not on the page any more. */
function formsGone({ steps, writing }: OpinionPageView): string[] {
  const shown = new Set<string>(steps.filter((step) => step !== 'cancel'))
  if (writing) shown.add('upload')
  if (!writing?.content || !writing.fileName) shown.delete('issue')
  return ['cancel', 'fill', 'accept', 'decline', 'upload', 'issue', 'withdraw'].filter((name) => !shown.has(name))
}
