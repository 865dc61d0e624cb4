import type { ListingPage } from '../../../db/queries/listings.server.ts'
import { labelOf } from '../codes/code-list.ts'
import { formats } from '../codes/content.ts'
import { findRegion } from '../codes/region.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import { isRestricted, publicContent } from '../listing/public-content.ts'
import { maySeeSample } from '../listing/sample-access.ts'
import { licenceUrl } from '../listing/view-rights.ts'
import type { OrganisationProfile } from '../organisation/organisation.ts'
import { everyVersion, type Language, say } from '../text.ts'

/** Addresses that the description of a listing points to, all absolute. */
export type StructuredLinks = { page: string; catalogue: string; provider: string; sample: string; site: string }

const dataKinds: readonly string[] = ['DATASET', 'HQ_DATASET', 'API', 'REPORT', 'INDEX', 'VIS', 'ENCRYPTED', 'RESOURCE']
/** Search engines take a description of 50 to 5,000 characters. */
const shortest = 50
const longest = 5_000
/** A dictionary can have thousands of fields; this many are enough to be found by. */
const mostVariables = 200

/** A listing as schema.org Dataset (JSON-LD), for search engines and reference managers; only what visitors may see. */
export function structuredListing(
  listing: Pick<
    ListingPage,
    'code' | 'content' | 'card' | 'firstListedAt' | 'updatedAt' | 'harvest' | 'sample' | 'state'
  >,
  provider: OrganisationProfile,
  links: StructuredLinks,
  options: { language: Language; siteName: string },
): Record<string, unknown> {
  const { language, siteName } = options
  const content = publicContent(listing.content)
  const organisation = dropEmpty({
    '@type': 'Organization',
    name: say(provider.name, language),
    url: links.provider,
    sameAs: provider.website,
  })
  const terms = content.terms
  return dropEmpty({
    '@context': 'https://schema.org/',
    '@type': dataKinds.includes(content.kind) ? 'Dataset' : 'CreativeWork',
    '@id': links.page,
    name: say(content.title, language),
    alternateName: everyVersion(content.title).filter((title) => title !== say(content.title, language)),
    description: descriptionOf(content, say(provider.name, language), siteName, language),
    identifier: listing.code,
    url: links.page,
    sameAs: listing.harvest?.url,
    version: content.version,
    inLanguage: content.languages.slice(0, 20),
    creator: organisation,
    provider: organisation,
    publisher: { '@type': 'Organization', name: siteName, url: links.site },
    license: terms?.licenceUrl ?? (terms?.licence && licenceUrl(terms.licence)) ?? (terms && `${links.page}#terms`),
    keywords: Object.values(content.keywords).flat().slice(0, 60),
    datePublished: dayOf(listing.firstListedAt),
    dateModified: content.lastUpdated ?? dayOf(listing.updatedAt),
    temporalCoverage: content.timeStart && `${content.timeStart}/${content.timeEnd ?? '..'}`,
    spatialCoverage: content.regions
      .slice(0, 50)
      .map((code) => ({ '@type': 'Place', name: findRegion(code)?.[language] ?? code })),
    variableMeasured: content.dictionary.slice(0, mostVariables).map((field) =>
      dropEmpty({
        '@type': 'PropertyValue',
        name: field.name,
        alternateName: say(field.title, language),
        description: say(field.description, language),
        unitText: field.unit,
      }),
    ),
    distribution: distributionsOf(listing, content, links),
    isAccessibleForFree: isRestricted(content) ? undefined : content.offers.some((offer) => offer.model === 'FREE'),
    includedInDataCatalog: { '@type': 'DataCatalog', name: siteName, url: links.catalogue },
  })
}

/** JSON for the inside of a script element: no character in it can end the element or begin a comment. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replaceAll('>', '\\u003e')
    .replaceAll('&', '\\u0026')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029')
}

/** What stands in the description, filled up with other declared words until it is long enough. */
function descriptionOf(content: ListingContent, provider: string, siteName: string, language: Language): string {
  const parts = [
    say(content.description, language),
    say(content.summary, language),
    say(content.title, language),
    provider,
    say(content.coverage, language),
    say(content.sourceDetail, language),
    Object.values(content.keywords)
      .flat()
      .join(language === 'zh' ? '、' : ', '),
    content.dictionary.map((field) => say(field.title, language) || field.name).join(language === 'zh' ? '、' : ', '),
    language === 'zh'
      ? `由${provider}在${siteName}发布。来源、许可条件、分级理由、披露情况与历次修订见产品页，可查证，可引用，长期有效。`
      : `Published by ${provider} on ${siteName}; source, terms, grade and revisions are on its page.`,
  ].filter((part) => part !== '')
  let text = ''
  for (const part of parts) {
    if ([...text].length >= shortest) break
    if (!text.includes(part)) text = text ? `${text}\n${part}` : part
  }
  return [...text].slice(0, longest).join('')
}

function distributionsOf(
  listing: Pick<ListingPage, 'sample' | 'content' | 'state'>,
  content: ListingContent,
  links: StructuredLinks,
): unknown[] {
  const sample = listing.state === 'listed' && maySeeSample(listing.content) ? listing.sample : null
  return [
    ...(sample
      ? [
          {
            '@type': 'DataDownload',
            name: 'sample',
            contentUrl: links.sample,
            encodingFormat: sample.format === 'CSV' ? 'text/csv' : 'application/jsonl',
            contentSize: `${sample.bytes} B`,
            sha256: sample.sha256,
          },
        ]
      : []),
    ...content.files
      .filter((file) => file.url)
      .slice(0, 50)
      .map((file) =>
        dropEmpty({
          '@type': 'DataDownload',
          name: file.name,
          contentUrl: file.url,
          encodingFormat: labelOf(formats, file.format, 'en'),
          contentSize: file.bytes === undefined ? undefined : `${file.bytes} B`,
          sha256: file.sha256,
        }),
      ),
  ]
}

function dayOf(at: number | null): string | undefined {
  return at === null ? undefined : new Date(at).toISOString().slice(0, 10)
}

function dropEmpty(object: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(object).filter(
      ([, value]) =>
        value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0),
    ),
  )
}
