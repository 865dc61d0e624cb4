import type { PaymentService } from '#app/domain/payment/payment-service.server.ts'
import { readComparison, reconcilePayments } from '#app/domain/payment/reconcile-payments.server.ts'
import type { Database } from '#db/client.server.ts'
import { forgetNotices } from '#db/queries/payment-notices.server.ts'

const day = 86_400_000
/** What the service said is kept for so long once it is done with. */
const noticesKept = 180 * day
const mostForgotten = 5_000

/** Compares payments with the payment service once a day, also where the exchange was not running at its hour. */
export function createComparison(service: { database: Database; payments: PaymentService }) {
  let isStopped = false
  return {
    run: async (now: number) => {
      const last = await readComparison(service.database)
      if (last && now - last.at < day) return 0
      const { looked } = await reconcilePayments(service, { now, isStopped: () => isStopped })
      await forgetNotices(service.database.write, { before: now - noticesKept, limit: mostForgotten })
      return looked
    },
    stop: () => {
      isStopped = true
    },
  }
}
