import { DistinctEstimate, hashText } from './distinct-estimate.ts'
import { profileBounds } from './file-profile.ts'
import { readCompactMoment, readMoment } from './read-moment.ts'
import { RegionTally } from './region-tally.ts'
import { isNullWord, kindOf, numberOf, type ValueKind, valueKinds } from './value-kind.ts'

const kindIndex = new Map(valueKinds.map((kind, index) => [kind, index]))
const numeric: ReadonlySet<ValueKind> = new Set([
  'integer',
  'decimal',
  'grouped',
  'percent',
  'compactDate',
  'compactMonth',
])
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/**
 * A text of its own, cut at the end of a word: a part of a larger text keeps that one in memory as long as it is kept
 * itself, and half a number could not be masked any more.
 */
export function ownText(text: string, most: number = profileBounds.text): string {
  const short = text.length > most ? `${text.slice(0, most - 1).replace(/[\w.@+-]+$/, '')}…` : text
  return decoder.decode(encoder.encode(short))
}

/** A value that was met before, and what was found out about it. */
type Seen = { count: number; hash: number; kind: number; region: string | undefined; script: 'zh' | 'en' | undefined }

/** Counts what one column holds, value by value, in bounded memory. */
export class ColumnTally {
  readonly name: string
  /** Values that are there but for 无, and places without one. */
  values = 0
  nulls = 0
  /** 无, which is no value unless 有 stands beside it. */
  wu = 0
  shortest = Number.POSITIVE_INFINITY
  longest = 0
  /** Least and greatest of what can be read as a number. */
  least = Number.POSITIVE_INFINITY
  greatest = Number.NEGATIVE_INFINITY
  /** First and last of what is written as a date, and of rows of digits that can be one. */
  first: string | undefined
  last: string | undefined
  firstCompact: string | undefined
  lastCompact: string | undefined
  /** Whether one of the numbers has a fraction. */
  hasFraction = false
  /** Texts in Chinese, and others with a word of Latin letters. */
  chinese = 0
  latin = 0
  readonly regions: RegionTally
  readonly examples: string[] = []
  readonly #kinds = new Float64Array(valueKinds.length)
  readonly #distinct = new DistinctEstimate()
  readonly #mostSeen: number
  /** Values met so far: all of them until there are too many, then the first ones, if those come again often. */
  #seen: Map<string, Seen> | undefined = new Map()
  #hasAll = true
  #again = 0

  /** `mostSeen`: how many values it may remember. */
  constructor(name: string, mostSeen = 2_000) {
    this.name = name
    this.regions = new RegionTally(name)
    this.#mostSeen = Math.max(profileBounds.values, mostSeen)
  }

  /** Takes a value without spaces around it; gives its hash, 0 where there is none. */
  add(text: string): number {
    const known = this.#seen?.get(text)
    if (known) return this.#addAgain(known)
    if (isNullWord(text)) {
      this.nulls++
      return 0
    }
    const hash = hashText(text)
    if (text === '无') {
      this.wu++
      return hash
    }
    this.values++
    const { length } = text
    if (length < this.shortest) this.shortest = length
    if (length > this.longest) this.longest = length
    const kind = kindOf(text)
    const index = kindIndex.get(kind) as number
    this.#kinds[index] = (this.#kinds[index] as number) + 1
    this.#distinct.add(hash)
    if (this.examples.length < 5 && !this.examples.includes(text)) this.examples.push(ownText(text))
    const region = this.#read(text, kind)
    const script = kind !== 'text' && kind !== 'json' ? undefined : scriptOf(text)
    this.#noteScript(script)
    if (this.#seen) this.#remember(this.#seen, text, { count: 1, hash, kind: index, region, script })
    return hash
  }

  count(...kinds: ValueKind[]): number {
    return kinds.reduce((sum, kind) => sum + (this.#kinds[kindIndex.get(kind) as number] as number), 0)
  }

  /** Values and their counts, where there are few. */
  get domain(): ReadonlyMap<string, number> | undefined {
    if (!this.#hasAll || !this.#seen || this.#seen.size > profileBounds.values) return undefined
    return new Map([...this.#seen].map(([value, { count }]) => [value, count]))
  }

  /** Different values, and whether that is exact. */
  get distinct(): { count: number; isExact: boolean } {
    if (this.#hasAll && this.#seen) return { count: this.#seen.size, isExact: true }
    return { count: Math.min(this.values, Math.max(profileBounds.values + 1, this.#distinct.value)), isExact: false }
  }

  /** What a value is does not change: only how often it came. */
  #addAgain(seen: Seen): number {
    seen.count++
    this.#again++
    this.values++
    this.#kinds[seen.kind] = (this.#kinds[seen.kind] as number) + 1
    if (seen.region !== undefined) this.regions.note(seen.region)
    this.#noteScript(seen.script)
    return seen.hash
  }

  #noteScript(script: Seen['script']): void {
    if (script === 'zh') this.chinese++
    else if (script === 'en') this.latin++
  }

  #remember(seen: Map<string, Seen>, text: string, value: Seen): void {
    if (seen.size < this.#mostSeen && text.length <= profileBounds.text) {
      seen.set(ownText(text), value)
      return
    }
    this.#hasAll = false
    if (this.#again * 2 < this.values) this.#seen = undefined
  }

  /** Notes the bounds of a value, and gives the division it names. */
  #read(text: string, kind: ValueKind): string | undefined {
    if (numeric.has(kind)) {
      const number = numberOf(text)
      if (number < this.least) this.least = number
      if (number > this.greatest) this.greatest = number
      if (!this.hasFraction && !Number.isInteger(number)) this.hasFraction = true
      if (kind === 'compactDate' || kind === 'compactMonth') {
        const iso = readCompactMoment(text)?.iso ?? ''
        if (this.firstCompact === undefined || iso < this.firstCompact) this.firstCompact = iso
        if (this.lastCompact === undefined || iso > this.lastCompact) this.lastCompact = iso
      }
      return kind === 'integer' || kind === 'compactMonth' ? this.regions.addCode(text) : undefined
    }
    if (kind === 'day' || kind === 'time' || kind === 'month') {
      const iso = readMoment(text)?.iso ?? ''
      if (this.first === undefined || iso < this.first) this.first = iso
      if (this.last === undefined || iso > this.last) this.last = iso
    }
    return kind === 'text' && isChinese(text.charCodeAt(0)) ? this.regions.addName(text) : undefined
  }
}

function scriptOf(text: string): Seen['script'] {
  let latin = 0
  for (let index = 0; index < Math.min(text.length, 500); index++) {
    const code = text.charCodeAt(index)
    if (isChinese(code)) return 'zh'
    latin = (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? latin + 1 : 0
    if (latin === 3) return 'en'
  }
  return undefined
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff
}
