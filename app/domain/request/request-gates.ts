import type { DeliveryMode } from '../codes/trade.ts'
import { consequencesOf, type DeliveryCondition, flagsOf } from '../grading/consequences.ts'
import type { ListingContent, Offer } from '../listing/listing-content.ts'
import { chargeOf } from '../offer/price-of.ts'
import { everyVersion, type Text } from '../text.ts'
import type { RequestSide } from './request-steps.ts'

/** What has to be shown for a deal, by whom. */
export const evidenceSlots = {
  /** Opinion on the compliance of the deal (grades 3 and 4). */
  complianceOpinion: { side: 'provider' },
  /** The consent of those the data are about, where a file of level 4 is handed over. */
  consentEvidence: { side: 'provider' },
  /** How the recipient protects important data. */
  recipientCheck: { side: 'buyer' },
} as const satisfies Record<string, { side: RequestSide }>
export type EvidenceSlot = keyof typeof evidenceSlots

export type AllowedMode = { mode: DeliveryMode; condition?: DeliveryCondition }

/** What stands between a buyer and a listing, by grade and content (domain handbook 4.3; rules R07, R08). */
export type ListingGates = {
  isRefused: boolean
  /** Ways in which it may be delivered. */
  modes: AllowedMode[]
  gates: string[]
  /** The purpose must be one of those the listing names. */
  needsListedPurpose: boolean
  purposes: Text[]
  needsScenario: boolean
  /** Scenarios of an authorisation by scenario: one of them; undefined where any may be named. */
  scenarios: Text[] | undefined
  isFreeForPublicInterest: boolean
  ceiling: number | undefined
}

const usualMode: Partial<Record<ListingContent['kind'], DeliveryMode>> = { API: 'API', REPORT: 'REPORT', INDEX: 'API' }

/** Reads the gates of a listing from its whole content. */
export function gatesOf(content: ListingContent): ListingGates {
  const { delivery, deal } = consequencesOf(content.grade, flagsOf(content))
  const declared: readonly DeliveryMode[] =
    content.deliveryModes.length > 0 ? content.deliveryModes : [usualMode[content.kind] ?? 'FILE']
  const both = delivery.filter(({ mode }) => declared.includes(mode))
  const isByScenario = content.publicData?.mode === 'SCENARIO'
  const scope = everyVersion(content.publicData?.scope).map(plain).join(' ')
  return {
    isRefused: deal.isRefused,
    // What was declared and is not allowed any more leaves what is allowed.
    modes: both.length > 0 ? both : delivery,
    gates: deal.gates,
    needsListedPurpose: deal.gates.includes('PURPOSE_MATCHES_CONSENT'),
    purposes: content.terms?.purposes ?? [],
    needsScenario: deal.gates.includes('SCENARIO_NUMBER'),
    scenarios: isByScenario
      ? content.scenarios.filter((scenario) =>
          everyVersion(scenario).some((version) => scope === '' || scope.includes(plain(version))),
        )
      : undefined,
    isFreeForPublicInterest: content.freeForPublicInterest === true,
    ceiling: content.priceCeiling,
  }
}

/** What has to be shown where it is delivered in this way. */
export function slotsOf({ gates, modes }: ListingGates, mode: DeliveryMode): EvidenceSlot[] {
  const condition = modes.find((each) => each.mode === mode)?.condition
  return [
    ...(gates.includes('COMPLIANCE_OPINION') ? (['complianceOpinion'] as const) : []),
    ...(gates.includes('RECIPIENT_CHECK') ? (['recipientCheck'] as const) : []),
    ...(condition === 'CONSENT_EVIDENCE' ? (['consentEvidence'] as const) : []),
  ]
}

/** Whether a text is one of these, in any language, spaces and width aside. */
export function isOneOfTexts(value: string | null, texts: readonly Text[]): boolean {
  return value !== null && texts.some((text) => everyVersion(text).some((version) => plain(version) === plain(value)))
}

/**
 * What keeps a deal from being made, each with its field: asked of a buyer when it hands in, and of both sides before an order
 * is opened.
 */
export function whyGated(
  gates: ListingGates,
  deal: {
    offer: Offer
    mode: DeliveryMode
    purpose: string
    scenario: string | null
    isPublicInterest: boolean
    evidence: Readonly<Record<string, string>>
  },
  sides: readonly RequestSide[],
): { field: string; reason: string }[] {
  const problems: { field: string; reason: string }[] = []
  if (gates.isRefused) problems.push({ field: 'offer', reason: 'gradeRefused' })
  if (!gates.modes.some(({ mode }) => mode === deal.mode)) problems.push({ field: 'mode', reason: 'modeRefused' })
  if (gates.needsListedPurpose && !isOneOfTexts(deal.purpose, gates.purposes))
    problems.push({ field: 'purpose', reason: gates.purposes.length > 0 ? 'purposeNotConsented' : 'noPurposes' })
  if (gates.needsScenario && deal.scenario === null) problems.push({ field: 'scenario', reason: 'scenarioMissing' })
  else if (gates.needsScenario && gates.scenarios && !isOneOfTexts(deal.scenario, gates.scenarios))
    problems.push({ field: 'scenario', reason: 'scenarioNotAuthorised' })
  const isWaived = deal.isPublicInterest && gates.isFreeForPublicInterest
  if (gates.ceiling !== undefined && !isWaived && priceOfUnit(deal.offer) > gates.ceiling)
    problems.push({ field: 'offer', reason: 'aboveCeiling' })
  for (const slot of slotsOf(gates, deal.mode))
    if (sides.includes(evidenceSlots[slot].side) && !deal.evidence[slot])
      problems.push({ field: `evidence.${slot}`, reason: `${slot}Missing` })
  return problems
}

/** The highest price a unit may have under an offer, millionths. */
function priceOfUnit(offer: Offer): number {
  if (chargeOf(offer) === 'free') return 0
  return Math.max(offer.price ?? 0, ...(offer.tiers ?? []).map(({ price }) => price))
}

/**
 * Whether anybody may have it at once: free as a file, of the lowest grade or none, nothing personal, nobody's authorisation,
 * and either open or without conditions on who buys and how it is used alone.
 */
export function isUnconditional(content: ListingContent, offer: Offer, { hasForm }: { hasForm: boolean }): boolean {
  const gates = gatesOf(content)
  const { personal, authorised } = flagsOf(content)
  const { terms } = content
  return (
    chargeOf(offer) === 'free' &&
    (content.grade === undefined || content.grade === 'G1') &&
    !personal &&
    !authorised &&
    !gates.isRefused &&
    gates.modes.some(({ mode }) => mode === 'FILE') &&
    !hasForm &&
    (terms?.exclusivity === undefined || terms.exclusivity === 'NONEXCL') &&
    (content.openness === 'OPEN' || (content.openness === undefined && !terms?.buyerRequirements))
  )
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s“”"'‘’]/g, '')
}
