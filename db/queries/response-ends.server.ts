import type { Updateable } from 'kysely'
import type { ResponseAgreed } from '#app/domain/response/response-content.ts'
import { standingStates } from '#app/domain/response/response-steps.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import type { Schema } from '../schema.ts'
import { type Response, readResponse, responseRows } from './responses.server.ts'

/** Moves all responses to a demand that the buyer weighs but this one, and gives them as they were. */
export async function moveOtherResponses(
  trx: Db,
  move: { demandId: string; but: string; set: Updateable<Schema['response']> },
): Promise<Response[]> {
  const { demandId, but } = move
  const others = await responseRows(trx)
    .where('response.demandId', '=', demandId)
    .where('response.id', '!=', but)
    .where('response.state', 'in', standingStates)
    .execute()
  if (others.length > 0)
    await trx
      .updateTable('response')
      .set(move.set)
      .where('demandId', '=', demandId)
      .where('id', '!=', but)
      .where('state', 'in', standingStates)
      .execute()
  return others.map(readResponse)
}

/** Responses to a demand of which something can still come, the first begun first. */
export async function listOpenResponses(
  db: Db,
  { demandId, limit }: { demandId: string; limit: number },
): Promise<Response[]> {
  const rows = await responseRows(db)
    .where('response.demandId', '=', demandId)
    .where('response.isOpen', '=', 1)
    .orderBy('response.createdAt')
    .orderBy('response.id')
    .limit(limit)
    .execute()
  return rows.map(readResponse)
}

/** Who gave a response that was accepted, and what was agreed on. */
export async function findAgreed(
  db: Db,
  id: string,
): Promise<{ slug: string; name: Text; agreed: ResponseAgreed } | undefined> {
  const row = await db
    .selectFrom('response')
    .innerJoin('organisation', 'organisation.id', 'response.organisationId')
    .select(['organisation.slug', 'organisation.name', 'response.agreed'])
    .where('response.id', '=', id)
    .executeTakeFirst()
  if (!row || row.agreed === null) return undefined
  return { slug: row.slug, name: JSON.parse(row.name) as Text, agreed: JSON.parse(row.agreed) as ResponseAgreed }
}

/** Open responses of which the validity ended before this day, or of which the demand is not answered any more. */
export async function listLapsing(
  db: Db,
  { today, limit }: { today: string; limit: number },
): Promise<{ id: string; demandId: string; organisationId: string; isOver: boolean }[]> {
  const open = db
    .selectFrom('response')
    .innerJoin('demand', 'demand.id', 'response.demandId')
    .select(['response.id', 'response.demandId', 'response.organisationId', 'demand.isOpen'])
    .where('response.isOpen', '=', 1)
  const over = await open
    .where('response.state', 'in', standingStates)
    .where('response.validUntil', '<', today)
    .limit(limit)
    .execute()
  const ended = await open.where('demand.isOpen', '=', 0).limit(limit).execute()
  const found = new Map([...over, ...ended].map((row) => [row.id, row]))
  return [...found.values()].map(({ isOpen, ...row }) => ({ ...row, isOver: isOpen === 1 }))
}
