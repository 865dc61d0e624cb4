import { labelOf } from '../codes/code-list.ts'
import { type Capability, capabilities, enterpriseTiers, thirdPartyKinds } from '../codes/parties.ts'
import type { Language } from '../text.ts'
import type { OrganisationProfile } from './organisation.ts'
import type { CapabilityState, Standing } from './standings.ts'

type Badge = { kind: 'tier' | 'dcmm' | 'third_party'; value: string; grantedAt: number; expiresAt: number | null }

/** Something an organisation was granted, and since when. */
export type Granted = { label: string; since: number | undefined }

/** What the exchange itself says of an organisation: none of it is its own word. */
export type RecognitionView = {
  /** Set on organisations that were verified and are not suspended. */
  verifiedSince: number | undefined
  isSuspended: boolean
  capabilities: Granted[]
  tier: Granted | undefined
  dcmm: { level: number; since: number | undefined; until: number | undefined; isExpired: boolean } | undefined
  thirdPartyKinds: Granted[]
}

/** Puts what was granted into words, with its dates; what the profile has without a row of its own has no date. */
export function viewRecognition(
  organisation: { standing: Standing; verifiedAt: number | null; profile: OrganisationProfile },
  granted: {
    badges: readonly Badge[]
    capabilities: readonly { capability: Capability; state: CapabilityState; decidedAt: number | null }[]
  },
  { language, now }: { language: Language; now: number },
): RecognitionView {
  const { profile, standing } = organisation
  const badgeOf = (kind: Badge['kind'], value: string) =>
    granted.badges.find((badge) => badge.kind === kind && badge.value === value)
  const dcmm = profile.dcmm === undefined ? undefined : badgeOf('dcmm', String(profile.dcmm))
  const until = dcmm?.expiresAt ?? undefined
  return {
    verifiedSince: standing === 'verified' ? (organisation.verifiedAt ?? undefined) : undefined,
    isSuspended: standing === 'suspended',
    // What a harvested one does is a guess from its listings: nothing was granted.
    capabilities: (standing === 'harvested' ? [] : profile.capabilities).map((code) => {
      const grant = granted.capabilities.find(({ capability, state }) => capability === code && state === 'granted')
      return { label: labelOf(capabilities, code, language), since: grant?.decidedAt ?? undefined }
    }),
    tier: profile.tier && {
      label: labelOf(enterpriseTiers, profile.tier, language),
      since: badgeOf('tier', profile.tier)?.grantedAt,
    },
    dcmm:
      profile.dcmm === undefined
        ? undefined
        : { level: profile.dcmm, since: dcmm?.grantedAt, until, isExpired: until !== undefined && until < now },
    thirdPartyKinds: (profile.thirdPartyKinds ?? []).map((code) => ({
      label: labelOf(thirdPartyKinds, code, language),
      since: badgeOf('third_party', code)?.grantedAt,
    })),
  }
}
