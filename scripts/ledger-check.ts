import { checkLedger, type LedgerCheck } from '#app/domain/ledger/check-ledger.server.ts'
import type { Database } from '#db/client.server.ts'
import { commandLine, WrongUsage } from './command-line.ts'

const usage = `Checks the ledger: every posting sums to zero, what was taken, given back and is held is what payments say, what
was paid out is what settlement runs paid. Changes nothing; also while the exchange runs.

  npm run ledger:check

Exit code 0 well, 1 something differs, 2 wrong usage.
`

/** Checks the ledger and names the first thing that is wrong. */
export function main(argv: string[]): Promise<number> {
  return commandLine({ usage, read: () => readArguments(argv), run })
}

/** Nothing is asked for but the check itself; undefined asks how. */
export function readArguments(argv: string[]): Record<string, never> | undefined {
  if (argv.length === 0) return {}
  if (argv.length === 1 && (argv[0] === '--help' || argv[0] === '-h')) return undefined
  throw new WrongUsage('This command takes nothing.')
}

async function run({ read }: Database): Promise<number> {
  const fault = await checkLedger(read)
  if (!fault) {
    console.log('The ledger balances and agrees with payments and payouts.')
    return 0
  }
  const { check, where, ledgerCents, otherCents } = fault
  process.stderr.write(
    `${faults[check]}: ${where}. The ledger says ${ledgerCents} cents, it ought to be ${otherCents}.\n`,
  )
  return 1
}

const faults: Record<LedgerCheck, string> = {
  posting: 'A posting does not sum to zero',
  capture: 'What was taken differs from the payments of an order',
  refund: 'What was given back differs from the payments of an order',
  hold: 'What is held differs from the payments of an order',
  payout: 'What was paid out differs from the payouts of an order',
  overpaid: 'More was paid out than was taken for an order',
}
