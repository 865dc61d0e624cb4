import { type Database, inTransaction } from '#db/client.server.ts'
import { listLateResponses, noteResponseTold } from '#db/queries/demand-clocks.server.ts'
import { findDemand } from '#db/queries/demands.server.ts'
import { listMemberIds } from '#db/queries/members.server.ts'
import { notify } from '../notice/notify.server.ts'

/** Responses that one run reminds of at most; the next takes those that are left. */
const mostAtOnce = 200

/** Reminds whoever lets a response wait beyond its time, once for each time it runs out. Gives how many. */
export async function remindOfResponses(database: Database, now = Date.now()): Promise<number> {
  const late = await listLateResponses(database.read, { now, limit: mostAtOnce })
  for (const response of late)
    await inTransaction(database.write, async (trx) => {
      if (!(await noteResponseTold(trx, response))) return
      const demand = await findDemand(trx, { id: response.demandId })
      if (!demand) return
      const isBuyer = response.waitsFor === 'buyer'
      const own = `/my/organisations/${isBuyer ? demand.organisation.slug : response.slug}`
      await notify(trx, {
        kind: 'demand.reminder',
        personIds: await listMemberIds(
          trx,
          isBuyer ? demand.organisationId : response.organisationId,
          ['owner', 'editor'],
          500,
        ),
        occasion: `response:${response.id}:late:${response.dueAt}`,
        detail: {
          number: demand.number ?? '',
          title: JSON.stringify(demand.content.title),
          what: isBuyer ? 'react' : 'answer',
        },
        path: isBuyer ? `${own}/demands/${demand.id}/responses/${response.id}` : `${own}/responses/${response.id}`,
        now,
      })
    })
  return late.length
}
