import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { RegisterPage } from '#app/components/resource/register-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readResourceQuery, resourcesPerPage, writeResourceQuery } from '#app/domain/resource/resource-list.ts'
import { viewRegisterChoices, viewResourceLine } from '#app/domain/resource/resource-view.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useSpeech, useWords } from '#app/i18n/messages.tsx'
import { censusWords } from '#app/i18n/resource-census.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listResources } from '#db/queries/resources.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = censusWords[language].list
  await requireOperator(context, request, 'exchange.census')
  const { filter, after } = readResourceQuery(new URL(request.url).searchParams)
  const rows = await listResources(context.exchange.database.read, {
    filter,
    ...(after && { after }),
    limit: resourcesPerPage + 1,
  })
  const shown = rows.slice(0, resourcesPerPage)
  const last = shown.at(-1)
  return {
    filter,
    ...viewRegisterChoices(filter, language),
    lines: shown.map((row) => viewResourceLine(row, language)),
    ...(rows.length > resourcesPerPage &&
      last && { next: linksIn(language).operatorResources(writeResourceQuery(filter, last)) }),
    isFirst: after === undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorResources() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const words = useWords(censusWords).list
  const { links } = useSpeech()
  return (
    <OperatorFrame title={words.title} back={{ to: links.operatorCensus(), label: words.back }}>
      <RegisterPage {...view} />
    </OperatorFrame>
  )
}
