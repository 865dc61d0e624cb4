import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { main, readArguments } from '#scripts/import.ts'
import { runHere } from '#test/helpers/command.ts'
import { temporaryFolder } from '#test/helpers/temporary.ts'
import { fixture } from './read-fixtures.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

function command(args: string[], dataDir: string) {
  const child = spawn(process.execPath, ['scripts/run.mjs', 'import', ...args], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir },
  })
  let out = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (out += chunk))
  const done = new Promise<{ code: number | null; out: string }>((resolve) =>
    child.once('close', (code) => resolve({ code, out })),
  )
  return { child, done }
}

test('imports, says what it did and writes the report', async () => {
  const folder = temporaryFolder()
  const report = join(folder, 'report.csv')
  const { code, out } = await command([fixture('exchanges'), '--report', report], folder).done
  expect(out).toContain('7 records')
  expect(out).toContain('5 created, 2 skipped')
  expect(code).toBe(0)
  expect(readFileSync(report, 'utf8').split('\r\n')).toHaveLength(9)
})

test.each([
  [[], 'Name at least one file or folder'],
  [['x', '--format', 'xml'], 'There is no format «xml»'],
  [['x', '--sorce', 'y'], '--sorce'],
  [['x', '--source', 'a b'], 'A source name is'],
])('wrong usage is said: %j', (args, message) => {
  const wanted = readArguments(args)
  expect(wanted).toHaveProperty('exit', 2)
  expect('message' in wanted ? wanted.message : '').toContain(message)
})

test('a dry run makes no database', async () => {
  const folder = temporaryFolder()
  const { code, output } = await runHere(main, [fixture('exchanges'), '--dry-run'], { DATA_DIR: join(folder, 'data') })
  expect(code).toBe(0)
  expect(output).toContain('5 checked')
  expect(existsSync(join(folder, 'data'))).toBe(false)
})

test('killed in the middle, the next run goes on and ends with every record once', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'guangxi_yulin.json')
  const rows = Array.from({ length: 3_000 }, (_, index) => ({
    标题: `断面 ${index}`,
    来源部门: '市水利局',
    描述: `第 ${index} 个断面的水位与流量，逐日。`,
    详情页网址: `https://portal.example/${index}`,
  }))
  writeFileSync(file, JSON.stringify(rows))
  const report = join(folder, 'report.jsonl')
  const first = command([file, '--report', report], join(folder, 'data'))
  while (!existsSync(report) || readFileSync(report).length === 0) await new Promise((wait) => setTimeout(wait, 20))
  first.child.kill('SIGKILL')
  await first.done
  const { code, out } = await command([file], join(folder, 'data')).done
  expect(code).toBe(0)
  const told = (word: string) => Number(out.match(new RegExp(`([\\d,]+) ${word}`))?.[1]?.replace(',', '') ?? 0)
  expect(told('unchanged')).toBeGreaterThan(0)
  expect(told('unchanged') + told('created')).toBe(3_000)
})
