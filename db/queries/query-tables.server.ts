import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Cube } from '#app/domain/query/cube.ts'
import type { QueryRules } from '#app/domain/query/query-rules.ts'
import type { Db } from '../client.server.ts'
import { changesOne, insertsOne } from '../one-row.ts'
import type { GatewayTables } from '../tables/gateway.ts'

type Row = GatewayTables['query_table']
export type QueryTable = Omit<Selectable<Row>, 'rules' | 'cube'> & { rules: QueryRules; cube: Cube }

/** The table of a listing that buyers ask. */
export async function findQueryTable(db: Db, listingId: string): Promise<QueryTable | undefined> {
  const row = await db.selectFrom('query_table').selectAll().where('listingId', '=', listingId).executeTakeFirst()
  return row && { ...row, rules: JSON.parse(row.rules) as QueryRules, cube: JSON.parse(row.cube) as Cube }
}

/** Keeps a table; false where the listing has one. */
export function insertQueryTable(trx: Db, row: Insertable<Row>): Promise<boolean> {
  return insertsOne(
    trx
      .insertInto('query_table')
      .values(row)
      .onConflict((oc) => oc.doNothing()),
  )
}

/** Changes a table that is still as it was seen; false where it is not. */
export function changeQueryTable(
  trx: Db,
  change: { id: string; seen: number; set: Updateable<Row> },
): Promise<boolean> {
  return changesOne(
    trx.updateTable('query_table').set(change.set).where('id', '=', change.id).where('updatedAt', '=', change.seen),
  )
}

/** Counts one more of a buyer about a subject, of at most `most`; false, and nothing counted, where it had them all. */
export function countQuestion(
  trx: Db,
  asked: { listingId: string; buyerId: string; subject: string; most: number; now: number },
): Promise<boolean> {
  const { listingId, buyerId, subject, most, now } = asked
  return insertsOne(
    trx
      .insertInto('query_count')
      .values({ listingId, buyerId, subject, count: 1, lastAt: now })
      .onConflict((oc) =>
        oc
          .columns(['listingId', 'buyerId', 'subject'])
          .doUpdateSet((eb) => ({ count: eb('query_count.count', '+', 1), lastAt: now }))
          .where('query_count.count', '<', most),
      ),
  )
}

/** Data files of an organisation that were read, by which a table can be made; the newest first. */
export function listTableFiles(
  db: Db,
  organisationId: string,
  limit: number,
): Promise<{ id: string; fileName: string }[]> {
  return db
    .selectFrom('data_file')
    .select(['id', 'fileName'])
    .where('organisationId', '=', organisationId)
    .orderBy('uploadedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
}
