import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  field,
  gb,
  impact,
  isWeekend,
  kb,
  mb,
  ordinaryTerms,
  pad,
  recordFields,
  regionField,
  t,
  yuan,
} from './shared.ts'

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

const hotlineTopics: DemoListing = {
  key: 'hotline-topics-daily',
  provider: 'beixi-citizen-service',
  listedDaysAgo: 300,
  updatedDaysAgo: 1,
  lagDays: 1,
  content: {
    kind: 'DATASET',
    title: t('漳州市民热线诉求主题日汇总', 'Daily topics of the citizens’ hotline, Zhangzhou'),
    summary: t(
      '按县区、主题、日统计诉求量、办结时长和满意率，用于看见城市里正在变多的问题。',
      'Requests, time to close and satisfaction by county, topic and day: what is growing in the city.',
    ),
    description: t(
      '市民热线每日 1,900 件左右的诉求，按三级主题树（12 大类）自动分类后汇总。每条给出受理量、按期办结量、办结时长中位数和回访满意率；单元少于 3 件的并入“其他”。分类模型每季度用 2,000 条人工标注复核，近四季一级主题准确率在 93% 到 95% 之间。节假日与台风日的波动属实，未做平滑。',
      'Some 1,900 requests a day, classified by a three-level topic tree (twelve heads) and summed. Each row gives requests, those closed on time, median time to close and satisfaction on call-back; cells under three go to “other”. The classifier is checked against 2,000 hand-labelled requests a quarter and has been right on 93–95% of heads in the last four. Peaks on holidays and typhoon days are real and not smoothed.',
    ),
    keywords: { zh: ['市民热线', '诉求', '满意率', '城市治理'], en: ['hotline', 'citizen requests', 'satisfaction'] },
    industries: ['S'],
    fields: ['GOVERNMENT', 'CITY'],
    scenarios: [
      t('治理热点发现', 'Finding hot topics'),
      t('物业与公用事业服务改进', 'Improving utilities and property management'),
    ],
    version: '1.5.0',
    support: t('工作日 9:00-17:00。', 'Weekdays 9:00–17:00.'),
    dictionary: [
      field('stat_date', 'DATE', '日期', 'Date', { isKey: true, example: '2025-10-14' }),
      regionField(
        [
          ['350602', '芗城区', 'Xiangcheng'],
          ['350603', '龙文区', 'Longwen'],
          ['350604', '龙海区', 'Longhai'],
          ['350623', '漳浦县', 'Zhangpu'],
          ['350627', '南靖县', 'Nanjing'],
        ],
        true,
      ),
      field('topic', 'CODE', '主题', 'Topic', {
        isKey: true,
        domain: [
          '噪声扰民',
          '占道停车',
          '供水排水',
          '物业服务',
          '劳动欠薪',
          '消费纠纷',
          '公共交通',
          '市容环卫',
          '其他',
        ].map((value) => ({ value })),
        example: '噪声扰民',
      }),
      field('requests', 'INTEGER', '受理量', 'Requests', { unit: '件', domain: '0-1000', example: '38' }),
      field('closed_on_time', 'INTEGER', '按期办结量', 'Closed on time', {
        unit: '件',
        domain: '0-1000',
        example: '35',
      }),
      field('overdue', 'INTEGER', '超期量', 'Overdue', {
        unit: '件',
        domain: '0-1000',
        example: '3',
        description: t('受理量减按期办结量', 'Requests less those closed on time'),
      }),
      field('median_close_hours', 'DECIMAL', '办结时长中位数', 'Median time to close', {
        unit: 'h',
        domain: '0-720',
        example: '41.5',
      }),
      field('satisfaction', 'DECIMAL', '满意率', 'Satisfaction', {
        unit: '%',
        domain: '0-100',
        nullable: true,
        example: '91.4',
        description: t('回访少于 5 件时为空', 'Null with fewer than five call-backs'),
      }),
    ],
    recordCount: 98_640,
    storageBytes: mb(7.8),
    incrementBytes: kb(8),
    formats: ['CSV', 'API'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2020-01-01',
    frequency: 'DAY',
    regions: ['350600'],
    granularity: t('县区 × 主题 × 日', 'County × topic × day'),
    sourceKinds: ['OWN'],
    sourceDetail: t('热线受理系统。', 'The hotline’s own system.'),
    lineage: t('工单脱敏 → 分类 → 汇总 → 小单元合并。', 'Masked, classified, summed, small cells merged.'),
    rightsClaimed: ['HOLD', 'USE'],
    openness: 'CONDITIONAL',
    publicData: {
      grantor: t('漳州地区公共数据主管部门（示例）', 'Public-data authority of the Zhangzhou area (example)'),
      operator: t('北溪市民服务数据中心', 'Beixi Citizen Service Data Centre'),
      mode: 'SCENARIO',
      from: '2024-03-01',
      to: '2028-02-29',
      registrationCode: '示例登记码 ZZ-2024-0055',
    },
    subjects: ['PUBLIC'],
    grade: 'G2',
    processing: 'STATISTICAL',
    gradeImpacts: [
      impact('SOCIAL_ORDER', 'GENERAL', '片面解读可能引发局部误解', 'One-sided reading may mislead locally'),
    ],
    personal: { contains: false },
    protections: ['AGGREGATION'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'COMPLETENESS', score: 99.4 },
        { dimension: 'ACCURACY', score: 94.2 },
        { dimension: 'TIMELINESS', score: 98 },
      ],
      method: t('季度人工标注 2,000 条复核。', '2,000 requests relabelled by hand a quarter.'),
      assessed: '2025-10-11',
    },
    deliveryModes: ['FILE', 'API'],
    deliveryDays: 1,
    offers: [
      { model: 'GOV_GUIDED', price: yuan(6_000), unit: 'YEAR' },
      { model: 'FREE', title: t('治理与公益用途', 'Governance and public interest') },
    ],
    settlement: 'YEARLY',
    priceBasis: 'GOV',
    priceCeiling: yuan(8_000),
    priceDocument: '示例文号〔2025〕4 号',
    freeForPublicInterest: true,
    terms: {
      ...ordinaryTerms,
      purposes: [t('服务改进', 'Service improvement'), t('研究', 'Research')],
      forbidden: [t('对部门做排名发布', 'Publishing rankings of departments')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const regions = [
        ['350602', 1],
        ['350603', 0.62],
        ['350604', 0.7],
        ['350623', 0.44],
        ['350627', 0.24],
      ] as const
      const topics = [
        ['噪声扰民', 42, 30, 1.25],
        ['占道停车', 36, 22, 1.1],
        ['供水排水', 21, 18, 0.95],
        ['物业服务', 33, 66, 0.9],
        ['劳动欠薪', 17, 96, 0.5],
        ['消费纠纷', 39, 72, 1.05],
        ['公共交通', 12, 40, 0.9],
        ['市容环卫', 19, 26, 0.85],
        ['其他', 27, 50, 0.7],
      ] as const
      const rows: SampleRow[] = []
      for (let back = 20; back >= 0; back--) {
        const day = time.day(-back)
        for (const [region, weight] of regions) {
          const wet = random.chance(0.12) ? 1.8 : 1
          for (const [topic, base, hours, weekend] of topics) {
            const requests = Math.max(
              0,
              Math.round(
                base *
                  weight *
                  (isWeekend(day) ? weekend : 1) *
                  (topic === '供水排水' ? wet : 1) *
                  random.normal(1, 0.15, 3),
              ),
            )
            const onTime = Math.round(requests * random.decimal(0.86, 1, 3))
            rows.push({
              stat_date: day,
              region_code: region,
              topic,
              requests,
              closed_on_time: onTime,
              overdue: requests - onTime,
              median_close_hours: Math.max(2, random.normal(hours, hours * 0.12, 1)),
              satisfaction: requests < 6 ? null : Math.min(100, random.normal(90 - hours / 20, 3, 1)),
            })
          }
        }
      }
      return rows
    },
  },
  history: [
    { version: '1.0.0', daysAgo: 300, change: t('首次上架，8 个主题。', 'First listed with eight topics.') },
    { version: '1.4.0', daysAgo: 85, change: t('劳动欠薪单列。', 'Unpaid wages listed separately.') },
  ],
  change: t('修正龙海撤市设区后的代码。', 'Code of Longhai corrected after it became a district.'),
}

/** Matter, who asks, materials, days promised, where, fee, a common mistake. */
const matters = [
  [
    '个体工商户设立登记',
    '想开小吃店的人',
    '经营者身份证明、经营场所使用证明',
    1,
    '政务大厅综合窗口或网上',
    '不收费',
    '把住宅当经营场所却没有利害关系人同意',
  ],
  [
    '食品经营许可（热食类）',
    '餐馆老板',
    '申请书、场所平面图、食品安全制度',
    8,
    '市场监管窗口',
    '不收费',
    '平面图没有标出油烟走向与污水出口',
  ],
  [
    '新生儿落户',
    '新手父母',
    '出生医学证明、父母户口簿、结婚证',
    1,
    '任一派出所户籍窗口',
    '不收费',
    '出生证上的姓名与申报姓名不一致',
  ],
  ['灵活就业人员参保', '自由职业者', '居民身份证', 1, '社保经办窗口或手机端', '不收费', '跨省转入前没有先停原地参保'],
  [
    '住房公积金提取（租房）',
    '在外租房的职工',
    '无房证明授权、银行卡',
    3,
    '公积金网点或手机端',
    '不收费',
    '家庭名下有房仍按无房申请',
  ],
  ['生育津贴申领', '产后职工', '出院小结、单位申报', 10, '由单位在线申报', '不收费', '单位断缴当月就诊，导致待遇重核'],
  [
    '不动产抵押注销',
    '还清房贷的业主',
    '不动产权证书、银行结清证明',
    1,
    '不动产登记窗口',
    '不收费',
    '只带了结清证明，没有抵押权人出具的注销材料',
  ],
  [
    '道路货物运输经营许可',
    '跑运输的个体户',
    '车辆行驶证、驾驶人从业资格证',
    5,
    '交通窗口',
    '不收费',
    '总质量 4.5 吨及以下车辆其实无需办理',
  ],
  ['老年人优待证', '年满六十的居民', '身份证、近照', 1, '社区服务站', '不收费', '到了区级窗口才知道社区就能办'],
  [
    '临时占道审批',
    '要做外墙维修的物业',
    '施工方案、安全承诺、平面图',
    5,
    '城市管理窗口',
    '按占道面积计',
    '没有写清恢复路面的时限',
  ],
  ['林木采伐许可', '有林权的村民', '林权证明、伐区设计材料', 7, '林业站', '不收费', '把自留地零星树木也当商品林申报'],
  ['残疾人两项补贴', '持证残疾人家属', '残疾人证、低保证明', 20, '街道民政窗口', '不收费', '证件到期未换，补贴被暂停'],
  [
    '医保异地就医备案',
    '随子女居住的老人',
    '身份证、居住承诺',
    1,
    '手机端即办',
    '不收费',
    '只备案了省份，没有选具体城市',
  ],
  ['电动自行车上牌', '新买车的居民', '购车发票、合格证、身份证', 1, '带牌销售点', '不收费', '合格证编码与车架号不一致'],
] as const

const serviceQa: DemoListing = {
  key: 'government-service-qa',
  provider: 'beixi-citizen-service',
  listedDaysAgo: 88,
  updatedDaysAgo: 17,
  content: {
    kind: 'HQ_DATASET',
    title: t('政务办事口语问答语料', 'Spoken-style questions and answers on government services'),
    summary: t(
      '3.4 万组真实口吻的办事问答，问得不规范、答得有依据，用于政务助手检索增强与评测。',
      '34,000 pairs in the way people really ask, answered with grounds, for retrieval and testing of service assistants.',
    ),
    description: t(
      '选取 286 个高频事项，由热线坐席与窗口人员改写真实提问，去掉人名、地址和电话后重述。问法保留方言色彩、错别字与信息不全，答案给出办理结论、材料、时限和依据条目，并标出“应反问”的 3,900 条。事项要素按季度与办事指南比对，过期答案标记失效而不删除，便于评测模型对时效的处理。',
      'For 286 frequent matters, hotline agents and counter staff rewrote real questions, restated without names, addresses or numbers. Questions keep dialect, slips and gaps; answers give the result, the papers, the time and the ground, and 3,900 are marked “ask back”. Checked against the guides each quarter; outdated answers are marked invalid, not removed, so that handling of time can be tested.',
    ),
    keywords: { zh: ['政务服务', '办事指南', '问答', '检索增强'], en: ['government services', 'QA', 'RAG'] },
    industries: ['S'],
    fields: ['GOVERNMENT'],
    scenarios: [t('政务智能助手', 'Service assistants'), t('坐席知识库', 'Knowledge base for agents')],
    version: '1.1.0',
    support: t('事项更新随季度版本发布。', 'Changes of matters come with the quarterly version.'),
    dictionary: recordFields,
    recordCount: 34_210,
    storageBytes: mb(41),
    fileCount: 5,
    formats: ['JSONL'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2024-01-01',
    timeEnd: '2025-09-30',
    frequency: 'QUARTER',
    regions: ['350600'],
    sourceKinds: ['OWN'],
    sourceDetail: t('坐席与窗口人员改写。', 'Rewritten by agents and counter staff.'),
    rightsClaimed: ['HOLD', 'USE'],
    openness: 'CONDITIONAL',
    subjects: ['PUBLIC'],
    grade: 'G1',
    processing: 'LABEL',
    gradeImpacts: [
      impact('PUBLIC_INTEREST', 'NONE', '内容均可在办事指南中查到', 'All of it can be found in the guides'),
    ],
    personal: { contains: false },
    crossBorder: 'EXEMPT',
    hq: {
      type: 'INDUSTRY',
      modalities: ['TEXT'],
      tasks: [t('问答', 'Question answering'), t('意图识别', 'Intent')],
      stages: ['SFT', 'RAG', 'EVAL'],
      annotation: {
        method: 'MANUAL',
        annotator: 'PROFESSIONAL',
        labels: [t('材料', 'Papers'), t('时限', 'Time'), t('地点', 'Place'), t('费用', 'Fee'), t('纠错', 'Correction')],
        review: t('班组长抽检 10%', 'Team leaders review 10%'),
        agreement: 0.88,
      },
      scores: { document: 91.5, data: 93, model: 90.2 },
      syntheticShare: 0,
    },
    deliveryModes: ['FILE'],
    deliveryDays: 1,
    offers: [{ model: 'FREE', note: t('签署使用承诺后下载', 'Downloaded after signing an undertaking') }],
    settlement: 'PER_ORDER',
    freeForPublicInterest: true,
    terms: {
      ...ordinaryTerms,
      purposes: [t('模型训练与评测', 'Training and evaluation')],
      forbidden: [t('冒充政务机关对外答复', 'Answering the public as if it were an authority')],
      periodMonths: 36,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
    files: [{ name: 'gov_qa_v1.1.0.jsonl', format: 'JSONL', bytes: 38_402_117, rows: 34_210 }],
  },
  sample: {
    format: 'JSONL',
    rows: (random) => {
      const opening = [
        '请问下，',
        '你好，',
        '我想问',
        '麻烦问一声，',
        '',
        '阿姨您好，',
        '急，',
        '帮我看看，',
        '再确认一下，',
      ]
      const kinds = ['材料', '时限', '地点', '费用', '纠错', '代办'] as const
      const rows: SampleRow[] = []
      for (let i = 1; i <= 360; i++) {
        const [matter, who, papers, days, place, fee, mistake] = random.pick(matters)
        const kind = random.pick(kinds)
        const time = days === 1 ? random.pick(['当场', '当天', '即办，一般半小时']) : `${days} 个工作日`
        const first = papers.split('、')[0]!
        const [question, answer] = random.pick(
          {
            材料: [
              [`办${matter}要带啥`, `需要：${papers}。原件带上核对即可，复印件由窗口免费打印。`],
              [
                `${matter}，我只有${first}够不够`,
                `还不够，完整材料为${papers}。缺的部分可承诺后补，补齐期限 5 个工作日。`,
              ],
              [
                `我是${who}，${matter}的材料清单发我一份`,
                `清单共 ${papers.split('、').length} 项：${papers
                  .split('、')
                  .map((p, k) => `（${k + 1}）${p}`)
                  .join('；')}。`,
              ],
            ],
            时限: [
              [`${matter}多久能好`, `承诺时限为${time}，从材料齐全之日起算，补正时间不计入。`],
              [
                `都等好几天了，${matter}到底几天`,
                `按承诺是${time}。若已超过，请提供受理编号，我为您转督办并在一个工作日内回电。`,
              ],
            ],
            地点: [
              [`${matter}去哪里办`, `办理渠道：${place}。周末错时窗口的开放情况请以当日公告为准。`],
              [
                `下乡的，${matter}能不能不跑城里`,
                `可以先走线上或就近代收。该事项的渠道是${place}，便民服务点能代收材料。`,
              ],
            ],
            费用: [
              [
                `${matter}要多少钱`,
                fee === '不收费'
                  ? `该事项${fee}。凡以“加急费”名义收钱的都不是窗口所为，请保留凭证并反映。`
                  : `该事项${fee}，标准在窗口公示，缴费后开具票据。`,
              ],
              [
                `听人说${matter}要交钱，真的吗`,
                fee === '不收费' ? '不用交钱。制证工本也不向申请人收取。' : `${fee}，未实际占用的天数可申请退减。`,
              ],
            ],
            纠错: [
              [
                `为啥我的${matter}被退回来`,
                `较常见的原因是${mistake}。请先看退件告知单上的编号，确认后按此补正即可，不必重新排号。`,
              ],
              [`${matter}有什么容易搞错的`, `最常见的一处：${mistake}。其次是签名与证件姓名不一致。`],
            ],
            代办: [
              [
                `我人在外地，家里人帮忙办${matter}行吗`,
                `可以委托。除${papers}外，另带委托书和代办人身份证；本人也可在手机端做人脸核验后免委托书。`,
              ],
              [
                `公司能帮员工统一办${matter}不`,
                matter.includes('津贴') || matter.includes('公积金')
                  ? '可以，由单位经办人批量提交，系统逐人返回结果。'
                  : '这一项要由本人或其委托的人办理，单位可以代为收集材料并预约集中窗口。',
              ],
            ],
          }[kind] as [string, string][],
        )
        const created = `${random.pick(['2024', '2025'])}-${pad(random.int(1, 9))}-${pad(random.int(1, 28))}`
        rows.push({
          id: `gsq-${pad(i, 5)}`,
          rid: null,
          data_content: [
            {
              media_type: 'text',
              role: 'question',
              content: `${random.pick(opening)}${question}${random.pick(['？', '？', '', '，谢谢'])}`,
            },
            { media_type: 'text', role: 'answer', content: answer },
          ],
          annotation: { label: [kind, matter], annotation_method: '人工标注', annotator: '专业标注员' },
          original_time: created,
          last_modified_time: '2025-09-30',
          version: '1.1.0',
          license: '公共授权',
          source: '组织机构',
          source_details: `坐席改写批次 ${created.slice(0, 7)}`,
          generated_data_indicator: 0,
        })
      }
      return rows
    },
  },
  history: [{ version: '1.0.0', daysAgo: 88, change: t('首次上架，214 个事项。', 'First listed with 214 matters.') }],
  change: t('增至 286 个事项，失效答案加标记。', 'Now 286 matters; outdated answers marked.'),
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
    crossBorder: 'EXEMPT',
    deliveryModes: ['FILE', 'STREAM'],
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
      modelTraining: true,
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
      forbidden: [t('导出整库', 'Exporting the whole library')],
      periodMonths: 12,
      derivative: false,
      modelTraining: false,
      afterTerm: 'DELETE',
    },
  },
}

export const government: DemoListing[] = [
  businessStatus,
  hotlineTopics,
  serviceQa,
  permits,
  serviceHeatmap,
  addressLibrary,
]
