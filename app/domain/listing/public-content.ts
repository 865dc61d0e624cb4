import type { ListingContent } from './listing-content.ts'

/** What visitors may see of important data: that it exists, whose it is and how it is graded (domain handbook 4.3, rule R02). */
const shownOfImportant = [
  'kind',
  'title',
  'summary',
  'version',
  'subjects',
  'grade',
  'gradeImpacts',
  'assessmentRef',
  'noSampleReason',
] as const satisfies (keyof ListingContent)[]

/** Whether visitors see only title, summary and grade of this listing. */
export function isRestricted(content: Pick<ListingContent, 'grade'>): boolean {
  return content.grade === 'IMPORTANT' || content.grade === 'CORE'
}

/** The part of a listing's content that visitors may see; every page, file and interface shows this and nothing else. */
export function publicContent(content: ListingContent): ListingContent {
  if (!isRestricted(content)) return content
  const shown = Object.fromEntries(
    shownOfImportant.flatMap((key) => (content[key] === undefined ? [] : [[key, content[key]]])),
  )
  return {
    keywords: {},
    industries: [],
    fields: [],
    zones: [],
    scenarios: [],
    targetUsers: [],
    dictionary: [],
    apiInputs: [],
    useCases: [],
    formats: [],
    languages: [],
    regions: [],
    sourceKinds: [],
    subjects: [],
    derivedFrom: [],
    rightsClaimed: [],
    protections: [],
    offers: [],
    gradeImpacts: [],
    deliveryModes: [],
    files: [],
    ...shown,
  } as unknown as ListingContent
}
