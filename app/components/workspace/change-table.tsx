import type { ChangedLine } from '../../domain/organisation/overview-view.ts'
import { useWords } from '../../i18n/messages.tsx'
import { profileFieldWords } from '../../i18n/profile-fields.ts'

/** Changed fields, each as it was and as it shall be. */
export function ChangeTable({ change }: { change: readonly ChangedLine[] }) {
  const names = useWords(profileFieldWords)
  return (
    <dl className="mt-2 border-t border-line">
      {change.map(({ field, before, after }) => (
        <div key={field} className="border-b border-hairline py-2 sm:grid sm:grid-cols-[11rem_minmax(0,1fr)] sm:gap-4">
          <dt className="text-13 text-ink-soft sm:pt-0.5">{names[field]}</dt>
          <dd className="[overflow-wrap:anywhere]">
            {before ? <del className="block text-ink-soft">{before}</del> : null}
            <ins className="block no-underline">{after || '–'}</ins>
          </dd>
        </div>
      ))}
    </dl>
  )
}
