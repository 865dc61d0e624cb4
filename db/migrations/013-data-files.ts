import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Data files of organisations, what was found in them, and what drafts were made from. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema
    .createTable('data_file')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('fileName', text, (c) => c.notNull())
    .addColumn('bytes', integer, (c) => c.notNull())
    .addColumn('sha256', text, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(sql`"state" in ('waiting','profiling','profiled','failed','cancelled')`),
    )
    .addColumn('queuedAt', integer, (c) => c.notNull())
    .addColumn('startedAt', integer)
    .addColumn('finishedAt', integer)
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('percent', integer, (c) => c.notNull())
    .addColumn('failure', text)
    .addColumn('profile', text)
    .addColumn('uploadedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('uploadedAt', integer, (c) => c.notNull())
    .addColumn('usedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('data_file').columns(columns).execute()
  await db.schema
    .createIndex('data_file_content')
    .unique()
    .on('data_file')
    .columns(['organisationId', 'sha256'])
    .execute()
  await index('data_file_list', ['organisationId', 'uploadedAt', 'id'])
  await index('data_file_turn', ['state', 'queuedAt', 'id'])
  await index('data_file_hash', ['sha256'])
  await index('data_file_use', ['usedAt', 'id'])
  await db.schema
    .createTable('draft_file')
    .addColumn('draftId', text, (c) => c.primaryKey().notNull().references('draft.id').onDelete('cascade'))
    .addColumn('fileId', text, (c) => c.references('data_file.id').onDelete('set null'))
    .addColumn('profile', text, (c) => c.notNull())
    .addColumn('takenAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('draft_file_of').on('draft_file').columns(['fileId']).execute()
}
