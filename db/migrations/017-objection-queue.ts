import type { Kysely } from 'kysely'

/** Objections by what became of them and by when they were filed: the operators' queue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('objection_queue').on('objection').columns(['state', 'filedAt', 'id']).execute()
  await db.schema.createIndex('objection_filed').on('objection').columns(['filedAt', 'id']).execute()
}
