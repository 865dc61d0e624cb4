import { z } from 'zod'
import { neededText, typedText } from '../typed-text.ts'
import { complaintKindCodes, complaintMeasureCodes, longestComplaint, longestDecision } from './complaint-lists.ts'

const reason = neededText(longestDecision, 'reasonMissing')

/** Complaining about a listing. A document is added by a form of its own. */
export const FileComplaintForm = z.object({
  intent: z.literal('file'),
  kind: z.enum(complaintKindCodes, 'kindMissing'),
  text: typedText(longestComplaint).pipe(z.string().min(1, 'textMissing').min(10, 'textShort')),
  /** Id of the own organisation in whose name it is filed; empty for the person alone. */
  organisation: z.union([z.literal(''), z.uuid()]).default(''),
  named: z.literal('yes').optional(),
})

/** What goes with the file. */
export const ComplaintDocumentForm = z.object({ intent: z.literal('upload'), complaint: z.uuid() })

/** The provider's answer. */
export const AnswerComplaintForm = z.object({
  intent: z.literal('answer'),
  answer: neededText(longestComplaint, 'answerMissing'),
})

/** What operators decide. */
export const DecideComplaintForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('accept') }),
  z.object({ intent: z.literal('dismiss'), reason }),
  z.object({ intent: z.literal('uphold'), measure: z.enum(complaintMeasureCodes, 'measureMissing'), reason }),
])
