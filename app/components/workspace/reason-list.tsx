import type { ReasonField } from '../../domain/organisation/profile-fields.ts'
import { useWords } from '../../i18n/messages.tsx'
import { profileFieldWords } from '../../i18n/profile-fields.ts'

/** Why an application was returned: each field with what the operator wrote; `placeOf` leads to where it is mended. */
export function ReasonList({
  reasons,
  placeOf,
}: {
  reasons: readonly { field: ReasonField; reason: string }[]
  placeOf?: (field: ReasonField) => string
}) {
  const names = useWords(profileFieldWords)
  return (
    <dl className="grid gap-2">
      {reasons.map(({ field, reason }) => (
        <div key={field}>
          <dt className="font-medium">{placeOf ? <a href={placeOf(field)}>{names[field]}</a> : names[field]}</dt>
          <dd className="whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{reason}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  )
}
