import { EngineAway } from './client.server.ts'

/** Keeps calls from an engine that does not answer, and asks every second whether it is back. */
export type Breaker = {
  isClosed: () => boolean
  /** Counts a failure; the second in a row, or one time-out, opens the breaker. */
  failed: (error: unknown) => void
  succeeded: () => void
  /** Opens at once: the engine is known to be gone. */
  open: () => void
  close: () => void
  /** Stops asking. */
  stop: () => void
}

const failuresBeforeOpen = 2

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
  let failures = 0
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
    failures = 0
    if (isClosed) return
    isClosed = true
    options.onClose?.()
  }
  schedule()
  return {
    isClosed: () => isClosed,
    failed: (error) => {
      failures++
      const isTimeout = error instanceof EngineAway && error.isTimeout
      if (isTimeout || failures >= failuresBeforeOpen) open()
    },
    succeeded: () => {
      failures = 0
    },
    open,
    close,
    stop: () => {
      isStopped = true
      isClosed = false
      clearTimeout(timer)
    },
  }
}
