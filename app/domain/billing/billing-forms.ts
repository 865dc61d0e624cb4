import { z } from 'zod'
import { isDay } from '../calendar/days.ts'
import { readUnits } from '../listing/price-calculator.ts'
import { paymentMethods } from '../payment/payment-states.ts'
import { neededText } from '../typed-text.ts'

const n = z.coerce.number().int().min(1).max(100_000)
const reason = neededText(500, 'reasonMissing')

/** What a side does on the page of the periods of an order. */
export const OrderBillingForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('pay'), n, method: z.enum(paymentMethods) }),
  z.object({ intent: z.literal('stop') }),
  z.object({
    intent: z.literal('state'),
    n,
    units: z.string().transform((text, context) => {
      const units = readUnits(text)
      if (units !== undefined) return units
      context.addIssue({ code: 'custom', message: 'unitsWrong' })
      return z.NEVER
    }),
  }),
  z.object({ intent: z.literal('writeOff'), n, reason }),
])

/** What an operator does on the page of settlement: until which day a run counts; or the ledger is checked. */
export const SettlementForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('propose'), cutoff: z.string().refine(isDay, 'dayWrong') }),
  z.object({ intent: z.literal('check') }),
])

/** What an operator does with a settlement run. */
export const RunForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('approve') }),
  z.object({ intent: z.literal('cancel'), reason }),
  z.object({ intent: z.literal('paid'), payout: z.string().min(1).max(60), bankReference: neededText(60, 'required') }),
  z.object({ intent: z.literal('failed'), payout: z.string().min(1).max(60), reason }),
])
