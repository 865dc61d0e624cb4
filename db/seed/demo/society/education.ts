import type { DemoListing } from '../demo-types.ts'
import { field, impact, kb, mb, ordinaryTerms, pad, regionField, t, yuan } from './shared.ts'

const schoolPlaces: DemoListing = {
  key: 'school-places',
  provider: 'beixi-citizen-service',
  listedDaysAgo: 510,
  updatedDaysAgo: 71,
  lagDays: 20,
  content: {
    kind: 'DATASET',
    title: t('漳州义务教育学校学位供给与招生结果', 'School places and admissions, compulsory education, Zhangzhou'),
    summary: t(
      '公办与民办中小学逐校逐年级学位、报名与录取数，供片区规划和购房租房参考。',
      'Places, applications and admissions by school and grade, for planning catchments and choosing where to live.',
    ),
    description: t(
      '收录漳州各县区义务教育学校每学年的计划学位、报名人数、录取人数和在校生数，可计算学位饱和度。校名与地址按各校招生公告原文，坐标取校门位置，精度约 10 米。每年 9 月开学后第三周汇总，个别民办学校在 10 月补报。数据无条件开放，注明来源即可使用。',
      'Planned places, applications, admissions and enrolment of every compulsory-education school each school year, from which pressure on places can be computed. Names and addresses are those of the admission notices, coordinates are of the school gate, good to about 10 m. Compiled in the third week of the autumn term; a few private schools report in October. Open without conditions, with attribution.',
    ),
    keywords: {
      zh: ['学位', '招生', '义务教育', '学区', '开放数据'],
      en: ['school places', 'admissions', 'catchment', 'open data'],
    },
    industries: ['P', 'S'],
    fields: ['EDUCATION', 'CITY', 'GOVERNMENT'],
    scenarios: [t('学校布局规划', 'Planning of schools'), t('居住选择', 'Choosing a home')],
    version: '4.0.0',
    support: t('留言 3 个工作日内答复。', 'Messages answered in three working days.'),
    dictionary: [
      field('school_year', 'STRING', '学年', 'School year', { isKey: true, length: 9, example: '2025-2026' }),
      field('school_code', 'STRING', '学校代码', 'School code', {
        isKey: true,
        example: 'ZZ0417',
        description: t('开放数据内部代码，逐年不变', 'Code of this dataset, the same every year'),
      }),
      regionField([
        ['350602', '芗城区', 'Xiangcheng'],
        ['350603', '龙文区', 'Longwen'],
        ['350604', '龙海区', 'Longhai'],
        ['350605', '长泰区', 'Changtai'],
      ]),
      field('ownership', 'CODE', '办学性质', 'Ownership', {
        domain: [
          { value: '公办', title: t('公办', 'Public') },
          { value: '民办', title: t('民办', 'Private') },
        ],
        example: '公办',
      }),
      field('grade', 'CODE', '起始年级', 'Entry grade', {
        isKey: true,
        domain: [
          { value: '小一', title: t('小学一年级', 'Primary 1') },
          { value: '初一', title: t('初中一年级', 'Junior 1') },
        ],
        example: '小一',
      }),
      field('planned_places', 'INTEGER', '计划学位', 'Planned places', {
        unit: '个',
        domain: '0-2000',
        example: '270',
      }),
      field('applications', 'INTEGER', '报名人数', 'Applications', { unit: '人', domain: '0-4000', example: '318' }),
      field('admitted', 'INTEGER', '录取人数', 'Admitted', {
        unit: '人',
        domain: '0-2000',
        example: '270',
        description: t('不超过计划学位', 'Never more than the places planned'),
      }),
      field('classes', 'INTEGER', '班级数', 'Classes', { unit: '个', domain: '1-40', example: '6' }),
      field('saturation', 'DECIMAL', '学位饱和度', 'Saturation', {
        domain: '0-2',
        example: '1.00',
        description: t('录取人数 ÷ 计划学位', 'Admitted over planned'),
      }),
      field('longitude', 'DECIMAL', '经度', 'Longitude', {
        unit: '°',
        domain: '117-118.2',
        nullable: true,
        example: '117.6612',
      }),
      field('latitude', 'DECIMAL', '纬度', 'Latitude', {
        unit: '°',
        domain: '23.5-25.2',
        nullable: true,
        example: '24.5131',
      }),
    ],
    recordCount: 3_318,
    storageBytes: kb(420),
    fileCount: 4,
    formats: ['CSV', 'XLSX'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2022-09-01',
    frequency: 'YEAR',
    regions: ['350600'],
    granularity: t('校 × 年级 × 学年', 'School × grade × year'),
    sourceKinds: ['OWN', 'PUBLIC'],
    sourceDetail: t('汇总各校招生公告与开学报表。', 'Compiled from admission notices and opening returns.'),
    rightsClaimed: ['HOLD', 'USE'],
    openness: 'OPEN',
    subjects: ['PUBLIC'],
    grade: 'G1',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('PUBLIC_INTEREST', 'NONE', '均为已公告事项', 'All of it has been announced')],
    personal: { contains: false },
    crossBorder: 'EXEMPT',
    deliveryModes: ['FILE'],
    deliveryDays: 0,
    offers: [{ model: 'FREE' }],
    terms: {
      purposes: [t('不限', 'Any')],
      rights: ['USE'],
      exclusivity: 'NONEXCL',
      territory: ['X-001'],
      sublicense: true,
      derivative: true,
      redistribution: true,
      modelTraining: true,
      afterTerm: 'KEEP',
      licence: 'X-CN-OPEN-DATA',
    },
    files: [
      { name: 'school_places_2025.csv', format: 'CSV', bytes: 118_204, rows: 842 },
      { name: 'school_places_2024.csv', format: 'CSV', bytes: 116_870, rows: 836 },
      { name: 'school_places_2023.csv', format: 'CSV', bytes: 115_022, rows: 825 },
    ],
  },
  sample: {
    format: 'CSV',
    rows: (random, time) => {
      const districts = [
        ['350602', 117.66, 24.51],
        ['350603', 117.71, 24.5],
        ['350604', 117.82, 24.44],
        ['350605', 117.76, 24.62],
      ] as const
      const schools = Array.from({ length: 150 }, (_, i) => {
        const [region, lon, lat] = districts[i % 4]!
        return {
          code: `ZZ${pad(i * 3 + 11, 4)}`,
          region,
          lon: random.normal(lon, 0.03, 4),
          lat: random.normal(lat, 0.025, 4),
          private: random.chance(0.14),
          grade: i % 3 === 2 ? '初一' : '小一',
          classes: random.int(2, 12),
          demand: random.decimal(0.75, 1.25, 2),
          located: random.chance(0.94),
        }
      })
      const year = Number(time.day(0).slice(0, 4)) - (time.day(0).slice(5) < '09-15' ? 1 : 0)
      return [year - 2, year - 1, year].flatMap((y) =>
        schools.map((s) => {
          const places = s.classes * (s.grade === '小一' ? 45 : 50)
          const applications = Math.round(places * s.demand * random.normal(1 - (y - year + 2) * 0.025, 0.03, 3))
          const admitted = Math.min(places, applications)
          return {
            school_year: `${y}-${y + 1}`,
            school_code: s.code,
            region_code: s.region,
            ownership: s.private ? '民办' : '公办',
            grade: s.grade,
            planned_places: places,
            applications,
            admitted,
            classes: s.classes,
            saturation: Number((admitted / places).toFixed(2)),
            longitude: s.located ? s.lon : null,
            latitude: s.located ? s.lat : null,
          }
        }),
      )
    },
  },
  history: [
    {
      version: '2.0.0',
      daysAgo: 510,
      change: t('首次发布，含 2022、2023 两个学年。', 'First listed, with school years 2022 and 2023.'),
    },
    { version: '3.0.0', daysAgo: 436, change: t('2024 学年数据，补长泰区。', 'School year 2024; Changtai added.') },
  ],
  change: t(
    '并入 2025 学年及民办学校补报，增加校门坐标。',
    'School year 2025 with late private returns; coordinates of school gates added.',
  ),
}

const learningDiagnosis: DemoListing = {
  key: 'class-diagnosis-app',
  provider: 'heyan-learning',
  listedDaysAgo: 190,
  updatedDaysAgo: 40,
  content: {
    kind: 'APP',
    title: t('班级学情诊断与讲评助手', 'Class diagnosis and review assistant'),
    summary: t(
      '导入一次测验的小题得分，十分钟得到班级薄弱知识点和讲评顺序。',
      'Load the item scores of one test and, in ten minutes, get the weak points of the class and the order in which to review them.',
    ),
    description: t(
      '面向县域初中备课组的在线应用，把小题得分对到 146 个知识点，给出班级、年级两级的掌握度和变化。小题得分只在教师浏览器内读取，按班汇总成答对率后才上传，系统不接收姓名、学籍号和任何单个学生的得分，也就无从排名。随附与薄弱点对应的变式题，教师可直接组卷。',
      'An online tool for subject groups in county junior schools. It maps item scores to 146 knowledge points and shows mastery by class and grade over time. Item scores are read in the teacher’s browser and only the share of right answers in each class is sent: no name, no student number and no single pupil’s score reaches the system, so nobody can be ranked. Variant items for each weak point can be put straight into a paper.',
    ),
    keywords: { zh: ['学情', '讲评', '知识点', '备课'], en: ['diagnosis', 'mastery', 'lesson planning'] },
    industries: ['P'],
    fields: ['EDUCATION'],
    scenarios: [t('考后讲评', 'Review after tests')],
    version: '5.6.1',
    support: t('企业微信群 8:00-21:00。', 'Chat group, 8:00–21:00.'),
    regions: ['350300', '350400', '350700'],
    frequency: 'IRREGULAR',
    timeStart: '2021-02-01',
    sourceKinds: ['OWN'],
    sourceDetail: t('自有题库与学校上传的班级汇总答对率。', 'Our own item bank and the class results schools upload.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'LABEL',
    gradeImpacts: [
      impact(
        'ORGANISATION',
        'GENERAL',
        '班级答对率泄露可能被拿来比较学校',
        'Leaked class results could be used to compare schools',
      ),
    ],
    personal: { contains: false },
    protections: ['MASKING', 'ACCESS_CONTROL', 'AUDIT'],
    crossBorder: 'DOMESTIC',
    deliveryModes: ['SAAS'],
    deliveryDays: 2,
    trial: t('一个年级一次测验免费。', 'One test of one grade is free.'),
    sla: { availability: 99.5 },
    offers: [
      { model: 'MONTH', title: t('单校月租', 'One school, monthly'), price: yuan(680), unit: 'MONTH' },
      { model: 'YEAR', title: t('单校学年', 'One school, school year'), price: yuan(5_800), unit: 'YEAR' },
    ],
    settlement: 'PREPAID',
    priceBasis: 'MARKET',
    terms: {
      ...ordinaryTerms,
      purposes: [t('校内教学改进', 'Improving teaching')],
      forbidden: [t('学生排名', 'Ranking pupils'), t('招生宣传', 'Recruitment advertising')],
      periodMonths: 12,
      derivative: false,
      modelTraining: false,
      afterTerm: 'ACCESS_ENDS',
    },
  },
}

const vocationalReport: DemoListing = {
  key: 'vocational-demand-report',
  provider: 'heyan-learning',
  listedDaysAgo: 120,
  updatedDaysAgo: 120,
  lagDays: 28,
  content: {
    kind: 'REPORT',
    title: t(
      '福建中职专业设置与用工需求匹配年度报告',
      'Vocational programmes and labour demand in Fujian, annual report',
    ),
    summary: t(
      '把 214 个中职专业点与 38 万条招聘需求对在一起，看哪里供大于求、哪里缺人。',
      'Sets 214 programmes against 380,000 vacancies and shows where there are too many graduates and where too few.',
    ),
    description: t(
      '报告正文 92 页，分纺织鞋服、电子信息、新能源、康养与文旅五章。需求来自公开招聘信息，经岗位去重和技能抽取；供给来自学校公开的招生计划。附录数据表给出九市一区逐专业的供需比、起薪中位数与技能缺口前五，可用 Excel 直接透视。结论均标注样本量，样本少于 50 的单元不作判断。',
      'Ninety-two pages in five chapters: textiles and footwear, electronics, new energy, care, and tourism. Demand is from public vacancies after de-duplication and skill extraction, supply from published enrolment plans. The data annex gives the ratio, median starting pay and five scarcest skills by programme and city. Every finding states its sample; cells under fifty are left without judgement.',
    ),
    keywords: {
      zh: ['职业教育', '招聘', '产教融合', '供需比'],
      en: ['vocational education', 'vacancies', 'skills gap'],
    },
    industries: ['P', 'L'],
    fields: ['EDUCATION', 'MANUFACTURING'],
    scenarios: [t('专业动态调整', 'Adjusting programmes'), t('企业校招布点', 'Where to recruit')],
    version: '1.0.0',
    dictionary: [
      field('city_code', 'CODE', '设区市代码', 'City', { isKey: true, domain: '福建十个统计单元', example: '350500' }),
      field('programme_code', 'STRING', '专业代码', 'Programme', { isKey: true, example: '680402' }),
      field('programme_name', 'STRING', '专业名称', 'Name', { example: '服装制作与生产管理' }),
      field('enrolment_plan', 'INTEGER', '招生计划', 'Enrolment plan', { unit: '人' }),
      field('vacancies', 'INTEGER', '招聘需求', 'Vacancies', {
        unit: '人',
        description: t('岗位去重后的招聘人数', 'Posts after de-duplication'),
      }),
      field('demand_ratio', 'DECIMAL', '求人倍率', 'Demand ratio', {
        domain: '0-20',
        nullable: true,
        description: t('样本少于 50 时为空', 'Null with a sample under fifty'),
      }),
      field('median_start_pay', 'INTEGER', '起薪中位数', 'Median starting pay', { unit: '元/月', nullable: true }),
      field('top_skills', 'STRING', '缺口技能', 'Scarce skills', {
        description: t('前五项，分号分隔', 'Five, separated by semicolons'),
      }),
    ],
    noSampleReason: t('目录与第一章在产品页预览。', 'Contents and the first chapter can be previewed.'),
    recordCount: 1_486,
    formats: ['PDF', 'XLSX'],
    languages: ['zh'],
    timeStart: '2025-07-01',
    frequency: 'YEAR',
    regions: ['350000'],
    sourceKinds: ['PUBLIC'],
    sourceDetail: t('公开招聘信息与学校招生简章。', 'Public vacancies and school prospectuses.'),
    rightsClaimed: ['HOLD', 'OPERATE'],
    subjects: ['ORGANISATION'],
    grade: 'G1',
    processing: 'STATISTICAL',
    gradeImpacts: [impact('ORGANISATION', 'NONE', '汇总统计', 'Aggregated statistics')],
    personal: { contains: false },
    deliveryModes: ['REPORT'],
    deliveryDays: 1,
    offers: [{ model: 'ONEOFF', price: yuan(3_800), unit: 'ITEM' }],
    priceBasis: 'COST',
    taxRate: 6,
    terms: {
      ...ordinaryTerms,
      purposes: [t('内部参考', 'Internal reference')],
      forbidden: [t('全文转载', 'Reprinting in full')],
      periodMonths: 24,
      derivative: false,
      modelTraining: false,
      afterTerm: 'KEEP',
    },
    files: [
      { name: '年度报告.pdf', format: 'PDF', bytes: 11_840_220 },
      { name: '附录数据表.xlsx', title: t('附录数据表', 'Data annex'), format: 'XLSX', bytes: 402_118, rows: 1_486 },
    ],
  },
}

const classroomInteraction: DemoListing = {
  key: 'classroom-interaction-labels',
  provider: 'heyan-learning',
  listedDaysAgo: 340,
  updatedDaysAgo: 260,
  lagDays: 40,
  content: {
    kind: 'DATASET',
    title: t('课堂师生互动行为标签序列', 'Sequences of classroom interaction labels'),
    summary: t(
      '1,960 节常态课的互动编码，一秒一标签，不含音视频。',
      'Interaction codes of 1,960 ordinary lessons, one label a second, without sound or picture.',
    ),
    description: t(
      '由受训观察员按改良弗兰德斯编码系统对课堂录像逐秒编码，录像编码后销毁。只保留学段、学科与标签序列，教师与学校不可识别。适合教学风格研究与课堂分析模型的预训练。',
      'Trained observers coded recordings second by second with a modified Flanders scheme; recordings were destroyed afterwards. Only stage, subject and the labels are kept, and neither teacher nor school can be recognised. Suits research on teaching style and pre-training of lesson analysis.',
    ),
    keywords: { zh: ['课堂分析', '弗兰德斯', '教学行为'], en: ['lesson analysis', 'Flanders'] },
    industries: ['P'],
    fields: ['EDUCATION'],
    scenarios: [t('教学研究', 'Teaching research')],
    dictionary: [
      field('lesson_token', 'STRING', '课例代号', 'Lesson', { isKey: true }),
      field('second', 'INTEGER', '秒', 'Second', { isKey: true, unit: 's', domain: '0-3000' }),
      field('stage', 'CODE', '学段', 'Stage', { domain: [{ value: '小学' }, { value: '初中' }] }),
      field('subject', 'STRING', '学科', 'Subject'),
      field('label', 'CODE', '行为标签', 'Label', { domain: '1-14 类编码' }),
      field('coder', 'STRING', '编码员代号', 'Coder', { nullable: true }),
    ],
    recordCount: 4_704_000,
    storageBytes: mb(165),
    formats: ['CSV'],
    timeStart: '2022-03-01',
    frequency: 'HALF',
    regions: ['350300'],
    sourceKinds: ['OWN'],
    rightsClaimed: ['HOLD', 'USE'],
    subjects: ['ORGANISATION'],
    grade: 'G2',
    processing: 'LABEL',
    gradeImpacts: [
      impact(
        'INDIVIDUAL',
        'GENERAL',
        '课例代号与公开课公告比对有很小可能指向教师',
        'Compared with notices of open lessons, a code might in rare cases point to a teacher',
      ),
    ],
    personal: { contains: false },
    noSampleReason: t(
      '录像已销毁，标签序列只在沙箱内可看',
      'Recordings are destroyed; the label sequences can be seen in the sandbox only',
    ),
    deliveryModes: ['SANDBOX'],
    deliveryDays: 7,
    offers: [{ model: 'NEGOTIATED', rangeMin: yuan(15_000), rangeMax: yuan(40_000) }],
    terms: {
      ...ordinaryTerms,
      purposes: [t('课堂分析模型训练', 'Training lesson-analysis models'), t('教学研究', 'Teaching research')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'ACCESS_ENDS',
    },
  },
}

export const education: DemoListing[] = [schoolPlaces, learningDiagnosis, vocationalReport, classroomInteraction]
