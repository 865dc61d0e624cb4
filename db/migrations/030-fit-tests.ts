import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Checks that buyers have run on the whole of a listing's files before they pay, and again when those are delivered. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const index = (table: string, name: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns).execute()

  await db.schema
    .createTable('fit_test_rule')
    .addColumn('listingId', text, (c) => c.primaryKey().notNull().references('listing.id'))
    .addColumn('isAllowed', integer, (c) => c.notNull())
    .addColumn('hidden', text, (c) => c.notNull())
    .addColumn('changedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('fit_test')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('checks', text, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(sql`${sql.ref('state')} in ('waiting','running','done','failed')`),
    )
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('setId', text, (c) => c.references('delivery_set.id'))
    .addColumn('answers', text)
    .addColumn('isPassed', integer)
    .addColumn('failure', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('startedAt', integer)
    .addColumn('endedAt', integer)
    .addCheckConstraint('fit_test_answered', sql`(${sql.ref('state')} = 'done') = (${sql.ref('answers')} is not null)`)
    .modifyEnd(end)
    .execute()
  await index('fit_test', 'fit_test_buyer', ['buyerId', 'createdAt', 'id'])
  await index('fit_test', 'fit_test_provider', ['providerId', 'createdAt', 'id'])
  await index('fit_test', 'fit_test_budget', ['listingId', 'buyerId', 'createdAt'])
  await index('fit_test', 'fit_test_turn', ['state', 'createdAt', 'id'])

  await db.schema
    .createTable('fit_test_keys')
    .addColumn('testId', text, (c) => c.primaryKey().notNull().references('fit_test.id').onDelete('cascade'))
    .addColumn('hashes', text, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await index('fit_test_keys', 'fit_test_keys_age', ['createdAt'])

  await db.schema
    .createTable('fit_test_order')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('testId', text, (c) => c.notNull().references('fit_test.id'))
    .addColumn('requestId', text, (c) => c.unique().references('request.id'))
    .addColumn('orderId', text, (c) => c.unique().references('trade_order.id'))
    .addColumn('releases', integer, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(sql`${sql.ref('state')} in ('waiting','running','passed','failed','broken')`),
    )
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('deliveredAt', integer)
    .addColumn('setId', text, (c) => c.references('delivery_set.id'))
    .addColumn('answers', text)
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('startedAt', integer)
    .addColumn('endedAt', integer)
    .addCheckConstraint(
      'fit_test_order_of',
      sql`${sql.ref('requestId')} is not null or ${sql.ref('orderId')} is not null`,
    )
    .modifyEnd(end)
    .execute()
  await index('fit_test_order', 'fit_test_order_test', ['testId', 'createdAt'])
}
