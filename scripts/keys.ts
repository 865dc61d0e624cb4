import { parseArgs } from 'node:util'
import { readConfig } from '#app/config.server.ts'
import { openingOf } from '#app/domain/certificate/open-commitment.server.ts'
import { loadSigner, rotateSigningKey } from '#app/domain/certificate/signer.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import type { Database } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { commandLine, WrongUsage } from './command-line.ts'

const usage = `The keys that certificates and published heads are signed with (DATA_DIR/keys/signing.json).

  npm run keys -- list
  npm run keys -- rotate
  npm run -s keys -- opening <number of a certificate> > opening.json

rotate puts a new key in place of the one that signs, also while the exchange runs: the old one endorses it and stays among
those that can be checked with (/.well-known/shuji-keys.json), and its private part is destroyed here. Backups made before
still hold it. opening gives the whole content of important data with the salt that hides it, for its provider to show that
the certificate is over it; whoever has it sees all of the content.
`

/** Lists and rotates the keys that sign. Exit code 0 done, 1 refused, 2 wrong usage. */
export function main(argv: string[]): Promise<number> {
  return commandLine({ usage, read: () => readArguments(argv), run, refusals: [Refusal] })
}

type Wanted = { verb: 'list' } | { verb: 'rotate' } | { verb: 'opening'; number: string }

/** What the arguments ask for; undefined when they ask how. */
export function readArguments(argv: string[]): Wanted | undefined {
  const { values, positionals } = parse(argv)
  if (values.help) return undefined
  const [verb, number, ...rest] = positionals
  if (verb === 'opening' && number && rest.length === 0) return { verb, number }
  if ((verb === 'list' || verb === 'rotate') && number === undefined) return { verb }
  throw new WrongUsage('Say list, rotate, or opening with a number.')
}

function parse(argv: string[]) {
  try {
    return parseArgs({ args: argv, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

async function run(database: Database, wanted: Wanted): Promise<number> {
  const { dataDir } = readConfig()
  switch (wanted.verb) {
    case 'list':
      for (const { id, from, until } of loadSigner(dataDir).keys())
        console.log([id, from, until ?? '-', until === null ? 'signs' : 'retired'].join('\t'))
      return 0
    case 'rotate': {
      const { before, after } = rotateSigningKey(dataDir)
      await insertEvents(database.write, [
        {
          at: Date.parse(after.from),
          actor: 'command',
          action: 'exchange.keyRotated',
          subjectKind: 'exchange',
          subjectId: 'exchange',
          detail: { before: before.id, after: after.id, publicKey: after.publicKey },
        },
      ])
      console.log(`${after.id} signs from now on. ${before.id} stays for checking; its private part is destroyed here.`)
      console.log('Backups made before still hold it.')
      return 0
    }
    case 'opening':
      process.stdout.write(`${JSON.stringify(await openingOf(database.read, wanted.number), null, 2)}\n`)
      return 0
  }
}
