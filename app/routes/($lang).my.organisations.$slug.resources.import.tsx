import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { ImportPage } from '#app/components/resource/import-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { admitImport, importResources } from '#app/domain/resource/import-resources.server.ts'
import { readUpload } from '#app/http/document-upload.server.ts'
import { isUpload } from '#app/http/file-form.server.ts'
import { refuse, refuseForm } from '#app/http/forms.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { resourceWords } from '#app/i18n/resource.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

/** Most places in a file that are told of at once. */
const mostFaults = 200

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = resourceWords[language].import
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.write', params.slug)
  const workspace = viewWorkspace(organisation, actor, language)
  return { workspace, head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'resource.write', params.slug)
  const { database, config } = context.exchange
  const place = { actor, organisationId: organisation.id }
  if (!isUpload(request)) return refuseForm({ intent: 'upload' }, [{ reason: 'fileMissing', field: 'file' }])
  const upload = await readUpload(context, request, {
    filesDir: config.filesDir,
    admit: () => admitImport(database, place),
  })
  if (!upload.ok) return upload.response
  try {
    const { faults } = await importResources(database, { ...place, ...upload })
    if (faults.length > 0)
      return data({ report: { total: faults.length, faults: faults.slice(0, mostFaults) } }, { status: 422 })
  } catch (error) {
    return refuse(error, { intent: 'upload' })
  }
  return redirect(`${linksIn(languageOf(params)).organisationResources(organisation.slug)}?done=imported`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function ImportResources() {
  const { workspace } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return <ImportPage workspace={workspace} report={answer && 'report' in answer ? answer.report : undefined} />
}
