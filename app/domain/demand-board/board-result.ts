import type { DemandContent } from '../demand/demand-content.ts'
import type { DemandType } from '../demand/demand-lists.ts'
import type { DemandState } from '../demand/demand-steps.ts'
import type { Text } from '../text.ts'
import type { BoardFacet } from './board-state.ts'

/** What lists show of a demand that everybody may see. */
export type DemandCard = {
  number: string
  type: DemandType
  title: Text
  /** The beginning of the need. */
  summary: Text
  kinds: string[]
  industries: string[]
  fields: string[]
  regions: string[]
  deliveryModes: string[]
  frequency?: string
  /** How many fields are wanted. */
  wantedFields: number
  /** Millionths of a yuan. */
  budgetMin?: number
  budgetMax?: number
  isNegotiable: boolean
  isChallenge: boolean
  /** Millionths of a yuan. */
  award?: number
  /** The last day on which it is answered. */
  deadline?: string
  state: DemandState
  isOpen: boolean
  publishedAt: number
  updatedAt: number
  responses: number
  /** Absent where the buyer is not shown. */
  buyer?: { slug: string; name: Text }
}

/** A demand as the database gives it for lists: of a masked buyer there is nothing in it. */
export type BoardRow = {
  id: string
  number: string
  content: DemandContent
  state: DemandState
  isOpen: boolean
  deadline: string | null
  publishedAt: number
  updatedAt: number
  responseCount: number
  buyer: { slug: string; name: Text } | null
}

const longestSummary = 160

/** The card of a demand. */
export function demandCard(row: BoardRow): DemandCard {
  const { content } = row
  return {
    number: row.number,
    type: content.type,
    title: content.title,
    summary: Object.fromEntries(
      Object.entries(content.need).map(([tag, text]) => [tag, shortened((text ?? '').replace(/\s+/g, ' '))]),
    ),
    kinds: content.kinds,
    industries: content.industries,
    fields: content.fields,
    regions: content.regions,
    deliveryModes: content.deliveryModes,
    ...(content.frequency && { frequency: content.frequency }),
    wantedFields: content.required.length,
    ...(content.budgetMin !== undefined && { budgetMin: content.budgetMin }),
    ...(content.budgetMax !== undefined && { budgetMax: content.budgetMax }),
    isNegotiable: content.isNegotiable,
    isChallenge: content.challenge !== undefined,
    ...(content.challenge?.award !== undefined && { award: content.challenge.award }),
    ...(row.deadline && { deadline: row.deadline }),
    state: row.state,
    isOpen: row.isOpen,
    publishedAt: row.publishedAt,
    updatedAt: row.updatedAt,
    responses: row.responseCount,
    ...(row.buyer && { buyer: row.buyer }),
  }
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > longestSummary ? `${characters.slice(0, longestSummary - 1).join('')}…` : text
}

/** Counts of the values of each facet, disjunctive inside a facet. */
export type BoardCounts = Record<BoardFacet, Record<string, number>>

/** What a page of the demand board shows. */
export type BoardResult = {
  demands: DemandCard[]
  total: number
  facets: BoardCounts
  /** What there would be without the choice in a facet, most first; only where that is more. */
  gains: { name: BoardFacet; total: number }[]
  /** Not all words were found; these are the nearest demands. */
  isRelaxed: boolean
  /** What to mark in shown texts. */
  terms: string[]
  engine: 'meilisearch' | 'database'
  milliseconds: number
}
