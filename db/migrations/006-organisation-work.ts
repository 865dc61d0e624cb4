import { type Kysely, sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** Organisations that people form, verify and run together. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  const isOneOf = (column: string, values: readonly string[]) =>
    sql`${sql.ref(column)} in (${sql.join(values.map((value) => sql.lit(value)))})`

  await db.schema
    .alterTable('organisation')
    .addColumn('standing', text, (c) =>
      c
        .notNull()
        .defaultTo('harvested')
        .check(isOneOf('standing', ['harvested', 'draft', 'submitted', 'returned', 'verified', 'suspended'])),
    )
    .execute()
  await db.schema.alterTable('organisation').addColumn('creditCode', text).execute()
  await db.schema.alterTable('organisation').addColumn('verifiedAt', integer).execute()
  await db.schema.alterTable('organisation').addColumn('proposal', text).execute()
  await sql`update organisation set standing = 'verified', ${sql.ref('verifiedAt')} = ${sql.ref('createdAt')} where ${sql.ref('isHarvested')} = 0`.execute(
    db,
  )
  await db.schema.createIndex('organisation_standing').on('organisation').columns(['standing', 'updatedAt']).execute()
  await db.schema.createIndex('organisation_credit_code').on('organisation').column('creditCode').execute()
  // A code belongs to one organisation once it is verified; before, anybody may have typed it.
  await sql`create unique index organisation_verified_code on organisation (${sql.ref('creditCode')}) where standing in ('verified', 'suspended') and ${sql.ref('creditCode')} is not null`.execute(
    db,
  )

  await db.schema
    .createTable('member')
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('personId', text, (c) => c.notNull().references('person.id'))
    .addColumn('role', text, (c) => c.notNull().check(isOneOf('role', ['owner', 'editor', 'finance', 'viewer'])))
    .addColumn('joinedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('member_pk', ['organisationId', 'personId'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('member_person').on('member').column('personId').execute()

  await db.schema
    .createTable('invitation')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('email', text, (c) => c.notNull())
    .addColumn('emailKey', text, (c) => c.notNull())
    .addColumn('role', text, (c) => c.notNull().check(isOneOf('role', ['owner', 'editor', 'finance', 'viewer'])))
    .addColumn('tokenHash', text, (c) => c.notNull().unique())
    .addColumn('invitedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('expiresAt', integer, (c) => c.notNull())
    .addColumn('settledAt', integer)
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['open', 'accepted', 'declined', 'revoked'])))
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('invitation_organisation')
    .on('invitation')
    .columns(['organisationId', 'createdAt'])
    .execute()
  await db.schema.createIndex('invitation_sender').on('invitation').columns(['invitedBy', 'createdAt']).execute()
  await sql`create unique index invitation_open on invitation (${sql.ref('organisationId')}, ${sql.ref('emailKey')}) where state = 'open'`.execute(
    db,
  )

  await db.schema
    .createTable('organisation_document')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('kind', text, (c) =>
      c.notNull().check(isOneOf('kind', ['licence', 'authorisation', 'dcmm', 'capability', 'other'])),
    )
    .addColumn('fileName', text, (c) => c.notNull())
    .addColumn('mediaType', text, (c) => c.notNull())
    .addColumn('bytes', integer, (c) => c.notNull())
    .addColumn('sha256', text, (c) => c.notNull())
    .addColumn('uploadedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('uploadedAt', integer, (c) => c.notNull())
    .addColumn('removedAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema
    .createIndex('organisation_document_of')
    .on('organisation_document')
    .columns(['organisationId', 'uploadedAt'])
    .execute()
  await db.schema.createIndex('organisation_document_file').on('organisation_document').column('sha256').execute()

  await db.schema
    .createTable('verification')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('profile', text, (c) => c.notNull())
    .addColumn('documents', text, (c) => c.notNull())
    .addColumn('submittedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('submittedAt', integer, (c) => c.notNull())
    .addColumn('state', text, (c) => c.notNull().check(isOneOf('state', ['open', 'verified', 'returned', 'withdrawn'])))
    .addColumn('decidedBy', text, (c) => c.references('person.id'))
    .addColumn('decidedAt', integer)
    .addColumn('reasons', text, (c) => c.notNull().defaultTo('[]'))
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('verification_of').on('verification').columns(['organisationId', 'submittedAt']).execute()
  await db.schema.createIndex('verification_queue').on('verification').columns(['state', 'submittedAt']).execute()
  await sql`create unique index verification_open on verification (${sql.ref('organisationId')}) where state = 'open'`.execute(
    db,
  )

  await db.schema
    .createTable('capability_grant')
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('capability', text, (c) =>
      c.notNull().check(isOneOf('capability', ['PROVIDER', 'BUYER', 'ASSESSOR', 'OPERATOR'])),
    )
    .addColumn('state', text, (c) =>
      c.notNull().check(isOneOf('state', ['requested', 'granted', 'refused', 'withdrawn'])),
    )
    .addColumn('detail', text, (c) => c.notNull().defaultTo('{}'))
    .addColumn('requestedBy', text, (c) => c.references('person.id'))
    .addColumn('requestedAt', integer, (c) => c.notNull())
    .addColumn('decidedBy', text, (c) => c.references('person.id'))
    .addColumn('decidedAt', integer)
    .addColumn('reason', text)
    .addPrimaryKeyConstraint('capability_grant_pk', ['organisationId', 'capability'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('capability_queue').on('capability_grant').columns(['state', 'requestedAt']).execute()

  await db.schema
    .createTable('badge')
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('kind', text, (c) => c.notNull().check(isOneOf('kind', ['tier', 'dcmm', 'third_party'])))
    .addColumn('value', text, (c) => c.notNull())
    .addColumn('grantedBy', text, (c) => c.references('person.id'))
    .addColumn('grantedAt', integer, (c) => c.notNull())
    .addColumn('expiresAt', integer)
    .addPrimaryKeyConstraint('badge_pk', ['organisationId', 'kind', 'value'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('badge_expires').on('badge').columns(['kind', 'expiresAt']).execute()

  await db.schema
    .createTable('api_key')
    .addColumn('id', text, (c) => c.primaryKey().notNull())
    .addColumn('organisationId', text, (c) => c.notNull().references('organisation.id'))
    .addColumn('name', text, (c) => c.notNull())
    .addColumn('start', text, (c) => c.notNull())
    .addColumn('keyHash', text, (c) => c.notNull().unique())
    .addColumn('scopes', text, (c) => c.notNull())
    .addColumn('createdBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('createdAt', integer, (c) => c.notNull())
    .addColumn('expiresAt', integer, (c) => c.notNull())
    .addColumn('lastUsedAt', integer)
    .addColumn('revokedAt', integer)
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('api_key_organisation').on('api_key').columns(['organisationId', 'createdAt']).execute()

  await keepWhatWasGranted(db)
}

/** Organisations that were entered before: what their profile says they may do and are recognised as becomes rows. */
async function keepWhatWasGranted(db: Kysely<unknown>): Promise<void> {
  const known = db as Kysely<{
    organisation: { id: string; profile: string; isHarvested: number; createdAt: number }
    capability_grant: Record<'organisationId' | 'capability' | 'state', string> &
      Record<'requestedAt' | 'decidedAt', number>
    badge: Record<'organisationId' | 'kind' | 'value', string> & { grantedAt: number }
  }>
  const rows = await known
    .selectFrom('organisation')
    .select(['id', 'profile', 'createdAt'])
    .where('isHarvested', '=', 0)
    .execute()
  for (const { id, profile, createdAt } of rows) {
    const said = JSON.parse(profile) as {
      capabilities?: string[]
      tier?: string
      dcmm?: number
      thirdPartyKinds?: string[]
    }
    const grants = (said.capabilities ?? []).map((capability) => ({
      organisationId: id,
      capability,
      state: 'granted',
      requestedAt: createdAt,
      decidedAt: createdAt,
    }))
    const badges = [
      ...(said.tier ? [{ kind: 'tier', value: said.tier }] : []),
      ...(said.dcmm ? [{ kind: 'dcmm', value: String(said.dcmm) }] : []),
      ...(said.thirdPartyKinds ?? []).map((value) => ({ kind: 'third_party', value })),
    ].map((badge) => ({ ...badge, organisationId: id, grantedAt: createdAt }))
    if (grants.length > 0) await known.insertInto('capability_grant').values(grants).execute()
    if (badges.length > 0) await known.insertInto('badge').values(badges).execute()
  }
}
