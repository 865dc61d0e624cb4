import { grades } from '../codes/grading.ts'
import { consequencesOf } from '../grading/consequences.ts'
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

const noFlags = { personal: false, sensitive: false, authorised: false }
/** Core data are refused at registration; a catalogue that was harvested may name them, and shows no more of them. */
const restrictedGrades = grades
  .map(({ code }) => code)
  .filter((grade) => consequencesOf(grade, noFlags).visibility !== 'full')
const mayBeRestricted = new RegExp(restrictedGrades.map((grade) => JSON.stringify(grade)).join('|'))

/** Whether visitors see only title, summary and grade of this listing. */
export function isRestricted(content: Pick<ListingContent, 'grade'>): boolean {
  return restrictedGrades.some((grade) => grade === content.grade)
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

/**
 * The same for a content as it is stored, JSON for JSON. Only what names such a grade anywhere has to be read for it: all
 * other texts are given back as they are.
 */
export function publicContentText(stored: string): { text: string; isShort: boolean } {
  if (!mayBeRestricted.test(stored)) return { text: stored, isShort: false }
  const content = JSON.parse(stored) as ListingContent
  return { text: JSON.stringify(publicContent(content)), isShort: isRestricted(content) }
}
