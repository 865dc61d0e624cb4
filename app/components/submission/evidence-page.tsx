import type { EvidenceLine } from '../../domain/draft/evidence-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { submissionEvidenceWords } from '../../i18n/submission-evidence.ts'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { DraftHead, type DraftLine } from './draft-head.tsx'
import { EvidenceTable } from './evidence-table.tsx'

/** All slots of a draft: what is needed and why, and what is there. */
export function EvidencePage({
  workspace,
  draft,
  lines,
  missing,
  mayWrite,
}: {
  workspace: Workspace
  draft: DraftLine
  lines: readonly EvidenceLine[]
  /** Required slots that are empty. */
  missing: number
  mayWrite: boolean
}) {
  const words = useWords(submissionEvidenceWords)
  const { links } = useSpeech()
  const isOpen = mayWrite && !draft.isLocked
  const groups = (['required', 'advised', 'free'] as const)
    .map((level) => ({ level, lines: lines.filter((line) => line.level === level) }))
    .filter((group) => group.lines.length > 0)
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      <Done sentences={words.done} />
      <DraftHead slug={workspace.slug} draft={draft} title={words.title} lead={words.lead} />
      {isOpen ? null : (
        <div className="mt-4 max-w-text">
          <Notice kind="info">{draft.isLocked ? words.locked : words.readOnly}</Notice>
        </div>
      )}
      <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-3">
        <span className={missing > 0 ? 'text-warn' : 'text-lead'}>
          {missing > 0 ? words.missing(missing) : words.ready}
        </span>
        {isOpen ? (
          <a
            href={links.draftSubmit(workspace.slug, draft.id)}
            className="rounded border border-line bg-sheet px-4 py-2 font-medium text-ink no-underline hover:border-ink"
          >
            {words.submit}
          </a>
        ) : null}
      </p>
      {groups.map(({ level, lines: shown }) => (
        <section key={level} aria-labelledby={`evidence-${level}`} className="mt-8">
          <h3 id={`evidence-${level}`} className="text-17">
            {words.groups[level]}
          </h3>
          <EvidenceTable
            slug={workspace.slug}
            label={words.groups[level]}
            lines={shown}
            {...(isOpen && { placeOf: (slot: string) => links.draftEvidence(workspace.slug, draft.id, slot) })}
          />
        </section>
      ))}
    </WorkspaceFrame>
  )
}
