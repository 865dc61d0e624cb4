import { createHash } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { regions } from '#app/domain/codes/region.ts'
import { answerCheck, noiseOf } from '#app/domain/fit-test/answer-checks.ts'
import { type FitCheck, isTooAlike, mostListsOfKey } from '#app/domain/fit-test/fit-checks.ts'
import { measureChecks } from '#app/domain/fit-test/measure-checks.server.ts'
import { temporaryFolder } from '../helpers/temporary.ts'
import { wholeCsv } from './fit-trade.ts'

const seedOf = (text: string) => createHash('sha256').update(text).digest('base64url')

test('whoever knows every other key learns little of one, though it stands in as many lists as it may', () => {
  const size = 100
  const check = { kind: 'keys', column: 'k', count: size, least: 50 } as const
  const share = (held: number, seed: string) => {
    const answer = answerCheck(check, { kind: 'share', held, of: size }, { seed, today: '2026-11-23' })
    return answer.said === 'share' ? answer.share : 0
  }
  // The best there is: the rest of each list is known, and set to where one key more tips a step.
  const known = 49
  const odds = (isIn: boolean) => {
    const seen = new Map<number, number>()
    for (let each = 0; each < 20_000; each++) {
      const said = share(known + (isIn ? 1 : 0), seedOf(`learn${isIn}${each}`))
      seen.set(said, (seen.get(said) ?? 0) + 1)
    }
    return seen
  }
  const [within, without] = [odds(true), odds(false)]
  const guess = (lists: number, trials: number) => {
    let right = 0
    for (let trial = 0; trial < trials; trial++) {
      const isIn = trial % 2 === 0
      let evidence = 0
      for (let list = 0; list < lists; list++) {
        const said = share(known + (isIn ? 1 : 0), seedOf(`${lists}:${trial}:${list}`))
        evidence += Math.log(((within.get(said) ?? 0) + 1) / ((without.get(said) ?? 0) + 1))
      }
      if (evidence > 0 === isIn) right++
    }
    return right / trials
  }
  const [one, most] = [guess(1, 8_000), guess(mostListsOfKey, 8_000)]
  console.log(
    `Guessing one key: right ${(one * 100).toFixed(1)} % of the time from one list, ${(most * 100).toFixed(1)} % from ${mostListsOfKey}`,
  )
  expect(one).toBeLessThan(0.58)
  // e / (1 + e): what no use of five answers can go beyond.
  expect(most).toBeLessThan(0.731)
  // Asking again with the same list tells the same; with one key less it is not answered.
  expect(share(known, seedOf('same'))).toBe(share(known, seedOf('same')))
  expect(noiseOf(seedOf('same'))).toBe(noiseOf(seedOf('same')))
  expect(isTooAlike({ size, earlier: size - 1, shared: size - 1 })).toBe(true)
})

test('no check that may be asked tells whether a row is there', async () => {
  const victim = 'K99999,2027-03-15,乌鲁木齐市,123456\n'
  const months = Array.from({ length: 36 }, (_, index) => new Date(Date.UTC(2025, index, 1)).toISOString().slice(0, 10))
  const checks: FitCheck[] = [
    ...['code', 'day', 'region', 'value'].flatMap((column): FitCheck[] => [
      { kind: 'nulls', column, most: 5 },
      { kind: 'unique', column, least: 5 },
      { kind: 'fresh', column, days: 7 },
    ]),
    ...months.map((from): FitCheck => ({ kind: 'dates', column: 'day', from, to: from, by: 'month', least: 100 })),
    { kind: 'dates', column: 'day', from: '2027-03-15', to: '2027-03-15', by: 'day', least: 100 },
    ...regions
      .slice(0, 100)
      .map(({ code }): FitCheck => ({ kind: 'regions', column: 'region', codes: [code], least: 100 })),
    { kind: 'regions', column: 'region', codes: ['650100'], least: 100 },
    ...[1_900, 2_000, 2_100].map((least): FitCheck => ({ kind: 'rows', least })),
  ]
  const folder = temporaryFolder()
  const ask = async (csv: string) => {
    const path = join(folder, `${csv.length}.csv`)
    writeFileSync(path, csv)
    const job = { kind: 'fit' as const, sources: [{ path, format: 'csv' as const }], checks, salt: 's', hashes: [] }
    const found = await measureChecks(job, mkdtempSync(join(folder, 'fit-')))
    return found.map((measured, index) =>
      answerCheck(checks[index] as FitCheck, measured, { seed: seedOf('x'), today: '2027-04-01' }),
    )
  }
  expect(await ask(wholeCsv(2_010) + victim)).toEqual(await ask(wholeCsv(2_010)))
})
