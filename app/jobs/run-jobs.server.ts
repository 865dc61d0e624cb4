import { noteEvery } from '#app/domain/jobs/job-kinds.ts'
import type { Database } from '#db/client.server.ts'
import { upsertJobEnd, upsertJobFailure, upsertJobStart } from '#db/queries/jobs.server.ts'

/** A piece of work that is done again and again. */
export type Job = {
  name: string
  /** Milliseconds from the end of a run to the next. */
  every: number
  /** Milliseconds from the start of the process to the first run. */
  first: number
  /** Does it; gives how many things were done. A failure is kept for the operator and tried again at the next turn. */
  run: (now: number) => Promise<number>
  /** Tells a run under way to come to its end. */
  stop?: () => void
  /** Lets go of what the runs used. */
  close?: () => void
}

export type RunningJobs = {
  /** Asks for a run now rather than at the next turn. */
  nudge: (name: string) => void
  close: () => Promise<void>
}

/** After this long a run that does not end is left behind. */
const farewell = 10_000

/**
 * Runs each job at its turns, never two runs of one at a time, and keeps of each the last run, the last failure and how
 * much was done. Runs that do nothing are written down once a minute only.
 */
export function startJobs(options: {
  database: Database
  jobs: readonly Job[]
  log: (line: string) => void
  now?: () => number
}): RunningJobs {
  const { database, jobs, log } = options
  const now = options.now ?? Date.now
  const turns = new Map(jobs.map((job) => [job.name, startTurns(job)]))

  function startTurns(job: Job) {
    let timer: NodeJS.Timeout | undefined
    let running: Promise<void> | undefined
    let isClosed = false
    let isNudged = false
    let noted = { at: 0, error: '' }

    const runOnce = async () => {
      const startedAt = now()
      if (job.every >= noteEvery) await upsertJobStart(database.write, { name: job.name, startedAt })
      try {
        const done = await job.run(startedAt)
        const finishedAt = now()
        if (done === 0 && noted.error === '' && finishedAt - noted.at < noteEvery) return
        await upsertJobEnd(database.write, { name: job.name, startedAt, finishedAt, done })
        noted = { at: finishedAt, error: '' }
      } catch (error) {
        const lastError = error instanceof Error ? error.message : String(error)
        const failedAt = now()
        if (lastError === noted.error && failedAt - noted.at < noteEvery) return
        if (lastError !== noted.error) log(`The job ${job.name} failed: ${lastError}`)
        noted = { at: failedAt, error: lastError }
        await upsertJobFailure(database.write, { name: job.name, startedAt, failedAt, lastError })
      }
    }
    const run = () => {
      isNudged = false
      running = runOnce()
        .catch((error: unknown) => log(`The run of ${job.name} could not be noted: ${String(error)}`))
        .finally(() => {
          running = undefined
          schedule(isNudged ? 0 : job.every)
        })
    }
    const schedule = (after: number) => {
      clearTimeout(timer)
      if (isClosed) return
      timer = setTimeout(run, after)
      timer.unref()
    }
    schedule(job.first)
    return {
      nudge: () => {
        isNudged = true
        if (!running) schedule(0)
      },
      close: async () => {
        isClosed = true
        clearTimeout(timer)
        job.stop?.()
        await running
      },
    }
  }

  return {
    nudge: (name) => turns.get(name)?.nudge(),
    close: async () => {
      let timer: NodeJS.Timeout | undefined
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, farewell)
      })
      await Promise.race([Promise.all([...turns.values()].map((turn) => turn.close())), patience])
      clearTimeout(timer)
      for (const job of jobs) job.close?.()
    },
  }
}
