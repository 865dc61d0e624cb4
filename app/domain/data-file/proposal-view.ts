import { labelOf } from '../codes/code-list.ts'
import { type Grade, grades, impactDegrees, impactObjects } from '../codes/grading.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { missingFields } from '../draft/draft-sections.ts'
import type { ColumnProfile } from '../profile/file-profile.ts'
import { type Language, say, type Text } from '../text.ts'
import { type FoundView, viewFound } from './data-file-view.ts'
import { type FieldTreatment, proposedTreatment } from './field-treatment.ts'
import type { AboutProvider, ProposedDraft } from './propose-draft.ts'

/** Fields for which a treatment is asked; a form has only so many. */
const mostAsked = 200

/** What is proposed for a file: what it becomes in the draft, and what people must still type. */
export type ProposalView = {
  title: string
  /** The likeliest first; the first is taken. */
  industries: string[]
  field?: string
  grade: Grade
  gradeLabel: string
  object: string
  degree: string
  reasons: { said: string; basis: string; fields: string[] }[]
  /** Fields that seem to hold personal information, with what is proposed for each. */
  personal: { name: string; found: FoundView[]; proposed: FieldTreatment }[]
  missing: string[]
}

export function viewProposal(
  { content, sample, grading, field }: ProposedDraft,
  about: AboutProvider,
  columns: readonly ColumnProfile[],
  language: Language,
): ProposalView {
  const { grade, because } = grading
  return {
    title: say(content.title as Text | undefined, language),
    industries: about.industries.map((code) => labelOf(industrySections, code, language)),
    ...(field && { field: labelOf(fields16, field, language) }),
    ...{ grade, gradeLabel: labelOf(grades, grade, language) },
    object: labelOf(impactObjects, because.object, language),
    degree: labelOf(impactDegrees, because.degree, language),
    reasons: because.reasons.slice(0, 3).map(({ said, basis, at }) => ({
      said: said[language],
      basis: basis[language],
      fields: (at.fields ?? []).slice(0, 6),
    })),
    personal: columns
      .filter(({ personal }) => personal.length > 0)
      .slice(0, mostAsked)
      .map((column) => ({
        name: column.name,
        found: viewFound(column, language),
        proposed: proposedTreatment(column),
      })),
    missing: missingFields(content, sample !== undefined).map(({ label }) => label[language]),
  }
}
