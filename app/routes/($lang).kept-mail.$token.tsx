import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MailBody } from '#app/components/operator/mail-body.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { mailOrigin } from '#app/domain/mail/mail-origin.ts'
import { linkOwnPages } from '#app/domain/mail/mail-view.ts'
import { notFound } from '#app/http/guards.server.ts'
import { findKeptMail } from '#app/http/kept-mail.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { useWords } from '#app/i18n/messages.tsx'
import { operatorMailWords } from '#app/i18n/operator-mail.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const mail = await findKeptMail(context, params.token)
  if (!mail || mail.bodyText === null || mail.bodyHtml === null) throw notFound()
  const words = operatorMailWords[language].kept
  const origin = mailOrigin(context.exchange.config)
  return data(
    {
      toAddress: mail.toAddress,
      subject: mail.subject,
      body: { language: mail.language, pieces: linkOwnPages(mail.bodyText, origin), html: mail.bodyHtml },
      head: pageHead(language, words.title, words.description),
    },
    { headers: { 'Cache-Control': 'no-store' } },
  )
}

export const headers = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' })

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function KeptMail() {
  const { toAddress, subject, body } = useLoaderData<typeof loader>()
  const words = useWords(operatorMailWords)
  return (
    <div className="py-8">
      <Notice kind="info">{words.kept.notice}</Notice>
      <h1 className="mt-6 text-26">
        <bdi>{subject}</bdi>
      </h1>
      <p className="mt-1 text-ink-soft">
        {words.kept.to} <span className="break-all text-ink">{toAddress}</span>
      </p>
      <MailBody body={body} subject={subject} />
    </div>
  )
}
