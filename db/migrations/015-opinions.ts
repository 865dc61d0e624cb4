import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Signed opinions of assessors on drafts, and complaints about listings. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  await db.schema
    .createTable('opinion')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('assessorId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('draftId', text, (c) => c.references('draft.id').onDelete('set null'))
    .addColumn('slot', text, (c) => c.notNull())
    .addColumn('kind', text, (c) => c.notNull())
    .addColumn('title', text, (c) => c.notNull())
    .addColumn('note', text)
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['requested', 'accepted', 'declined', 'cancelled', 'issued', 'withdrawn'])),
    )
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('requestedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('requestedAt', integer, (c) => c.notNull())
    .addColumn('independentBy', text, (c) => c.references('person.id'))
    .addColumn('independentAt', integer)
    .addColumn('interest', text)
    .addColumn('conflicts', text, (c) => c.notNull())
    .addColumn('reason', text)
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('conclusion', text, (c) => c.check(isOneOf('conclusion', ['PASS', 'CONDITIONAL', 'FAIL'])))
    .addColumn('number', text)
    .addColumn('expires', text)
    .addColumn('contentHash', text)
    .addColumn('sampleHash', text)
    .addColumn('payload', text)
    .addColumn('signature', text)
    .addColumn('signedBy', text)
    .addColumn('publicKey', text)
    .addColumn('issuedBy', text, (c) => c.references('person.id'))
    .addColumn('issuedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const opinionIndexes: Record<string, string[]> = {
    opinion_asked_by: ['organisationId', 'requestedAt', 'id'],
    opinion_asked_of: ['assessorId', 'requestedAt', 'id'],
    opinion_draft: ['draftId', 'requestedAt'],
    opinion_file: ['sha256'],
  }
  for (const [name, columns] of Object.entries(opinionIndexes))
    await db.schema.createIndex(name).on('opinion').columns(columns).execute()
  await db.schema
    .createIndex('capability_granted')
    .on('capability_grant')
    .columns(['capability', 'state', 'organisationId'])
    .execute()
  await sql`create unique index opinion_open on opinion (${sql.ref('draftId')}, slot, ${sql.ref('assessorId')}) where ${sql.ref('isOpen')} = 1 and ${sql.ref('draftId')} is not null`.execute(
    db,
  )

  await db.schema
    .createTable('complaint')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.notNull().unique())
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id'))
    .addColumn('revision', integer, (c) => c.notNull())
    .addColumn('providerId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('organisationId', text, (c) => c.references('organisation.id'))
    .addColumn('isNamed', integer, (c) => c.notNull())
    .addColumn('kind', text, (c) =>
      c.notNull().check(isOneOf('kind', ['UNTRUE', 'INFRINGEMENT', 'PERSONAL', 'QUALITY', 'STALE', 'OTHER'])),
    )
    .addColumn('text', text, (c) => c.notNull())
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['filed', 'accepted', 'answered', 'upheld', 'dismissed'])),
    )
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('filedAt', integer, (c) => c.notNull())
    .addColumn('acceptedBy', text, (c) => c.references('person.id'))
    .addColumn('acceptedAt', integer)
    .addColumn('answer', text)
    .addColumn('answeredBy', text, (c) => c.references('person.id'))
    .addColumn('answeredAt', integer)
    .addColumn('measure', text, (c) => c.check(isOneOf('measure', ['NONE', 'CORRECTION', 'SUSPENSION'])))
    .addColumn('decision', text)
    .addColumn('decidedBy', text, (c) => c.references('person.id'))
    .addColumn('decidedAt', integer)
    .addColumn('fileName', text)
    .addColumn('mediaType', text)
    .addColumn('bytes', integer)
    .addColumn('sha256', text)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const complaintIndexes: Record<string, string[]> = {
    complaint_queue: ['isOpen', 'dueAt', 'id'],
    complaint_state: ['state', 'dueAt', 'id'],
    complaint_provider: ['providerId', 'filedAt', 'id'],
    complaint_person: ['personId', 'filedAt'],
    complaint_listing: ['listingId', 'state', 'decidedAt'],
    complaint_file: ['sha256'],
  }
  for (const [name, columns] of Object.entries(complaintIndexes))
    await db.schema.createIndex(name).on('complaint').columns(columns).execute()
  await sql`create unique index complaint_open on complaint (${sql.ref('listingId')}, ${sql.ref('personId')}) where ${sql.ref('isOpen')} = 1`.execute(
    db,
  )
}
