import { energySubmissions } from './energy.ts'
import type { DemoSubmission } from './submission-types.ts'
import { tradeSubmissions } from './trades.ts'
import { transportSubmissions } from './transport.ts'

/** Drafts of the demo and what became of them: every state that a submission can be met in. */
export const demoSubmissions: readonly DemoSubmission[] = [
  ...energySubmissions,
  ...tradeSubmissions,
  ...transportSubmissions,
]
