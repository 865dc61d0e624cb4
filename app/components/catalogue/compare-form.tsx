import type { ReactNode } from 'react'
import { useSpeech } from '../../i18n/messages.tsx'

/** Lists whose listings can be compared: a form around them, and a bar that comes with the first one chosen. */
export function CompareForm({ children, beside }: { children: ReactNode; beside?: string }) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue
  return (
    <form action={links.compare()} method="get" className="compare-form">
      {/* On a listing's own page the others are compared with it. */}
      {beside ? <input type="hidden" name="code" value={beside} /> : null}
      {children}
      <div className="compare-bar no-print">
        <p className="text-13 text-ink-soft">{beside ? words.compareBeside : words.compareHint}</p>
        <button
          type="submit"
          className="rounded border border-lead bg-sheet px-4 py-1.5 text-15 font-medium text-lead hover:bg-lead-wash"
        >
          {words.compareGo}
        </button>
      </div>
    </form>
  )
}

/** The box that puts a listing into the comparison. Its word can be left out where there is little room. */
export function CompareBox({ code, title, isBare = false }: { code: string; title: string; isBare?: boolean }) {
  const words = useSpeech().messages.catalogue
  return (
    <label
      title={isBare ? words.compare : undefined}
      className="inline-flex min-h-6 min-w-6 items-center justify-end gap-1.5 text-13 text-ink-soft hover:text-ink"
    >
      <input type="checkbox" name="code" value={code} autoComplete="off" aria-label={words.compareOf(title)} />
      {isBare ? null : words.compare}
    </label>
  )
}
