import { longestReason } from '../../domain/order/order-lists.ts'
import type { DeskRatings } from '../../domain/rating/read-rating.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ratingWords } from '../../i18n/rating.ts'
import { Button } from '../form/button.tsx'
import { TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Done } from '../ui/done.tsx'
import { ListFilters, ListPages } from '../ui/list-parts.tsx'
import { OneRating } from './ratings-section.tsx'

/** Ratings that providers object to, each with the two ways to decide. */
export function DeskRatingsPage({ state, ratings, next }: DeskRatings) {
  const words = useWords(ratingWords)
  const { desk } = words
  const { links } = useSpeech()
  const isWaiting = state === 'contested'
  const at = (params: Record<string, string>) => links.operatorRatings(new URLSearchParams(params))
  const own = isWaiting ? {} : { state }
  return (
    <>
      <Done sentences={words.done} />
      <ListFilters
        label={desk.filters}
        filters={[
          { to: at({}), label: desk.contested, isHere: isWaiting },
          { to: at({ state: 'hidden' }), label: desk.hidden, isHere: !isWaiting },
        ]}
      />
      {ratings.length === 0 ? (
        <p className="mt-6 text-ink-soft">{isWaiting ? desk.none : desk.noneHidden}</p>
      ) : (
        <ul className="mt-4 max-w-text border-t border-hairline">
          {ratings.map((rating) => (
            <li key={rating.id} className="border-b border-hairline py-4">
              <p className="mb-1 text-15">
                <a href={links.listing(rating.code)}>{rating.code}</a> ·{' '}
                <a href={links.operatorOrder(rating.order)}>{rating.order}</a>
              </p>
              <OneRating rating={rating} />
              <Said title={desk.objection} text={rating.objection} />
              <Said title={desk.reason} text={rating.decision} />
              {isWaiting ? <Decide id={rating.id} /> : null}
            </li>
          ))}
        </ul>
      )}
      <ListPages words={desk} next={next && at({ ...own, after: next })} />
    </>
  )
}

function Said({ title, text }: { title: string; text?: string | undefined }) {
  return text ? (
    <p className="mt-2 text-15 whitespace-pre-line [overflow-wrap:anywhere]">
      <span className="text-ink-soft">{title}</span> <bdi>{text}</bdi>
    </p>
  ) : null
}

function Decide({ id }: { id: string }) {
  const words = useWords(ratingWords)
  return (
    <>
      {(['hide', 'keep'] as const).map((way) => (
        <Folded key={way} name={way} summary={words.desk[way]}>
          <Form name={way} values={{ id }} sentences={words.problems}>
            <input type="hidden" name="id" value={id} />
            <TextArea
              name="reason"
              label={words.desk.reason}
              hint={words.desk.reasonHint}
              rows={3}
              maxLength={longestReason}
            />
            <Button look={way === 'hide' ? 'stop' : 'plain'}>{words.desk[way]}</Button>
          </Form>
        </Folded>
      ))}
    </>
  )
}
