/** One value of a facet as it stands in the panel. */
export type FacetValueView = { value: string; label: string; count: number; isChosen: boolean }

/**
 * One group of a panel: what is always seen, what is behind «more», and how many are not sent at all. `openHref` is where
 * its values are counted, when they are not here.
 */
export type FacetView = {
  name: string
  values: FacetValueView[]
  more: FacetValueView[]
  unlisted: number
  chosenCount: number
  isOpen: boolean
  openHref?: string
}

/** More values than this and the rest goes behind «more». */
const mostShown = 8
/** Beyond this number they are left out. */
export const mostSent = 32

/** The values of a facet by their counts, or in an order of their own; chosen ones are always seen. */
export function viewValues(
  counts: ReadonlyMap<string, number>,
  options: {
    chosen: readonly string[]
    order?: readonly string[] | undefined
    labelOf: (value: string) => string
  },
): Pick<FacetView, 'values' | 'more' | 'unlisted'> {
  const { chosen, order, labelOf } = options
  const all = [...counts]
    .map(([value, count]) => ({ value, count, isChosen: chosen.includes(value) }))
    .sort((a, b) =>
      order ? order.indexOf(a.value) - order.indexOf(b.value) : b.count - a.count || (a.value < b.value ? -1 : 1),
    )
  // A rest of two would take as much room as the line that hides it.
  const limit = all.length <= mostShown + 2 ? all.length : mostShown
  const put = (each: { value: string; count: number; isChosen: boolean }): FacetValueView => ({
    ...each,
    label: labelOf(each.value),
  })
  const values = all.filter((each, index) => index < limit || each.isChosen)
  const rest = all.filter((each, index) => index >= limit && !each.isChosen)
  return {
    values: values.map(put),
    more: rest.slice(0, mostSent - limit).map(put),
    unlisted: Math.max(0, rest.length - (mostSent - limit)),
  }
}
