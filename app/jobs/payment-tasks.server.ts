import type { PaymentService } from '#app/domain/payment/payment-service.server.ts'
import { retryNotices } from '#app/domain/payment/receive-notice.server.ts'
import { runDueTasks } from '#app/domain/payment/run-task.server.ts'
import type { Database } from '#db/client.server.ts'

/** Tells the payment service what is due, and takes in again what it said and could not be taken in at once. */
export function createPaymentTasks(service: { database: Database; payments: PaymentService }) {
  let isStopped = false
  return {
    run: async (now: number) => {
      const retried = await retryNotices(service.database, now)
      return retried + (await runDueTasks(service, now, () => isStopped))
    },
    stop: () => {
      isStopped = true
    },
  }
}
