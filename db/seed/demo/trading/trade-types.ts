import type { DeliveryMode } from '#app/domain/codes/trade.ts'
import type { DisputeClaim } from '#app/domain/dispute/open-dispute.server.ts'
import type { PrivateOfferContent } from '#app/domain/offer/private-offer-content.ts'
import type { QuoteContent } from '#app/domain/quote/quote-content.ts'
import type { RatingScores } from '#app/domain/rating/rating-lists.ts'
import type { Conditions } from '#app/domain/request/request-content.ts'
import type { DenyReason, RemarkField } from '#app/domain/request/request-lists.ts'
import type { TradingSettings } from '#app/domain/request/trading-settings.ts'

/** Something that happened so many working days before the day of loading. */
type Happened = { ago: number }
type Side = 'buyer' | 'provider'
export type DemoWords = Happened & { side: Side; text: string }
/** What a price says where it is usual: CNY, nothing included. */
export type DemoPrice = Partial<QuoteContent> & Pick<QuoteContent, 'cents' | 'model' | 'months'>

/** What a buyer asks for: an offer of the listing by its place, a trial, or something else. */
export type DemoAsked = Happened & {
  choice: 'listed' | 'wish' | 'trial'
  offer?: number
  mode: DeliveryMode
  quantity?: number
  months?: number
  purpose: string
  wish?: string
  answers?: Record<string, string>
}

/** One deal of the demo, from what was asked or offered to what became of it; left out what did not happen. */
export type DemoTrade = {
  /** Slugs of organisations of the demo. */
  buyer: string
  provider: string
  /** Chinese title of the provider's listing. */
  listing: string
  asked?: DemoAsked
  offered?: Happened & {
    price: DemoPrice
    mode: DeliveryMode
    purpose: string
    use?: PrivateOfferContent['use']
    /** Days after the day of loading for which it holds. */
    holds: number
    accepted?: Happened
  }
  said?: readonly DemoWords[]
  changes?: Happened & { reason: string; fields?: Partial<Record<RemarkField, string>> }
  again?: Happened & { purpose: string }
  denied?: Happened & { code: DenyReason; reason: string }
  withdrawn?: Happened
  quotes?: readonly (Happened & { side: Side; price: DemoPrice; holds: number })[]
  /** Who accepts the last price. */
  agreed?: Happened & { side: Side }
  approved?: Happened & { conditions?: Conditions; evidence?: Record<string, string> }
  passed?: Happened & { note: string }
  refused?: Happened & { reason: string }
  signed?: { buyer?: number; provider?: number }
  /** The buyer chooses to pay by bank transfer; the operator notes what came, and confirms it. */
  paying?: { chosen: number; noted?: number; confirmed?: number }
  handed?: Happened & { text: string }
  accepted?: Happened
  disputed?: Happened & {
    claim: DisputeClaim
    words?: readonly DemoWords[]
    decided?: Happened & { decision: 'reject' | 'partRefund' | 'refund'; reason: string; backCents?: number }
    /** When the operator sent the money back. */
    returned?: number
  }
  cancelled?: Happened & { side: Side; reason: string }
  rated?: Happened & { scores: RatingScores; text: string; isNamed: boolean; answer?: Happened & { text: string } }
  /** Later months are paid on the day they are asked for. */
  paysMonths?: true
}

/** What a provider asks of buyers of a listing, and does by itself. */
export type DemoTradingSettings = { provider: string; listing: string; settings: TradingSettings }
/** Files of a listing that are released for its holders. */
export type DemoRelease = Happened & { provider: string; listing: string; note: string }
/** Where calls of a listing go. */
export type DemoEndpoint = Happened & { provider: string; listing: string; baseUrl: string; paths: readonly string[] }
/** A deal made outside of the exchange and put on record. */
export type DemoFiledDeal = Happened & {
  by: string
  other: string
  side: Side
  subject: string
  amountCents: number
  dealtAgo: number
  note: string
  /** Whether the other side said that it is so, and an operator entered it. */
  confirmed?: number
  registered?: number
}
