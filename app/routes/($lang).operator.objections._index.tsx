import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { ObjectionsQueue } from '#app/components/public-notice/objections-queue.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readCalendar } from '#app/domain/calendar/read-calendar.server.ts'
import {
  objectionsPerPage,
  readObjectionQuery,
  viewObjectionLine,
  writeObjectionQuery,
} from '#app/domain/public-notice/objection-view.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { publicNoticeWords } from '#app/i18n/public-notice.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countWaitingObjections, listObjectionCases } from '#db/queries/objections.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = publicNoticeWords[language].operator
  await requireOperator(context, request, 'exchange.review')
  const { read } = context.exchange.database
  const { filter, after } = readObjectionQuery(new URL(request.url).searchParams)
  const found = await listObjectionCases(read, { ...filter, limit: objectionsPerPage + 1, ...(after && { after }) })
  const shown = found.slice(0, objectionsPerPage)
  const last = shown.at(-1)
  const reader = { language, now: Date.now(), calendar: await readCalendar(read) }
  return {
    filter,
    waiting: await countWaitingObjections(read),
    lines: shown.map((each) => viewObjectionLine(each, reader)),
    isFirst: after === undefined,
    ...(found.length > objectionsPerPage &&
      last && { next: linksIn(language).operatorObjections(writeObjectionQuery(filter, last)) }),
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorObjections() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { operator: words } = useWords(publicNoticeWords)
  return (
    <OperatorFrame title={words.title} lead={words.lead}>
      <ObjectionsQueue {...view} />
    </OperatorFrame>
  )
}
