import type { Db } from '#db/client.server.ts'
import { listPeriodsOfSide, listPlansOfSide } from '#db/queries/billing.server.ts'
import { sumLedger } from '#db/queries/ledger.server.ts'
import { listPayouts, sumInSettlement } from '#db/queries/settlement.server.ts'
import { dayOf } from '../calendar/days.ts'
import type { OrderSide } from '../order/order-steps.ts'
import type { OrderTerms } from '../order/order-terms.ts'
import { noDue } from '../review/review-lists.ts'
import type { Language } from '../text.ts'
import { formatSigned } from './amounts.ts'
import { periodBounds } from './billing-plan.ts'
import { aboutOrder, viewPeriod } from './billing-view.ts'
import { lastMonths } from './statement-query.ts'

/** Lines that each part of the page shows. */
const mostDue = 50
const mostPlans = 20
const mostRecent = 20
const mostPayouts = 20
/** Months of which statements are offered. */
const months = 12

type Asked = { side: OrderSide; organisationId: string; language: Language; now: number }

/** What a side pays or is paid by period: what is due, what comes next, what was last; a provider's balance and payouts. */
export async function readBilling(db: Db, asked: Asked & { after?: { startsAt: number; id: string } }) {
  const { language, now, side } = asked
  const [due, plans, recent, provider] = await Promise.all([
    listPeriodsOfSide(db, { ...asked, isDue: true, limit: mostDue }),
    listPlansOfSide(db, { ...asked, until: noDue, limit: mostPlans }),
    listPeriodsOfSide(db, { ...asked, isDue: false, limit: mostRecent + 1 }),
    side === 'provider' ? readProvider(db, asked) : undefined,
  ])
  const shown = recent.slice(0, mostRecent)
  const last = shown.at(-1)
  return {
    due: due.map((row) => ({ ...aboutOrder(row, language), ...viewPeriod(row, now) })),
    next: plans.map((plan) => ({
      ...aboutOrder(plan, language),
      kind: plan.kind,
      day: dayOf(plan.kind === 'subscription' ? plan.nextAt : periodBounds(plan, plan.n).endsAt),
      price: priceOf(JSON.parse(plan.terms) as OrderTerms, plan.kind),
      ...(plan.stopsAt !== null && { stops: dayOf(plan.stopsAt) }),
    })),
    recent: shown.map((row) => ({ ...aboutOrder(row, language), ...viewPeriod(row, now) })),
    ...(recent.length > mostRecent && last && { older: { startsAt: last.startsAt, id: last.id } }),
    months: lastMonths(now, months),
    ...(provider && { provider }),
  }
}
export type BillingPage = Awaited<ReturnType<typeof readBilling>>

/** What a period costs, where that is known before it is over. */
function priceOf({ offer }: OrderTerms, kind: 'subscription' | 'metered'): string | null {
  return kind === 'subscription' && offer.price !== undefined
    ? formatSigned(Math.round(offer.price / 10_000), offer.currency)
    : null
}

async function readProvider(db: Db, { organisationId }: Asked) {
  const [sums, inSettlement, payouts] = await Promise.all([
    sumLedger(db, { organisationId }),
    sumInSettlement(db, organisationId),
    listPayouts(db, { of: { providerId: organisationId }, limit: mostPayouts }),
  ])
  return {
    balances: sums
      .filter(({ account }) => account === 'provider')
      .map(({ currency, cents }) => ({ currency, amount: formatSigned(0 - cents, currency) })),
    inSettlement: inSettlement.map(({ currency, cents }) => ({ currency, amount: formatSigned(cents, currency) })),
    payouts: payouts.map((payout) => ({
      run: payout.number,
      state: payout.state,
      amount: formatSigned(payout.cents, payout.currency),
      orders: Number(payout.orders ?? 0),
      day: dayOf(payout.settledAt ?? payout.createdAt),
      bankReference: payout.bankReference,
      reason: payout.reason,
    })),
  }
}
