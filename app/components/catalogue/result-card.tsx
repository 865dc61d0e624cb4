import type { HitView } from '../../domain/catalogue/hit-view.ts'
import type { CardView } from '../../domain/catalogue/listing-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { type Messages, useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { CompareBox } from './compare-form.tsx'
import { WhyLine } from './why-line.tsx'

/** A listing in five lines, always in the same places; matches are marked, and why it was found is said. */
export function ResultCard({
  hit,
  terms = [],
  isAtProvider = false,
}: {
  hit: HitView
  terms?: readonly string[]
  /** The list is the provider's own, so its name is left out. */
  isAtProvider?: boolean
}) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue.card
  const { card } = hit
  // What was found under another name is marked under that.
  const marks = [...terms, ...hit.why.flatMap(({ through }) => through?.found.toLowerCase() ?? [])]
  const dictionary =
    card.fieldCount > 0 ? words.fieldCount(formatCount(card.fieldCount)) : card.hasRows ? words.noFields : ''
  return (
    <li className="border-b border-hairline py-4">
      <article aria-labelledby={`t-${card.code}`}>
        <div className="flex items-start justify-between gap-x-4">
          <h3 id={`t-${card.code}`} className="min-w-0 text-17 leading-snug">
            <a href={links.listing(card.code)} className="no-underline hover:underline">
              <Marked said={card.title} terms={marks} />
            </a>
          </h3>
          {card.grade ? <GradeMark grade={card.grade.code} label={card.grade.label} /> : null}
        </div>
        <p className="mt-1 text-13 text-ink-soft">
          <Dotted
            parts={[
              card.kind,
              !isAtProvider && (
                <a key="p" href={links.organisation(card.provider.slug)} className="text-ink-soft hover:text-ink">
                  <Marked said={card.provider.name} terms={marks} />
                </a>
              ),
              card.source && words.harvested(card.source),
              regionsOf(card, words),
              card.frequency,
              card.period && (
                <span key="t" className="whitespace-nowrap tabular-nums">
                  {card.period}
                </span>
              ),
              card.updated && (
                <time key="u" dateTime={card.updated.day} title={card.updated.day} className="whitespace-nowrap">
                  {words.updated(card.updated.ago)}
                </time>
              ),
            ]}
          />
        </p>
        <p className="mt-1.5 line-clamp-2 sm:line-clamp-1">
          <Marked said={card.summary} terms={marks} />
        </p>
        <p className="mt-1.5 text-13 text-ink-soft empty:hidden">
          <WhyLine hit={hit} terms={marks} facts={[dictionary, card.formats.slice(0, 4).join(words.and)]} />
        </p>
        <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-13">
          <p className="text-ink-soft">
            <Dotted
              parts={[
                <span key="price" className={card.price ? 'text-15 font-medium text-ink tabular-nums' : ''}>
                  {card.price ?? words.noPrice}
                </span>,
                card.hasSample ? <Tick key="s" label={words.sample} /> : card.hasRows && words.noSample,
                <span key="d" className="tabular-nums">
                  {words.disclosure(card.disclosure)}
                </span>,
                card.trust && (
                  <Tag key="t" tone={card.trust === 'overdue' ? 'warn' : 'lead'}>
                    {words.trust[card.trust]}
                  </Tag>
                ),
              ]}
            />
          </p>
          <CompareBox code={card.code} title={card.title.text} />
        </div>
      </article>
    </li>
  )
}

function regionsOf(card: CardView, words: Messages['catalogue']['card']): string | undefined {
  const [first, ...more] = card.regions
  if (first === undefined) return undefined
  return more.length > 2 ? words.regions(first, more.length) : card.regions.join(words.and)
}

function Tick({ label }: { label: string }) {
  return (
    <span className="whitespace-nowrap text-ink">
      <svg viewBox="0 0 12 12" className="mr-1 inline size-3 text-lead" aria-hidden="true">
        <path d="M2 6.5l3 3 5-7" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {label}
    </span>
  )
}
