import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { shell as zh } from '#app/i18n/zh/shell.ts'
import { isAlive, type RunningCommand, run, until } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

const started: RunningCommand[] = []
afterEach(async () => {
  for (const command of started.splice(0)) {
    command.process.kill('SIGKILL')
    await command.ended
  }
})

const enginePort = () => String(20_000 + Math.floor(Math.random() * 20_000))

/** One process unless a test is about several: each takes seconds to begin. */
async function start(dataDir: string, environment: Record<string, string> = {}) {
  const own = { DATA_DIR: dataDir, PORT: '0', MEILI_PORT: enginePort(), WORKERS: '1' }
  const command = run('start', [], { ...own, ...environment })
  started.push(command)
  await command.says('is ready', 120_000)
  const url = /is ready: (\S+)/.exec(command.output())?.[1] ?? ''
  const enginePid = (JSON.parse(readFileSync(join(dataDir, 'meili.pid'), 'utf8')) as { pid: number }).pid
  return { ...command, url, enginePid }
}

const search = async (url: string, text: string) =>
  (await (await fetch(`${url}/api/v1/listings?q=${encodeURIComponent(text)}`)).json()) as {
    total: number
    engine: string
    items: { title: { zh?: string } }[]
  }

test('one command gives an exchange with the demo in it; stopped cleanly and started again it has kept everything', async () => {
  const dataDir = join(temporaryFolder(), 'new', 'data')
  const first = await start(dataDir, { WORKERS: '2' })
  expect(first.output().match(/^Shuji is ready: .*$/gm)).toHaveLength(1)
  // From its first moment no search says «nothing» of what is there, whoever answers.
  const early = await search(first.url, '电负')
  expect(early.items.map((item) => item.title.zh).join()).toContain('用电负荷')
  await until(async () => (await search(first.url, '电负')).engine === 'meilisearch')
  expect(await (await fetch(first.url)).text()).toContain(zh.demo)
  const found = await search(first.url, '电负')
  expect(found.items.map((item) => item.title.zh).join()).toContain('用电负荷')
  const { total } = await search(first.url, '')
  expect(total).toBeGreaterThanOrEqual(120)
  expect(statSync(join(dataDir, 'meili.key')).mode & 0o777).toBe(0o600)

  first.process.kill('SIGTERM')
  expect(await first.ended).toBe(0)
  expect(isAlive(first.enginePid)).toBe(false)

  const second = await start(dataDir)
  expect(second.output()).not.toContain('Loading the demo')
  await until(async () => (await search(second.url, '')).engine === 'meilisearch')
  expect((await search(second.url, '')).total).toBe(total)
  second.process.kill('SIGINT')
  expect(await second.ended).toBe(0)
  expect(isAlive(second.enginePid)).toBe(false)
}, 180_000)

test('killed without warning, it leaves no engine behind and nothing that blocks the next start', async () => {
  const dataDir = temporaryFolder()
  const first = await start(dataDir, { DEMO: '0', WORKERS: '2' })
  first.process.kill('SIGKILL')
  await first.ended
  await until(() => !isAlive(first.enginePid))
  const second = await start(dataDir, { DEMO: '0' })
  await until(async () => (await search(second.url, '')).engine === 'meilisearch')
}, 180_000)

test('two cannot run on one folder, and the first is not disturbed', async () => {
  const dataDir = temporaryFolder()
  const first = await start(dataDir, { DEMO: '0' })
  const second = run('start', [], { DATA_DIR: dataDir, PORT: '0', DEMO: '0' })
  expect(await second.ended).toBe(1)
  expect(second.output()).toMatch(/^Another Shuji is running on .*\n$/)
  expect((await fetch(`${first.url}/healthz`)).status).toBe(200)
  // Nothing of the demo is in it, so nothing is said of one.
  expect(await (await fetch(first.url)).text()).not.toContain(zh.demo)
}, 120_000)

test('a taken port is said in one sentence', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const port = (other.address() as { port: number }).port
  const command = run('start', [], { DATA_DIR: temporaryFolder(), PORT: String(port), DEMO: '0' })
  expect(await command.ended).toBe(1)
  expect(command.output()).toBe(`Port ${port} is taken by another program; set PORT to a free one.\n`)
  other.close()
})

test('an engine port that is taken is passed over', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const port = (other.address() as { port: number }).port
  const { url } = await start(temporaryFolder(), { MEILI_PORT: String(port), DEMO: '0' })
  await until(async () => ((await (await fetch(`${url}/healthz`)).json()) as { search: string }).search === 'ready')
  other.close()
}, 120_000)

test('a folder that cannot be made or written is said in one sentence', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  const inFile = run('start', [], { DATA_DIR: join(folder, 'file', 'data'), PORT: '0', DEMO: '0' })
  expect(await inFile.ended).toBe(1)
  expect(inFile.output()).toMatch(/^The data folder .* cannot be written: .*\n$/)
  // The superuser may write anywhere, so this half says nothing for them.
  if (process.getuid?.() === 0) return
  mkdirSync(join(folder, 'locked'))
  chmodSync(join(folder, 'locked'), 0o500)
  const locked = run('start', [], { DATA_DIR: join(folder, 'locked'), PORT: '0', DEMO: '0' })
  expect(await locked.ended).toBe(1)
  expect(locked.output()).toMatch(/^The data folder .* cannot be written: .*\n$/)
})

test('a foreign file in place of the database is said in one sentence and left alone', async () => {
  const dataDir = temporaryFolder()
  const file = join(dataDir, 'shuji.sqlite')
  writeFileSync(file, 'Dear diary. '.repeat(500))
  const command = run('start', [], { DATA_DIR: dataDir, PORT: '0', DEMO: '0' })
  expect(await command.ended).toBe(1)
  expect(command.output()).toMatch(/^\S+shuji\.sqlite is not a database; .*\n$/)
  expect(readFileSync(file, 'utf8')).toBe('Dear diary. '.repeat(500))
})

test('a setting that makes no sense is named', async () => {
  const command = run('start', [], { DATA_DIR: temporaryFolder(), PORT: 'abc' })
  expect(await command.ended).toBe(1)
  expect(command.output()).toMatch(/^PORT cannot be «abc»: .*\n$/)
})

test('without any engine the database answers, and says so', async () => {
  const { url } = await startWithoutEngine()
  const found = await search(url, '电负')
  expect(found.engine).toBe('database')
  expect(found.items.map((item) => item.title.zh).join()).toContain('用电负荷')
  expect(await (await fetch(`${url}/catalogue?q=电负`)).text()).toContain('数据库应答')
}, 120_000)

/** An address where nothing listens stands for an engine that is not there. */
async function startWithoutEngine() {
  const command = run('start', [], { DATA_DIR: temporaryFolder(), PORT: '0', MEILI_URL: 'http://127.0.0.1:9' })
  started.push(command)
  await command.says('is ready', 120_000)
  return { ...command, url: /is ready: (\S+)/.exec(command.output())?.[1] ?? '' }
}
