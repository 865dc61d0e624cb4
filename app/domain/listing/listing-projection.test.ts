import { expect, test } from 'vitest'
import { OrganisationProfile } from '../organisation/organisation.ts'
import { ListingContent, type ListingDraft } from './listing-content.ts'
import { projectListing } from './listing-projection.ts'

const provider = OrganisationProfile.parse({
  slug: 'p',
  name: { en: 'P' },
  kind: 'RESOURCE',
  capabilities: ['PROVIDER'],
})
const card = (draft: Partial<ListingDraft>, sample: { hasSample: boolean; sampleErrors?: number }) =>
  projectListing({
    code: 'FJ202611A000001X',
    content: ListingContent.parse({ kind: 'DATASET', title: { en: 'T' }, summary: { en: 'S' }, ...draft }),
    provider,
    isDemo: false,
    ...sample,
  }).card

test('a sample is sound only where it was checked, nothing was found, and visitors may see it', () => {
  expect(card({}, { hasSample: true, sampleErrors: 0 }).isSampleSound).toBe(true)
  expect(card({}, { hasSample: true, sampleErrors: 1 })).not.toHaveProperty('isSampleSound')
  expect(card({}, { hasSample: true })).not.toHaveProperty('isSampleSound')
  expect(card({ grade: 'IMPORTANT' }, { hasSample: true, sampleErrors: 0 })).not.toHaveProperty('isSampleSound')
})

test('a grade has its reasons only where the impacts give it by the table', () => {
  const impact = { object: 'ORGANISATION', degree: 'GENERAL', reason: { en: 'r' } } as const
  const none = { hasSample: false }
  expect(card({ grade: 'G2', gradeImpacts: [impact] }, none).isGradeReasoned).toBe(true)
  expect(card({ grade: 'G1', gradeImpacts: [impact] }, none)).not.toHaveProperty('isGradeReasoned')
  expect(card({ grade: 'G2' }, none)).not.toHaveProperty('isGradeReasoned')
})
