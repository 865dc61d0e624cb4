/** Digits without a sign between them, and where they stand. */
export type Group = { start: number; end: number; digits: string }

const separators = ' -.()_（）'

/** Whether groups have as many digits together as a number of a person has. */
export function mayHold(run: readonly Group[], from: number, to: number): boolean {
  let digits = 0
  for (let at = from; at <= to; at++) digits += (run[at] as Group).digits.length
  return digits >= 7 && digits <= 21
}

/** Groups of digits that stand a separator apart: numbers as people write them. */
export function runsOf(text: string): Group[][] {
  const runs: Group[][] = []
  let run: Group[] = []
  let total = 0
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 48 || code > 57) continue
    const start = index
    do index++
    while (index < text.length && text.charCodeAt(index) >= 48 && text.charCodeAt(index) <= 57)
    const last = run[run.length - 1]
    if (last && !isNear(text, last.end, start)) {
      if (total >= 7) runs.push(run)
      run = []
      total = 0
    }
    run.push({ start, end: index, digits: text.slice(start, index) })
    total += index - start
  }
  if (total >= 7) runs.push(run)
  return runs
}

function isNear(text: string, from: number, to: number): boolean {
  if (to - from > 2) return false
  for (let index = from; index < to; index++) if (!separators.includes(text[index] as string)) return false
  return true
}
