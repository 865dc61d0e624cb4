import type { Db } from '#db/client.server.ts'
import {
  countCompletedOrders,
  countFiledDeals,
  type FiledDeal,
  findFiledDeal,
  listFiledDealsIn,
  listFiledDealsOf,
} from '#db/queries/filed-deals.server.ts'
import { findDealCertificate } from '#db/queries/receipts.server.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import { writePlace } from '../list-place.ts'
import { isInvolved } from '../order/approve-order.server.ts'
import { relationOf } from '../order/related-party.server.ts'
import { dealFileOf } from '../receipt/read-receipts.server.ts'
import type { DealFile } from '../receipt/receipt-payload.ts'
import type { Language } from '../text.ts'
import { type FiledDealState, filedDealStepsFrom, filedDealsPerPage } from './filed-deal-steps.ts'
import { viewDealSum, viewFiledDeal } from './filed-deal-view.ts'

type After = { after?: { at: number; id: string } }

/** Deals that an organisation filed, or in which it was named. */
export async function readFiledDeals(
  db: Db,
  {
    organisationId,
    as,
    after,
    language,
  }: After & { organisationId: string; as: 'filer' | 'other'; language: Language },
) {
  const lines = await listFiledDealsOf(db, {
    organisationId,
    as,
    ...(after && { after }),
    limit: filedDealsPerPage + 1,
  })
  return { as, ...pageOf(lines, language) }
}
export type FiledDealsPage = Awaited<ReturnType<typeof readFiledDeals>>

/** Filed deals in a state for operators, with what is on record in all. */
export async function readDeskDeals(
  db: Db,
  { state, after, language }: After & { state: FiledDealState; language: Language },
) {
  const lines = await listFiledDealsIn(db, { state, ...(after && { after }), limit: filedDealsPerPage + 1 })
  const [filed, orders] = [await countFiledDeals(db), await countCompletedOrders(db)]
  return {
    state,
    ...pageOf(lines, language),
    counts: [...filed.map((sum) => viewDealSum('filed', sum)), ...orders.map((sum) => viewDealSum('orders', sum))],
  }
}
export type DeskDeals = Awaited<ReturnType<typeof readDeskDeals>>

type Asked = { number: string; actor: PersonActor; language: Language }

/** The page of a filed deal for one of its sides; undefined for another's. */
export async function readFiledDeal(
  db: Db,
  { number, organisationId, actor, language }: Asked & { organisationId: string },
) {
  const deal = await findFiledDeal(db, { number, organisationId })
  if (!deal) return undefined
  const by = deal.organisationId === organisationId ? 'filer' : 'other'
  const mayWrite = may(actor, 'order.write', organisationId)
  return { by, deal: viewFiledDeal(deal, language), steps: mayWrite ? filedDealStepsFrom(deal.state, by) : [] } as const
}
export type FiledDealPage = NonNullable<Awaited<ReturnType<typeof readFiledDeal>>>

/** The page of a filed deal for operators. */
export async function readDeskDeal(db: Db, { number, actor, language }: Asked) {
  const deal = await findFiledDeal(db, { number })
  if (!deal) return undefined
  const sides = { buyerId: deal.organisationId, providerId: deal.otherId ?? deal.organisationId }
  const isOwn = await isInvolved(db, sides, actor.personId)
  return {
    deal: viewFiledDeal(deal, language),
    relations: deal.isRelated === 1 ? await relationOf(db, sides) : [],
    isOwn,
    steps: isOwn ? [] : filedDealStepsFrom(deal.state, 'operator'),
  }
}
export type DeskDeal = NonNullable<Awaited<ReturnType<typeof readDeskDeal>>>

/** The certificate of a filed deal for one of its sides; undefined before it is on record. */
export async function readDealCertificate(
  db: Db,
  asked: { number: string; organisationId: string },
): Promise<DealFile | undefined> {
  const deal = await findFiledDeal(db, asked)
  const kept = deal && (await findDealCertificate(db, { filedDealId: deal.id }))
  return kept && dealFileOf(kept, { isOpen: true })
}

function pageOf(lines: readonly FiledDeal[], language: Language) {
  const shown = lines.slice(0, filedDealsPerPage)
  const last = lines.length > filedDealsPerPage ? shown.at(-1) : undefined
  return {
    lines: shown.map((line) => viewFiledDeal(line, language)),
    ...(last && { next: writePlace(last.updatedAt, last.id) }),
  }
}
