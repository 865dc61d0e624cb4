import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskDealPage } from '#app/components/filed-deal/desk-deal-pages.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDeskDeal } from '#app/domain/filed-deal/read-filed-deals.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { sendDeskDeal } from '#app/http/receipt-filed-deals.server.ts'
import { filedDealWords } from '#app/i18n/filed-deal.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.orders')
  const page = await readDeskDeal(context.exchange.database.read, { number: params.number ?? '', actor, language })
  if (!page) throw notFound()
  return { ...page, head: pageHead(language, page.deal.number, filedDealWords[language].desk.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.orders')
  const { number = '' } = params
  const sent = await sendDeskDeal(context, request, { actor, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).operatorFiledDeal(number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function DeskDeal() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { list: words } = useWords(filedDealWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame title={<bdi>{view.deal.subject}</bdi>} back={{ to: links.operatorFiledDeals(), label: words.back }}>
      <DeskDealPage {...view} />
    </OperatorFrame>
  )
}
