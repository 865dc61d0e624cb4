import { type DemoSubmission, field, filesOf, key, shared, t, termsFor, yuan } from './submission-types.ts'

const provider = 'lanxu-energy-data'
const energy = {
  ...shared,
  industries: ['D'],
  fields: ['ENERGY', 'MANUFACTURING'],
  zones: ['NEW_ENERGY'],
  regions: ['350500'],
  support: t('数据服务部，工作日 9:00-17:30', 'Data service desk, working days 9:00-17:30'),
  sourceDetail: t(
    '本公司计量终端采集，企业书面授权，入库前去除表号并换成假名。',
    'Read by our own meters with written consent of each enterprise; meter numbers are replaced on entry.',
  ),
} as const satisfies Partial<DemoSubmission['content']>
const noInference = [t('推断单个企业的产量或成本', 'Inferring the output or cost of a single enterprise')]

const solarDictionary = [
  key('park_id', t('园区编号', 'Park'), 'STRING', 'PK07'),
  key('stat_date', t('统计日期', 'Day'), 'DATE', '2026-10-08'),
  field('capacity_kw', t('并网容量', 'Capacity connected'), 'DECIMAL', '18400', { unit: 'kW', domain: '≥0' }),
  field('generation_kwh', t('发电量', 'Generation'), 'DECIMAL', '61250.4', { unit: 'kWh', domain: '≥0' }),
  field('self_use_kwh', t('自用电量', 'Used on site'), 'DECIMAL', '52018.9', { unit: 'kWh', domain: '≥0' }),
]

/** What the energy company of the demo has under way: two drafts, one that waits, one returned, one registered. */
export const energySubmissions: readonly DemoSubmission[] = [
  {
    provider,
    content: {
      ...energy,
      title: t('泉州工业园区可转移负荷月度测算', 'Shiftable load of industrial parks in Quanzhou, monthly'),
      summary: t(
        '按园区测算每月可从高峰移到低谷的电量，用于需求响应报价和储能选址。',
        'How much electricity each park could move from peak to valley in a month, for demand response and siting storage.',
      ),
      description: t(
        '以 37 个园区的十五分钟负荷为基础，把每月电量分成不可中断、可平移和可削减三部分，给出峰段可转移电量和对应的最长持续时间。测算规则按行业分别设定，每季度用当季需求响应的实际执行结果校准一次。园区内企业不足五户的月份不列出。停产检修月份另有标记，比较年度变化时请先剔除。',
        'From the quarter-hour load of 37 parks, each month is split into load that cannot be interrupted, can be shifted and can be cut, with the longest duration it holds. The rules differ by trade and are calibrated every quarter with the demand response that took place. Months with fewer than five enterprises are left out; months of overhaul are marked.',
      ),
      keywords: {
        zh: ['需求响应', '峰谷', '工业园区', '储能'],
        en: ['demand response', 'industrial parks', 'storage'],
      },
      scenarios: [t('需求响应报价', 'Pricing demand response'), t('用户侧储能选址', 'Siting storage')],
      targetUsers: [t('售电公司与负荷聚合商', 'Electricity sellers and load aggregators')],
      dictionary: [
        key('park_id', t('园区编号', 'Park'), 'STRING', 'PK07'),
        key('month', t('月份', 'Month'), 'STRING', '2026-09'),
        field('peak_kwh', t('峰段电量', 'Electricity in peak hours'), 'DECIMAL', '4820000', {
          unit: 'kWh',
          domain: '≥0',
        }),
        field('shiftable_kwh', t('可转移电量', 'Shiftable electricity'), 'DECIMAL', '612000', {
          unit: 'kWh',
          domain: '≥0',
        }),
        field('longest_hours', t('最长持续时间', 'Longest duration'), 'DECIMAL', '3.5', { unit: 'h', domain: '0-24' }),
      ],
      ...filesOf('park-shiftable-load', { bytes: 310_000, rows: 2_220 }),
      incrementBytes: 5_200,
      timeStart: '2021-10-01',
      frequency: 'MONTH',
      granularity: t('一园区一月', 'One park and month'),
      offers: [{ model: 'YEAR', price: yuan(48_000) }],
      terms: termsFor([t('需求响应与储能规划', 'Planning demand response and storage')], noInference),
    },
    sample: [
      { park_id: 'PK07', month: '2026-09', peak_kwh: 4_820_000, shiftable_kwh: 612_000, longest_hours: 3.5 },
      { park_id: 'PK11', month: '2026-09', peak_kwh: 2_140_500, shiftable_kwh: 188_300, longest_hours: 2 },
      { park_id: 'PK23', month: '2026-09', peak_kwh: 7_905_200, shiftable_kwh: 940_800, longest_hours: 4 },
    ],
    written: 12,
    handedIn: 10,
    accepted: 9,
    approved: 8,
    isRegistered: true,
  },
  {
    provider,
    content: {
      ...energy,
      title: t('泉州工业园区屋顶光伏逐日发电与自用', 'Rooftop solar of industrial parks in Quanzhou, daily'),
      summary: t(
        '各园区屋顶光伏每天发了多少、自己用了多少，用于消纳评估和项目尽调。',
        'What the roofs of each park generate a day and how much is used on site, for siting and due diligence.',
      ),
      description: t(
        '汇总泉州 21 个工业园区已并网的屋顶光伏，每园区每天一条，列出并网容量、发电量和自用电量。数据由逆变器网关和并网点电表两路采集，两路相差超过百分之三的日子以电表为准并复核。仅统计并网满三十天的电站。台风停机、限电和检修造成的低发电日没有剔除，使用时请结合天气判断。',
        'Sums the rooftop solar connected in 21 parks of Quanzhou, one line a park and day: capacity, generation and use on site. Read both from inverters and from the meter at the point of connection; where they differ by over three per cent the meter counts. Days low for typhoons, curtailment or repair are kept.',
      ),
      keywords: { zh: ['分布式光伏', '自发自用', '工业园区'], en: ['rooftop solar', 'self-consumption'] },
      scenarios: [t('屋顶光伏项目尽职调查', 'Due diligence of rooftop projects')],
      targetUsers: [t('新能源投资机构', 'Investors in renewables')],
      dictionary: solarDictionary,
      ...filesOf('park-solar', { bytes: 1_900_000, rows: 24_600 }),
      incrementBytes: 1_700,
      timeStart: '2023-07-01',
      frequency: 'DAY',
      granularity: t('一园区一天', 'One park and day'),
      offers: [{ model: 'YEAR', price: yuan(36_000) }],
      terms: termsFor([t('项目评估与消纳分析', 'Assessing projects and absorption')], noInference),
    },
    sample: [
      {
        park_id: 'PK07',
        stat_date: '2026-10-08',
        capacity_kw: 18_400,
        generation_kwh: 61_250.4,
        self_use_kwh: 52_018.9,
      },
      {
        park_id: 'PK11',
        stat_date: '2026-10-08',
        capacity_kw: 6_200,
        generation_kwh: 20_114.7,
        self_use_kwh: 19_876.2,
      },
      { park_id: 'PK23', stat_date: '2026-10-08', capacity_kw: 9_850, generation_kwh: 33_402.1, self_use_kwh: 21_340 },
    ],
    written: 8,
    handedIn: 6,
    accepted: 5,
    returned: {
      daysAgo: 4,
      reasons: [
        {
          place: 'sourceDetail',
          rule: 'R14',
          text: '来源只写到本公司终端。屋顶电站多由第三方投资，请写明发电数据归谁所有、凭什么授权，并在证明材料中补上授权协议的编号。',
        },
        {
          place: 'dictionary.4.description',
          rule: 'P38',
          text: '“自用电量”没有说明口径：是否扣除储能充电，跨园区直供的电量怎样计。请在字段说明里写清。',
        },
      ],
    },
  },
  {
    provider,
    content: {
      ...energy,
      title: t('德化陶瓷窑炉单位产品电耗分档', 'Electricity per tonne of ceramic kilns in Dehua, by band'),
      summary: t(
        '按窑型和产品给出电窑单位电耗的分档值，用于能效对标和绿色信贷。',
        'Bands of electricity per tonne by kiln and product, for benchmarking and green credit.',
      ),
      description: t(
        '以德化 164 座电窑近三年的计量和产量申报为基础，按窑型、产品和季度统计单位产品电耗的十分位值，供企业对照自身水平。产量由企业按月申报，与包装出库数抽样比对，偏差超过百分之十的窑不进入统计。每格不足八座窑的合并到上一级。燃气窑未纳入，混烧窑只计电耗部分。',
        'From meters and declared output of 164 electric kilns in Dehua over three years: deciles of electricity per tonne by kiln, product and quarter. Output is compared with goods packed; kilns that differ by over ten per cent are left out, cells of fewer than eight kilns merged. Gas kilns are not included.',
      ),
      keywords: { zh: ['陶瓷', '窑炉', '能效对标'], en: ['ceramics', 'kilns', 'benchmark'] },
      scenarios: [t('能效对标', 'Benchmarking'), t('绿色信贷授信', 'Green credit')],
      targetUsers: [t('陶瓷企业与银行', 'Ceramic makers and banks')],
      regions: ['350500'],
      dictionary: [
        key('kiln_type', t('窑型', 'Kiln'), 'STRING', '梭式窑'),
        key('product', t('产品', 'Product'), 'STRING', '日用白瓷'),
        key('quarter', t('季度', 'Quarter'), 'STRING', '2026Q3'),
        field('kilns', t('窑数', 'Kilns'), 'INTEGER', '22', { unit: '座', domain: '≥8' }),
        field('p50', t('电耗中位值', 'Median'), 'DECIMAL', '1480.5', { unit: 'kWh/t', domain: '≥0' }),
        field('p10', t('先进值', 'Best tenth'), 'DECIMAL', '1190', { unit: 'kWh/t', domain: '≥0' }),
      ],
      ...filesOf('kiln-bands', { bytes: 96_000, rows: 864 }),
      incrementBytes: 8_000,
      timeStart: '2023-07-01',
      frequency: 'QUARTER',
      granularity: t('一窑型一产品一季度', 'One kiln type, product and quarter'),
      offers: [{ model: 'ONEOFF', price: yuan(12_000) }],
      terms: termsFor([t('能效对标与信贷评估', 'Benchmarking and credit')], noInference),
    },
    sample: [
      { kiln_type: '梭式窑', product: '日用白瓷', quarter: '2026Q3', kilns: 22, p50: 1480.5, p10: 1190 },
      { kiln_type: '隧道窑', product: '日用白瓷', quarter: '2026Q3', kilns: 11, p50: 1265, p10: 1042.5 },
      { kiln_type: '梭式窑', product: '工艺摆件', quarter: '2026Q3', kilns: 31, p50: 1822, p10: 1430 },
    ],
    written: 3,
    handedIn: 1,
  },
  {
    provider,
    content: {
      ...energy,
      title: t('工业园区公共充电桩日充电量', 'Public chargers in industrial parks, daily'),
      summary: t(
        '园区公共充电桩每天的充电量和利用率，用于补能网络规划。',
        'Electricity charged and use of public chargers in parks, for planning the network.',
      ),
      description: t(
        '覆盖泉州 18 个园区的 1,260 个公共充电桩，按园区和日期汇总充电量、充电次数和利用率。只保留汇总值，不含车辆和用户信息。',
        'Covers 1,260 public chargers in 18 parks of Quanzhou: electricity, sessions and use by park and day. Totals only; nothing of vehicles or users.',
      ),
      dictionary: [
        key('park_id', t('园区编号', 'Park'), 'STRING', 'PK07'),
        key('stat_date', t('统计日期', 'Day'), 'DATE', '2026-11-02'),
        field('charged_kwh', t('充电量', 'Electricity charged'), 'DECIMAL', '3860.2', { unit: 'kWh', domain: '≥0' }),
        field('sessions', t('充电次数', 'Sessions'), 'INTEGER', '214', { unit: '次', domain: '≥0' }),
      ],
      timeStart: '2025-01-01',
      frequency: 'DAY',
      granularity: t('一园区一天', 'One park and day'),
      offers: [{ model: 'MONTH', price: yuan(1_800) }],
    },
    sample: [{ park_id: 'PK07', stat_date: '2026-11-02', charged_kwh: 3860.2, sessions: 214 }],
    written: 2,
  },
  {
    provider,
    content: {
      kind: 'DATASET',
      title: t('空压站能效对标样本', 'Compressed-air stations: a benchmark'),
      summary: t('按机型给出空压站比功率的对标值。', 'Specific power of air stations by machine, to compare with.'),
      industries: ['C'],
      fields: ['ENERGY', 'MANUFACTURING'],
      regions: ['350500'],
      offers: [],
    },
    sample: [],
    written: 1,
  },
]
