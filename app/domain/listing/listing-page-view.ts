import type { ListingPage } from '../../../db/queries/listings.server.ts'
import { formatBytes, formatCount, formatDay } from '../../i18n/format.ts'
import { type CardView, type Said, viewCard } from '../catalogue/listing-view.ts'
import type { CertificateKind } from '../certificate/certificate-payload.ts'
import { type CertificateLineView, type End, viewCertificateLines } from '../certificate/certificate-view.ts'
import { labelOf } from '../codes/code-list.ts'
import { formats, frequencies } from '../codes/content.ts'
import { capabilities, enterpriseTiers, organisationKinds } from '../codes/parties.ts'
import { findRegion } from '../codes/region.ts'
import type { ChainedEvent } from '../events/event-chain.ts'
import type { KeptSuggestion } from '../industry-suggestion/suggestion-states.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import type { SampleReport } from '../sample/check-sample.ts'
import type { SampleRow } from '../sample/sample-row.ts'
import type { ColumnStatistics } from '../sample/sample-statistics.ts'
import { type Language, say, type Text } from '../text.ts'
import { citeApa, citeGbt7714 } from './citation.ts'
import { renderMarkdown } from './markdown.ts'
import { isRestricted, publicContent } from './public-content.ts'
import { maySeeSample } from './sample-access.ts'
import { type Fact, viewFacts } from './view-facts.ts'
import { type ApiView, type FieldView, viewApi, viewFields } from './view-fields.ts'
import { type GradeView, viewGrade } from './view-grade.ts'
import { type EventView, type RevisionView, viewEvents, viewRevisions } from './view-history.ts'
import { type DeliveryView, type PriceView, viewDelivery, viewPrice } from './view-offers.ts'
import { type DisclosureView, type QualityView, viewDisclosure, viewQuality } from './view-quality.ts'
import { type RightsView, type TermsView, viewRights, viewTerms } from './view-rights.ts'
import { type SampleView, viewSample } from './view-sample.ts'
import { type SuggestionView, viewSuggestions } from './view-suggestions.ts'
import { allSaid, filled, said } from './view-words.ts'

/** Everything the page is made from, as the database has it. */
export type ListingPageSource = {
  listing: ListingPage
  provider: OrganisationProfile
  revisions: { number: number; version: string; change: Text | null; contentHash: string; createdAt: number }[]
  events: ChainedEvent[]
  /** Industries a machine suggested; left out where none were asked for. */
  suggestions?: readonly KeptSuggestion[]
  sample?: { columns: ColumnStatistics[]; preview: SampleRow[]; report: SampleReport }
  /** Newest first; left out where none were asked for. */
  certificates?: readonly { number: string; kind: CertificateKind; revision: number; issuedAt: number; end: End }[]
  /** Complaints that were upheld within a year. */
  complaintsUpheld?: number
  /** Number of the public notice it was registered after; left out where there was none. */
  noticeNumber?: string
}

export type FileView = {
  name: string
  title?: Said
  description?: Said
  format: string
  size?: string
  rows?: string
  sha256?: string
  url?: string
}

export type ListingPageView = {
  card: CardView
  version: string
  /** Taken off the catalogue for a while or for good. */
  notice?: { state: 'suspended' | 'delisted'; day?: string; reason?: string }
  /** Important data: only what, whose and how graded is public, and nothing below is there. */
  isRestricted: boolean
  grade?: GradeView
  provider: ProviderView
  harvest?: HarvestView
  cite: { gbt7714: string; apa: string; url: string }
  /** Left out where there is none. */
  certificates?: CertificateLineView[]
  /** Number of the public notice it was registered after. */
  noticeNumber?: string
  /** Complaints that were upheld within a year; left out where there are none. */
  complaintsUpheld?: number
  /** All the rest; left out of a restricted listing. */
  body?: BodyView
}

export type BodyView = {
  promise?: string
  facts: Fact[]
  suggestions: SuggestionView[]
  description?: { html: string; language: string }
  keywords: string[]
  scenarios: Said[]
  useCases: Said[]
  document?: string
  fields: FieldView[]
  inputs: FieldView[]
  api?: ApiView
  sample?: SampleView
  /** There is one, but its rows may hold personal information. */
  isSampleWithheld: boolean
  noSampleReason?: Said
  files: FileView[]
  price: PriceView
  delivery: DeliveryView
  buyerRequirements?: Said
  support?: Said
  terms?: TermsView
  quality?: QualityView
  disclosure: DisclosureView
  rights?: RightsView
  revisions: RevisionView[]
  events: EventView[]
}

export type ProviderView = {
  slug: string
  name: Said
  /** Left out where it is only «other». */
  kind?: string
  about?: Said
  capabilities: string[]
  tier?: string
  region?: string
  dcmm?: number
  website?: string
}

export type HarvestView = {
  title: string
  sourceUrl?: string
  recordUrl?: string
  licence?: string
  day: string
  /** The source's own words, by the name of our field. */
  original: { key: string; text: string }[]
}

/**
 * The page of a listing in the reader's language: the one place that decides what visitors see of it. Of important data
 * that is title, summary, grade and provider (domain handbook 4.3), whatever else the content holds.
 */
export function viewListingPage(
  source: ListingPageSource,
  options: { language: Language; now: number; origin: string; siteName: string },
): ListingPageView {
  const { listing, provider } = source
  const { language, now } = options
  const content = publicContent(listing.content)
  const restricted = isRestricted(listing.content)
  const card = viewCard(listing.card, language, now)
  const url = `${options.origin}${language === 'zh' ? '' : `/${language}`}/listings/${listing.code}`
  const cited = {
    provider: card.provider.name.text,
    title: card.title.text,
    version: content.version,
    publisher: listing.harvest ? say(listing.harvest.title, language) : options.siteName,
    published: formatDay(listing.firstListedAt ?? listing.updatedAt),
    updated: restricted ? undefined : content.lastUpdated,
    read: formatDay(now),
    url,
  }
  return filled({
    card,
    version: content.version,
    notice: noticeOf(listing),
    isRestricted: restricted,
    grade: viewGrade(content, language),
    provider: viewProvider(provider, card.provider.name, language),
    harvest: listing.harvest ? viewHarvest(listing.harvest, restricted, language) : undefined,
    cite: { gbt7714: citeGbt7714(cited), apa: citeApa(cited), url },
    certificates: source.certificates?.length ? viewCertificateLines(source.certificates) : undefined,
    complaintsUpheld: source.complaintsUpheld || undefined,
    noticeNumber: source.noticeNumber,
    body: restricted ? undefined : viewBody(source, language),
  }) as ListingPageView
}

function noticeOf(listing: ListingPage): ListingPageView['notice'] {
  if (listing.state !== 'suspended' && listing.state !== 'delisted') return undefined
  return filled({
    state: listing.state,
    day: listing.delistedAt === null ? undefined : formatDay(listing.delistedAt),
    reason: listing.delistReason ?? undefined,
  }) as NonNullable<ListingPageView['notice']>
}

function viewProvider(profile: OrganisationProfile, name: Said, language: Language): ProviderView {
  return filled({
    slug: profile.slug,
    name,
    kind: profile.kind === 'OTHER' ? undefined : labelOf(organisationKinds, profile.kind, language),
    about: said(profile.about, language),
    capabilities: profile.capabilities.map((code) => labelOf(capabilities, code, language)),
    tier: profile.tier && labelOf(enterpriseTiers, profile.tier, language),
    region: profile.region && (findRegion(profile.region)?.[language] ?? profile.region),
    dcmm: profile.dcmm,
    website: profile.website && /^https?:\/\//.test(profile.website) ? profile.website : undefined,
  }) as ProviderView
}

function viewHarvest(
  harvest: NonNullable<ListingPage['harvest']>,
  restricted: boolean,
  language: Language,
): HarvestView {
  return filled({
    title: say(harvest.title, language) || harvest.source,
    sourceUrl: harvest.sourceUrl ?? undefined,
    recordUrl: harvest.url ?? undefined,
    licence: harvest.licence ?? undefined,
    day: formatDay(harvest.harvestedAt),
    original: restricted ? undefined : Object.entries(harvest.original).map(([key, text]) => ({ key, text })),
  }) as HarvestView
}

function viewBody(
  { listing, revisions, events, suggestions, sample }: ListingPageSource,
  language: Language,
): BodyView {
  const { content } = listing
  const summary = said(content.summary, language)
  const written = said(content.description, language)
  // Many harvested records say the same twice; it stands in the header already.
  const description = sameWords(written, summary) ? undefined : written
  const isSampleWithheld = listing.sample !== null && !maySeeSample(content)
  const keywords = content.keywords[language] ?? content.keywords.zh ?? Object.values(content.keywords)[0]
  const view: { [K in keyof BodyView]-?: BodyView[K] | undefined } = {
    promise:
      content.frequency && isPromise(content.frequency) ? labelOf(frequencies, content.frequency, language) : undefined,
    // What was harvested was first listed elsewhere; when we took it in stands with its source.
    facts: viewFacts(content, listing.harvest ? { ...listing, firstListedAt: null } : listing, language),
    suggestions: viewSuggestions(suggestions ?? [], language),
    description: description && { html: renderMarkdown(description.text), language: description.language },
    keywords: keywords ?? [],
    scenarios: allSaid(content.scenarios, language),
    useCases: allSaid(content.useCases, language),
    document: content.document,
    fields: viewFields(content.dictionary, language),
    inputs: viewFields(content.apiInputs, language),
    api: content.api && viewApi(content.api, language),
    sample:
      sample && listing.sample && !isSampleWithheld
        ? viewSample({ ...listing.sample, ...sample }, content.dictionary, language)
        : undefined,
    isSampleWithheld,
    noSampleReason: said(content.noSampleReason, language),
    files: content.files.map((file) => viewFile(file, language)),
    price: viewPrice(content, language),
    delivery: viewDelivery(content, language),
    buyerRequirements: said(content.terms?.buyerRequirements, language),
    support: said(content.support, language),
    terms: viewTerms(content, language),
    quality: viewQuality(content, language),
    disclosure: viewDisclosure(content, listing.sample !== null, language),
    rights: viewRights(content, language),
    revisions: viewRevisions(revisions, language),
    events: viewEvents(events),
  }
  return Object.fromEntries(Object.entries(view).filter(([, value]) => value !== undefined)) as BodyView
}

/** Whether two texts differ only in how their lines are broken. */
function sameWords(one: Said | undefined, other: Said | undefined): boolean {
  const plain = (text: Said | undefined) => text?.text.replace(/\s+/g, '')
  return plain(one) === plain(other)
}

/** «From time to time» and «never» promise nothing. */
function isPromise(frequency: string): boolean {
  return frequency !== 'IRREGULAR' && frequency !== 'STATIC'
}

function viewFile(file: ListingPage['content']['files'][number], language: Language): FileView {
  return filled({
    name: file.name,
    title: said(file.title, language),
    description: said(file.description, language),
    format: labelOf(formats, file.format, language),
    size: file.bytes === undefined ? undefined : formatBytes(file.bytes),
    rows: file.rows === undefined ? undefined : formatCount(file.rows),
    sha256: file.sha256,
    url: file.url,
  })
}
