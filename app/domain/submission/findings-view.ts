import type { ListingContent } from '../listing/listing-content.ts'
import type { Finding, FindingSeverity } from '../pre-check/finding.ts'
import { ruleTitles } from '../pre-check/rule-titles.ts'
import { viewPlace } from '../review/place-view.ts'
import { type Language, say } from '../text.ts'
import { type DraftPlace, draftPlace } from './draft-place.ts'

/** A finding as its provider reads it: what, where, by which rule, and what to do. */
export type FindingLine = {
  rule: string
  ruleTitle: string
  severity: FindingSeverity
  text: string
  remedy: string
  place: string
  /** Where it is mended. */
  at?: DraftPlace
}

/** Puts findings into words in the order they come in. */
export function sayFindings(
  findings: readonly Finding[],
  { content, language }: { content: ListingContent; language: Language },
): FindingLine[] {
  return findings.map((finding) => {
    const at = draftPlace(finding.place)
    return {
      rule: finding.rule,
      ruleTitle: ruleTitles.find(({ id }) => id === finding.rule)?.[language] ?? '',
      severity: finding.severity,
      text: say(finding.text, language),
      remedy: say(finding.remedy, language),
      place: viewPlace(finding.place, content, language).label,
      ...(at && { at }),
    }
  })
}

/** How many findings there are of each severity. */
export function countFindings(findings: readonly { severity: FindingSeverity }[]): Record<FindingSeverity, number> {
  const count = { block: 0, warn: 0, note: 0 }
  for (const { severity } of findings) count[severity]++
  return count
}

/** What the editor shows of it: counts, and the first that have to be mended. */
export type CheckView = { counts: Record<FindingSeverity, number>; first: Pick<FindingLine, 'place' | 'text' | 'at'>[] }

const mostFirst = 3

/** The findings of a draft for the side of its editor. */
export function viewCheck(
  findings: readonly Finding[],
  about: { content: ListingContent; language: Language },
): CheckView {
  const blocks = findings.filter(({ severity }) => severity === 'block').slice(0, mostFirst)
  return {
    counts: countFindings(findings),
    first: sayFindings(blocks, about).map(({ place, text, at }) => ({ place, text, ...(at && { at }) })),
  }
}
