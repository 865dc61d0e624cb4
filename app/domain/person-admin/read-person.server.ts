import type { Db } from '#db/client.server.ts'
import { listEventsOf } from '#db/queries/events.server.ts'
import { listMembershipsOf } from '#db/queries/members.server.ts'
import { countRecoveryCodes, findPerson } from '#db/queries/people.server.ts'
import { listOnlyOwned, listPersonNames } from '#db/queries/people-admin.server.ts'
import { listSessions } from '#db/queries/sessions.server.ts'
import { memberRoles } from '../access/roles.ts'
import { nameOfActor } from '../audit/actor-names.ts'
import { type Language, say } from '../text.ts'
import { marksOf } from './person-view.ts'

const mostEvents = 20

/** What an operator sees of one person; undefined where there is none, or the account was deleted. */
export async function readPerson(
  db: Db,
  { id, asker, language, now }: { id: string; asker: string; language: Language; now: number },
) {
  const person = await findPerson(db, id)
  if (!person) return undefined
  const [memberships, onlyOwned, sessions, recoveryCodes, events] = await Promise.all([
    listMembershipsOf(db, id),
    listOnlyOwned(db, id),
    listSessions(db, id, now),
    countRecoveryCodes(db, id),
    listEventsOf(db, { kind: 'person', id }, mostEvents),
  ])
  const names = new Map(
    (await listPersonNames(db, [...new Set(events.map(({ actor }) => actor))])).map((each) => [each.id, each.name]),
  )
  return {
    id,
    name: person.name,
    email: person.email ?? '',
    isYou: id === asker,
    isSuspended: person.suspendedAt !== null,
    suspendedAt: person.suspendedAt,
    marks: marksOf({
      isOperator: person.isOperator === 1,
      isSuspended: person.suspendedAt !== null,
      isConfirmed: person.emailConfirmedAt !== null,
      isDemo: person.isDemo === 1,
    }),
    language: person.language,
    createdAt: person.createdAt,
    secondFactorAt: person.totpConfirmedAt,
    recoveryCodes,
    sessions: sessions.length,
    lastSeenAt: sessions[0]?.lastSeenAt ?? null,
    memberships: memberships.map(({ slug, name, role, joinedAt, organisationId }) => ({
      slug,
      name: say(name, language),
      role: memberRoles.find(({ code }) => code === role)?.[language] ?? role,
      joinedAt,
      isOnlyOwner: onlyOwned.includes(organisationId),
    })),
    events: events.map(({ seq, at, actor, action, reason }) => ({
      seq,
      at,
      action,
      reason,
      actor: nameOfActor(actor, names),
    })),
  }
}
export type PersonView = NonNullable<Awaited<ReturnType<typeof readPerson>>>
