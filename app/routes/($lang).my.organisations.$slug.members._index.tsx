import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { headMeta } from '#app/components/shell/head-meta.ts'
import { MembersPage } from '#app/components/workspace/members-page.tsx'
import { may } from '#app/domain/access/permissions.ts'
import { readPage } from '#app/domain/catalogue/page-numbers.ts'
import { leaveOrganisation } from '#app/domain/member/change-member.server.ts'
import {
  invitationOccasion,
  inviteMember,
  resendInvitation,
  revokeInvitation,
} from '#app/domain/member/invite-member.server.ts'
import { MembersForm } from '#app/domain/member/member-forms.ts'
import { membersPerPage, mostMembers, mostOpenInvitations } from '#app/domain/member/member-limits.ts'
import { viewInvitations, viewMembers } from '#app/domain/member/members-view.ts'
import { viewWorkspace } from '#app/domain/organisation/workspace-view.ts'
import { readForm, refuse } from '#app/http/forms.server.ts'
import { notFound, requireInOrganisation } from '#app/http/guards.server.ts'
import { keptMailLinkOf, keptMailToken } from '#app/http/kept-mail.server.ts'
import { senderOf } from '#app/http/sender.server.ts'
import { languageOf } from '#app/i18n/language.server.ts'
import { membersWords } from '#app/i18n/members.ts'
import { pageHead } from '#app/i18n/words.server.ts'
import { linksIn } from '#app/links.ts'
import { listOpenInvitations } from '#db/queries/invitations.server.ts'
import { countMembers, listMembers } from '#db/queries/members.server.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const language = languageOf(params)
  const { actor, organisation } = await requireInOrganisation(context, request, 'member.see', params.slug)
  const { read } = context.exchange.database
  const search = new URL(request.url).searchParams
  const mayChange = may(actor, 'member.change', organisation.id)
  const page = readPage(search, mostMembers / membersPerPage)
  const total = await countMembers(read, organisation.id)
  const members = await listMembers(read, organisation.id, {
    limit: membersPerPage,
    offset: (page - 1) * membersPerPage,
  })
  const invitations = mayChange ? await listOpenInvitations(read, organisation.id, mostOpenInvitations) : undefined
  const keptMail = keptMailLinkOf(context, search.get('mail'), language)
  const workspace = viewWorkspace(organisation, actor, language)
  const words = membersWords[language]
  return {
    workspace,
    members: viewMembers(members, { personId: actor.personId, mayChange, language }),
    total,
    page,
    pages: Math.max(1, Math.ceil(total / membersPerPage)),
    ...(invitations && { invitations: viewInvitations(invitations, { now: Date.now(), language }) }),
    mayLeave: may(actor, 'member.leave', organisation.id),
    ...(keptMail && { keptMail }),
    head: pageHead(language, `${words.title} · ${workspace.name.text}`, words.description),
  }
}

const needs = {
  invite: 'member.change',
  resend: 'member.change',
  revoke: 'member.change',
  leave: 'member.leave',
} as const

export async function action({ request, params, context }: ActionFunctionArgs) {
  const language = languageOf(params)
  const links = linksIn(language)
  const { actor, organisation } = await requireInOrganisation(context, request, 'member.see', params.slug)
  const form = await readForm(context, request, MembersForm)
  if (!form.ok) return form.response
  if (!may(actor, needs[form.data.intent], organisation.id)) throw notFound()
  const { write } = context.exchange.database
  const by = { organisationId: organisation.id, actorId: actor.personId }
  const { name, origin } = senderOf(context)
  const inviting = { ...by, actorName: actor.name, language, exchange: { name: name[language], origin } }
  const page = links.organisationMembers(organisation.slug)
  const sent = async (done: string, invitationId: string) => {
    const mail = await keptMailToken(context, invitationOccasion(invitationId))
    return redirect(`${page}?${new URLSearchParams({ done, ...(mail && { mail }) })}`)
  }
  try {
    switch (form.data.intent) {
      case 'invite': {
        const { email, role } = form.data
        return await sent('invited', await inviteMember(write, { ...inviting, email, role }))
      }
      case 'resend': {
        const { invitationId } = form.data
        return await sent('resent', await resendInvitation(write, { ...inviting, invitationId }))
      }
      case 'revoke':
        await revokeInvitation(write, { ...by, invitationId: form.data.invitationId })
        return redirect(`${page}?done=revoked`)
      case 'leave':
        await leaveOrganisation(write, by)
        return redirect(`${links.myOrganisations()}?done=left`)
    }
  } catch (error) {
    return refuse(error, form.values)
  }
}

export const meta: MetaFunction<typeof loader> = ({ data }) => headMeta(data?.head)

export default function Members() {
  const { head, ...view } = useLoaderData<typeof loader>()
  return <MembersPage {...view} />
}
