import type { ComplaintLine } from '../../domain/complaint/complaint-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { daysToAnswer } from './complaint-facts.tsx'
import { ComplaintTable } from './complaint-table.tsx'

/** Complaints about an organisation's listings that were taken up, the newest first. */
export function OwnComplaintsPage({
  workspace,
  lines,
  next,
  isFirst,
}: {
  workspace: Workspace
  lines: readonly Omit<ComplaintLine, 'provider'>[]
  /** Address of the next page. */
  next?: string
  isFirst: boolean
}) {
  const { provider: words } = useWords(complaintWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="complaints">
      <h2 className="text-20">{words.title}</h2>
      <p className="mt-1 max-w-text text-pretty text-ink-soft">{words.lead(daysToAnswer)}</p>
      {lines.length === 0 ? (
        <p className="mt-8">
          {words.none}
          <span className="block text-ink-soft">{words.noneNext}</span>
        </p>
      ) : (
        <ComplaintTable
          label={words.table}
          lines={lines}
          hrefOf={(number) => links.organisationComplaint(slug, number)}
        />
      )}
      <p className="mt-4 flex flex-wrap gap-6 text-15">
        {isFirst ? null : <a href={links.organisationComplaints(slug)}>{words.first}</a>}
        {next ? (
          <a href={next} rel="next">
            {words.next}
          </a>
        ) : null}
      </p>
    </WorkspaceFrame>
  )
}
