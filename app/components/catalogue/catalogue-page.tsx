import { useNavigation } from '@remix-run/react'
import type { QueryProblem } from '../../domain/catalogue/catalogue-query.ts'
import type { CatalogueView } from '../../domain/catalogue/catalogue-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { FollowButton } from '../follow/follow-button.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { Notice } from '../ui/notice.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Chips } from './chips.tsx'
import { CompareForm } from './compare-form.tsx'
import { Expected } from './expected.tsx'
import { FilterPanel, filterFormId } from './filter-panel.tsx'
import { Elsewhere, NothingFound, PostDemand } from './nothing-found.tsx'
import { Problems } from './problems.tsx'
import { ResultCard } from './result-card.tsx'
import { SortMenu } from './sort-menu.tsx'
import { Understood } from './understood.tsx'
import { useChipLabel, useDropLabel } from './use-chip-label.ts'
import { useFilterForm } from './use-filter-form.ts'

/** The catalogue: search on top, filters at the side, cards, pages. All state is in the address. */
export function CataloguePage({
  view,
  follow,
  problems,
  status,
}: {
  view: CatalogueView
  /** Where the search is followed, and whether whoever is signed in does; nothing for what cannot be followed. */
  follow: { action: string; isFollowing?: boolean | undefined } | undefined
  problems: readonly QueryProblem[]
  status: 'ready' | 'building' | 'away'
}) {
  const { messages } = useSpeech()
  const words = messages.catalogue
  const filters = useFilterForm(view)
  const isLoading = useNavigation().state === 'loading'
  const total = useTotal(view)
  const chipLabel = useChipLabel()
  const listLook = isLoading ? 'opacity-60 transition-opacity' : ''
  return (
    <div className="py-6">
      <h1 className="sr-only">{view.text ? words.titleOf(view.heading) : words.title}</h1>
      <div className="max-w-text">
        <SearchBox key={view.text} size="large" text={view.text} keep={view.keep} />
      </div>
      <Understood view={view} />
      <div className="mt-4 space-y-3 empty:hidden">
        <Problems problems={problems} />
        {view.engine === 'database' ? (
          <Notice kind="warn">
            {status === 'building' ? messages.shell.searchBuilding : messages.shell.searchAway}
          </Notice>
        ) : null}
      </div>
      <div className="mt-6 gap-x-10 md:grid md:grid-cols-[232px_minmax(0,1fr)]">
        <FilterPanel view={view} formRef={filters.ref} onChange={filters.onChange} onSubmit={filters.onSubmit} />
        <section aria-labelledby="results" className="min-w-0">
          <Chips chips={view.chips.map((chip) => ({ ...chip, label: chipLabel(chip) }))} clearHref={view.clearHref} />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-2">
            <h2 id="results" className="text-17">
              <span role="status">{total}</span>
            </h2>
            <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
              {follow ? <FollowButton action={follow.action} isFollowing={follow.isFollowing} isSearch /> : null}
              <SortMenu view={view} sorts={words.sorts} form={filterFormId} onChange={filters.onChange} />
            </div>
          </div>
          {view.isRelaxed && view.total > 0 && view.understood.kind === 'words' ? (
            <p className="border-b border-hairline py-3 text-15 text-ink-soft">{words.relaxed}</p>
          ) : null}
          <BestWay view={view} />
          {view.hits.length === 0 && view.total > 0 ? (
            <p className="py-6">
              {words.beyond} <a href={view.pageLinks[0]?.href}>{words.toFirst}</a>
            </p>
          ) : null}
          {view.total === 0 ? <NothingFound view={view} /> : null}
          {view.hits.length + view.near.length > 0 ? (
            <CompareForm>
              {view.hits.length > 0 ? (
                <ol className={listLook} aria-busy={isLoading}>
                  {view.hits.map((hit) => (
                    <ResultCard key={hit.card.code} hit={hit} terms={view.terms} />
                  ))}
                </ol>
              ) : null}
              {view.near.length > 0 ? (
                <section aria-labelledby="near" className="pt-8">
                  <h2 id="near" className="border-b border-line pb-2 text-17">
                    {(view.total > 0 ? words.near : words.nearOnly)(view.near.length)}
                  </h2>
                  <ol className={listLook} aria-busy={isLoading}>
                    {view.near.map((hit) => (
                      <ResultCard key={hit.card.code} hit={hit} terms={view.terms} />
                    ))}
                  </ol>
                </section>
              ) : null}
            </CompareForm>
          ) : null}
          {view.total === 0 ? <Elsewhere text={view.text} /> : null}
          <Pagination page={view.page} pages={view.pages} links={view.pageLinks} />
          {view.isDeepest ? (
            <p className="mt-3 text-13 text-ink-soft">{words.tooDeep(formatCount(view.pages * view.size))}</p>
          ) : null}
          {view.isRelaxed && view.total > 0 ? (
            <div className="prose mt-6">
              <PostDemand view={view} />
            </div>
          ) : null}
          <Expected view={view} />
        </section>
      </div>
    </div>
  )
}

/** How many there are, and of what kind. */
function useTotal(view: CatalogueView): string {
  const words = useSpeech().messages.catalogue
  const total = formatCount(view.total)
  if (view.text === '') return words.total(total)
  if (!view.isRelaxed || view.total === 0 || view.understood.kind === 'sound') return words.totalOf(view.heading, total)
  return view.understood.kind === 'need' ? words.totalNeed(total) : words.totalNearest(view.heading, total)
}

/** Few are found, or none with all the words: which filter to drop for more. */
function BestWay({ view: { bestWay, total, isRelaxed } }: { view: CatalogueView }) {
  const words = useSpeech().messages.catalogue
  const drop = useDropLabel()
  if (!bestWay?.total) return null
  return (
    <p className="border-b border-hairline py-3 text-15">
      {isRelaxed ? '' : words.few(formatCount(total))}
      <a href={bestWay.href}>{drop(bestWay)}</a>
      {words.fewMore(formatCount(bestWay.total))}
    </p>
  )
}
