import type { Db } from '#db/client.server.ts'
import {
  countFiledDeals,
  type FiledDeal,
  findFiledDeal,
  listFiledDealsIn,
  listFiledDealsOf,
} from '#db/queries/filed-deals.server.ts'
import { findDealCertificate } from '#db/queries/receipts.server.ts'
import { formatBytes, formatDay } from '../../i18n/format.ts'
import { may, type PersonActor } from '../access/permissions.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { sayAmount } from '../dispute/dispute-view.ts'
import { isInvolved } from '../order/approve-order.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { relationOf } from '../order/related-party.server.ts'
import { dealFileOf } from '../receipt/read-receipts.server.ts'
import type { DealFile } from '../receipt/receipt-payload.ts'
import { type Language, pickText } from '../text.ts'
import { type FiledDealState, filedDealStepsFrom, filedDealsPerPage } from './filed-deal-steps.ts'

/** A filed deal in words. */
export type FiledDealView = {
  number: string
  state: FiledDealState
  subject: string
  filer: Said
  other: string
  otherCode?: string
  isOtherHere: boolean
  /** Which side whoever filed it was. */
  side: OrderSide
  amount: string
  dealtOn: string
  filed: string
  registered?: string
  note: string
  reason?: string
  listing?: string
  file: { name: string; size: string }
  isRelated: boolean
  certificate?: string
}

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
  const counts = await countFiledDeals(db)
  return {
    state,
    ...pageOf(lines, language),
    counts: counts.map(({ currency, isRelated, count, cents }) => ({
      isRelated: isRelated === 1,
      count,
      amount: sayAmount(cents, currency),
    })),
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
  return { by, deal: viewDeal(deal, language), steps: mayWrite ? filedDealStepsFrom(deal.state, by) : [] } as const
}
export type FiledDealPage = NonNullable<Awaited<ReturnType<typeof readFiledDeal>>>

/** The page of a filed deal for operators. */
export async function readDeskDeal(db: Db, { number, actor, language }: Asked) {
  const deal = await findFiledDeal(db, { number })
  if (!deal) return undefined
  const sides = { buyerId: deal.organisationId, providerId: deal.otherId ?? deal.organisationId }
  const isOwn = await isInvolved(db, sides, actor.personId)
  return {
    deal: viewDeal(deal, language),
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
    lines: shown.map((line) => viewDeal(line, language)),
    ...(last && { next: `${last.updatedAt}~${last.id}` }),
  }
}

function viewDeal(deal: FiledDeal, language: Language): FiledDealView {
  const { filer, other, otherCode, registeredAt, reason, certificate } = deal
  return {
    number: deal.number,
    state: deal.state,
    subject: deal.subject,
    filer: pickText(filer.name, language) ?? { text: filer.slug, language },
    other: deal.otherName,
    ...(otherCode !== null && { otherCode }),
    isOtherHere: other !== null,
    side: deal.side,
    amount: sayAmount(deal.amountCents, deal.currency),
    dealtOn: deal.dealtOn,
    filed: formatDay(deal.filedAt),
    ...(registeredAt !== null && { registered: formatDay(registeredAt) }),
    note: deal.note,
    ...(reason !== null && { reason }),
    ...(deal.listing && { listing: deal.listing.code }),
    file: { name: deal.fileName, size: formatBytes(deal.bytes) },
    isRelated: deal.isRelated === 1,
    ...(certificate !== null && { certificate }),
  }
}
