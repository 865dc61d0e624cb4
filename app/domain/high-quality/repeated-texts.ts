/** Records whose near copies are looked for; those after it are only held against each other letter by letter. */
export const mostNearCompared = 200_000
/** Records whose exact copies are looked for. */
export const mostCompared = 3_000_000

const shingle = 5
const sketchSize = 64
/** Smallest hashes by which copies find each other. */
const keys = 4
const mostInBucket = 6
/** Shorter texts are alike by chance. */
const shortestCompared = 30
/** Share of shingles that a near copy has in common. */
const leastAlike = 0.75
const mostLength = 20_000

/**
 * Finds records whose text was there before: the same but for spaces, signs and case, or with three quarters of its pieces
 * in common. Of each text it keeps the 64 smallest hashes of its pieces of five characters, from which the share in common is
 * estimated (bottom-k sketch, error about 0.05). Memory is bounded.
 */
export class RepeatedTexts {
  readonly #exact = new Map<number, number>()
  readonly #lines: number[] = []
  readonly #sketches: Uint32Array[] = []
  readonly #buckets = new Map<number, number[]>()
  compared = 0
  nearCompared = 0

  /** The line of an earlier text that this one repeats. */
  find(text: string, line: number): { line: number; isExact: boolean } | undefined {
    const plain = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[\s\p{P}\p{S}]+/gu, '')
    if (plain === '') return undefined
    const hash = hashOf(plain)
    const same = this.#exact.get(hash)
    if (this.#exact.size < mostCompared) {
      this.compared++
      if (same === undefined) this.#exact.set(hash, line)
    }
    if (same !== undefined) return { line: same, isExact: true }
    if (plain.length < shortestCompared || this.#sketches.length >= mostNearCompared) return undefined
    this.nearCompared++
    const sketch = sketchOf(plain)
    const near = this.#findNear(sketch)
    this.#keep(sketch, line)
    return near === undefined ? undefined : { line: near, isExact: false }
  }

  #findNear(sketch: Uint32Array): number | undefined {
    const seen = new Set<number>()
    for (const key of sketch.subarray(0, keys))
      for (const at of this.#buckets.get(key) ?? []) {
        if (seen.has(at)) continue
        seen.add(at)
        if (alikeness(sketch, this.#sketches[at] as Uint32Array) >= leastAlike) return this.#lines[at]
      }
    return undefined
  }

  #keep(sketch: Uint32Array, line: number): void {
    const at = this.#sketches.push(sketch) - 1
    this.#lines.push(line)
    for (const key of sketch.subarray(0, keys)) {
      const bucket = this.#buckets.get(key)
      if (!bucket) this.#buckets.set(key, [at])
      else if (bucket.length < mostInBucket) bucket.push(at)
    }
  }
}

/** The smallest different hashes of the text's pieces, rising. */
function sketchOf(text: string): Uint32Array {
  const smallest: number[] = []
  const end = Math.min(text.length, mostLength) - shingle
  for (let at = 0; at <= end; at++) {
    let hash = 2_166_136_261
    for (let index = 0; index < shingle; index++) hash = Math.imul(hash ^ text.charCodeAt(at + index), 16_777_619)
    hash = Math.imul(hash ^ (hash >>> 15), 2_246_822_519)
    hash = (hash ^ (hash >>> 13)) >>> 0
    const last = smallest.length - 1
    if (smallest.length === sketchSize && hash >= (smallest[last] as number)) continue
    let place = smallest.length
    while (place > 0 && (smallest[place - 1] as number) > hash) place--
    if (smallest[place - 1] === hash) continue
    smallest.splice(place, 0, hash)
    if (smallest.length > sketchSize) smallest.pop()
  }
  return Uint32Array.from(smallest)
}

/** The share of the smallest hashes of both that both have. */
function alikeness(one: Uint32Array, other: Uint32Array): number {
  let [first, second, both, seen] = [0, 0, 0, 0]
  const most = Math.min(sketchSize, Math.max(one.length, other.length))
  while (seen < most && (first < one.length || second < other.length)) {
    const a = one[first] ?? Number.POSITIVE_INFINITY
    const b = other[second] ?? Number.POSITIVE_INFINITY
    if (a === b) both++
    if (a <= b) first++
    if (b <= a) second++
    seen++
  }
  return seen === 0 ? 0 : both / seen
}

/** A hash of 53 bits. */
export function hashOf(text: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 2_654_435_761)
    high = Math.imul(high ^ code, 1_597_334_677)
  }
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909)
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909)
  return 4_294_967_296 * (2_097_151 & high) + (low >>> 0)
}
