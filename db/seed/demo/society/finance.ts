import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  kb,
  mb,
  monthsBefore,
  ordinaryTerms,
  pad,
  regionField,
  round,
  season,
  t,
  yuan,
} from './shared.ts'

const longyanCounties = [
  ['350802', '新罗区', 'Xinluo'],
  ['350803', '永定区', 'Yongding'],
  ['350821', '长汀县', 'Changting'],
  ['350823', '上杭县', 'Shanghang'],
  ['350824', '武平县', 'Wuping'],
  ['350825', '连城县', 'Liancheng'],
  ['350881', '漳平市', 'Zhangping'],
] as const

const inclusiveLoans: DemoListing = {
  key: 'county-inclusive-loans',
  provider: 'tingyun-inclusive-finance',
  listedDaysAgo: 380,
  updatedDaysAgo: 26,
  lagDays: 20,
  content: {
    kind: 'DATASET',
    title: t('龙岩县域普惠贷款投放与利率月汇总', 'County inclusive lending and rates, Longyan, monthly'),
    summary: t(
      '分县、分用途、分担保方式的普惠贷款余额、发放、户数与加权利率。',
      'Balances, new lending, borrowers and weighted rates by county, purpose and security.',
    ),
    description: t(
      '由龙岩 19 家签约银行与担保机构按月报送的汇总表合并而成，口径为单户授信 1,000 万元及以下的小微、农户与个体经营贷款。每格少于三家机构时并入其他用途，以防反推单家机构。利率为当月新发放按金额加权，不含贴息。余额满足：期末 = 期初 + 发放 − 收回，收回含核销。',
      'Merged from monthly returns of nineteen banks and guarantee companies in Longyan: loans to small firms, farmers and traders with limits of up to ten million yuan. Cells of fewer than three institutions go to other purposes. Rates are of new loans, weighted by amount, before subsidies. Closing balance equals opening plus new lending less repayments; write-offs count as repayments.',
    ),
    keywords: {
      zh: ['普惠贷款', '县域金融', '贷款利率', '涉农'],
      en: ['inclusive lending', 'county finance', 'loan rates', 'rural'],
    },
    industries: ['J'],
    fields: ['FINANCE', 'AGRICULTURE'],
    scenarios: [t('产品定价', 'Pricing'), t('县域信贷投向分析', 'Where credit goes')],
    version: '1.6.0',
    support: t('口径问题邮件 2 日内答复。', 'Questions of definition answered by mail in two days.'),
    dictionary: [
      field('month', 'STRING', '月份', 'Month', { isKey: true, length: 7 }),
      regionField(longyanCounties, true),
      field('purpose', 'CODE', '用途', 'Purpose', {
        isKey: true,
        domain: ['农业种养', '林业', '制造加工', '商贸零售', '文旅餐饮', '其他'].map((value) => ({ value })),
      }),
      field('security', 'CODE', '担保方式', 'Security', {
        isKey: true,
        domain: [
          { value: '信用', title: t('信用', 'Unsecured') },
          { value: '抵质押', title: t('抵质押', 'Secured') },
          { value: '保证', title: t('保证', 'Guaranteed') },
        ],
      }),
      field('opening_balance', 'DECIMAL', '期初余额', 'Opening balance', { unit: '万元', domain: '0-1000000' }),
      field('new_lending', 'DECIMAL', '当月发放', 'New lending', { unit: '万元', domain: '0-200000' }),
      field('repaid', 'DECIMAL', '当月收回', 'Repaid', {
        unit: '万元',
        domain: '0-200000',
        description: t('含核销', 'Write-offs included'),
      }),
      field('closing_balance', 'DECIMAL', '期末余额', 'Closing balance', { unit: '万元', domain: '0-1000000' }),
      field('borrowers', 'INTEGER', '户数', 'Borrowers', { unit: '户', domain: '0-100000' }),
      field('weighted_rate', 'DECIMAL', '加权利率', 'Weighted rate', {
        unit: '%',
        domain: '0-15',
        nullable: true,
        description: t('当月无发放时为空', 'Null without new lending'),
      }),
      field('npl_ratio', 'DECIMAL', '不良率', 'NPL ratio', { unit: '%', domain: '0-20' }),
    ],
    recordCount: 9_072,
    storageBytes: mb(1.1),
    formats: ['CSV', 'XLSX'],
    encoding: 'UTF-8',
    timeStart: '2020-01-01',
    frequency: 'MONTH',
    regions: ['350800'],
    granularity: t('县 × 用途 × 担保 × 月', 'County × purpose × security × month'),
    sourceKinds: ['TRADED'],
    sourceDetail: t(
      '签约机构汇总报送，合同允许汇总后对外提供。',
      'Returns under contracts that allow the aggregates to be supplied.',
    ),
    rightsClaimed: ['USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [
      impact(
        'ORGANISATION',
        'GENERAL',
        '县级投放结构具一定商业敏感',
        'The structure of county lending is somewhat sensitive',
      ),
      impact('ECONOMY', 'NONE', '市级以下汇总', 'Sub-city aggregates'),
    ],
    personal: { contains: false },
    protections: ['AGGREGATION'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'CONSISTENCY', score: 99.9 },
        { dimension: 'COMPLETENESS', score: 97.8 },
        { dimension: 'TIMELINESS', score: 92.5 },
      ],
      method: t('余额勾稽全检，户数与机构报表抽核。', 'All balances reconciled; borrowers spot-checked.'),
      assessed: '2025-08-19',
    },
    deliveryModes: ['FILE', 'SPACE'],
    deliveryDays: 2,
    offers: [
      { model: 'YEAR', price: yuan(32_000), unit: 'YEAR' },
      { model: 'ONEOFF', title: t('单县历史', 'One county, history'), price: yuan(6_500), unit: 'ITEM' },
    ],
    settlement: 'YEARLY',
    priceBasis: 'MARKET',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('内部研究与定价', 'Research and pricing')],
      forbidden: [t('反推单家机构', 'Inferring single institutions')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const purposes = [
        ['农业种养', 14_800, 4.9],
        ['林业', 6_200, 5.1],
        ['制造加工', 21_500, 4.3],
        ['商贸零售', 17_300, 4.7],
        ['文旅餐饮', 5_400, 5.2],
        ['其他', 9_100, 5.0],
      ] as const
      const securities = [
        ['信用', 0.34, 0.55, 12],
        ['抵质押', 0.48, -0.25, 62],
        ['保证', 0.18, 0.2, 24],
      ] as const
      const counties = [1.9, 0.8, 0.75, 1.1, 0.6, 0.55, 0.65]
      const cells = longyanCounties.flatMap(([region], c) =>
        purposes.flatMap(([purpose, base, rate]) =>
          securities.map(([security, share, spread, ticket]) => ({
            region,
            purpose,
            security,
            rate: rate + spread + random.normal(0, 0.1, 2),
            ticket,
            npl: random.decimal(0.6, 2.4, 2),
            balance: round(base * share * counties[c]! * random.decimal(0.85, 1.15, 3), 2),
          })),
        ),
      )
      return monthsBefore(time.day(0), 12).flatMap((month, m) =>
        cells.map((cell) => {
          const opening = cell.balance
          const lending = random.chance(0.015)
            ? 0
            : round(
                opening *
                  0.085 *
                  (cell.purpose === '农业种养' ? 1 + 0.35 * season(`${month}-15`, 75) : 1) *
                  random.normal(1, 0.12, 3),
                2,
              )
          const repaid = round(opening * 0.078 * random.normal(1, 0.1, 3), 2)
          cell.balance = round(opening + lending - repaid, 2)
          cell.npl = clamp(round(cell.npl + random.normal(0, 0.06, 2), 2), 0.2, 6)
          return {
            month,
            region_code: cell.region,
            purpose: cell.purpose,
            security: cell.security,
            opening_balance: opening,
            new_lending: lending,
            repaid,
            closing_balance: cell.balance,
            borrowers: Math.max(1, Math.round(cell.balance / cell.ticket)),
            weighted_rate: lending === 0 ? null : round(cell.rate - m * 0.025 + random.normal(0, 0.06, 2), 2),
            npl_ratio: cell.npl,
          }
        }),
      )
    },
  },
}

const financeClimate: DemoListing = {
  key: 'sme-finance-climate',
  provider: 'tingyun-inclusive-finance',
  listedDaysAgo: 205,
  updatedDaysAgo: 150,
  lagDays: 25,
  content: {
    kind: 'INDEX',
    title: t('福建小微企业融资景气季度指数', 'Quarterly climate index of small-business finance in Fujian'),
    summary: t(
      '九市一区小微企业融资需求、可得与成本感受的扩散指数，50 为荣枯线。',
      'Diffusion index of demand, access and cost of finance in the ten units of Fujian; 50 divides better from worse.',
    ),
    description: t(
      '每季度末对 3,200 户固定样本电话与网络混合调查，问卷 14 题，回收率 71% 至 78%。指数按企业数量与行业结构加权，给出需求、可得性、成本、期限四个分项，总指数为四项加权。方法与问卷公开，每季附抽样误差。第四季度受春节前用款影响，需求分项有明显季节性，未作季调。',
      'At the end of each quarter 3,200 panel firms are asked by telephone and online, fourteen questions, with 71–78% answering. Weighted by number and trade, it gives four parts: demand, access, cost and term, and their weighted sum. Method and questionnaire are public and sampling error is stated. Demand rises in the fourth quarter before the Spring Festival; it is not seasonally adjusted.',
    ),
    keywords: {
      zh: ['融资景气', '小微企业', '扩散指数'],
      en: ['finance climate', 'diffusion index', 'small business'],
    },
    industries: ['J'],
    fields: ['FINANCE'],
    scenarios: [t('区域信贷策略', 'Regional lending policy')],
    version: '1.1.0',
    dictionary: [
      field('quarter', 'STRING', '季度', 'Quarter', { isKey: true, example: '2025Q2' }),
      field('region_code', 'CODE', '统计单元', 'Unit', {
        isKey: true,
        domain: [
          '350000',
          '350100',
          '350200',
          '350300',
          '350400',
          '350500',
          '350600',
          '350700',
          '350800',
          '350900',
          '350128',
        ].map((value) => ({ value })),
      }),
      field('sector', 'CODE', '行业', 'Sector', {
        isKey: true,
        domain: ['工业', '商贸', '服务', '农业'].map((value) => ({ value })),
      }),
      field('respondents', 'INTEGER', '有效样本', 'Respondents', { unit: '户', domain: '10-3200' }),
      field('demand', 'DECIMAL', '需求', 'Demand', { domain: '0-100' }),
      field('access', 'DECIMAL', '可得性', 'Access', { domain: '0-100' }),
      field('cost', 'DECIMAL', '成本', 'Cost', {
        domain: '0-100',
        description: t('越高表示成本感受越轻', 'Higher means cost is felt less'),
      }),
      field('term', 'DECIMAL', '期限匹配', 'Term', { domain: '0-100' }),
      field('climate', 'DECIMAL', '景气指数', 'Climate', {
        domain: '0-100',
        description: t(
          '0.3 需求 + 0.3 可得 + 0.25 成本 + 0.15 期限',
          '0.3 demand + 0.3 access + 0.25 cost + 0.15 term',
        ),
      }),
      field('sampling_error', 'DECIMAL', '抽样误差', 'Sampling error', { domain: '0-20' }),
    ],
    recordCount: 1_100,
    storageBytes: kb(104),
    formats: ['CSV'],
    timeStart: '2020-01-01',
    frequency: 'QUARTER',
    regions: ['350000'],
    granularity: t('单元 × 行业 × 季', 'Unit × sector × quarter'),
    sourceKinds: ['OWN'],
    sourceDetail: t('自有固定样本调查。', 'Our own panel survey.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('ECONOMY', 'NONE', '小样本调查指数', 'Index of a sample survey')],
    personal: { contains: false },
    crossBorder: 'EXEMPT',
    deliveryModes: ['FILE', 'REPORT'],
    deliveryDays: 1,
    offers: [
      { model: 'ONEOFF', title: t('单季', 'One quarter'), price: yuan(500), unit: 'ITEM' },
      { model: 'YEAR', price: yuan(1_600), unit: 'YEAR' },
    ],
    settlement: 'PREPAID',
    terms: {
      purposes: [t('研究引用', 'Research and citation')],
      rights: ['USE'],
      exclusivity: 'NONEXCL',
      territory: ['X-001'],
      periodMonths: 12,
      derivative: true,
      redistribution: false,
      modelTraining: false,
      afterTerm: 'KEEP',
      licence: 'X-EXCHANGE-CONTRACT',
      sublicense: false,
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const units = [
        ['350000', 0, 0],
        ['350100', 1.5, 420],
        ['350200', 2.4, 410],
        ['350300', 0.4, 260],
        ['350400', -0.6, 240],
        ['350500', 1.8, 520],
        ['350600', 0.6, 310],
        ['350700', -1.1, 230],
        ['350800', -0.3, 270],
        ['350900', 1.1, 280],
        ['350128', 0.2, 90],
      ] as const
      const sectors = [
        ['工业', 0.34],
        ['商贸', 0.31],
        ['服务', 0.24],
        ['农业', 0.11],
      ] as const
      const [year, month] = time.day(0).split('-').map(Number) as [number, number, number]
      const last = year * 4 + Math.floor((month - 1) / 3) - 1
      return Array.from({ length: 8 }, (_, i) => last - 7 + i).flatMap((q, i) => {
        const drift = i * 0.3 + random.normal(0, 0.5, 2)
        const pre = q % 4 === 3 ? 3.2 : q % 4 === 0 ? -2 : 0
        const cells = new Map<string, { respondents: number; values: [number, number, number, number] }>()
        for (const [unit, level, panel] of units.slice(1)) {
          for (const [sector, share] of sectors) {
            const respondents = Math.max(10, Math.round(panel * share * random.decimal(0.71, 0.78, 3)))
            const draw = (base: number) => clamp(base + level + drift + random.normal(0, 1.4, 2), 20, 85)
            cells.set(unit + sector, { respondents, values: [draw(54 + pre), draw(50.5), draw(48.2), draw(46.9)] })
          }
        }
        for (const [sector] of sectors) {
          const parts = units.slice(1).map(([unit]) => cells.get(unit + sector)!)
          const respondents = parts.reduce((a, p) => a + p.respondents, 0)
          const mean = (k: 0 | 1 | 2 | 3) => parts.reduce((a, p) => a + p.values[k] * p.respondents, 0) / respondents
          cells.set(`350000${sector}`, { respondents, values: [mean(0), mean(1), mean(2), mean(3)] })
        }
        return units.flatMap(([unit]) =>
          sectors.map(([sector]) => {
            const { respondents, values } = cells.get(unit + sector)!
            const [demand, access, cost, term] = values.map((v) => round(v, 1)) as [number, number, number, number]
            return {
              quarter: `${Math.floor(q / 4)}Q${(q % 4) + 1}`,
              region_code: unit,
              sector,
              respondents,
              demand,
              access,
              cost,
              term,
              climate: round(0.3 * demand + 0.3 * access + 0.25 * cost + 0.15 * term, 1),
              sampling_error: round(48 / Math.sqrt(respondents), 1),
            }
          }),
        )
      })
    },
  },
}

const typhoonClaims: DemoListing = {
  key: 'typhoon-claims',
  provider: 'yunjian-weather',
  listedDaysAgo: 110,
  updatedDaysAgo: 34,
  lagDays: 30,
  content: {
    kind: 'DATASET',
    title: t('宁德台风财产险理赔汇总与风雨对照', 'Typhoon property claims with wind and rain, Ningde'),
    summary: t(
      '每场台风按乡镇、险种汇总报案、结案与赔付，并附最大阵风与过程雨量。',
      'Claims, settlements and payments by township and line for every typhoon, with peak gust and rainfall.',
    ),
    description: t(
      '由本公司受四家在宁德经营的保险机构委托汇总，2014 年以来影响宁德的 37 场台风。每行是一场台风在一个乡镇、一个险种的结果，少于 5 件的并入县级。阵风与雨量取乡镇内测站最大值，台风以示例序号表示并附登陆或影响日期。适合做巨灾指数产品定价与应急资源预置。',
      'Compiled by us for four insurers working in Ningde, for 37 typhoons since 2014. A row is one typhoon, township and line; fewer than five claims go to the county. Gust and rain are maxima of the stations in the township; typhoons carry a serial of this dataset and the date of effect. Suits pricing of parametric cover and placing relief in advance.',
    ),
    keywords: {
      zh: ['台风', '理赔', '巨灾保险', '指数保险'],
      en: ['typhoon', 'claims', 'catastrophe', 'parametric insurance'],
    },
    industries: ['J'],
    fields: ['FINANCE', 'METEOROLOGY'],
    scenarios: [t('巨灾指数保险定价', 'Pricing parametric cover'), t('应急资源预置', 'Placing relief')],
    version: '1.0.3',
    support: t('工作日邮件答复。', 'By mail on weekdays.'),
    dictionary: [
      field('event_no', 'STRING', '台风序号', 'Event', { isKey: true, example: 'ND-2023-02' }),
      field('effect_date', 'DATE', '影响日期', 'Date of effect'),
      regionField([
        ['350902', '蕉城区', 'Jiaocheng'],
        ['350921', '霞浦县', 'Xiapu'],
        ['350981', '福安市', "Fu'an"],
        ['350982', '福鼎市', 'Fuding'],
      ]),
      field('town_token', 'STRING', '乡镇代号', 'Township', { isKey: true, example: 'XP-04' }),
      field('line', 'CODE', '险种', 'Line', {
        isKey: true,
        domain: [
          { value: '车险', title: t('车险', 'Motor') },
          { value: '家财险', title: t('家财险', 'Household') },
          { value: '企财险', title: t('企财险', 'Commercial property') },
          { value: '养殖险', title: t('养殖险', 'Aquaculture') },
        ],
      }),
      field('max_gust', 'DECIMAL', '最大阵风', 'Peak gust', { unit: 'm/s', domain: '0-80' }),
      field('event_rain', 'DECIMAL', '过程雨量', 'Rainfall', { unit: 'mm', domain: '0-1000' }),
      field('reported', 'INTEGER', '报案件数', 'Reported', { unit: '件', domain: '5-5000' }),
      field('settled', 'INTEGER', '结案件数', 'Settled', { unit: '件', domain: '0-5000' }),
      field('paid', 'DECIMAL', '赔付金额', 'Paid', { unit: '万元', domain: '0-50000' }),
      field('mean_paid', 'DECIMAL', '案均赔付', 'Mean payment', {
        unit: '万元',
        domain: '0-500',
        nullable: true,
        description: t('赔付 ÷ 结案，无结案为空', 'Paid over settled; null without any'),
      }),
    ],
    recordCount: 6_118,
    storageBytes: kb(720),
    formats: ['CSV'],
    encoding: 'UTF-8',
    timeStart: '2014-06-01',
    frequency: 'IRREGULAR',
    regions: ['350900'],
    granularity: t('台风 × 乡镇 × 险种', 'Typhoon × township × line'),
    sourceKinds: ['TRADED', 'PUBLIC'],
    sourceDetail: t('保险机构委托汇总，测站数据公开取得。', 'Commissioned by insurers; station data are public.'),
    rightsClaimed: ['USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('ORGANISATION', 'GENERAL', '反映保险机构区域赔付', 'Shows insurers’ payments by area')],
    personal: { contains: false },
    protections: ['AGGREGATION', 'WATERMARK'],
    crossBorder: 'DOMESTIC',
    deliveryModes: ['FILE', 'SANDBOX'],
    deliveryDays: 3,
    offers: [{ model: 'ONEOFF', price: yuan(24_000), unit: 'ITEM' }],
    settlement: 'PER_ORDER',
    priceBasis: 'COST',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('精算与减灾研究', 'Actuarial and disaster research')],
      periodMonths: 24,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const counties = [
        ['350902', 'JC', 0.9],
        ['350921', 'XP', 1.25],
        ['350981', 'FA', 0.8],
        ['350982', 'FD', 1.15],
      ] as const
      const lines = [
        ['车险', 24, 0.38],
        ['家财险', 18, 0.72],
        ['企财险', 7, 9.6],
        ['养殖险', 13, 6.4],
      ] as const
      const lastYear = Number(time.day(0).slice(0, 4)) - 1
      const rows: SampleRow[] = []
      for (let year = lastYear - 2; year <= lastYear; year++) {
        const count = random.int(1, 3)
        const days = Array.from({ length: count }, (_, i) => 190 + i * 30 + random.int(0, 22))
        for (const [n, dayOfYear] of days.entries()) {
          const date = new Date(Date.UTC(year, 0, dayOfYear)).toISOString().slice(0, 10)
          const strength = random.decimal(0.65, 1.3, 2)
          for (const [region, prefix, exposure] of counties) {
            for (let town = 1; town <= 9; town++) {
              const gust = round(clamp(30 * strength * exposure * random.normal(1, 0.1, 3), 12, 62), 1)
              const rain = round(clamp(210 * strength * random.normal(1, 0.25, 3), 30, 700), 1)
              for (const [line, base, mean] of lines) {
                const reported = Math.round(base * (gust / 30) ** 3 * (rain / 210) ** 0.5 * random.normal(1, 0.15, 3))
                if (reported < 5) continue
                const settled = Math.min(reported, Math.round(reported * random.decimal(0.88, 1, 3)))
                const paid = round(settled * mean * random.normal(1, 0.1, 3), 2)
                rows.push({
                  event_no: `ND-${year}-${pad(n + 1)}`,
                  effect_date: date,
                  region_code: region,
                  town_token: `${prefix}-${pad(town)}`,
                  line,
                  max_gust: gust,
                  event_rain: rain,
                  reported,
                  settled,
                  paid,
                  mean_paid: settled === 0 ? null : round(paid / settled, 2),
                })
              }
            }
          }
        }
      }
      return rows
    },
  },
}

export const finance: DemoListing[] = [inclusiveLoans, financeClimate, typhoonClaims]
