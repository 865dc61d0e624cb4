import { useEffect, useRef } from 'react'
import { draftWords } from '../../i18n/draft.ts'
import { useWords } from '../../i18n/messages.tsx'

/** Fields that somebody else changed while the reader did: both values in words, and what to send the form with. */
export type Conflict = {
  by: string
  edition: number
  base: Readonly<Record<string, string>>
  fields: readonly { path: string; label: string; mine: string; theirs: string }[]
}

/** Shows both values of each field and lets the reader choose; the choice goes with the form. */
export function ConflictBox({ conflict }: { conflict: Conflict }) {
  const words = useWords(draftWords).editor
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another conflict is read out anew
  useEffect(() => box.current?.focus(), [conflict])
  return (
    <div ref={box} role="alert" tabIndex={-1} className="max-w-text border-l-4 border-warn bg-warn-wash px-4 py-3">
      <p className="text-pretty">{words.conflict(conflict.by)}</p>
      {conflict.fields.map(({ path, label, mine, theirs }) => (
        <fieldset key={path} className="mt-3 grid gap-2 border-t border-line pt-2">
          <legend className="float-left font-medium">{label}</legend>
          <div className="clear-both grid gap-3 sm:grid-cols-2">
            {(['mine', 'theirs'] as const).map((side) => (
              <label key={side} className="grid content-start gap-1">
                <span className="flex items-baseline gap-2">
                  <input type="radio" name={`choose.${path}`} value={side} defaultChecked={side === 'mine'} />
                  {side === 'mine' ? words.mine : words.theirs(conflict.by)}
                </span>
                <span className="max-h-48 overflow-auto bg-sheet px-3 py-2 text-15 whitespace-pre-wrap wrap-anywhere">
                  {(side === 'mine' ? mine : theirs) || words.nothing}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  )
}
