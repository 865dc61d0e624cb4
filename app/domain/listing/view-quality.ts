import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import * as codes from '../codes/content.ts'
import { typeElements } from '../high-quality/dataset-type.ts'
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
    /** The seven elements from which the type follows, as they were answered. */
    elements: { name: string; type: string }[]
    annotation?: {
      method: string
      annotator: string
      labels: Said[]
      guideline?: Said
      tool?: Said
      people?: number
      expertShare?: string
      review?: Said
      sampleRate?: string
      accuracy?: string
      agreement?: string
    }
    scores?: { document: number; data: number; model: number }
    syntheticShare?: string
    limitations?: Said
    baseline?: Said
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
    elements: typeElements.flatMap(({ id, ...name }) => {
      const answer = hq.elements?.[id]
      return answer ? [{ name: name[language], type: labelOf(codes.hqTypes, answer, language) }] : []
    }),
    tasks: allSaid(hq.tasks, language),
    stages: hq.stages.map((code) => labelOf(codes.trainingStages, code, language)),
    ...filled({
      annotation: annotation && viewAnnotation(annotation, language),
      scores: hq.scores,
      syntheticShare: percent(hq.syntheticShare),
      limitations: said(hq.limitations, language),
      baseline: said(hq.baseline, language),
    }),
  }
}

type Annotation = NonNullable<NonNullable<ListingContent['hq']>['annotation']>
type AnnotationView = NonNullable<NonNullable<QualityView['hq']>['annotation']>

function viewAnnotation(annotation: Annotation, language: Language): AnnotationView {
  const { agreement, people } = annotation
  return filled({
    method: labelOf(codes.annotationMethods, annotation.method, language),
    annotator: labelOf(codes.annotators, annotation.annotator, language),
    labels: allSaid(annotation.labels, language),
    guideline: said(annotation.guideline, language),
    tool: said(annotation.tool, language),
    people,
    expertShare: percent(annotation.expertShare),
    review: said(annotation.review, language),
    sampleRate: percent(annotation.sampleRate),
    accuracy: percent(annotation.accuracy),
    agreement: agreement === undefined ? undefined : agreement.toFixed(2),
  }) as AnnotationView
}

function percent(share: number | undefined): string | undefined {
  return share === undefined ? undefined : `${Math.round(share * 1_000) / 10}%`
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
