import type { Day } from '../calendar/days.ts'
import type { Exclusivity } from '../codes/trade.ts'
import type { FileProfile } from '../profile/file-profile.ts'
import type { Evidence } from '../review/evidence.ts'
import type { SampleReport } from '../sample/check-sample.ts'
import type { SampleRow } from '../sample/sample-row.ts'
import type { Text } from '../text.ts'

/** Whether an address answered when it was last asked. */
export type LinkResult = {
  url: string
  checkedOn: Day
  isAnswered: boolean
  /** HTTP status, where there was an answer. */
  status?: number
  /** Why there was none: a word such as `timeout` (see `Outgoing`). */
  reason?: string
}

/** The last test whether an interface can be reached (rule R12). */
export type ConnectionResult = { testedOn: Day; isPassed: boolean; status?: number; reason?: string }

/** A listing that says much the same; likeness is 0 to 1. */
export type NearDuplicate = { code: string; title: Text; likeness: number; isOwn: boolean }

/** A licence that has been given for the listing and still runs (rule R20). */
export type ActiveLicence = {
  exclusivity: Exclusivity
  /** Region codes; empty is everywhere. */
  territory: readonly string[]
  from: Day
  /** Left out where it does not end. */
  to?: Day
  /** Purposes as they were agreed; empty is any. */
  purposes: readonly Text[]
}

/** A signed opinion of an assessor that fills a slot of evidence. */
export type JudgedOpinion = {
  slot: string
  assessor: { zh: string; en: string }
  isWithdrawn: boolean
  /** Whether it was given on the content and sample that are looked at. */
  isCurrent: boolean
  isConditional: boolean
  /** What the assessor has to disclose, in sentences; empty where there is nothing. */
  interests: { zh: string; en: string }
}

/** What rules look at beside the content of a listing. Nothing in it is read by the rules themselves. */
export type CheckContext = {
  today: Day
  /** Rows of the sample, with what was found when they were checked against the dictionary. */
  sample?: readonly SampleRow[] | undefined
  sampleReport?: SampleReport | undefined
  /** Profiles of the files that belong to the listing. */
  profiles: readonly FileProfile[]
  /**
   * Undefined where it is not known: then nothing is said of it. So with the credit code; null is an organisation that has
   * given none.
   */
  provider?: { name: Text; isVerified: boolean; creditCode?: string | null } | undefined
  evidence: readonly Evidence[]
  /** Of the evidence what assessors signed; left out where there is none. */
  opinions?: readonly JudgedOpinion[]
  /** Titles of the provider's other listings. */
  ownTitles: readonly { code: string; title: Text }[]
  nearDuplicates: readonly NearDuplicate[]
  links: readonly LinkResult[]
  /** The last connection test; null where there was none, undefined where that is not known and nothing is said of it. */
  connection?: ConnectionResult | null | undefined
  activeLicences: readonly ActiveLicence[]
  /** For how many days a passed connection test counts. */
  connectionDays: number
}

/** A context in which nothing is known but the day. */
export function emptyContext(today: Day): CheckContext {
  return {
    today,
    profiles: [],
    evidence: [],
    ownTitles: [],
    nearDuplicates: [],
    links: [],
    activeLicences: [],
    connectionDays: 30,
  }
}

/** Whether a slot of evidence is filled. */
export function hasEvidence({ evidence }: CheckContext, ...slots: string[]): boolean {
  return evidence.some(({ slot }) => slots.includes(slot))
}

/** Whether there is a sample with rows. */
export function hasSample({ sample }: CheckContext): boolean {
  return sample !== undefined && sample.length > 0
}
