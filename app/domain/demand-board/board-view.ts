import { type FacetView, viewValues } from '../catalogue/facet-view.ts'
import { pageNumbers } from '../catalogue/page-numbers.ts'
import { shortened } from '../catalogue/query-parts.ts'
import { codesOf } from '../codes/code-list.ts'
import type { Language } from '../text.ts'
import type { BoardResult } from './board-result.ts'
import {
  type BoardFacet,
  type BoardQuery,
  boardFacets,
  deepestDemand,
  emptyBoard,
  toggleBoardFacet,
  withoutFacet,
  writeBoardQuery,
} from './board-state.ts'
import { boardLabel, boardLists } from './board-values.ts'
import { type DemandLine, viewDemandLine } from './demand-line.ts'

/** Everything the demand board shows, in the reader's language. */
export type BoardView = {
  text: string
  /** The text, short enough for a heading. */
  heading: string
  total: number
  /** Nothing was asked: there are no demands at all where nothing is found. */
  isBare: boolean
  sort: BoardQuery['sort']
  size: BoardQuery['size']
  page: number
  pages: number
  /** Pages to link to, in order; a gap is 0. */
  pageLinks: { page: number; href: string }[]
  isDeepest: boolean
  groups: (FacetView & { name: BoardFacet })[]
  chips: { name: BoardFacet; label: string; href: string }[]
  clearHref: string
  /** The rest of the state, for the form of the search field. */
  keep: (readonly [string, string])[]
  lines: DemandLine[]
  terms: string[]
  /** What dropping the choice in a facet gives, most first, where nothing is found. */
  waysOut: { name: BoardFacet; label: string; total: number; href: string }[]
  isRelaxed: boolean
  engine: BoardResult['engine']
}

/** Groups that stand open; the others open where something is chosen in them. */
const mainFacets: readonly BoardFacet[] = ['state', 'type', 'deadline', 'budget', 'field', 'region']
/** Groups whose values have an order of their own; the others go by count. */
const inListOrder: readonly BoardFacet[] = ['state', 'deadline', 'budget', 'challenge']

/** Puts a query and its result into words, counts and addresses. */
export function viewBoard(
  query: BoardQuery,
  result: BoardResult,
  options: { language: Language; now: number; addressOf: (query: Partial<BoardQuery>) => string },
): BoardView {
  const { language, now, addressOf } = options
  const label = (name: BoardFacet, value: string) => boardLabel(name, value, language)
  const pages = Math.max(1, Math.ceil(Math.min(result.total, deepestDemand) / query.size))
  const chosenOf = (name: BoardFacet) => query.chosen[name] ?? []
  return {
    text: query.text,
    heading: shortened(query.text),
    total: result.total,
    isBare: query.text === '' && Object.keys(query.chosen).length === 0,
    sort: query.sort,
    size: query.size,
    page: query.page,
    pages,
    pageLinks: pageNumbers(query.page, pages).map((page) => ({
      page,
      href: page === 0 ? '' : addressOf({ ...query, page }),
    })),
    isDeepest: result.total > deepestDemand && query.page === pages,
    groups: boardFacets.flatMap((name) => {
      const counts = new Map(Object.entries(result.facets[name]))
      if (counts.size === 0) return []
      const chosen = chosenOf(name)
      const order = inListOrder.includes(name) ? codesOf(boardLists[name] ?? []) : undefined
      const isOpen = mainFacets.includes(name) || chosen.length > 0
      const values = viewValues(counts, { chosen, order, labelOf: (value) => label(name, value) })
      return [{ name, ...values, chosenCount: chosen.length, isOpen }]
    }),
    chips: boardFacets.flatMap((name) =>
      chosenOf(name).map((value) => ({
        name,
        label: label(name, value),
        href: addressOf(toggleBoardFacet(query, name, value)),
      })),
    ),
    clearHref: addressOf({ text: query.text, sort: query.sort }),
    keep: [...writeBoardQuery({ ...query, text: '', page: 1 })],
    lines: result.demands.map((card) => viewDemandLine(card, language, now)),
    terms: result.terms,
    waysOut:
      result.total > 0
        ? []
        : result.gains.map(({ name, total }) => ({
            name,
            label: chosenOf(name)
              .map((value) => label(name, value))
              .join(language === 'zh' ? '、' : ', '),
            total,
            href: addressOf(withoutFacet({ ...emptyBoard, ...query }, name)),
          })),
    isRelaxed: result.isRelaxed,
    engine: result.engine,
  }
}
