import { useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'

type Choice = { value: string; label: string }

/** A form that finds in a list of resources: text, and a choice for each filter. Other parts of the address go along. */
export function ResourceFilters({
  text,
  choices,
  hidden = {},
}: {
  text: string
  choices: readonly { name: string; label: string; value: string | undefined; options: readonly Choice[] }[]
  hidden?: Readonly<Record<string, string>>
}) {
  const { list: words } = useWords(resourceWords)
  return (
    <form method="get" className="mt-6 flex flex-wrap items-end gap-3">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <label className="grid min-w-0 flex-1 basis-56 gap-1">
        <span className="text-13">{words.search}</span>
        <input
          name="q"
          type="search"
          defaultValue={text}
          maxLength={100}
          placeholder={words.searchHint}
          className="w-full rounded border border-line bg-sheet px-3 py-1.5"
        />
      </label>
      {choices.map(({ name, label, value, options }) => (
        <label key={name} className="grid max-w-52 grid-rows-[auto_1fr] gap-1 self-stretch">
          <span className="text-13">{label}</span>
          <select
            name={name}
            defaultValue={value ?? ''}
            className="w-full rounded border border-line bg-sheet px-3 py-1.5"
          >
            <option value="">{words.all}</option>
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="rounded border border-line bg-sheet px-4 py-1.5 font-medium hover:border-ink">
        {words.searchGo}
      </button>
    </form>
  )
}
