import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Listings that are being made: the working copies of organisations. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema
    .createTable('draft')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('listingId', text, (c) => c.references('listing.id'))
    .addColumn('origin', text, (c) =>
      c.notNull().check(sql`"origin" in ('EMPTY','FILE','OPENAPI','METADATA','TEMPLATE','COPY','RESOURCE')`),
    )
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('edition', integer, (c) => c.notNull())
    .addColumn('sample', text)
    // The submission it waits for; made and ended by the review, which comes later and is no owner of the row.
    .addColumn('submissionId', text)
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('updatedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const index = (name: string, columns: string[]) => db.schema.createIndex(name).on('draft').columns(columns).execute()
  await index('draft_list', ['organisationId', 'updatedAt', 'id'])
  await index('draft_listing', ['listingId'])
  await index('draft_submission', ['submissionId'])
  // Own listings stand in the same list, in the same order.
  await db.schema
    .createIndex('listing_provider_updated')
    .on('listing')
    .columns(['providerId', 'updatedAt', 'id'])
    .execute()
}
