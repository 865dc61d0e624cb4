import type { FormEvent, RefObject } from 'react'
import type { BoardView } from '../../domain/demand-board/board-view.ts'
import { demandBoardWords } from '../../i18n/demand-board.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { FacetGroup } from '../catalogue/facet-group.tsx'
import { FilterFrame } from '../catalogue/filter-frame.tsx'

/** The form that sort and page size belong to as well, wherever they stand. */
export const boardFormId = 'filters'

/** All filters of the demand board as one GET form. */
export function BoardFilters({
  view,
  ...form
}: {
  view: BoardView
  formRef: RefObject<HTMLFormElement>
  onChange: (event: FormEvent) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
}) {
  const { links } = useSpeech()
  const words = useWords(demandBoardWords)
  return (
    <FilterFrame id={boardFormId} action={links.publicDemands()} chosen={view.chips.length} {...form}>
      {view.text ? <input type="hidden" name="q" value={view.text} /> : null}
      {view.groups.map((group) => (
        <FacetGroup key={group.name} group={group} title={words.facets[group.name]} />
      ))}
    </FilterFrame>
  )
}
