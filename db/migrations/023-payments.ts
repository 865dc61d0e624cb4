import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/**
 * What the payment service says and is told, beside the payments themselves: customers, notices of the service, bank transfers;
 * and what an operator has to look at.
 */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  // SQLite adds one column a statement.
  await db.schema.alterTable('payment').addColumn('backUrl', text).execute()
  await db.schema.alterTable('payment').addColumn('attention', text).execute()
  await db.schema.alterTable('payment').addColumn('attentionAt', integer).execute()
  await db.schema.alterTable('payment_task').addColumn('target', text).execute()
  await db.schema.createIndex('payment_attention').on('payment').columns(['attentionAt', 'id']).execute()
  await db.schema.createIndex('payment_updated').on('payment').columns(['updatedAt', 'id']).execute()
  await db.schema.createIndex('payment_task_of').on('payment_task').columns(['paymentId', 'createdAt']).execute()

  await db.schema
    .createTable('payment_customer')
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('account', text, (c) => c.notNull())
    .addColumn('customer', text, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('payment_customer_key', ['organisationId', 'account'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('payment_notice')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('paymentId', text, (c) => c.references('payment.id'))
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['done', 'ignored', 'unknown', 'waiting', 'stuck', 'closed'])),
    )
    .addColumn('news', text)
    .addColumn('tries', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('failure', text)
    .addColumn('saidAt', integer, (c) => c.notNull())
    .addColumn('receivedAt', integer, (c) => c.notNull())
    .addColumn('doneAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('payment_notice_due').on('payment_notice').columns(['state', 'dueAt', 'id']).execute()
  await db.schema
    .createIndex('payment_notice_state')
    .on('payment_notice')
    .columns(['state', 'receivedAt', 'id'])
    .execute()
  await db.schema.createIndex('payment_notice_of').on('payment_notice').columns(['paymentId', 'receivedAt']).execute()

  await db.schema
    .createTable('payment_transfer')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('occasion', text, (c) => c.notNull().unique())
    .addColumn('paymentId', text, (c) => c.references('payment.id'))
    .addColumn('reference', text, (c) => c.notNull())
    .addColumn('payer', text, (c) => c.notNull())
    .addColumn('cents', integer, (c) => c.notNull().check(sql`${sql.ref('cents')} > 0`))
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['noted', 'confirmed', 'toReturn', 'returned', 'struck'])),
    )
    .addColumn('why', text)
    .addColumn('notedBy', text, (c) => c.notNull())
    .addColumn('notedAt', integer, (c) => c.notNull())
    .addColumn('settledBy', text)
    .addColumn('settledAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('payment_transfer_state')
    .on('payment_transfer')
    .columns(['state', 'notedAt', 'id'])
    .execute()
  await db.schema.createIndex('payment_transfer_of').on('payment_transfer').columns(['paymentId', 'notedAt']).execute()
}
