import { v7 as newId } from 'uuid'
import type { Db } from '#db/client.server.ts'
import { findOwnListing } from '#db/queries/own-listings.server.ts'
import { listOffersOf } from '#db/queries/private-offers.server.ts'
import { findSettingsRevision, findTradingSettings } from '#db/queries/request-forms.server.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { deliveryModes } from '../codes/trade.ts'
import { mostOffers } from '../offer/private-offers.server.ts'
import type { Language } from '../text.ts'
import { type EvidenceSlot, evidenceSlots, gatesOf, slotsOf } from './request-gates.ts'
import { saidOf } from './request-view.ts'
import { everyListing, type TradingSettings } from './trading-settings.ts'
import { type MadeOfferView, sayRule, viewMadeOffer } from './trading-view.ts'

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
  offers: MadeOfferView[]
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
    offers: offers.map((offer) => viewMadeOffer(offer, language)),
  }
}
