import { dayLength } from '../calendar/days.ts'
import { changeDays, fewestForAverage, type RatingAspect, type RatingScores, ratingAspects } from './rating-lists.ts'

/** Whether a rating may still be changed; `now` and `createdAt` are milliseconds. */
export function mayChange({ state, createdAt }: { state: string; createdAt: number }, now: number): boolean {
  return state !== 'hidden' && now <= createdAt + changeDays * dayLength
}

/** What ratings come to: how many count, and from three on their average, in all and by aspect, to one decimal. */
export type RatingSummary = { count: number; related: number; average?: number; aspects?: Record<RatingAspect, number> }

/** Puts sums together; below three ratings there is no average, for it would tell single ones. */
export function summaryOf({
  count,
  related,
  ...sums
}: { count: number; related: number } & RatingScores): RatingSummary {
  if (count < fewestForAverage) return { count, related }
  const toOne = (value: number) => Math.round(value * 10) / 10
  const total = ratingAspects.reduce((sum, aspect) => sum + sums[aspect], 0)
  return {
    count,
    related,
    average: toOne(total / count / ratingAspects.length),
    aspects: Object.fromEntries(ratingAspects.map((aspect) => [aspect, toOne(sums[aspect] / count)])) as Record<
      RatingAspect,
      number
    >,
  }
}
