import { cpuTimeOf } from './cpu-time.ts'

/** So much is computed for one measurement at least: less says little. */
const leastTime = 4
/** Rounds as a rule, and as long as the growth seems to be more than a little: on a busy machine the first tell too much. */
const rounds = 5
const mostRounds = 40
const little = 1.5

/**
 * By how much the computing of `work` grows beyond the growth of its input, `times` times as large: 1 or less where the time
 * is in proportion to the size, `times` where it is its square. Both sizes are measured in turns and the quickest of each
 * counts, so what else the machine does, and how fast it is, hardly matters.
 */
export function growthOf(work: (size: number) => unknown, small: number, times = 8): number {
  const timeOf = (size: number, repeats: number) =>
    cpuTimeOf(() => {
      for (let at = 0; at < repeats; at++) work(size)
    }) / repeats
  let repeats = 1
  while (repeats < 100_000 && timeOf(small, repeats) * repeats < leastTime) repeats *= 2
  const few = Math.max(1, Math.ceil(repeats / times))
  let [least, most] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY]
  const growth = () => most / least / times
  for (let round = 0; round < rounds || (round < mostRounds && growth() > little); round++) {
    least = Math.min(least, timeOf(small, repeats))
    most = Math.min(most, timeOf(small * times, few))
  }
  return growth()
}
