import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** What is looked for and not found: topics, the signals they grow from, their months, and who follows them. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  await db.schema
    .createTable('topic')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('terms', text, (c) => c.notNull())
    .addColumn('labelKey', text, (c) => c.unique())
    .addColumn('label', text)
    .addColumn('mostVisitors', integer, (c) => c.notNull())
    .addColumn('days', integer, (c) => c.notNull())
    .addColumn('isShown', integer, (c) => c.notNull().check(sql`"isShown" in (0, 1)`))
    .addColumn('weight', integer, (c) => c.notNull())
    .addColumn('volume', integer, (c) => c.notNull())
    .addColumn('unserved', integer, (c) => c.notNull())
    .addColumn('supply', integer)
    .addColumn('suppliedAt', integer, (c) => c.notNull())
    .addColumn('isStale', integer, (c) => c.notNull().check(sql`"isStale" in (0, 1)`))
    .addColumn('judgedAt', integer, (c) => c.notNull())
    .addColumn('seenSeq', integer, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const topicIndexes: Record<string, string[]> = {
    topic_shown: ['isShown', 'weight', 'id'],
    topic_stale: ['isStale', 'id'],
    topic_judged: ['isShown', 'judgedAt', 'id'],
    topic_supplied: ['isShown', 'suppliedAt', 'id'],
    topic_created: ['createdAt', 'id'],
  }
  for (const [name, columns] of Object.entries(topicIndexes))
    await db.schema.createIndex(name).on('topic').columns(columns).execute()

  await db.schema
    .createTable('topic_signal')
    .addColumn('key', text, (c) => c.primaryKey().notNull())
    .addColumn('topicId', text, (c) => c.notNull().references('topic.id').onDelete('cascade'))
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['search', 'follow', 'demand', 'unserved'])))
    .addColumn('who', text, (c) => c.notNull())
    .addColumn('day', integer, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('codes', text, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('topic_signal_topic')
    .on('topic_signal')
    .columns(['topicId', 'kind', 'day', 'key'])
    .execute()
  await db.schema.createIndex('topic_signal_kind').on('topic_signal').columns(['kind', 'day', 'key']).execute()
  await db.schema.createIndex('topic_signal_who').on('topic_signal').columns(['who', 'day']).execute()

  await db.schema
    .createTable('topic_month')
    .addColumn('topicId', text, (c) => c.notNull().references('topic.id').onDelete('cascade'))
    .addColumn('month', text, (c) => c.notNull())
    .addColumn('searches', integer, (c) => c.notNull())
    .addColumn('follows', integer, (c) => c.notNull())
    .addColumn('demands', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('topic_month_key', ['topicId', 'month'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('topic_code')
    .addColumn('topicId', text, (c) => c.notNull().references('topic.id').onDelete('cascade'))
    .addColumn('list', text, (c) => c.notNull().check(isOneOf('list', ['field', 'industry', 'region'])))
    .addColumn('code', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('topic_code_key', ['topicId', 'list', 'code'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('topic_code_code').on('topic_code').columns(['list', 'code', 'topicId']).execute()

  await db.schema
    .createTable('topic_follow')
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('topicId', text, (c) => c.notNull().references('topic.id').onDelete('cascade'))
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('toldVolume', integer, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('topic_follow_key', ['personId', 'topicId'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('topic_follow_topic').on('topic_follow').columns(['topicId', 'personId']).execute()
}
