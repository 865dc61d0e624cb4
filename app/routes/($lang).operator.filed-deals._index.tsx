import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskDealsPage } from '#app/components/filed-deal/desk-deal-pages.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { filedDealStates } from '#app/domain/filed-deal/filed-deal-steps.ts'
import { readDeskDeals } from '#app/domain/filed-deal/read-filed-deals.server.ts'
import { readPlace } from '#app/domain/list-place.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { filedDealWords } from '#app/i18n/filed-deal.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.orders')
  const { searchParams } = new URL(request.url)
  const after = readPlace(searchParams)
  const page = await readDeskDeals(context.exchange.database.read, {
    state: filedDealStates.find((each) => each === searchParams.get('state')) ?? 'confirmed',
    ...(after && { after }),
    language,
  })
  const { desk: words } = filedDealWords[language]
  return { ...page, head: pageHead(language, words.title, words.description) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DeskDeals() {
  const { head, ...page } = useLoaderData<typeof loader>()
  const { desk: words } = useWords(filedDealWords)
  return (
    <OperatorFrame title={words.title} lead={words.lead}>
      <DeskDealsPage {...page} />
    </OperatorFrame>
  )
}
