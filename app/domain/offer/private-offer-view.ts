import type { PrivateOffer } from '../../../db/queries/private-offers.server.ts'
import { formatDay } from '../../i18n/format.ts'
import { requestWords } from '../../i18n/request.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { allRegions } from '../codes/region.ts'
import { afterTerms, deliveryModes, exclusivities } from '../codes/trade.ts'
import { type FactView, saidOf, sayQuote } from '../request/request-view.ts'
import type { Language } from '../text.ts'
import type { PrivateOfferState } from './private-offer-states.ts'

/** A line of the offers an organisation got. */
export type OfferLine = {
  id: string
  title: Said
  provider: Said
  price: string
  until: string
  state: PrivateOfferState
}

/** A private offer in the list of the organisation that got it. */
export function viewOfferLine(offer: PrivateOffer, language: Language): OfferLine {
  return {
    id: offer.id,
    title: saidOf(offer.listing.title, language),
    provider: saidOf(offer.provider.name, language),
    price: sayQuote(offer.content.price, language).price,
    until: formatDay(offer.validUntil),
    state: offer.state,
  }
}

/** What is offered, in words: price, term, until when, and what differs from the listing's terms. */
export function viewOffered(
  offer: PrivateOffer,
  language: Language,
): { price: string; terms: string[]; until: string; facts: FactView[] } {
  return {
    ...sayQuote(offer.content.price, language),
    until: formatDay(offer.validUntil),
    facts: viewOfferFacts(offer, language),
  }
}

/** How what is offered may be used, line by line; what is as in the listing is left out. */
function viewOfferFacts({ content }: PrivateOffer, language: Language): FactView[] {
  const { form, trading: words } = requestWords[language]
  const { use, mode, purpose, price } = content
  const granted = (value: boolean | undefined) =>
    value === undefined ? undefined : value ? words.allowed.yes : words.allowed.no
  const lines: (readonly [string, string, string | undefined])[] = [
    ['mode', form.mode, labelOf(deliveryModes, mode, language)],
    ['purpose', form.purpose, purpose],
    ['exclusivity', words.exclusivity, use.exclusivity && labelOf(exclusivities, use.exclusivity, language)],
    ['territory', words.territory, use.territory?.map((code) => labelOf(allRegions, code, language)).join('、')],
    ['derivative', words.grant.derivative, granted(use.derivative)],
    ['redistribution', words.grant.redistribution, granted(use.redistribution)],
    ['modelTraining', words.grant.modelTraining, granted(use.modelTraining)],
    ['afterTerm', words.afterTerm, use.afterTerm && labelOf(afterTerms, use.afterTerm, language)],
    ['note', requestWords[language].quote.note, price.note],
  ]
  return lines.flatMap(([key, name, value]) => (value ? [{ key, name, value }] : []))
}
