import type { Db } from '#db/client.server.ts'
import { findConstructionNumberOf } from '#db/queries/construction.server.ts'
import { listDemandInvitations } from '#db/queries/demand-invitations.server.ts'
import { countOwnDemands, findDemand, listOwnDemands } from '#db/queries/demands.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf, shiftDay } from '../calendar/days.ts'
import { type Language, say } from '../text.ts'
import { checkDemand, fewestDays, mostDays } from './check-demand.ts'
import { type DemandPart, demandPartNames, demandParts, demandsPerPage } from './demand-list.ts'
import { editableStates } from './demand-steps.ts'
import { demandLanguage, writeDemandValues } from './demand-values.ts'
import { draftDemandFromText } from './draft-from-text.ts'
import {
  type DemandEditorView,
  type OwnDemandLine,
  type OwnDemandView,
  viewDemandLine,
  viewOwnDemand,
} from './own-demand-view.ts'
import { readFrom } from './read-from.ts'
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
    lines: shown.map((row) => viewDemandLine(row, language, now)),
    counts,
    next: rows.length > demandsPerPage && last ? { updatedAt: last.updatedAt, id: last.id } : undefined,
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
  const isEditable = editableStates.includes(demand.state)
  return viewOwnDemand(demand, {
    actor,
    language,
    invited: await listDemandInvitations(db, id),
    findings: isEditable ? checkDemand(await writtenOf(db, demand), dayOf(now)) : [],
    why: isEditable ? await whyNoBuyer(db, { id: organisationId, standing: demand.organisation.standing }) : undefined,
    construction: demand.state === 'no_supply' ? await findConstructionNumberOf(db, id) : undefined,
  })
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
