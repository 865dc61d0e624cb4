import type { ListingDraft } from '../../listing/listing-content.ts'
import type { HarvestInput, HarvestItem, HarvestReader, HarvestSource } from '../harvest-record.ts'
import { mapLicence } from '../map-licence.ts'
import { mapRegion } from '../map-values.ts'
import { salvageJson } from '../salvage.ts'
import { toDay, toMillis, toPeriod } from './dates.ts'
import { accessOf, type Distribution, distributionsOf } from './dcat-us-files.ts'
import {
  type Fields,
  fieldsOf,
  filled,
  finish,
  hostOf,
  isFields,
  linkOf,
  listOf,
  repaired,
  skip,
  stemOf,
  wordsOf,
} from './draft.ts'
import { frequencyOf, subjectsOf } from './english-values.ts'
import { cut, htmlToText, keywordsOf, line, summaryOf, tagOf, textIn, withoutContacts } from './markdown-text.ts'

/** DCAT-US data.json, 1.1 (Project Open Data) and 3.0: a catalogue, nested catalogues, a list, or one record. */
export const dcatUsReader: HarvestReader = {
  format: 'dcat-us',
  recognises: ({ name, head }) =>
    /\.json$/i.test(name) &&
    !/"\$schema"\s*:/.test(head.slice(0, 2_000)) &&
    !/"@context"\s*:\s*\{|mlcommons\.org\/croissant/.test(head) &&
    (/project-open-data\.cio\.gov/.test(head) ||
      /DCAT-US/.test(head) ||
      (/"accessLevel"\s*:/.test(head) && /"(?:identifier|publisher)"\s*:/.test(head)) ||
      /"@type"\s*:\s*"(?:dcat:)?(?:Dataset|DatasetSeries|DataService|Catalog)"/.test(head)),
  read: readCatalogue,
}

async function* readCatalogue(input: HarvestInput, options: { source?: string }): AsyncIterable<HarvestItem> {
  const place = input.path
  const salvaged = salvageJson(await input.text())
  if ('error' in salvaged) {
    yield skip('H01', place, salvaged.error)
    return
  }
  for (const note of salvaged.repairs) yield repaired(place, note)
  const top = salvaged.value
  if (isFields(top) && ('$schema' in top || 'properties' in top)) {
    yield skip('H04', place, 'a schema, not a catalogue')
    return
  }
  const source = sourceOf(fieldsOf(top), input, options)
  let any = false
  for (const found of recordsIn(top, '')) {
    any = true
    yield found.skip ? skip('H04', `${place}#${found.at}`, found.skip) : recordOf(found, `${place}#${found.at}`, source)
  }
  if (!any) yield skip('H04', place, 'no dataset, series or service in it')
}

type Found = { at: string; fields: Fields; series?: string; kind: 'DATASET' | 'API'; skip?: string }

/** Every dataset and service of a catalogue and of the catalogues, series and services inside it, each once. */
function* recordsIn(value: unknown, at: string, seen = new Set<string>()): Iterable<Found> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* datasetIn(item, `${at}${index + 1}`, seen)
    return
  }
  if (!isFields(value)) return
  const lists = ['dataset', 'datasetSeries', 'service', 'catalog', 'record'] as const
  if (!lists.some((name) => name in value)) {
    if ('title' in value || 'identifier' in value || 'description' in value) yield* datasetIn(value, at || '1', seen)
    return
  }
  const path = (name: string, index: number) => `${at}${name}[${index + 1}]`
  for (const [index, item] of listOf(value.dataset).entries()) yield* datasetIn(item, path('dataset', index), seen)
  for (const [index, item] of listOf(value.datasetSeries).entries())
    yield* seriesIn(item, path('datasetSeries', index), seen)
  for (const [index, item] of listOf(value.service).entries()) {
    if (!isFields(item)) continue
    yield { at: path('service', index), fields: item, kind: 'API' }
    for (const [served, dataset] of listOf(item.servesDataset).entries())
      yield* datasetIn(dataset, `${path('service', index)}.servesDataset[${served + 1}]`, seen)
  }
  for (const [index, item] of listOf(value.catalog).entries())
    yield* recordsIn(item, `${path('catalog', index)}.`, seen)
  for (const [index, item] of listOf(value.record).entries()) {
    const fields = fieldsOf(item)
    yield { at: path('record', index), fields, kind: 'DATASET', skip: 'a CatalogRecord about a dataset, not a dataset' }
  }
}

function* seriesIn(item: unknown, at: string, seen: Set<string>): Iterable<Found> {
  const series = fieldsOf(item)
  const title = line(wordsOf(series.title), 200)
  const members = listOf(series.seriesMember)
  for (const [index, member] of members.entries())
    yield* datasetIn(member, `${at}.seriesMember[${index + 1}]`, seen, title)
  yield {
    at,
    fields: series,
    kind: 'DATASET',
    skip: 'a series: its members are read, it is not a dataset itself',
  }
}

function* datasetIn(item: unknown, at: string, seen: Set<string>, series?: string): Iterable<Found> {
  if (typeof item === 'string') return
  if (!isFields(item)) {
    yield { at, fields: {}, kind: 'DATASET', skip: 'not an object' }
    return
  }
  const id = identifierOf(item)
  const key = id === undefined ? undefined : `${id} ${wordsOf(item.title)}`
  if (key !== undefined && series !== undefined && seen.has(key)) return
  if (key !== undefined) seen.add(key)
  const isSeries = /DatasetSeries/.test(wordsOf(item['@type']))
  if (isSeries && 'seriesMember' in item) yield* seriesIn(item, at, seen)
  else
    yield {
      at,
      fields: item,
      kind: /DataService/.test(wordsOf(item['@type'])) ? 'API' : 'DATASET',
      ...(series ? { series } : {}),
    }
}

/** An identifier is a text, or an object with an @id or an agency's notation. */
function identifierOf(fields: Fields): string | undefined {
  const id = fields.identifier
  if (isFields(id)) {
    const notation = wordsOf(id.notation)
    const agency = wordsOf(id.schemaAgency)
    return wordsOf(id['@id']) || (notation === '' ? undefined : [agency, notation].filter(Boolean).join(' '))
  }
  return wordsOf(id) || wordsOf(fields['@id']) || undefined
}

function sourceOf(catalogue: Fields, input: HarvestInput, options: { source?: string }): HarvestSource {
  const url = linkOf(catalogue['@id'])
  const title = line(wordsOf(catalogue.title), 200)
  const name = options.source ?? hostOf(url) ?? stemOf(input.name)
  const licence = mapLicence(wordsOf(catalogue.license))
  return filled({
    name,
    title: { en: title || `DCAT-US: ${name}` },
    url,
    licence: licence.code ?? (licence.text ? cut(licence.text, 200) : undefined),
  }) as HarvestSource
}

function recordOf(found: Found, place: string, source: HarvestSource): HarvestItem {
  const { fields } = found
  const title = line(withoutContacts(wordsOf(fields.title)).text, 300)
  if (title === '') return skip('H03', place, 'no title')
  const id = identifierOf(fields)
  if (id === undefined) return skip('H02', place, 'no identifier that can tell it from another record')
  const files = distributionsOf(fields)
  const publisher = fieldsOf(listOf(fields.publisher)[0])
  const name = line(wordsOf(publisher.name) || wordsOf(publisher.prefLabel) || wordsOf(fields.publisher), 200)
  const landing =
    linkOf(fields.landingPage) ??
    linkOf(fieldsOf(fields.landingPage).accessURL) ??
    linkOf(fieldsOf(fields.landingPage)['@id'])
  return finish(
    filled({
      place,
      recordId: id,
      source,
      provider: filled({ name: { en: name || source.title.en || source.name }, kind: kindOf(name) }),
      content: contentOf(found, title, files),
      url: landing ?? linkOf(id) ?? linkOf(fields['@id']),
      original: originalOf(fields, name),
      publishedAt: toMillis(fields.issued),
      contact: contactOf(fields),
    }) as Parameters<typeof finish>[0],
  )
}

function contentOf(found: Found, title: string, distributions: readonly Distribution[]): ListingDraft {
  const { fields } = found
  const description = htmlToText(withoutContacts(wordsOf(fields.description)).text)
  const themes = listOf(fields.theme).map((theme) => wordsOf(theme) || wordsOf(fieldsOf(theme).prefLabel))
  const keywords = keywordsOf([...listOf(fields.keyword).map(wordsOf), ...themes])
  const licence = mapLicence(wordsOf(fields.license) || distributions.map((one) => one.licence).find(Boolean))
  const rights = listOf(fields.rights).map(wordsOf).filter(Boolean).join('\n')
  const place = spatialOf(fields)
  const period = periodOf(fields)
  const services = listOf(fields.endpointURL).map(linkOf).find(Boolean)
  const access = accessOf(fields)
  const files = distributions.map((one) => one.file)
  const isApi = found.kind === 'API'
  return filled({
    kind: found.kind,
    title: { en: title },
    series: seriesOf(found),
    summary: textIn('en', summaryOf(description)) ?? { en: title },
    description: textIn('en', cut(description, 20_000)),
    keywords: keywords.length > 0 ? { en: keywords } : undefined,
    ...subjectsOf([...keywords, title]),
    version: wordsOf(fields.version).slice(0, 40) || undefined,
    rightsHolder: textIn('en', line(wordsOf(fieldsOf(listOf(fields.rightsHolder)[0]).name), 200)),
    api: isApi
      ? { method: 'HTTP', path: (services ?? wordsOf(fields.endpointURL) ?? '').slice(0, 300) || '/' }
      : undefined,
    document: documentOf(fields),
    formats: [...new Set(files.map((file) => file.format))].filter((format) => format !== 'OTHER'),
    languages: [...new Set(listOf(fields.language).map((tag) => tagOf(wordsOf(tag), '')))]
      .filter(Boolean)
      .slice(0, 400),
    timeStart: period.start,
    timeEnd: period.end,
    frequency: frequencyOf(wordsOf(fields.accrualPeriodicity) || repeating(fields.modified)),
    lastUpdated: toDay(fields.modified),
    regions: place.region ? [place.region] : undefined,
    coverage: textIn('en', cut(place.words, 600)),
    lineage: textIn('en', cut(listOf(fields.provenance).map(wordsOf).filter(Boolean).join('\n'), 4_000)),
    openness: access,
    deliveryModes: deliveryOf(files, isApi),
    offers: access === 'OPEN' ? [{ model: 'FREE' as const }] : undefined,
    terms: filled({
      licence: licence.code,
      licenceText:
        [licence.text, rights]
          .filter((text) => text && text !== licence.code)
          .join('\n')
          .slice(0, 4_000) || undefined,
      licenceUrl: licence.url,
    }),
    files,
  }) as ListingDraft
}

function seriesOf(found: Found): { en: string } | undefined {
  const inSeries = fieldsOf(listOf(found.fields.inSeries)[0])
  const name = found.series ?? line(wordsOf(inSeries.title), 200)
  return name === '' ? undefined : { en: name }
}

function documentOf(fields: Fields): string | undefined {
  const described = fieldsOf(fields.describedBy)
  return (
    linkOf(fields.describedBy) ??
    linkOf(described.downloadURL) ??
    linkOf(described.accessURL) ??
    listOf(fields.references).map(linkOf).find(Boolean) ??
    linkOf(fields.landingPage)
  )
}

function spatialOf(fields: Fields): { words: string; region?: string } {
  const all = listOf(fields.spatial).map(
    (one) => wordsOf(one) || wordsOf(fieldsOf(one).prefLabel) || wordsOf(fieldsOf(one).geographicName),
  )
  const words = all.filter((one) => one !== '' && !/^[-\d.,\s[\]]+$/.test(one)).join('; ')
  const region = /^[A-Z]{2}$|^[\p{Script=Han}]+$|^(?:global|worldwide|world)$/iu.test(words)
    ? mapRegion(words)
    : undefined
  return { words, ...(region ? { region } : {}) }
}

function periodOf(fields: Fields): { start?: string; end?: string } {
  const temporal = listOf(fields.temporal)[0]
  if (!isFields(temporal)) return toPeriod(wordsOf(temporal))
  const start = toDay(temporal.startDate)
  const end = toDay(temporal.endDate)
  return { ...(start ? { start } : {}), ...(end && (!start || end >= start) ? { end } : {}) }
}

/** In 1.1 `modified` may be a repeating duration, which is how often the data change. */
function repeating(modified: unknown): string {
  const text = wordsOf(modified)
  return /^R\d*\/P/.test(text) ? text : ''
}

function deliveryOf(files: readonly { format: string }[], isApi: boolean): ('FILE' | 'API')[] {
  const modes = new Set<'FILE' | 'API'>(isApi ? ['API'] : [])
  for (const file of files) if (file.format !== 'HTML') modes.add(file.format === 'API' ? 'API' : 'FILE')
  return [...modes]
}

function kindOf(name: string): 'GOVERNMENT' | 'RESEARCH' | 'OTHER' {
  if (/universit|institut|college|laborator|research/i.test(name)) return 'RESEARCH'
  if (
    /\b(?:city of|county|state of|department|ministry|bureau|agency|commission|administration|authority|office of|government|U\.S\.|district)\b/i.test(
      name,
    )
  )
    return 'GOVERNMENT'
  return 'OTHER'
}

function contactOf(fields: Fields): Record<string, string> | undefined {
  const point = fieldsOf(listOf(fields.contactPoint)[0])
  const address = listOf(point.address)
    .filter(isFields)
    .flatMap((one) =>
      Object.entries(one)
        .filter(([key]) => !key.startsWith('@'))
        .map(([, words]) => wordsOf(words)),
    )
  const contact = filled({
    name: wordsOf(point.fn) || undefined,
    email: wordsOf(point.hasEmail).replace(/^mailto:/i, '') || undefined,
    telephone: wordsOf(point.tel) || wordsOf(point.hasTelephone) || undefined,
    title: wordsOf(point.title) || undefined,
    address: address.filter(Boolean).join(', ') || undefined,
    mentioned: withoutContacts(wordsOf(fields.description)).taken.slice(0, 5).join('; ') || undefined,
  })
  return Object.keys(contact).length > 0 ? (contact as Record<string, string>) : undefined
}

function originalOf(fields: Fields, publisher: string): Record<string, string> {
  const formats = listOf(fields.distribution).map(
    (one) => wordsOf(fieldsOf(one).format) || wordsOf(fieldsOf(one).mediaType),
  )
  return filled({
    provider: publisher || undefined,
    licence: cut(wordsOf(fields.license), 1_000) || undefined,
    openness: wordsOf(fields.accessLevel) || cut(wordsOf(fields.accessRights), 500) || undefined,
    frequency: wordsOf(fields.accrualPeriodicity) || repeating(fields.modified) || undefined,
    coverage: cut(listOf(fields.spatial).map(wordsOf).filter(Boolean).join('; '), 600) || undefined,
    formats: cut([...new Set(formats.filter(Boolean))].join(', '), 500) || undefined,
    themes: cut(listOf(fields.theme).map(wordsOf).filter(Boolean).join(', '), 500) || undefined,
  }) as Record<string, string>
}
