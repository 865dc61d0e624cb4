import type { DemoListing } from '../demo-types.ts'
import {
  daysInMonth,
  field,
  impact,
  licence,
  months,
  noReidentify,
  noResale,
  optional,
  round,
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
      deliveryModes: ['FILE', 'SANDBOX'],
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
          modelTraining: false,
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
      recordCount: 886_000,
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
