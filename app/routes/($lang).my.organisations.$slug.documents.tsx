import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { DocumentsPage } from '#app/components/workspace/documents-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import { addDocument, admitDocument, readDocuments, removeDocument } from '#app/domain/organisation/documents.server.ts'
import { RemoveDocumentForm, UploadForm } from '#app/domain/organisation/organisation-forms.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readUpload } from '#app/http/document-upload.server.ts'
import { isUpload } from '#app/http/file-form.server.ts'
import { checkForm, readForm, refuse } from '#app/http/forms.server.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { organisationWorkWords } from '#app/i18n/organisation-work.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = organisationWorkWords[language].documents
  const { actor, organisation } = await requireInOrganisation(context, request, 'document.read', params.slug)
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    ...(await readDocuments(context.exchange.database.read, organisation)),
    mayChange: may(actor, 'document.change', organisation.id),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const page = linksIn(languageOf(params)).organisationDocuments(params.slug ?? '')
  const { actor, organisation } = await requireInOrganisation(context, request, 'document.change', params.slug)
  const { database, config } = context.exchange
  const place = { actor, organisationId: organisation.id, filesDir: config.filesDir }
  if (!isUpload(request)) {
    const form = await readForm(context, request, RemoveDocumentForm)
    if (!form.ok) return form.response
    try {
      await removeDocument(database, { ...place, documentId: form.data.document })
    } catch (error) {
      return refuse(error, form.values)
    }
    return redirect(`${page}?done=removed`)
  }
  const admit = () => admitDocument(database, place)
  const upload = await readUpload(context, request, { filesDir: config.filesDir, admit })
  if (!upload.ok) return upload.response
  const { file, fileName } = upload
  const form = checkForm(upload.fields, UploadForm)
  if (!form.ok) {
    await dropReceivedFile(file)
    return form.response
  }
  try {
    await addDocument(database, { ...place, kind: form.data.kind, fileName, file })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${page}?done=uploaded`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OrganisationDocuments() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <DocumentsPage {...view} />
}
