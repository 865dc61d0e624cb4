import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './build-site.ts'

const resolve = createRequire(import.meta.url).resolve

/** Runs everything that must hold: lint, types, and all tests. Ends with one line: `N passed, N failed`. */
export async function main(argv: string[]): Promise<number> {
  const report = join(mkdtempSync(join(tmpdir(), 'shuji-report-')), 'report.json')
  let passed = 0
  let failed = 0
  let skipped = 0
  try {
    // At once: the tests wait often enough for a browser, an engine or a process. What the checks say comes in one piece.
    const checks = [
      runQuietly('Lint', [resolve('@biomejs/biome/bin/biome'), 'ci', '--colors=off', '.']),
      runQuietly('Types', [resolve('typescript/bin/tsc'), '--noEmit']),
    ]
    const code = await run([
      join(root, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...argv,
    ])
    for (const check of await Promise.all(checks)) {
      if (check.code === 0) passed++
      else failed++
      console.log(`\n${check.name}: ${check.code === 0 ? 'nothing to complain of' : `failed\n${check.output}`}`)
    }
    const result = readReport(report)
    passed += result.passed
    failed += result.failed
    skipped += result.skipped
    // A suite that could not be loaded has no failed tests of its own.
    if (code !== 0 && result.failed === 0) failed++
    for (const line of result.failures) console.log(line)
  } finally {
    rmSync(join(report, '..'), { recursive: true, force: true })
  }
  console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 ? 0 : 1
}

type Report = { passed: number; failed: number; skipped: number; failures: string[] }

/** Shape of what vitest's JSON reporter writes, as far as it is read. */
type VitestReport = {
  numPassedTests?: number
  numFailedTests?: number
  numPendingTests?: number
  numTodoTests?: number
  testResults?: {
    name: string
    status: string
    message?: string
    assertionResults: { fullName: string; status: string; failureMessages?: string[] | null }[]
  }[]
}

/** Counts, and of each failure where it is and the beginning of what was said, which a long output would bury. */
function readReport(file: string): Report {
  try {
    const json = JSON.parse(readFileSync(file, 'utf8')) as VitestReport
    const failures = (json.testResults ?? []).flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((each) => each.status === 'failed')
      const place = relative(root, name)
      if (status === 'failed' && failed.length === 0) return [told(place, message)]
      return failed.map((each) => told(`${place}: ${each.fullName}`, each.failureMessages?.join('\n')))
    })
    return {
      passed: json.numPassedTests ?? 0,
      failed: json.numFailedTests ?? 0,
      skipped: (json.numPendingTests ?? 0) + (json.numTodoTests ?? 0),
      failures,
    }
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] }
  }
}

function told(place: string, message = ''): string {
  return `\nFailed: ${place}\n${stripVTControlCharacters(message).slice(0, 1_200)}`
}

function run(command: readonly string[]): Promise<number> {
  return ended(spawn(process.execPath, [...command], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }))
}

async function runQuietly(
  name: string,
  command: readonly string[],
): Promise<{ name: string; code: number; output: string }> {
  const child = spawn(process.execPath, [...command], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const pieces: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece: Buffer) => pieces.push(piece))
  const code = await ended(child)
  return { name, code, output: Buffer.concat(pieces).toString() }
}

function ended(child: ChildProcess): Promise<number> {
  return new Promise((done, reject) => {
    child.once('error', reject)
    child.once('close', (code) => done(code ?? 1))
  })
}
