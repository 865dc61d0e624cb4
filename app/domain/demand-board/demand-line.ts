import { demandBoardWords } from '../../i18n/demand-board.ts'
import { formatDay, formatMoney } from '../../i18n/format.ts'
import { requirementWords } from '../../i18n/requirement.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { frequencies } from '../codes/content.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import { demandTypes } from '../demand/demand-lists.ts'
import { type Language, pickText, type Text } from '../text.ts'
import type { DemandCard } from './board-result.ts'
import { dayNumber, todayNumber } from './board-values.ts'

/** A demand in a list, in the reader's language. */
export type DemandLine = {
  number: string
  title: Said
  summary: Said
  type: string
  state: string
  isOpen: boolean
  isChallenge: boolean
  /** Absent where the buyer is not shown. */
  buyer?: { slug: string; name: Said }
  regions: string[]
  /** Fields of use, else industries. */
  about: string[]
  frequency?: string
  wantedFields: number
  /** Absent where no budget is stated. */
  budget?: string
  award?: string
  deadline?: string
  /** While it is open: days until it closes, 0 on the last day. */
  daysLeft?: number
  responses: number
  published: string
}

/** Deadlines further away are told by their day alone. */
const soon = 30

/** Puts the card of a demand into words. */
export function viewDemandLine(card: DemandCard, language: Language, now: number): DemandLine {
  const said = (text: Text, otherwise: string): Said => pickText(text, language) ?? { text: otherwise, language }
  const budget = sayBudget(card, language)
  const days = card.deadline && card.isOpen ? dayNumber(card.deadline) - todayNumber(now) : undefined
  const { fields, industries } = card
  return {
    number: card.number,
    title: said(card.title, card.number),
    summary: said(card.summary, ''),
    type: labelOf(demandTypes, card.type, language),
    state: demandBoardWords[language].states[card.state] ?? card.state,
    isOpen: card.isOpen,
    isChallenge: card.isChallenge,
    ...(card.buyer && { buyer: { slug: card.buyer.slug, name: said(card.buyer.name, card.buyer.slug) } }),
    regions: card.regions.map((code) => findRegion(code)?.[language] ?? code),
    about:
      fields.length > 0
        ? fields.slice(0, 3).map((code) => labelOf(fields16, code, language))
        : industries.slice(0, 2).map((code) => labelOf(industrySections, code, language)),
    ...(card.frequency && { frequency: labelOf(frequencies, card.frequency, language) }),
    wantedFields: card.wantedFields,
    ...(budget && { budget }),
    ...(card.award !== undefined && { award: formatMoney(card.award, 'CNY') }),
    ...(card.deadline && { deadline: card.deadline }),
    ...(days !== undefined && days >= 0 && days <= soon && { daysLeft: days }),
    responses: card.responses,
    published: formatDay(card.publishedAt),
  }
}

/** What may be spent, in words; nothing where nobody said. */
export function sayBudget(
  { budgetMin, budgetMax, isNegotiable }: Pick<DemandContent, 'budgetMin' | 'budgetMax' | 'isNegotiable'>,
  language: Language,
): string | undefined {
  const words = requirementWords[language]
  const amount = (micros: number) => formatMoney(micros, 'CNY')
  if (budgetMin === undefined && budgetMax === undefined) return undefined
  const text =
    budgetMin !== undefined && budgetMax !== undefined
      ? words.amounts(amount(budgetMin), amount(budgetMax))
      : budgetMax !== undefined
        ? words.atMost(amount(budgetMax))
        : words.atLeast(amount(budgetMin ?? 0))
  return isNegotiable ? words.negotiable(text) : text
}
