import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '#scripts/start.ts'
import { run, runHere } from '../helpers/command.ts'
import { temporaryFolder } from '../helpers/temporary.ts'

/** What `npm start` says where it cannot run, asked of the function. */
const startHere = (environment: Record<string, string>) => runHere(main, [], { PORT: '0', DEMO: '0', ...environment })

test('a taken port is said in one sentence', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const port = (other.address() as { port: number }).port
  const { code, output } = await startHere({ DATA_DIR: temporaryFolder(), PORT: String(port) })
  expect(code).toBe(1)
  expect(output).toBe(`Port ${port} is taken by another program; set PORT to a free one.\n`)
  other.close()
})

test('a folder that cannot be made or written is said in one sentence', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  const inFile = await startHere({ DATA_DIR: join(folder, 'file', 'data') })
  expect(inFile.code).toBe(1)
  expect(inFile.output).toMatch(/^The data folder .* cannot be written: .*\n$/)
  // The superuser may write anywhere, so this half says nothing for them.
  if (process.getuid?.() === 0) return
  mkdirSync(join(folder, 'locked'))
  chmodSync(join(folder, 'locked'), 0o500)
  const locked = await startHere({ DATA_DIR: join(folder, 'locked') })
  expect(locked.code).toBe(1)
  expect(locked.output).toMatch(/^The data folder .* cannot be written: .*\n$/)
})

test('a foreign file in place of the database is said in one sentence and left alone', async () => {
  const dataDir = temporaryFolder()
  const file = join(dataDir, 'shuji.sqlite')
  writeFileSync(file, 'Dear diary. '.repeat(500))
  const { code, output } = await startHere({ DATA_DIR: dataDir })
  expect(code).toBe(1)
  expect(output).toMatch(/^\S+shuji\.sqlite is not a database; .*\n$/)
  expect(readFileSync(file, 'utf8')).toBe('Dear diary. '.repeat(500))
})

test('a setting that makes no sense is named', async () => {
  const { code, output } = await startHere({ DATA_DIR: temporaryFolder(), PORT: 'abc' })
  expect(code).toBe(1)
  expect(output).toMatch(/^PORT cannot be «abc»: .*\n$/)
})

test('a worker begun by hand says what it is for', async () => {
  const command = run('worker', [], {})
  expect(await command.ended).toBe(2)
  expect(command.output()).toContain('npm start')
})
