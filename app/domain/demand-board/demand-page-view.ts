import { demandBoardWords } from '../../i18n/demand-board.ts'
import { formatDay, formatMoney } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { demandTypes } from '../demand/demand-lists.ts'
import type { PublicDemand } from '../demand/public-demand.ts'
import { type SaidRequirement, sayRequirements } from '../demand/say-requirement.ts'
import { type Language, pickText, type Text } from '../text.ts'
import { dayNumber, todayNumber } from './board-values.ts'
import { sayBudget } from './demand-line.ts'

/** The page of one demand, in the reader's language. */
export type DemandPageView = {
  number: string
  title: Said
  need: Said
  scenario?: Said
  type: string
  state: PublicDemand['state']
  stateLabel: string
  isOpen: boolean
  /** Whether the reader belongs to the buyer, and has nothing to answer here. */
  isOwn: boolean
  /** Whether only some may see it: then it is in no list. */
  visibility: PublicDemand['visibility']
  buyer?: { slug: string; name: Said }
  about: string[]
  budget?: string
  deadline?: string
  daysLeft?: number
  published?: string
  ended?: string
  responses: number
  /** Code of the listing that it is like. */
  like?: string
  requirements: SaidRequirement[]
  challenge?: { target: Said; criteria: Said; award?: string; selectBy: string; mostAnswerers?: number }
}

/** Puts a demand that the reader may see into words. */
export function viewDemandPage(
  demand: PublicDemand,
  { language, now, isOwn }: { language: Language; now: number; isOwn: boolean },
): DemandPageView {
  const { content, number, deadline, buyer } = demand
  const { challenge } = content
  const said = (text: Text | undefined, otherwise = ''): Said =>
    pickText(text, language) ?? { text: otherwise, language }
  const budget = sayBudget(content, language)
  const days = deadline && demand.isOpen ? dayNumber(deadline) - todayNumber(now) : undefined
  return {
    number,
    title: said(content.title, number),
    need: said(content.need),
    ...(content.scenario && { scenario: said(content.scenario) }),
    type: labelOf(demandTypes, content.type, language),
    state: demand.state,
    stateLabel: demandBoardWords[language].states[demand.state] ?? demand.state,
    isOpen: demand.isOpen,
    isOwn,
    visibility: demand.visibility,
    ...(buyer && { buyer: { slug: buyer.slug, name: said(buyer.name, buyer.slug) } }),
    about: [
      ...content.fields.map((code) => labelOf(fields16, code, language)),
      ...content.industries.map((code) => labelOf(industrySections, code, language)),
    ],
    ...(budget && { budget }),
    ...(deadline && { deadline }),
    ...(days !== undefined && days >= 0 && { daysLeft: days }),
    ...(demand.publishedAt !== null && { published: formatDay(demand.publishedAt) }),
    ...(demand.endedAt !== null && { ended: formatDay(demand.endedAt) }),
    responses: demand.responseCount,
    ...(content.like && { like: content.like }),
    requirements: sayRequirements(content, language),
    ...(challenge && {
      challenge: {
        target: said(challenge.target),
        criteria: said(challenge.criteria),
        ...(challenge.award !== undefined && { award: formatMoney(challenge.award, 'CNY') }),
        selectBy: challenge.selectBy,
        ...(challenge.mostAnswerers && { mostAnswerers: challenge.mostAnswerers }),
      },
    }),
  }
}
