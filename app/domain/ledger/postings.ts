/**
 * Accounts of the ledger. Positive is what an account has got. `held` and `hold` mirror money that is reserved at the payment
 * service and belongs to nobody here yet; `service` is money at the payment service, `bank` at the exchange's bank; `buyer`
 * what buyers gave, `provider` what providers are owed, `fee` what the exchange keeps.
 */
export const ledgerAccounts = ['hold', 'held', 'service', 'bank', 'provider', 'fee'] as const
export type LedgerAccount = (typeof ledgerAccounts)[number]

export const ledgerKinds = ['hold', 'unhold', 'capture', 'refund', 'payout'] as const
export type LedgerKind = (typeof ledgerKinds)[number]

/** One line: cents are added to an account; what belongs to an organisation names it. */
export type LedgerLine = { account: LedgerAccount; cents: number; organisationId?: string }

/** Where money is kept: by the payment service, or at the bank. */
export type Cash = 'service' | 'bank'

/** Money is reserved. */
export function holdLines(cents: number): LedgerLine[] {
  return [
    { account: 'hold', cents },
    { account: 'held', cents: -cents },
  ]
}

/** A reservation is over: taken, or let go. */
export function unholdLines(cents: number): LedgerLine[] {
  return holdLines(-cents)
}

/** Money is taken: the exchange has it, and owes the provider all but its fee. */
export function captureLines(of: { cents: number; feeCents: number; providerId: string; cash: Cash }): LedgerLine[] {
  const { cents, feeCents, providerId, cash } = of
  return withoutZero([
    { account: cash, cents },
    { account: 'provider', cents: -(cents - feeCents), organisationId: providerId },
    { account: 'fee', cents: -feeCents },
  ])
}

/** Money is given back: provider and exchange each give their share, `feeCents` of it the exchange. */
export function refundLines(of: { cents: number; feeCents: number; providerId: string; cash: Cash }): LedgerLine[] {
  return captureLines(of).map((line) => ({ ...line, cents: -line.cents }))
}

/** A provider is paid what it is owed. */
export function payoutLines(of: { cents: number; providerId: string; cash: Cash }): LedgerLine[] {
  const { cents, providerId, cash } = of
  return [
    { account: 'provider', cents, organisationId: providerId },
    { account: cash, cents: -cents },
  ]
}

/** What the lines of a posting come to; a posting is right where it is 0. */
export function sumOf(lines: readonly { cents: number }[]): number {
  return lines.reduce((sum, { cents }) => sum + cents, 0)
}

function withoutZero(lines: LedgerLine[]): LedgerLine[] {
  return lines.filter(({ cents }) => cents !== 0)
}
