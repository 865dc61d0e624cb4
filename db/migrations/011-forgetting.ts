import type { Kysely } from 'kysely'

/** What is forgotten in pieces is found without reading the whole table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('invitation_end').on('invitation').columns(['expiresAt']).execute()
  await db.schema.createIndex('known_device_use').on('known_device').columns(['lastSeenAt']).execute()
}
