import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import type { KyselyPlugin } from 'kysely'
import { Refusal } from '#app/domain/errors.ts'
import { type Database, openDatabase } from '#db/client.server.ts'

/** Where steps are taken. */
export type Ground = {
  database: Database
  folder: string
  filesDir: string
  /** What somebody typed: made the first time, the same whenever the step is repeated. */
  once: <T>(name: string, make: () => Promise<T>) => Promise<T>
}

/** The steps of a process in their order. Each can be repeated with the same input. */
export type Steps<Place> = Readonly<Record<string, (place: Place) => Promise<unknown>>>

/**
 * Takes steps in a process that may be killed: its arguments are `<folder> <first> <kill>`. The folder holds the database
 * and `people.json`, which is part of the place of the steps. Without `kill` it takes all steps from `first` on and says how
 * many moments each has; with it, it repeats `first` as somebody does who got no answer, and is killed at that moment of the
 * next step.
 */
export async function takeSteps<People>(
  all: Steps<Ground & People>,
  begin: (ground: Ground) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const [folder = '', first = '', kill] = process.argv.slice(2)
  let moments = 0
  let lastMoment = Number.POSITIVE_INFINITY
  const moment = () => {
    if (++moments >= lastMoment) process.kill(process.pid, 'SIGKILL')
  }
  countFiles(moment)
  const plugin = countStatements(moment)
  const real = await openDatabase(join(folder, 'shuji.sqlite'))
  const database: Database = { ...real, read: real.read.withPlugin(plugin), write: real.write.withPlugin(plugin) }
  const people = JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')) as People
  const place = { ...people, database, folder, filesDir: join(folder, 'files'), once: rememberIn(folder) }
  await begin(place)

  const steps = Object.entries(all)
  if (kill === undefined) {
    for (const [, take] of steps.slice(Number(first))) {
      moments = 0
      await take(place)
      console.log(moments)
    }
  } else {
    await steps[Number(first)]?.[1](place).catch((error: unknown) => {
      // What says that it is done already is an answer, too.
      if (!(error instanceof Refusal && error.code === 'stale')) throw error
    })
    const next = steps[Number(first) + 1]
    if (next) {
      moments = 0
      lastMoment = Number(kill)
      await next[1](place)
      // It is done, and nobody is told any more.
      process.kill(process.pid, 'SIGKILL')
    }
  }
  await real.close()
}

/** Before and after each statement is a moment. */
function countStatements(moment: () => void): KyselyPlugin {
  return {
    transformQuery: ({ node }) => {
      moment()
      return node
    },
    transformResult: async ({ result }) => {
      moment()
      return result
    },
  }
}

/** So is each time before a file or folder is touched. */
function countFiles(moment: () => void): void {
  for (const name of ['link', 'mkdir', 'open', 'rename', 'rm'] as const) {
    const touch = fs[name] as (...args: unknown[]) => unknown
    Object.assign(fs, {
      [name]: (...args: unknown[]) => {
        moment()
        return touch(...args)
      },
    })
  }
  syncBuiltinESMExports()
}

function rememberIn(folder: string): Ground['once'] {
  return async (name, make) => {
    const path = join(folder, `typed-${name}.json`)
    if (!existsSync(path)) writeFileSync(path, JSON.stringify(await make()))
    return JSON.parse(readFileSync(path, 'utf8'))
  }
}
