/** One place in which two contents differ; a side is left out where it has nothing there. */
export type ContentChange = { place: string; before?: unknown; after?: unknown }

/** Most differences that are told one by one. */
export const mostChanges = 500

/**
 * Where a content differs from the one before it, field by field in the order of the newer, at most `mostChanges`: what a
 * reviewer looks at after a supplement. Lists are compared place by place.
 */
export function changesBetween(before: unknown, after: unknown): ContentChange[] {
  const changes: ContentChange[] = []
  compare(before, after, '', changes)
  return changes
}

function compare(before: unknown, after: unknown, place: string, changes: ContentChange[]): void {
  if (changes.length >= mostChanges || JSON.stringify(before) === JSON.stringify(after)) return
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after)) {
    changes.push({ place, ...(before !== undefined && { before }), ...(after !== undefined && { after }) })
    return
  }
  const keys = new Set([...Object.keys(after), ...Object.keys(before)])
  for (const key of keys) compare(before[key], after[key], place === '' ? key : `${place}.${key}`, changes)
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
