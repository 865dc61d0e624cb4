import type { DemoListing, SampleRow } from '../demo-types.ts'
import { serviceQuestions } from './government-questions.ts'
import { field, impact, isWeekend, kb, mb, ordinaryTerms, recordFields, regionField, t, yuan } from './shared.ts'

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
      'Requests, time to close and satisfaction by county, topic and day: which problems of the city are growing.',
    ),
    description: t(
      '市民热线每日 1,900 件左右的诉求，按主题树自动分到 8 个一级主题或“其他”后汇总。每条给出受理量、按期办结量、办结时长中位数和回访满意率；单元少于 3 件的并入“其他”。分类模型每季度用 2,000 条人工标注复核，近四季一级主题准确率在 93% 到 95% 之间。节假日与台风日的波动属实，未做平滑。',
      'Some 1,900 requests a day, sorted into eight topics or “other” and summed. Each row gives requests, those closed on time, median time to close and satisfaction on call-back; cells under three go to “other”. The classifier is checked against 2,000 hand-labelled requests a quarter and has put 93–95% under the right topic in the last four. Peaks on holidays and typhoon days are real and not smoothed.',
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
    formats: ['CSV'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2020-01-01',
    frequency: 'DAY',
    regions: ['350600'],
    granularity: t('县区 × 主题 × 日', 'County × topic × day'),
    sourceKinds: ['AUTHORISED'],
    sourceDetail: t(
      '热线受理系统工单，依授权在中心内加工，只出汇总。',
      'Tickets of the hotline, processed inside the centre under authorisation; only totals leave.',
    ),
    lineage: t('工单脱敏 → 分类 → 汇总 → 小单元合并。', 'Masked, classified, summed, small cells merged.'),
    rightsClaimed: ['USE', 'OPERATE'],
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
    deliveryModes: ['FILE'],
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
      modelTraining: false,
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
    { version: '1.0.0', daysAgo: 300, change: t('首次上架，7 个主题。', 'First listed with seven topics.') },
    { version: '1.4.0', daysAgo: 85, change: t('劳动欠薪单列。', 'Unpaid wages listed separately.') },
  ],
  change: t('修正龙海撤市设区后的代码。', 'Code of Longhai corrected after it became a district.'),
}

const serviceQa: DemoListing = {
  key: 'government-service-qa',
  provider: 'beixi-citizen-service',
  listedDaysAgo: 88,
  updatedDaysAgo: 17,
  lagDays: 20,
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
    crossBorder: 'DOMESTIC',
    hq: {
      type: 'INDUSTRY',
      modalities: ['TEXT'],
      tasks: [t('问答', 'Question answering'), t('意图识别', 'Intent')],
      stages: ['SFT', 'RAG', 'EVAL'],
      annotation: {
        method: 'MANUAL',
        annotator: 'PROFESSIONAL',
        labels: [
          t('材料', 'Papers'),
          t('时限', 'Time'),
          t('地点', 'Place'),
          t('费用', 'Fee'),
          t('纠错', 'Correction'),
          t('代办', 'By proxy'),
          t('应反问', 'Ask back'),
          t('失效', 'Outdated'),
        ],
        review: t('班组长抽检 10%', 'Team leaders review 10%'),
        agreement: 0.88,
      },
      scores: { document: 91.5, data: 93, model: 90.2 },
      syntheticShare: 0,
    },
    deliveryModes: ['FILE'],
    deliveryDays: 1,
    offers: [{ model: 'FREE', note: t('签署使用承诺后下载', 'Downloaded after signing an undertaking') }],
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
  sample: { format: 'JSONL', rows: (random, time) => serviceQuestions(random, time.day(0)) },
  history: [{ version: '1.0.0', daysAgo: 88, change: t('首次上架，214 个事项。', 'First listed with 214 matters.') }],
  change: t('增至 286 个事项，失效答案加标记。', 'Now 286 matters; outdated answers marked.'),
}

export const governmentCitizens: DemoListing[] = [hotlineTopics, serviceQa]
