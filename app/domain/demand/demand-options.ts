import { type CodeList, labelOf } from '../codes/code-list.ts'
import { fieldTypes, formats, frequencies } from '../codes/content.ts'
import { consentBases, grades, subjectCategories } from '../codes/grading.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { deliveryModes, exclusivities, kinds } from '../codes/trade.ts'
import type { Language } from '../text.ts'
import { demandTypes, demandVisibilities, fieldNeeds } from './demand-lists.ts'

type Option = { value: string; label: string }
export type DemandOptions = Record<
  | 'type'
  | 'kinds'
  | 'fields'
  | 'industries'
  | 'subjects'
  | 'fieldNeed'
  | 'fieldType'
  | 'frequency'
  | 'formats'
  | 'deliveryModes'
  | 'gradeCeiling'
  | 'consent'
  | 'exclusivity'
  | 'visibility',
  Option[]
>

/** What can be chosen in the form of a demand, in a language. */
export function demandOptions(language: Language): DemandOptions {
  const of = (list: CodeList): Option[] =>
    list.map(({ code }) => ({ value: code, label: labelOf(list, code, language) }))
  return {
    type: of(demandTypes),
    kinds: of(kinds),
    fields: of(fields16),
    industries: of(industrySections),
    subjects: of(subjectCategories),
    fieldNeed: of(fieldNeeds),
    fieldType: of(fieldTypes),
    frequency: of(frequencies),
    formats: of(formats),
    deliveryModes: of(deliveryModes),
    // Core data are not traded.
    gradeCeiling: of(grades.filter(({ code }) => code !== 'CORE')),
    consent: of(consentBases),
    exclusivity: of(exclusivities),
    visibility: of(demandVisibilities),
  }
}
