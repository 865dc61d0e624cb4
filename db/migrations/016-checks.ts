import { type Kysely, sql } from 'kysely'
import { appendOnly, columnsFor, type DialectName } from '../dialect.ts'

/** What came of asking the addresses of listings, and of looking again at what was handed in under earlier rules. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema
    .createTable('link_check')
    // Addresses are longer than an index may hold.
    .addColumn('hash', text, (c) => c.primaryKey().notNull())
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('checkedAt', integer, (c) => c.notNull())
    .addColumn('isAnswered', integer, (c) => c.notNull())
    .addColumn('status', integer)
    .addColumn('reason', text)
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('connection_test')
    .addColumn('draftId', text, (c) => c.primaryKey().notNull().references('draft.id').onDelete('cascade'))
    .addColumn('listingId', text, (c) => c.references('listing.id'))
    .addColumn('url', text, (c) => c.notNull())
    .addColumn('testedAt', integer, (c) => c.notNull())
    .addColumn('isPassed', integer, (c) => c.notNull())
    .addColumn('status', integer)
    .addColumn('reason', text)
    .addColumn('testedBy', text, (c) => c.notNull().references('person.id'))
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('connection_test_listing')
    .on('connection_test')
    .columns(['listingId', 'testedAt'])
    .execute()

  await db.schema
    .createTable('listing_link_round')
    .addColumn('listingId', text, (c) => c.primaryKey().notNull().references('listing.id'))
    .addColumn('checkedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('listing_link_round_due').on('listing_link_round').columns(['checkedAt']).execute()

  await db.schema
    .createTable('submission_check')
    .addColumn('submissionId', text, (c) => c.notNull().references('submission.id'))
    .addColumn('round', integer, (c) => c.notNull())
    .addColumn('rulesVersion', text, (c) => c.notNull())
    .addColumn('checkedAt', integer, (c) => c.notNull())
    .addColumn('findings', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('submission_check_pk', ['submissionId', 'round', 'rulesVersion'])
    .modifyEnd(end)
    .execute()
  for (const statement of appendOnly(dialect, 'submission_check')) await sql.raw(statement).execute(db)
}
