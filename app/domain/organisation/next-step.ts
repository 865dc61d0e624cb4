import type { MemberRole } from '../access/roles.ts'
import type { Standing, VerificationState } from './standings.ts'

/** What is to be done next for an organisation, for one of its members. */
export type NextStep =
  | 'complete'
  | 'askOwner'
  | 'mend'
  | 'wait'
  | 'submitChange'
  | 'waitChange'
  | 'mendChange'
  | 'askCapability'
  | 'none'
  | 'suspended'

/** What comes next, from where the organisation stands, its last application and what it may do. */
export function nextStep(
  organisation: {
    standing: Standing
    hasProposal: boolean
    lastApplication: VerificationState | undefined
    hasCapability: boolean
  },
  role: MemberRole,
): NextStep {
  switch (organisation.standing) {
    case 'draft':
      return role === 'owner' || role === 'editor' ? 'complete' : 'askOwner'
    case 'returned':
      return 'mend'
    case 'submitted':
      return 'wait'
    case 'suspended':
      return 'suspended'
    case 'verified':
      if (organisation.lastApplication === 'open') return 'waitChange'
      if (organisation.hasProposal) return organisation.lastApplication === 'returned' ? 'mendChange' : 'submitChange'
      return organisation.hasCapability || role !== 'owner' ? 'none' : 'askCapability'
    case 'harvested':
      return 'none'
  }
}
