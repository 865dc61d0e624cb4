import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { OwnListingPage } from '#app/components/submission/own-listing-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { certifierOf } from '#app/domain/certificate/certifier.server.ts'
import { reviseListing } from '#app/domain/draft/create-draft.server.ts'
import { delistListing, listListing, relistListing } from '#app/domain/listing/listing-steps.server.ts'
import { readServed } from '#app/domain/matching/read-opportunities.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { certificateHooks } from '#app/domain/review/certificate-hooks.server.ts'
import { readOwnListing } from '#app/domain/submission/read-own-listing.server.ts'
import { OwnListingForm } from '#app/domain/submission/submission-forms.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { submissionListingWords } from '#app/i18n/submission-listing.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findOwnListing } from '#db/queries/own-listings.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.see', params.slug)
  const { database } = context.exchange
  const view = await readOwnListing(database.read, {
    organisationId: organisation.id,
    code: params.code ?? '',
    language,
    now: Date.now(),
  })
  const listing = await findOwnListing(database.read, { organisationId: organisation.id, code: params.code ?? '' })
  if (!view || !listing) throw notFound()
  const served = await readServed(database.read, { actor, organisation, listingId: listing.id, language })
  return {
    workspace: viewWorkspace(organisation, actor, language),
    view,
    served,
    mayWrite: may(actor, 'listing.write', organisation.id),
    head: pageHead(language, `${view.title.text} · ${view.code}`, submissionListingWords[language].description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const links = linksIn(languageOf(params))
  const { actor, organisation } = await requireInOrganisation(context, request, 'listing.write', params.slug)
  const form = await readForm(context, request, OwnListingForm)
  if (!form.ok) return form.response
  const { database } = context.exchange
  const code = params.code ?? ''
  const organisationId = organisation.id
  const listing = await findOwnListing(database.read, { organisationId, code })
  if (!listing) throw notFound()
  const hooks = certificateHooks(() => certifierOf(context.exchange))
  const act = { actor, organisationId, listingId: listing.id, hooks }
  try {
    switch (form.data.intent) {
      case 'list':
        await listListing(database, act)
        break
      case 'relist':
        await relistListing(database, act)
        break
      case 'delist':
        await delistListing(database, { ...act, reason: form.data.reason })
        break
      case 'revise': {
        const draftId = await reviseListing(database, { actor, organisationId, code })
        return redirect(`${links.draft(organisation.slug, draftId)}?done=created`)
      }
    }
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${links.ownListing(organisation.slug, code)}?done=${form.data.intent}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OwnListing() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OwnListingPage {...view} />
}
