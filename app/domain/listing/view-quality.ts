import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import * as codes from '../codes/content.ts'
import type { Language } from '../text.ts'
import { disclosureItems, scoreDisclosure } from './disclosure.ts'
import type { ListingContent } from './listing-content.ts'
import { allSaid, filled, said } from './view-words.ts'

export type Score = { label: string; score: number }

export type QualityView = {
  own?: { scores: Score[]; method: Said; assessed: string }
  report?: { number: string; body: Said; issued: string; expires?: string }
  hq?: {
    type: string
    modalities: string[]
    tasks: Said[]
    stages: string[]
    annotation?: { method: string; annotator: string; labels: Said[]; review?: Said; agreement?: string }
    scores?: { document: number; data: number; model: number }
    syntheticShare?: string
    limitations?: Said
  }
}

/** What is declared about quality; undefined where nothing is. */
export function viewQuality(content: ListingContent, language: Language): QualityView | undefined {
  const { quality, qualityReport: report, hq } = content
  if (!quality && !report && !hq) return undefined
  return filled({
    own: quality && {
      scores: quality.scores.map(({ dimension, score }) => ({
        label: labelOf(codes.qualityDimensions, dimension, language),
        score,
      })),
      method: said(quality.method, language) ?? { text: '', language },
      assessed: quality.assessed,
    },
    report:
      report &&
      filled({
        number: report.number,
        body: said(report.body, language) ?? { text: '', language },
        issued: report.issued,
        expires: report.expires,
      }),
    hq: hq && viewHq(hq, language),
  }) as QualityView
}

function viewHq(hq: NonNullable<ListingContent['hq']>, language: Language): NonNullable<QualityView['hq']> {
  const { annotation } = hq
  return {
    type: labelOf(codes.hqTypes, hq.type, language),
    modalities: hq.modalities.map((code) => labelOf(codes.modalities, code, language)),
    tasks: allSaid(hq.tasks, language),
    stages: hq.stages.map((code) => labelOf(codes.trainingStages, code, language)),
    ...filled({
      annotation:
        annotation &&
        (filled({
          method: labelOf(codes.annotationMethods, annotation.method, language),
          annotator: labelOf(codes.annotators, annotation.annotator, language),
          labels: allSaid(annotation.labels, language),
          review: said(annotation.review, language),
          agreement: annotation.agreement === undefined ? undefined : annotation.agreement.toFixed(2),
        }) as NonNullable<NonNullable<QualityView['hq']>['annotation']>),
      scores: hq.scores,
      syntheticShare: hq.syntheticShare === undefined ? undefined : `${Math.round(hq.syntheticShare * 1_000) / 10}%`,
      limitations: said(hq.limitations, language),
    }),
  }
}

export type DisclosureView = { score: number; missing: { label: string; worth: number }[]; declared: string[] }

/** The disclosure score: what is declared, what is missing and what it is worth. */
export function viewDisclosure(content: ListingContent, hasSample: boolean, language: Language): DisclosureView {
  const { score, missing } = scoreDisclosure({ content, hasSample })
  const labels = new Map(disclosureItems.map((item) => [item.id, item[language]]))
  const lost = new Set(missing.map((item) => item.id))
  return {
    score,
    missing: missing.map((item) => ({ label: labels.get(item.id) ?? item.id, worth: item.worth })),
    declared: disclosureItems
      .filter((item) => !lost.has(item.id) && (item.applies?.({ content, hasSample }) ?? true))
      .map((item) => item[language]),
  }
}
