import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** A change of the operator's glossary that somebody looks at before it is saved; one for each person. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema
    .createTable('glossary_preview')
    .addColumn('personId', text, (c) => c.primaryKey().notNull().references('person.id').onDelete('cascade'))
    .addColumn('id', text, (c) => c.notNull().unique())
    .addColumn('state', text, (c) => c.notNull().check(sql`"state" in ('waiting','running','done','failed')`))
    .addColumn('added', text, (c) => c.notNull())
    .addColumn('removed', text, (c) => c.notNull())
    .addColumn('version', text, (c) => c.notNull())
    .addColumn('seen', integer, (c) => c.notNull())
    .addColumn('step', text)
    .addColumn('stepDone', integer, (c) => c.notNull())
    .addColumn('stepTotal', integer, (c) => c.notNull())
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('affected', text)
    .addColumn('listings', text)
    .addColumn('searches', text)
    .addColumn('askedAt', integer, (c) => c.notNull())
    .addColumn('startedAt', integer)
    .addColumn('finishedAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('glossary_preview_turn').on('glossary_preview').columns(['state', 'askedAt']).execute()
}
