import type { PersonView } from '../../domain/person-admin/read-person.server.ts'
import { useWords } from '../../i18n/messages.tsx'
import { operatorWords } from '../../i18n/operator.ts'
import { PasswordAgain } from '../account/password-again.tsx'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Folded } from './folded.tsx'

/** What an operator can do with a person's account: end its sessions, suspend it, reinstate it. */
export function PersonActs({ person }: { person: Pick<PersonView, 'isYou' | 'isSuspended' | 'sessions'> }) {
  const { people: words, problems } = useWords(operatorWords)
  const name = person.isSuspended ? 'reinstate' : 'suspend'
  return (
    <div className="mt-6">
      {person.sessions > 0 ? (
        <Folded name="endSessions" summary={`${words.endSessions}…`}>
          <p className="mb-3 text-pretty">{words.endSessionsLead}</p>
          <Form name="endSessions" sentences={problems}>
            <Button look="plain">{words.endSessions}</Button>
          </Form>
        </Folded>
      ) : null}
      {person.isYou ? (
        <p className="mt-3 text-13 text-ink-soft">{words.isYou}</p>
      ) : (
        <Folded name={name} summary={words[`${name}Open`]}>
          <p className="mb-3 text-pretty">{words[`${name}Lead`]}</p>
          <Form name={name} sentences={problems}>
            <TextArea name="reason" label={words.reason} hint={words.reasonHint} rows={3} maxLength={500} />
            <PasswordAgain />
            <Button look={name === 'suspend' ? 'stop' : 'plain'}>{words[name]}</Button>
          </Form>
        </Folded>
      )}
    </div>
  )
}
