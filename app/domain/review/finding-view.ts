import type { ListingContent } from '../listing/listing-content.ts'
import type { Finding, FindingSeverity } from '../pre-check/finding.ts'
import { ruleTitles } from '../pre-check/rule-titles.ts'
import { type Language, say } from '../text.ts'
import { homeOf, type PlaceView, viewPlace } from './place-view.ts'

/** A finding as a line of evidence: what, where, by which rule, on what it rests, and what to do. */
export type FindingView = {
  rule: string
  ruleTitle: string
  basis: string
  severity: FindingSeverity
  at: PlaceView
  /** The field it stands at. */
  home: string
  text: string
  remedy: string
  /** Found by rules that came after it was handed in. */
  isNew: boolean
}

/** Puts findings into words, those that want a look first. */
export function viewFindings(
  findings: readonly Finding[],
  { known, content, language }: { known: readonly Finding[]; content: ListingContent; language: Language },
): FindingView[] {
  const keyOf = ({ rule, place, text }: Finding) => `${rule} ${place} ${text.zh}`
  const before = new Set(known.map(keyOf))
  const order: readonly FindingSeverity[] = ['block', 'warn', 'note']
  return [...findings]
    .sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity))
    .map((finding) => {
      const title = ruleTitles.find(({ id }) => id === finding.rule)
      return {
        rule: finding.rule,
        ruleTitle: title?.[language] ?? finding.rule,
        basis: title?.basis[language] ?? '',
        severity: finding.severity,
        at: viewPlace(finding.place, content, language),
        home: homeOf(finding.place),
        text: say(finding.text, language),
        remedy: say(finding.remedy, language),
        isNew: !before.has(keyOf(finding)),
      }
    })
}

/** Rules that can be cited, as a choice. */
export function listRules(language: Language): { id: string; label: string }[] {
  return ruleTitles.map((title) => ({ id: title.id, label: `${title.id} ${title[language]}` }))
}
