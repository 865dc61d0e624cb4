import { useLocation } from '@remix-run/react'
import { memberRoles } from '../../domain/access/roles.ts'
import type { InvitationLine } from '../../domain/member/members-view.ts'
import { membersWords } from '../../i18n/members.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { ChoiceField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { ListTable } from '../ui/list-table.tsx'
import { Tag } from '../ui/tag.tsx'

/** Invitations that nobody answered yet, each to be sent again or taken back. */
export function OpenInvitations({ invitations }: { invitations: readonly InvitationLine[] }) {
  const words = useWords(membersWords)
  if (invitations.length === 0) return null
  return (
    <section className="mt-12">
      <h2 className="text-20">{words.invitations}</h2>
      <ListTable
        label={words.invitationTable}
        columns={[
          words.address,
          { head: words.role, from: 'sm' },
          { head: words.invitedBy, from: 'sm' },
          { head: words.until, from: 'sm' },
          { head: <span className="sr-only">{words.actions}</span> },
        ]}
      >
        {invitations.map((line) => (
          <tr key={line.id}>
            <th scope="row" className="!min-w-0 [overflow-wrap:anywhere]">
              {line.email} {line.isExpired ? <Tag tone="warn">{words.expired}</Tag> : null}
              <span className="block text-13 text-ink-soft sm:hidden">{line.role}</span>
            </th>
            <td className="hidden whitespace-nowrap sm:table-cell">{line.role}</td>
            <td className="hidden sm:table-cell">{line.invitedBy}</td>
            <td className="hidden whitespace-nowrap sm:table-cell">{line.until}</td>
            <td className="!text-right">
              <div className="flex flex-wrap justify-end gap-x-4">
                <SmallForm name="resend" fields={{ invitationId: line.id }} label={words.resendTo(line.email)}>
                  {words.resend}
                </SmallForm>
                <SmallForm name="revoke" fields={{ invitationId: line.id }} label={words.revokeFor(line.email)}>
                  {words.revoke}
                </SmallForm>
              </div>
            </td>
          </tr>
        ))}
      </ListTable>
    </section>
  )
}

/** Inviting one address in one role. */
export function InviteForm() {
  const words = useWords(membersWords)
  const { language } = useSpeech()
  // After an invitation was sent the form is a new one, and empty.
  const { key } = useLocation()
  return (
    <section className="mt-12" aria-labelledby="invite-title">
      <h2 id="invite-title" className="text-20">
        {words.invite}
      </h2>
      <p className="mt-1 mb-5 max-w-text text-pretty text-ink-soft">{words.inviteLead}</p>
      <Form key={key} name="invite" sentences={words.problems} values={{ role: 'editor' }}>
        <TextField
          name="email"
          label={words.inviteAddress}
          type="email"
          autoComplete="off"
          spellCheck={false}
          maxLength={254}
        />
        <ChoiceField
          name="role"
          label={words.inviteRole}
          kind="radio"
          options={memberRoles.map((role) => ({
            value: role.code,
            label: role[language],
            hint: words.roleHints[role.code],
          }))}
        />
        <Button>{words.inviteSend}</Button>
      </Form>
    </section>
  )
}
