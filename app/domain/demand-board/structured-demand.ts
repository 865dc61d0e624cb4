import { findRegion } from '../codes/region.ts'
import type { PublicDemand } from '../demand/public-demand.ts'
import { everyVersion, type Language, say } from '../text.ts'
import { budgetOf } from './board-values.ts'

const longest = 5_000

/** A public demand as schema.org Demand (JSON-LD), for search engines; a buyer that is not shown is not in it. */
export function structuredDemand(
  demand: PublicDemand,
  links: { page: string; buyer: string },
  language: Language,
): Record<string, unknown> {
  const { content, buyer } = demand
  const budget = budgetOf(content)
  const day = (at: number | null) => (at === null ? undefined : new Date(at).toISOString().slice(0, 10))
  const described: Record<string, unknown> = {
    '@context': 'https://schema.org/',
    '@type': 'Demand',
    '@id': links.page,
    url: links.page,
    identifier: demand.number,
    name: say(content.title, language),
    alternateName: everyVersion(content.title).filter((title) => title !== say(content.title, language)),
    description: say(content.need, language).slice(0, longest),
    validFrom: day(demand.publishedAt),
    validThrough: demand.deadline ?? day(demand.endedAt),
    availability: demand.isOpen ? undefined : 'https://schema.org/Discontinued',
    areaServed: content.regions
      .slice(0, 50)
      .map((code) => ({ '@type': 'Place', name: findRegion(code)?.[language] ?? code })),
    priceSpecification:
      budget === undefined ? undefined : { '@type': 'PriceSpecification', maxPrice: budget, priceCurrency: 'CNY' },
    itemOffered: {
      '@type': 'Dataset',
      name: say(content.title, language),
      description: say(content.need, language).slice(0, longest),
      variableMeasured: content.required.map(({ name }) => name),
    },
    offeredBy: buyer && { '@type': 'Organization', name: say(buyer.name, language), url: links.buyer },
  }
  return Object.fromEntries(
    Object.entries(described).filter(([, value]) => value !== undefined && !(Array.isArray(value) && !value.length)),
  )
}
