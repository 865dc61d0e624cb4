import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { readConfig } from '#app/config.server.ts'
import { loadExchangeKey } from '#app/domain/account/exchange-key.server.ts'
import type { ChainCheck } from '#app/domain/audit/chain-check.ts'
import { verifyAudit } from '#app/domain/audit/check-audit.server.ts'
import { SignedHead } from '#app/domain/certificate/certificate-payload.ts'
import { isSignedBy } from '#app/domain/certificate/signatures.ts'
import type { Database } from '#db/client.server.ts'
import { commandLine, WrongUsage } from './command-line.ts'

const usage = `Checks the record of acts: every line against its hash and the line before, and against the hashes kept beside
the database (audit/marks.jsonl, one a minute at most) and made public (/.well-known/shuji-heads.json, one a day).

  npm run audit:verify [-- --expect <number>:<hash>] [--heads <file>]

--expect holds the record against a line that this command printed before and that was kept elsewhere, --heads against a
copy of the published heads that somebody kept: that also finds a record written anew together with the kept hashes.
Exit code 0 whole, 1 broken, 2 wrong usage.
`

/** Checks the record of acts and names the first line that is wrong. */
export function main(argv: string[]): Promise<number> {
  return commandLine({ usage, read: () => readArguments(argv), run })
}

type Line = { seq: number; hash: string }
type Wanted = { expected: Line[] }

/** What the arguments ask for; undefined when they ask how. */
export function readArguments(argv: string[]): Wanted | undefined {
  const { values } = parse(argv)
  if (values.help) return undefined
  const expected = values.heads === undefined ? [] : readHeads(values.heads)
  if (values.expect === undefined) return { expected }
  const found = /^(\d{1,15}):([0-9a-f]{64})$/.exec(values.expect.trim())
  if (!found) throw new WrongUsage('--expect is a number and a hash, as this command prints them: 128:9f2c…')
  return { expected: [...expected, { seq: Number(found[1]), hash: found[2] ?? '' }] }
}

/** The lines that a kept copy of the published heads names. */
function readHeads(path: string): Line[] {
  const Kept = z.object({ is: z.literal('shuji-heads'), heads: z.array(SignedHead) })
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    throw new WrongUsage(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
  const parsed = Kept.safeParse(jsonOf(text))
  if (!parsed.success) throw new WrongUsage(`${path} is no copy of /.well-known/shuji-heads.json.`)
  const wrong = parsed.data.heads.find((head) => !isSignedBy(head.payload, head))
  if (wrong) throw new WrongUsage(`${path}: the signature of ${wrong.payload.day} is wrong; this copy proves nothing.`)
  return parsed.data.heads.map(({ payload }) => ({ seq: payload.seq, hash: payload.hash }))
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      options: { expect: { type: 'string' }, heads: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

async function run(database: Database, { expected }: Wanted): Promise<number> {
  const { dataDir } = readConfig()
  const audited = { database, key: loadExchangeKey(dataDir), dataDir }
  const check = await verifyAudit(audited, { expected })
  if (check.what) {
    process.stderr.write(`${sayFault(check)}\n`)
    return 1
  }
  const kept = expected.length > 0 ? ` and ${expected.length} kept elsewhere` : ''
  console.log(`The record of acts is whole: ${check.events} lines, held against ${check.marks} kept hashes${kept}.`)
  if (check.last) console.log(`Keep this elsewhere, for --expect:  ${check.last.seq}:${check.last.hash}`)
  return 0
}

function sayFault({ what, brokenAt, events }: ChainCheck): string {
  const before = `${events} lines before it are whole.`
  switch (what) {
    case 'number':
      return `Line ${brokenAt} follows line ${events}: lines between are missing, or it was put in. ${before}`
    case 'link':
      return `Line ${brokenAt} is not chained to line ${events}: one of the two was changed or replaced. ${before}`
    case 'content':
      return `Line ${brokenAt} was changed: its content does not fit its hash. ${before}`
    case 'cut':
      return `Lines from ${brokenAt} on are missing: a later one was there when its hash was kept. ${before}`
    case 'rewritten':
      return `Line ${brokenAt} is not the one whose hash was kept: the record up to it was written anew. ${before}`
    default:
      return 'The kept hashes were changed (audit/marks.jsonl). The lines themselves are whole.'
  }
}
