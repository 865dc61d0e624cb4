import type { TermsView } from '../../domain/listing/view-rights.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { Disclose, Section } from './section.tsx'
import { TermSentences } from './term-sentences.tsx'

/** The terms of use, one sentence each, by what one may, must not and must do. */
export function TermsSection({ terms }: { terms: TermsView }) {
  const words = useSpeech().messages.listing.terms
  return (
    <Section id="terms" title={words.title} aside={words.plain}>
      <TermSentences sentences={terms.sentences} />
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
