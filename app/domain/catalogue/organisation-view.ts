import { labelOf } from '../codes/code-list.ts'
import { industrySections } from '../codes/industry.ts'
import { capabilities, enterpriseTiers, organisationKinds, thirdPartyKinds } from '../codes/parties.ts'
import { findRegion } from '../codes/region.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import { type Language, pickText } from '../text.ts'
import type { Said } from './listing-view.ts'

type Known = { slug: string; profile: OrganisationProfile; isDemo: boolean; isHarvested: boolean }

/** An organisation in the reader's language: a row of the list, or the head of its page. */
export type OrganisationView = {
  slug: string
  name: Said
  kind: string
  region?: string
  capabilities: string[]
  about?: Said
  tier?: string
  industry?: string
  dcmm?: number
  founded?: number
  creditCode?: string
  thirdPartyKinds: string[]
  website?: string
  isDemo: boolean
  isHarvested: boolean
}

/** Puts what is known of an organisation into words. */
export function viewOrganisation({ slug, profile, isDemo, isHarvested }: Known, language: Language): OrganisationView {
  const about = pickText(profile.about, language)
  // A website is shown as a link only where it is one.
  const website = profile.website && /^https?:\/\//.test(profile.website) ? profile.website : undefined
  return {
    slug,
    name: pickText(profile.name, language) ?? { text: slug, language },
    kind: labelOf(organisationKinds, profile.kind, language),
    ...(profile.region && { region: findRegion(profile.region)?.[language] ?? profile.region }),
    capabilities: profile.capabilities.map((code) => labelOf(capabilities, code, language)),
    ...(about && { about }),
    ...(profile.tier && { tier: labelOf(enterpriseTiers, profile.tier, language) }),
    ...(profile.industry && { industry: labelOf(industrySections, profile.industry, language) }),
    ...(profile.dcmm !== undefined && { dcmm: profile.dcmm }),
    ...(profile.founded !== undefined && { founded: profile.founded }),
    ...(profile.creditCode && { creditCode: profile.creditCode }),
    thirdPartyKinds: (profile.thirdPartyKinds ?? []).map((code) => labelOf(thirdPartyKinds, code, language)),
    ...(website && { website }),
    isDemo,
    isHarvested,
  }
}
