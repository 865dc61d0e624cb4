import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Industries a machine suggests for listings whose source names none. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, real, end } = columnsFor(dialect)
  await db.schema
    .createTable('industry_suggestion')
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('industry', text, (c) =>
      c
        .notNull()
        .check(sql`"industry" in ('A','B','C','D','E','F','G','H','I','J','K','L','M','N','O','P','Q','R','S','T')`),
    )
    .addColumn('position', integer, (c) => c.notNull().check(sql`"position" between 1 and 3`))
    .addColumn('confidence', real, (c) => c.notNull().check(sql`"confidence" between 0 and 1`))
    .addColumn('modelVersion', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull().check(sql`"state" in ('proposed','confirmed','declined')`))
    .addColumn('madeAt', integer, (c) => c.notNull())
    .addColumn('decidedAt', integer)
    .addPrimaryKeyConstraint('industry_suggestion_pk', ['listingId', 'industry'])
    .addCheckConstraint('industry_suggestion_decided', sql`("state" = 'proposed') = ("decidedAt" is null)`)
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('industry_suggestion_open')
    .on('industry_suggestion')
    .columns(['state', 'position', 'confidence', 'listingId'])
    .execute()
}
