import type { Db } from '#db/client.server.ts'
import { listCalls, listUsage } from '#db/queries/gateway.server.ts'
import { findEndpoint } from '#db/queries/gateway-endpoints.server.ts'
import { listCallKeys } from '#db/queries/gateway-keys.server.ts'
import { viewEndedKeys, viewLiveKeys } from '../api-key/keys-view.ts'
import { whyNotUsable } from '../entitlement/entitlement-states.ts'
import { findSeenEntitlement } from '../entitlement/open-entitlement.server.ts'
import type { Language } from '../text.ts'
import { callsPerPage, hourOf, mostExportedCalls } from './call-outcomes.ts'
import { callsCsv, viewCall, viewUnits, viewUsage } from './calls-view.ts'
import { mostShownKeys } from './key-rules.ts'

const day = 86_400_000
const shownDays = 31

type Asked = { number: string; organisationId: string; language: Language; now: number }

/** Keys, usage and calls of a right, as one of its sides sees them; undefined for anybody else, and for other ways of delivery. */
export async function readCalls(db: Db, { before, ...asked }: Asked & { before?: string }) {
  const { language, now } = asked
  const found = await findSeenEntitlement(db, asked)
  if (!found) return undefined
  const { entitlement, side } = found
  const { id: entitlementId, mode } = entitlement
  if (mode !== 'API' && mode !== 'QUERY') return undefined
  const keys = (await listCallKeys(db, entitlementId, mostShownKeys)).map((key) => ({ ...key, scopes: [] }))
  const isLive = (key: { revokedAt: number | null; expiresAt: number }) => key.revokedAt === null && key.expiresAt > now
  const endpoint = mode === 'API' ? await findEndpoint(db, entitlement.listingId) : undefined
  const since = hourOf(now - shownDays * day)
  const hours = await listUsage(db, { entitlementId, from: since, limit: shownDays * 24 + 2 })
  const from = placeOf(before)
  const lines = await listCalls(db, { entitlementId, ...(from && { before: from }), limit: callsPerPage + 1 })
  const last = lines.length > callsPerPage ? lines[callsPerPage - 1] : undefined
  const why = whyNotUsable(entitlement, now)
  return {
    number: entitlement.number,
    side,
    mode,
    isUsable: why === undefined || why === 'usedUp',
    ...viewUnits(entitlement),
    ...(endpoint?.state === 'open' && { offered: { methods: endpoint.methods, paths: endpoint.paths } }),
    live: side === 'buyer' ? viewLiveKeys(keys.filter(isLive), language) : [],
    ended: side === 'buyer' ? viewEndedKeys(keys.filter((key) => !isLive(key))) : [],
    usage: viewUsage(hours),
    calls: lines.slice(0, callsPerPage).map((line) => viewCall(line, side === 'buyer')),
    isFirst: !from,
    ...(last && { next: `${last.at}.${last.id}` }),
  }
}
export type CallsView = NonNullable<Awaited<ReturnType<typeof readCalls>>>

/** Calls of a right as a file for spreadsheets, the newest first; undefined for whoever may not see them. */
export async function exportCalls(db: Db, asked: Asked): Promise<string | undefined> {
  const found = await findSeenEntitlement(db, asked)
  if (!found) return undefined
  const lines = await listCalls(db, { entitlementId: found.entitlement.id, limit: mostExportedCalls })
  return callsCsv(lines, found.side === 'buyer', asked.language)
}

function placeOf(text: string | undefined): { at: number; id: string } | undefined {
  const [, at, id] = /^(\d{1,16})\.([0-9a-f-]{36})$/.exec(text ?? '') ?? []
  return at && id ? { at: Number(at), id } : undefined
}
