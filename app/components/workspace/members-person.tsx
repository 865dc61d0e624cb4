import { type MemberRole, memberRoles } from '../../domain/access/roles.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { membersWords } from '../../i18n/members.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { WorkspaceFrame } from './workspace-frame.tsx'

export type MemberPageProps = {
  workspace: Workspace
  member: { name: string; email?: string; role: MemberRole; since: string; seen?: string; isYou: boolean; keys: number }
}

/** One member, for those who may change members: another role, or out. */
export function MemberPage({ workspace, member }: MemberPageProps) {
  const words = useWords(membersWords)
  const { language, links } = useSpeech()
  const organisation = workspace.name.text
  return (
    <WorkspaceFrame workspace={workspace} tab="members">
      <SmallFormProblem names={['remove']} sentences={words.problems} />
      <p className="text-13">
        <a href={links.organisationMembers(workspace.slug)}>{words.back}</a>
      </p>
      <h2 className="mt-1 text-20">{words.ofMember(member.name)}</h2>
      <p className="mt-1 text-ink-soft">
        <Dotted
          parts={[
            member.isYou ? words.you : null,
            member.email,
            words.joinedOn(member.since),
            member.seen ? words.seenOn(member.seen) : null,
          ]}
        />
      </p>
      <section className="mt-8">
        <Form name="role" sentences={words.problems} values={{ role: member.role }}>
          <input type="hidden" name="from" value={member.role} />
          <ChoiceField
            name="role"
            label={words.changeRole}
            kind="radio"
            {...(member.isYou && { hint: words.ownRole })}
            options={memberRoles.map((role) => ({
              value: role.code,
              label: role[language],
              hint: words.roleHints[role.code],
            }))}
          />
          <Button>{words.saveRole}</Button>
        </Form>
      </section>
      {member.isYou ? null : (
        <section className="mt-12">
          <h3 className="text-17">{words.removeTitle}</h3>
          <details className="mt-2">
            <summary className="py-1 text-lead">{words.removeOpen}</summary>
            <p className="mt-2 max-w-text text-pretty">{words.removeLead(member.name, organisation)}</p>
            {member.keys > 0 ? <p className="mt-2 max-w-text text-pretty">{words.removeKeys(member.keys)}</p> : null}
            <div className="mt-4">
              <SmallForm name="remove" fields={{ from: member.role }} look="stop">
                {words.remove}
              </SmallForm>
            </div>
          </details>
        </section>
      )}
    </WorkspaceFrame>
  )
}
