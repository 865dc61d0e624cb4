import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { changeGlossary, GlossaryRefused } from '#app/domain/glossary/operator-glossary.server.ts'
import { changeTo, changeWithout, linesAfter, readOperatorLines } from '#app/domain/glossary/operator-lines.ts'
import { say as inLanguage } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import { listGlossaryLines } from '#db/queries/glossary.server.ts'
import { type ChangedListing, listingsChangedBy } from '#search/words/glossary-change.server.ts'
import { commandLine, WrongUsage } from './command-line.ts'
import { realCatalogues } from './eval/judged.ts'
import { compareOnJudged, compareOnLog, comparisonText } from './glossary/preview.ts'

const usage = `The operator's own lines of the glossary: words that mean the same, in Chinese and English.

  npm run -s glossary -- show
  npm run glossary -- preview <file> [--whole] [--on judged|log|none] [--most 20] [--keep <folder>]
  npm run glossary -- save <file> --by <name> [--whole]
  npm run glossary -- remove <form> --by <name>

A file has a line a concept, forms parted by |, Chinese before the = and English after it:

  话费|电话费=phone charges|phone bill

save adds the lines of the file; with --whole they become all of the operator's glossary. remove takes away the lines
that have a form. preview changes nothing and says how many listings would get other words, and what would become of
searches: of the judged ones where the real catalogues are in ../shared/data, else of what visitors typed most in the
last --days 90, over a copy of the catalogue (--queries 100 of them, --min-visitors 5 for those that look personal).
Queries are shown with their first ten, worst first; --keep names a folder that keeps the judged collection.
`
const mostExamples = 10
const largestFile = 2_000_000

/** Shows, previews and changes the operator's glossary. 0 done, 1 failed or nothing to do, 2 wrong usage. */
export function main(argv: string[]): Promise<number> {
  return commandLine({ usage, read: () => readArguments(argv), run, refusals: [GlossaryRefused] })
}

type Wanted =
  | { verb: 'show' }
  | { verb: 'save'; lines: string[]; isWhole: boolean; by: string }
  | { verb: 'remove'; form: string; by: string }
  | {
      verb: 'preview'
      lines: string[]
      isWhole: boolean
      on: 'judged' | 'log' | 'none' | undefined
      keep: string | undefined
      most: number
      days: number
      queries: number
      minVisitors: number
    }

function readArguments(argv: string[]): Wanted | undefined {
  const { values, positionals } = parse(argv)
  if (values.help) return undefined
  const [verb, name, ...rest] = positionals
  if (rest.length > 0) throw new WrongUsage(`${verb} takes no «${rest[0]}».`)
  if (verb === 'show' && name === undefined) return { verb }
  if (verb !== 'preview' && verb !== 'save' && verb !== 'remove')
    throw new WrongUsage('Say show, preview, save or remove.')
  if (name === undefined) throw new WrongUsage(verb === 'remove' ? 'Name a form.' : 'Name a file.')
  const by = values.by?.trim() ?? ''
  if (verb !== 'preview' && (by === '' || by.length > 80))
    throw new WrongUsage('Say with --by who decides; it is kept in the record.')
  if (verb === 'remove') return { verb, form: name, by }
  const lines = readLines(name)
  const isWhole = values.whole ?? false
  if (verb === 'save') return { verb, lines, isWhole, by }
  const { on } = values
  if (on !== undefined && on !== 'judged' && on !== 'log' && on !== 'none')
    throw new WrongUsage('--on is judged, log or none.')
  if (on === 'judged' && realCatalogues() === undefined)
    throw new WrongUsage('The real catalogues of the judged searches are not in ../shared/data.')
  const number = (option: 'most' | 'days' | 'queries' | 'min-visitors', highest: number) => {
    const value = Number(values[option])
    if (!Number.isInteger(value) || value < 1 || value > highest)
      throw new WrongUsage(`--${option} is a number from 1 to ${highest}.`)
    return value
  }
  return {
    verb,
    lines,
    isWhole,
    on,
    keep: values.keep === undefined ? undefined : resolve(values.keep),
    most: number('most', 10_000),
    days: number('days', 3_650),
    queries: number('queries', 2_000),
    minVisitors: number('min-visitors', 1_000),
  }
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        by: { type: 'string' },
        whole: { type: 'boolean' },
        on: { type: 'string' },
        keep: { type: 'string' },
        most: { type: 'string', default: '20' },
        days: { type: 'string', default: '90' },
        queries: { type: 'string', default: '100' },
        'min-visitors': { type: 'string', default: '5' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

/** The lines of a file; a file with a wrong line is refused as a whole, so that nothing is left out unseen. */
function readLines(path: string): string[] {
  if (!existsSync(path)) throw new WrongUsage(`There is no file «${path}».`)
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/, '')
  if (text.length > largestFile) throw new WrongUsage(`${path} is too large for a glossary.`)
  const { lines, errors } = readOperatorLines(text)
  const told = errors.slice(0, 10).map(({ line, reason }) => `Line ${line}: ${reason}`)
  if (errors.length > 10) told.push(`and ${errors.length - 10} more`)
  if (told.length > 0) throw new WrongUsage(told.join('\n'))
  return lines
}

async function run(database: Database, wanted: Wanted): Promise<number> {
  const present = await listGlossaryLines(database.read)
  if (wanted.verb === 'show') {
    let heading = ''
    for (const { line, author, savedAt } of present) {
      const next = `# ${author}, ${new Date(savedAt).toISOString().slice(0, 10)}`
      if (next !== heading) console.log(next)
      heading = next
      console.log(line)
    }
    return 0
  }
  if (wanted.verb === 'preview')
    return preview(
      database,
      present.map(({ line }) => line),
      wanted,
    )
  const done = await changeGlossary(
    database,
    (before) =>
      wanted.verb === 'save' ? changeTo(before, wanted.lines, wanted.isWhole) : changeWithout(before, wanted.form),
    { by: wanted.by, affected: async (before, after) => (await walk(database, before, after)).map(({ id }) => id) },
  )
  if (done.added.length + done.removed.length === 0) {
    console.log(wanted.verb === 'save' ? 'These lines are all there already' : 'No line of the operator has this form')
    return wanted.verb === 'save' ? 0 : 1
  }
  console.log(
    `${done.added.length} lines added, ${done.removed.length} taken away; ${done.listings} listings are indexed anew`,
  )
  return 0
}

async function preview(
  database: Database,
  before: readonly string[],
  wanted: Extract<Wanted, { verb: 'preview' }>,
): Promise<number> {
  const change = changeTo(before, wanted.lines, wanted.isWhole)
  console.log(`${change.added.length} lines would be added, ${change.removed.length} taken away`)
  if (change.added.length + change.removed.length === 0) return 0
  const after = linesAfter(before, change)
  const changed = await walk(database, before, after)
  console.log(`${changed.length} listings would be found by other words`)
  for (const each of changed.slice(0, mostExamples)) console.log(exampleOf(each))
  if (changed.length > mostExamples) console.log(`  and ${changed.length - mostExamples} more`)

  const folder = realCatalogues()
  const on = wanted.on ?? (folder === undefined ? 'log' : 'judged')
  if (on === 'none') return 0
  const log = (line: string) => process.stderr.write(`${line}\n`)
  log(on === 'judged' ? 'Making the judged searches under both' : 'Making the most frequent searches under both')
  const { keep, days, queries, minVisitors } = wanted
  const comparison =
    on === 'judged' && folder !== undefined
      ? await compareOnJudged({ before, after }, { folder, keep, log })
      : await compareOnLog(database, { after }, { days, most: queries, minVisitors, log })
  console.log(`\n${comparisonText(comparison, wanted.most)}`)
  return 0
}

function walk(database: Database, before: readonly string[], after: readonly string[]): Promise<ChangedListing[]> {
  return listingsChangedBy(database, before, after, (done) => {
    if (done % 10_000 === 0) process.stderr.write(`${done} listings looked at\n`)
  })
}

function exampleOf({ code, title, gains, loses }: ChangedListing): string {
  const some = (sign: string, forms: readonly string[]) =>
    forms.length === 0 ? '' : `  ${sign} ${forms.slice(0, 6).join(', ')}${forms.length > 6 ? ' …' : ''}`
  return `  ${code}  ${inLanguage(title, 'zh').replace(/\s+/g, ' ').slice(0, 50)}${some('+', gains)}${some('−', loses)}`
}
