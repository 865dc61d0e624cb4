import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FilePage } from '#app/components/data-file/file-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { DataFileForm, readTreatments } from '#app/domain/data-file/data-file-forms.ts'
import { askOfDataFile, removeDataFile } from '#app/domain/data-file/data-files.server.ts'
import { draftFromFile, takeIntoDraft } from '#app/domain/data-file/draft-from-file.server.ts'
import { readFilePage } from '#app/domain/data-file/read-file-page.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { dataFileWords } from '#app/i18n/data-file.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const mayWrite = may(actor, 'listing.write', organisation.id)
  const page = await readFilePage(context.exchange.database.read, {
    ...{ id: params.id ?? '', organisationId: organisation.id, mayWrite, language, now: Date.now() },
    search: new URL(request.url).searchParams,
  })
  if (!page) throw notFound()
  const words = dataFileWords[language].file
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    mayWrite,
    head: pageHead(language, page.file.fileName, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const form = await readForm(context, request, DataFileForm)
  if (!form.ok) return form.response
  const { database, config } = context.exchange
  const fileId = params.id ?? ''
  const place = { actor, organisationId: organisation.id, fileId }
  const { slug } = organisation
  const { data } = form
  try {
    switch (data.intent) {
      case 'remove':
        await removeDataFile(database, { ...place, filesDir: config.filesDir })
        return redirect(`${links.organisationFiles(slug)}?done=removed`)
      case 'cancel':
      case 'again':
        await askOfDataFile(database, { ...place, step: data.intent })
        return redirect(
          `${links.organisationFile(slug, fileId)}?done=${data.intent === 'again' ? 'again' : 'cancelled'}`,
        )
      case 'draft': {
        const asked = { ...place, ...withTable(data.table), treatments: readTreatments(data) }
        return redirect(`${links.draft(slug, await draftFromFile(database, asked))}?done=created`)
      }
      case 'take': {
        const asked = { ...place, ...withTable(data.table), treatments: {}, draftId: data.draft }
        await takeIntoDraft(database, asked)
        return redirect(`${links.draft(slug, data.draft)}?done=refreshed`)
      }
    }
  } catch (error) {
    return refuse(error, form.values)
  }
}

function withTable(table: number | undefined): { table?: number } {
  return table === undefined ? {} : { table }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DataFile() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FilePage key={view.file.id} {...view} />
}
