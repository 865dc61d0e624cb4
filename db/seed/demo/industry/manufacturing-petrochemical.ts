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
      deliveryModes: ['FILE', 'API', 'STREAM'],
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
        { modelTraining: true },
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
      deliveryModes: ['FILE', 'API'],
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
  {
    key: 'process-safety-corpus',
    provider: 'yanwan-petrochemical-data',
    listedDaysAgo: 140,
    updatedDaysAgo: 35,
    lagDays: 10,
    content: {
      kind: 'HQ_DATASET',
      title: t('石化工艺安全问答与 HAZOP 分析语料', 'Process-safety questions and HAZOP corpus for petrochemicals'),
      summary: t(
        '2.4 万条偏差—原因—后果—保护措施问答，经注册安全工程师审定，用于安全助手微调与检索。',
        '24,000 question-answer records of deviation, cause, consequence and safeguard, reviewed by registered safety engineers: for tuning safety assistants and retrieval.',
      ),
      description: t(
        '由工艺安全工程师根据通用工艺单元整理，不含任何一家企业的实际装置与位号。每条以一个节点偏差为题，回答按原因、后果、已有保护和建议四步展开，并标注风险等级与工艺单元。参照 AQ/T 3049-2013 的引导词体系编写。语料同时给出 1,200 条评测题，可用来比较模型是否会遗漏关键后果。',
        'Written by process-safety engineers around generic units; no plant and no tag number is real. Each record takes one deviation at a node and answers in four steps: causes, consequences, existing safeguards, recommendations, with a risk rank and the unit. Guide words follow AQ/T 3049-2013. A further 1,200 questions test whether a model leaves out a vital consequence.',
      ),
      keywords: {
        zh: ['工艺安全', 'HAZOP', '语料', '问答', '大模型'],
        en: ['process safety', 'HAZOP', 'corpus', 'question answering', 'language model'],
      },
      industries: ['C'],
      fields: ['MANUFACTURING'],
      scenarios: [t('工艺安全助手', 'Process-safety assistants'), t('安全培训', 'Safety training')],
      zones: ['PETROCHEMICAL'],
      version: '1.0.1',
      support: t('勘误每月汇总发布', 'Errata every month'),
      dictionary: recordFields(
        ['提问与回答文本', 'Question and answer'],
        ['工艺单元、偏差与风险等级', 'Unit, deviation and risk rank'],
        'C251120260120101522000017490216',
      ),
      recordCount: 24_060,
      storageBytes: 31_000_000,
      fileCount: 3,
      formats: ['JSONL'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2024-02-01',
      frequency: 'QUARTER',
      regions: ['350500'],
      sourceKinds: ['OWN'],
      sourceDetail: t('自有工程师编写与审定', 'Written and reviewed by Yanwan’s engineers'),
      lineage: t(
        '节点与引导词展开 → 编写 → 双人审定 → 去重',
        'Nodes and guide words → written → reviewed by two → duplicates removed',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '通用知识，不含企业信息', 'General knowledge without company information'),
      ],
      processing: 'LABEL',
      personal: { contains: false },
      crossBorder: 'EXEMPT',
      hq: {
        type: 'INDUSTRY',
        modalities: ['TEXT'],
        tasks: [t('问答', 'Question answering'), t('风险分级', 'Risk ranking')],
        stages: ['SFT', 'RAG', 'EVAL'],
        annotation: {
          method: 'MANUAL',
          annotator: 'EXPERT',
          labels: [t('低', 'Low'), t('中', 'Medium'), t('高', 'High')],
          review: t('全检', 'Every record reviewed'),
        },
        scores: { document: 93, data: 92, model: 90 },
        syntheticShare: 0.12,
      },
      qualityReport: {
        number: '示例鹭衡高质评〔2026〕011号',
        body: t('厦门鹭衡数据质量评价有限公司', 'Xiamen Luheng Data Quality Assessment Co., Ltd.'),
        issued: '2026-03-26',
      },
      deliveryModes: ['FILE'],
      deliveryDays: 2,
      offers: [
        { model: 'ONEOFF', price: yuan(86_000), unit: 'ITEM' },
        { model: 'PER_ROW', title: t('按条选购，5,000 条起', 'By record, from 5,000'), price: yuan(5), unit: 'ROW' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('模型微调与检索', 'Model tuning and retrieval')], 36, {
        modelTraining: true,
        afterTerm: 'KEEP',
      }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const cases: {
          unit: string
          deviation: string
          rank: string
          causes: [string, string]
          effects: [string, string]
          guards: [string, string]
          advice: [string, string]
        }[] = [
          {
            unit: '常压塔顶回流罐',
            deviation: '液位过高',
            rank: '中',
            causes: ['回流泵停运而备用泵未自启', '界位计与液位计共用引压管，堵塞后指示偏低'],
            effects: ['石脑油随不凝气带入压缩机入口', '塔顶压力升高，安全阀起跳'],
            guards: ['高高液位报警', '压缩机入口分液罐'],
            advice: ['把液位计与界位计引压口分开', '核算分液罐能否容纳 5 分钟带液量'],
          },
          {
            unit: '常压塔顶回流罐',
            deviation: '界位过低',
            rank: '中',
            causes: ['切水阀内漏', '界位控制阀卡在开位'],
            effects: ['油进入含硫污水系统', '污水罐顶部积聚可燃蒸气'],
            guards: ['界位低低联锁关阀', '污水罐氮封'],
            advice: ['切水阀后加装油水检测', '把切水阀列入月度试漏'],
          },
          {
            unit: '加氢进料加热炉',
            deviation: '进料流量过低',
            rank: '高',
            causes: ['进料泵入口过滤器堵塞', '各支路偏流，一路调节阀卡涩'],
            effects: ['炉管壁温超限，结焦直至烧穿', '出口温度波动，反应器入口超温'],
            guards: ['低流量联锁切断燃料气', '炉管表面热电偶报警'],
            advice: ['按支路分别设低流量联锁', '每班比对各支路流量与壁温'],
          },
          {
            unit: '加氢进料加热炉',
            deviation: '燃料气压力过低',
            rank: '高',
            causes: ['燃料气管网用户突增', '分液罐带液堵塞阻火器'],
            effects: ['火嘴熄灭后可燃气在炉膛积聚', '再次点火时闪爆'],
            guards: ['主火嘴与长明灯压力低低联锁', '火焰检测器'],
            advice: ['确认吹扫时间满足炉膛体积换气要求', '长明灯改用独立气源'],
          },
          {
            unit: '加氢反应器',
            deviation: '床层温度过高',
            rank: '高',
            causes: ['冷氢阀开度不足', '原料烯烃含量突升'],
            effects: ['飞温导致催化剂烧结', '器壁超过设计温度'],
            guards: ['床层多点温度高高联锁', '0.7 MPa/min 紧急泄压'],
            advice: ['复核泄压速率能覆盖最大放热工况', '对冷氢阀做季度行程试验'],
          },
          {
            unit: '高压分离器',
            deviation: '液位过低',
            rank: '高',
            causes: ['液位变送器零点漂移', '减油阀冲蚀内漏'],
            effects: ['高压氢气窜入低压分离器', '低分安全阀容量不足而超压'],
            guards: ['液位低低联锁关减油阀', '低分安全阀'],
            advice: ['按窜气工况重新核算安全阀', '液位联锁采用三取二'],
          },
          {
            unit: '丙烷球罐',
            deviation: '液位过高',
            rank: '高',
            causes: ['收料时切错罐', '雷达液位计受浮渣影响读数偏低'],
            effects: ['无气相空间，升温后液体膨胀超压', '安全阀排放液相'],
            guards: ['独立高高液位开关关闭入口阀', '球罐安全阀'],
            advice: ['收料前由两人核对流程', '高高液位开关与液位计采用不同原理'],
          },
          {
            unit: '丙烷球罐',
            deviation: '罐底阀门外漏',
            rank: '高',
            causes: ['切水阀冬季残水冻裂', '法兰垫片老化'],
            effects: ['液相丙烷喷出形成蒸气云', '遇点火源闪爆'],
            guards: ['可燃气体探测器', '罐底紧急切断阀与注水设施'],
            advice: ['采用双阀切水并规定操作顺序', '每年演练一次注水堵漏'],
          },
          {
            unit: '聚丙烯闪蒸罐',
            deviation: '压力过高',
            rank: '高',
            causes: ['出料旋转阀堵料', '丙烯回收压缩机跳车'],
            effects: ['粉料架桥，清理时有人员暴露风险', '安全阀向火炬大量排放'],
            guards: ['压力高高联锁停止进料', '火炬系统'],
            advice: ['核对火炬分液罐能否接受夹带粉料', '清堵作业实行氮气置换确认'],
          },
          {
            unit: '对二甲苯吸附塔',
            deviation: '温度过低',
            rank: '低',
            causes: ['进料换热器旁路误开', '伴热蒸汽压力不足'],
            effects: ['产品纯度下降需要回炼', '解吸剂消耗增加'],
            guards: ['进料温度低报警', '产品在线色谱'],
            advice: ['旁路阀加铅封', '把伴热疏水器列入点检'],
          },
          {
            unit: '胺液再生塔',
            deviation: '回流中断',
            rank: '中',
            causes: ['塔顶空冷风机停运', '回流泵抽空'],
            effects: ['酸性气带液进入硫磺装置', '贫液硫化氢超标'],
            guards: ['酸性气分液罐高液位报警', '备用回流泵'],
            advice: ['给空冷风机增加失电报警', '巡检路线加设便携硫化氢检测要求'],
          },
          {
            unit: '碱洗塔',
            deviation: '碱液浓度过低',
            rank: '低',
            causes: ['补碱泵行程失准', '循环水漏入碱系统'],
            effects: ['二氧化碳穿透，下游催化剂中毒', '黄油增多堵塞塔盘'],
            guards: ['每 8 小时化验碱浓度', '出口在线红外分析'],
            advice: ['碱浓度改为每 4 小时化验', '建立补碱量与用量的日平衡'],
          },
          {
            unit: '循环水冷却器',
            deviation: '管束泄漏',
            rank: '中',
            causes: ['水侧点蚀', '流速过低造成垢下腐蚀'],
            effects: ['工艺介质进入循环水，冷却塔处可燃气积聚', '水质恶化影响全厂换热'],
            guards: ['回水总管可燃气体检测', '循环水余氯与 COD 监测'],
            advice: ['在每台高压侧冷却器回水支管设取样点', '把流速低于 0.5 m/s 的冷却器列为重点'],
          },
          {
            unit: '火炬分液罐',
            deviation: '液位过高',
            rank: '高',
            causes: ['凝液泵未自启', '上游装置大量排液'],
            effects: ['火雨落到地面', '排放管背压升高，安全阀排量不足'],
            guards: ['高液位自启双泵', '高高液位报警'],
            advice: ['核对最大泄放工况下的持液时间', '双泵分接两路电源'],
          },
          {
            unit: '裂解炉稀释蒸汽线',
            deviation: '蒸汽流量过低',
            rank: '高',
            causes: ['稀释蒸汽发生器结垢', '调节阀仪表风中断'],
            effects: ['烃分压上升，炉管快速结焦', '急冷锅炉压降增大'],
            guards: ['汽烃比低低联锁', '仪表风储罐'],
            advice: ['确认调节阀失风时处于安全位', '按结焦速率优化清焦周期'],
          },
        ]
        const asks: ((unit: string, deviation: string) => string)[] = [
          (unit, deviation) => `请按原因、后果、保护、建议分析${unit}${deviation}。`,
          (unit, deviation) => `值班员发现${unit}${deviation}，应先核实什么？`,
          (unit, deviation) => `${unit}${deviation}最坏会发展成什么，靠什么挡住？`,
          (unit, deviation) => `HAZOP 会上有人认为${unit}${deviation}风险可以接受，请给出意见。`,
          (unit, deviation) => `新员工问：为什么要怕${unit}${deviation}？`,
          (unit, deviation) => `夜班交接记录写着“${unit}${deviation}，已处理”，接班人还该追问哪些事？`,
          (unit, deviation) => `开工阶段${unit}${deviation}与正常生产时有何不同的关注点？`,
          (unit, deviation) => `为${unit}${deviation}写两条可检查的整改建议。`,
          (unit, deviation) => `${unit}${deviation}的现有保护层各管什么，哪一层最容易失效？`,
          (unit, deviation) => `检修后首次投用，怎样防止${unit}${deviation}再次发生？`,
          (unit, deviation) => `只用三句话说明${unit}${deviation}的来龙去脉。`,
          (unit, deviation) => `判断${unit}${deviation}的风险等级并说明理由。`,
          (unit, deviation) => `${unit}${deviation}可能是仪表假指示吗？`,
          (unit, deviation) => `若${unit}${deviation}同时遇到停电，会怎样？`,
        ]
        let serial = 0
        return cases.flatMap((c) =>
          asks.map((ask, k) => {
            serial += 1
            const day = time.day(-400 + serial)
            const [first, second] = c.causes
            const [near, far] = c.effects
            const answers = [
              `原因：①${first}；②${second}。后果：${near}；${far}。现有保护：${c.guards.join('、')}。建议：${c.advice.join('；')}。`,
              `先比对相邻测点确认不是假指示，再查“${first}”，排除后查“${second}”。确认属实立即按${c.guards[0]}对应的规程处置。`,
              `最坏的发展是${far}，中间会先看到${near}。第一道屏障是${c.guards[0]}，再往后依靠${c.guards[1]}。`,
              `不建议直接接受。${first}并不少见，一旦发生，${near}，风险为${c.rank}。至少应落实：${c.advice[0]}。`,
              `因为它会引出两件事：${near}，以及${far}。常见起因是${first}，所以平时要盯住相关仪表和阀位。`,
              `追问三点：是${first}还是${second}；${c.guards[0]}当时有没有动作；有没有按“${c.advice[0]}”落实。`,
              `开工时联锁可能处于旁路，${c.guards[0]}未必有效，而${second}更容易出现。旁路应有专人和时限，并先完成：${c.advice[1]}。`,
              `1. ${c.advice[0]}，由设备与工艺共同验收。2. ${c.advice[1]}，记录纳入月度检查。`,
              `${c.guards[0]}负责及早切断，${c.guards[1]}负责兜底。若${second}，前者可能收不到真实信号，因此它更容易失效。`,
              `投用前确认不存在“${first}”和“${second}”的条件，试验${c.guards[0]}，并完成${c.advice[1]}。`,
              `${first}会造成${c.deviation}。放任下去，${near}，直至${far}。靠${c.guards.join('与')}拦住，治本要${c.advice[0]}。`,
              `等级：${c.rank}。依据是后果为“${far}”，而“${first}”在行业内时有发生，现有${c.guards.length}层保护。`,
              `可能。${second.includes('计') || second.includes('变送器') ? `“${second}”就是典型的假指示` : '先看同一介质的上下游测点是否同向变化'}。在证实之前按真实偏差处置，不要先复位${c.guards[0]}。`,
              `停电会使机泵停运，${near}来得更快。要核对${c.guards[0]}是否由不间断电源供电，${c.guards[1]}是否不依赖电力。`,
            ]
            return record({
              id: recordId(random, 'C2511', day, serial),
              content: [
                { media_type: 'text', role: 'question', content: ask(c.unit, c.deviation) },
                { media_type: 'text', role: 'answer', content: answers[k] ?? '' },
              ],
              annotation: {
                label: [c.unit, c.deviation, `风险${c.rank}`],
                annotation_method: '人工标注',
                annotator: '行业领域专家',
              },
              day,
              modified: time.day(-12),
              version: '1.0.1',
              license: '商业授权',
              source: '自采',
              details: `工艺安全组编写，审定批次 PS-${String(Math.ceil(serial / 30)).padStart(2, '0')}`,
              synthetic: random.chance(0.12),
            })
          }),
        )
      },
    },
  },
  {
    key: 'gulei-major-hazard',
    provider: 'gujing-safety-data',
    listedDaysAgo: 80,
    updatedDaysAgo: 28,
    lagDays: 10,
    content: {
      kind: 'DATASET',
      title: t(
        '漳州沿海化工园区重大危险源与公共管廊关联数据',
        'Major hazards and shared pipe racks of a coastal chemical park, Zhangzhou',
      ),
      summary: t(
        '重大危险源、公共管廊与应急资源的关联数据，仅供经审批的应急推演与风险评估在驻场环境使用。',
        'Linked data on major hazards, shared pipe racks and emergency resources, for approved drills and risk assessment on the premises only.',
      ),
      description: t(
        '汇集园区一、二级重大危险源的类别、最大存量区间、所在管廊段和可达应急资源，用于多米诺效应推演和应急预案检验。经风险评估认定为重要数据，不提供样例，不出驻场环境；使用人逐一登记，全程留痕。结果须经安全负责人复核后带出，且只能是汇总结论。',
        'Classes and quantity bands of the first- and second-tier major hazards of a park, the pipe-rack sections that join them and the emergency resources in reach: for domino-effect studies and for testing emergency plans. A risk assessment found these to be important data: there is no sample and nothing leaves the premises. Users are registered one by one and logged throughout; only aggregate findings may be taken out, after the security officer has reviewed them.',
      ),
      keywords: {
        zh: ['重大危险源', '应急推演', '公共管廊', '化工园区'],
        en: ['major hazard', 'emergency drill', 'pipe rack', 'chemical park'],
      },
      industries: ['C', 'S'],
      fields: ['MANUFACTURING', 'CITY'],
      scenarios: [t('化工园区应急推演', 'Emergency drills for chemical parks')],
      zones: ['PETROCHEMICAL'],
      version: '1.0.0',
      support: t('驻场工程师陪同使用', 'An engineer accompanies every session'),
      dictionary: [
        field('hazard_token', '危险源假名', 'Hazard token', 'STRING', {
          isKey: true,
          about: ['项目级假名，不同项目不同', 'Differs between projects'],
        }),
        field('hazard_tier', '危险源级别', 'Tier', 'CODE', {
          domain: [value('1', '一级', 'First'), value('2', '二级', 'Second')],
          about: ['GB 18218-2018', 'By GB 18218-2018'],
        }),
        field('substance_class', '物质类别', 'Class of substance', 'CODE', {
          domain: [
            value('FG', '易燃气体', 'Flammable gas'),
            value('FL', '易燃液体', 'Flammable liquid'),
            value('TX', '毒性气体', 'Toxic gas'),
          ],
        }),
        field('quantity_band', '存量区间', 'Quantity band', 'CODE', {
          domain: [
            value('A', '低于临界量 10 倍', 'Below 10 times the threshold'),
            value('B', '10-50 倍', '10-50 times'),
            value('C', '50 倍以上', 'Above 50 times'),
          ],
        }),
        field('rack_section', '管廊段', 'Rack section', 'STRING', {
          about: ['拓扑编号，不含坐标', 'Topological number without coordinates'],
        }),
        optional('neighbours', '相邻危险源', 'Neighbouring hazards', 'JSON'),
        optional('foam_reserve_m3', '可达泡沫液', 'Foam in reach', 'DECIMAL', { unit: 'm³', domain: '≥0' }),
      ],
      noSampleReason: t('重要数据，按规定不公开样例', 'Important data: a public sample is not permitted'),
      recordCount: 412,
      storageBytes: 1_800_000,
      formats: ['SQL'],
      timeStart: '2024-01-01',
      frequency: 'QUARTER',
      regions: ['350600'],
      granularity: t('危险源单元', 'Hazard unit'),
      sourceKinds: ['OWN', 'AUTHORISED'],
      sourceDetail: t(
        '受园区管理方委托整编，委托书约定用途',
        'Compiled for the park’s management, whose mandate fixes the uses',
      ),
      lineage: t(
        '企业申报 → 现场核对 → 拓扑化 → 存量分档',
        'Company reports → checked on site → topology → quantity bands',
      ),
      rightsClaimed: ['USE'],
      subjects: ['ORGANISATION', 'PUBLIC'],
      grade: 'IMPORTANT',
      gradeImpacts: [
        impact(
          'PUBLIC_INTEREST',
          'SERIOUS',
          '一旦泄露可能被用于破坏，严重危害公众生命健康',
          'A leak could be used for sabotage and seriously endanger lives',
        ),
        impact('ORGANISATION', 'SERIOUS', '暴露企业设施与薄弱环节', 'Shows installations and their weak points'),
      ],
      processing: 'FUSED',
      personal: { contains: false },
      assessmentRef: '示例盾澜风评〔2026〕007号',
      protections: ['MASKING', 'ENCRYPTION', 'ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'ASSESSMENT',
      publicData: {
        grantor: t('漳州某化工园区管理机构（示例）', 'A chemical park authority in Zhangzhou (example)'),
        operator: t('漳州古镜石化安全数据服务有限公司', 'Zhangzhou Gujing Petrochemical Safety Data Co., Ltd.'),
        mode: 'SCENARIO',
        scope: t('化工园区应急推演场景', 'Scenario: emergency drills for chemical parks'),
        from: '2026-01-01',
        to: '2028-12-31',
        registrationCode: 'GGSJ-示例-350600-0041',
      },
      deliveryModes: ['SANDBOX', 'OFFLINE', 'PPC'],
      deliveryDays: 30,
      offers: [
        { model: 'GOV_GUIDED', title: t('按推演项目', 'By drill project'), price: yuan(60_000), unit: 'ITEM' },
        { model: 'FREE', title: t('应急管理公益使用', 'Emergency management in the public interest') },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'GOV',
      priceCeiling: yuan(80_000),
      priceDocument: '示例文号：漳数价〔2026〕2号',
      freeForPublicInterest: true,
      terms: licence([t('化工园区应急推演', 'Emergency drills'), t('风险评估', 'Risk assessment')], 3, {
        forbidden: [noResale, t('带出驻场环境', 'Taking data off the premises')],
        derivative: false,
        buyerRequirements: t(
          '使用人须通过背景核查并签署保密承诺，逐单双人审批',
          'Users pass a background check and sign for secrecy; two officers approve each order',
        ),
      }),
    },
  },
]
