import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { findLastSeq } from '#db/queries/follow-alerts.server.ts'
import {
  countFollows,
  deleteFollow,
  deleteFollowById,
  existsFollow,
  type FollowKey,
  findFollowedListing,
  findFollowedOrganisation,
  insertFollow,
} from '#db/queries/follows.server.ts'
import { type Actor, may } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import { type Language, say, type Text } from '../text.ts'
import { mostFollows } from './follow-limits.ts'
import { type Followed, searchSubject, whyNotFollowed } from './followed.ts'

type Following = {
  actor: Actor
  followed: Followed
  now?: number
}

/**
 * Follows a listing, an organisation or a search: from now on the person is told of changes. Following twice is following
 * once. Refuses what is not listed or public, a search for everything, and more than 200. `name` is what a search is called.
 */
export async function follow(
  database: Database,
  { actor, followed, language, name, now = Date.now() }: Following & { language: Language; name: string },
): Promise<void> {
  const personId = insist(actor)
  await inTransaction(database.write, async (trx) => {
    const found = await find(trx, followed)
    if (!found) throw new Refusal('not_found', 'gone')
    if (found.refusal) throw new Refusal('invalid', found.refusal)
    const { kind, subject } = found
    if (await existsFollow(trx, { personId, kind, subject })) return
    if ((await countFollows(trx, personId)) >= mostFollows) throw new Refusal('invalid', 'tooManyFollows')
    await insertFollow(trx, {
      id: newId(),
      personId,
      kind,
      subject,
      listingId: kind === 'listing' ? subject : null,
      organisationId: kind === 'organisation' ? subject : null,
      name: found.name ? say(found.name, language) : name,
      language,
      createdAt: now,
      seenSeq: await findLastSeq(trx),
    })
  })
}

/** No longer follows it. Nothing happens where it was not followed. */
export async function unfollow(database: Database, { actor, followed }: Following): Promise<void> {
  const personId = insist(actor)
  await inTransaction(database.write, async (trx) => {
    const found = await find(trx, followed)
    if (!found) throw new Refusal('not_found', 'gone')
    await deleteFollow(trx, { personId, kind: found.kind, subject: found.subject })
  })
}

/** The same by the id of the follow, from the list of all. */
export async function endFollow(database: Database, { actor, id }: { actor: Actor; id: string }): Promise<void> {
  const personId = insist(actor)
  if (!(await deleteFollowById(database.write, { personId, id }))) throw new Refusal('not_found', 'gone')
}

/** Whether a person follows it; false for what is not there. */
export async function isFollowing(db: Db, personId: string, followed: Followed): Promise<boolean> {
  const found = await find(db, followed)
  return found !== undefined && existsFollow(db, { personId, kind: found.kind, subject: found.subject })
}

/** What is followed as it is kept, and why it cannot be followed now. */
type Found = Pick<FollowKey, 'kind' | 'subject'> & { name?: Text; refusal?: string | undefined }

async function find(db: Db, followed: Followed): Promise<Found | undefined> {
  const { kind } = followed
  if (kind === 'search')
    return { kind, subject: searchSubject(followed.query), refusal: whyNotFollowed(followed.query) }
  if (kind === 'listing') {
    const listing = await findFollowedListing(db, followed.code)
    return listing && { kind, subject: listing.id, name: listing.title, refusal: listing.isListed ? undefined : 'gone' }
  }
  const organisation = await findFollowedOrganisation(db, followed.slug)
  return organisation && { kind, subject: organisation.id, name: organisation.name }
}

function insist(actor: Actor): string {
  if (actor.kind !== 'person' || !may(actor, 'follow.change')) throw new Refusal('not_allowed', 'notAllowed')
  return actor.personId
}
