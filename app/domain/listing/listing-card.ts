import type { Frequency } from '../codes/content.ts'
import type { Grade } from '../codes/grading.ts'
import type { Kind, PriceModel, PriceUnit } from '../codes/trade.ts'
import type { Text } from '../text.ts'

/** The offer a card leads with: free before fixed, the cheapest fixed before the negotiated. Millionths of `currency`. */
export type LeadOffer = {
  model: PriceModel
  price?: number
  unit?: PriceUnit
  currency: string
  rangeMin?: number
  rangeMax?: number
  more: boolean
}

/** What a result card, a table row and the API's list show of a listing. Kept ready-made beside the listing. */
export type ListingCard = {
  code: string
  kind: Kind
  title: Text
  summary: Text
  grade?: Grade
  provider: { slug: string; name: Text }
  regions: string[]
  fields: string[]
  industries: string[]
  frequency?: Frequency
  timeStart?: string
  timeEnd?: string
  lastUpdated?: string
  nextDueAt?: number
  formats: string[]
  offer?: LeadOffer
  hasSample: boolean
  /** The sample was checked against the dictionary and breaks nothing of it. */
  isSampleSound?: boolean
  /** The grade is the one that the assessed impacts give by the table. */
  isGradeReasoned?: boolean
  disclosure: number
  /** Number of fields in the dictionary. */
  fieldCount: number
  /** Set on harvested listings: the name of the source. */
  source?: { name: string; title: Text }
  isDemo: boolean
  listedAt?: number
}
