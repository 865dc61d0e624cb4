import { matchCode } from '../../codes/code-list.ts'
import { dataLanguages } from '../../codes/content.ts'
import type { Field16, IndustrySection } from '../../codes/industry.ts'
import type { ListingDraft, ListingFile } from '../../listing/listing-content.ts'
import { say, type Text } from '../../text.ts'
import type { HarvestInput, HarvestItem, HarvestReader } from '../harvest-record.ts'
import { mapLicence } from '../map-licence.ts'
import { stableKey } from '../stable-key.ts'
import { toDay, toMillis } from './dates.ts'
import { type Graph, readJsonLd, readTurtle, type Term } from './dcat-ap-graph.ts'
import { filled, finish, hostOf, linkOf, repaired, skip, stemOf } from './draft.ts'
import { formatOf, frequencyOf, subjectsOf } from './english-values.ts'
import { cut, htmlToText, keywordsOf, languageOf, line, summaryOf, tagOf, withoutContacts } from './markdown-text.ts'

const dcat = 'http://www.w3.org/ns/dcat#'
const dct = 'http://purl.org/dc/terms/'
const foaf = 'http://xmlns.com/foaf/0.1/'
const skos = 'http://www.w3.org/2004/02/skos/core#'
const vcard = 'http://www.w3.org/2006/vcard/ns#'
const adms = 'http://www.w3.org/ns/adms#'
const spdx = 'http://spdx.org/rdf/terms#'
const rdfs = 'http://www.w3.org/2000/01/rdf-schema#'
const type = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const shacl = 'http://www.w3.org/ns/shacl#'

/** DCAT-AP catalogues as Turtle or JSON-LD; nothing is fetched. */
export const dcatApReader: HarvestReader = {
  format: 'dcat-ap',
  recognises: ({ name, head }) =>
    /\.(?:ttl|nt|n3|jsonld)$/i.test(name) ||
    (/\.json$/i.test(name) && /www\.w3\.org\/ns\/dcat#/.test(head) && /"@(?:context|graph)"/.test(head)),
  read: readGraph,
}

async function* readGraph(input: HarvestInput, options: { source?: string }): AsyncIterable<HarvestItem> {
  const text = await input.text()
  const reading = /\.(?:jsonld|json)$/i.test(input.name) ? await readJsonLd(text) : readTurtle(text)
  if ('error' in reading) {
    yield skip(reading.rule, input.path, reading.error)
    return
  }
  for (const note of reading.repairs) yield repaired(input.path, note)
  const { graph } = reading
  const shapes =
    subjectsOfType(graph, `${shacl}NodeShape`).length + subjectsOfType(graph, `${shacl}PropertyShape`).length
  const series = subjectsOfType(graph, `${dcat}DatasetSeries`)
  const datasets = subjectsOfType(graph, `${dcat}Dataset`).filter((subject) => !series.includes(subject))
  const services = subjectsOfType(graph, `${dcat}DataService`)
  if (datasets.length + services.length + series.length === 0) {
    const what = shapes > 0 ? 'SHACL shapes' : 'statements'
    yield skip('H04', input.path, `${what}, but no dataset or service is described`)
    return
  }
  for (const subject of datasets) yield recordOf(graph, subject, 'DATASET', input, options)
  for (const subject of services) yield recordOf(graph, subject, 'API', input, options)
  for (const subject of series) {
    yield skip('H04', `${input.path}#${subject}`, 'a series: it is named on its members, not listed itself')
  }
}

function recordOf(
  graph: Graph,
  subject: string,
  kind: 'DATASET' | 'API',
  input: HarvestInput,
  options: { source?: string },
): HarvestItem {
  const place = `${input.path}#${subject}`
  const title = textOf(graph, subject, `${dct}title`, 300)
  if (!title) return skip('H03', place, 'no dct:title')
  const link = linkOf(subject)
  const publisher = nodeOf(graph, subject, `${dct}publisher`)
  const name = publisher ? textOf(graph, publisher, `${foaf}name`, 200) : undefined
  const sourceName = options.source ?? hostOf(link) ?? stemOf(input.name)
  const provider = name ?? {
    en: cut((publisher && !publisher.startsWith('_:') ? publisher : sourceName).replace(/^.*[/#](?=.)/, ''), 200),
  }
  const status = firstOf(graph, subject, `${adms}status`)
  return finish(
    filled({
      place,
      recordId: subject.startsWith('_:')
        ? stableKey([say(title, 'en'), firstOf(graph, subject, `${dct}identifier`)])
        : subject,
      source: { name: sourceName, title: { en: sourceName } },
      provider: { name: provider, kind: 'OTHER' as const },
      content: contentOf(graph, subject, kind, title),
      url: linkOf(firstOf(graph, subject, `${dcat}landingPage`)) ?? link,
      original: originalOf(graph, subject),
      publishedAt: toMillis(firstOf(graph, subject, `${dct}issued`)),
      contact: contactOf(graph, subject),
      withdrawn: /\/(?:WITHDRAWN|DEPRECATED)$/.test(status ?? '')
        ? { reason: status?.replace(/^.*\//, '') ?? '' }
        : undefined,
    }) as Parameters<typeof finish>[0],
  )
}

function contentOf(graph: Graph, subject: string, kind: 'DATASET' | 'API', title: Text): ListingDraft {
  const description = textOf(graph, subject, `${dct}description`, 20_000)
  const distributions = valuesOf(graph, subject, `${dcat}distribution`).map((term) => term.value)
  const files = distributions
    .slice(0, 2_000)
    .map((node) => fileOf(graph, node))
    .filter((file) => file !== undefined)
  const themes = valuesOf(graph, subject, `${dcat}theme`).map((term) => term.value.replace(/^.*[/#]/, ''))
  const categories = valuesOf(graph, subject, 'http://data.europa.eu/r5r/hvdCategory').map((term) =>
    term.value.replace(/^.*[/#]/, ''),
  )
  const keywords = keywordsIn(graph, subject)
  const subjects = subjectsOf([say(title, 'en'), ...(keywords?.en ?? [])])
  const known = [...themes, ...categories].flatMap((theme) => euThemes[theme] ?? [])
  const seriesNode = firstOf(graph, subject, `${dcat}inSeries`)
  const temporal = nodeOf(graph, subject, `${dct}temporal`)
  const access = accessOf(firstOf(graph, subject, `${dct}accessRights`))
  const endpoint = firstOf(graph, subject, `${dcat}endpointURL`)
  return filled({
    kind,
    title,
    series: seriesNode ? textOf(graph, seriesNode, `${dct}title`, 200) : undefined,
    summary: description ? mapText(description, summaryOf) : title,
    description,
    keywords,
    industries: [...new Set([...known.flatMap((one) => one.industries), ...subjects.industries])],
    fields: [...new Set([...known.flatMap((one) => one.fields), ...subjects.fields])],
    version: firstOf(graph, subject, `${dcat}version`)?.slice(0, 40),
    document: [`${foaf}page`, `${dcat}endpointDescription`, `${dcat}landingPage`]
      .map((property) => linkOf(firstOf(graph, subject, property)))
      .find(Boolean),
    api: kind === 'API' ? { method: 'HTTP', path: (endpoint ?? '/').slice(0, 300) } : undefined,
    formats: [...new Set(files.map((file) => file.format))].filter((format) => format !== 'OTHER'),
    languages: languagesOf(graph, subject),
    timeStart: temporal ? toDay(firstOf(graph, temporal, `${dcat}startDate`)) : undefined,
    timeEnd: temporal ? toDay(firstOf(graph, temporal, `${dcat}endDate`)) : undefined,
    frequency: euFrequency(firstOf(graph, subject, `${dct}accrualPeriodicity`)),
    lastUpdated: toDay(firstOf(graph, subject, `${dct}modified`)),
    coverage: coverageOf(graph, subject),
    lineage: textOf(graph, nodeOf(graph, subject, `${dct}provenance`) ?? '', `${rdfs}label`, 4_000),
    openness: access,
    deliveryModes: kind === 'API' ? ['API' as const] : files.length > 0 ? ['FILE' as const] : undefined,
    terms: termsOf(graph, [subject, ...distributions]),
    files,
  }) as ListingDraft
}

/** Themes of the EU data-theme table and categories of high-value data that have a section or field beyond doubt. */
const euThemes: Readonly<Record<string, { industries: IndustrySection[]; fields: Field16[] }>> = {
  AGRI: { industries: ['A'], fields: ['AGRICULTURE'] },
  ECON: { industries: ['J'], fields: ['FINANCE'] },
  EDUC: { industries: ['P', 'R'], fields: ['EDUCATION', 'CULTURE_TOURISM'] },
  ENER: { industries: ['D'], fields: ['ENERGY'] },
  ENVI: { industries: ['N'], fields: [] },
  GOVE: { industries: ['S'], fields: ['GOVERNMENT'] },
  HEAL: { industries: ['Q'], fields: ['HEALTH'] },
  INTR: { industries: ['T'], fields: [] },
  JUST: { industries: ['S'], fields: ['GOVERNMENT'] },
  REGI: { industries: ['S'], fields: ['CITY'] },
  SOCI: { industries: ['S'], fields: [] },
  TECH: { industries: ['M'], fields: [] },
  TRAN: { industries: ['G'], fields: ['TRANSPORT'] },
}

/** The frequency table of the Publications Office, where its code is not an English word. */
function euFrequency(value: string | undefined): ReturnType<typeof frequencyOf> {
  const code = value?.replace(/^.*[/#]/, '') ?? ''
  const table = {
    ANNUAL_2: 'HALF',
    ANNUAL_3: 'HALF',
    BIENNIAL: 'IRREGULAR',
    TRIENNIAL: 'IRREGULAR',
    UPDATE_CONT: 'REALTIME',
    CONT: 'REALTIME',
    DAILY_2: 'DAY',
    WEEKLY_2: 'WEEK',
    WEEKLY_3: 'WEEK',
    MONTHLY_2: 'MONTH',
    MONTHLY_3: 'MONTH',
    BIWEEKLY: 'MONTH',
    BIMONTHLY: 'QUARTER',
    OTHER: 'IRREGULAR',
  } as const
  return table[code as keyof typeof table] ?? (code === 'UNKNOWN' ? undefined : frequencyOf(code.replace(/_/g, ' ')))
}

function accessOf(value: string | undefined): 'OPEN' | 'CONDITIONAL' | 'CLOSED' | undefined {
  const code = value?.replace(/^.*[/#]/, '')
  return code === 'PUBLIC'
    ? 'OPEN'
    : code === 'RESTRICTED'
      ? 'CONDITIONAL'
      : code === 'NON_PUBLIC'
        ? 'CLOSED'
        : undefined
}

function fileOf(graph: Graph, node: string): ListingFile | undefined {
  const url = linkOf(firstOf(graph, node, `${dcat}downloadURL`)) ?? linkOf(firstOf(graph, node, `${dcat}accessURL`))
  const title = textOf(graph, node, `${dct}title`, 200)
  const format = firstOf(graph, node, `${dct}format`)
  const media = firstOf(graph, node, `${dcat}mediaType`)
  if (!url && !title && !format && !media) return undefined
  const bytes = Number(firstOf(graph, node, `${dcat}byteSize`) ?? Number.NaN)
  const checksum = nodeOf(graph, node, `${spdx}checksum`)
  const digest = checksum ? firstOf(graph, checksum, `${spdx}checksumValue`)?.toLowerCase() : undefined
  const name =
    say(title, 'en') ||
    url
      ?.replace(/[?#].*$/, '')
      .split('/')
      .filter(Boolean)
      .pop() ||
    node
  return filled({
    name: name.slice(0, 300),
    title,
    description: textOf(graph, node, `${dct}description`, 2_000),
    format: formatOf(format, media, url) ?? ('OTHER' as const),
    bytes: Number.isInteger(bytes) && bytes >= 0 ? bytes : undefined,
    sha256: digest && /^[0-9a-f]{64}$/.test(digest) ? digest : undefined,
    url,
  }) as ListingFile
}

/** The licence of a dataset and its distributions; distributions under different licences leave the code open. */
function termsOf(graph: Graph, nodes: readonly string[]): ListingDraft['terms'] {
  const stated = [...new Set(nodes.flatMap((node) => valuesOf(graph, node, `${dct}license`).map((term) => term.value)))]
  if (stated.length === 0) return undefined
  const codes = new Set(
    stated.map((licence) => mapLicence(firstOf(graph, licence, `${skos}exactMatch`) ?? licence).code),
  )
  const names = stated.map((licence) => say(textOf(graph, licence, `${dct}title`, 300), 'en') || licence)
  return filled({
    licence: codes.size === 1 ? [...codes][0] : undefined,
    licenceText: stated.length > 1 || names[0] !== stated[0] ? cut(names.join('; '), 4_000) : undefined,
    licenceUrl: stated.length === 1 ? linkOf(stated[0]) : undefined,
  })
}

function keywordsIn(graph: Graph, subject: string): Record<string, string[]> | undefined {
  const byTag = new Map<string, string[]>()
  for (const term of valuesOf(graph, subject, `${dcat}keyword`)) {
    const tag = tagOf(term.language, languageOf(term.value, 'en'))
    byTag.set(tag, [...(byTag.get(tag) ?? []), term.value])
  }
  const entries = [...byTag]
    .map(([tag, words]) => [tag, keywordsOf(words)] as const)
    .filter(([, words]) => words.length > 0)
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}

function languagesOf(graph: Graph, subject: string): string[] {
  const codes = valuesOf(graph, subject, `${dct}language`).map((term) =>
    term.value.replace(/^.*[/#]/, '').toLowerCase(),
  )
  const tags = codes.map((code) => matchCode(dataLanguages, code)?.code ?? tagOf(code, ''))
  return [...new Set(tags)].filter((tag) => tag !== '' && tag.length <= 20).slice(0, 400)
}

function coverageOf(graph: Graph, subject: string): Text | undefined {
  const places = valuesOf(graph, subject, `${dct}spatial`)
  const labels = places.map(
    (term) =>
      say(textOf(graph, term.value, `${skos}prefLabel`, 200) ?? textOf(graph, term.value, `${rdfs}label`, 200), 'en') ||
      (term.kind === 'blank' ? '' : term.value),
  )
  const words = labels.filter(Boolean).join('; ')
  return words === '' ? undefined : { en: cut(words, 600) }
}

function contactOf(graph: Graph, subject: string): Record<string, string> | undefined {
  const point = nodeOf(graph, subject, `${dcat}contactPoint`)
  const texts = valuesOf(graph, subject, `${dct}description`).flatMap((term) => withoutContacts(term.value).taken)
  const of = (property: string) => (point ? firstOf(graph, point, `${vcard}${property}`) : undefined)
  const contact = filled({
    name: of('fn'),
    email: of('hasEmail')?.replace(/^mailto:/i, ''),
    telephone: of('hasTelephone') ?? of('tel'),
    url: of('hasURL'),
    mentioned: texts.slice(0, 5).join('; ') || undefined,
  })
  return Object.keys(contact).length > 0 ? (contact as Record<string, string>) : undefined
}

function originalOf(graph: Graph, subject: string): Record<string, string> {
  const all = (node: string, property: string) => valuesOf(graph, node, property).map((term) => term.value)
  const distributions = all(subject, `${dcat}distribution`)
  const entries: [string, string[]][] = [
    ['frequency', all(subject, `${dct}accrualPeriodicity`)],
    ['openness', all(subject, `${dct}accessRights`)],
    ['licence', [subject, ...distributions].flatMap((node) => all(node, `${dct}license`))],
    ['formats', distributions.flatMap((node) => all(node, `${dct}format`))],
    ['themes', all(subject, `${dcat}theme`)],
    ['hvdCategories', all(subject, 'http://data.europa.eu/r5r/hvdCategory')],
    ['coverage', all(subject, `${dct}spatial`).filter((value) => !value.startsWith('_:'))],
    ['servesDataset', all(subject, `${dcat}servesDataset`)],
    ['legislation', all(subject, 'http://data.europa.eu/r5r/applicableLegislation')],
  ]
  return Object.fromEntries(
    entries
      .filter(([, values]) => values.length > 0)
      .map(([key, values]) => [key, cut([...new Set(values)].join(', '), 1_000)]),
  )
}

function subjectsOfType(graph: Graph, iri: string): string[] {
  return [...graph]
    .filter(([, properties]) => properties.get(type)?.some((term) => term.value === iri))
    .map(([subject]) => subject)
}

function valuesOf(graph: Graph, subject: string, property: string): Term[] {
  return graph.get(subject)?.get(property) ?? []
}

function firstOf(graph: Graph, subject: string, property: string): string | undefined {
  return valuesOf(graph, subject, property)[0]?.value
}

function nodeOf(graph: Graph, subject: string, property: string): string | undefined {
  return valuesOf(graph, subject, property).find((term) => term.kind !== 'literal')?.value
}

/** A property's literals as a text by language; an untagged one counts as English where its script allows. */
function textOf(graph: Graph, subject: string, property: string, max: number): Text | undefined {
  const text: Text = {}
  for (const term of valuesOf(graph, subject, property)) {
    if (term.kind !== 'literal') continue
    const clean = withoutContacts(term.value).text
    const words = max > 300 ? cut(htmlToText(clean), max) : line(clean, max)
    const tag = tagOf(term.language, languageOf(words, 'en'))
    if (words !== '' && text[tag] === undefined) text[tag] = words
  }
  return Object.keys(text).length > 0 ? text : undefined
}

function mapText(text: Text, change: (words: string) => string): Text {
  return Object.fromEntries(Object.entries(text).map(([tag, words]) => [tag, change(words ?? '')]))
}
