import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Requests as they were handed in each time, quotes and messages about them, private offers, and what providers ask and approve. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
  const sides = ['buyer', 'provider']

  // One that is open for each buyer and listing.
  await sql`create unique index request_one on request (${sql.ref('listingId')}, ${sql.ref('buyerId')}) where ${sql.ref('isOpen')} = 1`.execute(
    db,
  )

  await db.schema.createIndex('request_moved').on('request').columns(['isOpen', 'updatedAt', 'id']).execute()

  await db.schema
    .createTable('request_round')
    .addColumn('requestId', text, (c) => c.notNull().references('request.id').onDelete('cascade'))
    .addColumn('number', integer, (c) => c.notNull())
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('submittedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('submittedAt', integer, (c) => c.notNull())
    .addColumn('answer', text, (c) => c.check(isOneOf('answer', ['approved', 'changes', 'denied'])))
    .addColumn('answerDetail', text)
    .addColumn('answeredBy', text)
    .addColumn('answeredAt', integer)
    .addPrimaryKeyConstraint('request_round_key', ['requestId', 'number'])
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('request_round_answered')
    .on('request_round')
    .columns(['providerId', 'answeredAt'])
    .execute()

  await db.schema
    .createTable('request_message')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('requestId', text, (c) => c.notNull().references('request.id').onDelete('cascade'))
    .addColumn('side', text, (c) => c.notNull().check(isOneOf('side', sides)))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('sentAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('request_message_order')
    .on('request_message')
    .columns(['requestId', 'sentAt', 'id'])
    .execute()
  await db.schema.createIndex('request_message_person').on('request_message').columns(['personId', 'sentAt']).execute()

  // What can be asked for once: a trial by each buyer and listing, an order of each accepted response.
  await db.schema
    .createTable('request_claim')
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['trial', 'response'])))
    .addColumn('about', text, (c) => c.notNull())
    .addColumn('requestId', text, (c) => c.notNull().references('request.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('request_claim_key', ['kind', 'about'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('request_claim_request').on('request_claim').columns(['requestId']).execute()

  await db.schema
    .createTable('quote')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('requestId', text, (c) => c.notNull().references('request.id').onDelete('cascade'))
    .addColumn('number', integer, (c) => c.notNull())
    .addColumn('side', text, (c) => c.notNull().check(isOneOf('side', sides)))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['open', 'accepted', 'countered', 'declined', 'expired', 'withdrawn'])),
    )
    .addColumn('validUntil', integer, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('endedAt', integer)
    .addUniqueConstraint('quote_number', ['requestId', 'number'])
    .modifyEnd(end)
    .execute()
  await sql`create unique index quote_open on quote (${sql.ref('requestId')}) where ${sql.ref('state')} = 'open'`.execute(
    db,
  )
  await db.schema.createIndex('quote_clock').on('quote').columns(['state', 'validUntil', 'id']).execute()

  await db.schema
    .createTable('private_offer')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['open', 'accepted', 'declined', 'withdrawn', 'expired'])),
    )
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('validUntil', integer, (c) => c.notNull())
    .addColumn('orderId', text, (c) => c.unique().references('trade_order.id'))
    .addColumn('reason', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('endedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const offers: Record<string, string[]> = {
    private_offer_buyer: ['buyerId', 'state', 'updatedAt', 'id'],
    private_offer_listing: ['listingId', 'updatedAt', 'id'],
    private_offer_clock: ['state', 'validUntil', 'id'],
  }
  for (const [name, columns] of Object.entries(offers))
    await db.schema.createIndex(name).on('private_offer').columns(columns).execute()

  // `scope` is the id of a listing, or `all` for those of the provider that have none of their own.
  await db.schema
    .createTable('request_form')
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('scope', text, (c) => c.notNull())
    .addColumn('fields', text, (c) => c.notNull())
    .addColumn('rules', text, (c) => c.notNull())
    .addColumn('trial', text)
    .addColumn('revision', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('request_form_key', ['providerId', 'scope'])
    .modifyEnd(end)
    .execute()
}
