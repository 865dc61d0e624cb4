import { inspect } from 'node:util'
import { ConfigError, readConfig } from '#app/config.server.ts'
import { type Database, DatabaseUnusable, openDatabase } from '#db/client.server.ts'

/** Wrong usage, said in a sentence. */
export class WrongUsage extends Error {}

/**
 * A command that works on the exchange's database: `read` takes the arguments apart (undefined asks for the usage), `run`
 * does the work and gives the exit code. What a person can mend is said in a sentence: wrong usage and settings give 2,
 * an error of a kind in `refusals` 1; anything else is shown whole and gives 1.
 */
export async function commandLine<T>(command: {
  usage: string
  read: () => T | undefined
  run: (database: Database, wanted: T) => Promise<number>
  refusals?: readonly (new (...given: never[]) => Error)[]
}): Promise<number> {
  const { usage, read, run, refusals = [] } = command
  try {
    const wanted = read()
    if (wanted === undefined) {
      process.stdout.write(usage)
      return 0
    }
    const database = await openDatabase(readConfig().databasePath)
    try {
      return await run(database, wanted)
    } finally {
      await database.close()
    }
  } catch (error) {
    const isMistake = [WrongUsage, ConfigError, DatabaseUnusable].some((kind) => error instanceof kind)
    const isPlain = isMistake || refusals.some((kind) => error instanceof kind)
    process.stderr.write(`${isPlain && error instanceof Error ? error.message : inspect(error)}\n`)
    if (error instanceof WrongUsage) process.stderr.write(`\n${usage}`)
    return isMistake ? 2 : 1
  }
}
