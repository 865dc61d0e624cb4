import type { DemoListing, SampleRow } from '../demo-types.ts'
import type { Random } from '../random.ts'
import { impact, mb, ordinaryTerms, pad, recordFields, t, yuan } from './shared.ts'

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
        answer:
          c === 0
            ? `y = ${k === 1 ? '' : k === -1 ? '−' : k}x`
            : `y = ${k === 1 ? '' : k === -1 ? '−' : k}x ${c > 0 ? '+' : '−'} ${Math.abs(c)}`,
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
      const v1 = random.pick([4, 5, 6])
      const v2 = v1 * 3
      const s = (v1 + v2) * random.pick([0.5, 1, 1.5, 2, 2.5])
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
  lagDays: 6,
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
    crossBorder: 'DOMESTIC',
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
      const errors: Record<string, string[]> = {
        一元一次方程: ['移项未变号', '系数化一时除反'],
        列方程解应用题: ['审题遗漏空船', '设未知数未写单位'],
        一元二次方程: ['只写一个解', '因式分解符号错误'],
        勾股定理: ['把斜边当直角边', '忘记开方'],
        一次函数: ['横纵坐标代反', '求出 k 后忘求 b'],
        概率初步: ['分母漏算自身', '约分不彻底'],
        数据的集中趋势: ['未排序就取中位数', '求和计算失误'],
        打折问题: ['把折扣当减价', '漏乘件数'],
        多边形内角和: ['公式记成 n×180°', '求出 n − 2 后未加 2'],
        二元一次方程组: ['加减消元符号错误', '只求出一个未知数'],
        行程问题: ['相向误用速度差', '单位未统一'],
        弧长: ['误用扇形面积公式', '漏写 π'],
      }
      const rows: SampleRow[] = []
      const seen = new Set<string>()
      for (let tries = 0; rows.length < 400 && tries < 20_000; tries++) {
        const item = problem(random)
        if (seen.has(item.question)) continue
        seen.add(item.question)
        const i = rows.length + 1
        const content: SampleRow[] = [
          { media_type: 'text', role: 'question', content: item.question },
          { media_type: 'text', role: 'steps', content: item.steps },
          { media_type: 'text', role: 'answer', content: item.answer },
        ]
        if (random.chance(0.4))
          content.push({ media_type: 'text', role: 'error', content: random.pick(errors[item.topic]!) })
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

export const educationMathematics: DemoListing[] = [mathSteps]
