import { type CodeList, findCode } from '#app/domain/codes/code-list.ts'
import { frequencies } from '#app/domain/codes/content.ts'
import { fields16, industrySections, localIndustries } from '#app/domain/codes/industry.ts'
import { findRegion, provinceOf } from '#app/domain/codes/region.ts'
import { kinds, priceModels } from '#app/domain/codes/trade.ts'
import type { ListingContent } from '#app/domain/listing/listing-content.ts'

/** The regions of a listing and the provinces they lie in: who looks in a province finds its cities. */
export function regionsOf(codes: readonly string[]): string[] {
  return [...new Set(codes.flatMap((code) => [code, provinceOf(code)]))]
}

const mostYears = 60

/** The words that a listing's codes stand for, in both languages, and the years its data are of: what is found by them. */
export function labelsOf(content: ListingContent): string[] {
  const of = (list: CodeList, codes: readonly (string | undefined)[]) =>
    codes.flatMap((code) => {
      const item = findCode(list, code)
      return item ? [item.zh, item.en] : []
    })
  const frequency = findCode(frequencies, content.frequency)
  return [
    ...of(kinds, [content.kind]),
    ...of(fields16, content.fields),
    ...of(industrySections, content.industries),
    ...of(localIndustries, content.zones),
    ...of(frequencies, [content.frequency]),
    // A single character such as 月 would be found in every date.
    ...(frequency?.also ?? []).filter((name) => [...name].length > 1),
    ...of(
      priceModels,
      content.offers.map((offer) => offer.model),
    ),
    ...regionsOf(content.regions.slice(0, 20)).flatMap((code) => {
      const region = findRegion(code)
      return region ? [region.zh, region.en] : []
    }),
    ...content.formats,
    ...yearsOf(content),
  ]
}

function yearsOf({ timeStart, timeEnd }: ListingContent): string[] {
  if (!timeStart && !timeEnd) return []
  const last = Number((timeEnd ?? timeStart)?.slice(0, 4))
  const first = Math.max(Number((timeStart ?? timeEnd)?.slice(0, 4)), last - mostYears)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index))
}
