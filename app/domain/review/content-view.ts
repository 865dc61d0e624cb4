import { labelOf } from '../codes/code-list.ts'
import { qualityDimensions } from '../codes/content.ts'
import { impactDegrees, impactObjects } from '../codes/grading.ts'
import type { DraftField, LooseContent } from '../draft/draft-field.ts'
import { isEmpty, valueAt } from '../draft/draft-field.ts'
import { fieldAt, sectionsOf } from '../draft/draft-sections.ts'
import { sayValue } from '../draft/draft-values.ts'
import type { FieldEntry, ListingContent } from '../listing/listing-content.ts'
import { type FieldView, viewFields } from '../listing/view-fields.ts'
import { type Language, say } from '../text.ts'
import { changesBetween } from './content-changes.ts'

/** One field of what was handed in, with what it was before where that differs. */
export type ContentLine = {
  path: string
  label: string
  said: string
  isChanged: boolean
  before?: string
  /** The dictionary as a table, and its lines that came, went or are different. */
  fields?: FieldView[]
  rows?: RowChange[]
}
export type RowChange = { name: string; before?: string; after?: string }
export type ContentSection = {
  id: string
  letter: string
  label: string
  lines: ContentLine[]
  /** Labels of fields that are asked for and were left empty. */
  empty: string[]
}

/** What was handed in by the sections of the form, beside what it is compared with (the round before, or what is live). */
export function viewContent(
  content: ListingContent,
  before: ListingContent | undefined,
  language: Language,
): ContentSection[] {
  const now = content as LooseContent
  const then = before as LooseContent | undefined
  const asked = sectionsOf(now)
  return asked.flatMap(({ section, fields }) => {
    const gone = then ? fieldsOnlyIn(then, section.id, fields) : []
    const lines = [...fields, ...gone].flatMap((field) => viewLine(field, now, then, language) ?? [])
    const empty = fields.filter(({ path }) => isEmpty(valueAt(now, path))).map(({ label }) => label[language])
    if (lines.length === 0 && empty.length === 0) return []
    return { id: section.id, letter: section.letter, label: section.label[language], lines, empty }
  })
}

/** Fields of a section that are not asked for any more, such as those of personal information that was taken out. */
function fieldsOnlyIn(then: LooseContent, id: string, fields: readonly DraftField[]): DraftField[] {
  const before = sectionsOf(then).find(({ section }) => section.id === id)?.fields ?? []
  return before.filter((field) => !fields.includes(field))
}

function viewLine(
  field: DraftField,
  now: LooseContent,
  then: LooseContent | undefined,
  language: Language,
): ContentLine | undefined {
  const value = valueAt(now, field.path)
  const old = then && valueAt(then, field.path)
  const isChanged = then !== undefined && JSON.stringify(value) !== JSON.stringify(old)
  if (isEmpty(value) && !(isChanged && !isEmpty(old))) return undefined
  const line = { path: field.path, label: field.label[language], isChanged }
  const unit = field.unit ? ` ${field.unit[language]}` : ''
  const words = (of: unknown) => (isEmpty(of) ? '' : sayField(field, of, language) + unit)
  if (field.control === 'dictionary') {
    const rows = value as FieldEntry[] | undefined
    return {
      ...line,
      said: '',
      fields: viewFields(rows ?? [], language),
      ...(isChanged && { rows: rowChanges(field, (old as FieldEntry[] | undefined) ?? [], rows ?? [], language) }),
    }
  }
  return { ...line, said: words(value), ...(isChanged && { before: words(old) }) }
}

/** A field in words; degrees of harm and scores with what they are of. */
function sayField(field: DraftField, value: unknown, language: Language): string {
  const colon = language === 'zh' ? '：' : ': '
  if (field.control === 'impacts')
    return (value as ListingContent['gradeImpacts'])
      .map(({ object, degree, reason }) =>
        [labelOf(impactObjects, object, language), labelOf(impactDegrees, degree, language), say(reason, language)]
          .filter(Boolean)
          .join(colon),
      )
      .join('\n')
  if (field.control === 'scores')
    return (value as { dimension: string; score: number }[])
      .map(({ dimension, score }) => [labelOf(qualityDimensions, dimension, language), score].join(colon))
      .join('\n')
  return sayValue(field, value, language)
}

/** Lines of the dictionary by their names: added, taken out, or changed. */
function rowChanges(
  field: DraftField,
  before: readonly FieldEntry[],
  after: readonly FieldEntry[],
  language: Language,
): RowChange[] {
  const sayRow = (entry: FieldEntry) => {
    const [view] = viewFields([entry], language)
    const parts = [sayValue(field, [entry], language), view?.unit, view?.range, view?.personal?.label]
    return parts.filter(Boolean).join(' · ')
  }
  const names = [...new Set([...after, ...before].map(({ name }) => name))]
  return names.flatMap((name) => {
    const [was, is] = [before, after].map((rows) => rows.find((each) => each.name === name))
    if (JSON.stringify(was) === JSON.stringify(is)) return []
    return { name, ...(was && { before: sayRow(was) }), ...(is && { after: sayRow(is) }) }
  })
}

/** Places that differ and that no field of the form shows. */
export function changesElsewhere(content: ListingContent, before: ListingContent | undefined): string[] {
  if (!before) return []
  const places = changesBetween(before, content).map(({ place }) => place)
  return [...new Set(places.filter((place) => !fieldAt(place)).map((place) => place.split('.')[0] ?? place))]
}
