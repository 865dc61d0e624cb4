import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { get } from 'node:http'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { shell as zh } from '#app/i18n/zh/shell.ts'
import { inTransaction, openDatabase } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { enqueue } from '#db/queries/outbox.server.ts'
import { isAlive, type RunningCommand, run, until, workersOf } from '../helpers/command.ts'
import { copyDemoData } from '../helpers/demo-data.ts'

// Each process computes for seconds before it answers: tests in a row ask the same exchange, and the last one ends it.
const folder = mkdtempSync(join(tmpdir(), 'shuji-start-'))
const started: RunningCommand[] = []
afterAll(async () => {
  for (const command of started) command.process.kill('SIGKILL')
  for (const command of started) await command.ended
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

const enginePort = () => String(20_000 + Math.floor(Math.random() * 20_000))

type Site = RunningCommand & { dataDir: string; url: string; pid: number; enginePid: number }

/** One process unless a test is about several. */
async function start(dataDir: string, environment: Record<string, string> = {}): Promise<Site> {
  const own = { DATA_DIR: dataDir, PORT: '0', MEILI_PORT: enginePort(), WORKERS: '1' }
  const command = run('start', [], { ...own, ...environment })
  started.push(command)
  await command.says('is ready')
  const url = /is ready: (\S+)/.exec(command.output())?.[1] ?? ''
  const hasEngine = environment.MEILI_URL === undefined
  const engine = hasEngine ? (JSON.parse(readFileSync(join(dataDir, 'meili.pid'), 'utf8')) as { pid: number }).pid : 0
  return { ...command, dataDir, url, pid: command.process.pid ?? 0, enginePid: engine }
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
const statesOf = async (url: string) =>
  new Set((await askAll(`${url}/healthz`)).map(({ text }) => (JSON.parse(text) as { search: string }).search))

const search = async (url: string, text: string) =>
  (await (await fetch(`${url}/api/v1/listings?q=${encodeURIComponent(text)}`)).json()) as {
    total: number
    engine: string
    items: { title: { zh?: string } }[]
  }

let withDemo: Promise<Site> | undefined
/** The exchange as one command makes it in a new folder, with two processes that answer. */
function siteWithDemo(): Promise<Site> {
  withDemo ??= start(join(folder, 'new', 'data'), { WORKERS: '2' })
  return withDemo
}

test('one command gives an exchange with the demo in it', async () => {
  const site = await siteWithDemo()
  expect(site.output().match(/^Shuji is ready: .*$/gm)).toHaveLength(1)
  // From its first moment no search says «nothing» of what is there, whoever answers.
  const early = await search(site.url, '电负')
  expect(early.items.map((item) => item.title.zh).join()).toContain('用电负荷')
  await until(async () => (await search(site.url, '电负')).engine === 'meilisearch')
  expect(await (await fetch(site.url)).text()).toContain(zh.demo)
  const found = await search(site.url, '电负')
  expect(found.items.map((item) => item.title.zh).join()).toContain('用电负荷')
  expect((await search(site.url, '')).total).toBeGreaterThanOrEqual(120)
  expect(statSync(join(site.dataDir, 'meili.key')).mode & 0o777).toBe(0o600)
})

test('two processes answer at one address, change together with the database, and lose and find the engine together', async () => {
  const site = await siteWithDemo()
  expect(workersOf(site.pid)).toHaveLength(2)
  await until(async () => [...(await statesOf(site.url))].join() === 'ready')
  const pages = await askAll(`${site.url}/catalogue?size=50`)
  expect(pages.map(({ status }) => status)).toEqual(pages.map(() => 200))
  const code = /\/listings\/([A-Z0-9]+)"/.exec(pages[0]?.text ?? '')?.[1] ?? ''
  for (const { text } of pages) expect(text).toContain(code)

  const { total } = await search(site.url, '')
  await delist(site.dataDir, code)
  for (const { text } of await askAll(`${site.url}/catalogue?size=50`)) expect(text).not.toContain(code)

  process.kill(site.enginePid, 'SIGSTOP')
  try {
    // One process notices; the first one tells the other.
    const { text } = await ask(`${site.url}/api/v1/listings?q=frozen`)
    expect(text).toContain('"engine":"database"')
    await until(async () => [...(await statesOf(site.url))].join() === 'away')
    for (const { status } of await askAll(`${site.url}/catalogue?q=other`)) expect(status).toBe(200)
  } finally {
    process.kill(site.enginePid, 'SIGCONT')
  }
  await until(async () => [...(await statesOf(site.url))].join() === 'ready')
  const found = await askAll(`${site.url}/api/v1/listings?q=back`)
  for (const { text } of found) expect(text).toContain('"engine":"meilisearch"')
  await until(async () => (await search(site.url, '')).total === total - 1)
})

/** Takes a listing away, as another process would. */
async function delist(dataDir: string, code: string): Promise<void> {
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
  await database.close()
}

test('stopped cleanly it leaves nothing running, and started again, as one process, it has kept everything', async () => {
  const first = await siteWithDemo()
  const workers = workersOf(first.pid)
  const { total } = await search(first.url, '')
  first.process.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect([first.enginePid, ...workers].filter(isAlive)).toEqual([])

  const second = await start(first.dataDir)
  expect(second.output()).not.toContain('Loading the demo')
  // One worker is the process itself.
  expect(workersOf(second.pid)).toEqual([])
  await until(async () => (await search(second.url, '')).engine === 'meilisearch')
  expect((await search(second.url, '')).total).toBe(total)
  second.process.kill('SIGINT')
  expect(await second.ended).toBe(0)
  expect(isAlive(second.enginePid)).toBe(false)
})

let withoutDemo: Promise<Site> | undefined
/** An exchange without listings, with two processes that answer. */
function emptySite(): Promise<Site> {
  withoutDemo ??= start(join(folder, 'empty'), { DEMO: '0', WORKERS: '2' })
  return withoutDemo
}

test('a process that dies is replaced while the other one answers', async () => {
  const site = await emptySite()
  const [first = 0, second = 0] = workersOf(site.pid)
  process.kill(first, 'SIGKILL')
  await until(() => !isAlive(first))
  for (const { status } of await askAll(site.url)) expect(status).toBe(200)
  await until(() => workersOf(site.pid).length === 2)
  expect(workersOf(site.pid)).toContain(second)
  expect(site.output()).toContain('another begins')
  await until(async () => (await statesOf(site.url)).size === 1)
  for (const { status } of await askAll(site.url)) expect(status).toBe(200)
})

test('killed without warning, it leaves no process, no engine and nothing that blocks the next start, which passes over a taken engine port and runs alone on its folder', async () => {
  const first = await emptySite()
  const workers = workersOf(first.pid)
  expect(workers).toHaveLength(2)
  first.process.kill('SIGKILL')
  await first.ended
  for (const pid of [first.enginePid, ...workers]) await until(() => !isAlive(pid))

  // Another program has the port, so the engine runs at the next one.
  const port = enginePort()
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(Number(port), '127.0.0.1', resolve))
  const second = await start(first.dataDir, { DEMO: '0', MEILI_PORT: port })
  await until(async () => (await search(second.url, '')).engine === 'meilisearch')
  const health = (await (await fetch(`${second.url}/healthz`)).json()) as { search: string }
  expect(health.search).toBe('ready')
  other.close()

  // Two cannot run on one folder, and the first is not disturbed.
  const third = run('start', [], { DATA_DIR: first.dataDir, PORT: '0', DEMO: '0' })
  expect(await third.ended).toBe(1)
  expect(third.output()).toMatch(/^Another Shuji is running on .*\n$/)
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200)
  // Nothing of the demo is in it, so nothing is said of one.
  expect(await (await fetch(second.url)).text()).not.toContain(zh.demo)
  second.process.kill('SIGKILL')
})

test('without any engine the database answers, and says so', async () => {
  const dataDir = join(folder, 'no-engine')
  copyDemoData(dataDir)
  // An address where nothing listens stands for an engine that is not there.
  const { url } = await start(dataDir, { MEILI_URL: 'http://127.0.0.1:9' })
  const found = await search(url, '电负')
  expect(found.engine).toBe('database')
  expect(found.items.map((item) => item.title.zh).join()).toContain('用电负荷')
  expect(await (await fetch(`${url}/catalogue?q=电负`)).text()).toContain('数据库应答')
})
