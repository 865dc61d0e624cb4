/** What is rated, each from 1 to 5. */
export const ratingAspects = ['fit', 'quality', 'delivery', 'support'] as const
export type RatingAspect = (typeof ratingAspects)[number]
export type RatingScores = Record<RatingAspect, number>
export const mostStars = 5

/** Where a rating stands: everybody sees it; the provider objects to it, and everybody sees it still; operators took it away. */
export const ratingStates = ['shown', 'contested', 'hidden'] as const
export type RatingState = (typeof ratingStates)[number]

/** Longest text of a rating, its answer or an objection, in characters. */
export const longestRating = 1_000
/** Days in which a rating may be changed. */
export const changeDays = 30
/** Ratings from which on an average is shown. */
export const fewestForAverage = 3
/** Most ratings that a page of a listing shows. */
export const shownRatings = 20
