import { fieldAt } from '../draft/draft-sections.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { allRules } from './all-rules.ts'
import type { CheckContext } from './check-context.ts'
import { type Finding, findingSeverities } from './finding.ts'
import { type Found, fillWords, type Rule, type RuleSection, ruleSections } from './rule.ts'
import { type RuleTitle, ruleTitles } from './rule-titles.ts'

/** Most places one rule names; the last of them says how many there are. */
export const mostPlaces = 20

/** A finding with the name that tells apart the things that break one rule. */
export type NamedFinding = Finding & { name: string }

/**
 * Everything the machine finds in a listing, what blocks first, then in the order of the form. Pure: the same content and
 * context give the same findings. What is merely missing is left out where another rule blocks the same place.
 */
export function preCheck(content: ListingContent, context: CheckContext): Finding[] {
  return namedFindings(content, context).map(({ name: _, ...finding }) => finding)
}

/** The same with the names of what was found, for measuring. */
export function namedFindings(content: ListingContent, context: CheckContext): NamedFinding[] {
  const findings = allRules.flatMap((rule) => {
    if (rule.applies && !rule.applies(content, context)) return []
    const places = rule.check(content, context)
    const shown = places.slice(0, mostPlaces)
    return shown.map((place, index) => {
      const left = index === mostPlaces - 1 ? places.length - mostPlaces : 0
      return { finding: findingOf(rule, place, left), order: orderOf(rule, place.place) }
    })
  })
  const blocked = new Set(
    findings
      .filter(({ finding }) => finding.severity === 'block' && finding.rule !== 'P26')
      .map(({ finding }) => finding.place),
  )
  return findings
    .filter(({ finding }) => finding.rule !== 'P26' || !isCovered(finding.place, blocked))
    .sort((one, other) => one.order - other.order)
    .map(({ finding }) => finding)
}

/** Whether another rule blocks this very place, or the group it is in. */
function isCovered(place: string, blocked: ReadonlySet<string>): boolean {
  return blocked.has(place) || blocked.has(place.split('.')[0] ?? place)
}

function findingOf(rule: Rule, { place, values }: Found, left: number): NamedFinding {
  const text = fillWords(rule.text, values)
  return {
    rule: rule.id,
    name: rule.name,
    severity: rule.severity,
    place,
    text:
      left > 0
        ? { zh: `${text.zh}（另有 ${left} 处相同问题）`, en: `${text.en} (And ${left} more of the kind.)` }
        : text,
    remedy: rule.remedy,
  }
}

/** Severity first, then the section the place is in, by the form; a place outside the form stands with its rule. */
function orderOf({ severity, section }: Rule, place: string): number {
  const inForm = fieldAt(place)?.section.id as RuleSection | undefined
  return findingSeverities.indexOf(severity) * 100 + ruleSections.indexOf(inForm ?? section)
}

/** A rule for a page: what it asks for, what it rests on, and what the machine looks for by it (nothing, where people do). */
export type RuleExplanation = RuleTitle & {
  looksFor: readonly Pick<Rule, 'name' | 'severity' | 'section' | 'text' | 'remedy'>[]
}

/** What a rule says, by the id that findings and reasons cite; undefined for an id nobody uses. */
export function explainRule(id: string): RuleExplanation | undefined {
  const title = ruleTitles.find((each) => each.id === id)
  if (!title) return undefined
  const looksFor = allRules
    .filter((rule) => rule.id === id)
    .map(({ name, severity, section, text, remedy }) => ({ name, severity, section, text, remedy }))
  return { ...title, looksFor }
}
