import { formatCount, formatMoney } from '../../i18n/format.ts'
import { matchingWords } from '../../i18n/matching.ts'
import { requirementWords } from '../../i18n/requirement.ts'
import { type CodeList, labelOf } from '../codes/code-list.ts'
import { fieldTypes, formats, frequencies } from '../codes/content.ts'
import { consentBases, grades } from '../codes/grading.ts'
import { fields16, industrySections } from '../codes/industry.ts'
import { findRegion } from '../codes/region.ts'
import { deliveryModes, exclusivities, kinds } from '../codes/trade.ts'
import { type Language, say } from '../text.ts'
import type { DemandContent } from './demand-content.ts'
import { fieldNeeds } from './demand-lists.ts'
import { type RequirementKey, type RequirementName, requirementsOf } from './demand-requirements.ts'

/** A requirement as people read it: its name, and what is asked for. */
export type SaidRequirement = { key: RequirementKey; label: string; wanted: string }

/** Everything a demand asks for, one by one, in its order. */
export function sayRequirements(content: DemandContent, language: Language): SaidRequirement[] {
  const words = matchingWords[language]
  return requirementsOf(content).map((requirement) => {
    if (!('field' in requirement)) {
      const { key } = requirement
      return { key, label: words.requirements[key], wanted: wanted[key](content, language) }
    }
    const { name, need, type, note } = requirement.field
    const parts = [labelOf(fieldNeeds, need, language), type && labelOf(fieldTypes, type, language), note]
    return { key: requirement.key, label: words.field(name), wanted: joined(parts, language) }
  })
}

const joined = (parts: readonly (string | undefined)[], language: Language) =>
  parts.filter((part) => part).join(requirementWords[language].and)
const labels = (list: CodeList, codes: readonly string[], language: Language) =>
  joined(
    codes.map((code) => labelOf(list, code, language)),
    language,
  )

const wanted: Record<RequirementName, (content: DemandContent, language: Language) => string> = {
  kind: (content, language) => labels(kinds, content.kinds, language),
  industry: ({ industries, fields }, language) =>
    joined([labels(industrySections, industries, language), labels(fields16, fields, language)], language),
  time: ({ timeStart, timeEnd }, language) => {
    const words = requirementWords[language]
    if (timeStart && timeEnd) return words.span(timeStart, timeEnd)
    return timeStart ? words.from(timeStart) : words.until(timeEnd ?? '')
  },
  region: ({ regions }, language) =>
    joined(
      regions.map((code) => findRegion(code)?.[language] ?? code),
      language,
    ),
  granularity: ({ granularity }, language) => say(granularity, language),
  frequency: ({ frequency = '' }, language) =>
    requirementWords[language].frequency(labelOf(frequencies, frequency, language)),
  rows: ({ rows = 0 }, language) => requirementWords[language].rows(formatCount(rows)),
  format: (content, language) => labels(formats, content.formats, language),
  delivery: (content, language) => labels(deliveryModes, content.deliveryModes, language),
  quality: ({ qualityFloor = 0 }, language) => requirementWords[language].quality(qualityFloor),
  grade: ({ gradeCeiling = '' }, language) => requirementWords[language].grade(labelOf(grades, gradeCeiling, language)),
  personal: ({ personal }, language) => {
    const words = requirementWords[language]
    if (!personal?.isWanted) return words.withoutPersonal
    return personal.basis ? words.withPersonalOn(labelOf(consentBases, personal.basis, language)) : words.withPersonal
  },
  purpose: ({ purpose }, language) => say(purpose, language),
  period: ({ periodMonths = 0 }, language) => requirementWords[language].months(periodMonths),
  exclusivity: ({ exclusivity = '' }, language) => labelOf(exclusivities, exclusivity, language),
  budget: ({ budgetMin, budgetMax, isNegotiable }, language) => {
    const words = requirementWords[language]
    const amount = (micros: number) => formatMoney(micros, 'CNY')
    const text =
      budgetMin !== undefined && budgetMax !== undefined
        ? words.amounts(amount(budgetMin), amount(budgetMax))
        : budgetMax !== undefined
          ? words.atMost(amount(budgetMax))
          : words.atLeast(amount(budgetMin ?? 0))
    return isNegotiable ? words.negotiable(text) : text
  },
}
