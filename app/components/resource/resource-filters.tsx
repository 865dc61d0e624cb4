import { useWords } from '../../i18n/messages.tsx'
import { resourceWords } from '../../i18n/resource.ts'
import { type FilterChoice, FilterForm, FilterSelect, FilterText } from '../ui/filter-form.tsx'

/** A form that finds in a list of resources: text, and a choice for each filter. Other parts of the address go along. */
export function ResourceFilters({
  text,
  choices,
  keep,
}: {
  text: string
  choices: readonly { name: string; label: string; value: string | undefined; options: readonly FilterChoice[] }[]
  keep?: Readonly<Record<string, string>>
}) {
  const { list: words } = useWords(resourceWords)
  return (
    <FilterForm go={words.searchGo} keep={keep}>
      <FilterText label={words.search} text={text} hint={words.searchHint} />
      {choices.map((choice) => (
        <FilterSelect key={choice.name} any={words.all} {...choice} />
      ))}
    </FilterForm>
  )
}
