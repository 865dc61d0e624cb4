import type { ListingDraft } from '../listing/listing-content.ts'
import type { OrganisationDraft } from '../organisation/organisation.ts'

/** Formats that can be imported, by the name used on the command line. */
export const harvestFormats = [
  'cn-portal',
  'cn-exchange',
  'aws-registry',
  'hf-card',
  'dcat-us',
  'dcat-ap',
  'croissant',
  'odps',
  'odcs',
  'template',
] as const
export type HarvestFormat = (typeof harvestFormats)[number]

/** Where the records come from: one catalogue. Stored once, shown with every listing harvested from it. */
export type HarvestSource = {
  /** Stable name, such as `guangxi_baise` or `aws-open-data`; part of the idempotency key. */
  name: string
  title: { zh?: string; en?: string }
  url?: string
  /** Licence of the catalogue's records (not of the data): SPDX id or a short text. */
  licence?: string
}

/** One record of a foreign catalogue, mapped to our terms. */
export type HarvestRecord = {
  /** Where it stands, for the report: `guangxi_baise.json.gz#12`. */
  place: string
  /** The source's own stable id; where it has none or repeats one, a key made from content (see `stableKey`). */
  recordId: string
  source: HarvestSource
  provider: Pick<OrganisationDraft, 'name' | 'kind'> & Partial<Pick<OrganisationDraft, 'region' | 'website' | 'about'>>
  content: ListingDraft
  /** Link to the record at its source, where there is one. */
  url?: string
  /** The source's own words for each value that was mapped to a code, by our field name: { frequency: '每季度' }. */
  original: Record<string, string>
  /** When the source says the record was published; milliseconds UTC. */
  publishedAt?: number
  /** Names, telephone numbers and addresses of persons. Kept apart, never indexed, never shown. */
  contact?: Record<string, string>
  /** The source has withdrawn it (deprecated): listed as delisted, resolvable, not found by search. */
  withdrawn?: { reason: string }
}

/** A record that cannot be taken, and why. */
export type HarvestSkip = {
  place: string
  /** Rule that failed: H01 unreadable file, H02 unreadable record, H03 no title, H04 not a record, H05 breaks the listing schema, H06 same record twice in one run. */
  rule: 'H01' | 'H02' | 'H03' | 'H04' | 'H05' | 'H06'
  message: string
  /** Set where a broken file was mended to read on: what was done. Does not count as a skip. */
  repaired?: boolean
}

export type HarvestItem = { record: HarvestRecord } | { skip: HarvestSkip }

/** A file to read, already unpacked: archives are opened before readers see them. */
export type HarvestInput = {
  /** Path as given, with the member's path after `!` for a file inside an archive. */
  path: string
  /** Last part of the path without compression ending: `guangxi_baise.json`. */
  name: string
  text: () => Promise<string>
  bytes: () => Promise<Uint8Array>
}

/** A reader knows one format. It is pure apart from reading the input it is given. */
export type HarvestReader = {
  format: HarvestFormat
  /** Whether this looks like a file of the format; `head` is its first 64 KiB as text. */
  recognises: (file: { path: string; name: string; head: string }) => boolean
  read: (input: HarvestInput, options: { source?: string }) => AsyncIterable<HarvestItem>
}
