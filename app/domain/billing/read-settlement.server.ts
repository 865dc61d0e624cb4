import type { Db } from '#db/client.server.ts'
import { sumFees } from '#db/queries/ledger-statements.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'
import {
  findRun,
  listPayouts,
  listProviderBalances,
  listRuns,
  type SettlementRun,
} from '#db/queries/settlement.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import type { LedgerFault } from '../ledger/check-ledger.server.ts'
import { readLedgerChecked } from '../ledger/keep-ledger-check.server.ts'
import { saidOf } from '../order/order-line.ts'
import type { Language, Text } from '../text.ts'
import { formatSigned } from './amounts.ts'
import { machine } from './settlement-states.ts'
import { boundsOfMonth, lastMonths } from './statement-query.ts'

const runsPerPage = 20
const mostBalances = 100
const mostPayouts = 500
/** Months of which the page says what the exchange kept. */
const feeMonths = 6

/** What providers are owed, the runs, what the exchange kept by month, and what the last check of the ledger found. */
export async function readSettlement(
  db: Db,
  asked: { language: Language; now: number; after?: { at: number; id: string } },
) {
  const { language, now, after } = asked
  const [balances, runs, fees, checked] = await Promise.all([
    listProviderBalances(db, mostBalances),
    listRuns(db, { ...(after && { after }), limit: runsPerPage + 1 }),
    Promise.all(
      lastMonths(now, feeMonths).map(async (month) => ({ month, sums: await sumFees(db, boundsOfMonth(month)) })),
    ),
    readLedgerChecked({ read: db }),
  ])
  const shown = runs.slice(0, runsPerPage)
  const last = shown.at(-1)
  return {
    today: dayOf(now),
    balances: balances.map(({ slug, name, currency, cents }) => ({
      slug,
      name: saidOf(JSON.parse(name) as Text, language),
      amount: formatSigned(cents, currency),
      isDebt: cents < 0,
    })),
    runs: shown.map((run) => ({
      number: run.number,
      state: run.state,
      cutoff: dayOf(run.cutoffAt - 1),
      proposed: dayOf(run.proposedAt),
      payouts: run.payouts,
      amount: formatSigned(run.cents, 'CNY'),
    })),
    ...(runs.length > runsPerPage && last && { next: { at: last.proposedAt, id: last.id } }),
    fees: fees.map(({ month, sums }) => ({
      month,
      amount:
        sums.length === 0
          ? formatSigned(0, 'CNY')
          : sums.map(({ currency, cents }) => formatSigned(cents, currency)).join(' · '),
    })),
    ...(checked && { checked: { at: checked.at, ...(checked.fault && { fault: viewFault(checked.fault) }) } }),
  }
}
function viewFault({ check, where, ledgerCents, otherCents }: LedgerFault) {
  return { check, where, ledger: formatSigned(ledgerCents, 'CNY'), other: formatSigned(otherCents, 'CNY') }
}

export type SettlementPage = Awaited<ReturnType<typeof readSettlement>>

/** A run with what each provider gets; undefined where there is none of the number. */
export async function readRun(db: Db, asked: { number: string; actor: PersonActor; language: Language }) {
  const run = await findRun(db, asked.number)
  if (!run) return undefined
  const payouts = await listPayouts(db, { of: { runId: run.id }, limit: mostPayouts })
  const names = await namesOf(db, run)
  const { personId, memberships } = asked.actor
  const own = memberships.map(({ organisationId }) => organisationId)
  const isInvolved = payouts.some(({ providerId }) => own.includes(providerId))
  return {
    number: run.number,
    state: run.state,
    cutoff: dayOf(run.cutoffAt - 1),
    proposed: { by: names(run.proposedBy), at: run.proposedAt },
    ...(run.approvedBy !== null && {
      approved: { by: names(run.approvedBy), at: run.approvedAt ?? 0 },
    }),
    payouts: payouts.map((payout) => ({
      id: payout.id,
      slug: payout.slug,
      name: saidOf(JSON.parse(payout.name) as Text, asked.language),
      amount: formatSigned(payout.cents, payout.currency),
      orders: Number(payout.orders ?? 0),
      state: payout.state,
      bankReference: payout.bankReference,
      reason: payout.reason,
    })),
    isInvolved,
    /** Why this operator does not take the next step; another does. */
    isOwn: run.proposedBy === personId,
    mayApprove: run.state === 'proposed' && run.proposedBy !== personId && !isInvolved,
    mayCancel: run.state === 'proposed',
    mayPay: run.state === 'approved' && !isInvolved && !(run.proposedBy === machine && run.approvedBy === personId),
  }
}
export type RunPage = NonNullable<Awaited<ReturnType<typeof readRun>>>

async function namesOf(db: Db, run: SettlementRun): Promise<(id: string) => string | null> {
  const ids = [run.proposedBy, run.approvedBy].filter((id): id is string => id !== null && id !== machine)
  const names = new Map((await listPersonNames(db, ids)).map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? null
}
