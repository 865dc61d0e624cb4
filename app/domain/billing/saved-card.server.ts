import type { Db } from '#db/client.server.ts'
import { findCustomer } from '#db/queries/payments.server.ts'
import type { PaymentService } from '../payment/payment-service.server.ts'

/** A card as it may be shown. */
export type SavedCard = { brand: string; last4: string; until: string }

/** How long a page waits for the payment service. */
const patience = 2_000

/**
 * The card that the payment service keeps for an organisation: `none` where it keeps none, `unknown` where it did not say in
 * time. Nothing of it is kept here.
 */
export async function readSavedCard(
  db: Db,
  { payments, organisationId }: { payments: PaymentService; organisationId: string },
): Promise<SavedCard | 'none' | 'unknown'> {
  const customer = await findCustomer(db, { organisationId, account: payments.account })
  if (customer === undefined) return 'none'
  try {
    const stripe = await payments.connect()
    const asked = { type: 'card' as const, limit: 1 }
    const options = { timeout: patience, maxNetworkRetries: 0 }
    const { data } = await stripe.customers.listPaymentMethods(customer, asked, options)
    const card = data[0]?.card
    if (!card) return 'none'
    const { brand, last4, exp_month, exp_year } = card
    return { brand, last4, until: `${exp_year}-${String(exp_month).padStart(2, '0')}` }
  } catch {
    // The page is of use without it.
    return 'unknown'
  }
}
