import { parse } from 'csv-parse/sync'
import { matchCode } from '../../codes/code-list.ts'
import { type Kind, kinds, settlementCycles } from '../../codes/trade.ts'
import type { ListingDraft } from '../../listing/listing-content.ts'
import { readDay, readInstant } from '../cn-dates.ts'
import { setContactsApart } from '../contacts.ts'
import type { HarvestItem, HarvestReader, HarvestRecord, HarvestSource } from '../harvest-record.ts'
import { mapFields, mapFrequency, mapIndustries, mapRegion } from '../map-values.ts'
import { cutText, firstSentence, oneLine, paragraphs } from '../plain-text.ts'
import { readPrice } from '../price-text.ts'
import { recordIds } from '../record-ids.ts'
import { filled, linkOf, skip } from './draft.ts'
import { providerKind } from './provider-kind.ts'

type Row = Readonly<Record<string, string | undefined>>

/** What one exchange calls the things its listing pages say; texts are tried in order. */
type Layout = {
  source: HarvestSource
  /** Headings that only this exchange's files have together. */
  headings: readonly string[]
  link: string
  provider: string
  /** Shorter text first. */
  texts: readonly string[]
  categories: readonly string[]
  kind: readonly string[]
  published?: string
  updated?: string
}

const layouts: readonly Layout[] = [
  {
    source: {
      name: 'beijing-exchange',
      title: { zh: '北京国际大数据交易所', en: 'Beijing International Data Exchange' },
      url: 'https://webs.bjidex.com/',
    },
    headings: ['url', 'title', 'offer_type', 'price', 'company_name', 'detail', 'limit'],
    link: 'url',
    provider: 'company_name',
    texts: ['description', 'detail'],
    categories: ['category'],
    kind: ['type'],
  },
  {
    source: {
      name: 'guangzhou-exchange',
      title: { zh: '广州数据交易所', en: 'Canton Data Exchange' },
      url: 'https://www.cantonde.com/',
    },
    headings: ['title', 'outline', 'price', 'application', 'subdivision_type', 'detail_description', 'cur_url'],
    link: 'cur_url',
    provider: 'company_name',
    texts: ['outline', 'detail_description'],
    categories: ['application', 'category'],
    kind: ['subdivision_type', 'type'],
  },
  {
    source: {
      name: 'guiyang-exchange',
      title: { zh: '贵阳大数据交易所', en: 'Guiyang Global Big Data Exchange' },
      url: 'https://www.gzdex.com.cn/',
    },
    headings: ['title', 'price', 'company', 'url', 'create_time', 'update_time', 'new_category'],
    link: 'url',
    provider: 'company',
    texts: ['description'],
    categories: ['category'],
    kind: [],
    published: 'create_time',
    updated: 'update_time',
  },
]

/** Of listings that others have labelled: a copy of the exchange's own file, with its words replaced by labels. */
const labelHeadings = ['title', 'provider', 'price_mode', 'platform', 'currency']

/** Listing pages of the data exchanges of Beijing, Guangzhou and Guiyang, as tables (CSV). */
export const cnExchangeReader: HarvestReader = {
  format: 'cn-exchange',
  recognises: ({ name, head }) => {
    if (!/\.csv$/i.test(name)) return false
    const headings =
      head
        .split(/\r?\n/, 1)[0]
        ?.replace(/^\ufeff/, '')
        .split(',') ?? []
    return layoutOf(headings) !== undefined || isLabelled(headings)
  },
  read: readExchange,
}

async function* readExchange(
  input: Parameters<HarvestReader['read']>[0],
  options: { source?: string },
): AsyncIterable<HarvestItem> {
  let rows: Row[]
  let headings: string[] = []
  try {
    rows = parse(await input.text(), {
      bom: true,
      columns: (header: string[]) => {
        headings = header.map((heading) => heading.trim())
        return headings
      },
      relax_column_count: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    yield skip(
      'H01',
      input.path,
      `The table cannot be read: ${error instanceof Error ? error.message : 'unknown fault'}`,
    )
    return
  }
  if (isLabelled(headings)) {
    for (const [index] of rows.entries())
      yield skip(
        'H06',
        `${input.path}#${index + 1}`,
        'A labelled copy of a listing; the exchange’s own file is imported',
      )
    return
  }
  const layout = layoutOf(headings)
  if (!layout) {
    yield skip('H04', input.path, 'Not the listings of an exchange this program knows')
    return
  }
  const source = options.source === undefined ? layout.source : { ...layout.source, name: options.source }
  const ids = recordIds(
    rows.map((row) => {
      const url = linkOf(row[layout.link])
      const names = [oneLine(row.title), oneLine(row[layout.provider])]
      return { ...(url === undefined ? {} : { url }), names, whole: wholeOf(row) }
    }),
  )
  for (const [index, row] of rows.entries()) {
    const place = `${input.path}#${index + 1}`
    const id = ids[index]
    if (!oneLine(row.title)) yield skip('H03', place, 'The record has no title')
    else if (!oneLine(row[layout.provider])) yield skip('H02', place, 'The record names no provider')
    else if (id && 'sameAs' in id) yield skip('H06', place, `The same listing as #${id.sameAs + 1}`)
    else if (id) yield { record: recordOf(row, layout, { place, recordId: id.id, source }) }
  }
}

function recordOf(row: Row, layout: Layout, identity: { place: string; recordId: string; source: HarvestSource }) {
  const title = oneLine(row.title) ?? ''
  const provider = oneLine(row[layout.provider]) ?? ''
  const contacts: string[] = []
  const read = (heading: string) => {
    const apart = setContactsApart(paragraphs(row[heading]) ?? '')
    contacts.push(...apart.contacts)
    return apart.text === '' ? undefined : apart.text
  }
  const texts = layout.texts.map(read).filter((text) => text !== undefined)
  const telling = texts.filter((text) => text.replace(/\s/g, '') !== title.replace(/\s/g, ''))
  const short = telling[0]
  const long = telling.at(-1)
  const categories = layout.categories.map((heading) => row[heading])
  const kindWords = layout.kind.map((heading) => oneLine(row[heading])).filter((word) => word !== undefined)
  const kind = kindOf(kindWords, title)
  const settlement = matchCode(settlementCycles, row.settlement_interval ?? '')?.code
  const limit = read('limit')
  const users = oneLine(row.target_user)
  const url = linkOf(row[layout.link])
  const region = mapRegion(provider)
  const publishedAt = readInstant(layout.published ? row[layout.published] : undefined)
  const content = {
    kind,
    title: { zh: cutText(title, 300) },
    summary: { zh: short ? summaryOf(short) : cutText(`${provider}提供的${title}`, 600) },
    ...filled({
      description: long ? { zh: cutText(long, 20_000) } : undefined,
      industries: mapIndustries(categories.map((words) => words ?? '')),
      fields: mapFields(categories.map((words) => words ?? '')),
      targetUsers: users ? [{ zh: cutText(users, 200) }] : undefined,
      frequency: mapFrequency(row.update_frequency),
      lastUpdated: readDay(layout.updated ? row[layout.updated] : undefined),
      offers: readPrice(row.price),
      settlement,
    }),
    deliveryModes: deliveryOf(kind, oneLine(row.offer_type)),
    terms: { licence: 'X-EXCHANGE-CONTRACT', ...(limit ? { licenceText: cutText(limit, 4_000) } : {}) },
  } satisfies ListingDraft
  return {
    ...identity,
    provider: {
      name: { zh: cutText(provider, 200) },
      kind: providerKind(provider),
      ...(region === undefined || region.startsWith('X-') ? {} : { region }),
    },
    content,
    ...(url === undefined ? {} : { url }),
    original: filled({
      kind: kindWords.join(' / ') || undefined,
      industries: oneLine(categories.join(' ')),
      price: oneLine(row.price),
      frequency: oneLine(row.update_frequency),
      delivery: oneLine(row.offer_type) ?? oneLine(row.delivery_type),
      settlement: oneLine(row.settlement_interval),
      dimensions: oneLine(row.dimension),
    }) as Record<string, string>,
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(contacts.length > 0 ? { contact: { text: [...new Set(contacts)].join(', ') } } : {}),
  } satisfies HarvestRecord
}

const kindWordsOfExchanges: Readonly<Record<string, Kind>> = {
  数据API: 'API',
  API数据: 'API',
  模型算法: 'MODEL',
  解决方案: 'APP',
  数据报告: 'REPORT',
}

/** The exchange's own type; where it has none, what the title ends in. */
function kindOf(kindWords: readonly string[], title: string): Kind {
  for (const word of kindWords) {
    const kind = kindWordsOfExchanges[word] ?? matchCode(kinds, word)?.code
    if (kind) return kind
  }
  if (/(?:API|接口)(?:[（(].*[）)])?$/i.test(title)) return 'API'
  if (/报告(?:[（(].*[）)])?$/.test(title)) return 'REPORT'
  if (/模型(?:[（(].*[）)])?$/.test(title)) return 'MODEL'
  return 'DATASET'
}

function deliveryOf(kind: Kind, offerType: string | undefined): ('API' | 'OFFLINE')[] {
  if (offerType === '平台外交付') return ['OFFLINE']
  return offerType === '平台内交付' && kind === 'API' ? ['API'] : []
}

function summaryOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  return line.length <= 200 ? line : firstSentence(line, 300)
}

/** Counters of clicks, deals and scores change by themselves and are no part of the listing. */
function wholeOf(row: Row): string {
  const { click_time, view_count, deal_time, score, ...rest } = row
  return JSON.stringify(rest)
}

function layoutOf(headings: readonly string[]): Layout | undefined {
  return layouts.find((layout) => layout.headings.every((heading) => headings.includes(heading)))
}

function isLabelled(headings: readonly string[]): boolean {
  return labelHeadings.every((heading) => headings.includes(heading))
}
