import { maskText } from '../personal/mask-personal.ts'
import { checkRecord, type RecordDays, short } from './check-record.ts'
import { itemsOf, labelsOf, type OtherForm, otherFormOf, textsOf } from './record-content.ts'
import type { Counted, FaultCount, RecordFacts } from './record-facts.ts'
import { faultKind, type RecordFault, type RecordIndicator } from './record-faults.ts'
import { expertAnnotator, isBlank, isObject, type LooseRecord, readRecordDay } from './record-format.ts'
import { hashOf, RepeatedTexts } from './repeated-texts.ts'
import { textFaults } from './text-faults.ts'

const mostLines = 5
const mostExamples = 3
/** Different faults that are kept: fields can have any name. */
const mostFaults = 200
const mostValues = 2_000
const shownValues = 12
const mostIds = 3_000_000
/** Levels of a record beyond which nobody reads it. */
const deepest = 60

/** Counts over records, one after another. Memory is bounded by what `RecordFacts` holds and by the comparing for copies. */
export class RecordCheck {
  readonly #days: RecordDays
  readonly #faults = new Map<string, FaultCount>()
  readonly #shares = new Map<RecordIndicator, { good: number; of: number }>()
  readonly #ids = new Set<number>()
  readonly #texts = new RepeatedTexts()
  readonly #labels = new Map<string, number>()
  readonly #sources = new Map<string, number>()
  readonly #licences = new Map<string, number>()
  readonly #versions = new Map<string, number>()
  readonly #media = new Map<string, number>()
  readonly #forms = new Map<OtherForm, number>()
  readonly #counts = { records: 0, readable: 0, inFormat: 0, withText: 0, annotated: 0, byExperts: 0, synthetic: 0 }
  readonly #length = { total: 0, shortest: Number.POSITIVE_INFINITY, longest: 0 }
  #made: { first: string; last: string } | undefined

  constructor(days: RecordDays = {}) {
    this.#days = days
  }

  /** Takes a record as it is written in JSON. */
  addText(text: string, line: number): void {
    let value: unknown
    try {
      value = JSON.parse(text)
    } catch {
      this.#addBroken(text, line)
      return
    }
    this.add(value, line)
  }

  /** Takes a record; `line` is where it stands. */
  add(value: unknown, line: number): void {
    if (!isObject(value) || isTooDeep(value, deepest)) {
      this.#addBroken(isObject(value) ? '{…' : value, line)
      return
    }
    const counts = this.#counts
    counts.records++
    counts.readable++
    this.#describe(value)
    const texts = textsOf(value)
    const found = [...checkRecord(value, this.#days), ...this.#idFaults(value)]
    for (const text of texts) found.push(...textFaults(text))
    // A label may be a word that stands for nothing in a text, such as 无.
    for (const label of labelsOf(value)) found.push(...textFaults(label).filter(({ code }) => code !== 'placeholder'))
    found.push(...this.#repeats(value, texts, line))
    this.#note(found, line)
    const failed = failedBy(found)
    for (const indicator of this.#applying(value, texts)) this.#count(indicator, !failed.has(indicator))
  }

  /** What was counted so far. */
  result(): RecordFacts {
    const { records, withText } = this.#counts
    const form = [...this.#forms].sort((a, b) => b[1] - a[1])[0]
    const counts = [...this.#labels.values()]
    return {
      ...this.#counts,
      otherForm: form && form[1] * 2 > records ? { form: form[0], records: form[1] } : undefined,
      faults: [...this.#faults.values()].sort((a, b) => b.records - a.records),
      indicators: Object.fromEntries(this.#shares),
      textLength: withText > 0 ? { ...this.#length } : { total: 0, shortest: 0, longest: 0 },
      labels: { distinct: this.#labels.size, most: most(this.#labels), evenness: evennessOf(counts) },
      sources: most(this.#sources),
      licences: most(this.#licences),
      versions: most(this.#versions),
      media: most(this.#media),
      made: this.#made,
      compared: this.#texts.compared,
      nearCompared: this.#texts.nearCompared,
    }
  }

  #addBroken(value: unknown, line: number): void {
    this.#counts.records++
    this.#note([{ code: 'notRecord', example: Array.isArray(value) ? '[…' : short(value) }], line)
    this.#count('0201', false)
    this.#count('0204', false)
  }

  #describe(record: LooseRecord): void {
    const counts = this.#counts
    if ('data_content' in record) counts.inFormat++
    else {
      const form = otherFormOf(record)
      if (form) this.#forms.set(form, (this.#forms.get(form) ?? 0) + 1)
    }
    if (isObject(record.annotation)) {
      counts.annotated++
      if (record.annotation.annotator === expertAnnotator) counts.byExperts++
    }
    if (record.generated_data_indicator === 1) counts.synthetic++
    for (const label of labelsOf(record)) tally(this.#labels, label)
    for (const { type } of itemsOf(record)) tally(this.#media, type)
    tally(this.#sources, record.source)
    tally(this.#licences, record.license)
    tally(this.#versions, record.version)
    const day = readRecordDay(record.original_time)
    if (day) {
      const { first, last } = this.#made ?? { first: day, last: day }
      this.#made = { first: day < first ? day : first, last: day > last ? day : last }
    }
  }

  #idFaults({ id }: LooseRecord): RecordFault[] {
    if (typeof id !== 'string' || id.trim() === '') return []
    const hash = hashOf(id.trim())
    if (this.#ids.has(hash)) return [{ code: 'idRepeated', field: 'id', example: short(id) }]
    if (this.#ids.size < mostIds) this.#ids.add(hash)
    return []
  }

  #repeats(record: LooseRecord, texts: readonly string[], line: number): RecordFault[] {
    if (texts.length === 0) return []
    const length = texts.reduce((sum, text) => sum + text.length, 0)
    this.#counts.withText++
    this.#length.total += length
    this.#length.shortest = Math.min(this.#length.shortest, length)
    this.#length.longest = Math.max(this.#length.longest, length)
    // The same question about another picture is no copy.
    const others = itemsOf(record).filter(({ type }) => type !== '' && type !== 'text')
    const whole = [...texts, ...others.map(({ content }) => String(content))].join('\n')
    const earlier = this.#texts.find(whole, line)
    if (!earlier) return []
    return [{ code: earlier.isExact ? 'repeated' : 'nearRepeated', example: `↔ ${earlier.line}` }]
  }

  /** The indicators that mean something for this record. */
  #applying(record: LooseRecord, texts: readonly string[]): RecordIndicator[] {
    return [
      '0201',
      '0202',
      '0204',
      ...(isObject(record.annotation) ? (['0203'] as const) : []),
      ...(isBlank(record.source) || isBlank(record.source_details) ? [] : (['0205'] as const)),
      ...('data_content' in record ? (['0206'] as const) : []),
      ...(texts.length > 0 ? (['0208'] as const) : []),
      ...(readRecordDay(record.original_time) ? (['0303'] as const) : []),
    ]
  }

  #count(indicator: RecordIndicator, isGood: boolean): void {
    const share = this.#shares.get(indicator) ?? { good: 0, of: 0 }
    share.of++
    if (isGood) share.good++
    this.#shares.set(indicator, share)
  }

  #note(found: readonly RecordFault[], line: number): void {
    const seen = new Set<string>()
    for (const { code, field = '', example } of found) {
      const key = `${code} ${field}`
      if (seen.has(key)) continue
      seen.add(key)
      let count = this.#faults.get(key)
      if (!count) {
        if (this.#faults.size >= mostFaults) continue
        count = { code, field: maskText(field), records: 0, lines: [], examples: [] }
        this.#faults.set(key, count)
      }
      count.records++
      if (count.lines.length < mostLines) count.lines.push(line)
      if (example && count.examples.length < mostExamples) count.examples.push({ line, text: example })
    }
  }
}

function failedBy(found: readonly RecordFault[]): Set<RecordIndicator> {
  return new Set(
    found.flatMap(({ code }) => {
      const { indicator, isFailure } = faultKind(code)
      return isFailure ? [indicator] : []
    }),
  )
}

function isTooDeep(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return levels === 0 || Object.values(value).some((each) => isTooDeep(each, levels - 1))
}

function tally(counts: Map<string, number>, value: unknown): void {
  if (isBlank(value) || typeof value === 'object') return
  const text = String(value).trim().slice(0, 240)
  const before = counts.get(text)
  if (before !== undefined || counts.size < mostValues) counts.set(text, (before ?? 0) + 1)
}

function most(counts: ReadonlyMap<string, number>): Counted[] {
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, shownValues)
    .map(([value, count]) => ({ value: short(value), count }))
}

/** How evenly things are spread over their values, 0 to 1 (entropy over its maximum); undefined for fewer than two. */
function evennessOf(counts: readonly number[]): number | undefined {
  if (counts.length < 2) return undefined
  const total = counts.reduce((sum, count) => sum + count, 0)
  const entropy = counts.reduce((sum, count) => sum - (count / total) * Math.log(count / total), 0)
  return entropy / Math.log(counts.length)
}
