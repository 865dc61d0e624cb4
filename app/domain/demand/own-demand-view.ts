import type { DemandInvitation } from '../../../db/queries/demand-invitations.server.ts'
import type { Demand } from '../../../db/queries/demands.server.ts'
import { formatDay } from '../../i18n/format.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import type { FormState } from '../form-state.ts'
import { type Language, pickText } from '../text.ts'
import type { DemandFinding } from './check-demand.ts'
import { type DemandVisibility, demandTypes } from './demand-lists.ts'
import { demandOutcomes } from './demand-outcomes.ts'
import {
  type DemandState,
  type DemandStep,
  demandStepsFrom,
  editableStates,
  invitableStates,
  visibleStates,
} from './demand-steps.ts'
import type { Unread } from './draft-from-text.ts'
import type { ReadFrom } from './read-from.ts'
import type { SaidRequirement } from './say-requirement.ts'
import { sayRequirements } from './say-requirement.ts'

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
  /** Number of the item of the construction list that it became. */
  construction: string | undefined
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

/** One line of the own list. */
export function viewDemandLine(row: Demand, language: Language, now: number): OwnDemandLine {
  return {
    id: row.id,
    number: row.number ?? undefined,
    title: pickText(row.content.title, language),
    state: row.state,
    deadline: row.deadline ?? undefined,
    daysLeft: row.isOpen === 1 && row.deadline !== null ? daysBetween(dayOf(now), row.deadline) : undefined,
    responses: row.responseCount,
    changed: formatDay(row.updatedAt),
  }
}

/** The page of one own demand, for one reader. */
export function viewOwnDemand(
  demand: Demand,
  read: {
    actor: PersonActor
    language: Language
    invited: readonly DemandInvitation[]
    findings: DemandFinding[]
    why: string | undefined
    construction: string | undefined
  },
): OwnDemandView {
  const { actor, language } = read
  const { content, state } = demand
  const isWriter = may(actor, 'demand.write', demand.organisationId)
  const isEditable = editableStates.includes(state)
  const steps = isWriter ? demandStepsFrom(state, 'buyer').filter((step) => ownSteps.includes(step)) : []
  return {
    id: demand.id,
    number: demand.number ?? undefined,
    title: pickText(content.title, language),
    need: pickText(content.need, language),
    type: labelOf(demandTypes, content.type, language),
    scenario: pickText(content.scenario, language),
    requirements: sayRequirements(content, language),
    challenge: content.challenge && {
      target: pickText(content.challenge.target, language),
      criteria: pickText(content.challenge.criteria, language),
      selectBy: content.challenge.selectBy,
    },
    state,
    reason: demand.reason ?? undefined,
    outcome: demand.outcome === null ? undefined : labelOf(demandOutcomes, demand.outcome, language),
    construction: read.construction,
    revision: demand.revision,
    deadline: demand.deadline ?? undefined,
    visibility: demand.visibility,
    isMasked: demand.isMasked === 1,
    responses: demand.responseCount,
    due: state === 'submitted' ? formatDay(demand.dueAt) : undefined,
    isVisible: visibleStates.includes(state),
    isEditable: isEditable && isWriter,
    steps,
    canRemove: isWriter && state === 'draft' && demand.number === null,
    canInvite: isWriter && invitableStates.includes(state),
    invited: read.invited.map(({ organisationId: other, organisation, isBrokered }) => ({
      id: other,
      slug: organisation.slug,
      name: pickText(organisation.name, language) ?? { text: organisation.slug, language },
      isBrokered: isBrokered === 1,
    })),
    findings: read.findings,
    why: read.why,
  }
}

const ownSteps: readonly DemandStep[] = ['submit', 'recall', 'withdraw', 'close']

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000))
}
