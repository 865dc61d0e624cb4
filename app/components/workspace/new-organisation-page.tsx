import type { ProfileOptions } from '../../domain/organisation/profile-options.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { workspaceWords } from '../../i18n/workspace.ts'
import { Button } from '../form/button.tsx'
import { Form } from '../form/form.tsx'
import { ProfileFieldset } from './profile-fieldset.tsx'

/** Making a new organisation: its profile, as far as it is known. */
export function NewOrganisationPage({ options }: { options: ProfileOptions }) {
  const { create: words } = useWords(organisationWorkWords)
  const { links } = useSpeech()
  return (
    <div className="py-8">
      <p className="text-13">
        <a href={links.myOrganisations()}>{useWords(workspaceWords).back}</a>
      </p>
      <h1 className="mt-1 text-26">{words.title}</h1>
      <p className="mt-1 mb-8 max-w-text text-pretty text-ink-soft">{words.lead}</p>
      <Form sentences={useWords(organisationProblems)}>
        <ProfileFieldset options={options} />
        <Button>{words.send}</Button>
      </Form>
    </div>
  )
}
