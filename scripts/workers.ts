import cluster, { type Worker } from 'node:cluster'
import { join } from 'node:path'
import type { visitorSalt } from '#app/http/search-log.server.ts'
import type { SearchState } from '#search/search.server.ts'
import { root } from './build-site.ts'

/** What a worker is told: everything at first, then what changes, then to stop. */
export type ToWorker =
  | {
      kind: 'begin'
      port: number
      state: SearchState
      salt: ReturnType<typeof visitorSalt>
      /** Where the mock payment service is, where one runs. */
      paymentsAt: string | undefined
    }
  | { kind: 'state'; state: SearchState }
  | { kind: 'stop' }

/** What a worker says: it listens to us, serves, cannot serve, had no answer from the engine, or has changed something. */
export type FromWorker =
  | { kind: 'here' }
  | { kind: 'serving' }
  | { kind: 'failed'; message: string; code?: string }
  | { kind: 'trouble' }
  | { kind: 'nudge' }

/** A worker that could not begin. */
export class WorkerFailed extends Error {
  readonly code: string | undefined
  constructor(message: string, code?: string) {
    super(message)
    this.code = code
  }
}

/** The processes that answer. */
export type Crew = {
  /** Resolves when all serve; rejects when one cannot begin. */
  ready: Promise<void>
  tell: (state: SearchState) => void
  /** Lets them finish, and ends those that do not within a while. */
  close: () => Promise<void>
}

const longestStop = 12_000
/** A worker that lived this long was a good one: the next may begin at once. */
const goodLife = 60_000
const longestPause = 30_000

/**
 * Starts `size` processes that share one port, and puts another in the place of one that dies: at once, and after ever
 * longer pauses when they die young. They end with this process, whatever ended that.
 */
export function startCrew(options: {
  size: number
  port: number
  first: () => Omit<Extract<ToWorker, { kind: 'begin' }>, 'kind' | 'port'>
  noteTrouble: () => void
  nudge: () => void
  log: (line: string) => void
}): Crew {
  const { size, first, log } = options
  const crew = new Set<Worker>()
  const pauses = new Set<NodeJS.Timeout>()
  const { port } = options
  let isStopping = false
  let serving = 0
  let deaths = 0
  let begun = () => {}
  let failed: (error: Error) => void = () => {}
  const ready = new Promise<void>((resolve, reject) => {
    begun = resolve
    failed = reject
  })
  cluster.setupPrimary({ exec: join(root, 'scripts/run.mjs'), args: ['worker'] })

  const hire = () => {
    const worker = cluster.fork()
    const since = Date.now()
    let isServing = false
    crew.add(worker)
    const send = (message: ToWorker) => worker.isConnected() && worker.send(message, () => {})
    worker.on('error', () => {})
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'here') send({ kind: 'begin', port, ...first() })
      else if (message.kind === 'trouble') options.noteTrouble()
      else if (message.kind === 'nudge') options.nudge()
      else if (message.kind === 'failed') {
        if (serving >= size) log(message.message)
        failed(new WorkerFailed(message.message, message.code))
      } else {
        isServing = true
        if (++serving === size) begun()
      }
    })
    worker.once('exit', (code, signal) => {
      crew.delete(worker)
      if (isStopping) return
      if (!isServing) failed(new WorkerFailed(`A process that answers ended before it could (${signal ?? code})`))
      deaths = Date.now() - since > goodLife ? 0 : deaths + 1
      const pause = deaths <= 1 ? 0 : Math.min(longestPause, 500 * 2 ** (deaths - 2))
      log(
        `A process that answers ended (${signal ?? code}); another begins${pause > 0 ? ` in ${pause / 1_000} s` : ''}`,
      )
      const timer = setTimeout(() => {
        pauses.delete(timer)
        hire()
      }, pause)
      pauses.add(timer)
    })
  }
  for (let index = 0; index < size; index++) hire()

  return {
    ready,
    tell: (state) => {
      for (const worker of crew)
        if (worker.isConnected()) worker.send({ kind: 'state', state } satisfies ToWorker, () => {})
    },
    close: async () => {
      isStopping = true
      for (const timer of pauses) clearTimeout(timer)
      await Promise.all(
        [...crew].map((worker) => {
          if (worker.isDead()) return undefined
          const over = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
          const force = setTimeout(() => worker.process.kill('SIGKILL'), longestStop)
          if (worker.isConnected()) worker.send({ kind: 'stop' } satisfies ToWorker, () => {})
          else worker.process.kill('SIGKILL')
          return over.then(() => clearTimeout(force))
        }),
      )
    },
  }
}
