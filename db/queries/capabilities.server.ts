import type { Capability, ThirdPartyKind } from '#app/domain/codes/parties.ts'
import type { CapabilityState } from '#app/domain/organisation/standings.ts'
import type { Db } from '../client.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'

export type CapabilityGrant = {
  capability: Capability
  state: CapabilityState
  /** What the organisation says of itself, and for a third-party body its kinds. */
  statement: string
  kinds: ThirdPartyKind[]
  requestedAt: number
  decidedAt: number | null
  reason: string | null
}

/** What an organisation may do, asked for, or was refused: at most one line a capability. */
export async function listCapabilities(db: Db, organisationId: string): Promise<CapabilityGrant[]> {
  const rows = await db
    .selectFrom('capability_grant')
    .select(['capability', 'state', 'detail', 'requestedAt', 'decidedAt', 'reason'])
    .where('organisationId', '=', organisationId)
    .orderBy('requestedAt')
    .orderBy('capability')
    .limit(10)
    .execute()
  return rows.map(({ detail, ...row }) => {
    const said = JSON.parse(detail) as { text?: string; kinds?: ThirdPartyKind[] }
    return { ...row, statement: said.text ?? '', kinds: said.kinds ?? [] }
  })
}

/** Asks for a capability, or again after it was refused or withdrawn; false where it waits or is granted. */
export function requestGrant(
  trx: Db,
  request: {
    organisationId: string
    capability: Capability
    statement: string
    kinds: readonly ThirdPartyKind[]
    requestedBy: string
    now: number
  },
): Promise<boolean> {
  const asked = {
    state: 'requested' as const,
    detail: JSON.stringify({ text: request.statement, ...(request.kinds.length > 0 && { kinds: request.kinds }) }),
    requestedBy: request.requestedBy,
    requestedAt: request.now,
  }
  return insertsOne(
    trx
      .insertInto('capability_grant')
      .values({ organisationId: request.organisationId, capability: request.capability, ...asked })
      .onConflict((oc) =>
        oc
          .columns(['organisationId', 'capability'])
          .doUpdateSet({ ...asked, decidedBy: null, decidedAt: null, reason: null })
          .where('capability_grant.state', 'in', ['refused', 'withdrawn']),
      ),
  )
}

/** Decides a request, or takes it back, if it is still the one that was seen; false otherwise. */
export function settleGrant(
  trx: Db,
  decision: {
    organisationId: string
    capability: Capability
    state: Exclude<CapabilityState, 'requested'>
    /** The request the operator saw; none for whoever asked and takes it back. */
    requestedAt?: number
    decidedBy: string
    reason?: string
    now: number
  },
): Promise<boolean> {
  let query = trx
    .updateTable('capability_grant')
    .set({
      state: decision.state,
      decidedBy: decision.decidedBy,
      decidedAt: decision.now,
      reason: decision.reason ?? null,
    })
    .where('organisationId', '=', decision.organisationId)
    .where('capability', '=', decision.capability)
    .where('state', '=', 'requested')
  if (decision.requestedAt !== undefined) query = query.where('requestedAt', '=', decision.requestedAt)
  return changesOne(query)
}
