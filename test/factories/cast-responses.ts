import { v7 as newId } from 'uuid'
import { responseNumber } from '#app/domain/response/response-number.ts'
import type { ResponseState } from '#app/domain/response/response-steps.ts'
import { noDue } from '#app/domain/review/review-lists.ts'
import type { Db } from '#db/client.server.ts'
import { insertResponseMessage } from '#db/queries/response-threads.server.ts'
import { insertResponse, insertResponseRevision } from '#db/queries/responses.server.ts'
import type { Player } from './cast.ts'
import { castFile } from './cast-rows.ts'
import { insertMadeDemand } from './demands.ts'
import type { MadeOrganisation } from './organisations.ts'

/** A response with a message and a file in its thread. */
type CastResponse = { demand: string; id: string; message: string; updatedAt: number }

/** Responses of a cast: what the first organisation answered, and what it was answered. */
export type CastResponses = {
  /** A draft of the first, and one it handed in. */
  draft: CastResponse
  own: CastResponse
  /** What the second answered to a demand of the first. */
  received: CastResponse
  /** Number of a demand of the second that the first has not answered. */
  unanswered: string
  /** A demand of the first that it never handed in. */
  unsent: string
  /** Another, for a second who deletes one. */
  unsentToo: string
}

type Side = MadeOrganisation & { by: Player }

let made = 0

/** Makes them. */
export async function insertCastResponses(trx: Db, { own, other }: { own: Side; other: Side }): Promise<CastResponses> {
  const buyer = (side: Side) => ({ organisationId: side.organisationId, personId: side.by.personId ?? '' })
  const demandOf = (side: Side) => insertMadeDemand(trx, buyer(side), { state: 'matching' })
  const unanswered = await insertMadeDemand(trx, buyer(other))
  const unsent = await insertMadeDemand(trx, buyer(own), { state: 'draft' })
  return {
    draft: await insertCastResponse(trx, own, { demand: (await demandOf(other)).id, state: 'draft' }),
    own: await insertCastResponse(trx, own, { demand: (await demandOf(other)).id, state: 'submitted' }),
    received: await insertCastResponse(trx, other, { demand: (await demandOf(own)).id, state: 'submitted' }),
    unanswered: unanswered.number,
    unsent: unsent.id,
    unsentToo: (await insertMadeDemand(trx, buyer(own), { state: 'draft' })).id,
  }
}

async function insertCastResponse(
  trx: Db,
  side: Side,
  { demand, state }: { demand: string; state: ResponseState },
): Promise<CastResponse> {
  const now = Date.now()
  const [id, message] = [newId(), newId()]
  const personId = side.by.personId ?? ''
  const isHandedIn = state !== 'draft'
  const content = JSON.stringify({ kind: 'LEAD', listings: [], statements: {}, message: '另有来源' })
  made++
  await insertResponse(trx, {
    id,
    number: isHandedIn ? responseNumber(now, 50_000_000 + made) : null,
    demandId: demand,
    organisationId: side.organisationId,
    createdBy: personId,
    state,
    isOpen: 1,
    content,
    revision: isHandedIn ? 1 : 0,
    messageCount: 1,
    dueAt: noDue,
    createdAt: now,
    submittedAt: isHandedIn ? now : null,
    updatedAt: now,
    ...castFile,
  })
  if (isHandedIn)
    await insertResponseRevision(trx, {
      responseId: id,
      number: 1,
      content,
      demandRevision: 1,
      submittedBy: personId,
      submittedAt: now,
    })
  await insertResponseMessage(trx, {
    id: message,
    responseId: id,
    side: 'provider',
    personId,
    role: 'owner',
    text: '说明',
    sentAt: now,
    ...castFile,
  })
  return { demand, id, message, updatedAt: now }
}
