import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { main } from '#scripts/eval-personal.ts'
import { makeLabelled } from '#scripts/personal/make-labelled.ts'
import { type Measured, measureColumns, measureValues, precisionOf, recallOf } from '#scripts/personal/measure.ts'

/** Held by kind where at least this many are labelled; fewer say little. */
const enough = 14

function expectFloor({ all, kinds, mistakes }: Measured, least: number, leastOfKind: number): void {
  const why = mistakes.slice(0, 20).join('\n')
  expect(precisionOf(all), why).toBeGreaterThanOrEqual(least)
  expect(recallOf(all), why).toBeGreaterThanOrEqual(least)
  for (const [kind, counts] of kinds) {
    if (counts.right + counts.missed < enough) continue
    expect(precisionOf(counts), `${kind}\n${why}`).toBeGreaterThanOrEqual(leastOfKind)
    expect(recallOf(counts), `${kind}\n${why}`).toBeGreaterThanOrEqual(leastOfKind)
  }
}

test('the labelled set is what its templates make, large enough, and a third of it is held out', () => {
  const text = readFileSync(join(import.meta.dirname, 'labelled.tsv'), 'utf8')
  expect(text).toBe(makeLabelled())
  const lines = text.trimEnd().split('\n').slice(1)
  expect(lines.length).toBeGreaterThanOrEqual(2_500)
  const heldOut = lines.filter((line) => line.startsWith('held-out\t')).length / lines.length
  expect(heldOut).toBeGreaterThan(0.3)
  expect(lines.filter((line) => line.endsWith('\t')).length).toBeGreaterThan(500)
})

test('values of the open part are found and nothing else is', () => {
  expectFloor(measureValues('open'), 0.99, 0.98)
})

test('so are values of the part held out', () => {
  expectFloor(measureValues('held-out'), 0.985, 0.94)
})

test('columns of both parts are judged among their values and neighbours', () => {
  expectFloor(measureColumns('open'), 0.97, 0.95)
  expectFloor(measureColumns('held-out'), 0.97, 0.95)
})

test('the command refuses what it does not know', async () => {
  const write = process.stderr.write
  let said = ''
  process.stderr.write = ((text: string) => {
    said += text
    return true
  }) as typeof write
  try {
    expect(await main(['--nothing'])).toBe(2)
  } finally {
    process.stderr.write = write
  }
  expect(said).toContain('eval:personal')
})
