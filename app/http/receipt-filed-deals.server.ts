import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import {
  admitDeal,
  answerFiledDeal,
  type FiledDealAct,
  fileDeal,
  withdrawFiledDeal,
} from '#app/domain/filed-deal/file-deal.server.ts'
import { DeskDealForm, FileDealForm, FiledDealForm } from '#app/domain/filed-deal/filed-deal-forms.ts'
import { registerDeal, returnDeal } from '#app/domain/filed-deal/register-deal.server.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import { readUploadIfAny } from './document-upload.server.ts'
import { isUpload } from './file-form.server.ts'
import { checkForm, readForm, refuse, refuseForm } from './forms.server.ts'

type Answer = { response: ReturnType<typeof refuseForm> }
/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | Answer

/** Reads the form of a deal that is filed, with its contract, and files it. */
export async function sendNewDeal(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; organisationId: string },
): Promise<{ number: string } | Answer> {
  const { database, config } = context.exchange
  const { filesDir } = config
  if (!isUpload(request)) {
    const form = await readForm(context, request, FileDealForm)
    return form.ok ? { response: refuseForm(form.values, [{ field: 'file', reason: 'fileMissing' }]) } : form
  }
  const upload = await readUploadIfAny(context, request, { filesDir, admit: () => admitDeal(database, act) })
  if (!upload.ok) return upload
  const { file, fileName, fields } = upload
  const form = checkForm(fields, FileDealForm)
  if (!form.ok || !file) {
    if (file) await dropReceivedFile(file)
    return form.ok ? { response: refuseForm(form.values, [{ field: 'file', reason: 'fileMissing' }]) } : form
  }
  const { intent, amount, ...said } = form.data
  try {
    const written = { ...said, amountCents: amount }
    return { number: await fileDeal(database, { ...act, written, received: { filesDir, file, fileName } }) }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

/** Reads what a side sent on the page of a filed deal and does it. */
export async function sendFiledDeal(context: AppLoadContext, request: Request, act: FiledDealAct): Promise<Sent> {
  const { database } = context.exchange
  const form = await readForm(context, request, FiledDealForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    switch (data.intent) {
      case 'confirm':
        await answerFiledDeal(database, { ...act, isSo: true })
        return { done: 'confirmed' }
      case 'deny':
        await answerFiledDeal(database, { ...act, isSo: false, reason: data.reason })
        return { done: 'denied' }
      case 'withdraw':
        await withdrawFiledDeal(database, act)
        return { done: 'withdrawn' }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

/** Reads what an operator sent on the page of a filed deal and does it. */
export async function sendDeskDeal(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; number: string },
): Promise<Sent> {
  const { exchange } = context
  const form = await readForm(context, request, DeskDealForm)
  if (!form.ok) return form
  const { data, values } = form
  try {
    if (data.intent === 'register') {
      await registerDeal(exchange.database, { ...act, certifier: certifierOf(exchange) })
      return { done: 'registered' }
    }
    await returnDeal(exchange.database, { ...act, reason: data.reason })
    return { done: 'returned' }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
