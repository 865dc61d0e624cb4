import { dayOf, shiftDay } from '#app/domain/calendar/days.ts'
import type { Language } from '#app/domain/text.ts'
import type { ListingOverrides } from '../factories/listings.ts'

/** When demands of the stories end, and what is promised ends later. */
export const deadline = shiftDay(dayOf(Date.now()), 45)
export const later = shiftDay(deadline, 60)
const spelled = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(deadline))
const [year = '', month = '', day = ''] = deadline.split('-').map((part) => String(Number(part)))

/** What somebody wants, what there is of it, and what the pages say of how one stands to the other. */
export type Story = {
  language: Language
  hasScript: boolean
  /** The buyer, who is named to nobody before it accepts, and the paragraph it types. */
  buyer: string
  paragraph: string
  /** Words of the title by which the demand is searched. */
  about: string
  /** What the form holds once the paragraph was read. */
  draft: Readonly<Record<string, string>>
  boxes: readonly string[]
  /** Listings, the best first; of the first two providers somebody is told. */
  listings: readonly ListingOverrides[]
  /** What each match says in one line, and of one requirement. */
  sentences: readonly RegExp[]
  verdicts: readonly (readonly [requirement: string, verdict: string])[]
}

const column = (name: string, zh: string, type: 'STRING' | 'DATETIME' | 'DECIMAL' = 'STRING') => ({
  name,
  title: { zh },
  type,
})
const yuan = 1_000_000
const clean = { personal: { contains: false }, grade: 'G2' as const }

export const stories: readonly Story[] = [
  {
    language: 'zh',
    hasScript: false,
    buyer: '临海寿冷保险经纪',
    paragraph:
      '需要近三年福建省港口冷藏集装箱的温度监测数据，用于冷链保险的风险定价。字段包括箱号、监测时间、箱内温度，最好有湿度。' +
      `每小时更新，不含个人信息，支持API或CSV文件下载，预算5-10万元，${year}年${month}月${day}日前应答。`,
    about: '冷藏集装箱',
    draft: {
      title: '近三年福建省港口冷藏集装箱的温度监测数据',
      scenario: '冷链保险的风险定价',
      'required.0.name': '箱号',
      'required.2.name': '箱内温度',
      'required.3.name': '湿度',
      'required.3.need': 'NICE',
      regions: '福建省',
      frequency: 'HOUR',
      budgetMin: '50000',
      budgetMax: '100000',
      deadline,
    },
    boxes: ['deliveryModes:API', 'deliveryModes:FILE', 'formats:CSV'],
    listings: [
      {
        provider: 'zh-reefer',
        providerName: '东渡冷箱物联',
        title: '福建港口冷藏集装箱温度监测',
        summary: '各港口冷藏集装箱逐小时的箱内温度',
        description: { zh: '福建省各港口堆场冷藏集装箱逐小时监测的箱内温度和湿度，用于冷链保险与风险定价。' },
        dictionary: [
          column('container_no', '箱号'),
          column('measured_at', '监测时间', 'DATETIME'),
          column('temperature', '箱内温度', 'DECIMAL'),
          column('humidity', '湿度', 'DECIMAL'),
        ],
        regions: ['350000'],
        frequency: 'HOUR',
        timeStart: '2021-01-01',
        formats: ['CSV'],
        deliveryModes: ['API', 'FILE'],
        offers: [{ model: 'YEAR', price: 60_000 * yuan }],
        ...clean,
      },
      {
        provider: 'zh-monthly',
        providerName: '闽江口集运数据',
        title: '福建冷藏集装箱温度月报',
        summary: '港口冷藏集装箱每月的温度监测汇总',
        description: { zh: '福建省港口冷藏集装箱温度监测的月度汇总，每箱一条，供冷链保险使用。' },
        dictionary: [
          column('container_no', '箱号'),
          column('measured_at', '监测时间', 'DATETIME'),
          column('temperature', '箱内温度', 'DECIMAL'),
        ],
        regions: ['350000'],
        frequency: 'MONTH',
        timeStart: '2021-01-01',
        formats: ['CSV'],
        deliveryModes: ['FILE'],
        offers: [{ model: 'YEAR', price: 80_000 * yuan }],
        ...clean,
      },
      {
        provider: 'zh-xiamen',
        providerName: '厦门箱站作业',
        title: '厦门港冷藏集装箱堆存记录',
        summary: '厦门港冷藏集装箱的温度监测与堆存记录，用于冷链保险',
        dictionary: [column('container_no', '箱号'), column('temperature', '箱内温度', 'DECIMAL')],
        regions: ['350200'],
        frequency: 'DAY',
        timeStart: '2021-01-01',
        formats: ['CSV'],
        deliveryModes: ['FILE'],
        offers: [{ model: 'YEAR', price: 95_000 * yuan }],
        ...clean,
      },
    ],
    sentences: [
      /^4 个字段全部覆盖；报价 ¥60,000，在预算内/m,
      /^覆盖 4 个字段中的 3 个；每月更新而非每小时更新/m,
      /只是所需地区的一部分/,
    ],
    verdicts: [
      ['箱内温度', '满足'],
      ['更新频率', '不满足'],
      ['覆盖地区', '部分满足'],
    ],
  },
  {
    language: 'en',
    hasScript: true,
    buyer: 'Lintide Vessel Underwriters',
    paragraph:
      'We need hourly berth occupancy data of container terminals in Fujian from 2023 to 2026, to be used for planning of vessel calls. ' +
      'Fields: berth number, arrival time, departure time, ideally cargo tonnage. Updated daily, as CSV or through an API, without ' +
      `personal information. Budget CNY 50,000 to 120,000. Please respond by ${spelled}.`,
    about: 'berth occupancy',
    draft: {
      title: 'Hourly berth occupancy data of container terminals in Fujian from 2023 to 2026',
      scenario: 'planning of vessel calls',
      'required.0.name': 'berth number',
      'required.2.name': 'departure time',
      'required.3.need': 'NICE',
      regions: 'Fujian',
      frequency: 'DAY',
      timeStart: '2023-01-01',
      budgetMax: '120000',
      deadline,
    },
    boxes: ['deliveryModes:API', 'formats:CSV'],
    listings: [
      {
        provider: 'en-berths',
        providerName: 'Harbour Berth Records',
        title: { zh: '集装箱码头泊位占用', en: 'Berth occupancy of container terminals in Fujian' },
        summary: { zh: '逐次靠离泊', en: 'Every call at the berths of container terminals, hour by hour' },
        dictionary: [
          column('berth_number', '泊位编号'),
          column('arrival_time', '靠泊时间', 'DATETIME'),
          column('departure_time', '离泊时间', 'DATETIME'),
          column('cargo_tonnage', '货物吨数', 'DECIMAL'),
        ],
        regions: ['350000'],
        frequency: 'DAY',
        timeStart: '2020-01-01',
        timeEnd: '2026-12-31',
        formats: ['CSV'],
        deliveryModes: ['API', 'FILE'],
        offers: [{ model: 'YEAR', price: 90_000 * yuan }],
        ...clean,
      },
      {
        provider: 'en-weekly',
        providerName: 'Strait Quay Statistics',
        title: { zh: '码头泊位占用周报', en: 'Weekly berth occupancy of container terminals in Fujian' },
        summary: { zh: '每周的泊位占用', en: 'Berth occupancy of container terminals, week by week' },
        dictionary: [
          column('berth_number', '泊位编号'),
          column('arrival_time', '靠泊时间', 'DATETIME'),
          column('departure_time', '离泊时间', 'DATETIME'),
        ],
        regions: ['350000'],
        frequency: 'WEEK',
        timeStart: '2020-01-01',
        timeEnd: '2026-12-31',
        formats: ['CSV'],
        deliveryModes: ['API'],
        offers: [{ model: 'YEAR', price: 70_000 * yuan }],
        ...clean,
      },
      {
        provider: 'en-xiamen',
        providerName: 'Island Port Notes',
        title: { zh: '厦门港泊位占用', en: 'Berth occupancy of container terminals in Xiamen' },
        summary: { zh: '厦门港泊位', en: 'Berth occupancy in the port of Xiamen' },
        dictionary: [column('berth_number', '泊位编号'), column('arrival_time', '靠泊时间', 'DATETIME')],
        regions: ['350200'],
        frequency: 'DAY',
        timeStart: '2020-01-01',
        formats: ['CSV'],
        deliveryModes: ['API'],
        offers: [{ model: 'YEAR', price: 110_000 * yuan }],
        ...clean,
      },
    ],
    sentences: [
      /^Covers all 4 fields; ¥90,000 within budget/m,
      /^Covers 3 of 4 fields; weekly instead of daily/m,
      /part of the area/,
    ],
    verdicts: [
      ['berth number', 'Met'],
      ['cargo tonnage', 'Not met'],
      ['Area covered', 'Partly met'],
    ],
  },
]

/** What nobody can serve, and who offers to build it. */
export const unserved = {
  buyer: '蕉城山地测绘队',
  paragraph: `需要霞浦县古廊桥木构件的含水率监测数据，用于古廊桥修缮评估。字段包括构件编号、含水率、虫蛀等级。每月更新，预算3-6万元，${year}年${month}月${day}日前应答。`,
  builder: '畲乡木作传感',
}
