import { mostMembers } from '../../domain/member/member-limits.ts'
import type { InvitationLine, MemberLine } from '../../domain/member/members-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { membersWords } from '../../i18n/members.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { NumberedPages } from '../ui/pagination.tsx'
import { InviteForm, OpenInvitations } from './members-invitations.tsx'
import { WorkspaceFrame } from './workspace-frame.tsx'

export type MembersPageProps = {
  workspace: Workspace
  members: MemberLine[]
  total: number
  page: number
  pages: number
  /** For those who may change members. */
  invitations?: InvitationLine[]
  mayLeave: boolean
  /** Where the mail just sent can be read, in a demo. */
  keptMail?: string
}

/** Who works together in an organisation, who is invited, and the way out. */
export function MembersPage(props: MembersPageProps) {
  const { workspace, total, page, pages, invitations } = props
  const words = useWords(membersWords)
  const { links } = useSpeech()
  const address = links.organisationMembers(workspace.slug)
  return (
    <WorkspaceFrame workspace={workspace} tab="members">
      <Done sentences={words.done}>{props.keptMail ? <a href={props.keptMail}>{words.readMail}</a> : null}</Done>
      <SmallFormProblem names={['resend', 'revoke', 'leave']} sentences={words.problems} />
      <h2 className="text-20">{words.title}</h2>
      <p className="mt-1 text-ink-soft">{words.count(total, mostMembers)}</p>
      <MemberTable slug={workspace.slug} members={props.members} />
      <NumberedPages page={page} pages={pages} address={(each) => (each > 1 ? `${address}?page=${each}` : address)} />
      {invitations ? (
        <>
          <OpenInvitations invitations={invitations} />
          <InviteForm />
        </>
      ) : null}
      {props.mayLeave ? <Leave organisation={workspace.name.text} /> : null}
    </WorkspaceFrame>
  )
}

function MemberTable({ slug, members }: { slug: string; members: readonly MemberLine[] }) {
  const words = useWords(membersWords)
  const { links } = useSpeech()
  const mayChange = members.some(({ id }) => id !== undefined)
  return (
    <ListTable
      label={words.table}
      columns={[
        words.name,
        words.role,
        { head: words.since, from: 'sm' },
        { head: words.seen, from: 'sm' },
        mayChange && { head: <span className="sr-only">{words.actions}</span> },
      ]}
    >
      {members.map((member, index) => (
        <tr key={member.id ?? index}>
          <th scope="row" className="!min-w-0">
            <bdi>{member.name}</bdi>
            {member.isYou ? <span className="ml-2 text-13 text-ink-soft">{words.you}</span> : null}
            {member.email ? (
              <span className="block text-13 text-ink-soft [overflow-wrap:anywhere]">{member.email}</span>
            ) : null}
          </th>
          <td className="whitespace-nowrap">{member.role}</td>
          <td className="hidden whitespace-nowrap sm:table-cell">{member.since}</td>
          <td className="hidden whitespace-nowrap sm:table-cell">
            {member.seen ?? <span className="text-ink-soft">{words.never}</span>}
          </td>
          {mayChange && member.id ? (
            <td className="!text-right whitespace-nowrap">
              <a href={links.organisationMember(slug, member.id)} aria-label={words.changeOf(member.name)}>
                {words.change}
              </a>
            </td>
          ) : null}
        </tr>
      ))}
    </ListTable>
  )
}

function Leave({ organisation }: { organisation: string }) {
  const words = useWords(membersWords)
  return (
    <section className="mt-12">
      <h2 className="text-20">{words.leaveTitle}</h2>
      <details className="mt-2">
        <summary className="py-1 text-lead">{words.leaveOpen}</summary>
        <p className="mt-2 mb-4 max-w-text text-pretty">{words.leaveLead(organisation)}</p>
        <SmallForm name="leave" look="stop">
          {words.leave}
        </SmallForm>
      </details>
    </section>
  )
}
