import type { Said } from '../catalogue/listing-view.ts'
import type { FormState } from '../form-state.ts'
import type { Language } from '../text.ts'
import type { DemandFinding } from './check-demand.ts'
import type { DemandVisibility } from './demand-lists.ts'
import type { DemandState, DemandStep } from './demand-steps.ts'
import type { Unread } from './draft-from-text.ts'
import type { ReadFrom } from './read-from.ts'
import type { SaidRequirement } from './say-requirement.ts'

/** One line of the own list. */
export type OwnDemandLine = {
  id: string
  number: string | undefined
  /** None while nobody gave it one. */
  title: Said | undefined
  state: DemandState
  deadline: string | undefined
  /** Days left until the deadline, while it can be answered. */
  daysLeft: number | undefined
  responses: number
  changed: string
}

/** The page of one own demand. */
export type OwnDemandView = {
  id: string
  number: string | undefined
  title: Said | undefined
  need: Said | undefined
  type: string
  scenario: Said | undefined
  requirements: SaidRequirement[]
  challenge: { target: Said | undefined; criteria: Said | undefined; selectBy: string } | undefined
  state: DemandState
  /** Why it was returned, withdrawn or closed. */
  reason: string | undefined
  outcome: string | undefined
  revision: number
  deadline: string | undefined
  visibility: DemandVisibility
  isMasked: boolean
  responses: number
  /** Day by which the operators publish or return it. */
  due: string | undefined
  /** Whether others can see it at its public address. */
  isVisible: boolean
  isEditable: boolean
  /** Steps this reader may take. */
  steps: DemandStep[]
  /** Whether it may be removed without a trace: a draft that was never handed in. */
  canRemove: boolean
  canInvite: boolean
  invited: { id: string; slug: string; name: Said; isBrokered: boolean }[]
  /** What the machine says of it, and why this organisation cannot hand in; only while it is being written. */
  findings: DemandFinding[]
  why: string | undefined
}

/** The form of a demand that is being written. */
export type DemandEditorView = {
  id: string
  revision: number
  /** The language it is written in. */
  language: Language
  values: FormState['values']
  /** Lines of fields that are filled. */
  lines: number
  findings: DemandFinding[]
  /** Words of the need that led to what stands in a field. */
  read: ReadFrom[]
  unread: Unread[]
  like: string | undefined
  invited: number
  buyer: string
  /** The first and the last day that a deadline can be. */
  earliest: string
  latest: string
}

/** The page on which a demand is begun. */
export type NewDemandView = {
  /** Why this organisation cannot hand in yet; a draft it can write. */
  why: string | undefined
  text: string
  /** The listing that is to be like; without a title where there is none. */
  like?: { code: string; title: Said | undefined }
  /** What was looked for, where the address brings a search. */
  search?: { text: string; filters: string[] }
  templates: { id: string; name: string; title: string }[]
}
