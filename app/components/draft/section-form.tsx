import { Form, useNavigation } from '@remix-run/react'
import { useRef, useState } from 'react'
import type { SectionView, SideView } from '../../domain/draft/editor-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { useFormToken } from '../form/form.tsx'
import { type Conflict, ConflictBox } from './conflict-box.tsx'
import { DraftControl } from './draft-control.tsx'
import { SectionContext } from './field-frame.tsx'
import { KeptInput } from './kept-input.tsx'
import type { RowOptions } from './row-options.ts'
import { SaveLine } from './save-line.tsx'
import { type SaveAnswer, useAutosave } from './use-autosave.ts'

/** One section as a form that is saved by its button, and with script also while it is written. */
export function SectionForm({
  section,
  edition,
  from,
  side,
  options,
  isOpen,
  conflict,
  lastSaved,
  saveUrl,
  onSaved,
}: {
  section: SectionView
  edition: number
  from: number
  side: SideView
  options: RowOptions
  /** Whether the reader may change it now. */
  isOpen: boolean
  conflict: Conflict | undefined
  lastSaved: string
  saveUrl: string
  onSaved: (answer: Extract<SaveAnswer, { state: 'saved' }>) => void
}) {
  const words = useWords(draftWords).editor
  const { language, links } = useSpeech()
  // What was read first: a page that is read anew must not say that this form read it.
  const [read] = useState({ edition, base: JSON.stringify(section.base) })
  const formRef = useRef<HTMLFormElement>(null)
  const { state, touch, leave } = useAutosave(formRef, { url: saveUrl, onSaved })
  const isSending = useNavigation().state === 'submitting'
  const wrong = Object.keys(side.problems).length
  const button = 'rounded px-4 py-2 font-medium aria-disabled:opacity-60'
  return (
    <Form
      ref={formRef}
      method="post"
      noValidate
      className="grid min-w-0 gap-7"
      onInput={(event) => {
        const { name = '' } = event.target as HTMLInputElement
        // Lines to be pasted go with the button: saved while they are written they would come twice.
        if (isOpen && !conflict && !/\.paste(?:Mode)?$/.test(name)) touch()
      }}
      onSubmit={leave}
    >
      <input type="hidden" name="csrf" value={useFormToken()} />
      <input type="hidden" name="intent" value="save" />
      <input type="hidden" name="section" value={section.id} />
      <input type="hidden" name="from" value={from} />
      <KeptInput name="edition" value={read.edition} />
      <KeptInput name="base" value={read.base} />
      <div>
        <h2 className="text-20">
          <span className="mr-2 text-ink-soft">{section.letter}</span>
          {section.label}
        </h2>
        <p className="mt-1 max-w-text text-pretty text-ink-soft">{section.lead}</p>
        {section.fields.some(({ path }) => path === 'hq.type') ? (
          <p className="mt-1 text-15">
            <a href={links.datasetCheck()}>{words.datasetCheck}</a>
          </p>
        ) : null}
      </div>
      {conflict ? <ConflictBox conflict={conflict} /> : null}
      {wrong > 0 ? (
        <p className="max-w-text border-l-4 border-stop bg-stop-wash px-4 py-2 text-15">
          {words.problems}
          {language === 'zh' ? '：' : ': '}
          {section.fields
            .filter(({ path }) => side.problems[path])
            .map(({ path, label }, index) => (
              <span key={path}>
                {index > 0 ? (language === 'zh' ? '、' : ', ') : ''}
                <a href={`#f-${path}`}>{label}</a>
              </span>
            ))}
        </p>
      ) : null}
      <SectionContext.Provider value={side}>
        <fieldset disabled={!isOpen} className="grid min-w-0 gap-7">
          {section.fields.map((field) => (
            <DraftControl key={field.path} field={field} options={options} />
          ))}
        </fieldset>
      </SectionContext.Provider>
      {isOpen ? (
        <div className="sticky bottom-0 -mx-1 flex flex-wrap items-center gap-3 border-t border-line bg-paper px-1 py-3">
          {/* The first button is the one that Enter presses. */}
          <button
            type="submit"
            aria-disabled={isSending || undefined}
            className={`${button} ${section.next ? 'border border-line bg-sheet hover:border-ink' : 'bg-lead text-on-lead hover:bg-lead-strong'}`}
          >
            {words.save}
          </button>
          {section.next ? (
            <button
              type="submit"
              name="next"
              value={section.next.id}
              aria-disabled={isSending || undefined}
              className={`${button} bg-lead text-on-lead hover:bg-lead-strong`}
            >
              {words.saveNext(section.next.label)}
            </button>
          ) : null}
          <SaveLine state={state} lastSaved={lastSaved} labels={section.fields} />
        </div>
      ) : null}
    </Form>
  )
}
