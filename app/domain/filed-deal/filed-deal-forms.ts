import { z } from 'zod'
import { longestReason } from '../order/order-lists.ts'
import { isCreditCode } from '../organisation/organisation.ts'
import { typedCents } from '../payment/payment-forms.ts'
import { neededText, typedText } from '../typed-text.ts'
import { longestDealNote, longestSubject } from './filed-deal-steps.ts'

const code = typedText(40)
  .default('')
  .transform((text) => text.normalize('NFKC').toUpperCase().replace(/\s/g, ''))
const reason = neededText(longestReason, 'reasonMissing')

/** What a side says of a deal that it made elsewhere. */
export const FileDealForm = z.object({
  intent: z.literal('file'),
  side: z.enum(['buyer', 'provider'], 'sideMissing'),
  otherName: neededText(200, 'otherMissing'),
  otherCode: code.refine((text) => text === '' || isCreditCode(text), 'codeWrong'),
  subject: neededText(longestSubject, 'subjectMissing'),
  listing: code,
  amount: typedCents,
  dealtOn: z.iso.date('dayWrong'),
  note: typedText(longestDealNote).default(''),
})

/** What a side does on the page of a filed deal. */
export const FiledDealForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('confirm') }),
  z.object({ intent: z.literal('deny'), reason }),
  z.object({ intent: z.literal('withdraw') }),
])

/** What operators do on the page of a filed deal. */
export const DeskDealForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('register') }),
  z.object({ intent: z.literal('return'), reason }),
])
