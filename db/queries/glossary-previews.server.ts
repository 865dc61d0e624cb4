import type { Insertable, Selectable, Updateable } from 'kysely'
import type { Db } from '../client.server.ts'
import { changesOne, deletesOne } from '../one-row.ts'
import type { GlossaryPreviewTables } from '../tables/glossary-preview.ts'

type Table = GlossaryPreviewTables['glossary_preview']
export type GlossaryPreviewRow = Selectable<Table>

/** The preview of a person, without the ids of the listings, of which there may be very many. */
export function findPreview(db: Db, personId: string): Promise<Omit<GlossaryPreviewRow, 'affected'> | undefined> {
  return db
    .selectFrom('glossary_preview')
    .select(['personId', 'id', 'state', 'added', 'removed', 'version', 'seen', 'step', 'stepDone', 'stepTotal'])
    .select(['attempts', 'listings', 'searches', 'askedAt', 'startedAt', 'finishedAt'])
    .where('personId', '=', personId)
    .executeTakeFirst()
}

/** JSON of the ids of the listings that a preview found to change; undefined until they are known. */
export async function findAffected(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('glossary_preview').select('affected').where('id', '=', id).executeTakeFirst()
  return row?.affected ?? undefined
}

/** Puts a preview in the place of the one the person had. */
export async function replacePreview(trx: Db, row: Insertable<Table>): Promise<void> {
  await trx.deleteFrom('glossary_preview').where('personId', '=', row.personId).execute()
  await trx.insertInto('glossary_preview').values(row).execute()
}

/** The preview whose turn it is: one that was broken off, else the one that waits longest. */
export function findNextPreview(db: Db): Promise<GlossaryPreviewRow | undefined> {
  return db
    .selectFrom('glossary_preview')
    .selectAll()
    .where('state', 'in', ['running', 'waiting'])
    .orderBy('askedAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
}

/** Notes how far a preview is. False where nobody waits for it any more. */
export function updatePreview(db: Db, id: string, changes: Updateable<Table>): Promise<boolean> {
  return changesOne(db.updateTable('glossary_preview').set(changes).where('id', '=', id))
}

/** Takes a preview away; false where it is not there any more. */
export function deletePreview(trx: Db, id: string): Promise<boolean> {
  return deletesOne(trx.deleteFrom('glossary_preview').where('id', '=', id))
}
