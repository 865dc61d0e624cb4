import type { DeliveryMode, Kind } from '../../codes/trade.ts'
import type { ListingDraft, ListingFile } from '../../listing/listing-content.ts'
import { say, type Text } from '../../text.ts'
import type { HarvestInput, HarvestItem, HarvestReader, HarvestSource } from '../harvest-record.ts'
import { mapRegion } from '../map-values.ts'
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
import { formatOf, subjectsOf } from './english-values.ts'
import { cut, htmlToText, keywordsOf, languageOf, line, summaryOf, withoutContacts } from './markdown-text.ts'
import { offersOf, serviceLevelOf } from './odps-offers.ts'
import { readDescriptor } from './odps-repair.ts'
import { readYaml } from './tolerant-yaml.ts'

/** Catalogues of descriptors that are known by the host their data holders name. */
const known: Readonly<Record<string, Omit<HarvestSource, 'name'>>> = {
  'data.abudhabi': {
    title: { zh: '阿布扎比开放数据', en: 'Abu Dhabi open data' },
    url: 'https://data.abudhabi/opendata/',
    licence: 'CC-BY-4.0',
  },
}

/** Product descriptors of the Open Data Product Specification: JSON of 2.x and YAML of 3 and 4, one product a file. */
export const odpsReader: HarvestReader = {
  format: 'odps',
  recognises: ({ name, head }) =>
    /\.ya?ml$/i.test(name)
      ? /opendataproducts\.org/.test(head) ||
        /^product\s*:\s*\n\s+(?:details|contract|en)\s*:/m.test(head) ||
        /^(?:SLA|dataQuality|paymentGateways)\s*:\s*\n\s+(?:declarative|\$ref)\s*:/m.test(head)
      : /\.json$/i.test(name) &&
        /"product"\s*:\s*\{/.test(head.slice(0, 2_000)) &&
        /"productID"\s*:/.test(head) &&
        !/"\$schema"\s*:/.test(head.slice(0, 500)),
  read: readProduct,
}

async function* readProduct(input: HarvestInput, options: { source?: string }): AsyncIterable<HarvestItem> {
  const place = input.path
  const text = await input.text()
  const isYaml = /\.ya?ml$/i.test(input.name)
  let value: unknown
  if (isYaml) {
    const reading = readYaml(text)
    if ('error' in reading) {
      yield skip('H01', `${place}:${reading.line}`, reading.error)
      return
    }
    if (reading.mended) yield repaired(place, reading.mended)
    value = reading.value
  } else {
    const reading = readDescriptor(text)
    if ('error' in reading) {
      yield skip('H01', place, reading.error)
      return
    }
    for (const note of reading.repairs) yield repaired(place, note)
    value = reading.value
  }
  const product = fieldsOf(fieldsOf(value).product)
  const details = detailsOf(product)
  if (details.length === 0) {
    const parts = Object.keys(fieldsOf(value)).slice(0, 6).join(', ')
    yield skip('H04', place, `no product in it, only ${parts || 'nothing'}`)
    return
  }
  yield recordOf(product, details, input, isYaml, options)
}

type Details = readonly (readonly [language: string, fields: Fields])[]

/** The descriptions of a product by language, English first. */
function detailsOf(product: Fields): Details {
  const languages = Object.entries(fieldsOf(product.details ?? product))
    .filter(
      (entry): entry is [string, Fields] => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(entry[0]) && isFields(entry[1]),
    )
    .filter(([, fields]) => 'name' in fields || 'productID' in fields)
  return languages.sort(([one], [other]) => Number(other === 'en') - Number(one === 'en'))
}

function recordOf(
  product: Fields,
  details: Details,
  input: HarvestInput,
  isYaml: boolean,
  options: { source?: string },
): HarvestItem {
  const place = input.path
  const main = details[0]?.[1] ?? {}
  const title = textOf(details, (fields) => line(withoutContacts(wordsOf(fields.name)).text, 300))
  if (!title) return skip('H03', place, 'no name in any language')
  const id = wordsOf(main.productID)
  if (id === '') return skip('H02', place, 'no productID')
  const holder = localised(product.dataHolder)
  const host = hostOf(linkOf(holder.URL))
  const name = options.source ?? host ?? 'odps'
  const legal = line(wordsOf(holder.legalName), 200)
  const status = wordsOf(main.status).toLowerCase()
  return finish(
    filled({
      place,
      // A YAML descriptor is kept by hand and copied with its id; there the file's name tells copies apart.
      recordId: isYaml ? `${id}/${stemOf(input.name)}` : id,
      source: { name, ...(known[name] ?? { title: { en: `ODPS: ${name}` } }) },
      provider: filled({
        name: { en: legal || host || 'Not stated' },
        kind: kindOf(legal),
        website: linkOf(holder.URL)?.slice(0, 500),
      }),
      content: contentOf(product, details, title, legal),
      url: linkOf(product.productURL) ?? linkOf(main.productURL),
      original: originalOf(product, main),
      contact: contactOf(product, holder),
      withdrawn: status === 'retired' ? { reason: 'status: retired' } : undefined,
    }) as Parameters<typeof finish>[0],
  )
}

function contentOf(product: Fields, details: Details, title: Text, holder: string): ListingDraft {
  const main = details[0]?.[1] ?? {}
  const level = serviceLevelOf(fieldsOf(product.SLA))
  const description = textOf(details, (fields) => cut(describe(fields, product), 20_000))
  const summary = textOf(details, (fields) =>
    cut(
      line(wordsOf(fields.valueProposition), 600) || summaryOf(withoutContacts(wordsOf(fields.description)).text),
      600,
    ),
  )
  const tags = keywordsOf([...listOf(main.tags), ...listOf(main.categories)].map(wordsOf))
  const ports = portsOf(product)
  const files = ports.flatMap(filesOf).slice(0, 2_000)
  const declared = listOf(main.OutputFileFormats).flatMap((words) => formatOf(wordsOf(words)) ?? [])
  const visibility = wordsOf(main.visibility).toLowerCase()
  const useCases = listOf(main.useCases).map((one) => fieldsOf(fieldsOf(one).useCase ?? one))
  return filled({
    kind: productKind(wordsOf(main.type)),
    title,
    series: textOf(details, (fields) => line(wordsOf(fields.productSeries), 200)),
    summary: summary ?? title,
    description,
    keywords: tags.length > 0 ? { en: tags } : undefined,
    ...subjectsIn([...tags, say(title, 'en')], holder),
    version: (wordsOf(main.productVersion) || wordsOf(main.version)).slice(0, 40) || undefined,
    document: ports.map((port) => linkOf(port.documentationURL) ?? linkOf(port.specsURL)).find(Boolean),
    useCases: useCases
      .map((one) => [wordsOf(one.useCaseTitle), wordsOf(one.useCaseDescription)].filter(Boolean).join(': '))
      .filter((words) => words !== '')
      .slice(0, 30)
      .map((words) => ({ en: cut(withoutContacts(words).text, 2_000) })),
    formats: [
      ...new Set([
        ...files.map((file) => file.format),
        ...declared,
        ...ports.flatMap((port) => formatOf(wordsOf(port.format)) ?? []),
      ]),
    ].filter((format) => format !== 'OTHER'),
    frequency: level.frequency,
    openness:
      visibility === 'public'
        ? ('OPEN' as const)
        : /private|internal|organi[sz]ation/.test(visibility)
          ? ('CLOSED' as const)
          : undefined,
    deliveryModes: deliveryOf(ports),
    sla: level.sla,
    offers: offersOf(fieldsOf(product.pricingPlans)),
    terms: termsOf(product),
    files,
  }) as ListingDraft
}

/** What the title and tags say; where they say nothing, what the holder's name says, if that is one thing only. */
function subjectsIn(words: readonly string[], holder: string): ReturnType<typeof subjectsOf> {
  const own = subjectsOf(words)
  if (own.industries.length + own.fields.length > 0) return own
  const held = subjectsOf([holder])
  return held.fields.length <= 1 && held.industries.length <= 1 ? held : own
}

function describe(fields: Fields, product: Fields): string {
  const parts = [htmlToText(withoutContacts(wordsOf(fields.description)).text)]
  const told = (heading: string, words: string) =>
    words === '' ? '' : `### ${heading}\n\n${htmlToText(withoutContacts(words).text)}`
  parts.push(told('Known issues', wordsOf(fields.issues)), told('Version notes', wordsOf(fields.versionNotes)))
  const quality = fieldsOf(fieldsOf(fieldsOf(product.dataQuality).declarative).default)
  const goals = listOf(quality.dimensions)
    .filter(isFields)
    .map((one) => `- ${wordsOf(one.dimension)}: ${wordsOf(one.objective)} ${wordsOf(one.unit)}`.trim())
  parts.push(told('Quality objectives', goals.join('\n')))
  return parts.filter(Boolean).join('\n\n')
}

/** A text of every language the product is described in, under the tag of the language it is really written in. */
function textOf(details: Details, read: (fields: Fields) => string): Text | undefined {
  const text: Text = {}
  for (const [language, fields] of details) {
    const words = read(fields).trim()
    const tag = languageOf(words, language === 'ar' || language === 'zh' ? 'en' : language)
    if (words !== '' && text[tag] === undefined) text[tag] = words
  }
  return Object.keys(text).length > 0 ? text : undefined
}

/** A block that may be given once or by language: the English one, else the first. */
function localised(block: unknown): Fields {
  const fields = fieldsOf(block)
  const byLanguage = Object.entries(fields).filter(([tag, one]) => /^[a-z]{2}$/.test(tag) && isFields(one))
  return fieldsOf(fields.en ?? byLanguage[0]?.[1] ?? fields)
}

function portsOf(product: Fields): Fields[] {
  const access = fieldsOf(product.dataAccess)
  const ports = Object.values(access).filter(isFields)
  return ports.length > 0 ? ports : 'outputPorttype' in access ? [access] : []
}

function filesOf(port: Fields): ListingFile[] {
  const type = wordsOf(port.outputPorttype)
  const links = [...listOf(port['x-files']), port.accessURL].map(linkOf).filter((link) => link !== undefined)
  return links.map((link) => {
    const last =
      link
        .replace(/[?#].*$/, '')
        .split('/')
        .pop() ?? ''
    return {
      name: decoded(last).slice(0, 300) || link.slice(0, 300),
      format: (/api|ai/i.test(type) ? 'API' : formatOf(link, wordsOf(port.format))) ?? 'OTHER',
      url: link,
    }
  })
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

function deliveryOf(ports: readonly Fields[]): DeliveryMode[] {
  const modes = ports.map((port): DeliveryMode => {
    const type = wordsOf(port.outputPorttype).toLowerCase()
    if (/^(?:api|ai|mcp|graphql|rest)/.test(type)) return 'API'
    if (/sql|database/.test(type)) return 'DBSHARE'
    if (/stream|kafka|queue/.test(type)) return 'STREAM'
    return 'FILE'
  })
  return [...new Set(modes)]
}

function productKind(type: string): Kind {
  if (/report/i.test(type)) return 'REPORT'
  if (/algorithm|model/i.test(type)) return 'MODEL'
  if (/service/i.test(type)) return 'SERVICE'
  if (/decision|application/i.test(type)) return 'APP'
  return 'DATASET'
}

function kindOf(name: string): 'GOVERNMENT' | 'RESEARCH' | 'OTHER' {
  if (/universit|college|academy|school of|research/i.test(name)) return 'RESEARCH'
  if (
    /authority|ministry|department|centre abu dhabi|council|customs|police|central bank|agency|administration|federal/i.test(
      name,
    )
  )
    return 'GOVERNMENT'
  return 'OTHER'
}

function termsOf(product: Fields): ListingDraft['terms'] {
  const licence = localised(product.license)
  const scope = fieldsOf(licence.scope)
  const governance = fieldsOf(licence.governance)
  const rights = listOf(scope.rights).map((right) => wordsOf(right).toLowerCase())
  const may = (name: string) => (rights.length > 0 ? rights.includes(name) : undefined)
  const laws = wordsOf(governance.applicableLaws)
  const words = [wordsOf(scope.definition), laws, wordsOf(governance.warranties)].filter(Boolean).join('\n\n')
  const areas = listOf(scope.geographicalArea).map(wordsOf)
  const territory = areas.flatMap(
    (area) => mapRegion(/^global$/i.test(area) ? 'worldwide' : area.length === 2 ? '' : area) ?? [],
  )
  return filled({
    licenceText: words === '' ? undefined : cut(withoutContacts(words).text, 4_000),
    buyerRequirements:
      wordsOf(scope.restrictions) === ''
        ? undefined
        : { en: cut(withoutContacts(wordsOf(scope.restrictions)).text, 2_000) },
    exclusivity:
      scope.exclusive === true ? ('EXCLUSIVE' as const) : scope.exclusive === false ? ('NONEXCL' as const) : undefined,
    territory: [...new Set(territory)],
    rights:
      rights.length > 0 ? ['USE' as const, ...(rights.includes('reselling') ? ['OPERATE' as const] : [])] : undefined,
    redistribution: may('distribution'),
    derivative: may('adaptation'),
    sublicense: may('sublicensing'),
  })
}

function contactOf(product: Fields, holder: Fields): Record<string, string> | undefined {
  const support = fieldsOf(product.support)
  const email = [holder.email, support.email]
    .map(wordsOf)
    .filter((address) => address !== '' && !/^no(?:email|tprovided)/i.test(address))
  const contact = filled({
    name: wordsOf(holder.contactName) || undefined,
    email: email.join('; ') || undefined,
    telephone:
      [holder.telephone, holder.contactPhone, support.phoneNumber].map(wordsOf).filter(Boolean).join('; ') || undefined,
    address:
      [holder.streetAddress, holder.postalCode, holder.addressLocality, holder.addressRegion, holder.addressCountry]
        .map(wordsOf)
        .filter(Boolean)
        .join(', ') || undefined,
  })
  return Object.keys(contact).length > 0 ? (contact as Record<string, string>) : undefined
}

function originalOf(product: Fields, main: Fields): Record<string, string> {
  const licence = fieldsOf(localised(product.license).scope)
  return filled({
    kind: wordsOf(main.type) || undefined,
    status: wordsOf(main.status) || undefined,
    openness: wordsOf(main.visibility) || undefined,
    frequency: serviceLevelOf(fieldsOf(product.SLA)).original,
    rights: listOf(licence.rights).map(wordsOf).join(', ') || undefined,
    territory: listOf(licence.geographicalArea).map(wordsOf).join(', ') || undefined,
    standards: listOf(main.standards).map(wordsOf).join(', ') || undefined,
  }) as Record<string, string>
}
