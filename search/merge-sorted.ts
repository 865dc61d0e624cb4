import type { Sort } from '#app/domain/catalogue/catalogue-state.ts'

/** The orders a visitor may choose, as the engine is told them. */
export const sortOrders: Record<Exclude<Sort, 'relevance'>, string[]> = {
  newest: ['listedAt:desc'],
  updated: ['hasNoDate:asc', 'dataUpdatedAt:desc'],
  disclosure: ['disclosure:desc'],
  price: ['hasNoPrice:asc', 'priceMin:asc'],
  'price-desc': ['hasNoPrice:asc', 'priceMin:desc'],
  title: ['titleSort:asc'],
}

/** The attributes that an order goes by. */
export function sortAttributes(sort: Exclude<Sort, 'relevance'>): string[] {
  return sortOrders[sort].map((rule) => rule.split(':')[0] ?? '')
}

/** A hit with the attributes its order goes by. */
export type SortedHit = { id: string; [attribute: string]: unknown }

/** Two lists in one order as one list in that order; of equals those of the first list stand first. */
export function mergeSorted(one: readonly SortedHit[], other: readonly SortedHit[], order: readonly string[]) {
  const merged: SortedHit[] = []
  let at = 0
  for (const hit of one) {
    for (let next = other[at]; next && compare(next, hit, order) < 0; next = other[at]) {
      merged.push(next)
      at += 1
    }
    merged.push(hit)
  }
  return [...merged, ...other.slice(at)]
}

function compare(a: SortedHit, b: SortedHit, order: readonly string[]): number {
  for (const rule of order) {
    const [name = '', direction] = rule.split(':')
    const [one, two] = [a[name] ?? undefined, b[name] ?? undefined]
    // What has no value stands last in either direction.
    if (one === undefined || two === undefined) {
      if (one !== two) return one === undefined ? 1 : -1
      continue
    }
    const difference =
      typeof one === 'number' && typeof two === 'number' ? one - two : compareText(String(one), String(two))
    if (difference !== 0) return direction === 'desc' ? -difference : difference
  }
  return 0
}

/** As the engine compares texts: decomposed, without case, by code points. */
function compareText(one: string, two: string): number {
  const key = (text: string) => Buffer.from(text.trim().normalize('NFKD').toLowerCase())
  return Buffer.compare(key(one), key(two))
}
