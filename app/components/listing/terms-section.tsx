import type { TermsView } from '../../domain/listing/view-rights.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Disclose, Section } from './section.tsx'

const looks = { may: 'text-lead', 'must-not': 'text-stop', must: 'text-warn', fact: 'text-ink-soft' } as const
const kinds = ['may', 'must-not', 'must', 'fact'] as const

/** The terms of use, one sentence each, by what one may, must not and must do. */
export function TermsSection({ terms }: { terms: TermsView }) {
  const words = useSpeech().messages.listing.terms
  return (
    <Section id="terms" title={words.title} aside={words.plain}>
      <dl className="grid grid-cols-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
        {kinds.map((kind) => {
          const sentences = terms.sentences.filter((each) => each.kind === kind)
          if (sentences.length === 0) return null
          return (
            <div key={kind} className="contents">
              <dt className={`pt-3 font-medium sm:border-b sm:border-hairline sm:py-3 ${looks[kind]}`}>
                {words.kinds[kind]}
              </dt>
              <dd className="border-b border-hairline pb-3 sm:py-3">
                <ul className="max-w-text space-y-1">
                  {sentences.map((each) => (
                    <li key={each.id}>{each.text}</li>
                  ))}
                </ul>
              </dd>
            </div>
          )
        })}
      </dl>
      {terms.licence?.url ? (
        <p className="mt-3">
          <a href={terms.licence.url} rel="nofollow noopener license">
            {words.licence}
          </a>
        </p>
      ) : null}
      {terms.licenceText ? (
        <Disclose summary={words.licenceText}>
          <p className="max-w-text whitespace-pre-line">{terms.licenceText}</p>
        </Disclose>
      ) : null}
    </Section>
  )
}
