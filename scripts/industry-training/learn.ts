import { industrySections } from '#app/domain/codes/industry.ts'
import type { LabelledRecord } from './labelled-records.ts'
import { sameness } from './labelled-records.ts'

const codes = industrySections.map(({ code }) => code as string)
export const width = codes.length

export type Learned = { rows: Map<number, number>; weights: Float32Array }
export type Settings = typeof settings

/** Chosen by the mean over the provinces held out. */
export const settings = {
  passes: 8,
  rate: 0.1,
  /** Pull towards zero: labels are noisy and disagree, so nothing is believed on few words of one portal. */
  pull: 0.04,
  /** Share of a label that is given to the sections as they are spread. */
  smoothing: 0.05,
  /** 0 treats records alike, 1 treats sections alike. */
  balance: 0.4,
  leastRecords: 3,
  /** Catalogues a feature must be met in: what one portal alone writes does not carry over. */
  leastSources: 5,
}

/** Multinomial logistic regression by stochastic steps (AdaGrad), averaged over the later half; always the same. */
export function learn(records: readonly LabelledRecord[], chosen: Settings = settings): Learned {
  const rows = chooseFeatures(records, chosen)
  const examples = encode(records, rows)
  const spread = sectionShares(examples)
  const gain = spread.map((share) => (share > 0 ? Math.max(share * width, 0.02) ** -chosen.balance : 0))
  const size = rows.size * width
  const [weights, squares, sum] = [new Float32Array(size), new Float32Array(size).fill(1e-6), new Float32Array(size)]
  const random = countedRandom(7)
  const order = examples.map((_, index) => index)
  const slope = new Float64Array(width)
  let summed = 0
  for (let pass = 0; pass < chosen.passes; pass++) {
    shuffle(order, random)
    for (const index of order) {
      const { features, values, target, weight } = examples[index] as Example
      softmax(features, values, weights, slope)
      let importance = 0
      for (let at = 0; at < width; at++) importance += (target[at] as number) * (gain[at] as number)
      importance *= weight
      for (let at = 0; at < width; at++) {
        const wanted = (1 - chosen.smoothing) * (target[at] as number) + chosen.smoothing * (spread[at] as number)
        slope[at] = importance * ((slope[at] as number) - wanted)
      }
      for (let each = 0; each < features.length; each++) {
        const start = (features[each] as number) * width
        const value = values[each] as number
        for (let at = 0; at < width; at++) {
          const here = start + at
          const step = (slope[at] as number) * value + chosen.pull * (weights[here] as number)
          squares[here] = (squares[here] as number) + step * step
          weights[here] = (weights[here] as number) - (chosen.rate * step) / Math.sqrt(squares[here] as number)
        }
      }
    }
    if (pass < chosen.passes / 2) continue
    for (let at = 0; at < size; at++) sum[at] = (sum[at] as number) + (weights[at] as number)
    summed++
  }
  return { rows, weights: sum.map((total) => total / summed) }
}

/** Scores of the sections, before they are made confidences. */
export function scoresOf(record: Pick<LabelledRecord, 'features'>, { rows, weights }: Learned): Float64Array {
  const scores = new Float64Array(width)
  for (const [hash, value] of record.features) {
    const row = rows.get(hash)
    if (row === undefined) continue
    for (let at = 0; at < width; at++)
      scores[at] = (scores[at] as number) + (weights[row * width + at] as number) * value
  }
  return scores
}

/** Weights in 255 steps a section, as the model file keeps them. */
export function quantise({ rows, weights }: Learned): {
  rows: Map<number, number>
  weights: Int8Array
  steps: Float32Array
} {
  const steps = new Float32Array(width)
  for (let at = 0; at < weights.length; at++)
    steps[at % width] = Math.max(steps[at % width] as number, Math.abs(weights[at] as number) / 127)
  return {
    rows,
    steps,
    weights: Int8Array.from(weights, (weight, at) => Math.round(weight / (steps[at % width] || 1))),
  }
}

type Example = { features: Int32Array; values: Float32Array; target: Float32Array; weight: number }

function chooseFeatures(records: readonly LabelledRecord[], { leastRecords, leastSources }: Settings) {
  const met = new Map<number, { records: number; sources: Set<string> }>()
  for (const { features, source } of records)
    for (const [hash] of features) {
      const each = met.get(hash)
      if (each) {
        each.records++
        each.sources.add(source)
      } else met.set(hash, { records: 1, sources: new Set([source]) })
    }
  const chosen = [...met].filter(([, each]) => each.records >= leastRecords && each.sources.size >= leastSources)
  return new Map(chosen.map(([hash], row) => [hash, row]))
}

/** Rows that repeat count for less each, so that a list published a hundred times is no hundred proofs. */
function encode(records: readonly LabelledRecord[], rows: ReadonlyMap<number, number>): Example[] {
  const times = new Map<string, number>()
  for (const record of records) times.set(sameness(record), (times.get(sameness(record)) ?? 0) + 1)
  return records.map((record) => {
    const kept = record.features.filter(([hash]) => rows.has(hash))
    const target = new Float32Array(width)
    for (const section of record.sections) target[codes.indexOf(section)] = 1 / record.sections.length
    return {
      features: Int32Array.from(kept, ([hash]) => rows.get(hash) as number),
      values: Float32Array.from(kept, ([, value]) => value),
      target,
      weight: record.weight / Math.sqrt(times.get(sameness(record)) ?? 1),
    }
  })
}

function sectionShares(examples: readonly Example[]): number[] {
  const shares = new Array<number>(width).fill(0)
  let all = 0
  for (const { target, weight } of examples) {
    for (let at = 0; at < width; at++) shares[at] = (shares[at] as number) + (target[at] as number) * weight
    all += weight
  }
  return shares.map((share) => share / all)
}

function softmax(features: Int32Array, values: Float32Array, weights: Float32Array, into: Float64Array): void {
  into.fill(0)
  for (let each = 0; each < features.length; each++) {
    const start = (features[each] as number) * width
    const value = values[each] as number
    for (let at = 0; at < width; at++) into[at] = (into[at] as number) + (weights[start + at] as number) * value
  }
  const highest = Math.max(...into)
  let sum = 0
  for (let at = 0; at < width; at++) sum += into[at] = Math.exp((into[at] as number) - highest)
  for (let at = 0; at < width; at++) into[at] = (into[at] as number) / sum
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}

/** The same numbers every time (mulberry32). */
function countedRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
