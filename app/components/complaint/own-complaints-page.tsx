import type { ComplaintLine } from '../../domain/complaint/complaint-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { complaintWords } from '../../i18n/complaint.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ListPages } from '../ui/list-parts.tsx'
import { PageHead } from '../workspace/page-head.tsx'
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
      <PageHead title={words.title} lead={words.lead(daysToAnswer)} />
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
      <ListPages words={words} first={isFirst ? undefined : links.organisationComplaints(slug)} next={next} />
    </WorkspaceFrame>
  )
}
