import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { frequencies } from '../codes/content.ts'
import { DemandContent } from '../demand/demand-content.ts'
import { demandTypes } from '../demand/demand-lists.ts'
import { visibleStates } from '../demand/demand-steps.ts'
import { type BoardResult, type BoardRow, type DemandCard, demandCard } from '../demand-board/board-result.ts'
import {
  type BoardQuery,
  boardFacets,
  boardSizes,
  boardSorts,
  deepestDemand,
  writeBoardQuery,
} from '../demand-board/board-state.ts'
import { boardLists } from '../demand-board/board-values.ts'

const Text = z.record(z.string(), z.string()).describe('A text in one or more languages, by BCP 47 tag')
const Micros = z.number().int().describe('Millionths of a yuan')

/** One demand in a list. */
export const DemandSummary = z.strictObject({
  number: z.string(),
  url: z.string().describe('Page for people'),
  type: z.enum(codesOf(demandTypes)),
  title: Text,
  summary: Text.describe('The beginning of the need'),
  kinds: z.array(z.string()).describe('Kinds of listing that would do; empty: any'),
  industries: z.array(z.string()),
  fields: z.array(z.string()),
  regions: z.array(z.string()),
  deliveryModes: z.array(z.string()),
  frequency: z.enum(codesOf(frequencies)).optional(),
  wantedFields: z.number().int(),
  budgetMin: Micros.optional(),
  budgetMax: Micros.optional(),
  isNegotiable: z.boolean(),
  isChallenge: z.boolean().describe('One of several answerers is chosen (揭榜挂帅)'),
  award: Micros.optional(),
  deadline: z.string().optional().describe('The last day on which it is answered'),
  state: z.enum(visibleStates as [(typeof visibleStates)[number]]),
  isOpen: z.boolean().describe('It can be answered'),
  publishedAt: z.number().describe('Milliseconds UTC'),
  updatedAt: z.number().describe('Milliseconds UTC'),
  responses: z.number().int().describe('How many answered; never who'),
  buyer: z.strictObject({ slug: z.string(), name: Text }).optional().describe('Absent where the buyer is not shown'),
})

/** The answer to a search for demands. */
export const DemandList = z.strictObject({
  total: z.number().int(),
  page: z.number().int(),
  size: z.number().int(),
  items: z.array(DemandSummary),
  facets: z
    .record(z.string(), z.record(z.string(), z.number().int()))
    .describe('Facet → value → demands; exact, disjunctive inside a facet'),
  relaxed: z.boolean().describe('Not all words were found; these are the nearest demands'),
  engine: z.enum(['meilisearch', 'database']),
  links: z.strictObject({ self: z.string(), next: z.string().optional(), previous: z.string().optional() }),
})

/** One demand, whole. */
export const DemandDetail = DemandSummary.extend({ content: DemandContent })

function summaryOf(card: DemandCard, origin: string): z.infer<typeof DemandSummary> {
  return { ...card, url: `${origin}/demands/${card.number}` } as z.infer<typeof DemandSummary>
}

/** The list answer for a result. */
export function demandListAnswer(query: BoardQuery, result: BoardResult, origin: string): z.infer<typeof DemandList> {
  const at = (page: number) => {
    const params = writeBoardQuery({ ...query, page })
    return `${origin}/api/v1/demands${params.size > 0 ? `?${params}` : ''}`
  }
  const isMore = query.page * query.size < result.total && (query.page + 1) * query.size <= deepestDemand
  return {
    total: result.total,
    page: query.page,
    size: query.size,
    items: result.demands.map((card) => summaryOf(card, origin)),
    facets: result.facets,
    relaxed: result.isRelaxed,
    engine: result.engine,
    links: {
      self: at(query.page),
      ...(isMore && { next: at(query.page + 1) }),
      ...(query.page > 1 && { previous: at(query.page - 1) }),
    },
  }
}

/** The answer for one demand that everybody may see. */
export function demandAnswer(row: BoardRow, origin: string): z.infer<typeof DemandDetail> {
  return { ...summaryOf(demandCard(row), origin), content: row.content }
}

type Described = (name: string, description: string) => unknown

/** The paths of the interface about demands, for its description. */
export function demandPaths(of: {
  query: (name: string, description: string, type: Record<string, unknown>) => Record<string, unknown>
  answer: Described
  failure: (description: string) => unknown
  keyFailures: Record<string, unknown>
}): Record<string, unknown> {
  const { query, answer, failure, keyFailures } = of
  const notModified = { description: 'Unchanged since the ETag sent' }
  return {
    '/api/v1/demands': {
      get: {
        operationId: 'searchDemands',
        summary: 'Search the demands that everybody may see; the same ranking and counts as the page',
        parameters: [
          query('q', 'What to look for, any language; at most 2,000 characters', { type: 'string', maxLength: 2_000 }),
          ...boardFacets.map((name) => {
            const list = boardLists[name]
            const items = list ? { type: 'string', enum: codesOf(list) } : { type: 'string' }
            return {
              ...query(name, 'Repeat for several values: any of them', { type: 'array', items, maxItems: 50 }),
              style: 'form',
              explode: true,
            }
          }),
          query('sort', 'Order', { type: 'string', enum: boardSorts, default: 'relevance' }),
          query('size', 'Demands a page', { type: 'integer', enum: boardSizes, default: 20 }),
          query('page', 'From 1', { type: 'integer', minimum: 1, default: 1 }),
        ],
        responses: {
          200: answer('DemandList', 'One page of demands'),
          304: notModified,
          400: failure('A parameter cannot be read'),
          ...keyFailures,
          503: failure('Too many searches at a time; try again after the seconds of Retry-After'),
        },
      },
    },
    '/api/v1/demands/{number}': {
      get: {
        operationId: 'getDemand',
        summary: 'One demand that everybody may see, whole',
        parameters: [{ name: 'number', in: 'path', required: true, schema: { type: 'string' } }],
        responses: {
          200: answer('DemandDetail', 'The demand'),
          304: notModified,
          ...keyFailures,
          404: failure('No such demand'),
        },
      },
    },
  }
}
