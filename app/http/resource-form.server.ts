import type { AppLoadContext } from '@remix-run/node'
import { readResource } from '#app/domain/resource/read-resource.ts'
import type { LooseResource, ResourceContact } from '#app/domain/resource/resource-content.ts'
import { ResourceForm } from '#app/domain/resource/resource-forms.ts'
import { type ReadForm, readForm, refuseForm } from './forms.server.ts'

/** What the form of a resource says. */
export type ResourceFormData = {
  intent: 'register' | 'change'
  isDraft: boolean
  seen: number | undefined
  note: string | undefined
  content: LooseResource
  contact: ResourceContact
}

/** Reads the form of a resource: its frame first, then what it declares; a draft may lack what a registration needs. */
export async function readResourceForm(context: AppLoadContext, request: Request): Promise<ReadForm<ResourceFormData>> {
  const form = await readForm(context, request, ResourceForm)
  if (!form.ok) return form
  const { intent, seen, note, asDraft } = form.data
  const isDraft = intent === 'register' && asDraft !== undefined
  const { content, contact, problems } = readResource(form.values, { isDraft })
  if (!content || problems.length > 0) return { ok: false, response: refuseForm(form.values, problems) }
  return { ok: true, values: form.values, data: { intent, isDraft, seen, note, content, contact } }
}
