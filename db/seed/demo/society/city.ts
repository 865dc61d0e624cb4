import type { DemoListing, SampleRow } from '../demo-types.ts'
import { clamp, field, gb, impact, mb, ordinaryTerms, pad, round, stamp, t, yuan } from './shared.ts'

const pipes: DemoListing = {
  key: 'underground-pipes',
  provider: 'beixi-citizen-service',
  listedDaysAgo: 104,
  updatedDaysAgo: 104,
  lagDays: 60,
  content: {
    kind: 'DATASET',
    title: t('漳州主城区地下管线空间数据', 'Underground pipelines of central Zhangzhou'),
    summary: t(
      '给水、排水、燃气、电力、通信五类管线的三维位置与属性，登记为重要数据，仅限沙箱内使用。',
      'Three-dimensional position and attributes of water, drainage, gas, power and telecom lines; important data, for use in the sandbox only.',
    ),
    description: t(
      '竣工测量与物探合并而成，平面精度优于 10 厘米，埋深精度 0.15 倍埋深，共 6,230 公里、41 万个管点。因完整反映城市生命线布局，一旦泄露可能被用于破坏供水供气，按重要数据登记，并附风险评估。只能在本地沙箱内做碰撞检查、爆管影响等分析，带出的是结论与统计，不是坐标。',
      'As-built surveys merged with detection: better than 10 cm in plan and 0.15 of depth; 6,230 km and 410,000 nodes. As it shows the whole of the city’s lifelines and might be used to harm water or gas supply, it is registered as important data with a risk assessment. Clash checks and burst-impact analysis run in the local sandbox; conclusions and statistics leave, coordinates do not.',
    ),
    keywords: { zh: ['地下管线', '城市生命线', '重要数据'], en: ['pipelines', 'lifelines', 'important data'] },
    industries: ['E', 'N'],
    fields: ['CITY'],
    scenarios: [t('施工碰撞检查', 'Clash checks for works'), t('爆管影响分析', 'Burst impact')],
    version: '1.0.0',
    support: t('沙箱任务 3 个工作日排期。', 'Sandbox jobs scheduled in three working days.'),
    dictionary: [
      field('segment_id', 'STRING', '管段号', 'Segment', { isKey: true }),
      field('utility', 'CODE', '类别', 'Utility', {
        domain: ['给水', '排水', '燃气', '电力', '通信'].map((value) => ({ value })),
      }),
      field('material', 'STRING', '材质', 'Material', { nullable: true }),
      field('diameter_mm', 'INTEGER', '管径', 'Diameter', { unit: 'mm', nullable: true }),
      field('built_year', 'INTEGER', '敷设年份', 'Year laid', { nullable: true, domain: '1960-2025' }),
      field('start_depth', 'DECIMAL', '起点埋深', 'Depth at start', { unit: 'm' }),
      field('end_depth', 'DECIMAL', '终点埋深', 'Depth at end', { unit: 'm' }),
      field('length_m', 'DECIMAL', '长度', 'Length', { unit: 'm' }),
      field('pressure_class', 'STRING', '压力级', 'Pressure class', { nullable: true }),
      field('geom', 'GEOMETRY', '几何', 'Geometry', {
        description: t('CGCS2000，不出沙箱', 'CGCS2000; never leaves the sandbox'),
      }),
    ],
    noSampleReason: t('重要数据，不提供样例。', 'Important data: no sample is given.'),
    recordCount: 386_204,
    storageBytes: gb(2.8),
    formats: ['SHP', 'SQL'],
    timeStart: '2008-01-01',
    frequency: 'HALF',
    regions: ['350600'],
    sourceKinds: ['OWN'],
    sourceDetail: t('竣工测量与普查。', 'As-built surveys and census.'),
    rightsClaimed: ['HOLD', 'USE'],
    subjects: ['ORGANISATION'],
    grade: 'IMPORTANT',
    processing: 'RAW',
    gradeImpacts: [
      impact(
        'SOCIAL_ORDER',
        'SERIOUS',
        '完整生命线布局泄露可能危及供水、供气与社会稳定',
        'A leak of the whole layout could endanger supply and order',
      ),
      impact('ORGANISATION', 'SERIOUS', '涉及管线权属单位资产', 'Assets of the utilities'),
    ],
    personal: { contains: false },
    assessmentRef: '示例 RA-2025-0033',
    protections: ['ACCESS_CONTROL', 'AUDIT', 'WATERMARK'],
    crossBorder: 'DOMESTIC',
    deliveryModes: ['SANDBOX'],
    deliveryDays: 20,
    offers: [
      { model: 'NEGOTIATED', title: t('按分析任务', 'By analysis'), rangeMin: yuan(20_000), rangeMax: yuan(150_000) },
    ],
    settlement: 'PER_ORDER',
    priceBasis: 'COST',
    terms: {
      ...ordinaryTerms,
      territory: ['350600'],
      purposes: [t('市政工程设计与应急', 'Municipal design and emergencies')],
      forbidden: [t('复制、截屏、带出坐标', 'Copying, screen shots, taking out coordinates')],
      buyerRequirements: t('境内法人，完成背景核查，双重审批。', 'A domestic legal person, vetted and approved twice.'),
      periodMonths: 3,
      derivative: false,
      modelTraining: false,
      afterTerm: 'ACCESS_ENDS',
    },
  },
}

const lifts: DemoListing = {
  key: 'lift-incidents',
  provider: 'beixi-citizen-service',
  listedDaysAgo: 160,
  updatedDaysAgo: 63,
  lagDays: 8,
  content: {
    kind: 'DATASET',
    title: t('漳州、莆田电梯困人与故障处置事件', 'Lift entrapments and faults, Zhangzhou and Putian'),
    summary: t(
      '逐起困人与故障的时间、场所、梯龄、到场与解救用时，用于维保评价和保险定价。',
      'Each incident with time, place, age of the lift, arrival and rescue, to judge maintenance and price cover.',
    ),
    description: t(
      '来自两市电梯应急处置平台，2019 年起共 4.1 万起，去掉住址、报警人与品牌名称。到场与解救均从派单起计，中途改派的另标。梯龄按使用登记年份计算，老旧小区加装电梯单列。每月汇入，部分维保单位回填滞后，故障原因可能在下一期补全。',
      'From the lift emergency platforms of two cities, 41,000 incidents since 2019 without addresses, callers or makers. Arrival and rescue count from dispatch; redispatched cases are flagged. Age is from registration and lifts added to old blocks are apart. Added monthly; some maintainers report late and causes may be filled in the next issue.',
    ),
    keywords: { zh: ['电梯', '困人', '应急', '维保'], en: ['lifts', 'entrapment', 'emergency', 'maintenance'] },
    industries: ['S', 'O'],
    fields: ['CITY', 'FINANCE'],
    scenarios: [t('维保质量评价', 'Assessing maintenance'), t('电梯责任险定价', 'Pricing liability cover')],
    version: '1.3.0',
    dictionary: [
      field('incident_no', 'STRING', '事件号', 'Incident', { isKey: true }),
      field('dispatched_at', 'DATETIME', '派单时间', 'Dispatched'),
      field('city_code', 'CODE', '城市', 'City', {
        domain: [
          { value: '350600', title: t('漳州', 'Zhangzhou') },
          { value: '350300', title: t('莆田', 'Putian') },
        ],
      }),
      field('lift_token', 'STRING', '电梯代号', 'Lift', {
        description: t('同一部电梯代号不变', 'The same lift keeps its code'),
      }),
      field('place', 'CODE', '场所', 'Place', {
        domain: ['住宅', '加装梯', '商场', '医院', '办公', '学校'].map((value) => ({ value })),
      }),
      field('age_years', 'INTEGER', '梯龄', 'Age', { unit: '年', domain: '0-40' }),
      field('incident_type', 'CODE', '类型', 'Type', {
        domain: [
          { value: '困人', title: t('困人', 'Entrapment') },
          { value: '停梯', title: t('停梯', 'Out of service') },
          { value: '异响', title: t('异响', 'Noise') },
        ],
      }),
      field('cause', 'CODE', '原因', 'Cause', {
        nullable: true,
        domain: ['门系统', '控制系统', '停电', '使用不当', '平层装置', '外部进水'].map((value) => ({ value })),
      }),
      field('arrival_min', 'DECIMAL', '到场用时', 'Time to arrive', { unit: 'min', domain: '1-240' }),
      field('rescue_min', 'DECIMAL', '解救用时', 'Time to rescue', {
        unit: 'min',
        domain: '1-300',
        nullable: true,
        description: t('仅困人事件，含到场', 'Entrapments only, arrival included'),
      }),
      field('persons_trapped', 'INTEGER', '被困人数', 'Persons', { domain: '0-20' }),
      field('redispatched', 'BOOLEAN', '改派', 'Redispatched'),
    ],
    recordCount: 41_220,
    storageBytes: mb(6.1),
    formats: ['CSV'],
    encoding: 'UTF-8',
    timeStart: '2019-01-01',
    frequency: 'MONTH',
    regions: ['350600', '350300'],
    granularity: t('一起一条', 'One incident a row'),
    sourceKinds: ['AUTHORISED'],
    sourceDetail: t(
      '电梯应急处置平台事件记录，授权运营取得。',
      'Events of the lift emergency platforms, under authorised operation.',
    ),
    rightsClaimed: ['OPERATE'],
    publicData: {
      grantor: t(
        '漳州、莆田两地公共数据主管部门（示例）',
        'Public-data authorities of the Zhangzhou and Putian areas (example)',
      ),
      operator: t('北溪市民服务数据中心', 'Beixi Citizen Service Data Centre'),
      mode: 'SCENARIO',
      scope: t('电梯维保评价与保险定价场景', 'Judging maintenance and pricing cover'),
      from: '2024-03-01',
      to: '2028-02-29',
      registrationCode: '示例登记码 ZZ-2024-0061',
    },
    openness: 'CONDITIONAL',
    subjects: ['PUBLIC'],
    grade: 'G2',
    processing: 'MASKED',
    gradeImpacts: [
      impact('ORGANISATION', 'GENERAL', '可能据此推断维保单位水平', 'The standard of a maintainer might be inferred'),
    ],
    personal: { contains: false },
    protections: ['MASKING', 'AUDIT'],
    crossBorder: 'DOMESTIC',
    deliveryModes: ['FILE', 'SANDBOX'],
    deliveryDays: 2,
    offers: [
      { model: 'GOV_GUIDED', price: yuan(7_500), unit: 'YEAR' },
      { model: 'FREE', title: t('安全监管与公益研究', 'Safety supervision and non-profit research') },
    ],
    settlement: 'YEARLY',
    priceBasis: 'GOV',
    priceCeiling: yuan(9_000),
    priceDocument: '示例文号〔2025〕4 号',
    freeForPublicInterest: true,
    terms: {
      ...ordinaryTerms,
      purposes: [t('维保评价与精算', 'Judging maintenance and pricing')],
      forbidden: [t('点名维保单位', 'Naming maintainers')],
      periodMonths: 24,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const places = ['住宅', '加装梯', '商场', '医院', '办公', '学校'] as const
      const fleet = Array.from({ length: 160 }, (_, i) => ({
        token: `L${pad(random.int(1, 9999), 4)}${i % 10}`,
        city: random.weighted([
          ['350600', 3],
          ['350300', 2],
        ] as const),
        place: random.weighted([
          ['住宅', 9],
          ['加装梯', 3],
          ['商场', 2],
          ['医院', 1],
          ['办公', 3],
          ['学校', 1],
        ] as const),
        age: random.int(1, 24),
      }))
      for (const lift of fleet) if (lift.place === places[1]) lift.age = Math.min(lift.age, 7)
      const rows: SampleRow[] = []
      let serial = 20_100
      for (let back = 119; back >= 0; back--) {
        const day = time.day(-back)
        const hours = Array.from({ length: random.int(2, 6) }, () => random.int(390, 1380)).sort((a, b) => a - b)
        for (const minute of hours) {
          const lift = random.weighted(fleet.map((l) => [l, 1 + l.age / 6] as const))
          const type = random.weighted([
            ['困人', 5],
            ['停梯', 4],
            ['异响', 1],
          ] as const)
          const redispatched = random.chance(0.05)
          const arrival = round(clamp(random.normal(16, 5, 1) + (redispatched ? 17 : 0), 3, 90), 1)
          const persons =
            type === '困人'
              ? random.weighted([
                  [1, 6],
                  [2, 4],
                  [3, 2],
                  [5, 0.5],
                ] as const)
              : 0
          serial += random.int(1, 3)
          rows.push({
            incident_no: `DT-${day.slice(0, 4)}-${pad(serial, 6)}`,
            dispatched_at: stamp(day, minute, random.int(0, 59)),
            city_code: lift.city,
            lift_token: lift.token,
            place: lift.place,
            age_years: lift.age,
            incident_type: type,
            cause: random.chance(0.08)
              ? null
              : random.weighted([
                  ['门系统', 8],
                  ['控制系统', 4],
                  ['停电', 2],
                  ['使用不当', 3],
                  ['平层装置', 2],
                  ['外部进水', 1],
                ] as const),
            arrival_min: arrival,
            rescue_min: type === '困人' ? round(arrival + random.decimal(2, 16, 1), 1) : null,
            persons_trapped: persons,
            redispatched,
          })
        }
      }
      return rows
    },
  },
}

const cityCheck: DemoListing = {
  key: 'city-health-check-vis',
  provider: 'shaxi-urban-operation',
  listedDaysAgo: 270,
  updatedDaysAgo: 210,
  lagDays: 40,
  content: {
    kind: 'VIS',
    title: t('三明城市体检指标看板', 'City health-check dashboard, Sanming'),
    summary: t(
      '住房、小区、街区、城区四级 61 项指标，一图看达标与短板。',
      '61 indicators at four levels from dwelling to district: what meets the mark and what does not.',
    ),
    description: t(
      '按住房、小区、街区、城区四个尺度组织，指标口径随看板给出，可下钻到街道。公开统计与自有调查结合，步行可达用路网计算。每半年更新，当前一期为去年下半年。',
      'Organised by dwelling, compound, neighbourhood and district, with definitions on the board and down to the street office. Public statistics with our own survey; walking access is computed on the street network. Half-yearly; the present issue covers the second half of last year.',
    ),
    keywords: { zh: ['城市体检', '指标', '宜居'], en: ['city health check', 'indicators'] },
    industries: ['S', 'N'],
    fields: ['CITY'],
    scenarios: [t('更新改造决策', 'Deciding on renewal')],
    version: '1.1.2',
    dictionary: [
      field('period', 'STRING', '期次', 'Period', { isKey: true, example: '2024H2' }),
      field('street_code', 'STRING', '街道代码', 'Street office', { isKey: true, length: 9 }),
      field('indicator_code', 'STRING', '指标代码', 'Indicator', { isKey: true }),
      field('level', 'CODE', '尺度', 'Level', { domain: ['住房', '小区', '街区', '城区'].map((value) => ({ value })) }),
      field('value', 'DECIMAL', '指标值', 'Value', { nullable: true }),
      field('target', 'DECIMAL', '目标值', 'Target', { nullable: true }),
      field('met', 'BOOLEAN', '是否达标', 'Met'),
    ],
    formats: ['HTML', 'XLSX'],
    timeStart: '2022-01-01',
    frequency: 'HALF',
    regions: ['350400'],
    sourceKinds: ['OWN', 'PUBLIC'],
    rightsClaimed: ['OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('PUBLIC_INTEREST', 'NONE', '汇总指标', 'Aggregated indicators')],
    deliveryModes: ['SAAS', 'REPORT'],
    deliveryDays: 2,
    offers: [{ model: 'YEAR', price: yuan(12_000), unit: 'YEAR' }],
    terms: {
      ...ordinaryTerms,
      purposes: [t('城市更新研究', 'Urban renewal')],
      periodMonths: 12,
      afterTerm: 'ACCESS_ENDS',
    },
  },
}

const roadworks: DemoListing = {
  key: 'roadworks-api',
  provider: 'luyu-public-data',
  listedDaysAgo: 43,
  updatedDaysAgo: 1,
  lagDays: 0,
  content: {
    kind: 'API',
    title: t('厦门道路占掘施工查询接口', 'Roadworks in Xiamen, API'),
    summary: t(
      '已批未完工的占道、掘路施工的位置、时段与影响车道。',
      'Approved and unfinished works on roads: place, hours and lanes affected.',
    ),
    description: t(
      '许可审批通过即入库，完工核销后移出，施工时段精确到小时。影响范围以路段线表示，车道数按批准方案，现场临时扩大的占道可能滞后半天。',
      'Entered on approval and removed on completion, with hours of work. The extent is a line along the road and lanes follow the approved plan; a wider occupation on site may appear half a day late.',
    ),
    keywords: { zh: ['占道', '施工', '导航'], en: ['roadworks', 'lane closure', 'navigation'] },
    industries: ['S', 'G'],
    fields: ['CITY', 'TRANSPORT'],
    scenarios: [t('导航避让', 'Routing round works')],
    version: '0.9.0',
    dictionary: [
      field('work_no', 'STRING', '许可编号', 'Permit', { isKey: true }),
      field('road', 'STRING', '道路', 'Road'),
      field('from_point', 'STRING', '起点', 'From'),
      field('to_point', 'STRING', '终点', 'To'),
      field('geom', 'GEOMETRY', '范围', 'Extent'),
      field('lanes_closed', 'INTEGER', '占用车道数', 'Lanes closed', { domain: '0-8' }),
      field('start_at', 'DATETIME', '开始', 'Start'),
      field('end_at', 'DATETIME', '结束', 'End'),
      field('hours', 'STRING', '作业时段', 'Hours', { example: '22:00-05:30' }),
    ],
    apiInputs: [
      field('bbox', 'STRING', '范围', 'Bounding box', {
        required: false,
        nullable: true,
        example: '118.05,24.44,118.12,24.50',
      }),
      field('active_on', 'DATE', '生效日期', 'Active on', { required: false, nullable: true }),
    ],
    api: { method: 'GET', path: '/v0/roadworks', auth: t('令牌', 'Token'), qps: 10 },
    recordCount: 312,
    formats: ['GEOJSON', 'API'],
    timeStart: '2025-01-01',
    frequency: 'DAY',
    regions: ['350200'],
    sourceKinds: ['AUTHORISED'],
    rightsClaimed: ['OPERATE'],
    openness: 'OPEN',
    publicData: {
      grantor: t('厦门地区公共数据主管部门（示例）', 'Public-data authority of the Xiamen area (example)'),
      operator: t('鹭屿公共数据运营有限公司', 'Luyu Public Data Operation Co., Ltd.'),
      mode: 'SCENARIO',
      from: '2025-01-01',
      to: '2027-12-31',
      registrationCode: '示例登记码 XM-2025-0044',
    },
    subjects: ['PUBLIC'],
    grade: 'G1',
    processing: 'RAW',
    gradeImpacts: [impact('PUBLIC_INTEREST', 'NONE', '已公告事项', 'Announced matters')],
    personal: { contains: false },
    noSampleReason: t('实时结果，注册后每日可免费查询', 'Live results; free daily queries on registration'),
    deliveryModes: ['API'],
    deliveryDays: 1,
    offers: [
      { model: 'FREE' },
      { model: 'GOV_GUIDED', title: t('超过每日 1 万次', 'Above 10,000 calls a day'), price: yuan(0.01), unit: 'CALL' },
    ],
    priceBasis: 'GOV',
    priceCeiling: yuan(0.02),
    priceDocument: '示例文号〔2025〕9 号',
    freeForPublicInterest: true,
    terms: {
      ...ordinaryTerms,
      purposes: [t('出行信息服务', 'Travel information')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
  },
}

export const city: DemoListing[] = [pipes, lifts, cityCheck, roadworks]
