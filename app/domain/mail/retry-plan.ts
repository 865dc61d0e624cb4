const minute = 60_000
const longest = 360 * minute

/** Tries of one mail before an operator has to look at it. */
export const mostTries = 12

/**
 * Milliseconds until the next try after so many that failed: 1 minute, 2, 4 ... 6 hours, about 20 hours in all. Undefined
 * after the last.
 */
export function retryDelay(tries: number): number | undefined {
  return tries >= mostTries ? undefined : Math.min(longest, minute * 2 ** (tries - 1))
}
