import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { PaymentCasePage } from '#app/components/payment/payment-case-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readPaymentCase } from '#app/domain/payment/read-payment-desk.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { sendPaymentCase } from '#app/http/payment-desk.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { paymentDeskWords } from '#app/i18n/payment-desk.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.payments')
  const found = await readPaymentCase(context.exchange.database.read, { id: params.id ?? '', language })
  if (!found) throw notFound()
  const words = paymentDeskWords[language]
  return { ...found, head: pageHead(language, `${words.title} · ${found.payment.order}`, words.case.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.payments')
  const { id = '' } = params
  const sent = await sendPaymentCase(context, request, { actor, paymentId: id })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).operatorPayment(id)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorPayment() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(paymentDeskWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame
      title={`${words.title} · ${view.payment.order}`}
      back={{ to: links.operatorPayments(), label: words.back }}
    >
      <PaymentCasePage {...view} />
    </OperatorFrame>
  )
}
