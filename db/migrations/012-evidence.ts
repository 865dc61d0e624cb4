import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { columnsFor, type DialectName } from '../dialect.ts'

/** What proves something about a listing that is being made, by slot; and which documents are kept for that alone. */
export async function up(db: Kysely<unknown>, dialect: DialectName): Promise<void> {
  const { text, integer, end } = columnsFor(dialect)
  await db.schema
    .createTable('draft_evidence')
    .addColumn('draftId', text, (c) => c.notNull().references('draft.id').onDelete('cascade'))
    .addColumn('slot', text, (c) => c.notNull())
    .addColumn('number', text)
    .addColumn('issuer', text)
    .addColumn('issued', text)
    .addColumn('expires', text)
    .addColumn('documentId', text, (c) => c.references('organisation_document.id'))
    .addColumn('sha256', text)
    .addColumn('verifiedBy', text)
    // The signed opinion that fills it; opinions came later and refer to drafts themselves.
    .addColumn('opinionId', text)
    .addColumn('changedBy', text, (c) => c.notNull().references('person.id'))
    .addColumn('changedAt', integer, (c) => c.notNull())
    .addPrimaryKeyConstraint('draft_evidence_pk', ['draftId', 'slot'])
    .modifyEnd(end)
    .execute()
  await db.schema.createIndex('draft_evidence_document').on('draft_evidence').column('documentId').execute()
  await db.schema
    .alterTable('organisation_document')
    .addColumn('purpose', text, (c) =>
      c.notNull().defaultTo('organisation').check(sql`"purpose" in ('organisation','listing')`),
    )
    .execute()
  await db.schema.alterTable('organisation_document').addColumn('handedInAt', integer).execute()
  await db.schema.dropIndex('organisation_document_of').execute()
  await db.schema
    .createIndex('organisation_document_of')
    .on('organisation_document')
    .columns(['organisationId', 'purpose', 'uploadedAt'])
    .execute()
}
