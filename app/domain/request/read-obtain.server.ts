import type { Db } from '#db/client.server.ts'
import { findTradingSettings } from '#db/queries/request-forms.server.ts'
import { findProviderId } from '#db/queries/request-listings.server.ts'
import { fitOfferOf } from '../fit-test/fit-offer.server.ts'
import { consequencesOf, flagsOf } from '../grading/consequences.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { isFound, type ListingState } from '../listing/listing-states.ts'
import { readTradingLimits } from '../order/order-case.server.ts'
import { requestRecordOf } from './provider-record.server.ts'
import { isUnconditional } from './request-gates.ts'

/** How visitors get a listing: the same for everybody, for its page is kept for all. */
export type ObtainView = {
  /** Anybody may have it at once. */
  isAtOnce: boolean
  trialDays?: number
  answerDays: number
  /** Median of the provider's answers in days, where there are enough. */
  recordDays?: number
  /** Whether its files can be tested before it is ordered. */
  hasFitTest?: true
}

/** Reads it; undefined where the listing cannot be asked for here. */
export async function readObtain(
  db: Db,
  {
    listing,
    now,
  }: { listing: { id: string; state: ListingState; content: ListingContent; harvest?: unknown }; now: number },
): Promise<ObtainView | undefined> {
  const { id, state, content, harvest } = listing
  if (harvest || !isFound(state)) return undefined
  if (consequencesOf(content.grade, flagsOf(content)).deal.isRefused) return undefined
  const providerId = await findProviderId(db, id)
  if (providerId === undefined) return undefined
  const settings = await findTradingSettings(db, { providerId, listingId: id })
  const record = await requestRecordOf(db, { providerId, now })
  const hasForm = settings.fields.length > 0
  return {
    isAtOnce: content.offers.some((offer) => isUnconditional(content, offer, { hasForm })),
    ...(settings.trial && { trialDays: settings.trial.days }),
    answerDays: (await readTradingLimits(db)).requestDays,
    ...(record && { recordDays: record.days }),
    ...('columns' in (await fitOfferOf(db, { id, content })) && { hasFitTest: true }),
  }
}
