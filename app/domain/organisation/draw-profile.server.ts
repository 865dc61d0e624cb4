import type { Db } from '#db/client.server.ts'
import { listBadges, upsertBadges } from '#db/queries/badges.server.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'
import { findOrganisationWork, updateDrawnProfile } from '#db/queries/organisation-work.server.ts'
import { codesOf } from '../codes/code-list.ts'
import { type Capability, capabilities, type EnterpriseTier, type ThirdPartyKind } from '../codes/parties.ts'
import type { OrganisationProfile } from './organisation.ts'

/**
 * Draws what was granted into the public profile: capabilities, tier, DCMM level, kinds of third-party body. With `newly`
 * an assessor, the kinds it asked for become badges first.
 */
export async function drawProfile(
  trx: Db,
  {
    organisationId,
    grantedBy,
    newly,
    now,
  }: { organisationId: string; grantedBy: string; newly?: Capability; now: number },
): Promise<void> {
  const granted = (await listCapabilities(trx, organisationId)).filter(({ state }) => state === 'granted')
  if (newly === 'ASSESSOR') {
    const asked = granted.find(({ capability }) => capability === newly)?.kinds ?? []
    await upsertBadges(
      trx,
      organisationId,
      asked.map((value) => ({ kind: 'third_party', value, expiresAt: null })),
      { grantedBy, now },
    )
  }
  const badges = await listBadges(trx, organisationId)
  const known = await findOrganisationWork(trx, { id: organisationId })
  if (!known) return
  const { tier: _, dcmm: _d, ...rest } = known.profile
  const tier = badges.find(({ kind }) => kind === 'tier')?.value as EnterpriseTier | undefined
  const dcmm = badges.find(({ kind }) => kind === 'dcmm')?.value
  const profile: OrganisationProfile = {
    ...rest,
    capabilities: codesOf(capabilities).filter((code) => granted.some(({ capability }) => capability === code)),
    thirdPartyKinds: badges.filter(({ kind }) => kind === 'third_party').map(({ value }) => value as ThirdPartyKind),
    ...(tier && { tier }),
    ...(dcmm && { dcmm: Number(dcmm) }),
  }
  await updateDrawnProfile(trx, organisationId, profile)
}
