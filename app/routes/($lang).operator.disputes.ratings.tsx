import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { DeskRatingsPage } from '#app/components/rating/desk-ratings-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readPlace } from '#app/domain/list-place.ts'
import { readDeskRatings } from '#app/domain/rating/read-rating.server.ts'
import { sendDeskRating } from '#app/http/dispute-rating.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { ratingWords } from '#app/i18n/rating.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.disputes')
  const { searchParams } = new URL(request.url)
  const after = readPlace(searchParams)
  const page = await readDeskRatings(context.exchange.database.read, {
    state: searchParams.get('state') === 'hidden' ? 'hidden' : 'contested',
    ...(after && { after }),
    language,
  })
  const { desk: words } = ratingWords[language]
  return { ...page, head: pageHead(language, words.title, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.disputes')
  const sent = await sendDeskRating(context, request, { actor })
  if (!('done' in sent)) return sent.response
  return redirect(linksIn(languageOf(params)).operatorRatings(new URLSearchParams({ done: sent.done })))
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Ratings() {
  const { head, ...page } = useLoaderData<typeof loader>()
  const { desk: words } = useWords(ratingWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame title={words.title} lead={words.lead} back={{ to: links.operatorDisputes(), label: words.back }}>
      <DeskRatingsPage {...page} />
    </OperatorFrame>
  )
}
