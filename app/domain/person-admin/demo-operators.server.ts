import type { Db } from '#db/client.server.ts'
import { closeDemoAccounts } from '#db/queries/demo-people.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'

/**
 * Closes the operator of a demo: its password is public, and an exchange that has a real operator is no toy any more. Gives
 * how many were closed. Call with the transaction of the act.
 */
export async function closeDemoOperators(trx: Db, now: number): Promise<number> {
  const closed = await closeDemoAccounts(trx, { onlyOperators: true })
  if (closed.length > 0)
    await insertEvents(
      trx,
      closed.map((subjectId) => ({
        at: now,
        actor: 'command',
        action: 'person.demo_closed',
        subjectKind: 'person' as const,
        subjectId,
        detail: {},
      })),
    )
  return closed.length
}
