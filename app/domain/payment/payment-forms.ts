import { z } from 'zod'
import { neededText, typedText } from '../typed-text.ts'
import { paymentMethods } from './payment-states.ts'

const longestNote = 500

/** How a buyer chooses to pay, takes that back, or goes on to the page of the payment service. */
export const PayForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('begin'), method: z.enum(paymentMethods, 'methodMissing') }),
  z.object({ intent: z.literal('withdraw') }),
])

/** An amount in yuan as typed, `1,234.50` or `￥1234.5`, in cents. */
export const typedCents = z
  .string('amountMissing')
  .transform((text) => text.normalize('NFKC').replace(/[\s,¥元]/g, ''))
  .pipe(
    z
      .string()
      .min(1, 'amountMissing')
      .regex(/^\d{1,12}(?:\.\d{1,2})?$/, 'amountWrong'),
  )
  .transform((text) => {
    const [whole = '0', part = ''] = text.split('.')
    return Number(whole) * 100 + Number(part.padEnd(2, '0'))
  })
  .pipe(z.number().int().min(1, 'amountWrong'))

const reason = neededText(longestNote, 'reasonMissing')

/** What operators do with one payment. */
export const OperatePaymentForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('look') }),
  z.object({ intent: z.literal('retry'), task: z.uuid('invalid') }),
  z.object({ intent: z.literal('settled'), reason }),
])

/** What operators do in the list of payments. */
export const PaymentsForm = z.object({ intent: z.literal('reconcile') })

/** What operators do with transfers: note what came, confirm it, send back, strike out; and where money is sent to. */
export const TransfersForm = z.discriminatedUnion('intent', [
  z.object({
    intent: z.literal('note'),
    reference: neededText(60, 'referenceMissing'),
    amount: typedCents,
    payer: neededText(200, 'payerMissing'),
    line: neededText(80, 'lineMissing'),
  }),
  z.object({ intent: z.literal('confirm'), transfer: z.uuid('invalid'), amount: typedCents }),
  z.object({ intent: z.literal('returned'), transfer: z.uuid('invalid') }),
  z.object({ intent: z.literal('strike'), transfer: z.uuid('invalid'), reason }),
  z.object({
    intent: z.literal('account'),
    holder: neededText(200, 'holderMissing'),
    bank: neededText(200, 'bankMissing'),
    number: neededText(60, 'numberMissing'),
    note: typedText(longestNote).default(''),
  }),
])

/** What operators do with notices of the payment service that could not be taken in. */
export const NoticesForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('again'), notice: neededText(255, 'invalid') }),
  z.object({ intent: z.literal('close'), notice: neededText(255, 'invalid') }),
])
