const second = 1_000
const hour = 3_600_000

/** Tries of one task before an operator has to look at it: about 16 hours, within the time that the service keeps its keys. */
export const mostTaskTries = 24

/** Milliseconds until the next try after so many: 5 seconds, 10, 20 … 1 hour. Undefined after the last. */
export function taskDelay(tries: number): number | undefined {
  return tries >= mostTaskTries ? undefined : Math.min(hour, 5 * second * 2 ** (tries - 1))
}

/** Tries of one notice of the service before an operator has to look at it. */
export const mostNoticeTries = 12

/** Milliseconds until a notice that could not be taken in is looked at again: 1 second, 4, 16 … 1 hour. Undefined after the last. */
export function noticeDelay(tries: number): number | undefined {
  return tries >= mostNoticeTries ? undefined : Math.min(hour, second * 4 ** (tries - 1))
}
