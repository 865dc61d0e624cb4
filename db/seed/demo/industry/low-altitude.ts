import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
  monthOf,
  noMilitary,
  noReidentify,
  noResale,
  optional,
  record,
  recordFields,
  recordId,
  round,
  stamp,
  t,
  token,
  value,
  yuan,
} from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'pingtan-uav-tracks',
    provider: 'yilan-low-altitude-data',
    listedDaysAgo: 235,
    updatedDaysAgo: 2,
    lagDays: 1,
    content: {
      kind: 'DATASET',
      title: t('平潭海岛物流无人机航迹与能耗数据', 'Tracks and energy use of island delivery drones, Pingtan'),
      summary: t(
        '31 条跨海和环岛航线的无人机 5 秒航迹、电量与风况，用于续航预测、航线设计和保险定价。',
        'Five-second tracks, battery and wind of delivery drones on 31 sea and island routes: for endurance models, route design and insurance.',
      ),
      description: t(
        '机型为 25 千克级垂直起降固定翼和六旋翼，执行平潭主岛与屿头、东庠、草屿等岛之间的快递、药品和海鲜运输。每 5 秒一点，含相对起点的东、北向位移、真高、地速、电量、功率和机载估算风速。坐标改为相对位移并做 20 米抖动，起降场以代码表示。六级以上大风停飞，冬季停飞率约两成。全部飞行已按规定报备。',
        'VTOL fixed-wing aircraft of the 25 kg class and hexacopters carry parcels, medicine and seafood between the main island of Pingtan and Yutou, Dongxiang, Caoyu and other islets. Every five seconds: displacement east and north of the start, true height, ground speed, battery, power and estimated wind. Positions are relative and jittered by 20 metres, pads are codes. Flights stop at force six, which in winter is about one day in five. All were filed as the rules require.',
      ),
      keywords: {
        zh: ['无人机', '航迹', '海岛物流', '续航', '低空经济', '平潭'],
        en: ['drone', 'track', 'island delivery', 'endurance', 'low altitude', 'Pingtan'],
      },
      industries: ['G'],
      fields: ['LOW_ALTITUDE', 'TRANSPORT'],
      scenarios: [
        t('无人机续航预测', 'Drone endurance'),
        t('低空航线设计', 'Low-altitude route design'),
        t('无人机保险定价', 'Drone insurance'),
      ],
      targetUsers: [t('无人机企业', 'Drone makers'), t('保险机构', 'Insurers')],
      version: '1.6.0',
      support: t('工作日答疑', 'Questions on working days'),
      dictionary: [
        field('flight_token', '架次假名', 'Flight token', 'STRING', { isKey: true, example: 'F8c21a07e' }),
        field('time', '时刻', 'Time', 'DATETIME', { isKey: true, example: '2026-04-09T10:12:35+08:00' }),
        field('route_code', '航线代码', 'Route', 'STRING', { example: 'PT-07' }),
        field('aircraft_type', '机型', 'Aircraft', 'CODE', {
          domain: [
            value('VTOL25', '25 千克级垂起固定翼', '25 kg VTOL fixed-wing'),
            value('HEX12', '12 千克级六旋翼', '12 kg hexacopter'),
          ],
          example: 'VTOL25',
        }),
        field('payload_kg', '载重', 'Payload', 'DECIMAL', { unit: 'kg', domain: '0-8', example: '3.6' }),
        field('east_m', '东向位移', 'East of start', 'INTEGER', {
          unit: 'm',
          example: '2310',
          about: ['相对起飞点，含 20 米抖动', 'From the take-off point, jittered by 20 m'],
        }),
        field('north_m', '北向位移', 'North of start', 'INTEGER', { unit: 'm', example: '-860' }),
        field('height_m', '真高', 'True height', 'DECIMAL', { unit: 'm', domain: '0-150', example: '118.4' }),
        field('ground_speed_ms', '地速', 'Ground speed', 'DECIMAL', { unit: 'm/s', domain: '0-45', example: '22.7' }),
        field('battery_pct', '剩余电量', 'Battery', 'DECIMAL', { unit: '%', domain: '0-100', example: '71.3' }),
        field('power_w', '瞬时功率', 'Power', 'INTEGER', { unit: 'W', domain: '0-9000', example: '1180' }),
        optional('wind_ms', '估算风速', 'Estimated wind', 'DECIMAL', { unit: 'm/s', domain: '0-30', example: '7.9' }),
      ],
      recordCount: 18_400_000,
      storageBytes: 1_720_000_000,
      incrementBytes: 2_500_000,
      formats: ['PARQUET', 'CSV'],
      timeStart: '2024-03-01',
      frequency: 'DAY',
      regions: ['350128'],
      coverage: t('平潭主岛与 9 个离岛之间 31 条航线', '31 routes between the main island of Pingtan and nine islets'),
      granularity: t('架次·5 秒', 'Flight, five seconds'),
      latency: t('次日', 'Next day'),
      sourceKinds: ['OWN'],
      sourceDetail: t('自营飞行的飞控日志', 'Flight-controller logs of own operations'),
      lineage: t(
        '10 Hz 日志 → 5 秒抽取 → 相对坐标与抖动 → 假名化',
        '10 Hz logs → every five seconds → relative, jittered positions → tokens',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '反映航线经营', 'Shows how routes are run'),
        impact(
          'NATIONAL_SECURITY',
          'NONE',
          '相对坐标，不含影像与敏感空域',
          'Relative positions without imagery or sensitive airspace',
        ),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'WATERMARK'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'COMPLETENESS', score: 98 },
          { dimension: 'ACCURACY', score: 96 },
          { dimension: 'TIMELINESS', score: 99 },
        ],
        method: t('电量与功率积分互校，偏差 4% 以内', 'Battery against the integral of power, within 4%'),
        assessed: '2026-03-01',
      },
      deliveryModes: ['FILE', 'API', 'SPACE'],
      deliveryDays: 2,
      trial: t('100 架次', 'A hundred flights'),
      offers: [
        { model: 'YEAR', price: yuan(66_000), unit: 'YEAR' },
        { model: 'PER_UNIT', title: t('按容量', 'By volume'), price: yuan(45_000), unit: 'GB' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('续航与航线研究', 'Endurance and route studies'), t('保险定价', 'Insurance pricing')], 12, {
        modelTraining: true,
        forbidden: [noResale, noMilitary],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) =>
        Array.from({ length: 8 }, (_, f) => f).flatMap((f) => {
          const vtol = f % 2 === 0
          const flight = token(random, 'F')
          const payload = random.decimal(0.8, vtol ? 6.2 : 3.6, 1)
          const cruise = vtol ? 23 : 13
          const distance = vtol ? random.int(7200, 10500) : random.int(2600, 4300)
          const bearing = random.decimal(0, 6.28, 2)
          const height = random.int(100, 119)
          const wind = random.decimal(2, 9.5, 1)
          const climb = vtol ? 50 : 40
          const cruiseSteps = Math.round(distance / cruise / 5)
          const climbSteps = climb / 5
          const steps = cruiseSteps + climbSteps * 2
          const capacity = vtol ? 1500 : 900
          let battery = random.decimal(96, 100, 1)
          let gone = 0
          return Array.from({ length: steps + 1 }, (_, k) => {
            const up = k <= climbSteps
            const down = k > climbSteps + cruiseSteps
            const h = up
              ? (height * k) / climbSteps
              : down
                ? (height * (steps - k)) / climbSteps
                : height + random.normal(0, 1.1, 1)
            const speed =
              up || down
                ? random.decimal(0, 1.8, 1)
                : clamp(cruise + random.normal(0, 0.8, 1) - wind * 0.2 * Math.cos(bearing), 4, 40)
            if (!up && !down) gone += speed * 5
            const power = Math.round(
              (up ? (vtol ? 4900 : 2900) : down ? (vtol ? 3500 : 2000) : (vtol ? 1080 : 2150) + wind * 12) *
                (1 + payload * 0.03) *
                random.decimal(0.96, 1.04, 3),
            )
            const row = {
              flight_token: flight,
              time: stamp(time, -2 + Math.floor(f / 4), 8 * 60 + (f % 4) * 70, 0),
              route_code: `PT-${String(3 + f * 3).padStart(2, '0')}`,
              aircraft_type: vtol ? 'VTOL25' : 'HEX12',
              payload_kg: payload,
              east_m: Math.round(gone * Math.sin(bearing) + random.int(-10, 10)),
              north_m: Math.round(gone * Math.cos(bearing) + random.int(-10, 10)),
              height_m: round(clamp(h, 0, 125), 1),
              ground_speed_ms: round(speed, 1),
              battery_pct: round(battery, 1),
              power_w: power,
              wind_ms: random.chance(0.02) ? null : round(clamp(wind + random.normal(0, 0.5, 1), 0.2, 15), 1),
            }
            row.time = stamp(
              time,
              -2 + Math.floor(f / 4),
              8 * 60 + (f % 4) * 70 + Math.floor((k * 5) / 60),
              (k * 5) % 60,
            )
            battery = clamp(battery - ((power * 5) / 3600 / capacity) * 100, 0, 100)
            return row
          })
        }),
    },
    history: [
      { version: '1.0.0', daysAgo: 235, change: t('首次上架，18 条航线', 'First listed with 18 routes') },
      { version: '1.4.0', daysAgo: 90, change: t('增加估算风速', 'Estimated wind added') },
    ],
    change: t('增至 31 条航线，坐标抖动由 10 米改为 20 米', '31 routes; positions now jittered by 20 m instead of 10'),
  },
  {
    key: 'low-altitude-wind-grid',
    provider: 'yilan-low-altitude-data',
    listedDaysAgo: 155,
    updatedDaysAgo: 1,
    lagDays: 0,
    content: {
      kind: 'API',
      title: t('闽东沿海低空微气象网格接口', 'Low-altitude weather grid API for the coast of eastern Fujian'),
      summary: t(
        '500 米网格、五个高度层的风、阵风、能见度与适飞等级，10 分钟更新，供起飞放行与航线避险。',
        'Wind, gusts, visibility and flyability on a 500 m grid at five heights every ten minutes: for release and rerouting.',
      ),
      description: t(
        '融合 22 个近地微气象站、3 部测风激光雷达与公开数值预报，覆盖平潭、福清、长乐至连江沿海，30、60、90、120、150 米五层。适飞等级按风、阵风、能见度和降水取最差项，分四级。海陆交界处的乱流由阵风因子表示。接口同时提供推送，网格等级变差时 1 分钟内通知。非气象灾害预警，不替代法定预报。',
        'Twenty-two near-ground stations, three wind lidars and public forecasts are merged for the coast from Pingtan and Fuqing to Changle and Lianjiang at 30, 60, 90, 120 and 150 metres. Flyability takes the worst of wind, gust, visibility and rain, in four classes; turbulence at the shoreline shows as the gust factor. Subscribers hear within a minute when a cell turns worse. It is no severe-weather warning and does not replace the statutory forecast.',
      ),
      keywords: {
        zh: ['低空气象', '微气象', '适飞等级', '阵风', '网格'],
        en: ['low-altitude weather', 'flyability', 'gust', 'grid', 'wind lidar'],
      },
      industries: ['G', 'M'],
      fields: ['LOW_ALTITUDE', 'METEOROLOGY'],
      scenarios: [t('起飞放行', 'Release for take-off'), t('低空航线避险', 'Avoiding weather')],
      version: '2.2.0',
      support: t('7×24 小时值班', 'On duty around the clock'),
      apiInputs: [
        field('bbox', '范围', 'Bounding box', 'STRING', { required: true, example: '119.70,25.40,119.90,25.60' }),
        field('height_m', '高度层', 'Height', 'CODE', {
          required: true,
          domain: [
            value('30', '30 米', '30 m'),
            value('60', '60 米', '60 m'),
            value('90', '90 米', '90 m'),
            value('120', '120 米', '120 m'),
            value('150', '150 米', '150 m'),
          ],
          example: '120',
        }),
        optional('time', '时刻', 'Time', 'DATETIME', {
          required: false,
          about: ['缺省为最新', 'The latest by default'],
        }),
      ],
      dictionary: [
        field('cell_id', '网格编号', 'Cell', 'STRING', { isKey: true, example: 'E0412N0187' }),
        field('time', '时刻', 'Time', 'DATETIME', { isKey: true, example: '2026-05-02T09:20:00+08:00' }),
        field('height_m', '高度', 'Height', 'INTEGER', { unit: 'm', isKey: true, domain: '30-150', example: '120' }),
        field('wind_ms', '平均风速', 'Mean wind', 'DECIMAL', { unit: 'm/s', domain: '0-60', example: '7.4' }),
        field('wind_dir_deg', '风向', 'Wind direction', 'INTEGER', { unit: '°', domain: '0-359', example: '52' }),
        field('gust_ms', '阵风', 'Gust', 'DECIMAL', { unit: 'm/s', domain: '0-80', example: '10.6' }),
        optional('visibility_m', '能见度', 'Visibility', 'INTEGER', { unit: 'm', domain: '0-30000', example: '14500' }),
        field('rain_mm_h', '雨强', 'Rain', 'DECIMAL', { unit: 'mm/h', domain: '0-150', example: '0' }),
        field('fly_class', '适飞等级', 'Flyability', 'CODE', {
          domain: [
            value('1', '适飞', 'Fly'),
            value('2', '谨慎', 'Caution'),
            value('3', '仅大型机', 'Large aircraft only'),
            value('4', '不宜', 'Do not fly'),
          ],
          example: '2',
        }),
      ],
      api: {
        method: 'GET',
        path: '/v2/lowalt/grid',
        auth: t('AppKey + 签名', 'App key and signature'),
        qps: 30,
        returnCodes: [
          { code: '0', meaning: t('成功', 'Success') },
          { code: '1101', meaning: t('范围超出覆盖区', 'Box outside the covered area') },
          { code: '1102', meaning: t('范围过大，最多 40×40 格', 'Box too large; 40×40 cells at most') },
        ],
      },
      recordCount: 2_900_000_000,
      formats: ['API', 'JSON', 'NETCDF'],
      timeStart: '2025-03-01',
      frequency: 'MINUTE',
      regions: ['350128', '350100', '350900'],
      granularity: t('500 米·10 分钟', '500 m, ten minutes'),
      latency: t('4 分钟', 'Four minutes'),
      sourceKinds: ['OWN', 'PUBLIC'],
      sourceDetail: t(
        '自建站与激光雷达，观测设施已依法汇交；公开数值预报',
        'Own stations and lidars, reported as the law requires; public forecasts',
      ),
      lineage: t(
        '观测质控 → 三维变分融合 → 地形降尺度',
        'Quality control → variational merging → downscaling over terrain',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'PUBLIC_INTEREST',
          'GENERAL',
          '错误或被篡改的数据可能影响飞行安全',
          'Wrong or altered data could affect flight safety',
        ),
      ],
      processing: 'FUSED',
      personal: { contains: false },
      protections: ['AUDIT', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['API', 'STREAM'],
      deliveryDays: 1,
      trial: t('1,000 次', '1,000 calls'),
      sla: { availability: 99.95, responseMs: 300, support: t('15 分钟响应', 'Reply within 15 minutes') },
      offers: [
        {
          model: 'TIERED_CALL',
          unit: 'CALL',
          tiers: [
            { from: 0, price: yuan(0.2) },
            { from: 100_000, price: yuan(0.12) },
            { from: 1_000_000, price: yuan(0.06) },
          ],
        },
        { model: 'MONTH', title: t('推送订阅', 'Push'), price: yuan(4_800), unit: 'MONTH' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('飞行放行与运营', 'Release and operation of flights')], 12, {
        afterTerm: 'ACCESS_ENDS',
        forbidden: [noResale, t('对公众发布天气预报', 'Issuing weather forecasts to the public')],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        let base = random.decimal(4, 8, 1)
        return Array.from({ length: 36 }, (_, i) => i).flatMap((i) => {
          base = clamp(base + random.normal(0, 0.25, 2), 1.5, 13)
          const rain = i > 20 && i < 26 ? random.decimal(0.4, 6, 1) : 0
          return Array.from({ length: 25 }, (_, c) => {
            const wind = round(base * (1 + 0.02 * (c % 5)) + random.normal(0, 0.15, 2), 1)
            const gust = round(wind * random.decimal(1.2, 1.45 + 0.03 * (c % 5), 2), 1)
            const visibility =
              Math.round(clamp((rain > 0 ? 5200 : 14000) + random.normal(0, 700, 0), 800, 30000) / 100) * 100
            const worst = Math.max(
              gust < 8 ? 1 : gust < 11 ? 2 : gust < 14 ? 3 : 4,
              visibility > 5000 ? 1 : visibility > 2000 ? 2 : 4,
              rain === 0 ? 1 : rain < 2.5 ? 2 : 3,
            )
            return {
              cell_id: `E${String(410 + (c % 5)).padStart(4, '0')}N${String(185 + Math.floor(c / 5)).padStart(4, '0')}`,
              time: stamp(time, 0, 360 + i * 10),
              height_m: 120,
              wind_ms: wind,
              wind_dir_deg: (48 + random.int(-9, 9) + 360) % 360,
              gust_ms: gust,
              visibility_m: random.chance(0.01) ? null : visibility,
              rain_mm_h: rain,
              fly_class: String(worst),
            }
          })
        })
      },
    },
  },
  {
    key: 'fuzhou-obstacle-database',
    provider: 'yunrong-low-altitude-centre',
    listedDaysAgo: 85,
    updatedDaysAgo: 40,
    lagDays: 30,
    content: {
      kind: 'DATASET',
      title: t('福州低空障碍物高度图层', 'Obstacle height layer for low-altitude flight, Fuzhou'),
      summary: t(
        '20 米以上建筑、塔架与线路走廊的网格化最大高度，用于低空航线净空评估。',
        'Gridded maximum heights of buildings, masts and line corridors above 20 m: for clearance of low-altitude routes.',
      ),
      description: t(
        '由障碍物普查成果加工：以 100 米网格给出网格内障碍物最大真高、主要类型与核查日期，向上取整到 5 米，去除设施名称和精确坐标。涉密和敏感区域按规定空缺。属授权运营的公共数据，公共安全、应急救援和科研免费，产业使用执行政府指导价，只能在沙箱中与用户航线叠加计算或通过接口查询。建成区每季度更新，吊机等临时障碍以事件另行推送。',
        'Made from the obstacle survey: for cells of 100 metres the highest obstacle in true height, rounded up to 5 metres, its type and the date of the check, without names or exact positions. Restricted areas are left out as required. These are public data under authorised operation: public safety, rescue and research pay nothing and industry the guided fee. They can be overlaid with a user’s route in the sandbox or queried by API, and do not leave. Built-up areas are renewed every quarter; cranes and other temporary obstacles are pushed as events.',
      ),
      keywords: {
        zh: ['障碍物', '净空', '低空航线', '福州', '公共数据'],
        en: ['obstacle', 'clearance', 'low-altitude route', 'Fuzhou', 'public data'],
      },
      industries: ['G', 'S'],
      fields: ['LOW_ALTITUDE', 'CITY'],
      scenarios: [t('低空航线净空评估', 'Clearance of low-altitude routes')],
      version: '1.1.0',
      support: t('中心值班电话', 'Duty telephone of the centre'),
      dictionary: [
        field('cell_id', '网格编号', 'Cell', 'STRING', { isKey: true, example: 'FZ-0371-0228' }),
        field('max_height_m', '最大真高', 'Maximum true height', 'INTEGER', {
          unit: 'm',
          domain: '20-400',
          example: '95',
          about: ['向上取整到 5 米', 'Rounded up to 5 m'],
        }),
        field('obstacle_type', '主要类型', 'Main type', 'CODE', {
          domain: [
            value('BLD', '建筑', 'Building'),
            value('MAST', '塔架', 'Mast'),
            value('LINE', '线路', 'Line'),
            value('CRANE', '吊机', 'Crane'),
          ],
          example: 'BLD',
        }),
        field('count_over_20m', '20 米以上数量', 'Obstacles above 20 m', 'INTEGER', { domain: '1-200', example: '14' }),
        field('temporary', '含临时障碍', 'Temporary obstacle', 'BOOLEAN', { example: 'false' }),
        field('checked_on', '核查日期', 'Checked on', 'DATE', { example: '2026-03-15' }),
      ],
      noSampleReason: t(
        '涉及地理信息，样例只在沙箱提供',
        'Geographic information; a sample is available in the sandbox only',
      ),
      recordCount: 61_400,
      storageBytes: 9_600_000,
      formats: ['GEOJSON', 'API'],
      timeStart: '2024-10-01',
      frequency: 'QUARTER',
      regions: ['350100'],
      granularity: t('100 米网格', '100 m cell'),
      sourceKinds: ['AUTHORISED'],
      sourceDetail: t('障碍物普查公共数据授权运营', 'Public survey data under authorised operation'),
      lineage: t(
        '普查矢量 → 网格化 → 取整与去名 → 敏感区掩膜',
        'Survey vectors → grid → rounding, names removed → masks',
      ),
      rightsClaimed: ['USE', 'OPERATE'],
      openness: 'CONDITIONAL',
      publicData: {
        grantor: t('福州市数据主管部门（示例）', 'Fuzhou data authority (example)'),
        operator: t('福州云榕低空服务中心', 'Fuzhou Yunrong Low-Altitude Service Centre'),
        mode: 'SCENARIO',
        scope: t('低空航线净空评估场景', 'Scenario: clearance of low-altitude routes'),
        from: '2025-12-01',
        to: '2028-11-30',
        registrationCode: 'GGSJ-示例-350100-0219',
      },
      subjects: ['PUBLIC'],
      grade: 'G3',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'SERIOUS',
          '汇聚后可反映重要设施分布，损害相关单位权益',
          'Gathered, they show where installations stand and could harm their owners',
        ),
        impact('PUBLIC_INTEREST', 'GENERAL', '误用影响飞行安全', 'Misuse affects flight safety'),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['SANDBOX', 'API'],
      deliveryDays: 7,
      offers: [
        { model: 'GOV_GUIDED', title: t('按条评估航线', 'By route assessed'), price: yuan(120), unit: 'CALL' },
        { model: 'FREE', title: t('公益使用', 'Public-interest use') },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'GOV',
      priceCeiling: yuan(150),
      priceDocument: '示例文号：榕数价〔2025〕19号',
      freeForPublicInterest: true,
      taxRate: 6,
      terms: licence([t('低空航线净空评估', 'Clearance of low-altitude routes')], 12, {
        forbidden: [noResale, noMilitary, t('测绘成图或导出坐标', 'Mapping or exporting positions')],
        afterTerm: 'ACCESS_ENDS',
        derivative: false,
      }),
    },
  },
  {
    key: 'powerline-inspection-hq',
    provider: 'yipu-drone-services',
    listedDaysAgo: 205,
    updatedDaysAgo: 64,
    lagDays: 25,
    content: {
      kind: 'HQ_DATASET',
      title: t(
        '山区配电线路无人机巡检缺陷图像数据集',
        'Drone inspection images of distribution-line defects in hill country',
      ),
      summary: t(
        '4.8 万张 10 至 35 千伏线路巡检图像、15 类缺陷与外破隐患框，用于巡检识别模型训练。',
        '48,000 images of 10-35 kV lines with boxes for 15 defects and hazards: for inspection models.',
      ),
      description: t(
        '在漳州、龙岩、三明和南平山区拍摄，背景含毛竹、桉树和茶园，最难的是与植被同色的鸟巢和细小的销钉缺失。图像 4,000 万像素起，去除坐标、杆号和人员，缺陷由有五年以上运维经验的人员框选。树障、鸟巢、绝缘子破损和销钉缺失四类占 71%。按线路划分训练与测试，避免同一杆塔两边出现。',
        'Taken in the hills of Zhangzhou, Longyan, Sanming and Nanping against bamboo, eucalyptus and tea. Nests the colour of the leaves and missing cotter pins are the hard ones. Images start at 40 megapixels; positions, pole numbers and people are removed; boxes are drawn by staff with five years of line work or more. Trees, nests, broken insulators and missing pins make up 71%. Training and test are split by line, so that no pole is in both.',
      ),
      keywords: {
        zh: ['无人机巡检', '配电线路', '缺陷识别', '树障', '鸟巢'],
        en: ['drone inspection', 'distribution line', 'defect detection', 'vegetation', 'nest'],
      },
      industries: ['D', 'G'],
      fields: ['LOW_ALTITUDE', 'ENERGY'],
      scenarios: [t('线路智能巡检', 'Automatic line inspection')],
      version: '1.2.0',
      support: t('标注规范与答疑', 'Guideline and support'),
      dictionary: recordFields(
        ['图像路径与拍摄条件', 'Image path and shooting conditions'],
        ['缺陷类别、像素框与紧急程度', 'Class, pixel box and urgency'],
        'D442020251118023811000087345502',
      ),
      recordCount: 48_200,
      storageBytes: 720_000_000_000,
      fileCount: 48_201,
      formats: ['JSONL', 'IMAGE'],
      encoding: 'UTF-8',
      timeStart: '2022-04-01',
      frequency: 'HALF',
      regions: ['350600', '350800', '350400', '350700'],
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '受托巡检取得，委托方同意脱敏后使用',
        'From contracted inspections; the clients agreed to masked use',
      ),
      lineage: t(
        '原图 → 去坐标与杆号 → 标注 → 双人复核 → 按线路划分',
        'Originals → positions and pole numbers removed → boxes → second check → split by line',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G3',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'SERIOUS',
          '反映线路薄弱点，损害线路运维单位权益',
          'Shows weak points and could harm the line operator',
        ),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'WATERMARK', 'ENCRYPTION'],
      crossBorder: 'DOMESTIC',
      hq: {
        type: 'EXPERT',
        modalities: ['IMAGE'],
        tasks: [t('缺陷检测', 'Defect detection')],
        stages: ['SFT', 'EVAL'],
        annotation: {
          method: 'MANUAL',
          annotator: 'EXPERT',
          labels: [
            t('树障', 'Vegetation'),
            t('鸟巢', 'Nest'),
            t('绝缘子破损', 'Broken insulator'),
            t('销钉缺失', 'Missing pin'),
            t('导线断股', 'Broken strand'),
            t('异物', 'Foreign object'),
          ],
          review: t('双人复核', 'Checked by two'),
          agreement: 0.93,
        },
        scores: { document: 92, data: 91.5, model: 90.5 },
        syntheticShare: 0,
        limitations: t('沿海盐雾区样本少', 'Few samples from the salty coast'),
      },
      qualityReport: {
        number: '示例鹭衡高质评〔2025〕046号',
        body: t('厦门鹭衡数据质量评价有限公司', 'Xiamen Luheng Data Quality Assessment Co., Ltd.'),
        issued: '2025-11-25',
      },
      deliveryModes: ['SANDBOX', 'FILE'],
      deliveryDays: 10,
      offers: [{ model: 'ONEOFF', price: yuan(240_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('巡检模型研发', 'Inspection models')], 36, {
        modelTraining: true,
        forbidden: [noResale, noReidentify],
      }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const lines = Array.from({ length: 24 }, () => token(random, 'line-', 4))
        return Array.from({ length: 360 }, (_, i) => {
          const day = time.day(-540 + Math.floor(i * 1.4))
          const kind = random.weighted([
            ['树障', 26],
            ['鸟巢', 17],
            ['绝缘子破损', 15],
            ['销钉缺失', 13],
            ['导线断股', 8],
            ['异物', 9],
            ['无缺陷', 12],
          ] as const)
          const size = { 树障: 900, 鸟巢: 320, 绝缘子破损: 260, 销钉缺失: 48, 导线断股: 150, 异物: 240, 无缺陷: 0 }[
            kind
          ]
          const w = Math.round(size * random.decimal(0.7, 1.3, 2))
          const h = Math.round(size * random.decimal(0.6, 1.2, 2))
          return record({
            id: recordId(random, 'D4420', day, i + 1),
            content: [
              {
                media_type: 'image',
                content: `img/${random.pick(lines)}/${day.replaceAll('-', '')}_${String(i).padStart(4, '0')}.jpg`,
                width: 8192,
                height: 5460,
                voltage_kv: random.pick([10, 35]),
                background: random.weighted([
                  ['毛竹', 4],
                  ['桉树', 2],
                  ['茶园', 2],
                  ['村庄', 1],
                ] as const),
                light: random.pick(['顺光', '侧光', '逆光', '阴天']),
                distance_m: random.int(6, 22),
              },
            ],
            annotation: {
              label: [kind],
              boxes: kind === '无缺陷' ? [] : [[random.int(0, 8191 - w), random.int(0, 5459 - h), w, h]],
              urgency:
                kind === '无缺陷'
                  ? '无'
                  : random.weighted([
                      ['一般', 6],
                      ['重要', 3],
                      ['紧急', 1],
                    ] as const),
              annotation_method: '人工标注',
              annotator: '行业领域专家',
            },
            day,
            modified: time.day(-8),
            version: '1.2.0',
            license: '商业授权',
            source: '自采',
            details: `巡检任务 ${monthOf(day)} 月批次，机型 ${random.pick(['A', 'B'])}`,
          })
        })
      },
    },
    history: [{ version: '1.0.0', daysAgo: 205, change: t('首次上架，3.1 万张', 'First listed with 31,000 images') }],
    change: t('补充销钉缺失和异物样本', 'More missing pins and foreign objects'),
  },
  {
    key: 'zhangzhou-crop-spraying',
    provider: 'yipu-drone-services',
    listedDaysAgo: 300,
    updatedDaysAgo: 44,
    lagDays: 6,
    content: {
      kind: 'DATASET',
      title: t('漳州植保无人机飞防作业数据', 'Crop-spraying drone operations in Zhangzhou'),
      summary: t(
        '蜜柚、香蕉、茶园飞防作业的面积、亩用药液、风速与漂移风险，用于作业补贴核验研究与用药减量。',
        'Area, spray volume, wind and drift risk of spraying in pomelo, banana and tea: for subsidy studies and using less pesticide.',
      ),
      description: t(
        '平和、漳浦、华安三县四个作业季的架次记录。每行一个架次，含作物、作业面积、喷施药液量、亩均药液量、飞行高度与速度、作业时风速，以及由风速和高度估算的漂移风险等级。亩均药液量等于药液量除以面积。地块用假名，农户信息不在其中。蜜柚谢花后和秋梢期是两个作业高峰，清晨与傍晚占七成。',
        'Four seasons in Pinghe, Zhangpu and Hua’an, one row a sortie: crop, area, spray volume and volume per mu, height, speed, wind, and a drift class estimated from wind and height. Volume per mu is volume over area. Plots are tokens and farmers are left out. Work peaks after the pomelo blossom and at the autumn flush; seven sorties in ten are flown at dawn or dusk.',
      ),
      keywords: {
        zh: ['植保无人机', '飞防', '蜜柚', '亩用药液量', '漂移'],
        en: ['spraying drone', 'crop protection', 'pomelo', 'spray volume', 'drift'],
      },
      industries: ['A', 'G'],
      fields: ['LOW_ALTITUDE', 'AGRICULTURE'],
      scenarios: [t('飞防作业评估', 'Assessing drone spraying')],
      version: '1.3.0',
      support: t('工作日电话', 'Telephone on working days'),
      dictionary: [
        field('sortie_token', '架次假名', 'Sortie token', 'STRING', { isKey: true, example: 'SPa41c90e2' }),
        field('started_at', '开始时间', 'Start', 'DATETIME', { example: '2026-03-28T06:42:00+08:00' }),
        field('county', '县区', 'County', 'CODE', {
          domain: [value('PH', '平和县', 'Pinghe'), value('ZP', '漳浦县', 'Zhangpu'), value('HA', '华安县', 'Hua’an')],
          example: 'PH',
        }),
        field('plot_token', '地块假名', 'Plot token', 'STRING', { example: 'PL0372' }),
        field('crop', '作物', 'Crop', 'CODE', {
          domain: [value('POMELO', '蜜柚', 'Pomelo'), value('BANANA', '香蕉', 'Banana'), value('TEA', '茶', 'Tea')],
          example: 'POMELO',
        }),
        field('area_mu', '作业面积', 'Area', 'DECIMAL', { unit: '亩', domain: '0.5-40', example: '8.6' }),
        field('liquid_l', '药液量', 'Spray volume', 'DECIMAL', { unit: 'L', domain: '≥0', example: '43.0' }),
        field('liquid_per_mu', '亩均药液量', 'Volume per mu', 'DECIMAL', {
          unit: 'L/亩',
          domain: '0.5-20',
          example: '5.00',
        }),
        field('height_m', '冠层以上高度', 'Height above canopy', 'DECIMAL', {
          unit: 'm',
          domain: '1-8',
          example: '3.2',
        }),
        field('speed_ms', '作业速度', 'Speed', 'DECIMAL', { unit: 'm/s', domain: '1-10', example: '3.6' }),
        optional('wind_ms', '风速', 'Wind', 'DECIMAL', { unit: 'm/s', domain: '0-15', example: '1.7' }),
        field('drift_risk', '漂移风险', 'Drift risk', 'CODE', {
          domain: [value('L', '低', 'Low'), value('M', '中', 'Medium'), value('H', '高', 'High')],
          example: 'L',
        }),
      ],
      recordCount: 83_500,
      storageBytes: 11_000_000,
      formats: ['CSV'],
      timeStart: '2022-09-01',
      frequency: 'MONTH',
      regions: ['350600'],
      granularity: t('架次', 'Sortie'),
      sourceKinds: ['OWN'],
      sourceDetail: t('自营作业飞控与喷洒系统记录', 'Flight and sprayer logs of own operations'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [impact('ORGANISATION', 'GENERAL', '反映作业经营', 'Shows the running of the business')],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['FILE'],
      deliveryDays: 2,
      offers: [
        { model: 'ONEOFF', price: yuan(12_000), unit: 'ITEM' },
        { model: 'PER_ROW', price: yuan(0.3), unit: 'ROW' },
      ],
      settlement: 'PER_ORDER',
      terms: licence([t('农业技术研究', 'Farm technology')], 24, { modelTraining: true, afterTerm: 'KEEP' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) =>
        Array.from({ length: 60 }, (_, d) => d).flatMap((d) =>
          Array.from({ length: 8 }, (_, k) => {
            const crop = random.weighted([
              ['POMELO', 6],
              ['BANANA', 2],
              ['TEA', 3],
            ] as const)
            const county = crop === 'POMELO' ? 'PH' : crop === 'BANANA' ? 'ZP' : 'HA'
            const minutes =
              k < 4
                ? 340 + k * 34 + random.int(0, 18)
                : k < 6
                  ? 900 + (k - 4) * 40 + random.int(0, 20)
                  : 1010 + (k - 6) * 34 + random.int(0, 18)
            const area = random.decimal(2, 14, 1)
            const wish = { POMELO: 5, BANANA: 2.4, TEA: 2 }[crop] * random.decimal(0.85, 1.15, 3)
            const liquid = round(area * wish, 1)
            const height = random.decimal(2.2, 4.6, 1)
            const wind = round(clamp(Math.abs(random.normal(k > 3 && k < 6 ? 2.8 : 1.3, 0.7, 1)), 0.1, 5.5), 1)
            const risk = wind * height
            return {
              sortie_token: token(random, 'SP'),
              started_at: stamp(time, -59 + d, minutes),
              county,
              plot_token: `PL${String(random.int(1, 90) + (crop === 'POMELO' ? 300 : crop === 'BANANA' ? 500 : 700)).padStart(4, '0')}`,
              crop,
              area_mu: area,
              liquid_l: liquid,
              liquid_per_mu: round(liquid / area, 2),
              height_m: height,
              speed_ms: random.decimal(2.4, 5.2, 1),
              wind_ms: wind,
              drift_risk: risk < 5 ? 'L' : risk < 10 ? 'M' : 'H',
            }
          }),
        ),
    },
  },
  {
    key: 'low-altitude-activity-index',
    provider: 'minan-industrial-data-association',
    listedDaysAgo: 165,
    updatedDaysAgo: 97,
    lagDays: 15,
    content: {
      kind: 'INDEX',
      title: t('福建低空经济活跃指数', 'Fujian low-altitude activity index'),
      summary: t(
        '按设区市反映无人机飞行架次、作业时长与订单的季度指数。',
        'Quarterly index of drone flights, hours and orders by city.',
      ),
      description: t(
        '由 41 家会员企业申报的商业飞行汇总，物流、巡检、植保、文旅四类按架次与时长加权，以 2024 年第一季度为 100。仅反映会员经营情况，不代表全行业。',
        'Commercial flights reported by 41 members: delivery, inspection, spraying and tourism, weighted by flights and hours (first quarter of 2024 = 100). It shows the members’ business and not the whole trade.',
      ),
      keywords: { zh: ['低空经济', '指数', '飞行架次'], en: ['low-altitude economy', 'index', 'flights'] },
      industries: ['G'],
      fields: ['LOW_ALTITUDE'],
      scenarios: [t('产业监测', 'Monitoring an industry')],
      version: '1.0.0',
      dictionary: [
        field('quarter_start', '季度首日', 'First day of the quarter', 'DATE', { isKey: true }),
        field('region', '设区市', 'City', 'CODE', { isKey: true, about: ['六位区划代码', 'Six-digit code'] }),
        field('activity_index', '活跃指数', 'Index', 'DECIMAL', { domain: '≥0' }),
        field('flights', '架次', 'Flights', 'INTEGER', { domain: '≥0' }),
        field('flight_hours', '飞行小时', 'Flight hours', 'DECIMAL', { unit: 'h', domain: '≥0' }),
        optional('delivery_share', '物流占比', 'Delivery share', 'DECIMAL', { unit: '%', domain: '0-100' }),
      ],
      noSampleReason: t('指数免费公开，注册后可直接下载', 'The index is free and can be downloaded on registration'),
      recordCount: 100,
      formats: ['XLSX'],
      timeStart: '2024-01-01',
      frequency: 'QUARTER',
      regions: ['350100', '350200', '350300', '350400', '350500', '350600', '350700', '350800', '350900', '350128'],
      sourceKinds: ['OWN'],
      sourceDetail: t('会员申报', 'Reports of members'),
      rightsClaimed: ['OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '汇总指数', 'Aggregate index')],
      personal: { contains: false },
      deliveryModes: ['FILE'],
      offers: [{ model: 'FREE' }],
      terms: { purposes: [t('研究与报道', 'Research and news')], rights: ['USE'], exclusivity: 'NONEXCL' },
    },
  },
  {
    key: 'drone-pilot-verification',
    provider: 'yilan-low-altitude-data',
    listedDaysAgo: 135,
    updatedDaysAgo: 5,
    lagDays: 1,
    content: {
      kind: 'API',
      title: t('无人机操控员资质与飞行经历核验接口', 'Drone pilot qualification and experience check API'),
      summary: t(
        '经本人单独同意，核验操控员执照类别与近一年飞行经历是否满足岗位要求，只返回是否与档位。',
        'With the pilot’s separate consent, checks licence class and a year of experience against a post; the answer is yes, no or a band.',
      ),
      description: t(
        '供低空运营企业、保险机构和招聘平台核验操控员。调用方提交证件假名与本人在小程序中生成的同意码，接口返回执照类别是否匹配、近 12 个月飞行小时档位与有无待处理的安全事件。不返回姓名、证件号和飞行明细。本人可随时撤回同意并查看被核验记录。已完成个人信息保护影响评估。',
        'For drone operators, insurers and job platforms. The caller sends a licence token and a consent code that the pilot made on the phone; back come whether the class matches, a band of flying hours over twelve months and whether a safety event is open. Names, numbers and flights are not returned. Pilots may withdraw consent at any time and see who asked. A personal-information impact assessment has been made.',
      ),
      keywords: {
        zh: ['操控员', '资质核验', '飞行经历', '无人机执照'],
        en: ['drone pilot', 'qualification check', 'experience', 'licence'],
      },
      industries: ['G', 'J'],
      fields: ['LOW_ALTITUDE'],
      scenarios: [
        t('操控员岗前核验', 'Checks before employment'),
        t('无人机责任险承保', 'Underwriting drone liability'),
      ],
      version: '1.0.3',
      support: t('工作日与周末白天', 'Daytime, weekends included'),
      rightsHolder: t('操控员本人（经单独同意）', 'The pilot, by separate consent'),
      apiInputs: [
        field('licence_token', '执照假名', 'Licence token', 'STRING', {
          required: true,
          personal: 'PERSONAL',
          masked: true,
          example: 'lt-5f0c…',
          about: ['执照号加盐哈希', 'Salted hash of the licence number'],
        }),
        field('consent_code', '同意码', 'Consent code', 'STRING', {
          required: true,
          example: 'K7-30QA-11',
          about: ['24 小时有效', 'Good for 24 hours'],
        }),
        field('required_class', '要求类别', 'Required class', 'CODE', {
          required: true,
          domain: [value('S', '小型', 'Small'), value('M', '中型', 'Medium'), value('L', '大型', 'Large')],
          example: 'M',
        }),
      ],
      dictionary: [
        field('check_no', '核验编号', 'Check', 'STRING', { isKey: true, example: 'PV260418000213' }),
        field('class_match', '类别相符', 'Class matches', 'BOOLEAN', { personal: 'PERSONAL', example: 'true' }),
        field('valid', '执照有效', 'Licence valid', 'BOOLEAN', { personal: 'PERSONAL', example: 'true' }),
        optional('hours_band', '飞行小时档位', 'Band of hours', 'CODE', {
          personal: 'PERSONAL',
          domain: [
            value('0', '不足 20 小时', 'Under 20 h'),
            value('1', '20-99 小时', '20-99 h'),
            value('2', '100-299 小时', '100-299 h'),
            value('3', '300 小时及以上', '300 h and more'),
          ],
          example: '2',
        }),
        optional('open_event', '待处理安全事件', 'Open safety event', 'BOOLEAN', {
          personal: 'PERSONAL',
          example: 'false',
        }),
        field('checked_at', '核验时间', 'Checked at', 'DATETIME', { example: '2026-04-18T16:20:05+08:00' }),
      ],
      api: {
        method: 'POST',
        path: '/v1/pilots/verify',
        auth: t('双向证书', 'Mutual certificates'),
        qps: 10,
        returnCodes: [
          { code: '0', meaning: t('成功', 'Success') },
          { code: '2101', meaning: t('同意码无效', 'Consent code invalid') },
          { code: '2102', meaning: t('本人已撤回同意', 'Consent withdrawn') },
        ],
      },
      noSampleReason: t('涉及个人信息，不提供样例', 'Personal information; no sample'),
      formats: ['API'],
      timeStart: '2024-06-01',
      frequency: 'DAY',
      regions: ['350128', '350000'],
      sourceKinds: ['OWN'],
      sourceDetail: t('操控员自愿登记的执照与飞行记录', 'Licences and logs that pilots registered of their own will'),
      rightsClaimed: ['USE', 'OPERATE'],
      subjects: ['PERSONAL'],
      grade: 'G3',
      gradeImpacts: [
        impact('INDIVIDUAL', 'SERIOUS', '泄露或错误核验可能影响就业', 'A leak or a wrong answer could cost a job'),
      ],
      processing: 'LABEL',
      personal: {
        contains: true,
        types: [t('职业资格', 'Professional qualification'), t('工作经历', 'Work experience')],
        persons: 6_400,
        anonymised: false,
        basis: 'SEPARATE_CONSENT',
        sensitive: false,
        minors: false,
      },
      assessmentRef: '示例岚低空个保评〔2026〕003号',
      protections: ['MASKING', 'ENCRYPTION', 'ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['QUERY', 'API'],
      deliveryDays: 3,
      sla: { availability: 99.9, responseMs: 600 },
      offers: [
        { model: 'PER_CALL', price: yuan(3), unit: 'CALL' },
        {
          model: 'PACK',
          title: t('1,000 次包', 'Pack of 1,000 checks'),
          price: yuan(2_400),
          unit: 'CALL',
          quota: 1_000,
        },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('岗前核验', 'Checks before employment'), t('保险承保', 'Underwriting')], 12, {
        forbidden: [noReidentify, noResale, t('建立操控员黑名单', 'Building blacklists of pilots')],
        derivative: false,
        afterTerm: 'ACCESS_ENDS',
        buyerRequirements: t(
          '调用目的须与同意书所列用途一致',
          'The purpose of each call must be one the pilot agreed to',
        ),
      }),
    },
  },
  {
    key: 'island-drone-dispatch-app',
    provider: 'yilan-low-altitude-data',
    listedDaysAgo: 65,
    updatedDaysAgo: 30,
    content: {
      kind: 'APP',
      title: t('海岛无人机物流调度应用', 'Dispatch of island drone deliveries'),
      summary: t(
        '把订单、潮汐码头开放时间、低空气象和电池轮换合在一起排班的调度应用。',
        'Schedules orders, tidal piers, low-altitude weather and battery rotation together.',
      ),
      description: t(
        '离岛码头退潮时收货点不可达，冬季午后风大，电池又需要轮换冷却，人工排班常常顾此失彼。本应用每 10 分钟重排一次，给出架次、机型和备降点，遇适飞等级变差自动取消并通知收货人。已在平潭 12 条航线使用，准点率由 81% 升到 93%。莆田湄洲湾和宁德三都澳两地正在适配。',
        'At low tide the landing pads of the islets cannot be reached, winter afternoons are windy and batteries must cool in turn; schedules by hand miss one or the other. The application reschedules every ten minutes with sorties, aircraft and alternates, cancels when the weather turns and tells the consignee. On twelve Pingtan routes punctuality rose from 81% to 93%. Meizhou Bay and Sandu’ao are being fitted.',
      ),
      keywords: { zh: ['无人机物流', '调度', '海岛'], en: ['drone delivery', 'dispatch', 'islands'] },
      industries: ['G'],
      fields: ['LOW_ALTITUDE', 'TRANSPORT'],
      scenarios: [t('海岛即时物流', 'Island deliveries')],
      version: '1.2.0',
      support: t('7×24 小时', 'Around the clock'),
      noSampleReason: t('在线应用，可开通演示账号', 'An online application; demonstration accounts are available'),
      frequency: 'REALTIME',
      regions: ['350128', '350300', '350900'],
      sourceKinds: ['OWN'],
      sourceDetail: t('自研软件', 'Own software'),
      rightsClaimed: ['OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '软件本身不含用户数据', 'The software itself holds no user data')],
      personal: { contains: false },
      deliveryModes: ['SAAS', 'OFFLINE'],
      deliveryDays: 20,
      trial: t('单航线 30 天', 'One route, 30 days'),
      sla: { availability: 99.9, support: t('30 分钟响应', 'Reply within 30 minutes') },
      offers: [
        { model: 'YEAR', title: t('每条航线', 'Per route'), price: yuan(18_000), unit: 'YEAR' },
        {
          model: 'NEGOTIATED',
          title: t('私有部署', 'On the premises'),
          rangeMin: yuan(300_000),
          rangeMax: yuan(800_000),
        },
      ],
      settlement: 'YEARLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('物流调度', 'Dispatch of deliveries')], 12, { derivative: false, afterTerm: 'ACCESS_ENDS' }),
    },
  },
]
