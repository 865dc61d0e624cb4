import { v7 as newId } from 'uuid'
import { constructionNumber } from '#app/domain/construction/construction-number.ts'
import type { ClaimState } from '#app/domain/construction/construction-steps.ts'
import { noDue } from '#app/domain/review/review-lists.ts'
import type { Db } from '#db/client.server.ts'
import { insertConstructionItem } from '#db/queries/construction.server.ts'
import { insertConstructionClaim } from '#db/queries/construction-claims.server.ts'
import type { Player } from './cast.ts'
import { insertMadeDemand } from './demands.ts'
import type { MadeOrganisation } from './organisations.ts'

/** What waits at the demand desk, and what is built. */
export type CastConstruction = {
  /** Number of a demand of the first organisation that waits to be published. */
  waiting: string
  /** Number of an item that can be claimed, and the offer of the second for it. */
  open: string
  offer: string
  /** What the first builds. */
  building: string
}

type Side = MadeOrganisation & { by: Player }

let made = 0

/** Makes it. */
export async function insertCastConstruction(
  trx: Db,
  { own, other }: { own: Side; other: Side },
): Promise<CastConstruction> {
  const by = { organisationId: own.organisationId, personId: own.by.personId ?? '' }
  const { number: waiting } = await insertMadeDemand(trx, by, { state: 'submitted', deadline: '2099-12-31' })
  const open = await insertCastItem(trx, by)
  const claimed = await insertCastItem(trx, by, true)
  return {
    waiting,
    open: open.number,
    offer: await insertCastClaim(trx, other, { itemId: open.id, state: 'offered' }),
    building: await insertCastClaim(trx, own, { itemId: claimed.id, state: 'accepted' }),
  }
}

async function insertCastItem(trx: Db, by: { organisationId: string; personId: string }, isClaimed = false) {
  const now = Date.now()
  const { id: demandId, content } = await insertMadeDemand(trx, by, { state: 'no_supply' })
  const id = newId()
  made++
  const number = constructionNumber(now, 60_000_000 + made)
  await insertConstructionItem(
    trx,
    {
      id,
      number,
      demandId,
      title: JSON.stringify(content.title),
      content: JSON.stringify(content),
      visibility: 'PUBLIC',
      state: isClaimed ? 'claimed' : 'open',
      claimCount: 1,
      offeredCount: isClaimed ? 0 : 1,
      publishedAt: now,
      updatedAt: now,
    },
    [],
  )
  return { id, number }
}

async function insertCastClaim(
  trx: Db,
  side: Side,
  { itemId, state }: { itemId: string; state: ClaimState },
): Promise<string> {
  const now = Date.now()
  const id = newId()
  await insertConstructionClaim(trx, {
    id,
    itemId,
    organisationId: side.organisationId,
    personId: side.by.personId ?? '',
    plan: '逐月采集并交付。',
    readyBy: '2099-12-31',
    state,
    dueAt: noDue,
    offeredAt: now,
    updatedAt: now,
  })
  return id
}
