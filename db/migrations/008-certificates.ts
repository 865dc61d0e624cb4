import { type Kysely, sql } from 'kysely'
import { appendOnly, columnsFor, type DialectName } from '../dialect.ts'

/** Certificates of registration and listing, how they ended, and the heads of the record of acts that were made public. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema
    .createTable('certificate')
    .addColumn('number', text, (c) => c.primaryKey().notNull())
    .addColumn('kind', text, (c) => c.notNull().check(sql`"kind" in ('REGISTRATION','LISTING')`))
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('edition', integer, (c) => c.notNull())
    .addColumn('revision', integer, (c) => c.notNull())
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('signature', text, (c) => c.notNull())
    .addColumn('signedBy', text, (c) => c.notNull())
    .addColumn('publicKey', text, (c) => c.notNull())
    .addColumn('contentHash', text, (c) => c.notNull())
    .addColumn('salt', text)
    .addColumn('eventSeq', integer, (c) => c.notNull())
    .addColumn('issuedAt', integer, (c) => c.notNull())
    .addUniqueConstraint('certificate_edition', ['listingId', 'kind', 'edition'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('certificate_content').on('certificate').column('contentHash').execute()
  await db.schema.createIndex('certificate_event').on('certificate').column('eventSeq').execute()

  await db.schema
    .createTable('certificate_end')
    .addColumn('number', text, (c) => c.primaryKey().notNull().references('certificate.number'))
    .addColumn('how', text, (c) => c.notNull().check(sql`"how" in ('revoked','replaced')`))
    .addColumn('reason', text)
    .addColumn('replacedBy', text, (c) => c.references('certificate.number'))
    .addColumn('at', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('chain_head')
    .addColumn('day', text, (c) => c.primaryKey().notNull())
    .addColumn('seq', integer, (c) => c.notNull().unique())
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('signature', text, (c) => c.notNull())
    .addColumn('signedBy', text, (c) => c.notNull())
    .addColumn('publicKey', text, (c) => c.notNull())
    .addColumn('publishedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('certificate_proof')
    .addColumn('number', text, (c) => c.primaryKey().notNull().references('certificate.number'))
    .addColumn('day', text, (c) => c.notNull().references('chain_head.day'))
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('path', text, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  for (const table of ['certificate', 'certificate_end', 'chain_head', 'certificate_proof'])
    for (const statement of appendOnly(dialect, table)) await sql.raw(statement).execute(db)
}
