import { v7 as newId } from 'uuid'
import { type Database, inTransaction } from '#db/client.server.ts'
import { endQuote, findOpenQuote } from '#db/queries/quotes.server.ts'
import { answerRound, insertRequestMessage, listRequestMessages } from '#db/queries/request-rounds.server.ts'
import { Refusal } from '../errors.ts'
import { approveRequest } from './approve-request.server.ts'
import { openRequestCase, type RequestAct, recordRequest, takeRequestStep } from './request-case.server.ts'
import type { AnswerDetail, Conditions } from './request-content.ts'
import { mostMessages } from './request-lists.ts'
import { tellOfRequest } from './tell-request.server.ts'

/** The round of a request that the provider saw: what was changed meanwhile is not answered. */
type Decision = RequestAct & { round: number }

/** Approves a request, as it is or with conditions; the order is opened. Gives its number. */
export async function approve(
  database: Database,
  act: Decision & { conditions?: Conditions; evidence?: Readonly<Record<string, string>> },
): Promise<string> {
  const { actor, conditions, evidence, now = Date.now() } = act
  return inTransaction(database.write, async (trx) => {
    const request = await openForDecision(trx, act)
    const actorId = actor.personId
    await endOpenQuote(trx, request.id, now)
    const { order } = await approveRequest(trx, request, {
      step: 'approve',
      actorId,
      ...(conditions && { conditions }),
      ...(evidence && { evidence }),
      now,
    })
    await tellOfRequest(trx, { request, to: 'buyer', what: 'approved', again: request.round, actorId, now })
    return order.number
  })
}

/** Asks the buyer to change a request, or denies it, with a reason it reads. */
export async function sendBack(
  database: Database,
  act: Decision & { how: 'changes' | 'denied'; detail: AnswerDetail & { reason: string } },
): Promise<void> {
  const { actor, how, detail, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const request = await openForDecision(trx, act)
    const actorId = actor.personId
    const { reason } = detail
    const set = { decidedBy: actorId, decidedAt: now }
    await endOpenQuote(trx, request.id, now)
    await takeRequestStep(trx, request, { step: how === 'changes' ? 'askChanges' : 'deny', actorId, reason, set, now })
    await answerRound(trx, {
      requestId: request.id,
      number: request.round,
      answer: how,
      detail,
      by: actorId,
      now,
    })
    await tellOfRequest(trx, { request, to: 'buyer', what: how, again: request.round, actorId, now })
  })
}

/** Takes a request back. */
export async function withdrawRequest(database: Database, act: RequestAct): Promise<void> {
  const { actor, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const { request } = await openRequestCase(trx, act, { permission: 'request.write', side: 'buyer' })
    const actorId = actor.personId
    await endOpenQuote(trx, request.id, now)
    await takeRequestStep(trx, request, { step: 'withdraw', actorId, now })
    await tellOfRequest(trx, { request, to: 'provider', what: 'withdrawn', again: request.round, actorId, now })
  })
}

/** Writes to the other side of a request. */
export async function saySomething(database: Database, act: RequestAct & { text: string }): Promise<void> {
  const { actor, text, now = Date.now() } = act
  await inTransaction(database.write, async (trx) => {
    const { request, side } = await openRequestCase(trx, act, { permission: 'quote.write' })
    if (request.state === 'withdrawn' || request.state === 'lapsed') throw new Refusal('stale', 'requestMoved')
    const said = await listRequestMessages(trx, { requestId: request.id, limit: mostMessages })
    if (said.length >= mostMessages) throw new Refusal('not_allowed', 'messagesFull')
    // The same words twice within a moment are one message sent twice.
    const last = said.at(-1)
    if (last?.personId === actor.personId && last.text === text && now - last.sentAt < 60_000) return
    const id = newId()
    await insertRequestMessage(trx, {
      id,
      requestId: request.id,
      side,
      personId: actor.personId,
      text,
      sentAt: now,
    })
    await recordRequest(trx, request, { action: 'request.message_sent', actorId: actor.personId, now })
    const to = side === 'buyer' ? 'provider' : 'buyer'
    await tellOfRequest(trx, { request, to, what: 'said', again: id, actorId: actor.personId, now })
  })
}

async function openForDecision(trx: Parameters<typeof openRequestCase>[0], act: Decision) {
  const { request } = await openRequestCase(trx, act, { permission: 'request.decide', side: 'provider' })
  if (request.round !== act.round) throw new Refusal('stale', 'requestMoved')
  return request
}

/** A decision ends what was being talked about. */
async function endOpenQuote(trx: Parameters<typeof openRequestCase>[0], requestId: string, now: number): Promise<void> {
  const quote = await findOpenQuote(trx, requestId)
  if (quote) await endQuote(trx, { id: quote.id, state: 'withdrawn', now })
}
