import { setImmediate as breathe } from 'node:timers/promises'
import type { Database } from '#db/client.server.ts'
import { deleteSearchesBefore } from '#db/queries/search-log.server.ts'

const dayLength = 24 * 3_600_000
const firstAfter = 60_000
const every = 3_600_000
const batch = 1_000

/** Removes searches older than a number of days from the log, now; gives how many. */
export async function forgetSearches(database: Database, days: number, now = Date.now()): Promise<number> {
  let removed = 0
  for (;;) {
    const count = await deleteSearchesBefore(database.write, now - days * dayLength, batch)
    removed += count
    if (count < batch) return removed
    await breathe()
  }
}

/** Does so a minute after the start and every hour, in the one process that looks after the data. */
export function startForgetting(options: { database: Database; days: number; log: (line: string) => void }): {
  close: () => Promise<void>
} {
  const { database, days, log } = options
  let running: Promise<unknown> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined
  const later = (milliseconds: number) => {
    timer = setTimeout(() => {
      running = forgetSearches(database, days)
        .catch((error: unknown) => log(`Old searches could not be removed: ${String(error)}`))
        .finally(() => timer && later(every))
    }, milliseconds)
    timer.unref()
  }
  later(firstAfter)
  return {
    close: async () => {
      clearTimeout(timer)
      timer = undefined
      await running
    },
  }
}
