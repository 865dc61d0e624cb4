import { type Grade, grades } from '../codes/grading.ts'
import { type GradeProposal, proposeGrade } from '../grading/propose-grade.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import type { DraftSample } from './draft-sample.ts'
import type { ConfirmedImpacts } from './grade-decision.ts'
import { suspicionsIn } from './sample-suspicions.ts'

/** The grade the machine proposes for what was handed in: by what is declared and by what its sample seems to hold. */
export function proposeFor(round: { content: ListingContent; sample: DraftSample | undefined }): GradeProposal {
  return proposeGrade({ content: round.content, suspicions: round.sample ? suspicionsIn(round.sample) : [] })
}

/** The proposal as it is confirmed: each object with its degree and its reasons in words. */
export function impactsOf({ impacts }: Pick<GradeProposal, 'impacts'>): ConfirmedImpacts {
  return impacts.map(({ object, degree, reasons }) => ({
    object,
    degree,
    reason:
      reasons.length === 0
        ? { zh: '未发现影响因素', en: 'Nothing was found that touches it' }
        : {
            zh: cut([...new Set(reasons.map(({ said }) => said.zh))].join('；')),
            en: cut([...new Set(reasons.map(({ said }) => said.en))].join('; ')),
          },
  }))
}

/**
 * Whether the proposal may be confirmed by one press: never where the provider declared a stricter grade (就高从严), nor for
 * what is not registered or needs an assessment; that takes a look at each row.
 */
export function isPlainProposal(proposed: Grade, declared: Grade | undefined): boolean {
  const rank = (grade: Grade) => grades.findIndex(({ code }) => code === grade)
  return proposed !== 'CORE' && proposed !== 'IMPORTANT' && (declared === undefined || rank(proposed) <= rank(declared))
}

/** Reasons are kept up to 600 characters. */
function cut(text: string): string {
  return text.length > 600 ? `${text.slice(0, 599)}…` : text
}
