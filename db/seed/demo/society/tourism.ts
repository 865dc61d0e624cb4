import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  isWeekend,
  kb,
  mb,
  monthsBefore,
  ordinaryTerms,
  pad,
  round,
  season,
  stamp,
  t,
  yuan,
} from './shared.ts'

const scenicFlow: DemoListing = {
  key: 'scenic-capacity-stream',
  provider: 'citong-travel-data',
  listedDaysAgo: 370,
  updatedDaysAgo: 1,
  lagDays: 1,
  content: {
    kind: 'API',
    title: t('闽北山岳景区实时承载量接口', 'Live capacity of mountain scenic areas, northern Fujian'),
    summary: t(
      '七个景区 15 分钟一次的入园、出园、在园人数与承载率，可订阅推送。',
      'Entries, exits, visitors present and load of seven scenic areas every 15 minutes, by call or by push.',
    ),
    description: t(
      '接入南平、三明七个山岳与溪流景区的闸机、索道和竹筏码头，按 15 分钟汇总进出人数并推算在园人数。承载率以景区核定的最大瞬时承载量为分母，到 80% 与 95% 各推送一次预警。闸机离线超过两个周期时用相邻闸机比例补数并置补数标记。只有人数，没有个体轨迹。',
      'Gates, cable cars and raft piers of seven areas in Nanping and Sanming are summed every quarter of an hour, and visitors present are derived. Load is against the approved instantaneous maximum; alerts go out at 80% and 95%. A gate silent for two periods is filled from its neighbours and flagged. Counts only, never a visitor’s track.',
    ),
    keywords: { zh: ['景区', '承载量', '客流', '预警'], en: ['scenic area', 'capacity', 'visitor flow', 'alert'] },
    industries: ['R', 'N'],
    fields: ['CULTURE_TOURISM', 'CITY'],
    zones: ['TOURISM'],
    scenarios: [
      t('错峰引导', 'Spreading visits'),
      t('接驳调度', 'Dispatching shuttles'),
      t('平台限流', 'Limiting sales'),
    ],
    targetUsers: [t('在线旅游平台', 'Online travel platforms'), t('客运企业', 'Transport companies')],
    version: '2.0.2',
    support: t('节假日 7:00-20:00 值班。', 'On duty 7:00–20:00 on holidays.'),
    dictionary: [
      field('period_start', 'DATETIME', '时段起点', 'Period start', {
        isKey: true,
        example: '2025-10-03T09:15:00+08:00',
      }),
      field('area_code', 'CODE', '景区代码', 'Area', {
        isKey: true,
        domain: [
          { value: 'NB01', title: t('丹岩溪谷', 'Danyan valley') },
          { value: 'NB02', title: t('九曲筏区', 'Jiuqu rafts') },
          { value: 'NB03', title: t('云杉岭', 'Yunshan ridge') },
        ],
        example: 'NB01',
      }),
      field('entries', 'INTEGER', '入园人数', 'Entries', { unit: '人', domain: '0-5000', example: '412' }),
      field('exits', 'INTEGER', '出园人数', 'Exits', { unit: '人', domain: '0-5000', example: '167' }),
      field('present', 'INTEGER', '在园人数', 'Visitors present', {
        unit: '人',
        domain: '0-40000',
        example: '6210',
        description: t(
          '上一时段在园 + 入园 − 出园，每日 6 时归零',
          'Previous figure plus entries less exits; reset at six each morning',
        ),
      }),
      field('max_present', 'INTEGER', '最大瞬时承载量', 'Approved maximum', {
        unit: '人',
        domain: '1000-40000',
        example: '12000',
      }),
      field('load_percent', 'DECIMAL', '承载率', 'Load', { unit: '%', domain: '0-150', example: '51.8' }),
      field('alert', 'CODE', '预警', 'Alert', {
        domain: [
          { value: 'NONE' },
          { value: 'YELLOW', title: t('≥80%', '80% or more') },
          { value: 'RED', title: t('≥95%', '95% or more') },
        ],
        example: 'NONE',
      }),
      field('imputed', 'BOOLEAN', '补数标记', 'Imputed'),
    ],
    apiInputs: [
      field('area_code', 'CODE', '景区代码', 'Area', { required: true, domain: 'NB01-NB07' }),
      field('since', 'DATETIME', '起始时间', 'Since', {
        required: false,
        nullable: true,
        description: t('最多回看 48 小时', 'At most 48 hours back'),
      }),
    ],
    api: {
      method: 'GET',
      path: '/v2/scenic/load',
      auth: t('令牌', 'Token'),
      qps: 20,
      returnCodes: [
        { code: '200', meaning: t('成功', 'Done') },
        { code: '206', meaning: t('含补数', 'Contains imputed values') },
        { code: '429', meaning: t('超频', 'Too many calls') },
      ],
    },
    recordCount: 1_472_000,
    storageBytes: mb(118),
    formats: ['API', 'JSON'],
    timeStart: '2020-05-01',
    frequency: 'MINUTE',
    regions: ['350700', '350400'],
    granularity: t('景区 × 15 分钟', 'Area × 15 minutes'),
    latency: t('3 分钟', '3 minutes'),
    sourceKinds: ['OWN', 'TRADED'],
    sourceDetail: t(
      '景区闸机汇总，按合作协议取得并约定可对外提供。',
      'Gate counts obtained under agreements that allow onward supply.',
    ),
    rightsClaimed: ['USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [
      impact('ORGANISATION', 'GENERAL', '反映景区经营', 'Shows how an area trades'),
      impact('PUBLIC_INTEREST', 'GENERAL', '错误数据会误导出行', 'Wrong figures would mislead travellers'),
    ],
    personal: { contains: false },
    protections: ['AGGREGATION', 'AUDIT'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'COMPLETENESS', score: 98.2 },
        { dimension: 'ACCURACY', score: 96.1 },
        { dimension: 'TIMELINESS', score: 99 },
      ],
      method: t('每月选两日人工计数对照。', 'Counted by hand on two days a month.'),
      assessed: '2025-09-02',
    },
    deliveryModes: ['API', 'STREAM'],
    deliveryDays: 2,
    trial: t('单景区 7 天。', 'One area for seven days.'),
    sla: { availability: 99.5, responseMs: 400 },
    offers: [
      { model: 'MONTH', title: t('单景区', 'One area'), price: yuan(1_200), unit: 'MONTH' },
      { model: 'YEAR', title: t('七景区全包', 'All seven'), price: yuan(68_000), unit: 'YEAR' },
    ],
    settlement: 'MONTHLY',
    priceBasis: 'MARKET',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('出行信息服务', 'Travel information')],
      forbidden: [t('据以临时抬高票价、房价', 'Raising ticket or room prices on the strength of it')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'ACCESS_ENDS',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const areas = [
        ['NB01', 9_000, 5_200],
        ['NB02', 4_200, 2_400],
        ['NB03', 6_500, 3_300],
      ] as const
      const rows: SampleRow[] = []
      for (let back = 8; back >= 0; back--) {
        const day = time.day(-back)
        const days = areas.map(
          ([, , visitors]) =>
            visitors * (isWeekend(day) ? 1.75 : 1) * (1 + 0.2 * season(day, 285)) * random.normal(1, 0.1, 3),
        )
        const inside = areas.map(() => 0)
        for (let minute = 6 * 60 + 30; minute <= 18 * 60 + 30; minute += 15) {
          const hour = minute / 60
          const arrive =
            Math.exp(-((hour - 9.4) ** 2) / 2.6) * 0.053 + Math.exp(-((hour - 13.6) ** 2) / 2) * 0.028 + 0.0012
          const leave = hour < 8.5 ? 0 : clamp(0.012 + 0.36 * Math.max(0, (hour - 12) / 6.5) ** 1.6, 0, 0.5)
          for (const [a, [code, max]] of areas.entries()) {
            const entries = hour > 17 ? random.int(0, 3) : Math.round(days[a]! * arrive * random.normal(1, 0.1, 3))
            const exits =
              hour >= 18.5
                ? inside[a]! + entries
                : Math.min(inside[a]!, Math.round(inside[a]! * leave * random.normal(1, 0.12, 3)))
            inside[a] = inside[a]! + entries - exits
            const load = round((inside[a]! / max) * 100, 1)
            rows.push({
              period_start: stamp(day, minute),
              area_code: code,
              entries,
              exits,
              present: inside[a]!,
              max_present: max,
              load_percent: load,
              alert: load >= 95 ? 'RED' : load >= 80 ? 'YELLOW' : 'NONE',
              imputed: random.chance(0.008),
            })
          }
        }
      }
      return rows
    },
  },
  history: [
    { version: '1.0.0', daysAgo: 370, change: t('首次上架，四个景区。', 'First listed with four areas.') },
    { version: '1.6.0', daysAgo: 180, change: t('增加推送与两级预警。', 'Push and two levels of alert.') },
    {
      version: '2.0.0',
      daysAgo: 45,
      change: t('扩至七个景区，粒度由小时改为 15 分钟。', 'Seven areas; 15 minutes instead of an hour.'),
    },
  ],
  change: t('修复跨零点未归零。', 'Reset across midnight fixed.'),
}

const lodging: DemoListing = {
  key: 'lodging-occupancy',
  provider: 'lanqi-cross-border',
  listedDaysAgo: 133,
  updatedDaysAgo: 5,
  lagDays: 3,
  content: {
    kind: 'DATASET',
    title: t('平潭酒店民宿日度入住率与房价', 'Daily occupancy and room rates, Pingtan hotels and guest houses'),
    summary: t(
      '按片区、类型、日给出可售房晚、已售房晚、入住率与平均房价。',
      'Room nights for sale and sold, occupancy and average rate by area, type and day.',
    ),
    description: t(
      '来自 218 家签约酒店与民宿的客房管理系统，房量占平潭在营客房约 41%，抽样权重随数据给出。已售房晚含自用与长租，不含维修房。房价为实收均价，不含早餐加价；每格至少 5 家才输出。台风停航日单独置标，便于剔除。',
      'From the property systems of 218 contracted hotels and guest houses, about 41% of the rooms open in Pingtan; weights are supplied. Nights sold include own use and long lets and exclude rooms under repair. Rates are received averages without breakfast; a cell needs five properties. Days when ferries stop for a typhoon are flagged so that they can be left out.',
    ),
    keywords: {
      zh: ['入住率', '民宿', '平均房价', '海岛旅游'],
      en: ['occupancy', 'guest house', 'ADR', 'island tourism'],
    },
    industries: ['H', 'R'],
    fields: ['CULTURE_TOURISM', 'COMMERCE'],
    zones: ['TOURISM'],
    scenarios: [t('民宿定价', 'Pricing'), t('文旅投资评估', 'Appraising investments')],
    version: '1.3.0',
    support: t('工作日在线答疑。', 'Online on weekdays.'),
    dictionary: [
      field('stay_date', 'DATE', '入住日期', 'Night of', { isKey: true }),
      field('area', 'CODE', '片区', 'Area', {
        isKey: true,
        domain: [
          { value: '龙凤头', title: t('龙凤头', 'Longfengtou') },
          { value: '北港', title: t('北港', 'Beigang') },
          { value: '坛南湾', title: t('坛南湾', 'Tannan Bay') },
          { value: '金井湾', title: t('金井湾', 'Jinjing Bay') },
        ],
        example: '北港',
      }),
      field('lodging_type', 'CODE', '类型', 'Type', {
        isKey: true,
        domain: [
          { value: 'HOTEL', title: t('酒店', 'Hotel') },
          { value: 'GUESTHOUSE', title: t('民宿', 'Guest house') },
        ],
        example: 'GUESTHOUSE',
      }),
      field('properties', 'INTEGER', '样本家数', 'Properties', { unit: '家', domain: '5-200', example: '37' }),
      field('room_nights', 'INTEGER', '可售房晚', 'Room nights for sale', {
        unit: '间夜',
        domain: '0-20000',
        example: '418',
      }),
      field('sold_nights', 'INTEGER', '已售房晚', 'Room nights sold', {
        unit: '间夜',
        domain: '0-20000',
        example: '297',
      }),
      field('occupancy', 'DECIMAL', '入住率', 'Occupancy', {
        unit: '%',
        domain: '0-100',
        example: '71.1',
        description: t('已售 ÷ 可售', 'Sold over for sale'),
      }),
      field('average_rate', 'DECIMAL', '平均房价', 'Average rate', {
        unit: '元/间夜',
        domain: '50-3000',
        nullable: true,
        example: '362.4',
      }),
      field('revpar', 'DECIMAL', '每房收入', 'RevPAR', {
        unit: '元',
        domain: '0-3000',
        nullable: true,
        description: t('入住率 × 平均房价', 'Occupancy times rate'),
      }),
      field('ferry_stopped', 'BOOLEAN', '停航日', 'Ferries stopped'),
    ],
    recordCount: 15_344,
    storageBytes: mb(1.2),
    formats: ['CSV'],
    encoding: 'UTF-8',
    timeStart: '2020-06-01',
    frequency: 'WEEK',
    regions: ['350128'],
    granularity: t('片区 × 类型 × 日', 'Area × type × day'),
    sourceKinds: ['OWN'],
    sourceDetail: t('签约经营者授权。', 'Authorised by the contracted operators.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [
      impact('ORGANISATION', 'GENERAL', '片区经营状况属商业敏感', 'How an area trades is commercially sensitive'),
    ],
    personal: { contains: false },
    protections: ['AGGREGATION'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'COMPLETENESS', score: 95.5 },
        { dimension: 'CONSISTENCY', score: 98.3 },
      ],
      method: t('与片区抽样走访对照。', 'Compared with visits to a sample.'),
      assessed: '2025-07-15',
    },
    deliveryModes: ['FILE'],
    deliveryDays: 1,
    offers: [
      { model: 'YEAR', price: yuan(18_000), unit: 'YEAR' },
      { model: 'ONEOFF', title: t('历史全量', 'Whole history'), price: yuan(26_000), unit: 'ITEM' },
    ],
    priceBasis: 'MARKET',
    settlement: 'YEARLY',
    taxRate: 3,
    terms: {
      ...ordinaryTerms,
      purposes: [t('经营决策', 'Business decisions')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
    files: [{ name: 'pingtan_lodging.csv', format: 'CSV', bytes: 1_204_118, rows: 15_344 }],
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const cells = [
        ['龙凤头', 'HOTEL', 22, 2_410, 0.58, 386],
        ['龙凤头', 'GUESTHOUSE', 31, 360, 0.52, 298],
        ['北港', 'GUESTHOUSE', 46, 512, 0.61, 452],
        ['坛南湾', 'HOTEL', 9, 1_180, 0.49, 521],
        ['坛南湾', 'GUESTHOUSE', 28, 305, 0.47, 415],
        ['金井湾', 'HOTEL', 11, 1_390, 0.55, 343],
      ] as const
      const rows: SampleRow[] = []
      let stopped = 0
      for (let back = 119; back >= 0; back--) {
        const day = time.day(-back)
        if (stopped === 0 && season(day, 232) > 0.5 && random.chance(0.025)) stopped = 2
        const fair = 1 + 0.34 * season(day, 208) + (isWeekend(time.day(-back + 1)) ? 0.16 : 0)
        for (const [area, type, properties, rooms, base, rate] of cells) {
          const nights = rooms - random.int(0, Math.ceil(rooms * 0.04))
          const occupancy = clamp(base * fair * (stopped > 0 ? 0.22 : 1) * random.normal(1, 0.05, 3), 0.02, 0.985)
          const sold = Math.round(nights * occupancy)
          const average =
            stopped > 0 && random.chance(0.2) ? null : round(rate * (0.82 + 0.25 * fair * random.normal(1, 0.03, 3)), 1)
          rows.push({
            stay_date: day,
            area,
            lodging_type: type,
            properties,
            room_nights: nights,
            sold_nights: sold,
            occupancy: round((sold / nights) * 100, 1),
            average_rate: average,
            revpar: average === null ? null : round((sold / nights) * average, 1),
            ferry_stopped: stopped > 0,
          })
        }
        if (stopped > 0) stopped--
      }
      return rows
    },
  },
}

const heritageIndex: DemoListing = {
  key: 'heritage-heat-index',
  provider: 'citong-travel-data',
  listedDaysAgo: 250,
  updatedDaysAgo: 44,
  lagDays: 20,
  content: {
    kind: 'INDEX',
    title: t('泉州古城文化遗产点热度月指数', 'Monthly interest index of heritage sites, old Quanzhou'),
    summary: t(
      '22 处遗产点的客流、停留与讨论热度合成指数，观察热点是否过于集中。',
      'Visits, length of stay and talk at 22 sites in one index, to see whether interest is too concentrated.',
    ),
    description: t(
      '覆盖泉州“宋元中国的世界海洋商贸中心”系列遗产点，指数由客流（权重 0.5）、人均停留（0.3）和公开讨论量（0.2）合成，2023 年均值为 100。客流取自计数门与讲解预约，讨论量只计篇数不取内容。另给出集中度（赫芬达尔）以衡量客流是否挤在少数几处。',
      'Covers the component sites of the World Heritage property Quanzhou: Emporium of the World in Song–Yuan China. Visits weigh 0.5, length of stay 0.3 and public posts 0.2; the mean of 2023 is 100. Visits are from counting gates and guide bookings; posts are counted, not read. A concentration figure (Herfindahl) shows whether visitors crowd into a few sites.',
    ),
    keywords: {
      zh: ['世界遗产', '热度指数', '客流集中度', '泉州'],
      en: ['world heritage', 'interest index', 'concentration', 'Quanzhou'],
    },
    industries: ['R'],
    fields: ['CULTURE_TOURISM'],
    zones: ['TOURISM'],
    scenarios: [t('遗产地客流疏导', 'Managing visitors at heritage sites'), t('文旅线路设计', 'Designing routes')],
    version: '1.2.0',
    support: t('方法说明随数据交付。', 'Method note supplied.'),
    dictionary: [
      field('month', 'STRING', '月份', 'Month', { isKey: true, length: 7, example: '2025-05' }),
      field('site_code', 'STRING', '遗产点代码', 'Site', { isKey: true, example: 'QZ-07' }),
      field('site_type', 'CODE', '类型', 'Type', {
        domain: ['宗教史迹', '桥梁码头', '窑址冶铁', '行政建制', '石刻祠庙'].map((value) => ({ value })),
      }),
      field('visits', 'INTEGER', '客流', 'Visits', { unit: '人次', domain: '0-2000000' }),
      field('stay_minutes', 'DECIMAL', '平均停留', 'Mean stay', { unit: 'min', domain: '0-300' }),
      field('posts', 'INTEGER', '讨论量', 'Posts', { unit: '篇', domain: '0-500000' }),
      field('heat_index', 'DECIMAL', '热度指数', 'Index', { domain: '0-500', example: '113.6' }),
      field('year_on_year', 'DECIMAL', '同比', 'Year on year', {
        unit: '%',
        domain: '-100-300',
        nullable: true,
        description: t('首年为空', 'Null in the first year'),
      }),
      field('concentration', 'DECIMAL', '当月集中度', 'Concentration', {
        domain: '0-1',
        description: t('同月各点客流占比平方和，每行相同', 'Sum of squared shares of the month, the same on each row'),
      }),
    ],
    recordCount: 968,
    storageBytes: kb(80),
    formats: ['CSV', 'XLSX'],
    timeStart: '2023-01-01',
    frequency: 'MONTH',
    regions: ['350500'],
    granularity: t('点 × 月', 'Site × month'),
    sourceKinds: ['OWN', 'PUBLIC'],
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    processing: 'FUSED',
    gradeImpacts: [impact('PUBLIC_INTEREST', 'NONE', '汇总指数', 'Aggregated index')],
    personal: { contains: false },
    crossBorder: 'EXEMPT',
    deliveryModes: ['FILE', 'REPORT'],
    deliveryDays: 1,
    offers: [{ model: 'YEAR', price: yuan(4_800), unit: 'YEAR' }],
    settlement: 'PREPAID',
    priceBasis: 'COST',
    terms: {
      ...ordinaryTerms,
      purposes: [t('规划与研究', 'Planning and research')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      redistribution: true,
      afterTerm: 'KEEP',
      territory: ['X-001'],
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const kinds = ['宗教史迹', '桥梁码头', '窑址冶铁', '行政建制', '石刻祠庙'] as const
      const sites = Array.from({ length: 22 }, (_, i) => ({
        code: `QZ-${pad(i + 1)}`,
        type: kinds[i % 5]!,
        base: Math.round(180_000 / (1 + i * 0.55)) + random.int(2_000, 9_000),
        stay: random.decimal(18, 95, 1),
        buzz: random.decimal(0.02, 0.09, 3),
      }))
      const past = new Map<string, number>()
      return monthsBefore(time.day(0), 24).flatMap((month, m) => {
        const factor = (1 + 0.25 * season(`${month}-15`, 40) + 0.18 * season(`${month}-15`, 278)) * (1 + m * 0.006)
        const visits = sites.map((s) => Math.round(s.base * factor * random.normal(1, 0.07, 3)))
        const total = visits.reduce((a, b) => a + b, 0)
        const concentration = round(
          visits.reduce((a, v) => a + (v / total) ** 2, 0),
          4,
        )
        return sites.map((s, i) => {
          const stay = clamp(random.normal(s.stay, 4, 1), 6, 200)
          const posts = Math.round(visits[i]! * s.buzz * random.normal(1, 0.12, 3))
          const index = round(50 * (visits[i]! / s.base) + 30 * (stay / s.stay) + 20 * (posts / (s.base * s.buzz)), 1)
          const before = past.get(`${s.code}${m - 12}`)
          past.set(`${s.code}${m}`, index)
          return {
            month,
            site_code: s.code,
            site_type: s.type,
            visits: visits[i]!,
            stay_minutes: stay,
            posts,
            heat_index: index,
            year_on_year: before === undefined ? null : round((index / before - 1) * 100, 1),
            concentration,
          }
        })
      })
    },
  },
}

export const tourism: DemoListing[] = [scenicFlow, lodging, heritageIndex]
