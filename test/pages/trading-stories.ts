import type { Language } from '#app/domain/text.ts'
import type { ListingOverrides } from '../factories/listings.ts'

/** The subjects of the stories: what is traded in each. */
export const subjects = ['free', 'file', 'api', 'talked', 'sensitive', 'returned'] as const
export type Subject = (typeof subjects)[number]

/** Two organisations, what the one sells, and what is typed on the way. */
export type Tale = {
  language: Language
  hasScript: boolean
  provider: string
  buyer: string
  listings: Readonly<Record<Subject, ListingOverrides>>
  /** What the buyer wants it for, in words of its own. */
  purpose: string
  note: string
  claim: string
  answer: string
  decision: string
}

const yuan = 1_000_000
const open = { grade: 'G1', personal: { contains: false } } as const
const offers = {
  free: [{ model: 'FREE' }],
  file: [{ model: 'ONEOFF', price: 1_999 * yuan }],
  api: [{ model: 'MONTH', price: 500 * yuan, quota: 3 }],
  talked: [{ model: 'NEGOTIATED' }],
  sensitive: [{ model: 'ONEOFF', price: 3_000 * yuan, quota: 5 }],
  returned: [{ model: 'ONEOFF', price: 10_000 * yuan }],
} satisfies Record<Subject, ListingOverrides['offers']>

const of: Record<Subject, ListingOverrides> = {
  free: { ...open, openness: 'OPEN', deliveryModes: ['FILE'], offers: offers.free },
  file: { ...open, deliveryModes: ['FILE'], offers: offers.file },
  api: { ...open, kind: 'API', deliveryModes: ['API'], offers: offers.api },
  talked: { ...open, deliveryModes: ['FILE'], offers: offers.talked },
  // A file is declared as well, which the grade does not let out.
  sensitive: {
    grade: 'G2',
    personal: { contains: true, sensitive: true },
    deliveryModes: ['FILE', 'QUERY'],
    offers: offers.sensitive,
    terms: { purposes: [{ zh: '信贷准入核验', en: 'Checking before a loan' }] },
  },
  returned: { ...open, deliveryModes: ['FILE'], offers: offers.returned },
}

function listings(titles: Record<Subject, ListingOverrides['title']>): Tale['listings'] {
  const named = subjects.map((subject) => [subject, { ...of[subject], title: titles[subject] ?? '' }] as const)
  return Object.fromEntries(named) as Record<Subject, ListingOverrides>
}

export const tales: readonly Tale[] = [
  {
    language: 'zh',
    hasScript: false,
    provider: '霍童溪水文数据',
    buyer: '三都澳网箱保险',
    listings: listings({
      free: '霍童溪逐日水位',
      file: '三都澳网箱水温记录',
      api: '近岸浪高预报接口',
      talked: '养殖海域赤潮历史样本',
      sensitive: '养殖户授信核验表',
      returned: '网箱鱼病巡查记录',
    }),
    purpose: '网箱养殖保险的费率测算',
    note: '含三年历史数据',
    claim: '第 40 条以后缺少巡查结论。',
    answer: '原始记录就是这样。',
    decision: '与产品说明不符，全额退款。',
  },
  {
    language: 'en',
    hasScript: true,
    provider: 'Saltmarsh Gauge Works',
    buyer: 'Tidewell Pond Underwriters',
    listings: listings({
      free: { zh: '潮沟逐日水位', en: 'Daily levels of tidal creeks' },
      file: { zh: '虾塘水温', en: 'Water temperature of shrimp ponds' },
      api: { zh: '浪高预报接口', en: 'Wave height forecast' },
      talked: { zh: '赤潮样本', en: 'Samples of red tides' },
      sensitive: { zh: '塘主授信核验', en: 'Pond owners before a loan' },
      returned: { zh: '鱼病巡查', en: 'Rounds against fish disease' },
    }),
    purpose: 'rates of pond insurance',
    note: 'with three years of history',
    claim: 'No findings from row 40 on.',
    answer: 'The records are like that.',
    decision: 'Not as described: all of it goes back.',
  },
]

/** Columns of text and numbers, wide enough to carry the mark of a buyer. */
export function measurements(rows = 300): string {
  const line = (index: number) =>
    `${index},第${index}次巡查记录，水色正常，增氧机运行,${index % 31}.${10 + (index % 80)}\n`
  return `id,说明,水温\n${Array.from({ length: rows }, (_, index) => line(index)).join('')}`
}

/** Owners of ponds, each of whom can be verified, in groups large enough to be told of. */
export function ponds(): string {
  const line = (index: number) =>
    `P${index},owner ${index},${1_000 + ((index * 7_919) % 997)},${index % 2 ? '霞浦' : '福鼎'}\n`
  return `code,owner,income,city\n${Array.from({ length: 40 }, (_, index) => line(index)).join('')}`
}
