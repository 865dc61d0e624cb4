import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Which results were opened, in rows of their own; searches read visitor by visitor. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema.alterTable('search_log').dropColumn('clicked').execute()
  await db.schema
    .alterTable('search_log')
    .addColumn('isRelaxed', integer, (c) => c.notNull().defaultTo(0).check(sql`"isRelaxed" in (0, 1)`))
    .execute()
  await db.schema.createIndex('search_log_visitor').on('search_log').columns(['visitor', 'at', 'id']).execute()
  await db.schema
    .createTable('search_opening')
    .addColumn('searchId', text, (c) => c.notNull().references('search_log.id').onDelete('cascade'))
    .addColumn('code', text, (c) => c.notNull())
    .addColumn('rank', integer, (c) => c.notNull().check(sql`"rank" > 0`))
    .addColumn('openedAt', integer, (c) => c.notNull())
    .addColumn('convertedAt', integer)
    .addPrimaryKeyConstraint('search_opening_pk', ['searchId', 'code'])
    .modifyEnd(end)
    .execute()
}
