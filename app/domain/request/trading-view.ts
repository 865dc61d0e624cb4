import type { PrivateOffer } from '../../../db/queries/private-offers.server.ts'
import { formatDay, formatMoney } from '../../i18n/format.ts'
import { requestWords } from '../../i18n/request.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { enterpriseTiers, organisationKinds } from '../codes/parties.ts'
import { allRegions } from '../codes/region.ts'
import { priceModels } from '../codes/trade.ts'
import type { PrivateOfferState } from '../offer/private-offer-states.ts'
import type { Language } from '../text.ts'
import type { ApprovalRule } from './approval-rules.ts'
import { saidOf, sayQuote } from './request-view.ts'

/** A private offer as its provider sees it. */
export type MadeOfferView = {
  id: string
  to: Said
  price: string
  terms: string[]
  state: PrivateOfferState
  until: string
  reason?: string
  order?: string
}

/** A private offer in the provider's list. */
export function viewMadeOffer(offer: PrivateOffer, language: Language): MadeOfferView {
  return {
    id: offer.id,
    to: saidOf(offer.buyer.name, language),
    ...sayQuote(offer.content.price, language),
    state: offer.state,
    until: formatDay(offer.validUntil),
    ...(offer.reason && { reason: offer.reason }),
    ...(offer.orderNumber !== null && { order: offer.orderNumber }),
  }
}

/** A rule in words, a condition a line. */
export function sayRule(rule: ApprovalRule, language: Language): string[] {
  const words = requestWords[language].trading
  const all = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}: ${values.join('、')}`]
  return [
    ...all(
      words.tiers,
      rule.tiers.map((code) => labelOf(enterpriseTiers, code, language)),
    ),
    ...all(
      words.orgKinds,
      rule.kinds.map((code) => labelOf(organisationKinds, code, language)),
    ),
    ...all(
      words.regions,
      rule.regions.map((code) => labelOf(allRegions, code, language)),
    ),
    ...(rule.onlyListedPurpose ? [words.onlyListedYes] : []),
    ...all(
      words.models,
      rule.models.map((code) => labelOf(priceModels, code, language)),
    ),
    ...(rule.maxCents === undefined ? [] : all(words.maxPrice, [formatMoney(rule.maxCents * 10_000, 'CNY')])),
  ]
}
