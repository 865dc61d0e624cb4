import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
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
          title: t('全量，授权期满后研发成果可继续使用', 'Everything; results may be used after the term'),
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
    updatedDaysAgo: 5,
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
      api: {
        method: 'GET',
        path: '/v1/storage/series',
        auth: t('应用密钥与签名', 'Application key and signature'),
        qps: 10,
        returnCodes: [
          { code: '0', meaning: t('成功', 'Success') },
          { code: '1003', meaning: t('查无结果', 'Nothing found') },
          { code: '2003', meaning: t('超出调用额度', 'Quota used up') },
        ],
      },
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
    key: 'retired-battery-residual-energy',
    provider: 'lanyue-storage-data',
    listedDaysAgo: 60,
    updatedDaysAgo: 60,
    content: {
      kind: 'RESOURCE',
      title: t(
        '退役动力电池余能检测数据资源（2021-2024）',
        'Residual-energy tests of retired traction batteries, 2021-2024',
      ),
      summary: t(
        '14,900 组退役电池包的余能、内阻与外观检测记录，独占使用权以竞价方式转让。',
        'Residual energy, resistance and visual checks of 14,900 retired packs; the exclusive right of use goes to auction.',
      ),
      description: t(
        '四年间闽东地区梯次利用企业送检电池包的检测底稿，已完成资源登记，尚未加工成产品。每包含拆解批次、标称容量、余能、直流内阻、绝缘电阻、外观等级和去向建议。车辆识别码和车主信息在入库时已去除。独占使用期三年，起拍价见报价。',
        'Four years of test sheets for packs sent in by reuse companies in eastern Fujian: registered as a resource, not yet made into a product. Each pack has its batch, nominal capacity, residual energy, DC resistance, insulation, visual class and advice on what to do with it. Vehicle numbers and owners were removed on entry. Exclusive use for three years; the starting price is given below.',
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
      recordCount: 14_900,
      storageBytes: 96_000_000,
      formats: ['XLSX', 'PDF'],
      timeStart: '2021-01-04',
      timeEnd: '2024-12-27',
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
]
