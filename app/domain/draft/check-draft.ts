import { ListingContent } from '../listing/listing-content.ts'
import type { Words } from './draft-field.ts'
import { type LooseContent, valueAt } from './draft-field.ts'
import { missingFields } from './draft-sections.ts'
import { sayIssue } from './problem-words.ts'

/** Something in a draft that cannot stay as it is. `place` is a path in the content, such as `dictionary.3.type`. */
export type DraftProblem = { place: string; text: Words }

/** Most problems that are told at once. */
const mostProblems = 200

/**
 * The content of a draft with every default filled in, or what keeps it from being one, in words. Says nothing of what is
 * only needed to list it: that is `missingToList`.
 */
export function validateDraft(content: LooseContent): { content: ListingContent } | { problems: DraftProblem[] } {
  const checked = ListingContent.safeParse(content)
  if (checked.success) return { content: checked.data }
  const problems = new Map<string, DraftProblem>()
  for (const issue of checked.error.issues) {
    const place = issue.path.map(String).join('.')
    if (!problems.has(place) && problems.size < mostProblems)
      problems.set(place, { place, text: sayIssue(issue, content) })
  }
  return { problems: [...problems.values()] }
}

/** What is needed to list the product and not there yet; in the order of the form. */
export function missingToList(content: LooseContent, hasSample: boolean): DraftProblem[] {
  return missingFields(content, hasSample).map(({ path, label }) => ({
    place: path,
    text: { zh: `${label.zh}：请填写。`, en: `${label.en}: please fill this in.` },
  }))
}

const untitled = { zh: '未命名产品', en: 'Untitled' }

/**
 * What is valid of a draft, as a listing would have it: what is not is left out, a field without a type is text, and a title
 * stands in where there is none. For the score and the preview, never for what is handed in.
 */
export function tidyDraft(content: LooseContent): ListingContent {
  let rest = structuredClone({ ...content, kind: content.kind ?? 'DATASET' }) as LooseContent
  if (Array.isArray(rest.dictionary)) rest.dictionary = rest.dictionary.map(withType)
  if (Array.isArray(rest.apiInputs)) rest.apiInputs = rest.apiInputs.map(withType)
  for (let round = 0; round < 12; round++) {
    const checked = ListingContent.safeParse(rest)
    if (checked.success) return checked.data
    for (const issue of checked.error.issues) {
      const path = issue.path.map(String)
      const paths = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
      for (const each of paths) drop(rest, each)
    }
    rest = { kind: 'DATASET', title: untitled, summary: { zh: '' }, ...(compact(rest) as LooseContent) }
    const { title, summary } = rest
    if (isNothing(title)) rest.title = untitled
    if (isNothing(summary)) rest.summary = { zh: '—' }
  }
  return ListingContent.parse({ kind: 'DATASET', title: untitled, summary: { zh: '—' } })
}

function withType(entry: unknown): unknown {
  return typeof entry === 'object' && entry !== null && !('type' in entry) ? { ...entry, type: 'STRING' } : entry
}

/** Takes out what is at the path; what lacks something there goes with it. */
function drop(content: LooseContent, path: readonly string[]): void {
  const isThere = valueAt(content, path.join('.')) !== undefined
  const from = isThere || path.length === 1 ? path : path.slice(0, -1)
  const last = from[from.length - 1]
  const holder = from.length === 1 ? content : valueAt(content, from.slice(0, -1).join('.'))
  if (last !== undefined && typeof holder === 'object' && holder !== null) (holder as LooseContent)[last] = undefined
}

/** Without what was taken out. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((each) => each !== undefined).map(compact)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => (each === undefined ? [] : [[key, compact(each)]])),
  )
}

function isNothing(text: unknown): boolean {
  return typeof text !== 'object' || text === null || !Object.values(text).some((each) => each !== '')
}
