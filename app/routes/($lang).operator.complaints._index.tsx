import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ComplaintQueuePage } from '#app/components/complaint/complaint-queue-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readComplaintQuery, writeComplaintQuery } from '#app/domain/complaint/complaint-list.ts'
import { readComplaintQueue } from '#app/domain/complaint/read-complaints.server.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { complaintWords } from '#app/i18n/complaint.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countOpenComplaints } from '#db/queries/complaints.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const words = complaintWords[language].operator
  await requireOperator(context, request, 'exchange.review')
  const { read } = context.exchange.database
  const { filter, after } = readComplaintQuery(new URL(request.url).searchParams)
  const { lines, next } = await readComplaintQueue(read, { filter, after, language, now: Date.now() })
  return {
    filter,
    counts: Object.fromEntries(await countOpenComplaints(read)),
    lines,
    ...(next && { next: linksIn(language).operatorComplaints(writeComplaintQuery(filter, next)) }),
    isFirst: after === undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function OperatorComplaints() {
  const { head, ...view } = useLoaderData<typeof loader>()
  const { operator: words } = useWords(complaintWords)
  return (
    <OperatorFrame title={words.title} lead={words.description}>
      <ComplaintQueuePage {...view} />
    </OperatorFrame>
  )
}
