import { ratingAspects } from '../../domain/rating/rating-lists.ts'
import type { ShownRating } from '../../domain/rating/rating-view.ts'
import type { RatingsView } from '../../domain/rating/read-rating.server.ts'
import { useWords } from '../../i18n/messages.tsx'
import { ratingWords } from '../../i18n/rating.ts'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** The ratings of a listing for everybody: the average from three on, then one by one with the provider's answers. */
export function RatingsSection({ summary, ratings }: RatingsView) {
  const words = useWords(ratingWords)
  const { section } = words
  const { average, aspects, count, related } = summary
  return (
    <section id="ratings" aria-labelledby="ratings-title" className="mt-12">
      <h2 id="ratings-title" className="text-20">
        {section.title}
      </h2>
      <p className="mt-2 font-medium">
        {average === undefined ? section.count(count) : section.average(average.toFixed(1), count)}
      </p>
      {aspects ? (
        <dl className="mt-2 flex flex-wrap gap-x-8 gap-y-1 text-15">
          {ratingAspects.map((aspect) => (
            <div key={aspect} className="flex gap-2">
              <dt className="text-ink-soft">{words.aspects[aspect]}</dt>
              <dd className="tabular-nums">{aspects[aspect].toFixed(1)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="mt-1 text-13 text-ink-soft">
        {section.who} {related > 0 ? section.related(related) : null}
      </p>
      <ul className="mt-3 max-w-text border-t border-hairline">
        {ratings.map((rating) => (
          <li key={rating.id} className="border-b border-hairline py-3">
            <OneRating rating={rating} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** One rating: scores, words, who and when as far as that is shown, and the answer. */
export function OneRating({ rating }: { rating: ShownRating }) {
  const words = useWords(ratingWords)
  const { section } = words
  return (
    <>
      <p className="text-13 text-ink-soft">
        {rating.buyer ? <Marked said={rating.buyer} /> : section.anonymous} ·{' '}
        <span className="tabular-nums">{rating.day}</span> {rating.isChanged ? `· ${section.changed} ` : null}
        {rating.isRelated ? <Tag tone="warn">{section.relatedTag}</Tag> : null}
      </p>
      <dl className="mt-1 flex flex-wrap gap-x-6 gap-y-1 text-15">
        {ratingAspects.map((aspect) => (
          <div key={aspect} className="flex gap-2">
            <dt className="text-ink-soft">{words.aspects[aspect]}</dt>
            <dd className="tabular-nums">{words.stars(rating.scores[aspect])}</dd>
          </div>
        ))}
      </dl>
      {rating.text ? (
        <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
          <bdi>{rating.text}</bdi>
        </p>
      ) : null}
      {rating.answer ? (
        <div className="mt-2 border-l-2 border-line pl-3 text-15">
          <p className="text-13 text-ink-soft">
            {section.answer} · <span className="tabular-nums">{rating.answer.day}</span>
          </p>
          <p className="whitespace-pre-line [overflow-wrap:anywhere]">
            <bdi>{rating.answer.text}</bdi>
          </p>
        </div>
      ) : null}
    </>
  )
}
