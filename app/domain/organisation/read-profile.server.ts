import type { Db } from '#db/client.server.ts'
import { findOrganisationWork, listVerifications } from '#db/queries/organisation-work.server.ts'
import type { Language } from '../text.ts'
import { editableStandings } from './change-profile.server.ts'
import { describeProfile, ownProfileOf, type ProfileField, profileValues, type ReasonField } from './profile-fields.ts'

/** The page of the profile: a form for those who may change it now, else the profile to read and why it is closed. */
export type ProfilePageView = {
  form: { seen: number; values: Record<ProfileField, string> } | undefined
  described: Record<ProfileField, string> | undefined
  closed: 'locked' | 'suspended' | undefined
  /** Whether a changed identity waits to be submitted. */
  hasProposal: boolean
  returned: { field: ReasonField; reason: string }[]
}

/** Reads the page; undefined for an organisation that is not there. */
export async function readProfilePage(
  db: Db,
  organisationId: string,
  { mayEdit, language }: { mayEdit: boolean; language: Language },
): Promise<ProfilePageView | undefined> {
  const [known, [last]] = await Promise.all([
    findOrganisationWork(db, { id: organisationId }),
    listVerifications(db, organisationId, 1),
  ])
  if (!known) return undefined
  const closed =
    last?.state === 'open' ? 'locked' : editableStandings.includes(known.standing) ? undefined : 'suspended'
  const profile = known.proposal ?? ownProfileOf(known.profile)
  const isOpen = mayEdit && closed === undefined
  const isReturned = last?.state === 'returned' && (known.standing === 'returned' || known.proposal !== undefined)
  return {
    form: isOpen ? { seen: known.updatedAt, values: profileValues(profile) } : undefined,
    described: isOpen ? undefined : describeProfile(profile, language),
    closed: mayEdit ? closed : undefined,
    hasProposal: known.proposal !== undefined,
    returned: isOpen && isReturned ? last.reasons : [],
  }
}
