import { readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test } from 'vitest'
import { inTransaction, openDatabase } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { isAlive, type RunningCommand, run, until } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const started: RunningCommand[] = []
afterEach(async () => {
  for (const command of started.splice(0)) {
    command.process.kill('SIGKILL')
    await command.ended
  }
})

async function start(dataDir: string, environment: Record<string, string> = {}) {
  const command = run('start', [], {
    DATA_DIR: dataDir,
    PORT: '0',
    MEILI_PORT: String(20_000 + Math.floor(Math.random() * 20_000)),
    WORKERS: '2',
    ...environment,
  })
  started.push(command)
  await command.says('is ready', 120_000)
  const url = /is ready: (\S+)/.exec(command.output())?.[1] ?? ''
  return { ...command, url, pid: command.process.pid ?? 0 }
}

/** The processes that answer: children of the first one that run our program. */
function workersOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
        const isChild = Number(status.slice(status.lastIndexOf(')') + 4).split(' ')[0]) === parent
        return isChild && readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('run.mjs\0worker')
      } catch {
        return false
      }
    })
}

/** Asks over a connection of its own: connections go to the workers in turn. */
function ask(url: string): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent: false }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        text += piece
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, text }))
    }).on('error', reject)
  })
}

const askAll = (url: string) => Promise.all(Array.from({ length: 8 }, () => ask(url)))
const searchOf = async (url: string) =>
  new Set((await askAll(`${url}/healthz`)).map(({ text }) => (JSON.parse(text) as { search: string }).search))

test('two processes answer at one address; what changes in the database is changed in both at once', async () => {
  const dataDir = temporaryFolder()
  const site = await start(dataDir)
  expect(workersOf(site.pid)).toHaveLength(2)
  await until(async () => [...(await searchOf(site.url))].join() === 'ready')
  const pages = await askAll(`${site.url}/catalogue?size=50`)
  expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
  const code = /\/listings\/([A-Z0-9]+)"/.exec(pages[0]?.text ?? '')?.[1] ?? ''
  for (const { text } of pages) expect(text).toContain(code)

  const database = await openDatabase(join(dataDir, 'shuji.sqlite'))
  const { id } = await database.read
    .selectFrom('listing')
    .select('id')
    .where('code', '=', code)
    .executeTakeFirstOrThrow()
  const now = Date.now()
  await inTransaction(database.write, async (trx) => {
    const taken = { state: 'delisted', delistedAt: now, delistReason: 'test' } as const
    await trx.updateTable('listing').set(taken).where('id', '=', id).execute()
    await insertEvents(trx, [
      { at: now, actor: 'test', action: 'listing.delisted', subjectKind: 'listing', subjectId: id, detail: { code } },
    ])
    await enqueue(trx, { topic: 'search.listing', keys: [id], now })
  })
  for (const { text } of await askAll(`${site.url}/catalogue?size=50`)) expect(text).not.toContain(code)
  await database.close()

  site.process.kill('SIGTERM')
  expect(await site.ended).toBe(0)
  expect(workersOf(site.pid)).toEqual([])
}, 180_000)

test('a process that dies is replaced while the other one answers', async () => {
  const site = await start(temporaryFolder(), { DEMO: '0' })
  const [first = 0, second = 0] = workersOf(site.pid)
  process.kill(first, 'SIGKILL')
  await until(() => !isAlive(first))
  for (const { status } of await askAll(site.url)) expect(status).toBe(200)
  await until(() => workersOf(site.pid).length === 2)
  expect(workersOf(site.pid)).toContain(second)
  expect(site.output()).toContain('another begins')
  await until(async () => (await searchOf(site.url)).size === 1)
  for (const { status } of await askAll(site.url)) expect(status).toBe(200)
}, 120_000)

test('killed without warning, none of its processes stays', async () => {
  const site = await start(temporaryFolder(), { DEMO: '0' })
  const workers = workersOf(site.pid)
  expect(workers).toHaveLength(2)
  site.process.kill('SIGKILL')
  for (const pid of workers) await until(() => !isAlive(pid))
}, 120_000)

test('an engine that stops answering is away for all, and back for all', async () => {
  const dataDir = temporaryFolder()
  const site = await start(dataDir)
  await until(async () => [...(await searchOf(site.url))].join() === 'ready')
  const { pid } = JSON.parse(readFileSync(join(dataDir, 'meili.pid'), 'utf8')) as { pid: number }
  process.kill(pid, 'SIGSTOP')
  try {
    // One process notices; the first one tells the other.
    const { text } = await ask(`${site.url}/api/v1/listings?q=frozen`)
    expect(text).toContain('"engine":"database"')
    await sleep(200)
    expect([...(await searchOf(site.url))]).toEqual(['away'])
    for (const { status } of await askAll(`${site.url}/catalogue?q=other`)) expect(status).toBe(200)
  } finally {
    process.kill(pid, 'SIGCONT')
  }
  await until(async () => [...(await searchOf(site.url))].join() === 'ready')
  const found = await askAll(`${site.url}/api/v1/listings?q=back`)
  for (const { text } of found) expect(text).toContain('"engine":"meilisearch"')
}, 180_000)

test('one worker is the process itself', async () => {
  const site = await start(temporaryFolder(), { DEMO: '0', WORKERS: '1' })
  expect(workersOf(site.pid)).toEqual([])
  expect((await ask(site.url)).status).toBe(200)
  site.process.kill('SIGINT')
  expect(await site.ended).toBe(0)
}, 120_000)

test('a worker begun by hand says what it is for', async () => {
  const command = run('worker', [], {})
  expect(await command.ended).toBe(2)
  expect(command.output()).toContain('npm start')
})
