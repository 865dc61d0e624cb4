import type { SectionView } from './editor-view.ts'
import { type FormValues, oneOf } from './form-values.ts'

/** A section as it was typed and not taken, with the marks it was sent with. */
export function refill(section: SectionView, form: FormValues): SectionView {
  return {
    ...section,
    fields: section.fields.map((field) => ({
      ...field,
      values: typedIn(form, field.path),
      ...(field.lines && { lines: { ...field.lines, shown: Number(oneOf(form, `count.${field.path}`) ?? 0) } }),
    })),
  }
}

/** What was typed into the boxes of a field. */
function typedIn(form: FormValues, path: string): Record<string, string | readonly string[]> {
  return Object.fromEntries(
    Object.entries(form).filter(([name]) => name === path || name === `${path}[]` || name.startsWith(`${path}.`)),
  )
}
