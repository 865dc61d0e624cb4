import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { RunPage } from '#app/components/billing/run-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readRun } from '#app/domain/billing/read-settlement.server.ts'
import { sendRun } from '#app/http/billing-page.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { settlementWords } from '#app/i18n/billing-settlement.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.payments')
  const page = await readRun(context.exchange.database.read, { number: params.number ?? '', actor, language })
  if (!page) throw notFound()
  const words = settlementWords[language]
  return { page, head: pageHead(language, `${words.title} · ${page.number}`, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.payments')
  const { number = '' } = params
  const sent = await sendRun(context, request, { actor, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).operatorSettlementRun(number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorSettlementRun() {
  const { page } = useLoaderData<typeof loader>()
  const words = useWords(settlementWords)
  const { links } = useSpeech()
  return (
    <OperatorFrame title={page.number} back={{ to: links.operatorSettlement(), label: words.back }}>
      <RunPage page={page} />
    </OperatorFrame>
  )
}
