import type { RatingLine } from '../../../db/queries/ratings.server.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { type Language, pickText } from '../text.ts'
import { type RatingScores, ratingAspects } from './rating-lists.ts'

/** A rating as everybody sees it: its buyer only where that agreed to be named. */
export type ShownRating = {
  id: string
  scores: RatingScores
  text: string
  day: string
  buyer?: Said
  isRelated: boolean
  isChanged: boolean
  answer?: { text: string; day: string }
}
/** Says a rating in the reader's language. */
export function viewShown(line: RatingLine, language: Language): ShownRating {
  const { answer, answeredAt, buyer } = line
  return {
    id: line.id,
    scores: Object.fromEntries(ratingAspects.map((aspect) => [aspect, line[aspect]])) as RatingScores,
    text: line.text,
    day: formatDay(line.createdAt),
    ...(line.isNamed === 1 && { buyer: pickText(buyer.name, language) ?? { text: buyer.slug, language } }),
    isRelated: line.isRelated === 1,
    isChanged: line.round > 1,
    ...(answer !== null && { answer: { text: answer, day: formatDay(answeredAt ?? 0) } }),
  }
}
