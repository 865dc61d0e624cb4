import { EngineAway } from './engine-errors.ts'

/** Tells from answers and failures whether an engine is gone, or only slow. */
export type Tally = {
  answered: () => void
  /** Counts a failure; true when the engine has to be taken for gone. */
  isGone: (error: unknown) => boolean
}

const failuresBeforeGone = 2
/** A search that timed out while others were answered within its time met a slow engine. */
const alive = 1_000

/** Two failures without an answer between, or a time-out while nobody else had an answer either, say that it is gone. */
export function tallyAnswers(now: () => number = () => performance.now()): Tally {
  let failures = 0
  let lastAnswer = Number.NEGATIVE_INFINITY
  return {
    answered: () => {
      failures = 0
      lastAnswer = now()
    },
    isGone: (error) => {
      const isTimeout = error instanceof EngineAway && error.isTimeout
      if (isTimeout && now() - lastAnswer < alive) return false
      failures++
      return isTimeout || failures >= failuresBeforeGone
    },
  }
}
