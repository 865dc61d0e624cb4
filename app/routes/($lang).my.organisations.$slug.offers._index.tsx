import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PrivateOffersPage } from '#app/components/offer/private-offers-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readOfferQuery, readReceivedOffers, writeOfferQuery } from '#app/domain/offer/read-private-offers.server.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { requestWords } from '#app/i18n/request.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = requestWords[language].offers
  const { actor, organisation } = await requireInOrganisation(context, request, 'request.see', params.slug)
  const { filter, after } = readOfferQuery(new URL(request.url).searchParams)
  const { lines, next } = await readReceivedOffers(context.exchange.database.read, {
    buyerId: organisation.id,
    filter,
    after,
    language,
  })
  const workspace = viewWorkspace(organisation, actor, language)
  return {
    workspace,
    filter,
    lines,
    ...(next && { next: linksIn(language).privateOffers(organisation.slug, writeOfferQuery(filter, next)) }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function PrivateOffers() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <PrivateOffersPage {...view} />
}
