import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { SessionsPage } from '#app/components/account/sessions-page.tsx'
import { endSession } from '#app/domain/account/end-session.server.ts'
import { SessionsForm } from '#app/domain/account/own-account-forms.ts'
import { mostSessionsShown, viewSessions } from '#app/domain/account/sessions-view.ts'
import { signOutElsewhere } from '#app/domain/account/sign-out.server.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { requirePermission } from '#app/http/guards.server.ts'
import { tokenPageHeaders } from '#app/http/signing-in.server.ts'
import { accountPagesWords } from '#app/i18n/account-pages.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { findSession, listSessions } from '#db/queries/sessions.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { personId, sessionId } = await requirePermission(context, request, 'account.see')
  const { read } = context.exchange.database
  const [own, rows] = await Promise.all([
    findSession(read, sessionId),
    listSessions(read, personId, Date.now(), mostSessionsShown + 1),
  ])
  const others = rows.filter(({ id }) => id !== sessionId).slice(0, mostSessionsShown - 1)
  const words = accountPagesWords[language].sessions
  return {
    sessions: viewSessions(own ? [own, ...others] : others, sessionId),
    hasMore: rows.length > mostSessionsShown,
    head: pageHead(language, words.title, words.description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const page = linksIn(languageOf(params)).accountSessions()
  const actor = await requirePermission(context, request, 'account.change')
  const form = await readForm(context, request, SessionsForm)
  if (!form.ok) return form.response
  try {
    if (form.data.intent === 'end') await endSession(context.exchange, { actor, sessionId: form.data.session })
    else await signOutElsewhere(context.exchange, actor)
    return redirect(`${page}?done=${form.data.intent === 'end' ? 'ended' : 'endedOthers'}`)
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const headers = tokenPageHeaders
export const meta: MetaFunction<typeof loader> = ({ data }) => privateMeta(data?.head)

export default function Sessions() {
  const { sessions, hasMore } = useLoaderData<typeof loader>()
  return <SessionsPage sessions={sessions} hasMore={hasMore} />
}
