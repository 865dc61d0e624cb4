import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/**
 * What the operators' desk keeps of demands, the dataset construction list with its claims, and how fast providers answer.
 */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  // SQLite adds one column a statement.
  await db.schema.alterTable('demand').addColumn('escalatedAt', integer).execute()
  await db.schema.alterTable('demand').addColumn('toldDueAt', integer).execute()
  await db.schema.alterTable('demand').addColumn('toldDeadline', text).execute()
  await db.schema.alterTable('demand').addColumn('decideBy', integer).execute()
  await db.schema.alterTable('demand').addColumn('isChallenge', integer).execute()
  await db.schema.alterTable('response').addColumn('toldDueAt', integer).execute()
  const demandIndexes: Record<string, string[]> = {
    demand_unanswered: ['state', 'escalatedAt', 'publishedAt', 'id'],
    demand_over: ['isOpen', 'decideBy', 'deadline', 'id'],
    demand_escalated: ['isOpen', 'escalatedAt', 'id'],
    demand_chosen: ['isOpen', 'isChallenge', 'decideBy', 'id'],
    demand_desk: ['updatedAt', 'id'],
    demand_desk_state: ['state', 'updatedAt', 'id'],
  }
  for (const [name, columns] of Object.entries(demandIndexes))
    await db.schema.createIndex(name).on('demand').columns(columns).execute()
  await db.schema.createIndex('response_first').on('response').columns(['submittedAt', 'organisationId']).execute()

  await db.schema
    .createTable('demand_annotation')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('demandId', text, (c) => c.notNull().references('demand.id').onDelete('cascade'))
    .addColumn('audience', text, (c) => c.notNull().check(isOneOf('audience', ['operators', 'public'])))
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('writtenAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('demand_annotation_of')
    .on('demand_annotation')
    .columns(['demandId', 'audience', 'writtenAt', 'id'])
    .execute()

  await db.schema
    .createTable('construction_item')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('demandId', text, (c) => c.unique().references('demand.id'))
    .addColumn('topicId', text, (c) => c.unique())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('visibility', text, (c) => c.notNull().check(isOneOf('visibility', ['PUBLIC', 'VERIFIED'])))
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['open', 'claimed', 'built', 'dropped'])))
    .addColumn('claimCount', integer, (c) => c.notNull())
    .addColumn('offeredCount', integer, (c) => c.notNull())
    .addColumn('listingId', text, (c) => c.references('listing.id'))
    .addColumn('reason', text)
    .addColumn('publishedAt', integer, (c) => c.notNull())
    .addColumn('endedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const itemIndexes: Record<string, string[]> = {
    construction_item_list: ['visibility', 'publishedAt', 'id'],
    construction_item_state: ['state', 'publishedAt', 'id'],
    construction_item_offered: ['offeredCount', 'publishedAt', 'id'],
  }
  for (const [name, columns] of Object.entries(itemIndexes))
    await db.schema.createIndex(name).on('construction_item').columns(columns).execute()

  await db.schema
    .createTable('construction_tag')
    .addColumn('itemId', text, (c) => c.notNull().references('construction_item.id').onDelete('cascade'))
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['industry', 'region'])))
    .addColumn('code', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('construction_tag_key', ['kind', 'code', 'itemId'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('construction_claim')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('itemId', text, (c) => c.notNull().references('construction_item.id'))
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('plan', text, (c) => c.notNull())
    .addColumn('readyBy', text, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['offered', 'accepted', 'delivered', 'released', 'withdrawn'])),
    )
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('remindedAt', integer)
    .addColumn('reason', text)
    .addColumn('offeredAt', integer, (c) => c.notNull())
    .addColumn('acceptedAt', integer)
    .addColumn('endedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const claimIndexes: Record<string, string[]> = {
    construction_claim_item: ['itemId', 'offeredAt', 'id'],
    construction_claim_own: ['organisationId', 'offeredAt', 'id'],
    construction_claim_due: ['state', 'dueAt', 'id'],
  }
  for (const [name, columns] of Object.entries(claimIndexes))
    await db.schema.createIndex(name).on('construction_claim').columns(columns).execute()
  // One offer of an organisation at a time, and one that builds it.
  await sql`create unique index construction_claim_once on construction_claim ("itemId", "organisationId") where state in ('offered', 'accepted', 'delivered')`.execute(
    db,
  )
  await sql`create unique index construction_claim_one on construction_claim ("itemId") where state in ('accepted', 'delivered')`.execute(
    db,
  )

  await db.schema
    .createTable('construction_progress')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('claimId', text, (c) => c.notNull().references('construction_claim.id').onDelete('cascade'))
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('writtenAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('construction_progress_of')
    .on('construction_progress')
    .columns(['claimId', 'writtenAt', 'id'])
    .execute()

  await db.schema
    .createTable('response_record')
    .addColumn('organisationId', text, (c) =>
      c.primaryKey().notNull().references('organisation.id').onDelete('cascade'),
    )
    .addColumn('answers', integer, (c) => c.notNull())
    .addColumn('medianMs', integer)
    .addColumn('invitations', integer, (c) => c.notNull())
    .addColumn('invitationsAnswered', integer, (c) => c.notNull())
    .addColumn('countedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('response_record_counted')
    .on('response_record')
    .columns(['countedAt', 'organisationId'])
    .execute()
}
