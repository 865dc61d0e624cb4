import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Demands, who was invited to answer them, and the listings that match them best. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  await db.schema
    .createTable('demand')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('number', text, (c) => c.unique())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('state', text, (c) =>
      c
        .notNull()
        .check(
          isOneOf('state', [
            'draft',
            'submitted',
            'returned',
            'published',
            'matching',
            'in_talks',
            'matched',
            'closed',
            'withdrawn',
            'expired',
            'no_supply',
          ]),
        ),
    )
    .addColumn('content', text, (c) => c.notNull())
    .addColumn('revision', integer, (c) => c.notNull())
    .addColumn('visibility', text, (c) => c.notNull().check(isOneOf('visibility', ['PUBLIC', 'VERIFIED', 'INVITED'])))
    .addColumn('isMasked', integer, (c) => c.notNull())
    .addColumn('deadline', text)
    .addColumn('dueAt', integer, (c) => c.notNull())
    .addColumn('isOpen', integer, (c) => c.notNull())
    .addColumn('reason', text)
    .addColumn('outcome', text)
    .addColumn('acceptedResponseId', text)
    .addColumn('responseCount', integer, (c) => c.notNull().defaultTo(0))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('submittedAt', integer)
    .addColumn('reviewedBy', text, (c) => c.references('person.id'))
    .addColumn('publishedAt', integer)
    .addColumn('endedAt', integer)
    .addColumn('updatedAt', integer, (c) => c.notNull())
    .modifyEnd(end)
    .execute()
  const indexes: Record<string, string[]> = {
    demand_organisation: ['organisationId', 'updatedAt', 'id'],
    demand_state: ['state', 'dueAt', 'id'],
    demand_open: ['isOpen', 'visibility', 'publishedAt', 'id'],
    demand_deadline: ['isOpen', 'deadline', 'id'],
  }
  for (const [name, columns] of Object.entries(indexes))
    await db.schema.createIndex(name).on('demand').columns(columns).execute()

  await db.schema
    .createTable('demand_invitation')
    .addColumn('demandId', text, (c) => c.notNull().references('demand.id').onDelete('cascade'))
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('invitedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('isBrokered', integer, (c) => c.notNull())
    .addColumn('note', text)
    .addColumn('invitedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('demand_invitation_key', ['demandId', 'organisationId'])
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('demand_invited')
    .on('demand_invitation')
    .columns(['organisationId', 'invitedAt', 'demandId'])
    .execute()

  await db.schema
    .createTable('demand_match')
    .addColumn('demandId', text, (c) => c.notNull().references('demand.id').onDelete('cascade'))
    .addColumn('listingId', text, (c) => c.notNull().references('listing.id').onDelete('cascade'))
    .addColumn('listingRevision', integer, (c) => c.notNull())
    .addColumn('demandRevision', integer, (c) => c.notNull())
    .addColumn('rank', integer, (c) => c.notNull())
    .addColumn('score', integer, (c) => c.notNull())
    .addColumn('isShut', integer, (c) => c.notNull())
    .addColumn('match', text, (c) => c.notNull())
    .addColumn('toldBuyerAt', integer)
    .addColumn('toldProviderAt', integer)
    .addColumn('matchedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('demand_match_key', ['demandId', 'listingId'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('demand_match_rank').on('demand_match').columns(['demandId', 'rank']).execute()
  await db.schema
    .createIndex('demand_match_listing')
    .on('demand_match')
    .columns(['listingId', 'isShut', 'score', 'demandId'])
    .execute()
}
