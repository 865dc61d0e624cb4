import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { NoticesPage } from '#app/components/notice/notices-page.tsx'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { personIn, readNotice } from '#app/domain/notice/notice-detail.ts'
import { ReadAllForm } from '#app/domain/notice/notice-forms.ts'
import { readAllNotices } from '#app/domain/notice/notices.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { noticeWords, sayNotice } from '#app/i18n/notices.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countNotices, countUnreadNotices, listNotices, listPersonNames } from '#db/queries/notices.server.ts'

const size = 50
const mostPages = 2_000
const mostUnread = 10_000

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { personId } = await requirePermission(context, request, 'notice.see')
  const { read } = context.exchange.database
  const now = Date.now()
  const page = readPage(new URL(request.url).searchParams, mostPages)
  const [rows, total, unread] = await Promise.all([
    listNotices(read, personId, { limit: size, offset: (page - 1) * size }),
    countNotices(read, personId),
    countUnreadNotices(read, personId, mostUnread),
  ])
  const notices = rows.map((row) => ({ ...row, said: readNotice(row) }))
  const names = await listPersonNames(
    read,
    notices.flatMap(({ said }) => personIn(said) ?? []),
  )
  return {
    notices: notices.map(({ id, kind, said, createdAt, readAt }) => ({
      id,
      kind,
      text: sayNotice(said, language, { readerId: personId, names }),
      at: createdAt,
      isUnread: readAt === null,
    })),
    unread,
    until: now,
    page,
    pages: Math.max(1, Math.ceil(total / size)),
    head: pageHead(language, noticeWords[language].title, noticeWords[language].description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePermission(context, request, 'notice.see')
  const form = await readForm(context, request, ReadAllForm)
  if (!form.ok) return form.response
  try {
    await readAllNotices(context.exchange.database, { actor, until: form.data.until })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).notices()}?done=read`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function Notices() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <NoticesPage {...view} />
}
