import type { FieldView } from '../../domain/draft/editor-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import type { SaveState } from './use-autosave.ts'

/** Says how far saving is, to eyes and to screen readers; before anything was written, who saved last. */
export function SaveLine({
  state,
  lastSaved,
  labels,
}: {
  state: SaveState
  lastSaved: string
  labels: readonly Pick<FieldView, 'path' | 'label'>[]
}) {
  const words = useWords(draftWords).editor
  const { language } = useSpeech()
  return (
    <p role="status" data-save={state.kind} className="min-w-0 text-13 text-ink-soft tabular-nums">
      {state.kind === 'rest' ? lastSaved : null}
      {state.kind === 'dirty' ? words.dirty : null}
      {state.kind === 'saving' ? words.saving : null}
      {state.kind === 'saved' ? words.savedAt(state.time) : null}
      {state.kind === 'saved' && state.kept.length > 0 ? (
        <span className="block text-warn">
          {words.kept}
          {labels
            .filter(({ path }) => state.kept.includes(path))
            .map(({ label }) => label)
            .join(language === 'zh' ? '、' : ', ')}
        </span>
      ) : null}
      {state.kind === 'offline' ? <span className="text-stop">{words.offline}</span> : null}
      {state.kind === 'refused' ? (
        <span className="text-stop">
          {words.refused}
          {state.sentence || words.refusedUnknown}
        </span>
      ) : null}
      {state.kind === 'conflict' ? (
        <span className="text-stop">
          {words.conflictNow}{' '}
          <button type="submit" className="text-lead underline underline-offset-4">
            {words.conflictShow}
          </button>
        </span>
      ) : null}
    </p>
  )
}
