import { type CardView, viewCard } from '../catalogue/listing-view.ts'
import { structuredListing } from '../interchange/schema-org.ts'
import { type ListingPageView, viewListingPage } from '../listing/listing-page-view.ts'
import { projectListing } from '../listing/listing-projection.ts'
import { publicContent } from '../listing/public-content.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import type { Language } from '../text.ts'
import { tidyDraft } from './check-draft.ts'
import type { LooseContent } from './draft-field.ts'

/** A draft as buyers and search engines would see it. */
export type PreviewView = {
  view: ListingPageView
  card: CardView
  snippet: { title: string; url: string; text: string }
  structured: string
}

/** Longest title and text that search engines show. */
const longestTitle = 60
const longestSnippet = 160

/** Makes a draft into the page, the card and the search result it would be; what is not valid of it is left out. */
export function viewPreview(
  draft: { content: LooseContent; hasSample: boolean; code: string; updatedAt: number },
  provider: OrganisationProfile,
  options: { language: Language; now: number; origin: string; siteName: string },
): PreviewView {
  const { language, now, origin, siteName } = options
  const content = tidyDraft(draft.content)
  const { code } = draft
  const { card } = projectListing({
    code,
    content,
    provider,
    hasSample: false,
    isDemo: false,
    listedAt: now,
  } as Parameters<typeof projectListing>[0])
  const listing = {
    id: '',
    code,
    state: 'listed' as const,
    content,
    card,
    contentHash: '',
    isDemo: false,
    providerSlug: provider.slug,
    firstListedAt: null,
    listedAt: null,
    delistedAt: null,
    delistReason: null,
    updatedAt: draft.updatedAt,
    harvest: null,
    sample: null,
  }
  const view = viewListingPage({ listing, provider, revisions: [], events: [] }, { language, now, origin, siteName })
  const page = view.cite.url
  const structured = structuredListing(
    listing,
    provider,
    {
      page,
      catalogue: `${origin}/catalogue`,
      provider: `${origin}/organisations/${provider.slug}`,
      sample: `${page}/sample`,
      site: origin,
    },
    { language, siteName },
  )
  const shown = publicContent(content)
  return {
    view,
    card: viewCard(card, language, now),
    snippet: {
      title: cut(`${view.card.title.text} · ${siteName}`, longestTitle),
      url: page,
      text: cut(
        view.card.summary.text === '—' ? (shown.description?.[language] ?? '') : view.card.summary.text,
        longestSnippet,
      ),
    },
    structured: JSON.stringify(structured, null, 2),
  }
}

function cut(text: string, most: number): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}
