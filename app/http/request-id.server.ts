import { randomFillSync } from 'node:crypto'

const length = 6
/** Random bytes for many numbers, drawn at once: to draw few costs as much. */
const drawn = Buffer.alloc(length * 1_000)
let next = drawn.length

/** A new number of a request: twelve random hexadecimal digits. */
export function newRequestId(): string {
  if (next === drawn.length) {
    randomFillSync(drawn)
    next = 0
  }
  next += length
  return drawn.toString('hex', next - length, next)
}
