import type { ActionFunctionArgs } from '@remix-run/node'
import type { SendAnswer } from '#app/components/data-file/upload-form.tsx'
import { takeDataFile } from '#app/http/data-file-upload.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { dataFileWords } from '#app/i18n/data-file.ts'
import { formWords } from '#app/i18n/forms.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { linksIn } from '#app/links.ts'

/** Takes a data file while the page shows how much of it is sent: as JSON where it is, or why it was not kept. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const answer = (value: SendAnswer, init: ResponseInit = {}) => Response.json(value, init)
  const taken = await takeDataFile(context, request, { actor, organisationId: organisation.id })
  if (taken.ok) {
    const page = linksIn(language).organisationFile(organisation.slug, taken.id)
    return answer({ state: 'taken', to: `${page}?done=${taken.isNew ? 'sent' : 'known'}` })
  }
  const { data, init } = taken.response
  const reason = data.form.problems[0]?.reason ?? 'invalid'
  const sentences: Readonly<Record<string, string>> = {
    ...formWords[language].problems,
    ...dataFileWords[language].problems,
  }
  return answer({ state: 'refused', sentence: sentences[reason] ?? sentences.invalid ?? '' }, init ?? {})
}
