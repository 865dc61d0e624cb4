import { provinceOf } from '../codes/region.ts'
import type { DemandContent } from '../demand/demand-content.ts'
import { maskText } from '../personal/mask-personal.ts'
import { everyVersion, type Text } from '../text.ts'

/** What stands in a text in place of the buyer's name. */
const nobody = (language: string) => (language.startsWith('zh') ? '需方' : 'the buyer')

/**
 * What a demand asks for, as the construction list shows it to everybody: what data are wanted and how, not by whom, from
 * which listing it began or what is paid for reaching a target. Names of the buyer are taken out of what it wrote, persons
 * and telephone numbers are masked.
 */
export function snapshotOf(content: DemandContent, buyer: Text): DemandContent {
  const { like: _, challenge: __, ...rest } = content
  // The longest first: a name may hold a shorter one.
  const names = everyVersion(buyer).sort((a, b) => b.length - a.length)
  const clean = (text: string, language: string) =>
    maskText(names.reduce((left, name) => left.replaceAll(name, nobody(language)), text))
  const cleanText = (text: Text): Text =>
    Object.fromEntries(Object.entries(text).map(([language, value]) => [language, value && clean(value, language)]))
  return {
    ...rest,
    title: cleanText(content.title),
    need: cleanText(content.need),
    ...(content.scenario && { scenario: cleanText(content.scenario) }),
    ...(content.purpose && { purpose: cleanText(content.purpose) }),
    ...(content.granularity && { granularity: cleanText(content.granularity) }),
    required: content.required.map((field) => ({
      ...field,
      name: clean(field.name, 'zh'),
      ...(field.note !== undefined && { note: clean(field.note, 'zh') }),
    })),
  }
}

/** By what an item is looked for: its sections of industry; its regions, and the provinces that they lie in. */
export function tagsOf(content: DemandContent): { kind: 'industry' | 'region'; code: string }[] {
  const regions = new Set(content.regions.flatMap((code) => [code, provinceOf(code)]))
  return [
    ...[...new Set(content.industries)].map((code) => ({ kind: 'industry' as const, code })),
    ...[...regions].map((code) => ({ kind: 'region' as const, code })),
  ]
}
