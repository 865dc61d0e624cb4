import { useNavigation } from '@remix-run/react'
import type { QueryProblem } from '../../domain/catalogue/catalogue-query.ts'
import type { CatalogueView } from '../../domain/catalogue/catalogue-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { SearchBox } from '../shell/search-box.tsx'
import { Notice } from '../ui/notice.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { Chips } from './chips.tsx'
import { FilterPanel, filterFormId } from './filter-panel.tsx'
import { NothingFound } from './nothing-found.tsx'
import { Problems } from './problems.tsx'
import { ResultCard } from './result-card.tsx'
import { SortMenu } from './sort-menu.tsx'
import { useFilterForm } from './use-filter-form.ts'

/** The catalogue: search on top, filters at the side, cards, pages. All state is in the address. */
export function CataloguePage({
  view,
  problems,
  status,
}: {
  view: CatalogueView
  problems: readonly QueryProblem[]
  status: 'ready' | 'building' | 'away'
}) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue
  const filters = useFilterForm(view)
  const isLoading = useNavigation().state === 'loading'
  const total = formatCount(view.total)
  return (
    <div className="py-6">
      <h1 className="sr-only">{view.text ? words.titleOf(view.text) : words.title}</h1>
      <div className="max-w-text">
        <SearchBox key={view.text} size="large" text={view.text} keep={view.keep} />
      </div>
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
          <Chips chips={view.chips} clearHref={view.clearHref} />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-2">
            <h2 id="results" className="text-17">
              <span role="status">{view.text ? words.totalOf(view.text, total) : words.total(total)}</span>
            </h2>
            <SortMenu view={view} form={filterFormId} onChange={filters.onChange} />
          </div>
          {view.isRelaxed && view.total > 0 ? (
            <p className="border-b border-hairline py-3 text-15 text-ink-soft">{words.relaxed}</p>
          ) : null}
          {view.hits.length > 0 ? (
            <form action={links.compare()} method="get" className="compare-form">
              <ol className={isLoading ? 'opacity-60 transition-opacity' : ''} aria-busy={isLoading}>
                {view.hits.map((hit) => (
                  <ResultCard key={hit.card.code} hit={hit} terms={view.terms} isSearch={view.text !== ''} canCompare />
                ))}
              </ol>
              <div className="compare-bar">
                <p className="text-13 text-ink-soft">{words.compareHint}</p>
                <button
                  type="submit"
                  className="rounded border border-lead bg-sheet px-4 py-1.5 text-15 font-medium text-lead hover:bg-lead-wash"
                >
                  {words.compareGo}
                </button>
              </div>
            </form>
          ) : view.total > 0 ? (
            <p className="py-6">
              {words.beyond} <a href={view.pageLinks[0]?.href}>{words.toFirst}</a>
            </p>
          ) : (
            <NothingFound view={view} />
          )}
          <Pagination page={view.page} pages={view.pages} links={view.pageLinks} />
          {view.isDeepest ? (
            <p className="mt-3 text-13 text-ink-soft">{words.tooDeep(formatCount(view.pages * view.size))}</p>
          ) : null}
        </section>
      </div>
    </div>
  )
}
