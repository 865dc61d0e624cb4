import type { DemoListing, SampleRow } from '../demo-types.ts'
import { clamp, field, impact, kb, mb, ordinaryTerms, regionField, round, season, t, yuan } from './shared.ts'

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
    crossBorder: 'DOMESTIC',
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
      modelTraining: false,
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
      'Traded prices of maocha and refined rock tea, black tea and white tea, a reference for buying and pledging.',
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
    recordCount: 1_880,
    storageBytes: kb(168),
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
    crossBorder: 'DOMESTIC',
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
      modelTraining: false,
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

export const commercePrices: DemoListing[] = [marketPrices, teaIndex]
