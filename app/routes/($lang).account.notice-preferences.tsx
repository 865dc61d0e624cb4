import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { PreferencesPage } from '#app/components/notice/preferences-page.tsx'
import { digestTime } from '#app/domain/notice/digest-time.ts'
import { PreferencesForm } from '#app/domain/notice/notice-forms.ts'
import { groupNoticeKinds } from '#app/domain/notice/notice-groups.ts'
import { choosePreferences, readPreferences } from '#app/domain/notice/notices.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { noticeWords } from '#app/i18n/notices.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const actor = await requirePermission(context, request, 'notice.see')
  const chosen = await readPreferences(context.exchange.database, actor.personId)
  const groups = groupNoticeKinds({ isOperator: actor.isOperator || actor.isOperatorPending })
  const words = noticeWords[language]
  return {
    groups: groups.map(({ group, kinds }) => ({
      group,
      preferences: kinds.map((kind) => ({ kind, delivery: chosen[kind] })),
    })),
    digestAt: digestTime.said,
    head: pageHead(language, words.preferencesTitle, words.preferencesDescription),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePermission(context, request, 'notice.see')
  const form = await readForm(context, request, PreferencesForm)
  if (!form.ok) return form.response
  try {
    await choosePreferences(context.exchange.database, { actor, preferences: form.data })
  } catch (error) {
    return refuse(error, form.values)
  }
  return redirect(`${linksIn(languageOf(params)).noticePreferences()}?done=saved`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function NoticePreferences() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <PreferencesPage {...view} />
}
