import type { PersonalKind } from '#app/domain/personal/personal-kinds.ts'
import { fill, hashOf, type Random, seededRandom } from './invented-values.ts'

type Value = string | number | null
/** A table with what its columns hold; columns that are not named hold nothing personal. */
export type LabelledTable = {
  part: 'open' | 'held-out'
  title: string
  columns: string[]
  rows: () => Iterable<Value[]>
  expected: Record<string, PersonalKind[]>
}

/** Makes the value of a column for a row. */
export type Maker = (random: Random, row: number) => Value
export const filled =
  (template: string): Maker =>
  (random) =>
    fill(template, random)
export const number =
  (maker: Maker): Maker =>
  (random, row) =>
    Number(maker(random, row))
export const oneOf =
  (...values: Value[]): Maker =>
  (random) =>
    values[Math.floor(random() * values.length)] ?? null
export const mostly =
  (share: number, often: Maker, seldom: Maker): Maker =>
  (random, row) =>
    random() < share ? often(random, row) : seldom(random, row)
export const counting =
  (from: number, step = 1): Maker =>
  (_, row) =>
    String(from + row * step)
export const only =
  (at: number, there: Maker, elsewhere: Maker): Maker =>
  (random, row) =>
    row === at ? there(random, row) : elsewhere(random, row)
export const decimal =
  (low: number, high: number, places: number): Maker =>
  (random) =>
    Number((low + random() * (high - low)).toFixed(places))

/** A table of so many rows, the same at every run; a third of the tables is held out, by their titles. */
export function table(
  title: string,
  count: number,
  makers: Record<string, Maker>,
  expected: Record<string, PersonalKind[]> = {},
): LabelledTable {
  const columns = Object.keys(makers)
  return {
    part: hashOf(title) % 3 === 0 ? 'held-out' : 'open',
    title,
    columns,
    expected,
    *rows() {
      const random = seededRandom(hashOf(`rows of ${title}`))
      for (let row = 0; row < count; row++) yield columns.map((column) => (makers[column] as Maker)(random, row))
    },
  }
}
