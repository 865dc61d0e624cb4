import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertDisputeMessage, moveDispute } from '#db/queries/disputes.server.ts'
import { Refusal } from '../errors.ts'
import type { OrderAct } from '../order/order-case.server.ts'
import type { OrderSide } from '../order/order-steps.ts'
import { type CaseFile, keepCaseFile } from '../organisation/case-files.server.ts'
import {
  type DeskDisputeAct,
  type DisputeCase,
  openDeskDispute,
  openDisputeCase,
  recordDispute,
  takeDisputeStep,
} from './dispute-case.server.ts'
import { mostDisputeMessages } from './dispute-lists.ts'
import { type DisputeSide, isDisputeOpen } from './dispute-steps.ts'
import type { Received } from './open-dispute.server.ts'
import { tellOfDispute, tellOperatorsOfDispute } from './tell-dispute.server.ts'

type Said = { text: string; received?: Received | undefined }

/**
 * A side says something in an open dispute, perhaps with a file. The first word of the provider is its answer: the operators
 * are next then.
 */
export function sayInDispute(database: Database, act: OrderAct & Said): Promise<void> {
  return say(database, act, async (trx) => {
    const opened = await openDisputeCase(trx, act)
    return { about: opened, side: opened.side }
  })
}

/** An operator asks both sides something. */
export function askInDispute(database: Database, act: DeskDisputeAct & Said): Promise<void> {
  return say(database, act, async (trx) => ({ about: await openDeskDispute(trx, act), side: 'operator' }))
}

/** Refuses a file before any of its bytes are read: for whoever cannot write here. */
export async function admitDisputeMessage(database: Database, act: OrderAct): Promise<void> {
  const { dispute } = await openDisputeCase(database.read, act)
  if (!isDisputeOpen(dispute.state)) throw new Refusal('stale', 'disputeMoved')
}

type Opened = { about: DisputeCase; side: DisputeSide }

async function say(
  database: Database,
  act: Said & { actor: OrderAct['actor']; now?: number },
  open: (trx: Db) => Promise<Opened>,
): Promise<void> {
  const { text, received } = act
  const { now = Date.now() } = act
  const write = async (trx: Db, kept: CaseFile | undefined) =>
    put(trx, await open(trx), { text, kept, actorId: act.actor.personId, now })
  if (!received) {
    if (text === '') throw new Refusal('invalid', 'messageMissing', { field: 'text' })
    return inTransaction(database.write, (trx) => write(trx, undefined))
  }
  await keepCaseFile(database, received, async (trx, kept) => {
    await write(trx, kept)
    return null
  })
}

async function put(
  trx: Db,
  { about, side }: Opened,
  said: { text: string; kept: CaseFile | undefined; actorId: string; now: number },
): Promise<void> {
  const { text, kept, actorId, now } = said
  const { dispute } = about
  if (!isDisputeOpen(dispute.state)) throw new Refusal('stale', 'disputeMoved')
  if (dispute.messageCount >= mostDisputeMessages) throw new Refusal('not_allowed', 'messagesFull')
  const id = newId()
  await insertDisputeMessage(trx, { id, disputeId: dispute.id, side, personId: actorId, text, ...kept, sentAt: now })
  const set = { messageCount: dispute.messageCount + 1 }
  const detail = { side, ...(kept && { sha256: kept.sha256, bytes: kept.bytes }) }
  const isAnswer = side === 'provider' && dispute.state === 'open'
  if (isAnswer) await takeDisputeStep(trx, about, { step: 'answer', actorId, set, detail, now })
  else {
    const { state, updatedAt } = dispute
    const isMoved = await moveDispute(trx, {
      id: dispute.id,
      from: state,
      seen: updatedAt,
      set: { ...set, updatedAt: Math.max(now, updatedAt + 1) },
    })
    if (!isMoved) throw new Refusal('stale', 'disputeMoved')
    await recordDispute(trx, about, { action: 'dispute.message_sent', actorId, detail, now })
  }
  const others: readonly OrderSide[] =
    side === 'operator' ? ['buyer', 'provider'] : [side === 'buyer' ? 'provider' : 'buyer']
  const what = isAnswer ? 'answered' : side === 'operator' ? 'asked' : 'said'
  for (const to of others) await tellOfDispute(trx, about, { to, what, again: id, actorId, now })
  if (isAnswer) await tellOperatorsOfDispute(trx, about, { what: 'answered', now })
}
