import { quoteModels } from '../../domain/quote/quote-states.ts'
import type { RequestPage as View } from '../../domain/request/read-requests.server.ts'
import { longestReason } from '../../domain/request/request-lists.ts'
import { useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { ResponsePart as RequestPart } from '../response/response-part.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'
import { Slots } from './request-decision.tsx'

/** Prices that went to and fro, and the form for the next. Where an offer has a price it is folded away. */
export function RequestQuotes({ page }: { page: View }) {
  const { quote: words } = useWords(requestWords)
  const { openQuote, mayQuote, quotes, isTalked, other } = page
  const isNext = mayQuote && openQuote?.isMine !== true
  return (
    <RequestPart id="quotes" title={words.title} lead={words.lead}>
      {quotes.length === 0 ? null : (
        <ol className="mt-3 max-w-text border-t border-hairline">
          {quotes.map((quote) => (
            <li key={quote.id} className="border-b border-hairline py-3">
              <p className="text-13 text-ink-soft tabular-nums">
                <span className="font-medium text-ink">
                  {quote.isMine ? words.yours : <Marked said={other.name} />}
                </span>{' '}
                · {quote.at} <Tag tone={quote.state === 'accepted' ? 'lead' : 'plain'}>{words.states[quote.state]}</Tag>
              </p>
              <p className="text-17 font-bold tabular-nums">{quote.price}</p>
              <p className="text-15 text-ink-soft tabular-nums">
                <Dotted parts={[...quote.terms, quote.state === 'open' && words.until(quote.until)]} />
              </p>
              {quote.note ? (
                <p className="mt-1 whitespace-pre-line [overflow-wrap:anywhere]">
                  <bdi>{quote.note}</bdi>
                </p>
              ) : null}
              {quote.state === 'open' && mayQuote ? (
                <OpenQuote page={page} isMine={quote.isMine} id={quote.id} />
              ) : null}
            </li>
          ))}
        </ol>
      )}
      {!isNext ? null : openQuote || !isTalked ? (
        <Folded name="quote" summary={openQuote ? words.counter : words.make}>
          <QuoteForm page={page} />
        </Folded>
      ) : (
        <div className="mt-4">
          <QuoteForm page={page} />
        </div>
      )}
    </RequestPart>
  )
}

function OpenQuote({ page, isMine, id }: { page: View; isMine: boolean; id: string }) {
  const { quote: words, problems } = useWords(requestWords)
  if (isMine)
    return (
      <div className="mt-2">
        <SmallForm name="dropQuote" fields={{ quote: id }}>
          {words.takeBack}
        </SmallForm>
      </div>
    )
  return (
    <div className="mt-3 grid gap-3">
      <p className="text-13 text-ink-soft">{words.acceptLead}</p>
      <Form name="acceptQuote" sentences={problems}>
        <input type="hidden" name="quote" value={id} />
        {page.side === 'provider' ? <Slots slots={page.slots} /> : null}
        <Button>{words.accept}</Button>
      </Form>
      <div>
        <SmallForm name="dropQuote" fields={{ quote: id }}>
          {words.decline}
        </SmallForm>
      </div>
    </div>
  )
}

function QuoteForm({ page }: { page: View }) {
  const { quote: words, problems } = useWords(requestWords)
  const { openQuote, currency } = page
  return (
    <Form name="quote" sentences={problems} values={{ currency, validDays: '15', months: '12', model: 'ONEOFF' }}>
      <input type="hidden" name="seen" value={openQuote?.id ?? ''} />
      <PriceFields />
      {page.side === 'provider' ? <Slots slots={page.slots} /> : null}
      <Button look={openQuote ? 'plain' : 'primary'}>{openQuote ? words.counter : words.make}</Button>
    </Form>
  )
}

/** What of a price that is talked about is typed: of a quote and of a private offer. */
export function PriceFields() {
  const { quote: words } = useWords(requestWords)
  return (
    <div className="grid max-w-text items-end gap-5 sm:grid-cols-2">
      <TextField name="price" label={words.price} inputMode="decimal" autoComplete="off" maxLength={16} />
      <TextField name="currency" label={words.currency} autoComplete="off" maxLength={3} />
      <SelectField
        name="model"
        label={words.model}
        options={quoteModels.map((value) => ({ value, label: words.models[value] }))}
      />
      <TextField
        name="months"
        label={words.months}
        hint={words.monthsHint}
        inputMode="numeric"
        maxLength={5}
        isOptional
      />
      <TextField
        name="quota"
        label={words.quota}
        hint={words.quotaHint}
        inputMode="numeric"
        maxLength={14}
        isOptional
      />
      <TextField name="validDays" label={words.validDays} inputMode="numeric" maxLength={3} />
      <div className="sm:col-span-2">
        <TextField name="note" label={words.note} maxLength={longestReason} isOptional />
      </div>
    </div>
  )
}
