import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskPage } from '#app/components/demand-desk/desk-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDeskQuery, writeDeskQuery } from '#app/domain/demand/desk-list.ts'
import { readDesk } from '#app/domain/demand/read-desk.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { demandDeskWords } from '#app/i18n/demand-desk.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = demandDeskWords[language]
  await requireOperator(context, request, 'exchange.demands')
  const { filter, after } = readDeskQuery(new URL(request.url).searchParams)
  const { counts, lines, next } = await readDesk(context.exchange.database.read, {
    filter,
    after,
    language,
    now: Date.now(),
  })
  return {
    filter,
    counts,
    lines,
    ...(next && { next: linksIn(language).operatorDemands(writeDeskQuery(filter, next)) }),
    isFirst: after === undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorDemands() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(demandDeskWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <DeskPage {...view} />
    </OperatorFrame>
  )
}
