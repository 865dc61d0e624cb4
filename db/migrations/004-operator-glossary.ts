import type { Kysely } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Lines that the operator adds to the glossary. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema
    .createTable('glossary_line')
    .addColumn('line', text, (c) => c.primaryKey().notNull())
    .addColumn('author', text, (c) => c.notNull())
    .addColumn('savedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
}
