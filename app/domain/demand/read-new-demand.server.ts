import type { Db } from '#db/client.server.ts'
import { findWholeListing } from '#db/queries/whole-listing.server.ts'
import { parseCatalogueQuery } from '../catalogue/catalogue-query.ts'
import { type CatalogueQuery, facetNames, hasFilters } from '../catalogue/catalogue-state.ts'
import { namesOfValue } from '../catalogue/facet-lists.ts'
import { fieldsAsked, splitFieldTerms } from '../catalogue/field-terms.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { type Language, pickText } from '../text.ts'
import { demandTemplates } from './demand-templates.ts'
import type { NewDemandView } from './own-demand-view.ts'
import { whyNoBuyer } from './submit-demand.server.ts'

/** What the address brings to the page on which a demand is begun. */
export function readBeginning(params: URLSearchParams): { text: string; like: string; search?: CatalogueQuery } {
  const { query } = parseCatalogueQuery(params)
  const isSearch = query.text !== '' || hasFilters(query)
  return {
    text: (params.get('text') ?? '').slice(0, 8_000),
    like: (params.get('like') ?? '').trim().slice(0, 40),
    ...(isSearch && { search: query }),
  }
}

/** What the page shows on which a demand is begun. */
export async function readNewDemand(
  db: Db,
  asked: {
    organisation: { id: string; standing: string }
    beginning: ReturnType<typeof readBeginning>
    language: Language
  },
): Promise<NewDemandView> {
  const { organisation, beginning, language } = asked
  const { text, like, search } = beginning
  const listing = like ? await findWholeListing(db, like) : undefined
  const title =
    listing?.state === 'listed'
      ? pickText((JSON.parse(listing.content) as Pick<ListingContent, 'title'>).title, language)
      : undefined
  return {
    why: await whyNoBuyer(db, organisation),
    text,
    ...(like && { like: { code: like, title } }),
    ...(search && { search: { text: splitFieldTerms(search.text).rest, filters: filtersOf(search, language) } }),
    templates: demandTemplates.map(({ id, name, draft }) => ({
      id,
      name: name[language],
      title: draft[language].title[language] ?? '',
    })),
  }
}

function filtersOf(query: CatalogueQuery, language: Language): string[] {
  return [
    ...facetNames.flatMap((name) =>
      (query.chosen[name] ?? []).map((value) => namesOfValue(name, value)?.[language] ?? value),
    ),
    ...fieldsAsked(query),
    ...(query.priceTo === undefined ? [] : [`≤ ¥${query.priceTo}`]),
  ]
}
