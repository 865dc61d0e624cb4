import type { ChainedEvent } from '#app/domain/events/event-chain.ts'
import type { Db } from '../client.server.ts'
import { findOwnWritings } from './own-writings.server.ts'

/**
 * All that is kept about one person, but for secrets and for what others have said; each list at most `limit` rows. What was
 * sent to an address that is not confirmed may be somebody else's, and is left out.
 */
export async function findOwnData(db: Db, personId: string, limit: number) {
  const person = await db
    .selectFrom('person')
    .select(['id', 'name', 'email', 'emailKey', 'emailConfirmedAt', 'language', 'createdAt', 'passwordChangedAt'])
    .select(['totpConfirmedAt', 'isOperator'])
    .where('id', '=', personId)
    .where('deletedAt', 'is', null)
    .executeTakeFirst()
  if (!person) return undefined
  const [recoveryCodes, sessions, devices, links, memberships, invitedTo, notices, preferences, follows, mails] =
    await Promise.all([
      db.selectFrom('recovery_code').select('usedAt').where('personId', '=', personId).limit(limit).execute(),
      db
        .selectFrom('session')
        .select(['id', 'address', 'agent', 'createdAt', 'lastSeenAt', 'expiresAt', 'secondFactorAt'])
        .where('personId', '=', personId)
        .orderBy('createdAt')
        .limit(limit)
        .execute(),
      db
        .selectFrom('known_device')
        .select(['firstSeenAt', 'lastSeenAt'])
        .where('personId', '=', personId)
        .orderBy('firstSeenAt')
        .limit(limit)
        .execute(),
      db
        .selectFrom('mail_link')
        .select(['kind', 'email', 'createdAt', 'expiresAt', 'usedAt'])
        .where('personId', '=', personId)
        .orderBy('createdAt')
        .limit(limit)
        .execute(),
      db
        .selectFrom('member')
        .innerJoin('organisation', 'organisation.id', 'member.organisationId')
        .select(['organisation.slug', 'organisation.name', 'member.role', 'member.joinedAt'])
        .where('member.personId', '=', personId)
        .orderBy('member.joinedAt')
        .limit(limit)
        .execute(),
      db
        .selectFrom('invitation')
        .innerJoin('organisation', 'organisation.id', 'invitation.organisationId')
        .select(['organisation.slug', 'organisation.name', 'invitation.role', 'invitation.state'])
        .select(['invitation.createdAt', 'invitation.settledAt'])
        .where('invitation.emailKey', '=', person.emailConfirmedAt === null ? null : person.emailKey)
        .orderBy('invitation.createdAt')
        .limit(limit)
        .execute(),
      db
        .selectFrom('notice')
        .select(['kind', 'detail', 'path', 'delivery', 'createdAt', 'readAt', 'mailedAt'])
        .where('personId', '=', personId)
        .orderBy('createdAt')
        .limit(limit)
        .execute(),
      db
        .selectFrom('notice_preference')
        .select(['kind', 'delivery'])
        .where('personId', '=', personId)
        .limit(limit)
        .execute(),
      db
        .selectFrom('follow')
        .select(['kind', 'subject', 'name', 'language', 'createdAt'])
        .where('personId', '=', personId)
        .orderBy('createdAt')
        .limit(limit)
        .execute(),
      db
        .selectFrom('mail')
        .select(['kind', 'toAddress', 'subject', 'language', 'state', 'createdAt', 'settledAt'])
        .where('personId', '=', personId)
        .orderBy('createdAt')
        .limit(limit)
        .execute(),
    ])
  const [topicFollows, written] = await Promise.all([
    db
      .selectFrom('topic_follow')
      .innerJoin('organisation', 'organisation.id', 'topic_follow.organisationId')
      .select(['topic_follow.topicId', 'organisation.slug', 'topic_follow.createdAt'])
      .where('topic_follow.personId', '=', personId)
      .orderBy('topic_follow.createdAt')
      .limit(limit)
      .execute(),
    findOwnWritings(db, personId, limit),
  ])
  const { emailKey: _, ...kept } = person
  return {
    person: kept,
    recoveryCodes,
    sessions,
    devices,
    links,
    memberships,
    invitedTo,
    notices,
    preferences,
    follows,
    topicFollows,
    mails,
    ...written,
  }
}
export type OwnData = NonNullable<Awaited<ReturnType<typeof findOwnData>>>

/** Events a person caused or that are about them, the oldest first, after number `after`; at most `limit`. */
export function listEventsOfPerson(
  db: Db,
  personId: string,
  page: { after: number; limit: number },
): Promise<ChainedEvent[]> {
  const own = db.selectFrom('event').select('seq').where('actor', '=', personId).where('seq', '>', page.after)
  const about = db
    .selectFrom('event')
    .select('seq')
    .where('subjectKind', '=', 'person')
    .where('subjectId', '=', personId)
    .where('seq', '>', page.after)
  return db
    .selectFrom('event')
    .selectAll()
    .where('seq', 'in', own.union(about))
    .orderBy('seq')
    .limit(page.limit)
    .execute()
}
