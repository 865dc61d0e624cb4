import { useNavigation } from '@remix-run/react'
import type { QueryProblem } from '../../domain/catalogue/catalogue-query.ts'
import type { BoardView } from '../../domain/demand-board/board-view.ts'
import { demandBoardWords } from '../../i18n/demand-board.ts'
import { formatCount } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Chips } from '../catalogue/chips.tsx'
import { Problems } from '../catalogue/problems.tsx'
import { SortMenu } from '../catalogue/sort-menu.tsx'
import { useFilterForm } from '../catalogue/use-filter-form.ts'
import { SearchBox } from '../shell/search-box.tsx'
import { Notice } from '../ui/notice.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { BoardFilters, boardFormId } from './board-filters.tsx'
import { DemandItem } from './demand-item.tsx'
import { NoDemands } from './no-demands.tsx'

/** The demand board: search on top, filters at the side, demands, pages. All state is in the address. */
export function BoardPage({
  view,
  problems,
  status,
  isMember,
  feed,
}: {
  view: BoardView
  problems: readonly QueryProblem[]
  status: 'ready' | 'building' | 'away'
  /** Whether there may be demands that only members see. */
  isMember: boolean
  feed: string
}) {
  const { messages, links } = useSpeech()
  const words = useWords(demandBoardWords)
  const filters = useFilterForm(view)
  const isLoading = useNavigation().state === 'loading'
  return (
    <div className="py-6">
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <div className="min-w-0 max-w-text">
          <h1 className="text-26">{view.text ? words.titleOf(view.heading) : words.title}</h1>
          <p className="mt-1 text-ink-soft">{words.lead}</p>
        </div>
        <a
          href={links.beginDemand()}
          className="inline-block rounded bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong hover:text-on-lead"
        >
          {words.post}
        </a>
      </div>
      <div className="mt-4 max-w-text">
        <SearchBox
          key={view.text}
          size="large"
          text={view.text}
          keep={view.keep}
          list={{ action: links.publicDemands(), ...words.search }}
        />
      </div>
      <div className="mt-4 space-y-3 empty:hidden">
        <Problems problems={problems} names={words.facets} />
        {view.engine === 'database' ? (
          <Notice kind="warn">{status === 'away' ? messages.shell.searchAway : messages.shell.searchBuilding}</Notice>
        ) : null}
      </div>
      <div className="mt-6 gap-x-10 md:grid md:grid-cols-[232px_minmax(0,1fr)]">
        <BoardFilters view={view} formRef={filters.ref} onChange={filters.onChange} onSubmit={filters.onSubmit} />
        <section aria-labelledby="results" className="min-w-0">
          <Chips chips={view.chips} clearHref={view.clearHref} />
          <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-2">
            <h2 id="results" className="text-17">
              <span role="status">{useTotal(view)}</span>
            </h2>
            <SortMenu view={view} sorts={words.sorts} form={boardFormId} onChange={filters.onChange} />
          </div>
          {view.isRelaxed && view.total > 0 ? (
            <p className="border-b border-hairline py-3 text-15 text-ink-soft">{words.relaxed}</p>
          ) : null}
          {view.lines.length === 0 && view.total > 0 ? (
            <p className="py-6">
              {words.beyond} <a href={view.pageLinks[0]?.href}>{messages.catalogue.toFirst}</a>
            </p>
          ) : null}
          {view.total === 0 ? <NoDemands view={view} /> : null}
          {view.lines.length > 0 ? (
            <ol className={isLoading ? 'opacity-60 transition-opacity' : ''} aria-busy={isLoading}>
              {view.lines.map((line) => (
                <DemandItem key={line.number} line={line} terms={view.terms} />
              ))}
            </ol>
          ) : null}
          <Pagination page={view.page} pages={view.pages} links={view.pageLinks} />
          {view.isDeepest ? (
            <p className="mt-3 text-13 text-ink-soft">
              {messages.catalogue.tooDeep(formatCount(view.pages * view.size))}
            </p>
          ) : null}
          <ul className="mt-8 flex flex-wrap gap-x-6 gap-y-1 text-15">
            {isMember ? (
              <li>
                <a href={links.memberDemands()}>{words.members}</a>
              </li>
            ) : null}
            <li>
              <a href={feed}>{words.feed}</a>
            </li>
          </ul>
        </section>
      </div>
    </div>
  )
}

/** How many there are, and of what kind. */
function useTotal(view: BoardView): string {
  const words = useWords(demandBoardWords)
  const total = formatCount(view.total)
  if (view.text === '') return words.total(total)
  return view.isRelaxed && view.total > 0 ? words.totalNearest(view.heading, total) : words.totalOf(view.heading, total)
}
