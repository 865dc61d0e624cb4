import { existsSync, readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type IndustrySection, industrySections } from '#app/domain/codes/industry.ts'
import {
  confirmIndustries,
  type Decision,
  declineIndustries,
} from '#app/domain/industry-suggestion/decide-suggestions.server.ts'
import { suggestForListings } from '#app/domain/industry-suggestion/suggest-listings.server.ts'
import { isListingCode } from '#app/domain/listing/listing-code.ts'
import { say } from '#app/domain/text.ts'
import { countSuggestions, listOpenSuggestions } from '#db/queries/industry-suggestions.server.ts'
import { commandLine, WrongUsage } from './command-line.ts'

const usage = `Industries for listings whose source names none: suggested by machine, decided by the operator.

  npm run industry -- suggest
  npm run -s industry -- list [--limit n] [--min-confidence 0.8]
  npm run industry -- confirm <file or codes ...> --by <name> [--reason <text>] [--min-confidence 0.8]
  npm run industry -- decline <file or codes ...> --by <name> [--reason <text>]

list prints a line a listing: code, section, confidence, title, parted by tabs. Confirm and decline take such a file, or
codes as arguments; CODE=Q names a section other than the first.
`
const defaultLimit = 50
const batchSize = 500
const sections = new Set<string>(industrySections.map(({ code }) => code))

/** Suggests industries, lists suggestions, and takes an operator's word on them. 0 done, 1 some refused or failed, 2 wrong usage. */
export function main(argv: string[]): Promise<number> {
  return commandLine({ usage, read: () => readArguments(argv), run: ({ write }, wanted) => run(write, wanted) })
}

type Wanted = {
  verb: 'suggest' | 'list' | 'confirm' | 'decline'
  names: string[]
  limit: number
  minConfidence: number
  by: string
  reason: string | undefined
}

/** What the arguments ask for; undefined when they ask how. */
export function readArguments(argv: string[]): Wanted | undefined {
  const { values, positionals } = parse(argv)
  if (values.help) return undefined
  const [verb, ...names] = positionals
  if (verb !== 'suggest' && verb !== 'list' && verb !== 'confirm' && verb !== 'decline')
    throw new WrongUsage('Say suggest, list, confirm or decline.')
  const limit = Number(values.limit ?? defaultLimit)
  if (!Number.isInteger(limit) || limit < 1 || limit > 100_000)
    throw new WrongUsage('--limit is a number up to 100000.')
  const minConfidence = Number(values['min-confidence'] ?? 0)
  if (!(minConfidence >= 0 && minConfidence <= 1)) throw new WrongUsage('--min-confidence is a number from 0 to 1.')
  const by = values.by?.trim() ?? ''
  if (verb === 'confirm' || verb === 'decline') {
    if (names.length === 0) throw new WrongUsage('Name a file or codes of listings.')
    if (by === '' || by.length > 80) throw new WrongUsage('Say with --by who decides; it is kept in the record.')
  } else if (names.length > 0) throw new WrongUsage(`${verb} takes no «${names[0]}».`)
  return { verb, names, limit, minConfidence, by, reason: values.reason }
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        limit: { type: 'string' },
        'min-confidence': { type: 'string' },
        by: { type: 'string' },
        reason: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

async function run(db: Parameters<typeof suggestForListings>[0], wanted: Wanted): Promise<number> {
  const { verb, limit, minConfidence, by } = wanted
  if (verb === 'suggest') {
    const done = await suggestForListings(db, {
      onBatch: (count) => {
        if (count % 5_000 < 500) process.stderr.write(`${count} listings\n`)
      },
    })
    const { open } = await countSuggestions(db)
    console.log(`${done} listings got suggestions; ${open} wait for a decision`)
    return 0
  }
  if (verb === 'list') {
    for (const { code, industry, confidence, title } of await listOpenSuggestions(db, { limit, minConfidence }))
      console.log([code, industry, confidence.toFixed(3), say(title, 'zh').replace(/\s+/g, ' ')].join('\t'))
    return 0
  }
  const decisions = readDecisions(wanted.names)
  const refused: { code: string; reason: string }[] = []
  let decided = 0
  // A batch is confirmed wholly or not at all, and others can write between two.
  for (let start = 0; start < decisions.length; start += batchSize) {
    const some = decisions.slice(start, start + batchSize)
    const outcome =
      verb === 'confirm'
        ? await confirmIndustries(db, some, {
            by,
            reason: wanted.reason ?? 'Machine suggestion confirmed',
            minConfidence,
          })
        : await declineIndustries(db, some, { by, reason: wanted.reason ?? 'Machine suggestion declined' })
    decided += outcome.decided.length
    refused.push(...outcome.refused)
  }
  for (const { code, reason } of refused.slice(0, 20)) process.stderr.write(`${code}: ${reason}\n`)
  if (refused.length > 20) process.stderr.write(`and ${refused.length - 20} more\n`)
  console.log(`${decided} ${verb === 'confirm' ? 'confirmed' : 'declined'}, ${refused.length} left as they were`)
  return refused.length > 0 && decided === 0 ? 1 : 0
}

/** Codes as arguments, or lines of files: a code and, after a tab or =, the section meant. */
export function readDecisions(names: readonly string[]): Decision[] {
  return names.flatMap((name) => {
    if (!existsSync(name)) return [decisionOf(name, name)]
    return readFileSync(name, 'utf8')
      .split(/\r?\n/)
      .flatMap((line, index) => (line.trim() === '' ? [] : [decisionOf(line, `Line ${index + 1} of ${name}`)]))
  })
}

function decisionOf(text: string, place: string): Decision {
  const [code = '', section = ''] = text.split(/[\t=]/).map((part) => part.trim())
  if (!isListingCode(code)) throw new WrongUsage(`${place}: «${code}» is no code and no file.`)
  if (section === '') return { code }
  if (!sections.has(section)) throw new WrongUsage(`${place}: «${section}» is no section A-T.`)
  return { code, industry: section as IndustrySection }
}
