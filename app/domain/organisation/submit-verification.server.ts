import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listDocumentsOf } from '#db/queries/documents-of.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import {
  findOrganisationWork,
  insertVerification,
  listVerifications,
  moveStanding,
  type OrganisationWork,
  settleVerification,
} from '#db/queries/organisation-work.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { missingForVerification } from './completeness.ts'
import { mostDocuments } from './document-rules.ts'
import { insist } from './insist.ts'
import { ownProfileOf } from './profile-fields.ts'
import { type StandingStep, standingSteps } from './standings.ts'
import { tellOperators } from './tell-people.server.ts'

/**
 * Hands the organisation in to be verified, with profile and documents as they are now: a new one, or the changed name,
 * code or kind of a verified one. Refuses what is incomplete (the first missing thing by field) and a second application.
 */
export async function submitOrganisation(
  database: Database,
  { actor, organisationId, now = Date.now() }: { actor: PersonActor; organisationId: string; now?: number },
): Promise<void> {
  insist(actor, 'organisation.submit', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'organisation.submit')
    const known = await findKnown(trx, organisationId)
    const [last] = await listVerifications(trx, organisationId, 1)
    if (last?.state === 'open') throw new Refusal('stale', 'submittedAlready')
    const step: StandingStep = known.standing === 'verified' ? 'submitChange' : 'submit'
    if (step === 'submitChange' && !known.proposal) throw new Refusal('stale', 'nothingToSubmit')
    const profile = known.proposal ?? ownProfileOf(known.profile)
    const documents = await listDocumentsOf(trx, organisationId, mostDocuments)
    const [missing] = missingForVerification(
      profile,
      documents.map(({ kind }) => kind),
    )
    if (missing)
      throw new Refusal('invalid', missing.reason, { ...(missing.field !== undefined && { field: missing.field }) })

    await take(trx, step, known, { actor, now })
    const id = newId()
    await insertVerification(trx, {
      id,
      organisationId,
      profile,
      documents: documents.map((document) => document.id),
      submittedBy: actor.personId,
      now,
    })
    await tellOperators(trx, {
      occasion: `submitted:${id}`,
      organisation: known,
      what: step === 'submit' ? 'application' : 'change',
      now,
    })
  })
}

/** Takes an open application back; the profile can be changed again. */
export async function withdrawSubmission(
  database: Database,
  withdrawal: { actor: PersonActor; organisationId: string; verificationId: string; now?: number },
): Promise<void> {
  const { actor, organisationId, verificationId, now = Date.now() } = withdrawal
  insist(actor, 'organisation.submit', organisationId)
  await inTransaction(database.write, async (trx) => {
    await requireRole(trx, { organisationId, actorId: actor.personId }, 'organisation.submit')
    const known = await findKnown(trx, organisationId)
    const isMoved = await settleVerification(trx, {
      id: verificationId,
      organisationId,
      state: 'withdrawn',
      decidedBy: actor.personId,
      now,
    })
    if (!isMoved) throw new Refusal('stale', 'decidedAlready')
    await take(trx, known.standing === 'verified' ? 'withdrawChange' : 'withdraw', known, { actor, now })
  })
}

async function findKnown(trx: Db, organisationId: string): Promise<OrganisationWork> {
  const known = await findOrganisationWork(trx, { id: organisationId })
  if (!known) throw new Refusal('not_found', 'notAllowed')
  return known
}

/** Takes a step of the table and writes it down; refuses what the table does not have. */
async function take(
  trx: Db,
  step: StandingStep,
  known: OrganisationWork,
  { actor, now }: { actor: PersonActor; now: number },
): Promise<void> {
  const { from, to, event } = standingSteps[step]
  const isAllowed = (from as readonly string[]).includes(known.standing)
  if (!isAllowed || !(await moveStanding(trx, { id: known.id, from: known.standing, to, now })))
    throw new Refusal('stale', 'standingMoved')
  await insertEvents(trx, [
    {
      at: now,
      actor: actor.personId,
      action: event,
      subjectKind: 'organisation',
      subjectId: known.id,
      detail: { slug: known.slug },
    },
  ])
}
