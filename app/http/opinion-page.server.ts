import type { AppLoadContext } from '@remix-run/node'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { acceptOpinion, cancelOpinion, declineOpinion } from '#app/domain/opinion/answer-opinion.server.ts'
import {
  addOpinionDocument,
  admitOpinionDocument,
  fillFromOpinion,
  issueOpinion,
  withdrawOpinion,
} from '#app/domain/opinion/issue-opinion.server.ts'
import type { OpinionAct } from '#app/domain/opinion/opinion-case.server.ts'
import { OpinionForm, type OpinionFormData } from '#app/domain/opinion/opinion-forms.ts'
import { readUpload } from './document-upload.server.ts'
import { isUpload } from './file-form.server.ts'
import { readForm, refuse, type refuseForm } from './forms.server.ts'

/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: string } | { response: ReturnType<typeof refuseForm> }

/** Reads what either side sent on the page of an opinion and does it. */
export async function sendOpinion(context: AppLoadContext, request: Request, act: OpinionAct): Promise<Sent> {
  const { database, config } = context.exchange
  if (isUpload(request)) {
    const { filesDir } = config
    const admit = () => admitOpinionDocument(database, act)
    const upload = await readUpload(context, request, { filesDir, admit })
    if (!upload.ok) return { response: upload.response }
    const { file, fileName } = upload
    try {
      await addOpinionDocument(database, { ...act, filesDir, fileName, file })
      return { done: 'uploaded' }
    } catch (error) {
      return { response: refuse(error, { intent: 'upload' }) }
    }
  }
  const form = await readForm(context, request, OpinionForm)
  if (!form.ok) return { response: form.response }
  try {
    return { done: await takeStep(context, act, form.data) }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

async function takeStep({ exchange }: AppLoadContext, act: OpinionAct, form: OpinionFormData): Promise<string> {
  const { database } = exchange
  switch (form.intent) {
    case 'cancel':
      await cancelOpinion(database, act)
      return 'cancelled'
    case 'fill':
      await fillFromOpinion(database, act)
      return 'filled'
    case 'accept':
      await acceptOpinion(database, { ...act, interest: form.interest, isIndependent: true })
      return 'accepted'
    case 'decline':
      await declineOpinion(database, { ...act, reason: form.reason })
      return 'declined'
    case 'issue':
      await issueOpinion(database, { ...act, verdict: form, certifier: certifierOf(exchange) })
      return 'issued'
    case 'withdraw':
      await withdrawOpinion(database, { ...act, reason: form.reason })
      return 'withdrawn'
  }
}
