import type { LedgerFault } from './check-ledger.server.ts'

/** Key under which the last check of the ledger is kept. */
export const ledgerCheckedKey = 'ledger-checked'

/** When the ledger was last checked, and the first thing that was wrong, where something was. */
export type LedgerChecked = { at: number; fault?: LedgerFault }

/** The hour of a night, in China, from which on the ledger is checked. */
const nightHour = 3
const day = 86_400_000
const hour = 3_600_000

/** The beginning of the last night's check: three o'clock of today in China, or of yesterday before that. Times are milliseconds. */
export function lastNight(now: number): number {
  const offset = (nightHour - 8) * hour
  return Math.floor((now - offset) / day) * day + offset
}
