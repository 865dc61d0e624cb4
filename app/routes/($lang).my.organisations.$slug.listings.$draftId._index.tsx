import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { EditorPage } from '#app/components/draft/editor-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { labelOf } from '#app/domain/codes/code-list.ts'
import { kinds } from '#app/domain/codes/trade.ts'
import { viewConflict } from '#app/domain/draft/conflict-view.ts'
import { deleteDraft } from '#app/domain/draft/delete-draft.server.ts'
import { kindOf } from '#app/domain/draft/draft-field.ts'
import { EditorForm } from '#app/domain/draft/draft-forms.ts'
import { draftOrigins } from '#app/domain/draft/draft-origins.ts'
import { findSection, sectionsOf } from '#app/domain/draft/draft-sections.ts'
import { rowOptions, viewSection, viewSide } from '#app/domain/draft/editor-view.ts'
import { saveDraft } from '#app/domain/draft/save-draft.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { sitePreCheck } from '#app/domain/pre-check/known.server.ts'
import { viewCheck } from '#app/domain/submission/findings-view.ts'
import { lookAtDraft } from '#app/domain/submission/look-at-draft.server.ts'
import { pickText, type Text } from '#app/domain/text.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { draftWords } from '#app/i18n/draft.ts'
import { formatMoment } from '#app/i18n/format.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listDraftEvidence } from '#db/queries/draft-evidence.server.ts'
import { findDraft } from '#db/queries/drafts.server.ts'
import { findSubmission } from '#db/queries/submissions.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = draftWords[language].editor
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const draft = await findDraft(context.exchange.database.read, {
    id: params.draftId ?? '',
    organisationId: organisation.id,
  })
  if (!draft) throw notFound()
  const { content } = draft
  const search = new URL(request.url).searchParams
  const asked = findSection(search.get('section'))
  const sections = sectionsOf(content).map(({ section }) => section)
  const section = sections.find((each) => each === asked) ?? sections[0]
  if (!section) throw notFound()
  const from = readFrom(search.get('from'))
  const title = pickText(content.title as Text | undefined, language)
  const { read } = context.exchange.database
  const held = draft.submissionId === null ? undefined : await findSubmission(read, { id: draft.submissionId })
  const looked = held
    ? undefined
    : await lookAtDraft(draft, {
        preCheck: sitePreCheck(context.exchange),
        evidence: await listDraftEvidence(read, draft.id),
        now: Date.now(),
      })
  return {
    workspace: viewWorkspace(organisation, actor, language),
    draft: {
      id: draft.id,
      edition: draft.edition,
      ...(title && { title }),
      kind: labelOf(kinds, kindOf(content), language),
      origin: labelOf(draftOrigins, draft.origin, language),
      ...(draft.listingCode && { revises: draft.listingCode }),
      isLocked: draft.submissionId !== null,
      ...(held && { held: held.number }),
    },
    section: viewSection(section, content, from, language),
    side: viewSide(content, { section, hasSample: draft.sample !== null, language }),
    ...(looked && { check: viewCheck(looked.findings, { content: looked.content, language }) }),
    from,
    options: rowOptions(language),
    mayWrite: may(actor, 'listing.write', organisation.id),
    lastSaved: words.savedBy(draft.updatedByName, formatMoment(draft.updatedAt)),
    head: pageHead(language, `${title?.text ?? words.untitled} · ${section.label[language]}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const links = linksIn(language)
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const form = await readForm(context, request, EditorForm)
  if (!form.ok) return form.response
  const { database, config } = context.exchange
  const draftId = params.draftId ?? ''
  const place = { actor, organisationId: organisation.id, draftId }
  try {
    if (form.data.intent === 'delete') {
      await deleteDraft(database, { ...place, filesDir: config.filesDir })
      return redirect(links.organisationListings(organisation.slug, new URLSearchParams({ done: 'deleted' })))
    }
    const { edition, base, from, next } = form.data
    const section = findSection(form.data.section)
    if (!section) throw notFound()
    const saved = await saveDraft(database, { ...place, section, form: form.values, seen: { edition, base, from } })
    if (saved.state === 'conflict') {
      const conflict = viewConflict(saved, { section, form: form.values, base, from, language })
      return data({ conflict }, { status: 409 })
    }
    const at = next === undefined ? { section: section.id, from } : { section: next }
    return redirect(`${links.draft(organisation.slug, draftId, at)}&done=saved`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

function readFrom(text: string | null): number {
  return /^\d{1,4}$/.test(text ?? '') ? Number(text) : 0
}

export const meta: MetaFunction<typeof loader> = ({ data: read }) => headMeta(read?.head)

export default function DraftEditor() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <EditorPage {...view} />
}
