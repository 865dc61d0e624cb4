import { parseArgs } from 'node:util'
import { readConfig } from '#app/config.server.ts'
import { EmailAddress } from '#app/domain/account/email-address.ts'
import { mailOrigin } from '#app/domain/mail/mail-origin.ts'
import {
  CannotChangeOperator,
  makeOperator,
  resetSecondFactor,
  revokeOperator,
} from '#app/domain/person-admin/operators.server.ts'
import { linksIn } from '#app/links.ts'
import type { Database } from '#db/client.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import { commandLine, WrongUsage } from './command-line.ts'

const usage = `People who run the exchange.

  npm run operator -- create <mail address> [--name <name>]
  npm run operator -- list
  npm run operator -- revoke <mail address> [--force]
  npm run operator -- reset-second-factor <mail address>

create makes somebody an operator, also one who has an account, and prints a link to choose a password, which works once
within a day; no mail server is needed. Then they sign in and set up the second factor, without which no operator's page
opens. The last operator is revoked by --force only.
`

/** Makes, lists and revokes operators. Exit code 0 done, 1 refused, 2 wrong usage. */
export function main(argv: string[]): Promise<number> {
  return commandLine({ usage, read: () => readArguments(argv), run, refusals: [CannotChangeOperator] })
}

type Wanted =
  | { verb: 'list' }
  | { verb: 'create'; email: string; name: string | undefined }
  | { verb: 'revoke'; email: string; force: boolean }
  | { verb: 'reset-second-factor'; email: string }

/** What the arguments ask for; undefined when they ask how. */
export function readArguments(argv: string[]): Wanted | undefined {
  const { values, positionals } = parse(argv)
  if (values.help) return undefined
  const [verb, ...rest] = positionals
  const address = () => {
    const parsed = EmailAddress.safeParse(rest[0])
    if (rest.length !== 1 || !parsed.success) throw new WrongUsage(`${verb} needs one mail address.`)
    return parsed.data
  }
  switch (verb) {
    case 'list':
      if (rest.length > 0) throw new WrongUsage(`list takes no «${rest[0]}».`)
      return { verb }
    case 'create': {
      const name = values.name?.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
      if (name !== undefined && (name === '' || name.length > 60))
        throw new WrongUsage('--name is a name of at most 60 characters.')
      return { verb, email: address(), name }
    }
    case 'revoke':
      return { verb, email: address(), force: values.force === true }
    case 'reset-second-factor':
      return { verb, email: address() }
    default:
      throw new WrongUsage('Say create, list, revoke or reset-second-factor.')
  }
}

function parse(argv: string[]) {
  try {
    return parseArgs({
      args: argv,
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        force: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new WrongUsage(error instanceof Error ? error.message : String(error))
  }
}

async function run(database: Database, wanted: Wanted): Promise<number> {
  switch (wanted.verb) {
    case 'list': {
      const operators = await listOperators(database.read)
      for (const each of operators)
        console.log([each.email, each.name, ...stateOf(each), new Date(each.createdAt).toISOString()].join('\t'))
      if (operators.length === 0) process.stderr.write('There is no operator yet.\n')
      return 0
    }
    case 'create': {
      const made = await makeOperator(database, wanted)
      const address = mailOrigin(readConfig()) + linksIn('zh').resetPassword(made.token)
      console.log(
        made.wasOperator
          ? `${wanted.email} is an operator already. A new link to choose a password:`
          : `${wanted.email} is an operator now${made.wasKnown ? '; their sessions have ended' : ''}. To choose a password:`,
      )
      console.log(`\n  ${address}\n`)
      console.log('It works once, within a day. Whoever has it can sign in: hand it over safely.')
      if (!made.hasSecondFactor) console.log('At the first visit to /operator the second factor is set up.')
      if (made.closedDemo > 0)
        console.log(
          "The demo's own operator, whose password is public, is closed. DEMO=0 closes all accounts of the demo.",
        )
      return 0
    }
    case 'revoke':
      await revokeOperator(database, wanted)
      console.log(`${wanted.email} is no operator any more; their sessions have ended. The account stays.`)
      return 0
    case 'reset-second-factor':
      await resetSecondFactor(database, wanted)
      console.log(`The second factor of ${wanted.email} is gone and their sessions have ended; they set up another.`)
      return 0
  }
}

function stateOf(operator: Awaited<ReturnType<typeof listOperators>>[number]): string[] {
  return [
    operator.isDemo ? 'demo' : 'real',
    operator.suspendedAt !== null ? 'suspended' : operator.passwordHash === null ? 'no password yet' : 'active',
    operator.totpConfirmedAt === null ? 'no second factor' : 'second factor',
  ]
}
