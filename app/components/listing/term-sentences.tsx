import { useSpeech } from '../../i18n/messages.tsx'

const looks = { may: 'text-lead', 'must-not': 'text-stop', must: 'text-warn', fact: 'text-ink-soft' } as const
const kinds = ['may', 'must-not', 'must', 'fact'] as const
export type TermSentenceView = { id: string; kind: (typeof kinds)[number]; text: string }

/** Terms of use, one sentence each, by what one may, must not and must do. */
export function TermSentences({ sentences }: { sentences: readonly TermSentenceView[] }) {
  const words = useSpeech().messages.listing.terms
  return (
    <dl className="grid grid-cols-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
      {kinds.map((kind) => {
        const own = sentences.filter((each) => each.kind === kind)
        if (own.length === 0) return null
        return (
          <div key={kind} className="contents">
            <dt className={`pt-3 font-medium sm:border-b sm:border-hairline sm:py-3 ${looks[kind]}`}>
              {words.kinds[kind]}
            </dt>
            <dd className="border-b border-hairline pb-3 sm:py-3">
              <ul className="max-w-text space-y-1">
                {own.map((each) => (
                  <li key={each.id}>{each.text}</li>
                ))}
              </ul>
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
