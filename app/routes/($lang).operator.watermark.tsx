import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useActionData } from '@remix-run/react'
import { LeakPage } from '#app/components/delivery/leak-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { type LeakView, viewLeak } from '#app/domain/delivery/leak-view.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { sendLeak } from '#app/http/leak-page.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { leakWords } from '#app/i18n/leak.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.orders')
  const words = leakWords[language]
  return { head: pageHead(language, words.title, words.description) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireOperator(context, request, 'exchange.orders')
  const sent = await sendLeak(context, request, actor)
  return 'result' in sent ? data({ found: viewLeak(sent.result, languageOf(params)) }) : sent.response
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => headMeta(loaded?.head)

export default function OperatorWatermark() {
  const words = useWords(leakWords)
  const answer = useActionData<{ found?: LeakView } | undefined>()
  return (
    <OperatorFrame title={words.title} lead={words.lead}>
      <LeakPage found={answer?.found} />
    </OperatorFrame>
  )
}
