import type { ConstructionItem } from '../../../db/queries/construction.server.ts'
import type { ConstructionClaim } from '../../../db/queries/construction-claims.server.ts'
import { formatDay } from '../../i18n/format.ts'
import type { Said } from '../catalogue/listing-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { industrySections } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import { demandTypes } from '../demand/demand-lists.ts'
import { type SaidRequirement, sayRequirements } from '../demand/say-requirement.ts'
import type { AtomEntry } from '../interchange/atom.ts'
import { type Language, pickText, say, type Text } from '../text.ts'
import type { ClaimState, ConstructionState } from './construction-steps.ts'

/** A line of the list. */
export type ConstructionLine = {
  number: string
  title: Said
  need: Said
  state: ConstructionState
  type: string
  industries: string[]
  regions: string[]
  published: string
  claims: number
  /** Claims that wait; operators alone are told. */
  offered?: number
}

/** An item as everybody sees it who may see it. */
export type ConstructionView = Omit<ConstructionLine, 'offered'> & {
  scenario?: Said
  requirements: SaidRequirement[]
  /** The demand it comes from. */
  demand?: string
  /** Who builds it, or built it. */
  builder?: { slug: string; name: Said; readyBy: string }
  /** Code of what was built. */
  listing?: string
  /** Why it was dropped. */
  reason?: string
  ended?: string
}

/** A claim as its provider and operators see it. */
export type ClaimView = {
  id: string
  number: string
  title: Said
  provider: { slug: string; name: Said }
  state: ClaimState
  plan: string
  readyBy: string
  offered: string
  isOverdue: boolean
  reason?: string
}

/** What a provider said of how the building goes, and when. */
export type ProgressView = { id: string; text: string; day: string }

/** How the building goes. */
export function viewProgress({ id, text, writtenAt }: { id: string; text: string; writtenAt: number }): ProgressView {
  return { id, text, day: formatDay(writtenAt) }
}

/** A text for a reader; a dash where nobody wrote one. */
export const saidOf = (text: Text | undefined, language: Language): Said =>
  pickText(text, language) ?? { text: '—', language }

/** A line of the list. */
export function viewConstructionLine(item: ConstructionItem, language: Language): ConstructionLine {
  const { content } = item
  return {
    number: item.number,
    title: saidOf(item.title, language),
    need: saidOf(content.need, language),
    state: item.state,
    type: labelOf(demandTypes, content.type, language),
    industries: content.industries.map((code) => labelOf(industrySections, code, language)),
    regions: content.regions.map((code) => findRegion(code)?.[language] ?? code),
    published: formatDay(item.publishedAt),
    claims: item.claimCount,
  }
}

/** An item, with the claim that was accepted where there is one. */
export function viewConstruction(
  item: ConstructionItem,
  accepted: ConstructionClaim | undefined,
  language: Language,
): ConstructionView {
  const { content } = item
  return {
    ...viewConstructionLine(item, language),
    ...(content.scenario && { scenario: saidOf(content.scenario, language) }),
    requirements: sayRequirements(content, language),
    ...(item.demandNumber !== null && { demand: item.demandNumber }),
    ...(accepted && {
      builder: {
        slug: accepted.provider.slug,
        name: saidOf(accepted.provider.name, language),
        readyBy: accepted.readyBy,
      },
    }),
    ...(item.listingCode !== null && { listing: item.listingCode }),
    ...(item.reason !== null && { reason: item.reason }),
    ...(item.endedAt !== null && { ended: formatDay(item.endedAt) }),
  }
}

/** A claim. */
export function viewClaim(claim: ConstructionClaim, { language, now }: { language: Language; now: number }): ClaimView {
  return {
    id: claim.id,
    number: claim.item.number,
    title: saidOf(claim.item.title, language),
    provider: { slug: claim.provider.slug, name: saidOf(claim.provider.name, language) },
    state: claim.state,
    plan: claim.plan,
    readyBy: claim.readyBy,
    offered: formatDay(claim.offeredAt),
    isOverdue: claim.state === 'accepted' && (claim.remindedAt !== null || now > claim.dueAt),
    ...(claim.reason !== null && { reason: claim.reason }),
  }
}

/** An item as an entry of the feed. */
export function constructionEntry(item: ConstructionItem, author: string, language: Language): AtomEntry {
  return {
    path: `/construction-list/${item.number}`,
    title: say(item.title, language) || item.number,
    summary: say(item.content.need, language).slice(0, 500),
    author,
    updatedAt: item.updatedAt,
    publishedAt: item.publishedAt,
  }
}
