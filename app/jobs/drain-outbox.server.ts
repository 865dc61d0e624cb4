import type { Database } from '#db/client.server.ts'
import { hurryJobs, listDueJobs, type OutboxJob, postponeJobs, settleJobs } from '#db/queries/outbox.server.ts'
import type { OutboxTopic } from '#db/schema.ts'

/** The other side of the outbox: takes the present state of things by their ids, in one go, and throws when it did not. */
export type Receiver = {
  take: (ids: readonly string[]) => Promise<void>
  /** Whether an error says that the receiver is not there, rather than that it will not have these things. */
  isAway: (error: unknown) => boolean
  /** Whether the receiver wants anything now. */
  isOpen: () => boolean
}

/** A loop that empties the outbox. */
export type Drain = {
  /** Asks for a round now rather than at the next tick. */
  nudge: () => void
  /** The receiver is back: what was put off is due at once. */
  hurry: () => Promise<void>
  /** Runs rounds until nothing is due; gives how many jobs were done. */
  drainAll: () => Promise<number>
  close: () => Promise<void>
}

const tick = 200
const largestBatch = 2_000

/** Starts to empty one topic of the outbox into its receiver. */
export function startDrain(options: {
  database: Database
  topic: OutboxTopic
  /** Counts up with every batch that is done: what pages are kept by. None where no page shows it. */
  counter?: string
  receiver: Receiver
  log: (line: string) => void
  now?: () => number
}): Drain {
  const { database, topic, counter, receiver, log } = options
  const now = options.now ?? Date.now
  let isClosed = false
  let timer: NodeJS.Timeout | undefined
  let running: Promise<number> | undefined

  /** Does a batch; a batch that is refused is halved until the bad one stands alone, and only that is put off. */
  const deliver = async (jobs: readonly OutboxJob[]): Promise<number> => {
    try {
      await receiver.take(jobs.map((job) => job.key))
    } catch (error) {
      const reason = error instanceof Error ? error.message : 'unknown'
      if (receiver.isAway(error)) {
        await postponeJobs(database.write, jobs, reason, now())
        throw error
      }
      if (jobs.length === 1) {
        await postponeJobs(database.write, jobs, reason, now())
        log(`${topic} ${jobs[0]?.key} cannot be done: ${reason}`)
        return 0
      }
      const half = Math.ceil(jobs.length / 2)
      return (await deliver(jobs.slice(0, half))) + (await deliver(jobs.slice(half)))
    }
    await settleJobs(database.write, jobs, counter)
    return jobs.length
  }

  const rounds = async (): Promise<number> => {
    let done = 0
    while (!isClosed && receiver.isOpen()) {
      const jobs = await listDueJobs(database.write, topic, now(), largestBatch)
      if (jobs.length === 0) break
      try {
        done += await deliver(jobs)
      } catch (error) {
        if (!receiver.isAway(error)) throw error
        break
      }
    }
    return done
  }

  const run = (): Promise<number> => {
    running ??= rounds()
      .catch((error: unknown) => {
        log(`The outbox could not be emptied: ${error instanceof Error ? error.message : 'unknown'}`)
        return 0
      })
      .finally(() => {
        running = undefined
        schedule(tick)
      })
    return running
  }

  const schedule = (after: number) => {
    clearTimeout(timer)
    if (isClosed) return
    timer = setTimeout(() => void run(), after)
    timer.unref()
  }
  schedule(0)

  return {
    nudge: () => {
      if (!running) schedule(0)
    },
    hurry: () => hurryJobs(database.write, topic, now()),
    drainAll: async () => {
      await running
      return run()
    },
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await running
    },
  }
}
