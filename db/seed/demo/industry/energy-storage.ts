import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
  months,
  noReidentify,
  noResale,
  optional,
  record,
  recordFields,
  recordId,
  round,
  stamp,
  sun,
  t,
  token,
  value,
  yuan,
} from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'lithium-cell-ageing-hq',
    provider: 'lanyue-storage-data',
    listedDaysAgo: 230,
    updatedDaysAgo: 41,
    lagDays: 20,
    content: {
      kind: 'HQ_DATASET',
      title: t('磷酸铁锂电芯循环老化高质量数据集', 'High-quality dataset of LFP cell cycle ageing'),
      summary: t(
        '1,152 只磷酸铁锂电芯、约 260 万个循环的充放电特征与寿命标注，用于寿命预测和健康状态估计模型训练。',
        '1,152 LFP cells and about 2.6 million cycles with life labels: for training models of remaining life and state of health.',
      ),
      description: t(
        '覆盖 100 Ah、280 Ah 和 314 Ah 三种规格，15、25、35、45 ℃ 四个温度和 0.25P 至 1P 五种倍率的正交试验。每条记录是一只电芯的一个容量标定循环，含电压、电流、温度的等长特征序列、容量与能量效率，并由电化学工程师标注老化阶段和析锂风险。约 3.2% 的电芯在试验中提前失效，保留其全部记录并单独标出。数据集已用于两个剩余寿命模型的训练，独立测试集上 80% 容量寿命的平均误差由 9.8% 降到 5.1%。',
        'An orthogonal test of three cell sizes (100, 280 and 314 Ah), four temperatures from 15 to 45 ℃ and five rates from 0.25P to 1P. A record is one calibration cycle of one cell: features of voltage, current and temperature of equal length, capacity and energy efficiency, with the ageing stage and plating risk labelled by electrochemists. The 3.2% of cells that failed early are kept and marked. Two remaining-life models have been trained on it; on a separate test set the mean error at 80% capacity fell from 9.8% to 5.1%.',
      ),
      keywords: {
        zh: ['磷酸铁锂', '循环老化', '健康状态', '剩余寿命', '储能电芯'],
        en: ['LFP', 'cycle ageing', 'state of health', 'remaining useful life', 'storage cell'],
      },
      industries: ['C', 'D'],
      fields: ['ENERGY', 'MANUFACTURING'],
      scenarios: [t('电池寿命预测', 'Battery life prediction'), t('储能电站健康评估', 'Health of storage plants')],
      targetUsers: [
        t('电池企业', 'Battery makers'),
        t('储能集成商', 'Storage integrators'),
        t('算法团队', 'Algorithm teams'),
      ],
      zones: ['NEW_ENERGY', 'NEW_MATERIALS'],
      version: '1.2.0',
      support: t('提供读取代码、基线模型与答疑', 'Reading code, a baseline model and support'),
      dictionary: recordFields(
        [
          '一段 IoT 特征：容量、能量效率、内阻与 16 点电压特征',
          'IoT features: capacity, efficiency, resistance and a 16-point voltage feature',
        ],
        ['老化阶段（初期、线性、加速）与析锂风险', 'Ageing stage (early, linear, accelerated) and plating risk'],
        'C384120250618032211000042718343',
      ),
      useCases: [
        t(
          '某储能集成商用其预训练寿命模型，再以自有 60 只电芯微调。',
          'A storage integrator pre-trained its life model on it and fine-tuned with sixty cells of its own.',
        ),
      ],
      recordCount: 25_900,
      storageBytes: 38_600_000_000,
      fileCount: 1_153,
      formats: ['JSONL', 'PARQUET'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2021-09-01',
      frequency: 'QUARTER',
      regions: ['350900'],
      coverage: t('宁德测试站 1,024 个通道', '1,024 channels of the Ningde station'),
      granularity: t('电芯·标定循环', 'Cell, calibration cycle'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '自购电芯的自主试验；测试柜电压精度 0.02% 满量程',
        'Own tests of purchased cells; voltage accuracy 0.02% of full scale',
      ),
      lineage: t(
        '1 Hz 原始曲线 → 每 100 圈标定循环切分 → 特征序列 → 专家标注与双人复核',
        'One-hertz curves → a calibration cycle every hundred cycles → features → expert labels, reviewed by a second person',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      dataIp: {
        number: '示例数登字 2026-0091',
        holder: t('宁德澜岳储能数据有限公司', 'Ningde Lanyue Storage Data Co., Ltd.'),
        issuer: t('数据知识产权登记机构（示例）', 'Data IP registry (example)'),
        issued: '2026-01-15',
        expires: '2029-01-14',
      },
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '不含品牌与配方，影响有限', 'No brands and no recipes; limited effect'),
      ],
      processing: 'LABEL',
      personal: { contains: false },
      protections: ['WATERMARK', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'CONFORMITY', score: 99 },
          { dimension: 'COMPLETENESS', score: 98.2 },
          { dimension: 'ACCURACY', score: 97.6 },
          { dimension: 'CONSISTENCY', score: 98 },
        ],
        method: t(
          '格式全检；容量按电流积分复算，偏差不超过 0.2%',
          'Format of every record; capacity recomputed from current, within 0.2%',
        ),
        assessed: '2026-02-26',
      },
      qualityReport: {
        number: '示例鹭衡高质评〔2026〕008号',
        body: t('厦门鹭衡数据质量评价有限公司', 'Xiamen Luheng Data Quality Assessment Co., Ltd.'),
        issued: '2026-03-10',
        expires: '2027-03-09',
      },
      hq: {
        type: 'EXPERT',
        modalities: ['IOT', 'TABLE'],
        tasks: [t('剩余寿命预测', 'Remaining-life prediction'), t('健康状态估计', 'State-of-health estimation')],
        stages: ['PRETRAIN', 'SFT', 'EVAL'],
        annotation: {
          method: 'SEMI',
          annotator: 'EXPERT',
          labels: [t('初期', 'Early'), t('线性', 'Linear'), t('加速', 'Accelerated'), t('析锂风险', 'Plating risk')],
          review: t(
            '规则预标，5 名电化学工程师复核，10% 双盲',
            'Pre-labelled by rule, reviewed by five electrochemists, 10% double-blind',
          ),
          agreement: 0.94,
        },
        scores: { document: 96, data: 94.5, model: 92 },
        syntheticShare: 0,
        limitations: t(
          '不含三元体系；无日历老化；温度上限 45 ℃',
          'No NMC cells, no calendar ageing, nothing above 45 ℃',
        ),
      },
      deliveryModes: ['FILE', 'SPACE'],
      deliveryDays: 7,
      trial: t('24 只电芯子集可试用 30 天', 'A subset of 24 cells for 30 days'),
      offers: [
        {
          model: 'ONEOFF',
          title: t('全量，永久研发使用', 'Everything, for research without end'),
          price: yuan(460_000),
          unit: 'ITEM',
        },
        { model: 'YEAR', title: t('含季度更新', 'With quarterly updates'), price: yuan(220_000), unit: 'YEAR' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      invoice: t('增值税专用发票', 'Special VAT invoice'),
      terms: licence([t('模型训练与评测', 'Training and evaluation of models')], 36, {
        modelTraining: true,
        afterTerm: 'KEEP',
        forbidden: [noResale, t('据以公开评价具体品牌', 'Publishing judgements of brands')],
      }),
      files: [
        { name: 'lfp_ageing_v1.2_records.jsonl', format: 'JSONL', bytes: 640_000_000, rows: 25_900 },
        { name: 'lfp_ageing_v1.2_curves.parquet', format: 'PARQUET', bytes: 37_900_000_000 },
        {
          name: 'annotation_guideline.pdf',
          title: t('标注规范', 'Annotation guideline'),
          format: 'PDF',
          bytes: 2_400_000,
        },
      ],
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        let serial = 0
        return Array.from({ length: 12 }, (_, c) => c).flatMap((c) => {
          const rated = random.pick([100, 280, 314])
          const temperature = random.pick([15, 25, 35, 45])
          const rate = random.pick([0.25, 0.5, 1])
          const cell = token(random, 'cell-', 6)
          const first = random.decimal(1.005, 1.03, 4)
          const slope = 0.0000135 * (1 + (temperature - 25) / 40) * (0.7 + rate * 0.6)
          let previous: string | null = null
          return Array.from({ length: 30 }, (_, k) => {
            const cycle = k * 100
            const day = time.day(-30 - (30 - k) * 16 - c)
            const health = first - slope * cycle - (k > 22 ? (k - 22) ** 2 * 0.0007 : 0) + random.normal(0, 0.0008, 5)
            serial += 1
            const id = recordId(random, 'C3841', day, serial)
            const row = record({
              id,
              rid: previous ? [previous] : null,
              content: [
                {
                  media_type: 'iot',
                  content: `curves/${cell}/${String(cycle).padStart(5, '0')}.parquet`,
                  cell_token: cell,
                  rated_ah: rated,
                  temperature_c: temperature,
                  rate_p: rate,
                  cycle,
                  capacity_ah: round(rated * health, 2),
                  energy_efficiency: round(0.958 - rate * 0.022 - (first - health) * 0.12, 4),
                  resistance_mohm: round((28 / rated) * (1 + (first - health) * 2.4), 4),
                  voltage_feature: Array.from({ length: 16 }, (_, i) =>
                    round(3.05 + 0.42 * (i / 15) ** 0.35 - (1 - health) * 0.08 + random.normal(0, 0.002, 4), 4),
                  ),
                },
              ],
              annotation: {
                label: [
                  k < 4 ? '初期' : k > 22 ? '加速' : '线性',
                  temperature === 15 && rate === 1 && k > 15 ? '析锂风险高' : '析锂风险低',
                ],
                annotation_method: '半自动标注',
                annotator: '行业领域专家',
              },
              day,
              modified: time.day(-20),
              version: '1.2.0',
              license: '商业授权',
              source: '自采',
              details: `充放电通道 CH${String(random.int(1, 1024)).padStart(4, '0')}，温箱 W${random.int(1, 6)}`,
            })
            previous = id
            return row
          })
        })
      },
    },
    history: [
      { version: '1.0.0', daysAgo: 230, change: t('首次上架，864 只电芯', 'First listed with 864 cells') },
      { version: '1.1.0', daysAgo: 130, change: t('增加 314 Ah 规格', 'Size 314 Ah added') },
    ],
    change: t('补入 45 ℃ 高温工况，标注经双人复核', 'The 45 ℃ tests added, labels reviewed by two people'),
  },
  {
    key: 'user-side-storage-operation',
    provider: 'lanyue-storage-data',
    listedDaysAgo: 340,
    updatedDaysAgo: 16,
    lagDays: 7,
    content: {
      kind: 'DATASET',
      title: t('工商业用户侧储能电站运行数据', 'Operation of behind-the-meter storage plants'),
      summary: t(
        '43 座 0.5-10 MWh 储能电站的 15 分钟功率、SOC 与收益数据，用于收益测算与保险定价。',
        'Fifteen-minute power, state of charge and earnings of 43 plants of 0.5-10 MWh: for revenue models and insurance pricing.',
      ),
      description: t(
        '电站分布在宁德、福州、莆田和泉州，多数执行两充两放策略：夜间谷段充电、午前峰段放电，午间平段补电、晚峰再放。功率为正表示放电，SOC 由电池管理系统上报，按运行功率可复核。同时给出最高、最低单体温差和当刻电价时段，便于研究温差与衰减的关系。',
        'Plants in Ningde, Fuzhou, Putian and Quanzhou, most on two cycles a day: charge at night, discharge in the morning peak, top up around noon and discharge again in the evening. Positive power means discharge. State of charge comes from the battery management system and can be checked against power. The spread of cell temperatures and the tariff period are given too.',
      ),
      keywords: {
        zh: ['用户侧储能', 'SOC', '峰谷套利', '储能收益'],
        en: ['behind-the-meter storage', 'state of charge', 'peak shaving', 'storage earnings'],
      },
      industries: ['D'],
      fields: ['ENERGY', 'FINANCE'],
      scenarios: [t('储能收益测算', 'Revenue models for storage'), t('储能保险定价', 'Insurance of storage plants')],
      zones: ['NEW_ENERGY'],
      version: '1.5.0',
      support: t('工作日答疑', 'Questions on working days'),
      dictionary: [
        field('time', '时刻', 'Time', 'DATETIME', { isKey: true, example: '2026-04-18T10:30:00+08:00' }),
        field('plant_token', '电站假名', 'Plant token', 'STRING', { isKey: true, example: 'ES07' }),
        field('capacity_kwh', '额定能量', 'Rated energy', 'INTEGER', {
          unit: 'kWh',
          domain: '500-10000',
          example: '2150',
        }),
        field('power_kw', '功率', 'Power', 'DECIMAL', {
          unit: 'kW',
          domain: '-5000~5000',
          example: '-480.0',
          about: ['放电为正，充电为负', 'Positive for discharge, negative for charge'],
        }),
        field('soc_pct', '荷电状态', 'State of charge', 'DECIMAL', {
          unit: '%',
          domain: '0-100',
          example: '64.2',
          about: ['时段末值', 'At the end of the interval'],
        }),
        field('tariff_period', '电价时段', 'Tariff period', 'CODE', {
          domain: [value('PEAK', '峰', 'Peak'), value('FLAT', '平', 'Flat'), value('VALLEY', '谷', 'Valley')],
          example: 'PEAK',
        }),
        optional('cell_temp_max_c', '最高单体温度', 'Highest cell temperature', 'DECIMAL', {
          unit: '℃',
          domain: '-10~65',
          example: '31.6',
        }),
        optional('cell_temp_spread_c', '单体温差', 'Spread of cell temperature', 'DECIMAL', {
          unit: '℃',
          domain: '0-15',
          example: '2.8',
        }),
      ],
      recordCount: 3_620_000,
      storageBytes: 240_000_000,
      formats: ['CSV', 'PARQUET'],
      timeStart: '2024-01-01',
      frequency: 'WEEK',
      regions: ['350900', '350100', '350300', '350500'],
      granularity: t('电站·15 分钟', 'Plant, 15 minutes'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '代管电站能量管理系统数据，投资方授权',
        'Energy management systems of managed plants, with the investors’ consent',
      ),
      lineage: t(
        '秒级数据 → 15 分钟均值 → SOC 与功率平衡校核',
        'Second-by-second data → 15-minute means → balance of charge and power checked',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G3',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'SERIOUS',
          '可推算电站收益与厂区用能',
          'Earnings of a plant and its host’s energy use can be inferred',
        ),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'ENCRYPTION', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['API', 'SANDBOX'],
      deliveryDays: 3,
      offers: [
        { model: 'MONTH', title: t('单电站', 'One plant'), price: yuan(900), unit: 'MONTH' },
        { model: 'YEAR', title: t('全部电站', 'All plants'), price: yuan(188_000), unit: 'YEAR' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('收益测算', 'Revenue models'), t('保险与融资', 'Insurance and finance')], 12, {
        forbidden: [noReidentify, noResale],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const plants = [
          { id: 'ES07', kwh: 2150 },
          { id: 'ES19', kwh: 5000 },
        ]
        const charge = plants.map(() => 12)
        return Array.from({ length: 480 }, (_, i) => i).flatMap((i) =>
          plants.map((plant, p) => {
            const hour = ((i * 15) % 1440) / 60
            const period =
              hour < 8 ? 'VALLEY' : (hour >= 10 && hour < 12) || (hour >= 15 && hour < 20) ? 'PEAK' : 'FLAT'
            const before = charge[p] ?? 12
            let wanted = 0
            if (hour < 4.5 && before < 95) wanted = -0.22
            else if (hour >= 10 && hour < 12 && before > 10) wanted = 0.42
            else if (hour >= 12 && hour < 14.5 && before < 95) wanted = -0.38
            else if (hour >= 17 && hour < 20 && before > 10) wanted = 0.32
            const power = wanted === 0 ? 0 : plant.kwh * wanted * random.decimal(0.985, 1, 4)
            const moved = (((power / plant.kwh) * 25) / (power > 0 ? 0.955 : 1)) * (power < 0 ? 0.955 : 1)
            const soc = clamp(before - moved, 5, 98)
            const real = round(soc === before - moved ? power : 0, 1)
            charge[p] = real === 0 ? before : soc
            return {
              time: stamp(time, -5, i * 15),
              plant_token: plant.id,
              capacity_kwh: plant.kwh,
              power_kw: real,
              soc_pct: round(charge[p] ?? 0, 1),
              tariff_period: period,
              cell_temp_max_c: random.chance(0.005)
                ? null
                : round(25 + (Math.abs(real) / plant.kwh) * 18 + random.normal(0, 0.4, 1), 1),
              cell_temp_spread_c: random.chance(0.005)
                ? null
                : round(clamp(1.6 + (Math.abs(real) / plant.kwh) * 4 + random.normal(0, 0.2, 1), 0.5, 9), 1),
            }
          }),
        )
      },
    },
  },
  {
    key: 'quanzhou-charging-piles',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 120,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'DATASET',
      title: t('泉州公共充电站小时利用率数据', 'Hourly use of public charging stations in Quanzhou'),
      summary: t(
        '286 座公共充电站的小时充电电量、占用枪数与利用率，用于选址、有序充电和网点评估。',
        'Hourly energy, connectors in use and utilisation of 286 public charging stations: for siting, managed charging and network reviews.',
      ),
      description: t(
        '以依场景授权的公共充电设施监测数据加工，站级汇总，不含车辆和用户信息。每站每小时一行，记录枪数、平均占用枪数、充电电量、充电次数和利用率。夜间谷价时段与午后是两个充电高峰，国庆和春节期间高速沿线站点明显上升。公益研究与城市规划免费，企业选址按政府指导价收费。',
        'Made from public charging monitoring data authorised for this scenario and summed by station, with nothing about vehicles or drivers. Each row has the connectors, the mean number in use, energy, sessions and utilisation of one station in one hour. The cheap hours of the night and the early afternoon are the two peaks; stations along the motorway rise sharply at National Day and Spring Festival. Research and city planning pay nothing; companies choosing sites pay the guided price.',
      ),
      keywords: {
        zh: ['充电桩', '充电站', '利用率', '泉州', '公共数据'],
        en: ['charging station', 'charging pile', 'utilisation', 'Quanzhou', 'public data'],
      },
      industries: ['D', 'G'],
      fields: ['ENERGY', 'TRANSPORT', 'CITY'],
      scenarios: [t('充电网络规划与选址', 'Planning and siting of charging')],
      zones: ['NEW_ENERGY'],
      version: '1.1.0',
      support: t('运营单位工作日答疑', 'Questions to the operator on working days'),
      dictionary: [
        field('time', '小时', 'Hour', 'DATETIME', { isKey: true, example: '2026-05-01T13:00:00+08:00' }),
        field('station_code', '站编码', 'Station code', 'STRING', { isKey: true, example: 'QC0112' }),
        field('area_type', '区域类型', 'Type of area', 'CODE', {
          domain: [
            value('CBD', '商业区', 'Commercial'),
            value('RES', '居住区', 'Residential'),
            value('HWY', '高速沿线', 'Motorway'),
            value('IND', '工业区', 'Industrial'),
          ],
          example: 'RES',
        }),
        field('connectors', '充电枪数', 'Connectors', 'INTEGER', { domain: '1-200', example: '24' }),
        field('occupied_avg', '平均占用枪数', 'Mean connectors in use', 'DECIMAL', { domain: '≥0', example: '7.6' }),
        field('sessions', '开始充电次数', 'Sessions started', 'INTEGER', { domain: '≥0', example: '9' }),
        field('energy_kwh', '充电电量', 'Energy', 'DECIMAL', { unit: 'kWh', domain: '≥0', example: '286.4' }),
        field('utilisation_pct', '利用率', 'Utilisation', 'DECIMAL', {
          unit: '%',
          domain: '0-100',
          example: '31.7',
          about: ['平均占用枪数除以充电枪数', 'Mean connectors in use over connectors'],
        }),
      ],
      recordCount: 4_700_000,
      storageBytes: 260_000_000,
      incrementBytes: 380_000,
      formats: ['CSV'],
      encoding: 'UTF-8',
      timeStart: '2025-01-01',
      frequency: 'DAY',
      regions: ['350500'],
      granularity: t('站·小时', 'Station, hour'),
      sourceKinds: ['AUTHORISED'],
      sourceDetail: t(
        '充电设施监测公共数据，依场景授权',
        'Public monitoring data of charging facilities, authorised by scenario',
      ),
      lineage: t(
        '单枪状态 → 站级小时汇总 → 少于 4 枪的站并入邻站',
        'Connector states → hourly station totals → stations with fewer than four connectors merged with a neighbour',
      ),
      rightsClaimed: ['USE', 'OPERATE'],
      openness: 'CONDITIONAL',
      publicData: {
        grantor: t('泉州市数据主管部门（示例）', 'Quanzhou data authority (example)'),
        operator: t('泉州澜序能源数据有限公司', 'Quanzhou Lanxu Energy Data Co., Ltd.'),
        mode: 'SCENARIO',
        scope: t('充电网络规划与选址场景', 'Scenario: planning and siting of charging'),
        from: '2025-06-01',
        to: '2028-05-31',
        registrationCode: 'GGSJ-示例-350500-0127',
      },
      subjects: ['PUBLIC'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'PUBLIC_INTEREST',
          'GENERAL',
          '不当发布可能引起排队或网点误判',
          'Careless publication could mislead drivers',
        ),
        impact('INDIVIDUAL', 'NONE', '站级汇总，不含个人', 'Station totals without persons'),
      ],
      processing: 'STATISTICAL',
      personal: { contains: false },
      protections: ['AGGREGATION', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['API', 'SANDBOX'],
      deliveryDays: 3,
      offers: [
        { model: 'GOV_GUIDED', title: t('产业使用', 'Industrial use'), price: yuan(3_600), unit: 'MONTH' },
        { model: 'FREE', title: t('公益使用', 'Public-interest use') },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'GOV',
      priceCeiling: yuan(4_500),
      priceDocument: '示例文号：泉数价〔2025〕11号',
      freeForPublicInterest: true,
      taxRate: 6,
      terms: licence([t('充电网络规划与选址', 'Planning and siting of charging')], 12, { afterTerm: 'ACCESS_ENDS' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const stations = [
          ['QC0008', 'CBD', 40],
          ['QC0031', 'RES', 16],
          ['QC0112', 'RES', 24],
          ['QC0177', 'HWY', 12],
          ['QC0203', 'IND', 30],
          ['QC0251', 'CBD', 20],
        ] as const
        return Array.from({ length: 168 }, (_, i) => i).flatMap((i) =>
          stations.map(([code, area, guns]) => {
            const h = i % 24
            const night = Math.exp(-(((h < 12 ? h : h - 24) - 1.5) ** 2) / 7)
            const noon = Math.exp(-((h - 13.2) ** 2) / 5)
            const wish =
              0.1 +
              (area === 'HWY'
                ? 0.12 * night + 0.4 * noon
                : area === 'RES'
                  ? 0.55 * night + 0.18 * noon
                  : 0.35 * night + 0.36 * noon)
            const used = round(clamp(guns * (wish + random.normal(0, 0.03, 3)), 0, guns), 1)
            return {
              time: stamp(time, -6, i * 60),
              station_code: code,
              area_type: area,
              connectors: guns,
              occupied_avg: used,
              sessions: Math.round(used * random.decimal(0.9, 1.5, 2)),
              energy_kwh: round(used * random.decimal(34, 46, 1), 1),
              utilisation_pct: round((used / guns) * 100, 1),
            }
          }),
        )
      },
    },
  },
  {
    key: 'retired-battery-residual-energy',
    provider: 'lanyue-storage-data',
    listedDaysAgo: 60,
    updatedDaysAgo: 60,
    content: {
      kind: 'RESOURCE',
      title: t(
        '退役动力电池余能检测数据资源（2021-2025）',
        'Residual-energy tests of retired traction batteries, 2021-2025',
      ),
      summary: t(
        '18,600 组退役电池包的余能、内阻与外观检测记录，独占使用权以竞价方式转让。',
        'Residual energy, resistance and visual checks of 18,600 retired packs; the exclusive right of use goes to auction.',
      ),
      description: t(
        '五年间闽东地区梯次利用企业送检电池包的检测底稿，已完成资源登记，尚未加工成产品。每包含拆解批次、标称容量、余能、直流内阻、绝缘电阻、外观等级和去向建议。车辆识别码和车主信息在入库时已去除。独占使用期三年，起拍价见报价。',
        'Five years of test sheets for packs sent in by reuse companies in eastern Fujian: registered as a resource, not yet made into a product. Each pack has its batch, nominal capacity, residual energy, DC resistance, insulation, visual class and advice on what to do with it. Vehicle numbers and owners were removed on entry. Exclusive use for three years; the starting price is given below.',
      ),
      keywords: { zh: ['退役电池', '余能检测', '梯次利用'], en: ['retired battery', 'residual energy', 'second life'] },
      industries: ['C'],
      fields: ['ENERGY', 'MANUFACTURING'],
      scenarios: [t('电池梯次利用', 'Second life of batteries')],
      zones: ['NEW_ENERGY'],
      dictionary: [
        field('pack_token', '电池包假名', 'Pack token', 'STRING', { isKey: true }),
        field('test_date', '检测日期', 'Test date', 'DATE', { example: '2024-08-19' }),
        field('chemistry', '体系', 'Chemistry', 'CODE', {
          domain: [value('LFP', '磷酸铁锂', 'LFP'), value('NMC', '三元', 'NMC')],
        }),
        field('nominal_kwh', '标称能量', 'Nominal energy', 'DECIMAL', { unit: 'kWh', domain: '10-150' }),
        field('residual_pct', '余能比', 'Residual energy', 'DECIMAL', {
          unit: '%',
          domain: '0-105',
          about: ['1/3C 实测放电能量与标称能量之比', 'Energy discharged at C/3 over nominal'],
        }),
        optional('dcr_mohm', '直流内阻', 'DC resistance', 'DECIMAL', { unit: 'mΩ', domain: '≥0' }),
        optional('insulation_mohm', '绝缘电阻', 'Insulation resistance', 'DECIMAL', { unit: 'MΩ' }),
        field('visual_class', '外观等级', 'Visual class', 'CODE', {
          domain: [
            value('A', '完好', 'Intact'),
            value('B', '轻微损伤', 'Slight damage'),
            value('C', '变形或漏液', 'Deformed or leaking'),
          ],
        }),
      ],
      noSampleReason: t(
        '竞价前仅向缴纳保证金的意向方在沙箱中展示',
        'Before the auction it is shown only in the sandbox, to bidders who have paid the deposit',
      ),
      recordCount: 18_600,
      storageBytes: 96_000_000,
      formats: ['XLSX', 'PDF'],
      timeStart: '2021-01-04',
      timeEnd: '2025-12-26',
      frequency: 'STATIC',
      regions: ['350900'],
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '自主检测业务底稿，委托合同约定数据归检测方',
        'Own test sheets; the contracts leave the data with the tester',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '可能影响相关电池品牌商誉', 'May touch the reputation of battery brands'),
      ],
      processing: 'RAW',
      personal: { contains: false },
      deliveryModes: ['OFFLINE'],
      deliveryDays: 15,
      offers: [
        {
          model: 'AUCTION',
          title: t('起拍价', 'Starting price'),
          price: yuan(350_000),
          unit: 'ITEM',
          note: t('加价幅度 1 万元，保证金 5 万元', 'Increments of ¥10,000; deposit ¥50,000'),
        },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'INCOME',
      terms: licence([t('梯次利用评估模型', 'Assessment models for second life')], 36, {
        exclusivity: 'EXCLUSIVE',
        modelTraining: true,
      }),
    },
  },
  {
    key: 'fujian-green-power-index',
    provider: 'minan-industrial-data-association',
    listedDaysAgo: 500,
    updatedDaysAgo: 18,
    lagDays: 10,
    content: {
      kind: 'INDEX',
      title: t('福建制造业绿电消费指数', 'Green-power use index of Fujian manufacturing'),
      summary: t(
        '按设区市和行业反映制造业绿电消费水平的月度指数，2022 年为 100。',
        'Monthly index of green-power use by city and industry (2022 = 100).',
      ),
      description: t(
        '由 312 家会员企业填报的绿电交易量、绿证核销量和自发自用光伏电量合成，除以总用电量得到绿电占比，再以 2022 年均值为 100 指数化。分设区市、分六个行业发布，附三项分量贡献，总指数等于三项分量之和。出口型纺织鞋服企业因客户要求提升最快。填报企业不足 5 家的单元不发布。',
        'Compiled from the green power, retired certificates and own solar reported by 312 member companies. Divided by total consumption and set to 100 for 2022, it is published by city and for six industries with three components that add up to the total. Exporters of textiles and footwear rise fastest because their customers ask for it. Cells with fewer than five companies are withheld.',
      ),
      keywords: { zh: ['绿电', '绿证', '指数', '碳足迹'], en: ['green power', 'green certificate', 'index', 'carbon'] },
      industries: ['C', 'D'],
      fields: ['ENERGY', 'MANUFACTURING'],
      scenarios: [t('绿色供应链管理', 'Green supply chains'), t('绿色信贷', 'Green lending')],
      zones: ['NEW_ENERGY', 'TEXTILE'],
      version: '1.8.0',
      support: t('协会秘书处', 'Secretariat of the association'),
      dictionary: [
        field('stat_month', '月份', 'Month', 'DATE', { isKey: true, example: '2026-02-01' }),
        field('region', '设区市', 'City', 'CODE', {
          isKey: true,
          example: '350500',
          about: ['六位区划代码', 'Six-digit code'],
        }),
        field('industry', '行业', 'Industry', 'CODE', {
          isKey: true,
          domain: [
            value('TEX', '纺织鞋服', 'Textiles and footwear'),
            value('ELE', '电子信息', 'Electronics'),
            value('EQP', '机械装备', 'Machinery'),
          ],
          example: 'TEX',
        }),
        field('green_index', '绿电消费指数', 'Index', 'DECIMAL', { domain: '≥0', example: '168.4' }),
        field('trade_part', '绿电交易分量', 'Part of traded green power', 'DECIMAL', { domain: '≥0', example: '78.2' }),
        field('certificate_part', '绿证分量', 'Part of certificates', 'DECIMAL', { domain: '≥0', example: '41.7' }),
        field('own_solar_part', '自发自用分量', 'Part of own solar', 'DECIMAL', { domain: '≥0', example: '48.5' }),
        field('companies', '样本企业数', 'Companies', 'INTEGER', { domain: '≥5', example: '23' }),
        optional('mom_pct', '环比', 'Change on the month', 'DECIMAL', { unit: '%', example: '1.2' }),
      ],
      recordCount: 2_500,
      formats: ['CSV', 'PDF'],
      timeStart: '2022-01-01',
      frequency: 'MONTH',
      regions: ['350100', '350200', '350300', '350500', '350600', '350900'],
      granularity: t('设区市·行业·月', 'City, industry, month'),
      sourceKinds: ['OWN'],
      sourceDetail: t('会员填报，凭证抽查', 'Reported by members; vouchers spot-checked'),
      lineage: t('填报 → 凭证抽查 10% → 加权汇总 → 指数化', 'Returns → 10% of vouchers checked → weighted → index'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '汇总指数', 'Aggregate index')],
      processing: 'STATISTICAL',
      personal: { contains: false },
      protections: ['AGGREGATION'],
      crossBorder: 'EXEMPT',
      deliveryModes: ['FILE', 'REPORT'],
      deliveryDays: 1,
      offers: [
        { model: 'FREE', title: t('总指数', 'Headline index') },
        { model: 'YEAR', title: t('分市分行业明细', 'Detail by city and industry'), price: yuan(6_800), unit: 'YEAR' },
      ],
      settlement: 'YEARLY',
      priceBasis: 'COST',
      terms: licence([t('研究', 'Research'), t('绿色金融', 'Green finance'), t('新闻报道', 'News')], 12, {
        derivative: true,
        afterTerm: 'KEEP',
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const before = new Map<string, number>()
        return months(time, 24).flatMap(({ day, month }, i) =>
          ['350100', '350200', '350300', '350500', '350600', '350900'].flatMap((region, r) =>
            ['TEX', 'ELE', 'EQP'].map((industry, n) => {
              const trade = round(52 + i * (1.1 - n * 0.2) + r * 1.5 + random.normal(0, 1.2, 2), 1)
              const certificate = round(26 + i * 0.7 + random.normal(0, 0.8, 2), 1)
              const solar = round(
                (30 + r + i * 0.35) * (0.85 + 0.3 * sun(728, month) * (month > 4 && month < 10 ? 1 : 0.6)),
                1,
              )
              const total = round(trade + certificate + solar, 1)
              const last = before.get(region + industry)
              before.set(region + industry, total)
              return {
                stat_month: day,
                region,
                industry,
                green_index: total,
                trade_part: trade,
                certificate_part: certificate,
                own_solar_part: solar,
                companies: 6 + ((r * 5 + n * 3) % 19),
                mom_pct: last === undefined ? null : round((total / last - 1) * 100, 1),
              }
            }),
          ),
        )
      },
    },
  },
  {
    key: 'power-market-monthly-report',
    provider: 'lanxu-energy-data',
    listedDaysAgo: 370,
    updatedDaysAgo: 52,
    lagDays: 22,
    content: {
      kind: 'REPORT',
      title: t(
        '福建工业用户购电与负荷形态月报',
        'Monthly report on power purchasing and load shape of Fujian industry',
      ),
      summary: t(
        '三十页月报：样本企业购电成本、分时结构和负荷形态变化，附数据表。',
        'Thirty pages a month on what sampled factories pay, when they use power and how load shapes shift, with a data appendix.',
      ),
      description: t(
        '写给能源经理和售电人员的月度分析。正文比较纺织、制鞋、石材、陶瓷、机械五类用户的到户均价与分时结构，给出下月检修与假期对负荷的影响判断。附表按行业和电压等级列出样本均价、峰谷比和负荷率中位数。样本来自授权企业，结论不代表全省。',
        'A monthly analysis for energy managers and retailers. It compares delivered prices and time-of-use structure for textiles, footwear, stone, ceramics and machinery, and says what maintenance and holidays will do to load next month. The appendix lists mean price, peak-valley ratio and median load factor by industry and voltage. The sample consists of consenting companies and does not speak for the province.',
      ),
      keywords: {
        zh: ['购电成本', '分时电价', '月报', '负荷形态'],
        en: ['power cost', 'time-of-use', 'monthly report', 'load shape'],
      },
      industries: ['D', 'C'],
      fields: ['ENERGY'],
      scenarios: [t('企业购电决策', 'Power purchasing')],
      version: '2026.04',
      support: t('订阅用户可约每月一次电话解读', 'Subscribers may book one call a month'),
      dictionary: [
        field('stat_month', '月份', 'Month', 'DATE', { isKey: true, example: '2026-02-01' }),
        field('industry', '行业', 'Industry', 'STRING', { isKey: true, example: '制鞋' }),
        field('voltage_level', '电压等级', 'Voltage', 'CODE', {
          isKey: true,
          domain: [value('10kV', '10 千伏', '10 kV'), value('35kV', '35 千伏', '35 kV')],
        }),
        field('samples', '样本数', 'Samples', 'INTEGER', { domain: '≥5', example: '84' }),
        field('avg_price', '到户均价', 'Delivered price', 'DECIMAL', {
          unit: '元/kWh',
          domain: '0.3-1.2',
          example: '0.642',
        }),
        field('peak_valley_ratio', '峰谷电量比', 'Peak-valley ratio', 'DECIMAL', { domain: '≥0', example: '1.43' }),
        optional('median_load_factor', '负荷率中位数', 'Median load factor', 'DECIMAL', {
          domain: '0-1',
          example: '0.58',
        }),
      ],
      formats: ['PDF', 'XLSX'],
      timeStart: '2024-06-01',
      frequency: 'MONTH',
      regions: ['350000'],
      sourceKinds: ['OWN', 'PUBLIC'],
      sourceDetail: t(
        '授权企业账单样本；公开电价政策文件',
        'Bills of consenting companies; published tariff documents',
      ),
      rightsClaimed: ['HOLD', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '汇总分析', 'Aggregate analysis')],
      processing: 'STATISTICAL',
      personal: { contains: false },
      noSampleReason: t('可索取上一年度任一期全文', 'Any issue of last year is sent on request'),
      deliveryModes: ['REPORT'],
      deliveryDays: 1,
      offers: [
        { model: 'MONTH', price: yuan(680), unit: 'MONTH' },
        { model: 'YEAR', price: yuan(6_800), unit: 'YEAR' },
      ],
      settlement: 'PREPAID',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('企业内部参考', 'Internal reference')], 12, { derivative: false, afterTerm: 'KEEP' }),
      files: [
        { name: 'power_purchase_report.pdf', format: 'PDF', bytes: 5_200_000 },
        { name: 'appendix_tables.xlsx', format: 'XLSX', bytes: 410_000, rows: 220 },
      ],
    },
  },
]
