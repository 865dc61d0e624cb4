import type { Format, Frequency } from '../../codes/content.ts'
import type { DeliveryMode } from '../../codes/trade.ts'
import type { ListingDraft, ListingFile, Offer } from '../../listing/listing-content.ts'
import type { HarvestInput, HarvestItem, HarvestReader, HarvestSource } from '../harvest-record.ts'
import { mapFrequency } from '../map-values.ts'
import { stableKey } from '../stable-key.ts'
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
import { formatOf, subjectsOf } from './english-values.ts'
import { cut, htmlToText, keywordsOf, line, summaryOf, textIn, withoutContacts } from './markdown-text.ts'
import { readSchema, ruleOf } from './odcs-fields.ts'
import { readYaml } from './tolerant-yaml.ts'

const contracts: HarvestSource = {
  name: 'odcs',
  title: { zh: '开放数据合约标准（ODCS）合约', en: 'Open Data Contract Standard contracts' },
  url: 'https://bitol-io.github.io/open-data-contract-standard/',
}

/** Contracts of the Open Data Contract Standard 3.x (and 2.x as far as it shares the words): one contract a file. */
export const odcsReader: HarvestReader = {
  format: 'odcs',
  recognises: ({ name, head }) =>
    /\.ya?ml$/i.test(name) && (/\.odcs\.ya?ml$/i.test(name) || /^kind\s*:\s*["']?DataContract\b/m.test(head)),
  read: readContract,
}

async function* readContract(input: HarvestInput, options: { source?: string }): AsyncIterable<HarvestItem> {
  const place = input.path
  const reading = readYaml(await input.text())
  if ('error' in reading) {
    yield skip('H01', `${place}:${reading.line}`, reading.error)
    return
  }
  const contract = fieldsOf(reading.value)
  if (
    !/^DataContract$/.test(wordsOf(contract.kind)) &&
    !('apiVersion' in contract && ('schema' in contract || 'dataset' in contract))
  ) {
    yield skip('H04', place, 'not a DataContract')
    return
  }
  if (reading.mended) yield repaired(place, reading.mended)
  const stem = stemOf(input.name)
  const title = titleOf(contract, stem)
  if (title === '') {
    yield skip('H03', place, 'no name')
    return
  }
  const team = teamOf(contract)
  const owner = line(wordsOf(contract.tenant) || team.name || wordsOf(contract.domain), 200)
  const id = wordsOf(contract.id)
  yield finish(
    filled({
      place,
      // Contracts are kept as files and copied with their id, so the id alone does not tell them apart.
      recordId: id === '' ? stableKey([title, wordsOf(contract.domain), stem]) : `${id}/${stem}`,
      source: options.source ? { ...contracts, name: options.source } : contracts,
      provider: { name: { en: owner || 'Not stated' }, kind: 'OTHER' as const },
      content: contentOf(contract, title),
      url: listOf(contract.authoritativeDefinitions)
        .filter((one) => /canonical/i.test(wordsOf(fieldsOf(one).type)))
        .map((one) => linkOf(fieldsOf(one).url))
        .find(Boolean),
      original: originalOf(contract),
      contact: team.contact,
      withdrawn: /^(?:retired|deprecated)$/i.test(wordsOf(contract.status))
        ? { reason: `status: ${wordsOf(contract.status)}` }
        : undefined,
    }) as Parameters<typeof finish>[0],
  )
}

/** The contract's name, else its data product, else its only table, else the file's name. */
function titleOf(contract: Fields, stem: string): string {
  const tables = listOf(contract.schema ?? contract.dataset)
  const table = fieldsOf(tables.length === 1 ? tables[0] : undefined)
  const named = [contract.name, contract.dataProduct, table.businessName, table.name, table.physicalName].map(wordsOf)
  return line(withoutContacts(named.find((words) => words !== '') ?? stem.replace(/[-_]+/g, ' ')).text, 300)
}

function contentOf(contract: Fields, title: string): ListingDraft {
  const tables = listOf(contract.schema ?? contract.dataset).filter(isFields)
  const about = fieldsOf(contract.description)
  const said = (name: string) => htmlToText(withoutContacts(wordsOf(about[name])).text)
  const told = (heading: string, words: string) => (words === '' ? '' : `### ${heading}\n\n${words}`)
  const purpose = said('purpose') || htmlToText(withoutContacts(wordsOf(contract.description)).text)
  const tableWords = tables.map((table) => tableLine(table)).filter(Boolean)
  const rules = tables.flatMap((table) => listOf(table.quality).filter(isFields).map(ruleOf)).filter(Boolean)
  const description = [
    purpose,
    told('Usage', said('usage')),
    told('Limitations', said('limitations')),
    told('Tables', tableWords.join('\n')),
    told('Quality rules', rules.map((rule) => `- ${rule}`).join('\n')),
    told('Service levels', levelLines(contract).join('\n')),
  ]
  const servers = listOf(contract.servers).filter(isFields)
  const tags = keywordsOf([...listOf(contract.tags), ...tables.flatMap((table) => listOf(table.tags))].map(wordsOf))
  const formats = [...new Set(servers.flatMap((server) => serverFormat(server) ?? []))]
  const frequency = frequencyIn(contract)
  return filled({
    kind: 'DATASET' as const,
    title: { en: title },
    series: textIn('en', line(wordsOf(contract.dataProduct), 200)),
    summary: textIn('en', summaryOf(purpose || wordsOf(tables[0]?.description))) ?? { en: title },
    description: textIn('en', cut(description.filter(Boolean).join('\n\n'), 20_000)),
    keywords: tags.length > 0 ? { en: tags } : undefined,
    ...subjectsOf([
      ...tags,
      wordsOf(contract.domain),
      title,
      purpose || wordsOf(tables.length === 1 ? tables[0]?.description : ''),
    ]),
    version: wordsOf(contract.version).slice(0, 40) || undefined,
    support: textIn('en', cut(supportOf(contract), 600)),
    dictionary: readSchema(tables),
    document: documentOf(contract, tables),
    formats,
    frequency,
    granularity: textIn('en', line(wordsOf(tables[0]?.dataGranularityDescription), 200)),
    latency: textIn('en', line(levelOf(contract, 'latency'), 200)),
    deliveryModes: [...new Set(servers.map(deliveryOf))],
    sla: availabilityOf(contract),
    offers: offerOf(fieldsOf(contract.price)),
    files: tables.slice(0, 2_000).map((table) => fileOf(table, formats)),
  }) as ListingDraft
}

function tableLine(table: Fields): string {
  const name = wordsOf(table.businessName) || wordsOf(table.name)
  const words = line(withoutContacts(wordsOf(table.description)).text, 300)
  return name === '' ? '' : `- ${name}${words === '' ? '' : `: ${words}`}`
}

function fileOf(table: Fields, formats: readonly Format[]): ListingFile {
  const title = line(wordsOf(table.businessName), 200)
  const described = htmlToText(withoutContacts(wordsOf(table.description)).text)
  const isTable = /table|view/i.test(wordsOf(table.physicalType))
  return filled({
    name: (wordsOf(table.physicalName) || wordsOf(table.name) || 'table').slice(0, 300),
    title: title === '' ? undefined : { en: title },
    description: textIn('en', cut(described, 2_000)),
    format: formats.length === 1 ? formats[0] : isTable ? ('SQL' as const) : ('OTHER' as const),
  }) as ListingFile
}

function serverFormat(server: Fields): Format | undefined {
  const stated = formatOf(wordsOf(server.format))
  if (stated) return stated
  const type = wordsOf(server.type)
  if (
    /postgres|mysql|sqlserver|oracle|snowflake|redshift|bigquery|databricks|db2|synapse|trino|athena|duckdb|clickhouse|hive|impala/i.test(
      type,
    )
  )
    return 'SQL'
  return /^api$/i.test(type) ? 'API' : undefined
}

function deliveryOf(server: Fields): DeliveryMode {
  const type = wordsOf(server.type).toLowerCase()
  if (/kafka|kinesis|pubsub|stream/.test(type)) return 'STREAM'
  if (/^api/.test(type)) return 'API'
  return /s3|azure|gcs|sftp|local|file|adls/.test(type) ? 'FILE' : 'DBSHARE'
}

type Level = { property: string; words: string }

function levelsOf(contract: Fields): (Level & { fields: Fields })[] {
  return listOf(contract.slaProperties)
    .filter(isFields)
    .map((fields) => ({
      fields,
      property: wordsOf(fields.property),
      words: [wordsOf(fields.value), wordsOf(fields.unit)].filter(Boolean).join(' '),
    }))
    .filter(({ property, words }) => property !== '' && words !== '')
}

function levelOf(contract: Fields, property: string): string {
  return levelsOf(contract).find((level) => level.property.toLowerCase() === property)?.words ?? ''
}

function levelLines(contract: Fields): string[] {
  return [...new Set(levelsOf(contract).map(({ property, words }) => `- ${property}: ${words}`))]
}

function frequencyIn(contract: Fields): Frequency | undefined {
  const level = levelsOf(contract).find(({ property }) => /^frequency$|updateFrequency/i.test(property))
  if (!level) return undefined
  const count = wordsOf(level.fields.value)
  const unit = wordsOf(level.fields.unit).toLowerCase()
  const letter = { d: 'D', w: 'W', m: 'M', y: 'Y' }[unit[0] as 'd' | 'w' | 'm' | 'y']
  if (/^(?:h|hr|hours?)$/.test(unit)) return Number(count) <= 1 ? 'HOUR' : 'DAY'
  if (/^min/.test(unit)) return 'MINUTE'
  return letter && Number(count) > 0 ? mapFrequency(`P${count}${letter}`) : mapFrequency(level.words)
}

function availabilityOf(contract: Fields): { availability: number } | undefined {
  const level = levelsOf(contract).find(({ property }) => /^(?:availability|uptime)$/i.test(property))
  const share = Number(wordsOf(level?.fields.value).replace('%', '') || Number.NaN)
  return share >= 0 && share <= 100 ? { availability: share } : undefined
}

/** A price of so much a unit; a unit the code list does not hold is told in the note. */
function offerOf(price: Fields): Offer[] | undefined {
  const amount = Number(wordsOf(price.priceAmount) || Number.NaN)
  const micros = Math.round(amount * 1_000_000)
  if (!(amount >= 0) || !Number.isSafeInteger(micros)) return undefined
  const currency = wordsOf(price.priceCurrency).toUpperCase()
  const unit = wordsOf(price.priceUnit).toLowerCase()
  const byUnit = {
    gigabyte: 'GB',
    gb: 'GB',
    month: 'MONTH',
    year: 'YEAR',
    day: 'DAY',
    hour: 'HOUR',
    record: 'ROW',
    row: 'ROW',
    call: 'CALL',
    request: 'CALL',
  } as const
  const known = byUnit[unit as keyof typeof byUnit]
  const model =
    amount === 0
      ? 'FREE'
      : known === 'MONTH' || known === 'YEAR'
        ? known
        : known === 'ROW'
          ? 'PER_ROW'
          : known === 'CALL'
            ? 'PER_CALL'
            : 'PER_UNIT'
  return [
    filled({
      model,
      price: model === 'FREE' ? undefined : micros,
      unit: known,
      currency: /^[A-Z]{3}$/.test(currency) ? currency : 'XXX',
      note: unit !== '' && !known ? { en: cut(`per ${unit}`, 1_000) } : undefined,
      original: cut([wordsOf(price.priceAmount), currency, unit && `/ ${unit}`].filter(Boolean).join(' '), 300),
    }) as Offer,
  ]
}

function documentOf(contract: Fields, tables: readonly Fields[]): string | undefined {
  const about = fieldsOf(contract.description)
  const definitions = [
    contract.authoritativeDefinitions,
    about.authoritativeDefinitions,
    tables[0]?.authoritativeDefinitions,
  ].flatMap(listOf)
  return definitions.map((one) => linkOf(fieldsOf(one).url)).find(Boolean)
}

/** Support channels that are no person's: chat rooms and sites; e-mail addresses are left to the contact. */
function supportOf(contract: Fields): string {
  return listOf(contract.support)
    .filter(isFields)
    .filter((one) => !/mail/i.test(wordsOf(one.tool)) && !/@|^mailto:/i.test(wordsOf(one.url) + wordsOf(one.channel)))
    .map((one) => [wordsOf(one.channel), wordsOf(one.tool), linkOf(one.url)].filter(Boolean).join(' '))
    .join('; ')
}

/** The team's name, and its members as contact data; in 2.x and early 3.x `team` is the list of members. */
function teamOf(contract: Fields): { name: string; contact?: Record<string, string> } {
  const team = contract.team
  const members = (Array.isArray(team) ? team : listOf(fieldsOf(team).members)).filter(isFields)
  const persons = members.map((one) => {
    const role = wordsOf(one.role)
    return [wordsOf(one.name) || wordsOf(one.username), role && `(${role})`].filter(Boolean).join(' ')
  })
  const mails = listOf(contract.support)
    .filter(isFields)
    .map((one) => wordsOf(one.url))
    .filter((url) => url.startsWith('mailto:'))
  const contact = filled({
    team: cut(persons.filter(Boolean).join('; '), 2_000) || undefined,
    email: mails.map((url) => url.slice(7)).join('; ') || undefined,
  }) as Record<string, string>
  return { name: line(wordsOf(fieldsOf(team).name), 200), ...(Object.keys(contact).length > 0 ? { contact } : {}) }
}

function originalOf(contract: Fields): Record<string, string> {
  const price = fieldsOf(contract.price)
  return filled({
    status: wordsOf(contract.status) || undefined,
    domain: wordsOf(contract.domain) || undefined,
    frequency: levelOf(contract, 'frequency') || undefined,
    price:
      [price.priceAmount, price.priceCurrency, price.priceUnit].map(wordsOf).filter(Boolean).join(' ') || undefined,
    servers:
      cut(
        listOf(contract.servers)
          .map((server) => wordsOf(fieldsOf(server).type))
          .filter(Boolean)
          .join(', '),
        500,
      ) || undefined,
    apiVersion: wordsOf(contract.apiVersion) || undefined,
  }) as Record<string, string>
}
