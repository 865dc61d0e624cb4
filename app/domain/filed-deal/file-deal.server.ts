import type { Updateable } from 'kysely'
import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertEvents } from '#db/queries/events.server.ts'
import { type FiledDeal, findFiledDeal, insertFiledDeal, moveFiledDeal } from '#db/queries/filed-deals.server.ts'
import { findOrganisationWork, type OrganisationWork } from '#db/queries/organisation-work.server.ts'
import { findVerified } from '#db/queries/private-offers.server.ts'
import { findListingWhole } from '#db/queries/request-listings.server.ts'
import { takeSerials } from '#db/queries/settings.server.ts'
import type { Schema } from '#db/schema.ts'
import type { PersonActor } from '../access/permissions.ts'
import { dayOf } from '../calendar/days.ts'
import { Refusal } from '../errors.ts'
import type { ChainedEvent } from '../events/event-chain.ts'
import { requireRole } from '../member/member-acts.server.ts'
import { tradeNumber, tradeSerialName } from '../order/order-number.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { relationOf } from '../order/related-party.server.ts'
import { type CaseFile, keepCaseFile } from '../organisation/case-files.server.ts'
import type { ReceivedFile } from '../organisation/document-files.server.ts'
import { insist } from '../organisation/insist.ts'
import { type FiledDealStep, filedDealStepOf } from './filed-deal-steps.ts'
import { tellOfFiledDeal, tellOperatorsOfFiledDeal } from './tell-filed-deal.server.ts'

/** What a side says of a deal that was made outside of the exchange. */
export type DealWritten = {
  side: OrderSide
  otherName: string
  /** Credit code of the other side; empty where it has none. */
  otherCode: string
  subject: string
  /** Code of a listing it is about; empty where it is about none. */
  listing: string
  amountCents: number
  /** 2026-11-30. */
  dealtOn: string
  note: string
}

/** An act of a member of one side on a filed deal. */
export type FiledDealAct = { actor: PersonActor; organisationId: string; number: string; now?: number }

/**
 * An organisation puts a deal it made elsewhere before the exchange, with its contract. The other side, where it is known here
 * by its credit code, is asked to confirm it. Gives the number.
 */
export async function fileDeal(
  database: Database,
  filed: {
    actor: PersonActor
    organisationId: string
    written: DealWritten
    received: { filesDir: string; file: ReceivedFile; fileName: string }
    now?: number
  },
): Promise<string> {
  let number = ''
  await keepCaseFile(database, filed.received, async (trx, kept) => {
    number = await write(trx, filed, kept)
    return null
  })
  return number
}

/** Refuses a document before any of its bytes are read: for whoever may not file. */
export async function admitDeal(
  database: Database,
  { actor, organisationId }: { actor: PersonActor; organisationId: string },
): Promise<void> {
  await requireFiler(database.read, { actor, organisationId })
}

/** The other side says whether it is so; where it is not, why. */
export async function answerFiledDeal(
  database: Database,
  act: FiledDealAct & ({ isSo: true } | { isSo: false; reason: string }),
): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const deal = await openFiledDeal(trx, act, 'other')
    const actorId = actor.personId
    const step = act.isSo ? 'confirm' : 'deny'
    const set = act.isSo ? { confirmedBy: actorId, confirmedAt: now } : {}
    await takeFiledDealStep(trx, deal, { step, actorId, set, ...(!act.isSo && { reason: act.reason }), now })
    await tellOfFiledDeal(trx, { deal, to: 'filer', what: act.isSo ? 'confirmed' : 'denied', actorId, now })
    if (act.isSo) await tellOperatorsOfFiledDeal(trx, { deal, what: 'confirmed', now })
  })
}

/** Whoever filed it takes it back before it is on record. */
export async function withdrawFiledDeal(database: Database, act: FiledDealAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const deal = await openFiledDeal(trx, act, 'filer')
    await takeFiledDealStep(trx, deal, { step: 'withdraw', actorId: actor.personId, now })
  })
}

/** Takes a step of the table inside the caller's transaction, with its event; gives the event. Refused with `stale` where it moved. */
export async function takeFiledDealStep(
  trx: Db,
  deal: FiledDeal,
  taken: {
    step: FiledDealStep
    actorId: string
    reason?: string
    set?: Updateable<Schema['filed_deal']>
    now: number
  },
): Promise<ChainedEvent | undefined> {
  const { step, actorId, now } = taken
  const rule = filedDealStepOf(step)
  const reason = taken.reason?.trim()
  if (!rule.from.includes(deal.state)) throw new Refusal('stale', 'changed')
  if (rule.needsReason && !reason) throw new Refusal('invalid', 'reasonMissing', { field: 'reason' })
  const isMoved = await moveFiledDeal(trx, {
    id: deal.id,
    from: deal.state,
    seen: deal.updatedAt,
    set: { state: rule.to, ...(reason && { reason }), ...taken.set, updatedAt: Math.max(now, deal.updatedAt + 1) },
  })
  if (!isMoved) throw new Refusal('stale', 'changed')
  return record(trx, deal, { action: rule.event, actorId, now })
}

async function write(
  trx: Db,
  filed: Omit<Parameters<typeof fileDeal>[1], 'received'>,
  kept: CaseFile,
): Promise<string> {
  const { actor, organisationId, written, now = Date.now() } = filed
  const filer = await requireFiler(trx, filed)
  const { otherCode, amountCents, dealtOn } = written
  if (dealtOn > dayOf(now)) throw new Refusal('invalid', 'dayInFuture', { field: 'dealtOn' })
  const other = otherCode === '' ? undefined : await findVerified(trx, otherCode)
  if (other?.id === organisationId) throw new Refusal('invalid', 'otherIsSelf', { field: 'otherCode' })
  const listing = written.listing === '' ? undefined : await findListingWhole(trx, { code: written.listing })
  if (written.listing !== '' && !listing) throw new Refusal('invalid', 'listingUnknown', { field: 'listing' })
  const isBuyer = written.side === 'buyer'
  const sides = other && {
    buyerId: isBuyer ? organisationId : other.id,
    providerId: isBuyer ? other.id : organisationId,
  }
  const number = tradeNumber('filedDeal', now, await takeSerials(trx, tradeSerialName('filedDeal', now), 1))
  await insertFiledDeal(trx, {
    id: newId(),
    number,
    organisationId,
    otherId: other?.id ?? null,
    otherName: written.otherName,
    otherCode: otherCode === '' ? null : otherCode,
    side: written.side,
    subject: written.subject,
    listingId: listing?.id ?? null,
    amountCents,
    currency: 'CNY',
    dealtOn,
    note: written.note,
    state: 'filed',
    isRelated: sides && (await relationOf(trx, sides)).length > 0 ? 1 : 0,
    isDemo: filer.isDemo === 1 || listing?.isDemo ? 1 : 0,
    personId: actor.personId,
    ...kept,
    filedAt: now,
    updatedAt: now,
  })
  const deal = await findFiledDeal(trx, { number })
  if (!deal) throw new Refusal('not_found', 'notAllowed')
  const actorId = actor.personId
  await record(trx, deal, { action: 'filed_deal.filed', actorId, detail: { sha256: kept.sha256 }, now })
  await tellOperatorsOfFiledDeal(trx, { deal, what: 'filed', now })
  if (other) await tellOfFiledDeal(trx, { deal, to: 'other', what: 'named', actorId, now })
  return number
}

async function requireFiler(
  trx: Db,
  { actor, organisationId }: { actor: PersonActor; organisationId: string },
): Promise<OrganisationWork> {
  insist(actor, 'order.write', organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'order.write')
  const organisation = await findOrganisationWork(trx, { id: organisationId })
  if (organisation?.standing !== 'verified') throw new Refusal('not_allowed', 'notVerified')
  return organisation
}

async function openFiledDeal(trx: Db, act: FiledDealAct, by: 'filer' | 'other'): Promise<FiledDeal> {
  const { actor, organisationId, number } = act
  insist(actor, 'order.write', organisationId)
  await requireRole(trx, { organisationId, actorId: actor.personId }, 'order.write')
  const deal = await findFiledDeal(trx, { number, organisationId })
  if (!deal) throw new Refusal('not_found', 'notAllowed')
  if ((deal.organisationId === organisationId ? 'filer' : 'other') !== by)
    throw new Refusal('not_allowed', 'notAllowed')
  return deal
}

async function record(
  trx: Db,
  deal: FiledDeal,
  act: { action: string; actorId: string; detail?: Record<string, unknown>; now: number },
): Promise<ChainedEvent | undefined> {
  const [event] = await insertEvents(trx, [
    {
      at: act.now,
      actor: act.actorId,
      action: act.action,
      subjectKind: 'filed_deal',
      subjectId: deal.id,
      detail: { number: deal.number, cents: deal.amountCents, ...act.detail },
    },
  ])
  return event
}
