import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { FilesPage } from '#app/components/data-file/files-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { mostFiles } from '#app/domain/data-file/data-file-rules.ts'
import { viewFileLine } from '#app/domain/data-file/data-file-view.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { takeDataFile } from '#app/http/data-file-upload.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { dataFileWords } from '#app/i18n/data-file.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listDataFiles } from '#db/queries/data-files.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = dataFileWords[language].list
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const files = await listDataFiles(context.exchange.database.read, organisation.id, mostFiles)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    files: files.map((file) => viewFileLine(file, file.drafts, language)),
    mayWrite: may(actor, 'listing.write', organisation.id),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const taken = await takeDataFile(context, request, { actor, organisationId: organisation.id })
  if (!taken.ok) return taken.response
  const page = linksIn(languageOf(params)).organisationFile(organisation.slug, taken.id)
  return redirect(`${page}?done=${taken.isNew ? 'sent' : 'known'}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DataFiles() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <FilesPage {...view} />
}
