import type { DemoListing, SampleRow } from '../demo-types.ts'
import { clamp, field, impact, isWeekend, kb, mb, ordinaryTerms, round, stamp, t, yuan } from './shared.ts'

const footfall: DemoListing = {
  key: 'district-footfall-hourly',
  provider: 'jinshui-retail-association',
  listedDaysAgo: 215,
  updatedDaysAgo: 2,
  lagDays: 1,
  content: {
    kind: 'DATASET',
    title: t('泉州商圈小时客流与到店率', 'Hourly footfall and walk-in rate of shopping districts, Quanzhou'),
    summary: t(
      '11 个商圈每小时过店、进店与离场人数，含天气与促销标记。',
      'People passing, entering and leaving each hour in eleven districts, with weather and promotion flags.',
    ),
    description: t(
      '会员商场与街区的计数门和俯视计数器按小时汇总，到商圈一级后提供，不含任何图像。过店人数以主通道计数推算，进店人数为门店计数之和，同一人多次进店会重复计入。雨天以商圈最近测站小时雨量 0.5 毫米为界。促销标记由会员申报，少量漏报。',
      'Door counters and overhead counters of member malls and streets, summed by the hour to the district; no images are kept. Passers-by are derived from main aisles; entries are the sum of shops, so that one person may count several times. An hour is wet from 0.5 mm at the nearest station. Promotions are reported by members and a few are missed.',
    ),
    keywords: {
      zh: ['商圈', '客流', '到店率', '选址'],
      en: ['footfall', 'shopping district', 'walk-in rate', 'site selection'],
    },
    industries: ['F', 'H'],
    fields: ['COMMERCE', 'CITY'],
    scenarios: [t('门店选址', 'Choosing sites'), t('排班', 'Rostering'), t('促销评估', 'Judging promotions')],
    version: '1.7.0',
    support: t('协会秘书处工作日答复。', 'The secretariat answers on weekdays.'),
    dictionary: [
      field('hour_start', 'DATETIME', '小时起点', 'Hour', { isKey: true }),
      field('district_code', 'CODE', '商圈代码', 'District', {
        isKey: true,
        domain: [
          { value: 'QZ-A', title: t('古城西街片', 'Old town west') },
          { value: 'QZ-C', title: t('东海湾片', 'Donghai Bay') },
          { value: 'JJ-A', title: t('晋江青阳片', 'Jinjiang Qingyang') },
        ],
      }),
      field('passing', 'INTEGER', '过店人数', 'Passing', { unit: '人次', domain: '0-60000' }),
      field('entering', 'INTEGER', '进店人数', 'Entering', { unit: '人次', domain: '0-60000' }),
      field('leaving', 'INTEGER', '离场人数', 'Leaving', { unit: '人次', domain: '0-60000' }),
      field('walk_in_rate', 'DECIMAL', '到店率', 'Walk-in rate', {
        unit: '%',
        domain: '0-100',
        nullable: true,
        description: t('进店 ÷ 过店，过店为 0 时为空', 'Entering over passing; null without passers-by'),
      }),
      field('counters_online', 'DECIMAL', '计数器在线率', 'Counters online', { unit: '%', domain: '0-100' }),
      field('wet', 'BOOLEAN', '雨时', 'Wet hour'),
      field('promotion', 'BOOLEAN', '促销日', 'Promotion day'),
    ],
    recordCount: 216_000,
    storageBytes: mb(17),
    incrementBytes: kb(21),
    formats: ['CSV'],
    encoding: 'UTF-8',
    timeStart: '2022-10-01',
    frequency: 'DAY',
    regions: ['350500'],
    granularity: t('商圈 × 小时', 'District × hour'),
    latency: t('次日 8:00', '8:00 the next day'),
    sourceKinds: ['OWN', 'TRADED'],
    sourceDetail: t('会员按公约汇集。', 'Pooled by members under a covenant.'),
    rightsClaimed: ['USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('ORGANISATION', 'GENERAL', '可反映商圈经营热度', 'Shows how a district trades')],
    personal: { contains: false },
    protections: ['AGGREGATION'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'COMPLETENESS', score: 96.4 },
        { dimension: 'ACCURACY', score: 93.7 },
        { dimension: 'TIMELINESS', score: 98.8 },
      ],
      method: t('每季度录像外的人工计数三处，误差 ±6%。', 'Three places counted by hand a quarter, within 6%.'),
      assessed: '2025-06-30',
    },
    deliveryModes: ['FILE'],
    deliveryDays: 1,
    offers: [
      { model: 'MONTH', title: t('单商圈', 'One district'), price: yuan(880), unit: 'MONTH' },
      { model: 'YEAR', title: t('全部商圈', 'All districts'), price: yuan(72_000), unit: 'YEAR' },
    ],
    settlement: 'QUARTERLY',
    priceBasis: 'MARKET',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('选址与运营', 'Sites and operations')],
      forbidden: [t('公开点名比较会员', 'Comparing members by name in public')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const districts = [
        ['QZ-A', 3_100, 0.33, 19.5],
        ['QZ-C', 2_600, 0.52, 15.5],
        ['JJ-A', 2_200, 0.47, 19],
      ] as const
      const rows: SampleRow[] = []
      for (let back = 20; back >= 0; back--) {
        const day = time.day(-back)
        const rainy = random.chance(0.28)
        const promotion = isWeekend(day) && random.chance(0.4)
        const left = districts.map(() => 0)
        for (let hour = 10; hour <= 22; hour++) {
          const wet = rainy && random.chance(0.6)
          for (const [d, [code, base, rate, peak]] of districts.entries()) {
            const shape =
              0.35 + 0.85 * Math.exp(-((hour - peak) ** 2) / 7) + 0.4 * Math.exp(-((hour - 12.3) ** 2) / 2.4)
            const passing =
              hour === 22
                ? random.int(20, 160)
                : Math.round(
                    base *
                      shape *
                      (isWeekend(day) ? 1.45 : 1) *
                      (promotion ? 1.15 : 1) *
                      (wet ? 0.68 : 1) *
                      random.normal(1, 0.07, 3),
                  )
            const entering = Math.round(
              passing * clamp(rate * (wet ? 1.18 : 1) * (promotion ? 1.1 : 1) * random.normal(1, 0.05, 3), 0, 1),
            )
            const inside = left[d]! + entering
            const leaving =
              hour === 22
                ? inside
                : Math.round(inside * clamp(0.42 + (hour - 14) * 0.02 + random.normal(0, 0.03, 3), 0.2, 0.9))
            left[d] = inside - leaving
            rows.push({
              hour_start: stamp(day, hour * 60),
              district_code: code,
              passing,
              entering,
              leaving,
              walk_in_rate: passing === 0 ? null : round((entering / passing) * 100, 1),
              counters_online: random.chance(0.9) ? 100 : random.decimal(88, 99, 1),
              wet,
              promotion,
            })
          }
        }
      }
      return rows
    },
  },
}

const crossBorder: DemoListing = {
  key: 'cross-border-weekly',
  provider: 'lanqi-cross-border',
  listedDaysAgo: 172,
  updatedDaysAgo: 9,
  lagDays: 5,
  content: {
    kind: 'DATASET',
    title: t('平潭跨境电商出口品类周汇总', 'Weekly cross-border e-commerce exports by category, Pingtan'),
    summary: t(
      '按品类与目的地汇总票数、件重、货值与退运率，看哪类货在往哪里走。',
      'Parcels, weight, value and returns by category and destination: what is going where.',
    ),
    description: t(
      '由区内 9 家仓储与货代企业在可信数据空间汇总，票级数据不出各家连接器，空间内只出周汇总。品类按 24 大类归并，目的地分 12 组，任一格少于三家企业时不输出。货值按报关币种折人民币，汇率取当周均值。春节前后与大促周波动明显，未剔除。',
      'Nine warehouses and forwarders in the zone sum their parcels inside a trusted data space: parcel records stay behind each connector and only weekly sums leave. Twenty-four categories and twelve groups of destinations; a cell with fewer than three firms is left out. Values are converted at the week’s mean rate. Swings around the Spring Festival and sales weeks are kept.',
    ),
    keywords: {
      zh: ['跨境电商', '出口', '品类', '退运'],
      en: ['cross-border e-commerce', 'exports', 'categories', 'returns'],
    },
    industries: ['F', 'G'],
    fields: ['COMMERCE', 'TRANSPORT'],
    scenarios: [t('备货与海外仓选址', 'Stocking and overseas warehouses'), t('运力采购', 'Buying capacity')],
    version: '1.2.0',
    support: t('空间接入协助 1 周。', 'Help for a week with joining the space.'),
    dictionary: [
      field('week_start', 'DATE', '周起始日', 'Week', { isKey: true }),
      field('category', 'CODE', '品类', 'Category', {
        isKey: true,
        domain: ['鞋靴', '服装', '家居园艺', '茶具茶叶', '小家电', '户外用品', '箱包', '玩具'].map((value) => ({
          value,
        })),
      }),
      field('destination', 'CODE', '目的地组', 'Destination', {
        isKey: true,
        domain: [
          { value: 'US-CA', title: t('北美', 'North America') },
          { value: 'EU', title: t('欧盟', 'EU') },
          { value: 'JP-KR', title: t('日韩', 'Japan and Korea') },
          { value: 'ASEAN', title: t('东盟', 'ASEAN') },
          { value: 'GULF', title: t('海湾', 'Gulf') },
        ],
      }),
      field('firms', 'INTEGER', '企业数', 'Firms', { domain: '3-9' }),
      field('parcels', 'INTEGER', '票数', 'Parcels', { unit: '票', domain: '0-500000' }),
      field('weight', 'DECIMAL', '总重', 'Weight', { unit: 'kg', domain: '0-1000000' }),
      field('value', 'DECIMAL', '货值', 'Value', { unit: '元', domain: '0-100000000' }),
      field('mean_value', 'DECIMAL', '票均货值', 'Value a parcel', {
        unit: '元',
        domain: '0-10000',
        description: t('货值 ÷ 票数', 'Value over parcels'),
      }),
      field('return_rate', 'DECIMAL', '退运率', 'Returns', {
        unit: '%',
        domain: '0-100',
        nullable: true,
        description: t('最近两周尚未成熟，为空', 'Null for the last two weeks, not yet mature'),
      }),
    ],
    recordCount: 11_420,
    storageBytes: mb(1.3),
    formats: ['CSV', 'PARQUET'],
    timeStart: '2023-01-02',
    frequency: 'WEEK',
    regions: ['350128'],
    granularity: t('品类 × 目的地 × 周', 'Category × destination × week'),
    sourceKinds: ['TRADED'],
    sourceDetail: t('成员企业经空间规则汇总。', 'Summed by members under the rules of the space.'),
    rightsClaimed: ['USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('ORGANISATION', 'GENERAL', '体现成员出货结构', 'Shows what members ship')],
    personal: { contains: false },
    protections: ['AGGREGATION', 'ACCESS_CONTROL'],
    crossBorder: 'EXEMPT',
    deliveryModes: ['SPACE', 'FILE'],
    deliveryDays: 3,
    offers: [
      { model: 'ONEOFF', title: t('任选 12 周', 'Any twelve weeks'), price: yuan(9_000), unit: 'ITEM' },
      { model: 'YEAR', price: yuan(32_000), unit: 'YEAR' },
    ],
    settlement: 'QUARTERLY',
    priceBasis: 'MARKET',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      territory: ['X-CN', 'X-ASEAN'],
      purposes: [t('供应链计划', 'Supply-chain planning')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'DELETE',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const categories = [
        ['鞋靴', 5_200, 0.92, 96, 7],
        ['服装', 6_400, 0.48, 71, 11],
        ['家居园艺', 3_100, 1.9, 112, 4],
        ['茶具茶叶', 900, 0.8, 158, 3],
        ['小家电', 1_700, 1.6, 143, 6],
        ['户外用品', 1_500, 1.3, 131, 5],
        ['箱包', 1_900, 0.9, 104, 6],
        ['玩具', 2_300, 0.6, 58, 4],
      ] as const
      const destinations = [
        ['US-CA', 1.3, 1.1],
        ['EU', 0.9, 1.2],
        ['JP-KR', 0.55, 1.05],
        ['ASEAN', 0.8, 0.6],
        ['GULF', 0.32, 0.9],
      ] as const
      const offset = (new Date(`${time.day(0)}T00:00:00Z`).getUTCDay() + 6) % 7
      const rows: SampleRow[] = []
      for (let week = 26; week >= 1; week--) {
        const start = time.day(-offset - week * 7)
        const sale = ['-06-', '-11-'].some((m) => start.includes(m))
          ? 1.35
          : start.slice(5) > '01-20' && start.slice(5) < '02-20'
            ? 0.5
            : 1
        for (const [category, base, weight, value, returned] of categories) {
          for (const [destination, share, price] of destinations) {
            const firms = random.weighted([
              [9, 3],
              [8, 4],
              [7, 3],
              [5, 2],
              [3, 1],
              [2, 0.4],
            ] as const)
            if (firms < 3) continue
            const parcels = Math.round(base * share * sale * random.normal(1, 0.08, 3))
            const total = round(parcels * value * price * random.normal(1, 0.04, 3), 2)
            rows.push({
              week_start: start,
              category,
              destination,
              firms,
              parcels,
              weight: round(parcels * weight * random.normal(1, 0.04, 3), 1),
              value: total,
              mean_value: round(total / parcels, 2),
              return_rate:
                week <= 2 ? null : Math.max(0.2, random.normal(returned * (destination === 'EU' ? 1.3 : 1), 0.8, 1)),
            })
          }
        }
      }
      return rows
    },
  },
  history: [{ version: '1.0.0', daysAgo: 172, change: t('首次上架，6 家成员。', 'First listed with six members.') }],
  change: t('成员增至 9 家，增加海湾目的地组。', 'Nine members; the Gulf added.'),
}

const barcodeApi: DemoListing = {
  key: 'barcode-master-api',
  provider: 'jinshui-retail-association',
  listedDaysAgo: 140,
  updatedDaysAgo: 6,
  lagDays: 2,
  content: {
    kind: 'API',
    title: t('零售商品条码主数据接口', 'Retail product master data by barcode'),
    summary: t(
      '扫码返回品名、规格、品类、保质期和图片，收录闽南地方食品 3.2 万种。',
      'Name, size, category, shelf life and picture by barcode, with 32,000 local foods of southern Fujian.',
    ),
    description: t(
      '会员与品牌方共同维护的商品主数据，共 186 万条码，其中地方小厂食品是公开条码库较少覆盖的部分。新增条码由首家上架会员拍照建档，协会两名审核员确认。过期与改版商品保留历史规格，避免库存旧包装对不上。',
      'Master data kept by members and brands: 1.86 million barcodes, among them the small local makers that public libraries seldom hold. A new code is photographed by the first member to stock it and confirmed by two reviewers. Old sizes are kept so that stock in old packs still matches.',
    ),
    keywords: { zh: ['条码', '商品主数据', '零售'], en: ['barcode', 'product master data', 'GTIN'] },
    industries: ['F'],
    fields: ['COMMERCE'],
    scenarios: [t('收银建档', 'Till set-up'), t('即时零售上架', 'Listing in quick commerce')],
    version: '1.9.2',
    dictionary: [
      field('gtin', 'STRING', '条码', 'Barcode', { isKey: true, length: 14 }),
      field('name', 'STRING', '品名', 'Name', { example: '桥头牌花生酥 180g' }),
      field('brand', 'STRING', '品牌', 'Brand', { nullable: true }),
      field('net_content', 'STRING', '净含量', 'Net content', { example: '180g' }),
      field('category_code', 'STRING', '品类代码', 'Category', { length: 8 }),
      field('shelf_life_days', 'INTEGER', '保质期', 'Shelf life', { unit: '天', domain: '1-3650', nullable: true }),
      field('image_url', 'STRING', '图片', 'Picture', { nullable: true }),
      field('valid_from', 'DATE', '规格生效', 'Valid from'),
    ],
    apiInputs: [field('gtin', 'STRING', '条码', 'Barcode', { required: true, length: 14, example: '06900000000000' })],
    api: {
      method: 'GET',
      path: '/v1/gtin/{gtin}',
      auth: t('令牌', 'Token'),
      qps: 100,
      returnCodes: [
        { code: '200', meaning: t('命中', 'Found') },
        { code: '404', meaning: t('未收录', 'Not held') },
      ],
    },
    noSampleReason: t('签约前提供 300 个条码的试查。', '300 barcodes may be tried before signing.'),
    recordCount: 1_860_000,
    formats: ['API', 'JSON'],
    timeStart: '2015-01-01',
    frequency: 'WEEK',
    regions: ['350500', '350200', '350600'],
    sourceKinds: ['OWN', 'PUBLIC'],
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    gradeImpacts: [impact('ORGANISATION', 'NONE', '包装上即可见', 'It is on the pack')],
    personal: { contains: false },
    crossBorder: 'DOMESTIC',
    deliveryModes: ['API'],
    deliveryDays: 1,
    offers: [
      { model: 'PACK', title: t('10 万次包', 'Pack of 100,000'), price: yuan(1_800), unit: 'ITEM', quota: 100_000 },
      {
        model: 'PACK',
        title: t('100 万次包', 'Pack of a million'),
        price: yuan(12_000),
        unit: 'ITEM',
        quota: 1_000_000,
      },
    ],
    settlement: 'PREPAID',
    terms: {
      ...ordinaryTerms,
      purposes: [t('商品建档', 'Setting up products')],
      forbidden: [t('导出整库', 'Exporting the whole library')],
      periodMonths: 12,
      derivative: false,
      modelTraining: false,
      afterTerm: 'ACCESS_ENDS',
    },
  },
}

const siteApp: DemoListing = {
  key: 'store-site-app',
  provider: 'jinshui-retail-association',
  listedDaysAgo: 99,
  updatedDaysAgo: 61,
  content: {
    kind: 'APP',
    title: t('泉州小店选址测算应用', 'Site and break-even check for small shops, Quanzhou'),
    summary: t(
      '选一个街角，看客流、同业密度和保本日销。',
      'Pick a corner and see footfall, rivals nearby and the daily sales that break even.',
    ),
    description: t(
      '把协会商圈客流、公开的店铺存续情况和租金问卷合在一张图上，帮夫妻店在签租约前算清楚。输入面积、租金和客单价即得保本日销与同类店中位数。数据到街区一级，目前只覆盖泉州中心市区与晋江、石狮。',
      'District footfall, public records of which shops survive and a rent survey on one map, so that family shops can do the sums before they sign. Enter size, rent and mean ticket to get break-even sales and the median of similar shops. By block; central Quanzhou, Jinjiang and Shishi so far.',
    ),
    keywords: { zh: ['选址', '小店', '保本'], en: ['site selection', 'small shops'] },
    industries: ['F', 'H'],
    fields: ['COMMERCE'],
    scenarios: [t('开店决策', 'Opening a shop')],
    version: '1.0.8',
    regions: ['350500'],
    sourceKinds: ['OWN', 'PUBLIC'],
    rightsClaimed: ['OPERATE'],
    grade: 'G1',
    subjects: ['ORGANISATION'],
    gradeImpacts: [impact('ORGANISATION', 'NONE', '街区汇总', 'Sums by block')],
    deliveryModes: ['SAAS'],
    deliveryDays: 0,
    offers: [
      { model: 'PER_CALL', title: t('单次报告', 'One report'), price: yuan(39), unit: 'CALL' },
      { model: 'MONTH', price: yuan(199), unit: 'MONTH' },
    ],
    terms: { ...ordinaryTerms, purposes: [t('开店决策', 'Opening a shop')], periodMonths: 1, afterTerm: 'ACCESS_ENDS' },
  },
}

export const commerce: DemoListing[] = [footfall, crossBorder, barcodeApi, siteApp]
