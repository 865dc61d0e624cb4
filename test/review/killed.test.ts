import { cpSync, readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSigner } from '#app/domain/certificate/signer.server.ts'
import { dropReceivedFile, receiveFile } from '#app/domain/organisation/document-files.server.ts'
import { type Database, openDatabase } from '#db/client.server.ts'
import { verifyChain } from '#db/queries/events.server.ts'
import { killInEach, rowsOf, type StepsProgram, stepsProgram } from '../helpers/killed-steps.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { pipeline } from './pipeline.ts'
import { openWorld } from './review-world.ts'

let program: StepsProgram
beforeAll(() => {
  program = stepsProgram('test/review/run-pipeline.ts')
})
afterAll(() => program.forget())

/** Lays down what the steps begin with: the database, who is in it, and the exchange's key. */
async function begin(folder: string): Promise<void> {
  const world = await openWorld()
  const { here, one, provider, objector } = world
  await here.backup(join(folder, 'shuji.sqlite'))
  writeFileSync(join(folder, 'people.json'), JSON.stringify({ one, provider, objector }))
  loadSigner(folder)
  await world.close()
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
  killInEach(program, Object.keys(pipeline), { unhurt, killed })

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
