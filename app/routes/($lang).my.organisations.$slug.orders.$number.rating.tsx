import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RatingPage } from '#app/components/rating/rating-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readRatingPage } from '#app/domain/rating/read-rating.server.ts'
import { sendRating } from '#app/http/dispute-rating.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { ratingWords } from '#app/i18n/rating.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'order.see', params.slug)
  const page = await readRatingPage(context.exchange.database.read, {
    number: params.number ?? '',
    organisationId: organisation.id,
    actor,
    language,
    now: Date.now(),
  })
  if (!page) throw notFound()
  const { page: words } = ratingWords[language]
  return {
    workspace: viewWorkspace(organisation, actor, language),
    ...page,
    head: pageHead(language, `${words.title} · ${page.order.number}`, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'rating.write', params.slug)
  const { number = '' } = params
  const sent = await sendRating(context, request, { actor, organisationId: organisation.id, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).orderRating(organisation.slug, number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Rating() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <RatingPage {...view} />
}
