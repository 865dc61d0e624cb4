import type { ChipView } from '../../domain/catalogue/catalogue-view.ts'
import { useSpeech } from '../../i18n/messages.tsx'

/** Says a condition in words: values as they are, ranges as a sentence. */
export function useChipLabel(): (chip: ChipView) => string {
  const words = useSpeech().messages.catalogue
  return (chip) => {
    if (chip.name === 'sample') return chip.hasSample ? words.sampleWith : words.sampleWithout
    if (chip.name === 'since') return words.sinceOf(chip.label)
    if (chip.name === 'price' && chip.to === undefined) return words.priceAtLeast(chip.label)
    if (chip.name === 'price' && chip.from === undefined) return words.priceAtMost(chip.label)
    return chip.label
  }
}
