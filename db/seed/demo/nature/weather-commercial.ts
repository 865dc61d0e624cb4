import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  clamp,
  dailyMean,
  dayOfYear,
  f,
  impact,
  ownData,
  pad,
  returnCodes,
  round,
  t,
  terms,
  values,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
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
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'NONE',
          '气温与触发规则公开，不涉保单。',
          'Temperatures and rule are public; no policies are shown.',
        ),
      ],
      processing: 'STATISTICAL',
      crossBorder: 'DOMESTIC',
      qualityReport: {
        number: '示例 HC-Q-2025-0207',
        body: t('衡尺数据质量评价有限公司', 'Hengchi Data Quality Evaluation Co., Ltd.'),
        issued: '2025-01-20',
        expires: '2027-01-19',
      },
      deliveryModes: ['FILE'],
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
        'Time, position, current and error of every return stroke from nine sensors: for attributing line trips and settling wind-turbine claims.',
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
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'NONE',
          '雷击是自然现象，未与线路杆塔关联。',
          'Lightning is a fact of nature, not tied to any line or tower.',
        ),
      ],
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
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '站址与倾角对应到具体电站资产。',
          'Site and tilt point to a particular plant.',
        ),
      ],
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
            const noon = 835 + 165 * Math.cos((2 * Math.PI * (dayOfYear(day) - 172)) / 365)
            const ghi = Math.round(noon * lit ** 1.15 * (1 - 0.0072 * cloud))
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
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '停工记录涉及工期索赔。', 'Stop-work records bear on claims for time.'),
      ],
      deliveryModes: ['OFFLINE', 'REPORT'],
      offers: [
        {
          model: 'NEGOTIATED',
          rangeMin: yuan(30_000),
          rangeMax: yuan(180_000),
          note: t('按工期与塔吊数量。', 'By duration and cranes.'),
        },
      ],
      terms: terms([t('本项目使用', 'The project itself')], {
        forbidden: [t('用于合同以外的工地', 'Use on sites outside the contract')],
      }),
    },
  },
]
