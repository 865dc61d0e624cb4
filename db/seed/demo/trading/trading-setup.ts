import type { DemoEndpoint, DemoFiledDeal, DemoRelease, DemoTradingSettings } from './trade-types.ts'

const lanxu = 'lanxu-energy-data'
export const parkCurves = '福州工业园区 15 分钟用电负荷曲线'
export const enterpriseLoad = '泉州市规上企业月度用电负荷数据'
export const solarOutput = '闽南工商业屋顶光伏逐时出力与辐照数据'
export const steamLoad = '漳州食品工业园热电联产蒸汽负荷'
export const loadForecast = '福建设区市日前用电负荷预测接口'
export const portStatistics = '闽南港口集装箱码头日作业统计'
export const marketPrices = '福建农产品批发市场日均价（无条件开放）'

/** The forms and rules of providers. */
export const demoTradingSettings: readonly DemoTradingSettings[] = [
  {
    provider: lanxu,
    listing: enterpriseLoad,
    settings: {
      fields: [
        {
          id: 'project',
          kind: 'line',
          label: { zh: '使用数据的项目或产品名称', en: 'Project or product that will use the data' },
          options: [],
          isRequired: true,
        },
        {
          id: 'store',
          kind: 'choice',
          label: { zh: '数据存放在哪里', en: 'Where the data will be kept' },
          options: ['本单位机房', '境内云服务', '澜序沙箱内使用'],
          isRequired: true,
        },
      ],
      rules: [],
      trial: { days: 14, calls: null },
    },
  },
  {
    provider: lanxu,
    listing: solarOutput,
    settings: {
      fields: [],
      rules: [
        {
          id: 'listed',
          name: '所列用途、全价 10 万元以内',
          tiers: [],
          kinds: [],
          regions: ['350000'],
          onlyListedPurpose: true,
          models: ['YEAR'],
          maxCents: 10_000_000,
        },
      ],
      trial: null,
    },
  },
]

export const demoReleases: readonly DemoRelease[] = [
  { provider: lanxu, listing: parkCurves, ago: 46, note: '含 11 个园区关口，时间为北京时间，缺测点留空。' },
  { provider: lanxu, listing: enterpriseLoad, ago: 46, note: '企业标识为澜序自有编号，各期一致，可按编号续接。' },
  {
    provider: 'luting-port',
    listing: portStatistics,
    ago: 45,
    note: '按码头、按日；因台风停航的日子 closed 为 true。',
  },
  { provider: 'minqiong-public-data', listing: marketPrices, ago: 44, note: '各批发市场当日均价，次日上午更新。' },
]

export const demoEndpoints: readonly DemoEndpoint[] = [
  {
    provider: lanxu,
    listing: loadForecast,
    ago: 40,
    baseUrl: 'https://forecast.lanxu.example/v2',
    paths: ['/load/*', '/cities'],
  },
]

export const demoFiledDeals: readonly DemoFiledDeal[] = [
  {
    by: lanxu,
    other: 'xiheng-hydropower-data',
    side: 'provider',
    subject: '闽北小水电站群日前出力预测定制模型与半年数据服务',
    amountCents: 26_000_000,
    dealtAgo: 32,
    note: '双方线下签约，分两期付款，数据在对方机房内使用。',
    ago: 24,
    confirmed: 22,
    registered: 20,
  },
  {
    by: 'luting-port',
    other: lanxu,
    side: 'provider',
    subject: '港区岸电使用时段统计（一次性提供）',
    amountCents: 4_800_000,
    dealtAgo: 12,
    note: '用于岸电负荷研究，仅限澜序内部使用。',
    ago: 3,
  },
]
