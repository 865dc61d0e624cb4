import type { Db } from '../client.server.ts'

/** Removes sessions that ended before a moment, at most `limit`; gives how many. */
export async function deleteSessionsBefore(db: Db, before: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('session')
    .where('id', 'in', (eb) =>
      eb.selectFrom('session').select('id').where('expiresAt', '<', before).orderBy('expiresAt').limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Removes links of mails that ended before a moment, at most `limit`; gives how many. */
export async function deleteMailLinksBefore(db: Db, before: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('mail_link')
    .where('tokenHash', 'in', (eb) =>
      eb.selectFrom('mail_link').select('tokenHash').where('expiresAt', '<', before).orderBy('expiresAt').limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Removes counters whose time is over, at most `limit`; gives how many. */
export async function deleteAttemptsBefore(db: Db, before: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('attempt')
    .where('key', 'in', (eb) =>
      eb.selectFrom('attempt').select('key').where('forgetAt', '<', before).orderBy('forgetAt').limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Removes invitations whose time was over before a moment, answered or not, at most `limit`; gives how many. */
export async function deleteInvitationsBefore(db: Db, before: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('invitation')
    .where('id', 'in', (eb) =>
      eb.selectFrom('invitation').select('id').where('expiresAt', '<', before).orderBy('expiresAt').limit(limit),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** Removes devices of people that were last used before a moment, at most `limit`; gives how many. */
export async function deleteKnownDevicesBefore(db: Db, before: number, limit: number): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('known_device')
    .where((eb) =>
      eb(
        eb.refTuple('personId', 'deviceHash'),
        'in',
        eb
          .selectFrom('known_device')
          .select(['personId', 'deviceHash'])
          .where('lastSeenAt', '<', before)
          .orderBy('lastSeenAt')
          .limit(limit)
          .$asTuple('personId', 'deviceHash'),
      ),
    )
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}
