import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { DeskDisputeForm, DisputeForm } from '#app/domain/dispute/dispute-forms.ts'
import { admitDisputeMessage, askInDispute, sayInDispute } from '#app/domain/dispute/dispute-thread.server.ts'
import { decideDispute, withdrawDispute } from '#app/domain/dispute/end-dispute.server.ts'
import { admitDispute, openDispute, type Received } from '#app/domain/dispute/open-dispute.server.ts'
import { Refusal } from '#app/domain/errors.ts'
import type { OrderAct } from '#app/domain/order/order-case.server.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import { readUploadIfAny } from './document-upload.server.ts'
import { isUpload } from './file-form.server.ts'
import { checkForm, type ReadForm, readForm, refuse, type refuseForm } from './forms.server.ts'

/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: ReturnType<typeof refuseForm> }

/** Reads what a side sent on the page of a dispute and does it: opening it, saying something, perhaps with a file, taking it back. */
export async function sendDispute(context: AppLoadContext, request: Request, act: OrderAct): Promise<Sent> {
  const read = await readDisputeForm(context, request, act)
  if (!read.form.ok) return read.form
  const { data, values } = read.form
  try {
    return await take(context, { act, data, received: read.received })
  } catch (error) {
    return { response: refuse(error, values) }
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

type Form = ReturnType<typeof DisputeForm.parse>

/** The form with the file that came with it; a file whose form is not complete is gone. */
async function readDisputeForm(
  context: AppLoadContext,
  request: Request,
  act: OrderAct,
): Promise<{ form: ReadForm<Form>; received?: Received | undefined }> {
  if (!isUpload(request)) return { form: await readForm(context, request, DisputeForm) }
  const { filesDir } = context.exchange.config
  const upload = await readUploadIfAny(context, request, { filesDir, admit: () => admit(context, act) })
  if (!upload.ok) return { form: upload }
  const { file, fileName, fields } = upload
  const form = checkForm(fields, DisputeForm)
  if (!form.ok && file) await dropReceivedFile(file)
  return { form, ...(form.ok && file && { received: { filesDir, file, fileName } }) }
}

async function take(
  { exchange }: AppLoadContext,
  { act, data, received }: { act: OrderAct; data: Form; received: Received | undefined },
): Promise<{ done: string }> {
  const { database } = exchange
  switch (data.intent) {
    case 'open': {
      const { reason, wish, wishAmount, text } = data
      await openDispute(database, { ...act, claim: { reason, wish, wishCents: wishAmount, text }, received })
      return { done: 'opened' }
    }
    case 'say':
      await sayInDispute(database, { ...act, text: data.text, received })
      return { done: 'said' }
    case 'withdraw':
      if (received) await dropReceivedFile(received.file)
      await withdrawDispute(database, act)
      return { done: 'withdrawn' }
  }
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
