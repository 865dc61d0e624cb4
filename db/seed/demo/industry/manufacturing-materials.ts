import type { DemoListing } from '../demo-types.ts'
import { clamp, field, impact, licence, noResale, optional, round, t, token, value, yuan } from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'sanming-bar-mechanical',
    provider: 'liling-materials-data',
    listedDaysAgo: 390,
    updatedDaysAgo: 6,
    lagDays: 6,
    content: {
      kind: 'DATASET',
      title: t(
        '三明热轧钢棒成分—工艺—力学性能数据',
        'Composition, rolling and mechanical properties of hot-rolled bar, Sanming',
      ),
      summary: t(
        '19.8 万炉批热轧钢棒的化学成分、控轧控冷参数与拉伸性能，用于成分优化和性能预报。',
        '198,000 heats of hot-rolled bar with composition, controlled rolling and tensile results: for lean alloys and property prediction.',
      ),
      description: t(
        '牌号以 HRB400E、45、40Cr 和 42CrMo 为主，直径 12 至 60 毫米。每行是一个炉批的一次抽检：熔炼成分、开轧和终轧温度、冷速、屈服与抗拉强度、断后伸长率和晶粒度。碳当量按 C+Mn/6+(Cr+Mo+V)/5+(Ni+Cu)/15 计算，强屈比可直接复核。企业名称与客户信息已去除，微合金元素保留三位小数。',
        'Mostly HRB400E, 45, 40Cr and 42CrMo in 12 to 60 mm. A row is one inspection of one heat: ladle analysis, start and finish rolling temperature, cooling rate, yield and tensile strength, elongation and grain size. Carbon equivalent follows C+Mn/6+(Cr+Mo+V)/5+(Ni+Cu)/15, and the ratio of tensile to yield strength can be checked. Mills and customers are removed; microalloying elements keep three decimals.',
      ),
      keywords: {
        zh: ['热轧钢棒', '力学性能', '化学成分', '性能预报', '三明'],
        en: ['hot-rolled bar', 'mechanical properties', 'composition', 'property prediction', 'Sanming'],
      },
      industries: ['C', 'M'],
      fields: ['MANUFACTURING'],
      scenarios: [t('材料性能预报', 'Prediction of properties'), t('成分减量设计', 'Lean alloy design')],
      zones: ['NEW_MATERIALS'],
      version: '2.4.0',
      support: t('材料工程师答疑', 'Questions answered by a materials engineer'),
      dictionary: [
        field('heat_token', '炉批假名', 'Heat token', 'STRING', { isKey: true, example: 'H7c21e0b4' }),
        field('rolled_on', '轧制日期', 'Rolled on', 'DATE', { example: '2026-03-19' }),
        field('steel_grade', '牌号', 'Grade', 'CODE', {
          domain: [
            value('HRB400E', 'HRB400E', 'HRB400E'),
            value('45', '45 钢', '45'),
            value('40Cr', '40Cr', '40Cr'),
            value('42CrMo', '42CrMo', '42CrMo'),
          ],
          example: '40Cr',
        }),
        field('diameter_mm', '直径', 'Diameter', 'INTEGER', { unit: 'mm', domain: '12-60', example: '32' }),
        field('c_pct', '碳', 'Carbon', 'DECIMAL', { unit: '%', domain: '0-1', example: '0.40' }),
        field('si_pct', '硅', 'Silicon', 'DECIMAL', { unit: '%', domain: '0-2', example: '0.26' }),
        field('mn_pct', '锰', 'Manganese', 'DECIMAL', { unit: '%', domain: '0-2', example: '0.66' }),
        field('cr_pct', '铬', 'Chromium', 'DECIMAL', { unit: '%', domain: '0-2', example: '0.94' }),
        optional('v_pct', '钒', 'Vanadium', 'DECIMAL', {
          unit: '%',
          domain: '0-0.2',
          example: '0.028',
          about: ['未加钒的牌号为空', 'Empty for grades without vanadium'],
        }),
        field('start_temp_c', '开轧温度', 'Start rolling temperature', 'INTEGER', {
          unit: '℃',
          domain: '900-1200',
          example: '1048',
        }),
        field('finish_temp_c', '终轧温度', 'Finish rolling temperature', 'INTEGER', {
          unit: '℃',
          domain: '750-1100',
          example: '912',
        }),
        field('cooling_rate', '冷却速度', 'Cooling rate', 'DECIMAL', { unit: '℃/s', domain: '0-40', example: '6.5' }),
        field('yield_mpa', '屈服强度', 'Yield strength', 'INTEGER', {
          unit: 'MPa',
          domain: '250-1200',
          example: '462',
        }),
        field('tensile_mpa', '抗拉强度', 'Tensile strength', 'INTEGER', {
          unit: 'MPa',
          domain: '400-1400',
          example: '738',
        }),
        field('tensile_yield_ratio', '强屈比', 'Tensile to yield ratio', 'DECIMAL', {
          domain: '1-2.2',
          example: '1.597',
        }),
        field('elongation_pct', '断后伸长率', 'Elongation', 'DECIMAL', { unit: '%', domain: '5-40', example: '19.5' }),
      ],
      recordCount: 198_000,
      storageBytes: 27_000_000,
      incrementBytes: 160_000,
      formats: ['CSV', 'PARQUET'],
      timeStart: '2020-01-01',
      frequency: 'WEEK',
      regions: ['350400'],
      coverage: t('三明市 4 条棒材线', 'Four bar mills in Sanming'),
      granularity: t('炉批', 'Heat'),
      sourceKinds: ['OWN', 'TRADED'],
      sourceDetail: t(
        '合作检测室与产线二级系统，合同约定脱敏后可经营',
        'Partner laboratories and level-2 systems; contracts allow a masked product',
      ),
      lineage: t(
        '检测报告与轧制日志按炉号匹配 → 去企业标识 → 离群点复核',
        'Test reports matched with rolling logs by heat → identifiers removed → outliers reviewed',
      ),
      rightsClaimed: ['USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G3',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'SERIOUS',
          '含成分与工艺窗口，属企业技术秘密',
          'Composition and process windows are trade secrets',
        ),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'ENCRYPTION', 'WATERMARK'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'CONFORMITY', score: 97 },
          { dimension: 'COMPLETENESS', score: 95.5 },
          { dimension: 'ACCURACY', score: 96.8 },
        ],
        method: t('炉号匹配率与留样复测', 'Match rate of heats and retests of kept samples'),
        assessed: '2026-03-03',
      },
      deliveryModes: ['SANDBOX', 'FILE', 'SPACE'],
      deliveryDays: 5,
      offers: [
        { model: 'YEAR', price: yuan(85_000), unit: 'YEAR' },
        { model: 'PER_ROW', price: yuan(1.2), unit: 'ROW' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence(
        [t('性能预报模型训练', 'Training property-prediction models'), t('材料研发', 'Materials development')],
        24,
        { modelTraining: true },
      ),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const grades = {
          HRB400E: { c: 0.23, si: 0.5, mn: 1.42, cr: 0.05, v: 0.028, y: 442, u: 612, e: 21 },
          '45': { c: 0.45, si: 0.24, mn: 0.62, cr: 0.06, v: null, y: 388, u: 655, e: 20 },
          '40Cr': { c: 0.4, si: 0.26, mn: 0.66, cr: 0.94, v: null, y: 462, u: 738, e: 18 },
          '42CrMo': { c: 0.42, si: 0.27, mn: 0.68, cr: 1.02, v: null, y: 568, u: 892, e: 14.5 },
        } as const
        return Array.from({ length: 600 }, (_, i) => {
          const grade = random.weighted([
            ['HRB400E', 5],
            ['45', 3],
            ['40Cr', 2],
            ['42CrMo', 1],
          ] as const)
          const g = grades[grade]
          const c = round(g.c + random.normal(0, 0.009, 3), 2)
          const mn = round(g.mn + random.normal(0, 0.03, 3), 2)
          const finish = Math.round(clamp(random.normal(925, 26, 0), 840, 1010))
          const rate = round(clamp(random.normal(7, 2, 1), 2, 18), 1)
          const harder =
            (c - g.c) * 620 + (mn - g.mn) * 70 + (925 - finish) * 0.22 + (rate - 7) * 4 + random.normal(0, 7, 1)
          const yieldMpa = Math.round(g.y + harder)
          const tensile = Math.round(g.u + harder * 1.05 + random.normal(0, 5, 1))
          return {
            heat_token: token(random, 'H'),
            rolled_on: time.day(-90 + Math.floor(i * 0.15)),
            steel_grade: grade,
            diameter_mm: random.pick([12, 16, 20, 25, 28, 32, 40, 50, 60]),
            c_pct: c,
            si_pct: round(g.si + random.normal(0, 0.02, 3), 2),
            mn_pct: mn,
            cr_pct: round(clamp(g.cr + random.normal(0, 0.02, 3), 0.01, 2), 2),
            v_pct: g.v === null ? null : round(clamp(g.v + random.normal(0, 0.003, 4), 0.01, 0.06), 3),
            start_temp_c: finish + random.int(105, 160),
            finish_temp_c: finish,
            cooling_rate: rate,
            yield_mpa: yieldMpa,
            tensile_mpa: tensile,
            tensile_yield_ratio: round(tensile / yieldMpa, 3),
            elongation_pct: round(clamp(g.e - harder * 0.03 + random.normal(0, 0.8, 1), 8, 32) * 2, 0) / 2,
          }
        })
      },
    },
  },
  {
    key: 'longyan-rare-earth-magnets',
    provider: 'tingyu-materials-centre',
    listedDaysAgo: 240,
    updatedDaysAgo: 100,
    lagDays: 30,
    content: {
      kind: 'DATASET',
      title: t('龙岩烧结钕铁硼永磁材料磁性能检测数据', 'Magnetic properties of sintered NdFeB magnets, Longyan'),
      summary: t(
        '4.6 万件烧结钕铁硼样品在 20 至 180 ℃ 的剩磁、矫顽力与磁能积，用于电机选材和退磁风险评估。',
        'Remanence, coercivity and energy product of 46,000 sintered NdFeB samples from 20 to 180 ℃: for motor materials and demagnetisation risk.',
      ),
      description: t(
        '按 GB/T 13560 牌号体系整理，样品来自长汀、上杭及周边磁材企业的委托检测，经委托方同意汇编。每件样品给出室温和高温两组退磁曲线特征值以及温度系数，晶界扩散工艺单独标出。最大磁能积与剩磁满足物理约束，可用于检查数据。配方与客户信息不在范围内。',
        'Arranged by the grades of GB/T 13560. The samples were sent in by magnet makers in Changting, Shanghang and around, who agreed to the compilation. Each has values from the demagnetisation curve at room and raised temperature with temperature coefficients; grain-boundary diffusion is marked. Energy product and remanence obey physical limits, a useful check. Recipes and customers are out of scope.',
      ),
      keywords: {
        zh: ['钕铁硼', '稀土永磁', '矫顽力', '磁能积', '龙岩'],
        en: ['NdFeB', 'rare-earth magnet', 'coercivity', 'energy product', 'Longyan'],
      },
      industries: ['C', 'M'],
      fields: ['MANUFACTURING', 'EMBODIED_AI'],
      scenarios: [t('电机选材', 'Choosing motor materials'), t('退磁风险评估', 'Demagnetisation risk')],
      zones: ['NEW_MATERIALS', 'ELECTRONICS'],
      version: '1.3.0',
      support: t('检测室工作日答疑', 'Laboratory, on working days'),
      dictionary: [
        field('specimen_token', '样品假名', 'Specimen token', 'STRING', { isKey: true, example: 'NF03417' }),
        field('tested_on', '检测日期', 'Tested on', 'DATE', { example: '2025-11-20' }),
        field('magnet_grade', '牌号', 'Grade', 'CODE', {
          domain: [
            value('N52', 'N52', 'N52'),
            value('48H', '48H', '48H'),
            value('42SH', '42SH', '42SH'),
            value('38UH', '38UH', '38UH'),
          ],
          example: '42SH',
        }),
        field('gbd', '晶界扩散', 'Grain-boundary diffusion', 'BOOLEAN', { example: 'true' }),
        field('test_temp_c', '测试温度', 'Test temperature', 'INTEGER', {
          unit: '℃',
          domain: '20-180',
          isKey: true,
          example: '20',
        }),
        field('br_t', '剩磁', 'Remanence', 'DECIMAL', { unit: 'T', domain: '0.8-1.6', example: '1.318' }),
        field('hcj_ka_m', '内禀矫顽力', 'Intrinsic coercivity', 'INTEGER', {
          unit: 'kA/m',
          domain: '200-2800',
          example: '1650',
        }),
        field('bhmax_kj_m3', '最大磁能积', 'Maximum energy product', 'DECIMAL', {
          unit: 'kJ/m³',
          domain: '150-440',
          example: '331.5',
        }),
        optional('squareness', '方形度', 'Squareness', 'DECIMAL', { domain: '0-1', example: '0.965' }),
      ],
      recordCount: 92_000,
      storageBytes: 8_100_000,
      formats: ['CSV'],
      timeStart: '2017-03-01',
      frequency: 'QUARTER',
      regions: ['350800'],
      granularity: t('样品·温度', 'Specimen, temperature'),
      sourceKinds: ['OWN'],
      sourceDetail: t('实验室检测，NIM-2000 级磁滞回线测量仪', 'Laboratory tests on a hysteresigraph'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '涉及委托企业质量水平', 'Touches the quality level of clients'),
        impact(
          'NATIONAL_SECURITY',
          'NONE',
          '仅为商品级牌号性能，不含储量、配方与产能',
          'Commercial grades only; no reserves, recipes or capacity',
        ),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['FILE'],
      deliveryDays: 3,
      offers: [{ model: 'ONEOFF', price: yuan(32_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      terms: licence([t('电机与材料研发', 'Motor and materials development')], 24, {
        modelTraining: false,
        afterTerm: 'KEEP',
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const grades = {
          N52: [1.455, 980, 0],
          '48H': [1.385, 1370, 0],
          '42SH': [1.318, 1640, 0],
          '38UH': [1.252, 2050, 0],
        } as const
        return Array.from({ length: 200 }, (_, i) => i).flatMap((i) => {
          const grade = random.pick(['N52', '48H', '42SH', '38UH'] as const)
          const gbd = grade !== 'N52' && random.chance(0.45)
          const br = grades[grade][0] + random.normal(0, 0.008, 4) - (gbd ? 0.008 : 0)
          const hcj = grades[grade][1] * (1 + random.normal(0, 0.025, 4)) + (gbd ? 260 : 0)
          const hot = { N52: 60, '48H': 100, '42SH': 150, '38UH': 180 }[grade]
          return [20, hot].map((temperature) => {
            const d = temperature - 20
            const b = round(br * (1 - 0.0011 * d), 3)
            return {
              specimen_token: `NF${String(3000 + i * 3).padStart(5, '0')}`,
              tested_on: time.day(-200 + i),
              magnet_grade: grade,
              gbd,
              test_temp_c: temperature,
              br_t: b,
              hcj_ka_m: Math.round(hcj * Math.exp(-0.0062 * d)),
              bhmax_kj_m3: round(((b * b) / (4 * 4e-7 * Math.PI * 1.05) / 1000) * 0.985, 1),
              squareness: random.chance(0.03) ? null : round(clamp(random.normal(0.962, 0.012, 3), 0.88, 0.995), 3),
            }
          })
        })
      },
    },
  },
  {
    key: 'material-carbon-factor-api',
    provider: 'liling-materials-data',
    listedDaysAgo: 160,
    updatedDaysAgo: 70,
    lagDays: 30,
    content: {
      kind: 'API',
      title: t('金属与化纤材料碳足迹因子查询接口', 'Carbon-footprint factor API for metals and fibres'),
      summary: t(
        '按材料、工艺和地区返回从摇篮到大门的碳足迹因子及不确定度，供产品碳核算。',
        'Cradle-to-gate carbon factors with uncertainty by material, process and place: for product carbon accounts.',
      ),
      description: t(
        '收录钢、不锈钢、铝、铜、涤纶、锦纶、氨纶等 640 个因子，按 GB/T 24067 的系统边界整理，注明代表年份、技术路线和数据质量等级。实测因子来自省内企业盘查，占 37%，其余为文献值并给出出处。接口返回中位值和 95% 区间，电力因子可替换为用户自定义值。',
        'Some 640 factors for steel, stainless, aluminium, copper, polyester, polyamide, elastane and others, with the boundaries of GB/T 24067, the year, the route and a data-quality class. Measured factors, 37% of them, come from inventories of companies in the province; the rest are from the literature with the source named. The answer has the median and a 95% range, and users may put in their own electricity factor.',
      ),
      keywords: {
        zh: ['碳足迹', '排放因子', '产品碳核算', '材料'],
        en: ['carbon footprint', 'emission factor', 'product carbon account', 'materials'],
      },
      industries: ['C', 'M'],
      fields: ['MANUFACTURING', 'ENERGY'],
      scenarios: [t('产品碳足迹核算', 'Product carbon footprints')],
      zones: ['NEW_MATERIALS', 'TEXTILE'],
      version: '1.2.0',
      support: t('邮件支持', 'By mail'),
      apiInputs: [
        field('material', '材料代码', 'Material code', 'STRING', { required: true, example: 'PET-FDY' }),
        optional('region', '地区', 'Place', 'CODE', { required: false, example: '350000' }),
        optional('electricity_factor', '自定义电力因子', 'Own electricity factor', 'DECIMAL', {
          unit: 'kgCO2e/kWh',
          required: false,
          example: '0.41',
        }),
      ],
      dictionary: [
        field('material', '材料代码', 'Material code', 'STRING', { isKey: true, example: 'PET-FDY' }),
        field('process', '工艺路线', 'Process route', 'STRING', { example: '熔体直纺' }),
        field('factor', '碳足迹因子', 'Factor', 'DECIMAL', { unit: 'kgCO2e/kg', domain: '≥0', example: '2.86' }),
        field('low95', '95% 下限', '95% low', 'DECIMAL', { unit: 'kgCO2e/kg', example: '2.41' }),
        field('high95', '95% 上限', '95% high', 'DECIMAL', { unit: 'kgCO2e/kg', example: '3.37' }),
        field('year', '代表年份', 'Year', 'INTEGER', { domain: '2015-2030', example: '2024' }),
        field('quality_class', '数据质量等级', 'Data-quality class', 'CODE', {
          domain: [
            value('A', '实测', 'Measured'),
            value('B', '同类推算', 'Inferred'),
            value('C', '文献', 'Literature'),
          ],
          example: 'A',
        }),
        optional('reference', '出处', 'Reference', 'STRING'),
      ],
      api: {
        method: 'GET',
        path: '/v1/carbon-factor',
        auth: t('API 密钥', 'API key'),
        qps: 10,
        returnCodes: [
          { code: '0', meaning: t('成功', 'Success') },
          { code: '40401', meaning: t('材料代码不存在', 'No such material') },
        ],
      },
      noSampleReason: t('注册后有 50 次免费查询', 'Fifty free calls on registration'),
      recordCount: 640,
      formats: ['API', 'JSON'],
      timeStart: '2018-01-01',
      frequency: 'QUARTER',
      regions: ['350400', '350000'],
      sourceKinds: ['OWN', 'PUBLIC'],
      sourceDetail: t('企业盘查与公开文献', 'Company inventories and published literature'),
      rightsClaimed: ['HOLD', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '行业平均因子', 'Industry averages')],
      personal: { contains: false },
      crossBorder: 'EXEMPT',
      deliveryModes: ['API', 'QUERY'],
      trial: t('50 次', '50 calls'),
      sla: { availability: 99, responseMs: 500 },
      offers: [
        {
          model: 'PACK',
          title: t('5,000 次包', 'Pack of 5,000 calls'),
          price: yuan(4_000),
          unit: 'CALL',
          quota: 5_000,
        },
      ],
      priceBasis: 'COST',
      terms: licence([t('产品碳核算', 'Product carbon accounts')], 12, {
        forbidden: [noResale],
        territory: ['X-001'],
        afterTerm: 'ACCESS_ENDS',
      }),
    },
  },
]
