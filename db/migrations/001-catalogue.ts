import { type Kysely, sql } from 'kysely'
import { appendOnly, columnsFor, type DialectName } from '../dialect.ts'

/** Organisations, listings and all that belongs to them, events, outbox, harvest and search log. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, serial, end } = columnsFor(dialect)

  await db.schema
    .createTable('organisation')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('slug', text, (c) => c.notNull().unique())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('searchText', text, (c) => c.notNull())
    .addColumn('profile', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('region', text)
    .addColumn('isDemo', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('isHarvested', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('source')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('name', text, (c) => c.notNull().unique())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('url', text)
    .addColumn('licence', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('listing')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('code', text, (c) => c.notNull().unique())
    .addColumn('state', text, (c) =>
      c
        .notNull()
        .check(
          sql`"state" in ('draft','submitted','reviewing','notice','registered','listed','returned','refused','objected','suspended','delisted','withdrawn')`,
        ),
    )
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('sourceId', text, (c) => c.references('source.id'))
    .addColumn('liveRevision', integer)
    .addColumn('isDemo', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('grade', text)
    .addColumn('frequency', text)
    .addColumn('titleSort', text, (c) => c.notNull())
    .addColumn('hasSample', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('priceMin', integer)
    .addColumn('disclosure', integer, (c) => c.notNull())
    .addColumn('dataUpdatedAt', integer)
    .addColumn('nextDueAt', integer)
    .addColumn('firstListedAt', integer)
    .addColumn('listedAt', integer)
    .addColumn('delistedAt', integer)
    .addColumn('delistReason', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    // Long texts last: what stands behind them in a row is slow to reach.
    .addColumn('card', text, (c) => c.notNull())
    .addColumn('searchText', text, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const listingIndexes: Record<string, string[]> = {
    listing_provider: ['providerId', 'state', 'listedAt', 'id'],
    listing_source: ['sourceId', 'state'],
    listing_listed: ['state', 'listedAt', 'id'],
    listing_changed: ['state', 'updatedAt', 'id'],
    listing_kind: ['kind', 'state'],
    listing_grade: ['grade', 'state'],
    listing_frequency: ['frequency', 'state'],
    listing_price: ['priceMin', 'state'],
    listing_disclosure: ['state', 'disclosure', 'id'],
    listing_data_updated: ['dataUpdatedAt', 'state'],
    listing_title: ['titleSort', 'state'],
  }
  for (const [name, columns] of Object.entries(listingIndexes))
    await db.schema.createIndex(name).on('listing').columns(columns).execute()

  await db.schema
    .createTable('listing_revision')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('number', integer, (c) => c.notNull())
    .addColumn('version', text, (c) => c.notNull())
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('contentHash', text, (c) => c.notNull())
    .addColumn('change', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addUniqueConstraint('listing_revision_number', ['listingId', 'number'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('listing_code')
    .addColumn('list', text, (c) => c.notNull())
    .addColumn('code', text, (c) => c.notNull())
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addPrimaryKeyConstraint('listing_code_pk', ['list', 'code', 'listingId'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('listing_code_listing').on('listing_code').column('listingId').execute()

  await db.schema
    .createTable('listing_field')
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('direction', text, (c) => c.notNull().check(sql`"direction" in ('IN','OUT')`))
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('title', text)
    .addColumn('type', text, (c) => c.notNull())
    .addColumn('unit', text)
    .addColumn('personal', text, (c) => c.notNull())
    .addPrimaryKeyConstraint('listing_field_pk', ['listingId', 'direction', 'position'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('listing_field_name').on('listing_field').column('name').execute()

  await db.schema
    .createTable('listing_offer')
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('model', text, (c) => c.notNull())
    .addColumn('unit', text)
    .addColumn('currency', text, (c) => c.notNull())
    .addColumn('price', integer)
    .addColumn('rangeMin', integer)
    .addColumn('rangeMax', integer)
    .addPrimaryKeyConstraint('listing_offer_pk', ['listingId', 'position'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('listing_file')
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('position', integer, (c) => c.notNull())
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('format', text, (c) => c.notNull())
    .addColumn('bytes', integer)
    .addColumn('rows', integer)
    .addColumn('sha256', text)
    .addColumn('url', text)
    .addPrimaryKeyConstraint('listing_file_pk', ['listingId', 'position'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('sample')
    .addColumn('listingId', text, (c) => c.primaryKey().notNull().references('listing.id'))
    .addColumn('format', text, (c) => c.notNull().check(sql`"format" in ('CSV','JSONL')`))
    .addColumn('sha256', text, (c) => c.notNull())
    .addColumn('bytes', integer, (c) => c.notNull())
    .addColumn('rowCount', integer, (c) => c.notNull())
    .addColumn('columns', text, (c) => c.notNull())
    .addColumn('preview', text, (c) => c.notNull())
    .addColumn('report', text, (c) => c.notNull())
    .addColumn('createdAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('harvest_record')
    .addColumn('sourceId', text, (c) => c.notNull().references('source.id'))
    .addColumn('recordId', text, (c) => c.notNull())
    .addColumn('listingId', text, (c) => c.notNull().unique().references('listing.id'))
    .addColumn('contentHash', text, (c) => c.notNull())
    .addColumn('url', text)
    .addColumn('original', text, (c) => c.notNull())
    .addColumn('contact', text)
    .addColumn('harvestedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('harvest_record_pk', ['sourceId', 'recordId'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('counter')
    .addColumn('name', text, (c) => c.primaryKey().notNull())
    .addColumn('value', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('event')
    .addColumn('seq', integer, (c) => c.primaryKey().notNull())
    .addColumn('at', integer, (c) => c.notNull())
    .addColumn('actor', text, (c) => c.notNull())
    .addColumn('action', text, (c) => c.notNull())
    .addColumn('subjectKind', text, (c) => c.notNull())
    .addColumn('subjectId', text, (c) => c.notNull())
    .addColumn('reason', text)
    .addColumn('ruleId', text)
    .addColumn('detail', text, (c) => c.notNull())
    .addColumn('previousHash', text, (c) => c.notNull())
    .addColumn('hash', text, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('event_subject').on('event').columns(['subjectKind', 'subjectId', 'seq']).execute()
  for (const statement of appendOnly(dialect, 'event')) await sql.raw(statement).execute(db)

  await db.schema
    .createTable('outbox')
    .addColumn('id', serial)
    .addColumn('topic', text, (c) => c.notNull())
    .addColumn('key', text, (c) => c.notNull())
    .addColumn('payload', text)
    .addColumn('revision', integer, (c) => c.notNull().defaultTo(1))
    .addColumn('attempts', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('lastError', text)
    .addUniqueConstraint('outbox_topic_key', ['topic', 'key'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('outbox_due').on('outbox').columns(['topic', 'dueAt', 'id']).execute()

  await db.schema
    .createTable('search_log')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('at', integer, (c) => c.notNull())
    .addColumn('visitor', text, (c) => c.notNull())
    .addColumn('language', text, (c) => c.notNull())
    .addColumn('query', text, (c) => c.notNull())
    .addColumn('filters', text, (c) => c.notNull())
    .addColumn('page', integer, (c) => c.notNull())
    .addColumn('total', integer, (c) => c.notNull())
    .addColumn('shown', text, (c) => c.notNull())
    .addColumn('clicked', text)
    .addColumn('engine', text, (c) => c.notNull())
    .addColumn('milliseconds', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('search_log_at').on('search_log').column('at').execute()

  await db.schema
    .createTable('setting')
    .addColumn('key', text, (c) => c.primaryKey().notNull())
    .addColumn('value', text, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
}
