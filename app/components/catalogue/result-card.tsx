import { Fragment } from 'react'
import type { HitView } from '../../domain/catalogue/catalogue-view.ts'
import type { CardView } from '../../domain/catalogue/listing-view.ts'
import { formatCount } from '../../i18n/format.ts'
import { type Messages, useSpeech } from '../../i18n/messages.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { GradeMark } from '../ui/grade-mark.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** A listing in five lines, always in the same places; matches are marked, and what matched is said. */
export function ResultCard({
  hit: { card, matchedFields, matchedIn },
  terms = [],
  isSearch = false,
  canCompare = false,
  isAtProvider = false,
}: {
  hit: HitView
  /** Words were searched for, so what matched is said. */
  isSearch?: boolean
  terms?: readonly string[]
  canCompare?: boolean
  /** The list is the provider's own, so its name is left out. */
  isAtProvider?: boolean
}) {
  const { messages, links } = useSpeech()
  const words = messages.catalogue
  const places = [
    ...matchedIn.map(
      (part) =>
        ({
          title: words.card.matchedTitle,
          summary: words.card.matchedSummary,
          provider: words.card.matchedProvider,
        })[part],
    ),
  ]
  return (
    <li className="border-b border-hairline py-4">
      <article aria-labelledby={`t-${card.code}`}>
        <div className="flex items-start justify-between gap-x-4">
          <h3 id={`t-${card.code}`} className="min-w-0 text-17 leading-snug">
            <a href={links.listing(card.code)} className="no-underline hover:underline">
              <Marked said={card.title} terms={terms} />
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
                  <Marked said={card.provider.name} terms={terms} />
                </a>
              ),
              regionsOf(card, words.card),
              card.frequency,
              card.period && <span className="whitespace-nowrap tabular-nums">{card.period}</span>,
            ]}
          />
        </p>
        <p className="mt-1.5 line-clamp-2">
          <Marked said={card.summary} terms={terms} />
        </p>
        <p className="mt-1.5 text-13 text-ink-soft">
          <Dotted
            parts={[
              matchedFields.length > 0 && <MatchedFields key="m" fields={matchedFields} terms={terms} />,
              card.fieldCount > 0
                ? words.card.fieldCount(formatCount(card.fieldCount))
                : card.hasRows && words.card.noFields,
              card.formats.slice(0, 4).join(words.card.and),
              isSearch &&
                (places.length > 0 || matchedFields.length === 0) &&
                `${words.card.matched} ${places.join(words.card.and) || words.card.matchedElsewhere}`,
            ]}
          />
        </p>
        <div className="mt-1.5 flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-13">
          <p className="text-ink-soft">
            <Dotted
              parts={[
                <span key="price" className={card.price ? 'text-15 font-medium text-ink tabular-nums' : ''}>
                  {card.price ?? words.card.noPrice}
                </span>,
                card.hasSample ? <Tick key="s" label={words.card.sample} /> : card.hasRows && words.card.noSample,
                <span key="d" className="tabular-nums">
                  {words.card.disclosure(card.disclosure)}
                </span>,
                card.updated && (
                  <time key="u" dateTime={card.updated.day} title={card.updated.day}>
                    {words.card.updated(card.updated.ago)}
                  </time>
                ),
                card.freshness === 'overdue' && (
                  <Tag key="f" tone="warn">
                    {words.card.overdue}
                  </Tag>
                ),
                card.source && <Tag key="h">{words.card.harvested(card.source)}</Tag>,
              ]}
            />
          </p>
          {canCompare ? (
            <label className="flex items-center gap-1.5 py-0.5 text-ink-soft hover:text-ink">
              <input
                type="checkbox"
                name="code"
                value={card.code}
                autoComplete="off"
                aria-label={words.compareOf(card.title.text)}
              />
              {words.compare}
            </label>
          ) : null}
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

/** The fields in which words were found, marked. */
function MatchedFields({ fields, terms }: { fields: HitView['matchedFields']; terms: readonly string[] }) {
  const words = useSpeech().messages.catalogue.card
  return (
    <>
      {words.fields}{' '}
      {fields.map((field, index) => (
        <Fragment key={field.name}>
          {index > 0 ? words.and : ''}
          <code className="font-mono text-ink">
            <Marked said={{ text: field.name, language: 'zxx' }} terms={terms} />
          </code>
          {field.title && field.title.text !== field.name ? (
            <>
              {' '}
              <Marked said={field.title} terms={terms} />
            </>
          ) : null}
        </Fragment>
      ))}
    </>
  )
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
