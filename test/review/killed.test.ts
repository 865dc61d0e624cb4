import { spawnSync } from 'node:child_process'
import { cpSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buildSync } from 'esbuild'
import { sql } from 'kysely'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { dropReceivedFile, receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { root } from '#scripts/build-site.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { pipeline } from './pipeline.ts'
import { openWorld } from './review-world.ts'

const steps = Object.keys(pipeline)
/** One file of the many, so that each process begins in a third of the time. */
const program = join(root, 'node_modules/.cache/shuji', `pipeline-${newId()}.mjs`)

beforeAll(() => {
  buildSync({
    absWorkingDir: root,
    entryPoints: ['test/review/run-pipeline.ts'],
    outfile: program,
    ...{ bundle: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external', logLevel: 'error' },
  })
})
afterAll(() => rmSync(program, { force: true }))

/** Lays down what the steps begin with: the database, who is in it, and the exchange's key. */
async function begin(folder: string): Promise<void> {
  const world = await openWorld()
  const { here, one, provider, objector } = world
  await here.backup(join(folder, 'shuji.sqlite'))
  writeFileSync(join(folder, 'people.json'), JSON.stringify({ one, provider, objector }))
  loadSigner(folder)
  await world.close()
}

function run(folder: string, first: number, kill?: number) {
  const args = [program, folder, String(first), ...(kill === undefined ? [] : [String(kill)])]
  const { signal, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' })
  return { signal, stdout, stderr }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function drawing(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/**
 * Every row of every table, in the order they came, by table. Ids that were given are numbered as they appear, and what
 * follows from them (hashes, signatures) or from the clock on the wall is left out, and how often a file was begun to be read.
 */
async function rowsOf({ read }: Database, began: number): Promise<Record<string, string[]>> {
  const { rows: tables } = await sql<{
    name: string
  }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`.execute(read)
  const numbers = new Map<string, number>()
  const numberOf = (id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size)
    return numbers.get(id)
  }
  const found: Record<string, string[]> = {}
  for (const { name } of tables) {
    const { rows } = await sql.raw<object>(`select * from "${name}"`).execute(read)
    found[name] = rows.map((row) =>
      JSON.stringify(row)
        .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f-]{21}/g, (id) => `id${numberOf(id)}`)
        .replace(/\b[0-9a-f]{64}\b/g, 'hash')
        .replace(/"signature":"[^"]+"/g, '"signature"')
        .replace(/"attempts":\d(?=,"percent")/, '"attempts"')
        .replace(/\b1\d{12}\b/g, (moment) =>
          Number(moment) >= began && Number(moment) <= Date.now() ? 'now' : moment,
        ),
    )
  }
  return found
}

/** The files there are, and those that rows name. */
async function filesOf({ read }: Database, filesDir: string) {
  const there = readdirSync(filesDir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
  const named = await sql<{ sha256: string }>`
    select "sha256" from "data_file" union select "sha256" from "organisation_document" union select "sha256" from "sample"
  `.execute(read)
  return { there: there.sort(), named: named.rows.map(({ sha256 }) => sha256).sort() }
}

/** A day passes: what was being received when the program was killed goes with the next file that comes. */
async function passDay(filesDir: string): Promise<void> {
  const incoming = join(filesDir, 'incoming')
  for (const name of readdirSync(incoming)) utimesSync(join(incoming, name), 1, 1)
  const received = await receiveFile(filesDir, Readable.from([Buffer.from('%PDF-1.7')]))
  if (!received.isTooLarge) await dropReceivedFile(received)
}

test('killed in each step and begun again, the way to the catalogue ends as if nobody had been killed', async () => {
  const began = Date.now()
  const [unhurt, killed] = [temporaryFolder(), temporaryFolder()]
  await begin(unhurt)
  cpSync(unhurt, killed, { recursive: true })
  const { stdout, stderr } = run(unhurt, 0)
  expect(stderr).toBe('')
  const moments = stdout.trim().split('\n').map(Number)
  expect(moments).toHaveLength(steps.length)

  const draw = drawing(1)
  for (const [index, step] of steps.entries()) {
    // Now and then only after all is done, before anybody is told.
    const kill = 1 + Math.floor(draw() * (moments[index] ?? 0) * 1.3)
    expect([step, kill, run(killed, index - 1, kill)]).toEqual([
      step,
      kill,
      { signal: 'SIGKILL', stdout: '', stderr: '' },
    ])
  }
  expect(run(killed, steps.length - 1, 1)).toEqual({ signal: null, stdout: '', stderr: '' })

  const [one, other] = [
    await openDatabase(join(unhurt, 'shuji.sqlite')),
    await openDatabase(join(killed, 'shuji.sqlite')),
  ]
  const expected = await rowsOf(one, began)
  const counts = ['submission', 'submission_round', 'listing', 'listing_revision', 'objection', 'certificate']
  expect(counts.map((table) => expected[table]?.length)).toEqual([1, 2, 1, 1, 1, 2])
  const found = await rowsOf(other, began)
  for (const [table, rows] of Object.entries(expected)) expect([table, found[table]]).toEqual([table, rows])
  await one.close()
  expect(await verifyChain(other.read)).not.toHaveProperty('brokenAt')
  const filesDir = join(killed, 'files')
  await passDay(filesDir)
  const { there, named } = await filesOf(other, filesDir)
  expect(there).toEqual(named)
  const unpacked = readdirSync(killed, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.startsWith('profiling/'),
  )
  expect(unpacked).toEqual([])
  await other.close()
})
