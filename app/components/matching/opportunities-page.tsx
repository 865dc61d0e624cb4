import type { OpportunitiesView, OpportunityView } from '../../domain/matching/opportunity-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { matchPageWords } from '../../i18n/match-pages.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { PageHead } from '../workspace/page-head.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { MatchDetails, VerdictTally } from './match-details.tsx'
import { ScoreBar } from './score-bar.tsx'

export type OpportunitiesPageProps = {
  workspace: Workspace
  page: Omit<OpportunitiesView, 'next'>
  /** Address of the next page. */
  next?: string
  isFirst: boolean
  mayRespond: boolean
}

/** Open demands that a provider could answer: those it is invited to, those its listings fit, and those of its industries. */
export function OpportunitiesPage({ workspace, page, next, isFirst, mayRespond }: OpportunitiesPageProps) {
  const { opportunities: words } = useWords(matchPageWords)
  const { links } = useSpeech()
  const { invited, matched, nearby } = page
  const group = (some: readonly OpportunityView[]) => (
    <ul className="mt-2 border-t border-hairline">
      {some.map((each) => (
        <Opportunity key={each.number} opportunity={each} slug={workspace.slug} mayRespond={mayRespond} />
      ))}
    </ul>
  )
  return (
    <WorkspaceFrame workspace={workspace} tab="opportunities">
      <PageHead title={words.title} lead={words.lead} />
      {invited.length > 0 ? (
        <section aria-labelledby="invited" className="mt-8">
          <h3 id="invited" className="text-17">
            {words.invited}
          </h3>
          {group(invited)}
        </section>
      ) : null}
      {matched.length > 0 ? (
        <section aria-labelledby="matched" className="mt-10">
          <h3 id="matched" className="flex flex-wrap items-baseline gap-x-3 text-17">
            {words.matched}
            <span className="text-13 font-normal text-ink-soft tabular-nums">{words.count(page.count)}</span>
          </h3>
          {group(matched)}
        </section>
      ) : null}
      {nearby.length > 0 ? (
        <section aria-labelledby="nearby" className="mt-10">
          <h3 id="nearby" className="text-17">
            {words.nearby}
          </h3>
          <p className="mt-1 max-w-text text-15 text-pretty text-ink-soft">{words.nearbyLead}</p>
          {group(nearby)}
        </section>
      ) : null}
      {invited.length + matched.length + nearby.length === 0 ? (
        <p className="mt-8">
          {words.none}
          <span className="block text-ink-soft">{words.noneNext}</span>
        </p>
      ) : null}
      <ListPages words={words} first={isFirst ? undefined : links.opportunities(workspace.slug)} next={next}>
        <a href={links.publicDemands()}>{words.toDemands}</a>
      </ListPages>
    </WorkspaceFrame>
  )
}

/** One demand: what it is, which own listing fits and why, and the way to answer it. */
function Opportunity({
  opportunity,
  slug,
  mayRespond,
}: {
  opportunity: OpportunityView
  slug: string
  mayRespond: boolean
}) {
  const words = useWords(matchPageWords).opportunities
  const { language, links } = useSpeech()
  const { number, title, buyer, deadline, best, others } = opportunity
  const id = `o-${number}`
  return (
    <li className="border-b border-hairline py-4">
      <article aria-labelledby={id}>
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h4 id={id} className="min-w-0 text-17 leading-snug wrap-anywhere">
            <a href={links.publicDemand(number)} className="no-underline hover:underline">
              <Marked said={title} />
            </a>
          </h4>
          {best ? <ScoreBar score={best.score} /> : null}
        </div>
        <p className="mt-1 text-13 text-ink-soft">
          <Dotted
            parts={[
              <span key="n" className="tabular-nums">
                {number}
              </span>,
              buyer ? (
                <a key="b" href={links.organisation(buyer.slug)} className="text-ink-soft hover:text-ink">
                  <Marked said={buyer.name} />
                </a>
              ) : (
                words.masked
              ),
              deadline && words.deadline(deadline),
              opportunity.isChallenge && (
                <Tag key="c" tone="lead">
                  {words.challenge}
                </Tag>
              ),
            ]}
          />
        </p>
        {best ? (
          <>
            <p className="mt-2 max-w-text text-pretty">
              <span className="text-ink-soft">
                {words.best}
                {language === 'zh' ? '：' : ': '}
              </span>
              <a href={links.ownListing(slug, best.code)}>
                <Marked said={best.title} />
              </a>
            </p>
            <p className="mt-1 max-w-text text-pretty">{best.summary}</p>
            <p className="mt-1 text-13 text-ink-soft tabular-nums empty:hidden">
              <VerdictTally requirements={best.requirements} />
            </p>
            {others.length > 0 ? (
              <p className="mt-1 text-13 text-ink-soft">
                {words.others}
                {language === 'zh' ? '：' : ': '}
                <Dotted
                  parts={others.map((each) => (
                    <span key={each.code}>
                      <a href={links.ownListing(slug, each.code)}>
                        <Marked said={each.title} />
                      </a>{' '}
                      <span className="tabular-nums">{each.score}</span>
                    </span>
                  ))}
                />
              </p>
            ) : null}
            <MatchDetails match={best} code={best.code} title={best.title.text} />
          </>
        ) : null}
        {opportunity.responseId !== undefined ? (
          <p className="mt-3">
            <a href={links.response(slug, opportunity.responseId)} aria-label={words.responseTo(title.text)}>
              {words.response}
            </a>
          </p>
        ) : mayRespond ? (
          <p className="mt-3">
            <a
              href={links.newResponse(slug, number, best?.code)}
              aria-label={words.respondTo(title.text)}
              className="inline-block rounded border border-lead px-4 py-1.5 font-medium text-lead no-underline hover:bg-lead-wash"
            >
              {words.respond}
            </a>
          </p>
        ) : null}
      </article>
    </li>
  )
}
