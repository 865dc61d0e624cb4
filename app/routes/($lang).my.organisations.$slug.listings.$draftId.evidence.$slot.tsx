import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { EvidenceSlotPage } from '#app/components/submission/evidence-slot-page.tsx'
import { admitEvidence, emptyEvidence, fillEvidence, findSlot } from '#app/domain/draft/evidence.server.ts'
import { EvidenceForm } from '#app/domain/draft/evidence-forms.ts'
import { readEvidenceLines } from '#app/domain/draft/read-evidence.server.ts'
import { dropReceivedFile } from '#app/domain/organisation/document-files.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { viewDraftLine } from '#app/domain/submission/draft-line.ts'
import { readUploadIfAny } from '#app/http/document-upload.server.ts'
import { isUpload } from '#app/http/file-form.server.ts'
import { checkForm, readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { submissionEvidenceWords } from '#app/i18n/submission-evidence.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findDraft } from '#db/queries/drafts.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = submissionEvidenceWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const { read } = context.exchange.database
  const slot = findSlot(params.slot)
  const draft = slot && (await findDraft(read, { id: params.draftId ?? '', organisationId: organisation.id }))
  if (!draft) throw notFound()
  const { lines, documents } = await readEvidenceLines(read, draft, { language, now: Date.now() })
  const line = lines.find((each) => each.slot === slot)
  if (!line) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    draft: viewDraftLine(draft, language),
    line,
    documents: documents.map(({ id, fileName, uploadedAt }) => ({ id, fileName, uploadedAt })),
    head: pageHead(language, line.label, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const slot = findSlot(params.slot)
  if (!slot) throw notFound()
  const { database, config } = context.exchange
  const draftId = params.draftId ?? ''
  const place = { actor, organisationId: organisation.id, draftId, slot, filesDir: config.filesDir }
  const page = `${linksIn(languageOf(params)).draftEvidence(organisation.slug, draftId)}?done=`
  const upload = isUpload(request)
    ? await readUploadIfAny(context, request, {
        filesDir: config.filesDir,
        admit: () => admitEvidence(database, place),
      })
    : undefined
  if (upload && !upload.ok) return upload.response
  const sent = upload?.file && { file: upload.file, fileName: upload.fileName }
  const form = upload ? checkForm(upload.fields, EvidenceForm) : await readForm(context, request, EvidenceForm)
  if (!form.ok) {
    if (sent) await dropReceivedFile(sent.file)
    return form.response
  }
  try {
    if (form.data.intent === 'empty') {
      await emptyEvidence(database, place)
      return redirect(`${page}emptied`)
    }
    const { intent: _, ...entry } = form.data
    await fillEvidence(database, { ...place, entry, sent })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${page}filled`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DraftEvidenceSlot() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <EvidenceSlotPage {...view} />
}
