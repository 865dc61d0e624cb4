import { useActionData, useLocation, useRevalidator } from '@remix-run/react'
import { useState } from 'react'
import type { Said } from '../../domain/catalogue/listing-view.ts'
import type { SectionView, SideView } from '../../domain/draft/editor-view.ts'
import { refill } from '../../domain/draft/refill-section.ts'
import type { FormState } from '../../domain/form-state.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import type { CheckView } from '../../domain/submission/findings-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { submissionWords } from '../../i18n/submission.ts'
import { SmallForm, SmallFormProblem } from '../form/small-form.tsx'
import { Done } from '../ui/done.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import type { Conflict } from './conflict-box.tsx'
import { FindingBox, ScoreBox, SectionList } from './editor-side.tsx'
import type { RowOptions } from './row-options.ts'
import { SectionForm } from './section-form.tsx'
import type { SaveAnswer } from './use-autosave.ts'

export type EditorPageProps = {
  workspace: Workspace
  draft: {
    id: string
    edition: number
    title?: Said
    kind: string
    origin: string
    revises?: string
    isLocked: boolean
    /** The submission that holds it. */
    held?: string
  }
  section: SectionView
  side: SideView
  /** What the machine finds in it; left out while it is under review. */
  check?: CheckView
  from: number
  options: RowOptions
  mayWrite: boolean
  lastSaved: string
}

/** The editor of a draft: one section as a form, the way through the others, and what would raise the score. */
export function EditorPage(props: EditorPageProps) {
  const { workspace, draft, mayWrite } = props
  const words = useWords(draftWords)
  const { handIn } = useWords(submissionWords)
  const { links } = useSpeech()
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="listings">
      <Done sentences={words.done} />
      <SmallFormProblem names={['save', 'delete']} sentences={words.problems} />
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2">
        <div className="min-w-0">
          <p className="text-13">
            <a href={links.organisationListings(slug)}>{words.editor.back}</a>
          </p>
          <h2 className="text-20 wrap-anywhere">
            {draft.title ? <Marked said={draft.title} /> : words.editor.untitled}
          </h2>
          <p className="text-13 text-ink-soft">
            <Dotted
              parts={[
                draft.kind,
                draft.revises ? (
                  <a key="r" href={links.listing(draft.revises)}>
                    {words.editor.revises(draft.revises)}
                  </a>
                ) : null,
                draft.origin,
              ]}
            />
          </p>
        </div>
        <a
          href={links.draftPreview(slug, draft.id)}
          className="rounded border border-line bg-sheet px-4 py-2 font-medium text-ink no-underline hover:border-ink"
        >
          {words.editor.preview}
        </a>
      </div>
      {draft.isLocked || !mayWrite ? (
        <div className="mt-4 max-w-text">
          <Notice kind="info">
            {draft.isLocked ? words.editor.locked : words.editor.readOnly}
            {draft.held ? (
              <>
                {' '}
                <a href={links.organisationSubmission(slug, draft.held)}>{handIn.heldLink}</a>
              </>
            ) : null}
          </Notice>
        </div>
      ) : null}
      <Desk key={useLocation().key} {...props} />
      {mayWrite && !draft.isLocked ? (
        <details className="mt-16 border-t border-hairline pt-4">
          <summary className="w-fit text-15 text-ink-soft">{words.editor.delete}</summary>
          <p className="mt-2 mb-3 text-15">{words.editor.deleteNote}</p>
          <SmallForm name="delete" look="stop">
            {words.editor.deleteYes}
          </SmallForm>
        </details>
      ) : null}
    </WorkspaceFrame>
  )
}

/** The form and what stands beside it; begins anew with every page that is opened. */
function Desk({ workspace, draft, section, side: read, check, from, options, mayWrite, lastSaved }: EditorPageProps) {
  const words = useWords(draftWords).editor
  const { links } = useSpeech()
  const { slug } = workspace
  const answer = useActionData<{ conflict?: Conflict & { section: SectionView }; form?: FormState } | undefined>()
  const conflict = answer?.conflict
  const typed = answer?.form?.values
  const shown = conflict
    ? { ...conflict.section, base: conflict.base }
    : typed?.intent === 'save' && typed.section === section.id
      ? refill(section, typed)
      : section
  const [saved, setSaved] = useState<SideView>()
  const revalidator = useRevalidator()
  const side = saved ?? read
  const take = ({ side: next }: Extract<SaveAnswer, { state: 'saved' }>) => {
    setSaved(next)
    // Another kind of product is asked for other things.
    if (next.shown.join() !== section.fields.map(({ path }) => path).join()) revalidator.revalidate()
  }
  return (
    <div className="mt-6 grid gap-8 md:grid-cols-[15rem_minmax(0,1fr)]">
      <div className="hidden content-start gap-8 md:sticky md:top-4 md:grid md:max-h-[calc(100vh-2rem)] md:overflow-y-auto">
        <SectionList slug={slug} id={draft.id} side={side} open={section.id} />
        {check ? <FindingBox slug={slug} id={draft.id} check={check} /> : null}
        <ScoreBox slug={slug} id={draft.id} side={side} />
      </div>
      <details className="border-y border-hairline py-2 md:hidden">
        <summary className="flex justify-between">
          <span>{words.sections}</span>
          <span className="text-ink-soft tabular-nums">
            {words.score} {side.score}
          </span>
        </summary>
        <div className="mt-3 grid gap-6">
          <SectionList slug={slug} id={draft.id} side={side} open={section.id} />
          {check ? <FindingBox slug={slug} id={draft.id} check={check} isSmall /> : null}
          <ScoreBox slug={slug} id={draft.id} side={side} isSmall />
        </div>
      </details>
      <div className="min-w-0">
        <SectionForm
          key={conflict ? `conflict-${conflict.edition}` : 'form'}
          section={shown}
          edition={conflict ? conflict.edition : draft.edition}
          from={from}
          side={side}
          options={options}
          isOpen={mayWrite && !draft.isLocked}
          conflict={conflict}
          lastSaved={lastSaved}
          saveUrl={links.draftSave(slug, draft.id)}
          onSaved={take}
        />
      </div>
    </div>
  )
}
