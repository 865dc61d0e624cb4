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

const demand = [0.62, 0.59, 0.57, 0.56, 0.57, 0.61, 0.7, 0.83, 0.95, 1.0, 0.99, 0.93, 0.86, 0.95, 1.0, 1.0, 0.98, 0.94]

const evening = [0.9, 0.92, 0.9, 0.84, 0.76, 0.68]

const demandAt = (minutes: number) => {
  const hours = [...demand, ...evening]
  const hour = Math.floor(minutes / 60)
  const share = (minutes % 60) / 60
  return (hours[hour % 24] ?? 0.6) * (1 - share) + (hours[(hour + 1) % 24] ?? 0.6) * share
}

export const listings: DemoListing[] = [
  {
    key: 'fuzhou-park-load-15min',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 320,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'DATASET',
      title: t('福州工业园区 15 分钟用电负荷曲线', '15-minute electricity load curves of industrial parks in Fuzhou'),
      series: t('澜序用电负荷', 'Lanxu electricity load'),
      summary: t(
        '11 个园区关口 96 点负荷曲线，含分布式光伏出力与净负荷，用于负荷预测、储能选型和虚拟电厂研究。',
        'Ninety-six-point load curves for 11 parks with rooftop solar output and net load: for forecasting, storage sizing and virtual power plants.',
      ),
      description: t(
        '长乐、福清、闽侯和马尾 11 个工业园区的关口负荷，每日 96 点。同一时刻给出总用电负荷、园区屋顶光伏出力和关口净负荷，净负荷等于前两者之差。夏季晴天午间光伏出力大，净负荷在 11 时至 14 时出现明显低谷，傍晚回升。附最近自动气象站气温，便于建模。每日早 6 时推送前一日曲线，缺测点以空值保留，不插补。',
        'Load at the grid connection of eleven industrial parks in Changle, Fuqing, Minhou and Mawei, 96 points a day. Gross load, rooftop solar and net load stand side by side, and net is gross less solar. On clear summer days the net curve dips between 11 and 14 o’clock and climbs again towards evening. Temperature from the nearest automatic station is added for modelling. Yesterday’s curve arrives at six in the morning; missing points stay empty and are not filled in.',
      ),
      keywords: {
        zh: ['用电负荷', '负荷曲线', '工业园区', '净负荷', '虚拟电厂', '福州'],
        en: ['electricity load', 'load curve', 'industrial park', 'net load', 'virtual power plant', 'Fuzhou'],
      },
      industries: ['D'],
      fields: ['ENERGY', 'MANUFACTURING'],
      scenarios: [
        t('短期负荷预测', 'Short-term load forecasting'),
        t('储能容量选型', 'Storage sizing'),
        t('虚拟电厂聚合', 'Virtual power plants'),
      ],
      zones: ['NEW_ENERGY'],
      version: '1.4.0',
      support: t('工单系统，工作日 4 小时内响应', 'Ticket system; reply within four working hours'),
      dictionary: [
        field('time', '时刻', 'Time', 'DATETIME', {
          isKey: true,
          example: '2026-07-14T11:45:00+08:00',
          about: ['15 分钟区间的起点', 'Start of the 15-minute interval'],
        }),
        field('park_code', '园区代码', 'Park code', 'CODE', {
          isKey: true,
          domain: [
            value('FZ03', '长乐东部纺织园', 'Textile park, east Changle'),
            value('FZ07', '福清沿海装备园', 'Equipment park, coastal Fuqing'),
          ],
          example: 'FZ03',
          about: ['正式数据含 11 个代码', 'The full data have 11 codes'],
        }),
        optional('gross_load_kw', '总用电负荷', 'Gross load', 'DECIMAL', {
          unit: 'kW',
          domain: '≥0',
          example: '38412.5',
          about: ['关口净负荷与光伏出力之和', 'Net load at the gate plus solar output'],
        }),
        optional('pv_kw', '光伏出力', 'Solar output', 'DECIMAL', { unit: 'kW', domain: '≥0', example: '9120.4' }),
        optional('net_load_kw', '关口净负荷', 'Net load', 'DECIMAL', {
          unit: 'kW',
          example: '29292.1',
          about: ['可为负，表示向电网倒送', 'Negative when the park feeds the grid'],
        }),
        optional('power_factor', '功率因数', 'Power factor', 'DECIMAL', { domain: '0-1', example: '0.96' }),
        field('temperature_c', '气温', 'Air temperature', 'DECIMAL', { unit: '℃', domain: '-5~45', example: '33.8' }),
        field('day_type', '日类型', 'Type of day', 'CODE', {
          domain: [value('W', '工作日', 'Working day'), value('S', '周末', 'Weekend')],
          example: 'W',
        }),
      ],
      recordCount: 1_020_000,
      storageBytes: 68_000_000,
      incrementBytes: 66_000,
      formats: ['CSV'],
      encoding: 'UTF-8',
      timeStart: '2024-04-01',
      frequency: 'DAY',
      regions: ['350100'],
      coverage: t('福州市 11 个工业园区', 'Eleven industrial parks in Fuzhou'),
      granularity: t('园区·15 分钟', 'Park, 15 minutes'),
      latency: t('次日 6 时', 'Six o’clock next morning'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '园区关口计量终端与逆变器数采，园区管理方书面授权',
        'Park gate meters and inverter loggers, with the park operators’ written consent',
      ),
      lineage: t(
        '1 分钟采样 → 15 分钟均值 → 光伏还原总负荷',
        'One-minute samples → 15-minute means → gross load rebuilt from net and solar',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '园区整体负荷，泄露影响有限',
          'Totals of whole parks; a leak would do limited harm',
        ),
      ],
      processing: 'STATISTICAL',
      personal: { contains: false },
      protections: ['AGGREGATION', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'COMPLETENESS', score: 98.9 },
          { dimension: 'ACCURACY', score: 97.5 },
          { dimension: 'TIMELINESS', score: 99 },
        ],
        method: t(
          '按日统计 96 点到达率，并与园区月结算电量核对',
          'Daily arrival of the 96 points, and a check against the monthly settled energy',
        ),
        assessed: '2026-02-10',
      },
      deliveryModes: ['FILE', 'STREAM'],
      deliveryDays: 1,
      trial: t('任一园区最近 7 天', 'Any one park, last seven days'),
      offers: [
        { model: 'MONTH', title: t('单园区订阅', 'One park'), price: yuan(1_800), unit: 'MONTH' },
        { model: 'YEAR', title: t('11 园区年度订阅', 'All parks, one year'), price: yuan(168_000), unit: 'YEAR' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence(
        [
          t('预测模型训练', 'Training forecasting models'),
          t('负荷预测', 'Load forecasting'),
          t('储能与微电网设计', 'Storage and microgrid design'),
        ],
        12,
        {
          modelTraining: true,
          forbidden: [noResale],
        },
      ),
      files: [{ name: 'fz_park_load_96_2025.csv', format: 'CSV', bytes: 24_300_000, rows: 385_440 }],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const parks = [
          { code: 'FZ03', base: 41_000, pv: 15_500 },
          { code: 'FZ07', base: 23_500, pv: 12_800 },
        ]
        return Array.from({ length: 7 }, (_, i) => i - 6).flatMap((d) => {
          const day = time.day(d)
          const month = monthOf(day)
          const weekend = [0, 6].includes(new Date(day).getUTCDay())
          const clear = random.decimal(0.35, 1, 2)
          const mean = 20.5 + 8.5 * Math.cos(((month - 7.4) / 12) * 2 * Math.PI) + random.normal(0, 1, 2)
          return Array.from({ length: 96 }, (_, q) => q * 15).flatMap((minutes) =>
            parks.map((park) => {
              const gross = round(
                park.base * demandAt(minutes) * (weekend ? 0.72 : 1) * (1 + random.normal(0, 0.012, 4)),
                1,
              )
              const pv = round(park.pv * clear * 0.82 * sun(minutes, month) * random.decimal(0.94, 1, 3), 1)
              const lost = random.chance(0.004)
              return {
                time: stamp(time, d, minutes),
                park_code: park.code,
                gross_load_kw: lost ? null : gross,
                pv_kw: lost ? null : pv,
                net_load_kw: lost ? null : round(gross - pv, 1),
                power_factor: lost ? null : round(clamp(random.normal(0.958, 0.008, 3), 0.9, 0.995), 3),
                temperature_c: round(mean + 4 * Math.cos(((minutes - 870) / 1440) * 2 * Math.PI), 1),
                day_type: weekend ? 'S' : 'W',
              }
            }),
          )
        })
      },
    },
    history: [{ version: '1.0.0', daysAgo: 320, change: t('首次上架，6 个园区', 'First listed with six parks') }],
    change: t('增至 11 个园区，增加功率因数', 'Eleven parks now, and the power factor'),
  },
  {
    key: 'fujian-load-forecast-api',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 210,
    updatedDaysAgo: 1,
    lagDays: 0,
    content: {
      kind: 'API',
      title: t('福建设区市日前用电负荷预测接口', 'Day-ahead electricity load forecast API for the cities of Fujian'),
      series: t('澜序用电负荷', 'Lanxu electricity load'),
      summary: t(
        '按设区市返回次日 96 点工业用电负荷预测及置信区间，供售电报价和储能调度使用。',
        'Tomorrow’s industrial electricity load in 96 points with a confidence band, by city: for retail bids and storage dispatch.',
      ),
      description: t(
        '以自有监测样本、公开气象预报和日历特征建模，每日 9 时发布次日预测，15 时滚动更新一次。返回预测值、P10 与 P90 分位以及最近 30 日同城的平均绝对百分比误差，便于调用方自行判断可信程度。覆盖九个设区市与平潭，数值是样本企业的指数化负荷，以 2023 年日均为 100，不是全社会负荷。台风蓝色预警以上的日子误差会明显增大，返回码会提示。',
        'Built on Lanxu’s own meters, public weather forecasts and calendar features. Tomorrow’s forecast is published at nine and refreshed at three in the afternoon. It returns the expected value, the P10 and P90 quantiles and the city’s mean absolute percentage error over the past thirty days, so callers can judge for themselves. The nine prefecture cities and Pingtan are covered. Values are an index of the sampled enterprises (daily mean of 2023 = 100), not the load of the whole grid. Errors grow on typhoon days, and the return code says so.',
      ),
      keywords: {
        zh: ['用电负荷', '负荷预测', '日前', '售电', '储能调度'],
        en: ['electricity load', 'load forecast', 'day-ahead', 'retail', 'storage dispatch'],
      },
      industries: ['D', 'I'],
      fields: ['ENERGY'],
      scenarios: [
        t('售电公司日前报价', 'Day-ahead bids of retailers'),
        t('用户侧储能调度', 'Behind-the-meter storage dispatch'),
      ],
      zones: ['NEW_ENERGY'],
      version: '2.1.0',
      support: t('7×12 小时技术支持群', 'Support group, 12 hours a day, seven days a week'),
      apiInputs: [
        field('region', '设区市代码', 'City code', 'CODE', {
          required: true,
          example: '350500',
          about: ['GB/T 2260 六位代码', 'Six digits of GB/T 2260'],
        }),
        field('date', '预测日期', 'Day', 'DATE', { required: true, example: '2026-05-12' }),
        optional('run', '批次', 'Run', 'CODE', {
          required: false,
          domain: [value('09', '9 时批次', 'Nine o’clock run'), value('15', '15 时批次', 'Three o’clock run')],
          example: '15',
        }),
      ],
      dictionary: [
        field('region', '设区市代码', 'City code', 'CODE', { isKey: true, example: '350500' }),
        field('time', '时刻', 'Time', 'DATETIME', { isKey: true, example: '2026-05-12T10:15:00+08:00' }),
        field('run', '批次', 'Run', 'CODE', {
          domain: [value('09', '9 时批次', 'Nine o’clock run'), value('15', '15 时批次', 'Three o’clock run')],
          example: '09',
        }),
        field('load_index', '负荷指数预测', 'Load index forecast', 'DECIMAL', {
          domain: '0-250',
          example: '118.4',
          about: ['2023 年日均为 100', 'Daily mean of 2023 = 100'],
        }),
        field('p10', 'P10 分位', 'P10', 'DECIMAL', { domain: '0-250', example: '112.9' }),
        field('p90', 'P90 分位', 'P90', 'DECIMAL', { domain: '0-250', example: '124.2' }),
        optional('mape_30d', '近 30 日误差', 'Error, 30 days', 'DECIMAL', {
          unit: '%',
          domain: '0-100',
          example: '3.1',
          about: ['平均绝对百分比误差', 'Mean absolute percentage error'],
        }),
      ],
      api: {
        method: 'GET',
        path: '/v2/load-forecast',
        auth: t('AppKey + 签名', 'App key and signature'),
        qps: 20,
        returnCodes: [
          { code: '0', meaning: t('成功', 'Success') },
          { code: '1002', meaning: t('日期超出可预测范围', 'Day outside the forecast range') },
          { code: '2001', meaning: t('成功，台风预警期间误差偏大', 'Success; larger errors during a typhoon warning') },
          { code: '4290', meaning: t('超过频率限制', 'Too many calls') },
        ],
        example:
          '{"code":"0","data":[{"region":"350500","time":"2026-05-12T10:15:00+08:00","run":"09","load_index":118.4,"p10":112.9,"p90":124.2,"mape_30d":3.1}]}',
      },
      formats: ['API', 'JSON'],
      timeStart: '2024-01-01',
      frequency: 'DAY',
      regions: ['350100', '350200', '350300', '350400', '350500', '350600', '350700', '350800', '350900', '350128'],
      granularity: t('设区市·15 分钟', 'City, 15 minutes'),
      sourceKinds: ['OWN', 'PUBLIC'],
      sourceDetail: t(
        '自有计量样本；公开数值天气预报产品',
        'Own metering sample; published numerical weather forecasts',
      ),
      lineage: t(
        '样本聚合 → 指数化 → 梯度提升与时序网络加权',
        'Sample totals → index → weighted gradient boosting and sequence network',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '设区市级指数，不涉及单一企业', 'City-level index, no single enterprise'),
      ],
      processing: 'FUSED',
      personal: { contains: false },
      protections: ['AGGREGATION', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['API', 'STREAM'],
      deliveryDays: 0,
      trial: t('注册即赠 300 次', 'Three hundred free calls on registration'),
      sla: {
        availability: 99.9,
        responseMs: 350,
        support: t('故障 30 分钟内响应', 'Faults answered within 30 minutes'),
      },
      offers: [
        { model: 'PER_CALL', price: yuan(0.5), unit: 'CALL', original: '0.5元/次' },
        {
          model: 'PACK',
          title: t('2 万次包', 'Pack of 20,000 calls'),
          price: yuan(6_000),
          unit: 'CALL',
          quota: 20_000,
        },
        {
          model: 'TIERED_CALL',
          unit: 'CALL',
          tiers: [
            { from: 0, price: yuan(0.5) },
            { from: 10_000, price: yuan(0.35) },
            { from: 100_000, price: yuan(0.2) },
          ],
        },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('电力交易辅助决策', 'Support for power trading'), t('储能调度', 'Storage dispatch')], 12, {
        afterTerm: 'ACCESS_ENDS',
        forbidden: [noResale],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) =>
        ['350100', '350200', '350500', '350900'].flatMap((region) => {
          const level = random.decimal(104, 122, 1)
          const error = random.decimal(2.4, 4.6, 1)
          return Array.from({ length: 96 }, (_, q) => {
            const index = round(
              level * (demandAt(q * 15) / 0.82) -
                (region === '350500' ? 9 : 6) * sun(q * 15, 5) +
                random.normal(0, 0.5, 2),
              1,
            )
            const band = index * (error / 100) * 1.6
            return {
              region,
              time: stamp(time, 1, q * 15),
              run: '09',
              load_index: index,
              p10: round(index - band, 1),
              p90: round(index + band * 1.05, 1),
              mape_30d: error,
            }
          })
        }),
    },
  },
]
