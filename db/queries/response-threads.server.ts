import type { Insertable } from 'kysely'
import type { Db } from '../client.server.ts'
import type { ResponseTables } from '../tables/responses.ts'

type Row = ResponseTables['response_message']

export type ResponseMessage = Row & {
  /** Of the person who wrote it; shown to their own side alone. */
  personName: string
}

/** Keeps a message. */
export async function insertResponseMessage(trx: Db, message: Insertable<Row>): Promise<void> {
  await trx.insertInto('response_message').values(message).execute()
}

/** The thread of a response, the oldest message first. */
export async function listResponseMessages(
  db: Db,
  { responseId, limit }: { responseId: string; limit: number },
): Promise<ResponseMessage[]> {
  return db
    .selectFrom('response_message')
    .innerJoin('person', 'person.id', 'response_message.personId')
    .selectAll('response_message')
    .select('person.name as personName')
    .where('response_message.responseId', '=', responseId)
    .orderBy('response_message.sentAt')
    .orderBy('response_message.id')
    .limit(limit)
    .execute()
}

/** The file of a message of a response. */
export async function findMessageFile(
  db: Db,
  { id, responseId }: { id: string; responseId: string },
): Promise<Pick<Row, 'fileName' | 'mediaType' | 'sha256'> | undefined> {
  return db
    .selectFrom('response_message')
    .select(['fileName', 'mediaType', 'sha256'])
    .where('id', '=', id)
    .where('responseId', '=', responseId)
    .executeTakeFirst()
}
