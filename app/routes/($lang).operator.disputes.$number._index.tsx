import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskDisputePage } from '#app/components/dispute/desk-dispute-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Marked } from '#app/components/ui/marked.tsx'
import { readDeskDispute } from '#app/domain/dispute/read-dispute.server.ts'
import { sendDeskDispute } from '#app/http/dispute-page.server.ts'
import { notFound, requireOperator } from '#app/http/guards.server.ts'
import { disputeWords } from '#app/i18n/dispute.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requireOperator(context, request, 'exchange.disputes')
  const page = await readDeskDispute(context.exchange.database.read, { number: params.number ?? '', actor, language })
  if (!page) throw notFound()
  return { ...page, head: pageHead(language, page.dispute.number, disputeWords[language].desk.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.disputes')
  const { number = '' } = params
  const sent = await sendDeskDispute(context, request, { actor, number })
  if (!('done' in sent)) return sent.response
  return redirect(`${linksIn(languageOf(params)).operatorDispute(number)}?done=${sent.done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorDispute() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { desk: words } = useWords(disputeWords)
  const { links } = useSpeech()
  const back = { to: links.operatorDisputes(), label: words.back }
  return (
    <OperatorFrame title={<Marked said={view.order.title} />} back={back}>
      <DeskDisputePage {...view} />
    </OperatorFrame>
  )
}
