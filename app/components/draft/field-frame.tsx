import { createContext, type ReactNode, useContext } from 'react'
import type { FieldView, SideView } from '../../domain/draft/editor-view.ts'
import { draftWords } from '../../i18n/draft.ts'
import { useWords } from '../../i18n/messages.tsx'

export const boxLook =
  'w-full rounded border border-line bg-sheet px-3 py-2 disabled:bg-wash aria-[invalid=true]:border-2 aria-[invalid=true]:border-stop'

type Around = Pick<SideView, 'problems' | 'empty'>
/** What the fields of a section know of the draft: what is wrong with them, and which are needed and empty. */
export const SectionContext = createContext<Around>({ problems: {}, empty: [] })

/** The id of a field's box, for labels and links. */
export function idOf(name: string): string {
  return `f-${name}`
}

/** The attributes that tie a box to its label, help and problem. */
export function useTied(field: FieldView) {
  const isWrong = useContext(SectionContext).problems[field.path] !== undefined
  const described = [field.help ? `${idOf(field.path)}-help` : '', isWrong ? `${idOf(field.path)}-problem` : '']
  return {
    'aria-invalid': isWrong,
    'aria-describedby': described.filter(Boolean).join(' ') || undefined,
  }
}

/** Label, help and problem above a field: one box, or a group where `isGroup`. */
export function FieldFrame({
  field,
  isGroup = false,
  isWide = false,
  children,
}: {
  field: FieldView
  isGroup?: boolean
  isWide?: boolean
  children: ReactNode
}) {
  const { problems, empty } = useContext(SectionContext)
  const words = useWords(draftWords).editor
  const wrong = problems[field.path]
  const label = (
    <>
      <span className="font-medium">{field.label}</span>
      {empty.includes(field.path) ? (
        <span className="ml-2 text-13 text-warn">{words.toFill}</span>
      ) : field.isRequired ? (
        <span className="ml-2 text-13 text-ink-soft">{words.required}</span>
      ) : null}
    </>
  )
  const about = (
    <>
      {field.help ? (
        <p id={`${idOf(field.path)}-help`} className="text-13 text-pretty text-ink-soft">
          {field.help}
        </p>
      ) : null}
      {wrong ? (
        <ul id={`${idOf(field.path)}-problem`} className="text-15 text-stop">
          {wrong.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      ) : null}
    </>
  )
  const look = `grid min-w-0 gap-1 scroll-mt-8 ${isWide ? '' : 'max-w-text'}`
  return isGroup ? (
    <fieldset id={idOf(field.path)} data-field={field.path} className={look}>
      <legend className="mb-1">{label}</legend>
      {about}
      {children}
    </fieldset>
  ) : (
    <div data-field={field.path} className={look}>
      <label htmlFor={idOf(field.path)}>{label}</label>
      {about}
      {children}
    </div>
  )
}

/** The one value of a box; empty where there is none. */
export function valueIn(field: FieldView, name = field.path): string {
  const value = field.values[name]
  return typeof value === 'string' ? value : ''
}

/** The choices with what stands there now, where that is none of them: it must not be lost by looking at it. */
export function withTyped(options: readonly { value: string; label: string }[], typed: string) {
  return typed === '' || options.some(({ value }) => value === typed)
    ? options
    : [{ value: typed, label: typed }, ...options]
}
