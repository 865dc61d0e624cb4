import type { Database } from '#db/client.server.ts'
import type { PersonActor } from '../access/permissions.ts'
import { annotateDemand, brokerDemand, closeDemandForBuyer, declareNoSupply } from './broker-demand.server.ts'
import type { DeskForm } from './desk-forms.ts'
import { publishDemand, returnDemand } from './review-demand.server.ts'

/** Does what a form of the desk says. */
export async function takeDeskAct(
  database: Database,
  { actor, number, form }: { actor: PersonActor; number: string; form: DeskForm },
): Promise<void> {
  const act = { actor, number }
  switch (form.intent) {
    case 'publish':
      return publishDemand(database, { ...act, revision: form.revision })
    case 'return':
      return returnDemand(database, { ...act, revision: form.revision, reason: form.reason })
    case 'broker': {
      const { providers, organisation, note } = form
      await brokerDemand(database, { ...act, providers, organisation, note })
      return
    }
    case 'annotate':
      return annotateDemand(database, { ...act, audience: form.audience, text: form.text })
    case 'close':
      return closeDemandForBuyer(database, { ...act, outcome: form.outcome, reason: form.reason })
    case 'noSupply':
      return declareNoSupply(database, { ...act, reason: form.reason })
  }
}
