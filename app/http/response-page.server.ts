import type { AppLoadContext } from '@remix-run/node'
import { dayOf, shiftDay } from '#app/domain/calendar/days.ts'
import { dropReceivedFile, type ReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import {
  acceptResponse,
  declineResponse,
  inviteAgain,
  shortlistResponse,
} from '#app/domain/response/decide-response.server.ts'
import {
  beginResponse,
  changeResponse,
  discardResponse,
  findAnswered,
  withdrawResponse,
} from '#app/domain/response/put-response.server.ts'
import { readResponse } from '#app/domain/response/read-response.ts'
import { compareOffer } from '#app/domain/response/read-response-form.server.ts'
import type { OwnResponseAct, ReceivedResponseAct } from '#app/domain/response/response-case.server.ts'
import {
  FileMessageForm,
  OwnResponseForm,
  ReceivedResponseForm,
  ResponseForm,
} from '#app/domain/response/response-forms.ts'
import { mostValidDays } from '#app/domain/response/response-lists.ts'
import { addResponseSample, admitMessage, sendMessage } from '#app/domain/response/response-thread.server.ts'
import { type Demand, findDemand } from '#db/queries/demands.server.ts'
import { findOwnResponse } from '#db/queries/responses.server.ts'
import { readUploadIfAny } from './document-upload.server.ts'
import { isUpload } from './file-form.server.ts'
import { checkForm, readForm, refuse, refuseForm } from './forms.server.ts'
import { notFound } from './guards.server.ts'

type Answer = ReturnType<typeof refuseForm>
/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: Answer }
/** The same with the response that was written. */
type Written = { done: string; id: string } | { response: Answer }

type Writer = Omit<OwnResponseAct, 'responseId'>
type OwnAct = OwnResponseAct & { side: 'provider' }
type ReceivedAct = ReceivedResponseAct & { side: 'buyer' }

/** Reads the form of a response, new or changed, holds what it names against the demand, and keeps it or hands it in. */
export async function sendResponse(
  context: AppLoadContext,
  request: Request,
  act: Writer & { responseId?: string; number?: string },
): Promise<Written> {
  const { database, search } = context.exchange
  const form = await readForm(context, request, ResponseForm)
  if (!form.ok) return form
  const { values } = form
  const { asDraft, seen = 0, demand: typed } = form.data
  const demand = await findItsDemand(context, { ...act, number: act.number ?? typed ?? '' })
  if (!demand) throw notFound()
  const today = dayOf(Date.now())
  const isDraft = asDraft !== undefined
  const asked = { demand: demand.content, isDraft, today, lastDay: shiftDay(today, mostValidDays) }
  const { content, problems } = readResponse(values, asked)
  if (problems.length > 0) return { response: refuseForm(values, problems) }
  const { organisationId, actor, responseId } = act
  // Before the transaction: comparing asks the search.
  const machine = await compareOffer(database.read, {
    organisationId,
    demand,
    codes: content.listings,
    match: search.matchListing,
  })
  const put = { actor, organisationId, isDraft, content: { ...content, ...(machine && { machine }) } }
  try {
    if (responseId === undefined) {
      const id = await beginResponse(database, { ...put, number: demand.number ?? '' })
      return { done: isDraft ? 'saved' : 'submitted', id }
    }
    const before = await findOwnResponse(database.read, { id: responseId, organisationId })
    await changeResponse(database, { ...put, responseId, seen })
    return { done: isDraft ? 'saved' : before?.state === 'draft' ? 'submitted' : 'revised', id: responseId }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** Reads what a provider sent on the page of its response and does it. */
export async function sendOwnResponse(context: AppLoadContext, request: Request, act: OwnResponseAct): Promise<Sent> {
  const { database } = context.exchange
  const own: OwnAct = { ...act, side: 'provider' }
  if (isUpload(request)) return sendUpload(context, request, own)
  const form = await readForm(context, request, OwnResponseForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'discard':
        await discardResponse(database, act)
        return { done: 'discarded' }
      case 'withdraw':
        await withdrawResponse(database, { ...act, reason: data.reason })
        return { done: 'withdrawn' }
      case 'message':
        await sendMessage(database, { ...own, text: data.text })
        return { done: 'sent' }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** Reads what a buyer sent on the page of a response and does it. */
export async function sendReceivedResponse(
  context: AppLoadContext,
  request: Request,
  act: ReceivedResponseAct,
): Promise<Sent> {
  const { database } = context.exchange
  const received: ReceivedAct = { ...act, side: 'buyer' }
  if (isUpload(request)) return sendUpload(context, request, received)
  const form = await readForm(context, request, ReceivedResponseForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'shortlist':
        await shortlistResponse(database, act)
        return { done: 'shortlisted' }
      case 'decline':
        await declineResponse(database, { ...act, reason: data.reason })
        return { done: 'declined' }
      case 'accept':
        await acceptResponse(database, { ...act, revision: data.revision })
        return { done: 'accepted' }
      case 'invite':
        await inviteAgain(database, act)
        return { done: 'invited' }
      case 'message':
        await sendMessage(database, { ...received, text: data.text })
        return { done: 'sent' }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** A message with a file, or a provider's sample. */
async function sendUpload(context: AppLoadContext, request: Request, act: OwnAct | ReceivedAct): Promise<Sent> {
  const { database, config } = context.exchange
  const { filesDir } = config
  const upload = await readUploadIfAny(context, request, { filesDir, admit: () => admitMessage(database, act) })
  if (!upload.ok) return upload
  const { file, fileName, fields } = upload
  const values = Object.fromEntries(fields)
  if (act.side === 'provider' && fields.get('intent') === 'upload') return sendSample(context, act, { file, fileName })
  const form = checkForm(fields, FileMessageForm)
  if (!form.ok) {
    if (file) await dropReceivedFile(file)
    return form
  }
  const { text } = form.data
  try {
    await sendMessage(database, { ...act, text, ...(file && { received: { filesDir, file, fileName } }) })
    return { done: 'sent' }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

async function sendSample(
  { exchange }: AppLoadContext,
  act: OwnAct,
  { file, fileName }: { file: ReceivedFile | undefined; fileName: string },
): Promise<Sent> {
  const values = { intent: 'upload' }
  if (!file) return { response: refuseForm(values, [{ field: 'file', reason: 'fileMissing' }]) }
  try {
    await addResponseSample(exchange.database, { ...act, filesDir: exchange.config.filesDir, file, fileName })
    return { done: 'uploaded' }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

async function findItsDemand(
  { exchange }: AppLoadContext,
  act: Writer & { responseId?: string; number: string },
): Promise<Demand | undefined> {
  const { read } = exchange.database
  const { organisationId, responseId } = act
  if (responseId === undefined) return findAnswered(read, act)
  const response = await findOwnResponse(read, { id: responseId, organisationId })
  return response && findDemand(read, { id: response.demandId })
}
