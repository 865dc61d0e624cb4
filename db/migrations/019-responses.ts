import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Responses to demands as they stand and as they were handed in, and what both sides said of them. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  await db.schema
    .createTable('response')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.unique())
    .addColumn('demandId', text, (c) => c.notNull().references('demand.id').onDelete('cascade'))
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('state', text, (c) =>
      c
        .notNull()
        .check(isOneOf('state', ['draft', 'submitted', 'shortlisted', 'accepted', 'declined', 'withdrawn', 'lapsed'])),
    )
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('revision', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('waitsFor', text, (c) => c.check(isOneOf('waitsFor', ['buyer', 'provider'])))
    .addColumn('validUntil', text)
    .addColumn('endReason', text, (c) =>
      c.check(isOneOf('endReason', ['GIVEN', 'OTHER_ACCEPTED', 'VALIDITY', 'DEMAND_ENDED'])),
    )
    .addColumn('reason', text)
    .addColumn('agreed', text)
    .addColumn('messageCount', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('submittedAt', integer)
    .addColumn('reactedAt', integer)
    .addColumn('endedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const indexes: Record<string, string[]> = {
    response_demand: ['demandId', 'submittedAt', 'id'],
    response_provider: ['organisationId', 'isOpen', 'updatedAt', 'id'],
    response_provider_state: ['organisationId', 'state', 'updatedAt', 'id'],
    response_clock: ['isOpen', 'dueAt', 'id'],
    response_validity: ['isOpen', 'validUntil', 'id'],
    response_file: ['sha256'],
  }
  for (const [name, columns] of Object.entries(indexes))
    await db.schema.createIndex(name).on('response').columns(columns).execute()
  await sql`create unique index response_open on response (${sql.ref('demandId')}, ${sql.ref('organisationId')}) where ${sql.ref('isOpen')} = 1`.execute(
    db,
  )

  await db.schema
    .createTable('response_revision')
    .addColumn('responseId', text, (c) => c.notNull().references('response.id').onDelete('cascade'))
    .addColumn('number', integer, (c) => c.notNull())
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('demandRevision', integer, (c) => c.notNull())
    .addColumn('submittedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('submittedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('response_revision_key', ['responseId', 'number'])
    .modifyEnd(end)
    .execute()

  await db.schema
    .createTable('response_message')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('responseId', text, (c) => c.notNull().references('response.id').onDelete('cascade'))
    .addColumn('side', text, (c) => c.notNull().check(isOneOf('side', ['buyer', 'provider'])))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('role', text, (c) => c.notNull())
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('sentAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('response_message_order')
    .on('response_message')
    .columns(['responseId', 'sentAt', 'id'])
    .execute()
  await db.schema
    .createIndex('response_message_person')
    .on('response_message')
    .columns(['personId', 'sentAt'])
    .execute()
  await db.schema.createIndex('response_message_file').on('response_message').columns(['sha256']).execute()
}
