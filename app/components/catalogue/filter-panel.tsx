import type { FormEvent, RefObject } from 'react'
import type { CatalogueView } from '../../domain/catalogue/catalogue-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { FacetGroup } from './facet-group.tsx'
import { FilterFrame } from './filter-frame.tsx'
import { HasFieldsGroup } from './has-fields-group.tsx'
import { RangeGroups } from './range-groups.tsx'

/** The form that sort and page size belong to as well, wherever they stand. */
export const filterFormId = 'filters'

/** All filters as one GET form. */
export function FilterPanel({
  view,
  ...form
}: {
  view: CatalogueView
  formRef: RefObject<HTMLFormElement>
  onChange: (event: FormEvent) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue
  const [first, rest] = [view.groups.filter((group) => group.isMain), view.groups.filter((group) => !group.isMain)]
  return (
    <FilterFrame id={filterFormId} action={links.catalogue()} chosen={view.chips.length} {...form}>
      {view.text ? <input type="hidden" name="q" value={view.text} /> : null}
      {view.open.map((name) => (
        <input key={name} type="hidden" name="open" value={name} />
      ))}
      {first.map((group) => (
        <FacetGroup key={group.name} group={group} title={words.facets[group.name]} />
      ))}
      <RangeGroups view={view} />
      <HasFieldsGroup chosen={view.hasFields} />
      {rest.map((group) => (
        <FacetGroup key={group.name} group={group} title={words.facets[group.name]} />
      ))}
    </FilterFrame>
  )
}
