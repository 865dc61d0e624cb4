import type { Insertable, Selectable } from 'kysely'
import { AnswerDetail, RequestContent } from '#app/domain/request/request-content.ts'
import type { RequestAnswer } from '#app/domain/request/request-steps.ts'
import type { Db } from '../client.server.ts'
import { changesOne } from '../one-row.ts'
import type { RequestTables } from '../tables/requests.ts'

/** Keeps what was handed in. */
export async function insertRound(trx: Db, round: Insertable<RequestTables['request_round']>): Promise<void> {
  await trx.insertInto('request_round').values(round).execute()
}

/** Writes how a round was answered; false where it was answered already. */
export function answerRound(
  trx: Db,
  answered: {
    requestId: string
    number: number
    answer: RequestAnswer
    detail: AnswerDetail
    by: string
    now: number
  },
): Promise<boolean> {
  return changesOne(
    trx
      .updateTable('request_round')
      .set({
        answer: answered.answer,
        answerDetail: JSON.stringify(answered.detail),
        answeredBy: answered.by,
        answeredAt: answered.now,
      })
      .where('requestId', '=', answered.requestId)
      .where('number', '=', answered.number)
      .where('answer', 'is', null),
  )
}

/** A round of a request, as it is read. */
export type Round = Omit<Selectable<RequestTables['request_round']>, 'content' | 'answerDetail'> & {
  content: RequestContent
  detail: AnswerDetail | undefined
}

/** Rounds of a request, the last first. */
export async function listRounds(db: Db, { requestId, limit }: { requestId: string; limit: number }): Promise<Round[]> {
  const rows = await db
    .selectFrom('request_round')
    .selectAll()
    .where('requestId', '=', requestId)
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ content, answerDetail, ...row }) => ({
    ...row,
    content: RequestContent.parse(JSON.parse(content)),
    detail: answerDetail === null ? undefined : AnswerDetail.parse(JSON.parse(answerDetail)),
  }))
}

/** Times in which people of a provider answered rounds since then, milliseconds; at most the last `limit`. */
export async function listAnswerTimes(
  db: Db,
  { providerId, since, limit }: { providerId: string; since: number; limit: number },
): Promise<number[]> {
  const rows = await db
    .selectFrom('request_round')
    .select(['submittedAt', 'answeredAt'])
    .where('providerId', '=', providerId)
    .where('answeredAt', '>=', since)
    .where('answeredBy', '!=', 'rule')
    .orderBy('answeredAt', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ submittedAt, answeredAt }) => (answeredAt ?? submittedAt) - submittedAt)
}

/** Takes what can be asked for once; false where another request has it. */
export async function claimOnce(trx: Db, claim: RequestTables['request_claim']): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('request_claim')
    .values(claim)
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow()
  if (Number(numInsertedOrUpdatedRows ?? 0) === 1) return true
  const held = await trx
    .selectFrom('request_claim')
    .select('requestId')
    .where('kind', '=', claim.kind)
    .where('about', '=', claim.about)
    .executeTakeFirst()
  return held?.requestId === claim.requestId
}

/** Gives back what a request had taken and nothing came of. */
export async function releaseClaims(trx: Db, requestId: string): Promise<void> {
  await trx.deleteFrom('request_claim').where('requestId', '=', requestId).execute()
}

/** Whether somebody took what can be asked for once. */
export async function isClaimed(db: Db, claim: Omit<RequestTables['request_claim'], 'requestId'>): Promise<boolean> {
  const row = await db
    .selectFrom('request_claim')
    .select('requestId')
    .where('kind', '=', claim.kind)
    .where('about', '=', claim.about)
    .executeTakeFirst()
  return row !== undefined
}

/** A message with who wrote it, whose name is shown to their own side alone. */
export type RequestMessage = Selectable<RequestTables['request_message']> & { personName: string }

/** Keeps a message. */
export async function insertRequestMessage(
  trx: Db,
  message: Insertable<RequestTables['request_message']>,
): Promise<void> {
  await trx.insertInto('request_message').values(message).execute()
}

/** What both sides said, the oldest first. */
export async function listRequestMessages(
  db: Db,
  { requestId, limit }: { requestId: string; limit: number },
): Promise<RequestMessage[]> {
  return db
    .selectFrom('request_message')
    .innerJoin('person', 'person.id', 'request_message.personId')
    .selectAll('request_message')
    .select('person.name as personName')
    .where('request_message.requestId', '=', requestId)
    .orderBy('request_message.sentAt')
    .orderBy('request_message.id')
    .limit(limit)
    .execute()
}
