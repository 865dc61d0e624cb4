import { type CardView, viewCard } from '#app/domain/catalogue/listing-view.ts'
import { scriptJson, structuredListing } from '#app/domain/interchange/schema-org.ts'
import { viewListingPage } from '#app/domain/listing/listing-page-view.ts'
import { readUsage } from '#app/domain/listing/price-calculator.ts'
import { readListingPage } from '#app/domain/listing/read-listing-page.server.ts'
import { readRatings } from '#app/domain/rating/read-rating.server.ts'
import { readObtain } from '#app/domain/request/read-obtain.server.ts'
import { currentSettings } from '#app/domain/settings/current-settings.server.ts'
import type { Language } from '#app/domain/text.ts'
import type { Exchange } from '#app/exchange.server.ts'
import { files, linksIn } from '#app/links.ts'

/** How long the page waits for similar listings; it is whole without them. */
const similarBudget = 800
const mostSimilar = 6

/** All that the page of a listing shows, or undefined where there is no such page. */
export async function listingPage(
  { database, search }: Pick<Exchange, 'database' | 'search'>,
  asked: { code: string; language: Language; params: URLSearchParams; origin: string },
) {
  const { code, language, origin } = asked
  const source = await readListingPage(database.read, code)
  if (!source) return undefined
  const now = Date.now()
  const siteName = currentSettings(database).name[language]
  const view = viewListingPage(source, { language, now, origin, siteName })
  const links = linksIn(language)
  const structured = structuredListing(
    source.listing,
    source.provider,
    {
      page: view.cite.url,
      catalogue: origin + links.catalogue(),
      provider: origin + links.organisation(source.provider.slug),
      sample: origin + files.sample(code),
      site: origin + links.home(),
    },
    { language, siteName },
  )
  const ratings = await readRatings(database.read, source.listing.id, language)
  const obtain = await readObtain(database.read, { listing: source.listing, now })
  return {
    view,
    ...(obtain && { obtain }),
    ...(ratings && { ratings }),
    similar: await similarCards(search, code, language, now),
    usage: readUsage(
      asked.params,
      (view.body?.price.counted ?? []).map(({ unit }) => unit),
    ),
    structured: scriptJson(structured),
    head: { title: `${view.card.title.text} · ${siteName}`, description: view.card.summary.text },
  }
}

/** Listings like this one; none when the engine takes too long or fails, for the page does not depend on them. */
async function similarCards(
  search: Exchange['search'],
  code: string,
  language: Language,
  now: number,
): Promise<CardView[]> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<[]>((resolve) => {
    timer = setTimeout(() => resolve([]), similarBudget)
  })
  try {
    const cards = await Promise.race([search.similarListings(code, mostSimilar).catch(() => []), late])
    return cards.map((card) => viewCard(card, language, now))
  } finally {
    clearTimeout(timer)
  }
}
