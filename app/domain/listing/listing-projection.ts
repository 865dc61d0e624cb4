import { fold } from '../catalogue/fold.ts'
import { gradeOf } from '../grading/grade.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import { everyVersion, say, type Text } from '../text.ts'
import { scoreDisclosure } from './disclosure.ts'
import { nextDue } from './freshness.ts'
import type { LeadOffer, ListingCard } from './listing-card.ts'
import type { ListingContent, Offer } from './listing-content.ts'
import { isRestricted, publicContent } from './public-content.ts'

/** What the projection needs to know beside the content. */
export type ProjectionInput = {
  code: string
  content: ListingContent
  provider: Pick<OrganisationProfile, 'slug' | 'name'>
  source?: { name: string; title: Text }
  hasSample: boolean
  /** Errors found in the sample; left out where it was not checked against this content. */
  sampleErrors?: number | undefined
  isDemo: boolean
  listedAt?: number
}

/** Code lists by which listings are filtered, one row a value in `listing_code`. */
export const filterLists = [
  'industry',
  'field',
  'region',
  'delivery',
  'format',
  'language',
  'price_model',
  'zone',
] as const
export type FilterList = (typeof filterLists)[number]

/** Everything about a listing that is drawn from its live revision; the only place where it is drawn. */
export function projectListing(input: ProjectionInput) {
  // Lists, filters and the index hold what visitors may see and nothing else.
  const content = publicContent(input.content)
  const hasSample = input.hasSample && !isRestricted(content)
  const { score } = scoreDisclosure({ content: input.content, hasSample: input.hasSample })
  const dataUpdatedAt = content.lastUpdated ? Date.parse(content.lastUpdated) : undefined
  const due = nextDue(content.frequency, dataUpdatedAt)
  const offer = leadOffer(content.offers)
  const card: ListingCard = {
    code: input.code,
    kind: content.kind,
    title: content.title,
    summary: content.summary,
    ...(content.grade && { grade: content.grade }),
    provider: { slug: input.provider.slug, name: input.provider.name },
    regions: content.regions.slice(0, 12),
    fields: content.fields,
    industries: content.industries,
    ...(content.frequency && { frequency: content.frequency }),
    ...(content.timeStart && { timeStart: content.timeStart }),
    ...(content.timeEnd && { timeEnd: content.timeEnd }),
    ...(content.lastUpdated && { lastUpdated: content.lastUpdated }),
    ...(due !== undefined && { nextDueAt: due }),
    formats: content.formats.slice(0, 8),
    ...(offer && { offer }),
    hasSample,
    ...(hasSample && input.sampleErrors === 0 && { isSampleSound: true }),
    ...(content.grade && gradeOf(content.gradeImpacts)?.grade === content.grade && { isGradeReasoned: true }),
    disclosure: score,
    fieldCount: content.dictionary.length,
    ...(input.source && { source: input.source }),
    isDemo: input.isDemo,
    ...(input.listedAt !== undefined && { listedAt: input.listedAt }),
  }
  const codes: Record<FilterList, readonly string[]> = {
    industry: content.industries,
    field: content.fields,
    region: content.regions,
    delivery: content.deliveryModes,
    format: content.formats,
    language: content.languages,
    price_model: content.offers.map((each) => each.model),
    zone: content.zones,
  }
  return {
    card,
    columns: {
      kind: content.kind,
      grade: content.grade ?? null,
      frequency: content.frequency ?? null,
      titleSort: fold(say(content.title, 'zh')).slice(0, 120),
      searchText: searchTextOf(content, input.provider.name),
      hasSample: hasSample ? 1 : 0,
      priceMin: lowestPrice(content.offers),
      disclosure: score,
      dataUpdatedAt: dataUpdatedAt ?? null,
      nextDueAt: due ?? null,
    },
    codes: filterLists.flatMap((list) => [...new Set(codes[list])].map((code) => ({ list, code }))),
  }
}

/** Lowest fixed price in millionths of a yuan, 0 when free; null when there is none in yuan. */
export function lowestPrice(offers: readonly Offer[]): number | null {
  const prices = offers.flatMap((offer) => {
    if (offer.model === 'FREE') return [0]
    if (offer.currency !== 'CNY' || offer.model === 'NEGOTIATED') return []
    return [offer.price, ...(offer.tiers ?? []).map((tier) => tier.price)].filter((price) => price !== undefined)
  })
  return prices.length > 0 ? Math.min(...prices) : null
}

/** The offer a card leads with. */
export function leadOffer(offers: readonly Offer[]): LeadOffer | undefined {
  const rank = (offer: Offer) => (offer.model === 'FREE' ? 0 : offer.price !== undefined || offer.tiers?.length ? 1 : 2)
  const first = [...offers].sort((a, b) => rank(a) - rank(b) || (a.price ?? 0) - (b.price ?? 0))[0]
  if (!first) return undefined
  const price = first.price ?? (first.tiers?.length ? Math.min(...first.tiers.map((tier) => tier.price)) : undefined)
  return {
    model: first.model,
    currency: first.currency,
    more: offers.length > 1,
    ...(price !== undefined && { price }),
    ...(first.unit && { unit: first.unit }),
    ...(first.rangeMin !== undefined && { rangeMin: first.rangeMin }),
    ...(first.rangeMax !== undefined && { rangeMax: first.rangeMax }),
  }
}

/** Folded text of everything searchable; at most 12,000 characters, titles first. */
export function searchTextOf(content: ListingContent, providerName: Text): string {
  const parts = [
    ...everyVersion(content.title),
    ...Object.values(content.keywords).flat(),
    ...everyVersion(providerName),
    ...everyVersion(content.summary),
    ...[...content.dictionary, ...content.apiInputs].flatMap((field) => [field.name, ...everyVersion(field.title)]),
    ...content.scenarios.flatMap(everyVersion),
    ...everyVersion(content.description),
  ]
  return fold([...new Set(parts)].join('\n').slice(0, 12_000))
}
