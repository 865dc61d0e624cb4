import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readConfig } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import { findCopies } from '#app/domain/delivery/find-copies.server.ts'
import { say } from '#app/domain/text.ts'
import type { Database } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { commandLine, WrongUsage } from './command-line.ts'
import { CannotRun } from './data-folder.ts'

const usage = `Whose copy of a delivered file somebody passed on.

  npm run -s watermark -- read <file> [--json] [--by <person id>]

Reads a file that was found, or any part of one: some rows, in any order, with any of the columns that carry marks; pages of a
PDF. Needs the data folder (database and key). Names the buyer, the order and when it was downloaded, with the probability
that anybody at all is named who has nothing to do with the file; nobody is named above one in a million. Several are
named where copies were mixed. Each reading is a line of the record of acts, of the command or of the person that --by names.
Exit code 0 somebody is named, 3 nobody, 1 failed, 2 wrong usage.
`

/** Reads the marks of a file that was found. */
export function main(argv: string[]): Promise<number> {
  return commandLine({ usage, read: () => readArguments(argv), run, refusals: [CannotRun] })
}

type Wanted = { path: string; isJson: boolean; by: string }

function readArguments(argv: string[]): Wanted | undefined {
  const { values, positionals } = parse(argv)
  if (values.help) return undefined
  const [verb, path, ...rest] = positionals
  if (verb !== 'read' || !path || rest.length > 0) throw new WrongUsage('Say read and a file.')
  return { path, isJson: values.json === true, by: values.by ?? 'command' }
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, json: { type: 'boolean' }, by: { type: 'string' } },
    })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

async function run(database: Database, { path, isJson, by }: Wanted): Promise<number> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new CannotRun(`There is no file ${path}.`)
  const { owners, copies, values, nearest } = await findCopies(database, loadExchangeKey(readConfig().dataDir), path)
  await insertEvents(database.write, [
    {
      ...{ at: Date.now(), actor: by, action: 'watermark.read' },
      ...{ subjectKind: 'exchange' as const, subjectId: 'exchange' },
      detail: { copies, named: owners.map(({ id }) => id) },
    },
  ])
  if (isJson) {
    process.stdout.write(`${JSON.stringify({ owners, copies, values, nearest }, null, 2)}\n`)
    return owners.length > 0 ? 0 : 3
  }
  console.log(`Values looked at: ${values}. Copies compared: ${copies}.`)
  if (owners.length === 0) {
    const like = nearest ? ` The nearest agrees as well as chance does (${probability(nearest.chance)}).` : ''
    console.log(`Nobody is named.${like}`)
    return 3
  }
  for (const { buyer, buyerSlug, order, entitlement, listing, fileName, ...found } of owners) {
    const { firstAt, lastAt, downloads, createdAt, chance, same, said, spoke } = found
    console.log(`
buyer        ${say(buyer, 'zh')} (${buyerSlug})
order        ${order}, right ${entitlement}, listing ${listing}
file         ${fileName}
copy made    ${moment(createdAt)}
downloaded   ${firstAt ? `${moment(firstAt)} first, ${moment(lastAt)} last, ${Number(downloads)} in all` : 'never by a link'}
confidence   ${same} of ${said} bits agree, said by ${spoke} values; by chance ${probability(chance)}`)
  }
  return 0
}

function moment(at: number | string | bigint | null): string {
  return at === null ? '-' : new Date(Number(at)).toISOString()
}

function probability(chance: number): string {
  return chance < 1e-3 ? chance.toExponential(1) : chance.toPrecision(2)
}
