import type { DemoListing } from '../demo-types.ts'
import {
  field,
  impact,
  licence,
  months,
  noReidentify,
  noResale,
  optional,
  round,
  t,
  token,
  value,
  yuan,
} from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'adult-foot-shape-3d',
    provider: 'lvxu-footwear-data',
    listedDaysAgo: 450,
    updatedDaysAgo: 38,
    lagDays: 20,
    content: {
      kind: 'DATASET',
      title: t('中国成年人三维足型尺寸匿名数据集', 'Anonymised three-dimensional foot dimensions of Chinese adults'),
      summary: t(
        '21.4 万双成年人足部 14 项尺寸与足型分类，用于鞋楦设计、码号配比与定制鞋推荐。',
        'Fourteen dimensions and shape classes of 214,000 pairs of adult feet: for last design, size runs and fitting.',
      ),
      description: t(
        '由门店和企业健康日的激光足型仪采集，精度 0.5 毫米，左右脚分别给出足长、跖围、跗围、足弓高等尺寸。采集当天去除姓名、电话和照片，年龄归为五岁段，地区只到大区，少于 50 人的组合合并，经评估达到匿名化。左右脚足长差超过 5 毫米者约占 6%。适用于 GB/T 3293.1 鞋号体系下的码号分布分析，不适合医学诊断。',
        'Taken with laser foot scanners in shops and at company health days, accurate to 0.5 mm; left and right foot separately, with length, ball girth, instep girth, arch height and more. Names, telephones and pictures were removed on the same day, ages put into five-year bands, places into large regions, and combinations of fewer than fifty people merged: assessed as anonymised. About 6% have feet that differ by more than 5 mm in length. Good for size runs under GB/T 3293.1, not for medical diagnosis.',
      ),
      keywords: {
        zh: ['足型', '鞋楦', '三维扫描', '码号', '鞋服'],
        en: ['foot shape', 'shoe last', '3D scan', 'size run', 'footwear'],
      },
      industries: ['C', 'F'],
      fields: ['MANUFACTURING', 'COMMERCE'],
      scenarios: [t('鞋楦设计', 'Last design'), t('码号配比', 'Size runs'), t('选码推荐', 'Size advice')],
      zones: ['TEXTILE'],
      version: '4.0.0',
      support: t('提供足型测量点图与答疑', 'Chart of landmarks and support'),
      dictionary: [
        field('scan_token', '扫描标识', 'Scan token', 'STRING', {
          isKey: true,
          example: 'ft-81c0a2de',
          about: ['随机生成，与本人无对应关系', 'Random; there is no link to the person'],
        }),
        field('side', '左右', 'Side', 'CODE', {
          isKey: true,
          domain: [value('L', '左', 'Left'), value('R', '右', 'Right')],
          example: 'L',
        }),
        field('sex', '性别', 'Sex', 'CODE', {
          domain: [value('M', '男', 'Male'), value('F', '女', 'Female')],
          example: 'F',
        }),
        field('age_band', '年龄段', 'Age band', 'STRING', {
          example: '30-34',
          about: ['五岁一段，60 岁以上合并', 'Five-year bands; sixty and above together'],
        }),
        field('area', '大区', 'Region', 'CODE', {
          domain: [
            value('EC', '华东', 'East'),
            value('SC', '华南', 'South'),
            value('CC', '华中', 'Central'),
            value('NC', '华北', 'North'),
          ],
          example: 'EC',
        }),
        field('foot_length_mm', '足长', 'Foot length', 'DECIMAL', { unit: 'mm', domain: '200-310', example: '236.5' }),
        field('ball_girth_mm', '跖围', 'Ball girth', 'DECIMAL', { unit: 'mm', domain: '180-320', example: '228.0' }),
        field('instep_girth_mm', '跗围', 'Instep girth', 'DECIMAL', {
          unit: 'mm',
          domain: '180-330',
          example: '232.5',
        }),
        field('ball_width_mm', '跖宽', 'Ball width', 'DECIMAL', { unit: 'mm', domain: '70-130', example: '91.5' }),
        field('heel_width_mm', '踵宽', 'Heel width', 'DECIMAL', { unit: 'mm', domain: '45-90', example: '61.0' }),
        field('arch_height_mm', '足弓高', 'Arch height', 'DECIMAL', { unit: 'mm', domain: '3-40', example: '17.5' }),
        optional('hallux_angle_deg', '拇趾外翻角', 'Hallux angle', 'DECIMAL', {
          unit: '°',
          domain: '0-45',
          example: '9.2',
        }),
        field('shape_class', '足型分类', 'Shape class', 'CODE', {
          domain: [value('E', '埃及型', 'Egyptian'), value('G', '希腊型', 'Greek'), value('S', '方型', 'Square')],
          example: 'E',
        }),
        field('shoe_size', '对应鞋号', 'Shoe size', 'INTEGER', {
          unit: 'mm',
          domain: '200-310',
          example: '235',
          about: ['GB/T 3293.1，5 毫米一档', 'GB/T 3293.1, in steps of 5 mm'],
        }),
      ],
      recordCount: 428_000,
      storageBytes: 46_000_000,
      formats: ['CSV', 'PARQUET'],
      encoding: 'UTF-8',
      timeStart: '2018-05-01',
      frequency: 'HALF',
      regions: ['350300', '350500', '350200'],
      coverage: t('扫描点在福建，受测者来自全国四个大区', 'Scanned in Fujian; people from four regions of the country'),
      granularity: t('单脚', 'One foot'),
      sourceKinds: ['OWN'],
      sourceDetail: t('自有足型仪，经本人同意采集', 'Own scanners, with the consent of each person'),
      lineage: t(
        '点云 → 14 项测量 → 去标识 → k 匿名（k=50）',
        'Point cloud → 14 measurements → identifiers removed → k-anonymity (k = 50)',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      dataIp: {
        number: '示例数登字 2025-0233',
        holder: t('莆田履序鞋服数据有限公司', 'Putian Lvxu Footwear Data Co., Ltd.'),
        issuer: t('数据知识产权登记机构（示例）', 'Data IP registry (example)'),
        issued: '2025-02-18',
      },
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [impact('INDIVIDUAL', 'GENERAL', '已匿名化，残余风险低', 'Anonymised; little risk remains')],
      processing: 'MASKED',
      personal: { contains: false, anonymised: true },
      protections: ['MASKING', 'AGGREGATION', 'WATERMARK'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'ACCURACY', score: 97.8 },
          { dimension: 'COMPLETENESS', score: 98.9 },
          { dimension: 'CONSISTENCY', score: 98 },
        ],
        method: t(
          '每月用标准足模校准；重复扫描差异不超过 0.8 毫米',
          'Monthly calibration on a standard foot; repeated scans within 0.8 mm',
        ),
        assessed: '2026-01-30',
      },
      deliveryModes: ['FILE', 'DBSHARE'],
      deliveryDays: 3,
      trial: t('1,000 双抽样', 'A sample of 1,000 pairs'),
      offers: [
        { model: 'ONEOFF', price: yuan(68_000), unit: 'ITEM' },
        { model: 'PER_ROW', price: yuan(0.35), unit: 'ROW', original: '0.35元/条' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence(
        [
          t('选码模型训练', 'Training size-advice models'),
          t('鞋楦与产品设计', 'Last and product design'),
          t('尺码推荐', 'Size advice'),
        ],
        36,
        {
          modelTraining: true,
          afterTerm: 'KEEP',
          forbidden: [noReidentify, noResale, t('医疗诊断', 'Medical diagnosis')],
        },
      ),
      files: [
        { name: 'adult_foot_v4.parquet', format: 'PARQUET', bytes: 19_800_000, rows: 428_000 },
        { name: 'landmarks.pdf', title: t('测量点图', 'Chart of landmarks'), format: 'PDF', bytes: 3_100_000 },
      ],
    },
    sample: {
      format: 'CSV',
      rows: (random) =>
        Array.from({ length: 350 }, () => 0).flatMap(() => {
          const id = token(random, 'ft-')
          const sex = random.pick(['M', 'F'])
          const from = random.pick([18, 20, 25, 30, 35, 40, 45, 50, 55, 60])
          const band = from === 60 ? '60+' : from === 18 ? '18-19' : `${from}-${from + 4}`
          const area = random.weighted([
            ['EC', 6],
            ['SC', 2],
            ['CC', 2],
            ['NC', 1],
          ] as const)
          const shape = random.weighted([
            ['E', 66],
            ['G', 24],
            ['S', 10],
          ] as const)
          const length = Math.min(
            292,
            Math.max(209, sex === 'M' ? random.normal(250, 10.5, 1) : random.normal(232, 9.5, 1)),
          )
          const wide = random.normal(0, 6, 1)
          const arch = Math.min(32, Math.max(6, random.normal(17, 4, 1)))
          return ['L', 'R'].map((side) => {
            const mm = round(length + (side === 'R' ? random.normal(0, 1.8, 1) : 0), 1)
            const ball = round(mm * 0.962 + wide + random.normal(0, 1.2, 1), 1)
            return {
              scan_token: id,
              side,
              sex,
              age_band: band,
              area,
              foot_length_mm: mm,
              ball_girth_mm: ball,
              instep_girth_mm: round(ball * 1.012 + random.normal(0, 2, 1), 1),
              ball_width_mm: round(ball * 0.402, 1),
              heel_width_mm: round(mm * 0.258 + random.normal(0, 1, 1), 1),
              arch_height_mm: round(arch + random.normal(0, 0.7, 1), 1),
              hallux_angle_deg: random.chance(0.02)
                ? null
                : round(Math.min(40, Math.abs(random.normal(sex === 'F' ? 11 : 8, 4, 1))), 1),
              shape_class: shape,
              shoe_size: Math.round(mm / 5) * 5,
            }
          })
        }),
    },
    history: [
      { version: '3.0.0', daysAgo: 450, change: t('首次上架，15.2 万双', 'First listed with 152,000 pairs') },
      {
        version: '3.1.0',
        daysAgo: 220,
        change: t('匿名化门槛由 k=20 提高到 k=50', 'Anonymity raised from k = 20 to k = 50'),
      },
    ],
    change: t('新增 6.2 万双，增加足型分类', '62,000 pairs more, and the shape class'),
  },
  {
    key: 'jinjiang-sportswear-orders',
    provider: 'zhiwei-textile-data',
    listedDaysAgo: 330,
    updatedDaysAgo: 14,
    lagDays: 12,
    content: {
      kind: 'INDEX',
      title: t('晋江运动鞋服订单景气指数', 'Jinjiang sportswear order climate index'),
      summary: t(
        '204 家鞋服企业每月新订单、产能利用、交期和用工四项扩散指数，50 为荣枯线。',
        'Monthly diffusion indices of new orders, capacity, lead time and staff from 204 makers; 50 divides growth from decline.',
      ),
      description: t(
        '每月 20 日前由样本企业生产负责人回答上升、持平或下降，按销售额加权计算扩散指数。综合指数为新订单 40%、产能利用 25%、交期 15%、用工 20% 的加权和。分运动鞋、运动服装、面辅料三个子行业，分内销和外销。秋冬款下单的 4、5 月和春夏款下单的 9、10 月通常是一年中的高点。',
        'By the twentieth of each month the production heads of the sample answer up, same or down; answers are weighted by sales. The composite weighs new orders 40%, capacity 25%, lead time 15% and staff 20%. It is split into shoes, garments and fabrics, home and export. April and May, when autumn styles are ordered, and September and October for spring styles are usually the peaks of the year.',
      ),
      keywords: {
        zh: ['景气指数', '运动鞋', '晋江', '订单', '产能利用'],
        en: ['climate index', 'sports shoes', 'Jinjiang', 'orders', 'capacity'],
      },
      industries: ['C'],
      fields: ['MANUFACTURING', 'COMMERCE'],
      scenarios: [t('产业运行监测', 'Monitoring an industry'), t('供应链金融', 'Supply-chain finance')],
      zones: ['TEXTILE'],
      version: '2.2.0',
      support: t('每月发布会后可电话咨询', 'By telephone after each release'),
      dictionary: [
        field('stat_month', '月份', 'Month', 'DATE', { isKey: true, example: '2026-04-01' }),
        field('segment', '子行业', 'Segment', 'CODE', {
          isKey: true,
          domain: [
            value('SHOE', '运动鞋', 'Sports shoes'),
            value('WEAR', '运动服装', 'Sportswear'),
            value('FAB', '面辅料', 'Fabrics and trims'),
          ],
          example: 'SHOE',
        }),
        field('market', '市场', 'Market', 'CODE', {
          isKey: true,
          domain: [value('HOME', '内销', 'Home'), value('EXP', '外销', 'Export')],
          example: 'EXP',
        }),
        field('new_orders', '新订单', 'New orders', 'DECIMAL', { domain: '0-100', example: '53.4' }),
        field('capacity_use', '产能利用', 'Capacity', 'DECIMAL', { domain: '0-100', example: '51.2' }),
        field('lead_time', '交期', 'Lead time', 'DECIMAL', { domain: '0-100', example: '49.6' }),
        field('staff', '用工', 'Staff', 'DECIMAL', { domain: '0-100', example: '48.8' }),
        field('composite', '综合指数', 'Composite', 'DECIMAL', {
          domain: '0-100',
          example: '51.4',
          about: [
            '0.40×新订单 + 0.25×产能利用 + 0.15×交期 + 0.20×用工',
            '0.40 orders + 0.25 capacity + 0.15 lead time + 0.20 staff',
          ],
        }),
        field('answers', '有效样本', 'Answers', 'INTEGER', { domain: '≥10', example: '46' }),
      ],
      recordCount: 420,
      formats: ['CSV', 'XLSX'],
      timeStart: '2021-01-01',
      frequency: 'MONTH',
      regions: ['350500', '350300'],
      granularity: t('子行业·市场·月', 'Segment, market, month'),
      sourceKinds: ['OWN'],
      sourceDetail: t('签约样本企业问卷', 'Questionnaires of contracted companies'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '汇总扩散指数', 'Aggregate diffusion index')],
      processing: 'STATISTICAL',
      personal: { contains: false },
      crossBorder: 'EXEMPT',
      deliveryModes: ['FILE'],
      deliveryDays: 1,
      offers: [
        { model: 'FREE', title: t('综合指数', 'Composite') },
        { model: 'YEAR', title: t('分项明细', 'Details'), price: yuan(9_600), unit: 'YEAR' },
      ],
      settlement: 'PREPAID',
      priceBasis: 'MARKET',
      terms: licence([t('研究与信贷参考', 'Research and lending')], 12, { afterTerm: 'KEEP', territory: ['X-001'] }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) =>
        months(time, 48).flatMap(({ day, month }) =>
          ['SHOE', 'WEAR', 'FAB'].flatMap((segment) =>
            ['HOME', 'EXP'].map((market) => {
              const wave = 3.5 * Math.cos(((month - 4.5) / 6) * 2 * Math.PI) - (month === 2 ? 6 : 0)
              const orders = round(50.4 + wave + random.normal(0, 1.4, 2), 1)
              const capacity = round(50 + wave * 0.7 + random.normal(0, 1.1, 2), 1)
              const lead = round(49.6 - wave * 0.3 + random.normal(0, 0.9, 2), 1)
              const staff = round(48.9 + wave * 0.4 - (month === 2 ? 5 : 0) + random.normal(0, 1, 2), 1)
              return {
                stat_month: day,
                segment,
                market,
                new_orders: orders,
                capacity_use: capacity,
                lead_time: lead,
                staff,
                composite: round(orders * 0.4 + capacity * 0.25 + lead * 0.15 + staff * 0.2, 1),
                answers: random.int(22, 51),
              }
            }),
          ),
        ),
    },
  },
  {
    key: 'warp-knit-defect-model',
    provider: 'zhiwei-textile-data',
    listedDaysAgo: 130,
    updatedDaysAgo: 57,
    content: {
      kind: 'MODEL',
      title: t('经编面料在线疵点检测模型', 'Online defect detection model for warp-knitted fabric'),
      summary: t(
        '部署在验布机旁的轻量检测模型，布速 60 米每分钟下识别断纱、油污、横档等九类疵点。',
        'A light model beside the inspection frame: nine defects, from broken ends to oil and barré, at 60 metres a minute.',
      ),
      description: t(
        '针对长乐、晋江常见的 28 至 32 针经编面料训练，训练集含 7.8 万张自采图像。在单张入门级显卡上推理时延 11 毫秒，可同时处理四路 2K 线扫相机。在两家未参与训练的工厂连续验证 30 天，疵点检出率 94.6%，每百米误报 0.7 处。提供 ONNX 文件、标定工具和再训练脚本，网眼布和印花布需要补充样本微调。',
        'Trained on 78,000 own images of the 28 to 32 gauge warp knits usual in Changle and Jinjiang. It needs 11 ms an image on an entry-level graphics card and serves four 2K line-scan cameras at once. Over thirty days in two mills that took no part in training it found 94.6% of defects with 0.7 false alarms per hundred metres. ONNX file, calibration tool and retraining scripts are included; mesh and prints need some samples for tuning.',
      ),
      keywords: {
        zh: ['疵点检测', '经编', '验布', '机器视觉'],
        en: ['fabric defect', 'warp knitting', 'fabric inspection', 'machine vision'],
      },
      industries: ['C'],
      fields: ['MANUFACTURING'],
      scenarios: [t('面料质检', 'Fabric inspection')],
      zones: ['TEXTILE'],
      version: '2.3.1',
      support: t('现场部署 2 天，远程支持 1 年', 'Two days on site, a year of remote support'),
      noSampleReason: t('模型产品，可申请 20 卷布的试检', 'A model; a trial on twenty rolls can be arranged'),
      formats: ['MODEL'],
      storageBytes: 164_000_000,
      frequency: 'IRREGULAR',
      regions: ['350100', '350500'],
      sourceKinds: ['OWN'],
      sourceDetail: t('自采图像训练', 'Trained on own images'),
      rightsClaimed: ['HOLD', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '不含企业数据', 'No company data inside')],
      personal: { contains: false },
      crossBorder: 'EXEMPT',
      deliveryModes: ['OFFLINE', 'FILE'],
      deliveryDays: 14,
      trial: t('20 卷布试检', 'Trial on twenty rolls'),
      offers: [
        {
          model: 'REVSHARE',
          title: t('按节省的验布成本分成', 'Share of the inspection cost saved'),
          shareBasisPoints: 1500,
          note: t('按季核算，两年封顶', 'Settled quarterly, for two years at most'),
        },
        { model: 'ONEOFF', title: t('单台验布机永久授权', 'One frame, perpetual'), price: yuan(38_000), unit: 'ITEM' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'INCOME',
      taxRate: 13,
      terms: licence([t('企业自用质检', 'Inspection in one’s own mill')], 24, {
        derivative: false,
        afterTerm: 'KEEP',
        territory: ['X-001'],
        periodMonths: 1_200,
        forbidden: [t('转让模型文件或在授权范围外部署', 'Passing on the model or deploying it beyond the licence')],
      }),
      files: [
        { name: 'warp_knit_defect_v2.3.1.onnx', format: 'MODEL', bytes: 98_600_000 },
        { name: 'deploy_guide.pdf', format: 'PDF', bytes: 4_600_000 },
      ],
    },
  },
  {
    key: 'footwear-export-quarterly',
    provider: 'zhiwei-textile-data',
    listedDaysAgo: 300,
    updatedDaysAgo: 118,
    lagDays: 40,
    content: {
      kind: 'REPORT',
      title: t('福建鞋服外贸季度分析报告', 'Quarterly analysis of footwear and garment exports of Fujian'),
      summary: t(
        '按目的市场和品类看订单、单价和交期变化的季度报告。',
        'A quarterly report on orders, prices and lead times by market and product.',
      ),
      description: t(
        '结合公开海关统计与 120 家样本企业访谈，分析对东盟、欧盟、北美和中东市场的运动鞋、休闲鞋和针织服装出口。每期含三个品类专题和一个市场专题，并评估汇率与运价变化对毛利的影响。',
        'Public customs statistics and interviews with 120 companies: sports shoes, casual shoes and knitwear for ASEAN, the EU, North America and the Middle East. Each issue has three product features and one on a market, and weighs what exchange rates and freight do to margins.',
      ),
      keywords: { zh: ['鞋服', '外贸', '季度报告'], en: ['footwear', 'exports', 'quarterly report'] },
      industries: ['C', 'F'],
      fields: ['MANUFACTURING', 'COMMERCE'],
      scenarios: [t('外贸决策', 'Export decisions')],
      zones: ['TEXTILE'],
      formats: ['PDF'],
      timeStart: '2025-01-01',
      frequency: 'QUARTER',
      regions: ['350300', '350500'],
      sourceKinds: ['PUBLIC', 'OWN'],
      sourceDetail: t(
        '海关统计公开数据（http://www.customs.gov.cn）与自有访谈',
        'Public customs statistics (http://www.customs.gov.cn) and own interviews',
      ),
      rightsClaimed: ['OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '公开与汇总信息', 'Public and aggregate information')],
      personal: { contains: false },
      deliveryModes: ['REPORT'],
      offers: [{ model: 'ONEOFF', title: t('单期', 'One issue'), price: yuan(2_800), unit: 'ITEM' }],
      terms: {
        purposes: [t('内部参考', 'Internal reference')],
        rights: ['USE'],
        exclusivity: 'NONEXCL',
        periodMonths: 12,
        afterTerm: 'KEEP',
      },
    },
  },
]
