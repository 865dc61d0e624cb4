import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
  noResale,
  optional,
  record,
  recordFields,
  recordId,
  round,
  t,
  token,
  value,
  yuan,
} from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'pcb-aoi-defects-hq',
    provider: 'luxinxu-test-data',
    listedDaysAgo: 360,
    updatedDaysAgo: 47,
    lagDays: 30,
    content: {
      kind: 'HQ_DATASET',
      title: t('多层印制板 AOI 外观缺陷图像高质量数据集', 'High-quality AOI image dataset of multilayer PCB defects'),
      summary: t(
        '21.6 万张内外层线路 AOI 图像、11 类缺陷框，用于复判模型训练，减少人工目检。',
        '216,000 AOI images of inner and outer layers with boxes for 11 defect classes: for AOI verification models that cut manual inspection.',
      ),
      description: t(
        '采自厦门三条检测线的 10 μm 分辨率线扫图像，板型为 4 至 16 层、线宽线距 50 至 150 μm。每张 1,024×1,024 像素，缺陷包括开路、短路、缺口、毛刺、针孔、残铜、偏位等 11 类，由工艺员框选、二人交叉复核。假点样本约占 38%，因为复判真正要解决的是把假点剔掉。图像已裁去料号和客户标识。基线检测模型 mAP@0.5 为 0.893，假点滤除率 92%。',
        'Line-scan images at 10 μm from three inspection lines in Xiamen: boards of 4 to 16 layers with 50-150 μm lines and spaces. Images are 1,024×1,024 pixels; eleven defects such as open, short, nick, spur, pinhole and residual copper are boxed by process staff and cross-checked. False calls make up about 38%, since throwing those out is what verification is for. Part numbers and customers are cropped away. A baseline detector reaches mAP@0.5 of 0.893 and filters 92% of false calls.',
      ),
      keywords: {
        zh: ['印制电路板', 'AOI', '缺陷检测', '目标检测', '复判'],
        en: ['PCB', 'AOI', 'defect detection', 'object detection', 'AOI verification'],
      },
      industries: ['C'],
      fields: ['MANUFACTURING'],
      scenarios: [t('电路板质检', 'Board inspection')],
      zones: ['ELECTRONICS'],
      version: '2.1.0',
      support: t('提供标注规范、基线权重与答疑', 'Guideline, baseline weights and support'),
      dictionary: recordFields(
        ['图像路径与成像参数', 'Image path and imaging parameters'],
        ['缺陷类别与像素框 [x, y, 宽, 高]', 'Defect class and pixel box [x, y, width, height]'],
        'C398220251103022417000318620947',
      ),
      recordCount: 216_400,
      storageBytes: 118_000_000_000,
      fileCount: 216_401,
      formats: ['JSONL', 'IMAGE'],
      encoding: 'UTF-8',
      timeStart: '2022-03-01',
      frequency: 'HALF',
      regions: ['350200'],
      granularity: t('单张图像', 'Image'),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '自有检测线采集，委托合同约定脱敏图像可用于数据产品',
        'Own inspection lines; contracts allow masked images in data products',
      ),
      lineage: t(
        '线扫 → 裁切 → 去标识 → 标注 → 交叉复核',
        'Line scan → crop → identifiers removed → boxes → cross-check',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '局部线路图形，无法还原整板设计',
          'Fragments of circuits; no board can be rebuilt',
        ),
      ],
      processing: 'LABEL',
      personal: { contains: false },
      protections: ['MASKING', 'WATERMARK'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'CONFORMITY', score: 99 },
          { dimension: 'ACCURACY', score: 97.2 },
          { dimension: 'COMPLETENESS', score: 98.5 },
        ],
        method: t(
          '抽检 4,000 张，漏标 0.9%、错标 1.1%、框偏移 0.8%',
          '4,000 images reviewed: 0.9% missed, 1.1% wrong class, 0.8% boxes off',
        ),
        assessed: '2026-01-20',
      },
      qualityReport: {
        number: '示例鹭衡高质评〔2026〕002号',
        body: t('厦门鹭衡数据质量评价有限公司', 'Xiamen Luheng Data Quality Assessment Co., Ltd.'),
        issued: '2026-02-06',
        expires: '2027-02-05',
      },
      hq: {
        type: 'EXPERT',
        modalities: ['IMAGE'],
        tasks: [t('缺陷检测', 'Defect detection'), t('假点分类', 'False-call classification')],
        stages: ['SFT', 'EVAL'],
        annotation: {
          method: 'SEMI',
          annotator: 'EXPERT',
          labels: [
            t('开路', 'Open'),
            t('短路', 'Short'),
            t('缺口', 'Nick'),
            t('毛刺', 'Spur'),
            t('针孔', 'Pinhole'),
            t('残铜', 'Residual copper'),
            t('偏位', 'Misregistration'),
            t('假点', 'False call'),
          ],
          review: t('二人交叉复核', 'Cross-checked by two'),
          agreement: 0.953,
        },
        scores: { document: 97, data: 95, model: 93 },
        syntheticShare: 0.04,
        limitations: t('不含阻焊后外观；白油字符区域较少', 'No images after solder mask; few legend areas'),
      },
      deliveryModes: ['FILE', 'OFFLINE'],
      deliveryDays: 10,
      offers: [
        { model: 'ONEOFF', title: t('全量', 'Everything'), price: yuan(620_000), unit: 'ITEM' },
        { model: 'PER_UNIT', title: t('按容量选购', 'By volume'), price: yuan(8_000), unit: 'GB' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('质检模型研发', 'Inspection models')], 36, { modelTraining: true, afterTerm: 'KEEP' }),
      files: [
        { name: 'pcb_aoi_records_v2.1.jsonl', format: 'JSONL', bytes: 182_000_000, rows: 216_400 },
        { name: 'pcb_aoi_images_v2.1.tar', format: 'ZIP', bytes: 117_800_000_000 },
      ],
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) =>
        Array.from({ length: 500 }, (_, i) => {
          const day = time.day(-620 + Math.floor(i * 1.2))
          const kind = random.weighted([
            ['假点', 38],
            ['缺口', 13],
            ['毛刺', 11],
            ['残铜', 10],
            ['开路', 8],
            ['短路', 8],
            ['针孔', 7],
            ['偏位', 5],
          ] as const)
          const w = random.int(14, kind === '短路' || kind === '偏位' ? 180 : 70)
          const h = random.int(12, 76)
          const line = random.pick([50, 75, 100, 125, 150])
          return record({
            id: recordId(random, 'C3982', day, i + 1),
            content: [
              {
                media_type: 'image',
                content: `images/L${random.int(1, 3)}/${day.replaceAll('-', '')}/${token(random, '', 10)}.png`,
                width: 1024,
                height: 1024,
                layer: random.pick(['内层', '外层']),
                line_width_um: line,
                resolution_um: 10,
              },
            ],
            annotation: {
              label: [kind],
              boxes: [[random.int(0, 1023 - w), random.int(0, 1023 - h), w, h]],
              annotation_method: '半自动标注',
              annotator: '行业领域专家',
            },
            day,
            modified: time.day(-20),
            version: '2.1.0',
            license: '商业授权',
            source: '自采',
            details: `检测线 ${random.pick(['A', 'B', 'C'])}，线扫相机 10 μm`,
          })
        }),
    },
    history: [
      { version: '1.0.0', daysAgo: 360, change: t('首次上架，12 万张', 'First listed with 120,000 images') },
      { version: '2.0.0', daysAgo: 190, change: t('按 TC609 记录格式重编', 'Re-issued in the TC609 record format') },
    ],
    change: t('补充细线路（50 μm）样本 2.1 万张', '21,000 fine-line (50 μm) images added'),
  },
  {
    key: 'led-ageing-photometry',
    provider: 'luxinxu-test-data',
    listedDaysAgo: 520,
    updatedDaysAgo: 130,
    lagDays: 12,
    content: {
      kind: 'DATASET',
      title: t('LED 封装器件光通维持率老化试验数据', 'Lumen-maintenance ageing tests of LED packages'),
      summary: t(
        '1,860 颗 LED 器件在 55、85、105 ℃ 下 6,000-10,000 小时的光色电老化数据，可直接推算 L70 寿命。',
        'Light, colour and electrical ageing of 1,860 LED packages at 55, 85 and 105 ℃ over 6,000-10,000 hours, ready for L70 projection.',
      ),
      description: t(
        '参照 IES LM-80 方法，每 1,000 小时取出在 25 ℃ 下测量光通量、色坐标偏移和正向电压。器件含 2835、3030、5050 与 COB 四种封装，驱动电流按额定 0.6、1.0、1.2 倍。光通维持率以 0 小时为 100%，与光通量一致可复算。早期失效（1,000 小时内）仅 0.4%，失效后不再有读数。',
        'Tests follow the method of IES LM-80: every 1,000 hours the packages are taken out and measured at 25 ℃ for flux, colour shift and forward voltage. Four packages (2835, 3030, 5050 and COB) are driven at 0.6, 1.0 and 1.2 times the rated current. Maintenance is relative to hour zero and can be recomputed from flux. Only 0.4% failed in the first thousand hours; a failed device has no further readings.',
      ),
      keywords: {
        zh: ['LED', '光通维持率', '老化试验', '色漂移', '寿命'],
        en: ['LED', 'lumen maintenance', 'ageing test', 'colour shift', 'lifetime'],
      },
      industries: ['C', 'M'],
      fields: ['MANUFACTURING'],
      scenarios: [t('器件寿命评估', 'Lifetime assessment')],
      zones: ['ELECTRONICS'],
      version: '1.6.0',
      support: t('工作日答疑', 'Questions on working days'),
      dictionary: [
        field('device_token', '器件假名', 'Device token', 'STRING', { isKey: true, example: 'LD0417' }),
        field('package_type', '封装', 'Package', 'CODE', {
          domain: [
            value('2835', '2835', '2835'),
            value('3030', '3030', '3030'),
            value('5050', '5050', '5050'),
            value('COB', 'COB', 'COB'),
          ],
          example: '3030',
        }),
        field('case_temp_c', '外壳温度', 'Case temperature', 'INTEGER', {
          unit: '℃',
          domain: [value('55', '55 ℃', '55 ℃'), value('85', '85 ℃', '85 ℃'), value('105', '105 ℃', '105 ℃')],
          example: '85',
        }),
        field('drive_ratio', '电流倍率', 'Current ratio', 'DECIMAL', { domain: '0.6-1.2', example: '1.0' }),
        field('hours', '老化时长', 'Hours', 'INTEGER', { unit: 'h', isKey: true, domain: '0-10000', example: '3000' }),
        field('measured_on', '测量日期', 'Measured on', 'DATE', { example: '2025-10-14' }),
        field('flux_lm', '光通量', 'Flux', 'DECIMAL', { unit: 'lm', domain: '≥0', example: '131.42' }),
        field('maintenance_pct', '光通维持率', 'Lumen maintenance', 'DECIMAL', {
          unit: '%',
          domain: '0-110',
          example: '97.31',
        }),
        field('duv_shift', '色坐标偏移', "Colour shift Δu'v'", 'DECIMAL', { domain: '0-0.02', example: '0.0012' }),
        optional('forward_v', '正向电压', 'Forward voltage', 'DECIMAL', {
          unit: 'V',
          domain: '2-60',
          example: '2.914',
        }),
      ],
      recordCount: 15_900,
      storageBytes: 1_400_000,
      formats: ['CSV', 'XLSX'],
      timeStart: '2019-06-01',
      frequency: 'QUARTER',
      regions: ['350200'],
      granularity: t('器件·千小时', 'Device, thousand hours'),
      sourceKinds: ['OWN'],
      sourceDetail: t('自购市售器件，2 米积分球测量', 'Packages bought on the market, measured in a 2 m sphere'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '型号已去除，还原后可能影响商誉',
          'Types removed; if undone, reputations could suffer',
        ),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      crossBorder: 'EXEMPT',
      deliveryModes: ['FILE'],
      deliveryDays: 1,
      offers: [{ model: 'ONEOFF', price: yuan(22_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      terms: licence([t('研发与可靠性评估', 'Development and reliability')], 36, {
        modelTraining: false,
        afterTerm: 'KEEP',
        territory: ['X-001'],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) =>
        Array.from({ length: 60 }, (_, i) => i).flatMap((i) => {
          const pack = random.pick(['2835', '3030', '5050', 'COB'])
          const temperature = random.pick([55, 85, 105])
          const ratio = random.pick([0.6, 1, 1.2])
          const start =
            pack === 'COB'
              ? random.decimal(2100, 2500, 1)
              : { '2835': 62, '3030': 132, '5050': 610 }[pack]! * random.decimal(0.96, 1.04, 3)
          const alpha = 0.0000024 * (1 + (temperature - 55) / 22) * (0.7 + ratio * 0.5) * random.decimal(0.8, 1.25, 3)
          const first = round(start, 2)
          const volt =
            pack === 'COB'
              ? random.decimal(34, 37, 3)
              : pack === '5050'
                ? random.decimal(5.7, 6.1, 3)
                : random.decimal(2.75, 2.98, 3)
          return Array.from({ length: 9 }, (_, k) => {
            const flux =
              k === 0
                ? first
                : round(
                    first *
                      (1 + 0.006 * Math.exp(-k) * k) *
                      Math.exp(-alpha * k * 1000) *
                      (1 + random.normal(0, 0.0012, 5)),
                    2,
                  )
            return {
              device_token: `LD${String(i * 7 + 12).padStart(4, '0')}`,
              package_type: pack,
              case_temp_c: temperature,
              drive_ratio: ratio,
              hours: k * 1000,
              measured_on: time.day(-Math.round((8 - k) * 42.5) - (i % 9)),
              flux_lm: flux,
              maintenance_pct: round((flux / first) * 100, 2),
              duv_shift:
                k === 0
                  ? 0
                  : round(clamp(alpha * k * 1000 * 0.011 + Math.abs(random.normal(0, 0.0001, 5)), 0, 0.02), 4),
              forward_v: random.chance(0.01) ? null : round(volt * (1 + k * 0.0009), 3),
            }
          })
        }),
    },
  },
  {
    key: 'component-lead-time-api',
    provider: 'rongli-industrial-platform',
    listedDaysAgo: 200,
    updatedDaysAgo: 2,
    lagDays: 1,
    content: {
      kind: 'API',
      title: t('电子元器件交期与参考价查询接口', 'Lead time and reference price API for electronic components'),
      summary: t(
        '按型号返回平台采购样本的交期分位、参考价区间和停产提示，供排产和替代料决策。',
        'Lead-time quantiles, a reference price band and end-of-life notice for a part number: for production planning and substitution.',
      ),
      description: t(
        '数据来自平台 1,270 家电子整机和模组企业的采购订单，覆盖电阻、电容、电感、连接器、电源管理和存储六大类约 48 万个型号。返回近 90 天交期的中位数和 P90、含税参考价区间与样本笔数；样本少于 5 笔时只返回品类均值。每日凌晨更新。价格区间为去掉首尾各一成后的范围，不披露任何单笔订单。',
        'From the purchase orders of 1,270 makers of devices and modules on the platform: resistors, capacitors, inductors, connectors, power management and memory, some 480,000 part numbers. The answer has the median and P90 of lead times over 90 days, a price band including tax and the number of orders; with fewer than five orders only the category mean is given. Updated each night. The band leaves out the top and bottom tenth, and no single order is disclosed.',
      ),
      keywords: {
        zh: ['元器件', '交期', '参考价', '替代料', '供应链'],
        en: ['components', 'lead time', 'reference price', 'substitution', 'supply chain'],
      },
      industries: ['C', 'I'],
      fields: ['MANUFACTURING', 'COMMERCE'],
      scenarios: [t('排产与备料', 'Production and material planning')],
      zones: ['ELECTRONICS'],
      version: '3.0.0',
      support: t('接口群 7×12 小时', 'Support group, 12 hours a day'),
      apiInputs: [
        field('part_no', '型号', 'Part number', 'STRING', {
          required: true,
          example: 'CC0603KRX7R9BB104',
          about: ['支持去空格模糊匹配', 'Spaces are ignored'],
        }),
        optional('quantity', '数量', 'Quantity', 'INTEGER', { required: false, domain: '≥1', example: '10000' }),
      ],
      dictionary: [
        field('part_no', '型号', 'Part number', 'STRING', { isKey: true, example: 'CC0603KRX7R9BB104' }),
        field('category', '品类', 'Category', 'CODE', {
          domain: [
            value('RES', '电阻', 'Resistor'),
            value('CAP', '电容', 'Capacitor'),
            value('IND', '电感', 'Inductor'),
            value('CON', '连接器', 'Connector'),
            value('PMIC', '电源管理', 'Power management'),
            value('MEM', '存储', 'Memory'),
          ],
          example: 'CAP',
        }),
        optional('lead_median_d', '交期中位数', 'Median lead time', 'INTEGER', {
          unit: 'd',
          domain: '0-720',
          example: '42',
        }),
        optional('lead_p90_d', '交期 P90', 'P90 lead time', 'INTEGER', { unit: 'd', domain: '0-720', example: '77' }),
        optional('price_low', '参考价下限', 'Price, low', 'DECIMAL', { unit: '元', domain: '≥0', example: '0.012' }),
        optional('price_high', '参考价上限', 'Price, high', 'DECIMAL', { unit: '元', domain: '≥0', example: '0.019' }),
        field('orders_90d', '样本笔数', 'Orders, 90 days', 'INTEGER', { domain: '≥0', example: '63' }),
        field('eol', '停产提示', 'End-of-life notice', 'BOOLEAN', { example: 'false' }),
      ],
      api: {
        method: 'POST',
        path: '/v3/components/lead-time',
        auth: t('OAuth 2.0 客户端凭证', 'OAuth 2.0 client credentials'),
        qps: 50,
        returnCodes: [
          { code: '200', meaning: t('成功', 'Success') },
          { code: '404', meaning: t('无此型号', 'No such part') },
          { code: '429', meaning: t('超过频率限制', 'Too many calls') },
        ],
        example:
          '{"part_no":"CC0603KRX7R9BB104","category":"CAP","lead_median_d":42,"lead_p90_d":77,"price_low":0.012,"price_high":0.019,"orders_90d":63,"eol":false}',
      },
      noSampleReason: t('按次查询产品，试用额度可看真实返回', 'Queried call by call; the trial shows real answers'),
      recordCount: 480_000,
      formats: ['API', 'JSON'],
      timeStart: '2023-06-01',
      frequency: 'DAY',
      regions: ['350100', '350200'],
      sourceKinds: ['OWN'],
      sourceDetail: t('平台用户协议约定的汇总使用', 'Aggregate use agreed in the platform’s terms'),
      lineage: t('订单 → 型号归一 → 90 天滚动分位', 'Orders → part numbers unified → 90-day rolling quantiles'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [impact('ORGANISATION', 'GENERAL', '汇总采购信息', 'Aggregate purchasing information')],
      processing: 'STATISTICAL',
      personal: { contains: false },
      protections: ['AGGREGATION', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['API'],
      deliveryDays: 0,
      trial: t('200 次', '200 calls'),
      sla: { availability: 99.9, responseMs: 200 },
      offers: [
        {
          model: 'TIERED_CALL',
          unit: 'CALL',
          tiers: [
            { from: 0, price: yuan(0.12) },
            { from: 50_000, price: yuan(0.08) },
            { from: 500_000, price: yuan(0.045) },
          ],
        },
        {
          model: 'PACK',
          title: t('10 万次包', 'Pack of 100,000 calls'),
          price: yuan(7_200),
          unit: 'CALL',
          quota: 100_000,
        },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('企业采购与排产', 'Purchasing and planning')], 12, { afterTerm: 'ACCESS_ENDS' }),
    },
  },
  {
    key: 'display-yield-encrypted',
    provider: 'luxinxu-test-data',
    listedDaysAgo: 110,
    updatedDaysAgo: 66,
    lagDays: 40,
    content: {
      kind: 'ENCRYPTED',
      title: t(
        '显示面板前段工序良率与工艺参数（密文）',
        'Yield and process parameters of display front-end, encrypted',
      ),
      summary: t(
        '仅以隐私计算方式参与联合建模的面板工序良率数据，原文不出域。',
        'Front-end yield data that take part in joint modelling only under privacy computing; the plain text never leaves.',
      ),
      description: t(
        '由两家面板企业分别持有、本公司受托管理密钥的批次级数据，含沉积、光刻、刻蚀三道工序的 48 个参数与批良率。可参加纵向联邦学习和安全求交，不支持明文查看。适合设备、材料供应商验证自家产品与良率的关系。首次接入需约 3 周完成字段对齐与安全测试。',
        'Lot-level data held by two panel makers, whose keys are entrusted to Luxinxu: 48 parameters of deposition, lithography and etching with lot yield. They can join vertical federated learning and private set intersection; nobody sees plain text. Suppliers of equipment and materials use them to test how their products bear on yield. The first connection takes about three weeks for alignment of fields and security tests.',
      ),
      keywords: {
        zh: ['显示面板', '良率', '联邦学习', '隐私计算'],
        en: ['display panel', 'yield', 'federated learning', 'privacy computing'],
      },
      industries: ['C'],
      fields: ['MANUFACTURING'],
      scenarios: [t('良率联合建模', 'Joint yield modelling')],
      zones: ['ELECTRONICS'],
      version: '1.0.0',
      support: t('专属项目经理', 'A project manager of your own'),
      dictionary: [
        field('lot_token', '批次假名', 'Lot token', 'STRING', {
          isKey: true,
          masked: true,
          about: ['盐值哈希，只用于求交', 'Salted hash, for set intersection only'],
        }),
        field('step', '工序', 'Step', 'CODE', {
          domain: [
            value('DEP', '沉积', 'Deposition'),
            value('LIT', '光刻', 'Lithography'),
            value('ETC', '刻蚀', 'Etching'),
          ],
        }),
        field('chamber_token', '腔体假名', 'Chamber token', 'STRING', { masked: true }),
        field('parameter_vector', '参数向量', 'Parameter vector', 'JSON', {
          masked: true,
          about: ['同态加密的 16 维标准化参数', 'Sixteen standardised parameters under homomorphic encryption'],
        }),
        field('lot_yield_enc', '批良率密文', 'Lot yield, encrypted', 'STRING', { masked: true }),
        field('processed_on', '加工日期', 'Processed on', 'DATE'),
      ],
      noSampleReason: t(
        '密文产品，不提供样例；可在测试环境用合成数据走通流程',
        'Encrypted; no sample. A test environment runs with synthetic data',
      ),
      recordCount: 264_000,
      storageBytes: 52_000_000_000,
      formats: ['OTHER'],
      timeStart: '2023-07-01',
      frequency: 'MONTH',
      regions: ['350200', '350100', '350300'],
      sourceKinds: ['OWN', 'TRADED'],
      sourceDetail: t('两家企业委托管理合同', 'Custody contracts with two makers'),
      rightsClaimed: ['USE'],
      subjects: ['ORGANISATION'],
      grade: 'G4',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'VERY_SERIOUS',
          '核心工艺秘密，泄露将造成重大损失',
          'Core process secrets; a leak would cause great loss',
        ),
      ],
      processing: 'RAW',
      personal: { contains: false },
      protections: ['ENCRYPTION', 'PPC', 'ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['PPC', 'TEE'],
      deliveryDays: 21,
      offers: [
        {
          model: 'NEGOTIATED',
          rangeMin: yuan(150_000),
          rangeMax: yuan(600_000),
          note: t('按模型数与计算时长商定', 'By number of models and compute time'),
        },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'INCOME',
      taxRate: 6,
      terms: licence([t('联合建模', 'Joint modelling')], 12, {
        modelTraining: true,
        derivative: false,
        forbidden: [noResale, t('对密文做重构攻击', 'Attempts to reconstruct the plain text')],
        buyerRequirements: t('非同业竞争者，须经两家权利人同意', 'Not a competitor; both right-holders must agree'),
        afterTerm: 'ACCESS_ENDS',
      }),
    },
  },
]
