import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { SearchesPage } from '#app/components/operator/searches-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { mostRead, readOperatorReport } from '#app/domain/search-log/operator-report.server.ts'
import { longList, readPeriod, searchLists, shortList } from '#app/domain/search-log/search-lists.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorSearchWords } from '#app/i18n/operator-search.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.search')
  const { searchParams } = new URL(request.url)
  const days = readPeriod(searchParams)
  const lines = searchParams.get('lines') === String(longList) ? longList : shortList
  const { report, since, isCut } = await readOperatorReport(context.exchange.database, days)
  const { queries: _, refinements: __, ...totals } = report
  const words = operatorSearchWords[language].searches
  return {
    view: {
      days,
      lines,
      cut: isCut ? { since, most: mostRead } : undefined,
      totals,
      lists: searchLists(report, lines),
    },
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Searches() {
  const { view } = useLoaderData<typeof loader>()
  const { searches: words } = useWords(operatorSearchWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <SearchesPage {...view} />
    </OperatorFrame>
  )
}
