import { type CaseFacts, failingGuard } from './review-guards.ts'
import { canStep, reviewSteps, type SubmissionState, waitingStates } from './review-steps.ts'

/** What an operator can do with a case now. `next` is the step that is due, the one its key takes. */
export type DecisionView = {
  next: 'accept' | 'confirm' | 'grade' | 'compliance' | 'approve' | 'startNotice' | undefined
  mayReturn: boolean
  mayRefuse: boolean
  mayGrade: boolean
  mayZone: boolean
  mayRemark: boolean
  /** Key of the sentence that says why nothing is next. */
  blocked?: string
  /** Whether this approval is the last that is needed: it begins the public notice. */
  isLastApproval: boolean
}

const zoneStates: readonly SubmissionState[] = ['reviewing', 'notice', 'objected', 'registered']

/** Reads from the table of steps what the case waits for; `isOwn` where the operator belongs to the organisation. */
export function viewDecision(
  { state, isOpen, asksZones }: { state: SubmissionState; isOpen: boolean; asksZones: boolean },
  facts: CaseFacts,
  { isOwn, isPlain }: { isOwn: boolean; isPlain: boolean },
): DecisionView {
  const can = (step: 'accept' | 'return' | 'refuse' | 'confirmGrade') => !isOwn && canStep(step, state, 'operator')
  const mayGrade = can('confirmGrade') && failingGuard(reviewSteps.confirmGrade.guards, facts) === undefined
  const { next, blocked } = isOwn ? { next: undefined, blocked: 'ownSubmission' } : nextStep(state, facts, isPlain)
  const isWaiting = (waitingStates as readonly SubmissionState[]).includes(state)
  return {
    next,
    mayReturn: can('return'),
    mayRefuse: can('refuse'),
    mayGrade,
    mayZone: !isOwn && asksZones && zoneStates.includes(state),
    mayRemark: !isOwn && isOpen,
    ...(blocked && isWaiting && { blocked }),
    isLastApproval: facts.approvals.given + 1 >= facts.approvals.needed,
  }
}

function nextStep(
  state: SubmissionState,
  facts: CaseFacts,
  isPlain: boolean,
): { next: DecisionView['next']; blocked?: string | undefined } {
  if (state === 'submitted') return { next: 'accept' }
  if (state !== 'reviewing') return { next: undefined }
  const { grade, compliance, approvals } = facts
  if (compliance === 'failed') return { next: undefined, blocked: 'complianceMissing' }
  if (grade === null) return { next: isPlain && compliance === 'open' ? 'confirm' : 'grade' }
  if (grade === 'CORE') return { next: undefined, blocked: 'coreData' }
  if (compliance === 'open') return { next: 'compliance' }
  if (approvals.given >= approvals.needed) return { next: 'startNotice' }
  const blocked = failingGuard(reviewSteps.approve.guards, facts)
  return blocked === undefined ? { next: 'approve' } : { next: undefined, blocked }
}
