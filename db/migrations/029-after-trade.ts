import { type Kysely, sql } from 'kysely'
import { appendOnly, columnsFor, type DialectName } from '../dialect.ts'

/** What comes after a trade: disputes with what was said, ratings, deals made elsewhere, receipts and certificates. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
  const createIndexes = async (table: string, indexes: Record<string, string[]>) => {
    for (const [name, columns] of Object.entries(indexes))
      await db.schema.createIndex(name).on(table).columns(columns).execute()
  }
  const ends = ['withdrawn', 'rejected', 'redelivered', 'partRefunded', 'refunded']

  await db.schema
    .createTable('dispute')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['open', 'answered', ...ends])))
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('reason', text, (c) => c.notNull())
    .addColumn('wish', text, (c) => c.notNull().check(isOneOf('wish', ['REDELIVER', 'PART', 'WHOLE'])))
    .addColumn('wishCents', integer)
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('waitsFor', text, (c) => c.check(isOneOf('waitsFor', ['provider', 'operator'])))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('messageCount', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('backCents', integer)
    .addColumn('decision', text)
    .addColumn('decidedBy', text, (c) => c.references('person.id'))
    .addColumn('openedAt', integer, (c) => c.notNull())
    .addColumn('endedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('dispute', {
    dispute_order: ['orderId', 'openedAt'],
    dispute_state: ['isOpen', 'dueAt', 'id'],
    dispute_ended: ['isOpen', 'endedAt', 'id'],
    dispute_person: ['personId', 'openedAt'],
  })
  await sql`create unique index dispute_one on dispute (${sql.ref('orderId')}) where ${sql.ref('isOpen')} = 1`.execute(
    db,
  )

  await db.schema
    .createTable('dispute_message')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('disputeId', text, (c) => c.notNull().references('dispute.id'))
    .addColumn('side', text, (c) => c.notNull().check(isOneOf('side', ['buyer', 'provider', 'operator'])))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('sentAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('dispute_message', {
    dispute_message_thread: ['disputeId', 'sentAt', 'id'],
    dispute_message_person: ['personId', 'sentAt'],
    dispute_message_file: ['sha256'],
  })

  const score = (name: string) => sql`${sql.ref(name)} between 1 and 5`
  await db.schema
    .createTable('rating')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('orderId', text, (c) => c.notNull().unique().references('trade_order.id'))
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('fit', integer, (c) => c.notNull().check(score('fit')))
    .addColumn('quality', integer, (c) => c.notNull().check(score('quality')))
    .addColumn('delivery', integer, (c) => c.notNull().check(score('delivery')))
    .addColumn('support', integer, (c) => c.notNull().check(score('support')))
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('isNamed', integer, (c) => c.notNull())
    .addColumn('isRelated', integer, (c) => c.notNull())
    .addColumn('round', integer, (c) => c.notNull().defaultTo(1))
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['shown', 'contested', 'hidden'])))
    .addColumn('answer', text)
    .addColumn('answeredBy', text, (c) => c.references('person.id'))
    .addColumn('answeredAt', integer)
    .addColumn('objection', text)
    .addColumn('objectedBy', text, (c) => c.references('person.id'))
    .addColumn('objectedAt', integer)
    .addColumn('decision', text)
    .addColumn('decidedBy', text, (c) => c.references('person.id'))
    .addColumn('decidedAt', integer)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('rating', {
    rating_listing: ['listingId', 'state', 'updatedAt', 'id'],
    rating_state: ['state', 'updatedAt', 'id'],
    rating_person: ['personId', 'createdAt'],
  })
  await db.schema
    .createTable('rating_round')
    .addColumn('ratingId', text, (c) => c.notNull().references('rating.id'))
    .addColumn('round', integer, (c) => c.notNull())
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('scores', text, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('writtenAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('rating_round_key', ['ratingId', 'round'])
    .modifyEnd(end)
    .execute()
  await createIndexes('rating_round', { rating_round_person: ['personId', 'writtenAt'] })

  await db.schema
    .createTable('filed_deal')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('otherId', text, (c) => c.references('organisation.id'))
    .addColumn('otherName', text, (c) => c.notNull())
    .addColumn('otherCode', text)
    .addColumn('side', text, (c) => c.notNull().check(isOneOf('side', ['buyer', 'provider'])))
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('listingId', text, (c) => c.references('listing.id'))
    .addColumn('amountCents', integer, (c) => c.notNull().check(sql`${sql.ref('amountCents')} >= 0`))
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('dealtOn', text, (c) => c.notNull())
    .addColumn('note', text, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['filed', 'confirmed', 'returned', 'registered', 'withdrawn'])),
    )
    .addColumn('isRelated', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('isDemo', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('confirmedBy', text, (c) => c.references('person.id'))
    .addColumn('confirmedAt', integer)
    .addColumn('reason', text)
    .addColumn('decidedBy', text, (c) => c.references('person.id'))
    .addColumn('fileName', text, (c) => c.notNull())
    .addColumn('mediaType', text, (c) => c.notNull())
    .addColumn('bytes', integer, (c) => c.notNull())
    .addColumn('sha256', text, (c) => c.notNull())
    .addColumn('filedAt', integer, (c) => c.notNull())
    .addColumn('registeredAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('filed_deal', {
    filed_deal_own: ['organisationId', 'updatedAt', 'id'],
    filed_deal_other: ['otherId', 'updatedAt', 'id'],
    filed_deal_state: ['state', 'updatedAt', 'id'],
    filed_deal_person: ['personId', 'filedAt'],
    filed_deal_file: ['sha256'],
  })

  await db.schema
    .createTable('receipt')
    .addColumn('eventSeq', integer, (c) => c.primaryKey().notNull())
    .addColumn('orderId', text, (c) => c.notNull().references('trade_order.id'))
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('step', text, (c) => c.notNull())
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .addColumn('signature', text, (c) => c.notNull())
    .addColumn('signedBy', text, (c) => c.notNull())
    .addColumn('publicKey', text, (c) => c.notNull())
    .addColumn('issuedAt', integer, (c) => c.notNull())
    .addUniqueConstraint('receipt_order', ['orderId', 'position'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('deal_certificate')
    .addColumn('number', text, (c) => c.primaryKey().notNull())
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['TRADE', 'FILED'])))
    .addColumn('orderId', text, (c) => c.unique().references('trade_order.id'))
    .addColumn('filedDealId', text, (c) => c.unique().references('filed_deal.id'))
    .addColumn('payload', text, (c) => c.notNull())
    .addColumn('opening', text, (c) => c.notNull())
    .addColumn('signature', text, (c) => c.notNull())
    .addColumn('signedBy', text, (c) => c.notNull())
    .addColumn('publicKey', text, (c) => c.notNull())
    .addColumn('eventSeq', integer, (c) => c.notNull())
    .addColumn('issuedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  for (const table of ['receipt', 'deal_certificate', 'rating_round'])
    for (const statement of appendOnly(dialect, table)) await sql.raw(statement).execute(db)
}
