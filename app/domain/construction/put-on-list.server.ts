import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertConstructionItem } from '#db/queries/construction.server.ts'
import type { Demand } from '#db/queries/demands.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { findShownTopic, listCodesOfTopics } from '#db/queries/topic-pages.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import { Refusal } from '../errors.ts'
import { constructionNumber, constructionSerialName } from './construction-number.ts'
import { snapshotOf, tagsOf } from './construction-snapshot.ts'
import { contentOfTopic } from './topic-content.ts'

/**
 * Puts a demand that nobody supplies on the construction list, inside the transaction that ends it. What only invited
 * organisations saw stays off the list. Gives the number, undefined where nothing was put there.
 */
export async function putOnConstructionList(
  trx: Db,
  { demand, actorId, now }: { demand: Demand; actorId: string; now: number },
): Promise<string | undefined> {
  const { id: demandId, visibility } = demand
  if (visibility === 'INVITED') return undefined
  const content = snapshotOf(demand.content, demand.organisation.name)
  const detail = { demand: demand.number }
  return enterItem(trx, { content, visibility, demandId, topicId: null, actorId, detail, now })
}

/** Puts a topic of unmet demand on the construction list for an operator, for everybody to see. Gives the number; refuses twice. */
export async function putTopicOnConstructionList(
  database: Database,
  { actor, topicId, now = Date.now() }: { actor: PersonActor; topicId: string; now?: number },
): Promise<string> {
  if (!may(actor, 'exchange.demands')) throw new Refusal('not_found', 'notAllowed')
  return inTransaction(database.write, async (trx) => {
    const topic = await findShownTopic(trx, topicId)
    const content = topic && contentOfTopic(topic.labels, await listCodesOfTopics(trx, [topicId]))
    if (!content) throw new Refusal('not_found', 'gone')
    const { personId: actorId } = actor
    const entered = { content, visibility: 'PUBLIC', demandId: null, topicId, actorId } as const
    const number = await enterItem(trx, { ...entered, detail: { topic: topicId }, now })
    if (number === undefined) throw new Refusal('stale', 'onListAlready')
    return number
  })
}

/** Enters an item with its number, its tags and the event; undefined where its demand or topic has one. */
async function enterItem(
  trx: Db,
  entered: {
    content: DemandContent
    visibility: 'PUBLIC' | 'VERIFIED'
    demandId: string | null
    topicId: string | null
    actorId: string
    detail: Record<string, unknown>
    now: number
  },
): Promise<string | undefined> {
  const { content, visibility, demandId, topicId, now } = entered
  const id = newId()
  const number = constructionNumber(now, await takeSerials(trx, constructionSerialName(now), 1))
  const isNew = await insertConstructionItem(
    trx,
    {
      id,
      number,
      demandId,
      topicId,
      title: JSON.stringify(content.title),
      content: JSON.stringify(content),
      visibility,
      state: 'open',
      claimCount: 0,
      offeredCount: 0,
      publishedAt: now,
      updatedAt: now,
    },
    tagsOf(content),
  )
  if (!isNew) return undefined
  await insertEvents(trx, [
    {
      at: now,
      actor: entered.actorId,
      action: 'construction.listed',
      subjectKind: 'construction',
      subjectId: id,
      detail: { number, ...entered.detail },
    },
  ])
  return number
}
