import { deliverClaim, noteProgress, offerClaim } from '#app/domain/construction/claims.server.ts'
import { acceptClaim } from '#app/domain/construction/decide-claims.server.ts'
import { findConstructionNumberOf } from '#db/queries/construction.server.ts'
import type { DemoClaim } from './demo/demands/demand-types.ts'
import type { DemoMaking } from './demo-demands.server.ts'
import { codesOf } from './demo-responses.server.ts'

/** What happens on the construction list to a demand of the demo that nobody supplied. */
export function claimSteps(making: DemoMaking): void {
  for (const claim of making.demand.claims ?? []) stepsOf(claim, making)
}

function stepsOf(claim: DemoClaim, making: DemoMaking): void {
  const { database, ids, operator, ownerOf, dayAt, add } = making
  const own = ownerOf(claim.provider)
  let claimId = ''
  const itemNumber = async () => (await findConstructionNumberOf(database.read, ids.id)) ?? ''

  add(claim.ago, 14, async (now) => {
    const { plan, readyBy } = claim
    claimId = await offerClaim(database, { ...own, number: await itemNumber(), plan, readyBy: dayAt(readyBy), now })
  })
  add(claim.accepted?.ago, 15, async (now) =>
    acceptClaim(database, { actor: operator, number: await itemNumber(), claimId, now }),
  )
  for (const { ago, text } of claim.progress ?? [])
    add(ago, 16, (now) => noteProgress(database, { ...own, claimId, text, now }))
  add(claim.delivered?.ago, 17, async (now) => {
    const [code = ''] = await codesOf(making, own.organisationId, [claim.delivered?.listing ?? ''])
    await deliverClaim(database, { ...own, claimId, code, now })
  })
}
