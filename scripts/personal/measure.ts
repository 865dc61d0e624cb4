import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPersonalScan } from '#app/domain/personal/detect-personal.ts'
import { type PersonalKind, personalKinds } from '#app/domain/personal/personal-kinds.ts'
import { root } from '../build-site.ts'
import { labelledTables } from './labelled-columns.ts'

export type Part = 'open' | 'held-out'
export type Counts = { right: number; missed: number; false: number }
/** What was measured: counts by kind, all together, and each mistake in a line. */
export type Measured = { kinds: Map<PersonalKind, Counts>; all: Counts; items: number; mistakes: string[] }

export function precisionOf({ right, false: wrong }: Counts): number {
  return right + wrong === 0 ? 1 : right / (right + wrong)
}
export function recallOf({ right, missed }: Counts): number {
  return right + missed === 0 ? 1 : right / (right + missed)
}

/** Values of the labelled set, each as the only row of a table of one column. */
export function measureValues(part: Part): Measured {
  const measured = empty()
  for (const line of readFileSync(join(root, 'test/personal/labelled.tsv'), 'utf8').split('\n').slice(1)) {
    const [itsPart, column = '', written = '', kinds = ''] = line.split('\t')
    if (itsPart !== part) continue
    const value = written.replaceAll('\\u200b', '\u200b')
    const scan = createPersonalScan([column])
    scan.add([value])
    compare(
      measured,
      kinds.split(',').filter(Boolean) as PersonalKind[],
      scan.result()[0]?.suspicions ?? [],
      `${column}: ${written}`,
    )
  }
  return measured
}

/** Columns of the labelled tables, each among its neighbours. */
export function measureColumns(part: Part): Measured {
  const measured = empty()
  for (const table of labelledTables) {
    if (table.part !== part) continue
    const scan = createPersonalScan(table.columns)
    for (const row of table.rows()) scan.add(row)
    for (const { column, suspicions } of scan.result())
      compare(measured, table.expected[column] ?? [], suspicions, `${table.title} / ${column}`)
  }
  return measured
}

function compare(
  measured: Measured,
  expected: readonly PersonalKind[],
  found: readonly { kind: PersonalKind; certainty: string }[],
  where: string,
): void {
  measured.items++
  const kinds = new Set(found.map(({ kind }) => kind))
  for (const { code } of personalKinds) {
    const counts = measured.kinds.get(code) as Counts
    const is = expected.includes(code)
    const outcome = is ? (kinds.has(code) ? 'right' : 'missed') : kinds.has(code) ? 'false' : undefined
    if (!outcome) continue
    counts[outcome]++
    measured.all[outcome]++
    if (outcome !== 'right') measured.mistakes.push(`${outcome} ${code}\t${where}`)
  }
}

function empty(): Measured {
  return {
    kinds: new Map(personalKinds.map(({ code }) => [code, { right: 0, missed: 0, false: 0 }])),
    all: { right: 0, missed: 0, false: 0 },
    items: 0,
    mistakes: [],
  }
}
