import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  daysInMonth,
  field,
  impact,
  licence,
  monthOf,
  months,
  noReidentify,
  noResale,
  optional,
  round,
  stamp,
  sun,
  t,
  token,
  value,
  yuan,
} from './shared.ts'

const trades = [
  value('17', '纺织业', 'Textiles'),
  value('18', '纺织服装、服饰业', 'Apparel'),
  value('19', '皮革、毛皮、羽毛及其制品和制鞋业', 'Leather and footwear'),
  value('26', '化学原料和化学制品制造业', 'Chemicals'),
  value('29', '橡胶和塑料制品业', 'Rubber and plastics'),
  value('30', '非金属矿物制品业', 'Non-metallic minerals (stone, ceramics)'),
  value('33', '金属制品业', 'Metal products'),
  value('34', '通用设备制造业', 'General machinery'),
]

/** Month by month, against the yearly mean: low in the month of Spring Festival, high in summer. */
const season = [0.94, 0.66, 0.98, 1.0, 1.04, 1.07, 1.14, 1.13, 1.06, 1.0, 1.0, 0.98]

const demand = [0.62, 0.59, 0.57, 0.56, 0.57, 0.61, 0.7, 0.83, 0.95, 1.0, 0.99, 0.93, 0.86, 0.95, 1.0, 1.0, 0.98, 0.94]
const evening = [0.9, 0.92, 0.9, 0.84, 0.76, 0.68]
const demandAt = (minutes: number) => {
  const hours = [...demand, ...evening]
  const hour = Math.floor(minutes / 60)
  const share = (minutes % 60) / 60
  return (hours[hour % 24] ?? 0.6) * (1 - share) + (hours[(hour + 1) % 24] ?? 0.6) * share
}

export const listings: DemoListing[] = [
  {
    key: 'quanzhou-enterprise-monthly-load',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 690,
    updatedDaysAgo: 9,
    lagDays: 8,
    content: {
      kind: 'DATASET',
      title: t(
        '泉州市规上企业月度用电负荷数据',
        'Monthly electricity load of industrial enterprises above designated size, Quanzhou',
      ),
      series: t('澜序用电负荷', 'Lanxu electricity load'),
      summary: t(
        '2,140 家规上工业企业的月度最大、平均用电负荷与峰平谷电量，用于经济监测、授信和需求响应潜力测算。',
        'Monthly peak and mean electricity load with peak, flat and valley energy for 2,140 industrial enterprises: for economic monitoring, lending and demand-response sizing.',
      ),
      description: t(
        '覆盖泉州市鲤城、丰泽、洛江、泉港、惠安、安溪、永春、德化、石狮、晋江、南安和台商投资区的规模以上工业企业。每家企业每月一行，给出月用电量、最大需量、平均负荷、负荷率以及峰、平、谷三段电量，三段之和等于月用电量。最大需量取关口表 15 分钟滑差需量的月内最大值。企业以固定假名标识，跨月可追踪，无法反查。每月 15 日前发布上月数据，补抄造成的修订在下一版中说明。春节所在月份的负荷通常降到年均的三分之二左右，同比时请注意春节错月。',
        'One row per enterprise and month for factories above designated size in all of Quanzhou, from Licheng and Jinjiang to Dehua and the Taiwanese investment zone. Each row gives energy, maximum demand (the highest 15-minute sliding demand at the main meter), mean load, load factor, and energy in the peak, flat and valley periods, which add up to the total. Pseudonyms stay the same from month to month, so an enterprise can be followed but not looked up. Last month appears by the 15th; later corrections are listed with the next release. Load falls to about two thirds of the yearly mean around Spring Festival, so compare years with care.',
      ),
      keywords: {
        zh: ['用电负荷', '规上企业', '泉州', '最大需量', '负荷率', '峰谷电量', '工业用电'],
        en: [
          'electricity load',
          'industrial enterprises',
          'Quanzhou',
          'maximum demand',
          'load factor',
          'peak and valley',
        ],
      },
      topic: t('工业用电', 'Industrial electricity use'),
      industries: ['D', 'C'],
      fields: ['ENERGY', 'MANUFACTURING', 'FINANCE'],
      scenarios: [
        t('工业运行监测', 'Monitoring of industrial activity'),
        t('中小企业授信与贷后监测', 'Lending to small firms and loan monitoring'),
        t('需求响应潜力评估', 'Demand-response potential'),
      ],
      targetUsers: [t('银行', 'Banks'), t('售电公司', 'Electricity retailers'), t('经济研究机构', 'Economic research')],
      zones: ['NEW_ENERGY', 'TEXTILE'],
      version: '3.2.0',
      support: t(
        '工作日 8:30-18:00 在线答疑，24 小时内响应',
        'Questions answered on working days 8:30-18:00, within 24 hours',
      ),
      dictionary: [
        field('stat_month', '统计月份', 'Month', 'DATE', {
          isKey: true,
          example: '2026-03-01',
          about: ['当月第一天', 'First day of the month'],
        }),
        field('enterprise_token', '企业假名', 'Enterprise token', 'STRING', {
          isKey: true,
          length: 10,
          example: 'QE3f09a1c7',
          about: ['固定假名，跨月不变', 'Constant pseudonym'],
        }),
        field('county', '所在县（市、区）', 'County or district', 'STRING', { example: '晋江市' }),
        field('industry_code', '行业大类', 'Industry division', 'CODE', {
          domain: trades,
          example: '19',
          about: ['GB/T 4754-2017 两位代码', 'Two-digit code of GB/T 4754-2017'],
        }),
        field('voltage_level', '供电电压等级', 'Supply voltage', 'CODE', {
          domain: [
            value('10kV', '10 千伏', '10 kV'),
            value('35kV', '35 千伏', '35 kV'),
            value('110kV', '110 千伏', '110 kV'),
          ],
          example: '10kV',
        }),
        field('capacity_kva', '受电容量', 'Connected capacity', 'INTEGER', {
          unit: 'kVA',
          domain: '100-80000',
          example: '2000',
        }),
        field('energy_kwh', '月用电量', 'Energy', 'INTEGER', {
          unit: 'kWh',
          domain: '≥0',
          example: '412680',
          about: ['等于峰、平、谷三段之和', 'Sum of peak, flat and valley energy'],
        }),
        field('peak_kwh', '峰段电量', 'Peak energy', 'INTEGER', { unit: 'kWh', domain: '≥0', example: '156820' }),
        field('flat_kwh', '平段电量', 'Flat energy', 'INTEGER', { unit: 'kWh', domain: '≥0', example: '148560' }),
        field('valley_kwh', '谷段电量', 'Valley energy', 'INTEGER', { unit: 'kWh', domain: '≥0', example: '107300' }),
        field('max_demand_kw', '最大需量', 'Maximum demand', 'INTEGER', {
          unit: 'kW',
          domain: '≥0',
          example: '1012',
          about: ['15 分钟滑差需量的月内最大值', 'Highest 15-minute sliding demand in the month'],
        }),
        field('mean_load_kw', '平均负荷', 'Mean load', 'DECIMAL', {
          unit: 'kW',
          domain: '≥0',
          example: '554.7',
          about: ['月用电量除以当月小时数', 'Energy divided by the hours of the month'],
        }),
        field('load_factor', '负荷率', 'Load factor', 'DECIMAL', {
          domain: '0-1',
          example: '0.548',
          about: ['平均负荷与最大需量之比', 'Mean load over maximum demand'],
        }),
        optional('yoy_pct', '用电量同比', 'Change on the year', 'DECIMAL', {
          unit: '%',
          example: '4.6',
          about: ['入库不满 13 个月的企业为空', 'Empty for enterprises observed for fewer than 13 months'],
        }),
      ],
      useCases: [
        t(
          '一家城商行用最近 12 个月负荷率的变化作为制鞋企业贷后预警的一项特征，人工走访量减少约三成。',
          'A city bank uses the twelve-month change in load factor as one feature of its early warning on footwear loans and now makes about a third fewer site visits.',
        ),
      ],
      baseDimensions: t('企业 × 月 × 时段电量', 'Enterprise × month × tariff period'),
      recordCount: 149_800,
      storageBytes: 21_600_000,
      incrementBytes: 310_000,
      fileCount: 70,
      formats: ['CSV', 'PARQUET'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2021-01-01',
      frequency: 'MONTH',
      regions: ['350500'],
      coverage: t(
        '泉州市全域 12 个县级单位，约占规上工业企业户数的 36%',
        'All 12 county-level units of Quanzhou; about 36% of enterprises above designated size',
      ),
      granularity: t('单企业·月', 'One enterprise, one month'),
      latency: t('月后 15 日内', 'Within 15 days of month end'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '自装 0.5S 级三相计量终端，15 分钟冻结，4G 回传；企业签署数据授权书。',
        'Own class 0.5S three-phase terminals, 15-minute freeze, sent over 4G; each enterprise has signed a data consent.',
      ),
      lineage: t(
        '15 分钟冻结值 → 缺点插补（连续缺测不超过 4 点）→ 月度聚合 → 假名化 → 与受电容量交叉校核。',
        '15-minute values → gaps of up to four points interpolated → monthly totals → pseudonyms → checked against connected capacity.',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      dataIp: {
        number: '示例数登字 2025-0417',
        holder: t('泉州澜序能源数据有限公司', 'Quanzhou Lanxu Energy Data Co., Ltd.'),
        issuer: t('数据知识产权登记机构（示例）', 'Data IP registry (example)'),
        issued: '2025-04-22',
        expires: '2028-04-21',
      },
      openness: 'CLOSED',
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '假名被还原时可能暴露企业开工水平',
          'If a token were undone, an enterprise’s level of activity could be seen',
        ),
        impact(
          'ECONOMY',
          'GENERAL',
          '单市样本，不足以影响经济运行判断',
          'A sample of one city; misuse would have limited effect',
        ),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'WATERMARK', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'CONFORMITY', score: 98 },
          { dimension: 'COMPLETENESS', score: 96.4 },
          { dimension: 'ACCURACY', score: 97 },
          { dimension: 'CONSISTENCY', score: 99 },
          { dimension: 'TIMELINESS', score: 95 },
          { dimension: 'ACCESSIBILITY', score: 97 },
        ],
        method: t(
          '全量规则校核；随机抽取 60 家与电费账单比对，月电量偏差中位数 0.3%',
          'All rows checked by rule; 60 enterprises compared with their bills, median difference in energy 0.3%',
        ),
        assessed: '2026-03-20',
      },
      qualityReport: {
        number: '示例鹭衡质评〔2026〕021号',
        body: t('厦门鹭衡数据质量评价有限公司', 'Xiamen Luheng Data Quality Assessment Co., Ltd.'),
        issued: '2026-04-02',
        expires: '2027-04-01',
      },
      deliveryModes: ['FILE', 'API', 'SANDBOX'],
      deliveryDays: 2,
      trial: t('可试用 50 家企业最近 12 个月数据 15 天', 'Fifty enterprises, last twelve months, for 15 days'),
      sla: { availability: 99.5, support: t('工作日 24 小时内响应', 'Reply within one working day') },
      offers: [
        { model: 'YEAR', title: t('全市年度订阅', 'Whole city, one year'), price: yuan(96_000), unit: 'YEAR' },
        {
          model: 'PER_ROW',
          title: t('按企业·月取数', 'By enterprise and month'),
          price: yuan(0.8),
          unit: 'ROW',
          note: t('每次不少于 5,000 条', 'At least 5,000 records an order'),
        },
        { model: 'ONEOFF', title: t('历史包（2021-2024 年）', 'History 2021-2024'), price: yuan(58_000), unit: 'ITEM' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'COST',
      taxRate: 6,
      invoice: t('增值税专用发票', 'Special VAT invoice'),
      terms: licence(
        [
          t('经济监测', 'Economic monitoring'),
          t('信贷风险管理', 'Credit risk management'),
          t('需求响应研究', 'Demand-response research'),
        ],
        12,
        {
          forbidden: [
            noReidentify,
            noResale,
            t('对单一企业停限电的依据', 'As grounds for cutting an enterprise’s supply'),
          ],
          buyerRequirements: t(
            '境内法人，有数据安全管理制度',
            'A legal person in mainland China with rules for data security',
          ),
          modelTraining: true,
        },
      ),
      files: [
        {
          name: 'quanzhou_monthly_load_2021_2024.parquet',
          title: t('历史数据 2021-2024', 'History 2021-2024'),
          format: 'PARQUET',
          bytes: 6_480_000,
          rows: 102_720,
        },
        {
          name: 'quanzhou_monthly_load_2025.csv',
          title: t('2025 年数据', 'Year 2025'),
          format: 'CSV',
          bytes: 3_710_000,
          rows: 25_680,
        },
        {
          name: 'field_notes.pdf',
          title: t('字段与口径说明', 'Notes on fields and definitions'),
          format: 'PDF',
          bytes: 890_000,
        },
      ],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const places: [string, string[]][] = [
          ['晋江市', ['17', '18', '19', '19']],
          ['南安市', ['30', '33', '34']],
          ['石狮市', ['17', '18']],
          ['惠安县', ['18', '19', '30']],
          ['安溪县', ['17', '29', '33']],
          ['德化县', ['30']],
          ['泉港区', ['26', '29']],
          ['鲤城区', ['18', '34']],
        ]
        const firms = Array.from({ length: 60 }, () => {
          const voltage = random.weighted([
            ['10kV', 8],
            ['35kV', 1],
            ['110kV', 0.5],
          ] as const)
          const capacity =
            voltage === '10kV'
              ? random.pick([315, 630, 800, 1250, 2000, 3150])
              : voltage === '35kV'
                ? random.pick([8000, 12500, 16000])
                : random.pick([40000, 63000])
          const [place, local] = random.pick(places)
          return {
            id: token(random, 'QE'),
            place,
            trade: random.pick(local),
            voltage,
            capacity,
            use: random.decimal(0.2, 0.42, 3),
            growth: random.decimal(-6, 9, 1),
            fresh: random.chance(0.08),
          }
        }).sort((a, b) => a.id.localeCompare(b.id))
        return months(time, 12).flatMap(({ day, year, month }) =>
          firms.map((firm) => {
            const hours = daysInMonth(year, month) * 24
            const energy = Math.round(
              firm.capacity * firm.use * (season[month - 1] ?? 1) * hours * (1 + random.normal(0, 0.03, 4)),
            )
            const peak = Math.round(energy * random.decimal(0.35, 0.42, 4))
            const valley = Math.round(energy * random.decimal(0.22, 0.3, 4))
            const mean = round(energy / hours, 1)
            const peakLoad = Math.round(mean / random.decimal(0.48, 0.72, 3))
            return {
              stat_month: day,
              enterprise_token: firm.id,
              county: firm.place,
              industry_code: firm.trade,
              voltage_level: firm.voltage,
              capacity_kva: firm.capacity,
              energy_kwh: energy,
              peak_kwh: peak,
              flat_kwh: energy - peak - valley,
              valley_kwh: valley,
              max_demand_kw: peakLoad,
              mean_load_kw: mean,
              load_factor: round(mean / peakLoad, 3),
              yoy_pct: firm.fresh ? null : round(firm.growth + random.normal(0, 2, 1), 1),
            }
          }),
        )
      },
    },
    history: [
      { version: '2.0.0', daysAgo: 690, change: t('首次上架，含 1,480 家企业', 'First listed with 1,480 enterprises') },
      {
        version: '3.0.0',
        daysAgo: 400,
        change: t('增加峰、平、谷三段电量；企业增至 1,960 家', 'Peak, flat and valley energy added; 1,960 enterprises'),
      },
      {
        version: '3.1.0',
        daysAgo: 160,
        change: t('负荷率改按最大需量计算，重算全部历史', 'Load factor now against maximum demand; history recomputed'),
      },
    ],
    change: t('企业增至 2,140 家，补入德化陶瓷企业', 'Now 2,140 enterprises, with the ceramics makers of Dehua'),
  },
  {
    key: 'fuzhou-park-load-15min',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 320,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'DATASET',
      title: t('福州工业园区 15 分钟用电负荷曲线', '15-minute electricity load curves of industrial parks in Fuzhou'),
      series: t('澜序用电负荷', 'Lanxu electricity load'),
      summary: t(
        '11 个园区关口 96 点负荷曲线，含分布式光伏出力与净负荷，用于负荷预测、储能选型和虚拟电厂研究。',
        'Ninety-six-point load curves for 11 parks with rooftop solar output and net load: for forecasting, storage sizing and virtual power plants.',
      ),
      description: t(
        '长乐、福清、闽侯和马尾 11 个工业园区的关口负荷，每日 96 点。同一时刻给出总用电负荷、园区屋顶光伏出力和关口净负荷，净负荷等于前两者之差。夏季晴天午间光伏出力大，净负荷在 11 时至 14 时出现明显低谷，傍晚回升。附最近自动气象站气温，便于建模。每日早 6 时推送前一日曲线，缺测点以空值保留，不插补。',
        'Load at the grid connection of eleven industrial parks in Changle, Fuqing, Minhou and Mawei, 96 points a day. Gross load, rooftop solar and net load stand side by side, and net is gross less solar. On clear summer days the net curve dips between 11 and 14 o’clock and climbs again towards evening. Temperature from the nearest automatic station is added for modelling. Yesterday’s curve arrives at six in the morning; missing points stay empty and are not filled in.',
      ),
      keywords: {
        zh: ['用电负荷', '负荷曲线', '工业园区', '净负荷', '虚拟电厂', '福州'],
        en: ['electricity load', 'load curve', 'industrial park', 'net load', 'virtual power plant', 'Fuzhou'],
      },
      industries: ['D'],
      fields: ['ENERGY', 'MANUFACTURING'],
      scenarios: [
        t('短期负荷预测', 'Short-term load forecasting'),
        t('储能容量选型', 'Storage sizing'),
        t('虚拟电厂聚合', 'Virtual power plants'),
      ],
      zones: ['NEW_ENERGY'],
      version: '1.4.0',
      support: t('工单系统，工作日 4 小时内响应', 'Ticket system; reply within four working hours'),
      dictionary: [
        field('time', '时刻', 'Time', 'DATETIME', {
          isKey: true,
          example: '2026-07-14T11:45:00+08:00',
          about: ['15 分钟区间的起点', 'Start of the 15-minute interval'],
        }),
        field('park_code', '园区代码', 'Park code', 'CODE', {
          isKey: true,
          domain: [
            value('FZ03', '长乐东部纺织园', 'Textile park, east Changle'),
            value('FZ07', '福清沿海装备园', 'Equipment park, coastal Fuqing'),
          ],
          example: 'FZ03',
          about: ['正式数据含 11 个代码', 'The full data have 11 codes'],
        }),
        optional('gross_load_kw', '总用电负荷', 'Gross load', 'DECIMAL', {
          unit: 'kW',
          domain: '≥0',
          example: '38412.5',
          about: ['关口净负荷与光伏出力之和', 'Net load at the gate plus solar output'],
        }),
        optional('pv_kw', '光伏出力', 'Solar output', 'DECIMAL', { unit: 'kW', domain: '≥0', example: '9120.4' }),
        optional('net_load_kw', '关口净负荷', 'Net load', 'DECIMAL', {
          unit: 'kW',
          example: '29292.1',
          about: ['可为负，表示向电网倒送', 'Negative when the park feeds the grid'],
        }),
        optional('power_factor', '功率因数', 'Power factor', 'DECIMAL', { domain: '0-1', example: '0.96' }),
        field('temperature_c', '气温', 'Air temperature', 'DECIMAL', { unit: '℃', domain: '-5~45', example: '33.8' }),
        field('day_type', '日类型', 'Type of day', 'CODE', {
          domain: [value('W', '工作日', 'Working day'), value('S', '周末', 'Weekend')],
          example: 'W',
        }),
      ],
      recordCount: 1_020_000,
      storageBytes: 68_000_000,
      incrementBytes: 66_000,
      formats: ['CSV', 'API'],
      encoding: 'UTF-8',
      timeStart: '2024-04-01',
      frequency: 'DAY',
      regions: ['350100'],
      coverage: t('福州市 11 个工业园区', 'Eleven industrial parks in Fuzhou'),
      granularity: t('园区·15 分钟', 'Park, 15 minutes'),
      latency: t('次日 6 时', 'Six o’clock next morning'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '园区关口计量终端与逆变器数采，园区管理方书面授权',
        'Park gate meters and inverter loggers, with the park operators’ written consent',
      ),
      lineage: t(
        '1 分钟采样 → 15 分钟均值 → 光伏还原总负荷',
        'One-minute samples → 15-minute means → gross load rebuilt from net and solar',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '园区整体负荷，泄露影响有限',
          'Totals of whole parks; a leak would do limited harm',
        ),
      ],
      processing: 'STATISTICAL',
      personal: { contains: false },
      protections: ['AGGREGATION', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'COMPLETENESS', score: 98.9 },
          { dimension: 'ACCURACY', score: 97.5 },
          { dimension: 'TIMELINESS', score: 99 },
        ],
        method: t(
          '按日统计 96 点到达率，并与园区月结算电量核对',
          'Daily arrival of the 96 points, and a check against the monthly settled energy',
        ),
        assessed: '2026-02-10',
      },
      deliveryModes: ['FILE', 'API', 'STREAM'],
      deliveryDays: 1,
      trial: t('任一园区最近 7 天', 'Any one park, last seven days'),
      offers: [
        { model: 'MONTH', title: t('单园区订阅', 'One park'), price: yuan(1_800), unit: 'MONTH' },
        { model: 'YEAR', title: t('11 园区年度订阅', 'All parks, one year'), price: yuan(168_000), unit: 'YEAR' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('负荷预测', 'Load forecasting'), t('储能与微电网设计', 'Storage and microgrid design')], 12, {
        modelTraining: true,
        forbidden: [noResale],
      }),
      files: [{ name: 'fz_park_load_96_2025.csv', format: 'CSV', bytes: 24_300_000, rows: 385_440 }],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const parks = [
          { code: 'FZ03', base: 41_000, pv: 15_500 },
          { code: 'FZ07', base: 23_500, pv: 12_800 },
        ]
        return Array.from({ length: 7 }, (_, i) => i - 6).flatMap((d) => {
          const day = time.day(d)
          const month = monthOf(day)
          const weekend = [0, 6].includes(new Date(day).getUTCDay())
          const clear = random.decimal(0.35, 1, 2)
          const mean = 20.5 + 8.5 * Math.cos(((month - 7.4) / 12) * 2 * Math.PI) + random.normal(0, 1, 2)
          return Array.from({ length: 96 }, (_, q) => q * 15).flatMap((minutes) =>
            parks.map((park) => {
              const gross = round(
                park.base * demandAt(minutes) * (weekend ? 0.72 : 1) * (1 + random.normal(0, 0.012, 4)),
                1,
              )
              const pv = round(park.pv * clear * 0.82 * sun(minutes, month) * random.decimal(0.94, 1, 3), 1)
              const lost = random.chance(0.004)
              return {
                time: stamp(time, d, minutes),
                park_code: park.code,
                gross_load_kw: lost ? null : gross,
                pv_kw: lost ? null : pv,
                net_load_kw: lost ? null : round(gross - pv, 1),
                power_factor: lost ? null : round(clamp(random.normal(0.958, 0.008, 3), 0.9, 0.995), 3),
                temperature_c: round(mean + 4 * Math.cos(((minutes - 870) / 1440) * 2 * Math.PI), 1),
                day_type: weekend ? 'S' : 'W',
              }
            }),
          )
        })
      },
    },
    history: [{ version: '1.0.0', daysAgo: 320, change: t('首次上架，6 个园区', 'First listed with six parks') }],
    change: t('增至 11 个园区，增加功率因数', 'Eleven parks now, and the power factor'),
  },
  {
    key: 'fujian-load-forecast-api',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 210,
    updatedDaysAgo: 1,
    lagDays: 0,
    content: {
      kind: 'API',
      title: t('福建设区市日前用电负荷预测接口', 'Day-ahead electricity load forecast API for the cities of Fujian'),
      series: t('澜序用电负荷', 'Lanxu electricity load'),
      summary: t(
        '按设区市返回次日 96 点工业用电负荷预测及置信区间，供售电报价和储能调度使用。',
        'Tomorrow’s industrial electricity load in 96 points with a confidence band, by city: for retail bids and storage dispatch.',
      ),
      description: t(
        '以自有监测样本、公开气象预报和日历特征建模，每日 9 时发布次日预测，15 时滚动更新一次。返回预测值、P10 与 P90 分位以及最近 30 日同城的平均绝对百分比误差，便于调用方自行判断可信程度。覆盖九个设区市与平潭，数值是样本企业的指数化负荷，以 2023 年日均为 100，不是全社会负荷。台风蓝色预警以上的日子误差会明显增大，返回码会提示。',
        'Built on Lanxu’s own meters, public weather forecasts and calendar features. Tomorrow’s forecast is published at nine and refreshed at three in the afternoon. It returns the expected value, the P10 and P90 quantiles and the city’s mean absolute percentage error over the past thirty days, so callers can judge for themselves. The nine prefecture cities and Pingtan are covered. Values are an index of the sampled enterprises (daily mean of 2023 = 100), not the load of the whole grid. Errors grow on typhoon days, and the return code says so.',
      ),
      keywords: {
        zh: ['用电负荷', '负荷预测', '日前', '售电', '储能调度'],
        en: ['electricity load', 'load forecast', 'day-ahead', 'retail', 'storage dispatch'],
      },
      industries: ['D', 'I'],
      fields: ['ENERGY'],
      scenarios: [
        t('售电公司日前报价', 'Day-ahead bids of retailers'),
        t('用户侧储能调度', 'Behind-the-meter storage dispatch'),
      ],
      zones: ['NEW_ENERGY'],
      version: '2.1.0',
      support: t('7×12 小时技术支持群', 'Support group, 12 hours a day, seven days a week'),
      apiInputs: [
        field('region', '设区市代码', 'City code', 'CODE', {
          required: true,
          example: '350500',
          about: ['GB/T 2260 六位代码', 'Six digits of GB/T 2260'],
        }),
        field('date', '预测日期', 'Day', 'DATE', { required: true, example: '2026-05-12' }),
        optional('run', '批次', 'Run', 'CODE', {
          required: false,
          domain: [value('09', '9 时批次', 'Nine o’clock run'), value('15', '15 时批次', 'Three o’clock run')],
          example: '15',
        }),
      ],
      dictionary: [
        field('region', '设区市代码', 'City code', 'CODE', { isKey: true, example: '350500' }),
        field('time', '时刻', 'Time', 'DATETIME', { isKey: true, example: '2026-05-12T10:15:00+08:00' }),
        field('run', '批次', 'Run', 'CODE', {
          domain: [value('09', '9 时批次', 'Nine o’clock run'), value('15', '15 时批次', 'Three o’clock run')],
          example: '09',
        }),
        field('load_index', '负荷指数预测', 'Load index forecast', 'DECIMAL', {
          domain: '0-250',
          example: '118.4',
          about: ['2023 年日均为 100', 'Daily mean of 2023 = 100'],
        }),
        field('p10', 'P10 分位', 'P10', 'DECIMAL', { domain: '0-250', example: '112.9' }),
        field('p90', 'P90 分位', 'P90', 'DECIMAL', { domain: '0-250', example: '124.2' }),
        optional('mape_30d', '近 30 日误差', 'Error, 30 days', 'DECIMAL', {
          unit: '%',
          domain: '0-100',
          example: '3.1',
          about: ['平均绝对百分比误差', 'Mean absolute percentage error'],
        }),
      ],
      api: {
        method: 'GET',
        path: '/v2/load-forecast',
        auth: t('AppKey + 签名', 'App key and signature'),
        qps: 20,
        returnCodes: [
          { code: '0', meaning: t('成功', 'Success') },
          { code: '1002', meaning: t('日期超出可预测范围', 'Day outside the forecast range') },
          { code: '2001', meaning: t('成功，台风预警期间误差偏大', 'Success; larger errors during a typhoon warning') },
          { code: '4290', meaning: t('超过频率限制', 'Too many calls') },
        ],
        example:
          '{"code":"0","data":[{"region":"350500","time":"2026-05-12T10:15:00+08:00","run":"09","load_index":118.4,"p10":112.9,"p90":124.2,"mape_30d":3.1}]}',
      },
      formats: ['API', 'JSON'],
      timeStart: '2024-01-01',
      frequency: 'DAY',
      regions: ['350100', '350200', '350300', '350400', '350500', '350600', '350700', '350800', '350900', '350128'],
      granularity: t('设区市·15 分钟', 'City, 15 minutes'),
      sourceKinds: ['OWN', 'PUBLIC'],
      sourceDetail: t(
        '自有计量样本；公开数值天气预报产品',
        'Own metering sample; published numerical weather forecasts',
      ),
      lineage: t(
        '样本聚合 → 指数化 → 梯度提升与时序网络加权',
        'Sample totals → index → weighted gradient boosting and sequence network',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '设区市级指数，不涉及单一企业', 'City-level index, no single enterprise'),
      ],
      processing: 'FUSED',
      personal: { contains: false },
      protections: ['AGGREGATION', 'AUDIT'],
      crossBorder: 'EXEMPT',
      deliveryModes: ['API', 'STREAM'],
      deliveryDays: 0,
      trial: t('注册即赠 300 次', 'Three hundred free calls on registration'),
      sla: {
        availability: 99.9,
        responseMs: 350,
        support: t('故障 30 分钟内响应', 'Faults answered within 30 minutes'),
      },
      offers: [
        { model: 'PER_CALL', price: yuan(0.5), unit: 'CALL', original: '0.5元/次' },
        {
          model: 'PACK',
          title: t('2 万次包', 'Pack of 20,000 calls'),
          price: yuan(6_000),
          unit: 'CALL',
          quota: 20_000,
        },
        {
          model: 'TIERED_CALL',
          unit: 'CALL',
          tiers: [
            { from: 0, price: yuan(0.5) },
            { from: 10_000, price: yuan(0.35) },
            { from: 100_000, price: yuan(0.2) },
          ],
        },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('电力交易辅助决策', 'Support for power trading'), t('储能调度', 'Storage dispatch')], 12, {
        afterTerm: 'ACCESS_ENDS',
        forbidden: [noResale],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) =>
        ['350100', '350200', '350500', '350900'].flatMap((region) => {
          const level = random.decimal(104, 122, 1)
          const error = random.decimal(2.4, 4.6, 1)
          return Array.from({ length: 96 }, (_, q) => {
            const index = round(
              level * (demandAt(q * 15) / 0.82) -
                (region === '350500' ? 9 : 6) * sun(q * 15, 5) +
                random.normal(0, 0.5, 2),
              1,
            )
            const band = index * (error / 100) * 1.6
            return {
              region,
              time: stamp(time, 1, q * 15),
              run: '09',
              load_index: index,
              p10: round(index - band, 1),
              p90: round(index + band * 1.05, 1),
              mape_30d: error,
            }
          })
        }),
    },
  },
  {
    key: 'zhangzhou-steam-load',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 260,
    updatedDaysAgo: 74,
    lagDays: 3,
    content: {
      kind: 'DATASET',
      title: t('漳州食品工业园热电联产蒸汽负荷', 'Steam load of a combined heat and power park, Zhangzhou'),
      summary: t(
        '龙海食品园集中供热管网的小时蒸汽流量、压力与温度。',
        'Hourly steam flow, pressure and temperature in the district heating net of a food park in Longhai.',
      ),
      description: t(
        '38 家罐头、烘焙和水产加工企业共用的集中供热管网，按用户入口计量小时蒸汽流量。数据由供热方代为采集，委托本公司整编。',
        'Hourly steam flow at the inlets of 38 canneries, bakeries and seafood plants on one heating net. The heat supplier meters; Lanxu compiles.',
      ),
      keywords: { zh: ['蒸汽', '热负荷', '热电联产'], en: ['steam', 'heat load', 'combined heat and power'] },
      industries: ['D'],
      fields: ['ENERGY'],
      scenarios: [t('热网调度', 'Heat network dispatch')],
      version: '1.0.0',
      dictionary: [
        field('time', '时刻', 'Time', 'DATETIME', { isKey: true }),
        field('user_token', '用户假名', 'User token', 'STRING', { isKey: true }),
        optional('steam_flow_t_h', '蒸汽流量', 'Steam flow', 'DECIMAL', { unit: 't/h', domain: '0-60' }),
        optional('pressure_mpa', '压力', 'Pressure', 'DECIMAL', { unit: 'MPa', domain: '0-2.5' }),
        optional('temperature_c', '温度', 'Temperature', 'DECIMAL', { unit: '℃', domain: '100-350' }),
        optional('condensate_t_h', '凝结水回收', 'Condensate returned', 'DECIMAL', { unit: 't/h' }),
      ],
      noSampleReason: t('供热方尚未同意公开样例', 'The heat supplier has not yet agreed to a public sample'),
      recordCount: 910_000,
      formats: ['CSV'],
      timeStart: '2024-01-01',
      frequency: 'MONTH',
      regions: ['350600'],
      sourceKinds: ['TRADED'],
      sourceDetail: t('与供热方签订整编合同取得', 'Under a compilation contract with the heat supplier'),
      rightsClaimed: ['USE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '用汽量反映企业生产节奏', 'Steam use shows the rhythm of production'),
      ],
      personal: { contains: false },
      deliveryModes: ['FILE'],
      offers: [{ model: 'ONEOFF', price: yuan(18_000), unit: 'ITEM' }],
      terms: { purposes: [t('供热研究', 'Heat supply research')], rights: ['USE'], exclusivity: 'NONEXCL' },
    },
  },
]
