import type { ReasonField } from './profile-fields.ts'
import type { StandingStep } from './standings.ts'

/** What the operator decided on an organisation, as it is told to its owners. */
export type OrganisationDecision = {
  step: Extract<StandingStep, 'verify' | 'return' | 'verifyChange' | 'returnChange' | 'suspend' | 'reinstate'>
  /** Why an application was returned, by field. */
  reasons?: readonly { field: ReasonField; reason: string }[]
  /** Why it was suspended or reinstated. */
  reason?: string
}
