import { tallyAnswers } from './engine-tally.ts'

/** Keeps calls from an engine that does not answer, and asks every second whether it is back. */
export type Breaker = {
  isClosed: () => boolean
  /** Counts a failure; the second in a row, or a time-out of an engine that answered nobody meanwhile, opens the breaker. */
  failed: (error: unknown) => void
  succeeded: () => void
  /** Opens at once: the engine is known to be gone. */
  open: () => void
  close: () => void
  /** Stops asking. */
  stop: () => void
}

/** A breaker that starts open and closes when `probe` says the engine can be used. */
export function createBreaker(options: {
  probe: () => Promise<boolean>
  onOpen?: () => void
  onClose?: () => void
  every?: number
}): Breaker {
  const every = options.every ?? 1_000
  let isClosed = false
  let isStopped = false
  const tally = tallyAnswers()
  let timer: NodeJS.Timeout | undefined

  const schedule = () => {
    if (isStopped || isClosed || timer) return
    timer = setTimeout(() => {
      void options
        .probe()
        .catch(() => false)
        .then((isBack) => {
          timer = undefined
          if (isBack) close()
          else schedule()
        })
    }, every)
    timer.unref()
  }
  const open = () => {
    if (isStopped) return
    const wasClosed = isClosed
    isClosed = false
    if (wasClosed) options.onOpen?.()
    schedule()
  }
  const close = () => {
    tally.answered()
    if (isClosed) return
    isClosed = true
    options.onClose?.()
  }
  schedule()
  return {
    isClosed: () => isClosed,
    failed: (error) => {
      if (tally.isGone(error)) open()
    },
    succeeded: tally.answered,
    open,
    close,
    stop: () => {
      isStopped = true
      isClosed = false
      clearTimeout(timer)
    },
  }
}
