import { useActionData } from '@remix-run/react'
import { useRef } from 'react'
import type { DemandOptions } from '../../domain/demand/demand-options.ts'
import type { DemandEditorView } from '../../domain/demand/own-demand-view.ts'
import type { FormState } from '../../domain/form-state.ts'
import type { TopMatchesView } from '../../domain/matching/match-view.ts'
import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { demandFormWords } from '../../i18n/demand/form.ts'
import { demandWords } from '../../i18n/demand.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { Button } from '../form/button.tsx'
import { Form } from '../form/form.tsx'
import { TopMatches } from '../matching/top-matches.tsx'
import { Done } from '../ui/done.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { EditorParts } from './editor-parts.tsx'
import { ReadFromText } from './field-notes.tsx'
import { LiveChecks } from './live-checks.tsx'

/** Writing a demand: one form in parts, what the machine says of it beside, and which words of the need led to what. */
export function EditDemandPage({
  workspace,
  editor,
  matches,
  options,
  more,
  today,
}: {
  workspace: Workspace
  editor: DemandEditorView
  /** The best matches for what was saved last. */
  matches?: TopMatchesView
  options: DemandOptions
  /** Empty lines for fields beside the usual ones. */
  more: number
  today: string
}) {
  const words = useWords(demandFormWords)
  const own = useWords(demandWords)
  const { links } = useSpeech()
  const frame = useRef<HTMLDivElement>(null)
  const answer = useActionData<{ form?: FormState } | undefined>()?.form
  const isChanged = answer?.problems.some(({ reason }) => reason === 'demandChanged') ?? false
  const { slug } = workspace
  return (
    <WorkspaceFrame workspace={workspace} tab="demands">
      <p className="text-13">
        <a href={links.organisationDemand(slug, editor.id)}>{words.back}</a>
      </p>
      <h2 className="mb-4 text-20">{words.title}</h2>
      <Done sentences={own.done} />
      {editor.like ? (
        <p className="mb-4 text-15">
          <a href={links.listing(editor.like)}>{words.like(editor.like)}</a>
        </p>
      ) : null}
      {editor.unread.length > 0 ? (
        <div className="mb-6 max-w-text">
          <Notice kind="warn">
            {editor.unread.map(({ why, said, from }) => (
              <p key={from}>{words.unread[why](said)}</p>
            ))}
          </Notice>
        </div>
      ) : null}
      {isChanged ? (
        <p className="mb-4 text-15">
          <a href={links.editDemand(slug, editor.id)} target="_blank" rel="noreferrer">
            {words.showLatest}
          </a>
        </p>
      ) : null}
      <div ref={frame} className="grid gap-10 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <ReadFromText read={editor.read}>
          <Form
            // What was saved is shown as it is kept now.
            key={editor.revision}
            name="save"
            values={editor.values}
            sentences={own.problems}
          >
            {/* Sent by Enter: the first button of the form. */}
            <button type="submit" name="after" value="stay" tabIndex={-1} aria-hidden className="sr-only">
              {words.saveStay}
            </button>
            <input type="hidden" name="revision" value={editor.revision} />
            <input type="hidden" name="language" value={editor.language} />
            <EditorParts editor={editor} options={options} more={more} />
            <div className="flex flex-wrap gap-4 border-t border-line pt-6">
              <Button name="after" value="done">
                {words.saveDone}
              </Button>
              <Button look="plain" name="after" value="stay">
                {words.saveStay}
              </Button>
            </div>
          </Form>
        </ReadFromText>
        <LiveChecks form={frame} saved={editor.findings} invited={editor.invited} buyer={editor.buyer} today={today} />
      </div>
      {matches ? <TopMatches view={matches} more={links.demandMatches(slug, editor.id)} /> : null}
    </WorkspaceFrame>
  )
}
