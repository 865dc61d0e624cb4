import { disclosureItems, scoreDisclosure } from '../listing/disclosure.ts'
import type { Language } from '../text.ts'
import { tidyDraft } from './check-draft.ts'
import type { LooseContent } from './draft-field.ts'

/** Where in the form each item of the disclosure score is filled in. */
export const disclosurePlaces: Readonly<Record<string, string>> = {
  description: 'description',
  keywords: 'keywords',
  industry: 'industries',
  field: 'fields',
  region: 'regions',
  time: 'timeStart',
  bilingual: 'title',
  price: 'offers',
  delivery: 'deliveryModes',
  'delivery-days': 'deliveryDays',
  sample: 'noSampleReason',
  dictionary: 'dictionary',
  'dictionary-described': 'dictionary',
  format: 'formats',
  volume: 'recordCount',
  files: 'fileCount',
  api: 'apiInputs',
  purposes: 'terms.purposes',
  terms: 'terms.redistribution',
  source: 'sourceDetail',
  rights: 'rightsClaimed',
  grade: 'gradeImpacts',
  'public-authorisation': 'publicData.grantor',
  personal: 'personal.contains',
  frequency: 'frequency',
  updated: 'lastUpdated',
  quality: 'quality.scores',
  scenario: 'scenarios',
  support: 'support',
}

/** The disclosure score of a draft as it would be listed, and what is missing, best first, with its place in the form. */
export function scoreDraft(
  content: LooseContent,
  hasSample: boolean,
  language: Language,
): { score: number; missing: { label: string; worth: number; place: string }[] } {
  const { score, missing } = scoreDisclosure({ content: tidyDraft(content), hasSample })
  const labels = new Map(disclosureItems.map((item) => [item.id, item[language]]))
  return {
    score,
    missing: missing.map(({ id, worth }) => ({
      label: labels.get(id) ?? id,
      worth,
      place: disclosurePlaces[id] ?? 'description',
    })),
  }
}
