import type { Workspace } from '../../domain/organisation/workspace-view.ts'
import { longestRating, mostStars, ratingAspects } from '../../domain/rating/rating-lists.ts'
import type { RatingPage as View } from '../../domain/rating/read-rating.server.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { ratingWords } from '../../i18n/rating.ts'
import { Button } from '../form/button.tsx'
import { ChoiceField, SelectField, TextArea } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Part } from '../submission/part.tsx'
import { Done } from '../ui/done.tsx'
import { Marked } from '../ui/marked.tsx'
import { Notice } from '../ui/notice.tsx'
import { WorkspaceFrame } from '../workspace/workspace-frame.tsx'
import { OneRating } from './ratings-section.tsx'

/** The rating of an order: the buyer gives and changes it, the provider answers, or objects. */
export function RatingPage({ workspace, ...page }: View & { workspace: Workspace }) {
  const words = useWords(ratingWords)
  const { links } = useSpeech()
  const { order, rating } = page
  return (
    <WorkspaceFrame workspace={workspace} tab="orders">
      <Done sentences={words.done} />
      <p className="text-13">
        <a href={links.order(workspace.slug, order.number)}>{words.page.back}</a>
      </p>
      <h2 className="text-20">
        {words.page.title} · <Marked said={order.title} />
      </h2>
      {rating ? (
        <div className="mt-4 max-w-text border-y border-hairline py-3">
          <OneRating rating={rating} />
        </div>
      ) : null}
      {rating?.state === 'hidden' || rating?.state === 'contested' ? (
        <div className="mt-4 max-w-text">
          <Notice kind="warn">{words.page[rating.state]}</Notice>
        </div>
      ) : null}
      <Said title={words.page.myObjection} text={rating?.objection} />
      <Said title={words.page.decision} text={rating?.decision} />
      {page.mayRate ? <RateForm page={page} /> : null}
      {page.mayAnswer ? (
        <Part id="answer" title={words.page.answerTitle}>
          <p className="mb-3 max-w-text text-15">{words.page.answerLead}</p>
          <Form name="answer" sentences={words.problems}>
            <TextArea name="text" label={words.page.answerText} rows={4} maxLength={longestRating} />
            <Button>{words.page.answer}</Button>
          </Form>
        </Part>
      ) : null}
      {page.mayObject ? (
        <Folded name="object" summary={words.page.objectOpen}>
          <p className="mb-3 text-15 text-pretty">{words.page.objectLead}</p>
          <Form name="object" sentences={words.problems}>
            <TextArea name="reason" label={words.page.objectReason} rows={4} maxLength={longestRating} />
            <Button look="plain">{words.page.object}</Button>
          </Form>
        </Folded>
      ) : null}
    </WorkspaceFrame>
  )
}

function Said({ title, text }: { title: string; text?: string | undefined }) {
  return text ? (
    <p className="mt-3 max-w-text text-15 whitespace-pre-line [overflow-wrap:anywhere]">
      <span className="text-ink-soft">{title}</span> <bdi>{text}</bdi>
    </p>
  ) : null
}

function RateForm({ page: { rating, isRelated } }: { page: View }) {
  const words = useWords(ratingWords)
  const { page } = words
  const values = rating && {
    ...Object.fromEntries(ratingAspects.map((aspect) => [aspect, String(rating.scores[aspect])])),
    text: rating.text,
    ...(rating.isNamed && { named: 'yes' }),
  }
  const options = Array.from({ length: mostStars }, (_, index) => String(mostStars - index))
  return (
    <Part id="rate" title={rating ? page.changeTitle : page.rateTitle}>
      <p className="mb-4 max-w-text text-15 text-pretty">
        {page.rateLead} {isRelated ? page.relatedLead : null}
      </p>
      <Form name="rate" sentences={words.problems} {...(values && { values })}>
        {ratingAspects.map((aspect) => (
          <SelectField
            key={aspect}
            name={aspect}
            label={words.aspects[aspect]}
            empty={page.choose}
            options={options.map((value) => ({ value, label: words.of5(value) }))}
          />
        ))}
        <TextArea name="text" label={page.text} hint={page.textHint} rows={5} maxLength={longestRating} isOptional />
        <ChoiceField
          name="named"
          kind="checkbox"
          label={page.named}
          options={[{ value: 'yes', label: page.namedYes }]}
          isOptional
        />
        <Button>{rating ? page.change : page.submit}</Button>
      </Form>
    </Part>
  )
}
