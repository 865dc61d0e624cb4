import type { DemoListing } from '../demo-types.ts'
import { clamp, field, impact, licence, months, optional, round, stamp, sun, t, value, yuan } from './shared.ts'

export const listings: DemoListing[] = [
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
      api: {
        method: 'GET',
        path: '/v1/charging/hourly',
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
        { model: 'GOV_GUIDED', title: t('产业使用', 'Industrial use'), price: yuan(3_600), unit: 'MONTH' },
        { model: 'FREE', title: t('公益使用', 'Public-interest use') },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'GOV',
      priceCeiling: yuan(4_500),
      priceDocument: '示例文号：泉数价〔2025〕11号',
      freeForPublicInterest: true,
      taxRate: 6,
      terms: licence([t('充电网络规划与选址', 'Planning and siting of charging')], 12, {
        afterTerm: 'ACCESS_ENDS',
        territory: ['350000'],
      }),
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
      recordCount: 1_960,
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
        territory: ['X-001'],
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
      terms: licence([t('企业内部参考', 'Internal reference')], 12, {
        derivative: false,
        afterTerm: 'KEEP',
        forbidden: [t('向订阅方以外散发全文', 'Passing the full text outside the subscribing firm')],
      }),
      files: [
        { name: 'power_purchase_report.pdf', format: 'PDF', bytes: 5_200_000 },
        { name: 'appendix_tables.xlsx', format: 'XLSX', bytes: 410_000, rows: 220 },
      ],
    },
  },
]
