import type { Language } from '../text.ts'
import { isCreditCode } from './organisation.ts'
import { changedFields, describeProfile, type OwnProfile, type ProfileField, profileFields } from './profile-fields.ts'

/** One field of an application beside what it was before. */
export type ComparedField = { field: ProfileField; now: string; before: string | undefined; isChanged: boolean }

/** Each field of a profile, beside the one before where there is one, in the reader's words. */
export function compareProfiles(now: OwnProfile, before: OwnProfile | undefined, language: Language): ComparedField[] {
  const changed: readonly string[] = before ? changedFields(before, now) : []
  const [said, old] = [describeProfile(now, language), before && describeProfile(before, language)]
  return profileFields.map((field) => ({
    field,
    now: said[field],
    before: old?.[field],
    isChanged: changed.includes(field),
  }))
}

/** Whole days that something waits. */
export function daysWaiting(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / 86_400_000))
}

/** What a machine can say of a credit code: whether it is there and its check character fits (GB 32100-2015). */
export function checkCode(code: string | undefined): 'missing' | 'wrong' | 'right' {
  if (!code) return 'missing'
  return isCreditCode(code) ? 'right' : 'wrong'
}
