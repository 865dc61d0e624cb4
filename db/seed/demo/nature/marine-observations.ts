import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  clamp,
  f,
  hoursOf,
  impact,
  noPersons,
  returnCodes,
  round,
  scores,
  t,
  terms,
  values,
  yuan,
} from './common.ts'

/** Astronomical tide above chart datum, metres: M2, S2, K1 and O1. */
const tide = (hours: number, mean: number, scale: number, lag: number) =>
  mean +
  scale *
    (2.1 * Math.cos((2 * Math.PI * (hours - lag)) / 12.4206) +
      0.68 * Math.cos((2 * Math.PI * (hours - lag - 1.4)) / 12) +
      0.31 * Math.cos((2 * Math.PI * (hours - 3)) / 23.9345) +
      0.26 * Math.cos((2 * Math.PI * (hours - 9)) / 25.8193))

const tideStations = [
  { code: 'SS01', mean: 4.12, scale: 1.04, lag: 10.1 },
  { code: 'SS02', mean: 4.05, scale: 1.0, lag: 9.9 },
  { code: 'MJ03', mean: 3.62, scale: 0.86, lag: 10.6 },
  { code: 'PT05', mean: 3.88, scale: 0.93, lag: 10.3 },
]

export const listings: DemoListing[] = [
  {
    key: 'marine-tide-hourly',
    provider: 'lanyan-marine',
    listedDaysAgo: 410,
    updatedDaysAgo: 1,
    lagDays: 1,
    history: [
      { version: '1.0.0', daysAgo: 410, change: t('首次挂牌，含 9 个站。', 'First listed with nine stations.') },
      {
        version: '1.1.0',
        daysAgo: 231,
        change: t('新增平潭金井、长乐梅花、连江黄岐三站。', 'Added Jinjing, Meihua and Huangqi.'),
      },
      {
        version: '1.2.0',
        daysAgo: 96,
        change: t(
          '潮高基准统一改为当地理论最低潮面，历史数据同步改算。',
          'All levels re-referred to local chart datum, history included.',
        ),
      },
    ],
    change: t(
      '增加增水字段，并补齐 2023 年台风期间的 41 小时缺测。',
      'Surge added; a 41-hour gap during the 2023 typhoons filled.',
    ),
    content: {
      kind: 'DATASET',
      version: '1.3.0',
      title: t('闽江口—三沙湾潮位逐时观测数据集', 'Hourly tide levels, Min estuary to Sansha Bay'),
      summary: t(
        '12 个岸基站 2016 年以来的逐时潮位、预报潮位与增水，用于靠泊窗口、排涝调度和围塘防潮。',
        'Hourly observed and predicted levels and surge at twelve shore gauges since 2016, for berthing windows, drainage control and pond protection.',
      ),
      description: t(
        '由自建压力式与雷达式验潮仪采集，原始采样间隔 1 分钟，剔除波浪后取整点前后 10 分钟平均。潮高以当地理论最低潮面起算，水准点每年联测一次。预报潮位用 60 个分潮调和分析得到，实测减预报即增水，可以直接看出台风和冷空气大风的影响。缺测小时不插值，以空值和质量标志区分。',
        'Levels come from our own pressure and radar gauges. One-minute samples are de-waved and averaged over the ten minutes either side of the hour, and referred to local chart datum; benchmarks are re-levelled once a year. The prediction uses 60 harmonic constituents, so observed minus predicted is the surge and shows typhoons and cold-air outbreaks directly. Hours that were missed stay missing: we flag them and do not interpolate.',
      ),
      keywords: {
        zh: ['潮位', '验潮站', '增水', '闽江口', '三沙湾', '靠泊'],
        en: ['tide level', 'tide gauge', 'storm surge', 'Min estuary', 'Sansha Bay', 'berthing'],
      },
      topic: t('海洋观测', 'Ocean observation'),
      industries: ['M', 'G', 'A'],
      fields: ['MARINE', 'TRANSPORT'],
      scenarios: [
        t('大型船舶乘潮靠泊窗口计算', 'Tidal berthing windows'),
        t('沿海城市排涝闸调度', 'Drainage sluices'),
        t('海堤围塘防潮预警', 'Warning for sea walls and ponds'),
      ],
      targetUsers: [t('港口调度', 'Port control'), t('水利排涝', 'Drainage authorities'), t('财产险', 'Insurers')],
      support: t(
        '工作日 8:30—18:00，台风预警期间 24 小时；技术支持 4 小时内答复。',
        'Working days 8:30-18:00, round the clock during typhoon warnings; answer within four hours.',
      ),
      dictionary: [
        f('station_code', 'CODE', '站号', 'Station', {
          isKey: true,
          domain: values(
            ['SS01', '宁德漳湾', 'Zhangwan, Ningde'],
            ['SS02', '霞浦溪南', 'Xinan, Xiapu'],
            ['MJ03', '福州琅岐', 'Langqi, Fuzhou'],
            ['PT05', '平潭金井', 'Jinjing, Pingtan'],
          ),
          example: 'PT05',
          description: t(
            '样例含 4 站，全量 12 站，站址经纬度见附表。',
            'Four stations in the sample, twelve in full; coordinates in the station table.',
          ),
        }),
        f('observed_at', 'DATETIME', '观测时间', 'Time', {
          isKey: true,
          example: '2025-08-14T09:00:00+08:00',
          description: t('整点，北京时间。', 'On the hour, China time.'),
        }),
        f('tide_level_m', 'DECIMAL', '实测潮高', 'Observed level', {
          unit: 'm',
          nullable: true,
          domain: '-1-9',
          example: '5.87',
          description: t(
            '当地理论最低潮面起算，缺测为空。',
            'Above local chart datum; empty when the hour was missed.',
          ),
        }),
        f('predicted_level_m', 'DECIMAL', '预报潮高', 'Predicted level', {
          unit: 'm',
          domain: '-1-9',
          example: '5.71',
          description: t('60 分潮调和预报。', 'Harmonic prediction, 60 constituents.'),
        }),
        f('surge_m', 'DECIMAL', '增减水', 'Surge', {
          unit: 'm',
          nullable: true,
          domain: '-2-4',
          example: '0.16',
          description: t('实测潮高减预报潮高。', 'Observed minus predicted.'),
        }),
        f('air_pressure_hpa', 'DECIMAL', '气压', 'Air pressure', {
          unit: 'hPa',
          domain: '930-1050',
          example: '1006.4',
          description: t('站房气压，未订正到海平面。', 'At the station hut, not reduced to sea level.'),
        }),
        f('quality_flag', 'CODE', '质量标志', 'Quality flag', {
          domain: values(['1', '正常', 'Good'], ['2', '人工订正', 'Corrected by hand'], ['9', '缺测', 'Missing']),
          example: '1',
          description: t('缺测的小时仍保留一行，标 9。', 'A missed hour keeps its row, flagged 9.'),
        }),
      ],
      document: 'https://docs.lanyan.example/tide/manual.pdf',
      useCases: [
        t(
          '漳湾作业区把增水字段接入靠泊计划，乘潮等待时间平均缩短 0.7 小时（2024 年内部统计）。',
          'The Zhangwan terminal feeds surge into its berthing plan; waiting for tide fell by 0.7 h on average (own figures, 2024).',
        ),
      ],
      recordCount: 1_137_400,
      storageBytes: 96_700_000,
      incrementBytes: 24_500,
      fileCount: 132,
      formats: ['CSV', 'PARQUET'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2016-01-01',
      frequency: 'DAY',
      regions: ['350100', '350900', '350128'],
      coverage: t(
        '福州马尾、琅岐、连江，宁德漳湾、霞浦、福鼎，平潭金井等 12 站',
        'Twelve gauges: Mawei, Langqi and Lianjiang (Fuzhou); Zhangwan, Xiapu and Fuding (Ningde); Jinjing (Pingtan)',
      ),
      granularity: t('站 × 小时', 'Station by hour'),
      latency: t('次日 6:00 前', 'By 6:00 next day'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '自建验潮站。雷达式 RPG 型 7 台、压力式 5 台，均持有效检定证书，年检定一次。',
        'Own gauges: seven radar, five pressure, all with a valid yearly calibration certificate.',
      ),
      lineage: t(
        '1 分钟原始值 → 去尖峰（3 倍标准差）→ 低通去波 → 整点平均 → 基准改正 → 人工复核。',
        'One-minute values, spike removal (3 sigma), low-pass filter, hourly mean, datum correction, manual review.',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      dataIp: {
        number: '示例 闽数知登字第 2025-0117 号',
        holder: t('澜砚海洋数据有限公司', 'Lanyan Marine Data Co., Ltd.'),
        issuer: t('示例登记机构', 'Example registry'),
        issued: '2025-03-18',
        expires: '2028-03-17',
      },
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '泄露影响本企业观测产品的销售，不涉及军港与敏感水域。',
          'A leak would hurt our own sales only; no naval or sensitive waters are covered.',
        ),
        impact(
          'PUBLIC_INTEREST',
          'NONE',
          '潮位为公众可见的自然现象，不影响公共利益。',
          'Tide is a natural fact anyone can see; no harm to the public.',
        ),
      ],
      processing: 'RAW',
      personal: noPersons,
      protections: ['WATERMARK', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(99, 98.6, 97.5, 98, 99, 96),
        method: t(
          '按 GB/T 36344-2018 六维全量计算；准确性以人工水尺比测 288 次评定。',
          'All rows against the six dimensions of GB/T 36344-2018; accuracy from 288 staff-gauge comparisons.',
        ),
        assessed: '2025-05-20',
      },
      qualityReport: {
        number: '示例 HC-Q-2025-0412',
        body: t('衡尺数据质量评价有限公司', 'Hengchi Data Quality Evaluation Co., Ltd.'),
        issued: '2025-06-03',
        expires: '2027-06-02',
      },
      deliveryModes: ['FILE'],
      deliveryDays: 2,
      trial: t(
        '任选一站最近 30 天，免费试用一次。',
        'The last 30 days of one station of your choice, free of charge, once.',
      ),
      sla: { availability: 99.5, support: t('台风期间双人值守', 'Two on duty during typhoons') },
      offers: [
        {
          model: 'ONEOFF',
          title: t('单站历史全量', 'Full history, one station'),
          price: yuan(6_800),
          unit: 'ITEM',
        },
        {
          model: 'YEAR',
          title: t('12 站全量＋逐日更新', 'All stations with daily updates'),
          price: yuan(48_000),
          unit: 'YEAR',
        },
      ],
      settlement: 'PREPAID',
      priceBasis: 'COST',
      taxRate: 6,
      invoice: t('增值税专用发票', 'Special VAT invoice'),
      terms: terms(
        [t('港口与航运调度', 'Port and shipping control'), t('防潮排涝', 'Flood control'), t('科研', 'Research')],
        { periodMonths: 36, afterTerm: 'KEEP', modelTraining: false },
      ),
      files: [
        {
          name: 'tide_hourly_2016_2024.parquet',
          title: t('2016—2024 年全站', 'All stations, 2016-2024'),
          format: 'PARQUET',
          bytes: 78_400_000,
          rows: 946_900,
        },
        { name: 'stations.csv', title: t('站点附表', 'Station table'), format: 'CSV', bytes: 2_310, rows: 12 },
      ],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        for (const station of tideStations) {
          let weather = 0.05
          for (let back = -11; back <= 0; back++) {
            const day = time.day(back)
            for (let hour = 0; hour < 24; hour++) {
              weather = clamp(weather * 0.97 + random.normal(0, 0.015, 4), -0.35, 0.45)
              const predicted = round(tide(hoursOf(day, hour * 60), station.mean, station.scale * 0.72, station.lag), 2)
              const missing = random.chance(0.006)
              const surge = round(weather, 2)
              rows.push({
                station_code: station.code,
                observed_at: at(day, hour * 60),
                tide_level_m: missing ? null : round(predicted + surge, 2),
                predicted_level_m: predicted,
                surge_m: missing ? null : surge,
                air_pressure_hpa: round(1014 - weather * 18 + 1.2 * Math.cos((2 * Math.PI * (hour - 10)) / 12), 1),
                quality_flag: missing ? '9' : random.chance(0.01) ? '2' : '1',
              })
            }
          }
        }
        return rows
      },
    },
  },
  {
    key: 'marine-wave-api',
    provider: 'lanyan-marine',
    listedDaysAgo: 288,
    updatedDaysAgo: 0,
    lagDays: 0,
    change: t('新增 10 米阵风字段与平潭岛东侧网格。', 'Added gusts at 10 m and the grid east of Pingtan.'),
    history: [
      { version: '2.0.0', daysAgo: 288, change: t('接口上线，时效 48 小时。', 'Launched with a 48-hour horizon.') },
    ],
    content: {
      kind: 'API',
      version: '2.1.0',
      title: t('平潭海峡近岸风浪 72 小时预报接口', 'Inshore wind and wave forecast for the Pingtan strait, 72 h'),
      summary: t(
        '给定经纬度返回未来 72 小时逐 3 小时有效波高、周期、风和流，供运维船出海和客滚停航判断。',
        'Significant wave height, period, wind and current every three hours for 72 hours at a point: go or no-go for crew boats and ro-ro ferries.',
      ),
      description: t(
        '预报由 1 公里网格的海浪模式嵌套近岸 300 米网格得到，每日 00、06、12、18 时（世界时）起报，约 4.5 小时后出结果。风场为公开数值模式产品经平潭 9 个自建站统计订正。近一年有效波高 24 小时预报均方根误差 0.31 米，3 米以上大浪命中率 0.82。岛屿背浪侧和水深小于 5 米处误差明显偏大，接口会以 confidence 字段提示。',
        'Forecasts come from a 1-km wave model with a 300-m nest inshore, started four times a day at 00, 06, 12 and 18 UTC and ready some four and a half hours later. Wind is openly published model output corrected with nine of our own stations. Over the past year the 24-hour wave-height RMSE was 0.31 m and the hit rate for waves above 3 m was 0.82. Errors are clearly larger in the lee of islands and in less than 5 m of water, and the confidence field says so.',
      ),
      keywords: {
        zh: ['海浪预报', '有效波高', '平潭', '海上风电运维', '客滚'],
        en: ['wave forecast', 'significant wave height', 'Pingtan', 'offshore wind O&M', 'ro-ro ferry'],
      },
      industries: ['M', 'G', 'D'],
      fields: ['MARINE', 'METEOROLOGY', 'ENERGY'],
      scenarios: [
        t('海上风电运维船出海窗口', 'Weather windows for crew transfer'),
        t('客滚航线停复航', 'Suspension of ferry lines'),
      ],
      zones: ['NEW_ENERGY'],
      support: t('api-support 工单系统，7×12 小时。', 'Ticket system, seven days, twelve hours a day.'),
      apiInputs: [
        f('lon', 'DECIMAL', '经度', 'Longitude', {
          unit: '°E',
          domain: '119.2-120.6',
          required: true,
          example: '119.93',
          description: t('WGS-84，四位小数。', 'WGS-84, four decimals.'),
        }),
        f('lat', 'DECIMAL', '纬度', 'Latitude', {
          unit: '°N',
          domain: '24.9-26.2',
          required: true,
          example: '25.51',
          description: t('WGS-84，四位小数。', 'WGS-84, four decimals.'),
        }),
        f('horizon_h', 'INTEGER', '预报时效', 'Horizon', {
          unit: 'h',
          domain: '3-72',
          required: false,
          example: '48',
          description: t('不填返回 72 小时。', '72 hours when left out.'),
        }),
      ],
      dictionary: [
        f('valid_at', 'DATETIME', '预报有效时间', 'Valid time', {
          isKey: true,
          example: '2025-09-02T06:00:00+08:00',
          description: t('预报所指的时刻，北京时间。', 'The moment the forecast is for, China time.'),
        }),
        f('lead_h', 'INTEGER', '预报时效', 'Lead time', {
          unit: 'h',
          domain: '3-72',
          description: t('自起报时间算起。', 'Counted from the model start.'),
        }),
        f('hs_m', 'DECIMAL', '有效波高', 'Significant wave height', {
          unit: 'm',
          domain: '0-14',
          example: '1.8',
          description: t(
            '最大三分之一波高的平均，风浪与涌浪合成。',
            'Mean of the highest third of waves, wind sea and swell together.',
          ),
        }),
        f('tp_s', 'DECIMAL', '谱峰周期', 'Peak period', {
          unit: 's',
          domain: '2-20',
          example: '7.4',
          description: t(
            '能量最大的周期，大于 9 秒多为涌浪。',
            'Period with most energy; above 9 s it is mostly swell.',
          ),
        }),
        f('wave_dir_deg', 'INTEGER', '波向', 'Wave direction', {
          unit: '°',
          domain: '0-359',
          description: t('波浪来向，正北为 0。', 'Where waves come from, north is 0.'),
        }),
        f('wind_ms', 'DECIMAL', '10 米平均风速', 'Mean wind at 10 m', {
          unit: 'm/s',
          domain: '0-60',
          description: t('10 分钟平均。', 'Ten-minute mean.'),
        }),
        f('gust_ms', 'DECIMAL', '10 米阵风', 'Gust at 10 m', {
          unit: 'm/s',
          domain: '0-80',
          description: t('预报时段内 3 秒最大风速。', 'Highest three-second wind of the step.'),
        }),
        f('current_ms', 'DECIMAL', '表层流速', 'Surface current', {
          unit: 'm/s',
          domain: '0-4',
          description: t('含潮流，不分流向。', 'Tidal current included; speed only.'),
        }),
        f('confidence', 'CODE', '可信程度', 'Confidence', {
          domain: values(['H', '高', 'High'], ['M', '中', 'Medium'], ['L', '低', 'Low']),
          description: t(
            '由网格水深、离岸距离与集合离散度决定。',
            'From depth, distance to shore and ensemble spread.',
          ),
        }),
      ],
      api: {
        method: 'GET',
        path: '/v2/wave/point',
        auth: t('应用密钥 + 签名（HMAC-SHA256）', 'App key with HMAC-SHA256 signature'),
        qps: 20,
        returnCodes,
        example: 'GET /v2/wave/point?lon=119.93&lat=25.51&horizon_h=48',
      },
      formats: ['JSON', 'API'],
      encoding: 'UTF-8',
      timeStart: '2022-06-01',
      frequency: 'HOUR',
      regions: ['350128', '350100', '350300'],
      coverage: t('东经 119.2—120.6 度，北纬 24.9—26.2 度', '119.2-120.6 E, 24.9-26.2 N'),
      granularity: t('300 米 × 3 小时', '300 m by 3 h'),
      latency: t('起报后 4.5 小时', '4.5 h after model start'),
      sourceKinds: ['OWN', 'PUBLIC'],
      sourceDetail: t(
        '近岸订正使用自建站观测；背景风场取自公开发布的全球数值模式格点产品。',
        'Inshore correction from our own stations; background wind from openly published global model grids.',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '为自然要素预报，不含经营秘密。', 'A forecast of nature; no trade secrets.'),
      ],
      processing: 'FUSED',
      personal: noPersons,
      protections: ['ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(98, 99.2, 93, 97, 98, 99),
        method: t('与 4 个浮标一年逐 3 小时比对。', 'Compared with four buoys, three-hourly for a year.'),
        assessed: '2025-07-08',
      },
      deliveryModes: ['API'],
      deliveryDays: 1,
      trial: t('注册即得 500 次，30 天有效。', '500 calls on sign-up, valid for 30 days.'),
      sla: { availability: 99.9, responseMs: 350 },
      offers: [
        { model: 'PER_CALL', price: yuan(0.35), unit: 'CALL' },
        { model: 'PACK', title: t('1 万次包', 'Pack of 10,000'), price: yuan(2_400), unit: 'ITEM', quota: 10_000 },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: terms([t('航行与施工安全', 'Safety at sea'), t('新能源运维', 'Wind farm operation')], {
        afterTerm: 'ACCESS_ENDS',
        territory: ['350000'],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        let hs = 1.4
        for (let back = -39; back <= 0; back++) {
          for (let hour = 2; hour < 24; hour += 3) {
            hs = clamp(hs + (1.55 - hs) * 0.06 + random.normal(0, 0.17, 3), 0.4, 5.2)
            const wind = clamp(2.4 + hs * 3.9 + random.normal(0, 0.8, 2), 0.8, 30)
            rows.push({
              valid_at: at(time.day(back), hour * 60),
              lead_h: 3 + (rows.length % 24) * 3,
              hs_m: round(hs, 1),
              tp_s: round(clamp(4.6 + hs * 1.3 + random.normal(0, 0.4, 2), 3, 13), 1),
              wave_dir_deg: Math.round(clamp(48 + random.normal(0, 16, 0), 0, 200)),
              wind_ms: round(wind, 1),
              gust_ms: round(wind * random.decimal(1.22, 1.48, 2), 1),
              current_ms: round(
                0.18 + 0.75 * Math.abs(Math.sin((2 * Math.PI * hoursOf(time.day(back), hour * 60)) / 12.4206)),
                2,
              ),
              confidence: rows.length % 24 < 10 ? 'H' : rows.length % 24 < 19 ? 'M' : 'L',
            })
          }
        }
        return rows
      },
    },
  },
]
