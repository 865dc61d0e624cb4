import type { Db } from '#db/client.server.ts'
import { findPlan, listPeriodsOfOrder } from '#db/queries/billing.server.ts'
import { hasOpenDispute } from '#db/queries/disputes.server.ts'
import { findEntitlementOfOrder } from '#db/queries/entitlements.server.ts'
import { findOrder } from '#db/queries/orders.server.ts'
import { listPaymentsOfOrder } from '#db/queries/payments.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { labelOf } from '../codes/code-list.ts'
import { priceUnits } from '../codes/trade.ts'
import { findDisputable } from '../dispute/disputable.server.ts'
import { countedUnit } from '../listing/price-calculator.ts'
import { sideOf } from '../order/order-case.server.ts'
import { failureNameOf } from '../payment/payment-problems.ts'
import { formatCents } from '../payment/payment-view.ts'
import { noDue } from '../review/review-lists.ts'
import type { Language } from '../text.ts'
import { isCountedHere, periodBounds } from './billing-plan.ts'
import { aboutOrder, viewPeriod } from './billing-view.ts'
import { depositLeft } from './deposit.server.ts'
import { restsUnpaid } from './period-states.ts'

/** Periods that the page shows. */
const mostPeriods = 120

/** How an order is charged by period, for one of its sides; undefined for an order of others, or one that is paid once. */
export async function readOrderBilling(
  db: Db,
  asked: { number: string; organisationId: string; actor: PersonActor; language: Language; now: number },
) {
  const { organisationId, actor, language, now } = asked
  const order = await findOrder(db, { number: asked.number })
  const side = order && sideOf(order, organisationId)
  const plan = side && (await findPlan(db, order.id))
  if (!side || !plan) return undefined
  const [periods, payments, right, isDisputed, about, deposit] = await Promise.all([
    listPeriodsOfOrder(db, order.id, mostPeriods),
    listPaymentsOfOrder(db, order.id),
    findEntitlementOfOrder(db, order.id),
    hasOpenDispute(db, order.id),
    findDisputable(db, order, now),
    plan.kind === 'metered' ? depositLeft(db, order.id) : 0,
  ])
  const unit = countedUnit(order.terms.offer)
  const mayWrite = may(actor, 'billing.write', organisationId)
  return {
    side,
    ...aboutOrder({ ...order, other: side === 'buyer' ? order.provider.name : order.buyer.name }, language),
    kind: plan.kind,
    isCounted: isCountedHere(order.terms),
    unit: unit === undefined ? '' : labelOf(priceUnits, unit, language),
    ...(plan.nextAt < noDue && {
      next: dayOf(plan.kind === 'subscription' ? plan.nextAt : periodBounds(plan, plan.n).endsAt),
    }),
    ...(plan.stopsAt !== null && { stops: dayOf(plan.stopsAt), stoppedBy: plan.stoppedBy }),
    ...(right && right.endsAt < noDue && { until: dayOf(right.endsAt) }),
    ...(deposit > 0 && { deposit: formatCents(deposit, order.currency) }),
    isDisputed,
    ...(about && side === 'buyer' && may(actor, 'dispute.write', organisationId) && { disputable: about.period }),
    isResting: right !== undefined && restsUnpaid(right),
    periods: periods.map((period) => {
      const own = payments.filter((payment) => payment.period === period.n)
      const open = own.find(({ isOpen }) => isOpen === 1)
      const failure = own.at(-1)?.failure ?? null
      return {
        ...viewPeriod(period, now),
        ...(period.isDue === 1 && {
          // A card that is kept is being asked: nobody has to do anything.
          isAsking: open?.method === 'card' && open.state === 'created',
          ...(open?.method === 'card' && open.checkoutUrl !== null && { checkoutUrl: open.checkoutUrl }),
          ...(open?.method === 'transfer' && { reference: open.reference }),
          ...(!open && failure !== null && { failure: failureNameOf(failure) }),
        }),
      }
    }),
    mayPay: !isDisputed && side === 'buyer' && may(actor, 'payment.pay', organisationId),
    mayWrite,
    mayStop:
      mayWrite &&
      plan.stopsAt === null &&
      plan.nextAt < noDue &&
      (right?.state === 'active' || right?.state === 'suspended'),
  }
}
export type OrderBilling = NonNullable<Awaited<ReturnType<typeof readOrderBilling>>>
