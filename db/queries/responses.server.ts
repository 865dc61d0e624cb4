import type { Insertable, Updateable } from 'kysely'
import type { LooseResponse, ResponseAgreed } from '#app/domain/response/response-content.ts'
import type { ResponseState } from '#app/domain/response/response-steps.ts'
import type { Text } from '#app/domain/text.ts'
import type { Db } from '../client.server.ts'
import { pageBy } from '../keyset.server.ts'
import { changesOne, deletesOne, insertsOne } from '../one-row.ts'
import type { ResponseTables } from '../tables/responses.ts'

type Row = ResponseTables['response']

/** A response with who gives it. */
export type Response = Omit<Row, 'content' | 'agreed'> & {
  /** As the provider last saved it; of what was handed in see `HandedIn`. */
  content: LooseResponse
  agreed: ResponseAgreed | undefined
  provider: { slug: string; name: Text }
}

/** A response that was handed in, as it was the last time. */
export type HandedIn = Response & { handedIn: { content: LooseResponse; demandRevision: number; at: number } }

/** Which responses a provider looks for: those of which something can still come, or those in one state. */
export type ResponseFilter = 'open' | ResponseState

/** Keeps a new response; false where the provider has an open one to this demand. */
export function insertResponse(trx: Db, response: Insertable<Row>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('response')
      .values(response)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** A response of a provider. */
export async function findOwnResponse(
  db: Db,
  { id, organisationId }: { id: string; organisationId: string },
): Promise<Response | undefined> {
  const row = await responseRows(db)
    .where('response.id', '=', id)
    .where('response.organisationId', '=', organisationId)
    .executeTakeFirst()
  return row && readResponse(row)
}

/** The response of a provider to a demand of which something can still come. */
export async function findOpenResponse(
  db: Db,
  { demandId, organisationId }: { demandId: string; organisationId: string },
): Promise<{ id: string; state: ResponseState } | undefined> {
  return db
    .selectFrom('response')
    .select(['id', 'state'])
    .where('demandId', '=', demandId)
    .where('organisationId', '=', organisationId)
    .where('isOpen', '=', 1)
    .executeTakeFirst()
}

/** Ids of the responses of a provider to these demands of which something can still come, by demand. */
export async function listOpenResponseIds(
  db: Db,
  { demandIds, organisationId }: { demandIds: readonly string[]; organisationId: string },
): Promise<Map<string, string>> {
  if (demandIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('response')
    .select(['id', 'demandId'])
    .where('demandId', 'in', demandIds)
    .where('organisationId', '=', organisationId)
    .where('isOpen', '=', 1)
    .execute()
  return new Map(rows.map(({ id, demandId }) => [demandId, id]))
}

/** A provider's responses, the last changed first. */
export async function listOwnResponses(
  db: Db,
  asked: {
    organisationId: string
    filter: ResponseFilter
    after?: { updatedAt: number; id: string }
    limit: number
  },
): Promise<Response[]> {
  const { filter, after } = asked
  let query = responseRows(db).where('response.organisationId', '=', asked.organisationId)
  query = filter === 'open' ? query.where('response.isOpen', '=', 1) : query.where('response.state', '=', filter)
  const rows = await pageBy(query, 'response.updatedAt', 'response.id', {
    order: 'desc',
    after: after && [after.updatedAt, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readResponse)
}

/** A response to a demand as it was handed in; undefined for one that never was. */
export async function findHandedIn(
  db: Db,
  { id, demandId }: { id: string; demandId: string },
): Promise<HandedIn | undefined> {
  const row = await handedIn(db)
    .where('response.id', '=', id)
    .where('response.demandId', '=', demandId)
    .executeTakeFirst()
  return row && readHandedIn(row)
}

/** A response that was handed in to a demand of this buyer, without what it offers. */
export async function findReceivedResponse(
  db: Db,
  { id, demandId, buyerId }: { id: string; demandId: string; buyerId: string },
): Promise<Pick<Row, 'id' | 'fileName' | 'mediaType' | 'sha256'> | undefined> {
  return db
    .selectFrom('response')
    .innerJoin('demand', 'demand.id', 'response.demandId')
    .select(['response.id', 'response.fileName', 'response.mediaType', 'response.sha256'])
    .where('response.id', '=', id)
    .where('response.demandId', '=', demandId)
    .where('demand.organisationId', '=', buyerId)
    .where('response.submittedAt', 'is not', null)
    .executeTakeFirst()
}

/** Responses to a demand that were handed in, in these states, the first that came first. */
export async function listHandedIn(
  db: Db,
  asked: {
    demandId: string
    states: readonly ResponseState[]
    after?: { submittedAt: number; id: string }
    limit: number
  },
): Promise<HandedIn[]> {
  const { after } = asked
  const query = handedIn(db).where('response.demandId', '=', asked.demandId).where('response.state', 'in', asked.states)
  const rows = await pageBy(query, 'response.submittedAt', 'response.id', {
    order: 'asc',
    after: after && [after.submittedAt, after.id],
    limit: asked.limit,
  }).execute()
  return rows.map(readHandedIn)
}

/** How many responses to a demand were handed in, by state. */
export async function countHandedIn(db: Db, demandId: string): Promise<Map<ResponseState, number>> {
  const rows = await db
    .selectFrom('response')
    .select((eb) => ['state', eb.fn.countAll<number>().as('count')])
    .where('demandId', '=', demandId)
    .where('submittedAt', 'is not', null)
    .groupBy('state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state, Number(count)]))
}

/** How many organisations have answered a demand and not taken it back; with `without` not counting that one. */
export async function countAnswerers(db: Db, demandId: string, without?: string): Promise<number> {
  let query = db
    .selectFrom('response')
    .select((eb) => eb.fn.count<number>('organisationId').distinct().as('count'))
    .where('demandId', '=', demandId)
    .where('submittedAt', 'is not', null)
    .where('state', '!=', 'withdrawn')
  if (without !== undefined) query = query.where('organisationId', '!=', without)
  const { count } = await query.executeTakeFirstOrThrow()
  return Number(count)
}

/** Writes how many have answered beside the demand, where lists read it. */
export async function updateResponseCount(trx: Db, demandId: string, count: number): Promise<void> {
  await trx.updateTable('demand').set({ responseCount: count }).where('id', '=', demandId).execute()
}

/** Moves a response only if it is still as the caller saw it; false means somebody else moved it first. */
export function moveResponse(
  trx: Db,
  move: { id: string; from: ResponseState; seen: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('response')
      .set(move.set)
      .where('id', '=', move.id)
      .where('state', '=', move.from)
      .where('updatedAt', '=', move.seen),
  )
}

/** Removes a draft that was never handed in; false where it is none any more. */
export function deleteResponse(trx: Db, { id, seen }: { id: string; seen: number }): Promise<boolean> {
  return deletesOne(
    trx
      .deleteFrom('response')
      .where('id', '=', id)
      .where('state', '=', 'draft')
      .where('number', 'is', null)
      .where('updatedAt', '=', seen),
  )
}

/** Keeps what was handed in. */
export async function insertResponseRevision(
  trx: Db,
  revision: Insertable<ResponseTables['response_revision']>,
): Promise<void> {
  await trx.insertInto('response_revision').values(revision).execute()
}

/** One revision of a response. */
export async function findResponseRevision(
  db: Db,
  { responseId, number }: { responseId: string; number: number },
): Promise<{ content: LooseResponse; submittedAt: number } | undefined> {
  const row = await db
    .selectFrom('response_revision')
    .select(['content', 'submittedAt'])
    .where('responseId', '=', responseId)
    .where('number', '=', number)
    .executeTakeFirst()
  return row && { ...row, content: JSON.parse(row.content) as LooseResponse }
}

type JoinedRow = Row & { slug: string; providerName: string }

/** Responses with who gives them, to be narrowed down and read by `readResponse`. */
export function responseRows(db: Db) {
  return db
    .selectFrom('response')
    .innerJoin('organisation', 'organisation.id', 'response.organisationId')
    .selectAll('response')
    .select(['organisation.slug', 'organisation.name as providerName'])
}

function handedIn(db: Db) {
  return responseRows(db)
    .innerJoin('response_revision', (join) =>
      join
        .onRef('response_revision.responseId', '=', 'response.id')
        .onRef('response_revision.number', '=', 'response.revision'),
    )
    .select([
      'response_revision.content as handedInContent',
      'response_revision.demandRevision',
      'response_revision.submittedAt as handedInAt',
    ])
}

/** A response as it lies in its row. */
export function readResponse({ slug, providerName, content, agreed, ...row }: JoinedRow): Response {
  return {
    ...row,
    content: JSON.parse(content) as LooseResponse,
    agreed: agreed === null ? undefined : (JSON.parse(agreed) as ResponseAgreed),
    provider: { slug, name: JSON.parse(providerName) as Text },
  }
}

function readHandedIn({
  handedInContent,
  demandRevision,
  handedInAt,
  ...row
}: JoinedRow & { handedInContent: string; demandRevision: number; handedInAt: number }): HandedIn {
  return {
    ...readResponse(row),
    handedIn: { content: JSON.parse(handedInContent) as LooseResponse, demandRevision, at: handedInAt },
  }
}
