import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { OverviewPage } from '#app/components/operator/overview-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { areDemoPeopleOpen } from '#app/domain/person-admin/demo-access.ts'
import { readOverview } from '#app/domain/person-admin/read-overview.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorWords } from '#app/i18n/operator.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.see')
  const { exchange } = context
  const words = operatorWords[language].overview
  return {
    overview: await readOverview(exchange.database, {
      search: exchange.search.status(),
      hasDemoOperator: areDemoPeopleOpen(exchange),
      now: Date.now(),
    }),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorOverview() {
  const { overview } = useLoaderData<typeof loader>()
  const { overview: words } = useWords(operatorWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <OverviewPage {...overview} />
    </OperatorFrame>
  )
}
