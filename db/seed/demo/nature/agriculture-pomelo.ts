import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  clamp,
  earlier,
  f,
  hqFields,
  hqRecord,
  impact,
  noReidentify,
  noResale,
  ownData,
  pad,
  plusDays,
  round,
  t,
  terms,
  token,
  values,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'agri-pomelo-orchards',
    provider: 'youzhi-orchard',
    listedDaysAgo: 285,
    updatedDaysAgo: 28,
    lagDays: 20,
    content: {
      kind: 'DATASET',
      version: '1.4.0',
      title: t('平和琯溪蜜柚果园产量与采收期数据', 'Yield and harvest dates of Guanxi pomelo orchards, Pinghe'),
      summary: t(
        '2,140 个果园的树龄、品种、单株果数、亩产与采收窗口，供加工订单与农业保险。',
        'Tree age, variety, fruit count, yield and picking window of 2,140 orchards: for processing orders and crop insurance.',
      ),
      description: t(
        '每年 7 月定点数果、9 月复核，采收后以过磅量回填实产。红肉、白肉、黄肉、三红分开统计。果园以令牌表示，位置只到乡镇。2022 年高温落果偏多，未做修正，便于观察极端天气影响。',
        'Fruit are counted at fixed trees in July and again in September, and weighbridge yields replace the estimate after picking. Red, white, yellow and triple-red flesh are kept apart. Orchards are tokens, placed by township only. The heat drop of 2022 is left in, so that extremes can be seen.',
      ),
      keywords: {
        zh: ['琯溪蜜柚', '平和', '产量', '采收期'],
        en: ['Guanxi pomelo', 'Pinghe', 'yield', 'harvest date'],
      },
      industries: ['A', 'J'],
      fields: ['AGRICULTURE', 'FINANCE'],
      scenarios: [t('果汁加工订单', 'Juice contracts'), t('产量保险', 'Yield insurance')],
      support: t('平和工作站。', 'Pinghe desk.'),
      dictionary: [
        f('orchard', 'STRING', '果园令牌', 'Orchard token', {
          isKey: true,
          masked: true,
          description: t('跨年度不变，可做面板分析。', 'Stable across years, good for panels.'),
        }),
        f('year', 'INTEGER', '年度', 'Year', { isKey: true, domain: '2019-2035' }),
        f('township', 'CODE', '乡镇', 'Township', {
          domain: values(
            ['XX', '小溪', 'Xiaoxi'],
            ['XZ', '霞寨', 'Xiazhai'],
            ['BZ', '坂仔', 'Banzai'],
            ['WF', '文峰', 'Wenfeng'],
          ),
        }),
        f('variety', 'CODE', '品种', 'Variety', {
          domain: values(
            ['RED', '红肉', 'Red'],
            ['WHITE', '白肉', 'White'],
            ['YELLOW', '黄肉', 'Yellow'],
            ['3RED', '三红', 'Triple red'],
          ),
          description: t('混栽果园取面积最大者。', 'The largest by area where mixed.'),
        }),
        f('area_mu', 'DECIMAL', '面积', 'Area', {
          unit: '亩',
          domain: '1-300',
          description: t('无人机正射影像量测。', 'Measured on drone orthophotos.'),
        }),
        f('tree_age', 'INTEGER', '树龄', 'Tree age', { unit: '年', domain: '3-45' }),
        f('trees', 'INTEGER', '株数', 'Trees', {
          domain: '30-15000',
          description: t('投产树，不含当年补植。', 'Bearing trees, without replanted ones.'),
        }),
        f('fruits_per_tree', 'DECIMAL', '单株果数', 'Fruits per tree', {
          domain: '5-160',
          description: t('定点 20 株平均。', 'Mean of twenty marked trees.'),
        }),
        f('fruit_kg', 'DECIMAL', '单果重', 'Fruit weight', {
          unit: 'kg',
          domain: '0.6-2.6',
          description: t('采收时抽 30 果。', 'Thirty fruit at picking.'),
        }),
        f('yield_t', 'DECIMAL', '总产量', 'Yield', {
          unit: 't',
          description: t('株数 × 单株果数 × 单果重。', 'Trees by fruits by weight.'),
        }),
        f('first_pick', 'DATE', '首采日期', 'First picking', {
          description: t('首次成批采收，零星上市不计。', 'First real picking; stray sales not counted.'),
        }),
        f('brix', 'DECIMAL', '可溶性固形物', 'Brix', {
          unit: '°Brix',
          domain: '7-15',
          nullable: true,
          description: t('抽检 10 果，未检为空。', 'Ten fruit; empty when not tested.'),
        }),
      ],
      recordCount: 13_340,
      storageBytes: 2_100_000,
      formats: ['CSV', 'XLSX'],
      timeStart: '2019-07-01',
      frequency: 'HALF',
      regions: ['350600'],
      ...ownData,
      sourceDetail: t('自有测产员与合作果园。', 'Own counters with partner orchards.'),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '果园产量外泄会让收购商在议价时占先。',
          'Buyers who know an orchard’s yield have the upper hand.',
        ),
      ],
      processing: 'MASKED',
      crossBorder: 'DOMESTIC',
      deliveryModes: ['FILE'],
      deliveryDays: 3,
      offers: [
        { model: 'PER_ROW', price: yuan(1.2), unit: 'ROW' },
        { model: 'ONEOFF', price: yuan(9_900), unit: 'ITEM' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      terms: terms([t('订单农业', 'Contract farming'), t('农业保险', 'Crop insurance')], {
        modelTraining: false,
        afterTerm: 'KEEP',
      }),
      files: [{ name: 'pomelo_orchards_2019_2024.xlsx', format: 'XLSX', bytes: 1_700_000, rows: 11_200 }],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const last = Number(time.day(0).slice(0, 4)) - 1
        for (let n = 0; n < 140; n++) {
          const orchard = token(random, 'o', 8)
          const township = random.pick(['XX', 'XZ', 'BZ', 'WF'])
          const variety = random.weighted([
            ['RED', 5],
            ['WHITE', 3],
            ['YELLOW', 1],
            ['3RED', 3],
          ] as const)
          const area = random.decimal(3, 60, 1)
          const trees = Math.max(30, Math.round(area * random.int(42, 56)))
          const age = random.int(7, 28)
          for (let year = last - 4; year <= last; year++) {
            const hot = year === 2022 ? 0.78 : 1
            const fruits = round(
              clamp((22 + 2.1 * Math.min(20, age + year - last)) * hot * random.decimal(0.86, 1.12, 2), 5, 130),
              1,
            )
            const weight = random.decimal(0.95, 1.65, 2)
            rows.push({
              orchard,
              year,
              township,
              variety,
              area_mu: area,
              tree_age: age + year - last,
              trees,
              fruits_per_tree: fruits,
              fruit_kg: weight,
              yield_t: round((trees * fruits * weight) / 1_000, 2),
              first_pick: plusDays(`${year}-08-20`, random.int(0, 45) + (variety === 'WHITE' ? 12 : 0)),
              brix: random.chance(0.12) ? null : random.decimal(9.2, 12.6, 1),
            })
          }
        }
        return rows
      },
    },
  },
  {
    key: 'agri-pomelo-board',
    provider: 'youzhi-orchard',
    listedDaysAgo: 70,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'VIS',
      version: '1.0.0',
      title: t('平和蜜柚产销看板', 'Pinghe pomelo supply-and-sales board'),
      summary: t(
        '各乡镇未采量、冷库余量与外运车次日更，商超和加工厂看货源。',
        'Fruit still hanging, cold-store stock and truckloads by township, daily, for buyers and processors.',
      ),
      description: t(
        '未采量由测产减已过磅量得到，冷库余量由 31 座合作冷库填报，外运车次取磅房出场记录。采收季 8 月至 12 月每日更新，其余月份每周一次。',
        'Fruit hanging is estimate less weighed; stocks are reported by 31 cold stores and truckloads come from weighbridges. Daily from August to December, weekly otherwise.',
      ),
      keywords: { zh: ['蜜柚', '产销', '冷库库存'], en: ['pomelo', 'supply', 'cold-store stock'] },
      industries: ['A', 'F'],
      fields: ['AGRICULTURE', 'COMMERCE'],
      scenarios: [t('采购寻源', 'Sourcing')],
      dictionary: [
        f('date', 'DATE', '日期', 'Date', { isKey: true }),
        f('township', 'STRING', '乡镇', 'Township', { isKey: true }),
        f('hanging_t', 'DECIMAL', '未采量', 'Still hanging', { unit: 't' }),
        f('cold_stock_t', 'DECIMAL', '冷库余量', 'Cold-store stock', { unit: 't' }),
        f('trucks', 'INTEGER', '外运车次', 'Truckloads', { domain: '0-2000' }),
        f('price_yuan_kg', 'DECIMAL', '地头价', 'Orchard price', { unit: '元/kg', nullable: true }),
      ],
      noSampleReason: t('可用访客账号直接浏览。', 'Visitors can look at the board.'),
      timeStart: '2024-08-01',
      frequency: 'DAY',
      regions: ['350600'],
      ...ownData,
      sourceDetail: t('冷库填报与磅房记录。', 'Cold-store reports and weighbridges.'),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '冷库余量是库主的议价底牌。',
          'What is left in store is the owner’s bargaining card.',
        ),
      ],
      deliveryModes: ['SAAS'],
      offers: [{ model: 'MONTH', price: yuan(380), unit: 'MONTH' }],
      terms: terms([t('采购', 'Purchasing')], {
        afterTerm: 'ACCESS_ENDS',
        forbidden: [t('抓取看板底层数据另行发布', 'Scraping the tables behind the board and publishing them')],
      }),
    },
  },
  {
    key: 'agri-farmer-credit',
    provider: 'youzhi-orchard',
    listedDaysAgo: 135,
    updatedDaysAgo: 44,
    lagDays: 30,
    content: {
      kind: 'ENCRYPTED',
      version: '1.1.0',
      title: t('平和果农经营与还款能力加密特征', 'Encrypted features of growers’ income and repayment, Pinghe'),
      summary: t(
        '经本人同意的种植、销售与农资赊销特征，银行在可信执行环境内建模，不见明细。',
        'Features of growing, sales and input credit, with consent; banks model them in a trusted execution environment without seeing details.',
      ),
      description: t(
        '覆盖平和 6,480 户，特征 24 项，如近三年亩产分位、销售笔数、农资赊欠占比。身份证号由银行与本方分别加密后求交，交集外的人不留痕迹。输出限为评分或模型系数，单户评分只返回给已获客户授权的银行。每户均签署单独同意，随时可撤回。',
        'Covers 6,480 growers in Pinghe with 24 features such as yield quantile, number of sales and share of inputs on credit. Both sides encrypt identity numbers and intersect; those outside leave no trace. Output is limited to scores or coefficients, and a grower’s score goes only to a bank with that grower’s authority. Everyone signed a separate consent that can be withdrawn.',
      ),
      keywords: {
        zh: ['农户信贷', '可信执行环境', '特征', '普惠金融'],
        en: ['farm credit', 'TEE', 'features', 'inclusive finance'],
      },
      industries: ['J', 'A'],
      fields: ['FINANCE', 'AGRICULTURE'],
      scenarios: [t('普惠农贷', 'Farm lending')],
      support: t('合规专员对接。', 'By the compliance officer.'),
      dictionary: [
        f('person_token', 'STRING', '求交令牌', 'Intersection token', {
          isKey: true,
          personal: 'PERSONAL',
          masked: true,
          description: t('双方加密后求交生成。', 'Made by encrypted intersection.'),
        }),
        f('yield_quantile', 'DECIMAL', '近三年亩产分位', 'Yield quantile, three years', {
          domain: '0-1',
          personal: 'PERSONAL',
          masked: true,
          description: t('同乡镇同品种内的分位。', 'Within the same township and variety.'),
        }),
        f('sales_count_12m', 'INTEGER', '近 12 月销售笔数', 'Sales in 12 months', {
          personal: 'PERSONAL',
          masked: true,
        }),
        f('sales_band', 'CODE', '销售额档', 'Sales band', {
          personal: 'SENSITIVE',
          masked: true,
          domain: values(['A', '5 万以下', 'under 50k'], ['B', '5—20 万', '50-200k'], ['C', '20 万以上', 'over 200k']),
        }),
        f('input_credit_share', 'DECIMAL', '农资赊欠占比', 'Share of inputs on credit', {
          domain: '0-1',
          personal: 'SENSITIVE',
          masked: true,
          description: t('近 12 个月赊购占比。', 'Share bought on credit in twelve months.'),
        }),
        f('cooperative_member', 'BOOLEAN', '合作社成员', 'Cooperative member', { personal: 'PERSONAL' }),
      ],
      noSampleReason: t(
        '含敏感个人信息，仅环境内提供合成样例。',
        'Sensitive personal information; synthetic examples inside the environment only.',
      ),
      recordCount: 6_480,
      timeStart: '2022-01-01',
      frequency: 'QUARTER',
      regions: ['350600'],
      ...ownData,
      sourceDetail: t('服务过程中形成，果农单独同意。', 'Arising from our services, with separate consent.'),
      subjects: ['PERSONAL'],
      grade: 'G4',
      gradeImpacts: [
        impact(
          'INDIVIDUAL',
          'VERY_SERIOUS',
          '泄露收入与欠款将使个人受歧视或遭催逼。',
          'Leaked income and debt could bring discrimination or harassment.',
        ),
      ],
      processing: 'LABEL',
      personal: {
        contains: true,
        types: [t('经营收入', 'Business income'), t('赊欠信息', 'Debts')],
        persons: 6_480,
        anonymised: false,
        basis: 'SEPARATE_CONSENT',
        sensitive: true,
        minors: false,
      },
      protections: ['ENCRYPTION', 'PPC', 'ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['TEE', 'PPC'],
      deliveryDays: 15,
      offers: [{ model: 'PER_UNIT', title: t('按评分人数', 'By persons scored'), price: yuan(3.5), unit: 'PERSON' }],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      terms: terms([t('本人申请的农贷审批', 'Loans the person applied for')], {
        afterTerm: 'ACCESS_ENDS',
        derivative: false,
        buyerRequirements: t('持牌金融机构。', 'Licensed lenders.'),
        forbidden: [noResale, noReidentify],
      }),
    },
  },
  {
    key: 'agri-pomelo-pest-images',
    provider: 'youzhi-orchard',
    listedDaysAgo: 195,
    updatedDaysAgo: 90,
    lagDays: 60,
    content: {
      kind: 'HQ_DATASET',
      version: '1.2.0',
      title: t('柑橘柚类病虫害叶果图像与防治问答', 'Pomelo pest and disease images with control advice'),
      summary: t(
        '26,500 张叶、果、枝图像与 3,100 条防治问答，做拍照识病。',
        '26,500 images of leaves, fruit and shoots and 3,100 questions on control, for photo diagnosis.',
      ),
      description: t(
        '含黄龙病疑似斑驳、溃疡病、炭疽病、红蜘蛛、锈壁虱、潜叶蛾与缺镁缺硼等 15 类，黄龙病图像均有检测阳性结果对应。拍摄自平和、长泰、仙游果园，手机 11 种型号。问答由植保员撰写，只写登记作物允许的药剂类别与安全间隔。',
        'Fifteen classes including the blotchy mottle of huanglongbing, canker, anthracnose, red and rust mites, leaf miner and lack of magnesium or boron; every huanglongbing image has a positive laboratory test. Taken at Pinghe, Changtai and Xianyou with eleven phone models. Advice by plant-protection officers names only classes registered for the crop with safety intervals.',
      ),
      keywords: {
        zh: ['蜜柚', '黄龙病', '图像识别', '植保'],
        en: ['pomelo', 'huanglongbing', 'image recognition', 'plant protection'],
      },
      industries: ['A'],
      fields: ['AGRICULTURE'],
      scenarios: [t('拍照识病', 'Photo diagnosis')],
      support: t('邮件。', 'By mail.'),
      dictionary: hqFields('15 类病虫与缺素'),
      recordCount: 29_600,
      storageBytes: 74_000_000_000,
      fileCount: 26_502,
      formats: ['JSONL', 'IMAGE'],
      languages: ['zh'],
      timeStart: '2020-05-01',
      frequency: 'QUARTER',
      regions: ['350600', '350300'],
      ...ownData,
      sourceDetail: t('自采，果园同意。', 'Own photographs, with consent.'),
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '不含果园位置与经营信息。', 'No locations or business details.')],
      processing: 'LABEL',
      hq: {
        type: 'INDUSTRY',
        modalities: ['IMAGE', 'TEXT'],
        tasks: [t('图像分类', 'Image classification'), t('问答', 'Question answering')],
        stages: ['PRETRAIN', 'SFT'],
        annotation: {
          method: 'MANUAL',
          annotator: 'PROFESSIONAL',
          labels: [
            t('黄龙病', 'Huanglongbing'),
            t('溃疡病', 'Canker'),
            t('红蜘蛛', 'Red mite'),
            t('潜叶蛾', 'Leaf miner'),
            t('缺镁', 'Magnesium deficiency'),
          ],
          agreement: 0.9,
        },
        scores: { document: 92, data: 93, model: 88 },
        syntheticShare: 0,
        limitations: t(
          '黄龙病早期无症图像不可用，缺素与黄龙病易混。',
          'No images before symptoms; deficiency is easily confused with huanglongbing.',
        ),
      },
      deliveryModes: ['FILE'],
      deliveryDays: 5,
      offers: [{ model: 'ONEOFF', price: yuan(88_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      terms: terms([t('识别模型训练', 'Training recognition models')], {
        modelTraining: true,
        afterTerm: 'KEEP',
        periodMonths: 36,
      }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const classes = [
          ['黄龙病', '叶片左右斑驳不对称', '确认后挖除病株，邻近十株查木虱'],
          ['溃疡病', '病斑隆起带黄晕，火山口状', '避开台风前修剪，新梢期以铜制剂保护'],
          ['红蜘蛛', '叶面密布灰白小点', '查叶背，均过五头再防，轮换药剂类别'],
          ['锈壁虱', '果皮古铜色，粗糙', '七月起放大镜查果面，见虫即控'],
          ['潜叶蛾', '嫩叶有银白弯曲虫道', '统一放梢，梢长两厘米时保护'],
          ['炭疽病', '叶尖枯褐，边缘有轮纹', '增施有机肥，雨后清园'],
          ['缺镁', '老叶倒三角形黄化', '叶面补镁两次，间隔十天'],
          ['缺硼', '叶脉木栓爆裂，果小皮厚', '花前补硼，切忌过量'],
        ] as const
        const rows: SampleRow[] = []
        for (let index = 1; index <= 320; index++) {
          const [label, look, advice] = random.pick(classes)
          const part = random.pick(['老叶', '嫩叶', '果面', '秋梢', '夏梢'])
          const day = time.day(-1_600 + index * 5)
          rows.push(
            hqRecord(random, {
              letter: 'A',
              index,
              day,
              modified: earlier(plusDays(day, random.int(10, 80)), time.day(0)),
              content: [
                {
                  media_type: 'image',
                  content: `images/${label}/${day.slice(0, 4)}/${pad(index, 6)}.jpg`,
                  width: random.pick([3024, 4032, 4000]),
                  height: random.pick([3024, 3000, 2268]),
                },
                ...(random.chance(0.45)
                  ? [
                      {
                        media_type: 'text',
                        role: 'grower',
                        content: random.pick([
                          `${part}上${look}，树龄 ${random.int(4, 25)} 年，是什么毛病？`,
                          `这几天${part}${look}，大约${random.int(1, 6)}成树都有。`,
                          `看看这张，${look}，去年也有过，怎么防？`,
                        ]),
                      },
                      {
                        media_type: 'text',
                        role: 'advisor',
                        content: random.pick([
                          `像${label}。${advice}。`,
                          `${look}是${label}的典型样子，${advice}；采前停药按标签。`,
                          `先别急着打药，${advice}。若两周后${part}还有，再送样。`,
                        ]),
                      },
                    ]
                  : []),
              ],
              annotation: { label: [label], annotation_method: '人工标注', annotator: '专业标注员' },
              source: '自采',
              details: `手机拍摄，${random.pick(['平和', '长泰', '仙游'])}`,
            }),
          )
        }
        return rows
      },
    },
  },
]
