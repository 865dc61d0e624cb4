import type { Format } from '../../codes/content.ts'
import type { ListingDraft, ListingFile } from '../../listing/listing-content.ts'
import type { HarvestInput, HarvestItem, HarvestReader, HarvestSource } from '../harvest-record.ts'
import { mapLicence } from '../map-licence.ts'
import { toPeriod } from './dates.ts'
import {
  type Fields,
  fieldsOf,
  filled,
  finish,
  isFields,
  linkOf,
  listOf,
  repaired,
  skip,
  stemOf,
  wordsOf,
} from './draft.ts'
import { formatOf, frequencyOf, subjectsOf } from './english-values.ts'
import { cut, htmlToText, keywordsOf, line, plain, summaryOf, textIn, withoutContacts } from './markdown-text.ts'
import { readYaml } from './tolerant-yaml.ts'

const registry: HarvestSource = {
  name: 'aws-open-data',
  title: { zh: 'AWS 开放数据登记', en: 'Registry of Open Data on AWS' },
  url: 'https://github.com/awslabs/open-data-registry',
  licence: 'Apache-2.0',
}

/** How much of a description is looked at: a few are near a megabyte, and a listing holds 20,000 characters. */
const longest = 60_000

/** Records of the Registry of Open Data on AWS: one YAML file a dataset. */
export const awsRegistryReader: HarvestReader = {
  format: 'aws-registry',
  recognises: ({ name, head }) =>
    /\.ya?ml$/i.test(name) &&
    /^\ufeff?Name\s*:/m.test(head) &&
    /^(?:ManagedBy|UpdateFrequency|Description)\s*:/m.test(head),
  read: readRecord,
}

async function* readRecord(input: HarvestInput, options: { source?: string }): AsyncIterable<HarvestItem> {
  const place = input.path
  const reading = readYaml(await input.text())
  if ('error' in reading) {
    yield skip('H01', `${place}:${reading.line}`, reading.error)
    return
  }
  if (!isFields(reading.value) || !('ManagedBy' in reading.value || 'Resources' in reading.value)) {
    yield skip('H04', place, 'no dataset of the registry: neither ManagedBy nor Resources')
    return
  }
  if (reading.mended) yield repaired(place, reading.mended)
  const record = reading.value
  const title = line(wordsOf(record.Name), 300)
  if (title === '') {
    yield skip('H03', place, 'no Name')
    return
  }
  const slug = stemOf(input.name)
  const manager = managerOf(wordsOf(record.ManagedBy))
  const contact = contactOf(record)
  const deprecation = plain(withoutContacts(wordsOf(record.DeprecatedNotice)).text)
  const withdrawn = record.Deprecated === true || /^this dataset is deprecated/i.test(deprecation)
  yield finish(
    filled({
      place,
      recordId: slug,
      source: options.source ? { ...registry, name: options.source } : registry,
      provider: filled({ name: { en: manager.name }, kind: kindOf(manager.name), website: manager.url }),
      content: contentOf(record, title, deprecation),
      url: `https://github.com/awslabs/open-data-registry/blob/main/datasets/${slug}.yaml`,
      original: originalOf(record),
      contact,
      withdrawn: withdrawn ? { reason: cut(deprecation || 'Deprecated by the source', 500) } : undefined,
    }) as Parameters<typeof finish>[0],
  )
}

function contentOf(record: Fields, title: string, deprecation: string): ListingDraft {
  const tags = listOf(record.Tags)
    .map(wordsOf)
    .filter((tag) => tag !== 'aws-pds')
  const categories = listOf(record.ADXCategories).map(wordsOf)
  const description = htmlToText(withoutContacts(wordsOf(record.Description).slice(0, longest)).text)
  const resources = listOf(record.Resources).filter(isFields)
  const tagFormats = formatsOfTags(tags)
  const files = resources.slice(0, 2_000).map((resource) => fileOf(resource, tagFormats))
  const licence = mapLicence(withoutContacts(wordsOf(record.License)).text)
  const closed = resources.filter(
    (one) => one.ControlledAccess || one.AccountRequired === true || one.RequesterPays === true,
  )
  const period = toPeriod(wordsOf(record.UpdateFrequency))
  const citation = plain(withoutContacts(wordsOf(record.Citation)).text)
  return filled({
    kind: 'DATASET' as const,
    title: { en: title },
    summary: textIn('en', summaryOf(description)) ?? { en: title },
    description: textIn('en', cut([deprecation, description].filter(Boolean).join('\n\n'), 20_000)),
    keywords: keywordsIn(tags),
    ...subjectsOf([...tags, ...categories]),
    document: linkOf(record.Documentation) ?? linkIn(wordsOf(record.Documentation)),
    useCases: casesOf(fieldsOf(record.DataAtWork)),
    formats: [
      ...new Set([...tagFormats, ...files.filter((file) => !file.name.includes(':')).map((file) => file.format)]),
    ].filter((format) => format !== 'OTHER'),
    frequency: frequencyOf(wordsOf(record.UpdateFrequency)),
    timeStart: period.start,
    timeEnd: period.end,
    openness:
      closed.length === 0 && resources.length > 0
        ? ('OPEN' as const)
        : closed.length > 0
          ? ('CONDITIONAL' as const)
          : undefined,
    deliveryModes: deliveryOf(resources),
    offers: [
      filled({
        model: 'FREE' as const,
        note: resources.some((one) => one.RequesterPays === true)
          ? { zh: '传输费用由请求方承担', en: 'The requester pays for the transfer' }
          : undefined,
      }),
    ],
    terms: filled({
      licence: licence.code,
      licenceText: licence.text && licence.text !== licence.code ? cut(licence.text, 4_000) : undefined,
      licenceUrl: licence.url,
      buyerRequirements: citation === '' ? undefined : { en: cut(`Cite as: ${citation}`, 2_000) },
    }),
    files,
  }) as ListingDraft
}

function keywordsIn(tags: readonly string[]): Record<string, string[]> | undefined {
  const words = keywordsOf(tags)
  return words.length > 0 ? { en: words } : undefined
}

/** ManagedBy is a name, a Markdown link, or a name with its address in brackets. */
function managerOf(text: string): { name: string; url?: string } {
  const clean = withoutContacts(text).text
  const url = linkIn(clean)
  const name = line(
    clean.replace(/\(?https?:\/\/[^\s)]+\)?(?!\))/g, (link, at: number) => (clean[at - 1] === ']' ? link : '')),
    200,
  )
  const known = name.replace(/^See\s*$/i, '').trim()
  return { name: known === '' ? (url ?? 'Not stated') : known, ...(url ? { url: url.slice(0, 500) } : {}) }
}

function kindOf(name: string): 'RESEARCH' | 'GOVERNMENT' | 'OTHER' {
  if (/universit|institut|college|laborator|research|academy|school of/i.test(name)) return 'RESEARCH'
  if (/\b(?:NASA|NOAA|USGS|EPA|U\.?S\.|Department|Ministry|Bureau|Agency|Government|National|Met Office)\b/.test(name))
    return 'GOVERNMENT'
  return 'OTHER'
}

function linkIn(text: string): string | undefined {
  return linkOf(text.match(/https?:\/\/[^\s<>")\]]+/)?.[0]?.replace(/[.,;]+$/, ''))
}

function contactOf(record: Fields): Record<string, string> | undefined {
  const mentioned = [record.Description, record.License, record.ManagedBy, record.DeprecatedNotice]
    .flatMap((text) => withoutContacts(wordsOf(text).slice(0, longest)).taken)
    .slice(0, 5)
  const contact = filled({
    contact: wordsOf(record.Contact) === '' ? undefined : cut(htmlToText(wordsOf(record.Contact)), 1_000),
    mentioned: mentioned.length > 0 ? mentioned.join('; ') : undefined,
  })
  return Object.keys(contact).length > 0 ? (contact as Record<string, string>) : undefined
}

/** Tags that name a format, not a subject. */
function formatsOfTags(tags: readonly string[]): Format[] {
  const names = [
    'netcdf',
    'cog',
    'zarr',
    'hdf',
    'hdf5',
    'h5',
    'parquet',
    'csv',
    'json',
    'xml',
    'tiff',
    'txt',
    'sqlite',
    'geopackage',
    'RDF',
  ]
  return [...new Set(tags.filter((tag) => names.includes(tag)).flatMap((tag) => formatOf(tag) ?? []))]
}

function fileOf(resource: Fields, tagFormats: readonly Format[]): ListingFile {
  const arn =
    wordsOf(resource.ARN).replace(/^arn:aws[\w-]*:(?:s3|sns|cloudfront)?:*(?=\S)/, '') || wordsOf(resource.Host)
  const topic = /SNS/i.test(wordsOf(resource.Type))
  const words = withoutContacts(plain(wordsOf(resource.Description)).replace(/\s+/g, ' ')).text
  const named = formatNamedIn(words)
  const explore = listOf(resource.Explore).map((one) => linkIn(wordsOf(one)))[0]
  const protectedBy = resource.ControlledAccess || resource.AccountRequired === true
  return filled({
    name: (arn || wordsOf(resource.Type) || 'resource').slice(-300),
    title: words === '' ? undefined : { en: line(words, 120) },
    description: words.length > 118 ? { en: cut(words, 2_000) } : undefined,
    format: topic
      ? ('API' as const)
      : (named ?? (tagFormats.length === 1 ? tagFormats[0] : undefined) ?? ('OTHER' as const)),
    url: protectedBy ? undefined : (explore ?? linkOf(resource.Host)),
  }) as ListingFile
}

function formatNamedIn(words: string): Format | undefined {
  const named = words.match(
    /\b(?:NetCDF-?4?|GeoTIFFs?|COGs?|Zarr|Parquet|CSVs?|JSONL?|GeoJSON|HDF5?|GRIB-?2?|shapefiles?|LAZ|XML|PDFs?|WARC)\b/gi,
  )
  const formats = new Set((named ?? []).flatMap((word) => formatOf(word.replace(/-|s$/g, '')) ?? []))
  return formats.size === 1 ? [...formats][0] : undefined
}

function deliveryOf(resources: readonly Fields[]): ('FILE' | 'STREAM')[] {
  const types = resources.map((one) => wordsOf(one.Type))
  const modes: ('FILE' | 'STREAM')[] = types.some((type) => /S3|CloudFront|Snapshot/i.test(type)) ? ['FILE'] : []
  return types.some((type) => /SNS/i.test(type)) ? [...modes, 'STREAM'] : modes
}

function casesOf(work: Fields): { en: string }[] {
  return ['Tools & Applications', 'Tutorials', 'Publications']
    .flatMap((group) => listOf(work[group]))
    .filter(isFields)
    .map((one) => ({ title: line(withoutContacts(wordsOf(one.Title)).text, 300), url: linkOf(one.URL) }))
    .filter(({ title }) => title !== '')
    .slice(0, 30)
    .map(({ title, url }) => ({ en: url && url.length < 1_500 ? `${title} (${url})` : title }))
}

function originalOf(record: Fields): Record<string, string> {
  return filled({
    frequency: cut(plain(withoutContacts(wordsOf(record.UpdateFrequency)).text), 1_000) || undefined,
    licence: cut(withoutContacts(wordsOf(record.License)).text, 4_000) || undefined,
    tags: listOf(record.Tags).map(wordsOf).join(', ') || undefined,
    categories: listOf(record.ADXCategories).map(wordsOf).join(', ') || undefined,
    provider: withoutContacts(wordsOf(record.ManagedBy)).text || undefined,
  }) as Record<string, string>
}
