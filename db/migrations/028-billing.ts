import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Billing periods of orders, settlement runs with what each provider is paid, and invoices that buyers ask for. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
  const createIndexes = async (table: string, indexes: Record<string, string[]>) => {
    for (const [name, columns] of Object.entries(indexes))
      await db.schema.createIndex(name).on(table).columns(columns).execute()
  }

  await db.schema
    .createTable('billing_plan')
    .addColumn('orderId', text, (c) => c.primaryKey().notNull().references('trade_order.id'))
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['subscription', 'metered'])))
    .addColumn('months', integer, (c) => c.notNull())
    .addColumn('startsAt', integer, (c) => c.notNull())
    .addColumn('n', integer, (c) => c.notNull())
    .addColumn('nextAt', integer, (c) => c.notNull())
    .addColumn('stopsAt', integer)
    .addColumn('stoppedBy', text, (c) => c.check(isOneOf('stoppedBy', ['buyer', 'provider'])))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('billing_plan', { billing_plan_next: ['nextAt', 'orderId'] })

  await db.schema
    .createTable('billing_period')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('n', integer, (c) => c.notNull().check(sql`n >= 1`))
    .addColumn('startsAt', integer, (c) => c.notNull())
    .addColumn('endsAt', integer, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['open', 'closed', 'charged', 'paid', 'failed', 'writtenOff'])),
    )
    .addColumn('isDue', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('units', integer, (c) => c.check(sql`units >= 0`))
    .addColumn('costCents', integer, (c) => c.check(sql`${sql.ref('costCents')} >= 0`))
    .addColumn('creditCents', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('cents', integer, (c) => c.check(sql`cents >= 0`))
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('detail', text, (c) => c.notNull())
    .addColumn('tries', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('paidAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .addUniqueConstraint('billing_period_one', ['orderId', 'n'])
    .modifyEnd(end)
    .execute()
  await createIndexes('billing_period', {
    billing_period_due: ['isDue', 'dueAt', 'id'],
    billing_period_buyer: ['buyerId', 'startsAt', 'id'],
    billing_period_provider: ['providerId', 'startsAt', 'id'],
  })

  await db.schema
    .createTable('settlement_run')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('occasion', text, (c) => c.notNull().unique())
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['proposed', 'approved', 'done', 'cancelled'])))
    .addColumn('cutoffAt', integer, (c) => c.notNull())
    .addColumn('proposedBy', text, (c) => c.notNull())
    .addColumn('proposedAt', integer, (c) => c.notNull())
    .addColumn('approvedBy', text, (c) => c.references('person.id'))
    .addColumn('approvedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('settlement_run', {
    settlement_run_state: ['state', 'proposedAt', 'id'],
    settlement_run_proposed: ['proposedAt', 'id'],
  })

  await db.schema
    .createTable('payout')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('runId', text, (c) => c.notNull().references('settlement_run.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('cents', integer, (c) => c.notNull().check(sql`cents > 0`))
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['proposed', 'approved', 'paid', 'failed', 'cancelled'])),
    )
    .addColumn('bankReference', text, (c) => c.unique())
    .addColumn('reason', text)
    .addColumn('settledBy', text, (c) => c.references('person.id'))
    .addColumn('settledAt', integer)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addUniqueConstraint('payout_one', ['runId', 'providerId', 'currency'])
    .modifyEnd(end)
    .execute()
  await createIndexes('payout', { payout_provider: ['providerId', 'createdAt', 'id'] })

  await db.schema
    .createTable('payout_order')
    .addColumn('runId', text, (c) => c.notNull().references('settlement_run.id'))
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('payoutId', text, (c) => c.notNull().references('payout.id'))
    .addColumn('cents', integer, (c) => c.notNull())
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('payout_order_key', ['runId', 'orderId'])
    .modifyEnd(end)
    .execute()
  await createIndexes('payout_order', { payout_order_of: ['payoutId', 'orderId'] })
  // What is being paid in one run no other run pays.
  await sql`create unique index payout_order_open on payout_order (${sql.ref('orderId')}) where ${sql.ref('isOpen')} = 1`.execute(
    db,
  )

  await db.schema
    .createTable('invoice')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['requested', 'issued', 'refused', 'withdrawn'])),
    )
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['plain', 'special'])))
    .addColumn('cents', integer, (c) => c.notNull().check(sql`cents > 0`))
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('taxNumber', text, (c) => c.notNull())
    .addColumn('address', text, (c) => c.notNull())
    .addColumn('bank', text, (c) => c.notNull())
    .addColumn('email', text, (c) => c.notNull())
    .addColumn('requestedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('requestedAt', integer, (c) => c.notNull())
    .addColumn('invoiceNumber', text)
    .addColumn('invoiceDay', text)
    .addColumn('reason', text)
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('answeredBy', text, (c) => c.references('person.id'))
    .addColumn('answeredAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .addUniqueConstraint('invoice_number_once', ['providerId', 'invoiceNumber'])
    .modifyEnd(end)
    .execute()
  await createIndexes('invoice', {
    invoice_order: ['orderId', 'state'],
    invoice_buyer: ['buyerId', 'requestedAt', 'id'],
    invoice_provider: ['providerId', 'requestedAt', 'id'],
    invoice_file: ['sha256'],
  })
}
