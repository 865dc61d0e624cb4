import type { Marker } from './cell-marks.ts'
import { bitOf, type Votes, vote } from './code-word.ts'
import { type HashKey, keyedHash } from './keyed-hash.ts'

/**
 * Numbers of a workbook are doubles: zeros behind a decimal do not outlast the next program that saves it. What does is a step
 * beyond the fifteen digits that spreadsheets show, compare and let people type: two doubles up for a bit that is 1, two
 * down for 0. It changes a number by at most 4.5e-16 of itself.
 */
const steps = 2
const shownDigits = 15
const doubleKind = 3
/** A number as people write it into a cell, at its shortest, or as a program writes a double. */
const writtenForm = /^-?\d{1,12}\.\d{1,9}$/
const doubleForm = /^-?(?:\d{1,12}\.\d{1,20}|\d(?:\.\d{1,17})?[eE]-?\d{1,2})$/

/** Whether a text is a number that may carry a step, or carries one. */
export function isDouble(text: string): boolean {
  return doubleForm.test(text)
}

/** Whether a number has more digits than people write: where such stand in a text, a program wrote doubles out. */
export function isLongDouble(text: string): boolean {
  return doubleForm.test(text) && text.replace(/[eE].*$/, '').replace(/^-?[0.]*|\./g, '').length > shownDigits
}

/** The number a step away, by the bit of the code word that stands at its place; as it is where it has no room for that. */
export function markDouble(text: string, { key, code }: Marker): string {
  const value = Number(text)
  // Some programs write 1.1 as 1.1000000000000001, which is the same double.
  if (!writtenForm.test(String(value)) || value === 0 || shown(value) !== value) return text
  const [place, rest] = keyedHash(key, doubleKind, String(value))
  const marked = stepped(value, (bitOf(code, place & 255) ^ (rest & 1)) === 1 ? steps : -steps)
  const written = String(marked)
  return shown(marked) === value && doubleForm.test(written) ? written : text
}

/** Counts what a number says; false where it is none that was marked. */
export function readDouble(text: string, key: HashKey, votes: Votes): boolean {
  if (!doubleForm.test(text)) return false
  const value = Number(text)
  const plain = shown(value)
  if (plain === 0) return false
  const up = stepped(plain, steps) === value
  if (!up && stepped(plain, -steps) !== value) return false
  const [place, rest] = keyedHash(key, doubleKind, String(plain))
  vote(votes, place & 255, (up ? 1 : 0) ^ (rest & 1))
  return true
}

/** The number as it is shown: what stays of it, marked or not. */
function shown(value: number): number {
  return Number(value.toPrecision(shownDigits))
}

const view = new DataView(new ArrayBuffer(8))

/** The double so many doubles further from zero, or nearer. */
function stepped(value: number, by: number): number {
  view.setFloat64(0, value)
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(by))
  return view.getFloat64(0)
}
