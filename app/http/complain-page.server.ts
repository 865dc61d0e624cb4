import type { AppLoadContext } from '@remix-run/node'
import type { PersonActor } from '#app/domain/access/permissions.ts'
import { ComplaintDocumentForm, FileComplaintForm } from '#app/domain/complaint/complaint-forms.ts'
import {
  addComplaintDocument,
  admitComplaintDocument,
  fileComplaint,
} from '#app/domain/complaint/file-complaint.server.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import { readUpload } from './document-upload.server.ts'
import { isUpload } from './file-form.server.ts'
import { checkForm, readForm, refuse, type refuseForm } from './forms.server.ts'

/** What was done, as the address of the page says it; or the answer that shows what is wrong. */
type Sent = { done: 'file' | 'upload' } | { response: ReturnType<typeof refuseForm> }

/** Reads what was sent on the page of complaints about one listing, and does it. */
export async function sendComplaint(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; code: string },
): Promise<Sent> {
  if (isUpload(request)) return sendDocument(context, request, act)
  const form = await readForm(context, request, FileComplaintForm)
  if (!form.ok) return { response: form.response }
  const { kind, text, organisation, named } = form.data
  try {
    await fileComplaint(context.exchange.database, {
      ...act,
      kind,
      text,
      ...(organisation && { organisationId: organisation }),
      isNamed: named === 'yes',
    })
    return { done: 'file' }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}

async function sendDocument(
  context: AppLoadContext,
  request: Request,
  act: { actor: PersonActor; code: string },
): Promise<Sent> {
  const { database, config } = context.exchange
  const { filesDir } = config
  const admit = () => admitComplaintDocument(database, act)
  const upload = await readUpload(context, request, { filesDir, admit })
  if (!upload.ok) return { response: upload.response }
  const { file, fileName } = upload
  const form = checkForm(upload.fields, ComplaintDocumentForm)
  if (!form.ok) {
    await dropReceivedFile(file)
    return { response: form.response }
  }
  try {
    const { complaint: complaintId } = form.data
    await addComplaintDocument(database, { actor: act.actor, complaintId, filesDir, fileName, file })
    return { done: 'upload' }
  } catch (error) {
    return { response: refuse(error, form.values) }
  }
}
