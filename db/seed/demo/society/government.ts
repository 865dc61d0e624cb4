import type { DemoListing, SampleRow } from '../demo-types.ts'
import { field, gb, impact, isWeekend, kb, mb, ordinaryTerms, pad, regionField, t, yuan } from './shared.ts'

const businessStatus: DemoListing = {
  key: 'business-status-api',
  provider: 'luyu-public-data',
  listedDaysAgo: 455,
  updatedDaysAgo: 1,
  lagDays: 1,
  content: {
    kind: 'API',
    title: t('企业经营状态与关键变更核验接口', 'Business status and key-change verification API'),
    summary: t(
      '输入统一社会信用代码，返回经营状态、近 12 个月关键变更和异常提示，供开户与授信前核验。',
      'Give a credit code and get status, key changes of the last twelve months and warnings, for checks before opening an account or lending.',
    ),
    description: t(
      '面向厦门登记的 46 万户企业与个体工商户，核验时在授权平台内实时查询，只返回结论和必要字段。关键变更包括法定代表人、住所、注册资本、经营范围四类，仅给次数与最近日期，不给变更前后的内容。异常提示分列入经营异常、注销公告期、吊销三级。每次调用须带场景编号，无编号的请求一律拒绝并记录。',
      'Covers 460,000 companies and sole traders registered in Xiamen. Each check is a live query inside the authorised platform and returns only the result and a few fields. Key changes are those of legal representative, address, capital and scope: number and latest date, never the content. Warnings come in three levels. Every call carries a scenario number; calls without one are refused and logged.',
    ),
    keywords: {
      zh: ['企业核验', '经营状态', '工商变更', '授信', '反欺诈'],
      en: ['business verification', 'company status', 'KYB', 'credit'],
    },
    industries: ['S', 'J'],
    fields: ['GOVERNMENT', 'FINANCE', 'COMMERCE'],
    scenarios: [
      t('对公开户尽调', 'Opening business accounts'),
      t('贷前核验', 'Before lending'),
      t('供应商准入', 'Supplier admission'),
    ],
    targetUsers: [t('银行', 'Banks'), t('供应链平台', 'Supply-chain platforms')],
    version: '2.3.0',
    support: t(
      '7×24 小时监控，工作时间 15 分钟内响应。',
      'Watched around the clock; answered within 15 minutes in office hours.',
    ),
    dictionary: [
      field('credit_code', 'STRING', '统一社会信用代码', 'Credit code', { isKey: true, length: 18 }),
      field('status', 'CODE', '经营状态', 'Status', {
        domain: [
          { value: 'ACTIVE', title: t('存续', 'Active') },
          { value: 'CANCELLING', title: t('注销公告期', 'Being cancelled') },
          { value: 'CANCELLED', title: t('注销', 'Cancelled') },
          { value: 'REVOKED', title: t('吊销', 'Revoked') },
        ],
        example: 'ACTIVE',
      }),
      field('name_match', 'BOOLEAN', '名称是否一致', 'Name matches', { example: 'true' }),
      field('established', 'DATE', '成立日期', 'Established', { example: '2016-04-18' }),
      field('industry_code', 'STRING', '行业代码', 'Industry', {
        example: 'F5137',
        description: t('GB/T 4754-2017 小类', 'Class of GB/T 4754-2017'),
      }),
      field('capital_band', 'CODE', '注册资本档', 'Capital band', {
        domain: [{ value: '<50' }, { value: '50-200' }, { value: '200-1000' }, { value: '1000+' }],
        unit: '万元',
        example: '200-1000',
      }),
      field('change_count_12m', 'INTEGER', '近 12 月关键变更次数', 'Key changes, 12 months', {
        domain: '0-60',
        example: '2',
      }),
      field('last_change_date', 'DATE', '最近变更日期', 'Last change', { nullable: true, example: '2025-08-06' }),
      field('abnormal_flag', 'CODE', '异常提示', 'Warning', {
        domain: [
          { value: '0', title: t('无', 'None') },
          { value: '1', title: t('经营异常', 'Listed as abnormal') },
          { value: '2', title: t('公告期', 'Notice period') },
          { value: '3', title: t('吊销', 'Revoked') },
        ],
        example: '0',
      }),
      field('queried_at', 'DATETIME', '查询时间', 'Queried at'),
    ],
    apiInputs: [
      field('credit_code', 'STRING', '统一社会信用代码', 'Credit code', { required: true, length: 18 }),
      field('name', 'STRING', '企业名称', 'Name', {
        required: false,
        nullable: true,
        description: t('给出时比对名称', 'Compared where given'),
      }),
      field('scenario_id', 'STRING', '场景编号', 'Scenario', { required: true, example: 'SC-XM-0231' }),
    ],
    api: {
      method: 'POST',
      path: '/gov/v2/business/verify',
      auth: t('双向证书 + 令牌', 'Mutual certificates and token'),
      qps: 80,
      returnCodes: [
        { code: '0000', meaning: t('成功', 'Done') },
        { code: '0404', meaning: t('查无此户', 'No such business') },
        { code: '0451', meaning: t('场景无效', 'Invalid scenario') },
        { code: '0500', meaning: t('源端不可用', 'Source unavailable') },
      ],
      example: '{"code":"0000","status":"ACTIVE","name_match":true,"change_count_12m":2,"abnormal_flag":"0"}',
    },
    noSampleReason: t(
      '核验类接口，原始数据不出平台；签约前可用测试户调用。',
      'A verification service; raw data stay in the platform. Test entries may be called before signing.',
    ),
    recordCount: 463_000,
    formats: ['API', 'JSON'],
    timeStart: '1985-01-01',
    frequency: 'REALTIME',
    regions: ['350200'],
    latency: t('源端变更后 10 分钟', 'Ten minutes after the source'),
    sourceKinds: ['AUTHORISED'],
    sourceDetail: t(
      '市场主体登记公共数据，依授权加工。',
      'Public data of business registration, processed under authorisation.',
    ),
    rightsClaimed: ['OPERATE'],
    openness: 'CONDITIONAL',
    publicData: {
      grantor: t('厦门地区公共数据主管部门（示例）', 'Public-data authority of the Xiamen area (example)'),
      operator: t('鹭屿公共数据运营有限公司', 'Luyu Public Data Operation Co., Ltd.'),
      mode: 'WHOLE',
      scope: t('涉企登记数据的核验类服务', 'Verification services on business registration data'),
      from: '2023-01-01',
      to: '2027-12-31',
      registrationCode: '示例登记码 XM-2023-0117',
    },
    subjects: ['PUBLIC', 'ORGANISATION'],
    grade: 'G3',
    processing: 'LABEL',
    gradeImpacts: [
      impact(
        'ORGANISATION',
        'SERIOUS',
        '状态误判或滥用会直接影响企业融资',
        'A wrong or abused status hits a company’s finance',
      ),
      impact('ECONOMY', 'GENERAL', '批量滥用影响局部信贷秩序', 'Abused in bulk it could disturb local credit'),
    ],
    personal: { contains: false },
    protections: ['ACCESS_CONTROL', 'AUDIT', 'ENCRYPTION'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'ACCURACY', score: 99.7 },
        { dimension: 'TIMELINESS', score: 99.1 },
        { dimension: 'CONSISTENCY', score: 99.4 },
        { dimension: 'ACCESSIBILITY', score: 99.9 },
      ],
      method: t('每日随机 200 户与源端逐项比对。', '200 businesses a day compared with the source, item by item.'),
      assessed: '2025-10-09',
    },
    qualityReport: {
      number: 'PZ-ZL-2025-0160',
      body: t('朴准数据质量评价有限公司', 'Puzhun Data Quality Evaluation Co., Ltd.'),
      issued: '2025-10-20',
      expires: '2027-10-19',
    },
    deliveryModes: ['QUERY', 'API'],
    deliveryDays: 5,
    trial: t('测试环境 200 次。', '200 calls in the test environment.'),
    sla: { availability: 99.9, responseMs: 300, support: t('7×24 小时', 'Around the clock') },
    offers: [
      { model: 'GOV_GUIDED', title: t('按次核验', 'Per check'), price: yuan(0.5), unit: 'CALL' },
      { model: 'FREE', title: t('公益场景', 'Public-interest scenarios') },
    ],
    settlement: 'MONTHLY',
    priceBasis: 'GOV',
    priceCeiling: yuan(0.6),
    priceDocument: '示例文号〔2024〕31 号',
    freeForPublicInterest: true,
    taxRate: 6,
    invoice: t('增值税专用发票', 'Special VAT invoice'),
    terms: {
      ...ordinaryTerms,
      purposes: [t('开户与授信核验', 'Account opening and credit'), t('供应商准入', 'Supplier admission')],
      forbidden: [t('缓存结果超过 24 小时', 'Caching results beyond 24 hours'), t('转售结果', 'Reselling results')],
      buyerRequirements: t(
        '须登记使用场景并保存企业授权记录。',
        'The scenario is registered and the business’s authorisation kept.',
      ),
      periodMonths: 12,
      derivative: false,
      modelTraining: false,
      afterTerm: 'ACCESS_ENDS',
    },
    useCases: [
      t(
        '一家城商行把它放在对公开户的第二步，人工退件由每百笔 14 件降到 5 件。',
        'A city bank put it second in account opening; manual rejections fell from 14 to 5 in a hundred.',
      ),
    ],
  },
  history: [
    { version: '1.0.0', daysAgo: 455, change: t('首次上架，仅企业。', 'First listed, companies only.') },
    {
      version: '2.0.0',
      daysAgo: 240,
      change: t('纳入个体工商户；必填场景编号。', 'Sole traders included; scenario number required.'),
    },
  ],
  change: t('增加注销公告期提示。', 'Warning for the notice period of cancellation.'),
}

const permits: DemoListing = {
  key: 'permit-notices-pingtan',
  provider: 'lanqi-cross-border',
  listedDaysAgo: 166,
  updatedDaysAgo: 6,
  lagDays: 2,
  content: {
    kind: 'DATASET',
    title: t('平潭行政许可公示结构化数据', 'Structured administrative-permit notices, Pingtan'),
    summary: t(
      '把分散在各栏目的许可公示整理成一张表，按许可类别、有效期和行业可检索。',
      'Scattered permit notices in one table, searchable by class, validity and industry.',
    ),
    description: t(
      '自 2019 年起平潭公开公示的行政许可，经抓取、正文抽取和机构名归一后形成。每条保留公示页编号以便溯源，个人申请人的许可已全部剔除，企业名称以代号代替，签约后可按公示编号自行比对。每周二更新，漏公示与补公示分别标记。',
      'Administrative permits published in Pingtan since 2019, collected, extracted and normalised. The notice number is kept so that each can be traced; permits of natural persons are left out and companies appear under codes, which a buyer can compare by notice number. Updated on Tuesdays; late notices are flagged.',
    ),
    keywords: { zh: ['行政许可', '公示', '准入'], en: ['permits', 'notices', 'licensing'] },
    industries: ['S', 'L'],
    fields: ['GOVERNMENT', 'COMMERCE'],
    scenarios: [t('招商线索', 'Investment leads'), t('资质到期提醒', 'Reminders of expiry')],
    version: '1.2.0',
    dictionary: [
      field('notice_no', 'STRING', '公示编号', 'Notice number', { isKey: true, example: 'PT-2025-010482' }),
      field('notice_date', 'DATE', '公示日期', 'Notice date'),
      field('permit_class', 'CODE', '许可类别', 'Class', {
        domain: ['普通', '特许', '认可', '核准', '登记'].map((value) => ({ value })),
        example: '普通',
      }),
      field('matter', 'STRING', '许可事项', 'Matter', { example: '食品经营许可' }),
      field('holder_token', 'STRING', '持有人代号', 'Holder code', {
        example: 'E4f81c',
        description: t('同一企业代号不变', 'The same for the same company'),
      }),
      field('industry_section', 'CODE', '行业门类', 'Industry section', {
        domain: ['A', 'C', 'E', 'F', 'G', 'H', 'L', 'N', 'Q', 'R'].map((value) => ({ value })),
      }),
      field('valid_from', 'DATE', '有效期自', 'Valid from'),
      field('valid_to', 'DATE', '有效期至', 'Valid to', {
        nullable: true,
        description: t('长期有效时为空', 'Null where it does not expire'),
      }),
      field('late_notice', 'BOOLEAN', '是否补公示', 'Late notice', {
        description: t('决定日与公示日相差超过 7 日', 'More than seven days after the decision'),
      }),
    ],
    recordCount: 61_905,
    storageBytes: mb(13),
    incrementBytes: kb(45),
    formats: ['CSV', 'JSON'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2019-01-01',
    frequency: 'WEEK',
    regions: ['350128'],
    sourceKinds: ['PUBLIC'],
    sourceDetail: t('政府网站公开公示。', 'Public notices on government sites.'),
    rightsClaimed: ['USE', 'OPERATE'],
    subjects: ['PUBLIC', 'ORGANISATION'],
    grade: 'G1',
    processing: 'MASKED',
    gradeImpacts: [impact('ORGANISATION', 'NONE', '已依法公示', 'Published by law')],
    personal: { contains: false },
    crossBorder: 'DOMESTIC',
    deliveryModes: ['FILE'],
    deliveryDays: 1,
    offers: [
      { model: 'PER_ROW', price: yuan(0.08), unit: 'ROW' },
      { model: 'MONTH', price: yuan(900), unit: 'MONTH' },
    ],
    priceBasis: 'MARKET',
    settlement: 'MONTHLY',
    terms: {
      ...ordinaryTerms,
      purposes: [t('商业分析', 'Business analysis')],
      periodMonths: 12,
      derivative: true,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const kinds = [
        ['食品经营许可', '普通', 'H', 5],
        ['公共场所卫生许可', '普通', 'R', 4],
        ['道路货物运输经营许可', '普通', 'G', 4],
        ['建筑工程施工许可', '核准', 'E', 0],
        ['取水许可', '特许', 'N', 5],
        ['医疗机构执业登记', '登记', 'Q', 15],
        ['海域使用权批准', '特许', 'A', 15],
        ['特种设备使用登记', '登记', 'C', 0],
        ['劳务派遣经营许可', '普通', 'L', 3],
        ['二级建造师注册单位认可', '认可', 'E', 3],
        ['烟草专卖零售许可', '普通', 'F', 5],
      ] as const
      const holders = Array.from({ length: 190 }, () => `E${random.int(0x10000, 0xfffff).toString(16)}`)
      const rows: SampleRow[] = []
      let serial = random.int(9_000, 9_800)
      for (let back = 90; back >= 0; back--) {
        const day = time.day(-back)
        if (isWeekend(day)) continue
        for (let n = random.int(3, 9); n > 0; n--) {
          const [matter, permitClass, section, years] = random.pick(kinds)
          const late = random.chance(0.06)
          const from = time.day(-back - (late ? random.int(9, 40) : random.int(1, 6)))
          serial += random.int(1, 4)
          rows.push({
            notice_no: `PT-${day.slice(0, 4)}-${pad(serial, 6)}`,
            notice_date: day,
            permit_class: permitClass,
            matter,
            holder_token: random.pick(holders),
            industry_section: section,
            valid_from: from,
            valid_to:
              years === 0
                ? null
                : `${Number(from.slice(0, 4)) + years}${from.slice(4) === '-02-29' ? '-02-28' : from.slice(4)}`,
            late_notice: late,
          })
        }
      }
      return rows
    },
  },
}

const serviceHeatmap: DemoListing = {
  key: 'service-case-heatmap',
  provider: 'tingyun-inclusive-finance',
  listedDaysAgo: 222,
  updatedDaysAgo: 95,
  lagDays: 5,
  content: {
    kind: 'VIS',
    title: t('龙岩政务办件热力看板', 'Government-case heat map, Longyan'),
    summary: t(
      '乡镇一级的办件量、跨域代办与回流看板，按周更新。',
      'Cases, cross-area handling and returns by township, updated weekly.',
    ),
    description: t(
      '把龙岩 134 个乡镇（街道）的办件量放在一张图上，可按事项、渠道和周切换，点开看跨域代办的流向。底层为公开的办件统计，不含申请人信息。',
      'Cases of 134 townships of Longyan on one map, by matter, channel and week, with the flows of cross-area handling. Built on published case statistics, without applicants.',
    ),
    keywords: { zh: ['政务办件', '热力图', '乡镇'], en: ['heat map', 'townships'] },
    industries: ['S'],
    fields: ['GOVERNMENT'],
    scenarios: [t('网点布局', 'Placing service points')],
    version: '0.9.4',
    dictionary: [
      field('week', 'DATE', '周', 'Week', { isKey: true }),
      field('town_code', 'STRING', '乡镇代码', 'Township', { isKey: true, length: 9 }),
      field('matter_group', 'STRING', '事项组', 'Matter group', { isKey: true }),
      field('channel', 'CODE', '渠道', 'Channel', {
        domain: [{ value: '窗口' }, { value: '网上' }, { value: '代办' }],
      }),
      field('cases', 'INTEGER', '办件量', 'Cases', { unit: '件' }),
      field('cross_area', 'INTEGER', '跨域件', 'Cross-area cases', { unit: '件' }),
    ],
    formats: ['HTML'],
    timeStart: '2023-01-02',
    frequency: 'WEEK',
    regions: ['350800'],
    sourceKinds: ['PUBLIC'],
    rightsClaimed: ['OPERATE'],
    subjects: ['PUBLIC'],
    grade: 'G1',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('SOCIAL_ORDER', 'NONE', '公开统计', 'Public statistics')],
    deliveryModes: ['SAAS'],
    deliveryDays: 3,
    offers: [{ model: 'MONTH', price: yuan(600), unit: 'MONTH' }],
    terms: {
      ...ordinaryTerms,
      purposes: [t('内部分析', 'Internal analysis')],
      periodMonths: 12,
      afterTerm: 'ACCESS_ENDS',
    },
  },
}

const addressLibrary: DemoListing = {
  key: 'address-standard-library',
  provider: 'luyu-public-data',
  listedDaysAgo: 61,
  updatedDaysAgo: 28,
  lagDays: 3,
  content: {
    kind: 'DATASET',
    title: t('厦门标准地址与门牌坐标库', 'Standard addresses and door-plate coordinates, Xiamen'),
    summary: t(
      '142 万条标准地址到楼栋级坐标，供配送、应急与选址系统落图。',
      '1.42 million standard addresses with coordinates of buildings, for delivery, emergency and site-selection systems.',
    ),
    description: t(
      '以门楼牌编制成果为底，按六级地址结构拆分，保留历史别名 38 万条，新旧门牌可双向对照。坐标采自实测与影像判读，楼栋级中误差 3.2 米。住宅只到楼栋，不到户室；以库表同步方式交付，增量每月一次。',
      'Based on door-plate registers and split into six levels, with 380,000 former names so that old and new plates map both ways. Coordinates are surveyed or read from imagery, mean error 3.2 m at buildings. Homes stop at the building. Delivered by table synchronisation with a monthly increment.',
    ),
    keywords: { zh: ['标准地址', '门牌', '地理编码'], en: ['addresses', 'geocoding', 'gazetteer'] },
    industries: ['S', 'G'],
    fields: ['CITY', 'GOVERNMENT', 'TRANSPORT'],
    scenarios: [t('地理编码', 'Geocoding'), t('末端配送', 'Last-mile delivery')],
    version: '2025.10',
    support: t('坐标纠错 5 个工作日内处理。', 'Corrections handled in five working days.'),
    dictionary: [
      field('address_id', 'STRING', '地址标识', 'Address id', { isKey: true, length: 20 }),
      regionField([
        ['350203', '思明区', 'Siming'],
        ['350205', '海沧区', 'Haicang'],
        ['350206', '湖里区', 'Huli'],
        ['350211', '集美区', 'Jimei'],
        ['350212', '同安区', "Tong'an"],
        ['350213', '翔安区', "Xiang'an"],
      ]),
      field('street', 'STRING', '街道', 'Sub-district'),
      field('road', 'STRING', '道路', 'Road', { nullable: true }),
      field('plate_no', 'STRING', '门牌号', 'Plate number'),
      field('building', 'STRING', '楼栋', 'Building', { nullable: true }),
      field('aliases', 'JSON', '历史别名', 'Former names', { nullable: true }),
      field('geom', 'GEOMETRY', '坐标', 'Point', { description: t('CGCS2000', 'CGCS2000') }),
      field('accuracy_m', 'DECIMAL', '精度', 'Accuracy', { unit: 'm', domain: '0-50' }),
      field('valid_from', 'DATE', '生效日期', 'Valid from'),
    ],
    noSampleReason: t(
      '按区分发样例，签署保密函后提供思明区 500 条。',
      '500 rows of Siming are given after a letter of confidentiality.',
    ),
    recordCount: 1_421_330,
    storageBytes: gb(0.61),
    formats: ['SQL', 'GEOJSON'],
    timeStart: '2016-01-01',
    frequency: 'MONTH',
    regions: ['350200'],
    granularity: t('楼栋', 'Building'),
    sourceKinds: ['AUTHORISED'],
    sourceDetail: t('门楼牌编制公共数据，授权运营。', 'Public door-plate data, authorised operation.'),
    rightsClaimed: ['OPERATE'],
    openness: 'CONDITIONAL',
    publicData: {
      grantor: t('厦门地区公共数据主管部门（示例）', 'Public-data authority of the Xiamen area (example)'),
      operator: t('鹭屿公共数据运营有限公司', 'Luyu Public Data Operation Co., Ltd.'),
      mode: 'DOMAIN',
      from: '2025-01-01',
      to: '2029-12-31',
      registrationCode: '示例登记码 XM-2025-0012',
    },
    subjects: ['PUBLIC'],
    grade: 'G2',
    processing: 'FUSED',
    gradeImpacts: [
      impact(
        'SOCIAL_ORDER',
        'GENERAL',
        '成片精确地址可被用于骚扰投递',
        'Complete addresses can be used for unwanted mail',
      ),
    ],
    personal: { contains: false },
    protections: ['WATERMARK', 'ACCESS_CONTROL'],
    crossBorder: 'DOMESTIC',
    deliveryModes: ['DBSHARE'],
    deliveryDays: 10,
    offers: [
      { model: 'GOV_GUIDED', price: yuan(58_000), unit: 'YEAR' },
      { model: 'FREE', title: t('应急与公益', 'Emergency and public interest') },
    ],
    priceBasis: 'GOV',
    priceCeiling: yuan(80_000),
    priceDocument: '示例文号〔2025〕9 号',
    freeForPublicInterest: true,
    settlement: 'YEARLY',
    terms: {
      ...ordinaryTerms,
      territory: ['350000'],
      purposes: [t('地址匹配', 'Address matching')],
      forbidden: [
        t('向第三方提供整库或据以重建地址库', 'Passing the table on or rebuilding an address library from it'),
      ],
      periodMonths: 12,
      derivative: false,
      modelTraining: false,
      afterTerm: 'DELETE',
    },
  },
}

export const government: DemoListing[] = [businessStatus, permits, serviceHeatmap, addressLibrary]
