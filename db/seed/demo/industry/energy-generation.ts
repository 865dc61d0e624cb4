import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
  monthOf,
  noResale,
  optional,
  round,
  stamp,
  sun,
  t,
  value,
  yuan,
} from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'pingtan-tidal-current',
    provider: 'lanxi-wind-data',
    listedDaysAgo: 180,
    updatedDaysAgo: 20,
    lagDays: 12,
    content: {
      kind: 'DATASET',
      title: t(
        '平潭海坛海峡潮位与潮流能观测数据',
        'Tide level and tidal current observations in Haitan Strait, Pingtan',
      ),
      summary: t(
        '3 个坐底 ADCP 的半小时潮位、流速流向与功率密度，用于潮流能选址和海上施工窗口判断。',
        'Half-hourly level, current and power density from three bottom-mounted ADCPs: for siting tidal turbines and picking working windows at sea.',
      ),
      description: t(
        '海坛海峡属正规半日潮，主周期约 12.42 小时，大潮期间峡口最大流速超过 1.6 米每秒。三个观测点分别位于峡口、峡中和避风侧，水深 18 至 31 米，每 30 分钟输出一组垂线平均流速、流向、相对平均海面的潮位和水流功率密度。功率密度按海水密度 1,025 千克每立方米由流速立方计算。仪器每季度打捞清理一次，打捞期间数据空缺。',
        'The tide in Haitan Strait is semi-diurnal, with a main period of about 12.42 hours; at springs the current in the narrows passes 1.6 m/s. Three stations, in the narrows, mid-strait and in the lee, stand in 18 to 31 metres of water and give depth-averaged speed and direction, level against mean sea level, and power density every thirty minutes. Power density follows from the cube of the speed at 1,025 kg/m³. The instruments come up for cleaning every quarter, which leaves gaps.',
      ),
      keywords: {
        zh: ['潮流能', '潮位', '海坛海峡', 'ADCP', '流速'],
        en: ['tidal energy', 'tide level', 'Haitan Strait', 'ADCP', 'current speed'],
      },
      industries: ['D', 'M'],
      fields: ['ENERGY', 'MARINE'],
      scenarios: [
        t('潮流能选址', 'Siting of tidal turbines'),
        t('海上风电施工窗口', 'Working windows for offshore wind'),
      ],
      zones: ['NEW_ENERGY'],
      version: '1.1.0',
      support: t('提供仪器布放记录与标定证书', 'Deployment logs and calibration certificates on request'),
      dictionary: [
        field('time', '时刻', 'Time', 'DATETIME', { isKey: true, example: '2026-04-02T06:30:00+08:00' }),
        field('station', '测点', 'Station', 'CODE', {
          isKey: true,
          domain: [
            value('N1', '峡口', 'Narrows'),
            value('N2', '峡中', 'Mid-strait'),
            value('N3', '避风侧', 'Lee side'),
          ],
          example: 'N1',
        }),
        field('level_m', '潮位', 'Tide level', 'DECIMAL', {
          unit: 'm',
          domain: '-4~4',
          example: '1.83',
          about: ['相对当地平均海面', 'Against local mean sea level'],
        }),
        field('speed_ms', '垂线平均流速', 'Depth-averaged speed', 'DECIMAL', {
          unit: 'm/s',
          domain: '0-3',
          example: '1.12',
        }),
        field('direction_deg', '流向', 'Direction of flow', 'INTEGER', {
          unit: '°',
          domain: '0-359',
          example: '207',
          about: ['涨潮约 205°，落潮约 28°', 'About 205° on the flood, 28° on the ebb'],
        }),
        field('power_density_w_m2', '功率密度', 'Power density', 'DECIMAL', {
          unit: 'W/m²',
          domain: '≥0',
          example: '720.3',
        }),
        optional('water_temp_c', '底层水温', 'Water temperature near the bed', 'DECIMAL', {
          unit: '℃',
          domain: '5-32',
          example: '17.4',
        }),
      ],
      recordCount: 136_000,
      storageBytes: 9_200_000,
      formats: ['CSV', 'NETCDF'],
      timeStart: '2024-03-01',
      frequency: 'MONTH',
      regions: ['350128'],
      coverage: t('海坛海峡 3 个测点', 'Three stations in Haitan Strait'),
      granularity: t('测点·30 分钟', 'Station, 30 minutes'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '坐底式 600 kHz ADCP，海域使用与观测手续齐备',
        '600 kHz bottom-mounted ADCPs, with permits for the sea area and the survey',
      ),
      lineage: t(
        '原始脉冲 → 倾角与声速订正 → 垂线平均 → 30 分钟均值',
        'Raw pings → corrected for tilt and sound speed → depth average → half-hour mean',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '选址信息有商业价值', 'Siting information has commercial value'),
        impact(
          'NATIONAL_SECURITY',
          'NONE',
          '测点稀疏，不含水深地形和精确坐标',
          'Few points, no bathymetry and no exact positions',
        ),
      ],
      processing: 'STATISTICAL',
      personal: { contains: false },
      protections: ['WATERMARK'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['FILE'],
      deliveryDays: 3,
      offers: [
        { model: 'ONEOFF', title: t('单测点全部历史', 'One station, all history'), price: yuan(15_000), unit: 'ITEM' },
        { model: 'YEAR', price: yuan(36_000), unit: 'YEAR' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      terms: licence([t('能源工程研究', 'Energy engineering'), t('海上作业安全', 'Safety of work at sea')], 24),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const phase = random.decimal(0, 6.28, 3)
        const stations = [
          { code: 'N1', amplitude: 1.28 },
          { code: 'N2', amplitude: 0.86 },
          { code: 'N3', amplitude: 0.44 },
        ]
        return Array.from({ length: 384 }, (_, i) => i).flatMap((i) => {
          const hours = i / 2
          const m2 = (2 * Math.PI * hours) / 12.4206
          const s2 = (2 * Math.PI * hours) / 12
          const level =
            2.05 * Math.cos(m2 + phase) + 0.62 * Math.cos(s2 + phase) + 0.27 * Math.cos((2 * Math.PI * hours) / 23.93)
          const flow = Math.sin(m2 + phase) + 0.3 * Math.sin(s2 + phase)
          return stations.map((s) => {
            const along = -s.amplitude * flow
            const speed = round(clamp(Math.abs(along) + Math.abs(random.normal(0, 0.02, 3)), 0.02, 2.6), 2)
            return {
              time: stamp(time, -7, i * 30),
              station: s.code,
              level_m: round(level + random.normal(0, 0.02, 3), 2),
              speed_ms: speed,
              direction_deg: ((along > 0 ? 205 : 28) + random.int(-6, 6) + 360) % 360,
              power_density_w_m2: round(0.5 * 1025 * speed ** 3, 1),
              water_temp_c: random.chance(0.02)
                ? null
                : round(
                    19.8 + 6.5 * Math.cos(((monthOf(time.day(0)) - 8.5) / 12) * 2 * Math.PI) + random.normal(0, 0.1, 1),
                    1,
                  ),
            }
          })
        })
      },
    },
  },
  {
    key: 'south-fujian-rooftop-pv',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 280,
    updatedDaysAgo: 2,
    lagDays: 1,
    content: {
      kind: 'DATASET',
      title: t(
        '闽南工商业屋顶光伏逐时出力与辐照数据',
        'Hourly output and irradiance of commercial rooftop solar in southern Fujian',
      ),
      summary: t(
        '厦漳泉 312 座屋顶电站逐时发电、辐照与组件温度，用于出力预测、衰减评估与资产尽调。',
        'Hourly generation, irradiance and module temperature of 312 roofs in Xiamen, Zhangzhou and Quanzhou: for forecasting, degradation studies and due diligence.',
      ),
      description: t(
        '电站装机 0.2 至 6 兆瓦，安装于厂房和物流仓屋面，组件涵盖多晶、单晶 PERC 和 TOPCon。每站每小时给出发电量、倾斜面辐照、背板温度和性能比。数据可直接计算沿海盐雾环境下的年衰减率。台风过境停机和清洗日有事件标志。',
        'Plants of 0.2 to 6 MW on factory and warehouse roofs, with polycrystalline, PERC and TOPCon modules. Every hour has energy, in-plane irradiance, backsheet temperature and performance ratio, enough to work out yearly degradation in salty coastal air. Typhoon shutdowns and cleaning days are flagged.',
      ),
      keywords: {
        zh: ['分布式光伏', '辐照', '性能比', '衰减', '闽南'],
        en: ['rooftop solar', 'irradiance', 'performance ratio', 'degradation', 'southern Fujian'],
      },
      industries: ['D'],
      fields: ['ENERGY', 'FINANCE'],
      scenarios: [t('光伏功率预测', 'Solar forecasting'), t('电站收购尽职调查', 'Due diligence on plants')],
      zones: ['NEW_ENERGY'],
      version: '2.0.1',
      support: t('工作日电话与邮件', 'Telephone and mail on working days'),
      dictionary: [
        field('time', '时刻', 'Time', 'DATETIME', {
          isKey: true,
          example: '2026-05-06T12:00:00+08:00',
          about: ['小时起点', 'Start of the hour'],
        }),
        field('plant_token', '电站假名', 'Plant token', 'STRING', { isKey: true, example: 'PV0231' }),
        field('region', '设区市', 'City', 'CODE', {
          domain: [
            value('350200', '厦门市', 'Xiamen'),
            value('350500', '泉州市', 'Quanzhou'),
            value('350600', '漳州市', 'Zhangzhou'),
          ],
          example: '350600',
        }),
        field('capacity_kwp', '装机容量', 'Capacity', 'INTEGER', { unit: 'kWp', domain: '200-6000', example: '1850' }),
        field('energy_kwh', '发电量', 'Energy', 'DECIMAL', { unit: 'kWh', domain: '≥0', example: '1322.6' }),
        field('irradiance_w_m2', '倾斜面辐照', 'In-plane irradiance', 'INTEGER', {
          unit: 'W/m²',
          domain: '0-1250',
          example: '871',
        }),
        optional('module_temp_c', '组件背板温度', 'Backsheet temperature', 'DECIMAL', {
          unit: '℃',
          domain: '-5~85',
          example: '54.2',
        }),
        optional('performance_ratio', '性能比', 'Performance ratio', 'DECIMAL', {
          domain: '0-1.1',
          example: '0.821',
          about: ['辐照低于 50 W/m² 时为空', 'Empty below 50 W/m²'],
        }),
        field('event', '事件', 'Event', 'CODE', {
          domain: [value('NONE', '无', 'None'), value('CLEAN', '清洗', 'Cleaning'), value('OFF', '停机', 'Shut down')],
          example: 'NONE',
        }),
      ],
      recordCount: 12_900_000,
      storageBytes: 720_000_000,
      incrementBytes: 480_000,
      formats: ['PARQUET', 'CSV'],
      timeStart: '2022-01-01',
      frequency: 'DAY',
      regions: ['350200', '350500', '350600'],
      granularity: t('电站·小时', 'Plant, hour'),
      latency: t('次日', 'Next day'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '代运维电站的逆变器与辐照仪数据，业主授权',
        'Inverters and pyranometers of plants under Lanxu’s care, with the owners’ consent',
      ),
      lineage: t(
        '5 分钟采样 → 小时累计 → 辐照与理论出力校核',
        'Five-minute samples → hourly sums → checked against irradiance',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [impact('ORGANISATION', 'GENERAL', '反映单站收益', 'Shows the earnings of a plant')],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'WATERMARK'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'COMPLETENESS', score: 97.1 },
          { dimension: 'ACCURACY', score: 95 },
        ],
        method: t(
          '辐照仪年度标定；性能比异常人工复核',
          'Yearly calibration of pyranometers; odd performance ratios checked by hand',
        ),
        assessed: '2025-12-05',
      },
      deliveryModes: ['FILE', 'DBSHARE'],
      deliveryDays: 2,
      offers: [
        { model: 'YEAR', price: yuan(78_000), unit: 'YEAR' },
        {
          model: 'PER_ROW',
          title: t('按条取数', 'By the record'),
          price: yuan(0.01),
          unit: 'ROW',
          note: t('10 万条起', 'From 100,000 records'),
        },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence(
        [
          t('出力预测模型训练', 'Training output-forecast models'),
          t('出力预测', 'Forecasting'),
          t('资产评估', 'Valuation of assets'),
        ],
        12,
        { modelTraining: true },
      ),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const plants = [
          ['PV0017', '350200', 620],
          ['PV0108', '350500', 2400],
          ['PV0231', '350600', 1850],
          ['PV0266', '350600', 410],
          ['PV0290', '350500', 5300],
        ] as const
        return Array.from({ length: 10 }, (_, i) => i - 9).flatMap((d) => {
          const month = monthOf(time.day(d))
          const sky = random.decimal(0.25, 1, 2)
          const cleaned = random.int(0, 9)
          return Array.from({ length: 24 }, (_, h) => h).flatMap((h) =>
            plants.map(([plant, region, capacity], n) => {
              const light = Math.round(
                clamp(sun(h * 60 + 30, month) * 1010 * sky * random.decimal(0.9, 1.03, 3), 0, 1200),
              )
              const event = cleaned === n && h < 9 && h > 6 ? 'CLEAN' : 'NONE'
              const ratio = round(0.845 - n * 0.011 - (light / 1000) * 0.035 + random.normal(0, 0.008, 3), 3)
              return {
                time: stamp(time, d, h * 60),
                plant_token: plant,
                region,
                capacity_kwp: capacity,
                energy_kwh: round((capacity * light * ratio) / 1000, 1),
                irradiance_w_m2: light,
                module_temp_c: random.chance(0.01)
                  ? null
                  : round(
                      17 + 9 * Math.cos(((month - 7.3) / 12) * 6.283) + light * 0.028 + random.normal(0, 0.5, 1),
                      1,
                    ),
                performance_ratio: light < 50 ? null : ratio,
                event,
              }
            }),
          )
        })
      },
    },
  },
  {
    key: 'min-river-small-hydro',
    provider: 'xiheng-hydropower-data',
    listedDaysAgo: 150,
    updatedDaysAgo: 12,
    lagDays: 10,
    content: {
      kind: 'DATASET',
      title: t(
        '闽江上游小水电逐日发电与生态流量数据',
        'Daily generation and ecological flow of small hydropower on the upper Min River',
      ),
      summary: t(
        '南平、三明 214 座小水电站逐日发电量、来水与下泄生态流量，用于生态流量监管研究与来水预测。',
        'Daily generation, inflow and ecological release of 214 small stations in Nanping and Sanming: for supervision of river flow and inflow forecasting.',
      ),
      description: t(
        '数据来自建溪、富屯溪和沙溪三大支流上的小水电站。每站每日一行，含日发电量、入库流量、前池水位、下泄流量、核定生态流量与是否达标。该产品由授权运营的公共数据加工而成，生态保护、防汛和学术公益使用免费；产业使用执行政府指导价。电站以编码表示，不含坝址坐标和闸门控制信息。汛期为 4 至 7 月，前汛期来水约占全年一半。',
        'Small stations on the Jianxi, Futun and Shaxi tributaries, one row per station and day: energy, inflow, forebay level, release, the approved ecological flow and whether it was met. The product is made from public data under authorised operation. Nature protection, flood control and research use it free of charge; industry pays a government-guided fee. Stations carry codes, without dam positions or gate controls. The wet season runs from April to July, and its first part brings about half of the year’s water.',
      ),
      keywords: {
        zh: ['小水电', '生态流量', '闽江', '建溪', '发电量'],
        en: ['small hydropower', 'ecological flow', 'Min River', 'Jianxi', 'generation'],
      },
      industries: ['D', 'N'],
      fields: ['ENERGY', 'CITY'],
      scenarios: [
        t('生态流量监管', 'Supervision of ecological flow'),
        t('来水与发电预测', 'Forecasting inflow and generation'),
      ],
      zones: ['NEW_ENERGY'],
      version: '1.0.2',
      support: t('由运营单位提供技术支持', 'Supported by the operating body'),
      dictionary: [
        field('stat_date', '日期', 'Day', 'DATE', { isKey: true, example: '2026-05-21' }),
        field('station_code', '电站编码', 'Station code', 'STRING', { isKey: true, example: 'JX042' }),
        field('tributary', '支流', 'Tributary', 'CODE', {
          domain: [value('JX', '建溪', 'Jianxi'), value('FT', '富屯溪', 'Futun Creek'), value('SX', '沙溪', 'Shaxi')],
          example: 'JX',
        }),
        field('installed_kw', '装机容量', 'Installed capacity', 'INTEGER', {
          unit: 'kW',
          domain: '100-50000',
          example: '3200',
        }),
        field('energy_kwh', '日发电量', 'Energy', 'INTEGER', { unit: 'kWh', domain: '≥0', example: '41280' }),
        optional('inflow_m3s', '入库流量', 'Inflow', 'DECIMAL', { unit: 'm³/s', domain: '≥0', example: '12.6' }),
        field('release_m3s', '下泄流量', 'Release', 'DECIMAL', { unit: 'm³/s', domain: '≥0', example: '12.1' }),
        field('eco_flow_m3s', '核定生态流量', 'Approved ecological flow', 'DECIMAL', {
          unit: 'm³/s',
          domain: '≥0',
          example: '1.35',
        }),
        field('eco_met', '生态流量达标', 'Ecological flow met', 'BOOLEAN', {
          example: 'true',
          about: ['下泄流量不低于核定生态流量', 'Release is at least the approved flow'],
        }),
      ],
      recordCount: 371_000,
      storageBytes: 24_000_000,
      formats: ['CSV'],
      encoding: 'UTF-8',
      timeStart: '2022-01-01',
      frequency: 'MONTH',
      regions: ['350700', '350400'],
      coverage: t('南平、三明两市 214 座 5 万千瓦以下水电站', '214 stations below 50 MW in Nanping and Sanming'),
      granularity: t('电站·日', 'Station, day'),
      sourceKinds: ['AUTHORISED'],
      sourceDetail: t(
        '经授权运营的水利监测公共数据，与电站集控数据合并',
        'Public water-monitoring data under authorised operation, joined with station control data',
      ),
      lineage: t(
        '监测日报 → 与集控电量核对 → 编码化 → 达标判定',
        'Daily reports → checked against metered energy → coded → compliance judged',
      ),
      rightsClaimed: ['USE', 'OPERATE'],
      openness: 'CONDITIONAL',
      publicData: {
        grantor: t('南平市数据主管部门（示例）', 'Nanping data authority (example)'),
        operator: t('南平溪衡水电数据服务有限公司', 'Nanping Xiheng Hydropower Data Services Co., Ltd.'),
        mode: 'DOMAIN',
        scope: t(
          '水利领域小水电监测数据的加工与经营',
          'Processing and operating monitoring data of small hydropower in the water domain',
        ),
        from: '2025-03-01',
        to: '2030-02-28',
        registrationCode: 'GGSJ-示例-350700-0083',
      },
      subjects: ['PUBLIC', 'ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'PUBLIC_INTEREST',
          'GENERAL',
          '误用可能引发对水质水量的误解',
          'Misuse could mislead the public about water',
        ),
        impact('ORGANISATION', 'GENERAL', '涉及电站收益', 'Touches the earnings of stations'),
      ],
      processing: 'FUSED',
      personal: { contains: false },
      protections: ['MASKING', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      api: {
        method: 'GET',
        path: '/v1/small-hydro/daily',
        auth: t('应用密钥与签名', 'Application key and signature'),
        qps: 5,
        returnCodes: [
          { code: '0', meaning: t('成功', 'Success') },
          { code: '1003', meaning: t('查无结果', 'Nothing found') },
          { code: '2003', meaning: t('超出调用额度', 'Quota used up') },
        ],
      },
      deliveryModes: ['SANDBOX', 'API'],
      deliveryDays: 5,
      offers: [
        {
          model: 'GOV_GUIDED',
          title: t('产业使用年费', 'Industrial use, one year'),
          price: yuan(24_000),
          unit: 'YEAR',
        },
        {
          model: 'FREE',
          title: t('公益使用', 'Public-interest use'),
          note: t('生态保护、防汛、科研凭证明免费', 'Free for nature protection, flood control and research on proof'),
        },
      ],
      settlement: 'YEARLY',
      priceBasis: 'GOV',
      priceCeiling: yuan(30_000),
      priceDocument: '示例文号：南数价〔2025〕6号',
      freeForPublicInterest: true,
      taxRate: 6,
      terms: licence(
        [
          t('生态流量监管', 'Supervision of river flow'),
          t('来水预测', 'Inflow forecasting'),
          t('学术研究', 'Research'),
        ],
        12,
        {
          forbidden: [noResale, t('反推闸坝位置和运行方式', 'Working out dam positions and operation')],
          territory: ['350000'],
        },
      ),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rivers = ['JX', 'JX', 'FT', 'SX'] as const
        const stations = Array.from({ length: 20 }, (_, i) => {
          const river = rivers[i % 4] ?? 'JX'
          const kw = random.pick([630, 1000, 1600, 2500, 3200, 6400, 12600])
          return { code: `${river}${String(7 + i * 9).padStart(3, '0')}`, river, kw, flow: round(kw / 210, 1) }
        })
        return Array.from({ length: 31 }, (_, i) => i - 30).flatMap((d) => {
          const day = time.day(d)
          const wet =
            0.55 +
            0.5 * Math.exp(-(((monthOf(day) - 5.6) / 1.7) ** 2)) +
            (random.chance(0.2) ? random.decimal(0.2, 0.6, 2) : 0)
          return stations.map((s) => {
            const inflow = round(s.flow * wet * random.decimal(0.75, 1.2, 3), 2)
            const eco = round(s.flow * 0.1, 2)
            const release = round(
              random.chance(0.025)
                ? eco * random.decimal(0.5, 0.95, 2)
                : Math.max(inflow * random.decimal(0.92, 1, 3), eco),
              2,
            )
            return {
              stat_date: day,
              station_code: s.code,
              tributary: s.river,
              installed_kw: s.kw,
              energy_kwh: Math.round(s.kw * 24 * clamp(release / s.flow, 0, 1) * 0.88),
              inflow_m3s: random.chance(0.015) ? null : inflow,
              release_m3s: release,
              eco_flow_m3s: eco,
              eco_met: release >= eco,
            }
          })
        })
      },
    },
  },
]
