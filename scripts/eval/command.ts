import { inspect, parseArgs } from 'node:util'
import { type TemporaryExchange, withTemporaryExchange } from '#search/temporary-exchange.server.ts'
import { type EnteredCorpus, enterCorpus } from './enter-corpus.ts'
import {
  type CorpusLine,
  InputError,
  type Query,
  type Run,
  readCorpus,
  readQrels,
  readQueries,
  writeRun,
} from './files.ts'
import { rounded, scoreRun } from './metrics.ts'

/** Fewest results asked for: the figures look at the first ten, a run shows twenty. */
const leastDepth = 20
/** As deep as the search page goes. */
const mostDepth = 10_000

export type EvalArguments = {
  corpus: string
  queries: string
  qrels?: string
  run?: string
  depth: number
  allowRejects: boolean
  baselines: boolean
}

/** What a command that ranks gets to work with. */
export type EvalWork = {
  exchange: TemporaryExchange
  corpus: readonly CorpusLine[]
  entered: EnteredCorpus
  queries: readonly Query[]
  depth: number
}

/** A command: its help, and how it ranks documents for every query. */
export type EvalCommand = {
  usage: string
  /** How its two files are called on the command line; corpus and queries unless it says otherwise. */
  names?: { corpus: string; queries: string }
  /** Looks at the input before the exchange is filled; throws InputError. */
  check?: (corpus: readonly CorpusLine[], queries: readonly Query[], path: string) => void
  rank: (work: EvalWork) => Promise<Run>
  /** Other rankings of the same queries to print beside, by name. */
  baselines?: (work: EvalWork) => Promise<Map<string, Run>>
}

/** Says something to the person who waits; results alone go to standard output. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`)
}

/**
 * Runs a command over a corpus in an exchange of its own and prints the figures as one JSON object, the last line of
 * standard output. Gives the exit code: 0 done, 2 arguments or input that cannot be used, 1 anything else.
 */
export async function runEval(argv: readonly string[], command: EvalCommand): Promise<number> {
  try {
    const wanted = readArguments(argv, command)
    if (wanted === 'help') {
      say(command.usage)
      return 0
    }
    return await evaluate(wanted, command)
  } catch (error) {
    say(error instanceof InputError ? error.message : inspect(error))
    return error instanceof InputError ? 2 : 1
  }
}

const plainNames = { corpus: 'corpus', queries: 'queries' }

function readArguments(
  argv: readonly string[],
  { usage, names = plainNames, baselines }: EvalCommand,
): EvalArguments | 'help' {
  let values: ReturnType<typeof parse>
  try {
    values = parse(argv, names)
  } catch (error) {
    throw new InputError(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`)
  }
  if (values.help) return 'help'
  const { qrels, run } = values
  const [corpus, queries] = [names.corpus, names.queries].map((name) => values[name as keyof typeof values])
  if (typeof corpus !== 'string' || typeof queries !== 'string' || !corpus || !queries)
    throw new InputError(`Name a ${names.corpus} and ${names.queries}.\n\n${usage}`)
  const depth = /^\d{1,6}$/.test(values.depth) ? Number(values.depth) : 0
  if (depth < 1 || depth > mostDepth) throw new InputError(`--depth is a number from 1 to ${mostDepth}`)
  if (values.baselines && !baselines) throw new InputError(`There are no baselines here.\n\n${usage}`)
  return {
    corpus,
    queries,
    ...(qrels !== undefined && { qrels }),
    ...(run !== undefined && { run }),
    depth: Math.max(depth, leastDepth),
    allowRejects: values['allow-rejects'],
    baselines: values.baselines,
  }
}

function parse(argv: readonly string[], names: NonNullable<EvalCommand['names']>) {
  return parseArgs({
    args: [...argv],
    options: {
      [names.corpus]: { type: 'string' },
      [names.queries]: { type: 'string' },
      qrels: { type: 'string' },
      run: { type: 'string' },
      depth: { type: 'string', default: String(leastDepth) },
      'allow-rejects': { type: 'boolean', default: false },
      baselines: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h' },
    },
  }).values
}

async function evaluate(wanted: EvalArguments, command: EvalCommand): Promise<number> {
  const startedAt = performance.now()
  const seconds = () => Math.round((performance.now() - startedAt) / 100) / 10
  const corpus = readCorpus(wanted.corpus)
  const queries = readQueries(wanted.queries)
  command.check?.(corpus, queries, wanted.queries)
  let entered: EnteredCorpus | undefined
  const fill = async (database: TemporaryExchange['database']) => {
    entered = await enterCorpus(database, corpus)
    say(`${corpus.length - entered.rejected.length} listings entered after ${seconds()} s`)
    refuse(entered.rejected)
  }
  const refuse = (rejected: readonly string[]) => {
    if (rejected.length === 0) return
    const named = `${rejected.slice(0, 10).join(', ')}${rejected.length > 10 ? ', …' : ''}`
    const message = `${rejected.length} lines of the corpus could not become a listing: ${named}`
    if (!wanted.allowRejects) throw new Error(`${message} (--allow-rejects goes on without them)`)
    say(message)
  }
  const result = await withTemporaryExchange({ fill, log: say }, async (exchange) => {
    if (!entered) throw new Error('Nothing was entered')
    say(`${exchange.indexed} listings indexed after ${seconds()} s`)
    const rejected = corpus.length - exchange.indexed
    if (rejected > entered.rejected.length && !wanted.allowRejects)
      throw new Error(`${rejected} lines of the corpus are not in the index (--allow-rejects goes on without them)`)
    const work: EvalWork = { exchange, corpus, entered, queries, depth: wanted.depth }
    const run = await command.rank(work)
    say(`${queries.length} queries asked after ${seconds()} s`)
    const others = wanted.baselines ? await command.baselines?.(work) : undefined
    return { run, others, indexed: exchange.indexed, rejected, engine: exchange.version }
  })
  if (wanted.run !== undefined) writeRun(wanted.run, result.run)
  const qrels = wanted.qrels === undefined ? new Map() : readQrels(wanted.qrels)
  const unknown = [...qrels.keys()].filter((query) => !result.run.has(query)).length
  if (unknown > 0) say(`${unknown} judged queries are not among the queries; they do not count`)
  for (const [name, run] of result.others ?? []) say(`${name}: ${JSON.stringify(rounded(scoreRun(run, qrels)))}`)
  const { indexed, rejected, engine } = result
  const figures = { ...rounded(scoreRun(result.run, qrels)), indexed, rejected, engine, seconds: seconds() }
  process.stdout.write(`${JSON.stringify(figures)}\n`)
  return 0
}
