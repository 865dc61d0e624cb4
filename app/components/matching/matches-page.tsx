import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { MatchedCard, MatchesPageView } from '../../domain/matching/match-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { demandWords } from '../../i18n/demand.ts'
import { formatMoment } from '../../i18n/format.ts'
import { matchPageWords } from '../../i18n/match-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { MatchCard } from './match-card.tsx'

/** The form of the comparison, which boxes outside it belong to: forms for inviting stand between them. */
const compareForm = 'compare-matches'

export type MatchesPageProps = {
  workspace: Workspace
  demand: { id: string; title?: Said }
  page: Omit<MatchesPageView, 'next'>
  /** Address of the next page. */
  next?: string
  isFirst: boolean
  mayInvite: boolean
}

/** Listings that fit an own demand, best first; those with a shut gate in a group of their own below. */
export function MatchesPage({ workspace, demand, page, next, isFirst, mayInvite }: MatchesPageProps) {
  const { matches: words, top, done } = useWords(matchPageWords)
  const problems = useWords(demandWords).problems
  const { links } = useSpeech()
  const { slug } = workspace
  const open = page.matches.filter(({ gates }) => gates.length === 0)
  const shut = page.matches.filter(({ gates }) => gates.length > 0)
  const group = (some: readonly MatchedCard[]) => (
    <ol className="mt-2 border-t border-hairline">
      {some.map((match) => (
        <MatchCard key={match.card.code} match={match} level="h4">
          <MatchActs match={match} page={page} mayInvite={mayInvite} />
        </MatchCard>
      ))}
    </ol>
  )
  return (
    <WorkspaceFrame workspace={workspace} tab="demands">
      <Done sentences={done} />
      <SmallFormProblem names={['invite']} sentences={problems} />
      <p className="text-13">
        <a href={links.organisationDemand(slug, demand.id)}>{words.back}</a>
      </p>
      <h2 className="mt-2 text-20 wrap-anywhere">
        {words.title}
        {demand.title ? (
          <span className="mt-1 block text-17 font-normal">
            <Marked said={demand.title} />
          </span>
        ) : null}
      </h2>
      {page.matches.length === 0 ? (
        <p className="mt-6 max-w-text text-pretty">{page.state === 'found' ? top.none : top[page.state]}</p>
      ) : (
        <>
          <p className="mt-2 max-w-text text-pretty text-ink-soft">{words.lead}</p>
          <p className="mt-1 text-13 text-ink-soft tabular-nums">
            {words.count(page.count.open, page.count.all)} ·{' '}
            {page.matchedAt === undefined ? words.now : words.at(formatMoment(page.matchedAt))}
          </p>
          <form
            id={compareForm}
            action={links.compare()}
            method="get"
            className="mt-4 flex flex-wrap items-center gap-3"
          >
            <button
              type="submit"
              className="rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink"
            >
              {words.compare}
            </button>
            <span className="text-13 text-ink-soft">{words.compareHint}</span>
          </form>
          {open.length > 0 ? (
            <section aria-labelledby="open" className="mt-8">
              <h3 id="open" className="text-17">
                {words.open}
              </h3>
              {group(open)}
            </section>
          ) : null}
          {shut.length > 0 ? (
            <section aria-labelledby="shut" className="mt-12">
              <h3 id="shut" className="text-17">
                {words.shut}
              </h3>
              <p className="mt-1 max-w-text text-15 text-pretty text-ink-soft">{words.shutLead}</p>
              {group(shut)}
            </section>
          ) : null}
        </>
      )}
      <ListPages words={words} first={isFirst ? undefined : links.demandMatches(slug, demand.id)} next={next} />
    </WorkspaceFrame>
  )
}

/** Choosing a match for the comparison, and inviting its provider. */
function MatchActs({
  match: { card },
  page,
  mayInvite,
}: { match: MatchedCard } & Pick<MatchesPageProps, 'page' | 'mayInvite'>) {
  const words = useWords(matchPageWords)
  const { provider, code, title } = card
  return (
    <div className="mt-2 flex flex-wrap items-center gap-x-6 gap-y-1 text-15">
      <label className="inline-flex min-h-6 items-center gap-1.5 text-13 text-ink-soft hover:text-ink">
        <input
          type="checkbox"
          name="code"
          value={code}
          form={compareForm}
          autoComplete="off"
          aria-label={words.compareOf(title.text)}
        />
        {words.compareBox}
      </label>
      {page.invited.includes(provider.slug) ? <Tag tone="lead">{words.matches.invited}</Tag> : null}
      {mayInvite && page.invitable.includes(provider.slug) ? (
        <SmallForm
          name="invite"
          fields={{ organisation: provider.slug }}
          label={words.matches.inviteOf(provider.name.text)}
        >
          {words.matches.invite}
        </SmallForm>
      ) : null}
    </div>
  )
}
