import { type Database, inTransaction } from '#db/client.server.ts'

/** Grants an organisation the capability to buy, as an operator does. */
export async function makeBuyer(database: Database, organisationId: string, personId: string): Promise<void> {
  await inTransaction(database.write, async (trx) => {
    await trx
      .insertInto('capability_grant')
      .values({
        organisationId,
        capability: 'BUYER',
        state: 'granted',
        detail: '{}',
        requestedBy: personId,
        requestedAt: 1,
        decidedBy: personId,
        decidedAt: 2,
      })
      .execute()
  })
}
