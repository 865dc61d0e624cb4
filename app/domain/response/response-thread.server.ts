import { v7 as newId } from 'uuid'
import { type Database, type Db, inTransaction } from '#db/client.server.ts'
import { insertResponseMessage } from '#db/queries/response-threads.server.ts'
import { moveResponse } from '#db/queries/responses.server.ts'
import { takeDemandStep } from '../demand/demand-case.server.ts'
import { Refusal } from '../errors.ts'
import type { ResponseNews } from '../notice/notice-detail.ts'
import { type CaseFile, keepCaseFile } from '../organisation/case-files.server.ts'
import type { ReceivedFile } from '../organisation/document-files.server.ts'
import {
  type OwnResponseAct,
  openOwnResponse,
  openReceivedResponse,
  type ReceivedResponseAct,
  type ResponseCase,
  recordResponse,
  takeResponseStep,
} from './response-case.server.ts'
import { mostMessages, type ResponseSide } from './response-lists.ts'
import { standingStates, talkingStates } from './response-steps.ts'
import { tellOfResponse } from './tell-response.server.ts'

/** A file that came in, and where files lie. */
type Received = { filesDir: string; file: ReceivedFile; fileName: string }

type Act = (OwnResponseAct & { side: 'provider' }) | (ReceivedResponseAct & { side: 'buyer' })

/**
 * Writes to the other side, perhaps with a file. While the response is weighed a message of the buyer is a question, which
 * the provider has three working days to answer, and the first one of the provider after it is the answer.
 */
export async function sendMessage(database: Database, act: Act & { text: string; received?: Received }): Promise<void> {
  const { text, received } = act
  if (!received) {
    if (text === '') throw new Refusal('invalid', 'messageMissing', { field: 'text' })
    return inTransaction(database.write, (trx) => write(trx, act, text, undefined))
  }
  await keepCaseFile(database, received, async (trx, kept) => {
    await write(trx, act, text, kept)
    return null
  })
}

/** Refuses a file before any of its bytes are read: for whoever cannot write in this thread. */
export async function admitMessage(database: Database, act: Act): Promise<void> {
  const { response } = await open(database.read, act)
  if (!talkingStates.includes(response.state) && !(act.side === 'provider' && response.state === 'draft'))
    throw new Refusal('stale', 'responseMoved')
}

/** Puts a sample beside a response; another takes its place. The buyer sees it once the response is handed in. */
export async function addResponseSample(database: Database, added: OwnResponseAct & Received): Promise<void> {
  const { actor, now = Date.now() } = added
  await keepCaseFile(database, added, async (trx, kept) => {
    const opened = await openOwnResponse(trx, added)
    const { response } = opened
    const isMoved =
      (response.state === 'draft' || standingStates.includes(response.state)) &&
      (await moveResponse(trx, {
        id: response.id,
        from: response.state,
        seen: response.updatedAt,
        set: { ...kept, updatedAt: Math.max(now, response.updatedAt + 1) },
      }))
    if (!isMoved) throw new Refusal('stale', 'responseMoved')
    await recordResponse(trx, opened, {
      action: 'response.sample_added',
      actorId: actor.personId,
      detail: { sha256: kept.sha256, bytes: kept.bytes },
      now,
    })
    return response.sha256
  })
}

async function write(trx: Db, act: Act, text: string, kept: CaseFile | undefined): Promise<void> {
  const { actor, side, now = Date.now() } = act
  const opened = await open(trx, act)
  const { response, demand, role } = opened
  if (!talkingStates.includes(response.state)) throw new Refusal('stale', 'responseMoved')
  if (response.messageCount >= mostMessages) throw new Refusal('not_allowed', 'messagesFull')
  const id = newId()
  const actorId = actor.personId
  await insertResponseMessage(trx, {
    id,
    responseId: response.id,
    side,
    personId: actorId,
    role,
    text,
    ...kept,
    sentAt: now,
  })
  const isWeighed = standingStates.includes(response.state)
  const isAnswer = side === 'provider' && response.waitsFor === 'provider'
  const step = !isWeighed ? undefined : side === 'buyer' ? 'ask' : isAnswer ? 'answer' : undefined
  const set = { messageCount: response.messageCount + 1 }
  const detail = { ...(kept && { sha256: kept.sha256, bytes: kept.bytes }) }
  if (step) {
    await takeResponseStep(trx, opened, { step, actorId, set, detail, now })
    if (step === 'ask' && demand.state === 'matching') await takeDemandStep(trx, demand, { step: 'talk', actorId, now })
  } else {
    const { state, updatedAt } = response
    const isMoved = await moveResponse(trx, {
      id: response.id,
      from: state,
      seen: updatedAt,
      set: { ...set, updatedAt: Math.max(now, updatedAt + 1) },
    })
    if (!isMoved) throw new Refusal('stale', 'responseMoved')
    await recordResponse(trx, opened, { action: 'response.message_sent', actorId, detail, now })
  }
  const what: ResponseNews = step === 'ask' ? 'asked' : step === 'answer' ? 'answered' : 'said'
  const to: ResponseSide = side === 'buyer' ? 'provider' : 'buyer'
  await tellOfResponse(trx, { response, demand, to, what, again: id, actorId, now })
}

function open(trx: Db, act: Act): Promise<ResponseCase> {
  return act.side === 'buyer' ? openReceivedResponse(trx, act) : openOwnResponse(trx, act)
}
