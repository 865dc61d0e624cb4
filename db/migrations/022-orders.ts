import { type Kysely, sql } from 'kysely'
import { appendOnly, columnsFor, type DialectName } from '../dialect.ts'

/** Requests, orders with what the exchange approved, rights to use, payments and the ledger. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
  const createIndexes = async (table: string, indexes: Record<string, string[]>) => {
    for (const [name, columns] of Object.entries(indexes))
      await db.schema.createIndex(name).on(table).columns(columns).execute()
  }

  await db.schema
    .createTable('request')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['submitted', 'changes', 'approved', 'denied', 'withdrawn', 'lapsed'])),
    )
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('round', integer, (c) => c.notNull().defaultTo(1))
    .addColumn('waitsFor', text, (c) => c.check(isOneOf('waitsFor', ['buyer', 'provider'])))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('toldDueAt', integer)
    .addColumn('reason', text)
    .addColumn('decidedBy', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('submittedAt', integer, (c) => c.notNull())
    .addColumn('decidedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('request', {
    request_buyer: ['buyerId', 'isOpen', 'updatedAt', 'id'],
    request_buyer_state: ['buyerId', 'state', 'updatedAt', 'id'],
    request_provider: ['providerId', 'isOpen', 'updatedAt', 'id'],
    request_provider_state: ['providerId', 'state', 'updatedAt', 'id'],
    request_listing: ['listingId', 'buyerId', 'updatedAt'],
    request_clock: ['isOpen', 'dueAt', 'id'],
  })

  const states = [
    'approving',
    'contracting',
    'paying',
    'delivering',
    'inspecting',
    'completed',
    'disputed',
    'refused',
    'cancelled',
    'refunded',
  ]
  await db.schema
    .createTable('trade_order')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('requestId', text, (c) => c.unique().references('request.id'))
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('origin', text, (c) => c.notNull().check(isOneOf('origin', ['listing', 'private', 'demand'])))
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', states)))
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('terms', text, (c) => c.notNull())
    .addColumn('totalCents', integer, (c) => c.notNull().check(sql`${sql.ref('totalCents')} >= 0`))
    .addColumn('feeCents', integer, (c) =>
      c.notNull().check(sql`${sql.ref('feeCents')} between 0 and ${sql.ref('totalCents')}`),
    )
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('waitsFor', text, (c) => c.check(isOneOf('waitsFor', ['buyer', 'provider', 'both', 'operator'])))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('toldDueAt', integer)
    .addColumn('approvalsNeeded', integer, (c) => c.notNull())
    .addColumn('isRelated', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('isDemo', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('signedAt', integer)
    .addColumn('startedAt', integer)
    .addColumn('deliveredAt', integer)
    .addColumn('endedAt', integer)
    .addColumn('reason', text)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('trade_order', {
    trade_order_buyer: ['buyerId', 'isOpen', 'updatedAt', 'id'],
    trade_order_buyer_state: ['buyerId', 'state', 'updatedAt', 'id'],
    trade_order_provider: ['providerId', 'isOpen', 'updatedAt', 'id'],
    trade_order_provider_state: ['providerId', 'state', 'updatedAt', 'id'],
    trade_order_state: ['state', 'updatedAt', 'id'],
    trade_order_clock: ['isOpen', 'dueAt', 'id'],
    trade_order_listing: ['listingId', 'state', 'createdAt'],
    trade_order_created: ['createdAt', 'id'],
  })

  await db.schema
    .createTable('order_approval')
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id').onDelete('cascade'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('note', text)
    .addColumn('approvedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('order_approval_key', ['orderId', 'personId'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('entitlement')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('orderId', text, (c) => c.notNull().unique().references('trade_order.id'))
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('revision', integer, (c) => c.notNull())
    .addColumn('mode', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['active', 'suspended', 'ended', 'revoked'])))
    .addColumn('startsAt', integer, (c) => c.notNull())
    .addColumn('endsAt', integer, (c) => c.notNull())
    .addColumn('quota', integer)
    .addColumn('used', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('reason', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .addCheckConstraint(
      'entitlement_quota',
      sql`${sql.ref('quota')} is null or ${sql.ref('used')} <= ${sql.ref('quota')}`,
    )
    .modifyEnd(end)
    .execute()
  await createIndexes('entitlement', {
    entitlement_buyer: ['buyerId', 'state', 'createdAt', 'id'],
    entitlement_provider: ['providerId', 'state', 'createdAt', 'id'],
    entitlement_listing: ['listingId', 'state', 'endsAt'],
    entitlement_clock: ['state', 'endsAt', 'id'],
  })

  const paymentStates = ['created', 'open', 'authorised', 'captured', 'failed', 'released', 'refunded']
  await db.schema
    .createTable('payment')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('period', integer, (c) => c.notNull())
    .addColumn('method', text, (c) => c.notNull().check(isOneOf('method', ['card', 'transfer'])))
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', paymentStates)))
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('amountCents', integer, (c) => c.notNull().check(sql`${sql.ref('amountCents')} > 0`))
    .addColumn('capturedCents', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('refundedCents', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('intent', text, (c) => c.unique())
    .addColumn('checkout', text, (c) => c.unique())
    .addColumn('checkoutUrl', text)
    .addColumn('reference', text, (c) => c.notNull().unique())
    .addColumn('holdUntil', integer)
    .addColumn('failure', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .addCheckConstraint(
      'payment_amounts',
      sql`${sql.ref('refundedCents')} between 0 and ${sql.ref('capturedCents')} and ${sql.ref('capturedCents')} <= ${sql.ref('amountCents')}`,
    )
    .modifyEnd(end)
    .execute()
  await createIndexes('payment', {
    payment_order: ['orderId', 'period', 'createdAt'],
    payment_state: ['state', 'updatedAt', 'id'],
    payment_hold: ['isOpen', 'holdUntil', 'id'],
  })
  await sql`create unique index payment_one on payment (${sql.ref('orderId')}, period) where ${sql.ref('isOpen')} = 1`.execute(
    db,
  )

  await db.schema
    .createTable('payment_task')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('paymentId', text, (c) => c.notNull().references('payment.id').onDelete('cascade'))
    .addColumn('kind', text, (c) =>
      c.notNull().check(isOneOf('kind', ['checkout', 'charge', 'capture', 'release', 'refund'])),
    )
    .addColumn('occasion', text, (c) => c.notNull())
    .addColumn('amountCents', integer, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['open', 'done', 'failed'])))
    .addColumn('tries', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('failure', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('doneAt', integer)
    .addUniqueConstraint('payment_task_once', ['paymentId', 'kind', 'occasion'])
    .modifyEnd(end)
    .execute()
  await createIndexes('payment_task', { payment_task_due: ['state', 'dueAt', 'id'] })

  await db.schema
    .createTable('ledger_entry')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('occasion', text, (c) => c.notNull())
    .addColumn('account', text, (c) => c.notNull())
    .addColumn('organisationId', text, (c) => c.references('organisation.id'))
    .addColumn('cents', integer, (c) => c.notNull())
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('at', integer, (c) => c.notNull())
    .addUniqueConstraint('ledger_entry_once', ['kind', 'occasion', 'account'])
    .modifyEnd(end)
    .execute()
  await createIndexes('ledger_entry', {
    ledger_entry_order: ['orderId', 'at', 'id'],
    ledger_entry_organisation: ['organisationId', 'account', 'at', 'id'],
    ledger_entry_account: ['account', 'at', 'id'],
  })
  for (const statement of appendOnly(dialect, 'ledger_entry')) await sql.raw(statement).execute(db)
}
