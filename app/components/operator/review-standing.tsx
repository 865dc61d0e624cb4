import { useWords } from '../../i18n/messages.tsx'
import { operatorOrganisationWords } from '../../i18n/operator-organisations.ts'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { PasswordAgain } from '../account/password-again.tsx'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Folded } from './folded.tsx'

/** Suspending a verified organisation, or taking that back, with the reason that its owners read. */
export function ReviewStanding({ standing }: { standing: 'verified' | 'suspended' }) {
  const { page: words } = useWords(operatorOrganisationWords)
  const sentences = useWords(organisationProblems)
  const name = standing === 'verified' ? 'suspend' : 'reinstate'
  return (
    <Folded name={name} summary={words[`${name}Open`]}>
      <p className="mb-3 text-pretty">{words[`${name}Lead`]}</p>
      <Form name={name} sentences={sentences}>
        <TextArea name="reason" label={words.why} rows={3} maxLength={500} />
        <PasswordAgain />
        <Button look={name === 'suspend' ? 'stop' : 'plain'}>{words[name]}</Button>
      </Form>
    </Folded>
  )
}
