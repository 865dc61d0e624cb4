import type { Language } from '../text.ts'
import type { DraftSection } from './draft-field.ts'
import { sayValue } from './draft-values.ts'
import { type SectionView, viewSection } from './editor-view.ts'
import type { FormValues } from './form-values.ts'
import { markOf } from './merge-draft.ts'
import type { BaseMarks } from './read-section.ts'
import { refill } from './refill-section.ts'
import type { Saved } from './save-draft.server.ts'

/** A form that clashed: as it was typed, with both values of each field in words, ready to be sent again with a choice. */
export type ConflictView = {
  by: string
  edition: number
  base: BaseMarks
  fields: { path: string; label: string; mine: string; theirs: string }[]
  section: SectionView
}

/** Puts a clash into words; nothing that was typed is lost. */
export function viewConflict(
  saved: Extract<Saved, { state: 'conflict' }>,
  sent: { section: DraftSection; form: FormValues; base: BaseMarks; from: number; language: Language },
): ConflictView {
  const { section, form, from, language } = sent
  const { clashes, content } = saved
  const shown = viewSection(section, content, from, language)
  return {
    by: saved.by,
    edition: saved.edition,
    // Whoever chooses has seen what the other wrote.
    base: {
      ...sent.base,
      ...Object.fromEntries(clashes.map(({ field, theirs }) => [field.path, markOf(field, theirs)])),
    },
    fields: clashes.map(({ field, mine, theirs }) => ({
      path: field.path,
      label: field.label[language],
      mine: sayValue(field, mine, language),
      theirs: sayValue(field, theirs, language),
    })),
    section: refill({ ...shown, fields: shown.fields.filter(({ path }) => Object.hasOwn(sent.base, path)) }, form),
  }
}
