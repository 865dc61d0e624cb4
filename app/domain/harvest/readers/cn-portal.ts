import type { Field16 } from '../../codes/industry.ts'
import { findRegion, provinceOf, regions } from '../../codes/region.ts'
import type { ListingDraft } from '../../listing/listing-content.ts'
import { readDay, readInstant } from '../cn-dates.ts'
import { setContactsApart } from '../contacts.ts'
import type { HarvestItem, HarvestReader, HarvestRecord, HarvestSource } from '../harvest-record.ts'
import { mapFields, mapFormats, mapFrequency, mapIndustries, mapOpenness, mapRegion } from '../map-values.ts'
import { cutText, firstSentence, oneLine, paragraphs } from '../plain-text.ts'
import { type RowIdentity, recordIds } from '../record-ids.ts'
import { readPythonList, salvageJson } from '../salvage.ts'
import { type PortalColumn, portalColumns } from './cn-portal-columns.ts'
import { type Fields, filled, isFields, linkOf, repaired, skip } from './draft.ts'

/**
 * Catalogues of Chinese government open-data portals, one JSON list a portal, the file named `province_city.json`.
 * Every portal spells its columns in its own way; the spellings are in `cn-portal-columns.ts`.
 */
export const cnPortalReader: HarvestReader = {
  format: 'cn-portal',
  recognises: ({ name, head }) =>
    name.endsWith('.json') &&
    /^\ufeff?\s*\[\s*\{/.test(head) &&
    ['title', 'provider'].every((column) =>
      portalColumns[column as PortalColumn].some((spelling) => head.includes(`"${spelling}"`)),
    ),
  read: readPortal,
}

async function* readPortal(
  input: Parameters<HarvestReader['read']>[0],
  options: { source?: string },
): AsyncIterable<HarvestItem> {
  const salvaged = salvageJson(await input.text())
  if ('error' in salvaged) {
    yield skip('H01', input.path, `The file is not JSON and cannot be mended: ${salvaged.error}`)
    return
  }
  if (salvaged.repairs.length > 0) yield repaired(input.path, salvaged.repairs.join('; '))
  const rows = Array.isArray(salvaged.value) ? (salvaged.value as unknown[]) : [salvaged.value]
  const name = input.name.replace(/\.json$/i, '')
  const region = regionOfPortal(name)
  const records = rows.map((row) => (isFields(row) ? row : undefined))
  const ids = recordIds(records.map((row) => identityOf(row ?? {})))
  for (const [index, row] of records.entries()) {
    const place = `${input.path}#${index + 1}`
    const id = ids[index]
    if (!row) yield skip('H02', place, 'The row is not a record with named values')
    else if (!titleOf(row)) yield skip('H03', place, 'The record has no title')
    else if (id && 'sameAs' in id) yield skip('H06', place, `The same record word for word as #${id.sameAs + 1}`)
    else if (id) {
      const source = sourceOf(options.source ?? name, region, linkOf(words(row, 'url')))
      yield { record: recordOf(row, { place, recordId: id.id, source, ...(region === undefined ? {} : { region }) }) }
    }
  }
}

/** The division a portal's file name stands for: `guangxi_yulin` is 450900, `guangxi_guangxi` 450000. */
export function regionOfPortal(name: string): string | undefined {
  const [province = '', city = ''] = name.toLowerCase().split('_')
  const top = regions.find((item) => item.code.endsWith('0000') && foldLatin(item.en) === province)?.code
  if (top === undefined) return undefined
  if (city === '' || city === province) return top
  const found = regions.find(
    (item) => provinceOf(item.code) === top && item.code !== top && foldLatin(item.en) === city,
  )
  return found?.code ?? (city === 'ganzi' ? '513300' : top)
}

type Context = { place: string; recordId: string; source: HarvestSource; region?: string }

function recordOf(row: Fields, { place, recordId, source, region }: Context): HarvestRecord {
  const title = titleOf(row) ?? ''
  const given = oneLine(words(row, 'provider'))
  const provider = given === undefined ? (source.title.zh ?? source.name) : qualify(given, region)
  const providerRegion = (given === undefined ? undefined : mapRegion(given, region)) ?? region
  const { text, contacts } = setContactsApart(paragraphs(words(row, 'description')) ?? '')
  const description = /\p{L}{2}/u.test(text) && !sameWords(text, title) ? cutText(text, 20_000) : undefined
  const theme = themeOf(row)
  const tags = tagsOf(row)
  const published = words(row, 'published')
  const phone = oneLine(words(row, 'phone'))
  const email = oneLine(words(row, 'email'))
  const contactName = oneLine(words(row, 'contactName'))
  const url = linkOf(words(row, 'url'))
  const contact = filled({ name: contactName, phone, email, text: contacts.join(', ') || undefined })
  const publishedAt = readInstant(published)

  const stated = mapIndustries(asText(words(row, 'industry')))
  const industries = stated.length > 0 ? stated : mapIndustries(theme ?? tags.all)
  const formats = mapFormats(formatsOf(row))
  const openness = mapOpenness(asText(words(row, 'openness')))
  const isOnlyApi = formats.length > 0 && formats.every((format) => format === 'API')
  const hasFile = formats.some((format) => format !== 'API' && format !== 'SQL' && format !== 'OTHER')
  const content = {
    kind: isOnlyApi ? 'API' : 'DATASET',
    title: { zh: cutText(title, 300) },
    summary: {
      // A description of a word or two says less than who has what.
      zh:
        description && description.length >= 8
          ? firstSentence(description, 300).replace(/[;；]$/, '')
          : cutText(`${provider}提供的${title}`, 600),
    },
    ...filled({
      description: description ? { zh: description } : undefined,
      keywords: filled({ zh: tags.keywords }),
      topic: theme ? { zh: cutText(theme, 200) } : undefined,
      industries,
      fields: fieldsOf(theme, stated),
      recordCount: countOf(words(row, 'count')),
      fileCount: countOf(words(row, 'files')),
      formats,
      frequency: mapFrequency(asText(words(row, 'frequency'))),
      lastUpdated: readDay(words(row, 'updated')),
      regions: providerRegion === undefined ? undefined : [providerRegion],
      openness,
    }),
    sourceKinds: [],
    subjects: ['PUBLIC'],
    deliveryModes: [...(hasFile ? (['FILE'] as const) : []), ...(formats.includes('API') ? (['API'] as const) : [])],
    offers: openness === 'OPEN' ? [{ model: 'FREE' }] : [],
    terms: { licence: 'X-CN-OPEN-DATA' },
  } satisfies ListingDraft
  return {
    place,
    recordId,
    source,
    provider: {
      name: { zh: cutText(provider, 200) },
      kind: 'GOVERNMENT',
      ...(providerRegion === undefined ? {} : { region: providerRegion }),
    },
    content,
    ...(url === undefined ? {} : { url }),
    original: originalOf(row, provider),
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(Object.keys(contact).length > 0 ? { contact } : {}),
  }
}

/** The fields of the theme, of which a stated industry picks its own: 工业农业 with 制造业 is manufacturing. */
function fieldsOf(theme: string | undefined, stated: readonly string[]): Field16[] {
  const themed = mapFields(theme)
  const ofIndustry = mapFields(stated)
  const both = themed.filter((field) => ofIndustry.includes(field))
  return both.length > 0 ? both : themed.length > 0 ? themed : ofIndustry
}

function sourceOf(name: string, region: string | undefined, url: string | undefined): HarvestSource {
  const place = region === undefined ? undefined : findRegion(region)
  const site = url?.match(/^https?:\/\/[^/]+/)?.[0]
  return {
    name,
    title: place ? { zh: `${place.zh}公共数据开放目录`, en: `Open data catalogue of ${place.en}` } : { zh: name },
    ...(site === undefined ? {} : { url: `${site}/` }),
  }
}

/** What was mapped to a code, in the portal's own words. */
function originalOf(row: Fields, provider: string): Record<string, string> {
  const asGiven = (column: PortalColumn) => {
    const value = words(row, column)
    const text = Array.isArray(value) ? value.join(',') : typeof value === 'number' ? String(value) : value
    return oneLine(text) !== undefined && text !== '[]' ? cutText(String(text).trim(), 500) : undefined
  }
  const given = asGiven('provider')
  return filled({
    frequency: asGiven('frequency'),
    formats: asGiven('formats'),
    openness: asGiven('openness'),
    industries: asGiven('industry'),
    fields: asGiven('theme'),
    recordCount: asGiven('count'),
    lastUpdated: asGiven('updated'),
    provider: given === provider ? undefined : given,
  }) as Record<string, string>
}

/**
 * 市统计局 on the portal of 柳州市 is 柳州市统计局 to everyone else. Names that already say where, or that are not those of
 * a department, are left alone.
 */
function qualify(name: string, region: string | undefined): string {
  const place = region === undefined ? undefined : findRegion(region)
  if (!region || !place) return name
  const province = findRegion(provinceOf(region))?.zh ?? ''
  if (/^省(?!级)/.test(name) && province.endsWith('省')) return province + name.slice(1)
  if (name.startsWith('自治区')) return province.endsWith('自治区') ? province + name.slice(3) : name
  if (/^区(?!域)/.test(name) && region.endsWith('0000') && province.endsWith('自治区')) return province + name.slice(1)
  if (/^市(?!场)/.test(name) && place.zh.endsWith('市')) return place.zh + name.slice(1)
  if (/^州/.test(name) && place.zh.endsWith('自治州')) return place.zh + name.slice(1)
  const isBare = /^(?!国家|中国|中共|中央)[^省市县区州旗镇乡]{2,14}(?:局|委|委员会|办|办公室|厅|馆)$/.test(name)
  return isBare && mapRegion(name) === undefined ? place.zh + name : name
}

/** The theme; the one a portal puts where nobody chose says nothing. */
function themeOf(row: Fields): string | undefined {
  const theme = oneLine(words(row, 'theme'))
  return theme === undefined || /^(?:默认|其[他它]$)/.test(theme) ? undefined : theme
}

function tagsOf(row: Fields): { all: string[]; keywords: string[] } {
  const value = words(row, 'tags')
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(/[\r\n\t,，;；|]+/) : []
  const all = [...new Set(list.map((tag) => oneLine(tag)).filter((tag) => tag !== undefined))]
  const keywords = all.filter((tag) => tag.length > 1 && tag.length <= 60 && tag !== '其他').slice(0, 60)
  return { all, keywords }
}

function formatsOf(row: Fields): string | string[] | undefined {
  const value = words(row, 'formats')
  if (Array.isArray(value)) return value.map(String)
  if (typeof value !== 'string') return undefined
  return readPythonList(value)?.map(String) ?? value
}

/** A count that is plainly one: 1,283 or 1283. Zero is what portals write when they have not counted. */
function countOf(value: unknown): number | undefined {
  const text = typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : ''
  if (!/^\d{1,3}(?:,\d{3})+$|^\d{1,15}$/.test(text)) return undefined
  return Number(text.replaceAll(',', '')) || undefined
}

function identityOf(row: Fields): RowIdentity {
  const url = linkOf(words(row, 'url'))
  return {
    ...(url === undefined ? {} : { url }),
    names: [titleOf(row), oneLine(words(row, 'provider')), oneLine(words(row, 'published'))],
    whole: JSON.stringify(row),
  }
}

function titleOf(row: Fields): string | undefined {
  return oneLine(words(row, 'title'))
}

function words(row: Fields, column: PortalColumn): string | number | string[] | undefined {
  for (const spelling of portalColumns[column]) {
    const value = row[spelling]
    if (value !== undefined && value !== null) return value as string | number | string[]
  }
  return undefined
}

function asText(value: string | number | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value.join(',') : value === undefined ? undefined : String(value)
}

function sameWords(one: string, other: string): boolean {
  const bare = (text: string) => text.normalize('NFKC').replace(/[\s。.，,；;：:]/g, '')
  return bare(one) === bare(other)
}

function foldLatin(text: string): string {
  return text.toLowerCase().replace(/[^a-z]/g, '')
}
