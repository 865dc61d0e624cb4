import type { Day } from '../calendar/days.ts'
import { labelOf } from '../codes/code-list.ts'
import { type Field16, fields16, type IndustrySection } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import { tidyDraft } from '../draft/check-draft.ts'
import { asLoose, isEmpty, type LooseContent, valueAt, withValue } from '../draft/draft-field.ts'
import { type GradeProposal, proposeGrade } from '../grading/propose-grade.ts'
import type { ListingDraft } from '../listing/listing-content.ts'
import { draftFromProfile } from '../profile/draft-from-profile.ts'
import type { FileProfile } from '../profile/file-profile.ts'
import type { DraftSample } from '../review/draft-sample.ts'
import { columnsOf, withoutColumns } from './chosen-table.ts'
import { describeData, keywordsOf, paceOf } from './describe-data.ts'
import { fieldOfApplication } from './field-of-application.ts'
import { maskedField, type Treatments, treatmentOf } from './field-treatment.ts'
import { houseValues } from './house-values.ts'
import { sampleFromProfile } from './sample-from-profile.ts'

/** What is known beside the file. */
export type AboutProvider = {
  /** GB/T 2260 code, where the organisation gave one. */
  region: string | undefined
  /** Contents of its other listings and drafts, what was changed last first. */
  earlier: readonly LooseContent[]
  /** Sections of GB/T 4754 the file most likely belongs to, the likeliest first. */
  industries: readonly IndustrySection[]
  today: Day
}

/** A draft as the machine proposes it. Everything in it was read, computed, or is the house's own habit; people change it. */
export type ProposedDraft = {
  content: LooseContent
  sample: DraftSample | undefined
  grading: GradeProposal
  field: Field16 | undefined
}

/**
 * Drafts a listing from what was found in a file: its own facts, a description made of them, industry and field of
 * application, grade with its impacts, and terms as the organisation has them elsewhere or else the most cautious. What only
 * a person can say stays empty: what it is good for, where it comes from, its price.
 */
export function proposeDraft(profile: FileProfile, chosen: Treatments, about: AboutProvider): ProposedDraft {
  const { facts, kept, masked } = treatedFacts(profile, chosen)
  const [industry] = about.industries
  const field = fieldOfApplication(facts.title?.zh ?? facts.title?.en ?? '', industry)
  const pace = paceOf(kept)
  const places = kept.regions.slice(0, 2).flatMap(({ code }) => findRegion(code)?.zh ?? [])
  const subject: Partial<ListingDraft> = {
    kind: 'DATASET',
    ...facts,
    description: describeData(kept),
    keywords: keywordsOf(kept, [...(field ? [labelOf(fields16, field, 'zh')] : []), ...places]),
    ...(pace && { frequency: pace }),
    ...(industry && { industries: [industry] }),
    ...(field && { fields: [field] }),
    ...(isEmpty(facts.regions) && about.region && { regions: [about.region] }),
    lastUpdated: facts.timeEnd !== undefined && facts.timeEnd <= about.today ? facts.timeEnd : about.today,
    subjects: facts.personal?.contains ? ['PERSONAL'] : ['ORGANISATION'],
    processing: masked > 0 ? 'MASKED' : 'RAW',
    ...(masked > 0 && { protections: ['MASKING'] }),
  }
  const content = fillEmpty(fillEmpty(asLoose(subject), houseValues(about.earlier)), cautious)
  const grading = proposeGrade({ content: tidyDraft(content), suspicions: suspicionsOf(kept, chosen) })
  const sample = sampleFromProfile(kept)
  return {
    content: {
      ...content,
      grade: grading.grade,
      gradeImpacts: grading.impacts.map(({ object, degree, reasons }) => ({
        ...{ object, degree },
        reason: reasons[0]?.said ?? noHarm,
      })),
      ...(sample ? {} : { noSampleReason: noRows }),
    },
    ...{ sample, grading, field },
  }
}

const noHarm = { zh: '未发现影响', en: 'No impact was found' }
const noRows = { zh: '文件中没有数据行', en: 'The file has no rows' }

/** The terms of a house that has none yet: the narrowest, which people widen. */
const cautious = asLoose({
  deliveryModes: ['FILE'],
  deliveryDays: 1,
  rightsClaimed: ['HOLD', 'USE'],
  terms: {
    purposes: [{ zh: '内部分析', en: 'Internal analysis' }],
    rights: ['USE'],
    exclusivity: 'NONEXCL',
    periodMonths: 12,
    sublicense: false,
    derivative: false,
    redistribution: false,
    modelTraining: false,
    afterTerm: 'DELETE',
  },
})

/**
 * What a file says of itself, with what becomes of its personal fields: `kept` is the profile without those that are left out,
 * `masked` how many are masked. Once a field is changed, what is delivered is no longer this very file.
 */
export function treatedFacts(
  profile: FileProfile,
  chosen: Treatments,
): { facts: Partial<ListingDraft>; kept: FileProfile; masked: number } {
  const columns = columnsOf(profile)
  const by = (wanted: string) =>
    new Set(columns.filter((column) => treatmentOf(column, chosen) === wanted).map(({ name }) => name))
  const [masked, removed] = [by('mask'), by('remove')]
  const kept = withoutColumns(profile, removed)
  const facts = draftFromProfile(kept)
  if (masked.size + removed.size === 0) return { facts, kept, masked: 0 }
  const { dictionary = [], files = [], ...rest } = facts
  return {
    facts: {
      ...rest,
      dictionary: dictionary.map((field) => (masked.has(field.name) ? maskedField(field) : field)),
      files: files.map(({ sha256: _, bytes: __, ...file }) => file),
    },
    kept,
    masked: masked.size,
  }
}

/** Puts values where there are none yet, leaf by leaf of `terms` and the like. */
export function fillEmpty(content: LooseContent, values: LooseContent): LooseContent {
  let filled = content
  for (const path of pathsOf(values))
    if (isEmpty(valueAt(filled, path))) filled = withValue(filled, path, valueAt(values, path))
  return filled
}

function pathsOf(values: LooseContent): string[] {
  return Object.entries(values).flatMap(([key, value]) =>
    key === 'terms' ? Object.keys(value as object).map((each) => `terms.${each}`) : [key],
  )
}

/** What is seen of people in fields that are delivered as they are. */
function suspicionsOf(kept: FileProfile, chosen: Treatments) {
  return columnsOf(kept)
    .filter((column) => treatmentOf(column, chosen) === 'keep')
    .map(({ name, personal }) => ({ column: name, suspicions: personal }))
}
