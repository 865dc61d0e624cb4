import type { AppLoadContext } from '@remix-run/node'
import {
  admitHandover,
  handOver,
  lookAtCredentials,
  planTask,
  startTask,
} from '#app/domain/delivery-task/take-task-step.server.ts'
import { HandForm, TaskForm } from '#app/domain/delivery-task/task-forms.ts'
import type { OrderAct } from '#app/domain/order/order-case.server.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import { readUploadIfAny } from './document-upload.server.ts'
import { isUpload } from './file-form.server.ts'
import { checkForm, readForm, refuse, type refuseForm } from './forms.server.ts'

type Sent = { done: string } | { credentials: string; handover: string } | { response: ReturnType<typeof refuseForm> }

/** Reads what a side sent on the page of a delivery by hand, and does it. What is handed over comes with its proof. */
export async function sendTask(context: AppLoadContext, request: Request, act: OrderAct): Promise<Sent> {
  const { database, key } = context.exchange
  if (isUpload(request)) return sendHandover(context, request, act)
  const form = await readForm(context, request, TaskForm)
  if (!form.ok) return form
  const { data } = form
  const { credentials: _, ...values } = form.values
  try {
    switch (data.intent) {
      case 'plan':
        await planTask(database.write, { ...act, plan: data.plan, plannedFor: data.plannedFor })
        return { done: 'planned' }
      case 'start':
        await startTask(database.write, act)
        return { done: 'started' }
      case 'hand':
        await handOver(database, { ...act, text: data.text, credentials: data.credentials, key })
        return { done: 'handed' }
      case 'look': {
        const { handover } = data
        return { credentials: await lookAtCredentials(database.write, { ...act, handover, key }), handover }
      }
    }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}

async function sendHandover(context: AppLoadContext, request: Request, act: OrderAct): Promise<Sent> {
  const { database, config, key } = context.exchange
  const { filesDir } = config
  const upload = await readUploadIfAny(context, request, { filesDir, admit: () => admitHandover(database, act) })
  if (!upload.ok) return upload
  const { file, fileName, fields } = upload
  const form = checkForm(fields, HandForm)
  if (!form.ok) {
    if (file) await dropReceivedFile(file)
    return form
  }
  const { text, credentials } = form.data
  const { credentials: _, ...values } = form.values
  try {
    await handOver(database, {
      ...act,
      text,
      credentials,
      key,
      ...(file && { received: { filesDir, file, fileName } }),
    })
    return { done: 'handed' }
  } catch (error) {
    return { response: refuse(error, values) }
  }
}
