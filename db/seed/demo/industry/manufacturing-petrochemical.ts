import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
  noMarketManipulation,
  noResale,
  optional,
  record,
  recordFields,
  recordId,
  round,
  stamp,
  t,
  value,
  yuan,
} from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'quangang-fence-voc',
    provider: 'yanwan-petrochemical-data',
    listedDaysAgo: 290,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'DATASET',
      title: t(
        '泉港石化园区厂界挥发性有机物小时监测数据',
        'Hourly fence-line monitoring of volatile organic compounds, Quangang petrochemical park',
      ),
      summary: t(
        '14 座厂界站苯系物、非甲烷总烃与风场的小时数据，用于泄漏溯源和园区空气预警。',
        'Hourly benzene compounds, non-methane hydrocarbons and wind at 14 fence-line stations: for tracing leaks and warning the park.',
      ),
      description: t(
        '在泉港石化园区厂界和敏感点布设 14 座自动站，采用在线气相色谱（FID）测定苯、甲苯、二甲苯和非甲烷总烃，同步记录 10 米风速风向。夜间海陆风转换和低风速时浓度容易抬升，春季静稳日尤为明显。低于检出限的值以检出限一半计并加标志，校零和跨度检查时段为空。浓度均换算到标准状态，可与 GB 31571-2015 厂界限值直接比较。',
        'Fourteen automatic stations on the fence line and at sensitive places of the Quangang park measure benzene, toluene, xylenes and non-methane hydrocarbons by online gas chromatography (FID), with wind at ten metres. Values rise at night when the sea breeze turns and in still air, most of all on calm spring days. Readings below the detection limit are given as half the limit and flagged; hours of zero and span checks are empty. Concentrations are at standard conditions and can be set directly against the fence-line limits of GB 31571-2015.',
      ),
      keywords: {
        zh: ['挥发性有机物', '厂界监测', '苯', '非甲烷总烃', '泉港', '石化园区'],
        en: ['VOC', 'fence-line monitoring', 'benzene', 'non-methane hydrocarbons', 'Quangang'],
      },
      industries: ['C', 'N'],
      fields: ['MANUFACTURING', 'CITY'],
      scenarios: [t('泄漏溯源', 'Tracing leaks'), t('园区空气质量预警', 'Air-quality warning for parks')],
      zones: ['PETROCHEMICAL'],
      version: '2.0.0',
      support: t('工作日 2 小时内响应', 'Reply within two working hours'),
      dictionary: [
        field('time', '小时', 'Hour', 'DATETIME', { isKey: true, example: '2026-03-08T02:00:00+08:00' }),
        field('station', '站点', 'Station', 'CODE', {
          isKey: true,
          domain: [
            value('FL02', '东北厂界', 'North-east fence'),
            value('FL06', '南厂界', 'South fence'),
            value('FL11', '敏感点', 'Sensitive place'),
          ],
          example: 'FL06',
          about: ['正式数据含 14 个站', 'The full data have 14 stations'],
        }),
        optional('benzene_ug_m3', '苯', 'Benzene', 'DECIMAL', { unit: 'μg/m³', domain: '≥0', example: '8.4' }),
        optional('toluene_ug_m3', '甲苯', 'Toluene', 'DECIMAL', { unit: 'μg/m³', domain: '≥0', example: '15.2' }),
        optional('xylenes_ug_m3', '二甲苯', 'Xylenes', 'DECIMAL', {
          unit: 'μg/m³',
          domain: '≥0',
          example: '11.9',
          about: ['邻、间、对二甲苯之和', 'Sum of ortho, meta and para'],
        }),
        optional('btx_ug_m3', '苯系物合计', 'Sum of the three', 'DECIMAL', {
          unit: 'μg/m³',
          domain: '≥0',
          example: '35.5',
          about: ['前三项之和', 'Sum of the three columns before'],
        }),
        optional('nmhc_mg_m3', '非甲烷总烃', 'Non-methane hydrocarbons', 'DECIMAL', {
          unit: 'mg/m³',
          domain: '≥0',
          example: '0.86',
        }),
        field('wind_speed_ms', '风速', 'Wind speed', 'DECIMAL', { unit: 'm/s', domain: '0-40', example: '2.1' }),
        field('wind_dir_deg', '风向', 'Wind direction', 'INTEGER', { unit: '°', domain: '0-359', example: '45' }),
        field('flag', '数据标志', 'Flag', 'CODE', {
          domain: [
            value('V', '有效', 'Valid'),
            value('D', '低于检出限', 'Below detection limit'),
            value('C', '校准', 'Calibration'),
          ],
          example: 'V',
        }),
      ],
      recordCount: 473_000,
      storageBytes: 41_000_000,
      incrementBytes: 29_000,
      formats: ['CSV'],
      encoding: 'UTF-8',
      timeStart: '2023-01-01',
      frequency: 'DAY',
      regions: ['350500'],
      coverage: t('泉港石化园区 14 座厂界站', '14 fence-line stations of the Quangang park'),
      granularity: t('站点·小时', 'Station, hour'),
      latency: t('次日 8 时', 'Eight o’clock next morning'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '自建自动站，苯检出限 0.5 μg/m³，每 24 小时自动校零',
        'Own automatic stations; detection limit for benzene 0.5 μg/m³; zeroed every 24 hours',
      ),
      lineage: t(
        '5 分钟谱图 → 小时均值 → 标况换算 → 质控标志',
        'Five-minute chromatograms → hourly means → standard conditions → flags',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '可能影响园区企业声誉', 'May touch the reputation of companies in the park'),
        impact('PUBLIC_INTEREST', 'GENERAL', '片面解读可能引起公众误解', 'A partial reading could mislead the public'),
      ],
      processing: 'RAW',
      personal: { contains: false },
      protections: ['WATERMARK'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'COMPLETENESS', score: 94.8 },
          { dimension: 'ACCURACY', score: 96 },
          { dimension: 'TIMELINESS', score: 98 },
        ],
        method: t('季度标气比对，示值误差不超过 10%', 'Quarterly comparison with standard gas, error within 10%'),
        assessed: '2026-01-12',
      },
      deliveryModes: ['FILE', 'STREAM'],
      deliveryDays: 1,
      trial: t('任一站点最近 14 天', 'Any station, last 14 days'),
      offers: [
        { model: 'YEAR', price: yuan(45_000), unit: 'YEAR' },
        { model: 'MONTH', title: t('单站', 'One station'), price: yuan(600), unit: 'MONTH' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence(
        [t('环境管理', 'Environmental management'), t('泄漏检测与修复', 'Leak detection and repair')],
        12,
        { modelTraining: false },
      ),
      files: [{ name: 'quangang_voc_2025.csv', format: 'CSV', bytes: 10_600_000, rows: 122_640 }],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const stations = [
          ['FL02', 0.8],
          ['FL06', 1.35],
          ['FL11', 0.45],
        ] as const
        let direction = 60
        return Array.from({ length: 240 }, (_, i) => i).flatMap((i) => {
          const h = i % 24
          const wind = round(clamp(2.4 + 1.7 * Math.sin(((h - 9) / 24) * 6.283) + random.normal(0, 0.4, 2), 0.3, 9), 1)
          direction = (Math.round(h > 10 && h < 20 ? 120 : 35) + random.int(-20, 20) + 360) % 360
          return stations.map(([station, weight]) => {
            const calibrating = h === 4
            const leak = station === 'FL06' && i > 130 && i < 137 ? 4.2 : 1
            const level = (weight * leak * 12) / (wind + 0.7)
            const low = level < 1.3
            const benzene = low ? 0.25 : round(clamp(level * random.decimal(0.8, 1.2, 3), 0.5, 400), 2)
            const toluene = round(level * random.decimal(1.4, 1.9, 3), 2)
            const xylenes = round(level * random.decimal(1.0, 1.4, 3), 2)
            return {
              time: stamp(time, -9, i * 60),
              station,
              benzene_ug_m3: calibrating ? null : benzene,
              toluene_ug_m3: calibrating ? null : toluene,
              xylenes_ug_m3: calibrating ? null : xylenes,
              btx_ug_m3: calibrating ? null : round(benzene + toluene + xylenes, 2),
              nmhc_mg_m3: calibrating ? null : round(0.28 + level * 0.05 * random.decimal(0.9, 1.1, 3), 2),
              wind_speed_ms: wind,
              wind_dir_deg: direction,
              flag: calibrating ? 'C' : low ? 'D' : 'V',
            }
          })
        })
      },
    },
    history: [{ version: '1.0.0', daysAgo: 290, change: t('首次上架，9 座站', 'First listed with nine stations') }],
    change: t('增至 14 座站，增加苯系物合计', 'Fourteen stations and the sum of the three compounds'),
  },
  {
    key: 'aromatics-polyester-index',
    provider: 'yanwan-petrochemical-data',
    listedDaysAgo: 430,
    updatedDaysAgo: 4,
    lagDays: 2,
    content: {
      kind: 'INDEX',
      title: t('福建芳烃—聚酯产业链价差指数', 'Fujian aromatics-to-polyester spread index'),
      summary: t(
        '对二甲苯、精对苯二甲酸、聚酯切片和涤纶长丝的周度到厂价指数与加工价差。',
        'Weekly delivered-price indices and processing spreads from paraxylene and PTA to polyester chip and filament.',
      ),
      description: t(
        '每周五收集省内 41 家炼化、聚酯和化纤企业的实际成交到厂价，剔除最高最低各一成后取中位数，以 2022 年第一周为 100 指数化。价差按行业通用物耗计算：每吨 PTA 耗用 0.655 吨 PX。长乐化纤与晋江纺织的开工差异会先反映在长丝价差上。单品报价企业少于 5 家时当周不发布。',
        'Every Friday 41 refiners, polyester makers and spinners in the province report what they actually paid at the gate. The top and bottom tenths are dropped, the median taken and set to 100 for the first week of 2022. Spreads use the customary consumption of 0.655 t of PX per tonne of PTA. A difference in run rates between the fibre makers of Changle and the mills of Jinjiang shows first in the filament spread. A product with fewer than five reporters is left out that week.',
      ),
      keywords: {
        zh: ['对二甲苯', 'PTA', '聚酯', '价差', '价格指数'],
        en: ['paraxylene', 'PTA', 'polyester', 'spread', 'price index'],
      },
      industries: ['C', 'F'],
      fields: ['MANUFACTURING', 'FINANCE', 'COMMERCE'],
      scenarios: [t('原料采购', 'Purchasing of feedstock'), t('套期保值研究', 'Research on hedging')],
      zones: ['PETROCHEMICAL', 'TEXTILE'],
      version: '1.4.0',
      support: t('每周一上午电话答疑', 'Telephone questions on Monday mornings'),
      dictionary: [
        field('week_end', '周五日期', 'Friday', 'DATE', { isKey: true, example: '2026-04-10' }),
        field('px_index', 'PX 指数', 'PX index', 'DECIMAL', { domain: '40-250', example: '103.6' }),
        field('pta_index', 'PTA 指数', 'PTA index', 'DECIMAL', { domain: '40-250', example: '98.2' }),
        field('chip_index', '聚酯切片指数', 'Polyester chip index', 'DECIMAL', { domain: '40-250', example: '95.1' }),
        field('filament_index', '涤纶长丝指数', 'Filament index', 'DECIMAL', { domain: '40-250', example: '97.7' }),
        field('pta_spread', 'PTA 加工价差', 'PTA spread', 'INTEGER', { unit: '元/t', example: '412' }),
        field('filament_spread', '长丝加工价差', 'Filament spread', 'INTEGER', { unit: '元/t', example: '1236' }),
        field('reporters', '报价企业数', 'Reporters', 'INTEGER', { domain: '5-41', example: '38' }),
        optional('filament_stock_days', '长丝库存天数', 'Filament stock', 'DECIMAL', {
          unit: 'd',
          domain: '0-60',
          example: '17.5',
        }),
      ],
      recordCount: 254,
      formats: ['CSV', 'XLSX'],
      timeStart: '2022-01-07',
      frequency: 'WEEK',
      regions: ['350100', '350500', '350600'],
      granularity: t('周', 'Week'),
      sourceKinds: ['OWN'],
      sourceDetail: t('签约企业周度填报，凭发票抽查', 'Weekly returns under contract, spot-checked against invoices'),
      lineage: t('填报 → 切尾 → 中位数 → 指数化', 'Returns → trimmed → median → index'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ECONOMY',
          'GENERAL',
          '区域价格信号，误用可能影响报价',
          'A regional price signal; misuse could sway quotations',
        ),
      ],
      processing: 'STATISTICAL',
      personal: { contains: false },
      protections: ['AGGREGATION'],
      crossBorder: 'EXEMPT',
      deliveryModes: ['FILE'],
      deliveryDays: 1,
      trial: t('延迟 8 周的数据免费查看', 'Data eight weeks old may be seen free of charge'),
      offers: [
        { model: 'MONTH', price: yuan(1_500), unit: 'MONTH' },
        { model: 'YEAR', price: yuan(15_000), unit: 'YEAR' },
      ],
      settlement: 'PREPAID',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('采购与研究', 'Purchasing and research')], 12, {
        forbidden: [noResale, noMarketManipulation],
        afterTerm: 'KEEP',
        territory: ['X-001'],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const end = new Date(time.day(0))
        const back = (end.getUTCDay() + 2) % 7
        let px = 8650
        let margin = 420
        let filament = 1300
        return Array.from({ length: 208 }, (_, i) => {
          px = clamp(px + random.normal(0, 95, 0) + (8300 - px) * 0.02, 6400, 10400)
          margin = clamp(margin + random.normal(0, 38, 0) + (400 - margin) * 0.1, 90, 900)
          filament = clamp(filament + random.normal(0, 60, 0) + (1250 - filament) * 0.08, 700, 2100)
          const pta = px * 0.655 + margin
          const chip = pta * 0.857 + 640 * 1 + 900
          const poy = chip + filament - 200
          return {
            week_end: time.day(-back - (207 - i) * 7),
            px_index: round((px / 8200) * 100, 1),
            pta_index: round((pta / 5750) * 100, 1),
            chip_index: round((chip / 6550) * 100, 1),
            filament_index: round((poy / 7600) * 100, 1),
            pta_spread: Math.round(margin),
            filament_spread: Math.round(filament),
            reporters: random.int(33, 41),
            filament_stock_days: random.chance(0.03)
              ? null
              : round(clamp(29 - filament / 90 + random.normal(0, 1.2, 2), 5, 45), 1),
          }
        })
      },
    },
  },
  {
    key: 'pump-vibration-hq',
    provider: 'yanwan-petrochemical-data',
    listedDaysAgo: 170,
    updatedDaysAgo: 25,
    lagDays: 15,
    content: {
      kind: 'HQ_DATASET',
      title: t(
        '石化离心机泵振动故障诊断高质量数据集',
        'High-quality dataset for fault diagnosis of petrochemical pumps',
      ),
      summary: t(
        '3.6 万段离心泵振动波形与专家诊断标签，覆盖不平衡、不对中、轴承、汽蚀等八类故障。',
        'Some 36,000 vibration records of centrifugal pumps with expert diagnoses in eight fault classes, from unbalance to cavitation.',
      ),
      description: t(
        '来自 612 台 API 610 标准离心泵的加速度波形，采样 25.6 kHz、每段 1.28 秒，测点为驱动端与非驱动端轴承座。每条记录附转速、流量比、介质类别和设备假名，并由持有三级振动分析资格的工程师结合检修拆检结果标注。故障样本占 31%，全部有检修单可追溯；正常样本按工况分层抽取。用于训练的基线模型在未见过的设备上宏平均 F1 为 0.87。',
        'Acceleration waveforms of 612 centrifugal pumps built to API 610, sampled at 25.6 kHz for 1.28 seconds at the drive-end and non-drive-end bearing housings. Each record has speed, flow ratio, class of medium and a pump token, and is labelled by category III vibration analysts with the findings of the overhaul at hand. Faults make up 31% and each can be traced to a work order; normal records are drawn by operating condition. A baseline model reaches a macro F1 of 0.87 on pumps it has not seen.',
      ),
      keywords: {
        zh: ['离心泵', '振动', '故障诊断', '轴承', '汽蚀'],
        en: ['centrifugal pump', 'vibration', 'fault diagnosis', 'bearing', 'cavitation'],
      },
      industries: ['C'],
      fields: ['MANUFACTURING'],
      scenarios: [t('设备预测性维护', 'Predictive maintenance')],
      targetUsers: [t('石化企业设备部门', 'Plant reliability teams'), t('工业智能企业', 'Industrial AI companies')],
      zones: ['PETROCHEMICAL'],
      version: '1.1.0',
      support: t('提供基线代码与标注规范答疑', 'Baseline code and help with the guideline'),
      dictionary: recordFields(
        ['波形文件与工况', 'Waveform file and operating condition'],
        ['故障类别与严重度', 'Fault class and severity'],
        'C261420260311083015000042771232',
      ),
      recordCount: 36_180,
      storageBytes: 4_950_000_000,
      fileCount: 36_181,
      formats: ['JSONL', 'HDF5'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2020-05-01',
      frequency: 'HALF',
      regions: ['350500', '350600'],
      granularity: t('测点·采集段', 'Point, record'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '自装无线三轴加速度计，服务合同约定脱敏数据归本公司',
        'Own wireless triaxial accelerometers; contracts leave the masked data with Yanwan',
      ),
      lineage: t(
        '波形 → 转速校核 → 去设备位号 → 专家标注 → 拆检结果回填',
        'Waveform → speed checked → tag numbers removed → expert label → overhaul findings filled in',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '不含位号与装置，影响有限', 'No tag numbers or units; limited effect'),
      ],
      processing: 'LABEL',
      personal: { contains: false },
      protections: ['MASKING', 'WATERMARK'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'CONFORMITY', score: 98 },
          { dimension: 'ACCURACY', score: 96.5 },
          { dimension: 'COMPLETENESS', score: 97 },
        ],
        method: t('格式全检，标签抽检 5%', 'Format of every record; 5% of labels reviewed'),
        assessed: '2026-02-02',
      },
      qualityReport: {
        number: '示例鹭衡高质评〔2026〕004号',
        body: t('厦门鹭衡数据质量评价有限公司', 'Xiamen Luheng Data Quality Assessment Co., Ltd.'),
        issued: '2026-02-20',
        expires: '2027-02-19',
      },
      hq: {
        type: 'EXPERT',
        modalities: ['IOT'],
        tasks: [t('故障分类', 'Fault classification'), t('严重度评估', 'Severity rating')],
        stages: ['SFT', 'EVAL'],
        annotation: {
          method: 'MANUAL',
          annotator: 'EXPERT',
          labels: [
            t('正常', 'Normal'),
            t('不平衡', 'Unbalance'),
            t('不对中', 'Misalignment'),
            t('轴承外圈', 'Bearing outer race'),
            t('轴承内圈', 'Bearing inner race'),
            t('汽蚀', 'Cavitation'),
            t('松动', 'Looseness'),
            t('叶轮口环磨损', 'Worn wear ring'),
            t('密封异常', 'Seal fault'),
          ],
          review: t(
            '两名分析师独立标注，不一致由组长裁定',
            'Two analysts label on their own; the lead decides where they differ',
          ),
          agreement: 0.91,
        },
        scores: { document: 95, data: 93, model: 91 },
        syntheticShare: 0,
        limitations: t(
          '以卧式单级泵为主，立式泵不足 4%',
          'Mostly horizontal single-stage pumps; vertical pumps are under 4%',
        ),
      },
      deliveryModes: ['FILE', 'OFFLINE'],
      deliveryDays: 7,
      offers: [{ model: 'ONEOFF', price: yuan(280_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('故障诊断模型研发', 'Development of diagnostic models')], 60, {
        modelTraining: true,
        afterTerm: 'KEEP',
      }),
      files: [
        { name: 'pump_vibration_records.jsonl', format: 'JSONL', bytes: 52_000_000, rows: 36_180 },
        { name: 'pump_waveforms.h5', format: 'HDF5', bytes: 4_890_000_000 },
      ],
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) =>
        Array.from({ length: 420 }, (_, i) => {
          const day = time.day(-430 + i)
          const fault = random.weighted([
            ['正常', 69],
            ['不平衡', 7],
            ['不对中', 6],
            ['轴承外圈', 6],
            ['轴承内圈', 3],
            ['汽蚀', 5],
            ['松动', 2],
            ['叶轮口环磨损', 1.5],
            ['密封异常', 0.5],
          ] as const)
          const severity =
            fault === '正常'
              ? '无'
              : random.weighted([
                  ['轻微', 5],
                  ['中度', 3],
                  ['严重', 1],
                ] as const)
          const rms =
            fault === '正常' ? random.decimal(0.8, 2.6, 2) : random.decimal(2.8, severity === '严重' ? 14 : 7.1, 2)
          const pump = `pump-${String(random.int(1, 90)).padStart(3, '0')}`
          return record({
            id: recordId(random, 'C2614', day, i + 1),
            content: [
              {
                media_type: 'iot',
                content: `wave/${pump}/${day.replaceAll('-', '')}_${String(i).padStart(4, '0')}.h5`,
                pump_token: pump,
                point: random.pick(['驱动端水平', '驱动端垂直', '非驱动端水平']),
                sampling_hz: 25600,
                points: 32768,
                speed_rpm: random.pick([1480, 2960]) + random.int(-12, 8),
                flow_ratio: random.decimal(fault === '汽蚀' ? 1.08 : 0.55, fault === '汽蚀' ? 1.25 : 1.1, 2),
                medium: random.pick(['轻烃', '循环水', '柴油', '碱液']),
                velocity_rms_mm_s: rms,
                kurtosis: round(fault.startsWith('轴承') ? random.decimal(4.6, 11, 2) : random.decimal(2.7, 3.6, 2), 2),
              },
            ],
            annotation: { label: [fault, severity], annotation_method: '人工标注', annotator: '行业领域专家' },
            day,
            modified: time.day(-10),
            version: '1.1.0',
            license: '商业授权',
            source: '自采',
            details: `无线测点 V${random.int(1000, 5200)}，三轴加速度计 ±50 g`,
          })
        }),
    },
    history: [{ version: '1.0.0', daysAgo: 170, change: t('首次上架，2.7 万段', 'First listed with 27,000 records') }],
    change: t(
      '补充汽蚀和口环磨损样本，统一严重度四级',
      'More cavitation and wear-ring records; severity in four steps',
    ),
  },
]
