import type { FormEvent } from 'react'
import { useSpeech } from '../../i18n/messages.tsx'

const look = 'rounded border border-hairline bg-sheet py-1 pr-1 pl-2 text-15 hover:border-line'
const sizes = [20, 50, 100]

/** Order and page size: lists that belong to the filter form. */
export function SortMenu({
  view,
  sorts,
  form,
  onChange,
}: {
  view: { sort: string; size: number }
  /** What orders are called, by their names in the address. */
  sorts: Readonly<Record<string, string>>
  form: string
  onChange: (event: FormEvent) => void
}) {
  const { messages } = useSpeech()
  const words = messages.catalogue
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-13 text-ink-soft">
      <label className="flex items-center gap-2">
        {words.sort}
        <select form={form} name="sort" defaultValue={view.sort} onChange={onChange} className={look}>
          {Object.entries(sorts).map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="hidden items-center gap-2 sm:flex">
        {words.size}
        <select form={form} name="size" defaultValue={view.size} onChange={onChange} className={look}>
          {sizes.map((size) => (
            <option key={size} value={size}>
              {words.sizeOf(size)}
            </option>
          ))}
        </select>
      </label>
      <noscript>
        <button type="submit" form={form} className="rounded border border-line bg-sheet px-2 py-1">
          {words.applySort}
        </button>
      </noscript>
    </div>
  )
}
