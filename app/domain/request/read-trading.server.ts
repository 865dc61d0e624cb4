import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { findOwnListing } from '#db/queries/own-listings.server.ts'
import { listOffersOf } from '#db/queries/private-offers.server.ts'
import { findSettingsRevision, findTradingSettings } from '#db/queries/request-forms.server.ts'
import { formatDay, formatMoney } from '../../i18n/format.ts'
import { requestWords } from '../../i18n/request.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { enterpriseTiers, organisationKinds } from '../codes/parties.ts'
import { allRegions } from '../codes/region.ts'
import { deliveryModes, priceModels } from '../codes/trade.ts'
import type { PrivateOfferState } from '../offer/private-offer-states.ts'
import { mostOffers } from '../offer/private-offers.server.ts'
import type { Language } from '../text.ts'
import type { ApprovalRule } from './approval-rules.ts'
import { type EvidenceSlot, evidenceSlots, gatesOf, slotsOf } from './request-gates.ts'
import { saidOf, sayQuote } from './request-view.ts'
import { everyListing, type TradingSettings } from './trading-settings.ts'

/** The page on which a provider sets how a listing is traded. */
export type TradingPage = {
  code: string
  title: Said
  settings: TradingSettings
  scope: 'one' | 'all' | 'none'
  seen: { one: number; all: number }
  rules: { id: string; name: string; says: string[] }[]
  /** Whether rules can do anything: not where the grade wants a look. */
  hasGates: boolean
  isListed: boolean
  modes: { code: string; label: string }[]
  slots: EvidenceSlot[]
  currency: string
  newOfferId: string
  offers: {
    id: string
    to: Said
    price: string
    terms: string[]
    state: PrivateOfferState
    until: string
    reason?: string
    order?: string
  }[]
}

/** Reads it; undefined where the organisation has no such listing. */
export async function readTrading(
  db: Db,
  { organisationId, code, language }: { organisationId: string; code: string; language: Language },
): Promise<TradingPage | undefined> {
  const listing = await findOwnListing(db, { organisationId, code })
  if (!listing) return undefined
  const kept = await findTradingSettings(db, { providerId: organisationId, listingId: listing.id })
  const revisionOf = (scope: string) => findSettingsRevision(db, { providerId: organisationId, scope })
  const { scope, revision: _, ...settings } = kept
  const gates = gatesOf(listing.content)
  const offers = await listOffersOf(db, { listingId: listing.id, limit: mostOffers })
  return {
    code,
    title: saidOf(listing.content.title, language),
    settings,
    scope: scope === undefined ? 'none' : scope === listing.id ? 'one' : 'all',
    seen: { one: await revisionOf(listing.id), all: await revisionOf(everyListing) },
    rules: settings.rules.map((rule) => ({ id: rule.id, name: rule.name, says: sayRule(rule, language) })),
    hasGates: gates.gates.length > 0,
    isListed: listing.state === 'listed',
    modes: gates.modes.map(({ mode }) => ({ code: mode, label: labelOf(deliveryModes, mode, language) })),
    slots: [...new Set(gates.modes.flatMap(({ mode }) => slotsOf(gates, mode)))].filter(
      (slot) => evidenceSlots[slot].side === 'provider',
    ),
    currency: listing.content.offers[0]?.currency ?? 'CNY',
    newOfferId: newId(),
    offers: offers.map((offer) => ({
      id: offer.id,
      to: saidOf(offer.buyer.name, language),
      ...sayQuote(offer.content.price, language),
      state: offer.state,
      until: formatDay(offer.validUntil),
      ...(offer.reason && { reason: offer.reason }),
      ...(offer.orderNumber !== null && { order: offer.orderNumber }),
    })),
  }
}

/** A rule in words, a condition a line. */
function sayRule(rule: ApprovalRule, language: Language): string[] {
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
