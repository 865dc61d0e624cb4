import { demandBoardWords } from '../../i18n/demand-board.ts'
import type { AtomEntry } from '../interchange/atom.ts'
import { type Language, say } from '../text.ts'
import type { DemandCard } from './board-result.ts'

/** A demand as an entry of a feed; a buyer that is not shown is not named. */
export function demandEntry(card: DemandCard, language: Language): AtomEntry {
  const { buyer } = card
  return {
    path: `/demands/${card.number}`,
    title: say(card.title, language),
    summary: say(card.summary, language),
    author: buyer ? say(buyer.name, language) : demandBoardWords[language].masked,
    updatedAt: card.updatedAt,
    publishedAt: card.publishedAt,
  }
}
