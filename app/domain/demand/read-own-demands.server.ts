import type { Db } from '#db/client.server.ts'
import { listDemandInvitations } from '#db/queries/demand-invitations.server.ts'
import { countOwnDemands, type Demand, findDemand, listOwnDemands } from '#db/queries/demands.server.ts'
import { formatDay } from '../../i18n/format.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { dayOf, shiftDay } from '../calendar/days.ts'
import { labelOf } from '../codes/code-list.ts'
import { type Language, pickText, say } from '../text.ts'
import { checkDemand, fewestDays, mostDays } from './check-demand.ts'
import { type DemandPart, demandPartNames, demandParts, demandsPerPage } from './demand-list.ts'
import { demandTypes } from './demand-lists.ts'
import { demandOutcomes } from './demand-outcomes.ts'
import { type DemandStep, demandStepsFrom, editableStates, visibleStates } from './demand-steps.ts'
import { demandLanguage, writeDemandValues } from './demand-values.ts'
import { draftDemandFromText } from './draft-from-text.ts'
import { invitableStates } from './invite-to-demand.server.ts'
import type { DemandEditorView, OwnDemandLine, OwnDemandView } from './own-demand-view.ts'
import { readFrom } from './read-from.ts'
import { sayRequirements } from './say-requirement.ts'
import { whyNoBuyer, writtenOf } from './submit-demand.server.ts'

/** One page of an organisation's own demands, with how many there are in each part. */
export async function readOwnDemands(
  db: Db,
  asked: {
    organisationId: string
    part?: DemandPart | undefined
    after?: { updatedAt: number; id: string } | undefined
    language: Language
    now: number
  },
): Promise<{
  lines: OwnDemandLine[]
  counts: Record<DemandPart, number>
  next: { updatedAt: number; id: string } | undefined
}> {
  const { organisationId, part, after, language, now } = asked
  const rows = await listOwnDemands(db, {
    organisationId,
    ...(part && { states: demandParts[part] }),
    ...(after && { after }),
    limit: demandsPerPage + 1,
  })
  const counted = await countOwnDemands(db, organisationId)
  const counts = Object.fromEntries(
    demandPartNames.map((name) => [name, demandParts[name].reduce((sum, state) => sum + (counted.get(state) ?? 0), 0)]),
  ) as Record<DemandPart, number>
  const shown = rows.slice(0, demandsPerPage)
  const last = shown.at(-1)
  return {
    lines: shown.map((row) => lineOf(row, language, now)),
    counts,
    next: rows.length > demandsPerPage && last ? { updatedAt: last.updatedAt, id: last.id } : undefined,
  }
}

function lineOf(row: Demand, language: Language, now: number): OwnDemandLine {
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

/** Reads one own demand; undefined where it is not this organisation's. */
export async function readOwnDemand(
  db: Db,
  asked: { id: string; organisationId: string; actor: PersonActor; language: Language; now: number },
): Promise<OwnDemandView | undefined> {
  const { id, organisationId, actor, language, now } = asked
  const demand = await findDemand(db, { id, organisationId })
  if (!demand) return undefined
  const { content, state } = demand
  const isWriter = may(actor, 'demand.write', organisationId)
  const isEditable = editableStates.includes(state)
  const steps = isWriter ? demandStepsFrom(state, 'buyer').filter((step) => ownSteps.includes(step)) : []
  const invited = await listDemandInvitations(db, id)
  return {
    id,
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
    invited: invited.map(({ organisationId: other, organisation, isBrokered }) => ({
      id: other,
      slug: organisation.slug,
      name: pickText(organisation.name, language) ?? { text: organisation.slug, language },
      isBrokered: isBrokered === 1,
    })),
    findings: isEditable ? checkDemand(await writtenOf(db, demand), dayOf(now)) : [],
    why: isEditable ? await whyNoBuyer(db, { id: organisationId, standing: demand.organisation.standing }) : undefined,
  }
}

/** Reads the editor of an own demand; undefined where there is none, 'closed' where it cannot be written any more. */
export async function readDemandEditor(
  db: Db,
  asked: { id: string; organisationId: string; language: Language; now: number },
): Promise<DemandEditorView | 'closed' | undefined> {
  const { id, organisationId, now } = asked
  const demand = await findDemand(db, { id, organisationId })
  if (!demand) return undefined
  if (!editableStates.includes(demand.state)) return 'closed'
  const written = await writtenOf(db, demand)
  const language = demandLanguage(demand.content, asked.language)
  const need = say(demand.content.need, language)
  const reading = draftDemandFromText(need, { language, today: dayOf(demand.createdAt) })
  const today = dayOf(now)
  return {
    id,
    revision: demand.revision,
    language,
    values: writeDemandValues(written, language),
    lines: demand.content.required.length,
    findings: checkDemand(written, today),
    read: readFrom(reading, demand.content, demand.deadline),
    unread: reading.unread,
    like: demand.content.like,
    invited: written.invited,
    buyer: say(demand.organisation.name, language),
    earliest: shiftDay(today, fewestDays),
    latest: shiftDay(today, mostDays),
  }
}

const ownSteps: readonly DemandStep[] = ['submit', 'recall', 'withdraw', 'close']

function daysBetween(from: string, to: string): number {
  return Math.max(0, Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000))
}
