import type { Db } from '#db/client.server.ts'
import { countObjections, findObjectionCase } from '#db/queries/objections.server.ts'
import { listPersonNames } from '#db/queries/people-admin.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { readCalendar } from '../calendar/read-calendar.server.ts'
import type { Language } from '../text.ts'
import { type ObjectionView, viewObjection } from './objection-view.ts'

/** One objection as an operator decides it; undefined where there is none. */
export async function readObjection(
  db: Db,
  asked: { id: string; actor: PersonActor; language: Language; now: number },
): Promise<ObjectionView | undefined> {
  const { id, actor } = asked
  const found = await findObjectionCase(db, id)
  if (!found) return undefined
  const [counts, calendar, names] = await Promise.all([
    countObjections(db, found.submissionId),
    readCalendar(db),
    found.decidedBy === null ? [] : listPersonNames(db, [found.decidedBy]),
  ])
  const concerned = [found.organisationId, found.providerId]
  return viewObjection(
    found,
    {
      others: counts.open - (found.state === 'open' ? 1 : 0),
      isConcerned: actor.memberships.some(({ organisationId }) => concerned.includes(organisationId)),
      decider: names[0]?.name,
    },
    { ...asked, calendar },
  )
}
