/** Deterministic pseudo-random numbers (mulberry32): the same key gives the same demo on every machine. */
export type Random = {
  /** 0 ≤ x < 1 */
  next: () => number
  /** Whole number, both ends included. */
  int: (from: number, to: number) => number
  /** Decimal with `digits` places. */
  decimal: (from: number, to: number, digits: number) => number
  /** Normally distributed decimal with `digits` places. */
  normal: (mean: number, deviation: number, digits: number) => number
  pick: <T>(values: readonly T[]) => T
  /** One value by weight: [['a', 3], ['b', 1]] gives a three times in four. */
  weighted: <T>(values: readonly (readonly [T, number])[]) => T
  chance: (probability: number) => boolean
}

export function createRandom(key: string): Random {
  let state = 2_166_136_261
  for (const char of key) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16_777_619)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const round = (value: number, digits: number) => Number(value.toFixed(digits))
  const pick = <T>(values: readonly T[]): T => {
    const value = values[Math.floor(next() * values.length)]
    if (value === undefined) throw new Error('Nothing to pick from')
    return value
  }
  return {
    next,
    pick,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    decimal: (from, to, digits) => round(from + next() * (to - from), digits),
    normal: (mean, deviation, digits) =>
      round(mean + deviation * Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next()), digits),
    weighted: (values) => {
      let left = next() * values.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of values) {
        left -= weight
        if (left < 0) return value
      }
      return values[values.length - 1]![0]
    },
    chance: (probability) => next() < probability,
  }
}
