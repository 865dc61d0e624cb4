import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { DeskDisputesPage } from '#app/components/dispute/desk-disputes-page.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readDeskDisputes } from '#app/domain/dispute/read-dispute.server.ts'
import { readPlace } from '#app/domain/list-place.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { disputeWords } from '#app/i18n/dispute.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.disputes')
  const { searchParams } = new URL(request.url)
  const after = readPlace(searchParams)
  const page = await readDeskDisputes(context.exchange.database.read, {
    isOpen: searchParams.get('state') !== 'ended',
    ...(after && { after }),
    language,
    now: Date.now(),
  })
  const { desk: words } = disputeWords[language]
  return { ...page, head: pageHead(language, words.title, words.description) }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Disputes() {
  const { head, ...page } = useLoaderData<typeof loader>()
  const { desk: words } = useWords(disputeWords)
  return (
    <OperatorFrame title={words.title} lead={words.lead}>
      <DeskDisputesPage {...page} />
    </OperatorFrame>
  )
}
