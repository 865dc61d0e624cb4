import type { Said } from '../../domain/catalogue/listing-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { submissionEvidenceWords } from '../../i18n/submission-evidence.ts'
import { Marked } from '../ui/marked.tsx'

/** What pages around a draft say of it. */
export type DraftLine = { id: string; title?: Said; isLocked: boolean }

/** The head of a page around a draft: the way back, what the page is, of which draft. */
export function DraftHead({
  slug,
  draft,
  title,
  lead,
}: {
  slug: string
  draft: DraftLine
  title: string
  lead?: string
}) {
  const { editor } = useWords(draftWords)
  const words = useWords(submissionEvidenceWords)
  const { links } = useSpeech()
  return (
    <div>
      <p className="text-13">
        <a href={links.draft(slug, draft.id)}>{words.back}</a>
      </p>
      <h2 className="text-20">{title}</h2>
      <p className="wrap-anywhere text-17">{draft.title ? <Marked said={draft.title} /> : editor.untitled}</p>
      {lead ? <p className="mt-1 max-w-text text-pretty text-ink-soft">{lead}</p> : null}
    </div>
  )
}
