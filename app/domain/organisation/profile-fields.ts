import { labelOf } from '../codes/code-list.ts'
import { industrySections } from '../codes/industry.ts'
import { organisationKinds } from '../codes/parties.ts'
import { findRegion } from '../codes/region.ts'
import type { Language } from '../text.ts'
import type { OrganisationProfile } from './organisation.ts'

/** What members fill in of their organisation's profile; the rest is granted by the operator. */
export type OwnProfile = Pick<
  OrganisationProfile,
  'name' | 'about' | 'creditCode' | 'kind' | 'region' | 'industry' | 'website'
>

/** The fields of the profile as people fill them in and read them, in order. */
export const profileFields = [
  'nameZh',
  'nameEn',
  'creditCode',
  'kind',
  'region',
  'industry',
  'website',
  'aboutZh',
  'aboutEn',
] as const
export type ProfileField = (typeof profileFields)[number]

/** What can be wrong with an application: a field of the profile, or the documents. */
export const reasonFields = [...profileFields, 'documents'] as const
export type ReasonField = (typeof reasonFields)[number]

/** Fields that say who an organisation is: a verified one changes them only by being verified again. */
export const identityFields = ['nameZh', 'nameEn', 'creditCode', 'kind'] as const satisfies readonly ProfileField[]

/** The profile as the values of its form. */
export function profileValues(profile: OwnProfile): Record<ProfileField, string> {
  return {
    nameZh: profile.name.zh ?? '',
    nameEn: profile.name.en ?? '',
    creditCode: profile.creditCode ?? '',
    kind: profile.kind,
    region: profile.region ?? '',
    industry: profile.industry ?? '',
    website: profile.website ?? '',
    aboutZh: profile.about?.zh ?? '',
    aboutEn: profile.about?.en ?? '',
  }
}

/** Each field of a profile in a reader's words; empty where nothing is said. */
export function describeProfile(profile: OwnProfile, language: Language): Record<ProfileField, string> {
  return {
    ...profileValues(profile),
    kind: labelOf(organisationKinds, profile.kind, language),
    region: profile.region ? (findRegion(profile.region)?.[language] ?? profile.region) : '',
    industry: profile.industry ? labelOf(industrySections, profile.industry, language) : '',
  }
}

/** The fields in which two profiles differ. */
export function changedFields(before: OwnProfile, after: OwnProfile): ProfileField[] {
  const [old, now] = [profileValues(before), profileValues(after)]
  return profileFields.filter((field) => old[field] !== now[field])
}

/** Whether a change touches who the organisation is. */
export function changesIdentity(before: OwnProfile, after: OwnProfile): boolean {
  const changed: readonly string[] = changedFields(before, after)
  return identityFields.some((field) => changed.includes(field))
}

/** A profile with what members filled in anew; what was granted stays. */
export function withOwnProfile(profile: OrganisationProfile, own: OwnProfile): OrganisationProfile {
  const { name: _, about: _a, creditCode: _c, kind: _k, region: _r, industry: _i, website: _w, ...granted } = profile
  return { ...granted, ...ownProfileOf(own) }
}

/** What members filled in of a whole profile. */
export function ownProfileOf(profile: OwnProfile): OwnProfile {
  const { name, about, creditCode, kind, region, industry, website } = profile
  return {
    name,
    kind,
    ...(about && { about }),
    ...(creditCode && { creditCode }),
    ...(region && { region }),
    ...(industry && { industry }),
    ...(website && { website }),
  }
}

/** A profile with the identity of another: the name, code and kind of `identity`, everything else of `profile`. */
export function withIdentity(profile: OwnProfile, identity: OwnProfile): OwnProfile {
  const { creditCode: _, ...rest } = ownProfileOf(profile)
  return {
    ...rest,
    name: identity.name,
    kind: identity.kind,
    ...(identity.creditCode && { creditCode: identity.creditCode }),
  }
}
