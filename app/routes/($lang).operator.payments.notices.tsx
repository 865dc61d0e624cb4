import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { PaymentNoticesPage } from '#app/components/payment/payment-notices-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDeskQuery } from '#app/domain/payment/payment-desk.ts'
import { readNoticeDesk } from '#app/domain/payment/read-payment-desk.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { sendPaymentNotices } from '#app/http/payment-desk.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { paymentDeskWords } from '#app/i18n/payment-desk.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.payments')
  const { after } = readDeskQuery(new URL(request.url).searchParams)
  const { next, lines } = await readNoticeDesk(context.exchange.database.read, after)
  const words = paymentDeskWords[language].notice
  const place = next && new URLSearchParams({ after: `${next.at}-${next.id}` })
  return {
    lines,
    ...(place && { next: linksIn(language).operatorPaymentNotices(place) }),
    isFirst: after === undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.payments')
  const sent = await sendPaymentNotices(context, request, actor)
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).operatorPaymentNotices()}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorPaymentNotices() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(paymentDeskWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame
      title={words.notice.title}
      lead={words.notice.description}
      back={{ to: links.operatorPayments(), label: words.back }}
    >
      <PaymentNoticesPage {...view} />
    </OperatorFrame>
  )
}
