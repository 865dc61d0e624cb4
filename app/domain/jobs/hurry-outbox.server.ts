import { type Database, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { hurryJobs } from '#db/queries/outbox.server.ts'
import { type Actor, may } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'

/** Has everything of one topic of the outbox tried again at once. */
export async function hurryOutbox(
  database: Database,
  { topic, actor, now = Date.now() }: { topic: Parameters<typeof hurryJobs>[1]; actor: Actor; now?: number },
): Promise<void> {
  if (actor.kind !== 'person' || !may(actor, 'exchange.mail')) throw new Refusal('not_allowed', 'notAllowed')
  await inTransaction(database.write, async (trx) => {
    await hurryJobs(trx, topic, now)
    await insertEvents(trx, [
      {
        at: now,
        actor: actor.personId,
        action: 'outbox.hurried',
        subjectKind: 'exchange',
        subjectId: topic,
        detail: {},
      },
    ])
  })
}
