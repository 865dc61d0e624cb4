import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OrganisationPage } from '#app/components/organisation/organisation-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewCard } from '#app/domain/catalogue/listing-view.ts'
import { viewOrganisation } from '#app/domain/catalogue/organisation-view.ts'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead, wordsIn } from '#app/i18n/words.server.ts'
import { listCardsOfOrganisation } from '#db/queries/organisation-pages.server.ts'
import { findOrganisation } from '#db/queries/organisations.server.ts'

const size = 20

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { read } = context.exchange.database
  const found = await findOrganisation(read, params.slug ?? '')
  if (!found) throw new Response(null, { status: 404 })
  const page = readPage(new URL(request.url).searchParams, 5_000)
  const listed = await listCardsOfOrganisation(read, found.id, { limit: size, offset: (page - 1) * size })
  const organisation = viewOrganisation(found, language)
  const description = organisation.about?.text.slice(0, 160) ?? wordsIn(language).organisation.description
  const now = Date.now()
  return {
    organisation,
    page,
    pages: Math.max(1, Math.ceil(listed.total / size)),
    total: listed.total,
    withSample: listed.withSample,
    cards: listed.cards.map((card) => viewCard(card, language, now)),
    head: pageHead(language, organisation.name.text, description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Organisation() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <OrganisationPage {...view} />
}
