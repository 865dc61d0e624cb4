import { readFileSync, writeFileSync } from 'node:fs'

/** An input or an argument that cannot be used; the message names the file and the line. */
export class InputError extends Error {}

/** One listing of a corpus. Texts are as given; what is not given is empty. */
export type CorpusLine = {
  id: string
  title: string
  description: string
  keywords: string[]
  provider: string
  /** A hint such as zh, en or de; empty where there is none. */
  language: string
}
export type Query = { id: string; text: string }
/** Query → document → grade. */
export type Qrels = Map<string, Map<string, number>>
/** Query → documents, best first. A query without results has an empty list. */
export type Run = Map<string, string[]>

/** The lines of a UTF-8 file with their numbers, split at line feeds only; lines of nothing but blanks are passed over. */
function* linesOf(path: string): Generator<{ line: string; place: string }> {
  let bytes: Buffer
  try {
    bytes = readFileSync(path)
  } catch (error) {
    throw new InputError(`${path} cannot be read: ${reasonOf(error)}`)
  }
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  let number = 0
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(10, start)
    const part = bytes.subarray(start, end < 0 ? bytes.length : end)
    start += part.length + 1
    const place = `${path}, line ${++number}`
    let line: string
    try {
      line = utf8.decode(part)
    } catch {
      throw new InputError(`${place}: not UTF-8`)
    }
    if (/[^ \t\r]/.test(line)) yield { line, place }
  }
}

/** Reads a corpus: one JSON object a line. Every id is given once. */
export function readCorpus(path: string): CorpusLine[] {
  const seen = new Set<string>()
  const lines: CorpusLine[] = []
  for (const { line, place } of linesOf(path)) {
    let value: unknown
    try {
      value = JSON.parse(line)
    } catch (error) {
      throw new InputError(`${place}: ${reasonOf(error)}`)
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw new InputError(`${place}: not an object`)
    const given = value as Record<string, unknown>
    const text = (name: string): string => {
      const found = given[name] ?? ''
      if (typeof found === 'string') return found
      if (typeof found === 'number') return String(found)
      throw new InputError(`${place}: «${name}» is not a text`)
    }
    const id = text('id')
    if (id.trim() === '') throw new InputError(`${place}: there is no id`)
    if (/[\t\n\r]/.test(id)) throw new InputError(`${place}: an id is on one line, without tabs`)
    if (seen.has(id)) throw new InputError(`${place}: the id «${id}» is there twice`)
    seen.add(id)
    lines.push({
      id,
      title: text('title'),
      description: text('description'),
      keywords: keywordsOf(given.keywords, place),
      provider: text('provider'),
      language: text('language'),
    })
  }
  return lines
}

function keywordsOf(value: unknown, place: string): string[] {
  const list = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
  return list.flatMap((word) => {
    if (word === null) return []
    if (typeof word === 'string' || typeof word === 'number') return [String(word)]
    throw new InputError(`${place}: «keywords» holds something that is not a text`)
  })
}

/** Reads queries: `qid TAB text`. Every qid is given once; the text is what stands after the first tab. */
export function readQueries(path: string): Query[] {
  const queries = new Map<string, Query>()
  for (const { line, place } of linesOf(path)) {
    const tab = line.indexOf('\t')
    const id = line.slice(0, Math.max(0, tab)).trim()
    if (id === '') throw new InputError(`${place}: not a query id, a tab and a text`)
    if (/\s/.test(id)) throw new InputError(`${place}: a query id has no blanks`)
    if (queries.has(id)) throw new InputError(`${place}: the query id «${id}» is there twice`)
    queries.set(id, { id, text: line.slice(tab + 1).replace(/\r$/, '') })
  }
  return [...queries.values()]
}

/** Reads judgements in the form of TREC: `qid 0 docid grade`. */
export function readQrels(path: string): Qrels {
  const qrels: Qrels = new Map()
  for (const { line, place } of linesOf(path)) {
    const [, query, document, grade] = /^\s*(\S+)\s+\S+\s+(\S.*?)\s+([+-]?\d+)\s*$/.exec(line) ?? []
    if (query === undefined || document === undefined)
      throw new InputError(`${place}: not a query id, 0, a document id and a grade`)
    const judged = qrels.get(query) ?? new Map<string, number>()
    if (judged.has(document)) throw new InputError(`${place}: «${document}» is judged twice for «${query}»`)
    qrels.set(query, judged.set(document, Number(grade)))
  }
  return qrels
}

/** Writes a run: `qid TAB docid TAB rank`, from rank 1. */
export function writeRun(path: string, run: Run): void {
  const lines = [...run].flatMap(([query, documents]) =>
    documents.map((document, index) => `${query}\t${document}\t${index + 1}\n`),
  )
  try {
    writeFileSync(path, lines.join(''))
  } catch (error) {
    throw new InputError(`${path} cannot be written: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
