import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import {
  DeskDisputeForm,
  DisputeMessageForm,
  OpenDisputeForm,
  WithdrawDisputeForm,
} from '#app/domain/dispute/dispute-forms.ts'
import { admitDisputeMessage, askInDispute, sayInDispute } from '#app/domain/dispute/dispute-thread.server.ts'
import { decideDispute, withdrawDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { admitDispute, openDispute, type Received } from '#app/domain/dispute/open-dispute.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import type { OrderAct } from '#app/domain/order/order-case.server.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import { readUploadIfAny } from './document-upload.server.ts'
import { isUpload } from './file-form.server.ts'
import { checkForm, readForm, refuse, type refuseForm } from './forms.server.ts'

/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: ReturnType<typeof refuseForm> }

/** Reads what a side sent on the page of a dispute and does it: opening it, saying something, perhaps with a file, taking it back. */
export async function sendDispute(context: AppLoadContext, request: Request, act: OrderAct): Promise<Sent> {
  const { database, config } = context.exchange
  if (!isUpload(request)) {
    const form = await readForm(context, request, WithdrawDisputeForm)
    if (!form.ok) return form
    try {
      await withdrawDispute(database, act)
      return { done: 'withdrawn' }
    } catch (error) {
      return { response: refuse(error, form.values) }
    }
  }
  const { filesDir } = config
  const upload = await readUploadIfAny(context, request, { filesDir, admit: () => admit(context, act) })
  if (!upload.ok) return upload
  const { file, fileName, fields } = upload
  const received = file && { filesDir, file, fileName }
  const isOpening = fields.get('intent') === 'open'
  const form = isOpening ? checkForm(fields, OpenDisputeForm) : checkForm(fields, DisputeMessageForm)
  if (!form.ok) {
    if (file) await dropReceivedFile(file)
    return form
  }
  try {
    return await keep(context, { act, data: form.data, received })
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

/** Reads what an operator sent on the page of a dispute and does it. */
export async function sendDeskDispute(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; number: string },
): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, DeskDisputeForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    if (data.intent === 'ask') {
      await askInDispute(database, { ...act, text: data.text })
      return { done: 'asked' }
    }
    const { decision, reason, backAmount } = data
    await decideDispute(database, { ...act, decision, reason, backCents: backAmount })
    return { done: 'decided' }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

async function keep(
  { exchange }: AppLoadContext,
  {
    act,
    data,
    received,
  }: {
    act: OrderAct
    data: Parameters<typeof claimOf>[0] | { intent: 'say'; text: string }
    received: Received | undefined
  },
): Promise<{ done: string }> {
  if (data.intent === 'say') {
    await sayInDispute(exchange.database, { ...act, text: data.text, received })
    return { done: 'said' }
  }
  await openDispute(exchange.database, { ...act, claim: claimOf(data), received })
  return { done: 'opened' }
}

function claimOf({ reason, wish, wishAmount, text }: ReturnType<typeof OpenDisputeForm.parse>) {
  return { reason, wish, wishCents: wishAmount, text }
}

/** Whoever may neither open a dispute nor write in one sends no bytes. */
async function admit({ exchange }: AppLoadContext, act: OrderAct): Promise<void> {
  try {
    await admitDisputeMessage(exchange.database, act)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await admitDispute(exchange.database, act)
  }
}
