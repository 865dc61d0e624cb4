import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  clamp,
  field,
  gb,
  impact,
  isWeekend,
  kb,
  mb,
  monthsBefore,
  ordinaryTerms,
  pad,
  recordFields,
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
    crossBorder: 'EXEMPT',
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
      forbidden: [t('用于抬价', 'Raising prices on it')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
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
          const leave = hour < 8.5 ? 0 : clamp(0.012 + 0.1 * Math.max(0, (hour - 12) / 6.5) ** 1.6, 0, 0.3)
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
    crossBorder: 'EXEMPT',
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
      modelTraining: true,
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
    recordCount: 770,
    storageBytes: kb(64),
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
      modelTraining: true,
      redistribution: true,
      afterTerm: 'KEEP',
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

const tulouScan: DemoListing = {
  key: 'earthen-building-scan',
  provider: 'citong-travel-data',
  listedDaysAgo: 66,
  updatedDaysAgo: 66,
  content: {
    kind: 'HQ_DATASET',
    title: t(
      '龙岩土楼古厝构件影像与点云数据集',
      'Images and point clouds of components in earthen and old houses, Longyan',
    ),
    summary: t(
      '86 座土楼与古厝的木构、夯土、石雕构件 5.4 万件，含病害标注，用于修缮与识别模型。',
      '54,000 timber, rammed-earth and stone components from 86 buildings, with decay annotated, for repair and recognition models.',
    ),
    description: t(
      '由本公司古建数字化组与两支测绘队在龙岩永定、漳平等地采集，近景影像 1.2 亿像素，点云密度每平方厘米 4 点以上。构件按 63 类命名，病害分开裂、糟朽、剥落、虫蛀、盐析、缺失六类并勾画范围，由传统营造匠师复核名称。未列入保护名录、未获产权人同意的建筑均不收录，精确坐标不交付。',
      'Collected by our heritage survey group and two survey teams in Yongding, Zhangping and elsewhere: close-range images of 120 megapixels and clouds of four points or more a square centimetre. Components follow 63 classes; six kinds of decay are outlined and names were checked by master builders. Buildings without the owner’s consent are not included and exact coordinates are not delivered.',
    ),
    keywords: {
      zh: ['土楼', '古厝', '点云', '病害识别', '文物数字化'],
      en: ['tulou', 'heritage', 'point cloud', 'decay'],
    },
    industries: ['R', 'E'],
    fields: ['CULTURE_TOURISM'],
    zones: ['TOURISM'],
    scenarios: [t('修缮勘察', 'Surveying repairs'), t('数字展陈', 'Digital exhibition')],
    version: '1.0.0',
    dictionary: recordFields,
    noSampleReason: t(
      '单条记录为百兆级影像，可在沙箱内在线浏览 200 件。',
      'A record is some hundred megabytes; 200 may be browsed in the sandbox.',
    ),
    recordCount: 54_120,
    storageBytes: gb(3_870),
    fileCount: 61_400,
    formats: ['IMAGE', 'POINTCLOUD', 'JSONL'],
    timeStart: '2021-10-01',
    timeEnd: '2025-04-30',
    frequency: 'YEAR',
    regions: ['350800'],
    sourceKinds: ['OWN'],
    sourceDetail: t('自采，逐栋取得产权人同意。', 'Our own survey with each owner’s consent.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'LABEL',
    gradeImpacts: [
      impact('PUBLIC_INTEREST', 'GENERAL', '构件细节可能被用于盗窃仿制', 'Details might help theft or forgery'),
    ],
    personal: { contains: false },
    protections: ['WATERMARK', 'ACCESS_CONTROL'],
    crossBorder: 'DOMESTIC',
    hq: {
      type: 'EXPERT',
      modalities: ['IMAGE', 'POINTCLOUD', 'MULTI'],
      tasks: [t('构件识别', 'Component recognition'), t('病害分割', 'Decay segmentation')],
      stages: ['SFT', 'EVAL'],
      annotation: {
        method: 'SEMI',
        annotator: 'EXPERT',
        labels: [t('构件 63 类', '63 components'), t('病害 6 类', 'Six kinds of decay')],
        review: t('匠师复核', 'Checked by master builders'),
        agreement: 0.79,
      },
      scores: { document: 90, data: 92.3, model: 90.5 },
      syntheticShare: 0,
      limitations: t('室内暗部约 8% 欠曝。', 'About 8% of interiors are underexposed.'),
    },
    deliveryModes: ['SANDBOX', 'OFFLINE'],
    deliveryDays: 20,
    offers: [
      { model: 'ONEOFF', title: t('研究许可', 'Research licence'), price: yuan(45_000), unit: 'ITEM' },
      { model: 'ONEOFF', title: t('商业许可', 'Commercial licence'), price: yuan(160_000), unit: 'ITEM' },
    ],
    settlement: 'PER_ORDER',
    priceBasis: 'COST',
    terms: {
      ...ordinaryTerms,
      purposes: [t('保护修缮', 'Conservation'), t('算法研究', 'Algorithm research')],
      forbidden: [t('三维打印仿制出售', 'Selling printed copies')],
      periodMonths: 36,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
  },
}

/** Hokkien in common characters, romanised, and what it means. */
const hokkien = [
  ['你食饱未？', 'Lí tsia̍h-pá buē?', '你吃饱了吗？', '寒暄'],
  [
    '今仔日日头真炎，出门着戴笠仔。',
    'Kin-á-ji̍t ji̍t-thâu tsin iām, tshut-mn̂g tio̍h tì lue̍h-á.',
    '今天太阳很大，出门要戴斗笠。',
    '天气',
  ],
  ['海水咧退矣，紧去捡螺仔。', 'Hái-tsuí teh thè--ah, kín khì khioh lê-á.', '海水在退了，快去捡螺。', '渔事'],
  ['阿嬷讲风飞沙是台风欲来。', 'A-má kóng hong-pue-sua sī thai-hong beh lâi.', '奶奶说起风扬沙是台风要来。', '天气'],
  ['这盘海蛎煎偌济钱？', 'Tsit puânn ô-á-tsian guā-tsē tsînn?', '这盘海蛎煎多少钱？', '买卖'],
  ['俗一屑啦，我逐日来交关。', 'Sio̍k tsi̍t-sut--lah, guá ta̍k-ji̍t lâi kau-kuan.', '便宜一点吧，我天天来买。', '买卖'],
  ['囡仔咧困，讲话较细声咧。', 'Gín-á teh khùn, kóng-uē khah sè-siann--leh.', '孩子在睡，说话小声点。', '家常'],
  [
    '伊去厦门做工，过年才会转来。',
    'I khì Ē-mn̂g tsò-kang, kuè-nî tsiah ē tńg--lâi.',
    '他去厦门打工，过年才回来。',
    '家常',
  ],
  ['膝头骹遇着落雨就痠。', 'Khah-thâu-u tú-tio̍h lo̍h-hōo tō sng.', '膝盖一遇下雨就酸。', '看病'],
  ['药一日食三摆，食饱才食。', 'Io̍h tsi̍t-ji̍t tsia̍h sann-pái, tsia̍h-pá tsiah tsia̍h.', '药一天吃三次，饭后吃。', '看病'],
  [
    '公交车站佇头前红绿灯正手爿。',
    'Kong-kau-tshia-tsām tī thâu-tsîng âng-li̍k-ting tsiànn-tshiú-pîng.',
    '公交站在前面红绿灯右边。',
    '问路',
  ],
  ['行到桥头斡倒手就到位矣。', 'Kiânn kàu kiô-thâu uat tò-tshiú tō kàu-uī--ah.', '走到桥头左拐就到了。', '问路'],
  ['茶着用滚水泡，头泡莫啉。', 'Tê tio̍h iōng kún-tsuí phàu, thâu-phàu mài lim.', '茶要用开水泡，头泡不喝。', '茶事'],
  ['这泡铁观音真有喉韵。', 'Tsit phàu Thih-kuan-im tsin ū âu-ūn.', '这泡铁观音很有喉韵。', '茶事'],
  [
    '暗暝庙口搬戏，逐家做伙去看。',
    'Àm-mî biō-kháu puann-hì, ta̍k-ke tsò-hué khì khuànn.',
    '晚上庙口演戏，大家一起去看。',
    '民俗',
  ],
  [
    '正月初九天公生，爱煮面线。',
    'Tsiann-gue̍h tshe-káu Thinn-kong-senn, ài tsú mī-suànn.',
    '正月初九天公诞，要煮面线。',
    '民俗',
  ],
  ['田岸的草着割，无会生虫。', 'Tshân-huānn ê tsháu tio̍h kuah, bô ē senn-thâng.', '田埂的草要割，不然会生虫。', '农事'],
  ['今年柑仔生甲真密。', 'Kin-nî kam-á senn kah tsin ba̍t.', '今年柑橘结得很密。', '农事'],
  [
    '手机仔我袂晓用，你共我教一下。',
    'Tshiú-ki-á guá bē-hiáu iōng, lí kā guá kà--tsi̍t-ē.',
    '手机我不会用，你教我一下。',
    '办事',
  ],
  ['养老金这个月入账未？', 'Ióng-lāu-kim tsit kò gue̍h ji̍p-siàu buē?', '养老金这个月到账没？', '办事'],
  [
    '排队排到大路边，明仔载才来。',
    'Pâi-tuī pâi kàu tuā-lōo-pinn, bîn-á-tsài tsiah lâi.',
    '排队排到大路边，明天再来。',
    '办事',
  ],
  [
    '细汉的时我拄佇这条溪仔泅水。',
    'Sè-hàn ê sî guá tú tī tsit tiâu khe-á siû-tsuí.',
    '小时候我就在这条溪游泳。',
    '忆旧',
  ],
  [
    '古早无电火，暗时点油灯读册。',
    'Kóo-tsá bô tiān-hué, àm-sî tiám iû-ting tha̍k-tsheh.',
    '从前没电灯，夜里点油灯读书。',
    '忆旧',
  ],
  [
    '伊的声喉真好，唱歌仔逐句入心。',
    'I ê siann-âu tsin hó, tshiùnn kua-á ta̍k kù ji̍p-sim.',
    '他嗓子很好，唱歌仔句句入心。',
    '民俗',
  ],
  [
    '菜头粿煎甲赤赤，上好食。',
    'Tshài-thâu-kué tsian kah tshiah-tshiah, siōng hó-tsia̍h.',
    '萝卜糕煎得焦黄最好吃。',
    '饮食',
  ],
  ['沙茶面莫傷辣，伊食无惯势。', 'Sa-te-mī mài siunn lua̍h, i tsia̍h bô kuàn-sì.', '沙茶面别太辣，他吃不惯。', '饮食'],
  ['老师讲明仔载考国语。', 'Lāu-su kóng bîn-á-tsài khó Kok-gí.', '老师说明天考语文。', '学堂'],
  ['册包囥佇椅仔顶，莫袂记得。', 'Tsheh-pau khǹg tī í-á tíng, mài bē-kì--tit.', '书包放在椅子上，别忘了。', '学堂'],
  ['船欲开矣，缆索着解开。', 'Tsûn beh khui--ah, lām-soh tio̍h kái--khui.', '船要开了，缆绳要解开。', '渔事'],
  [
    '这暗月娘真圆，海面光映映。',
    'Tsit àm gue̍h-niû tsin înn, hái-bīn kng-iànn-iànn.',
    '今晚月亮很圆，海面亮堂堂。',
    '天气',
  ],
] as const

const hokkienSpeech: DemoListing = {
  key: 'hokkien-speech-corpus',
  provider: 'zhangsheng-speech-institute',
  listedDaysAgo: 310,
  updatedDaysAgo: 13,
  content: {
    kind: 'HQ_DATASET',
    title: t(
      '闽南语口语语音转写语料（漳泉厦三腔）',
      'Spoken Hokkien with transcription: Zhangzhou, Quanzhou and Xiamen',
    ),
    summary: t(
      '1,260 小时闽南语口语，汉字、台罗与普通话三行对照，用于语音识别、合成与方言服务。',
      '1,260 hours of spoken Hokkien in three lines—characters, romanisation, Mandarin—for recognition, synthesis and dialect services.',
    ),
    description: t(
      '412 位发音人分属漳州、泉州、厦门三腔，18 至 82 岁，男女各半，六十岁以上占四成。录音 48 kHz/24 bit，包含看图说话、问答、讲古和两人闲谈四种语体，闲谈占 55%。转写用推荐汉字与台罗拼音并列，语流变调标本调，另给普通话意译；每段由两名母语标注员对听。发音人只以代号、腔口、年龄段和性别表示，逐人签有训练授权并可撤回。',
      '412 speakers of the accents of Zhangzhou, Quanzhou and Xiamen, aged 18 to 82, half of them women, four in ten over sixty. 48 kHz/24 bit; picture telling, question and answer, story telling and talk between two, the last being 55%. Characters and romanisation side by side with citation tones, and a Mandarin rendering; two native annotators listen to each segment. Speakers appear as a code, accent, age band and sex; each has licensed training and may withdraw.',
    ),
    keywords: {
      zh: ['闽南语', '方言', '语音识别', '台罗', '语料'],
      en: ['Hokkien', 'Southern Min', 'ASR', 'TTS', 'corpus'],
    },
    topic: t('方言语音', 'Dialect speech'),
    industries: ['R', 'I'],
    fields: ['CULTURE_TOURISM', 'EDUCATION'],
    zones: ['TOURISM'],
    scenarios: [
      t('方言语音助手', 'Dialect voice assistants'),
      t('适老服务热线', 'Hotlines for the elderly'),
      t('方言保护与教学', 'Preserving and teaching'),
    ],
    targetUsers: [t('语音企业', 'Speech companies'), t('高校', 'Universities')],
    version: '3.1.0',
    support: t(
      '提供切分脚本、发音词典（4.6 万条）与基线模型。',
      'Segmentation scripts, a lexicon of 46,000 entries and a baseline are supplied.',
    ),
    dictionary: recordFields,
    recordCount: 1_018_400,
    storageBytes: gb(652),
    incrementBytes: gb(21),
    fileCount: 1_018_412,
    formats: ['AUDIO', 'JSONL'],
    encoding: 'UTF-8',
    languages: ['nan', 'zh'],
    timeStart: '2019-03-01',
    timeEnd: '2025-08-31',
    frequency: 'HALF',
    regions: ['350600', '350500', '350200'],
    coverage: t(
      '漳州 11 个、泉州 12 个、厦门 6 个县区采样',
      'Sampled in 11 counties of Zhangzhou, 12 of Quanzhou and 6 of Xiamen',
    ),
    granularity: t('一段话语一条，平均 4.5 秒', 'One utterance a record, 4.5 seconds on average'),
    sourceKinds: ['OWN'],
    sourceDetail: t('自录，签有录音与训练授权。', 'Recorded by us with licences for recording and training.'),
    lineage: t(
      '录音 → 切分 → 双人转写 → 对听仲裁 → 匿名检查（剔除人名、号码）。',
      'Recorded, segmented, transcribed twice, adjudicated by ear, checked for names and numbers.',
    ),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    dataIp: {
      number: '示例数知登字 2024-00902',
      holder: t('漳声方言语音研究院', 'Zhangsheng Institute of Dialect Speech'),
      issuer: t('数据知识产权登记机构（示例）', 'Data IP registry (example)'),
      issued: '2024-06-17',
      expires: '2027-06-16',
    },
    subjects: ['PERSONAL', 'ORGANISATION'],
    grade: 'G3',
    processing: 'LABEL',
    gradeImpacts: [impact('INDIVIDUAL', 'SERIOUS', '嗓音可被用于冒充或仿声', 'A voice can be imitated')],
    personal: {
      contains: true,
      types: [t('语音（声纹）', 'Voice'), t('年龄段、性别、腔口', 'Age band, sex, accent')],
      persons: 412,
      anonymised: false,
      basis: 'SEPARATE_CONSENT',
      sensitive: true,
      minors: false,
    },
    protections: ['MASKING', 'WATERMARK', 'ACCESS_CONTROL', 'AUDIT'],
    crossBorder: 'CONTRACT',
    quality: {
      scores: [
        { dimension: 'CONFORMITY', score: 99.6 },
        { dimension: 'COMPLETENESS', score: 99.1 },
        { dimension: 'ACCURACY', score: 97.4 },
        { dimension: 'CONSISTENCY', score: 95.9 },
      ],
      method: t(
        '抽听 1%，字准 97.4%、音节准 96.8%。',
        '1% listened to: 97.4% of characters and 96.8% of syllables right.',
      ),
      assessed: '2025-09-10',
    },
    qualityReport: {
      number: 'PZ-HQ-2025-0081',
      body: t('朴准数据质量评价有限公司', 'Puzhun Data Quality Evaluation Co., Ltd.'),
      issued: '2025-09-24',
      expires: '2027-09-23',
    },
    hq: {
      type: 'INDUSTRY',
      modalities: ['AUDIO', 'TEXT'],
      tasks: [
        t('语音识别', 'Speech recognition'),
        t('语音合成', 'Speech synthesis'),
        t('方言翻译', 'Dialect translation'),
      ],
      stages: ['PRETRAIN', 'SFT', 'EVAL'],
      annotation: {
        method: 'MANUAL',
        annotator: 'PROFESSIONAL',
        labels: [t('腔口', 'Accent'), t('语体', 'Style'), t('话题', 'Topic')],
        review: t('双人转写、第三人对听', 'Transcribed twice, a third listens'),
        agreement: 0.93,
      },
      scores: { document: 97, data: 96.4, model: 94.9 },
      syntheticShare: 0,
      limitations: t(
        '龙岩、潮汕腔未收；噪声环境不足 5%。',
        'Accents of Longyan and Chaoshan are not included; noisy settings are under 5%.',
      ),
    },
    deliveryModes: ['SANDBOX', 'OFFLINE'],
    deliveryDays: 10,
    trial: t('10 小时评测集在沙箱内试用 14 天。', 'Ten hours may be tried for 14 days in the sandbox.'),
    offers: [
      { model: 'ONEOFF', title: t('全量商业授权', 'Full set, commercial'), price: yuan(480_000), unit: 'ITEM' },
      {
        model: 'PER_UNIT',
        title: t('按小时选购', 'By the hour'),
        price: yuan(520),
        unit: 'HOUR',
        note: t('100 小时起', '100 hours or more'),
      },
      { model: 'FREE', title: t('公益适老项目', 'Non-profit services for the elderly') },
    ],
    settlement: 'PER_ORDER',
    priceBasis: 'COST',
    taxRate: 6,
    invoice: t('增值税专用发票', 'Special VAT invoice'),
    terms: {
      ...ordinaryTerms,
      purposes: [t('语音模型训练与评测', 'Training and testing speech models')],
      forbidden: [t('克隆任一发音人的嗓音', 'Cloning a speaker’s voice'), t('声纹识别', 'Speaker identification')],
      buyerRequirements: t(
        '承诺按撤回清单在 30 日内删除对应片段。',
        'Segments on the withdrawal list are deleted within 30 days.',
      ),
      periodMonths: 36,
      derivative: true,
      modelTraining: true,
      afterTerm: 'DELETE',
    },
    useCases: [
      t(
        '一条适老热线接入其识别模型后，七十岁以上来电的转人工率由 61% 降至 34%。',
        'A hotline for the elderly cut transfers to agents from 61% to 34% of callers over seventy.',
      ),
    ],
    files: [
      {
        name: 'nan_zhangzhou.tar',
        title: t('漳州腔', 'Zhangzhou'),
        format: 'ZIP',
        bytes: 231_402_118_144,
        rows: 372_100,
      },
      {
        name: 'nan_quanzhou.tar',
        title: t('泉州腔', 'Quanzhou'),
        format: 'ZIP',
        bytes: 226_018_445_312,
        rows: 349_700,
      },
      { name: 'nan_xiamen.tar', title: t('厦门腔', 'Xiamen'), format: 'ZIP', bytes: 189_730_217_984, rows: 296_600 },
      { name: 'lexicon.csv', title: t('发音词典', 'Lexicon'), format: 'CSV', bytes: 3_118_204, rows: 46_020 },
    ],
  },
  sample: {
    format: 'JSONL',
    rows: (random) => {
      const speakers = Array.from({ length: 48 }, (_, i) => ({
        id: `S${pad(i * 8 + 5, 3)}`,
        accent: random.pick(['漳州腔', '泉州腔', '厦门腔']),
        age: random.weighted([
          ['18-35', 2],
          ['36-59', 4],
          ['60+', 4],
        ] as const),
        sex: random.pick(['男', '女']),
      }))
      const rows: SampleRow[] = []
      for (let i = 1; i <= 300; i++) {
        const speaker = random.pick(speakers)
        const [han, roman, mandarin, topic] = hokkien[(i * 7 + random.int(0, 2)) % hokkien.length]!
        const seconds = round(
          0.6 + roman.split(/[\s-]+/).length * random.decimal(0.24, 0.36, 3) + random.decimal(0.1, 0.6, 2),
          2,
        )
        const created = `${random.pick(['2021', '2022', '2023', '2024'])}-${pad(random.int(3, 12))}-${pad(random.int(1, 28))}`
        rows.push({
          id: `nan-${pad(i, 6)}`,
          rid: i % 2 === 0 && random.chance(0.5) ? [`nan-${pad(i - 1, 6)}`] : null,
          data_content: [
            {
              media_type: 'audio',
              content: `audio/${speaker.id}/${pad(i, 6)}.wav`,
              duration_s: seconds,
              sample_rate: 48000,
            },
            { media_type: 'text', content: han, script: '推荐汉字' },
            { media_type: 'text', content: roman, script: '台罗' },
            { media_type: 'text', content: mandarin, script: '普通话' },
          ],
          annotation: {
            label: [speaker.accent, topic, speaker.age, speaker.sex],
            annotation_method: '人工标注',
            annotator: '专业标注员',
          },
          original_time: created,
          last_modified_time: '2025-08-31',
          version: '3.1.0',
          license: '商业授权',
          source: '自采',
          source_details: `录音批次 R${created.slice(0, 4)}-${pad(random.int(1, 40))}`,
          generated_data_indicator: 0,
        })
      }
      return rows
    },
  },
  history: [
    { version: '2.0.0', daysAgo: 310, change: t('首次上架，820 小时。', 'First listed with 820 hours.') },
    { version: '3.0.0', daysAgo: 110, change: t('新增厦门腔，统一台罗标注。', 'Xiamen added; romanisation unified.') },
  ],
  change: t(
    '按撤回清单删除 3 位发音人的 6.1 小时，新增 44 小时闲谈。',
    '6.1 hours of three speakers removed on withdrawal, 44 hours of talk added.',
  ),
}

const puxianOpera: DemoListing = {
  key: 'puxian-opera-audio',
  provider: 'puyang-folk-archive',
  listedDaysAgo: 47,
  updatedDaysAgo: 47,
  content: {
    kind: 'DATASET',
    title: t('莆仙戏唱腔分轨与曲牌标注', 'Puxian opera: separated arias and labelled tunes'),
    summary: t(
      '318 支曲牌 96 小时唱腔，独家改编授权以竞价方式出让。',
      '96 hours of arias on 318 tunes; an exclusive licence to adapt is sold by auction.',
    ),
    description: t(
      '选自馆藏 1982 年以来的剧团录音，开盘带以 96 kHz 数字化后降噪分轨，唱词逐句对齐。曲牌名、板式、行当与伴奏由三位老乐师核定，存疑的 27 支单列。表演者或其继承人均已签署授权。本次出让为期五年、限游戏与影视配乐的独占改编权，研究使用不受影响。',
      'From troupe recordings held since 1982; reels digitised at 96 kHz, cleaned and separated, words aligned line by line. Tune, metre, role and accompaniment were settled by three old musicians; 27 doubtful ones are set apart. Performers or their heirs have signed. What is sold is an exclusive right to adapt for games and film for five years; research is not affected.',
    ),
    keywords: {
      zh: ['莆仙戏', '曲牌', '非遗', '竞价'],
      en: ['Puxian opera', 'tunes', 'intangible heritage', 'auction'],
    },
    industries: ['R'],
    fields: ['CULTURE_TOURISM'],
    zones: ['TOURISM'],
    scenarios: [t('影视游戏配乐', 'Music for games and film'), t('戏曲研究', 'Opera studies')],
    version: '1.0.0',
    support: t('馆员陪同听音，需预约。', 'Listening with a curator, by appointment.'),
    dictionary: [
      field('track_id', 'STRING', '音轨号', 'Track', { isKey: true, example: 'PX-0231' }),
      field('tune_name', 'STRING', '曲牌', 'Tune'),
      field('metre', 'CODE', '板式', 'Metre', {
        domain: [{ value: '慢板' }, { value: '中板' }, { value: '快板' }, { value: '散板' }],
      }),
      field('role_type', 'CODE', '行当', 'Role', {
        domain: [{ value: '生' }, { value: '旦' }, { value: '净' }, { value: '末' }, { value: '丑' }],
      }),
      field('recorded_year', 'INTEGER', '录音年份', 'Year', { domain: '1982-2023' }),
      field('duration_s', 'DECIMAL', '时长', 'Duration', { unit: 's' }),
      field('lyrics_aligned', 'JSON', '对齐唱词', 'Aligned words', { nullable: true }),
      field('audio_path', 'STRING', '音频路径', 'Audio path'),
      field('doubtful', 'BOOLEAN', '存疑', 'Doubtful'),
    ],
    noSampleReason: t(
      '音频涉表演者权，网上只提供 30 秒片段试听。',
      'Performers’ rights: only extracts of 30 seconds are offered online.',
    ),
    recordCount: 2_214,
    storageBytes: gb(208),
    fileCount: 2_230,
    formats: ['AUDIO', 'CSV'],
    languages: ['zh', 'mul'],
    timeStart: '1982-01-01',
    timeEnd: '2023-12-31',
    frequency: 'STATIC',
    regions: ['350300'],
    sourceKinds: ['OWN'],
    sourceDetail: t('馆藏，授权书存档。', 'Our holdings; licences on file.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'LABEL',
    gradeImpacts: [impact('INDIVIDUAL', 'GENERAL', '涉及表演者署名与声音', 'Performers’ names and voices')],
    personal: {
      contains: true,
      types: [t('表演者姓名（已公开）', 'Performers’ names, published')],
      persons: 141,
      anonymised: false,
      basis: 'PUBLISHED',
      sensitive: false,
      minors: false,
    },
    protections: ['WATERMARK'],
    crossBorder: 'EXEMPT',
    deliveryModes: ['OFFLINE'],
    deliveryDays: 15,
    offers: [
      {
        model: 'AUCTION',
        title: t('五年独占改编权（起拍价）', 'Exclusive adaptation for five years, starting price'),
        price: yuan(150_000),
        unit: 'ITEM',
        note: t(
          '加价幅度 5,000 元，成交价八成用于磁带抢救',
          'Steps of ¥5,000; four fifths of the price go to rescuing tapes',
        ),
      },
      { model: 'FREE', title: t('非商业研究', 'Non-commercial research') },
    ],
    settlement: 'PER_ORDER',
    priceBasis: 'MARKET',
    terms: {
      ...ordinaryTerms,
      rights: ['USE', 'OPERATE'],
      exclusivity: 'EXCLUSIVE',
      territory: ['X-001'],
      purposes: [t('游戏影视改编', 'Adaptation for games and film')],
      forbidden: [t('合成表演者嗓音', 'Synthesising performers’ voices')],
      periodMonths: 60,
      derivative: true,
      modelTraining: false,
      afterTerm: 'RETURN',
    },
  },
}

const heritageCapture: DemoListing = {
  key: 'heritage-digitisation-service',
  provider: 'puyang-folk-archive',
  listedDaysAgo: 155,
  updatedDaysAgo: 80,
  content: {
    kind: 'SERVICE',
    title: t('民间音像抢救与数字化著录服务', 'Rescue, digitising and cataloguing of folk recordings'),
    summary: t(
      '开盘带、盒带、录像带的清洁、转录与著录，交付可长期保存的母版和目录数据。',
      'Cleaning, transfer and cataloguing of reels and cassettes, delivering preservation masters and catalogue data.',
    ),
    description: t(
      '为县市文化机构和私人藏家提供上门收件、霉变处理、转录和著录。母版为 96 kHz/24 bit，附校验值与病害记录；著录按都柏林核心并加曲种、行当等本地项。霉变严重的带子可在低湿烘箱内处理后一次性转录，成功率约 87%。',
      'For county cultural bodies and private collectors: collection, treatment of mould, transfer and cataloguing. Masters are 96 kHz/24 bit with checksums and a record of damage; catalogue entries follow Dublin Core with local elements. Badly moulded tapes are dried and played once, with success in about 87%.',
    ),
    keywords: { zh: ['非遗', '磁带', '数字化', '著录'], en: ['digitisation', 'tapes', 'cataloguing'] },
    industries: ['R'],
    fields: ['CULTURE_TOURISM'],
    zones: ['TOURISM'],
    scenarios: [t('馆藏抢救', 'Rescuing collections')],
    regions: ['350300', '350100', '350500'],
    sourceKinds: ['OWN'],
    rightsClaimed: ['HOLD'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    gradeImpacts: [impact('ORGANISATION', 'NONE', '受托处理，不留副本', 'Done on commission; no copy is kept')],
    deliveryModes: ['OFFLINE'],
    deliveryDays: 45,
    offers: [
      {
        model: 'NEGOTIATED',
        title: t('按批次', 'By batch'),
        rangeMin: yuan(8_000),
        rangeMax: yuan(120_000),
        note: t('普通带每小时 160 至 240 元，霉变带加倍', '¥160–240 an hour for sound tapes, double for moulded ones'),
      },
    ],
    settlement: 'PER_ORDER',
    terms: {
      purposes: [t('受托数字化', 'Digitising on commission')],
      rights: ['USE'],
      exclusivity: 'NONEXCL',
      periodMonths: 6,
      afterTerm: 'DELETE',
    },
  },
}

export const tourism: DemoListing[] = [scenicFlow, lodging, heritageIndex, tulouScan, puxianOpera, heritageCapture]
export const hokkienCorpus: DemoListing[] = [hokkienSpeech]
