import type { FoundOwner } from './find-copies.server.ts'

/** Most bytes of a found file that is read on the page; the command reads larger ones. */
export const mostLeakBytes = 50_000_000

/** Why a found file could not be read on the page; sentences in `app/i18n/leak.ts`. */
export type LeakFailure = 'leakBusy' | 'leakOutOfTime' | 'leakUnreadable'

/** What reading a found file gave, as the command says it. */
export type LeakResult = {
  owners: FoundOwner[]
  /** Copies that were compared, and values that were looked at. */
  copies: number
  values: number
  nearest?: { chance: number }
}
