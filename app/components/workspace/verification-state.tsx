import type { OverviewView } from '../../domain/organisation/overview-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { formatDay, formatMoment } from '../../i18n/format.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { organisationProblems } from '../../i18n/organisation-problems.ts'
import { organisationWorkWords } from '../../i18n/organisation-work.ts'
import { SmallForm } from '../form/small-form.tsx'
import { Notice } from '../ui/notice.tsx'
import { ChangeTable } from './change-table.tsx'
import { ReasonList } from './reason-list.tsx'

/** What is so, what is missing, and the one thing that can be done about it now. */
export function VerificationState({
  workspace,
  view,
  maySubmit,
}: {
  workspace: Workspace
  view: OverviewView
  maySubmit: boolean
}) {
  const { overview: words } = useWords(organisationWorkWords)
  const placeOf = usePlaces(workspace)
  const isChange = view.standing === 'verified'
  return (
    <div className="mt-5 grid max-w-text gap-5">
      {view.verifiedAt !== null && isChange ? <p>{words.verified(formatDay(view.verifiedAt))}</p> : null}
      {view.standing === 'suspended' ? (
        <Notice kind="warn">
          <p>{words.suspended}</p>
          {view.suspendedFor ? <p className="mt-1">{words.reason(view.suspendedFor)}</p> : null}
        </Notice>
      ) : null}
      {view.open ? (
        <>
          <p>{(isChange ? words.waitingChange : words.waiting)(formatMoment(view.open.submittedAt))}</p>
          {view.change.length > 0 ? <ChangeTable change={view.change} /> : null}
          {maySubmit ? (
            <div>
              <SmallForm name="withdraw" fields={{ verification: view.open.id }} look="plain">
                {words.withdraw}
              </SmallForm>
              <p className="mt-2 text-13 text-ink-soft">{words.withdrawHint}</p>
            </div>
          ) : null}
        </>
      ) : null}
      {view.returned.length > 0 ? (
        <Notice kind="warn">
          <p className="mb-2">{isChange ? words.returnedChange : words.returned}</p>
          <ReasonList reasons={view.returned} placeOf={placeOf} />
        </Notice>
      ) : null}
      {view.canSubmit ? <Submission workspace={workspace} view={view} maySubmit={maySubmit} /> : null}
    </div>
  )
}

function Submission({ workspace, view, maySubmit }: { workspace: Workspace; view: OverviewView; maySubmit: boolean }) {
  const { overview: words } = useWords(organisationWorkWords)
  const sentences = useWords(organisationProblems)
  const isChange = view.standing === 'verified'
  const placeOf = usePlaces(workspace)
  return (
    <>
      {view.change.length > 0 ? (
        <div>
          <p className="font-medium">{words.change}</p>
          <p className="text-13 text-ink-soft">{words.changeLead}</p>
          <ChangeTable change={view.change} />
        </div>
      ) : null}
      {view.missing.length > 0 ? (
        <div>
          <p className="font-medium">{words.missing}</p>
          <ul className="mt-1 list-disc pl-5">
            {view.missing.map(({ field, reason }) => (
              <li key={field}>
                <a href={placeOf(field)}>{sentences[reason]}</a>
              </li>
            ))}
          </ul>
        </div>
      ) : maySubmit ? (
        <div>
          <p className="mb-3">{words.ready}</p>
          <SmallForm name="submit" look="primary">
            {isChange ? words.submitChange : words.submit}
          </SmallForm>
        </div>
      ) : (
        <p>{words.readyNotOwner}</p>
      )}
    </>
  )
}

/** Where a field of the application is filled in. */
function usePlaces({ slug }: Workspace): (field: string | undefined) => string {
  const { links } = useSpeech()
  return (field) =>
    field === 'documents' ? links.organisationDocuments(slug) : `${links.organisationProfile(slug)}#profile-${field}`
}
