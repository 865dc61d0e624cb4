import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  clamp,
  f,
  impact,
  ownData,
  pad,
  returnCodes,
  round,
  scores,
  species,
  t,
  terms,
  values,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'forestry-compartments',
    provider: 'qingzhu-forest',
    listedDaysAgo: 376,
    updatedDaysAgo: 33,
    lagDays: 30,
    history: [
      { version: '1.0.0', daysAgo: 376, change: t('三元、沙县、永安三县区。', 'Sanyuan, Shaxian and Yong’an.') },
      { version: '1.1.0', daysAgo: 212, change: t('增加尤溪、大田、将乐。', 'Youxi, Datian and Jiangle added.') },
    ],
    change: t(
      '并入最近半年的采伐、造林变化，蓄积按年生长率推算到当期。',
      'Felling and planting of the last half-year merged; volumes grown forward to date.',
    ),
    content: {
      kind: 'DATASET',
      version: '1.2.0',
      title: t(
        '三明集体林区小班现状与蓄积量数据集',
        'Forest compartments and growing stock, collective forests of Sanming',
      ),
      summary: t(
        '六县区 18.6 万个小班的树种、林龄、郁闭度与蓄积，供林权抵押评估、采伐规划与碳汇初筛。',
        'Species, age, canopy and volume of 186,000 compartments in six counties, for forest mortgages, felling plans and first screening of carbon projects.',
      ),
      description: t(
        '以最近一次森林资源规划设计调查为底，合并采伐、造林、火灾与征占用变化，每半年更新。蓄积按样地回归方程推算，三明杉木人工林小班抽检 640 个，相对误差中位数 11.8%。权利人姓名、林权证号不在数据中；小班以加密编号表示，坐标仅给到 1 公里格网。要精确边界须由权利人授权另行申请。',
        'Starts from the latest forest management inventory and is brought forward every half-year with felling, planting, fire and land taken. Volumes come from plot regressions; in a check of 640 fir compartments the median relative error was 11.8%. Names of owners and certificate numbers are not included; compartments carry encrypted numbers and a position to the nearest kilometre. Exact boundaries need the owner’s authority.',
      ),
      keywords: {
        zh: ['林地小班', '蓄积量', '林权抵押', '杉木', '三明'],
        en: ['forest compartment', 'growing stock', 'forest mortgage', 'Chinese fir', 'Sanming'],
      },
      topic: t('森林资源', 'Forest resources'),
      industries: ['A', 'J'],
      fields: ['FORESTRY', 'FINANCE'],
      scenarios: [
        t('林权抵押贷款评估', 'Forest mortgages'),
        t('采伐限额编制', 'Felling plans'),
        t('碳汇项目初筛', 'Screening of carbon projects'),
      ],
      targetUsers: [t('农商行', 'Rural banks'), t('林场', 'Forest farms')],
      support: t('外业答疑专线，工作日。', 'Field desk on working days.'),
      dictionary: [
        f('compartment_id', 'STRING', '小班编号', 'Compartment', {
          isKey: true,
          example: 'sm7f03a19c',
          masked: true,
          description: t('加密编号，版本间保持不变。', 'Encrypted; stable between editions.'),
        }),
        f('county', 'CODE', '县区', 'County', {
          domain: values(
            ['SY', '三元区', 'Sanyuan'],
            ['SX', '沙县区', 'Shaxian'],
            ['YA', '永安市', "Yong'an"],
            ['YX', '尤溪县', 'Youxi'],
            ['DT', '大田县', 'Datian'],
            ['JL', '将乐县', 'Jiangle'],
          ),
          description: t('以 2021 年区划调整后为准。', 'As divided after 2021.'),
        }),
        f('grid_1km', 'STRING', '1 公里格网', '1-km grid', {
          example: 'E0421N2911',
          description: t('中心点所在格网，公里坐标。', 'Grid square of the centroid, in kilometres.'),
        }),
        f('area_ha', 'DECIMAL', '面积', 'Area', { unit: 'ha', domain: '0.1-40' }),
        f('species', 'CODE', '优势树种', 'Main species', {
          domain: species,
          description: t('蓄积占比最大的树种或树种组。', 'Species or group with the largest share of volume.'),
        }),
        f('origin', 'CODE', '起源', 'Origin', { domain: values(['P', '人工', 'Planted'], ['N', '天然', 'Natural']) }),
        f('stand_age', 'INTEGER', '林龄', 'Stand age', {
          unit: '年',
          domain: '1-80',
          description: t('人工林自造林年起算，天然林取平均年龄。', 'From planting; mean age in natural stands.'),
        }),
        f('canopy', 'DECIMAL', '郁闭度', 'Canopy closure', {
          domain: '0.2-0.95',
          description: t('目测与航片判读结合。', 'By eye and from air photographs.'),
        }),
        f('mean_dbh_cm', 'DECIMAL', '平均胸径', 'Mean diameter', {
          unit: 'cm',
          domain: '2-45',
          nullable: true,
          description: t('幼林（5 年以下）不填。', 'Empty under five years.'),
        }),
        f('volume_m3_ha', 'DECIMAL', '每公顷蓄积', 'Volume per hectare', {
          unit: 'm³/ha',
          domain: '0-420',
          description: t('由胸径、树高和密度回归推算。', 'By regression on diameter, height and density.'),
        }),
        f('volume_m3', 'DECIMAL', '小班蓄积', 'Volume', {
          unit: 'm³',
          description: t('面积 × 每公顷蓄积。', 'Area times volume per hectare.'),
        }),
        f('site_class', 'CODE', '立地等级', 'Site class', {
          domain: values(['1', '肥沃', 'Rich'], ['2', '较肥沃', 'Good'], ['3', '中等', 'Fair'], ['4', '瘠薄', 'Poor']),
          description: t('依土层厚度与坡位。', 'From soil depth and position on the slope.'),
        }),
        f('change_type', 'CODE', '本期变化', 'Change', {
          domain: values(['0', '无', 'None'], ['F', '采伐', 'Felled'], ['R', '造林', 'Replanted']),
          description: t('相对上一版本。', 'Since the last edition.'),
        }),
      ],
      recordCount: 186_240,
      storageBytes: 41_000_000,
      fileCount: 6,
      formats: ['CSV', 'XLSX'],
      encoding: 'UTF-8',
      timeStart: '2019-01-01',
      frequency: 'HALF',
      regions: ['350400'],
      coverage: t(
        '三元、沙县、永安、尤溪、大田、将乐的集体与国有林场小班',
        'Collective and state compartments in six counties of Sanming',
      ),
      granularity: t('小班', 'Compartment'),
      ...ownData,
      sourceKinds: ['OWN', 'TRADED'],
      sourceDetail: t(
        '外业复核与村集体授权调查成果，按协议可形成产品。',
        'Field checks and inventories authorised by village collectives.',
      ),
      rightsClaimed: ['USE', 'OPERATE'],
      grade: 'G3',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'SERIOUS',
          '暴露林场资产家底，影响流转议价。',
          'Shows what a forest farm owns and weakens it in negotiations.',
        ),
        impact(
          'PUBLIC_INTEREST',
          'GENERAL',
          '大范围资源分布可能诱发盗伐。',
          'Wide distribution could invite illegal felling.',
        ),
      ],
      processing: 'MASKED',
      protections: ['MASKING', 'ENCRYPTION', 'ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(98, 96, 90.5, 97, 93, 94),
        method: t('随机 640 个小班实地角规复测。', 'Relascope re-measurement of 640 random compartments.'),
        assessed: '2025-06-25',
      },
      deliveryModes: ['SANDBOX', 'SPACE'],
      deliveryDays: 7,
      trial: t('沙箱内可试查一个乡镇 30 天。', 'One township in the sandbox for 30 days.'),
      offers: [
        { model: 'ONEOFF', title: t('单县', 'One county'), price: yuan(28_000), unit: 'ITEM' },
        { model: 'YEAR', title: t('六县区全量', 'All six'), price: yuan(120_000), unit: 'YEAR' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: terms([t('抵押评估', 'Mortgage valuation'), t('林业规划', 'Forest planning')], {
        buyerRequirements: t('金融机构或林业主管、经营单位。', 'Banks, forestry authorities or forest operators.'),
      }),
      files: [{ name: 'sm_compartments_v1.2.0.csv', format: 'CSV', bytes: 24_600_000, rows: 186_240 }],
    },
    sample: {
      format: 'CSV',
      rows: (random) => {
        const rows: SampleRow[] = []
        const top = { CUN: 310, PMA: 230, BRD: 190, EUC: 170 }
        for (let i = 0; i < 1_200; i++) {
          const kind = random.weighted([
            ['CUN', 5],
            ['PMA', 3],
            ['BRD', 2],
            ['EUC', 1],
          ] as const)
          const change = random.weighted([
            ['0', 92],
            ['F', 4],
            ['R', 4],
          ] as const)
          const age = change === 'R' ? 1 : kind === 'EUC' ? random.int(2, 9) : random.int(3, kind === 'BRD' ? 64 : 38)
          const site = random.int(1, 4)
          const grown = 1 - Math.exp(-age / (kind === 'EUC' ? 4 : 17))
          const volume =
            change === 'R'
              ? 0
              : round(
                  clamp(
                    top[kind] *
                      grown *
                      (1.22 - site * 0.12) *
                      random.decimal(0.82, 1.15, 3) *
                      (change === 'F' ? 0.4 : 1),
                    0,
                    420,
                  ),
                  1,
                )
          const area = random.decimal(0.4, 14, 2)
          rows.push({
            compartment_id: `sm${(0x10000000 + i * 2_654_435 + random.int(0, 9_999)).toString(16)}`,
            county: random.weighted([
              ['SY', 2],
              ['SX', 3],
              ['YA', 4],
              ['YX', 5],
              ['DT', 3],
              ['JL', 3],
            ] as const),
            grid_1km: `E0${random.int(380, 470)}N${random.int(2_830, 2_960)}`,
            area_ha: area,
            species: kind,
            origin:
              kind === 'BRD' ? (random.chance(0.85) ? 'N' : 'P') : kind === 'PMA' && random.chance(0.45) ? 'N' : 'P',
            stand_age: age,
            canopy: round(clamp(0.35 + 0.5 * grown + random.normal(0, 0.05, 3), 0.2, 0.95), 2),
            mean_dbh_cm:
              age < 5 ? null : round(clamp(4.5 + 23 * grown * (1.1 - site * 0.05) + random.normal(0, 1, 2), 4, 45), 1),
            volume_m3_ha: volume,
            volume_m3: round(volume * area, 1),
            site_class: String(site),
            change_type: change,
          })
        }
        return rows
      },
    },
  },
  {
    key: 'forestry-carbon-api',
    provider: 'qingzhu-forest',
    listedDaysAgo: 110,
    updatedDaysAgo: 12,
    lagDays: 10,
    content: {
      kind: 'API',
      version: '1.0.3',
      title: t('林业碳汇项目监测核查接口', 'Forest carbon project verification API'),
      summary: t(
        '输入项目编号与年度，核验样地复测、碳储量与扣减，用于林业碳票质押审贷。',
        'Give a project and a year and verify plot re-measurement, carbon stock and deductions, for lending on forest carbon certificates.',
      ),
      description: t(
        '覆盖三明、南平 87 个已备案或在编的林业碳汇与碳票项目。碳储量按生物量扩展因子法计算，含地上、地下两个碳库，不计枯落物。返回的是核验结论与关键数字，不返回样地明细。泄漏与非持久性风险扣减按项目方法学取值。',
        'Covers 87 carbon-sink and carbon-certificate projects in Sanming and Nanping, filed or in preparation. Stock is by biomass expansion factors for the above- and below-ground pools; litter is not counted. It returns a verdict and key figures, never plot details. Deductions for leakage and non-permanence follow each project’s methodology.',
      ),
      keywords: {
        zh: ['林业碳汇', '碳票', '核验', '绿色金融'],
        en: ['forest carbon', 'carbon certificate', 'verification', 'green finance'],
      },
      industries: ['A', 'J'],
      fields: ['FORESTRY', 'FINANCE'],
      scenarios: [
        t('碳票质押融资', 'Lending on carbon certificates'),
        t('碳汇交易尽调', 'Due diligence of carbon trades'),
      ],
      support: t('工作日 8 小时。', 'Working days, eight hours.'),
      apiInputs: [
        f('project_no', 'STRING', '项目编号', 'Project', { required: true, example: 'SM-CP-0042' }),
        f('year', 'INTEGER', '监测年度', 'Year', { required: true, domain: '2019-2030', example: '2024' }),
      ],
      dictionary: [
        f('verdict', 'CODE', '核验结论', 'Verdict', {
          domain: values(['MATCH', '一致', 'Match'], ['DIFF', '有出入', 'Differs'], ['NONE', '无记录', 'No record']),
          description: t('与项目报告数值相差 3% 以内为一致。', 'A match when within 3% of the project report.'),
        }),
        f('area_ha', 'DECIMAL', '项目面积', 'Area', { unit: 'ha', nullable: true }),
        f('plots_remeasured', 'INTEGER', '复测样地数', 'Plots re-measured', {
          nullable: true,
          domain: '0-400',
          description: t('当年复测的固定样地。', 'Permanent plots measured again that year.'),
        }),
        f('carbon_stock_t', 'DECIMAL', '碳储量', 'Carbon stock', {
          unit: 'tCO₂e',
          nullable: true,
          example: '48210.6',
          description: t('地上与地下两个碳库。', 'Above- and below-ground pools.'),
        }),
        f('annual_removal_t', 'DECIMAL', '年净吸收', 'Net annual removal', {
          unit: 'tCO₂e',
          nullable: true,
          description: t('已扣泄漏与风险。', 'After leakage and risk.'),
        }),
        f('uncertainty_pct', 'DECIMAL', '不确定度', 'Uncertainty', {
          unit: '%',
          nullable: true,
          description: t('90% 置信水平。', 'At 90% confidence.'),
        }),
        f('issued_t', 'DECIMAL', '已签发量', 'Issued', {
          unit: 'tCO₂e',
          nullable: true,
          description: t('截至核验时间累计。', 'Cumulative to the check.'),
        }),
        f('checked_at', 'DATETIME', '核验时间', 'Checked at'),
      ],
      api: {
        method: 'POST',
        path: '/v1/carbon/verify',
        auth: t('双向证书', 'Mutual TLS'),
        qps: 5,
        returnCodes,
        example: '{"project_no":"SM-CP-0042","year":2024}',
      },
      noSampleReason: t(
        '查询结果与具体项目绑定，请用测试项目号试调。',
        'Results belong to real projects; try the test project number.',
      ),
      formats: ['JSON'],
      timeStart: '2019-01-01',
      frequency: 'MONTH',
      regions: ['350400', '350700'],
      ...ownData,
      sourceDetail: t(
        '本公司承担的项目监测成果，委托方书面同意提供核验。',
        'Monitoring by us; clients agreed in writing to verification.',
      ),
      grade: 'G3',
      gradeImpacts: [
        impact('ORGANISATION', 'SERIOUS', '涉及项目收益与融资额度。', "Touches a project's income and borrowing."),
      ],
      processing: 'STATISTICAL',
      protections: ['ACCESS_CONTROL', 'AUDIT', 'ENCRYPTION'],
      deliveryModes: ['QUERY'],
      deliveryDays: 5,
      sla: { availability: 99, responseMs: 900 },
      offers: [{ model: 'PER_CALL', price: yuan(38), unit: 'CALL' }],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      terms: terms([t('信贷审查', 'Credit review'), t('交易尽调', 'Due diligence')], {
        derivative: false,
        afterTerm: 'ACCESS_ENDS',
      }),
    },
  },
  {
    key: 'forestry-fir-price-index',
    provider: 'qingzhu-forest',
    listedDaysAgo: 205,
    updatedDaysAgo: 16,
    lagDays: 12,
    content: {
      kind: 'INDEX',
      version: '1.0.6',
      title: t('闽北杉木原木出材价格指数', 'Roadside price index of Chinese fir logs, northern Fujian'),
      summary: t(
        '按径级、材长每月发布伐区道边价与指数，采伐拍卖底价和抵押物估值参考。',
        'Monthly roadside prices by diameter and length with an index: a guide for stumpage auctions and collateral.',
      ),
      description: t(
        '采价点为三明、南平 28 个检尺点，取含税道边成交价，按方量加权。径级分 8—12、14—18、20 厘米以上，材长均折为 4 米。每年 3—5 月雨季运输受限，样本减少会在 sample_size 中显示。指数以编制细则公布的各径级基准价为 100。',
        'From 28 scaling points in Sanming and Nanping: concluded roadside prices with tax, weighted by cubic metres. Diameters 8-12, 14-18 and 20 cm and above, all reduced to 4 m length. In the March-to-May rains haulage is limited and sample_size shows it. The base price of each class, fixed in the compilation rules, is 100.',
      ),
      keywords: { zh: ['杉木', '原木价格', '道边价', '指数'], en: ['Chinese fir', 'log price', 'roadside', 'index'] },
      industries: ['A', 'F'],
      fields: ['FORESTRY', 'FINANCE'],
      scenarios: [t('活立木拍卖底价', 'Reserve prices'), t('抵押估值', 'Collateral')],
      support: t('每月 18 日后可索取说明表。', 'Notes available after the 18th.'),
      dictionary: [
        f('month', 'STRING', '月份', 'Month', { isKey: true, example: '2025-08' }),
        f('diameter_class', 'CODE', '径级', 'Diameter class', {
          isKey: true,
          domain: values(
            ['D08', '8—12 cm', '8-12 cm'],
            ['D14', '14—18 cm', '14-18 cm'],
            ['D20', '20 cm 以上', '20 cm and above'],
          ),
          description: t('小头去皮直径。', 'Small end, under bark.'),
        }),
        f('price_yuan_m3', 'DECIMAL', '道边价', 'Roadside price', {
          unit: '元/m³',
          domain: '400-2000',
          description: t('含税，伐区道边，4 米材。', 'With tax at the roadside, 4 m logs.'),
        }),
        f('volume_m3', 'DECIMAL', '成交方量', 'Volume sold', { unit: 'm³' }),
        f('index_value', 'DECIMAL', '指数', 'Index', {
          domain: '50-200',
          description: t('各径级基准价＝100。', 'The base price of the class is 100.'),
        }),
        f('sample_size', 'INTEGER', '成交笔数', 'Deals', { domain: '3-300' }),
      ],
      recordCount: 282,
      formats: ['CSV'],
      timeStart: '2019-01-01',
      frequency: 'MONTH',
      regions: ['350400', '350700'],
      ...ownData,
      sourceDetail: t('28 个检尺点逐笔台账。', 'Deal ledgers of 28 scaling points.'),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '检尺点成交外泄会影响林场竞买底价。',
          'Leaked deals would weaken a forest farm’s reserve price.',
        ),
      ],
      processing: 'STATISTICAL',
      deliveryModes: ['FILE'],
      deliveryDays: 1,
      offers: [{ model: 'YEAR', price: yuan(4_800), unit: 'YEAR' }],
      settlement: 'YEARLY',
      priceBasis: 'COST',
      terms: terms([t('定价与估值', 'Pricing and valuation')], { redistribution: false }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const end = time.day(0)
        const last = Number(end.slice(0, 4)) * 12 + Number(end.slice(5, 7)) - 2
        const bases = { D08: 760, D14: 980, D20: 1_160 }
        let level = 1
        for (let m = last - 69; m <= last; m++) {
          level = clamp(level + random.normal(-0.001, 0.008, 4), 0.82, 1.15)
          const wet = [2, 3, 4].includes(m % 12)
          for (const d of ['D08', 'D14', 'D20'] as const) {
            const price = Math.round(bases[d] * level + (wet ? 18 : 0) + random.normal(0, 6, 0))
            rows.push({
              month: `${Math.floor(m / 12)}-${pad((m % 12) + 1)}`,
              diameter_class: d,
              price_yuan_m3: price,
              volume_m3: random.decimal(wet ? 180 : 700, wet ? 900 : 2_900, 1),
              index_value: round((price / bases[d]) * 100, 1),
              sample_size: random.int(wet ? 6 : 24, wet ? 30 : 110),
            })
          }
        }
        return rows
      },
    },
  },
]
