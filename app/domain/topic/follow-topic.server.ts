import { type Database, inTransaction } from '#db/client.server.ts'
import { countTopicFollows, deleteTopicFollow, insertTopicFollow } from '#db/queries/topic-follows.server.ts'
import { findShownTopic } from '#db/queries/topic-pages.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { mostFollows } from '../follow/follow-limits.ts'
import { toldVolumeOf } from './topic-rules.ts'

type Following = { actor: PersonActor; organisationId: string; topicId: string; now?: number }

/**
 * Follows a topic in the work of an organisation: from now on the person is told when something is listed for it and when
 * more is asked for. Following twice is following once. Refuses what may not be told of, and more than 200.
 */
export async function followTopic(
  database: Database,
  { actor, organisationId, topicId, now = Date.now() }: Following,
): Promise<void> {
  insist(actor, organisationId)
  const { personId } = actor
  await inTransaction(database.write, async (trx) => {
    const topic = await findShownTopic(trx, topicId)
    if (!topic) throw new Refusal('not_found', 'gone')
    if ((await countTopicFollows(trx, personId)) >= mostFollows) throw new Refusal('invalid', 'tooManyFollows')
    const toldVolume = toldVolumeOf(topic.volume)
    await insertTopicFollow(trx, { personId, topicId, organisationId, toldVolume, createdAt: now })
  })
}

/** No longer follows a topic. Nothing happens where it was not followed. */
export async function unfollowTopic(
  database: Database,
  { actor, organisationId, topicId }: Omit<Following, 'now'>,
): Promise<void> {
  insist(actor, organisationId)
  await inTransaction(database.write, (trx) => deleteTopicFollow(trx, { personId: actor.personId, topicId }))
}

function insist(actor: PersonActor, organisationId: string): void {
  if (!may(actor, 'listing.see', organisationId)) throw new Refusal('not_allowed', 'notAllowed')
}
