import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
  monthOf,
  noReidentify,
  noResale,
  optional,
  round,
  stamp,
  t,
  value,
  yuan,
} from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'pingtan-offshore-wind-scada',
    provider: 'lanxi-wind-data',
    listedDaysAgo: 410,
    updatedDaysAgo: 6,
    lagDays: 30,
    content: {
      kind: 'DATASET',
      title: t('平潭外海海上风电机组 SCADA 十分钟数据', 'Ten-minute SCADA data of offshore wind turbines off Pingtan'),
      summary: t(
        '24 台 6-8 MW 海上机组三年的十分钟运行数据与停机事件，用于功率预测、偏航误差诊断和故障预警。',
        'Three years of ten-minute data and stop events from 24 offshore turbines of 6-8 MW: for power forecasting, yaw diagnosis and fault warning.',
      ),
      description: t(
        '台湾海峡西岸狭管效应明显，冬季东北季风期月均风速可达 11 米每秒以上，机组利用小时数高而疲劳载荷也大。数据包含 24 台机组的风速、功率、转速、桨距角、偏航误差、齿轮箱与发电机温度，以及状态码。机位坐标已去除，机号以假名给出，尾流关系用相对排列编号表示。限功率时段有单独标志，建模时建议剔除。原始数据留在运营方，本产品为经风电场业主书面同意的脱敏版本。',
        'The west side of the Taiwan Strait works like a funnel: monthly means above 11 m/s in the winter monsoon give long running hours and heavy fatigue. The data hold wind speed, power, rotor speed, pitch, yaw error, gearbox and generator temperatures and the state code of 24 turbines. Positions are removed, turbine numbers are pseudonyms, and the wake layout is given only as row and place. Curtailed intervals carry a flag and are best left out of models. The owner of the farm has agreed in writing to this masked version.',
      ),
      keywords: {
        zh: ['海上风电', 'SCADA', '功率曲线', '偏航误差', '平潭', '故障预警'],
        en: ['offshore wind', 'SCADA', 'power curve', 'yaw error', 'Pingtan', 'fault warning'],
      },
      industries: ['D'],
      fields: ['ENERGY', 'MARINE'],
      scenarios: [t('风电功率预测', 'Wind power forecasting'), t('机组健康管理', 'Turbine health management')],
      targetUsers: [t('整机与部件企业', 'Turbine and component makers'), t('功率预测服务商', 'Forecast providers')],
      zones: ['NEW_ENERGY'],
      version: '1.3.0',
      support: t(
        '工作日答疑；每季度一次线上使用交流',
        'Questions on working days; an online users’ meeting each quarter',
      ),
      dictionary: [
        field('time', '时刻', 'Time', 'DATETIME', {
          isKey: true,
          example: '2026-01-12T03:10:00+08:00',
          about: ['十分钟区间起点', 'Start of the ten-minute interval'],
        }),
        field('turbine_token', '机组假名', 'Turbine token', 'STRING', { isKey: true, example: 'T11' }),
        field('row_no', '排号', 'Row', 'INTEGER', {
          domain: '1-4',
          example: '1',
          about: ['第 1 排为东北来流的首排', 'Row 1 faces the north-east wind'],
        }),
        optional('wind_speed_ms', '机舱风速', 'Nacelle wind speed', 'DECIMAL', {
          unit: 'm/s',
          domain: '0-60',
          example: '11.42',
        }),
        optional('wind_dir_deg', '风向', 'Wind direction', 'INTEGER', { unit: '°', domain: '0-359', example: '34' }),
        optional('active_power_kw', '有功功率', 'Active power', 'DECIMAL', {
          unit: 'kW',
          domain: '-150~8400',
          example: '5612.0',
          about: ['停机时自耗电为负', 'Negative when the turbine draws its own supply'],
        }),
        optional('rotor_rpm', '叶轮转速', 'Rotor speed', 'DECIMAL', { unit: 'r/min', domain: '0-14', example: '10.3' }),
        optional('pitch_deg', '桨距角', 'Pitch angle', 'DECIMAL', { unit: '°', domain: '-5~95', example: '1.8' }),
        optional('yaw_error_deg', '偏航误差', 'Yaw error', 'DECIMAL', {
          unit: '°',
          domain: '-180~180',
          example: '-2.6',
        }),
        optional('gearbox_oil_c', '齿轮箱油温', 'Gearbox oil temperature', 'DECIMAL', {
          unit: '℃',
          domain: '-10~95',
          example: '58.7',
        }),
        field('state_code', '状态码', 'State', 'CODE', {
          domain: [
            value('RUN', '并网运行', 'Running'),
            value('CURT', '限功率', 'Curtailed'),
            value('WAIT', '小风待机', 'Waiting for wind'),
            value('STOP', '故障停机', 'Stopped by a fault'),
          ],
          example: 'RUN',
        }),
      ],
      recordCount: 3_790_000,
      storageBytes: 486_000_000,
      incrementBytes: 13_500_000,
      formats: ['PARQUET', 'CSV'],
      encoding: 'UTF-8',
      timeStart: '2023-10-01',
      frequency: 'MONTH',
      regions: ['350128'],
      coverage: t('平潭以东海域一座海上风电场，24 台机组', 'One offshore wind farm east of Pingtan, 24 turbines'),
      granularity: t('单机·10 分钟', 'Turbine, ten minutes'),
      latency: t('滞后 1 个月', 'One month'),
      sourceKinds: ['OWN', 'TRADED'],
      sourceDetail: t(
        '受托运维取得，与业主的数据使用协议允许脱敏后对外提供',
        'Collected under a maintenance contract; the data agreement with the owner allows a masked version to be sold',
      ),
      lineage: t(
        '1 秒 SCADA → 10 分钟均值 → 去坐标、机号假名化 → 状态码归并（137 类并为 4 类）',
        'One-second SCADA → ten-minute means → positions removed, tokens → 137 state codes merged into 4',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G3',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'SERIOUS',
          '可推算机组可靠性和发电收益，影响业主与整机商',
          'Reveals reliability and earnings, and so affects owner and maker',
        ),
        impact('ECONOMY', 'GENERAL', '单场数据，影响局部', 'One farm; the effect is local'),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'WATERMARK', 'ENCRYPTION', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'COMPLETENESS', score: 95.2 },
          { dimension: 'CONFORMITY', score: 97 },
          { dimension: 'ACCURACY', score: 93.5 },
        ],
        method: t(
          '与测风塔同期风速比对；功率曲线离群点检查',
          'Compared with mast wind speed; outliers of the power curve checked',
        ),
        assessed: '2026-01-28',
      },
      deliveryModes: ['SANDBOX', 'FILE', 'TEE'],
      deliveryDays: 5,
      trial: t('沙箱内试用 3 台机组 30 天', 'Three turbines in the sandbox for 30 days'),
      offers: [
        { model: 'YEAR', price: yuan(128_000), unit: 'YEAR' },
        { model: 'ONEOFF', title: t('单台机组三年', 'One turbine, three years'), price: yuan(9_800), unit: 'ITEM' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('功率预测与健康管理算法研发', 'Forecasting and health-management algorithms')], 24, {
        modelTraining: true,
        forbidden: [noReidentify, noResale, t('用于同业机组性能公开排名', 'Publishing rankings of makes')],
      }),
      files: [
        { name: 'pt_owf_scada_10min_2024.parquet', format: 'PARQUET', bytes: 158_000_000, rows: 1_264_896 },
        { name: 'pt_owf_scada_10min_2025.parquet', format: 'PARQUET', bytes: 157_000_000, rows: 1_261_440 },
      ],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const month = monthOf(time.day(0))
        const base = 7.6 + 3.2 * Math.cos(((month - 12) / 12) * 2 * Math.PI)
        let wind = base
        let direction = 38
        let stopped = 0
        return Array.from({ length: 432 }, (_, i) => i).flatMap((i) => {
          wind = clamp(wind + 0.06 * (base - wind) + random.normal(0, 0.32, 3), 0.6, 24)
          direction = Math.round(clamp(direction + random.int(-3, 3) + (38 - direction) * 0.03, 5, 80))
          if (stopped > 0) stopped -= 1
          else if (random.chance(0.003)) stopped = random.int(6, 30)
          return ['T03', 'T11'].map((turbine, n) => {
            const v = round(clamp(wind * (n === 0 ? 1 : 0.94) + random.normal(0, 0.25, 2), 0.3, 25), 2)
            const down = n === 1 && stopped > 0
            const free = v < 3 ? 0 : v > 12.2 ? 7000 : 7000 * ((v ** 3 - 27) / (12.2 ** 3 - 27))
            const curtailed = !down && free > 5600 && i % 144 > 60 && i % 144 < 80
            const power =
              down || v < 3
                ? -42 + random.normal(0, 4, 1)
                : curtailed
                  ? 5600 + random.normal(0, 20, 1)
                  : clamp(free * random.decimal(0.96, 1.02, 3), 0, 7050)
            const state = down ? 'STOP' : v < 3 ? 'WAIT' : curtailed ? 'CURT' : 'RUN'
            const running = state === 'RUN' || state === 'CURT'
            return {
              time: stamp(time, -2, i * 10),
              turbine_token: turbine,
              row_no: n + 1,
              wind_speed_ms: v,
              wind_dir_deg: direction,
              active_power_kw: round(power, 1),
              rotor_rpm: running ? round(clamp(4.8 + (v - 3) * 0.62, 4.8, 10.6), 1) : 0,
              pitch_deg: down ? 89 : v > 12.2 ? round(1 + (v - 12.2) * 2.1, 1) : 1,
              yaw_error_deg: random.normal(-1.2, 3.4, 1),
              gearbox_oil_c: random.chance(0.01)
                ? null
                : round(
                    running ? 48 + (power / 7000) * 14 + random.normal(0, 0.6, 1) : 41 + random.normal(0, 0.5, 1),
                    1,
                  ),
              state_code: state,
            }
          })
        })
      },
    },
    history: [
      { version: '1.0.0', daysAgo: 410, change: t('首次上架', 'First listed') },
      { version: '1.2.0', daysAgo: 150, change: t('增加偏航误差与限功率标志', 'Yaw error and curtailment flag added') },
    ],
    change: t('状态码由 6 类归并为 4 类，历史同步重算', 'States merged from six to four, history included'),
  },
  {
    key: 'wind-turbine-health-app',
    provider: 'lanxi-wind-data',
    listedDaysAgo: 95,
    updatedDaysAgo: 33,
    content: {
      kind: 'APP',
      title: t('海上风机健康与运维船期排程应用', 'Offshore turbine health and vessel planning'),
      summary: t(
        '把故障预警、海况窗口和运维船排期放在一张日历上，减少空跑出海。',
        'Fault warnings, sea-state windows and vessels on one calendar, so that fewer boats sail in vain.',
      ),
      description: t(
        '面向海上风电场运维班组。系统接入机组状态与预警结果，叠加有效波高和风速预报，自动给出未来 7 天可登机窗口，并按备件到位情况排出船期。平潭海域冬季可登机窗口每月常不足 10 天，排程得当能明显减少等待天数。试运行场站在一个东北季风季内把单次出海平均处置台数由 1.6 台提高到 2.3 台。',
        'For the maintenance crews of offshore wind farms. It takes turbine states and warnings, lays wave-height and wind forecasts over them, finds the hours of the next seven days in which a turbine can be boarded, and plans vessels around the spare parts at hand. Off Pingtan a winter month often has fewer than ten such days. In one monsoon season the pilot farm went from 1.6 to 2.3 turbines served per trip.',
      ),
      keywords: {
        zh: ['海上风电', '运维', '船期', '登机窗口'],
        en: ['offshore wind', 'maintenance', 'vessel planning', 'weather window'],
      },
      industries: ['D'],
      fields: ['ENERGY', 'MARINE'],
      scenarios: [t('海上风电运维', 'Offshore wind maintenance')],
      zones: ['NEW_ENERGY'],
      version: '2.5.0',
      support: t('7×24 小时值班电话', 'Duty telephone around the clock'),
      noSampleReason: t('在线应用，提供演示环境', 'An online application; a demonstration is available'),
      frequency: 'IRREGULAR',
      regions: ['350128', '350300', '350900'],
      sourceKinds: ['OWN', 'PUBLIC'],
      sourceDetail: t('自研软件；海况取自公开预报', 'Own software; sea state from public forecasts'),
      rightsClaimed: ['OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [impact('ORGANISATION', 'GENERAL', '含运维计划', 'Holds maintenance plans')],
      personal: { contains: false },
      protections: ['ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['SAAS'],
      deliveryDays: 10,
      trial: t('单场站试用 60 天', 'One farm, 60 days'),
      sla: { availability: 99.5 },
      offers: [{ model: 'YEAR', title: t('单场站', 'One wind farm'), price: yuan(180_000), unit: 'YEAR' }],
      settlement: 'YEARLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('风电场运维管理', 'Wind farm maintenance')], 12, {
        afterTerm: 'ACCESS_ENDS',
        derivative: false,
        forbidden: [t('反编译、破解或转售软件', 'Decompiling, cracking or reselling the software')],
      }),
    },
  },
]
