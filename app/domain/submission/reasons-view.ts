import { canonicalJson } from '../events/event-chain.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { ruleTitles } from '../pre-check/rule-titles.ts'
import { viewPlace } from '../review/place-view.ts'
import { type HandedIn, type ReturnReason, valueAt } from '../review/return-reasons.ts'
import type { Language } from '../text.ts'
import { type DraftPlace, draftPlace } from './draft-place.ts'

/** Why a round was returned, one field of it, as its provider reads it. */
export type ReasonLine = {
  place: string
  rule: string
  ruleTitle: string
  text: string
  /** Why it was not said at the first return. */
  why?: string
  at?: DraftPlace
  /** Whether what stands in the draft differs from what was returned; left out where that is not compared. */
  isMended?: boolean
}

/** Puts reasons into words; `mended` tells of each place whether it is another by now. */
export function sayReasons(
  reasons: readonly ReturnReason[],
  about: { content: ListingContent; language: Language; mended?: (place: string) => boolean },
): ReasonLine[] {
  const { content, language, mended } = about
  return reasons.map(({ place, rule, text, why }) => {
    const at = draftPlace(place)
    return {
      place: viewPlace(place, content, language).label,
      rule,
      ruleTitle: ruleTitles.find(({ id }) => id === rule)?.[language] ?? '',
      text,
      ...(why && { why }),
      ...(at && { at }),
      ...(mended && { isMended: mended(place) }),
    }
  })
}

/** Whether a place holds something else than was handed in. */
export function differsAt(place: string, handedIn: HandedIn, now: HandedIn): boolean {
  const textAt = (of: HandedIn) => canonicalJson(valueAt(of, place) ?? null)
  return textAt(handedIn) !== textAt(now)
}
