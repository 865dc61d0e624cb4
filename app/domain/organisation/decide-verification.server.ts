import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { listWithCode } from '#db/queries/organisation-queue.server.ts'
import {
  findOrganisationWork,
  listVerifications,
  moveStanding,
  type OrganisationWork,
  settleVerification,
  updateProfile,
} from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { renameProvider } from '../listing/rename-provider.server.ts'
import { insistOperator } from './insist.ts'
import { isCreditCode } from './organisation.ts'
import type { OrganisationDecision } from './organisation-decision.ts'
import { type ReasonField, withOwnProfile } from './profile-fields.ts'
import { type StandingStep, standingSteps } from './standings.ts'
import { type Sender, tellOfDecision } from './tell-people.server.ts'

type Decision = { actor: PersonActor; organisationId: string; sender: Sender; now?: number }

/**
 * Verifies an open application: its profile becomes the public one. Refuses one that was decided or withdrawn meanwhile, a
 * wrong credit code, and a code that another verified organisation has (the database refuses that too).
 */
export async function verifyOrganisation(
  database: Database,
  { verificationId, ...decision }: Decision & { verificationId: string },
): Promise<void> {
  await decide(database, decision, async (trx, known, now) => {
    const application = (await listVerifications(trx, known.id, 1)).find(({ id }) => id === verificationId)
    const isOpen = await settleVerification(trx, {
      id: verificationId,
      organisationId: known.id,
      state: 'verified',
      decidedBy: decision.actor.personId,
      now,
    })
    if (!application || !isOpen) throw new Refusal('stale', 'decidedAlready')
    const { creditCode } = application.profile
    if (!creditCode || !isCreditCode(creditCode)) throw new Refusal('invalid', 'creditCodeCheck')
    const others = await listWithCode(trx, creditCode, known.id)
    if (others.some(({ standing }) => standing === 'verified' || standing === 'suspended'))
      throw new Refusal('invalid', 'creditCodeTaken')
    const profile = withOwnProfile(known.profile, application.profile)
    const isKept = await updateProfile(trx, {
      id: known.id,
      seen: known.updatedAt,
      from: [known.standing],
      profile,
      proposal: undefined,
      now: Math.max(now, known.updatedAt + 1),
    })
    if (!isKept) throw new Refusal('stale', 'changed')
    const isChange = known.standing === 'verified'
    if (isChange && JSON.stringify(known.profile.name) !== JSON.stringify(profile.name))
      await renameProvider(trx, { organisationId: known.id, name: profile.name, now })
    return { step: isChange ? 'verifyChange' : 'verify', organisation: { ...known, profile }, about: verificationId }
  })
}

/** Returns an open application with a reason for each field that is to be mended; at least one. */
export async function returnOrganisation(
  database: Database,
  {
    verificationId,
    reasons,
    ...decision
  }: Decision & { verificationId: string; reasons: readonly { field: ReasonField; reason: string }[] },
): Promise<void> {
  if (reasons.length === 0) throw new Refusal('invalid', 'reasonsMissing')
  await decide(database, decision, async (trx, known, now) => {
    const isOpen = await settleVerification(trx, {
      id: verificationId,
      organisationId: known.id,
      state: 'returned',
      decidedBy: decision.actor.personId,
      reasons: [...reasons],
      now,
    })
    if (!isOpen) throw new Refusal('stale', 'decidedAlready')
    const step = known.standing === 'verified' ? 'returnChange' : 'return'
    return { step, organisation: known, about: verificationId, reasons }
  })
}

/** Suspends a verified organisation. Its page stays and says so; an application that waits goes back to its owners. */
export async function suspendOrganisation(
  database: Database,
  { reason, ...decision }: Decision & { reason: string },
): Promise<void> {
  await decide(database, decision, async (trx, known, now) => {
    const [last] = await listVerifications(trx, known.id, 1)
    if (last?.state === 'open')
      await settleVerification(trx, {
        id: last.id,
        organisationId: known.id,
        state: 'withdrawn',
        decidedBy: decision.actor.personId,
        now,
      })
    return { step: 'suspend', organisation: known, about: String(now), reason }
  })
}

/** Takes a suspension back. */
export async function reinstateOrganisation(
  database: Database,
  { reason, ...decision }: Decision & { reason: string },
): Promise<void> {
  await decide(database, decision, async (_trx, known, now) => ({
    step: 'reinstate',
    organisation: known,
    about: String(now),
    reason,
  }))
}

/** Runs one decision: what it does of its own, then the step of the table, the event, and the mails to the owners. */
async function decide(
  database: Database,
  { actor, organisationId, sender, now = Date.now() }: Decision,
  act: (
    trx: Db,
    known: OrganisationWork,
    now: number,
  ) => Promise<OrganisationDecision & { organisation: OrganisationWork; about: string }>,
): Promise<void> {
  insistOperator(actor)
  await inTransaction(database.write, async (trx) => {
    const known = await findOrganisationWork(trx, { id: organisationId })
    if (!known) throw new Refusal('not_found', 'notAllowed')
    const { organisation, about, ...decision } = await act(trx, known, now)
    await takeStep(trx, decision.step, known, now)
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: standingSteps[decision.step].event,
        subjectKind: 'organisation',
        subjectId: organisationId,
        ...(decision.reason !== undefined && { reason: decision.reason }),
        detail: { slug: known.slug, ...(decision.reasons && { reasons: decision.reasons }) },
      },
    ])
    await tellOfDecision(trx, {
      occasion: `${decision.step}:${organisationId}:${about}`,
      organisation,
      decision,
      sender,
      now,
    })
  })
}

async function takeStep(trx: Db, step: StandingStep, known: OrganisationWork, now: number): Promise<void> {
  const { from, to } = standingSteps[step]
  const isAllowed = (from as readonly string[]).includes(known.standing)
  const move = { id: known.id, from: known.standing, to, now: Math.max(now, known.updatedAt + 2) }
  const isFirst = step === 'verify'
  if (!isAllowed || !(await moveStanding(trx, { ...move, ...(isFirst && { verifiedAt: now }) })))
    throw new Refusal('stale', 'standingMoved')
}
