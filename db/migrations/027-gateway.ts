import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Endpoints of providers with keys, calls and usage of buyers; tables that are asked; tasks of deliveries by other ways. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`
  const createIndexes = async (table: string, indexes: Record<string, string[]>) => {
    for (const [name, columns] of Object.entries(indexes))
      await db.schema.createIndex(name).on(table).columns(columns).execute()
  }

  await db.schema
    .createTable('gateway_endpoint')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('listingId', text, (c) => c.notNull().unique().references('listing.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['open', 'paused'])))
    .addColumn('baseUrl', text, (c) => c.notNull())
    .addColumn('authHeader', text)
    .addColumn('secret', text)
    .addColumn('methods', text, (c) => c.notNull())
    .addColumn('paths', text, (c) => c.notNull())
    .addColumn('timeoutMs', integer, (c) => c.notNull())
    .addColumn('maxBytes', integer, (c) => c.notNull())
    .addColumn('perSecond', integer, (c) => c.notNull())
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('gateway_endpoint', { gateway_endpoint_provider: ['providerId', 'updatedAt', 'id'] })

  await db.schema
    .createTable('gateway_key')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('entitlementId', text, (c) => c.notNull().references('entitlement.id'))
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('start', text, (c) => c.notNull())
    .addColumn('keyHash', text, (c) => c.notNull().unique())
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('expiresAt', integer, (c) => c.notNull())
    .addColumn('lastUsedAt', integer)
    .addColumn('revokedAt', integer)
    .modifyEnd(end)
    .execute()
  await createIndexes('gateway_key', { gateway_key_entitlement: ['entitlementId', 'createdAt', 'id'] })

  await db.schema
    .createTable('gateway_call')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('entitlementId', text, (c) => c.notNull().references('entitlement.id'))
    .addColumn('keyId', text, (c) => c.references('gateway_key.id'))
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['call', 'query'])))
    .addColumn('at', integer, (c) => c.notNull())
    .addColumn('method', text, (c) => c.notNull())
    .addColumn('path', text, (c) => c.notNull())
    .addColumn('outcome', text, (c) => c.notNull().check(isOneOf('outcome', ['open', 'answered', 'failed', 'cut'])))
    .addColumn('charged', integer, (c) => c.notNull().check(sql`charged in (0, 1)`))
    .addColumn('status', integer)
    .addColumn('bytes', integer)
    .addColumn('ms', integer)
    .addColumn('detail', text)
    .modifyEnd(end)
    .execute()
  await createIndexes('gateway_call', {
    gateway_call_entitlement: ['entitlementId', 'at', 'id'],
    gateway_call_at: ['at'],
  })
  // Only what is under way is ever looked for by its outcome.
  await sql`create index gateway_call_open on gateway_call (at) where outcome = 'open'`.execute(db)

  await db.schema
    .createTable('gateway_usage')
    .addColumn('entitlementId', text, (c) => c.notNull().references('entitlement.id'))
    .addColumn('hour', integer, (c) => c.notNull())
    .addColumn('calls', integer, (c) => c.notNull())
    .addColumn('charged', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('gateway_usage_key', ['entitlementId', 'hour'])
    .addCheckConstraint('gateway_usage_charged', sql`charged between 0 and calls`)
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('query_table')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('listingId', text, (c) => c.notNull().unique().references('listing.id'))
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('fileId', text, (c) => c.references('data_file.id').onDelete('set null'))
    .addColumn('fileName', text, (c) => c.notNull())
    .addColumn('sha256', text, (c) => c.notNull())
    .addColumn('rules', text, (c) => c.notNull())
    .addColumn('rows', integer, (c) => c.notNull())
    .addColumn('cube', text, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['open', 'paused'])))
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('query_table', {
    query_table_provider: ['providerId', 'updatedAt', 'id'],
    query_table_file: ['fileId'],
  })

  await db.schema
    .createTable('query_count')
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('buyerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('subject', text, (c) => c.notNull())
    .addColumn('count', integer, (c) => c.notNull())
    .addColumn('lastAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('query_count_key', ['listingId', 'buyerId', 'subject'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('delivery_task')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('orderId', text, (c) => c.notNull().unique().references('trade_order.id'))
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['open', 'planned', 'started', 'handed', 'returned'])),
    )
    .addColumn('plan', text)
    .addColumn('plannedFor', text)
    .addColumn('openedAt', integer, (c) => c.notNull())
    .addColumn('plannedAt', integer)
    .addColumn('startedAt', integer)
    .addColumn('handedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('delivery_handover')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('taskId', text, (c) => c.notNull().references('delivery_task.id').onDelete('cascade'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('credentials', text)
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('at', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('delivery_handover', {
    delivery_handover_task: ['taskId', 'at', 'id'],
    delivery_handover_file: ['sha256'],
  })

  await db.schema
    .createTable('delivery_look')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('handoverId', text, (c) => c.notNull().references('delivery_handover.id').onDelete('cascade'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('at', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await createIndexes('delivery_look', { delivery_look_handover: ['handoverId', 'at', 'id'] })
}
