import { codeLists } from '../codes/all-lists.ts'
import { qualityDimensions } from '../codes/content.ts'
import { impactDegrees, impactObjects } from '../codes/grading.ts'
import type { Language } from '../text.ts'
import { type DraftProblem, validateDraft } from './check-draft.ts'
import { scoreDraft } from './disclosure-places.ts'
import type { Control, DraftField, DraftSection, LooseContent } from './draft-field.ts'
import { valueAt } from './draft-field.ts'
import { fieldAt, isMissing, sectionsOf } from './draft-sections.ts'
import { partOf, writeValue } from './draft-values.ts'
import { type BaseMarks, marksOf, windowOf } from './read-section.ts'
import { rowsPerPage } from './row-shape.ts'

type Option = { value: string; label: string }

/** One field of the form in the reader's language. */
export type FieldView = {
  path: string
  label: string
  help?: string
  control: Control
  isRequired: boolean
  options?: Option[]
  unit?: string
  max?: number
  values: Readonly<Record<string, string | readonly string[]>>
  /** Of a long table: lines of this page, all lines, and where the page begins. */
  lines?: { shown: number; total: number; from: number }
}

/** What stands beside the form and changes with every save. */
export type SideView = {
  sections: { id: string; letter: string; label: string; missing: number; wrong: number }[]
  score: number
  missing: { label: string; worth: number; place: string; section: string }[]
  /** What is wrong with the fields of this section, by path. */
  problems: Readonly<Record<string, readonly string[]>>
  /** Fields of this section that are needed and empty. */
  empty: readonly string[]
  /** Fields of this section that are asked for. */
  shown: readonly string[]
}

export type SectionView = {
  id: string
  letter: string
  label: string
  lead: string
  fields: FieldView[]
  base: BaseMarks
  /** The section after it. */
  next?: { id: string; label: string }
}

const mostMissing = 30

/** One section of a draft as a form. */
export function viewSection(
  section: DraftSection,
  content: LooseContent,
  from: number,
  language: Language,
): SectionView {
  const asked = sectionsOf(content)
  const at = asked.findIndex((each) => each.section === section)
  const fields = asked[at]?.fields ?? []
  const next = asked[at + 1]?.section
  return {
    id: section.id,
    letter: section.letter,
    label: section.label[language],
    lead: section.lead[language],
    fields: fields.map((field) => viewField(field, content, from, language)),
    base: marksOf(fields, content, from),
    ...(next && { next: { id: next.id, label: next.label[language] } }),
  }
}

/** How far a draft is: its sections, its score, and what is wrong in the section that is open. */
export function viewSide(
  content: LooseContent,
  { section, hasSample, language }: { section: DraftSection; hasSample: boolean; language: Language },
): SideView {
  const checked = validateDraft(content)
  const problems = 'problems' in checked ? checked.problems : []
  const placed = problems.map((problem) => ({ problem, at: fieldAt(problem.place) }))
  const here = sectionsOf(content).find((each) => each.section === section)?.fields ?? []
  const { score, missing } = scoreDraft(content, hasSample, language)
  return {
    sections: sectionsOf(content).map((each) => ({
      id: each.section.id,
      letter: each.section.letter,
      label: each.section.label[language],
      missing: each.fields.filter((field) => isMissing(field, content, hasSample)).length,
      wrong: placed.filter(({ problem, at }) => at?.section === each.section && !isEmptyPlace(problem, content)).length,
    })),
    score,
    missing: missing.slice(0, mostMissing).map((item) => ({
      ...item,
      section: fieldAt(item.place)?.section.id ?? '',
    })),
    problems: Object.fromEntries(
      here.flatMap((field) => {
        const texts = placed
          .filter(({ problem, at }) => at?.field === field && !isEmptyPlace(problem, content))
          .map(({ problem }) => withoutLabel(problem.text[language], field.label[language]))
        return texts.length > 0 ? [[field.path, texts.slice(0, 8)]] : []
      }),
    ),
    empty: here.filter((field) => isMissing(field, content, hasSample)).map(({ path }) => path),
    shown: here.map(({ path }) => path),
  }
}

/** A whole field that nobody filled in yet is missing, not wrong. */
function isEmptyPlace({ place }: DraftProblem, content: LooseContent): boolean {
  const found = fieldAt(place)
  return found?.field.path === place && found.field.isRequired === true && valueAt(content, place) === undefined
}

function withoutLabel(text: string, label: string): string {
  return text.startsWith(label) ? text.slice(label.length).replace(/^[：:，,]\s*/, '') : text
}

function viewField(field: DraftField, content: LooseContent, from: number, language: Language): FieldView {
  const options = optionsOf(field, language)
  const window = windowOf(field, from)
  const part = partOf(field, content, window)
  const all = valueAt(content, field.path)
  const help = [field.help, field.told?.(content)].flatMap((words) => words?.[language] ?? []).join(' ')
  return {
    path: field.path,
    label: field.label[language],
    ...(help !== '' && { help }),
    control: field.control,
    isRequired: field.isRequired === true,
    ...(options && { options }),
    ...(field.unit && { unit: field.unit[language] }),
    ...(field.max && { max: field.max }),
    values: writeValue(field, part ?? field.suggest?.(content), language),
    ...(window && {
      lines: {
        shown: Array.isArray(part) ? Math.min(part.length, rowsPerPage) : 0,
        total: Array.isArray(all) ? all.length : 0,
        from: window.from,
      },
    }),
  }
}

function optionsOf(field: DraftField, language: Language): Option[] | undefined {
  if (field.control === 'impacts') return impactObjects.map((item) => ({ value: item.code, label: item[language] }))
  if (field.control === 'scores') return qualityDimensions.map((item) => ({ value: item.code, label: item[language] }))
  if (!field.list || field.control === 'regions') return undefined
  return codeLists[field.list].map((item) => ({ value: item.code, label: item[language] }))
}

/** The lists a dictionary, offers and impacts choose from, in the reader's language. */
export function rowOptions(
  language: Language,
): Record<'types' | 'personal' | 'models' | 'units' | 'degrees', Option[]> {
  const of = (list: readonly { code: string; zh: string; en: string }[]) =>
    list.map((item) => ({ value: item.code, label: item[language] }))
  return {
    types: of(codeLists.field_type),
    personal: of(codeLists.personal_flag),
    models: of(codeLists.price_model),
    units: of(codeLists.price_unit),
    degrees: of(impactDegrees),
  }
}
