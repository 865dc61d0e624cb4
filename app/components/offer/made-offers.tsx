import { afterTerms, exclusivities } from '../../domain/codes/trade.ts'
import type { TradingPage } from '../../domain/request/read-trading.server.ts'
import { longestPurpose } from '../../domain/request/request-lists.ts'
import { useSpeech, useWords } from '../../i18n/messages.tsx'
import { requestWords } from '../../i18n/request.ts'
import { Button } from '../form/button.tsx'
import { SelectField, TextArea, TextField } from '../form/field.tsx'
import { Form } from '../form/form.tsx'
import { SmallForm } from '../form/small-form.tsx'
import { Folded } from '../operator/folded.tsx'
import { Slots } from '../request/request-decision.tsx'
import { PriceFields } from '../request/request-quotes.tsx'
import { ResponsePart as Part } from '../response/response-part.tsx'
import { Dotted } from '../ui/dotted.tsx'
import { Marked } from '../ui/marked.tsx'
import { Tag } from '../ui/tag.tsx'

/** Private offers of a listing, and the form for another. */
export function MadeOffers({ slug, page, maySet }: { slug: string; page: TradingPage; maySet: boolean }) {
  const { trading: words, offers: states, quote, page: requestPage } = useWords(requestWords)
  const { links } = useSpeech()
  return (
    <Part id="offers" title={words.offers} lead={words.offersLead}>
      {page.offers.length === 0 ? (
        <p className="mt-3 text-ink-soft">{words.noOffers}</p>
      ) : (
        <ul className="mt-3 max-w-text border-t border-hairline">
          {page.offers.map((offer) => (
            <li key={offer.id} className="flex items-start justify-between gap-4 border-b border-hairline py-3">
              <div>
                <p className="font-medium">
                  <Marked said={offer.to} />{' '}
                  <Tag tone={offer.state === 'accepted' ? 'lead' : 'plain'}>{states.states[offer.state]}</Tag>
                </p>
                <p className="text-15 tabular-nums">{offer.price}</p>
                <p className="text-13 text-ink-soft tabular-nums">
                  <Dotted parts={[...offer.terms, offer.state === 'open' && quote.until(offer.until)]} />
                </p>
                {offer.reason ? (
                  <p className="text-13 [overflow-wrap:anywhere]">
                    <bdi>{offer.reason}</bdi>
                  </p>
                ) : null}
                {offer.order ? (
                  <p className="text-13">
                    <a href={links.order(slug, offer.order)}>{requestPage.toOrder}</a>
                  </p>
                ) : null}
              </div>
              {maySet && offer.state === 'open' ? (
                <SmallForm name="withdrawOffer" fields={{ offer: offer.id }} label={words.withdrawOf(offer.to.text)}>
                  {words.withdraw}
                </SmallForm>
              ) : null}
            </li>
          ))}
        </ul>
      )}
      {!maySet ? null : page.isListed ? (
        <Folded name="offer" summary={words.newOffer}>
          <OfferForm page={page} />
        </Folded>
      ) : (
        <p className="mt-3 text-ink-soft">{words.notListed}</p>
      )}
    </Part>
  )
}

function OfferForm({ page }: { page: TradingPage }) {
  const { trading: words, form, page: requestPage, problems } = useWords(requestWords)
  const { language } = useSpeech()
  const asListed = { value: '', label: words.asListed }
  const grant = (name: 'derivative' | 'redistribution' | 'modelTraining') => (
    <SelectField
      name={name}
      label={words.grant[name]}
      options={[asListed, { value: 'yes', label: words.allowed.yes }, { value: 'no', label: words.allowed.no }]}
    />
  )
  return (
    <Form
      name="offer"
      sentences={problems}
      values={{ currency: page.currency, validDays: '30', months: '12', model: 'ONEOFF' }}
      key={page.offers.length}
    >
      <input type="hidden" name="id" value={page.newOfferId} />
      <TextField name="to" label={words.to} hint={words.toHint} maxLength={80} autoComplete="off" />
      <PriceFields />
      <SelectField
        name="mode"
        label={form.mode}
        options={page.modes.map(({ code, label }) => ({ value: code, label }))}
      />
      <TextArea
        name="purpose"
        label={form.purpose}
        hint={requestPage.emptyKeeps}
        rows={2}
        maxLength={longestPurpose}
        isOptional
      />
      <Slots slots={page.slots} />
      <fieldset className="grid max-w-text items-end gap-4 sm:grid-cols-2">
        <legend className="float-left mb-1 font-medium sm:col-span-2">{words.use}</legend>
        <SelectField
          name="exclusivity"
          label={words.exclusivity}
          options={[asListed, ...exclusivities.map((each) => ({ value: each.code, label: each[language] }))]}
        />
        <SelectField
          name="afterTerm"
          label={words.afterTerm}
          options={[asListed, ...afterTerms.map((each) => ({ value: each.code, label: each[language] }))]}
        />
        {grant('derivative')}
        {grant('redistribution')}
        {grant('modelTraining')}
        <TextField
          name="territory"
          label={words.territory}
          hint={requestPage.territoryHint}
          maxLength={400}
          isOptional
        />
      </fieldset>
      <Button look="plain">{words.makeOffer}</Button>
    </Form>
  )
}
