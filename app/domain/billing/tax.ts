/** The tax that an amount with tax holds, rounded half up; both may be below zero. Basis points: 600 are 6 %. */
export function taxWithin(cents: number, basisPoints: number): number {
  const tax = Math.floor((Math.abs(cents) * basisPoints * 2 + 10_000 + basisPoints) / (2 * (10_000 + basisPoints)))
  return cents < 0 ? 0 - tax : tax
}

/**
 * The tax of a further credit: what was credited before and this together hold their tax, so that rounding leaves nothing once
 * an invoice is credited whole. Cents are below zero.
 */
export function taxOfCredit(
  { cents, before }: { cents: number; before: number },
  basisPoints: number | null,
): number | null {
  return basisPoints === null ? null : taxWithin(before + cents, basisPoints) - taxWithin(before, basisPoints)
}

/**
 * How a refund is taken off the invoices of its order: as much as more is invoiced than paid now, off the last invoice first, and
 * never more than is left of one. Cents of the shares are below zero.
 */
export function shareCredit<Of extends { cents: number; creditedCents: number }>(
  invoices: readonly Of[],
  { paidCents }: { paidCents: number },
): { invoice: Of; cents: number }[] {
  let over = invoices.reduce((sum, { cents, creditedCents }) => sum + cents + creditedCents, 0) - paidCents
  const shares: { invoice: Of; cents: number }[] = []
  for (const invoice of invoices) {
    const cents = Math.min(over, invoice.cents + invoice.creditedCents)
    if (cents <= 0) continue
    shares.push({ invoice, cents: 0 - cents })
    over -= cents
  }
  return shares
}
