import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  clamp,
  field,
  gb,
  impact,
  isWeekend,
  kb,
  mb,
  ordinaryTerms,
  pad,
  regionField,
  round,
  season,
  stamp,
  t,
  yuan,
} from './shared.ts'

const parking: DemoListing = {
  key: 'parking-occupancy',
  provider: 'luyu-public-data',
  listedDaysAgo: 265,
  updatedDaysAgo: 1,
  lagDays: 0,
  content: {
    kind: 'DATASET',
    title: t('厦门公共停车场泊位占用（15 分钟）', 'Public car-park occupancy in Xiamen, every 15 minutes'),
    summary: t(
      '186 个公共停车场泊位、占用、进出与周转，可订阅推送或按日取文件。',
      'Spaces, occupancy, entries, exits and turnover of 186 public car parks, by push or as daily files.',
    ),
    description: t(
      '接入厦门公共停车场道闸与地磁，按 15 分钟汇总占用和进出车次。车牌在场端即散列且不上传，平台只收计数。占用由上一时段加进减出得到，每日 4 时用地磁或人工盘点校正一次，校正量记在 adjustment 字段，保证账能对上。医院、口岸、商圈、居住四类场的日曲线差别明显，可用于诱导和错时共享测算。',
      'Barriers and magnetic sensors of Xiamen’s public car parks, summed every quarter of an hour. Plates are hashed at the site and never sent; the platform receives counts. Occupancy is the previous figure plus entries less exits, corrected once a day at four by sensors or by hand; the correction is kept in “adjustment”, so that the account always balances. Hospital, port, shopping and residential sites differ clearly, for guidance and shared use at off-peak hours.',
    ),
    keywords: { zh: ['停车', '泊位占用', '静态交通', '诱导'], en: ['parking', 'occupancy', 'turnover', 'guidance'] },
    industries: ['G', 'S'],
    fields: ['CITY', 'TRANSPORT', 'GOVERNMENT'],
    scenarios: [
      t('停车诱导', 'Parking guidance'),
      t('错时共享', 'Shared use off-peak'),
      t('充电桩选址', 'Siting chargers'),
    ],
    targetUsers: [t('导航平台', 'Navigation platforms'), t('停车运营企业', 'Car-park operators')],
    version: '2.2.0',
    support: t('推送异常 7×24 受理。', 'Push faults taken around the clock.'),
    dictionary: [
      field('period_start', 'DATETIME', '时段起点', 'Period', { isKey: true }),
      field('lot_code', 'STRING', '停车场代码', 'Car park', { isKey: true, example: 'XM-P043' }),
      regionField([
        ['350203', '思明区', 'Siming'],
        ['350206', '湖里区', 'Huli'],
        ['350211', '集美区', 'Jimei'],
      ]),
      field('lot_type', 'CODE', '类型', 'Type', {
        domain: [
          { value: '医院', title: t('医院', 'Hospital') },
          { value: '商圈', title: t('商圈', 'Shopping') },
          { value: '居住', title: t('居住', 'Residential') },
          { value: '口岸', title: t('口岸', 'Port') },
        ],
      }),
      field('spaces', 'INTEGER', '泊位数', 'Spaces', { unit: '个', domain: '10-5000' }),
      field('entries', 'INTEGER', '驶入', 'Entries', { unit: '辆', domain: '0-2000' }),
      field('exits', 'INTEGER', '驶出', 'Exits', { unit: '辆', domain: '0-2000' }),
      field('adjustment', 'INTEGER', '校正量', 'Adjustment', {
        unit: '辆',
        domain: '-200-200',
        description: t('仅 4:00 时段可不为零', 'Other than zero only at 4:00'),
      }),
      field('occupied', 'INTEGER', '占用', 'Occupied', {
        unit: '个',
        domain: '0-5000',
        description: t('上时段占用 + 驶入 − 驶出 + 校正', 'Previous + entries − exits + adjustment'),
      }),
      field('occupancy_rate', 'DECIMAL', '占用率', 'Occupancy', { unit: '%', domain: '0-100' }),
      field('device_ok', 'BOOLEAN', '设备正常', 'Devices in order'),
    ],
    recordCount: 19_570_000,
    storageBytes: gb(1.3),
    incrementBytes: mb(1.2),
    formats: ['CSV', 'PARQUET', 'API'],
    encoding: 'UTF-8',
    timeStart: '2023-01-01',
    frequency: 'MINUTE',
    regions: ['350200'],
    granularity: t('场 × 15 分钟', 'Car park × 15 minutes'),
    latency: t('推送 60 秒内', 'Pushed within 60 seconds'),
    sourceKinds: ['AUTHORISED'],
    sourceDetail: t('公共停车管理系统汇总数据。', 'Aggregates of the public parking system.'),
    lineage: t('场端计数 → 汇聚 → 平衡校验 → 每日盘点校正。', 'Counted on site, collected, balanced, corrected daily.'),
    rightsClaimed: ['OPERATE'],
    openness: 'CONDITIONAL',
    publicData: {
      grantor: t('厦门地区公共数据主管部门（示例）', 'Public-data authority of the Xiamen area (example)'),
      operator: t('鹭屿公共数据运营有限公司', 'Luyu Public Data Operation Co., Ltd.'),
      mode: 'SCENARIO',
      scope: t('停车诱导与共享场景', 'Parking guidance and sharing'),
      from: '2025-01-01',
      to: '2027-12-31',
      registrationCode: '示例登记码 XM-2025-0003',
    },
    subjects: ['PUBLIC'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [
      impact('PUBLIC_INTEREST', 'GENERAL', '错误数据会把车流引向拥堵', 'Wrong figures would send traffic into jams'),
    ],
    personal: { contains: false },
    protections: ['AGGREGATION', 'ACCESS_CONTROL'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'COMPLETENESS', score: 97.6 },
        { dimension: 'CONSISTENCY', score: 99.9 },
        { dimension: 'ACCURACY', score: 95.2 },
        { dimension: 'TIMELINESS', score: 99 },
      ],
      method: t('平衡关系全检，每月人工盘点 10 场。', 'Balances checked in full; ten sites counted by hand a month.'),
      assessed: '2025-09-25',
    },
    deliveryModes: ['STREAM', 'FILE'],
    deliveryDays: 2,
    trial: t('单场 14 天推送试用。', 'One site by push for 14 days.'),
    sla: { availability: 99.5 },
    offers: [
      { model: 'GOV_GUIDED', title: t('全市推送', 'The whole city by push'), price: yuan(42_000), unit: 'YEAR' },
      { model: 'FREE', title: t('公益与治理', 'Public interest and governance') },
    ],
    settlement: 'YEARLY',
    priceBasis: 'GOV',
    priceCeiling: yuan(60_000),
    priceDocument: '示例文号〔2025〕9 号',
    freeForPublicInterest: true,
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('停车信息服务', 'Parking information'), t('规划研究', 'Planning')],
      forbidden: [t('反推单车停放', 'Inferring single vehicles')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'DELETE',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const lots = [
        ['XM-P007', '350203', '医院', 620],
        ['XM-P043', '350203', '商圈', 880],
        ['XM-P112', '350206', '居住', 340],
        ['XM-P151', '350211', '口岸', 410],
      ] as const
      const shape = (type: string, hour: number, weekend: boolean) => {
        if (type === '医院')
          return (
            0.22 +
            (weekend ? 0.38 : 0.7) * Math.exp(-((hour - 10.3) ** 2) / 6) +
            (weekend ? 0.15 : 0.28) * Math.exp(-((hour - 15) ** 2) / 4)
          )
        if (type === '商圈')
          return (
            0.12 +
            (weekend ? 0.78 : 0.5) * Math.exp(-((hour - 19.3) ** 2) / 9) +
            (weekend ? 0.45 : 0.22) * Math.exp(-((hour - 13) ** 2) / 6)
          )
        if (type === '居住')
          return weekend
            ? 0.9 - 0.18 * Math.exp(-((hour - 15) ** 2) / 16)
            : 0.93 - 0.55 * Math.exp(-((hour - 13.5) ** 2) / 18)
        return 0.35 + 0.35 * Math.exp(-((hour - 11) ** 2) / 14)
      }
      const occupied = lots.map(([, , type, spaces]) => Math.round(spaces * shape(type, 0, false)))
      const rows: SampleRow[] = []
      for (let back = 4; back >= 0; back--) {
        const day = time.day(-back)
        const weekend = isWeekend(day)
        for (let minute = 0; minute < 1440; minute += 15) {
          for (const [l, [code, region, type, spaces]] of lots.entries()) {
            const target = clamp(spaces * shape(type, minute / 60, weekend) * random.normal(1, 0.02, 3), 0, spaces)
            const churn = Math.round(
              spaces * 0.012 * (type === '居住' ? 0.4 : 1.6) * (minute < 360 ? 0.15 : 1) * random.decimal(0.6, 1.4, 2),
            )
            const move = Math.round(target - occupied[l]!)
            const entries = Math.max(0, move) + churn
            const exits = Math.min(occupied[l]! + entries, Math.max(0, -move) + churn)
            const after = occupied[l]! + entries - exits
            const adjustment = minute === 240 ? Math.max(-after, Math.min(spaces - after, random.int(-6, 6))) : 0
            occupied[l] = Math.min(spaces, after + adjustment)
            const overflow = after + adjustment - occupied[l]!
            rows.push({
              period_start: stamp(day, minute),
              lot_code: code,
              region_code: region,
              lot_type: type,
              spaces,
              entries: entries - overflow,
              exits,
              adjustment,
              occupied: occupied[l]!,
              occupancy_rate: round((occupied[l]! / spaces) * 100, 1),
              device_ok: random.chance(0.985),
            })
          }
        }
      }
      return rows
    },
  },
  history: [
    { version: '1.0.0', daysAgo: 265, change: t('首次上架，92 场，按小时。', 'First listed: 92 car parks, hourly.') },
    {
      version: '2.0.0',
      daysAgo: 140,
      change: t('粒度改为 15 分钟，开通推送。', '15 minutes instead of an hour; push opened.'),
    },
  ],
  change: t('增加每日校正量，账目可平。', 'Daily adjustment added, so that accounts balance.'),
}

const waste: DemoListing = {
  key: 'waste-weighing',
  provider: 'shaxi-urban-operation',
  listedDaysAgo: 235,
  updatedDaysAgo: 5,
  lagDays: 2,
  content: {
    kind: 'DATASET',
    title: t('三明生活垃圾收运车载称重明细', 'On-board weighing of household waste collection, Sanming'),
    summary: t(
      '每车每点的毛重、皮重、净重与品类，用于分类成效核算和清运线路优化。',
      'Gross, tare and net weight by truck, point and kind, for measuring sorting and planning rounds.',
    ),
    description: t(
      '三元、沙县两区 74 辆收运车装车载动态秤，精度 ±2%，每个投放点一次起升记录一条。点位以代号表示，坐标按 100 米格给出。秤每季度用砝码校准，校准前后一周误差超过 3% 的车次整批剔除。厨余在夏季含水升高，比较年度时建议按干基折算。',
      'Seventy-four trucks in Sanyuan and Shaxian carry dynamic scales (±2%); each lift at a point is a row. Points appear as codes and coordinates as 100-metre squares. Scales are calibrated quarterly and trips off by more than 3% around calibration are dropped in full. Kitchen waste is wetter in summer; compare years on a dry basis.',
    ),
    keywords: { zh: ['垃圾分类', '称重', '环卫', '清运'], en: ['waste sorting', 'weighing', 'sanitation', 'rounds'] },
    industries: ['N'],
    fields: ['CITY'],
    scenarios: [t('分类成效核算', 'Measuring sorting'), t('清运线路优化', 'Planning rounds')],
    version: '1.1.0',
    support: t('设备与口径工作日答复。', 'Weekdays.'),
    dictionary: [
      field('lift_time', 'DATETIME', '起升时间', 'Lift time', { isKey: true }),
      field('truck_token', 'STRING', '车辆代号', 'Truck', { isKey: true, example: 'SM-K12' }),
      regionField([
        ['350404', '三元区', 'Sanyuan'],
        ['350405', '沙县区', 'Shaxian'],
      ]),
      field('point_token', 'STRING', '点位代号', 'Point', { example: 'P0318' }),
      field('waste_kind', 'CODE', '品类', 'Kind', {
        domain: [
          { value: '厨余', title: t('厨余', 'Kitchen') },
          { value: '其他', title: t('其他', 'Residual') },
          { value: '可回收', title: t('可回收', 'Recyclable') },
        ],
      }),
      field('gross_kg', 'DECIMAL', '毛重', 'Gross', { unit: 'kg', domain: '0-3000' }),
      field('tare_kg', 'DECIMAL', '皮重', 'Tare', { unit: 'kg', domain: '0-500' }),
      field('net_kg', 'DECIMAL', '净重', 'Net', {
        unit: 'kg',
        domain: '0-2800',
        description: t('毛重减皮重', 'Gross less tare'),
      }),
      field('bins', 'INTEGER', '桶数', 'Bins', { domain: '1-20' }),
      field('trip_no', 'STRING', '车次号', 'Trip', { example: 'SM-K12-20250903-1' }),
    ],
    recordCount: 1_146_000,
    storageBytes: mb(92),
    incrementBytes: kb(130),
    formats: ['CSV'],
    encoding: 'UTF-8',
    timeStart: '2023-04-01',
    frequency: 'WEEK',
    regions: ['350400'],
    granularity: t('一次起升一条', 'One row a lift'),
    sourceKinds: ['OWN'],
    sourceDetail: t('自有车载称重设备。', 'Our own on-board scales.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    processing: 'MASKED',
    gradeImpacts: [impact('SOCIAL_ORDER', 'NONE', '环卫作业量', 'Volumes of sanitation work')],
    personal: { contains: false },
    crossBorder: 'DOMESTIC',
    deliveryModes: ['FILE'],
    deliveryDays: 1,
    offers: [
      { model: 'YEAR', price: yuan(8_600), unit: 'YEAR' },
      { model: 'PER_ROW', title: t('历史按条', 'History by the record'), price: yuan(0.01), unit: 'ROW' },
    ],
    settlement: 'YEARLY',
    priceBasis: 'COST',
    terms: {
      ...ordinaryTerms,
      purposes: [t('环卫运营研究', 'Research on sanitation')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const trucks = [
        ['SM-K12', '350404', '厨余'],
        ['SM-K15', '350405', '厨余'],
        ['SM-Q03', '350404', '其他'],
        ['SM-Q08', '350405', '其他'],
        ['SM-R02', '350404', '可回收'],
      ] as const
      const rows: SampleRow[] = []
      for (let back = 11; back >= 0; back--) {
        const day = time.day(-back)
        const lifts: [number, SampleRow][] = []
        for (const [truck, region, kind] of trucks) {
          if (kind === '可回收' && isWeekend(day)) continue
          let minute = kind === '可回收' ? 9 * 60 + random.int(0, 20) : 5 * 60 + random.int(10, 40)
          const first =
            truck === 'SM-K12'
              ? 301
              : truck === 'SM-K15'
                ? 401
                : truck === 'SM-Q03'
                  ? 301
                  : truck === 'SM-Q08'
                    ? 401
                    : 320
          for (let stop = 0; stop < (kind === '可回收' ? 10 : 16); stop++) {
            const bins = random.int(1, kind === '其他' ? 7 : 4)
            const tare = round(bins * 11.5, 1)
            const each = kind === '厨余' ? 96 * (1 + 0.14 * season(day, 210)) : kind === '其他' ? 38 : 17
            const net = round(bins * each * clamp(random.normal(1, 0.18, 3), 0.4, 1.6), 1)
            lifts.push([
              minute,
              {
                lift_time: stamp(day, minute, random.int(0, 59)),
                truck_token: truck,
                region_code: region,
                point_token: `P${pad(first + stop, 4)}`,
                waste_kind: kind,
                gross_kg: round(net + tare, 1),
                tare_kg: tare,
                net_kg: net,
                bins,
                trip_no: `${truck}-${day.replaceAll('-', '')}-${stop < 9 ? 1 : 2}`,
              },
            ])
            minute += random.int(6, 13)
          }
        }
        rows.push(...lifts.map(([, row]) => row).sort((a, b) => String(a.lift_time).localeCompare(String(b.lift_time))))
      }
      return rows
    },
  },
}

const waterlogging: DemoListing = {
  key: 'waterlogging-level',
  provider: 'shaxi-urban-operation',
  listedDaysAgo: 197,
  updatedDaysAgo: 1,
  lagDays: 1,
  content: {
    kind: 'DATASET',
    title: t('福州城区易涝点液位、雨量与排口潮位', 'Levels at flood-prone spots with rain and outfall tide, Fuzhou'),
    summary: t(
      '48 个下穿与低洼点每 10 分钟液位，连同雨强和闽江排口潮位，供内涝预警训练。',
      'Water levels at 48 underpasses and low spots every ten minutes with rain and the tide at Min River outfalls, for training flood warnings.',
    ),
    description: t(
      '由本公司在福州台江、晋安等片区布设的压力式液位计与雨量筒组成，分辨率 1 毫米，雨量 0.1 毫米。排口潮位取闽江下游感潮段站，半日潮周期约 12.42 小时，高潮遇强雨时排水受顶托。淤积、拆修期间的读数标为可疑而不删除。超过 15 厘米即推送给接入方。',
      'Pressure gauges and rain buckets installed by us in Taijiang, Jin’an and elsewhere: 1 mm of level, 0.1 mm of rain. Outfall tide is from the tidal reach of the lower Min, with a period of about 12.42 hours; high water during heavy rain holds the drains back. Readings during silting or repair are marked doubtful, not removed. Above 15 cm an alert is pushed.',
    ),
    keywords: {
      zh: ['内涝', '液位', '雨量', '潮位', '排水'],
      en: ['urban flooding', 'water level', 'rain', 'tide', 'drainage'],
    },
    industries: ['N', 'M'],
    fields: ['CITY', 'METEOROLOGY'],
    scenarios: [t('内涝预警', 'Flood warning'), t('泵站调度', 'Operating pumps'), t('道路封控', 'Closing roads')],
    version: '1.4.0',
    support: t('汛期 7×24 小时。', 'Around the clock in the flood season.'),
    dictionary: [
      field('observed_at', 'DATETIME', '观测时间', 'Observed at', { isKey: true }),
      field('spot_code', 'STRING', '易涝点代码', 'Spot', { isKey: true, example: 'FZ-Y21' }),
      field('spot_type', 'CODE', '类型', 'Type', {
        domain: [
          { value: '下穿', title: t('下穿通道', 'Underpass') },
          { value: '低洼', title: t('低洼路段', 'Low road') },
        ],
      }),
      field('level_mm', 'INTEGER', '积水深', 'Depth', {
        unit: 'mm',
        domain: '0-2000',
        nullable: true,
        description: t('设备维护时为空', 'Null during maintenance'),
      }),
      field('rain_10min', 'DECIMAL', '10 分钟雨量', 'Rain, 10 minutes', { unit: 'mm', domain: '0-60' }),
      field('rain_1h', 'DECIMAL', '前 1 小时雨量', 'Rain, last hour', {
        unit: 'mm',
        domain: '0-200',
        description: t('含本时段的六个 10 分钟之和', 'Sum of six periods including this one'),
      }),
      field('tide_level', 'DECIMAL', '排口潮位', 'Outfall tide', {
        unit: 'm',
        domain: '-5-8',
        description: t('罗零高程', 'Luoxing datum'),
      }),
      field('quality', 'CODE', '质量标记', 'Quality', {
        domain: [
          { value: 'OK', title: t('正常', 'Good') },
          { value: 'SUSPECT', title: t('可疑', 'Doubtful') },
          { value: 'MAINT', title: t('维护', 'Maintenance') },
        ],
      }),
    ],
    recordCount: 10_510_000,
    storageBytes: mb(740),
    incrementBytes: mb(0.5),
    formats: ['CSV', 'PARQUET'],
    encoding: 'UTF-8',
    timeStart: '2021-05-01',
    frequency: 'DAY',
    regions: ['350100'],
    granularity: t('点 × 10 分钟', 'Spot × 10 minutes'),
    sourceKinds: ['OWN', 'PUBLIC'],
    sourceDetail: t('自建站点；潮位公开取得。', 'Our own stations; the tide is public.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'RAW',
    gradeImpacts: [
      impact(
        'PUBLIC_INTEREST',
        'GENERAL',
        '误用或错报会误导避险',
        'Misuse or error would mislead people seeking safety',
      ),
    ],
    personal: { contains: false },
    protections: ['ACCESS_CONTROL'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'COMPLETENESS', score: 96.9 },
        { dimension: 'ACCURACY', score: 97.3 },
        { dimension: 'TIMELINESS', score: 98.6 },
      ],
      method: t('汛前、汛后各校准一次。', 'Calibrated before and after the flood season.'),
      assessed: '2025-04-22',
    },
    deliveryModes: ['FILE', 'STREAM'],
    deliveryDays: 2,
    offers: [
      { model: 'YEAR', price: yuan(48_000), unit: 'YEAR' },
      { model: 'PER_UNIT', title: t('按日推送', 'Push by the day'), price: yuan(180), unit: 'DAY' },
    ],
    settlement: 'QUARTERLY',
    priceBasis: 'COST',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('预警模型训练', 'Training warning models'), t('内涝预警与研究', 'Flood warning and research')],
      forbidden: [t('未经核实向公众发布', 'Publishing unverified')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const spots = [
        ['FZ-Y03', '下穿', 1.5],
        ['FZ-Y21', '低洼', 0.9],
      ] as const
      const days = 5
      const steps = days * 144
      const rain = Array.from({ length: steps }, () => 0)
      for (let storm = 0; storm < 3; storm++) {
        const start = random.int(60, steps - 90)
        const length = random.int(12, 40)
        const peak = random.decimal(1.8, 5.5, 1)
        for (let i = 0; i < length; i++)
          rain[start + i] = round(
            Math.max(0, peak * Math.sin((Math.PI * (i + 0.5)) / length) * random.normal(1, 0.3, 2)),
            1,
          )
      }
      const depth = spots.map(() => 0)
      const base = Date.parse(`${time.day(0)}T00:00:00Z`) / 3_600_000
      const rows: SampleRow[] = []
      for (let step = 0; step < steps; step++) {
        const day = time.day(Math.floor(step / 144) - days + 1)
        const hours = base + (step - (days - 1) * 144) / 6
        const tide = round(
          1.6 + (2.1 + 0.4 * Math.cos((2 * Math.PI * hours) / 354.4)) * Math.cos((2 * Math.PI * hours) / 12.42),
          2,
        )
        const hour = round(
          rain.slice(Math.max(0, step - 5), step + 1).reduce((a, b) => a + b, 0),
          1,
        )
        for (const [s, [code, type, factor]] of spots.entries()) {
          const drain = 9 * (tide > 2.8 ? 0.35 : 1)
          depth[s] = Math.max(0, depth[s]! + Math.max(0, rain[step]! * 12 * factor - 8) - drain)
          const quality = random.weighted([
            ['OK', 400],
            ['SUSPECT', 4],
            ['MAINT', 2],
          ] as const)
          rows.push({
            observed_at: stamp(day, (step % 144) * 10),
            spot_code: code,
            spot_type: type,
            level_mm: quality === 'MAINT' ? null : Math.round(depth[s]!),
            rain_10min: rain[step]!,
            rain_1h: hour,
            tide_level: tide,
            quality,
          })
        }
      }
      return rows
    },
  },
  history: [{ version: '1.0.0', daysAgo: 197, change: t('首次上架，31 点。', 'First listed with 31 spots.') }],
  change: t('增至 48 点，并入排口潮位。', 'Now 48 spots, with the tide at outfalls.'),
}

export const citySensing: DemoListing[] = [parking, waste, waterlogging]
