import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** People, how they sign in, the mail they get, and the counters that slow guessing down. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  await db.schema
    .createTable('person')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('email', text)
    .addColumn('emailKey', text, (c) => c.unique())
    .addColumn('emailConfirmedAt', integer)
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull().check(isOneOf('language', ['zh', 'en'])))
    .addColumn('passwordHash', text)
    .addColumn('passwordChangedAt', integer)
    .addColumn('totpSecret', text)
    .addColumn('totpConfirmedAt', integer)
    .addColumn('totpLastStep', integer)
    .addColumn('isOperator', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('isDemo', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('suspendedAt', integer)
    .addColumn('deletedAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('person_created').on('person').columns(['createdAt', 'id']).execute()

  await db.schema
    .createTable('recovery_code')
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('codeHash', text, (c) => c.notNull())
    .addColumn('usedAt', integer)
    .addPrimaryKeyConstraint('recovery_code_pk', ['personId', 'codeHash'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('session')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('tokenHash', text, (c) => c.notNull().unique())
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('organisationId', text, (c) => c.references('organisation.id'))
    .addColumn('secondFactorAt', integer)
    .addColumn('confirmedAt', integer, (c) => c.notNull())
    .addColumn('address', text, (c) => c.notNull())
    .addColumn('agent', text, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('lastSeenAt', integer, (c) => c.notNull())
    .addColumn('expiresAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('session_person').on('session').columns(['personId', 'expiresAt']).execute()
  await db.schema.createIndex('session_organisation').on('session').column('organisationId').execute()
  await db.schema.createIndex('session_expires').on('session').column('expiresAt').execute()

  await db.schema
    .createTable('known_device')
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('deviceHash', text, (c) => c.notNull())
    .addColumn('firstSeenAt', integer, (c) => c.notNull())
    .addColumn('lastSeenAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('known_device_pk', ['personId', 'deviceHash'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('mail_link')
    .addColumn('tokenHash', text, (c) => c.primaryKey().notNull())
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['confirm', 'reset', 'change'])))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('email', text, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('expiresAt', integer, (c) => c.notNull())
    .addColumn('usedAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('mail_link_person').on('mail_link').columns(['personId', 'kind']).execute()
  await db.schema.createIndex('mail_link_expires').on('mail_link').column('expiresAt').execute()

  await db.schema
    .createTable('attempt')
    .addColumn('key', text, (c) => c.primaryKey().notNull())
    .addColumn('failures', integer, (c) => c.notNull())
    .addColumn('blockedUntil', integer, (c) => c.notNull())
    .addColumn('forgetAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('attempt_forget').on('attempt').column('forgetAt').execute()

  await db.schema
    .createTable('mail')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('occasion', text, (c) => c.notNull().unique())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('personId', text, (c) => c.references('person.id'))
    .addColumn('toAddress', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull().check(isOneOf('language', ['zh', 'en'])))
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('bodyText', text)
    .addColumn('bodyHtml', text)
    .addColumn('unsubscribeUrl', text)
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['waiting', 'sent', 'kept', 'stuck', 'dropped'])),
    )
    .addColumn('attempts', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('settledAt', integer)
    .addColumn('lastError', text)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('mail_due').on('mail').columns(['state', 'dueAt', 'id']).execute()
  await db.schema.createIndex('mail_created').on('mail').columns(['createdAt', 'id']).execute()
  await db.schema.createIndex('mail_person').on('mail').columns(['personId', 'createdAt']).execute()

  await db.schema
    .createTable('job_run')
    .addColumn('name', text, (c) => c.primaryKey().notNull())
    .addColumn('startedAt', integer)
    .addColumn('finishedAt', integer)
    .addColumn('failedAt', integer)
    .addColumn('lastError', text)
    .addColumn('done', integer, (c) => c.notNull().defaultTo(0))
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('notice')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('occasion', text, (c) => c.notNull().unique())
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('detail', text, (c) => c.notNull())
    .addColumn('path', text, (c) => c.notNull())
    .addColumn('delivery', text, (c) => c.notNull().check(isOneOf('delivery', ['none', 'at_once', 'daily'])))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('readAt', integer)
    .addColumn('mailedAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('notice_person').on('notice').columns(['personId', 'createdAt', 'id']).execute()
  await db.schema.createIndex('notice_unread').on('notice').columns(['personId', 'readAt']).execute()
  await db.schema.createIndex('notice_mail').on('notice').columns(['delivery', 'mailedAt', 'createdAt']).execute()
  await db.schema.createIndex('notice_created').on('notice').column('createdAt').execute()

  await db.schema
    .createTable('notice_preference')
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('delivery', text, (c) => c.notNull().check(isOneOf('delivery', ['none', 'at_once', 'daily'])))
    .addPrimaryKeyConstraint('notice_preference_pk', ['personId', 'kind'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('follow')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['listing', 'organisation', 'search'])))
    .addColumn('listingId', text, (c) => c.references('listing.id'))
    .addColumn('organisationId', text, (c) => c.references('organisation.id'))
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull().check(isOneOf('language', ['zh', 'en'])))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('seenSeq', integer, (c) => c.notNull())
    .addUniqueConstraint('follow_subject', ['personId', 'kind', 'subject'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('follow_listing').on('follow').column('listingId').execute()
  await db.schema.createIndex('follow_organisation').on('follow').column('organisationId').execute()
  await db.schema.createIndex('follow_kind').on('follow').columns(['kind', 'seenSeq', 'id']).execute()

  // How long something has been waiting to leave; 0 for what was there before.
  await db.schema
    .alterTable('outbox')
    .addColumn('enqueuedAt', integer, (c) => c.notNull().defaultTo(0))
    .execute()

  // The record of acts is searched by who, what and when.
  await db.schema.createIndex('event_actor').on('event').columns(['actor', 'seq']).execute()
  await db.schema.createIndex('event_action').on('event').columns(['action', 'seq']).execute()
  await db.schema.createIndex('event_at').on('event').columns(['at', 'seq']).execute()
}
