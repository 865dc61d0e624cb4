import type { NextStep } from '../domain/organisation/next-step.ts'
import type { CapabilityState, VerificationState } from '../domain/organisation/standings.ts'
import { en } from './organisation-work/en.ts'
import { zh } from './organisation-work/zh.ts'

/** The shape that both languages have. */
export type OrganisationWorkWords = Omit<typeof zh, 'next' | 'verificationStates' | 'capabilityStates'> & {
  next: Record<NextStep, string>
  verificationStates: Record<VerificationState, string>
  capabilityStates: Record<CapabilityState, string>
}

/** Words of the pages on which members work on their organisation. */
export const organisationWorkWords: { zh: OrganisationWorkWords; en: OrganisationWorkWords } = { zh, en }
