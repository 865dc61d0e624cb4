import { type ProfileField, profileFields } from '../../domain/organisation/profile-fields.ts'
import { useWords } from '../../i18n/messages.tsx'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { profileFieldWords } from '../../i18n/profile-fields.ts'

/** A profile to read: each field in words. */
export function ProfileFacts({ described }: { described: Record<ProfileField, string> }) {
  const names = useWords(profileFieldWords)
  const { profile: words } = useWords(organisationWorkWords)
  return (
    <dl className="max-w-text border-t border-line">
      {profileFields.map((field) => (
        <div key={field} className="border-b border-hairline py-2 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4">
          <dt className="text-13 text-ink-soft sm:pt-0.5">{names[field]}</dt>
          <dd className="whitespace-pre-line [overflow-wrap:anywhere]">
            {described[field] ? <bdi>{described[field]}</bdi> : <span className="text-ink-soft">{words.empty}</span>}
          </dd>
        </div>
      ))}
    </dl>
  )
}
