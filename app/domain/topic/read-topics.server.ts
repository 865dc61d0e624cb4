import type { Database, Db } from '#db/client.server.ts'
import { inTransaction } from '#db/client.server.ts'
import { listConstructionNumbersOfTopics } from '#db/queries/construction.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { listFollowedTopics } from '#db/queries/topic-follows.server.ts'
import {
  listCodesOfTopics,
  listMonthsOfTopics,
  listShownTopics,
  listSubjectsOfProvider,
  type ShownTopic,
  sumTopicsBy,
} from '#db/queries/topic-pages.server.ts'
import { type Actor, may, type PersonActor } from '../access/permissions.ts'
import { Refusal } from '../errors.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import type { Language } from '../text.ts'
import { topicsCsv } from './topic-csv.ts'
import { type TopicPlace, type TopicQuery, type TopicScope, topicsPerPage } from './topic-list.ts'
import { lastMonths, topicLists } from './topic-rules.ts'
import { nameOfCode, type TopicLine, viewTopics } from './topic-view.ts'

type Reader = { language: Language; now: number }

/** A page of topics for members of an organisation. */
export type UnmetView = {
  scope: TopicScope
  lines: (TopicLine & { isFollowed: boolean })[]
  next?: TopicPlace
  /** Names of the own fields and industries; none where the organisation has neither listings nor an industry. */
  own: string[]
}

/** Reads topics for an organisation: those of its own fields and industries unless it asks for others. */
export async function readUnmet(
  db: Db,
  asked: Reader & {
    organisation: { id: string; profile: Pick<OrganisationProfile, 'industry'> }
    actor: PersonActor
    query: TopicQuery
  },
): Promise<UnmetView> {
  const { organisation, actor, query, language } = asked
  const { industry } = organisation.profile
  const own = [
    ...(industry ? [{ list: 'industry' as const, code: industry }] : []),
    ...(await listSubjectsOfProvider(db, organisation.id)).filter(
      ({ list, code }) => !(list === 'industry' && code === industry),
    ),
  ]
  const scope = query.scope ?? (own.length > 0 ? 'own' : 'all')
  const found =
    scope === 'own' && own.length === 0
      ? []
      : await listShownTopics(db, {
          ...conditionsOf(query),
          ...(scope === 'own' && { anyOf: own }),
          ...(scope === 'followed' && { followedBy: actor.personId }),
        })
  const { lines, next } = await viewPage(db, found, asked)
  const followed = await listFollowedTopics(
    db,
    actor.personId,
    lines.map(({ id }) => id),
  )
  return {
    scope,
    lines: lines.map((line) => ({ ...line, isFollowed: followed.has(line.id) })),
    ...(next && { next }),
    own: [...new Set(own.map(({ list, code }) => nameOfCode(list, code, language)))],
  }
}

/** Topics by field: how many, all that was asked for, and demands nobody served. */
export type FieldSum = { code: string; name: string; topics: number; volume: number; unserved: number }

/** A page of topics for operators, with what the fields come to. */
export type OperatorTopicsView = {
  /** With the number on the construction list, where it was put there. */
  lines: (TopicLine & { construction?: string })[]
  next?: TopicPlace
  fields: FieldSum[]
}

/** Reads topics for operators. */
export async function readOperatorTopics(db: Db, asked: Reader & { query: TopicQuery }): Promise<OperatorTopicsView> {
  const { lines, next } = await viewPage(db, await listShownTopics(db, conditionsOf(asked.query)), asked)
  const [sums, numbers] = await Promise.all([
    sumTopicsBy(db, 'field'),
    listConstructionNumbersOfTopics(
      db,
      lines.map(({ id }) => id),
    ),
  ])
  return {
    lines: lines.map((line) => {
      const construction = numbers.get(line.id)
      return { ...line, ...(construction && { construction }) }
    }),
    ...(next && { next }),
    fields: sums.map((sum) => ({ ...sum, name: nameOfCode('field', sum.code, asked.language) })),
  }
}

/** Most topics in one file. */
const mostExported = 5_000

/** Topics as a file for spreadsheets. That it was taken is an event. */
export async function exportTopics(
  database: Database,
  { actor, now = Date.now() }: { actor: Actor; now?: number },
): Promise<string> {
  if (actor.kind !== 'person' || !may(actor, 'exchange.demands')) throw new Refusal('not_allowed', 'notAllowed')
  const topics = await listShownTopics(database.read, { codes: [], limit: mostExported })
  const lines: TopicLine[] = []
  for (let start = 0; start < topics.length; start += 500)
    lines.push(...(await viewAll(database.read, topics.slice(start, start + 500), { language: actor.language, now })))
  await inTransaction(database.write, (trx) =>
    insertEvents(trx, [
      {
        ...{ at: now, actor: actor.personId, action: 'topics.exported' },
        ...{ subjectKind: 'exchange', subjectId: 'topics', detail: { topics: lines.length } },
      },
    ]),
  )
  return topicsCsv(lines)
}

function conditionsOf(query: TopicQuery) {
  const codes = topicLists.flatMap((list) => {
    const code = query[list]
    return code ? [{ list, codes: [code] }] : []
  })
  return { codes, ...(query.after && { after: query.after }), limit: topicsPerPage + 1 }
}

async function viewPage(
  db: Db,
  found: readonly ShownTopic[],
  reader: Reader,
): Promise<{ lines: TopicLine[]; next?: TopicPlace }> {
  const topics = found.slice(0, topicsPerPage)
  const last = topics.at(-1)
  return {
    lines: await viewAll(db, topics, reader),
    ...(found.length > topicsPerPage && last && { next: { weight: last.weight, id: last.id } }),
  }
}

async function viewAll(db: Db, topics: readonly ShownTopic[], { language, now }: Reader): Promise<TopicLine[]> {
  const ids = topics.map(({ id }) => id)
  const [since = ''] = lastMonths(now)
  const [months, codes] = await Promise.all([listMonthsOfTopics(db, ids, since), listCodesOfTopics(db, ids)])
  return viewTopics(topics, { months, codes, language, now })
}
