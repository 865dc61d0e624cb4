import { type Curve, curvePoints } from '#app/domain/industry-suggestion/industry-model.ts'

/** How well rankings of sections hit the one that is right. */
export type Measured = { n: number; accuracy: number; top3: number; macroF1: number }

type Ranking = { right: string; ranked: readonly string[] }

/** Macro-F1 is the mean over the sections that are right at least once. */
export function measure(rankings: readonly Ranking[]): Measured {
  const counted = countedMeasure()
  for (const ranking of rankings) counted.add(ranking)
  return counted.result()
}

/** The same, fed one by one; keeps counts only. */
export function countedMeasure(): { add: (ranking: Ranking) => void; result: () => Measured } {
  const of = new Map<string, { hit: number; right: number; guessed: number }>()
  const at = (section: string) => {
    const found = of.get(section) ?? { hit: 0, right: 0, guessed: 0 }
    of.set(section, found)
    return found
  }
  let [n, hits, inThree] = [0, 0, 0]
  return {
    add: ({ right, ranked }) => {
      n++
      at(right).right++
      at(ranked[0] ?? '').guessed++
      if (ranked[0] === right) {
        at(right).hit++
        hits++
      }
      if (ranked.slice(0, 3).includes(right)) inThree++
    },
    result: () => {
      const met = [...of.values()].filter(({ right }) => right > 0)
      const f1 = met.map(({ hit, right, guessed }) => (2 * hit) / (right + guessed))
      const share = (count: number) => (n === 0 ? 0 : count / n)
      return {
        n,
        accuracy: share(hits),
        top3: share(inThree),
        macroF1: f1.length === 0 ? 0 : f1.reduce((sum, each) => sum + each, 0) / f1.length,
      }
    },
  }
}

/** The divisor of scores under which the right answers are likeliest, by golden section between 0.3 and 3. */
export function temperatureOf(scored: readonly { right: number; scores: Float64Array }[]): number {
  const loss = (temperature: number) => {
    let sum = 0
    for (const { right, scores } of scored) {
      const highest = Math.max(...scores)
      let all = 0
      for (const score of scores) all += Math.exp((score - highest) / temperature)
      sum += Math.log(all) - ((scores[right] as number) - highest) / temperature
    }
    return sum
  }
  let [low, high] = [0.3, 3]
  const golden = (Math.sqrt(5) - 1) / 2
  while (high - low > 0.005) {
    const [one, other] = [high - golden * (high - low), low + golden * (high - low)]
    if (loss(one) < loss(other)) high = other
    else low = one
  }
  return Math.round(((low + high) / 2) * 100) / 100
}

/** A rising line through how often guesses of a share were right: means of equal parts, pooled where they would fall. */
export function curveOf(guesses: readonly { share: number; isRight: boolean }[]): Curve {
  const sorted = [...guesses].sort((one, other) => one.share - other.share)
  const pools: { n: number; share: number; right: number; points: number[] }[] = []
  for (let part = 0; part < curvePoints; part++) {
    const here = sorted.slice((part * sorted.length) / curvePoints, ((part + 1) * sorted.length) / curvePoints)
    const n = Math.max(1, here.length)
    const share = here.reduce((sum, guess) => sum + guess.share, 0) / n
    pools.push({ n, share, right: here.filter(({ isRight }) => isRight).length / n, points: [share] })
    for (;;) {
      const [one, other] = pools.slice(-2)
      if (!one || !other || one.right <= other.right) break
      const both = one.n + other.n
      pools.splice(-2, 2, {
        n: both,
        share: (one.share * one.n + other.share * other.n) / both,
        right: (one.right * one.n + other.right * other.n) / both,
        points: [...one.points, ...other.points],
      })
    }
  }
  return pools.flatMap(({ points, right }) => points.map((share) => ({ share, right })))
}

export type ReliabilityLine = { from: number; n: number; confidence: number; right: number }

/** How often guesses of about the same confidence are right. */
export function reliability(guesses: readonly { confidence: number; isRight: boolean }[]): ReliabilityLine[] {
  return Array.from({ length: 10 }, (_, tenth) => {
    const here = guesses.filter(({ confidence }) => Math.min(9, Math.floor(confidence * 10)) === tenth)
    const mean = (value: (guess: (typeof here)[number]) => number) =>
      here.reduce((sum, guess) => sum + value(guess), 0) / Math.max(1, here.length)
    return {
      from: tenth / 10,
      n: here.length,
      confidence: mean(({ confidence }) => confidence),
      right: mean(({ isRight }) => Number(isRight)),
    }
  }).filter(({ n }) => n > 0)
}
