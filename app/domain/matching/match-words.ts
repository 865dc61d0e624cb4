import type { RequirementKey, Verdict } from '../demand/demand-requirements.ts'
import type { MatchWord } from './match-types.ts'

/** Everything a match says of a requirement; `app/i18n/matching.ts` has the sentence of each. */
export const matchWordKeys = [
  ...(['notStated', 'fieldIs', 'fieldNear', 'fieldType', 'fieldInput', 'fieldNamed', 'fieldMissing'] as const),
  ...(['fieldNoDictionary', 'kindIs', 'kindRelated', 'kindOther', 'industryShared', 'industryOther'] as const),
  ...(['timeCovers', 'timeCoversPart', 'timeOutside', 'regionCovers', 'regionCoversPart', 'regionOutside'] as const),
  ...(['regionNamed', 'regionOther', 'granularityIs', 'granularityFiner', 'granularityCoarser'] as const),
  ...(['granularityOther', 'granularityNamed', 'frequencyMeets', 'frequencySlower', 'frequencyIrregular'] as const),
  ...(['frequencyStatic', 'rowsEnough', 'rowsFewer', 'formatHas', 'formatOther', 'deliveryHas'] as const),
  ...(['deliveryOther', 'qualityReached', 'qualityBelow', 'gradeWithin', 'gradeAbove', 'personalNone'] as const),
  ...(['personalAnonymised', 'personalContained', 'personalBasis', 'personalOtherBasis', 'personalNoBasis'] as const),
  ...(['personalAbsent', 'personalFields', 'purposeAllowed', 'purposeForbidden', 'purposeOther'] as const),
  ...(['trainingAllowed', 'trainingForbidden', 'periodEnough', 'periodShorter', 'exclusivityIs'] as const),
  ...(['exclusivityOther', 'budgetFree', 'budgetWithin', 'budgetNear', 'budgetOver', 'budgetRange'] as const),
  ...(['budgetPerUnit', 'budgetOnRequest', 'budgetCurrency', 'budgetFrom', 'timeUpTo'] as const),
] as const
export type MatchWordKey = (typeof matchWordKeys)[number]

/** What was found out about one requirement. `share` is what is reached of a requirement that is partly met. */
export type Finding = {
  verdict: Verdict
  word: MatchWord
  place?: string | undefined
  share?: number
}

/** A finding: verdict, what is said and what goes into the sentence, the place that says so, and how much is reached. */
export function finding(
  verdict: Verdict,
  key: MatchWordKey,
  values: MatchWord['values'] = {},
  { place, share }: { place?: string | undefined; share?: number } = {},
): Finding {
  return {
    verdict,
    word: { key, values },
    ...(place !== undefined && { place }),
    ...(share !== undefined && { share }),
  }
}

/** The finding where a listing says nothing about a requirement. */
export const notStated: Finding = finding('unknown', 'notStated')

/** Findings of a match by the requirement they are of. */
export type Findings = ReadonlyMap<RequirementKey, Finding>
