/**
 * Takes steps of the way from a data file to the catalogue, in a process that may be killed: `<folder> <first> <kill>`. The
 * folder holds the database and `people.json`. Without `kill` it takes all steps from `first` on and says how many moments
 * each has; with it, it repeats `first` as somebody does who got no answer, and is killed at that moment of the next step.
 */

import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import type { KyselyPlugin } from 'kysely'
import { forgetDataFiles } from '#app/domain/data-file/data-files.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { type Place, pipeline } from './pipeline.ts'

const [folder = '', first = '', kill] = process.argv.slice(2)

let moments = 0
let lastMoment = Number.POSITIVE_INFINITY
function moment(): void {
  if (++moments >= lastMoment) process.kill(process.pid, 'SIGKILL')
}

/** Before and after each statement is a moment. */
const plugin: KyselyPlugin = {
  transformQuery: ({ node }) => {
    moment()
    return node
  },
  transformResult: async ({ result }) => {
    moment()
    return result
  },
}
/** So is each time before a file or folder is touched. */
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

const real = await openDatabase(join(folder, 'shuji.sqlite'))
const database: Database = { ...real, read: real.read.withPlugin(plugin), write: real.write.withPlugin(plugin) }
const filesDir = join(folder, 'files')
const place: Place = {
  ...JSON.parse(readFileSync(join(folder, 'people.json'), 'utf8')),
  database,
  folder,
  filesDir,
  once: async (name, make) => {
    const path = join(folder, `typed-${name}.json`)
    if (!existsSync(path)) writeFileSync(path, JSON.stringify(await make()))
    return JSON.parse(readFileSync(path, 'utf8'))
  },
}
// As the program does when it begins.
await forgetDataFiles(database, filesDir)

const steps = Object.entries(pipeline)
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
