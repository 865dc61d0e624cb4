import {
  type ActionFunctionArgs,
  data,
  type HeadersFunction,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { privateMeta } from '#app/components/account/private-meta.ts'
import { InvitationPage } from '#app/components/workspace/members-invitation-page.tsx'
import {
  acceptInvitation,
  declineInvitation,
  isFor,
  isOpen,
  readInvitation,
} from '#app/domain/member/answer-invitation.server.ts'
import { viewInvitation } from '#app/domain/member/invitation-view.ts'
import { InvitationForm } from '#app/domain/member/member-forms.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requirePermission } from '#app/http/guards.server.ts'
import { readActor, sessionHeader } from '#app/http/session.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { membersWords } from '#app/i18n/members.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const invitation = await readInvitation(context.exchange.database.read, params.token)
  if (!invitation) throw notFound()
  const actor = await readActor(context, request)
  const person = actor.kind === 'person' ? actor : undefined
  const isDeclined = new URL(request.url).searchParams.get('done') === 'declined'
  const view = viewInvitation(invitation, {
    ...(person && { person: { ...person, isInvited: isFor(invitation, person) } }),
    isOpen: isOpen(invitation, Date.now()),
    isDeclined: isDeclined && invitation.state === 'declined',
    language,
  })
  const words = membersWords[language].answer
  const title = view.kind === 'over' ? words.overTitle : words.title(view.organisation)
  return data(
    { view, token: params.token ?? '', head: pageHead(language, title, '') },
    { status: view.kind === 'over' ? 410 : 200, headers: { 'Cache-Control': 'private, no-store' } },
  )
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requirePermission(context, request, 'invitation.answer')
  const form = await readForm(context, request, InvitationForm)
  if (!form.ok) return form.response
  const { write } = context.exchange.database
  const links = linksIn(languageOf(params))
  const token = params.token ?? ''
  try {
    if (form.data.intent === 'decline') {
      await declineInvitation(write, { token, actor })
      return redirect(`${links.invitation(token)}?done=declined`)
    }
    const { slug, ...session } = await acceptInvitation(write, { token, actor })
    return redirect(`${links.organisationMembers(slug)}?done=joined`, {
      headers: { 'Set-Cookie': await sessionHeader(context, session) },
    })
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const headers: HeadersFunction = ({ loaderHeaders }) => loaderHeaders

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => privateMeta(loaded?.head)

export default function Invitation() {
  const { view, token } = useLoaderData<typeof loader>()
  return <InvitationPage view={view} token={token} />
}
