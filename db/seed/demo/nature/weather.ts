import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  authorised,
  clamp,
  dailyMean,
  dayOfYear,
  earlier,
  f,
  harmsBusiness,
  harmsNobody,
  hqFields,
  hqRecord,
  impact,
  noPersons,
  ownData,
  pad,
  plusDays,
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
        '每个设区市和平潭各取一个代表站，共 10 站，逐时序列经质控与均一性检验。站址迁移在附表中列明，迁移前后不做强行订正。降水为前一小时累计。按月增补，当月数据次月 5 日前到位。公益研究经申请免费，产业使用按指导价收取运营服务费。',
        'One representative station for each of the nine cities and Pingtan, quality-controlled and tested for homogeneity. Station moves are listed in an appendix and not adjusted away. Rain is the total of the preceding hour. Extended monthly, by the fifth of the next month. Public-interest research is free on application; industry pays a guided fee.',
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
      recordCount: 1_479_000,
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
        '站点原始报文 → 界限值与内部一致性检查 → 均一性检验 → 入库。',
        'Station messages, limit and consistency checks, homogeneity test, load.',
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
      processing: 'RAW',
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
      terms: terms([t('负荷预测', 'Load forecasting'), t('保险精算', 'Actuarial work'), t('科研', 'Research')], {
        territory: ['X-CN'],
        periodMonths: 36,
        modelTraining: true,
        afterTerm: 'KEEP',
      }),
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
    key: 'weather-tea-frost-index',
    provider: 'yunjian-weather',
    listedDaysAgo: 190,
    updatedDaysAgo: 1,
    lagDays: 2,
    content: {
      kind: 'INDEX',
      version: '1.1.0',
      title: t('茶园低温霜冻天气指数（安溪、武夷山、福鼎）', 'Tea-garden frost index (Anxi, Wuyishan, Fuding)'),
      summary: t(
        '按站按日给出冠层最低温与霜冻指数，用作茶叶低温指数保险的触发依据。',
        'Canopy minimum temperature and a frost score by station and day: a trigger for tea frost insurance.',
      ),
      description: t(
        '146 个茶园小气候站测冠层高度 1.2 米气温，霜冻指数由低于 4℃ 的小时数与最低温共同决定，分 0—5 级。芽期系数随物候变化，2 月 15 日至 4 月 20 日为承保敏感期。规则固定并公开，任一日期可用原始小时数据复算，争议由第三方评价机构复核。',
        '146 stations measure air at 1.2 m, the height of the canopy. The score, 0 to 5, is set by the hours below 4 °C together with the minimum; a bud factor follows the season, and 15 February to 20 April is the insured window. The rule is fixed and public, any day can be recomputed from hourly data, and disputes go to a third party.',
      ),
      keywords: {
        zh: ['霜冻指数', '茶园', '指数保险', '低温'],
        en: ['frost index', 'tea garden', 'index insurance', 'low temperature'],
      },
      industries: ['A', 'J', 'M'],
      fields: ['METEOROLOGY', 'AGRICULTURE', 'FINANCE'],
      scenarios: [t('茶叶低温指数保险', 'Tea frost insurance')],
      support: t('理赔季每日 8:00 前完成复核。', 'Reviewed by 8:00 daily in the claims season.'),
      dictionary: [
        f('station_id', 'CODE', '站号', 'Station', {
          isKey: true,
          domain: values(
            ['AX012', '安溪感德', 'Gande, Anxi'],
            ['WY007', '武夷山星村', 'Xingcun, Wuyishan'],
            ['FD021', '福鼎点头', 'Diantou, Fuding'],
          ),
        }),
        f('date', 'DATE', '日期', 'Date', { isKey: true }),
        f('canopy_min_c', 'DECIMAL', '冠层最低气温', 'Canopy minimum', {
          unit: '℃',
          domain: '-10-30',
          description: t('前一日 20 时至当日 20 时。', 'From 20:00 the day before to 20:00.'),
        }),
        f('hours_below_4c', 'INTEGER', '低于 4℃ 小时数', 'Hours below 4 °C', {
          unit: 'h',
          domain: '0-24',
          description: t('同一统计日内累计，不要求连续。', 'Within the same day, not necessarily in a row.'),
        }),
        f('bud_factor', 'DECIMAL', '芽期系数', 'Bud factor', {
          domain: '0.2-1',
          description: t(
            '萌芽至一芽三叶由 0.5 升到 1，其余时段 0.3。',
            'Rises from 0.5 at bud break to 1 at three leaves; 0.3 otherwise.',
          ),
        }),
        f('frost_score', 'DECIMAL', '霜冻指数', 'Frost score', {
          domain: '0-5',
          description: t(
            'min(5, 低温小时数÷3＋(4−最低温)×0.5)×芽期系数，最低温不低于 4℃ 时为 0。',
            'min(5, hours/3 + (4 - minimum) x 0.5) x bud factor; 0 when the minimum is not below 4 °C.',
          ),
        }),
        f('triggered', 'BOOLEAN', '是否触发', 'Triggered', {
          description: t('指数达到 2.5。', 'Score of 2.5 or more.'),
        }),
      ],
      recordCount: 341_000,
      formats: ['CSV', 'JSON'],
      timeStart: '2020-02-01',
      frequency: 'DAY',
      regions: ['350500', '350700', '350900'],
      granularity: t('站 × 日', 'Station by day'),
      ...ownData,
      sourceDetail: t('自建茶园小气候站，温度探头每年送检。', 'Own stations; thermometers calibrated yearly.'),
      grade: 'G1',
      gradeImpacts: harmsNobody,
      processing: 'STATISTICAL',
      crossBorder: 'EXEMPT',
      qualityReport: {
        number: '示例 HC-Q-2025-0207',
        body: t('衡尺数据质量评价有限公司', 'Hengchi Data Quality Evaluation Co., Ltd.'),
        issued: '2025-01-20',
        expires: '2027-01-19',
      },
      deliveryModes: ['API', 'FILE'],
      deliveryDays: 1,
      offers: [
        { model: 'PER_ROW', title: t('按站日', 'Per station and day'), price: yuan(0.6), unit: 'ROW' },
        { model: 'YEAR', title: t('全站', 'All stations'), price: yuan(58_000), unit: 'YEAR' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: terms([t('保险产品设计与理赔', 'Insurance design and claims')], { periodMonths: 12, afterTerm: 'KEEP' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        for (const [n, station] of ['AX012', 'WY007', 'FD021'].entries())
          for (let back = -299; back <= 0; back++) {
            const date = time.day(back)
            const min = round(dailyMean(date, 14.2 - n, 8.9 + n * 0.4) + random.normal(0, 2.8, 1), 1)
            const hours = min >= 4 ? 0 : clamp(Math.round((4 - min) * 2 + random.int(0, 2)), 1, 14)
            const season = dayOfYear(date)
            const bud = season >= 45 && season <= 110 ? round(clamp(0.5 + (season - 45) / 80, 0.5, 1), 2) : 0.3
            const score = min >= 4 ? 0 : round(Math.min(5, hours / 3 + (4 - min) * 0.5) * bud, 2)
            rows.push({
              station_id: station,
              date,
              canopy_min_c: min,
              hours_below_4c: hours,
              bud_factor: bud,
              frost_score: score,
              triggered: score >= 2.5,
            })
          }
        return rows
      },
    },
  },
  {
    key: 'weather-lightning',
    provider: 'yunjian-weather',
    listedDaysAgo: 233,
    updatedDaysAgo: 5,
    lagDays: 2,
    content: {
      kind: 'DATASET',
      version: '2.2.0',
      title: t('闽粤沿海地闪定位逐条数据', 'Cloud-to-ground lightning strokes, Fujian and Guangdong coast'),
      summary: t(
        '九站定位网逐条回击的时间、位置、电流与误差，输电线路雷击归因和风机理赔用。',
        'Time, position, current and error of every return stroke from nine sensors: for blaming line trips and settling wind-turbine claims.',
      ),
      description: t(
        '低频到达时间差法定位，网内中位误差约 320 米，峰值电流 5 kA 以上地闪探测效率 93%（以两座铁塔直击记录检验）。每条回击给出误差椭圆半长轴和参与定位站数，少于 4 站的结果保留但不建议单独用于归因。按周补发复算值。',
        'Low-frequency time-of-arrival location: median error about 320 m inside the network, detection efficiency 93% above 5 kA against direct strikes on two towers. Each stroke carries the semi-major axis of its error ellipse and the number of sensors; those from fewer than four are kept but should not settle a case alone. Reprocessed values follow weekly.',
      ),
      keywords: {
        zh: ['雷电定位', '地闪', '雷击归因', '风电'],
        en: ['lightning location', 'cloud-to-ground', 'strike attribution', 'wind power'],
      },
      industries: ['M', 'D', 'J'],
      fields: ['METEOROLOGY', 'ENERGY'],
      scenarios: [t('线路跳闸归因', 'Attributing line trips'), t('风机雷击理赔', 'Turbine strike claims')],
      zones: ['NEW_ENERGY'],
      support: t('邮件，2 个工作日。', 'By mail, two working days.'),
      dictionary: [
        f('stroke_id', 'STRING', '回击编号', 'Stroke id', {
          isKey: true,
          example: 'L25071800013',
          description: t('日期加当日序号。', 'Date and serial of the day.'),
        }),
        f('stroke_time', 'DATETIME', '时间', 'Time', {
          description: t('精确到秒，毫秒见下一字段。', 'To the second; milliseconds in the next field.'),
        }),
        f('millisecond', 'INTEGER', '毫秒', 'Millisecond', { domain: '0-999' }),
        f('lon', 'DECIMAL', '经度', 'Longitude', {
          unit: '°E',
          domain: '116-121',
          description: t('WGS-84，四位小数。', 'WGS-84, four decimals.'),
        }),
        f('lat', 'DECIMAL', '纬度', 'Latitude', {
          unit: '°N',
          domain: '22.5-27.5',
          description: t('WGS-84，四位小数。', 'WGS-84, four decimals.'),
        }),
        f('peak_current_ka', 'DECIMAL', '峰值电流', 'Peak current', {
          unit: 'kA',
          domain: '-300-300',
          example: '-27.6',
          description: t('负号为负极性，占九成左右。', 'Negative polarity is written with a minus; about nine in ten.'),
        }),
        f('error_m', 'INTEGER', '误差半长轴', 'Semi-major axis of error', {
          unit: 'm',
          domain: '50-5000',
          description: t('50% 误差椭圆。', 'Of the 50% error ellipse.'),
        }),
        f('sensors', 'INTEGER', '定位站数', 'Sensors used', {
          domain: '3-9',
          description: t('少于 4 站不建议单独用于归因。', 'Under four, do not settle a case on it alone.'),
        }),
        f('multiplicity', 'INTEGER', '闪击次序', 'Order in flash', {
          domain: '1-12',
          description: t('同一闪击内第几次回击。', 'Number of the stroke within its flash.'),
        }),
      ],
      recordCount: 9_417_000,
      storageBytes: 720_000_000,
      formats: ['CSV', 'PARQUET'],
      timeStart: '2019-04-01',
      frequency: 'WEEK',
      regions: ['350200', '350600', '350500', '440000'],
      coverage: t('东经 116—121 度、北纬 22.5—27.5 度', '116-121 E, 22.5-27.5 N'),
      ...ownData,
      sourceDetail: t('自建 9 站雷电定位网。', 'Own network of nine sensors.'),
      grade: 'G1',
      gradeImpacts: harmsNobody,
      processing: 'RAW',
      deliveryModes: ['FILE', 'QUERY'],
      deliveryDays: 2,
      offers: [
        { model: 'PER_ROW', price: yuan(0.05), unit: 'ROW' },
        { model: 'PER_CALL', title: t('单点雷击证明查询', 'Strike certificate query'), price: yuan(60), unit: 'CALL' },
      ],
      settlement: 'PREPAID',
      priceBasis: 'MARKET',
      terms: terms([t('故障归因', 'Fault attribution'), t('保险理赔', 'Claims')], { afterTerm: 'KEEP' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        let second = 13 * 3600
        let serial = 1
        const day = time.day(-1)
        while (rows.length < 900 && second < 86_000) {
          second += random.int(1, 42)
          const drift = (second - 46_800) / 36_000
          const lon = 117.4 + drift * 1.1 + random.normal(0, 0.09, 4)
          const lat = 24.3 + drift * 0.5 + random.normal(0, 0.07, 4)
          const strokes = random.weighted([
            [1, 5],
            [2, 3],
            [3, 2],
            [4, 1],
          ] as const)
          let millisecond = random.int(0, 500)
          for (let order = 1; order <= strokes; order++) {
            const sensors = random.weighted([
              [3, 1],
              [4, 2],
              [5, 3],
              [6, 3],
              [7, 2],
              [8, 1],
            ] as const)
            const positive = strokes === 1 && random.chance(0.12)
            const current = (order === 1 ? 22 : 14) + Math.abs(random.normal(0, 14, 2))
            rows.push({
              stroke_id: `L${day.slice(2).replaceAll('-', '')}${pad(serial++, 5)}`,
              stroke_time: at(day, Math.floor(second / 60)).replace(':00+', `:${pad(second % 60)}+`),
              millisecond,
              lon: round(lon + random.normal(0, 0.003, 5), 4),
              lat: round(lat + random.normal(0, 0.003, 5), 4),
              peak_current_ka: round(positive ? current * 1.5 : -current, 1),
              error_m: Math.round(1_900 / sensors + random.int(0, 160)),
              sensors,
              multiplicity: order,
            })
            millisecond = Math.min(999, millisecond + random.int(30, 110))
          }
        }
        return rows
      },
    },
  },
  {
    key: 'weather-service-corpus',
    provider: 'yunjian-weather',
    listedDaysAgo: 130,
    updatedDaysAgo: 58,
    lagDays: 20,
    content: {
      kind: 'HQ_DATASET',
      version: '1.0.0',
      title: t('行业气象服务问答与决策语料', 'Sector weather-service questions and decisions'),
      summary: t(
        '9,700 组工地、港口、茶园、电网用户的真实咨询与值班预报员答复，训练行业气象助手。',
        '9,700 real questions from sites, ports, tea growers and grids with the answers of duty forecasters.',
      ),
      description: t(
        '摘自 2020—2025 年客服工单，一问一答或多轮，附当时的实况与预报数字。答复由值班预报员撰写，入库前删去单位与人名并由第二名预报员评定「结论、依据、提醒」三项是否齐备。语料强调不确定性的表达，凡答不准的都写明原因。不含官方预警文本。',
        'Taken from service tickets of 2020-2025, single or several turns, with the observations and forecasts of the moment. Duty forecasters wrote the answers; names were removed and a second forecaster checked that conclusion, grounds and caution are all there. The corpus cares about how uncertainty is put: where an answer could not be sure, it says why. No official warnings are included.',
      ),
      keywords: {
        zh: ['气象服务', '问答语料', '决策', '不确定性'],
        en: ['weather service', 'QA corpus', 'decision support', 'uncertainty'],
      },
      industries: ['M', 'E', 'G'],
      fields: ['METEOROLOGY'],
      scenarios: [t('行业气象助手', 'Sector weather assistant')],
      support: t('提供评测脚本。', 'Test scripts included.'),
      dictionary: hqFields('行业与答复要素'),
      recordCount: 9_700,
      storageBytes: 46_000_000,
      fileCount: 1,
      formats: ['JSONL'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2020-03-01',
      frequency: 'HALF',
      regions: ['350200', '350500', '350700'],
      ...ownData,
      sourceDetail: t('本公司客服工单，服务合同允许去标识后使用。', 'Own tickets; contracts allow de-identified use.'),
      grade: 'G2',
      gradeImpacts: harmsBusiness,
      processing: 'MASKED',
      personal: { contains: false, anonymised: true },
      crossBorder: 'DOMESTIC',
      hq: {
        type: 'INDUSTRY',
        modalities: ['TEXT'],
        tasks: [t('问答', 'Question answering'), t('决策建议', 'Decision advice')],
        stages: ['SFT', 'ALIGN', 'EVAL'],
        annotation: {
          method: 'SEMI',
          annotator: 'PROFESSIONAL',
          labels: [t('结论', 'Conclusion'), t('依据', 'Grounds'), t('提醒', 'Caution')],
          agreement: 0.91,
        },
        scores: { document: 93, data: 94, model: 91 },
        syntheticShare: 0.06,
        limitations: t(
          '闽南用户占七成，山区用语偏少；约 6% 为改写扩充。',
          'Seventy per cent southern Fujian; about 6% are paraphrases.',
        ),
      },
      deliveryModes: ['FILE'],
      deliveryDays: 3,
      offers: [{ model: 'ONEOFF', price: yuan(64_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      terms: terms([t('模型微调与评测', 'Fine-tuning and evaluation')], {
        modelTraining: true,
        periodMonths: 36,
        afterTerm: 'KEEP',
      }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const facts = {
          wind: () => {
            const force = random.int(3, 8)
            return {
              safe: force < 6,
              text: `平均风 ${force} 级，阵风 ${force + 2} 级，${random.pick(['东北风', '偏北风', '西南风', '东南风'])}`,
            }
          },
          rain: () => {
            const total = random.int(0, 38)
            return {
              safe: total < 8,
              text: `未来六小时雨量 ${total} 毫米，最大雨强约每小时 ${Math.ceil(total * 0.45)} 毫米`,
            }
          },
          fog: () => {
            const metres = random.int(2, 60) * 100
            return { safe: metres > 1_500, text: `能见度 ${metres} 米，海气温差 ${random.decimal(0.2, 4.5, 1)}℃` }
          },
          frost: () => {
            const low = random.decimal(-1.5, 8, 1)
            return { safe: low > 2.5, text: `冠层最低预计 ${low}℃，后半夜${random.pick(['静风', '微风', '有云'])}` }
          },
          thunder: () => {
            const km = random.int(6, 120)
            return { safe: km > 40, text: `最近一次闪电在 ${km} 公里外，雷暴以每小时 ${random.int(20, 55)} 公里移动` }
          },
          dry: () => {
            const humidity = random.int(52, 92)
            return {
              safe: humidity < 70,
              text: `午后相对湿度 ${humidity}%，${random.pick(['北风二级', '东南风二级', '静风'])}`,
            }
          },
          heat: () => {
            const high = random.int(31, 39)
            return {
              safe: high < 35,
              text: `最高气温 ${high}℃，夜间最低 ${high - 8}℃，体感再高 ${random.int(1, 4)} 度`,
            }
          },
        }
        const questions = [
          ['建筑工地', '塔吊明天能不能正常用', 'wind', '塔吊按六级风停用', '阵风先看塔顶，比地面大三到四成', 1, 12],
          [
            '建筑工地',
            '外架拆除安排在后天，风大不大',
            'wind',
            '外架拆除建议平均风小于五级',
            '下午海风起来会再大一级',
            1,
            12,
          ],
          [
            '建筑工地',
            '下午两点要浇三百方混凝土，天气行不行',
            'rain',
            '浇筑后四小时内忌雨强超过每小时 4 毫米',
            '薄膜先到位，短阵雨最难报准',
            3,
            10,
          ],
          [
            '建筑工地',
            '今晚基坑要不要加泵',
            'rain',
            '基坑按小时雨量 20 毫米备泵',
            '夜间雷雨落区偏差可能有十几公里，备泵不要等',
            4,
            9,
          ],
          [
            '建筑工地',
            '屋面防水想抢在这两天做完',
            'rain',
            '卷材施工前后各六小时无雨',
            '基层含水还要现场贴膜看一晚',
            2,
            11,
          ],
          ['港口', '这边今晚岸桥要不要锚定', 'wind', '岸桥按阵风八级锚定', '狭管处风比站上大，请以现场仪为准', 1, 12],
          [
            '港口',
            '明早有没有雾，领航船几点能走',
            'fog',
            '能见度低于一公里停止引航',
            '海雾在日出后一小时消散最快，逆温强时会拖到十点',
            2,
            5,
          ],
          [
            '港口',
            '危险品箱翻堆想放在今天中午',
            'thunder',
            '翻堆要求三十公里内无闪电',
            '午后热对流的位置半小时就会变',
            4,
            9,
          ],
          [
            '港口',
            '空箱堆到六层，要不要降层',
            'wind',
            '空箱堆高按阵风九级降到四层',
            '冷空气前锋过境时阵风最突然',
            10,
            12,
          ],
          [
            '茶园',
            '春芽刚冒头，后半夜会不会打霜',
            'frost',
            '冠层低于 2℃ 算有霜冻风险',
            '沟谷比坡面低一到两度，先顾洼地',
            2,
            4,
          ],
          ['茶园', '今天这批青能不能晒', 'dry', '晒青要求相对湿度低于 70%', '北风天才有好青，东南风湿', 4, 11],
          [
            '茶园',
            '采茶工订到周五，会不会下雨',
            'rain',
            '小雨可采但会降等，中雨停采',
            '可先留两个备工，当天早上六点再定',
            4,
            10,
          ],
          ['茶园', '打药挑今天还是明天', 'rain', '喷药后六小时无雨', '叶面干透再喷，避开中午', 3, 9],
          [
            '电网',
            '北线今天能不能安排登杆',
            'thunder',
            '三十公里内有闪电停止登杆',
            '雷暴移动快，我们半小时更新一次',
            4,
            9,
          ],
          [
            '电网',
            '下周负荷怎么估，最高气温到多少',
            'heat',
            '气温 35℃ 以上每升一度负荷约增 2.5%',
            '湿度也推高负荷，不只看气温',
            6,
            9,
          ],
          [
            '电网',
            '跨海线路舞动要不要派人盯',
            'wind',
            '五级以上横风且有雨时派人',
            '风向与线路夹角大于 45 度才算横风',
            11,
            12,
          ],
        ] as const
        const openers = ['当前实况', '最新一次起报', '上一时次雷达订正后', '一小时前站点', '邻近三站平均']
        const closings = [
          '三小时后我们再更新一次',
          '若实况偏差超过两级请回电',
          '这个结论的把握大约七成',
          '计划能往后挪半天，风险会小很多',
          '请以现场仪器为最后依据',
          '官方预警发布后以预警为准',
        ]
        const rows: SampleRow[] = []
        for (let index = 1; index <= 240; index++) {
          const day = time.day(-1_440 + index * 6 - random.int(0, 4))
          const month = Number(day.slice(5, 7))
          const [user, ask, kind, limit, hint] = random.pick(
            questions.filter((one) => month >= one[5] && month <= one[6]),
          )
          const fact = facts[kind]()
          const numbers = `${random.pick(openers)}：${fact.text}`
          const yes = random.pick(['可以按计划来', '问题不大', '目前看不受影响', '在限值以内，照常安排'])
          const no = random.pick(['建议改期或先停', '不建议', '接近或超过限值，请按停的准备', '风险偏高，别赶'])
          const verdict = fact.safe ? yes : no
          const answer = random.pick([
            `${verdict}。判断线是「${limit}」；${numbers}。另外，${hint}。`,
            `${numbers}。对照${limit}，${verdict}。提醒一点：${hint}。${random.pick(closings)}。`,
            `先说结论，${verdict}。${numbers}，而${limit}。${hint}，${random.pick(closings)}。`,
            `${limit}。${numbers}，所以${verdict}。${random.pick(closings)}。`,
          ])
          rows.push(
            hqRecord(random, {
              letter: 'M',
              index,
              day,
              modified: earlier(plusDays(day, random.int(20, 120)), time.day(0)),
              content: [
                {
                  media_type: 'text',
                  role: 'user',
                  content: `${random.pick(['', '您好，', '老师，', '麻烦看下，', '急问：'])}${ask}？`,
                },
                { media_type: 'text', role: 'forecaster', content: answer },
              ],
              annotation: {
                label: [user, '结论', '依据', '提醒'],
                annotation_method: '半自动标注',
                annotator: '专业标注员',
              },
              source: '自采',
              details: '客服工单，去标识',
              generated: random.chance(0.06) ? 1 : 0,
            }),
          )
        }
        return rows
      },
    },
  },
  {
    key: 'weather-site-service',
    provider: 'yunjian-weather',
    listedDaysAgo: 77,
    updatedDaysAgo: 77,
    lagDays: 0,
    content: {
      kind: 'SERVICE',
      version: '1.0.0',
      title: t('工程工地气象风险定制服务', 'Weather-risk service for construction sites'),
      summary: t(
        '驻点仪器、专属预报员和作业阈值表，按项目签约。',
        'Instruments on site, a named forecaster and agreed stop-work limits, by project.',
      ),
      description: t(
        '进场一周内安装六要素站与塔顶风速仪，预报员与项目部共同确定停工阈值。每日 7:00、16:00 两次简报，达到阈值前电话提醒。项目结束移交全过程气象记录，可作为工期顺延的佐证。',
        'A six-element station and a mast-top anemometer go up within a week, and the forecaster sets stop-work limits with the site. Briefings at 7:00 and 16:00, and a call before a limit is reached. At the end the whole record is handed over and can support a claim for time.',
      ),
      keywords: { zh: ['工地气象', '停工阈值', '工期'], en: ['site weather', 'stop-work limits', 'programme'] },
      industries: ['E', 'M'],
      fields: ['METEOROLOGY', 'CITY'],
      scenarios: [t('塔吊与高空作业安全', 'Crane and height safety')],
      frequency: 'IRREGULAR',
      timeStart: '2020-01-01',
      regions: ['350200', '350500', '350600'],
      ...ownData,
      sourceDetail: t('驻点观测与公开数值产品。', 'On-site observation and open model output.'),
      grade: 'G2',
      gradeImpacts: harmsBusiness,
      deliveryModes: ['OFFLINE', 'REPORT'],
      offers: [
        {
          model: 'NEGOTIATED',
          rangeMin: yuan(30_000),
          rangeMax: yuan(180_000),
          note: t('按工期与塔吊数量。', 'By duration and cranes.'),
        },
      ],
      terms: terms([t('本项目使用', 'The project itself')]),
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
      title: t('台风影响回溯与停复工辅助应用', 'Typhoon hindcast and stop-and-restart assistant'),
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
      gradeImpacts: harmsNobody,
      processing: 'STATISTICAL',
      personal: noPersons,
      deliveryModes: ['SAAS'],
      deliveryDays: 1,
      trial: t('5 个网点永久免费。', 'Free for ever for five sites.'),
      sla: { availability: 99.8 },
      offers: [{ model: 'GOV_GUIDED', price: yuan(1_800), unit: 'YEAR', title: t('每 100 个网点', 'Per 100 sites') }],
      priceCeiling: yuan(2_000),
      priceDocument: '示例文号 闽示价〔2025〕11 号',
      settlement: 'YEARLY',
      taxRate: 6,
      terms: terms([t('企业内部防台', 'Internal preparedness')], { afterTerm: 'ACCESS_ENDS', territory: ['350000'] }),
    },
  },
  {
    key: 'weather-solar-api',
    provider: 'yunjian-weather',
    listedDaysAgo: 214,
    updatedDaysAgo: 0,
    lagDays: 0,
    content: {
      kind: 'API',
      version: '1.5.1',
      title: t('光伏电站辐照与功率气象预报接口', 'Irradiance and power-weather forecast for solar plants'),
      summary: t(
        '按站址返回未来 10 天逐 15 分钟水平面与斜面辐照、组件温度，满足功率预测报送。',
        'Fifteen-minute horizontal and tilted irradiance and module temperature for ten days at your plant, fit for dispatch reporting.',
      ),
      description: t(
        '晴空模型乘以云量订正，前 4 小时用静止卫星云图外推。斜面辐照按用户登记的倾角、方位计算，组件温度考虑风冷。2024 年 11 座电站日前短期准确率月均 88.6%。局地层积云是主要误差来源，沿海早晨尤甚。',
        'Clear-sky model times a cloud correction; the first four hours use satellite extrapolation. Tilted irradiance follows the registered tilt and azimuth, and module temperature allows for wind. Day-ahead accuracy at eleven plants averaged 88.6% a month in 2024. Local stratocumulus is the main error, on coastal mornings above all.',
      ),
      keywords: {
        zh: ['光伏', '辐照度', '功率预测', '短期'],
        en: ['solar PV', 'irradiance', 'power forecast', 'day-ahead'],
      },
      industries: ['D', 'M'],
      fields: ['METEOROLOGY', 'ENERGY'],
      scenarios: [t('光伏功率预测报送', 'Dispatch reporting'), t('现货报价', 'Spot bidding')],
      zones: ['NEW_ENERGY'],
      support: t('7×12 小时。', 'Seven days, twelve hours.'),
      apiInputs: [
        f('site_id', 'STRING', '站址编号', 'Site', { required: true, example: 'PV0381' }),
        f('days', 'INTEGER', '天数', 'Days', { required: false, domain: '1-10', example: '3' }),
      ],
      dictionary: [
        f('valid_at', 'DATETIME', '时间', 'Time', {
          isKey: true,
          description: t('预报所指的时刻，北京时间。', 'The moment the forecast is for, China time.'),
        }),
        f('ghi_wm2', 'INTEGER', '水平总辐照', 'Global horizontal irradiance', {
          unit: 'W/m²',
          domain: '0-1250',
          description: t('15 分钟平均。', 'Fifteen-minute mean.'),
        }),
        f('poa_wm2', 'INTEGER', '斜面辐照', 'Plane-of-array irradiance', {
          unit: 'W/m²',
          domain: '0-1350',
          description: t('按登记的倾角与方位。', 'For the registered tilt and azimuth.'),
        }),
        f('cloud_pct', 'INTEGER', '总云量', 'Cloud cover', { unit: '%', domain: '0-100' }),
        f('temp_c', 'DECIMAL', '气温', 'Air temperature', {
          unit: '℃',
          domain: '-10-45',
          description: t('2 米气温。', 'At 2 m.'),
        }),
        f('module_temp_c', 'DECIMAL', '组件温度', 'Module temperature', {
          unit: '℃',
          domain: '-10-85',
          description: t('考虑风冷，背板温度。', 'Back of the module, wind cooling allowed for.'),
        }),
      ],
      api: { method: 'GET', path: '/v1/solar/forecast', auth: t('令牌', 'Token'), qps: 10, returnCodes },
      formats: ['JSON'],
      timeStart: '2023-03-01',
      frequency: 'HOUR',
      regions: ['350000', '350600', '350300', '350400'],
      granularity: t('站址 × 15 分钟', 'Site by 15 minutes'),
      ...ownData,
      sourceKinds: ['OWN', 'PUBLIC'],
      sourceDetail: t(
        '公开卫星云图与数值模式，自有订正算法。',
        'Open satellite images and model output, corrected with our own method.',
      ),
      grade: 'G2',
      gradeImpacts: harmsBusiness,
      processing: 'FUSED',
      deliveryModes: ['API', 'STREAM'],
      offers: [
        { model: 'PER_CALL', price: yuan(0.12), unit: 'CALL' },
        { model: 'MONTH', title: t('单站包月', 'One plant'), price: yuan(900), unit: 'MONTH' },
      ],
      settlement: 'MONTHLY',
      terms: terms([t('功率预测', 'Power forecasting')], { afterTerm: 'ACCESS_ENDS' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        for (let back = -6; back <= 0; back++) {
          const day = time.day(back)
          let cloud = random.int(10, 85)
          for (let minute = 0; minute < 1440; minute += 15) {
            cloud = Math.round(clamp(cloud + random.normal(0, 4, 1), 0, 100))
            const half = 360 + 45 * Math.cos((2 * Math.PI * (dayOfYear(day) - 172)) / 365)
            const sun = Math.max(0, Math.cos(((minute - 725) / half) * (Math.PI / 2)))
            const lit = Math.abs(minute - 725) < half ? sun : 0
            const ghi = Math.round(920 * lit ** 1.15 * (1 - 0.0072 * cloud))
            const temp = round(dailyMean(day, 21.3, 7.5) + 3.6 * Math.cos((2 * Math.PI * (minute - 850)) / 1440), 1)
            rows.push({
              valid_at: at(day, minute),
              ghi_wm2: ghi,
              poa_wm2: Math.round(ghi * 1.07),
              cloud_pct: cloud,
              temp_c: temp,
              module_temp_c: round(temp + ghi * 0.027, 1),
            })
          }
        }
        return rows
      },
    },
  },
]
