import { readPasted } from './dictionary-rows.ts'
import { type DraftField, type DraftSection, type LooseContent, valueAt } from './draft-field.ts'
import { partOf, readValue, type Window } from './draft-values.ts'
import { type FormValues, oneOf } from './form-values.ts'
import { type Change, markOf, markOfAll } from './merge-draft.ts'
import { rowsPerPage } from './row-shape.ts'

/** Marks of what a form was filled with, by path; of a long table also as a whole. */
export type BaseMarks = Readonly<Record<string, string>>

const allOf = (path: string) => `${path}#all`

/** The lines of a long table that a page of the form shows; `count` of them once lines were added or taken out. */
export function windowOf(field: DraftField, from: number, count = rowsPerPage): Window | undefined {
  return field.control === 'dictionary' ? { from: field.path === 'dictionary' ? from : 0, count } : undefined
}

/** How many lines of the content a sent form stands for. */
function countIn(form: FormValues, path: string): number | undefined {
  const typed = oneOf(form, `count.${path}`) ?? ''
  return /^\d{1,3}$/.test(typed) ? Number(typed) : undefined
}

/** The marks a form carries of the fields it shows. */
export function marksOf(fields: readonly DraftField[], content: LooseContent, from: number): BaseMarks {
  return Object.fromEntries(
    fields.flatMap((field) => [
      [field.path, markOf(field, partOf(field, content, windowOf(field, from)))],
      ...(field.control === 'dictionary' ? [[allOf(field.path), markOfAll(valueAt(content, field.path))]] : []),
    ]),
  )
}

/**
 * What a form of one section says, field by field: of the fields it showed, by its marks. A field for which the reader chose
 * what somebody else wrote is left out. Lines pasted from a spreadsheet come after the others, or in place of them.
 */
export function readSection(
  section: DraftSection,
  form: FormValues,
  content: LooseContent,
  shown: { base: BaseMarks; from: number },
): Change[] {
  return section.fields.flatMap((field): Change[] => {
    const base = Object.hasOwn(shown.base, field.path) ? shown.base[field.path] : undefined
    if (base === undefined || oneOf(form, `choose.${field.path}`) === 'theirs') return []
    const window = windowOf(field, shown.from, countIn(form, field.path))
    const value = readValue(field, form, partOf(field, content, window))
    return [{ field, value, base, ...(window && { window }) }, ...pasted(field, form, shown.base)]
  })
}

function pasted(field: DraftField, form: FormValues, base: BaseMarks): Change[] {
  if (field.control !== 'dictionary') return []
  const lines = readPasted(oneOf(form, `${field.path}.paste`) ?? '')
  if (lines.length === 0) return []
  if (oneOf(form, `${field.path}.pasteMode`) !== 'replace')
    return [{ field, value: lines, window: { from: field.max ?? 3_000, count: 0 } }]
  const all = base[allOf(field.path)]
  return [{ field, value: lines, ...(all !== undefined && { base: all }) }]
}

/**
 * The marks and numbers of lines that a form goes on with once it was saved: what it holds is now what stands there. Where
 * somebody else's value was kept the form still holds the old one, and so its mark.
 */
export function marksAfter(
  changes: readonly Change[],
  saved: { content: LooseContent; kept: readonly string[] },
): { base: BaseMarks; counts: Readonly<Record<string, number>> } {
  const base: Record<string, string> = {}
  const counts: Record<string, number> = {}
  for (const { field, value, window, base: before } of changes) {
    const { path } = field
    if (saved.kept.includes(path)) {
      if (before !== undefined) base[path] = before
      if (window) counts[path] = window.count
    } else if (window) {
      counts[path] = Array.isArray(value) ? value.length : 0
      base[path] = markOf(field, partOf(field, saved.content, { from: window.from, count: counts[path] }))
    } else base[path] = markOf(field, partOf(field, saved.content))
    if (window) base[allOf(path)] = markOfAll(valueAt(saved.content, path))
  }
  return { base, counts }
}
