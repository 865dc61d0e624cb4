import type { FormEvent, ReactNode, RefObject } from 'react'
import { useSpeech } from '../../i18n/messages.tsx'

/** The form of the filters beside a list. On narrow screens it opens from a line above the list. */
export function FilterFrame({
  id,
  action,
  chosen,
  formRef,
  onChange,
  onSubmit,
  children,
}: {
  id: string
  action: string
  /** How many conditions are chosen. */
  chosen: number
  formRef: RefObject<HTMLFormElement>
  onChange: (event: FormEvent) => void
  onSubmit: (event: FormEvent<HTMLFormElement>) => void
  children: ReactNode
}) {
  const words = useSpeech().messages.catalogue
  return (
    <div className="mb-4 md:mb-0">
      {/* Holds no content itself: the form after it shows while it is open, and always on wide screens. */}
      <details className="filters-toggle md:hidden">
        <summary className="rounded border border-line bg-sheet px-4 py-2 font-medium">
          {words.filtersOf(chosen)}
        </summary>
      </details>
      <form
        ref={formRef}
        id={id}
        action={action}
        method="get"
        aria-label={words.filters}
        onChange={onChange}
        onSubmit={onSubmit}
        className="filters-panel"
      >
        <h2 className="sr-only">{words.filters}</h2>
        {children}
        <button
          type="submit"
          className="mt-4 w-full rounded border border-line bg-sheet px-3 py-1.5 font-medium hover:border-lead hover:text-lead"
        >
          {words.apply}
        </button>
      </form>
    </div>
  )
}
