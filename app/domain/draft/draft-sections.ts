import { applies, type DraftField, type DraftSection, isEmpty, type LooseContent, valueAt } from './draft-field.ts'
import { subjectSections } from './sections-subject.ts'
import { tradeSections } from './sections-trade.ts'
import { trustSections } from './sections-trust.ts'

/**
 * The form of a listing as data: sections A to J of the domain handbook 3.3. The form, the places that checks name and the
 * reviewer's view are made from this table.
 */
export const draftSections: readonly DraftSection[] = [...subjectSections, ...trustSections, ...tradeSections]

const fields = new Map(
  draftSections.flatMap((section) => section.fields.map((field) => [field.path, { section, field }] as const)),
)

/** The section with this id. */
export function findSection(id: string | null | undefined): DraftSection | undefined {
  return draftSections.find((section) => section.id === id)
}

/** Sections in which this draft is asked for anything, each with the fields it is asked for. */
export function sectionsOf(content: LooseContent): { section: DraftSection; fields: DraftField[] }[] {
  return draftSections
    .map((section) => ({ section, fields: section.fields.filter((field) => applies(field, content)) }))
    .filter((each) => each.fields.length > 0)
}

/** The field a place belongs to (`dictionary.3.personal` is in `dictionary`), with its section. */
export function fieldAt(place: string): { section: DraftSection; field: DraftField } | undefined {
  const keys = place.split('.')
  for (let length = keys.length; length > 0; length--) {
    const found = fields.get(keys.slice(0, length).join('.'))
    if (found) return found
  }
  // A group as a whole, such as `personal`, is its first field.
  const first = [...fields.keys()].find((path) => path.startsWith(`${place}.`))
  return first === undefined ? undefined : fields.get(first)
}

/** Fields that must be there before the product can be listed, and are not; in the order of the form. */
export function missingFields(content: LooseContent, hasSample: boolean): DraftField[] {
  return sectionsOf(content).flatMap((each) => each.fields.filter((field) => isMissing(field, content, hasSample)))
}

/** Whether this field is asked for, needed and empty. Data without a sample need a reason (domain handbook 3.3, C). */
export function isMissing(field: DraftField, content: LooseContent, hasSample: boolean): boolean {
  const isNeeded = field.path === 'noSampleReason' ? !hasSample : field.isRequired === true
  return isNeeded && isEmpty(valueAt(content, field.path)) && !isCovered(field, content)
}

/** A public licence says by itself what may be done. */
function isCovered(field: DraftField, content: LooseContent): boolean {
  return (
    field.path.startsWith('terms.') && field.path !== 'terms.purposes' && !isEmpty(valueAt(content, 'terms.licence'))
  )
}
