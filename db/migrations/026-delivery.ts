import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Files that providers deliver, uploads in pieces, copies with marks, and every link to one. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const index = (table: string, name: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute()
  const unique = (table: string, name: string, columns: string[]) =>
    db.schema.createIndex(name).unique().on(table).columns(columns).execute()

  await db.schema
    .createTable('delivery_set')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('revision', integer, (c) => c.notNull())
    .addColumn('number', integer, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull().check(sql`${sql.ref('state')} in ('open','released')`))
    .addColumn('isMarked', integer, (c) => c.notNull())
    .addColumn('unmarkedReason', text)
    .addColumn('untouched', text, (c) => c.notNull())
    .addColumn('note', text)
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('releasedBy', text, (c) => c.references('person.id'))
    .addColumn('releasedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .addCheckConstraint(
      'delivery_set_reason',
      sql`${sql.ref('isMarked')} = 1 or ${sql.ref('unmarkedReason')} is not null`,
    )
    .modifyEnd(end)
    .execute()
  await unique('delivery_set', 'delivery_set_number', ['listingId', 'number'])
  await sql`create unique index delivery_set_open on delivery_set (${sql.ref('listingId')}) where state = 'open'`.execute(
    db,
  )

  await db.schema
    .createTable('delivery_file')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('setId', text, (c) => c.notNull().references('delivery_set.id').onDelete('cascade'))
    .addColumn('fileName', text, (c) => c.notNull())
    .addColumn('mediaType', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.check(sql`${sql.ref('kind')} in ('csv','jsonl','xlsx','pdf')`))
    .addColumn('bytes', integer, (c) => c.notNull())
    .addColumn('sha256', text, (c) => c.notNull())
    .addColumn('blocks', text, (c) => c.notNull())
    .addColumn('carriers', text, (c) => c.notNull())
    .addColumn('unmarked', text, (c) =>
      c.check(sql`${sql.ref('unmarked')} in ('kind','nothing','tooLarge','unreadable')`),
    )
    .addColumn('uploadedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('uploadedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await unique('delivery_file', 'delivery_file_content', ['setId', 'sha256'])
  await index('delivery_file', 'delivery_file_hash', ['sha256'])

  await db.schema
    .createTable('delivery_upload')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('setId', text, (c) => c.notNull().references('delivery_set.id').onDelete('cascade'))
    .addColumn('fileName', text, (c) => c.notNull())
    .addColumn('bytes', integer, (c) => c.notNull())
    .addColumn('received', integer, (c) => c.notNull())
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .addCheckConstraint('delivery_upload_received', sql`${sql.ref('received')} between 0 and ${sql.ref('bytes')}`)
    .modifyEnd(end)
    .execute()
  await index('delivery_upload', 'delivery_upload_set', ['setId', 'createdAt'])
  await index('delivery_upload', 'delivery_upload_age', ['updatedAt', 'id'])

  await db.schema
    .createTable('delivery_copy')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('entitlementId', text, (c) => c.notNull().references('entitlement.id'))
    .addColumn('fileId', text, (c) => c.notNull().references('delivery_file.id'))
    .addColumn('version', integer)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('blocks', text)
    .addColumn('marked', integer)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('usedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await unique('delivery_copy', 'delivery_copy_one', ['entitlementId', 'fileId'])
  await index('delivery_copy', 'delivery_copy_file', ['fileId'])
  await index('delivery_copy', 'delivery_copy_hash', ['sha256', 'usedAt'])

  await db.schema
    .createTable('delivery_download')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('entitlementId', text, (c) => c.notNull().references('entitlement.id'))
    .addColumn('fileId', text, (c) => c.notNull().references('delivery_file.id'))
    .addColumn('copyId', text, (c) => c.references('delivery_copy.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('issuedAt', integer, (c) => c.notNull())
    .addColumn('expiresAt', integer, (c) => c.notNull())
    .addColumn('countedAt', integer)
    .addColumn('damagedAt', integer)
    .modifyEnd(end)
    .execute()
  await index('delivery_download', 'delivery_download_right', ['entitlementId', 'issuedAt', 'id'])
  await index('delivery_download', 'delivery_download_counted', ['entitlementId', 'countedAt'])
  await index('delivery_download', 'delivery_download_file', ['fileId', 'countedAt', 'id'])
  await index('delivery_download', 'delivery_download_copy', ['copyId'])
}
