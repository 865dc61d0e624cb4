import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { findOrganisationWork } from '#db/queries/organisation-work.server.ts'
import { insertEditions } from '#db/queries/resource-history.server.ts'
import {
  countResources,
  deleteResourceDraft,
  findResource,
  insertResources,
  listTakenTitles,
  moveResource,
  type ResourceRow,
} from '#db/queries/resources.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import { type LooseResource, mostResources, type ResourceContact, ResourceContent } from './resource-content.ts'
import { censusMonth, resourceNumber, resourceSerialName } from './resource-number.ts'
import { columnsOf, hashOfContent, titleKeyOf } from './resource-row.ts'
import { canStep, type ResourceState, type ResourceStep, resourceSteps } from './resource-states.ts'

export type InResources = { actor: PersonActor; organisationId: string; now?: number }

/** What is declared in a form. `resourceId` and `seen` name the resource as it was shown; a new one has neither. */
export type Declared = { content: LooseResource; contact: ResourceContact; resourceId?: string; seen?: number }

/** Keeps a resource as a draft, which nobody counts; gives its id. */
export async function saveResource(database: Database, asked: InResources & Declared): Promise<string> {
  return declare(database, 'save', asked)
}

/**
 * Puts a resource into the register, with a number and its first edition; gives its id. Refuses what is not whole, a name
 * that another own resource has, and an organisation that is suspended.
 */
export async function registerResource(database: Database, asked: InResources & Declared): Promise<string> {
  return declare(database, 'register', asked)
}

/** Makes the next edition of a registered resource. `note` says what is new; what is the same in all is refused. */
export async function changeResource(
  database: Database,
  asked: InResources & Required<Declared> & { note: string },
): Promise<string> {
  return declare(database, 'change', asked)
}

/** Takes a resource out of the register. It stays readable with its editions, and counts no more. */
export async function retireResource(
  database: Database,
  { resourceId, seen, reason, ...place }: InResources & { resourceId: string; seen: number; reason: string },
): Promise<void> {
  const { actor, organisationId, now = Date.now() } = place
  insist(actor, 'resource.write', organisationId)
  await inTransaction(database.write, async (trx) => {
    const known = await openResource(trx, place, { resourceId, seen, step: 'retire' })
    await move(trx, known, 'retire', {
      isCounted: 0,
      retiredAt: now,
      retireReason: reason,
      updatedBy: actor.personId,
      updatedAt: now,
    })
    await record(trx, place, { step: 'retire', id: known.id, detail: { number: known.number }, reason, now })
  })
}

/** Deletes a draft of a resource. */
export async function discardResource(
  database: Database,
  { resourceId, seen, ...place }: InResources & { resourceId: string; seen: number },
): Promise<void> {
  const { actor, organisationId, now = Date.now() } = place
  insist(actor, 'resource.write', organisationId)
  await inTransaction(database.write, async (trx) => {
    const known = await openResource(trx, place, { resourceId, seen, step: 'discard' })
    if (!(await deleteResourceDraft(trx, { id: known.id, organisationId, seen })))
      throw new Refusal('stale', 'resourceMoved')
    await record(trx, place, { step: 'discard', id: known.id, detail: {}, now })
  })
}

async function declare(
  database: Database,
  step: 'save' | 'register' | 'change',
  { content, contact, resourceId, seen = 0, note, ...place }: InResources & Declared & { note?: string },
): Promise<string> {
  const { actor, organisationId, now = Date.now() } = place
  insist(actor, 'resource.write', organisationId)
  if (step !== 'save' && !ResourceContent.safeParse(content).success) throw new Refusal('invalid', 'resourceIncomplete')
  if (step === 'change' && !note) throw new Refusal('invalid', 'noteMissing', { field: 'note' })
  return inTransaction(database.write, async (trx) => {
    const known = await openResource(trx, place, { resourceId, seen, step })
    if (!known) await admitResources(trx, organisationId, 1)
    await refuseTaken(trx, organisationId, { content, exceptId: known?.id })
    const written = { ...columnsOf(content, contact), updatedBy: actor.personId, updatedAt: now }
    const edition = (known?.edition ?? 0) + ('makesEdition' in resourceSteps[step] ? 1 : 0)
    const registered =
      step === 'register' ? registrationOf(now, await takeSerials(trx, resourceSerialName(now), 1)) : undefined
    if (step === 'change' && known && isSame(known, content, contact)) throw new Refusal('stale', 'nothingChanged')
    const id = known?.id ?? newId()
    if (known) await move(trx, known, step, { ...written, ...registered, edition })
    else await insertResources(trx, [{ ...newRow(place, now), ...written, ...registered, id, edition }])
    if (edition > (known?.edition ?? 0))
      await insertEditions(trx, [editionRow({ id, edition, content, note, personId: actor.personId, now })])
    const number = registered?.number ?? known?.number
    const detail = { ...(number && { number }), ...(edition > 0 && { edition, contentHash: hashOfContent(content) }) }
    await record(trx, place, { step, id, detail, reason: note, now })
    return id
  })
}

/** Refuses beyond the most an organisation may have, and one that is suspended. */
export async function admitResources(trx: Db, organisationId: string, count: number): Promise<void> {
  const organisation = await findOrganisationWork(trx, { id: organisationId })
  if (organisation?.standing === 'suspended') throw new Refusal('not_allowed', 'resourceClosed')
  if ((await countResources(trx, organisationId)) + count > mostResources)
    throw new Refusal('not_allowed', 'tooManyResources')
}

/** The columns that a registration sets. */
export function registrationOf(now: number, serial: number) {
  const number = resourceNumber(now, serial)
  return { number, state: 'registered' as const, isCounted: 1, registeredAt: now, month: censusMonth(now) }
}

/** A resource that is not there yet, before anything is declared of it. */
export function newRow({ actor, organisationId }: InResources, now: number) {
  return {
    number: null,
    organisationId,
    state: 'draft' as ResourceState,
    isCounted: 0,
    saves: 1,
    createdBy: actor.personId,
    createdAt: now,
    month: null,
    registeredAt: null,
    retiredAt: null,
    retireReason: null,
  }
}

/** An edition as it is kept. */
export function editionRow(made: {
  id: string
  edition: number
  content: LooseResource
  note?: string | undefined
  personId: string | null
  now: number
}) {
  return {
    resourceId: made.id,
    edition: made.edition,
    content: columnsOf(made.content, {}).content,
    contentHash: hashOfContent(made.content),
    note: made.note ?? null,
    personId: made.personId,
    createdAt: made.now,
  }
}

type Opening = { resourceId?: string | undefined; seen: number; step: ResourceStep }

async function openResource(
  trx: Db,
  place: InResources,
  opening: Opening & { resourceId: string },
): Promise<ResourceRow>
async function openResource(trx: Db, place: InResources, opening: Opening): Promise<ResourceRow | undefined>
async function openResource(
  trx: Db,
  { actor, organisationId }: InResources,
  { resourceId, seen, step }: Opening,
): Promise<ResourceRow | undefined> {
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'resource.write')
  if (resourceId === undefined) return undefined
  const known = await findResource(trx, { id: resourceId, organisationId })
  if (!known) throw new Refusal('not_found', 'notAllowed')
  if (!canStep(step, known.state) || known.saves !== seen) throw new Refusal('stale', 'resourceMoved')
  return known
}

async function refuseTaken(
  trx: Db,
  organisationId: string,
  { content, exceptId }: { content: LooseResource; exceptId: string | undefined },
): Promise<void> {
  const titleKeys = [titleKeyOf(content.title)]
  const taken = await listTakenTitles(trx, { organisationId, titleKeys, ...(exceptId && { exceptId }) })
  if (taken.size > 0) throw new Refusal('invalid', 'titleTaken', { field: 'title' })
}

function isSame(known: ResourceRow, content: LooseResource, contact: ResourceContact): boolean {
  return (
    hashOfContent(known.content) === hashOfContent(content) &&
    known.contact.name === contact.name &&
    known.contact.reach === contact.reach
  )
}

async function move(
  trx: Db,
  known: ResourceRow,
  step: Exclude<ResourceStep, 'discard'>,
  set: Parameters<typeof moveResource>[1]['set'],
): Promise<void> {
  const { from, to } = resourceSteps[step]
  const isMoved = await moveResource(trx, {
    id: known.id,
    organisationId: known.organisationId,
    from: from.filter((state) => state !== 'new'),
    seen: known.saves,
    set: { ...set, state: to },
  })
  if (!isMoved) throw new Refusal('stale', 'resourceMoved')
}

async function record(
  trx: Db,
  { actor, organisationId }: InResources,
  made: {
    step: ResourceStep
    id: string
    detail: Record<string, unknown>
    reason?: string | undefined
    now: number
  },
): Promise<void> {
  await insertEvents(trx, [
    {
      at: made.now,
      actor: actor.personId,
      action: resourceSteps[made.step].event,
      subjectKind: 'resource',
      subjectId: made.id,
      ...(made.reason && { reason: made.reason }),
      detail: { organisation: organisationId, ...made.detail },
    },
  ])
}
