import { formatMoment } from '#app/i18n/format.ts'
import { readAgent } from './agent-name.ts'

/** A session as its person sees it: where it is, since when, and whether it is the one they look from. */
export type SessionView = {
  id: string
  browser: string | undefined
  system: string | undefined
  address: string
  since: string
  lastUsed: string
  isThis: boolean
}

/** At most so many sessions are shown; ending all others ends the rest too. */
export const mostSessionsShown = 50

type Row = { id: string; agent: string; address: string; createdAt: number; lastSeenAt: number }

/** The sessions of a person for their page: this one first, then the last used. */
export function viewSessions(rows: readonly Row[], thisId: string): SessionView[] {
  return rows
    .map((row) => ({
      id: row.id,
      ...readAgent(row.agent),
      address: row.address,
      since: formatMoment(row.createdAt),
      lastUsed: formatMoment(row.lastSeenAt),
      isThis: row.id === thisId,
    }))
    .sort((a, b) => Number(b.isThis) - Number(a.isThis))
}
