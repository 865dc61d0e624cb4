import type { FormEvent, RefObject } from 'react'
import type { CatalogueView } from '../../domain/catalogue/catalogue-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { FacetGroup } from './facet-group.tsx'
import { HasFieldsGroup } from './has-fields-group.tsx'
import { RangeGroups } from './range-groups.tsx'

/** The form that sort and page size belong to as well, wherever they stand. */
export const filterFormId = 'filters'

/** All filters as one GET form. On narrow screens it opens from a line above the list. */
export function FilterPanel({
  view,
  formRef,
  onChange,
  onSubmit,
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
    <div className="mb-4 md:mb-0">
      {/* Holds no content itself: the form after it shows while it is open, and always on wide screens. */}
      <details className="filters-toggle md:hidden">
        <summary className="rounded border border-line bg-sheet px-4 py-2 font-medium">
          {words.filtersOf(view.chips.length)}
        </summary>
      </details>
      <form
        ref={formRef}
        id={filterFormId}
        action={links.catalogue()}
        method="get"
        aria-label={words.filters}
        onChange={onChange}
        onSubmit={onSubmit}
        className="filters-panel"
      >
        <h2 className="sr-only">{words.filters}</h2>
        {view.text ? <input type="hidden" name="q" value={view.text} /> : null}
        {view.open.map((name) => (
          <input key={name} type="hidden" name="open" value={name} />
        ))}
        {first.map((group) => (
          <FacetGroup key={group.name} group={group} />
        ))}
        <RangeGroups view={view} />
        <HasFieldsGroup chosen={view.hasFields} />
        {rest.map((group) => (
          <FacetGroup key={group.name} group={group} />
        ))}
        <button
          type="submit"
          className="mt-4 w-full rounded border border-line bg-sheet px-3 py-1.5 font-medium hover:border-lead hover:text-lead"
        >
          {words.apply}
        </button>
      </form>
    </div>
  )
}
