import type { ChipView } from '../../domain/catalogue/catalogue-view.ts'
import type { ConditionGroup } from '../../domain/catalogue/query-parts.ts'
import type { WayOut } from '../../domain/catalogue/ways-out.ts'
import { useSpeech } from '../../i18n/messages.tsx'

/** Says a condition in words: values as they are, ranges as a sentence. */
export function useChipLabel(): (chip: ChipView) => string {
  const words = useSpeech().messages.catalogue
  return (chip) => {
    if (chip.name === 'hasSample') return chip.hasSample ? words.sampleWith : words.sampleWithout
    if (chip.name === 'dictionary') return words.fieldOf(chip.label)
    if (chip.name === 'since') return words.sinceOf(chip.label)
    if (chip.name === 'price' && chip.to === undefined) return words.priceAtLeast(chip.label)
    if (chip.name === 'price' && chip.from === undefined) return words.priceAtMost(chip.label)
    return chip.label
  }
}

/** Says that a group of conditions is dropped: 去掉“覆盖地区：泉州市”. */
export function useDropLabel(): (way: WayOut) => string {
  const words = useSpeech().messages.catalogue
  const groups: Record<ConditionGroup, string> = {
    ...words.facets,
    price: words.price,
    since: words.since,
    ranges: words.ranges,
    hasSample: words.sample,
    dictionary: words.dictionary,
  }
  return ({ name, label, hasSample }) => {
    const sample = hasSample === undefined ? '' : hasSample ? words.sampleWith : words.sampleWithout
    return words.drop(groups[name], label || sample)
  }
}
