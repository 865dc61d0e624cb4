import { z } from 'zod'
import { isDay } from '../calendar/days.ts'
import { neededText, typedText } from '../typed-text.ts'
import { readAmount } from './amounts.ts'
import { invoiceKinds, longestAddress, longestBank, longestTitle } from './invoice-states.ts'

/** An amount as people type it, in cents. */
export const typedAmount = z.string().transform((text, context) => {
  const cents = readAmount(text)
  if (cents !== undefined && cents > 0) return cents
  context.addIssue({ code: 'custom', message: 'amountWrong' })
  return z.NEVER
})

/** What a buyer says of the invoice it wants. A tax number is a credit code, or one of the older kinds. */
export const InvoiceForm = z
  .object({
    intent: z.literal('ask'),
    order: z.string().min(1, 'orderMissing').max(40),
    kind: z.enum(invoiceKinds),
    amount: typedAmount,
    title: neededText(longestTitle, 'titleMissing'),
    taxNumber: z
      .string()
      .transform((text) => text.normalize('NFKC').replace(/\s/g, '').toUpperCase())
      .pipe(z.string().regex(/^[0-9A-Z]{15,20}$/, 'taxNumberWrong')),
    address: typedText(longestAddress).default(''),
    bank: typedText(longestBank).default(''),
    email: z.string().trim().max(200).email('emailWrong'),
  })
  .refine(({ kind, address }) => kind === 'plain' || address !== '', { path: ['address'], message: 'specialNeeds' })
  .refine(({ kind, bank }) => kind === 'plain' || bank !== '', { path: ['bank'], message: 'specialNeeds' })

/** What a side does on the page of an invoice. */
export const RefuseInvoiceForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('refuse'), reason: neededText(500, 'reasonMissing') }),
  z.object({ intent: z.literal('withdraw') }),
  // One that came without its file.
  z.object({ intent: z.literal('issue') }),
])

/** A form that came without the file it is about. */
export const WithoutFileForm = z.object({ intent: z.literal('issue') })

/** A rate of tax as people type it, in basis points; nothing where nothing is said. */
const typedRate = z
  .string()
  .transform((text, context) => {
    const plain = text.normalize('NFKC').replace(/[%\s]/g, '')
    if (plain === '') return undefined
    if (/^\d{1,2}(?:\.\d{1,2})?$/.test(plain)) return Math.round(Number(plain) * 100)
    context.addIssue({ code: 'custom', message: 'taxRateWrong' })
    return z.NEVER
  })
  .optional()

/** What a provider says of the invoice it issued. */
export const IssueInvoiceForm = z.object({
  intent: z.literal('issue'),
  invoiceNumber: z
    .string()
    .transform((text) => text.normalize('NFKC').replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{8,20}$/, 'invoiceNumberWrong')),
  invoiceDay: z.string().refine(isDay, 'dayWrong'),
  taxRate: typedRate,
})
export type IssueInvoice = z.infer<typeof IssueInvoiceForm>

/** What a provider says of the credit note it issued. */
export const IssueCreditNoteForm = z.object({
  intent: z.literal('issue'),
  noteNumber: IssueInvoiceForm.shape.invoiceNumber,
  noteDay: IssueInvoiceForm.shape.invoiceDay,
})
export type IssueCreditNote = z.infer<typeof IssueCreditNoteForm>
