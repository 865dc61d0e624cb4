import type { DemoListing } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
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
    key: 'cnc-tool-wear',
    provider: 'rongli-industrial-platform',
    listedDaysAgo: 275,
    updatedDaysAgo: 19,
    lagDays: 10,
    content: {
      kind: 'DATASET',
      title: t('立式加工中心刀具磨损与主轴负载数据', 'Tool wear and spindle load of vertical machining centres'),
      summary: t(
        '96 台加工中心、7,300 把立铣刀全寿命的主轴电流、振动与后刀面磨损实测，用于换刀预测。',
        'Spindle current, vibration and measured flank wear over the life of 7,300 end mills on 96 machines: for predicting tool changes.',
      ),
      description: t(
        '来自福州、泉州 14 家阀门和汽配企业的 304 不锈钢与 40Cr 铣削工位。每行对应一次走刀，记录转速、进给、切深、主轴电流均方根、振动有效值与切削时间，每隔 5 次走刀在刀具显微镜下测一次后刀面磨损 VB。磨损超过 0.30 毫米即判定失效换刀，因此每把刀的磨损只增不减。企业和零件图号已去除。',
        'Milling of 304 stainless and 40Cr at 14 valve and car-part makers in Fuzhou and Quanzhou. A row is one pass with speed, feed, depth, RMS spindle current, vibration and cutting time; every fifth pass flank wear VB is measured under a tool microscope. At 0.30 mm the tool is worn out and changed, so wear never falls within one tool. Companies and drawing numbers are removed.',
      ),
      keywords: {
        zh: ['刀具磨损', '加工中心', '主轴负载', '预测性维护', '铣削'],
        en: ['tool wear', 'machining centre', 'spindle load', 'predictive maintenance', 'milling'],
      },
      industries: ['C'],
      fields: ['MANUFACTURING'],
      scenarios: [t('换刀预测', 'Predicting tool changes'), t('加工参数优化', 'Better cutting parameters')],
      version: '1.7.0',
      support: t('工作日答疑，提供基线脚本', 'Working days; baseline script included'),
      dictionary: [
        field('tool_token', '刀具假名', 'Tool token', 'STRING', { isKey: true, example: 'EM00412' }),
        field('pass_no', '走刀序号', 'Pass', 'INTEGER', { isKey: true, domain: '1-400', example: '35' }),
        field('started_at', '开始时间', 'Start', 'DATETIME', { example: '2026-02-11T14:06:00+08:00' }),
        field('machine_token', '机床假名', 'Machine token', 'STRING', { example: 'MC027' }),
        field('material', '工件材料', 'Workpiece material', 'CODE', {
          domain: [
            value('304', '304 不锈钢', '304 stainless'),
            value('40Cr', '40Cr 调质', '40Cr, quenched and tempered'),
          ],
          example: '304',
        }),
        field('spindle_rpm', '主轴转速', 'Spindle speed', 'INTEGER', {
          unit: 'r/min',
          domain: '500-12000',
          example: '2400',
        }),
        field('feed_mm_min', '进给速度', 'Feed', 'INTEGER', { unit: 'mm/min', domain: '50-3000', example: '480' }),
        field('depth_mm', '切深', 'Depth of cut', 'DECIMAL', { unit: 'mm', domain: '0.1-6', example: '1.5' }),
        field('cut_time_s', '切削时间', 'Cutting time', 'INTEGER', { unit: 's', domain: '≥1', example: '142' }),
        field('current_rms_a', '主轴电流', 'Spindle current', 'DECIMAL', {
          unit: 'A',
          domain: '0-60',
          example: '11.84',
        }),
        optional('vibration_rms_g', '振动有效值', 'Vibration', 'DECIMAL', {
          unit: 'g',
          domain: '0-20',
          example: '0.62',
        }),
        optional('flank_wear_mm', '后刀面磨损', 'Flank wear VB', 'DECIMAL', {
          unit: 'mm',
          domain: '0-0.6',
          example: '0.118',
          about: ['每 5 次走刀测量一次', 'Measured at every fifth pass'],
        }),
      ],
      recordCount: 431_000,
      storageBytes: 52_000_000,
      formats: ['CSV', 'PARQUET'],
      timeStart: '2022-09-01',
      frequency: 'MONTH',
      regions: ['350100', '350500'],
      granularity: t('刀具·走刀', 'Tool, pass'),
      sourceKinds: ['OWN'],
      sourceDetail: t('平台边缘网关采集，企业授权', 'Platform gateways, with the companies’ consent'),
      lineage: t(
        '100 Hz 主轴信号 → 按程序段切分走刀 → 与显微镜读数匹配',
        '100 Hz spindle signals → split into passes by program block → matched with microscope readings',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '加工参数有一定商业价值', 'Cutting parameters have some commercial value'),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'COMPLETENESS', score: 96 },
          { dimension: 'ACCURACY', score: 94.5 },
        ],
        method: t('磨损单调性检查，显微镜重复测量', 'Wear checked for never falling; repeated microscope readings'),
        assessed: '2025-11-18',
      },
      deliveryModes: ['FILE', 'SANDBOX'],
      deliveryDays: 3,
      offers: [{ model: 'ONEOFF', price: yuan(48_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('刀具寿命模型研发', 'Tool-life models')], 36, { modelTraining: true, afterTerm: 'KEEP' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) =>
        Array.from({ length: 14 }, (_, i) => i).flatMap((i) => {
          const material = i % 3 === 0 ? '40Cr' : '304'
          const rpm = material === '304' ? random.pick([1800, 2100, 2400]) : random.pick([2400, 2800, 3200])
          const depth = random.pick([0.8, 1, 1.5, 2])
          const feed = Math.round((rpm * 0.2) / 10) * 10
          const life = random.int(44, 64)
          const cut = random.int(120, 170)
          let worn = 0
          return Array.from({ length: life }, (_, k) => {
            const share = (k + 1) / life
            worn = Math.max(
              worn,
              0.055 * (1 - Math.exp(-share * 14)) + 0.15 * share + 0.1 * share ** 7 + random.normal(0, 0.001, 4),
            )
            return {
              tool_token: `EM${String(405 + i * 7).padStart(5, '0')}`,
              pass_no: k + 1,
              started_at: stamp(time, -14 + i, 8 * 60 + k * 9 + (i % 3)),
              machine_token: `MC${String(11 + (i % 5) * 4).padStart(3, '0')}`,
              material,
              spindle_rpm: rpm,
              feed_mm_min: feed,
              depth_mm: depth,
              cut_time_s: cut + random.int(-3, 3),
              current_rms_a: round(6.2 + depth * 2.6 + worn * 17 + random.normal(0, 0.12, 3), 2),
              vibration_rms_g: random.chance(0.01)
                ? null
                : round(0.32 + depth * 0.07 + worn * 2.4 + Math.abs(random.normal(0, 0.03, 3)), 2),
              flank_wear_mm: (k + 1) % 5 === 0 ? round(clamp(worn, 0.01, 0.34), 3) : null,
            }
          })
        }),
    },
  },
  {
    key: 'equipment-oee-board',
    provider: 'rongli-industrial-platform',
    listedDaysAgo: 220,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'VIS',
      title: t('福建离散制造设备开动率可视化看板', 'Machine utilisation board for discrete manufacturing in Fujian'),
      summary: t(
        '按设区市、行业和设备类型查看平台联网设备的日开动率、停机原因与能耗强度。',
        'Daily utilisation, reasons for stops and energy intensity of connected machines by city, industry and type.',
      ),
      description: t(
        '汇总平台上 6.3 万台联网设备，每日更新到前一日。可下钻到县（市、区）和设备类型，比较周环比、去年同期与春节后复工曲线。附底层汇总数据表，设备不足 30 台的单元隐去。开动率为运行时间除以计划时间，停机按换型、待料、故障、保养四类归因，四类占比之和为 100%。',
        'Totals of 63,000 connected machines, up to yesterday. Users drill down to county and machine type and compare with last week, last year and the return to work after Spring Festival. The tables behind the charts are included; cells with fewer than thirty machines are hidden. Utilisation is running time over planned time; stops divide into changeover, waiting for material, failure and maintenance, which add up to 100%.',
      ),
      keywords: {
        zh: ['设备开动率', 'OEE', '看板', '复工', '离散制造'],
        en: ['utilisation', 'OEE', 'dashboard', 'return to work', 'discrete manufacturing'],
      },
      industries: ['C', 'I'],
      fields: ['MANUFACTURING', 'CITY'],
      scenarios: [t('区域经济监测', 'Regional monitoring'), t('同行对标', 'Benchmarking')],
      zones: ['ELECTRONICS', 'TEXTILE'],
      version: '2.0.0',
      support: t('在线客服', 'Online service desk'),
      dictionary: [
        field('stat_date', '日期', 'Day', 'DATE', { isKey: true, example: '2026-04-15' }),
        field('region', '设区市', 'City', 'CODE', {
          isKey: true,
          example: '350500',
          about: ['六位区划代码', 'Six-digit code'],
        }),
        field('machine_type', '设备类型', 'Machine type', 'CODE', {
          isKey: true,
          domain: [
            value('CNC', '数控机床', 'CNC machine tool'),
            value('INJ', '注塑机', 'Injection moulding machine'),
            value('SEW', '缝制设备', 'Sewing equipment'),
          ],
          example: 'INJ',
        }),
        field('machines', '联网台数', 'Machines', 'INTEGER', { domain: '≥30', example: '2184' }),
        field('utilisation_pct', '开动率', 'Utilisation', 'DECIMAL', { unit: '%', domain: '0-100', example: '63.8' }),
        field('stop_changeover_pct', '换型占停机', 'Stops: changeover', 'DECIMAL', {
          unit: '%',
          domain: '0-100',
          example: '31.0',
        }),
        field('stop_material_pct', '待料占停机', 'Stops: material', 'DECIMAL', {
          unit: '%',
          domain: '0-100',
          example: '38.4',
        }),
        field('stop_failure_pct', '故障占停机', 'Stops: failure', 'DECIMAL', {
          unit: '%',
          domain: '0-100',
          example: '17.2',
        }),
        field('stop_service_pct', '保养占停机', 'Stops: maintenance', 'DECIMAL', {
          unit: '%',
          domain: '0-100',
          example: '13.4',
        }),
        optional('kwh_per_hour', '单位运行小时电耗', 'Energy per running hour', 'DECIMAL', {
          unit: 'kWh/h',
          domain: '≥0',
          example: '14.6',
        }),
      ],
      recordCount: 48_000,
      formats: ['API', 'CSV'],
      timeStart: '2024-01-01',
      frequency: 'DAY',
      regions: ['350100', '350200', '350300', '350400', '350500', '350600', '350700', '350800', '350900'],
      granularity: t('设区市·设备类型·日', 'City, machine type, day'),
      sourceKinds: ['OWN'],
      sourceDetail: t('平台联网设备状态汇总', 'Totals of machine states on the platform'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '汇总值，不足 30 台隐去', 'Aggregates; cells under thirty machines hidden'),
      ],
      processing: 'STATISTICAL',
      personal: { contains: false },
      protections: ['AGGREGATION'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['SAAS'],
      deliveryDays: 1,
      trial: t('7 天全功能', 'Seven days, every function'),
      sla: { availability: 99.5 },
      offers: [
        { model: 'MONTH', price: yuan(1_200), unit: 'MONTH' },
        { model: 'YEAR', price: yuan(12_000), unit: 'YEAR' },
      ],
      settlement: 'PREPAID',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('经济监测与对标', 'Monitoring and benchmarking')], 12, {
        afterTerm: 'ACCESS_ENDS',
        derivative: false,
        forbidden: [t('抓取看板底层数据另行发布', 'Scraping the tables behind the board and publishing them')],
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const counts: Record<string, number> = {
          '350100': 1900,
          '350200': 2400,
          '350300': 900,
          '350500': 3600,
          '350600': 1100,
        }
        return Array.from({ length: 60 }, (_, i) => i - 59).flatMap((d) => {
          const day = time.day(d)
          const sunday = new Date(day).getUTCDay() === 0
          return Object.entries(counts).flatMap(([region, n]) =>
            ['CNC', 'INJ', 'SEW'].map((type, k) => {
              const changeover = round(random.normal(type === 'INJ' ? 34 : 27, 1.5, 2), 1)
              const material = round(random.normal(37, 1.8, 2), 1)
              const failure = round(random.normal(19, 1.2, 2), 1)
              return {
                stat_date: day,
                region,
                machine_type: type,
                machines: Math.round(n * [0.4, 0.35, 0.62][k]!) + Math.floor((d + 59) / 6),
                utilisation_pct: round(clamp(random.normal([62, 68, 57][k]!, 1.3, 2) - (sunday ? 21 : 0), 5, 95), 1),
                stop_changeover_pct: changeover,
                stop_material_pct: material,
                stop_failure_pct: failure,
                stop_service_pct: round(100 - changeover - material - failure, 1),
                kwh_per_hour: random.chance(0.01)
                  ? null
                  : round(random.normal([5.4, 16.2, 0.5][k]!, [0.2, 0.5, 0.02][k]!, 2), 2),
              }
            }),
          )
        })
      },
    },
  },
  {
    key: 'capacity-verification',
    provider: 'rongli-industrial-platform',
    listedDaysAgo: 145,
    updatedDaysAgo: 3,
    lagDays: 1,
    content: {
      kind: 'API',
      title: t('供应商真实产能核验接口', 'Supplier capacity verification API'),
      summary: t(
        '经供应商授权，核验其在网设备台数、开动率区间和声明产能是否相符，只返回结论。',
        'With the supplier’s consent, checks whether its connected machines and utilisation bear out the capacity it claims; only the verdict comes back.',
      ),
      description: t(
        '采购方提交供应商授权码和声明月产能，接口在平台侧比对近 90 天设备运行记录与典型节拍，返回相符、基本相符、不符或样本不足，以及可信区间档位。不返回设备明细、产量和客户信息，每次核验供应商均收到通知并可在 30 天内申诉。适合主机厂和品牌商准入审核，也供担保机构使用。',
        'The buyer sends the supplier’s consent code and the claimed monthly capacity. On the platform’s side the last ninety days of machine records and typical cycle times are compared, and the answer is consistent, roughly consistent, inconsistent or not enough data, with a confidence class. Machine details, output and customers never come back. The supplier is told of every check and has thirty days to object. Made for approving suppliers and for guarantee companies.',
      ),
      keywords: {
        zh: ['产能核验', '供应商准入', '供应链', '授权查询'],
        en: ['capacity verification', 'supplier approval', 'supply chain', 'consented query'],
      },
      industries: ['C', 'J'],
      fields: ['MANUFACTURING', 'FINANCE'],
      scenarios: [t('供应商准入', 'Supplier approval'), t('供应链金融风控', 'Supply-chain finance')],
      version: '1.2.0',
      support: t('7×24 小时', 'Around the clock'),
      apiInputs: [
        field('consent_code', '授权码', 'Consent code', 'STRING', {
          required: true,
          example: 'CC-8F21-77A0',
          about: ['供应商在平台生成，有效期 30 天', 'Made by the supplier, good for thirty days'],
        }),
        field('claimed_capacity', '声明月产能', 'Claimed monthly capacity', 'INTEGER', {
          unit: '件',
          required: true,
          example: '120000',
        }),
        field('product_class', '产品类别', 'Product class', 'CODE', { required: true, example: 'SHOE-SOLE' }),
      ],
      dictionary: [
        field('request_no', '核验编号', 'Check number', 'STRING', { isKey: true, example: 'VC2026041500087' }),
        field('verdict', '结论', 'Verdict', 'CODE', {
          domain: [
            value('MATCH', '相符', 'Consistent'),
            value('NEAR', '基本相符', 'Roughly consistent'),
            value('MISMATCH', '不符', 'Inconsistent'),
            value('THIN', '样本不足', 'Not enough data'),
          ],
          example: 'NEAR',
        }),
        optional('confidence', '可信档位', 'Confidence', 'CODE', {
          domain: [value('H', '高', 'High'), value('M', '中', 'Medium'), value('L', '低', 'Low')],
          example: 'H',
        }),
        field('window_days', '取样天数', 'Days observed', 'INTEGER', { domain: '0-90', example: '90' }),
        field('machine_band', '在网设备档位', 'Band of machines', 'CODE', {
          domain: [
            value('1', '10 台以下', 'Under 10'),
            value('2', '10-49 台', '10-49'),
            value('3', '50 台及以上', '50 and more'),
          ],
          example: '2',
        }),
        field('checked_at', '核验时间', 'Checked at', 'DATETIME', { example: '2026-04-15T10:22:31+08:00' }),
      ],
      api: {
        method: 'POST',
        path: '/v1/capacity/verify',
        auth: t('双向证书 + 授权码', 'Mutual certificates and consent code'),
        qps: 5,
        returnCodes: [
          { code: '0', meaning: t('成功', 'Success') },
          { code: '3001', meaning: t('授权码无效或过期', 'Consent code invalid or expired') },
          { code: '3002', meaning: t('供应商已撤回授权', 'Supplier has withdrawn consent') },
        ],
      },
      noSampleReason: t(
        '核验类产品，逐次授权，无批量样例',
        'A check made under consent each time; there is no batch to sample',
      ),
      formats: ['API'],
      timeStart: '2025-01-01',
      frequency: 'REALTIME',
      regions: ['350000'],
      sourceKinds: ['OWN'],
      sourceDetail: t('平台设备运行记录，供应商逐次授权', 'Machine records of the platform; consent for each check'),
      rightsClaimed: ['USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G4',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'VERY_SERIOUS',
          '底层产能数据泄露将严重损害供应商议价与生存',
          'A leak of the capacity data beneath would gravely harm suppliers’ bargaining and survival',
        ),
      ],
      processing: 'LABEL',
      personal: { contains: false },
      protections: ['ACCESS_CONTROL', 'AUDIT', 'ENCRYPTION'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['QUERY', 'API'],
      deliveryDays: 5,
      sla: { availability: 99.9, responseMs: 800, support: t('7×24 小时', 'Around the clock') },
      offers: [
        {
          model: 'PER_CALL',
          price: yuan(80),
          unit: 'CALL',
          note: t('样本不足不收费', 'No charge when there is not enough data'),
        },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'INCOME',
      taxRate: 6,
      terms: licence([t('供应商准入', 'Supplier approval'), t('信贷审查', 'Credit review')], 12, {
        forbidden: [noResale, t('未经授权批量核验', 'Checks in bulk without consent')],
        derivative: false,
        afterTerm: 'ACCESS_ENDS',
      }),
    },
  },
  {
    key: 'industrial-series-cleaner',
    provider: 'minan-industrial-data-association',
    listedDaysAgo: 190,
    updatedDaysAgo: 88,
    content: {
      kind: 'TOOL',
      title: t('工业时序数据清洗与对齐工具', 'Cleaning and alignment tool for industrial time series'),
      summary: t(
        '单机运行的时序清洗工具：跳点识别、采样对齐、单位统一和质量报告一次完成。',
        'A desktop tool for time series: outliers, alignment, units and a quality report in one run.',
      ),
      description: t(
        '由协会组织会员单位共同开发，读取 CSV、Parquet 与常见实时库导出文件。内置跳变、死值、漂移三类规则，支持按班次和设备状态分段对齐，处理 1 亿行约需 9 分钟（8 核、32 GB）。输出 GB/T 36344 六维质量报告，可直接作为上架时的自评依据。数据不出本机。',
        'Developed by members of the association; reads CSV, Parquet and the exports of common historians. It has rules for spikes, stuck values and drift, aligns by shift and machine state, and takes about nine minutes for a hundred million rows (8 cores, 32 GB). Its report covers the six dimensions of GB/T 36344 and can serve as self-assessment for a listing. Data stay on the machine.',
      ),
      keywords: {
        zh: ['时序清洗', '数据质量', '工业数据', '工具'],
        en: ['time series', 'data cleaning', 'data quality', 'tool'],
      },
      industries: ['I', 'C'],
      fields: ['MANUFACTURING', 'ENERGY'],
      scenarios: [t('数据治理', 'Data governance')],
      version: '1.9.2',
      support: t('会员群与使用手册', 'Members’ group and manual'),
      noSampleReason: t('软件工具，内附演示数据', 'Software; demonstration data are inside'),
      formats: ['OTHER'],
      storageBytes: 210_000_000,
      regions: ['350000'],
      frequency: 'IRREGULAR',
      sourceKinds: ['OWN'],
      sourceDetail: t('会员共同开发', 'Developed by members together'),
      rightsClaimed: ['OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '软件，不含数据', 'Software without data')],
      personal: { contains: false },
      crossBorder: 'EXEMPT',
      deliveryModes: ['FILE', 'OFFLINE'],
      deliveryDays: 0,
      offers: [
        { model: 'FREE', title: t('社区版', 'Community edition') },
        {
          model: 'ONEOFF',
          title: t('企业版单节点', 'Enterprise edition, one node'),
          price: yuan(16_000),
          unit: 'ITEM',
        },
      ],
      settlement: 'PREPAID',
      priceBasis: 'COST',
      taxRate: 13,
      terms: licence([t('企业内部数据治理', 'Internal data governance')], 120, {
        licence: 'MulanPSL-2.0',
        derivative: true,
        redistribution: true,
        forbidden: [],
        afterTerm: 'KEEP',
        territory: ['X-001'],
        sublicense: true,
      }),
    },
  },
  {
    key: 'industrial-image-annotation',
    provider: 'lushu-robot-data-works',
    listedDaysAgo: 115,
    updatedDaysAgo: 50,
    content: {
      kind: 'SERVICE',
      title: t('工业图像与轨迹数据标注服务', 'Annotation service for industrial images and trajectories'),
      summary: t(
        '缺陷框选、分割、关键点和机器人轨迹分段标注，按量计费，质检不合格免费返工。',
        'Boxes, segmentation, key points and trajectory segments at unit prices; work that fails review is redone free.',
      ),
      description: t(
        '在集美设 120 人标注场，其中工艺背景人员 34 人。提供标注规范共建、双人交叉与抽检报告，记录格式符合 TC609-5-2025-02，可直接进入质量评测。数据在专用机房处理，支持客户驻场。标准产能为每日 2.2 万框或 1,800 分钟轨迹。',
        'A floor of 120 annotators in Jimei, 34 of them with a process background. Guidelines are written with the customer; work is cross-checked and sampled, and the records follow TC609-5-2025-02, ready for quality evaluation. Data are handled in a dedicated room and customers may sit in. Capacity is 22,000 boxes or 1,800 minutes of trajectory a day.',
      ),
      keywords: {
        zh: ['数据标注', '工业图像', '轨迹标注', '质检'],
        en: ['annotation', 'industrial images', 'trajectories', 'review'],
      },
      industries: ['I'],
      fields: ['MANUFACTURING', 'EMBODIED_AI'],
      scenarios: [t('高质量数据集建设', 'Building high-quality datasets')],
      support: t('项目经理一对一', 'One project manager per customer'),
      noSampleReason: t('服务类，可做 200 张免费试标', 'A service; 200 images are annotated free as a trial'),
      regions: ['350200', '350000'],
      frequency: 'IRREGULAR',
      sourceKinds: ['OWN'],
      sourceDetail: t('自有标注团队', 'Own annotators'),
      rightsClaimed: ['OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '服务本身不含数据', 'The service itself holds no data')],
      personal: { contains: false },
      deliveryModes: ['OFFLINE', 'SAAS'],
      deliveryDays: 10,
      trial: t('200 张图像', '200 images'),
      offers: [
        { model: 'PER_UNIT', title: t('目标框', 'Boxes'), price: yuan(0.28), unit: 'ITEM' },
        { model: 'PER_UNIT', title: t('轨迹分段', 'Trajectory segments'), price: yuan(220), unit: 'HOUR' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('受托标注', 'Annotation to order')], 12, {
        afterTerm: 'RETURN',
        forbidden: [
          t('送标含国家秘密或未获授权的个人信息', 'Sending in state secrets or personal information without authority'),
        ],
      }),
    },
  },
  {
    key: 'changle-training-compute',
    provider: 'lisuan-compute',
    listedDaysAgo: 250,
    updatedDaysAgo: 7,
    content: {
      kind: 'COMPUTE',
      title: t('长乐工业与具身模型训练算力', 'Training compute for industrial and embodied models, Changle'),
      summary: t(
        '按卡时租用的训练算力，同机房提供数据沙箱与可信执行环境，数据不出机房即可训练。',
        'Training capacity by the GPU hour with sandbox and trusted execution in the same hall, so data need not leave.',
      ),
      description: t(
        '长乐机房 768 张训练卡，单机 8 卡、显存 80 GB，节点间 400 Gb/s 无损网络，配 6 PB 并行存储。交易平台上的沙箱数据集可经专线挂载，只读、不可导出，训练完成后仅允许带出模型权重与评测结果。整机房年均 PUE 1.24。夜间时段九折。',
        'A hall in Changle with 768 training cards, eight to a machine with 80 GB each, 400 Gb/s lossless network and 6 PB of parallel storage. Sandboxed datasets of the exchange can be mounted over a private line, read-only, and only weights and evaluation results leave. The hall’s mean PUE is 1.24. Nights are 10% off.',
      ),
      keywords: {
        zh: ['算力', '卡时', '模型训练', '沙箱', '长乐'],
        en: ['compute', 'GPU hour', 'training', 'sandbox', 'Changle'],
      },
      industries: ['I'],
      fields: ['MANUFACTURING', 'EMBODIED_AI', 'ENERGY'],
      scenarios: [t('模型训练', 'Model training')],
      zones: ['ELECTRONICS'],
      support: t('7×24 小时运维', 'Operations around the clock'),
      noSampleReason: t('算力资源，可申请 50 卡时试用', 'Computing capacity; fifty GPU hours as a trial'),
      regions: ['350100'],
      sourceKinds: ['OWN'],
      sourceDetail: t('自有机房', 'Own hall'),
      rightsClaimed: ['OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '不含数据', 'No data')],
      personal: { contains: false },
      protections: ['ACCESS_CONTROL', 'AUDIT'],
      deliveryModes: ['SAAS', 'TEE', 'SANDBOX'],
      deliveryDays: 1,
      trial: t('50 卡时', 'Fifty GPU hours'),
      sla: { availability: 99.5, support: t('15 分钟响应', 'Reply within 15 minutes') },
      offers: [
        { model: 'PER_UNIT', title: t('按卡时', 'By GPU hour'), price: yuan(10.6), unit: 'CARD_HOUR' },
        {
          model: 'MONTH',
          title: t('8 卡整机包月', 'Eight-card machine, one month'),
          price: yuan(47_000),
          unit: 'MONTH',
        },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('模型训练与推理', 'Training and inference')], 12, {
        forbidden: [t('虚拟货币挖矿', 'Mining of virtual currency'), noReidentify],
        afterTerm: 'DELETE',
        derivative: true,
        modelTraining: true,
      }),
    },
  },
]
