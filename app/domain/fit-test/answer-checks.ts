import { ages, type FitCheck, step, twoDigits } from './fit-checks.ts'

/** Fewest rows that anything is said of. */
export const threshold = 10
/** A share of fewer rows than this would be about fewer than `threshold` of them in a step. */
export const leastRowsForShare = threshold * (100 / step)
/** How much the presence of one key may change the odds of any answer: e to the power of this. */
export const privacyLoss = 0.2
/** No answer about keys is off by more. */
export const mostNoise = 40

/** What was counted, exactly: it never leaves the process that has the answers made. */
export type Measured =
  | { kind: 'rows'; rows: number }
  | { kind: 'share'; of: number; held: number }
  | { kind: 'latest'; day: string | null }
  | { kind: 'missing' }

/** What a check comes to; `passed` follows from what is said, never from more. */
export type FitAnswer = { passed: boolean } & (
  | { said: 'magnitude'; from: number }
  | { said: 'share'; share: number }
  | { said: 'few' }
  | { said: 'age'; within: number | null }
  | { said: 'none'; why: 'columnMissing' | 'tooFewRows' }
)

/**
 * Makes the answer to a check out of what was counted: shares in steps of five per cent, nothing about fewer than ten rows, and
 * about keys with noise that is always the same for the same `seed`, so that asking again tells nothing more.
 */
export function answerCheck(
  check: FitCheck,
  measured: Measured,
  { seed, today }: { seed: string; today: string },
): FitAnswer {
  if (measured.kind === 'missing') return { passed: false, said: 'none', why: 'columnMissing' }
  if (check.kind === 'rows' && measured.kind === 'rows') return answerRows(measured.rows, check.least)
  if (check.kind === 'fresh' && measured.kind === 'latest') {
    const age = measured.day === null ? Number.POSITIVE_INFINITY : daysBetween(measured.day, today)
    const within = ages.find((each) => age <= each) ?? null
    return { passed: within !== null && within <= check.days, said: 'age', within }
  }
  if (measured.kind !== 'share') throw new Error('A check was answered by what another one counts')
  const { of, held } = measured
  switch (check.kind) {
    case 'nulls': {
      if (of < leastRowsForShare) return { passed: false, said: 'none', why: 'tooFewRows' }
      const share = Math.min(100, Math.ceil((held / of) * (100 / step)) * step)
      return { passed: share <= check.most, said: 'share', share }
    }
    case 'keys': {
      const noisy = Math.min(of, Math.max(0, held + noiseOf(seed)))
      if (noisy < threshold) return { passed: check.least === 0, said: 'few' }
      return atLeast(noisy, of, check.least)
    }
    case 'unique':
      if (of < leastRowsForShare) return { passed: false, said: 'none', why: 'tooFewRows' }
      return atLeast(held, of, check.least)
    default:
      return atLeast(held, of, 'least' in check ? check.least : 0)
  }
}

function answerRows(rows: number, least: number): FitAnswer {
  if (rows < threshold) return { passed: false, said: 'few' }
  return { passed: twoDigits(rows) >= least, said: 'magnitude', from: 10 ** Math.floor(Math.log10(rows)) }
}

function atLeast(held: number, of: number, least: number): FitAnswer {
  const share = of === 0 ? 0 : Math.floor((held / of) * (100 / step) + 1e-9) * step
  return { passed: share >= least, said: 'share', share }
}

/**
 * Whole-number noise, two-sided geometric: one key more or less changes the odds of what is seen by a factor of at most e^0.2.
 * `seed` is a signature of the exchange in base64url, which nobody else can work out.
 */
export function noiseOf(seed: string): number {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  let value = 0
  for (const character of seed.slice(0, 8)) value = value * 64 + alphabet.indexOf(character)
  const uniform = (value + 0.5) / 64 ** 8
  const q = Math.exp(-privacyLoss)
  // So many or more has the mass q^size / (1 + q) on each side of zero.
  const side = uniform < 0.5 ? uniform : 1 - uniform
  const size = Math.max(0, Math.floor(Math.log(side * (1 + q)) / Math.log(q)))
  return Math.min(size, mostNoise) * (uniform < 0.5 ? -1 : 1)
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
