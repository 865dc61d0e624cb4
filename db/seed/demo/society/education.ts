import type { DemoListing, SampleRow } from '../demo-types.ts'
import type { Random } from '../random.ts'
import { field, impact, kb, mb, ordinaryTerms, pad, recordFields, regionField, t, yuan } from './shared.ts'

type Problem = { topic: string; grade: string; question: string; steps: string; answer: string }

const gcd = (a: number, b: number): number => (b === 0 ? a : gcd(b, a % b))

/** One problem of a random kind with its worked solution; the numbers are computed, never guessed. */
function problem(random: Random): Problem {
  const kind = random.int(0, 11)
  const a = random.int(2, 9)
  const b = random.int(2, 12)
  switch (kind) {
    case 0: {
      const x = random.int(-8, 12)
      const c = a * x + b
      return {
        topic: '一元一次方程',
        grade: '七上',
        question: `解方程：${a}x + ${b} = ${c}。`,
        steps: `移项得 ${a}x = ${c} − ${b} = ${c - b}；两边同除以 ${a}，得 x = ${x}。代回检验：${a}×(${x})+${b}=${c}，成立。`,
        answer: `x = ${x}`,
      }
    }
    case 1: {
      const boats = random.int(6, 14)
      const left = random.int(2, 5)
      const people = (boats - left) * 6
      return {
        topic: '列方程解应用题',
        grade: '七上',
        question: `码头有 ${boats} 条渔船接游客，每船坐 6 人正好空出 ${left} 条船，问游客共多少人？`,
        steps: `设游客 x 人，用船 x ÷ 6 条，则 x ÷ 6 + ${left} = ${boats}，x ÷ 6 = ${boats - left}，x = 6 × ${boats - left} = ${people}。`,
        answer: `${people} 人`,
      }
    }
    case 2: {
      const x1 = random.int(-6, 6)
      const x2 = random.int(-6, 6)
      const p = -(x1 + x2)
      const q = x1 * x2
      const sign = (n: number, unit: string) =>
        n === 0 ? '' : n > 0 ? ` + ${n === 1 && unit ? '' : n}${unit}` : ` − ${n === -1 && unit ? '' : -n}${unit}`
      return {
        topic: '一元二次方程',
        grade: '九上',
        question: `用因式分解法解方程 x²${sign(p, 'x')}${sign(q, '')} = 0。`,
        steps: `找两数，和为 ${x1 + x2}、积为 ${q}，是 ${x1} 与 ${x2}。原式化为 (x − (${x1}))(x − (${x2})) = 0，故每个因式分别为零。`,
        answer: x1 === x2 ? `x₁ = x₂ = ${x1}` : `x₁ = ${Math.min(x1, x2)}，x₂ = ${Math.max(x1, x2)}`,
      }
    }
    case 3: {
      const [m, n, h] = random.pick([
        [3, 4, 5],
        [5, 12, 13],
        [6, 8, 10],
        [8, 15, 17],
        [7, 24, 25],
        [9, 12, 15],
      ] as const)
      return {
        topic: '勾股定理',
        grade: '八下',
        question: `晾衣杆斜靠在老厝墙上，底端离墙 ${m} 分米，顶端离地 ${n} 分米，求杆长。`,
        steps: `墙与地面垂直，杆为斜边。杆长² = ${m}² + ${n}² = ${m * m} + ${n * n} = ${h * h}，取正值。`,
        answer: `${h} 分米`,
      }
    }
    case 4: {
      const k = random.int(-4, 5) || 2
      const c = random.int(-6, 6)
      const [u, v] = [random.int(-3, 0), random.int(1, 4)]
      return {
        topic: '一次函数',
        grade: '八下',
        question: `一次函数图象经过点 (${u}, ${k * u + c}) 与 (${v}, ${k * v + c})，求其解析式。`,
        steps: `设 y = kx + b。斜率 k = (${k * v + c} − (${k * u + c})) ÷ (${v} − (${u})) = ${k * (v - u)} ÷ ${v - u} = ${k}；把 (${v}, ${k * v + c}) 代入得 b = ${c}。`,
        answer: c === 0 ? `y = ${k}x` : `y = ${k}x ${c > 0 ? '+' : '−'} ${Math.abs(c)}`,
      }
    }
    case 5: {
      const red = random.int(2, 6)
      const white = random.int(2, 7)
      const g = gcd(red, red + white)
      return {
        topic: '概率初步',
        grade: '九上',
        question: `袋中有 ${red} 枚红棋、${white} 枚白棋，除颜色外都相同，任意摸一枚，摸到红棋的概率是多少？`,
        steps: `等可能结果共 ${red + white} 种，红棋占 ${red} 种，概率为 ${red}/${red + white}${g > 1 ? `，约分得 ${red / g}/${(red + white) / g}` : ''}。`,
        answer: `${red / g}/${(red + white) / g}`,
      }
    }
    case 6: {
      const data = Array.from({ length: 5 }, () => random.int(60, 98))
      const sum = data.reduce((x, y) => x + y, 0)
      const sorted = [...data].sort((x, y) => x - y)
      return {
        topic: '数据的集中趋势',
        grade: '八下',
        question: `某小组五次一分钟跳绳个数为 ${data.join('、')}，求平均数与中位数。`,
        steps: `总和为 ${sum}，平均数 ${sum} ÷ 5 = ${sum / 5}。由小到大排为 ${sorted.join('、')}，居中的是第三个。`,
        answer: `平均数 ${sum / 5}，中位数 ${sorted[2]}`,
      }
    }
    case 7: {
      const price = random.int(4, 18) * 20
      const off = random.pick([0.75, 0.8, 0.85, 0.9])
      return {
        topic: '打折问题',
        grade: '七上',
        question: `一件德化白瓷茶杯原价 ${price} 元，节日打 ${off * 10} 折，张老师买两件要付多少元？`,
        steps: `打 ${off * 10} 折即按原价的 ${off * 100}% 卖，单件 ${price} × ${off} = ${Number((price * off).toFixed(2))} 元，两件再乘 2。`,
        answer: `${Number((price * off * 2).toFixed(2))} 元`,
      }
    }
    case 8: {
      const n = random.int(5, 12)
      return {
        topic: '多边形内角和',
        grade: '八上',
        question: `一个多边形的内角和是 ${(n - 2) * 180}°，它是几边形？`,
        steps: `内角和公式 (n − 2)×180°。由 (n − 2)×180 = ${(n - 2) * 180}，得 n − 2 = ${n - 2}。`,
        answer: `${n} 边形`,
      }
    }
    case 9: {
      const x = random.int(1, 9)
      const y = random.int(1, 9)
      return {
        topic: '二元一次方程组',
        grade: '七下',
        question: `解方程组：x + y = ${x + y}，${a}x − y = ${a * x - y}。`,
        steps: `两式相加消去 y：${a + 1}x = ${x + y + a * x - y}，故 x = ${x}；代入第一式，y = ${x + y} − ${x} = ${y}。`,
        answer: `x = ${x}，y = ${y}`,
      }
    }
    case 10: {
      const s = random.int(3, 8) * 12
      const v1 = random.pick([4, 6, 12])
      const v2 = v1 * 2
      return {
        topic: '行程问题',
        grade: '七上',
        question: `甲骑车从仙游出发，每小时 ${v2} 千米；乙同时从 ${s} 千米外相向步行，每小时 ${v1} 千米。多久相遇？`,
        steps: `相向而行，速度和 ${v2} + ${v1} = ${v1 + v2} 千米/时；时间 = ${s} ÷ ${v1 + v2} = ${Number((s / (v1 + v2)).toFixed(2))} 小时。`,
        answer: `${Number((s / (v1 + v2)).toFixed(2))} 小时`,
      }
    }
    default: {
      const r = random.int(2, 9)
      const angle = random.pick([30, 45, 60, 90, 120])
      const g = gcd(angle * r, 180)
      const den = 180 / g
      return {
        topic: '弧长',
        grade: '九上',
        question: `土楼模型的圆形走廊半径 ${r} 厘米，圆心角 ${angle}° 所对的弧有多长？（结果保留 π）`,
        steps: `弧长 = nπr/180 = ${angle}×${r}×π/180 = ${(angle * r) / g}π${den > 1 ? `/${den}` : ''}。`,
        answer: `${(angle * r) / g}π${den > 1 ? `/${den}` : ''} 厘米`,
      }
    }
  }
}

const mathSteps: DemoListing = {
  key: 'junior-math-steps',
  provider: 'heyan-learning',
  listedDaysAgo: 284,
  updatedDaysAgo: 9,
  content: {
    kind: 'HQ_DATASET',
    title: t('初中数学分步解题与错因语料', 'Junior-secondary mathematics: worked steps and error analysis'),
    summary: t(
      '11.8 万道教师原创题，逐步解答并标注知识点与常见错因，用于学习助手的微调与评测。',
      '118,000 teacher-written problems with stepwise solutions, knowledge points and typical errors, for tuning and testing learning assistants.',
    ),
    description: t(
      '题目由 64 名在职与退休教师命制，取材于福建本地生活，避免与公开题库雷同；入库前与 3,100 万条公开题目做过相似度排查。每题含题面、分步解答、最终答案、年级、知识点，四成题目附一至三条真实课堂中归纳的错因。最终答案经程序验算，步骤由另一名教师复核。评测集 3,000 题只在审核用途后单独交付，避免混入训练。',
      'Written by 64 serving and retired teachers from everyday life in Fujian and checked for similarity against 31 million public items before entry. Each has the problem, the steps, the answer, the grade and the knowledge point; four in ten carry one to three errors gathered in class. Final answers are verified by program and the steps by a second teacher. The test set of 3,000 is delivered apart, after its purpose is reviewed, so that it stays out of training.',
    ),
    keywords: {
      zh: ['数学', '分步解题', '错因', '指令微调', '中学'],
      en: ['mathematics', 'chain of thought', 'error analysis', 'instruction tuning', 'K-12'],
    },
    industries: ['P', 'I'],
    fields: ['EDUCATION'],
    scenarios: [
      t('学习助手训练', 'Training learning assistants'),
      t('错因诊断', 'Error diagnosis'),
      t('命题参考', 'Item writing'),
    ],
    targetUsers: [t('教育大模型团队', 'Education LLM teams'), t('教研机构', 'Teaching-research bodies')],
    version: '2.2.0',
    support: t('教研组周三下午在线答疑。', 'The teachers answer online on Wednesday afternoons.'),
    dictionary: recordFields,
    recordCount: 118_460,
    storageBytes: mb(142),
    incrementBytes: mb(3),
    fileCount: 9,
    formats: ['JSONL'],
    encoding: 'UTF-8',
    languages: ['zh'],
    timeStart: '2022-09-01',
    frequency: 'MONTH',
    regions: ['350300', '350000'],
    granularity: t('一题一条', 'One problem a record'),
    sourceKinds: ['OWN'],
    sourceDetail: t('签约教师原创，一题一授权。', 'Original work of contracted teachers, licensed item by item.'),
    lineage: t(
      '命制 → 相似度排查 → 验算 → 复核 → 标注错因。',
      'Written, checked for similarity, verified, reviewed, errors annotated.',
    ),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    dataIp: {
      number: '示例数知登字 2025-00418',
      holder: t('禾砚教育科技（莆田）有限公司', 'Heyan Learning Technology (Putian) Co., Ltd.'),
      issuer: t('数据知识产权登记机构（示例）', 'Data IP registry (example)'),
      issued: '2025-03-11',
      expires: '2028-03-10',
    },
    subjects: ['ORGANISATION'],
    grade: 'G1',
    processing: 'LABEL',
    gradeImpacts: [
      impact('ORGANISATION', 'NONE', '原创题目，不涉及他人权益', 'Original items; nobody else’s rights are touched'),
    ],
    personal: { contains: false },
    protections: ['WATERMARK'],
    crossBorder: 'EXEMPT',
    quality: {
      scores: [
        { dimension: 'CONFORMITY', score: 99.9 },
        { dimension: 'COMPLETENESS', score: 99.7 },
        { dimension: 'ACCURACY', score: 98.8 },
        { dimension: 'CONSISTENCY', score: 98.1 },
        { dimension: 'TIMELINESS', score: 97 },
      ],
      method: t('答案全量程序验算，步骤抽检 1.5%。', 'Every answer verified by program; 1.5% of the steps reviewed.'),
      assessed: '2025-08-25',
    },
    hq: {
      type: 'INDUSTRY',
      modalities: ['TEXT'],
      tasks: [t('数学推理', 'Mathematical reasoning'), t('错因分类', 'Error classification')],
      stages: ['SFT', 'EVAL'],
      annotation: {
        method: 'MANUAL',
        annotator: 'PROFESSIONAL',
        labels: [t('知识点（146 类）', 'Knowledge point (146)'), t('错因（38 类）', 'Error (38)')],
        review: t('第二名教师全检步骤', 'A second teacher reviews every solution'),
        agreement: 0.91,
      },
      scores: { document: 95, data: 97.6, model: 93.8 },
      syntheticShare: 0,
      limitations: t('几何证明题占比 6%，不含图形题。', 'Geometric proofs are 6%; no items with figures.'),
    },
    deliveryModes: ['FILE'],
    deliveryDays: 2,
    trial: t('公开 400 题样例可先行试用。', 'The sample of 400 may be used for trial.'),
    offers: [
      { model: 'ONEOFF', title: t('全量训练授权', 'Full set, training licence'), price: yuan(98_000), unit: 'ITEM' },
      {
        model: 'PER_ROW',
        title: t('按知识点选购', 'By knowledge point'),
        price: yuan(1.2),
        unit: 'ROW',
        note: t('500 题起购', '500 items or more'),
      },
    ],
    settlement: 'PER_ORDER',
    priceBasis: 'COST',
    taxRate: 6,
    invoice: t('增值税普通发票', 'VAT invoice'),
    terms: {
      ...ordinaryTerms,
      purposes: [t('模型训练', 'Model training'), t('教学研究', 'Teaching research')],
      forbidden: [t('原题成册出版', 'Publishing the items as a book')],
      periodMonths: 60,
      derivative: true,
      modelTraining: true,
      afterTerm: 'KEEP',
    },
    files: [
      { name: 'math_steps_g7.jsonl', title: t('七年级', 'Grade 7'), format: 'JSONL', bytes: 48_220_310, rows: 41_200 },
      { name: 'math_steps_g8.jsonl', title: t('八年级', 'Grade 8'), format: 'JSONL', bytes: 46_981_002, rows: 39_860 },
      { name: 'math_steps_g9.jsonl', title: t('九年级', 'Grade 9'), format: 'JSONL', bytes: 43_117_594, rows: 34_400 },
    ],
  },
  sample: {
    format: 'JSONL',
    rows: (random) => {
      const errors = [
        '移项未变号',
        '漏乘常数项',
        '审题遗漏条件',
        '单位未统一',
        '约分不彻底',
        '混淆公式',
        '只写一个解',
        '计算失误',
      ]
      const rows: SampleRow[] = []
      const seen = new Set<string>()
      while (rows.length < 400) {
        const item = problem(random)
        if (seen.has(item.question)) continue
        seen.add(item.question)
        const i = rows.length + 1
        const content: SampleRow[] = [
          { media_type: 'text', role: 'question', content: item.question },
          { media_type: 'text', role: 'steps', content: item.steps },
          { media_type: 'text', role: 'answer', content: item.answer },
        ]
        if (random.chance(0.4)) content.push({ media_type: 'text', role: 'error', content: random.pick(errors) })
        const created = `${random.pick(['2023', '2024', '2025'])}-${pad(random.int(1, 8))}-${pad(random.int(1, 28))}`
        rows.push({
          id: `jm-${pad(i, 6)}`,
          rid: null,
          data_content: content,
          annotation: { label: [item.grade, item.topic], annotation_method: '人工标注', annotator: '专业标注员' },
          original_time: created,
          last_modified_time: '2025-09-01',
          version: '2.2.0',
          license: '商业授权',
          source: '自采',
          source_details: `命题教师编号 T${pad(random.int(1, 64), 3)}`,
          generated_data_indicator: 0,
        })
      }
      return rows
    },
  },
  history: [
    { version: '1.0.0', daysAgo: 284, change: t('首次上架，7.2 万题。', 'First listed with 72,000 problems.') },
    { version: '2.0.0', daysAgo: 150, change: t('增加错因标注。', 'Error annotation added.') },
    {
      version: '2.1.0',
      daysAgo: 64,
      change: t('删除与公开题目相似的 213 题。', '213 items close to public ones removed.'),
    },
  ],
  change: t('新增九年级 5,200 题。', '5,200 items for grade nine.'),
}

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
    { version: '2.0.0', daysAgo: 510, change: t('2023 学年数据。', 'School year 2023.') },
    { version: '3.0.0', daysAgo: 436, change: t('2024 学年数据，补长泰区。', 'School year 2024; Changtai added.') },
  ],
  change: t('2025 学年数据，增加校门坐标。', 'School year 2025; coordinates of school gates added.'),
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
      '上传一次测验的小题得分，十分钟得到班级薄弱知识点和讲评顺序。',
      'Upload the item scores of one test and get the weak points of the class and the order in which to review them.',
    ),
    description: t(
      '面向县域初中备课组的在线应用，把小题得分对到 146 个知识点，给出班级、年级两级的掌握度和变化。系统只接收校内编号，不要姓名、学籍号，结果不对学生排名。随附与薄弱点对应的变式题，教师可直接组卷。',
      'An online tool for subject groups in county junior schools. It maps item scores to 146 knowledge points and shows mastery by class and grade over time. It takes school-internal numbers only, no names or student numbers, and ranks nobody. Variant items for each weak point can be put straight into a paper.',
    ),
    keywords: { zh: ['学情', '讲评', '知识点', '备课'], en: ['diagnosis', 'mastery', 'lesson planning'] },
    industries: ['P'],
    fields: ['EDUCATION'],
    scenarios: [t('考后讲评', 'Review after tests')],
    version: '5.6.1',
    support: t('企业微信群 8:00-21:00。', 'Chat group, 8:00–21:00.'),
    regions: ['350300', '350400', '350700'],
    frequency: 'DAY',
    timeStart: '2021-02-01',
    sourceKinds: ['OWN'],
    sourceDetail: t('自有题库与学校自行上传的得分。', 'Our own item bank and the scores schools upload.'),
    rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
    subjects: ['ORGANISATION', 'PERSONAL'],
    grade: 'G3',
    processing: 'LABEL',
    gradeImpacts: [
      impact(
        'INDIVIDUAL',
        'SERIOUS',
        '小题得分与校内编号结合可能影响未成年人',
        'Scores joined with school numbers could affect minors',
      ),
    ],
    personal: {
      contains: true,
      types: [t('校内编号、小题得分', 'School-internal number, item scores')],
      persons: 41_000,
      anonymised: false,
      basis: 'SEPARATE_CONSENT',
      sensitive: true,
      minors: true,
    },
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
      afterTerm: 'DELETE',
    },
  },
}

const vocationalReport: DemoListing = {
  key: 'vocational-demand-report',
  provider: 'heyan-learning',
  listedDaysAgo: 120,
  updatedDaysAgo: 120,
  content: {
    kind: 'REPORT',
    title: t(
      '福建中职专业设置与用工需求匹配年度报告（2025）',
      'Vocational programmes and labour demand in Fujian, annual report 2025',
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
    timeStart: '2024-07-01',
    timeEnd: '2025-06-30',
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
      { name: '2025年度报告.pdf', format: 'PDF', bytes: 11_840_220 },
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
    storageBytes: mb(61),
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
    deliveryModes: ['SANDBOX'],
    deliveryDays: 7,
    offers: [{ model: 'NEGOTIATED', rangeMin: yuan(15_000), rangeMax: yuan(40_000) }],
    terms: {
      ...ordinaryTerms,
      purposes: [t('教学研究', 'Teaching research')],
      periodMonths: 12,
      derivative: true,
      modelTraining: true,
      afterTerm: 'DELETE',
    },
  },
}

export const education: DemoListing[] = [
  mathSteps,
  schoolPlaces,
  learningDiagnosis,
  vocationalReport,
  classroomInteraction,
]
