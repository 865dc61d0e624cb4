/**
 * Where a bank transfer stands: seen in the account, found to be for a payment, to be sent back, sent back; or it was noted by
 * mistake.
 */
export const transferStates = ['noted', 'confirmed', 'toReturn', 'returned', 'struck'] as const
export type TransferState = (typeof transferStates)[number]

/** Why a transfer goes back. */
export const returnReasons = ['ended', 'amount', 'unknown', 'twice'] as const
export type ReturnReason = (typeof returnReasons)[number]
