import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { LinksPage } from '#app/components/draft/links-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { may } from '#app/domain/access/permissions.ts'
import { kindOf } from '#app/domain/draft/draft-field.ts'
import { LinksForm, viewConnection, viewLinks } from '#app/domain/draft/links-view.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import {
  askDraftLinks,
  connectionUrlOf,
  linkedOf,
  testDraftConnection,
} from '#app/domain/pre-check/ask-addresses.server.ts'
import { knownConnection, knownLinks } from '#app/domain/pre-check/known.server.ts'
import { linksOf, mostLinks } from '#app/domain/pre-check/links-of.ts'
import { fetchSafely } from '#app/domain/pre-check/safe-fetch.server.ts'
import { viewDraftLine } from '#app/domain/submission/draft-line.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { draftLinksWords } from '#app/i18n/draft-links.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findDraft } from '#db/queries/drafts.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = draftLinksWords[language]
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const db = context.exchange.database.read
  const draft = await findDraft(db, { id: params.draftId ?? '', organisationId: organisation.id })
  if (!draft) throw notFound()
  const { content, listingId } = draft
  const linked = linkedOf(content)
  const line = viewDraftLine(draft, language)
  return {
    workspace: viewWorkspace(organisation, actor, language),
    draft: line,
    links: viewLinks(linksOf(linked).slice(0, mostLinks), await knownLinks(db, linked), language),
    ...(kindOf(content) === 'API' && {
      connection: {
        last: viewConnection(await knownConnection(db, { draftId: draft.id, listingId }), language),
        url: connectionUrlOf(content),
      },
    }),
    mayWrite: may(actor, 'listing.write', organisation.id),
    head: pageHead(language, [words.title, line.title?.text].filter(Boolean).join(' · '), words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const form = await readForm(context, request, LinksForm)
  if (!form.ok) return form.response
  const draftId = params.draftId ?? ''
  const place = { actor, organisationId: organisation.id, draftId, ask: fetchSafely }
  const { database } = context.exchange
  try {
    if (form.data.intent === 'ask') await askDraftLinks(database, place)
    else await testDraftConnection(database, { ...place, url: form.data.url })
  } catch (error) {
    return refuse(error, form.values)
  }
  const done = form.data.intent === 'ask' ? 'asked' : 'tested'
  return redirect(`${linksIn(languageOf(params)).draftLinks(organisation.slug, draftId)}?done=${done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DraftLinks() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <LinksPage {...view} />
}
