import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MailList } from '#app/components/operator/mail-list.tsx'
import { OperatorFrame } from '#app/components/operator/operator-frame.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { mailStates } from '#app/domain/mail/mail-view.ts'
import { requireOperator } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorMailWords } from '#app/i18n/operator-mail.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { countMails, listMails } from '#db/queries/mail.server.ts'

const size = 50

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  await requireOperator(context, request, 'exchange.mail')
  const { searchParams } = new URL(request.url)
  const address = (searchParams.get('address') ?? '').trim().slice(0, 254)
  const state = mailStates.find((each) => each === searchParams.get('state'))
  const { read } = context.exchange.database
  const filter = { address, state }
  const total = await countMails(read, filter)
  const pages = Math.max(1, Math.ceil(total / size))
  const page = readPage(searchParams, pages)
  const mails = await listMails(read, filter, { limit: size, offset: (page - 1) * size })
  const words = operatorMailWords[language]
  return {
    address,
    state: state ?? ('' as const),
    page,
    pages,
    total,
    mails,
    hasMailServer: context.exchange.config.smtp !== undefined,
    head: pageHead(language, words.title, words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Mailbox() {
  const { head, hasMailServer, ...view } = useLoaderData<typeof loader>()
  const words = useWords(operatorMailWords)
  return (
    <OperatorFrame title={words.title} lead={hasMailServer ? words.lead.sent : words.lead.kept}>
      <MailList {...view} />
    </OperatorFrame>
  )
}
