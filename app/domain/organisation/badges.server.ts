import { type Database, inTransaction } from '#db/client.server.ts'
import { type Badge, deleteBadges, listBadges, upsertBadges } from '#db/queries/badges.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import type { EnterpriseTier, ThirdPartyKind } from '../codes/parties.ts'
import { Refusal } from '../errors.ts'
import type { EventEntry } from '../events/event-chain.ts'
import { drawProfile } from './draw-profile.server.ts'
import { insistOperator } from './insist.ts'

/** What a verified organisation is recognised as; none of it is what it says of itself. */
export type Recognition = {
  tier: EnterpriseTier | undefined
  /** Data management maturity (GB/T 36073), and the moment until which the certificate holds. */
  dcmm: { level: number; expiresAt: number | null } | undefined
  kinds: readonly ThirdPartyKind[]
}

/**
 * Sets what an organisation is recognised as: new badges are dated now, those it keeps keep their day, the others are taken
 * away. Only verified organisations. An event for each change; none where nothing changed.
 */
export async function recogniseOrganisation(
  database: Database,
  {
    actor,
    organisationId,
    recognition,
    now = Date.now(),
  }: {
    actor: PersonActor
    organisationId: string
    recognition: Recognition
    now?: number
  },
): Promise<void> {
  insistOperator(actor)
  const wanted = badgesOf(recognition)
  await inTransaction(database.write, async (trx) => {
    const known = await findOrganisationWork(trx, { id: organisationId })
    if (!known) throw new Refusal('not_found', 'notAllowed')
    if (known.standing !== 'verified') throw new Refusal('not_allowed', 'notVerified')
    const had = await listBadges(trx, organisationId)
    const isSame = (a: Pick<Badge, 'kind' | 'value'>) => (b: Pick<Badge, 'kind' | 'value'>) =>
      a.kind === b.kind && a.value === b.value
    const lost = had.filter((badge) => !wanted.some(isSame(badge)))
    const gained = wanted.filter((badge) => had.find(isSame(badge))?.expiresAt !== badge.expiresAt)
    await deleteBadges(trx, organisationId, lost)
    await upsertBadges(trx, organisationId, gained, { grantedBy: actor.personId, now })
    await drawProfile(trx, { organisationId, grantedBy: actor.personId, now })
    const eventOf = (action: string, badge: Pick<Badge, 'kind' | 'value' | 'expiresAt'>): EventEntry => ({
      at: now,
      actor: actor.personId,
      action,
      subjectKind: 'organisation',
      subjectId: organisationId,
      detail: {
        kind: badge.kind,
        value: badge.value,
        ...(badge.expiresAt !== null && { expiresAt: badge.expiresAt }),
      },
    })
    const events = [
      ...lost.map((badge) => eventOf('badge.withdrawn', badge)),
      ...gained.map((badge) => eventOf('badge.awarded', badge)),
    ]
    if (events.length > 0) await insertEvents(trx, events)
  })
}

function badgesOf({ tier, dcmm, kinds }: Recognition): Pick<Badge, 'kind' | 'value' | 'expiresAt'>[] {
  return [
    ...(tier ? [{ kind: 'tier' as const, value: tier, expiresAt: null }] : []),
    ...(dcmm ? [{ kind: 'dcmm' as const, value: String(dcmm.level), expiresAt: dcmm.expiresAt }] : []),
    ...[...new Set(kinds)].map((value) => ({ kind: 'third_party' as const, value, expiresAt: null })),
  ]
}
