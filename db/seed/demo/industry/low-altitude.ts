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
      deliveryModes: ['FILE', 'SPACE'],
      deliveryDays: 2,
      trial: t('100 架次', 'A hundred flights'),
      offers: [
        { model: 'YEAR', price: yuan(66_000), unit: 'YEAR' },
        { model: 'PER_UNIT', title: t('按容量', 'By volume'), price: yuan(45_000), unit: 'GB' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence(
        [
          t('续航模型训练', 'Training endurance models'),
          t('续航与航线研究', 'Endurance and route studies'),
          t('保险定价', 'Insurance pricing'),
        ],
        12,
        {
          modelTraining: true,
          forbidden: [noResale, noMilitary],
        },
      ),
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
      terms: licence([t('农业技术研究', 'Farm technology')], 24, { modelTraining: false, afterTerm: 'KEEP' }),
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
]
