import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { listCapabilities } from '#db/queries/capabilities.server.ts'
import { listDemandInvitations } from '#db/queries/demand-invitations.server.ts'
import type { Demand } from '#db/queries/demands.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import { checkDemand, firstBlock } from './check-demand.ts'
import { type OwnDemandAct, openOwnDemand, takeDemandStep } from './demand-case.server.ts'
import { DemandContent } from './demand-content.ts'
import { demandNumber, demandSerialName } from './demand-number.ts'
import { tellOfWaitingDemand } from './tell-demand.server.ts'

/** Why an organisation cannot post demands, as the key of a sentence that says what to do; undefined where it can. */
export async function whyNoBuyer(
  db: Db,
  organisation: { id: string; standing: string },
): Promise<'notVerified' | 'notBuyer' | undefined> {
  if (organisation.standing !== 'verified') return 'notVerified'
  const capabilities = await listCapabilities(db, organisation.id)
  return capabilities.some(({ capability, state }) => capability === 'BUYER' && state === 'granted')
    ? undefined
    : 'notBuyer'
}

/**
 * Hands a demand in to be published, and gives its number, which it keeps from then on. Refuses an organisation that is not
 * verified or may not buy, and whatever `checkDemand` keeps back, at the field it is about.
 */
export async function submitDemand(database: Database, act: OwnDemandAct & { revision: number }): Promise<string> {
  const { actor, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const demand = await openOwnDemand(trx, act)
    if (demand.revision !== act.revision) throw new Refusal('stale', 'demandChanged')
    const why = await whyNoBuyer(trx, { id: demand.organisationId, standing: demand.organisation.standing })
    if (why) throw new Refusal('not_allowed', why)
    const block = firstBlock(checkDemand(await writtenOf(trx, demand), dayOf(now)))
    if (block) throw new Refusal('invalid', block.reason, { field: block.field })
    if (!DemandContent.safeParse(demand.content).success) throw new Refusal('invalid', 'invalid')
    const isFirst = demand.number === null
    const number = demand.number ?? demandNumber(now, await takeSerials(trx, demandSerialName(now), 1))
    await takeDemandStep(
      trx,
      { ...demand, number },
      {
        step: 'submit',
        actorId: actor.personId,
        set: { number, submittedAt: now, reason: null },
        detail: { revision: demand.revision },
        now,
      },
    )
    await tellOfWaitingDemand(trx, { demand, number, what: isFirst ? 'submitted' : 'resubmitted', now })
    return number
  })
}

/** What `checkDemand` looks at, of a demand as it is kept. */
export async function writtenOf(db: Db, demand: Demand): Promise<Parameters<typeof checkDemand>[0]> {
  return {
    content: demand.content,
    deadline: demand.deadline,
    visibility: demand.visibility,
    isMasked: demand.isMasked === 1,
    invited: (await listDemandInvitations(db, demand.id)).length,
    buyer: demand.organisation.name,
  }
}
