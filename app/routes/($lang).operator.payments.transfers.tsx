import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { TransfersPage } from '#app/components/payment/transfers-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDeskQuery } from '#app/domain/payment/payment-desk.ts'
import { readTransferDesk } from '#app/domain/payment/read-payment-desk.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { sendTransfers } from '#app/http/payment-desk.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { paymentDeskWords } from '#app/i18n/payment-desk.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.payments')
  const { searchParams } = new URL(request.url)
  const isSettled = searchParams.get('state') === 'settled'
  const { after } = readDeskQuery(searchParams)
  const chosen = searchParams.get('transfer') ?? undefined
  const { next, ...desk } = await readTransferDesk(context.exchange.database.read, { isSettled, after, chosen })
  const place = next && { ...(isSettled && { state: 'settled' }), after: `${next.at}-${next.id}` }
  const words = paymentDeskWords[language].transfer
  return {
    isSettled,
    ...desk,
    ...(place && { next: linksIn(language).operatorTransfers(new URLSearchParams(place)) }),
    isFirst: after === undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.payments')
  const sent = await sendTransfers(context, request, actor)
  if (!('done' in sent)) return sent.response
  const { done, transfer } = sent
  return redirect(
    linksIn(languageOf(params)).operatorTransfers(new URLSearchParams({ ...(transfer && { transfer }), done })),
  )
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorTransfers() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(paymentDeskWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame
      title={words.transfer.title}
      lead={words.transfer.description}
      back={{ to: links.operatorPayments(), label: words.back }}
    >
      <TransfersPage {...view} />
    </OperatorFrame>
  )
}
