import type { MemberRole } from '../access/roles.ts'

/** Where an organisation stands with the exchange. `harvested` ones are known from another catalogue only. */
export const standings = ['harvested', 'draft', 'submitted', 'returned', 'verified', 'suspended'] as const
export type Standing = (typeof standings)[number]

/** Standings in which anybody may see the organisation's page. A suspended one stays readable: its listings name it. */
export const publicStandings: readonly Standing[] = ['harvested', 'verified', 'suspended']

type Step = {
  from: readonly Standing[]
  to: Standing
  by: readonly (MemberRole | 'operator')[]
  /** What the record calls it. */
  event: string
  /** Whether whoever takes it must say why. */
  needsReason?: true
}

/**
 * How an organisation comes to be verified. What is not in this table cannot happen. One that is verified and changes its
 * name, code or kind stays verified as it was, for everybody, until the change is verified too.
 */
export const standingSteps = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['owner'], event: 'organisation.submitted' },
  withdraw: { from: ['submitted'], to: 'draft', by: ['owner'], event: 'organisation.withdrawn' },
  verify: { from: ['submitted'], to: 'verified', by: ['operator'], event: 'organisation.verified' },
  return: {
    from: ['submitted'],
    to: 'returned',
    by: ['operator'],
    event: 'organisation.returned',
    needsReason: true,
  },
  submitChange: { from: ['verified'], to: 'verified', by: ['owner'], event: 'organisation.change_submitted' },
  withdrawChange: { from: ['verified'], to: 'verified', by: ['owner'], event: 'organisation.change_withdrawn' },
  verifyChange: { from: ['verified'], to: 'verified', by: ['operator'], event: 'organisation.change_verified' },
  returnChange: {
    from: ['verified'],
    to: 'verified',
    by: ['operator'],
    event: 'organisation.change_returned',
    needsReason: true,
  },
  suspend: {
    from: ['verified'],
    to: 'suspended',
    by: ['operator'],
    event: 'organisation.suspended',
    needsReason: true,
  },
  reinstate: {
    from: ['suspended'],
    to: 'verified',
    by: ['operator'],
    event: 'organisation.reinstated',
    needsReason: true,
  },
} as const satisfies Record<string, Step>
export type StandingStep = keyof typeof standingSteps

/** Whether this step may be taken from this standing by this role. */
export function canStep(step: StandingStep, standing: Standing, by: MemberRole | 'operator'): boolean {
  const rule: Step = standingSteps[step]
  return rule.from.includes(standing) && rule.by.includes(by)
}

export const verificationStates = ['open', 'verified', 'returned', 'withdrawn'] as const
export type VerificationState = (typeof verificationStates)[number]

export const capabilityStates = ['requested', 'granted', 'refused', 'withdrawn'] as const
export type CapabilityState = (typeof capabilityStates)[number]

/** Kinds of documents an organisation hands in. */
export const documentKinds = [
  { code: 'licence', zh: '营业执照或登记证书', en: 'Business licence or registration' },
  { code: 'authorisation', zh: '经办人授权书', en: 'Authorisation of the person in charge' },
  { code: 'dcmm', zh: 'DCMM 证书', en: 'DCMM certificate' },
  { code: 'capability', zh: '资质证明', en: 'Proof of qualification' },
  { code: 'other', zh: '其他', en: 'Other' },
] as const
export type DocumentKind = (typeof documentKinds)[number]['code']
