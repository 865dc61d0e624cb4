import type { FieldView, FoundView } from '../../domain/data-file/data-file-view.ts'
import { dataFileWords } from '../../i18n/data-file.ts'
import { useWords } from '../../i18n/messages.tsx'
import { Tag } from '../ui/tag.tsx'

/** Fields that seem to hold personal information, for those who only read. */
export function PersonalFound({ fields }: { fields: readonly Pick<FieldView, 'name' | 'personal'>[] }) {
  const { personal: words } = useWords(dataFileWords)
  const found = fields.filter(({ personal }) => personal.length > 0)
  return (
    <section aria-labelledby="personal" className="mt-10">
      <h3 id="personal" className="text-17">
        {words.title}
      </h3>
      <p className="mt-1 max-w-text text-ink-soft">{found.length === 0 ? words.none : words.leadReader}</p>
      <ul className="max-w-text">
        {found.map(({ name, personal }) => (
          <li key={name} className="border-b border-hairline py-2">
            <bdi className="font-medium wrap-anywhere">{name}</bdi>
            <Kinds found={personal} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Kinds that were found in a field, with their share of all its values. */
export function Kinds({ found }: { found: readonly FoundView[] }) {
  const { personal: words } = useWords(dataFileWords)
  return (
    <ul className="text-15">
      {found.map(({ kind, certainty, matched, examined, isSensitive }) => (
        <li key={kind}>
          {words.found(kind, sharePercent(matched, examined), words.certainties[certainty])}{' '}
          {isSensitive ? <Tag tone="warn">{words.sensitive}</Tag> : null}
        </li>
      ))}
    </ul>
  )
}

/** 12.5 %, and what is more than nothing is never 0 %. */
export function sharePercent(part: number, whole: number): string {
  const percent = whole === 0 ? 0 : (part / whole) * 100
  if (percent === 0 || percent >= 99.95) return `${Math.round(percent)}%`
  return percent < 0.1 ? '<0.1%' : `${percent.toFixed(1)}%`
}
