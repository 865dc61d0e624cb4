import type { Updateable } from 'kysely'
import type { Db } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import {
  countIssuedBetween,
  countListedIn,
  countSharedMembers,
  findAssessedDraft,
  findOpinion,
  findOpinionParty,
  listGrantedKinds,
  moveOpinion,
  type Opinion,
  type OpinionParty,
} from '#db/queries/opinions.server.ts'
import type { Schema } from '#db/schema.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { insist } from '../organisation/insist.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import { type Conflict, conflictsOf, type Interest } from './conflicts.ts'
import { kindFor, type OpinionSlot } from './opinion-slots.ts'
import { canOpinionStep, isOpinionOpen, type OpinionSide, type OpinionStep, opinionStepOf } from './opinion-steps.ts'
import { tellOfOpinion } from './tell-opinion.server.ts'

/** An act of a member of the organisation on one opinion. */
export type OpinionAct = { actor: PersonActor; organisationId: string; opinionId: string; now?: number }

type AssessedDraft = NonNullable<Awaited<ReturnType<typeof findAssessedDraft>>>

/** An opinion with what a step looks at, read inside the transaction that takes it. */
export type OpinionCase = {
  opinion: Opinion
  side: OpinionSide
  /** None once it is gone. */
  draft: AssessedDraft | undefined
  now: number
}

const year = 365 * 86_400_000

/** Opens an opinion for an act of one side; not there for any other organisation. */
export async function openOpinion(trx: Db, { organisationId, opinionId, now }: OpinionAct & { now: number }) {
  const opinion = await findOpinion(trx, { id: opinionId, organisationId })
  if (!opinion) throw new Refusal('not_found', 'notAllowed')
  const draft = opinion.draftId === null ? undefined : await findAssessedDraft(trx, opinion.draftId)
  const side = opinion.assessorId === organisationId ? 'assessor' : 'provider'
  return { opinion, side, draft, now } satisfies OpinionCase
}

/** Both sides as they are now. Refuses where one cannot be found. */
export async function findParties(
  trx: Db,
  { organisationId, assessorId }: { organisationId: string; assessorId: string },
): Promise<{ provider: OpinionParty; assessor: OpinionParty }> {
  const provider = await findOpinionParty(trx, organisationId)
  const assessor = await findOpinionParty(trx, assessorId)
  if (!provider || !assessor) throw new Refusal('not_found', 'notAllowed')
  return { provider, assessor }
}

/**
 * Looks for conflicts of interest between the two as things are now. Refuses an assessor that is not, or no longer, granted a
 * kind that gives opinions for the slot, and one with a conflict that blocks.
 */
export async function checkAssessor(
  trx: Db,
  asked: {
    provider: OpinionParty
    assessor: OpinionParty
    slot: OpinionSlot
    content: Record<string, unknown>
    interest: Interest | undefined
    now: number
  },
): Promise<{ kind: NonNullable<ReturnType<typeof kindFor>>; conflicts: Conflict[] }> {
  const { provider, assessor, slot, content, interest, now } = asked
  const kinds = await listGrantedKinds(trx, { organisationId: assessor.id, now })
  const kind = kindFor(slot, kinds)
  if (kind === undefined) throw new Refusal('not_allowed', 'assessorNotGranted', { field: 'assessor' })
  const industries = Array.isArray(content.industries)
    ? content.industries.filter((code): code is string => typeof code === 'string').slice(0, 20)
    : []
  const conflicts = conflictsOf({
    isSame: provider.id === assessor.id,
    provider: partyOf(provider.profile),
    assessor: { ...partyOf(assessor.profile), kinds },
    sharedMembers: await countSharedMembers(trx, provider.id, assessor.id),
    interest,
    competing: await countListedIn(trx, { organisationId: assessor.id, industries }),
    returned: await countIssuedBetween(trx, {
      assessorId: provider.id,
      organisationId: assessor.id,
      since: now - year,
    }),
  })
  const block = conflicts.find(({ severity }) => severity === 'block')
  if (block) throw new Refusal('not_allowed', `conflict${block.id}`, { field: 'assessor' })
  return { kind, conflicts }
}

/**
 * Takes a step of the table inside the caller's transaction: role, state by a conditional update, event, and the notice to the
 * other side.
 */
export async function takeOpinionStep(
  trx: Db,
  opened: OpinionCase,
  taken: {
    step: OpinionStep
    actorId: string
    reason?: string
    set?: Updateable<Schema['opinion']>
    detail?: Record<string, unknown>
  },
): Promise<void> {
  const { opinion, side, now } = opened
  const { step, actorId } = taken
  const rule = opinionStepOf(step)
  const reason = taken.reason?.trim()
  const organisationId = side === 'provider' ? opinion.organisationId : opinion.assessorId
  if (rule.side !== side) throw new Refusal('not_allowed', 'notAllowed')
  const { role } = await requireRole(trx, { organisationId, actorId }, permissionOf(step))
  if (!canOpinionStep(step, opinion.state, side, role)) throw new Refusal('stale', 'opinionMoved')
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const isMoved = await moveOpinion(trx, {
    id: opinion.id,
    from: opinion.state,
    seen: opinion.updatedAt,
    set: {
      state: rule.to,
      isOpen: isOpinionOpen(rule.to) ? 1 : 0,
      ...(reason && { reason }),
      ...taken.set,
      updatedAt: Math.max(now, opinion.updatedAt + 1),
    },
  })
  if (!isMoved) throw new Refusal('stale', 'opinionMoved')
  await recordOpinion(trx, opinion, {
    action: rule.event,
    actorId,
    ...(reason && { reason }),
    ...(taken.detail && { detail: taken.detail }),
    now,
  })
  await tellOfOpinion(trx, { opinion, to: side === 'provider' ? 'assessor' : 'provider', what: rule.to, actorId, now })
}

/** Writes an act on an opinion into the record. */
export async function recordOpinion(
  trx: Db,
  opinion: Pick<Opinion, 'id' | 'slot' | 'kind' | 'draftId' | 'organisationId' | 'assessorId'>,
  act: { action: string; actorId: string; reason?: string; detail?: Record<string, unknown>; now: number },
): Promise<void> {
  const { action, actorId, reason, detail, now } = act
  await insertEvents(trx, [
    {
      at: now,
      actor: actorId,
      action,
      subjectKind: 'opinion',
      subjectId: opinion.id,
      ...(reason && { reason }),
      ruleId: 'R24',
      detail: {
        slot: opinion.slot,
        kind: opinion.kind,
        draft: opinion.draftId,
        provider: opinion.organisationId,
        assessor: opinion.assessorId,
        ...detail,
      },
    },
  ])
}

/** Who may take a step at all, before the table is asked about their role. */
export function insistOnStep(actor: PersonActor, step: OpinionStep, organisationId: string): void {
  insist(actor, permissionOf(step), organisationId)
}

function permissionOf(step: OpinionStep): 'opinion.sign' | 'opinion.write' {
  return step === 'issue' || step === 'withdraw' ? 'opinion.sign' : 'opinion.write'
}

function partyOf({ creditCode, website }: OrganisationProfile) {
  return { creditCode, website }
}
