import type { ProfileField, ReasonField } from '../../domain/organisation/profile-fields.ts'
import type { ProfileOptions } from '../../domain/organisation/profile-options.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { Button } from '../form/button.tsx'
import { Form, useForm } from '../form/form.tsx'
import { SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { ProfileFacts } from './profile-facts.tsx'
import { ProfileFieldset } from './profile-fieldset.tsx'
import { ReasonList } from './reason-list.tsx'
import { WorkspaceFrame } from './workspace-frame.tsx'

export type ProfilePageProps = {
  workspace: Workspace
  options?: ProfileOptions
  page: {
    form: { seen: number; values: Record<ProfileField, string> } | undefined
    described: Record<ProfileField, string> | undefined
    closed: 'locked' | 'suspended' | undefined
    hasProposal: boolean
    returned: { field: ReasonField; reason: string }[]
  }
}

/** The profile of an organisation: a form, or to read while it cannot be changed. */
export function ProfilePage({ workspace, options, page }: ProfilePageProps) {
  const { profile: words, done } = useWords(organisationWorkWords)
  const sentences = useWords(organisationProblems)
  const { links } = useSpeech()
  return (
    <WorkspaceFrame workspace={workspace} tab="profile">
      <Done sentences={done} />
      <SmallFormProblem names={page.form ? [] : ['profile']} sentences={sentences} />
      <div className="mb-8 grid max-w-text gap-4 empty:hidden">
        {page.closed ? <Notice kind="info">{words[`${page.closed}Note`]}</Notice> : null}
        {page.form && workspace.standing === 'verified' ? <Notice kind="info">{words.verifiedNote}</Notice> : null}
        {page.form && page.hasProposal ? (
          <Notice kind="warn">
            {words.proposalNote} <a href={links.myOrganisation(workspace.slug)}>{words.proposalLink}</a>
          </Notice>
        ) : null}
        {page.returned.length > 0 ? (
          <Notice kind="warn">
            <p className="mb-2 font-medium">{words.returned}</p>
            <ReasonList reasons={page.returned} />
          </Notice>
        ) : null}
      </div>
      {page.form && options ? (
        <Form name="profile" sentences={sentences} values={{ ...page.form.values, seen: String(page.form.seen) }}>
          <Seen />
          <ProfileFieldset options={options} />
          <Button>{words.send}</Button>
        </Form>
      ) : null}
      {page.described ? <ProfileFacts described={page.described} /> : null}
    </WorkspaceFrame>
  )
}

/** When the profile that is being changed was last changed: as it was when the form was first shown. */
function Seen() {
  const { seen } = useForm().values
  return <input type="hidden" name="seen" value={typeof seen === 'string' ? seen : ''} />
}
