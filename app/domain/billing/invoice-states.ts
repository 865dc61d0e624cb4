/** Where an invoice stands: asked for, issued, refused by the provider, or taken back by the buyer. */
export const invoiceStates = ['requested', 'issued', 'refused', 'withdrawn'] as const
export type InvoiceState = (typeof invoiceStates)[number]

/** Where a credit note (红字发票) stands: to be issued by the provider, or issued. */
export const creditNoteStates = ['due', 'issued'] as const
export type CreditNoteState = (typeof creditNoteStates)[number]

/** Kinds of invoices of the tax law: 普通发票 and 专用发票, of which the tax can be deducted. */
export const invoiceKinds = ['plain', 'special'] as const
export type InvoiceKind = (typeof invoiceKinds)[number]

/** Lengths of what a buyer fills in. */
export const longestTitle = 100
export const longestAddress = 200
export const longestBank = 120
