import type { PreviewState, PreviewStep } from '#app/domain/glossary/glossary-preview.ts'

export type GlossaryPreviewTables = {
  /** A change of the operator's glossary that somebody looks at before it is saved; one for each person. */
  glossary_preview: {
    personId: string
    /** Another one whenever it is asked for anew. */
    id: string
    state: PreviewState
    /** JSON string[]: lines to be added. */
    added: string
    /** JSON string[]: lines to be taken away. */
    removed: string
    /** Version of the glossary it was made for. */
    version: string
    /** Number of the last event before the listings were looked at. */
    seen: number
    step: PreviewStep | null
    stepDone: number
    stepTotal: number
    /** How often it was begun. */
    attempts: number
    /** JSON string[]: ids of the listings whose words change; null until that is known. */
    affected: string | null
    /** JSON ListingChanges. */
    listings: string | null
    /** JSON SearchChanges. */
    searches: string | null
    askedAt: number
    startedAt: number | null
    finishedAt: number | null
  }
}
