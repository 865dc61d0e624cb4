import { parseCatalogueQuery } from '../catalogue/catalogue-query.ts'
import { fold } from '../catalogue/fold.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import { looksPersonal } from '../search-log/search-report.ts'
import { everyVersion } from '../text.ts'
import { isTelling, type ReadSubject, type Subject } from './subject.ts'
import type { Backing, TopicCodes, TopicList } from './topic-rules.ts'
import { topicLists } from './topic-rules.ts'

/** One thing that was looked for, as a topic keeps it. Its words stay inside until enough others wrote them. */
export type Signal = Backing & {
  /** Folded; a line for each language it was said in. */
  text: string
  codes: TopicCodes
}

/** What a signal says, and what that is about. */
export type ReadSignal = { text: string; codes: TopicCodes; subject: Subject }

/** Longest text of a signal; what is longer is a need, of which the beginning says what it is about. */
const longest = 120
const mostCodes = 12

/**
 * Reads a search: what was typed and what was chosen beside it. Undefined for what is about nothing, and for a text that
 * looks personal: that is never kept.
 */
export function readSearchSignal(
  { query, filters }: { query: string; filters: string },
  readSubject: ReadSubject,
): ReadSignal | undefined {
  const { chosen } = parseCatalogueQuery(new URLSearchParams(filters)).query
  return read(
    [query],
    { field: chosen.field ?? [], industry: chosen.industry ?? [], region: chosen.region ?? [] },
    readSubject,
  )
}

/** Reads a demand: its title in all languages, and the fields, industries and regions it names. The buyer is not in it. */
export function readDemandSignal(
  { title, fields, industries, regions }: Pick<DemandContent, 'title' | 'fields' | 'industries' | 'regions'>,
  readSubject: ReadSubject,
): ReadSignal | undefined {
  return read(everyVersion(title), { field: fields, industry: industries, region: regions }, readSubject)
}

function read(texts: readonly string[], chosen: TopicCodes, readSubject: ReadSubject): ReadSignal | undefined {
  const said = [...new Set(texts.map((text) => fold(text).slice(0, longest)).filter(Boolean))]
  if (said.length === 0 || said.some(looksPersonal)) return undefined
  const subject = readSubject(said.join(' | '))
  if (!isTelling(subject)) return undefined
  return { text: said.join('\n'), codes: joinCodes(subject.codes, chosen), subject }
}

/** Codes of both, each once and in order; what is in no list is left to whoever reads them. */
function joinCodes(one: TopicCodes, other: TopicCodes): TopicCodes {
  const joined: TopicCodes = {}
  for (const list of topicLists) {
    const codes = [...new Set([...(one[list] ?? []), ...(other[list] ?? [])])].sort().slice(0, mostCodes)
    if (codes.length > 0) joined[list] = codes
  }
  return joined
}

/** Every code of some signals with the signals that name it. */
export function signalsByCode<S extends Pick<Signal, 'codes'>>(
  signals: readonly S[],
): { list: TopicList; code: string; signals: S[] }[] {
  const found = new Map<string, { list: TopicList; code: string; signals: S[] }>()
  for (const signal of signals)
    for (const list of topicLists)
      for (const code of signal.codes[list] ?? []) {
        const key = `${list} ${code}`
        const named = found.get(key) ?? { list, code, signals: [] }
        named.signals.push(signal)
        found.set(key, named)
      }
  return [...found.values()]
}
