import { Parser } from 'n3'
import { salvageJson } from '../salvage.ts'
import { knownContext } from './dcat-ap-contexts.ts'
import { isFields } from './draft.ts'

/** A value of a statement: a link, a blank node, or a literal with its language. */
export type Term = { kind: 'iri' | 'blank' | 'literal'; value: string; language?: string }

/** Statements by subject, then by property. */
export type Graph = Map<string, Map<string, Term[]>>

export type GraphReading = { graph: Graph; repairs: string[] } | { error: string; rule: 'H01' | 'H02' | 'H04' }

/** Reads Turtle or N-Triples; two slips of the pen that change no meaning are mended. */
export function readTurtle(text: string): GraphReading {
  const source = text.replace(/^\ufeff/, '')
  const first = parseTurtle(source)
  if ('graph' in first) return first
  const { text: mended, repairs } = mendTurtle(source)
  const second = repairs.length > 0 ? parseTurtle(mended) : first
  return 'graph' in second ? { graph: second.graph, repairs } : first
}

function parseTurtle(text: string): GraphReading {
  try {
    return { graph: graphOf(new Parser({ format: 'text/turtle' }).parse(text)), repairs: [] }
  } catch (error) {
    return { rule: 'H01', error: error instanceof Error ? error.message : 'not Turtle' }
  }
}

/** Ends `@prefix` lines with the dot they lack and writes out names whose local part holds a slash. */
function mendTurtle(text: string): { text: string; repairs: string[] } {
  const repairs = new Set<string>()
  const prefixes = new Map(
    [...text.matchAll(/^\s*@?prefix\s+([\w-]*):\s*<([^>]*)>/gim)].map((found) => [found[1], found[2]]),
  )
  const mended = text
    .replace(/^(\s*@prefix\s+[\w-]*:\s*<[^>]*>)[ \t]*$/gim, (row) => {
      repairs.add('@prefix without its dot')
      return `${row.trimEnd()} .`
    })
    .replace(/(^|[\s;,])([\w-]+):([\w-]+(?:\/[\w-]+)+)(?=[\s;,.])/gm, (all, before, prefix, local) => {
      const base = prefixes.get(prefix)
      if (base === undefined) return all
      repairs.add('prefixed name with a slash written out')
      return `${before}<${base}${local}>`
    })
  return { text: mended, repairs: [...repairs] }
}

/** Reads JSON-LD without the network: a remote context is taken from those kept here, any other is refused by name. */
export async function readJsonLd(text: string): Promise<GraphReading> {
  const salvaged = salvageJson(text)
  if ('error' in salvaged) return { rule: 'H01', error: salvaged.error }
  const document = salvaged.value
  if (isFields(document) && Object.keys(document).every((key) => key === '@context')) {
    return { rule: 'H04', error: 'a JSON-LD context, not a description' }
  }
  // Large, and needed for JSON-LD alone.
  const { default: jsonld } = await import('jsonld')
  const toRdf = jsonld.toRDF as unknown as ToRdf
  try {
    return { graph: graphOf(await toRdf(document, { documentLoader: loadKnown })), repairs: salvaged.repairs }
  } catch (error) {
    return { rule: 'H02', error: messageOf(error) }
  }
}

/** The package's types know its older, callback form only. */
type ToRdf = (
  document: unknown,
  options: { documentLoader: (url: string) => Promise<unknown> },
) => Promise<Iterable<QuadLike>>

async function loadKnown(url: string): Promise<{ documentUrl: string; document: unknown }> {
  const document = knownContext(url)
  if (!document) throw new Error(`the remote context ${url} is not fetched; no copy of it is kept here`)
  return { documentUrl: url, document }
}

function messageOf(error: unknown): string {
  const causes: string[] = []
  let cause: unknown = error
  for (let depth = 0; depth < 4 && isFields(cause); depth++) {
    if (typeof cause.message === 'string') causes.push(cause.message.split('\n')[0] ?? '')
    cause = isFields(cause.details) ? cause.details.cause : undefined
  }
  return causes.find((words) => words.includes('not fetched')) ?? causes[0] ?? 'not JSON-LD'
}

type TermLike = { termType: string; value: string; language?: string }
type QuadLike = { subject: TermLike; predicate: TermLike; object: TermLike }

function graphOf(quads: Iterable<QuadLike>): Graph {
  const graph: Graph = new Map()
  for (const { subject, predicate, object } of quads) {
    const key = subject.termType === 'BlankNode' ? `_:${subject.value.replace(/^_:/, '')}` : subject.value
    const properties = graph.get(key) ?? new Map<string, Term[]>()
    graph.set(key, properties)
    const values = properties.get(predicate.value) ?? []
    properties.set(predicate.value, values)
    values.push(termOf(object))
  }
  return graph
}

function termOf(object: TermLike): Term {
  if (object.termType === 'Literal') {
    return { kind: 'literal', value: object.value, ...(object.language ? { language: object.language } : {}) }
  }
  if (object.termType === 'BlankNode') return { kind: 'blank', value: `_:${object.value.replace(/^_:/, '')}` }
  return { kind: 'iri', value: object.value }
}
