import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { PaymentsDeskPage } from '#app/components/payment/payments-desk-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDeskQuery, writeDeskQuery } from '#app/domain/payment/payment-desk.ts'
import { PaymentsForm } from '#app/domain/payment/payment-forms.ts'
import { readPaymentDesk } from '#app/domain/payment/read-payment-desk.server.ts'
import { readComparison } from '#app/domain/payment/reconcile-payments.server.ts'
import { readForm } from '#app/http/forms.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { compareNow } from '#app/http/payment-desk.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { paymentDeskWords } from '#app/i18n/payment-desk.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = paymentDeskWords[language]
  await requireOperator(context, request, 'exchange.payments')
  const { database } = context.exchange
  const { filter, after } = readDeskQuery(new URL(request.url).searchParams)
  const { next, ...desk } = await readPaymentDesk(database.read, { filter, after, language })
  const comparison = await readComparison(database)
  return {
    filter,
    ...desk,
    ...(comparison && { comparison }),
    ...(next && { next: linksIn(language).operatorPayments(writeDeskQuery(filter, next)) }),
    isFirst: after === undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.payments')
  const form = await readForm(context, request, PaymentsForm)
  if (!form.ok) return form.response
  const refused = await compareNow(context, actor, form.values)
  return refused ?? redirect(`${linksIn(languageOf(params)).operatorPayments()}?done=reconcile`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorPayments() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(paymentDeskWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <PaymentsDeskPage {...view} />
    </OperatorFrame>
  )
}
