import { formatDay } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import type { ChainedEvent } from '../events/event-chain.ts'
import type { Language, Text } from '../text.ts'
import { filled, said } from './view-words.ts'

export type RevisionView = {
  number: number
  version: string
  day: string
  /** Start of the content's hash, and all of it. */
  hash: string
  fullHash: string
  change?: Said
}

/** Revisions in words, newest first. */
export function viewRevisions(
  revisions: readonly {
    number: number
    version: string
    change: Text | null
    contentHash: string
    createdAt: number
  }[],
  language: Language,
): RevisionView[] {
  return revisions.map((revision) =>
    filled({
      number: revision.number,
      version: revision.version,
      day: formatDay(revision.createdAt),
      hash: revision.contentHash.slice(0, 10),
      fullHash: revision.contentHash,
      change: said(revision.change, language),
    }),
  )
}

/** What happened, for the public: without who did it. */
export const publicActions = ['listed', 'revised', 'suspended', 'resumed', 'delisted'] as const
export type EventView = {
  action: (typeof publicActions)[number]
  day: string
  seq: number
  hash: string
  revision?: number
  reason?: string
}

/** The public part of a listing's events, newest first: those of the catalogue, none of the review before it. */
export function viewEvents(events: readonly ChainedEvent[]): EventView[] {
  return events.flatMap((event) => {
    const action = publicActions.find((each) => event.action === `listing.${each}`)
    if (!action) return []
    const detail = JSON.parse(event.detail) as { revision?: unknown }
    return filled({
      action,
      day: formatDay(event.at),
      seq: event.seq,
      hash: event.hash.slice(0, 10),
      revision: typeof detail.revision === 'number' ? detail.revision : undefined,
      reason: event.reason ?? undefined,
    })
  })
}
