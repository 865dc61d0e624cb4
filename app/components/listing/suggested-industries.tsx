import type { SuggestionView } from '../../domain/listing/view-suggestions.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'

/** Industries a machine suggests, marked as such: nobody has declared them. */
export function SuggestedIndustries({ suggestions }: { suggestions: readonly SuggestionView[] }) {
  const words = useSpeech().messages.listing.suggestedIndustries
  if (suggestions.length === 0) return null
  return (
    <section aria-labelledby="suggested-industries" className="mt-4 border-l-2 border-line pl-4 text-15">
      <h3 id="suggested-industries" className="text-13 font-medium text-ink-soft">
        {words.title}
      </h3>
      <ol className="mt-1">
        {suggestions.map(({ code, name, percent, confirmed }) => (
          <li key={code} className="tabular-nums">
            {name}{' '}
            <span className="text-13 text-ink-soft">
              <Dotted parts={[words.confidence(percent), confirmed !== undefined && words.confirmed(confirmed)]} />
            </span>
          </li>
        ))}
      </ol>
      <p className="mt-1 max-w-text text-13 text-ink-soft">{words.note}</p>
    </section>
  )
}
