import type { ListingDraft, ListingFile } from '../../listing/listing-content.ts'
import type { HarvestInput, HarvestItem, HarvestReader, HarvestSource } from '../harvest-record.ts'
import { mapLicence } from '../map-licence.ts'
import { salvageJson } from '../salvage.ts'
import { stableKey } from '../stable-key.ts'
import { readRecordSets } from './croissant-fields.ts'
import { toDay, toMillis } from './dates.ts'
import { type Fields, fieldsOf, filled, finish, isFields, linkOf, listOf, repaired, skip, wordsOf } from './draft.ts'
import { formatOf, subjectsOf } from './english-values.ts'
import { cut, htmlToText, keywordsOf, line, summaryOf, tagOf, textIn, withoutContacts } from './markdown-text.ts'

const croissant: HarvestSource = {
  name: 'croissant',
  title: { zh: 'Croissant 元数据', en: 'Croissant metadata' },
  url: 'https://mlcommons.org/croissant/',
}

/** Croissant descriptions of machine-learning datasets, versions 0.8 and 1.0. */
export const croissantReader: HarvestReader = {
  format: 'croissant',
  recognises: ({ name, head }) =>
    /\.json(?:ld)?$/i.test(name) &&
    /mlcommons\.org\/(?:croissant|schema)/.test(head) &&
    !/"\$schema"\s*:/.test(head.slice(0, 500)),
  read: readDescription,
}

async function* readDescription(input: HarvestInput, options: { source?: string }): AsyncIterable<HarvestItem> {
  const place = input.path
  const salvaged = salvageJson(await input.text())
  if ('error' in salvaged) {
    yield skip('H01', place, salvaged.error)
    return
  }
  for (const note of salvaged.repairs) yield repaired(place, note)
  const record = salvaged.value
  if (!isFields(record) || !/Dataset$/.test(wordsOf(listOf(record['@type'])[0]))) {
    yield skip('H04', place, 'not a sc:Dataset')
    return
  }
  const name = withoutContacts(wordsOf(record.name)).text
  const title = line(name, 300)
  if (title === '') {
    yield skip('H03', place, 'no name')
    return
  }
  const url = linkOf(record.url)
  const creators = [...listOf(record.creator), ...listOf(record.publisher)]
    .map(partyOf)
    .filter((one) => one.name !== '')
  const organisation = creators.find((one) => !one.isPerson)
  yield finish(
    filled({
      place,
      recordId: wordsOf(record['@id']) || stableKey([name, url]),
      source: options.source ? { ...croissant, name: options.source } : croissant,
      provider: filled({
        name: { en: organisation?.name ?? hostName(url) ?? 'Not stated' },
        kind: /universit|institut|research|lab\b/i.test(organisation?.name ?? '')
          ? ('RESEARCH' as const)
          : ('OTHER' as const),
        website: organisation?.url,
      }),
      content: contentOf(record, title),
      url,
      original: originalOf(record),
      publishedAt: toMillis(record.datePublished),
      contact: contactOf(creators, record),
    }) as Parameters<typeof finish>[0],
  )
}

function hostName(url: string | undefined): string | undefined {
  return url?.match(/^https?:\/\/(?:www\.)?([^/:]+)/i)?.[1]
}

function partyOf(party: unknown): { name: string; isPerson: boolean; url?: string; email: string } {
  const fields = fieldsOf(party)
  const name = line(withoutContacts(wordsOf(party) || wordsOf(fields.name)).text, 200)
  const url = linkOf(fields.url)
  return {
    name,
    isPerson: !/Organization/.test(wordsOf(fields['@type'])),
    email: wordsOf(fields.email),
    ...(url ? { url: url.slice(0, 500) } : {}),
  }
}

/** Properties of the responsible-AI vocabulary, told in the description under a heading of their own. */
const responsible: readonly (readonly [string, string])[] = [
  ['dataCollection', 'Data collection'],
  ['dataCollectionType', 'Kind of collection'],
  ['dataCollectionRawData', 'Raw data'],
  ['dataPreprocessingProtocol', 'Preprocessing'],
  ['dataManipulationProtocol', 'Manipulation'],
  ['dataAnnotationProtocol', 'Annotation'],
  ['dataAnnotationPlatform', 'Annotation platform'],
  ['dataAnnotationAnalysis', 'Annotation analysis'],
  ['annotatorDemographics', 'Annotators'],
  ['annotationsPerItem', 'Annotations per item'],
  ['machineAnnotationTools', 'Machine annotation tools'],
  ['dataBiases', 'Biases'],
  ['dataLimitations', 'Limitations'],
  ['dataSocialImpact', 'Social impact'],
  ['personalSensitiveInformation', 'Personal and sensitive information'],
  ['dataReleaseMaintenancePlan', 'Maintenance'],
]

function contentOf(record: Fields, title: string): ListingDraft {
  const main = clean(wordsOf(record.description))
  const rai = responsible
    .map(([name, heading]) => ({ heading, text: clean(saidOf(record[`rai:${name}`] ?? record[name])) }))
    .filter(({ text }) => text !== '')
  const description = [main, ...rai.map(({ heading, text }) => `### ${heading}\n\n${text}`)]
    .filter(Boolean)
    .join('\n\n')
  const keywords = keywordsOf(
    listOf(record.keywords)
      .flatMap((words) => wordsOf(words).split(','))
      .filter((word) => !/^\s*(?:arxiv:|doi:|region:)|region:/i.test(word)),
  )
  const licences = listOf(record.license).map((one) =>
    mapLicence(wordsOf(one) || wordsOf(fieldsOf(one).url) || wordsOf(fieldsOf(one).name)),
  )
  const codes = new Set(licences.map((one) => one.code))
  const files = listOf(record.distribution).filter(isFields).slice(0, 2_000).map(fileOf)
  const cite = (wordsOf(record.citeAs) || wordsOf(record.citation)).replace(/^(?:none|n\/a|unknown)$/i, '')
  const useCases = clean(saidOf(record['rai:dataUseCases'] ?? record.dataUseCases))
  const licenceText = licences
    .map((one) => one.text)
    .filter((text) => text && !codes.has(text))
    .join('; ')
  return filled({
    kind: 'DATASET' as const,
    title: textIn('en', title) ?? { en: title },
    summary: textIn('en', summaryOf(main)) ?? { en: title },
    description: textIn('en', cut(description, 20_000)),
    keywords: keywords.length > 0 ? { en: keywords } : undefined,
    ...subjectsOf([...keywords, title]),
    version: wordsOf(record.version).slice(0, 40) || undefined,
    document: listOf(record.sameAs).map(linkOf).find(Boolean) ?? linkOf(record.url),
    dictionary: readRecordSets(listOf(record.recordSet ?? record['ml:recordSet'])),
    useCases: useCases === '' ? undefined : [{ en: cut(useCases, 2_000) }],
    formats: [...new Set(files.map((file) => file.format))].filter((format) => format !== 'OTHER'),
    languages: [...new Set(listOf(record.inLanguage).map((tag) => tagOf(wordsOf(tag), '')))]
      .filter(Boolean)
      .slice(0, 400),
    lastUpdated: toDay(record.dateModified),
    frequency: record.isLiveDataset === true ? ('IRREGULAR' as const) : undefined,
    deliveryModes: files.length > 0 ? ['FILE' as const] : undefined,
    terms: filled({
      licence: codes.size === 1 ? [...codes][0] : undefined,
      licenceText: licenceText === '' ? undefined : cut(licenceText, 4_000),
      licenceUrl: licences.find((one) => one.url)?.url,
      buyerRequirements: cite === '' ? undefined : { en: cut(`Cite as: ${withoutContacts(cite).text}`, 2_000) },
    }),
    files,
  }) as ListingDraft
}

function clean(text: string): string {
  return htmlToText(withoutContacts(text).text)
}

function saidOf(value: unknown): string {
  return listOf(value)
    .map((one) => wordsOf(one) || wordsOf(fieldsOf(one).description) || wordsOf(fieldsOf(one).name))
    .filter(Boolean)
    .join('\n')
}

function fileOf(file: Fields): ListingFile {
  const content = wordsOf(file.contentUrl)
  const inside = listOf(file.containedIn)
    .map((one) => wordsOf(one) || wordsOf(fieldsOf(one)['@id']))
    .filter(Boolean)
  const includes = listOf(file.includes).map(wordsOf).filter(Boolean).join(', ')
  const digest = wordsOf(file.sha256).toLowerCase()
  const encodings = listOf(file.encodingFormat).map(wordsOf)
  const described = clean(wordsOf(file.description))
  const note = [
    described,
    inside.length > 0 ? `In: ${inside.join(', ')}` : '',
    includes === '' ? '' : `Files: ${includes}`,
  ]
    .filter(Boolean)
    .join('\n')
  const title = line(wordsOf(file.name), 200)
  return filled({
    name: (linkOf(content) ? title || content : content || title || wordsOf(file['@id']) || 'file').slice(0, 300),
    title: title === '' ? undefined : { en: title },
    description: note === '' ? undefined : { en: cut(note, 2_000) },
    format: formatOf(...encodings, content, includes) ?? ('OTHER' as const),
    bytes: bytesOf(wordsOf(file.contentSize)),
    sha256: /^[0-9a-f]{64}$/.test(digest) ? digest : undefined,
    url: linkOf(content),
  }) as ListingFile
}

function bytesOf(size: string): number | undefined {
  const found = size.match(/^([\d.,]+)\s*(bytes?|B|KB|MB|GB|TB)?$/i)
  const factor =
    { K: 1e3, M: 1e6, G: 1e9, T: 1e12 }[(found?.[2]?.[0] ?? '').toUpperCase() as 'K' | 'M' | 'G' | 'T'] ?? 1
  const bytes = found ? Math.round(Number(found[1]?.replace(/,/g, '')) * factor) : Number.NaN
  return Number.isSafeInteger(bytes) ? bytes : undefined
}

function contactOf(
  creators: readonly { name: string; isPerson: boolean; email: string }[],
  record: Fields,
): Record<string, string> | undefined {
  const contact = filled({
    creators:
      creators
        .filter((one) => one.isPerson)
        .map((one) => one.name)
        .join('; ') || undefined,
    email:
      creators
        .map((one) => one.email)
        .filter(Boolean)
        .join('; ') || undefined,
    mentioned: withoutContacts(wordsOf(record.description)).taken.slice(0, 5).join('; ') || undefined,
  })
  return Object.keys(contact).length > 0 ? (contact as Record<string, string>) : undefined
}

function originalOf(record: Fields): Record<string, string> {
  const encodings = listOf(record.distribution).flatMap((file) => listOf(fieldsOf(file).encodingFormat).map(wordsOf))
  return filled({
    licence: cut(saidOf(record.license), 1_000) || undefined,
    formats: cut([...new Set(encodings.filter(Boolean))].join(', '), 500) || undefined,
    conformsTo: listOf(record.conformsTo).map(wordsOf).join(', ') || undefined,
  }) as Record<string, string>
}
