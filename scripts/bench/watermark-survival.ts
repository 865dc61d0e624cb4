import { createHash } from 'node:crypto'
import { hashKeyOf } from '#app/domain/watermark/keyed-hash.ts'
import { DelimitedMarker } from '#app/domain/watermark/mark-delimited.ts'
import { MarkReading, nameCopies } from '#app/domain/watermark/mark-reading.ts'
import { delimitedReader } from '#app/domain/watermark/read-tables.ts'

const rowCounts = [500, 5_000, 100_000]
const shares = [1, 0.1, 0.05, 0.02, 0.01, 0.001]
const tries = 5
const copies = Array.from({ length: 10_000 }, (_, id) => ({ id, code: digest(`copy ${id}`) }))
const key = hashKeyOf(digest('cells'))

/**
 * How often a part of a marked table names its copy, and only it, of 10,000: rows drawn at random, in another order, with one column of
 * prose or one of decimals left.
 */
export function printSurvival(): void {
  for (const rows of rowCounts)
    for (const [column, name] of [
      [1, 'prose'],
      [2, 'decimals'],
    ] as const) {
      const counts = survivals(rows, column)
      const found = counts.map(({ share, named }) => `${share * 100} % ${named}/${tries}`)
      console.log(`Mark of ${rows} rows, one column of ${name} left, named by rows left: ${found.join(', ')}`)
    }
}

/** For each share of rows that may be left, in how many tries the copy, and only it, is named. */
function survivals(rows: number, column: number): { share: number; named: number }[] {
  const counts = shares.filter((share) => rows * share >= 5).map((share) => ({ share, named: 0 }))
  for (let attempt = 0; attempt < tries; attempt++) {
    const id = attempt * 997
    const values = markedRows(rows, id).map((line) => line.split(',')[column] ?? '')
    const draw = drawing(rows + attempt)
    // In an order drawn at random; each part is its beginning.
    for (let at = values.length - 1; at > 0; at--) {
      const other = draw(at + 1)
      ;[values[at], values[other]] = [values[other] ?? '', values[at] ?? '']
    }
    for (const count of counts) {
      const readings: MarkReading[] = []
      const text = values.slice(0, Math.round(rows * count.share)).join('\n')
      delimitedReader(text, () => readings[readings.push(new MarkReading(key)) - 1] as MarkReading).read(text, true)
      const { named } = nameCopies(
        readings.flatMap((reading) => reading.channels()),
        copies,
      )
      if (named.length === 1 && named[0]?.id === id) count.named++
    }
  }
  return counts
}

function markedRows(rows: number, id: number): string[] {
  const draw = drawing(rows)
  const text = Array.from(
    { length: rows },
    (_, row) => `${row},第${row}次巡检设备运行正常温度${draw(100)}度,${draw(5_000)}.${10 + draw(90)}\n`,
  ).join('')
  const marker = new DelimitedMarker({ marker: { key, code: copies[id]?.code ?? digest('') }, untouched: new Set() })
  const whole = `id,note,value\n${text}`
  marker.begin(whole.slice(0, 500_000), whole.length <= 500_000)
  return marker.mark(whole, true).trim().split('\n').slice(1)
}

/** Numbers that look drawn at random and are the same each time. */
function drawing(seed: number) {
  let state = seed
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest()
}
