import type { DemoListing, SampleRow } from '../demo-types.ts'
import { earlier, hqFields, hqRecord, impact, ownData, pad, plusDays, scores, t, terms, yuan } from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'forestry-pine-wilt-images',
    provider: 'beilu-forest-institute',
    listedDaysAgo: 245,
    updatedDaysAgo: 51,
    lagDays: 40,
    history: [{ version: '1.0.0', daysAgo: 245, change: t('2.1 万张，单季。', '21,000 images of one season.') }],
    change: t(
      '补拍春季与阴天影像，新增“枯死阔叶”混淆类。',
      'Spring and overcast flights added, and a class of dead broadleaf that is easily confused.',
    ),
    content: {
      kind: 'HQ_DATASET',
      version: '2.0.0',
      title: t('松材线虫病疫木无人机影像检测数据集', 'Pine wilt detection from drone imagery'),
      summary: t(
        '48,300 张带框影像，区分变色早期、红褐、灰白立枯与易混阔叶，训练疫木巡查模型。',
        '48,300 boxed images telling early discolouration, red-brown and grey dead pines from confusing broadleaf, for survey models.',
      ),
      description: t(
        '2022 年以来在建阳、邵武、延平和武夷山市郊以 80—120 米航高采集，地面分辨率 2.4—3.6 厘米。所有红褐与灰白木由森防员上山核查，早期变色木每批抽 15% 取样镜检。裁切为 1024×1024 像素，划分训练、验证、测试时按飞行架次隔离，避免同一片林子泄漏到测试集。不含国家公园核心区影像。',
        'Flown since 2022 at 80-120 m over Jianyang, Shaowu, Yanping and the outskirts of Wuyishan, ground resolution 2.4-3.6 cm. Every red-brown and grey tree was visited by forest-pest staff, and 15% of the early ones in each batch were sampled under the microscope. Tiles are 1024 by 1024; training, validation and test are split by flight so that no stand leaks into the test. Nothing from the national park core.',
      ),
      keywords: {
        zh: ['松材线虫病', '疫木', '无人机', '目标检测'],
        en: ['pine wilt', 'infected trees', 'drone', 'object detection'],
      },
      industries: ['A', 'M'],
      fields: ['FORESTRY', 'LOW_ALTITUDE'],
      scenarios: [t('疫木普查', 'Survey of infected trees'), t('低空巡林', 'Drone forest patrol')],
      support: t('研究所邮箱，10 个工作日。', 'Institute mail, ten working days.'),
      dictionary: hqFields('健康、早期变色、红褐、灰白立枯、枯死阔叶'),
      recordCount: 48_300,
      storageBytes: 96_000_000_000,
      fileCount: 48_304,
      formats: ['JSONL', 'IMAGE'],
      timeStart: '2022-08-01',
      frequency: 'HALF',
      regions: ['350700'],
      coverage: t('南平建阳、邵武、延平、武夷山', 'Jianyang, Shaowu, Yanping and Wuyishan (Nanping)'),
      ...ownData,
      sourceDetail: t('自有无人机航摄，经空域报备。', 'Own flights, with airspace notice given.'),
      lineage: t(
        '航摄 → 裁切 → 预检框 → 人工改框 → 实地核查。',
        'Flight, tiling, model boxes, manual correction, ground check.',
      ),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'PUBLIC_INTEREST',
          'GENERAL',
          '疫点分布未经发布前外泄会影响防控秩序。',
          'Leaked infection sites could disturb control work before publication.',
        ),
      ],
      processing: 'LABEL',
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(99, 98, 95, 97, 93, 95),
        method: t('随机 2,000 框复核，漏标率 1.9%。', '2,000 random boxes reviewed; 1.9% missed.'),
        assessed: '2025-03-30',
      },
      hq: {
        type: 'EXPERT',
        modalities: ['IMAGE'],
        tasks: [t('目标检测', 'Object detection'), t('病情分级', 'Severity classes')],
        stages: ['SFT', 'EVAL'],
        annotation: {
          method: 'SEMI',
          annotator: 'EXPERT',
          labels: [
            t('健康松', 'Healthy pine'),
            t('早期变色', 'Early'),
            t('红褐', 'Red-brown'),
            t('灰白立枯', 'Grey'),
            t('枯死阔叶', 'Dead broadleaf'),
          ],
          review: t('森防员现场核查红褐与灰白木 100%。', 'All red-brown and grey trees checked on the ground.'),
          agreement: 0.93,
        },
        scores: { document: 96, data: 95, model: 94 },
        syntheticShare: 0,
        limitations: t(
          '早期变色召回只有 0.71；雪后与火后影像缺失。',
          'Recall for early discolouration is only 0.71; no imagery after snow or fire.',
        ),
      },
      deliveryModes: ['FILE', 'OFFLINE'],
      deliveryDays: 10,
      offers: [
        { model: 'ONEOFF', price: yuan(220_000), unit: 'ITEM' },
        { model: 'FREE', title: t('高校教学子集 500 张', 'Teaching subset of 500'), price: 0 },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      terms: terms([t('疫木识别模型训练', 'Training detection models')], {
        modelTraining: true,
        periodMonths: 60,
        afterTerm: 'KEEP',
      }),
      files: [
        { name: 'pwd_v2_train.zip', format: 'ZIP', bytes: 67_000_000_000, rows: 33_810 },
        { name: 'pwd_v2_valtest.zip', format: 'ZIP', bytes: 28_900_000_000, rows: 14_490 },
        { name: 'pwd_v2_labels.jsonl', format: 'JSONL', bytes: 58_000_000, rows: 48_300 },
      ],
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        for (let index = 1; index <= 400; index++) {
          const flight = Math.ceil(index / 16)
          const day = time.day(-900 + flight * 33)
          const place = ['jianyang', 'shaowu', 'yanping', 'wuyishan'][flight % 4]
          const count = random.weighted([
            [0, 3],
            [1, 4],
            [2, 3],
            [3, 2],
            [5, 1],
          ] as const)
          const boxes = Array.from({ length: count }, () => {
            const size = random.int(70, 230)
            return {
              label: random.weighted([
                ['早期变色', 3],
                ['红褐', 4],
                ['灰白立枯', 2],
                ['枯死阔叶', 2],
              ] as const),
              x: random.int(0, 1024 - size),
              y: random.int(0, 1024 - size),
              width: size,
              height: size - random.int(0, 30),
            }
          })
          rows.push(
            hqRecord(random, {
              letter: 'A',
              index,
              day,
              modified: earlier(plusDays(day, random.int(15, 90)), time.day(0)),
              content: [
                {
                  media_type: 'image',
                  content: `images/${place}/F${pad(flight, 3)}/${pad(index, 5)}.jpg`,
                  width: 1024,
                  height: 1024,
                  gsd_cm: random.decimal(2.4, 3.6, 1),
                  boxes,
                },
              ],
              annotation: {
                label: boxes.length > 0 ? [...new Set(boxes.map((box) => box.label))] : ['健康松'],
                annotation_method: '半自动标注',
                annotator: '行业领域专家',
              },
              source: '自采',
              details: `四旋翼航摄 F${pad(flight, 3)}，航高 ${80 + (flight % 5) * 10} 米`,
              rid: index % 16 === 1 ? null : [String(rows[index - 2]!.id)],
              version: '2.0.0',
            }),
          )
        }
        return rows
      },
    },
  },
  {
    key: 'forestry-fire-model',
    provider: 'beilu-forest-institute',
    listedDaysAgo: 100,
    updatedDaysAgo: 30,
    lagDays: 60,
    content: {
      kind: 'MODEL',
      version: '1.3.0',
      title: t('林火次日发生概率模型（县级）', 'Next-day forest fire probability model, by county'),
      summary: t(
        '输入气象要素与可燃物，返回次日县级火点概率与解释因子，安排护林员和检查卡口。',
        'Weather and fuel in, next-day chance of fire by county with reasons out: where to place rangers and checkpoints.',
      ),
      description: t(
        '以 2005—2023 年 4,300 余次火情记录训练逻辑回归与树模型的组合，清明、冬至祭祀日期作为单独因子。概率按可靠性曲线校准，2024 年布里尔评分 0.061。部署包可在单台服务器运行。',
        'A blend of logistic regression and trees trained on over 4,300 fires of 2005-2023, with the tomb-sweeping and winter-solstice days as factors. Probabilities are calibrated; Brier score 0.061 in 2024. Runs on one server.',
      ),
      keywords: { zh: ['森林火险', '概率预报', '护林'], en: ['forest fire', 'probability', 'ranger patrol'] },
      industries: ['A', 'S'],
      fields: ['FORESTRY', 'CITY'],
      scenarios: [t('护林布防', 'Ranger deployment')],
      support: t('部署支持 5 人日。', 'Five days of installation help.'),
      formats: ['MODEL'],
      timeStart: '2005-01-01',
      frequency: 'YEAR',
      regions: ['350700', '350400', '350800'],
      ...ownData,
      sourceDetail: t(
        '研究所整理的火情记录与公开气象产品。',
        "The institute's fire records and open weather products.",
      ),
      grade: 'G1',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'NONE',
          '模型只含县级统计关系，不含火点位置。',
          'Holds county-level relations, no fire positions.',
        ),
      ],
      deliveryModes: ['FILE', 'SAAS'],
      offers: [
        { model: 'YEAR', price: yuan(45_000), unit: 'YEAR' },
        { model: 'FREE', title: t('县级护林单位试用一季', 'County rangers, one season'), price: 0 },
      ],
      terms: terms([t('防火调度', 'Fire prevention')], {
        forbidden: [t('对公众发布火险预警', 'Issuing fire warnings to the public')],
      }),
    },
  },
  {
    key: 'forestry-vector-tool',
    provider: 'qingzhu-forest',
    listedDaysAgo: 48,
    updatedDaysAgo: 14,
    lagDays: 0,
    content: {
      kind: 'TOOL',
      version: '4.2.1',
      title: t('林业小班矢量质检工具', 'Forest compartment vector checker'),
      summary: t(
        '检查小班拓扑、必填项与逻辑矛盾，输出问题清单，社区版免费。',
        'Checks topology, required fields and contradictions of compartments and lists what is wrong; community edition free.',
      ),
      description: t(
        '内置 138 条规则，如林龄与胸径矛盾、蓄积超立地上限、相邻小班缝隙。十万个图斑约 6 分钟（8 核）。专业版支持自定义规则与批量修复。数据在本机处理，不联网。',
        'Ships with 138 rules: age against diameter, volume beyond the site limit, gaps between neighbours. A hundred thousand polygons take about six minutes on eight cores. The professional edition adds own rules and batch repair. Works offline.',
      ),
      keywords: { zh: ['矢量质检', '拓扑', '小班'], en: ['vector QA', 'topology', 'compartments'] },
      industries: ['A', 'I'],
      fields: ['FORESTRY'],
      scenarios: [t('调查成果入库前检查', 'Checks before loading')],
      support: t('论坛；专业版电话。', 'Forum; telephone for the professional edition.'),
      formats: ['SHP', 'GEOJSON'],
      timeStart: '2021-01-01',
      frequency: 'IRREGULAR',
      regions: ['350000', '350400'],
      ...ownData,
      sourceDetail: t('自研软件。', 'Own software.'),
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '离线软件，不附带任何林地数据。', 'Offline software without any forest data.'),
      ],
      deliveryModes: ['FILE'],
      deliveryDays: 0,
      offers: [
        {
          model: 'FREE',
          title: t('社区版', 'Community'),
          note: t('按木兰宽松许可证第 2 版开源', 'Open source under MulanPSL-2.0'),
          price: 0,
        },
        { model: 'ONEOFF', title: t('专业版单机', 'Professional, one seat'), price: yuan(3_600), unit: 'ITEM' },
      ],
      terms: terms([t('林业调查生产', 'Forest inventory work')], {
        licence: 'X-EXCHANGE-CONTRACT',
        afterTerm: 'KEEP',
        forbidden: [t('破解或转售专业版授权', 'Cracking or reselling the professional licence')],
      }),
      files: [{ name: 'fvc-4.2.1-win64.zip', format: 'ZIP', bytes: 84_300_000 }],
    },
  },
]
