import type { InvitationView } from '../../domain/member/invitation-view.ts'
import { membersWords } from '../../i18n/members.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Notice } from '../ui/notice.tsx'

const first =
  'inline-block rounded border border-lead bg-lead px-4 py-2 font-medium text-on-lead no-underline hover:bg-lead-strong hover:text-on-lead'
const second =
  'inline-block rounded border border-line bg-sheet px-4 py-2 font-medium text-ink no-underline hover:border-ink'

/** An invitation: who invites to what as what, and what the reader can do with it. */
export function InvitationPage({ view, token }: { view: InvitationView; token: string }) {
  const words = useWords(membersWords).answer
  const { links } = useSpeech()
  if (view.kind === 'over')
    return (
      <div className="max-w-text py-12">
        <h1 className="text-26">{view.isDeclined ? words.declined : words.overTitle}</h1>
        {view.isDeclined ? null : <p className="mt-3 text-pretty">{words.over}</p>}
        <p className="mt-6">
          <a href={links.home()}>{words.home}</a>
        </p>
      </div>
    )
  return (
    <div className="max-w-text py-12">
      <SmallFormProblem names={['accept', 'decline']} sentences={words.problems} />
      <h1 className="text-26">{words.title(view.organisation)}</h1>
      <p className="mt-3 text-17 text-pretty">{words.lead(view.inviter, view.organisation, view.role)}</p>
      <p className="mt-1 text-ink-soft">{words.until(view.until)}</p>
      <div className="mt-8">
        <Answer view={view} here={links.invitation(token)} />
      </div>
    </div>
  )
}

function Answer({ view, here }: { view: Exclude<InvitationView, { kind: 'over' }>; here: string }) {
  const words = useWords(membersWords).answer
  const { links } = useSpeech()
  switch (view.kind) {
    case 'visitor':
      return (
        <>
          <p className="text-pretty">{words.signInFirst}</p>
          <p className="mt-5 flex flex-wrap gap-3">
            <a href={links.signIn(here)} className={first}>
              {words.signIn}
            </a>
            <a href={links.signUp(here)} className={second}>
              {words.signUp}
            </a>
          </p>
        </>
      )
    case 'unconfirmed':
      return (
        <>
          <p>{words.confirmFirst}</p>
          <p className="mt-5">
            <a href={links.confirmAddress()} className={first}>
              {words.confirm}
            </a>
          </p>
        </>
      )
    case 'other':
      return <Notice kind="warn">{words.other(view.own, view.invited)}</Notice>
    case 'member':
      return (
        <>
          <p>{words.member}</p>
          <p className="mt-5">
            <a href={links.myOrganisation(view.slug)} className={first}>
              {words.toOrganisation}
            </a>
          </p>
        </>
      )
    case 'invited':
      return (
        <div className="flex flex-wrap gap-3">
          <SmallForm name="accept" look="primary">
            {words.accept}
          </SmallForm>
          <SmallForm name="decline" look="plain">
            {words.decline}
          </SmallForm>
        </div>
      )
  }
}
