import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  isWeekend,
  kb,
  mb,
  ordinaryTerms,
  regionField,
  round,
  season,
  stamp,
  t,
  yuan,
} from './shared.ts'

const marketPrices: DemoListing = {
  key: 'wet-market-prices',
  provider: 'jianming-trade-data',
  listedDaysAgo: 480,
  updatedDaysAgo: 1,
  lagDays: 0,
  content: {
    kind: 'DATASET',
    title: t('闽北闽东农贸市场日度零售价格', 'Daily retail prices in wet markets of northern and eastern Fujian'),
    summary: t(
      '26 个农贸市场 68 个品种的早市零售价，当日 11 点前入库。',
      'Morning retail prices of 68 goods in 26 markets, entered before eleven the same day.',
    ),
    description: t(
      '南平、宁德两地 26 个农贸市场，采价员每天 6:30 至 8:30 到固定三个摊位询价，取中位数。规格统一到等级（如上海青中把、带鱼 4-6 两），规格缺货时记空而不替代。单日涨跌超过 25% 的自动触发复核，复核结果写入标记。价格为消费者实付，含摊贩零抹。',
      'In 26 markets of Nanping and Ningde, reporters ask three fixed stalls between 6:30 and 8:30 and the median is kept. Goods are tied to a grade—pak choi in medium bunches, hairtail of 200–300 g—and a missing grade is left empty rather than replaced. A move over 25% in a day triggers a second visit whose result is flagged. Prices are what consumers pay.',
    ),
    keywords: {
      zh: ['农贸市场', '菜价', '零售价格', '民生'],
      en: ['wet market', 'vegetable prices', 'retail prices', 'CPI'],
    },
    topic: t('居民消费价格', 'Consumer prices'),
    industries: ['F', 'A'],
    fields: ['COMMERCE', 'AGRICULTURE', 'CITY'],
    scenarios: [
      t('生鲜采购定价', 'Fresh-food buying'),
      t('保供稳价监测', 'Watching supply and prices'),
      t('餐饮成本核算', 'Costing in restaurants'),
    ],
    targetUsers: [t('生鲜连锁', 'Fresh-food chains'), t('团餐企业', 'Caterers')],
    version: '2.4.0',
    support: t('品种增补可按月提出。', 'New goods may be proposed monthly.'),
    dictionary: [
      field('price_date', 'DATE', '采价日期', 'Date', { isKey: true }),
      field('market_code', 'STRING', '市场代码', 'Market', { isKey: true, example: 'NP-03' }),
      regionField([
        ['350702', '延平区', 'Yanping'],
        ['350703', '建阳区', 'Jianyang'],
        ['350902', '蕉城区', 'Jiaocheng'],
        ['350921', '霞浦县', 'Xiapu'],
      ]),
      field('product_code', 'CODE', '品种代码', 'Product', {
        isKey: true,
        domain: [
          { value: 'V01', title: t('上海青', 'Pak choi') },
          { value: 'V05', title: t('空心菜', 'Water spinach') },
          { value: 'V11', title: t('西红柿', 'Tomato') },
          { value: 'V18', title: t('马铃薯', 'Potato') },
          { value: 'M01', title: t('猪后腿肉', 'Pork hind leg') },
          { value: 'M04', title: t('光鸡', 'Dressed chicken') },
          { value: 'E01', title: t('鸡蛋', 'Eggs') },
          { value: 'S02', title: t('大黄鱼 8 两', 'Large yellow croaker 400 g') },
          { value: 'S07', title: t('带鱼 4-6 两', 'Hairtail 200–300 g') },
          { value: 'S12', title: t('花蛤', 'Clams') },
        ],
      }),
      field('stalls', 'INTEGER', '有价摊位数', 'Stalls with a price', { domain: '0-3' }),
      field('price', 'DECIMAL', '零售价', 'Retail price', {
        unit: '元/500g',
        domain: '0.5-200',
        nullable: true,
        example: '3.50',
        description: t('三摊中位数，缺货为空', 'Median of three stalls; null when out of stock'),
      }),
      field('price_low', 'DECIMAL', '最低价', 'Lowest', { unit: '元/500g', domain: '0.5-200', nullable: true }),
      field('price_high', 'DECIMAL', '最高价', 'Highest', { unit: '元/500g', domain: '0.5-200', nullable: true }),
      field('day_change', 'DECIMAL', '日环比', 'Change on the day', {
        unit: '%',
        domain: '-80-200',
        nullable: true,
        description: t('与同市场上一有价日比', 'Against the last day with a price in the same market'),
      }),
      field('rechecked', 'BOOLEAN', '已复核', 'Rechecked'),
    ],
    recordCount: 2_590_000,
    storageBytes: mb(171),
    incrementBytes: kb(118),
    formats: ['CSV', 'SQL'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2021-09-01',
    frequency: 'DAY',
    regions: ['350700', '350900'],
    granularity: t('市场 × 品种 × 日', 'Market × product × day'),
    latency: t('当日 11:00', '11:00 the same day'),
    sourceKinds: ['OWN'],
    sourceDetail: t('自有采价员实地采价。', 'Our own reporters on the spot.'),
    lineage: t(
      '采价 App → 规格校验 → 异动复核 → 入库。',
      'Reporting app, grade check, recheck of unusual moves, entry.',
    ),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    processing: 'RAW',
    gradeImpacts: [
      impact('ORGANISATION', 'NONE', '公开摊位零售价', 'Open stall prices'),
      impact('ECONOMY', 'NONE', '局部市场', 'Local markets'),
    ],
    personal: { contains: false },
    crossBorder: 'EXEMPT',
    quality: {
      scores: [
        { dimension: 'COMPLETENESS', score: 97.2 },
        { dimension: 'ACCURACY', score: 96.8 },
        { dimension: 'TIMELINESS', score: 99.3 },
        { dimension: 'CONSISTENCY', score: 98.9 },
      ],
      method: t('每周随机暗访 2 个市场核价。', 'Two markets a week visited unannounced.'),
      assessed: '2025-10-20',
    },
    deliveryModes: ['DBSHARE', 'FILE'],
    deliveryDays: 1,
    trial: t('近 30 天单市场数据免费。', 'One market, last 30 days, free.'),
    offers: [
      { model: 'MONTH', price: yuan(1_500), unit: 'MONTH' },
      { model: 'YEAR', price: yuan(15_000), unit: 'YEAR' },
      { model: 'PER_ROW', title: t('历史按条', 'History by the record'), price: yuan(0.01), unit: 'ROW' },
    ],
    settlement: 'MONTHLY',
    priceBasis: 'COST',
    taxRate: 3,
    invoice: t('增值税普通发票', 'VAT invoice'),
    terms: {
      ...ordinaryTerms,
      purposes: [t('采购与成本核算', 'Buying and costing'), t('研究', 'Research')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
    files: [
      { name: 'wet_market_2025.csv', format: 'CSV', bytes: 38_220_114, rows: 561_204 },
      { name: 'product_grades.xlsx', title: t('品种规格表', 'Grades'), format: 'XLSX', bytes: 41_882, rows: 68 },
    ],
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const markets = [
        ['NP-01', '350702', 1],
        ['NP-07', '350703', 0.96],
        ['ND-02', '350902', 1.05],
        ['ND-09', '350921', 0.97],
      ] as const
      const products = [
        ['V01', 3.2, 0.09, 30, 0.25],
        ['V05', 4.1, 0.1, 20, 0.4],
        ['V11', 4.6, 0.06, 40, 0.2],
        ['V18', 2.8, 0.03, 60, 0.08],
        ['M01', 13.5, 0.02, 15, 0.05],
        ['M04', 16.2, 0.02, 20, 0.04],
        ['E01', 5.6, 0.02, 265, 0.07],
        ['S02', 24.5, 0.05, 200, 0.1],
        ['S07', 21, 0.05, 195, 0.14],
        ['S12', 9.8, 0.05, 220, 0.12],
      ] as const
      const level = new Map<string, number>()
      const last = new Map<string, number>()
      const rows: SampleRow[] = []
      for (let back = 29; back >= 0; back--) {
        const day = time.day(-back)
        for (const [market, region, factor] of markets) {
          for (const [product, base, noise, peak, swing] of products) {
            const key = market + product
            const drift = clamp((level.get(key) ?? 1) * random.normal(1, noise / 3, 4), 0.7, 1.4)
            level.set(key, drift)
            const stalls = random.weighted([
              [3, 30],
              [2, 5],
              [1, 1],
              [0, product.startsWith('S') ? 1 : 0.1],
            ] as const)
            const fair = base * factor * drift * (1 + swing * season(day, peak))
            const quotes = Array.from({ length: stalls }, () =>
              Math.max(0.5, round(Math.round(fair * random.normal(1, 0.04, 3) * 10) / 10, 1)),
            ).sort((a, b) => a - b)
            const price =
              stalls === 0
                ? null
                : stalls === 2
                  ? round((quotes[0]! + quotes[1]!) / 2, 2)
                  : quotes[Math.floor(stalls / 2)]!
            const before = last.get(key)
            const change = price === null || before === undefined ? null : round((price / before - 1) * 100, 1)
            if (price !== null) last.set(key, price)
            rows.push({
              price_date: day,
              market_code: market,
              region_code: region,
              product_code: product,
              stalls,
              price,
              price_low: quotes[0] ?? null,
              price_high: quotes.at(-1) ?? null,
              day_change: change,
              rechecked: change !== null && Math.abs(change) > 25,
            })
          }
        }
      }
      return rows
    },
  },
  history: [
    {
      version: '1.0.0',
      daysAgo: 480,
      change: t('首次上架，南平 14 个市场。', 'First listed with fourteen markets of Nanping.'),
    },
    { version: '2.0.0', daysAgo: 260, change: t('增加宁德 12 个市场。', 'Twelve markets of Ningde added.') },
  ],
  change: t('增加最低、最高价与复核标记。', 'Lowest and highest price and the recheck flag added.'),
}

const footfall: DemoListing = {
  key: 'district-footfall-hourly',
  provider: 'jinshui-retail-association',
  listedDaysAgo: 215,
  updatedDaysAgo: 2,
  lagDays: 1,
  content: {
    kind: 'DATASET',
    title: t('泉州商圈小时客流与到店率', 'Hourly footfall and walk-in rate of shopping districts, Quanzhou'),
    summary: t(
      '11 个商圈每小时过店、进店与离场人数，含天气与促销标记。',
      'People passing, entering and leaving each hour in eleven districts, with weather and promotion flags.',
    ),
    description: t(
      '会员商场与街区的计数门和俯视计数器按小时汇总，到商圈一级后提供，不含任何图像。过店人数以主通道计数推算，进店人数为门店计数之和，同一人多次进店会重复计入。雨天以商圈最近测站小时雨量 0.5 毫米为界。促销标记由会员申报，少量漏报。',
      'Door counters and overhead counters of member malls and streets, summed by the hour to the district; no images are kept. Passers-by are derived from main aisles; entries are the sum of shops, so that one person may count several times. An hour is wet from 0.5 mm at the nearest station. Promotions are reported by members and a few are missed.',
    ),
    keywords: {
      zh: ['商圈', '客流', '到店率', '选址'],
      en: ['footfall', 'shopping district', 'walk-in rate', 'site selection'],
    },
    industries: ['F', 'H'],
    fields: ['COMMERCE', 'CITY'],
    scenarios: [t('门店选址', 'Choosing sites'), t('排班', 'Rostering'), t('促销评估', 'Judging promotions')],
    version: '1.7.0',
    support: t('协会秘书处工作日答复。', 'The secretariat answers on weekdays.'),
    dictionary: [
      field('hour_start', 'DATETIME', '小时起点', 'Hour', { isKey: true }),
      field('district_code', 'CODE', '商圈代码', 'District', {
        isKey: true,
        domain: [
          { value: 'QZ-A', title: t('古城西街片', 'Old town west') },
          { value: 'QZ-C', title: t('东海湾片', 'Donghai Bay') },
          { value: 'JJ-A', title: t('晋江青阳片', 'Jinjiang Qingyang') },
        ],
      }),
      field('passing', 'INTEGER', '过店人数', 'Passing', { unit: '人次', domain: '0-60000' }),
      field('entering', 'INTEGER', '进店人数', 'Entering', { unit: '人次', domain: '0-60000' }),
      field('leaving', 'INTEGER', '离场人数', 'Leaving', { unit: '人次', domain: '0-60000' }),
      field('walk_in_rate', 'DECIMAL', '到店率', 'Walk-in rate', {
        unit: '%',
        domain: '0-100',
        nullable: true,
        description: t('进店 ÷ 过店，过店为 0 时为空', 'Entering over passing; null without passers-by'),
      }),
      field('counters_online', 'DECIMAL', '计数器在线率', 'Counters online', { unit: '%', domain: '0-100' }),
      field('wet', 'BOOLEAN', '雨时', 'Wet hour'),
      field('promotion', 'BOOLEAN', '促销日', 'Promotion day'),
    ],
    recordCount: 312_840,
    storageBytes: mb(24),
    incrementBytes: kb(21),
    formats: ['CSV', 'API'],
    encoding: 'UTF-8',
    timeStart: '2022-10-01',
    frequency: 'DAY',
    regions: ['350500'],
    granularity: t('商圈 × 小时', 'District × hour'),
    latency: t('次日 8:00', '8:00 the next day'),
    sourceKinds: ['OWN', 'TRADED'],
    sourceDetail: t('会员按公约汇集。', 'Pooled by members under a covenant.'),
    rightsClaimed: ['USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('ORGANISATION', 'GENERAL', '可反映商圈经营热度', 'Shows how a district trades')],
    personal: { contains: false },
    protections: ['AGGREGATION'],
    crossBorder: 'EXEMPT',
    quality: {
      scores: [
        { dimension: 'COMPLETENESS', score: 96.4 },
        { dimension: 'ACCURACY', score: 93.7 },
        { dimension: 'TIMELINESS', score: 98.8 },
      ],
      method: t('每季度录像外的人工计数三处，误差 ±6%。', 'Three places counted by hand a quarter, within 6%.'),
      assessed: '2025-06-30',
    },
    deliveryModes: ['FILE', 'API'],
    deliveryDays: 1,
    offers: [
      { model: 'MONTH', title: t('单商圈', 'One district'), price: yuan(880), unit: 'MONTH' },
      { model: 'YEAR', title: t('全部商圈', 'All districts'), price: yuan(72_000), unit: 'YEAR' },
    ],
    settlement: 'QUARTERLY',
    priceBasis: 'MARKET',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('选址与运营', 'Sites and operations')],
      forbidden: [t('公开点名比较会员', 'Comparing members by name in public')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const districts = [
        ['QZ-A', 3_100, 0.33, 19.5],
        ['QZ-C', 2_600, 0.52, 15.5],
        ['JJ-A', 2_200, 0.47, 19],
      ] as const
      const rows: SampleRow[] = []
      for (let back = 20; back >= 0; back--) {
        const day = time.day(-back)
        const rainy = random.chance(0.28)
        const promotion = isWeekend(day) && random.chance(0.4)
        const left = districts.map(() => 0)
        for (let hour = 10; hour <= 22; hour++) {
          const wet = rainy && random.chance(0.6)
          for (const [d, [code, base, rate, peak]] of districts.entries()) {
            const shape =
              0.35 + 0.85 * Math.exp(-((hour - peak) ** 2) / 7) + 0.4 * Math.exp(-((hour - 12.3) ** 2) / 2.4)
            const passing =
              hour === 22
                ? random.int(20, 160)
                : Math.round(
                    base *
                      shape *
                      (isWeekend(day) ? 1.45 : 1) *
                      (promotion ? 1.15 : 1) *
                      (wet ? 0.68 : 1) *
                      random.normal(1, 0.07, 3),
                  )
            const entering = Math.round(
              passing * clamp(rate * (wet ? 1.18 : 1) * (promotion ? 1.1 : 1) * random.normal(1, 0.05, 3), 0, 1),
            )
            const inside = left[d]! + entering
            const leaving =
              hour === 22
                ? inside
                : Math.round(inside * clamp(0.42 + (hour - 14) * 0.02 + random.normal(0, 0.03, 3), 0.2, 0.9))
            left[d] = inside - leaving
            rows.push({
              hour_start: stamp(day, hour * 60),
              district_code: code,
              passing,
              entering,
              leaving,
              walk_in_rate: passing === 0 ? null : round((entering / passing) * 100, 1),
              counters_online: random.chance(0.9) ? 100 : random.decimal(88, 99, 1),
              wet,
              promotion,
            })
          }
        }
      }
      return rows
    },
  },
}

const crossBorder: DemoListing = {
  key: 'cross-border-weekly',
  provider: 'lanqi-cross-border',
  listedDaysAgo: 172,
  updatedDaysAgo: 9,
  lagDays: 5,
  content: {
    kind: 'DATASET',
    title: t('平潭跨境电商出口品类周汇总', 'Weekly cross-border e-commerce exports by category, Pingtan'),
    summary: t(
      '按品类与目的地汇总票数、件重、货值与退运率，看哪类货在往哪里走。',
      'Parcels, weight, value and returns by category and destination: what is going where.',
    ),
    description: t(
      '由区内 9 家仓储与货代企业在可信数据空间汇总，票级数据不出各家连接器，空间内只出周汇总。品类按 24 大类归并，目的地分 12 组，任一格少于三家企业时不输出。货值按报关币种折人民币，汇率取当周均值。春节前后与大促周波动明显，未剔除。',
      'Nine warehouses and forwarders in the zone sum their parcels inside a trusted data space: parcel records stay behind each connector and only weekly sums leave. Twenty-four categories and twelve groups of destinations; a cell with fewer than three firms is left out. Values are converted at the week’s mean rate. Swings around the Spring Festival and sales weeks are kept.',
    ),
    keywords: {
      zh: ['跨境电商', '出口', '品类', '退运'],
      en: ['cross-border e-commerce', 'exports', 'categories', 'returns'],
    },
    industries: ['F', 'G'],
    fields: ['COMMERCE', 'TRANSPORT'],
    scenarios: [t('备货与海外仓选址', 'Stocking and overseas warehouses'), t('运力采购', 'Buying capacity')],
    version: '1.2.0',
    support: t('空间接入协助 1 周。', 'Help for a week with joining the space.'),
    dictionary: [
      field('week_start', 'DATE', '周起始日', 'Week', { isKey: true }),
      field('category', 'CODE', '品类', 'Category', {
        isKey: true,
        domain: ['鞋靴', '服装', '家居园艺', '茶具茶叶', '小家电', '户外用品', '箱包', '玩具'].map((value) => ({
          value,
        })),
      }),
      field('destination', 'CODE', '目的地组', 'Destination', {
        isKey: true,
        domain: [
          { value: 'US-CA', title: t('北美', 'North America') },
          { value: 'EU', title: t('欧盟', 'EU') },
          { value: 'JP-KR', title: t('日韩', 'Japan and Korea') },
          { value: 'ASEAN', title: t('东盟', 'ASEAN') },
          { value: 'GULF', title: t('海湾', 'Gulf') },
        ],
      }),
      field('firms', 'INTEGER', '企业数', 'Firms', { domain: '3-9' }),
      field('parcels', 'INTEGER', '票数', 'Parcels', { unit: '票', domain: '0-500000' }),
      field('weight', 'DECIMAL', '总重', 'Weight', { unit: 'kg', domain: '0-1000000' }),
      field('value', 'DECIMAL', '货值', 'Value', { unit: '元', domain: '0-100000000' }),
      field('mean_value', 'DECIMAL', '票均货值', 'Value a parcel', {
        unit: '元',
        domain: '0-10000',
        description: t('货值 ÷ 票数', 'Value over parcels'),
      }),
      field('return_rate', 'DECIMAL', '退运率', 'Returns', {
        unit: '%',
        domain: '0-100',
        nullable: true,
        description: t('最近两周尚未成熟，为空', 'Null for the last two weeks, not yet mature'),
      }),
    ],
    recordCount: 11_420,
    storageBytes: mb(1.3),
    formats: ['CSV', 'PARQUET'],
    timeStart: '2023-01-02',
    frequency: 'WEEK',
    regions: ['350128'],
    granularity: t('品类 × 目的地 × 周', 'Category × destination × week'),
    sourceKinds: ['TRADED'],
    sourceDetail: t('成员企业经空间规则汇总。', 'Summed by members under the rules of the space.'),
    rightsClaimed: ['USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('ORGANISATION', 'GENERAL', '体现成员出货结构', 'Shows what members ship')],
    personal: { contains: false },
    protections: ['AGGREGATION', 'ACCESS_CONTROL'],
    crossBorder: 'EXEMPT',
    deliveryModes: ['SPACE', 'FILE'],
    deliveryDays: 3,
    offers: [
      { model: 'PACK', title: t('12 周包', 'Twelve weeks'), price: yuan(9_000), unit: 'ITEM', quota: 12 },
      { model: 'YEAR', price: yuan(32_000), unit: 'YEAR' },
    ],
    settlement: 'QUARTERLY',
    priceBasis: 'MARKET',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      territory: ['X-CN', 'X-ASEAN'],
      purposes: [t('供应链计划', 'Supply-chain planning')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'ACCESS_ENDS',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const categories = [
        ['鞋靴', 5_200, 0.92, 96, 7],
        ['服装', 6_400, 0.48, 71, 11],
        ['家居园艺', 3_100, 1.9, 112, 4],
        ['茶具茶叶', 900, 0.8, 158, 3],
        ['小家电', 1_700, 1.6, 143, 6],
        ['户外用品', 1_500, 1.3, 131, 5],
        ['箱包', 1_900, 0.9, 104, 6],
        ['玩具', 2_300, 0.6, 58, 4],
      ] as const
      const destinations = [
        ['US-CA', 1.3, 1.1],
        ['EU', 0.9, 1.2],
        ['JP-KR', 0.55, 1.05],
        ['ASEAN', 0.8, 0.6],
        ['GULF', 0.32, 0.9],
      ] as const
      const offset = (new Date(`${time.day(0)}T00:00:00Z`).getUTCDay() + 6) % 7
      const rows: SampleRow[] = []
      for (let week = 26; week >= 1; week--) {
        const start = time.day(-offset - week * 7)
        const sale = ['-06-', '-11-'].some((m) => start.includes(m))
          ? 1.35
          : start.slice(5) > '01-20' && start.slice(5) < '02-20'
            ? 0.5
            : 1
        for (const [category, base, weight, value, returned] of categories) {
          for (const [destination, share, price] of destinations) {
            const firms = random.weighted([
              [9, 3],
              [8, 4],
              [7, 3],
              [5, 2],
              [3, 1],
              [2, 0.4],
            ] as const)
            if (firms < 3) continue
            const parcels = Math.round(base * share * sale * random.normal(1, 0.08, 3))
            const total = round(parcels * value * price * random.normal(1, 0.04, 3), 2)
            rows.push({
              week_start: start,
              category,
              destination,
              firms,
              parcels,
              weight: round(parcels * weight * random.normal(1, 0.04, 3), 1),
              value: total,
              mean_value: round(total / parcels, 2),
              return_rate:
                week <= 2 ? null : Math.max(0.2, random.normal(returned * (destination === 'EU' ? 1.3 : 1), 0.8, 1)),
            })
          }
        }
      }
      return rows
    },
  },
  history: [{ version: '1.0.0', daysAgo: 172, change: t('首次上架，6 家成员。', 'First listed with six members.') }],
  change: t('成员增至 9 家，增加海湾目的地组。', 'Nine members; the Gulf added.'),
}

const barcodeApi: DemoListing = {
  key: 'barcode-master-api',
  provider: 'jinshui-retail-association',
  listedDaysAgo: 140,
  updatedDaysAgo: 140,
  lagDays: 2,
  content: {
    kind: 'API',
    title: t('零售商品条码主数据接口', 'Retail product master data by barcode'),
    summary: t(
      '扫码返回品名、规格、品类、保质期和图片，收录闽南地方食品 3.2 万种。',
      'Name, size, category, shelf life and picture by barcode, with 32,000 local foods of southern Fujian.',
    ),
    description: t(
      '会员与品牌方共同维护的商品主数据，共 186 万条码，其中地方小厂食品是公开条码库较少覆盖的部分。新增条码由首家上架会员拍照建档，协会两名审核员确认。过期与改版商品保留历史规格，避免库存旧包装对不上。',
      'Master data kept by members and brands: 1.86 million barcodes, among them the small local makers that public libraries seldom hold. A new code is photographed by the first member to stock it and confirmed by two reviewers. Old sizes are kept so that stock in old packs still matches.',
    ),
    keywords: { zh: ['条码', '商品主数据', '零售'], en: ['barcode', 'product master data', 'GTIN'] },
    industries: ['F'],
    fields: ['COMMERCE'],
    scenarios: [t('收银建档', 'Till set-up'), t('即时零售上架', 'Listing in quick commerce')],
    version: '1.9.2',
    dictionary: [
      field('gtin', 'STRING', '条码', 'Barcode', { isKey: true, length: 14 }),
      field('name', 'STRING', '品名', 'Name', { example: '蔡记花生酥 180g' }),
      field('brand', 'STRING', '品牌', 'Brand', { nullable: true }),
      field('net_content', 'STRING', '净含量', 'Net content', { example: '180g' }),
      field('category_code', 'STRING', '品类代码', 'Category', { length: 8 }),
      field('shelf_life_days', 'INTEGER', '保质期', 'Shelf life', { unit: '天', domain: '1-3650', nullable: true }),
      field('image_url', 'STRING', '图片', 'Picture', { nullable: true }),
      field('valid_from', 'DATE', '规格生效', 'Valid from'),
    ],
    apiInputs: [field('gtin', 'STRING', '条码', 'Barcode', { required: true, length: 14, example: '06900000000000' })],
    api: {
      method: 'GET',
      path: '/v1/gtin/{gtin}',
      auth: t('令牌', 'Token'),
      qps: 100,
      returnCodes: [
        { code: '200', meaning: t('命中', 'Found') },
        { code: '404', meaning: t('未收录', 'Not held') },
      ],
    },
    noSampleReason: t('签约前提供 300 个条码的试查。', '300 barcodes may be tried before signing.'),
    recordCount: 1_860_000,
    formats: ['API', 'JSON'],
    timeStart: '2015-01-01',
    frequency: 'DAY',
    regions: ['350500', '350200', '350600'],
    sourceKinds: ['OWN', 'PUBLIC'],
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    gradeImpacts: [impact('ORGANISATION', 'NONE', '包装上即可见', 'It is on the pack')],
    personal: { contains: false },
    crossBorder: 'EXEMPT',
    deliveryModes: ['API'],
    deliveryDays: 1,
    offers: [
      { model: 'PACK', title: t('10 万次包', 'Pack of 100,000'), price: yuan(1_800), unit: 'ITEM', quota: 100_000 },
      {
        model: 'PACK',
        title: t('100 万次包', 'Pack of a million'),
        price: yuan(12_000),
        unit: 'ITEM',
        quota: 1_000_000,
      },
    ],
    settlement: 'PREPAID',
    terms: {
      ...ordinaryTerms,
      purposes: [t('商品建档', 'Setting up products')],
      forbidden: [t('导出整库', 'Exporting the whole library')],
      periodMonths: 12,
      derivative: false,
      modelTraining: false,
      afterTerm: 'ACCESS_ENDS',
    },
  },
}

const teaIndex: DemoListing = {
  key: 'tea-price-index',
  provider: 'jianming-trade-data',
  listedDaysAgo: 325,
  updatedDaysAgo: 6,
  lagDays: 2,
  content: {
    kind: 'INDEX',
    title: t('闽北茶叶产地成交价格周指数', 'Weekly farm-gate tea price index, northern Fujian'),
    summary: t(
      '岩茶、红茶、白茶毛茶与精制茶的成交价指数，收购与质押定价参照。',
      'Traded prices of rough and refined rock tea, black tea and white tea, a reference for buying and pledging.',
    ),
    description: t(
      '采自南平 8 个产茶乡镇和 3 个交易市场的实际成交，每周约 900 笔，买卖双方任一方提供交割凭证方可入样。按茶类、等级拉氏加权，以 2022 年第 20 周为 100。春茶期（4 至 5 月）成交密集，秋冬部分等级无成交时沿用上期并降低可信度等级。价格不含包装与品牌溢价。',
      'Real trades in eight tea townships and three markets of Nanping, some 900 a week; a trade counts only with a delivery note from either side. Laspeyres weights by tea and grade, week 20 of 2022 = 100. Trades crowd into April and May; a grade without trades in autumn and winter carries the last figure at a lower confidence. Packing and brand premiums are excluded.',
    ),
    keywords: { zh: ['茶叶', '价格指数', '岩茶', '产地价'], en: ['tea', 'price index', 'rock tea', 'farm gate'] },
    industries: ['F', 'A'],
    fields: ['COMMERCE', 'AGRICULTURE', 'FINANCE'],
    scenarios: [t('茶叶收购定价', 'Buying tea'), t('存货质押', 'Pledging stock')],
    version: '1.3.1',
    support: t('编制细则可索取。', 'Compilation rules on request.'),
    dictionary: [
      field('week_start', 'DATE', '周起始日', 'Week', { isKey: true }),
      field('tea', 'CODE', '茶类', 'Tea', {
        isKey: true,
        domain: [
          { value: '岩茶', title: t('岩茶', 'Rock tea') },
          { value: '红茶', title: t('红茶', 'Black tea') },
          { value: '白茶', title: t('白茶', 'White tea') },
          { value: '综合', title: t('综合', 'All') },
        ],
      }),
      field('stage', 'CODE', '加工阶段', 'Stage', {
        isKey: true,
        domain: [
          { value: '毛茶', title: t('毛茶', 'Rough') },
          { value: '精制', title: t('精制', 'Refined') },
        ],
      }),
      field('trades', 'INTEGER', '样本笔数', 'Trades', { unit: '笔', domain: '0-3000' }),
      field('mean_price', 'DECIMAL', '均价', 'Mean price', {
        unit: '元/500g',
        domain: '5-5000',
        nullable: true,
        description: t('无成交为空', 'Null without trades'),
      }),
      field('index', 'DECIMAL', '指数', 'Index', { domain: '20-400' }),
      field('week_change', 'DECIMAL', '周环比', 'Change on the week', { unit: '%', domain: '-60-60', nullable: true }),
      field('confidence', 'CODE', '可信度', 'Confidence', {
        domain: [
          { value: 'A', title: t('30 笔以上', '30 trades or more') },
          { value: 'B', title: t('5-29 笔', '5 to 29') },
          { value: 'C', title: t('不足 5 笔', 'Under 5') },
        ],
      }),
    ],
    recordCount: 1_456,
    storageBytes: kb(130),
    formats: ['CSV', 'XLSX'],
    timeStart: '2022-05-16',
    frequency: 'WEEK',
    regions: ['350700'],
    granularity: t('茶类 × 阶段 × 周', 'Tea × stage × week'),
    sourceKinds: ['OWN'],
    sourceDetail: t('实际成交采集。', 'Collected trades.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    dataIp: {
      number: '示例数知登字 2025-00733',
      holder: t('建茗商贸数据服务有限公司', 'Jianming Trade Data Services Co., Ltd.'),
      issuer: t('数据知识产权登记机构（示例）', 'Data IP registry (example)'),
      issued: '2025-05-06',
      expires: '2028-05-05',
    },
    subjects: ['ORGANISATION'],
    grade: 'G1',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('ECONOMY', 'NONE', '地方品类价格指数', 'Index of a local product')],
    personal: { contains: false },
    crossBorder: 'EXEMPT',
    quality: {
      scores: [
        { dimension: 'ACCURACY', score: 95.1 },
        { dimension: 'TIMELINESS', score: 97.5 },
        { dimension: 'COMPLETENESS', score: 91 },
      ],
      method: t('凭证抽核 5%。', '5% of delivery notes checked.'),
      assessed: '2025-06-12',
    },
    deliveryModes: ['FILE', 'REPORT'],
    deliveryDays: 1,
    offers: [{ model: 'YEAR', price: yuan(6_800), unit: 'YEAR' }],
    settlement: 'PREPAID',
    priceBasis: 'COST',
    taxRate: 3,
    terms: {
      ...ordinaryTerms,
      purposes: [t('定价参考', 'Price reference')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const cells = [
        ['岩茶', '毛茶', 168, 120, 0.3],
        ['岩茶', '精制', 342, 60, 0.26],
        ['红茶', '毛茶', 92, 90, 0.12],
        ['红茶', '精制', 186, 45, 0.11],
        ['白茶', '毛茶', 74, 70, 0.11],
        ['白茶', '精制', 151, 40, 0.1],
      ] as const
      const state = cells.map(() => 100)
      const last = new Map<string, number>()
      const offset = (new Date(`${time.day(0)}T00:00:00Z`).getUTCDay() + 6) % 7
      const rows: SampleRow[] = []
      for (let week = 104; week >= 1; week--) {
        const start = time.day(-offset - week * 7)
        const spring = Math.max(0, season(start, 120)) ** 4
        const push = (tea: string, stage: string, trades: number, price: number | null, value: number) => {
          const before = last.get(tea + stage)
          last.set(tea + stage, value)
          rows.push({
            week_start: start,
            tea,
            stage,
            trades,
            mean_price: price,
            index: value,
            week_change: before === undefined ? null : round((value / before - 1) * 100, 2),
            confidence: trades >= 30 ? 'A' : trades >= 5 ? 'B' : 'C',
          })
        }
        for (const stage of ['毛茶', '精制'] as const) {
          let all = 0
          let trades = 0
          for (const [c, [tea, of, price, volume, weight]] of cells.entries()) {
            if (of !== stage) continue
            const count =
              random.chance(0.03) && spring < 0.1
                ? 0
                : Math.round(volume * (0.2 + spring * 2.2) * random.normal(1, 0.15, 3))
            if (count > 0)
              state[c] = clamp(
                state[c]! * (1 + random.normal(0, 0.011, 4) + (100 + 14 * spring - state[c]!) * 0.0015),
                60,
                170,
              )
            const value = round(state[c]!, 2)
            all += value * weight
            trades += count
            push(tea, stage, count, count === 0 ? null : round((price * value) / 100, 1), value)
          }
          const sum = cells.filter(([, of]) => of === stage).reduce((a, [, , , , weight]) => a + weight, 0)
          push('综合', stage, trades, null, round(all / sum, 2))
        }
      }
      return rows
    },
  },
}

const siteApp: DemoListing = {
  key: 'store-site-app',
  provider: 'jinshui-retail-association',
  listedDaysAgo: 99,
  updatedDaysAgo: 61,
  content: {
    kind: 'APP',
    title: t('小店选址算一算', 'Site check for small shops'),
    summary: t(
      '选一个街角，看客流、同业密度和保本日销。',
      'Pick a corner and see footfall, rivals nearby and the daily sales that break even.',
    ),
    description: t(
      '把协会商圈客流、公开的店铺存续情况和租金问卷合在一张图上，帮夫妻店在签租约前算清楚。输入面积、租金和客单价即得保本日销与同类店中位数。数据到街区一级，目前只覆盖泉州中心市区与晋江、石狮。',
      'District footfall, public records of which shops survive and a rent survey on one map, so that family shops can do the sums before they sign. Enter size, rent and mean ticket to get break-even sales and the median of similar shops. By block; central Quanzhou, Jinjiang and Shishi so far.',
    ),
    keywords: { zh: ['选址', '小店', '保本'], en: ['site selection', 'small shops'] },
    industries: ['F', 'H'],
    fields: ['COMMERCE'],
    scenarios: [t('开店决策', 'Opening a shop')],
    version: '1.0.8',
    regions: ['350500'],
    sourceKinds: ['OWN', 'PUBLIC'],
    rightsClaimed: ['OPERATE'],
    grade: 'G1',
    subjects: ['ORGANISATION'],
    gradeImpacts: [impact('ORGANISATION', 'NONE', '街区汇总', 'Sums by block')],
    deliveryModes: ['SAAS'],
    deliveryDays: 0,
    offers: [
      { model: 'PER_CALL', title: t('单次报告', 'One report'), price: yuan(39), unit: 'CALL' },
      { model: 'MONTH', price: yuan(199), unit: 'MONTH' },
    ],
    terms: { ...ordinaryTerms, purposes: [t('开店决策', 'Opening a shop')], periodMonths: 1, afterTerm: 'ACCESS_ENDS' },
  },
}

export const commerce: DemoListing[] = [marketPrices, footfall, crossBorder, barcodeApi, teaIndex, siteApp]
