import type { DemoListing, SampleRow } from '../demo-types.ts'
import { gb, impact, mb, ordinaryTerms, pad, recordFields, t, yuan } from './shared.ts'

/** Pattern, chief complaint, accompanying signs, tongue and pulse, principle, formula, advice, look-alike and how they differ. */
const patterns = [
  [
    '风寒束表',
    '恶寒发热、头项强痛',
    ['无汗', '鼻塞流清涕', '肢节酸痛'],
    '舌苔薄白，脉浮紧',
    '辛温解表',
    '麻黄汤',
    '服后盖薄被取微汗，忌生冷',
    '风热犯表',
    '风热者发热重恶寒轻，咽红肿痛，脉浮数',
  ],
  [
    '风热犯肺',
    '咳嗽、痰黄黏稠',
    ['咽喉红痛', '口微渴', '汗出恶风'],
    '舌边尖红，苔薄黄，脉浮数',
    '疏风清热、宣肺止咳',
    '桑菊饮',
    '饮食清淡，少食荔枝龙眼',
    '燥邪犯肺',
    '燥邪者干咳少痰，唇鼻干燥，多见于秋季',
  ],
  [
    '痰湿蕴肺',
    '咳声重浊、晨起痰多',
    ['胸闷', '纳呆', '大便溏'],
    '舌苔白腻，脉濡滑',
    '燥湿化痰、理气止咳',
    '二陈汤合三子养亲汤',
    '少食肥甘与糯米制品，晨起拍背助排痰',
    '寒饮停肺',
    '寒饮者痰清稀多泡沫，背部恶寒',
  ],
  [
    '肝气犯胃',
    '胃脘胀痛连及两胁',
    ['嗳气频作', '遇情志不遂加重', '善太息'],
    '舌苔薄白，脉弦',
    '疏肝理气、和胃止痛',
    '柴胡疏肝散',
    '饭后缓行一刻钟，少饮浓茶',
    '饮食停滞',
    '停滞者嗳腐吞酸，吐后痛减',
  ],
  [
    '脾胃虚寒',
    '胃痛隐隐、喜温喜按',
    ['空腹痛甚', '得食痛缓', '手足不温'],
    '舌淡苔白，脉虚弱',
    '温中健脾、和胃止痛',
    '黄芪建中汤',
    '三餐定时，忌冰饮与海鲜生食',
    '胃阴不足',
    '阴虚者灼痛嘈杂，饥不欲食，舌红少津',
  ],
  [
    '湿热中阻',
    '脘腹痞闷、口苦口黏',
    ['小便短赤', '身重倦怠', '恶心'],
    '舌红苔黄腻，脉滑数',
    '清热化湿、理气和中',
    '黄连温胆汤',
    '梅雨时节居处除湿，少食油炸',
    '脾虚湿困',
    '脾虚者苔白腻而口淡不渴',
  ],
  [
    '心脾两虚',
    '心悸失眠、多梦易醒',
    ['头晕', '食少', '面色少华'],
    '舌淡苔薄，脉细弱',
    '补益心脾、养血安神',
    '归脾汤',
    '睡前一小时不看屏幕，午睡不过半小时',
    '阴虚火旺',
    '火旺者心烦盗汗，手足心热，舌红',
  ],
  [
    '肝阳上亢',
    '眩晕耳鸣、头目胀痛',
    ['急躁易怒', '腰膝酸软', '面部潮红'],
    '舌红苔黄，脉弦数',
    '平肝潜阳、清火息风',
    '天麻钩藤饮',
    '每日定时测压，避免骤然起立',
    '痰浊上蒙',
    '痰浊者头重如裹，胸闷恶心，苔白腻',
  ],
  [
    '肾阳虚衰',
    '腰膝冷痛、夜尿频多',
    ['畏寒', '下肢微肿', '神疲'],
    '舌淡胖，脉沉迟',
    '温补肾阳',
    '金匮肾气丸',
    '冬日晒背，睡前热水泡足',
    '肾阴亏虚',
    '阴虚者腰酸而五心烦热，舌红少苔',
  ],
  [
    '气滞血瘀',
    '经行腹痛、色紫有块',
    ['块下痛减', '胸胁胀满', '经前烦躁'],
    '舌紫暗有瘀点，脉弦涩',
    '行气活血、化瘀止痛',
    '膈下逐瘀汤',
    '经前一周少食寒凉，腹部热敷',
    '寒凝血瘀',
    '寒凝者小腹冷痛，得热则舒',
  ],
  [
    '风湿热痹',
    '关节红肿热痛',
    ['得冷稍舒', '发热', '口渴'],
    '舌红苔黄，脉滑数',
    '清热通络、祛风除湿',
    '白虎加桂枝汤',
    '急性期少负重，海产与啤酒宜戒',
    '寒湿痹阻',
    '寒湿者痛处固定，遇寒加重，局部不红',
  ],
  [
    '气阴两虚',
    '口渴多饮、神疲乏力',
    ['自汗', '气短', '大便偏干'],
    '舌淡红少津，脉细数',
    '益气养阴、生津止渴',
    '生脉散合玉女煎',
    '主食定量，餐后两小时测糖',
    '阴阳两虚',
    '两虚者小便混浊如膏，畏寒肢冷',
  ],
  [
    '大肠湿热',
    '腹痛泻下急迫',
    ['肛门灼热', '泻物黄褐臭秽', '口渴'],
    '舌红苔黄腻，脉濡数',
    '清热利湿、升清止泻',
    '葛根芩连汤',
    '少量多次饮淡盐米汤，忌奶制品',
    '寒湿困脾',
    '寒湿者泻下清稀，腹冷肠鸣',
  ],
  [
    '肺脾气虚',
    '反复感冒、食后腹胀',
    ['动则汗出', '语声低微', '便溏'],
    '舌淡有齿痕，脉弱',
    '补肺健脾、益气固表',
    '玉屏风散合参苓白术散',
    '晨练避风，汗出即更衣',
    '营卫不和',
    '不和者时自汗出而恶风，脉浮缓',
  ],
] as const

const tcmCases: DemoListing = {
  key: 'tcm-case-qa',
  provider: 'rongjin-clinical-knowledge',
  listedDaysAgo: 230,
  updatedDaysAgo: 21,
  lagDays: 30,
  content: {
    kind: 'HQ_DATASET',
    title: t(
      '闽派中医辨证推理问答数据集',
      'Pattern-differentiation question answering in traditional Chinese medicine (Fujian school)',
    ),
    summary: t(
      '4.2 万组由中医师撰写的辨证、治法、调护与鉴别问答，用于医疗模型的指令微调与评测。',
      '42,000 question–answer pairs by practising physicians on pattern, treatment, care and differential, for instruction tuning and evaluation.',
    ),
    description: t(
      '问答由 37 名中医师按 612 个教学医案改写，医案为虚构病人，不含任何真实就诊记录。每组包含症状描述、四诊要点、提问和带依据的回答，依据写明主症、兼症和舌脉各支持什么。约三成为鉴别题，要求说明与最易混淆证型的区别；带“错误示范”的 2,400 组供对齐训练使用。用词按《中医临床诊疗术语》统一。',
      'Written by 37 physicians from 612 teaching cases about invented patients; there are no records of real visits. Each pair gives the complaint, the four examinations, a question and an answer that says what the chief sign, the accompanying signs and tongue and pulse each support. About a third ask how the pattern differs from its nearest look-alike; 2,400 pairs with a faulty answer serve alignment. Terms follow the national clinical terminology.',
    ),
    keywords: {
      zh: ['中医', '辨证论治', '指令微调', '医疗大模型', '语料'],
      en: ['TCM', 'pattern differentiation', 'instruction tuning', 'medical LLM'],
    },
    industries: ['Q', 'M'],
    fields: ['HEALTH', 'EDUCATION'],
    zones: ['MEDICINE'],
    scenarios: [
      t('中医辅助诊疗模型训练', 'Training decision support'),
      t('规培考核出题', 'Examination items for residents'),
    ],
    targetUsers: [t('医疗大模型团队', 'Medical LLM teams'), t('中医药院校', 'TCM colleges')],
    version: '1.2.0',
    support: t(
      '提供标注手册与评测脚本，月度答疑。',
      'Annotation manual and evaluation scripts supplied; monthly question time.',
    ),
    dictionary: recordFields,
    recordCount: 42_130,
    storageBytes: mb(88),
    fileCount: 12,
    formats: ['JSONL'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2023-06-01',
    frequency: 'HALF',
    regions: ['350000'],
    granularity: t('一问一答一条', 'One pair a record'),
    sourceKinds: ['OWN'],
    sourceDetail: t(
      '签约中医师撰写，逐条署名授权。',
      'Written by contracted physicians, each pair licensed by its author.',
    ),
    lineage: t(
      '教学医案 → 虚构化改写 → 双人互审 → 术语归一 → 去重。',
      'Teaching case, fictionalised, cross-reviewed by two, terms normalised, de-duplicated.',
    ),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'LABEL',
    gradeImpacts: [
      impact(
        'INDIVIDUAL',
        'GENERAL',
        '模型若据此直接开方，可能给使用者带来一般健康风险',
        'A model that prescribes from it could put a user at some risk',
      ),
    ],
    personal: { contains: false },
    protections: ['WATERMARK', 'AUDIT'],
    crossBorder: 'DOMESTIC',
    quality: {
      scores: [
        { dimension: 'CONFORMITY', score: 99.8 },
        { dimension: 'COMPLETENESS', score: 99.5 },
        { dimension: 'ACCURACY', score: 96.3 },
        { dimension: 'CONSISTENCY', score: 97.2 },
      ],
      method: t(
        '格式全检，内容抽检 2%（842 条），由未参与撰写的副主任医师评分。',
        'Format in full; 2% of the content (842 pairs) scored by senior physicians who had not written any.',
      ),
      assessed: '2025-07-08',
    },
    qualityReport: {
      number: 'PZ-HQ-2025-0062',
      body: t('朴准数据质量评价有限公司', 'Puzhun Data Quality Evaluation Co., Ltd.'),
      issued: '2025-07-21',
      expires: '2027-07-20',
    },
    hq: {
      type: 'EXPERT',
      modalities: ['TEXT'],
      tasks: [t('问答', 'Question answering'), t('推理链生成', 'Reasoning'), t('证型分类', 'Pattern classification')],
      stages: ['SFT', 'ALIGN', 'EVAL'],
      annotation: {
        method: 'MANUAL',
        annotator: 'EXPERT',
        labels: [
          t('辨证', 'Pattern'),
          t('治法方药', 'Principle and formula'),
          t('调护', 'Care'),
          t('鉴别', 'Differential'),
        ],
        review: t('双人互审，分歧由主任医师仲裁', 'Cross-review; disputes settled by a chief physician'),
        agreement: 0.87,
      },
      scores: { document: 96, data: 95.2, model: 92.4 },
      syntheticShare: 0,
      limitations: t(
        '以内科常见证型为主，针灸与外治条目不足 4%；不适合直接生成处方。',
        'Mostly common internal patterns; acupuncture and external treatment are under 4%. Not fit for generating prescriptions.',
      ),
    },
    deliveryModes: ['FILE'],
    deliveryDays: 2,
    offers: [
      {
        model: 'ONEOFF',
        title: t('单一模型训练授权', 'Licence to train one model'),
        price: yuan(186_000),
        unit: 'ITEM',
      },
      {
        model: 'FREE',
        title: t('评测子集 1,000 条', 'Evaluation subset of 1,000'),
        note: t('仅限非商业评测', 'For non-commercial evaluation'),
      },
    ],
    settlement: 'PER_ORDER',
    priceBasis: 'COST',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('模型训练与评测', 'Model training and evaluation')],
      forbidden: [t('面向公众直接开具处方', 'Issuing prescriptions to the public')],
      periodMonths: 36,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
    useCases: [
      t(
        '某中医药院校用其评测子集比较了 9 个通用模型，鉴别题平均得分低于辨证题 21 分。',
        'A college compared nine general models on the subset; differential items scored 21 points below pattern items.',
      ),
    ],
    files: [
      { name: 'tcm_qa_train_v1.2.0.jsonl', format: 'JSONL', bytes: 79_311_420, rows: 38_730 },
      { name: 'tcm_qa_eval_v1.2.0.jsonl', format: 'JSONL', bytes: 6_802_118, rows: 3_400 },
      { name: 'annotation_manual.pdf', title: t('标注手册', 'Annotation manual'), format: 'PDF', bytes: 4_120_310 },
    ],
  },
  sample: {
    format: 'JSONL',
    rows: (random) => {
      const people = [
        '茶农',
        '网约车司机',
        '厨师',
        '会计',
        '渔民',
        '制鞋工人',
        '护林员',
        '裁缝',
        '保洁员',
        '程序员',
        '摊主',
        '木工',
      ]
      const workOf = (age: number) =>
        age >= 63
          ? random.pick(['退休教师', '退休工人', '茶农', '渔民', '裁缝', '摊主'])
          : age <= 23
            ? random.pick(['大学生', '学徒', '服务员'])
            : random.pick(people)
      const ask = [
        ['辨证', '请辨证并说明依据。', '这是什么证型，依据何在？', '试分析本案病机。'],
        ['治法方药', '宜用何法何方？', '治法是什么，可选哪一首方？', '立法与选方如何考虑？'],
        ['调护', '日常应注意什么？', '饮食起居如何嘱咐？', '除服药外，给患者哪些建议？'],
        ['鉴别', '应与哪一证鉴别？', '最容易和什么证混淆，怎样区分？', '请给出鉴别要点。'],
      ] as const
      const rows: SampleRow[] = []
      const idOf = (i: number) => `tcm-${pad(i, 6)}`
      for (let i = 1; i <= 420; i++) {
        const sequel = i % 4 === 0 && i > 1
        const index = sequel ? (i * 5) % patterns.length : random.int(0, patterns.length - 1)
        const [name, chief, signs, tongue, principle, formula, advice, lookalike, difference] = patterns[index]!
        const [label, ...questions] = random.pick(ask)
        const sex = name === '气滞血瘀' ? '女' : random.pick(['男', '女'])
        const age = name === '气滞血瘀' ? random.int(17, 44) : random.int(19, 76)
        const duration = random.pick(['三日', '一周', '半月', '两月余', '反复半年', '断续三年'])
        const extra = random.chance(0.5) ? signs.slice(0, 2) : signs
        const opening = random.pick([
          `患者${sex}，${age} 岁，${workOf(age)}。${chief}${duration}，伴${extra.join('、')}。${tongue}。`,
          `${age} 岁${sex}性，主诉${chief}，病程${duration}。问之有${extra.join('、')}；${tongue}。`,
          `${workOf(age)}，${sex}，${age} 岁，${duration}来${chief}，${extra.join('，')}，${tongue}。`,
        ])
        const answer =
          label === '辨证'
            ? random.pick([
                `证属${name}。${chief}为主症，${extra[0]}为佐证，${tongue}亦与之相合，故治当${principle}。`,
                `辨为${name}证。主症${chief}定其病位，${extra.join('、')}见其病性，舌脉（${tongue}）可证。`,
              ])
            : label === '治法方药'
              ? random.pick([
                  `治宜${principle}，可予${formula}加减；兼见${extra[0]}者酌加对症之品，三至五剂后复诊。`,
                  `法当${principle}。方选${formula}，因其正合${name}之机；不可见痛止痛、见咳止咳。`,
                ])
              : label === '调护'
                ? random.pick([
                    `${advice}。若${chief}加重或三日不减，应及时复诊。`,
                    `除按时服药外，${advice}。本证为${name}，调护的关键在于配合“${principle}”，不可自行停药。`,
                  ])
                : `主要与${lookalike}鉴别：${difference}。本案${chief}而${tongue}，故仍从${name}论治。`
        const year = random.weighted([
          [2023, 1],
          [2024, 4],
          [2025, 3],
        ] as const)
        const created = `${year}-${pad(random.int(year === 2023 ? 6 : 1, year === 2025 ? 5 : 12))}-${pad(random.int(1, 28))}`
        rows.push({
          id: idOf(i),
          rid: sequel ? [idOf(i - 1)] : null,
          data_content: [
            { media_type: 'text', role: 'case', content: opening },
            { media_type: 'text', role: 'question', content: random.pick(questions) },
            { media_type: 'text', role: 'answer', content: answer },
          ],
          annotation: { label: [label, name], annotation_method: '人工标注', annotator: '行业领域专家' },
          original_time: created,
          last_modified_time: '2025-06-30',
          version: '1.2.0',
          license: '商业授权',
          source: '自采',
          source_details: `教学医案改写批次 ${created.slice(0, 4)}-${pad(random.int(1, 24))}`,
          generated_data_indicator: 0,
        })
      }
      return rows
    },
  },
  history: [
    { version: '1.0.0', daysAgo: 230, change: t('首次上架，2.6 万组。', 'First listed with 26,000 pairs.') },
    { version: '1.1.0', daysAgo: 128, change: t('增补鉴别题 1.1 万组。', '11,000 differential pairs added.') },
  ],
  change: t(
    '增加错误示范 2,400 组，修正 318 处方名异写。',
    '2,400 faulty answers added and 318 variant formula names corrected.',
  ),
}

const chestCt: DemoListing = {
  key: 'chest-ct-nodules',
  provider: 'rongjin-clinical-knowledge',
  listedDaysAgo: 148,
  updatedDaysAgo: 148,
  content: {
    kind: 'HQ_DATASET',
    title: t('低剂量胸部 CT 肺结节标注影像集', 'Annotated low-dose chest CT for lung nodules'),
    summary: t(
      '6,840 例去标识低剂量 CT，结节逐层勾画并附随访稳定性，用于检出与良恶性风险模型。',
      '6,840 de-identified low-dose CT studies with nodules outlined slice by slice and their stability on follow-up.',
    ),
    description: t(
      '影像来自三家体检机构 2019 至 2024 年的低剂量筛查，受检者签署科研利用单独同意。层厚 1.0 至 1.25 mm，DICOM 头按白名单保留 31 个标签，头面部层面裁除，日期统一平移。16,204 个结节由两名放射科医师独立勾画，第三人对 IoU 低于 0.7 的重新裁定；其中 5,117 个有两次以上随访，可用于生长速度研究。影像只在可信执行环境内使用，训练好的权重经审核后带出。',
      'From low-dose screening at three check-up centres, 2019–2024, with separate consent to research. Slices of 1.0–1.25 mm; 31 DICOM tags kept by a white list, head slices cut off and dates shifted. Two radiologists outlined 16,204 nodules independently and a third settled those under an IoU of 0.7; 5,117 nodules have two or more follow-ups and suit growth studies. Images are used only inside the trusted environment; trained weights leave it after review.',
    ),
    keywords: {
      zh: ['肺结节', '低剂量CT', '影像标注', '体检筛查'],
      en: ['lung nodule', 'LDCT', 'segmentation', 'screening'],
    },
    industries: ['Q'],
    fields: ['HEALTH'],
    zones: ['MEDICINE'],
    scenarios: [t('结节检出模型训练', 'Training nodule detection'), t('风险分层研究', 'Risk stratification')],
    version: '1.0.0',
    dictionary: recordFields,
    noSampleReason: t(
      '医学影像为敏感个人信息去标识数据，不公开样例；可预约到环境内查看 20 例。',
      'De-identified medical images are not shown publicly; twenty studies may be viewed inside the environment by appointment.',
    ),
    recordCount: 6_840,
    storageBytes: gb(1_310),
    fileCount: 2_147_000,
    formats: ['IMAGE', 'JSONL', 'OTHER'],
    timeStart: '2019-04-01',
    timeEnd: '2024-12-31',
    frequency: 'STATIC',
    regions: ['350100', '350300'],
    sourceKinds: ['OWN'],
    sourceDetail: t(
      '与三家体检机构合作采集，单独同意书存档。',
      'Collected with three check-up centres; consent forms archived.',
    ),
    lineage: t(
      '白名单去标识 → 头部裁除 → 日期平移 → 双人勾画 → 仲裁 → 随访配对。',
      'White-list de-identification, head removal, date shift, double outlining, adjudication, pairing of follow-ups.',
    ),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['PERSONAL'],
    grade: 'G4',
    processing: 'MASKED',
    gradeImpacts: [
      impact(
        'INDIVIDUAL',
        'VERY_SERIOUS',
        '若被重新识别，将暴露健康状况',
        'Re-identification would reveal a person’s health',
      ),
      impact('ORGANISATION', 'GENERAL', '可能影响体检机构声誉', 'May harm the standing of the centres'),
    ],
    personal: {
      contains: true,
      types: [t('医学影像（去标识）', 'Medical images, de-identified'), t('年龄段、性别', 'Age band and sex')],
      persons: 6_120,
      anonymised: false,
      basis: 'SEPARATE_CONSENT',
      sensitive: true,
      minors: false,
    },
    protections: ['MASKING', 'ENCRYPTION', 'ACCESS_CONTROL', 'AUDIT'],
    crossBorder: 'DOMESTIC',
    hq: {
      type: 'EXPERT',
      modalities: ['IMAGE'],
      tasks: [t('检测', 'Detection'), t('分割', 'Segmentation')],
      stages: ['SFT', 'EVAL'],
      annotation: {
        method: 'SEMI',
        annotator: 'EXPERT',
        labels: [t('实性', 'Solid'), t('部分实性', 'Part-solid'), t('磨玻璃', 'Ground glass'), t('钙化', 'Calcified')],
        review: t('双盲勾画，IoU<0.7 仲裁', 'Blind double outlining; adjudicated under IoU 0.7'),
        agreement: 0.82,
      },
      scores: { document: 93, data: 94.1, model: 91 },
      syntheticShare: 0,
      limitations: t(
        '设备以两家厂商为主；受检者 40 岁以上占 81%。',
        'Two scanner makers dominate; 81% of subjects are over forty.',
      ),
    },
    deliveryModes: ['TEE', 'SANDBOX'],
    deliveryDays: 15,
    offers: [
      {
        model: 'NEGOTIATED',
        rangeMin: yuan(350_000),
        rangeMax: yuan(900_000),
        note: t('按训练周期与算力用量议定', 'By length of training and computing used'),
      },
    ],
    priceBasis: 'COST',
    terms: {
      ...ordinaryTerms,
      purposes: [
        t('环境内模型训练', 'Training models inside the environment'),
        t('影像算法研发', 'Imaging research and development'),
      ],
      forbidden: [t('尝试识别受检者', 'Trying to identify subjects'), t('影像带出环境', 'Taking images out')],
      buyerRequirements: t(
        '须有伦理审查批件与三级等保环境说明。',
        'Ethics approval and a description of a level-three protected environment are required.',
      ),
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'ACCESS_ENDS',
    },
  },
}

export const healthClinical: DemoListing[] = [tcmCases, chestCt]
