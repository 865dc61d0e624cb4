import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { NoticePage } from '#app/components/public-notice/notice-page.tsx'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { readNotice } from '#app/domain/public-notice/read-notice.server.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import { notFound } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { publicNoticeWords } from '#app/i18n/public-notice.ts'
import { pageHead } from '#app/i18n/words.server.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { database } = context.exchange
  const notice = await readNotice(database.read, {
    number: params.number ?? '',
    language,
    now: Date.now(),
    origin: context.origin,
    siteName: currentSettings(database).name[language],
  })
  if (!notice) throw notFound()
  const words = publicNoticeWords[language]
  return {
    notice,
    head: pageHead(language, words.page.heading(notice.title.text), notice.content?.summary?.text ?? words.description),
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function PublicNotice() {
  return <NoticePage notice={useLoaderData<typeof loader>().notice} />
}
