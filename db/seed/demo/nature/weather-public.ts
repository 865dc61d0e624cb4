import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  authorised,
  clamp,
  dailyMean,
  dayOfYear,
  f,
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

const cities = values(
  ['350100', '福州', 'Fuzhou'],
  ['350200', '厦门', 'Xiamen'],
  ['350700', '南平', 'Nanping'],
  ['350800', '龙岩', 'Longyan'],
)

export const listings: DemoListing[] = [
  {
    key: 'weather-nowcast-api',
    provider: 'minqiong-public-data',
    listedDaysAgo: 305,
    updatedDaysAgo: 0,
    lagDays: 0,
    history: [
      { version: '1.0.0', daysAgo: 305, change: t('上线 60 分钟降水。', 'Launched with 60 minutes of rain.') },
      { version: '1.1.0', daysAgo: 170, change: t('时效延长到 120 分钟。', 'Horizon extended to 120 minutes.') },
    ],
    change: t('网格由 3 公里加密到 1 公里，增加雨强等级。', 'Grid refined from 3 km to 1 km; intensity class added.'),
    content: {
      kind: 'API',
      version: '1.2.0',
      title: t('福建 1 公里分钟级降水短临预报接口', 'Fujian rain nowcast, 1 km and minute by minute'),
      series: t('公共气象授权运营系列', 'Authorised public weather series'),
      summary: t(
        '输入经纬度返回未来两小时逐 6 分钟雨强，配送派单、露天作业和城市内涝响应可直接使用。',
        'Rain rate every six minutes for the next two hours at any point: for dispatch, outdoor work and flood response.',
      ),
      description: t(
        '由雷达组网拼图外推与数值预报融合得到，每 6 分钟滚动更新。公共气象数据在授权运营平台内加工，接口只输出点位结果。汛期 30 分钟命中率 0.79、60 分钟 0.66，强对流新生单体在 40 分钟以后可信度下降。收费执行政府指导价上限，防汛等公益场景免费。',
        'Radar mosaics are extrapolated and blended with model output, rolling every six minutes. The public weather data are processed inside the authorised platform and only point results leave. In the flood season the hit rate is 0.79 at 30 minutes and 0.66 at 60; newly born storm cells are less certain beyond 40 minutes. Charges keep within the guided ceiling, and flood control and other public-interest uses are free.',
      ),
      keywords: {
        zh: ['短临预报', '分钟降水', '雷达外推', '内涝', '公共数据'],
        en: ['nowcast', 'minute rain', 'radar extrapolation', 'urban flooding', 'public data'],
      },
      industries: ['M', 'G', 'N'],
      fields: ['METEOROLOGY', 'CITY', 'TRANSPORT'],
      scenarios: [
        t('即时配送派单', 'Delivery dispatch'),
        t('城市内涝响应', 'Urban flood response'),
        t('混凝土浇筑排期', 'Scheduling of concrete pours'),
      ],
      support: t('7×24 小时值守，故障 30 分钟内响应。', 'On duty day and night; faults answered within 30 minutes.'),
      apiInputs: [
        f('lon', 'DECIMAL', '经度', 'Longitude', {
          domain: '115.8-120.8',
          unit: '°E',
          required: true,
          example: '118.09',
          description: t('WGS-84，四位小数。', 'WGS-84, four decimals.'),
        }),
        f('lat', 'DECIMAL', '纬度', 'Latitude', {
          domain: '23.5-28.4',
          unit: '°N',
          required: true,
          example: '24.48',
          description: t('WGS-84，四位小数。', 'WGS-84, four decimals.'),
        }),
        f('scene_id', 'STRING', '场景编号', 'Scenario id', {
          required: true,
          description: t('授权时核定，与用途一致。', 'Approved with the purpose.'),
        }),
      ],
      dictionary: [
        f('issued_at', 'DATETIME', '起报时间', 'Issued', {
          isKey: true,
          example: '2025-06-11T14:12:00+08:00',
          description: t('每 6 分钟一次。', 'Every six minutes.'),
        }),
        f('valid_at', 'DATETIME', '有效时间', 'Valid time', {
          isKey: true,
          description: t('预报所指的时刻，北京时间。', 'The moment the forecast is for, China time.'),
        }),
        f('lead_min', 'INTEGER', '时效', 'Lead', {
          unit: 'min',
          domain: '6-120',
          description: t('自起报时间算起，步长 6 分钟。', 'From the time of issue, in steps of six minutes.'),
        }),
        f('rain_mmh', 'DECIMAL', '雨强', 'Rain rate', {
          unit: 'mm/h',
          domain: '0-180',
          example: '7.2',
          description: t('该 6 分钟的平均雨强。', 'Mean rate of the six minutes.'),
        }),
        f('rain_sum_mm', 'DECIMAL', '起报后累计', 'Total since issue', {
          unit: 'mm',
          domain: '0-360',
          description: t('从起报时间到有效时间的累计雨量。', 'Rain accumulated from issue to valid time.'),
        }),
        f('grade', 'CODE', '雨强等级', 'Class', {
          domain: values(
            ['0', '无雨', 'Dry'],
            ['1', '小雨', 'Light'],
            ['2', '中雨', 'Moderate'],
            ['3', '大雨', 'Heavy'],
            ['4', '暴雨', 'Torrential'],
          ),
          description: t('按小时雨量换算的等级。', 'Class by hourly amount.'),
        }),
        f('probability_pct', 'INTEGER', '有雨概率', 'Chance of rain', {
          unit: '%',
          domain: '0-100',
          description: t('集合成员中有雨的比例，已校准。', 'Calibrated share of ensemble members with rain.'),
        }),
      ],
      api: {
        method: 'GET',
        path: '/v1/nowcast/point',
        auth: t('国密 SM2 签名', 'SM2 signature'),
        qps: 100,
        returnCodes,
        example: 'GET /v1/nowcast/point?lon=118.09&lat=24.48&scene_id=SC-0031',
      },
      formats: ['JSON', 'API'],
      encoding: 'UTF-8',
      timeStart: '2025-01-20',
      frequency: 'MINUTE',
      regions: [
        '350000',
        '350100',
        '350200',
        '350300',
        '350400',
        '350500',
        '350600',
        '350700',
        '350800',
        '350900',
        '350128',
      ],
      coverage: t('福建全省陆域及近岸 30 公里', 'All of Fujian and 30 km offshore'),
      granularity: t('1 公里 × 6 分钟', '1 km by six minutes'),
      latency: t('观测后 4 分钟', 'Four minutes after observation'),
      ...authorised(
        'QX-0031',
        '气象领域短临预报产品的加工与经营',
        'Making and offering nowcast products in the field of weather',
      ),
      sourceDetail: t(
        '授权范围内的雷达拼图与加密站降水，平台内加工。',
        'Radar mosaics and dense rain gauges within the authorisation, processed on the platform.',
      ),
      grade: 'G1',
      gradeImpacts: [
        impact(
          'PUBLIC_INTEREST',
          'NONE',
          '预报结果依法可向公众提供。',
          'Forecasts may lawfully be given to the public.',
        ),
      ],
      processing: 'FUSED',
      personal: noPersons,
      protections: ['ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(99, 99.4, 90, 97, 99, 99),
        method: t('汛期逐日与 2,100 个雨量站检验。', 'Verified daily against 2,100 gauges in the flood season.'),
        assessed: '2025-09-30',
      },
      deliveryModes: ['API', 'STREAM'],
      deliveryDays: 3,
      trial: t('1,000 次，15 天。', '1,000 calls within 15 days.'),
      sla: { availability: 99.95, responseMs: 200, support: t('双活机房', 'Two live sites') },
      offers: [
        {
          model: 'GOV_GUIDED',
          price: yuan(0.018),
          unit: 'CALL',
          note: t('技术服务费，上限内执行。', 'Technical service fee, within the ceiling.'),
        },
        { model: 'FREE', title: t('防汛与公益场景', 'Flood control and public interest') },
        {
          model: 'TIERED_CALL',
          unit: 'CALL',
          price: yuan(0.018),
          tiers: [
            { from: 0, price: yuan(0.018) },
            { from: 1_000_000, price: yuan(0.014) },
            { from: 10_000_000, price: yuan(0.009) },
          ],
        },
      ],
      priceCeiling: yuan(0.02),
      priceDocument: '示例文号 闽示价〔2025〕07 号',
      settlement: 'MONTHLY',
      taxRate: 6,
      invoice: t('增值税电子普通发票、专用发票', 'Electronic VAT invoice, ordinary or special'),
      terms: terms([t('核定场景内使用', 'Within the approved scenario')], {
        territory: ['350000'],
        afterTerm: 'ACCESS_ENDS',
        forbidden: [
          t('冒充气象预警对公众发布', 'Issuing it to the public as an official warning'),
          t('转售接口', 'Resale of the interface'),
        ],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        for (let run = 0; run < 30; run++) {
          const minute = 480 + run * 24
          const day = time.day(-1)
          const peak = random.int(2, 26)
          const strength = random.chance(0.3) ? 0 : random.decimal(1, 34, 1)
          let sum = 0
          for (let step = 1; step <= 20; step++) {
            const rate = round(strength * Math.exp(-(((step - peak) / 5) ** 2)), 1)
            const shown = rate < 0.1 ? 0 : rate
            sum = round(sum + shown / 10, 2)
            rows.push({
              issued_at: at(day, minute),
              valid_at: at(minute + step * 6 >= 1440 ? time.day(0) : day, (minute + step * 6) % 1440),
              lead_min: step * 6,
              rain_mmh: shown,
              rain_sum_mm: sum,
              grade: shown === 0 ? '0' : shown < 2.5 ? '1' : shown < 8 ? '2' : shown < 16 ? '3' : '4',
              probability_pct: Math.round(clamp(shown === 0 ? 6 + step / 2 : 62 + shown * 2 - step, 0, 99)),
            })
          }
        }
        return rows
      },
    },
  },
  {
    key: 'weather-hourly-history',
    provider: 'minqiong-public-data',
    listedDaysAgo: 298,
    updatedDaysAgo: 24,
    lagDays: 5,
    content: {
      kind: 'DATASET',
      version: '1.4.0',
      title: t('福建设区市地面气象要素逐时历史数据', 'Hourly surface weather history of the Fujian cities'),
      series: t('公共气象授权运营系列', 'Authorised public weather series'),
      summary: t(
        '十个市域代表站 2010 年以来逐时温湿风压雨，负荷预测、保险定价和农业适宜性分析的底表。',
        'Temperature, humidity, wind, pressure and rain every hour since 2010 at ten representative stations: a base table for load forecasts, insurance and crop studies.',
      ),
      description: t(
        '每个设区市和平潭各取一个代表站，共 10 站，逐时序列经质控与均一性检验。站址迁移在附表中列明，迁移前后不做强行订正。降水为前一小时累计；交付的是逐时统计值，分钟级原始观测不出平台。按月增补，当月数据次月 5 日前到位。公益研究经申请免费，产业使用按指导价收取运营服务费。',
        'One representative station for each of the nine cities and Pingtan, quality-controlled and tested for homogeneity. Station moves are listed in an appendix and not adjusted away. Rain is the total of the preceding hour. What is delivered are hourly statistics; the minute observations stay on the platform. Extended monthly, by the fifth of the next month. Public-interest research is free on application; industry pays a guided fee.',
      ),
      keywords: {
        zh: ['逐时气象', '历史气候', '气温', '降水', '公共数据'],
        en: ['hourly weather', 'climate history', 'temperature', 'rainfall', 'public data'],
      },
      industries: ['M', 'D', 'J'],
      fields: ['METEOROLOGY', 'ENERGY', 'FINANCE'],
      scenarios: [t('用电负荷预测', 'Load forecasting'), t('气象指数保险', 'Weather index insurance')],
      support: t('工作日 4 小时答复。', 'Answer within four hours on working days.'),
      dictionary: [
        f('city_code', 'CODE', '市域代码', 'City', {
          isKey: true,
          domain: cities,
          description: t('样例含四市。', 'Four cities in the sample.'),
        }),
        f('hour', 'DATETIME', '时间', 'Hour', {
          isKey: true,
          example: '2024-07-25T15:00:00+08:00',
          description: t('整点，雨量为前一小时合计。', 'On the hour; rain is the total of the hour before.'),
        }),
        f('temp_c', 'DECIMAL', '气温', 'Air temperature', {
          unit: '℃',
          domain: '-10-44',
          example: '31.4',
          description: t('百叶箱 1.5 米。', 'In the screen at 1.5 m.'),
        }),
        f('dew_point_c', 'DECIMAL', '露点温度', 'Dew point', {
          unit: '℃',
          domain: '-25-32',
          description: t('由气温和相对湿度计算。', 'From temperature and humidity.'),
        }),
        f('rh_pct', 'INTEGER', '相对湿度', 'Relative humidity', { unit: '%', domain: '5-100' }),
        f('wind_ms', 'DECIMAL', '2 分钟平均风速', 'Two-minute mean wind', {
          unit: 'm/s',
          domain: '0-60',
          description: t(
            '整点前两分钟平均，离地 10 米。',
            'Mean of the two minutes before the hour, 10 m above ground.',
          ),
        }),
        f('wind_dir_deg', 'INTEGER', '风向', 'Wind direction', {
          unit: '°',
          domain: '0-359',
          nullable: true,
          description: t('静风为空。', 'Empty when calm.'),
        }),
        f('pressure_hpa', 'DECIMAL', '本站气压', 'Station pressure', {
          unit: 'hPa',
          domain: '900-1050',
          description: t('未订正到海平面。', 'Not reduced to sea level.'),
        }),
        f('rain_mm', 'DECIMAL', '小时雨量', 'Rain', {
          unit: 'mm',
          domain: '0-150',
          description: t('前一小时累计，0.1 毫米分辨率。', 'Total of the hour before, in 0.1 mm.'),
        }),
      ],
      recordCount: 1_468_000,
      storageBytes: 132_000_000,
      incrementBytes: 650_000,
      fileCount: 203,
      formats: ['CSV', 'SQL'],
      encoding: 'UTF-8',
      timeStart: '2010-01-01',
      frequency: 'MONTH',
      regions: [
        '350000',
        '350100',
        '350200',
        '350300',
        '350400',
        '350500',
        '350600',
        '350700',
        '350800',
        '350900',
        '350128',
      ],
      granularity: t('站 × 小时', 'Station by hour'),
      ...authorised('QX-0012', '气象领域历史资料统计加工与经营', 'Processing and offering historical weather records'),
      sourceDetail: t('授权范围内的国家级地面站资料。', 'Surface station records within the authorisation.'),
      lineage: t(
        '分钟观测在平台内统计为逐时值 → 界限值与内部一致性检查 → 均一性检验 → 发布。',
        'Minute observations summed to hours inside the platform, limit and consistency checks, homogeneity test, release.',
      ),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'PUBLIC_INTEREST',
          'GENERAL',
          '批量历史资料须防止未经授权再分发。',
          'Bulk history must not be passed on without authorisation.',
        ),
      ],
      processing: 'STATISTICAL',
      personal: noPersons,
      protections: ['WATERMARK', 'AUDIT'],
      quality: {
        scores: scores(99.5, 99.3, 98, 98.5, 95, 97),
        method: t('全量界限值、时间连续性与邻站比对。', 'Limits, continuity and neighbour checks on all rows.'),
        assessed: '2025-02-28',
      },
      deliveryModes: ['DBSHARE', 'FILE'],
      deliveryDays: 5,
      offers: [
        { model: 'GOV_GUIDED', title: t('单站单年', 'One station, one year'), price: yuan(260), unit: 'ITEM' },
        {
          model: 'FREE',
          title: t('公益研究', 'Public-interest research'),
          price: 0,
          note: t('须提交用途说明。', 'On a statement of purpose.'),
        },
      ],
      priceCeiling: yuan(300),
      priceDocument: '示例文号 闽示价〔2025〕07 号',
      settlement: 'PER_ORDER',
      taxRate: 6,
      terms: terms(
        [
          t('预测模型训练', 'Training forecasting models'),
          t('负荷预测', 'Load forecasting'),
          t('保险精算', 'Actuarial work'),
          t('科研', 'Research'),
        ],
        {
          territory: ['X-CN'],
          periodMonths: 36,
          modelTraining: true,
          afterTerm: 'KEEP',
        },
      ),
      files: [
        { name: 'hourly_2010_2024.zip', format: 'ZIP', bytes: 31_900_000, rows: 1_314_960 },
        { name: 'station_moves.csv', title: t('迁站附表', 'Station moves'), format: 'CSV', bytes: 1_840, rows: 17 },
      ],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const sites = [
          { code: '350100', mean: 20.6, swing: 8.8, pressure: 1006 },
          { code: '350200', mean: 21.2, swing: 7.6, pressure: 1001 },
          { code: '350700', mean: 19.6, swing: 9.7, pressure: 998 },
          { code: '350800', mean: 20.3, swing: 8.2, pressure: 975 },
        ]
        for (const site of sites) {
          let weather = 0
          for (let back = -9; back <= 0; back++) {
            const day = time.day(back)
            weather = clamp(weather * 0.7 + random.normal(0, 1.6, 2), -5, 5)
            const wet = random.chance(0.3)
            for (let hour = 0; hour < 24; hour++) {
              const sun = Math.cos((2 * Math.PI * (hour - 14)) / 24)
              const temp = round(
                dailyMean(day, site.mean, site.swing) + weather + (wet ? 1.8 : 3.9) * sun + random.normal(0, 0.25, 2),
                1,
              )
              const rain = wet && random.chance(0.35) ? random.decimal(0.1, 6.5, 1) : 0
              const rh = Math.round(
                clamp((wet ? 86 : 70) - 13 * sun + (rain > 0 ? 8 : 0) + random.normal(0, 2, 1), 25, 100),
              )
              const a = Math.log(rh / 100) + (17.62 * temp) / (243.12 + temp)
              const wind = round(Math.max(0, 1.7 + 0.9 * sun + random.normal(0, 0.7, 2)), 1)
              rows.push({
                city_code: site.code,
                hour: at(day, hour * 60),
                temp_c: temp,
                dew_point_c: round((243.12 * a) / (17.62 - a), 1),
                rh_pct: rh,
                wind_ms: wind,
                wind_dir_deg: wind < 0.2 ? null : (((45 + random.normal(0, 40, 0)) % 360) + 360) % 360,
                pressure_hpa: round(
                  site.pressure +
                    5 * Math.cos((2 * Math.PI * (dayOfYear(day) - 15)) / 365) -
                    weather * 0.6 +
                    Math.cos((2 * Math.PI * (hour - 10)) / 12),
                  1,
                ),
                rain_mm: rain,
              })
            }
          }
        }
        return rows
      },
    },
  },
  {
    key: 'weather-typhoon-app',
    provider: 'minqiong-public-data',
    listedDaysAgo: 166,
    updatedDaysAgo: 41,
    lagDays: 15,
    content: {
      kind: 'APP',
      version: '3.0.2',
      title: t('台风影响回溯与停复工辅助应用', 'Typhoon analogue tool for planning stoppages and restarts'),
      summary: t(
        '上传网点清单，按历史相似台风估算风雨影响时段，辅助停工、转移与复工安排。',
        'Upload your sites and see when wind and rain would strike by similar past typhoons; helps plan stopping, moving and restarting.',
      ),
      description: t(
        '内置 1980 年以来影响福建的 163 个台风过程，按路径、强度和移速检索相似个例。用户网点只在浏览器内参与计算，不上传服务器。结果给出六级、八级风和 50 毫米雨的起止时段及区间。官方预警与防汛指令永远优先，应用首页有提示。',
        'Holds 163 typhoons that touched Fujian since 1980 and finds similar ones by track, strength and speed. Your sites are computed in the browser and never uploaded. It gives start, end and spread of force 6 and 8 winds and of 50 mm rain. Official warnings and orders always come first, and the home page says so.',
      ),
      keywords: {
        zh: ['台风', '相似个例', '停工复工', '连锁网点'],
        en: ['typhoon', 'analogue', 'business continuity', 'store networks'],
      },
      industries: ['M', 'F', 'G'],
      fields: ['METEOROLOGY', 'CITY', 'COMMERCE'],
      scenarios: [t('连锁企业停复工', 'Continuity of store chains'), t('仓库货物转移', 'Moving stock')],
      support: t('台风季 7×24 小时。', 'Round the clock in the typhoon season.'),
      timeStart: '1980-01-01',
      frequency: 'YEAR',
      regions: ['350000', '350100', '350200', '350900', '350300'],
      ...authorised('QX-0044', '台风个例风雨统计产品', 'Wind and rain statistics of typhoon cases'),
      sourceDetail: t(
        '授权范围内历史风雨资料与公开最佳路径。',
        'Authorised wind and rain history and open best tracks.',
      ),
      grade: 'G1',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'NONE',
          '历史台风资料公开，用户网点不上传。',
          'Typhoon history is public and users’ sites are never uploaded.',
        ),
      ],
      processing: 'STATISTICAL',
      personal: noPersons,
      deliveryModes: ['SAAS'],
      deliveryDays: 1,
      trial: t('5 个网点永久免费。', 'Free for ever for five sites.'),
      sla: { availability: 99.8 },
      offers: [
        { model: 'GOV_GUIDED', price: yuan(1_800), unit: 'YEAR', title: t('每 100 个网点', 'Per 100 sites') },
        { model: 'FREE', title: t('5 个网点以内', 'Up to five sites') },
      ],
      priceCeiling: yuan(2_000),
      priceDocument: '示例文号 闽示价〔2025〕11 号',
      settlement: 'YEARLY',
      taxRate: 6,
      terms: terms([t('企业内部防台', 'Internal preparedness')], {
        afterTerm: 'ACCESS_ENDS',
        territory: ['350000'],
        forbidden: [t('反编译、破解或转售软件', 'Decompiling, cracking or reselling the software')],
      }),
    },
  },
]
