import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  clamp,
  dailyMean,
  dayOfYear,
  earlier,
  f,
  hqFields,
  hqRecord,
  impact,
  ownData,
  pad,
  plusDays,
  round,
  scores,
  t,
  terms,
  values,
  weekday,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'marine-croaker-disease-corpus',
    provider: 'minzhu-aquaculture',
    listedDaysAgo: 175,
    updatedDaysAgo: 22,
    lagDays: 14,
    change: t(
      '补充秋季内脏白点病 640 例，复核并改正 37 条诊断。',
      '640 autumn cases of visceral white spot added; 37 diagnoses corrected on review.',
    ),
    history: [
      { version: '0.9.0', daysAgo: 175, change: t('试用版，5,200 条。', 'Trial edition, 5,200 records.') },
      {
        version: '1.0.0',
        daysAgo: 98,
        change: t('正式版，完成专家全检。', 'First full edition after complete expert review.'),
      },
    ],
    content: {
      kind: 'HQ_DATASET',
      version: '1.1.0',
      title: t('大黄鱼养殖病害图文问诊语料', 'Large yellow croaker disease consultations, text and image'),
      series: t('海水养殖专识系列', 'Mariculture expertise series'),
      summary: t(
        '18,460 条网箱现场问诊与照片，由鱼病兽医给出诊断与处置，用于训练养殖助手。',
        '18,460 cage-side consultations with photographs, diagnosed by fish veterinarians, for training farm assistants.',
      ),
      description: t(
        '来源于 2021 年以来三都澳、沙埕港、罗源湾养殖户的问诊记录，每条含症状口述、水温盐度、至多三张病鱼照片和兽医结论。覆盖刺激隐核虫、内脏白点、盾纤毛虫、弧菌败血等 14 类问题以及非病害原因。全部记录由两名兽医独立标注，分歧由第三人裁定。口述保留了当地说法，仅删除姓名、电话和渔排编号。用药建议只到药物类别，剂量以处方为准。',
        "Drawn from consultations with farmers at Sandu'ao, Shacheng and Luoyuan Bay since 2021. Each record holds the account of symptoms, water temperature and salinity, up to three photographs and the vet's conclusion. Fourteen conditions are covered, among them Cryptocaryon, visceral white spot, scuticociliates and vibriosis, as well as causes that are no disease at all. Two vets labelled each record independently and a third settled disagreements. Local wording is kept; names, telephone numbers and raft numbers are removed. Medicine is named by class only: doses need a prescription.",
      ),
      keywords: {
        zh: ['大黄鱼', '病害诊断', '语料', '刺激隐核虫', '网箱养殖', '问诊'],
        en: ['large yellow croaker', 'fish disease', 'corpus', 'Cryptocaryon', 'net cage', 'consultation'],
      },
      industries: ['A', 'M'],
      fields: ['MARINE', 'AGRICULTURE'],
      scenarios: [
        t('养殖问答助手微调', 'Tuning a farm assistant'),
        t('病害图像识别', 'Disease recognition from images'),
      ],
      targetUsers: [t('行业模型厂商', 'Model builders'), t('渔药与饲料企业', 'Feed and medicine makers')],
      support: t(
        '邮件答疑，5 个工作日；可约线上说明会。',
        'Questions by mail within five working days; online walk-through on request.',
      ),
      dictionary: hqFields('14 类病害与非病害原因'),
      document: 'https://docs.minzhu.example/croaker/datasheet.pdf',
      recordCount: 18_460,
      storageBytes: 21_700_000_000,
      fileCount: 41_912,
      formats: ['JSONL', 'IMAGE'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2021-04-12',
      frequency: 'QUARTER',
      regions: ['350900', '350100'],
      coverage: t('三都澳、沙埕港、罗源湾', "Sandu'ao, Shacheng Harbour and Luoyuan Bay"),
      sourceKinds: ['OWN'],
      sourceDetail: t(
        '与养殖户签订的服务协议约定问诊记录去标识后可用于数据产品；照片由兽医或养殖户现场拍摄。',
        'Service agreements let us use consultations once de-identified; photographs were taken on site by the vet or the farmer.',
      ),
      lineage: t(
        '录音转写 → 去标识 → 两人独立标注 → 第三人裁定 → 抽检。',
        'Transcription, de-identification, double labelling, adjudication, spot checks.',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '反映养殖户用药与损失，泄露会影响其交易。',
          "Shows farms' losses and medicine use; a leak could hurt their sales.",
        ),
        impact('INDIVIDUAL', 'NONE', '已匿名化，无法识别养殖户。', 'Anonymised; no farmer can be identified.'),
      ],
      processing: 'MASKED',
      personal: { contains: false, anonymised: true },
      protections: ['MASKING', 'WATERMARK'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(98, 97, 96.2, 97, 92, 95),
        method: t(
          '全量格式检查；准确性按 500 条盲审计算。',
          'Format of all records; accuracy from a blind review of 500.',
        ),
        assessed: '2025-08-15',
      },
      qualityReport: {
        number: '示例 HC-HQ-2025-0033',
        body: t('衡尺数据质量评价有限公司', 'Hengchi Data Quality Evaluation Co., Ltd.'),
        issued: '2025-09-01',
      },
      hq: {
        type: 'EXPERT',
        modalities: ['TEXT', 'IMAGE'],
        tasks: [t('病因问答', 'Question answering'), t('图文分类', 'Image-text classification')],
        stages: ['SFT', 'EVAL'],
        annotation: {
          method: 'MANUAL',
          annotator: 'EXPERT',
          labels: [
            t('刺激隐核虫病', 'Cryptocaryon irritans'),
            t('内脏白点病', 'Visceral white spot'),
            t('盾纤毛虫病', 'Scuticociliatosis'),
            t('弧菌败血症', 'Vibriosis'),
            t('缺氧应激', 'Hypoxia'),
            t('非病害', 'No disease'),
          ],
          review: t('两人独立标注、第三人裁定，全检。', 'Double labelling with adjudication, every record.'),
          agreement: 0.88,
        },
        scores: { document: 95, data: 96, model: 92 },
        syntheticShare: 0,
        limitations: t(
          '夏秋样本多、冬季少；深水大网箱只占 4%。照片多为手机拍摄，不适合做病理测量。',
          'Heavy on summer and autumn; deep-water cages make up only 4%. Phone photographs, not fit for pathological measurement.',
        ),
      },
      deliveryModes: ['FILE', 'SANDBOX'],
      deliveryDays: 5,
      trial: t('沙箱内试训 7 天，限 2,000 条。', 'Seven days in the sandbox on 2,000 records.'),
      offers: [
        { model: 'ONEOFF', title: t('企业版（单模型）', 'Enterprise, one model'), price: yuan(168_000), unit: 'ITEM' },
        {
          model: 'ONEOFF',
          title: t('评测子集 1,000 条', 'Evaluation subset of 1,000'),
          price: yuan(12_000),
          unit: 'ITEM',
        },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: terms([t('行业模型训练与评测', 'Training and evaluating industry models')], {
        modelTraining: true,
        periodMonths: 36,
        forbidden: [t('直接作为处方依据', 'Use as a prescription'), t('转售原始语料', 'Resale of the corpus')],
        afterTerm: 'KEEP',
      }),
      files: [
        { name: 'croaker_v1.1.0.jsonl', format: 'JSONL', bytes: 61_400_000, rows: 18_460 },
        {
          name: 'images_v1.1.0.zip',
          title: t('照片 41,910 张', '41,910 photographs'),
          format: 'ZIP',
          bytes: 21_600_000_000,
        },
      ],
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const cases = [
          {
            label: '刺激隐核虫病',
            from: 19,
            to: 28.5,
            seen: ['鱼身一层小白点，鳃上更多', '体表黏液厚，白点像撒了盐', '鳍边和鳃盖布满针尖大的白点'],
            acts: ['成群擦网衣', '浮头打转，不肯下潜', '靠网边慢游，受惊也不躲'],
            advice: [
              '镜检鳃丝确认后尽快换网移箱，离开原养殖层，三天后再移一次，切断胞囊孵化',
              '先停料，清掉死鱼，夜里加开增氧；移箱比用药更要紧',
              '降低密度并吊挂缓释药袋，药物类别按兽医处方，隔日复查鳃丝',
            ],
          },
          {
            label: '内脏白点病',
            from: 10,
            to: 20.5,
            seen: ['外观没伤，剖开肝脾全是米粒样白点', '肾脏肿大，密布灰白结节', '脾脏暗红，表面一粒粒白点'],
            acts: ['不吃料，零星死', '游得慢，离群', '每天捞十几尾，越捞越多'],
            advice: [
              '取脾脏送检做细菌分离与药敏，等结果期间停料两天',
              '这病水温低于 20℃ 时多发，少惊扰、少分箱，投喂减到三成',
              '按药敏选择口服抗菌药类别，处方由执业兽医开，休药期要记清',
            ],
          },
          {
            label: '盾纤毛虫病',
            from: 14,
            to: 25,
            seen: ['体侧溃烂，伤口边缘发白', '吻部和尾柄烂到见骨', '皮肤有圆形溃斑，黏液发浑'],
            acts: ['侧身漂在水面', '顶流无力，被水推着走', '分箱擦伤后第五天开始死'],
            advice: [
              '刮溃疡边缘镜检，看得到活动虫体即可确诊；受伤鱼先挑出',
              '分苗时用软网兜，水流急的潮次不要操作，能少一半损失',
              '淡水短时浸浴须有人盯着，鱼一侧翻就放回',
            ],
          },
          {
            label: '弧菌败血症',
            from: 23.5,
            to: 31,
            seen: ['鳍基充血，肛门红肿', '下颌和腹部出血点连成片', '眼球突出，腹腔有血水'],
            acts: ['高温天连死三天', '抢食突然停下来', '死鱼肚子胀，漂得高'],
            advice: [
              '抽肝脏划线培养，同时测水体弧菌数，两个数都要看',
              '停喂冰鲜，改颗粒料并拌维生素，先把肠胃负担降下来',
              '水温高于 28℃ 不要转网，药物类别以药敏为准',
            ],
          },
          {
            label: '缺氧应激',
            from: 21,
            to: 31,
            seen: ['没有伤口，鳃色发暗', '体色变深，嘴张着', '鱼体完整，鳃盖外张'],
            acts: ['天没亮整箱浮头', '平潮时段扎堆在水面', '下层鱼先死，上层还好'],
            advice: [
              '不是病。凌晨平潮溶氧掉到 3 mg/L 以下，先开增氧再分散密度',
              '查网衣附着物，堵死了水换不动，换网比下药有用',
              '小潮汛期间傍晚少喂，夜里两点起测一次溶氧',
            ],
          },
          {
            label: '非病害',
            from: 10,
            to: 31,
            seen: ['几尾鱼侧线有擦痕', '尾鳍缺一块但不发炎', '体表干净，只有一道压痕'],
            acts: ['起网后第二天发现', '台风过后才有', '运苗当天就这样'],
            advice: [
              '是机械伤，观察五天即可，不要用药',
              '台风绷网压的，修网、挑出重伤鱼，其余正常喂',
              '运输箱密度大了，下回每箱少装两成',
            ],
          },
        ] as const
        const sites = ['三都澳', '沙埕港', '罗源湾', '青山岛附近', '斗帽岛北侧', '鸡公山养殖区']
        const openings = [
          (site: string, c: (typeof cases)[number]) =>
            `我在${site}有十六口箱，${random.pick(c.acts)}，${random.pick(c.seen)}，是啥问题？`,
          (site: string, c: (typeof cases)[number]) =>
            `${random.pick(c.seen)}。${site}这边隔壁排也有，${random.pick(c.acts)}，要不要下药？`,
          (site: string, c: (typeof cases)[number]) =>
            `昨天起${random.pick(c.acts)}，捞上来看${random.pick(c.seen)}，位置在${site}。`,
          (site: string, c: (typeof cases)[number]) =>
            `请看照片：${random.pick(c.seen)}。鱼是前年的苗，养在${site}，${random.pick(c.acts)}。`,
          (_: string, c: (typeof cases)[number]) =>
            `师傅，${random.pick(c.acts)}，已经第${random.int(2, 6)}天，${random.pick(c.seen)}，还能救吗？`,
        ]
        const rows: SampleRow[] = []
        for (let index = 1; index <= 260; index++) {
          const day = time.day(-1_250 + index * 4 + random.int(0, 3))
          const temperature = round(clamp(dailyMean(day, 20.5, 6.6) + random.normal(0, 0.8, 1), 11, 30), 1)
          const c = random.pick(cases.filter((one) => temperature >= one.from && temperature <= one.to))
          const weight = random.int(6, 62) * 10
          const content: SampleRow[] = [
            { media_type: 'text', role: 'farmer', content: random.pick(openings)(random.pick(sites), c) },
            {
              media_type: 'text',
              role: 'context',
              content: `水温 ${temperature}℃，盐度 ${random.decimal(24, 33, 1)}，鱼均重 ${weight} 克，每箱约 ${random.int(8, 60) * 100} 尾，近三日死亡 ${random.int(3, 240)} 尾`,
            },
            { media_type: 'text', role: 'vet', content: `${random.pick(c.advice)}。` },
          ]
          for (let n = 1; n <= random.int(0, 3); n++)
            content.push({
              media_type: 'image',
              role: 'photo',
              content: `images/${day.slice(0, 7)}/${pad(index, 6)}_${n}.jpg`,
            })
          rows.push(
            hqRecord(random, {
              letter: 'A',
              index,
              day,
              modified: earlier(plusDays(day, random.int(9, 60)), time.day(0)),
              content,
              annotation: { label: [c.label], annotation_method: '人工标注', annotator: '行业领域专家' },
              source: '自采',
              details: random.pick(['渔排现场问诊，手机拍摄', '兽医巡诊记录 2 号船', '线上问诊平台，养殖户授权']),
              rid: index > 5 && random.chance(0.12) ? [String(rows[index - 3]!.id)] : null,
              version: random.chance(0.2) ? '1.1.0' : '1.0.0',
            }),
          )
        }
        return rows
      },
    },
  },
  {
    key: 'marine-croaker-price-index',
    provider: 'minzhu-aquaculture',
    listedDaysAgo: 260,
    updatedDaysAgo: 4,
    lagDays: 3,
    content: {
      kind: 'INDEX',
      version: '1.2.0',
      title: t('闽东养殖大黄鱼产地价格指数', 'Farm-gate price index of farmed large yellow croaker, eastern Fujian'),
      summary: t(
        '每周一期，分三个规格的塘口成交价与指数（2021 年＝100），供收购定价、库存质押估值。',
        'Weekly farm-gate prices in three size classes with an index (2021 = 100), for purchasing and for valuing pledged stock.',
      ),
      description: t(
        '采价点 42 个，分布在三都、漳湾、溪南、沙江、沙埕，取每周二至周四实际成交价，按成交重量加权。规格分 300—400 克、400—600 克、600 克以上三档。节前与休渔开捕前后价差大，均不做平滑，另给季节调整值。少于 5 笔成交的规格当周不发布。',
        'Forty-two collection points at Sandu, Zhangwan, Xinan, Shajiang and Shacheng report concluded prices from Tuesday to Thursday, weighted by kilograms sold. Sizes are 300-400 g, 400-600 g and above 600 g. Swings before festivals and around the fishing moratorium are left as they are; a seasonally adjusted value stands beside them. A size class with fewer than five deals is not published that week.',
      ),
      keywords: {
        zh: ['大黄鱼', '价格指数', '塘口价', '活体质押', '宁德'],
        en: ['large yellow croaker', 'price index', 'farm-gate price', 'livestock pledge', 'Ningde'],
      },
      industries: ['A', 'F', 'J'],
      fields: ['MARINE', 'FINANCE'],
      scenarios: [
        t('活体抵押贷款估值', 'Valuing live stock as collateral'),
        t('收购合同定价', 'Pricing of supply contracts'),
      ],
      support: t('工作日 9:00—17:30 电话答疑。', 'By telephone on working days, 9:00-17:30.'),
      dictionary: [
        f('week_start', 'DATE', '周起始日', 'Week starting', {
          isKey: true,
          example: '2025-09-01',
          description: t('周一。', 'A Monday.'),
        }),
        f('size_class', 'CODE', '规格', 'Size class', {
          isKey: true,
          domain: values(
            ['S', '300—400 克', '300-400 g'],
            ['M', '400—600 克', '400-600 g'],
            ['L', '600 克以上', 'above 600 g'],
          ),
        }),
        f('price_yuan_kg', 'DECIMAL', '加权均价', 'Weighted mean price', {
          unit: '元/kg',
          domain: '10-120',
          example: '31.60',
          description: t('按成交重量加权，塘口自提价。', 'Weighted by kilograms, collected at the farm.'),
        }),
        f('deals', 'INTEGER', '成交笔数', 'Deals', {
          domain: '5-400',
          description: t('少于 5 笔不发布。', 'Not published under five.'),
        }),
        f('volume_t', 'DECIMAL', '成交量', 'Volume', {
          unit: 't',
          domain: '0-3000',
          description: t('按过磅单合计。', 'Sum of weighbridge slips.'),
        }),
        f('index_value', 'DECIMAL', '指数', 'Index', {
          domain: '20-300',
          description: t('该规格 2021 年均价＝100。', "The size class's mean price of 2021 is 100."),
        }),
        f('index_sa', 'DECIMAL', '季调指数', 'Index, seasonally adjusted', {
          domain: '20-300',
          description: t('去除节前与开捕季节性。', 'Without festival and moratorium seasonality.'),
        }),
        f('week_change_pct', 'DECIMAL', '周环比', 'Change on the week', {
          unit: '%',
          domain: '-30-30',
          nullable: true,
          description: t('与上一发布周相比，首期为空。', 'Against the last published week; empty in the first.'),
        }),
      ],
      recordCount: 921,
      formats: ['CSV', 'XLSX'],
      timeStart: '2021-01-04',
      frequency: 'WEEK',
      regions: ['350900'],
      coverage: t('宁德蕉城、霞浦、福鼎', 'Jiaocheng, Xiapu and Fuding (Ningde)'),
      granularity: t('周 × 规格', 'Week by size class'),
      ...ownData,
      sourceDetail: t(
        '42 个采价员按统一表格上报，附过磅单照片抽查 10%。',
        'Forty-two reporters on one form; one in ten is checked against the weighbridge slip.',
      ),
      lineage: t(
        '上报 → 异常价剔除（偏离中位数 25%）→ 重量加权 → 定基。',
        'Reports, outliers dropped (25% off the median), weighted by mass, rebased.',
      ),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '采价户的单笔成交属经营信息。',
          'Single deals of the reporting farms are business information.',
        ),
      ],
      processing: 'STATISTICAL',
      protections: ['AGGREGATION'],
      quality: {
        scores: scores(99, 97, 95, 98, 98, 99),
        method: t('与三家加工厂收购台账季度比对。', 'Quarterly check against the purchase books of three processors.'),
        assessed: '2025-04-10',
      },
      deliveryModes: ['FILE'],
      deliveryDays: 1,
      offers: [
        { model: 'YEAR', price: yuan(9_800), unit: 'YEAR' },
        { model: 'ONEOFF', title: t('历史序列', 'Back series'), price: yuan(3_200), unit: 'ITEM' },
      ],
      settlement: 'PREPAID',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: terms([t('定价与估值', 'Pricing and valuation'), t('研究', 'Research')], {
        redistribution: false,
        afterTerm: 'KEEP',
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const bases = { S: 25.4, M: 30.2, L: 41.5 }
        const last: Record<string, number> = {}
        let level = 1
        for (let week = 119; week >= 0; week--) {
          const start = time.day(-7 * week - 6 - ((weekday(time.day(-6)) + 6) % 7))
          level = clamp(level + random.normal(0, 0.012, 4), 0.8, 1.3)
          const season = 1 + 0.07 * Math.cos((2 * Math.PI * (dayOfYear(start) - 28)) / 365)
          for (const size of ['S', 'M', 'L'] as const) {
            const price = round(bases[size] * level * season * (1 + random.normal(0, 0.006, 4)), 2)
            const before = last[size]
            rows.push({
              week_start: start,
              size_class: size,
              price_yuan_kg: price,
              deals: random.int(size === 'L' ? 9 : 28, size === 'L' ? 60 : 170),
              volume_t: random.decimal(size === 'L' ? 22 : 90, size === 'L' ? 130 : 620, 1),
              index_value: round((price / bases[size]) * 100, 1),
              index_sa: round((price / bases[size] / season) * 100, 1),
              week_change_pct: before === undefined ? null : round((price / before - 1) * 100, 1),
            })
            last[size] = price
          }
        }
        return rows
      },
    },
  },
]
