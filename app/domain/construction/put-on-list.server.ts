import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { insertConstructionItem } from '#db/queries/construction.server.ts'
import type { Demand } from '#db/queries/demands.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { constructionNumber, constructionSerialName } from './construction-number.ts'
import { snapshotOf, tagsOf } from './construction-snapshot.ts'

/**
 * Puts a demand that nobody supplies on the construction list, inside the transaction that ends it. What only invited
 * organisations saw stays off the list. Gives the number, undefined where nothing was put there.
 */
export async function putOnConstructionList(
  trx: Db,
  { demand, actorId, now }: { demand: Demand; actorId: string; now: number },
): Promise<string | undefined> {
  if (demand.visibility === 'INVITED') return undefined
  const content = snapshotOf(demand.content, demand.organisation.name)
  const id = newId()
  const number = constructionNumber(now, await takeSerials(trx, constructionSerialName(now), 1))
  const isNew = await insertConstructionItem(
    trx,
    {
      id,
      number,
      demandId: demand.id,
      title: JSON.stringify(content.title),
      content: JSON.stringify(content),
      visibility: demand.visibility,
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
      actor: actorId,
      action: 'construction.listed',
      subjectKind: 'construction',
      subjectId: id,
      detail: { number, demand: demand.number },
    },
  ])
  return number
}
