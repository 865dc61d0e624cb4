import type { ListingDraft } from '#app/domain/listing/listing-content.ts'
import type { OrganisationDraft } from '#app/domain/organisation/organisation.ts'
import type { Text } from '#app/domain/text.ts'
import type { Random } from './random.ts'

/** A demo organisation. The seed adds an invented credit code with a right check character. */
export type DemoOrganisation = Omit<OrganisationDraft, 'creditCode'>

/** A value of a sample row. Dates are written YYYY-MM-DD, times YYYY-MM-DDTHH:mm:ss+08:00. */
export type SampleValue = string | number | boolean | null | SampleValue[] | { [key: string]: SampleValue }
export type SampleRow = Record<string, SampleValue>

/** A generated sample: same seed, same rows. Its keys are exactly the names of the dictionary, in order. */
export type DemoSample = {
  format: 'CSV' | 'JSONL'
  /** 200 to 5,000 rows that hold together: sums add up, times ascend, keys repeat where they should. */
  rows: (random: Random, time: DemoTime) => SampleRow[]
}

/** The demo is dated from the day it is loaded, so that it never looks abandoned. */
export type DemoTime = {
  /** The day on which the newest data of this listing end. */
  until: Date
  /** YYYY-MM-DD of `until` plus `days`. */
  day: (days: number) => string
}

export type DemoListing = {
  /** Stable key within the demo; never shown. */
  key: string
  /** Slug of a demo organisation. */
  provider: string
  /** How long ago it was first listed, and last updated. The update decides `lastUpdated`. */
  listedDaysAgo: number
  updatedDaysAgo: number
  /** Where the data end `lagDays` before the update, `timeEnd` follows. Leave out for fixed periods and set `timeEnd`. */
  lagDays?: number
  /** Set no `lastUpdated` here. */
  content: Omit<ListingDraft, 'lastUpdated'>
  sample?: DemoSample
  /** Earlier revisions, oldest first: what changed. The newest revision is `content.version`. */
  history?: { version: string; daysAgo: number; change: Text }[]
  /** What the newest revision changed, where there is a history. */
  change?: Text
}

export type DemoPart = { organisations: readonly DemoOrganisation[]; listings: readonly DemoListing[] }
