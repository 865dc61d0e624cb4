import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PrivateOfferPage } from '#app/components/offer/private-offer-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readPrivateOffer } from '#app/domain/offer/read-private-offers.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { sendOnOffer } from '#app/http/request-offers.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { requestWords } from '#app/i18n/request.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = requestWords[language].offers
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.see', params.slug)
  const page = await readPrivateOffer(context.exchange.database.read, {
    id: params.id ?? '',
    buyerId: organisation.id,
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  return {
    workspace: viewWorkspace(organisation, actor, language),
    page,
    head: pageHead(language, `${words.title} · ${page.listing.title.text}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.write', params.slug)
  const sent = await sendOnOffer(context, request, { actor, organisationId: organisation.id, id: params.id ?? '' })
  if ('response' in sent) return sent.response
  const links = linksIn(languageOf(params))
  const { slug } = organisation
  return redirect('order' in sent ? links.order(slug, sent.order) : `${links.privateOffers(slug)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function PrivateOffer() {
  const { workspace, page } = useLoaderData<typeof loader>()
  return <PrivateOfferPage workspace={workspace} page={page} />
}
