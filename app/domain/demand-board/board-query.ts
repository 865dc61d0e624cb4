import type { QueryProblem } from '../catalogue/catalogue-query.ts'
import {
  type BoardQuery,
  type BoardSort,
  boardFacets,
  boardSizes,
  boardSorts,
  deepestDemand,
  emptyBoard,
} from './board-state.ts'
import { isBoardValue } from './board-values.ts'

const longestText = 2_000
const mostValues = 50

/**
 * Reads the query string of the demand board. What cannot be read is left out of the query and reported, so a page can go
 * on and an API can refuse. Unknown parameters are ignored: campaigns add them.
 */
export function parseBoardQuery(params: URLSearchParams): { query: BoardQuery; problems: QueryProblem[] } {
  const problems: QueryProblem[] = []
  const query: BoardQuery = { ...emptyBoard, chosen: {} }
  const report = (parameter: string, value: string, problem: QueryProblem['problem']) =>
    problems.push({ parameter, value: value.slice(0, 40), problem })

  const text = (params.get('q') ?? '').replace(/\s+/g, ' ').trim()
  query.text = [...text].slice(0, longestText).join('')
  if (query.text.length < text.length) report('q', text, 'too-long')

  for (const name of boardFacets) {
    const values = [...new Set(params.getAll(name).filter(Boolean))]
    if (values.length > mostValues) report(name, `${values.length}`, 'too-many')
    const known = values.slice(0, mostValues).filter((value) => {
      const isKnown = isBoardValue(name, value)
      if (!isKnown) report(name, value, 'unknown-value')
      return isKnown
    })
    if (known.length > 0) query.chosen[name] = known
  }

  const sort = params.get('sort')
  if (sort && (boardSorts as readonly string[]).includes(sort)) query.sort = sort as BoardSort
  else if (sort) report('sort', sort, 'unknown-value')
  const size = params.get('size')
  const found = boardSizes.find((each) => String(each) === size)
  if (found) query.size = found
  else if (size) report('size', size, 'unknown-value')
  const page = params.get('page')
  if (page) {
    const number = /^\d{1,6}$/.test(page) ? Number(page) : 0
    if (number >= 1 && number * query.size <= deepestDemand) query.page = number
    else report('page', page, 'out-of-range')
  }
  return { query, problems }
}
