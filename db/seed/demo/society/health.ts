import type { DemoListing } from '../demo-types.ts'
import { clamp, field, impact, isWeekend, kb, mb, ordinaryTerms, round, season, t, yuan } from './shared.ts'

const hospitals = Array.from({ length: 14 }, (_, i) => `H${String(i + 1).padStart(3, '0')}`)
const departments = [
  ['03', '内科', 'Internal medicine', 310, 15],
  ['04', '外科', 'Surgery', 180, 0],
  ['05', '妇产科', 'Obstetrics and gynaecology', 120, 0],
  ['07', '儿科', 'Paediatrics', 150, 20],
  ['10', '眼科', 'Ophthalmology', 70, 200],
  ['12', '口腔科', 'Dentistry', 90, 200],
  ['50', '中医科', 'Traditional Chinese medicine', 110, 330],
] as const

const outpatientDaily: DemoListing = {
  key: 'outpatient-daily',
  provider: 'qingrong-health-data',
  listedDaysAgo: 402,
  updatedDaysAgo: 1,
  lagDays: 2,
  content: {
    kind: 'DATASET',
    title: t(
      '福州二级以上医院门急诊服务量日汇总',
      'Daily outpatient and emergency volumes, Fuzhou hospitals of grade two and above',
    ),
    summary: t(
      '按医院、科室、日给出门急诊、预约与候诊时长，用于排班、药品备货和医疗服务可及性研究。',
      'Visits, bookings and waiting times by hospital, department and day, for rostering, drug stocking and studies of access.',
    ),
    description: t(
      '覆盖福州市 58 家二级及以上医院，每院每科每日一条，自 2021 年起连续无缺。数据由区域卫生平台的挂号、接诊和分诊消息在专网内汇总，单元格少于 5 人次的并入“其他”科室。候诊时长从签到到叫号计，剔除超过 6 小时的未关闭记录。医院以不变的代号表示，代号与院名的对照仅在签约后向公共卫生用途提供。',
      'One row per hospital, department and day for 58 hospitals in Fuzhou, unbroken since 2021. Counts are made inside the health network from registration, consultation and triage messages; cells under five visits are folded into “other”. Waiting time runs from check-in to call, with visits left open beyond six hours dropped. Hospitals appear under stable codes; the key to their names is given only for public-health uses and under contract.',
    ),
    keywords: {
      zh: ['门诊', '急诊', '候诊时长', '医疗资源', '公共卫生'],
      en: ['outpatient', 'emergency', 'waiting time', 'health services', 'capacity'],
    },
    topic: t('医疗服务', 'Health services'),
    industries: ['Q'],
    fields: ['HEALTH', 'CITY'],
    zones: ['MEDICINE'],
    scenarios: [
      t('医院排班', 'Hospital rostering'),
      t('药品与耗材备货', 'Stocking of drugs and consumables'),
      t('就医可及性评价', 'Access to care'),
    ],
    targetUsers: [
      t('医院运营部门', 'Hospital operations'),
      t('医药流通企业', 'Drug distributors'),
      t('卫生研究机构', 'Health researchers'),
    ],
    version: '2.1.0',
    rightsHolder: t('福州地区公共卫生数据主管单位（示例）', 'Health-data authority of the Fuzhou area (example)'),
    support: t(
      '工作日 8:30-17:30，产品页留言 1 个工作日内答复；口径问题由临床编码组解答。',
      'Weekdays 8:30–17:30; messages answered in one working day, definitions by the clinical coding team.',
    ),
    dictionary: [
      field('visit_date', 'DATE', '就诊日期', 'Date', { isKey: true, example: '2025-03-12' }),
      field('hospital_token', 'STRING', '医院代号', 'Hospital code', {
        isKey: true,
        example: 'H007',
        description: t('三位序号，长期不变', 'Three-digit serial, never reused'),
      }),
      field('hospital_grade', 'CODE', '医院等级', 'Hospital grade', {
        domain: [
          { value: '3', title: t('三级', 'Grade three') },
          { value: '2', title: t('二级', 'Grade two') },
        ],
        example: '3',
      }),
      field('department_code', 'CODE', '科室代码', 'Department', {
        isKey: true,
        domain: departments.map(([value, zh, en]) => ({ value, title: t(zh, en) })),
        example: '03',
        description: t('《医疗机构诊疗科目名录》一级科目', 'First level of the national list of clinical departments'),
      }),
      field('outpatient_visits', 'INTEGER', '门诊人次', 'Outpatient visits', {
        unit: '人次',
        domain: '0-5000',
        example: '412',
      }),
      field('emergency_visits', 'INTEGER', '急诊人次', 'Emergency visits', {
        unit: '人次',
        domain: '0-2000',
        example: '37',
      }),
      field('total_visits', 'INTEGER', '门急诊合计', 'All visits', {
        unit: '人次',
        domain: '0-7000',
        example: '449',
        description: t('门诊与急诊之和', 'Outpatient plus emergency'),
      }),
      field('booked_visits', 'INTEGER', '预约就诊人次', 'Booked visits', {
        unit: '人次',
        domain: '0-5000',
        example: '288',
        description: t('门诊中经预约到诊的部分', 'The part of outpatient visits that were booked'),
      }),
      field('first_visits', 'INTEGER', '初诊人次', 'First visits', { unit: '人次', domain: '0-5000', example: '176' }),
      field('median_wait_minutes', 'DECIMAL', '候诊时长中位数', 'Median wait', {
        unit: 'min',
        domain: '0-240',
        example: '24.5',
        nullable: true,
        description: t('当日有效签到记录少于 20 条时为空', 'Null with fewer than 20 valid check-ins'),
      }),
    ],
    baseDimensions: t('医院 × 科室 × 日', 'Hospital × department × day'),
    recordCount: 873_300,
    storageBytes: mb(117),
    incrementBytes: kb(62),
    fileCount: 72,
    formats: ['CSV', 'PARQUET'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2021-01-01',
    frequency: 'DAY',
    regions: ['350100'],
    coverage: t('福州六区六县（市），不含部队医院', 'Six districts and six counties; military hospitals excluded'),
    granularity: t('院 × 科 × 日', 'Hospital × department × day'),
    latency: t('次日 10:00 前', 'By 10:00 the next day'),
    sourceKinds: ['AUTHORISED'],
    sourceDetail: t(
      '区域卫生平台挂号、接诊、分诊三类消息，经授权运营取得。',
      'Registration, consultation and triage messages of the regional health platform, under authorised operation.',
    ),
    lineage: t(
      '消息去重 → 科室归一 → 小单元合并 → 日汇总 → 与平台月报核对，差异超过 0.5% 退回重算。',
      'De-duplicated, departments normalised, small cells merged, summed by day, then checked against the platform’s monthly report; a gap over 0.5% is recomputed.',
    ),
    rightsClaimed: ['OPERATE'],
    openness: 'CONDITIONAL',
    publicData: {
      grantor: t('福州地区公共数据主管部门（示例）', 'Public-data authority of the Fuzhou area (example)'),
      operator: t('青榕康数科技（福州）有限公司', 'Qingrong Health Data (Fuzhou) Co., Ltd.'),
      mode: 'DOMAIN',
      scope: t('医疗服务量汇总类产品的加工与经营', 'Processing and offering of aggregated service volumes'),
      from: '2024-07-01',
      to: '2029-06-30',
      registrationCode: '示例登记码 FZ-WJ-2024-0031',
    },
    subjects: ['PUBLIC'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [
      impact(
        'ORGANISATION',
        'GENERAL',
        '可推知单家医院的业务规模，误用会影响其经营',
        'A single hospital’s volume can be inferred and might be used against it',
      ),
      impact('INDIVIDUAL', 'NONE', '小单元已合并，不能识别个人', 'Small cells are merged; nobody can be identified'),
    ],
    personal: { contains: false },
    protections: ['AGGREGATION', 'WATERMARK', 'AUDIT'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'CONFORMITY', score: 99.2 },
        { dimension: 'COMPLETENESS', score: 98.7 },
        { dimension: 'ACCURACY', score: 97.9 },
        { dimension: 'CONSISTENCY', score: 99.6 },
        { dimension: 'TIMELINESS', score: 96.4 },
        { dimension: 'ACCESSIBILITY', score: 99.0 },
      ],
      method: t(
        '全量规则校验；准确性按月抽 6 家医院与院内报表逐科比对。',
        'Rules over every row; accuracy by comparing six hospitals a month with their own reports.',
      ),
      assessed: '2025-09-18',
    },
    qualityReport: {
      number: 'PZ-ZL-2025-0147',
      body: t('朴准数据质量评价有限公司', 'Puzhun Data Quality Evaluation Co., Ltd.'),
      issued: '2025-09-30',
      expires: '2027-09-29',
    },
    deliveryModes: ['DBSHARE', 'FILE'],
    deliveryDays: 3,
    trial: t(
      '可申请 2024 年 3 月全月数据试用，限 10 个工作日。',
      'The whole of March 2024 may be tried for ten working days.',
    ),
    sla: { availability: 99.5, support: t('工作日 8 小时', 'Weekdays, 8 hours') },
    offers: [
      {
        model: 'GOV_GUIDED',
        title: t('产业用途年度订阅', 'Yearly subscription, industry use'),
        price: yuan(36_000),
        unit: 'YEAR',
      },
      {
        model: 'FREE',
        title: t('公益用途', 'Public interest'),
        note: t(
          '公共卫生部门与非营利研究凭用途证明申请',
          'For public-health bodies and non-profit research, on proof of purpose',
        ),
      },
    ],
    settlement: 'YEARLY',
    priceBasis: 'GOV',
    priceCeiling: yuan(48_000),
    priceDocument: '示例文号〔2025〕12 号',
    freeForPublicInterest: true,
    taxRate: 6,
    invoice: t('增值税专用发票', 'Special VAT invoice'),
    terms: {
      ...ordinaryTerms,
      purposes: [
        t('运营分析', 'Operational analysis'),
        t('供应链计划', 'Supply planning'),
        t('学术研究', 'Academic research'),
      ],
      forbidden: [
        t('医院排名与竞价推广', 'Ranking hospitals or paid promotion'),
        t('与其他数据关联以识别个人', 'Linking with other data to identify people'),
      ],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'DELETE',
    },
    files: [
      {
        name: 'fz_outpatient_daily_2024.csv',
        title: t('2024 年全年', 'Year 2024'),
        format: 'CSV',
        bytes: 20_114_882,
        rows: 148_596,
      },
      { name: 'fz_outpatient_daily_readme.pdf', title: t('口径说明', 'Definitions'), format: 'PDF', bytes: 684_211 },
    ],
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const scale = hospitals.map((_, i) => (i < 6 ? random.decimal(1.1, 1.9, 2) : random.decimal(0.35, 0.8, 2)))
      const rows = []
      for (let back = 11; back >= 0; back--) {
        const day = time.day(-back)
        for (const [h, hospital] of hospitals.entries()) {
          for (const [code, , , base, peak] of departments) {
            if (code !== '03' && code !== '07' && h % 5 === 4) continue
            const cycle = 1 + 0.12 * season(day, peak)
            const outpatient = Math.max(
              0,
              Math.round(base * scale[h]! * cycle * (isWeekend(day) ? 0.52 : 1) * random.normal(1, 0.07, 3)),
            )
            const emergency =
              code === '12' || code === '50' || code === '10'
                ? random.int(0, 4)
                : Math.round(base * scale[h]! * 0.13 * (isWeekend(day) ? 1.3 : 1) * random.normal(1, 0.12, 3))
            rows.push({
              visit_date: day,
              hospital_token: hospital,
              hospital_grade: h < 6 ? '3' : '2',
              department_code: code,
              outpatient_visits: outpatient,
              emergency_visits: emergency,
              total_visits: outpatient + emergency,
              booked_visits: Math.round(outpatient * random.decimal(0.55, 0.78, 3)),
              first_visits: Math.round(outpatient * random.decimal(0.34, 0.47, 3)),
              median_wait_minutes:
                outpatient < 25 ? null : clamp(round(12 + outpatient / 26 + random.normal(0, 3, 1), 1), 4, 120),
            })
          }
        }
      }
      return rows
    },
  },
  history: [
    { version: '1.0.0', daysAgo: 402, change: t('首次上架，含 41 家医院。', 'First listed with 41 hospitals.') },
    {
      version: '2.0.0',
      daysAgo: 176,
      change: t(
        '扩至 58 家医院，科室改用一级诊疗科目代码，历史数据同口径重算。',
        'Extended to 58 hospitals; departments recoded to the national first level and history recomputed.',
      ),
    },
  ],
  change: t('增加候诊时长中位数。', 'Median waiting time added.'),
}

const iliWeekly: DemoListing = {
  key: 'ili-weekly-index',
  provider: 'luyu-public-data',
  listedDaysAgo: 260,
  updatedDaysAgo: 4,
  lagDays: 3,
  content: {
    kind: 'INDEX',
    title: t('厦门流感样病例活动度周指数', 'Xiamen weekly index of influenza-like illness'),
    summary: t(
      '分年龄段的流感样病例占比与活动度等级，供学校、药店和保险机构安排一周工作。',
      'Share of influenza-like visits by age and a level of activity, to plan the week in schools, pharmacies and insurers.',
    ),
    description: t(
      '以 12 家哨点医疗机构的门急诊就诊量和流感样病例数为基础，按周给出分六个年龄段的病例占比（ILI%）和 0-10 的活动度指数。指数以近五年同周中位数为基线，超过基线两个标准差记为 7 以上。周一计算上周数据，周四发布；迟报机构补报后，下周发布时修订前两周数值。',
      'Built on visits and influenza-like cases at twelve sentinel sites: the share of cases (ILI%) in six age groups and an activity index from 0 to 10, every week. The baseline is the median of the same week in the last five years; two standard deviations above it scores 7. Computed on Monday, published on Thursday; late reports revise the last two weeks.',
    ),
    keywords: {
      zh: ['流感样病例', 'ILI', '哨点监测', '传染病', '健康指数'],
      en: ['influenza-like illness', 'ILI', 'sentinel surveillance', 'epidemic'],
    },
    industries: ['Q'],
    fields: ['HEALTH', 'CITY'],
    zones: ['MEDICINE'],
    scenarios: [
      t('学校晨检安排', 'School health checks'),
      t('药店备货', 'Pharmacy stocking'),
      t('健康险定价', 'Health insurance'),
    ],
    version: '1.3.0',
    support: t('发布日 9:00-18:00 在线答复。', 'Online answers on publication days, 9:00–18:00.'),
    dictionary: [
      field('week_start', 'DATE', '周起始日', 'Week start', {
        isKey: true,
        example: '2025-11-10',
        description: t('周一', 'A Monday'),
      }),
      field('age_group', 'CODE', '年龄段', 'Age group', {
        isKey: true,
        domain: [
          { value: '0-4' },
          { value: '5-14' },
          { value: '15-24' },
          { value: '25-59' },
          { value: '60+' },
          { value: 'ALL', title: t('合计', 'All') },
        ],
        example: '5-14',
      }),
      field('total_visits', 'INTEGER', '门急诊就诊数', 'Visits', { unit: '人次', domain: '0-200000', example: '8240' }),
      field('ili_cases', 'INTEGER', '流感样病例数', 'ILI cases', {
        unit: '人次',
        domain: '0-50000',
        example: '512',
        description: t('发热 ≥38℃ 伴咳嗽或咽痛之一', 'Fever of 38 °C or more with cough or sore throat'),
      }),
      field('ili_percent', 'DECIMAL', '流感样病例占比', 'ILI share', { unit: '%', domain: '0-100', example: '6.21' }),
      field('activity_index', 'DECIMAL', '活动度指数', 'Activity index', {
        domain: '0-10',
        example: '5.4',
        nullable: true,
        description: t('只在合计行给出', 'Only on the rows for all ages'),
      }),
      field('sites_reporting', 'INTEGER', '报告哨点数', 'Sites reporting', {
        unit: '家',
        domain: '0-12',
        example: '12',
      }),
    ],
    recordCount: 1_920,
    storageBytes: kb(142),
    formats: ['CSV', 'JSON'],
    languages: ['zh', 'en'],
    timeStart: '2020-09-28',
    frequency: 'WEEK',
    regions: ['350200'],
    granularity: t('全市 × 年龄段 × 周', 'City × age group × week'),
    sourceKinds: ['AUTHORISED'],
    sourceDetail: t(
      '哨点机构周报汇总，经授权运营取得。',
      'Weekly returns of the sentinel sites, under authorised operation.',
    ),
    rightsClaimed: ['USE', 'OPERATE'],
    openness: 'CONDITIONAL',
    publicData: {
      grantor: t('厦门地区公共数据主管部门（示例）', 'Public-data authority of the Xiamen area (example)'),
      operator: t('鹭屿公共数据运营有限公司', 'Luyu Public Data Operation Co., Ltd.'),
      mode: 'WHOLE',
      from: '2023-01-01',
      to: '2027-12-31',
      registrationCode: '示例登记码 XM-2023-0208',
    },
    subjects: ['PUBLIC'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [
      impact(
        'SOCIAL_ORDER',
        'GENERAL',
        '断章取义地传播可能引起局部抢购',
        'Quoted out of context it may set off local panic buying',
      ),
    ],
    personal: { contains: false },
    protections: ['AGGREGATION'],
    crossBorder: 'DOMESTIC',
    deliveryModes: ['FILE'],
    deliveryDays: 1,
    offers: [
      { model: 'GOV_GUIDED', price: yuan(9_600), unit: 'YEAR' },
      { model: 'FREE', title: t('学校与公共卫生机构', 'Schools and public-health bodies') },
    ],
    settlement: 'YEARLY',
    priceBasis: 'GOV',
    priceCeiling: yuan(12_000),
    priceDocument: '示例文号〔2025〕12 号',
    freeForPublicInterest: true,
    terms: {
      ...ordinaryTerms,
      purposes: [
        t('内部经营决策', 'Internal decisions'),
        t('健康提示发布（须注明出处）', 'Health notices, with attribution'),
      ],
      forbidden: [t('改动数值后对外发布', 'Publishing altered figures')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const groups = [
        ['0-4', 1500, 9.5],
        ['5-14', 1750, 8.8],
        ['15-24', 1300, 4.2],
        ['25-59', 6900, 2.4],
        ['60+', 3100, 1.9],
      ] as const
      const rows = []
      const offset = (new Date(`${time.day(0)}T00:00:00Z`).getUTCDay() + 6) % 7
      for (let week = 104; week >= 1; week--) {
        const start = time.day(-offset - week * 7)
        const wave = 1 + 0.75 * Math.max(0, season(start, 10)) ** 2 + 0.35 * Math.max(0, season(start, 180)) ** 6
        const sites = random.weighted([
          [12, 8],
          [11, 2],
        ] as const)
        let visits = 0
        let cases = 0
        const shock = random.normal(1, 0.08, 3)
        for (const [age, base, share] of groups) {
          const total = Math.round(base * (sites / 12) * random.normal(1, 0.05, 3))
          const ili = Math.round((total * share * wave * shock * random.normal(1, 0.06, 3)) / 100)
          visits += total
          cases += ili
          rows.push({
            week_start: start,
            age_group: age,
            total_visits: total,
            ili_cases: ili,
            ili_percent: round((ili / total) * 100, 2),
            activity_index: null,
            sites_reporting: sites,
          })
        }
        const percent = (cases / visits) * 100
        rows.push({
          week_start: start,
          age_group: 'ALL',
          total_visits: visits,
          ili_cases: cases,
          ili_percent: round(percent, 2),
          activity_index: clamp(round((percent - 2.6) * 2, 1), 0, 10),
          sites_reporting: sites,
        })
      }
      return rows
    },
  },
}

export const health: DemoListing[] = [outpatientDaily, iliWeekly]
