import type { Frequency } from '#app/domain/codes/content.ts'
import type { Grade } from '#app/domain/codes/grading.ts'
import type { IndustrySection } from '#app/domain/codes/industry.ts'
import type { SourceKind } from '#app/domain/codes/trade.ts'
import type { ResourceState } from '#app/domain/resource/resource-states.ts'

/** The census of data resources: what organisations hold, whether or not it is for sale. */
export type ResourceTables = {
  resource: {
    id: string
    /** Given when it is registered. */
    number: string | null
    organisationId: string
    state: ResourceState
    /** 1 while it counts: registered or changed. */
    isCounted: number
    /** Of what is declared; 0 in a draft. */
    edition: number
    /** Counts up with each write. */
    saves: number
    /** JSON LooseResource. */
    content: string
    /** JSON ResourceContact. Never selected by a query that serves anybody outside the organisation. */
    contact: string
    title: string
    /** Folded title: one resource of a name in an organisation. */
    titleKey: string
    /** Folded text of everything searchable. */
    searchText: string
    source: SourceKind | null
    industry: IndustrySection | null
    region: string | null
    grade: Grade | null
    frequency: Frequency | null
    /** Null where the demo made it. */
    createdBy: string | null
    updatedBy: string | null
    createdAt: number
    updatedAt: number
    /** Month of registration in Asia/Shanghai: 2026-11. */
    month: string | null
    registeredAt: number | null
    retiredAt: number | null
    retireReason: string | null
  }
  /** What was declared, edition by edition; never changed. */
  resource_edition: {
    resourceId: string
    edition: number
    /** JSON ResourceContent. */
    content: string
    contentHash: string
    /** What is new in it. */
    note: string | null
    personId: string | null
    createdAt: number
  }
  /** A product that was begun from a resource: its draft, and the listing once that is registered. */
  resource_listing: {
    id: string
    resourceId: string
    /** Edition of the resource it was begun from. */
    edition: number
    draftId: string | null
    listingId: string | null
    createdBy: string | null
    createdAt: number
  }
  /** When an organisation that registered nothing was last asked to. */
  census_reminder: { organisationId: string; remindedAt: number; remindedBy: string }
}
