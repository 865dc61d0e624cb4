import type { CardView } from '../../domain/catalogue/listing-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'
import { CompareBox, CompareForm } from '../catalogue/compare-form.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'

/** Products like this one, in three lines each; `beside` is the code of this one where they can be compared with it. */
export function SimilarSection({ cards, beside }: { cards: readonly CardView[]; beside: string }) {
  const { messages, links } = useSpeech()
  return (
    <section aria-labelledby="similar-title" className="no-print clear-both pt-12">
      <h2 id="similar-title" className="border-b border-hairline pb-2 text-20">
        {messages.listing.similar.title}
      </h2>
      <CompareForm beside={beside}>
        <ul className="grid gap-x-8 sm:grid-cols-2 md:grid-cols-3">
          {cards.map((card) => (
            <li key={card.code} className="border-b border-hairline py-4">
              <h3 className="text-15 leading-snug font-medium">
                <a href={links.listing(card.code)} className="no-underline hover:underline">
                  <Marked said={card.title} />
                </a>
              </h3>
              <p className="mt-1 line-clamp-2 text-13">
                <Marked said={card.summary} />
              </p>
              <p className="mt-1 text-13 text-ink-soft tabular-nums">
                <Dotted
                  parts={[
                    card.kind,
                    card.grade?.label,
                    <Marked key="p" said={card.provider.name} />,
                    card.price && (
                      <span key="m" className="whitespace-nowrap">
                        {card.price}
                      </span>
                    ),
                    messages.listing.disclosureScore(card.disclosure),
                  ]}
                />
              </p>
              <CompareBox code={card.code} title={card.title.text} />
            </li>
          ))}
        </ul>
      </CompareForm>
    </section>
  )
}
