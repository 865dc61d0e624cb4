import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { findConstructionItemById, moveConstructionItem } from '#db/queries/construction.server.ts'
import { type ConstructionClaim, moveConstructionClaim } from '#db/queries/construction-claims.server.ts'
import { findDemand } from '#db/queries/demands.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { listOperators } from '#db/queries/people-admin.server.ts'
import type { Schema } from '#db/schema.ts'
import type { MemberRole } from '../access/roles.ts'
import { Refusal } from '../errors.ts'
import type { ConstructionNews } from '../notice/notice-detail.ts'
import { notify } from '../notice/notify.server.ts'
import { noDue } from '../review/review-lists.ts'
import type { Text } from '../text.ts'
import { type ClaimStep, claimStepOf } from './construction-steps.ts'

const writers: readonly MemberRole[] = ['owner', 'editor']
/** Most members that are told of one thing. */
const mostTold = 500

/**
 * Takes a step of a claim inside the caller's transaction: the claim and, where the table says so, its item by conditional
 * updates, the counts beside the item, and the event. Who may take it the caller has made sure of.
 */
export async function takeClaimStep(
  trx: Db,
  claim: ConstructionClaim,
  taken: {
    step: ClaimStep
    actorId: string
    reason?: string
    dueAt?: number
    item?: Updateable<Schema['construction_item']>
    detail?: Record<string, unknown>
    now: number
  },
): Promise<void> {
  const { step, actorId, now } = taken
  const rule = claimStepOf(step)
  const reason = taken.reason?.trim()
  if (!rule.from.includes(claim.state)) throw new Refusal('stale', 'claimMoved')
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const item = await findConstructionItemById(trx, claim.itemId)
  if (!item || (rule.item && item.state !== rule.item.from)) throw new Refusal('stale', 'claimMoved')
  const isClaimMoved = await moveConstructionClaim(trx, {
    id: claim.id,
    from: claim.state,
    seen: claim.updatedAt,
    set: {
      state: rule.to,
      dueAt: taken.dueAt ?? noDue,
      ...(reason && { reason }),
      ...(rule.to === 'accepted' ? { acceptedAt: now } : { endedAt: now }),
      updatedAt: Math.max(now, claim.updatedAt + 1),
    },
  })
  const isItemMoved =
    isClaimMoved &&
    (await moveConstructionItem(trx, {
      id: item.id,
      from: item.state,
      seen: item.updatedAt,
      set: {
        ...(rule.item && { state: rule.item.to }),
        ...(claim.state === 'offered' && { offeredCount: item.offeredCount - 1 }),
        ...taken.item,
        updatedAt: Math.max(now, item.updatedAt + 1),
      },
    }))
  if (!isItemMoved) throw new Refusal('stale', 'claimMoved')
  await insertEvents(trx, [
    {
      at: now,
      actor: actorId,
      action: rule.event,
      subjectKind: 'construction',
      subjectId: item.id,
      ...(reason && { reason }),
      detail: { number: item.number, claim: claim.id, organisation: claim.organisationId, ...taken.detail },
    },
  ])
}

/** Tells the members of the claiming provider what became of their claim. */
export async function tellClaimant(
  trx: Db,
  told: {
    claim: Pick<ConstructionClaim, 'id' | 'organisationId' | 'item' | 'provider'>
    what: Exclude<ConstructionNews, 'claimed'>
    actorId: string
    now: number
  },
): Promise<void> {
  const { claim, what, actorId, now } = told
  const members = await listMemberIds(trx, claim.organisationId, writers, mostTold)
  await notify(trx, {
    kind: 'construction.moved',
    personIds: members.filter((id) => id !== actorId),
    occasion: `construction:${claim.id}:${what}`,
    detail: { number: claim.item.number, title: JSON.stringify(claim.item.title), what },
    path: `/my/organisations/${claim.provider.slug}/construction`,
    now,
  })
}

/** Tells the operators that somebody wants to build an item, or that nobody builds it any more. */
export async function tellOperatorsOfClaim(
  trx: Db,
  told: { claimId: string; item: { number: string; title: Text }; what: 'claimed' | 'reopened'; now: number },
): Promise<void> {
  const operators = (await listOperators(trx)).flatMap(({ id, suspendedAt }) => (suspendedAt === null ? [id] : []))
  await notify(trx, {
    kind: 'construction.waiting',
    personIds: operators,
    occasion: `construction:${told.claimId}:${told.what}:operator`,
    detail: { number: told.item.number, title: JSON.stringify(told.item.title), what: told.what },
    path: `/operator/construction/${told.item.number}`,
    now: told.now,
  })
}

/** The organisation whose demand an item comes from; undefined where it comes from a topic. Shown to nobody. */
export async function findAskingOrganisation(trx: Db, item: { demandId: string | null }): Promise<string | undefined> {
  return item.demandId === null ? undefined : (await findDemand(trx, { id: item.demandId }))?.organisationId
}

/** Tells the buyer whose demand an item comes from that it was built, with the way to the listing. */
export async function tellBuyerOfBuilt(
  trx: Db,
  told: { demandId: string; item: { number: string; title: Text }; code: string; now: number },
): Promise<void> {
  const demand = await findDemand(trx, { id: told.demandId })
  if (!demand) return
  await notify(trx, {
    kind: 'construction.moved',
    personIds: await listMemberIds(trx, demand.organisationId, writers, mostTold),
    occasion: `construction:${told.item.number}:built:buyer`,
    detail: { number: told.item.number, title: JSON.stringify(told.item.title), what: 'built' },
    path: `/listings/${encodeURIComponent(told.code)}`,
    now: told.now,
  })
}
