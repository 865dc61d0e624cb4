import { useSpeech } from '../../i18n/messages.tsx'

/** Adds a listing by its code; the others stay. */
export function AddToComparison({ codes }: { codes: readonly string[] }) {
  const { messages, links } = useSpeech()
  const words = messages.compare
  return (
    <form action={links.compare()} method="get" className="mt-8 max-w-text">
      {codes.map((code) => (
        <input key={code} type="hidden" name="code" value={code} />
      ))}
      <label htmlFor="add-code" className="block font-medium">
        {words.add}
      </label>
      <p id="add-hint" className="text-13 text-ink-soft">
        {words.addHint} <a href={links.catalogue()}>{words.toCatalogue}</a>
      </p>
      <div className="mt-1 flex gap-2">
        <input
          id="add-code"
          name="code"
          required
          maxLength={40}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="add-hint"
          className="min-w-0 flex-1 rounded border border-line bg-sheet px-3 py-1.5 tabular-nums sm:max-w-80"
        />
        <button
          type="submit"
          className="shrink-0 rounded border border-lead bg-sheet px-4 py-1.5 font-medium text-lead hover:bg-lead-wash"
        >
          {words.addGo}
        </button>
      </div>
    </form>
  )
}
