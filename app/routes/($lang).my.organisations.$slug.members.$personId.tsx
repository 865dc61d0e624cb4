import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { MemberPage } from '#app/components/workspace/members-person.tsx'
import { changeRole, removeMember } from '#app/domain/member/change-member.server.ts'
import { MemberForm } from '#app/domain/member/member-forms.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { formatDay } from '#app/i18n/format.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { membersWords } from '#app/i18n/members.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { countLiveKeys } from '#db/queries/api-keys.server.ts'
import { findMember } from '#db/queries/members.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'member.change', params.slug)
  const { read } = context.exchange.database
  const personId = params.personId ?? ''
  const member = await findMember(read, { organisationId: organisation.id, personId })
  if (!member) throw notFound()
  const { name, email, role, joinedAt, lastSeenAt } = member
  return {
    workspace: viewWorkspace(organisation, actor, language),
    member: {
      name,
      ...(email && { email }),
      role,
      since: formatDay(joinedAt),
      ...(lastSeenAt !== null && { seen: formatDay(lastSeenAt) }),
      isYou: personId === actor.personId,
      keys: await countLiveKeys(read, organisation.id, Date.now(), personId),
    },
    head: pageHead(language, membersWords[language].ofMember(name), membersWords[language].description),
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { actor, organisation } = await requireInOrganisation(context, request, 'member.change', params.slug)
  const form = await readForm(context, request, MemberForm)
  if (!form.ok) return form.response
  const { write } = context.exchange.database
  const change = {
    organisationId: organisation.id,
    actorId: actor.personId,
    personId: params.personId ?? '',
    from: form.data.from,
  }
  try {
    if (form.data.intent === 'role') await changeRole(write, { ...change, to: form.data.role })
    else await removeMember(write, change)
  } catch (error) {
    return refuse(error, form.values)
  }
  const done = form.data.intent === 'role' ? 'role' : 'removed'
  return redirect(`${linksIn(languageOf(params)).organisationMembers(organisation.slug)}?done=${done}`)
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Member() {
  const { workspace, member } = useLoaderData<typeof loader>()
  return <MemberPage workspace={workspace} member={member} />
}
