import type { DemoListing, SampleValue } from '../demo-types.ts'
import {
  clamp,
  field,
  impact,
  licence,
  noMilitary,
  noResale,
  optional,
  record,
  recordFields,
  recordId,
  round,
  t,
  token,
  value,
  yuan,
} from './shared.ts'

export const listings: DemoListing[] = [
  {
    key: 'shoe-upper-teleoperation-hq',
    provider: 'lushu-robot-data-works',
    listedDaysAgo: 125,
    updatedDaysAgo: 10,
    lagDays: 5,
    content: {
      kind: 'HQ_DATASET',
      title: t('制鞋工序双臂遥操作轨迹高质量数据集', 'High-quality dataset of bimanual teleoperation in shoemaking'),
      summary: t(
        '5.2 万条鞋面折边、套楦、穿带、刷胶的双臂遥操作轨迹，含力觉与三路视频，用于操作策略训练。',
        '52,000 bimanual trajectories of folding, lasting, lacing and cementing shoe uppers, with force and three video streams: for manipulation policies.',
      ),
      description: t(
        '在复刻的制鞋工位上由 26 名操作员采集，鞋材来自莆田和晋江三家工厂的在产款式。每条轨迹含 14 维关节、双腕六维力、夹爪开合与三路 30 帧图像，时长 8 至 60 秒，附成败判定和分步语言描述。柔性鞋面的形变与胶膜打滑是机器人最难处理的环节，失败轨迹占 14%，全部保留并写明原因。操作员不入画，无人脸和语音。',
        'Recorded by 26 operators at rebuilt shoemaking stations with materials of styles in production at three factories in Putian and Jinjiang. A trajectory has 14 joints, six-axis force at both wrists, grippers and three streams at 30 frames, lasts 8 to 60 seconds, and comes with success or failure and a description step by step. Soft uppers and slippery cement are what robots find hardest; the 14% of failures are kept with their cause. No operator is in the picture, no face and no voice.',
      ),
      keywords: {
        zh: ['具身智能', '遥操作', '双臂', '制鞋', '柔性物体操作', '力觉'],
        en: ['embodied AI', 'teleoperation', 'bimanual', 'shoemaking', 'deformable objects', 'force'],
      },
      industries: ['C', 'I'],
      fields: ['EMBODIED_AI', 'MANUFACTURING'],
      scenarios: [t('柔性制造机器人训练', 'Training robots for soft goods')],
      targetUsers: [t('机器人企业', 'Robot makers'), t('具身模型团队', 'Embodied-model teams')],
      zones: ['TEXTILE'],
      version: '1.3.0',
      support: t('提供数据加载器、可视化脚本与答疑', 'Loader, viewer and support'),
      dictionary: recordFields(
        ['轨迹文件、三路视频与任务信息', 'Trajectory file, three videos and task'],
        ['任务、成败、分步描述与失败原因', 'Task, outcome, steps and cause of failure'],
        'C195420260308094412000213771056',
      ),
      useCases: [
        t(
          '某机器人团队以全量轨迹预训练后，穿带任务成功率由 41% 升至 68%（自测，50 次）。',
          'After pre-training on it, one team saw success at lacing rise from 41% to 68% (own test, 50 trials).',
        ),
      ],
      recordCount: 52_300,
      storageBytes: 9_400_000_000_000,
      fileCount: 209_200,
      formats: ['JSONL', 'HDF5', 'VIDEO'],
      encoding: 'UTF-8',
      languages: ['zh', 'en'],
      timeStart: '2024-11-01',
      frequency: 'MONTH',
      regions: ['350200', '350300', '350500'],
      granularity: t('单条轨迹', 'Trajectory'),
      sourceKinds: ['OWN'],
      sourceDetail: t('自有采集场，操作员签署数据权利协议', 'Own floor; operators have signed over their rights'),
      lineage: t(
        '多路时钟同步（误差小于 5 毫秒）→ 切分 → 自动质检 → 人工描述与成败判定',
        'Streams synchronised within 5 ms → cut → automatic checks → description and outcome by hand',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '含部分在产款式外观', 'Shows some styles in production'),
        impact('INDIVIDUAL', 'NONE', '操作员不入画', 'Operators are not in the picture'),
      ],
      processing: 'LABEL',
      personal: { contains: false },
      protections: ['WATERMARK', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: [
          { dimension: 'CONFORMITY', score: 99 },
          { dimension: 'COMPLETENESS', score: 97.5 },
          { dimension: 'CONSISTENCY', score: 98 },
        ],
        method: t(
          '丢帧率、时钟偏差全检，描述抽检 8%',
          'Lost frames and clock offset of every record; 8% of descriptions reviewed',
        ),
        assessed: '2026-03-12',
      },
      qualityReport: {
        number: '示例鹭衡高质评〔2026〕013号',
        body: t('厦门鹭衡数据质量评价有限公司', 'Xiamen Luheng Data Quality Assessment Co., Ltd.'),
        issued: '2026-03-30',
        expires: '2027-03-29',
      },
      hq: {
        type: 'EXPERT',
        modalities: ['VIDEO', 'IOT', 'TEXT', 'MULTI'],
        tasks: [t('模仿学习', 'Imitation learning'), t('视觉语言动作建模', 'Vision-language-action models')],
        stages: ['PRETRAIN', 'SFT', 'EVAL'],
        annotation: {
          method: 'MANUAL',
          annotator: 'EXPERT',
          labels: [t('成功', 'Success'), t('失败', 'Failure')],
          review: t('工艺师审描述，算法员审轨迹', 'Process staff review descriptions, engineers trajectories'),
          agreement: 0.96,
        },
        scores: { document: 95.5, data: 94, model: 92.5 },
        syntheticShare: 0,
        limitations: t('仅一种 7 自由度双臂平台；光照条件单一', 'One 7-DoF bimanual platform; little variety of light'),
      },
      deliveryModes: ['OFFLINE', 'SPACE', 'FILE'],
      deliveryDays: 10,
      trial: t('200 条公开子集', 'A subset of 200 trajectories'),
      offers: [
        { model: 'ONEOFF', title: t('全量', 'Everything'), price: yuan(780_000), unit: 'ITEM' },
        { model: 'PER_UNIT', title: t('按轨迹时长', 'By trajectory hour'), price: yuan(2_600), unit: 'HOUR' },
        {
          model: 'NEGOTIATED',
          title: t('定向采集', 'Collection to order'),
          rangeMin: yuan(200_000),
          rangeMax: yuan(1_500_000),
        },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      invoice: t('增值税专用发票', 'Special VAT invoice'),
      terms: licence([t('机器人策略训练与评测', 'Training and evaluation of robot policies')], 60, {
        modelTraining: true,
        afterTerm: 'KEEP',
        forbidden: [noResale, noMilitary],
      }),
      files: [
        { name: 'shoe_bimanual_records.jsonl', format: 'JSONL', bytes: 148_000_000, rows: 52_300 },
        { name: 'shoe_bimanual_h5.tar', format: 'HDF5', bytes: 610_000_000_000 },
        { name: 'loader.zip', title: t('数据加载器', 'Loader'), format: 'ZIP', bytes: 1_900_000 },
      ],
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const tasks = [
          [
            '鞋面折边',
            ['双手夹持鞋面前缘', '沿划线内折 6 毫米', '由中点向两侧压实'],
            ['边缘起皱', '折边偏离划线超过 2 毫米'],
          ],
          ['后帮套楦', ['左手扶楦', '右手将后帮拉过楦跟', '核对后缝与楦中线'], ['后缝偏斜', '鞋面回弹脱楦']],
          [
            '穿鞋带',
            ['夹取带头', '由外向内穿过第一眼孔', '换手拉出留长 40 毫米', '逐孔交叉'],
            ['带头偏出眼孔', '带子打结', '漏穿一孔'],
          ],
          ['大底刷胶', ['蘸取水性胶', '沿底槽刷一周', '检查胶膜连续'], ['胶膜断续', '胶液溢出边墙']],
          ['鞋垫装入', ['抓取鞋垫后跟', '弯曲前掌送入鞋腔', '压平足弓'], ['鞋垫卷边']],
          ['中底贴合', ['对准前掌定位点', '由前向后按压'], ['偏位超过 1.5 毫米', '夹入异物']],
        ] as const
        return Array.from({ length: 400 }, (_, i) => {
          const [task, steps, failures] = random.pick(tasks)
          const day = time.day(-385 + Math.floor(i * 0.95))
          const ok = random.chance(0.86)
          const seconds = random.decimal(8, 58, 1)
          const done = ok ? steps.length : random.int(1, steps.length)
          const episode = `ep_${day.replaceAll('-', '')}_${String(i).padStart(4, '0')}`
          const views: SampleValue[] = ['head', 'left_wrist', 'right_wrist'].map((view) => ({
            media_type: 'video',
            content: `${episode}/${view}.mp4`,
            fps: 30,
            frames: Math.round(seconds * 30),
          }))
          return record({
            id: recordId(random, 'C1954', day, i + 1),
            content: [
              {
                media_type: 'iot',
                content: `${episode}/states.h5`,
                robot: 'dual-7dof',
                duration_s: seconds,
                control_hz: 50,
                samples: Math.round(seconds * 50),
                peak_force_n: random.decimal(4, 38, 1),
                shoe_style: `S${String(random.int(1, 42)).padStart(2, '0')}`,
              },
              ...views,
            ],
            annotation: {
              label: [task, ok ? '成功' : '失败'],
              steps: steps.slice(0, done),
              failure_cause: ok ? null : random.pick(failures),
              annotation_method: '人工标注',
              annotator: '行业领域专家',
            },
            day,
            modified: time.day(-3),
            version: '1.3.0',
            license: '商业授权',
            source: '自采',
            details: `遥操作工位 ${String(random.int(1, 48)).padStart(2, '0')}，操作员假名 op-${token(random, '', 4)}`,
          })
        })
      },
    },
    history: [
      { version: '1.0.0', daysAgo: 125, change: t('首次上架，2.8 万条', 'First listed with 28,000 trajectories') },
      { version: '1.2.0', daysAgo: 45, change: t('增加腕部六维力', 'Six-axis wrist force added') },
    ],
    change: t('增加刷胶任务与失败原因字段', 'Cementing and the cause of failure added'),
  },
  {
    key: 'tactile-grasp-trials',
    provider: 'minshu-embodied-institute',
    listedDaysAgo: 260,
    updatedDaysAgo: 83,
    lagDays: 20,
    content: {
      kind: 'DATASET',
      title: t('触觉夹爪抓取滑移试验数据', 'Slip and grasp trials with tactile grippers'),
      summary: t(
        '12.6 万次抓取的夹持力、触觉阵列统计量与滑移判定，用于自适应抓取力控制。',
        'Grip force, tactile-array statistics and slip in 126,000 grasps: for adaptive grip control.',
      ),
      description: t(
        '用两指触觉夹爪对 210 种日用与工业物体做提升试验，从 2 牛起按台阶加力，记录每次抓取的物体质量、表面材料、法向与切向力、接触面积和滑移。单物体 600 次，覆盖干、潮湿、带油三种表面状态。摩擦系数由开始滑移时切向与法向力之比估计。适合训练滑移预警与最小夹持力模型。',
        'A two-finger tactile gripper lifts 210 everyday and industrial objects, raising force in steps from 2 N. Each grasp records mass, surface, normal and tangential force, contact area and slip: 600 grasps an object, dry, damp and oily. Friction is estimated from the ratio of tangential to normal force at the onset of slip. Good for slip warning and minimum-force models.',
      ),
      keywords: {
        zh: ['触觉', '抓取', '滑移', '夹持力', '机器人'],
        en: ['tactile', 'grasp', 'slip', 'grip force', 'robot'],
      },
      industries: ['M', 'C'],
      fields: ['EMBODIED_AI'],
      scenarios: [t('自适应抓取', 'Adaptive grasping')],
      version: '1.1.0',
      support: t('论文式说明与问题跟踪', 'Technical note and issue tracker'),
      dictionary: [
        field('trial_id', '试验编号', 'Trial', 'STRING', { isKey: true, example: 'TG0312-014' }),
        field('tested_on', '试验日期', 'Day', 'DATE', { example: '2025-12-02' }),
        field('object_id', '物体编号', 'Object', 'STRING', { example: 'OB117' }),
        field('surface', '表面材料', 'Surface', 'CODE', {
          domain: [
            value('PLA', '塑料', 'Plastic'),
            value('MET', '金属', 'Metal'),
            value('GLA', '玻璃', 'Glass'),
            value('TEX', '织物', 'Textile'),
          ],
          example: 'GLA',
        }),
        field('condition', '表面状态', 'Condition', 'CODE', {
          domain: [value('DRY', '干', 'Dry'), value('WET', '潮湿', 'Damp'), value('OIL', '带油', 'Oily')],
          example: 'DRY',
        }),
        field('mass_g', '质量', 'Mass', 'INTEGER', { unit: 'g', domain: '10-3000', example: '420' }),
        field('normal_force_n', '法向力', 'Normal force', 'DECIMAL', {
          unit: 'N',
          domain: '0-60',
          example: '8.0',
          about: ['单指', 'One finger'],
        }),
        field('tangential_force_n', '切向力', 'Tangential force', 'DECIMAL', {
          unit: 'N',
          domain: '0-40',
          example: '2.06',
          about: ['单指承担一半重力', 'Each finger carries half the weight'],
        }),
        optional('contact_mm2', '接触面积', 'Contact area', 'DECIMAL', {
          unit: 'mm²',
          domain: '0-400',
          example: '96.4',
        }),
        field('slip', '是否滑移', 'Slip', 'BOOLEAN', { example: 'false' }),
        optional('slip_onset_ms', '滑移起始', 'Onset of slip', 'INTEGER', {
          unit: 'ms',
          domain: '0-3000',
          example: '340',
          about: ['未滑移为空', 'Empty without slip'],
        }),
      ],
      recordCount: 126_000,
      storageBytes: 14_000_000,
      formats: ['CSV', 'HDF5'],
      timeStart: '2024-05-01',
      frequency: 'HALF',
      regions: ['350100'],
      granularity: t('单次抓取', 'Grasp'),
      sourceKinds: ['OWN'],
      sourceDetail: t('实验室自主试验', 'Own laboratory tests'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '通用物体试验', 'Tests of ordinary objects')],
      processing: 'RAW',
      personal: { contains: false },
      crossBorder: 'EXEMPT',
      deliveryModes: ['FILE'],
      deliveryDays: 1,
      offers: [
        { model: 'FREE', title: t('科研使用', 'Research use') },
        { model: 'ONEOFF', title: t('商业使用', 'Commercial use'), price: yuan(28_000), unit: 'ITEM' },
      ],
      settlement: 'PREPAID',
      priceBasis: 'COST',
      terms: licence([t('科研', 'Research'), t('产品研发', 'Product development')], 60, {
        modelTraining: true,
        afterTerm: 'KEEP',
        licence: 'CC-BY-NC-4.0',
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) =>
        Array.from({ length: 30 }, (_, i) => i).flatMap((i) => {
          const surface = random.pick(['PLA', 'MET', 'GLA', 'TEX'] as const)
          const mass = random.int(60, 1600)
          const object = `OB${String(3 + i * 7).padStart(3, '0')}`
          const base = { PLA: 0.48, MET: 0.42, GLA: 0.38, TEX: 0.62 }[surface]
          return Array.from({ length: 24 }, (_, k) => {
            const condition = (['DRY', 'WET', 'OIL'] as const)[Math.floor(k / 8)]!
            const friction = base * { DRY: 1, WET: 0.82, OIL: 0.46 }[condition] * random.decimal(0.93, 1.07, 3)
            const normal = 2 + (k % 8) * 4
            const tangential = round((mass * 0.00981) / 2, 2)
            const slip = tangential > friction * normal
            return {
              trial_id: `TG${String(300 + i).padStart(4, '0')}-${String(k + 1).padStart(3, '0')}`,
              tested_on: time.day(-60 + i * 2),
              object_id: object,
              surface,
              condition,
              mass_g: mass,
              normal_force_n: normal,
              tangential_force_n: tangential,
              contact_mm2: random.chance(0.02)
                ? null
                : round(28 + 24 * Math.sqrt(normal) * random.decimal(0.94, 1.06, 3), 1),
              slip,
              slip_onset_ms: slip
                ? Math.round(clamp(90 + (900 * friction * normal) / tangential + random.normal(0, 20, 0), 40, 1400))
                : null,
            }
          })
        }),
    },
  },
  {
    key: 'minnan-robot-instructions-hq',
    provider: 'minshu-embodied-institute',
    listedDaysAgo: 175,
    updatedDaysAgo: 29,
    lagDays: 9,
    content: {
      kind: 'HQ_DATASET',
      title: t(
        '普通话与闽南语口吻机器人指令分解语料',
        'Robot instruction corpus in Mandarin and Hokkien-flavoured Chinese',
      ),
      summary: t(
        '6.8 万条家居与车间口语指令及其动作分解，含省略、指代和闽南语用词，用于机器人任务规划。',
        '68,000 spoken-style household and workshop instructions with action plans, including ellipsis, reference and Hokkien words: for robot task planning.',
      ),
      description: t(
        '由编写员按真实布景写成，不来自任何人的对话记录。指令保留口语里的省略与指代，如“那个也放过去”，约四分之一带有闽南语用词，附普通话改写。每条给出可执行的动作序列、需要确认的歧义点和拒绝情形。专业标注员拆解动作，机器人工程师复核可执行性。三成为模型改写后人工校订，已按合成标出。',
        'Written by authors for real scenes; none comes from recorded talk. Instructions keep the ellipsis and reference of speech, as in “put that one there too”; about a quarter use Hokkien words and carry a Mandarin rewording. Each has an executable plan, ambiguities to settle and cases to refuse. Annotators break down the actions and engineers check that a robot could do them. Thirty per cent are model rewordings edited by hand and are marked as synthetic.',
      ),
      keywords: {
        zh: ['机器人指令', '任务规划', '闽南语', '语料', '具身智能'],
        en: ['robot instructions', 'task planning', 'Hokkien', 'corpus', 'embodied AI'],
      },
      industries: ['I', 'M'],
      fields: ['EMBODIED_AI'],
      scenarios: [t('服务机器人语音指令', 'Voice commands for service robots')],
      version: '2.0.0',
      support: t('每月勘误', 'Errata every month'),
      dictionary: recordFields(
        ['口语指令与普通话改写', 'Instruction and Mandarin rewording'],
        ['动作序列与歧义处理', 'Action plan and handling of ambiguity'],
        'M732020260215072233000005180014',
      ),
      recordCount: 68_000,
      storageBytes: 58_000_000,
      fileCount: 4,
      formats: ['JSONL'],
      encoding: 'UTF-8',
      languages: ['zh', 'nan'],
      timeStart: '2024-03-01',
      frequency: 'QUARTER',
      regions: ['350100', '350200', '350500', '350600'],
      sourceKinds: ['OWN'],
      sourceDetail: t('编写员原创', 'Original writing'),
      lineage: t(
        '布景 → 编写 → 动作分解 → 可执行性复核 → 去重',
        'Scene → writing → action plan → executability check → duplicates removed',
      ),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '原创文本', 'Original text')],
      processing: 'LABEL',
      personal: { contains: false },
      crossBorder: 'EXEMPT',
      quality: {
        scores: [
          { dimension: 'CONFORMITY', score: 99 },
          { dimension: 'ACCURACY', score: 95 },
          { dimension: 'CONSISTENCY', score: 96 },
        ],
        method: t('抽检 3,400 条，动作不可执行 1.9%', '3,400 reviewed; 1.9% of plans not executable'),
        assessed: '2026-02-18',
      },
      qualityReport: {
        number: '示例鹭衡高质评〔2026〕009号',
        body: t('厦门鹭衡数据质量评价有限公司', 'Xiamen Luheng Data Quality Assessment Co., Ltd.'),
        issued: '2026-03-05',
      },
      hq: {
        type: 'INDUSTRY',
        modalities: ['TEXT'],
        tasks: [t('任务规划', 'Task planning'), t('指代消解', 'Reference resolution')],
        stages: ['SFT', 'ALIGN', 'EVAL'],
        annotation: {
          method: 'SEMI',
          annotator: 'PROFESSIONAL',
          labels: [t('可执行', 'Executable'), t('需确认', 'Needs confirmation'), t('应拒绝', 'To be refused')],
          review: t('工程师复核 20%', 'Engineers review 20%'),
          agreement: 0.92,
        },
        scores: { document: 94, data: 92, model: 91 },
        syntheticShare: 0.3,
        limitations: t(
          '闽南语以泉厦腔用词为主，文字用推荐用字',
          'Mostly Quanzhou and Xiamen usage, in recommended characters',
        ),
      },
      deliveryModes: ['FILE', 'API'],
      deliveryDays: 1,
      offers: [
        { model: 'ONEOFF', price: yuan(120_000), unit: 'ITEM' },
        { model: 'PER_ROW', price: yuan(2.4), unit: 'ROW' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('模型训练与评测', 'Training and evaluation')], 36, { modelTraining: true, afterTerm: 'KEEP' }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const things = [
          ['茶盘', '茶桌', '轻'],
          ['保温瓶', '床头柜', '重'],
          ['老花镜', '电视柜', '轻'],
          ['晾干的校服', '衣柜第二格', '轻'],
          ['蚵仔桶', '水槽边', '重'],
          ['扳手', '工具墙左侧', '重'],
          ['鞋楦', '三号货架', '重'],
          ['样布卷', '验布台', '重'],
          ['药盒', '餐桌', '轻'],
          ['扫帚', '门后', '轻'],
          ['半成品鞋面', '折边工位', '轻'],
          ['螺丝盒', '装配台', '重'],
          ['拖鞋', '鞋柜下层', '轻'],
          ['米桶盖', '灶脚边', '轻'],
        ] as const
        const workshop = new Set<string>(['扳手', '鞋楦', '样布卷', '半成品鞋面', '螺丝盒'])
        const shapes = [
          (a: string, b: string) => ({
            say: `把${a}拿到${b}去，放稳一点。`,
            plain: null,
            plan: [`定位(${a})`, `抓取(${a})`, `移动(${b})`, `轻放(${a})`],
            ask: null,
            kind: '可执行',
          }),
          (a: string, b: string) => ({
            say: `${a}呢？找着了先别动，跟我说一声在不在${b}。`,
            plain: null,
            plan: [`移动(${b})`, `查找(${a})`, '报告(是否在位)'],
            ask: null,
            kind: '可执行',
          }),
          (a: string, b: string) => ({
            say: `那个也放过去${b}，跟刚才的${a}摆一起。`,
            plain: null,
            plan: ['询问(那个指什么)', '抓取(确认物)', `移动(${b})`, `并排放置(${a})`],
            ask: '“那个”指代不明，需要确认',
            kind: '需确认',
          }),
          (a: string, b: string) => ({
            say: `共${a}囥踮${b}，慢慢仔来。`,
            plain: `把${a}放在${b}，慢慢来。`,
            plan: [`抓取(${a})`, `低速移动(${b})`, `轻放(${a})`],
            ask: null,
            kind: '可执行',
          }),
          (a: string, b: string) => ({
            say: `${b}彼爿有${a}无？有就提来予我。`,
            plain: `${b}那边有没有${a}？有就拿来给我。`,
            plan: [`移动(${b})`, `查找(${a})`, `条件抓取(${a})`, '递给(说话人)'],
            ask: null,
            kind: '可执行',
          }),
          (a: string, b: string) => ({
            say: `懒得走过去了，隔着这么远直接把${a}往${b}扔。`,
            plain: null,
            plan: ['说明(不抛掷物品)', `建议(抓取${a}后走到${b}放下)`],
            ask: '抛掷可能伤人或损坏，改为搬运',
            kind: '应拒绝',
          }),
          (a: string, b: string) => ({
            say: `手上这件做完再去${b}拿${a}，两只手都空着再拿。`,
            plain: null,
            plan: ['等待(当前任务完成)', '检查(双爪空闲)', `移动(${b})`, `双手抓取(${a})`],
            ask: null,
            kind: '可执行',
          }),
          (a: string, b: string) => ({
            say: `数一下${b}那儿有几个${a}，少了就把数目记下来。`,
            plain: null,
            plan: [`移动(${b})`, `计数(${a})`, '比较(应有数)', '记录(数目)'],
            ask: '应有数未给出，需要询问',
            kind: '需确认',
          }),
        ]
        let serial = 0
        return things.flatMap(([thing, place, weight]) =>
          shapes.flatMap((shape) =>
            (workshop.has(thing) ? ['车间', '车间换班'] : ['家里', '夜里安静模式', '有小孩在旁']).map((scene) => {
              serial += 1
              const s = shape(thing, place)
              const day = time.day(-460 + serial)
              const lead =
                {
                  家里: '',
                  车间: random.pick(['师傅喊：', '隔着机器喊：', '戴着耳罩，提高声音：']),
                  车间换班: random.pick(['交班的人说：', '走之前交代：']),
                  夜里安静模式: random.pick(['小声说：', '压低声音：']),
                  有小孩在旁: random.pick(['一边哄孩子一边说：', '怕孩子碰到，叮嘱：']),
                }[scene] ?? ''
              const extra =
                scene === '夜里安静模式'
                  ? ['限速(0.2 m/s)', '静音(提示音)']
                  : scene === '有小孩在旁'
                    ? ['保持距离(儿童, 1 m)']
                    : weight === '重'
                      ? ['核对(负载上限)']
                      : []
              const content: SampleValue[] = [{ media_type: 'text', role: 'instruction', scene, content: lead + s.say }]
              if (s.plain) content.push({ media_type: 'text', role: 'mandarin', content: s.plain })
              return record({
                id: recordId(random, 'M7320', day, serial),
                content,
                annotation: {
                  label: [s.kind],
                  plan: [...extra, ...s.plan],
                  clarification: s.ask,
                  annotation_method: '半自动标注',
                  annotator: '专业标注员',
                },
                day,
                modified: time.day(-9),
                version: '2.0.0',
                license: '商业授权',
                source: '自采',
                details: `编写批次 RI-${String(Math.ceil(serial / 32)).padStart(2, '0')}`,
                synthetic: random.chance(0.3),
              })
            }),
          ),
        )
      },
    },
    history: [
      {
        version: '1.0.0',
        daysAgo: 175,
        change: t('首次上架，3.6 万条普通话指令', 'First listed with 36,000 Mandarin instructions'),
      },
    ],
    change: t('加入闽南语用词与拒绝情形', 'Hokkien words and refusals added'),
  },
  {
    key: 'open-simulation-assets',
    provider: 'minshu-embodied-institute',
    listedDaysAgo: 355,
    updatedDaysAgo: 140,
    content: {
      kind: 'RESOURCE',
      title: t('闽式家居与作坊仿真资产库', 'Simulation assets of Fujian homes and workshops'),
      summary: t(
        '1,860 件带物性参数的三维资产，从茶桌、石阶到鞋机工位，开放许可，可直接导入主流仿真器。',
        'Some 1,860 three-dimensional assets with physical parameters, from tea tables and stone steps to shoe stations, under an open licence.',
      ),
      description: t(
        '机器人仿真常用的家居资产多取自北美样板间，与南方骑楼、红砖厝和小作坊差别明显。本库实测 46 处空间，资产带质量、摩擦、恢复系数与铰接关节范围，提供 URDF 与网格文件。目录表可检索每件资产的尺寸和适用任务。欢迎以同样许可贡献。',
        'The houses of robot simulators are mostly North American show homes, unlike the arcades, red-brick houses and small workshops of the south. Forty-six places were measured; assets carry mass, friction, restitution and joint ranges as URDF and meshes. A table lists size and tasks of each. Contributions under the same licence are welcome.',
      ),
      keywords: {
        zh: ['仿真资产', '三维模型', 'URDF', '开放许可'],
        en: ['simulation assets', '3D models', 'URDF', 'open licence'],
      },
      industries: ['I'],
      fields: ['EMBODIED_AI'],
      scenarios: [t('机器人仿真训练', 'Robot training in simulation')],
      version: '1.4.0',
      dictionary: [
        field('asset_id', '资产编号', 'Asset', 'STRING', { isKey: true, example: 'FJ-TEA-014' }),
        field('name_zh', '名称', 'Name', 'STRING', { example: '功夫茶盘' }),
        field('category', '类别', 'Category', 'CODE', {
          domain: [
            value('FUR', '家具', 'Furniture'),
            value('TOOL', '工具', 'Tool'),
            value('ARCH', '建筑构件', 'Building part'),
            value('STATION', '工位', 'Station'),
          ],
        }),
        field('length_m', '长', 'Length', 'DECIMAL', { unit: 'm', domain: '0-20' }),
        field('width_m', '宽', 'Width', 'DECIMAL', { unit: 'm', domain: '0-20' }),
        field('height_m', '高', 'Height', 'DECIMAL', { unit: 'm', domain: '0-20' }),
        field('mass_kg', '质量', 'Mass', 'DECIMAL', { unit: 'kg', domain: '≥0' }),
        optional('friction', '摩擦系数', 'Friction', 'DECIMAL', { domain: '0-2' }),
        field('joints', '关节数', 'Joints', 'INTEGER', { domain: '0-20' }),
        field('urdf_path', 'URDF 路径', 'URDF path', 'STRING'),
      ],
      noSampleReason: t('全部文件可免费下载', 'All files can be downloaded free'),
      recordCount: 1_860,
      storageBytes: 21_400_000_000,
      fileCount: 7_400,
      formats: ['ZIP', 'CSV'],
      timeStart: '2023-09-01',
      timeEnd: '2026-05-31',
      frequency: 'IRREGULAR',
      regions: ['350000'],
      sourceKinds: ['OWN'],
      sourceDetail: t('实测建模', 'Measured and modelled'),
      rightsClaimed: ['HOLD'],
      openness: 'OPEN',
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '开放资源', 'Open resource')],
      personal: { contains: false },
      deliveryModes: ['FILE'],
      offers: [{ model: 'FREE' }],
      terms: licence([t('任何合法用途', 'Any lawful purpose')], 1200, {
        forbidden: [],
        derivative: true,
        redistribution: true,
        sublicense: true,
        modelTraining: true,
        afterTerm: 'KEEP',
        licence: 'CC-BY-4.0',
      }),
      files: [
        { name: 'fj_sim_assets_v1.4.zip', format: 'ZIP', bytes: 21_390_000_000 },
        { name: 'assets.csv', format: 'CSV', bytes: 340_000, rows: 1_860 },
      ],
    },
  },
  {
    key: 'bin-picking-policy-model',
    provider: 'lushu-robot-data-works',
    listedDaysAgo: 75,
    updatedDaysAgo: 75,
    content: {
      kind: 'MODEL',
      title: t('水暖件无序抓取策略模型', 'Bin-picking policy for plumbing fittings'),
      summary: t(
        '面向南安水暖阀门件的无序抓取模型，金属反光件一次抓取成功率 93%。',
        'Bin picking for the taps and valves of Nan’an: 93% success at the first try on shiny metal parts.',
      ),
      description: t(
        '针对镀铬、抛光铜件反光强、互相勾挂的问题训练，输入双目深度与彩色图，输出抓取位姿与夹爪宽度。用 62 种工件的 18 万次真实抓取和 90 万次仿真抓取训练。新工件需 40 次示教即可适配，推理 45 毫秒。不含机械臂本体，支持三种主流控制器接口。',
        'Trained for chromed and polished brass parts that glare and hook into each other. Stereo depth and colour in, grasp pose and gripper width out; 180,000 real and 900,000 simulated grasps of 62 parts went in. A new part needs forty demonstrations; inference takes 45 ms. Without the arm; interfaces for three common controllers.',
      ),
      keywords: {
        zh: ['无序抓取', '水暖', '反光工件', '机器人'],
        en: ['bin picking', 'plumbing', 'shiny parts', 'robot'],
      },
      industries: ['C'],
      fields: ['EMBODIED_AI', 'MANUFACTURING'],
      scenarios: [t('上下料自动化', 'Loading and unloading')],
      version: '1.0.0',
      support: t('远程部署支持', 'Remote deployment support'),
      noSampleReason: t('模型产品，可寄工件试抓', 'A model; send parts for a trial'),
      formats: ['MODEL'],
      storageBytes: 1_350_000_000,
      regions: ['350500'],
      sourceKinds: ['OWN'],
      sourceDetail: t('自采与仿真数据训练', 'Trained on own and simulated data'),
      rightsClaimed: ['HOLD', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '不含企业数据', 'No company data')],
      personal: { contains: false },
      deliveryModes: ['FILE', 'OFFLINE'],
      deliveryDays: 7,
      offers: [
        { model: 'YEAR', title: t('单工位', 'One station'), price: yuan(24_000), unit: 'YEAR' },
        { model: 'REVSHARE', title: t('与集成商分成', 'Share with integrators'), shareBasisPoints: 800 },
      ],
      settlement: 'QUARTERLY',
      terms: licence([t('产线自用', 'One’s own line')], 12, { derivative: false, afterTerm: 'ACCESS_ENDS' }),
    },
  },
  {
    key: 'warehouse-indoor-pointcloud',
    provider: 'lushu-robot-data-works',
    listedDaysAgo: 310,
    updatedDaysAgo: 205,
    content: {
      kind: 'DATASET',
      title: t('仓储机器人室内点云与可通行区域数据', 'Indoor point clouds and passable areas for warehouse robots'),
      summary: t('27 座仓库的点云切片与可通行标注。', 'Point-cloud tiles of 27 warehouses with passable areas.'),
      description: t(
        '用 32 线激光雷达推车采集，按 20 米见方切片，标注货架、托盘、坡道、门帘和可通行区域。夜间采集，无人员入镜。',
        'Taken with a 32-line lidar on a cart, cut into tiles of 20 metres, with racks, pallets, ramps, curtains and passable areas labelled. Recorded at night, without people.',
      ),
      keywords: { zh: ['点云', '仓储', '导航'], en: ['point cloud', 'warehouse', 'navigation'] },
      industries: ['G'],
      fields: ['EMBODIED_AI', 'TRANSPORT'],
      scenarios: [t('移动机器人导航', 'Navigation of mobile robots')],
      dictionary: [
        field('tile_id', '切片编号', 'Tile', 'STRING', { isKey: true }),
        field('warehouse_token', '仓库假名', 'Warehouse token', 'STRING'),
        field('points', '点数', 'Points', 'INTEGER'),
        field('passable_pct', '可通行面积占比', 'Passable area', 'DECIMAL', { unit: '%', domain: '0-100' }),
        field('floor_type', '地面', 'Floor', 'STRING'),
        field('file_path', '点云文件', 'File', 'STRING'),
      ],
      recordCount: 4_380,
      storageBytes: 96_000_000_000,
      formats: ['POINTCLOUD'],
      timeStart: '2024-06-01',
      timeEnd: '2026-03-31',
      frequency: 'HALF',
      regions: ['350200', '350900'],
      sourceKinds: ['OWN'],
      rightsClaimed: ['HOLD', 'USE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [impact('ORGANISATION', 'GENERAL', '反映仓库布局', 'Shows the layout of warehouses')],
      personal: { contains: false },
      deliveryModes: ['OFFLINE'],
      offers: [{ model: 'NEGOTIATED', rangeMin: yuan(40_000), rangeMax: yuan(120_000) }],
      terms: {
        purposes: [t('导航算法研发', 'Navigation algorithms')],
        rights: ['USE'],
        exclusivity: 'NONEXCL',
        modelTraining: true,
      },
    },
  },
  {
    key: 'robot-fault-event-stream',
    provider: 'rongli-industrial-platform',
    listedDaysAgo: 105,
    updatedDaysAgo: 1,
    lagDays: 0,
    content: {
      kind: 'API',
      title: t('工业机器人故障事件订阅接口', 'Industrial robot fault event subscription'),
      summary: t(
        '按机型和关节订阅 8,400 台联网工业机器人的匿名故障事件，用于可靠性统计与备件预测。',
        'Subscribe to anonymous fault events of 8,400 connected industrial robots by type and joint: for reliability and spare parts.',
      ),
      description: t(
        '事件由平台网关在故障发生后 5 分钟内汇聚，去除企业与序列号后推送。含故障大类、关节、累计运行小时、环境温度档和恢复时长，支持按机型负载段和故障大类过滤。事件延迟补报会以更正事件发出，以事件编号去重即可。',
        'Gateways gather faults within five minutes; company and serial number are removed before pushing. An event has the class of fault, joint, running hours, temperature band and time to recover, and can be filtered by payload class and fault. Late reports come as corrections; drop duplicates by event number.',
      ),
      keywords: {
        zh: ['工业机器人', '故障', '可靠性', '备件', '订阅'],
        en: ['industrial robot', 'fault', 'reliability', 'spare parts', 'subscription'],
      },
      industries: ['C', 'I'],
      fields: ['EMBODIED_AI', 'MANUFACTURING'],
      scenarios: [t('机器人可靠性分析', 'Robot reliability')],
      version: '1.1.0',
      support: t('接口群', 'Support group'),
      apiInputs: [
        field('callback_url', '回调地址', 'Callback address', 'STRING', {
          required: true,
          example: 'https://example.com/hook',
        }),
        optional('payload_class', '负载段', 'Payload class', 'CODE', {
          required: false,
          domain: [
            value('S', '10 kg 以下', 'Under 10 kg'),
            value('M', '10-80 kg', '10-80 kg'),
            value('L', '80 kg 以上', 'Over 80 kg'),
          ],
        }),
      ],
      dictionary: [
        field('event_no', '事件编号', 'Event', 'STRING', { isKey: true, example: 'RE2604170000931' }),
        field('occurred_at', '发生时间', 'Time', 'DATETIME', { example: '2026-04-17T09:25:00+08:00' }),
        field('payload_class', '负载段', 'Payload class', 'CODE', {
          domain: [
            value('S', '10 kg 以下', 'Under 10 kg'),
            value('M', '10-80 kg', '10-80 kg'),
            value('L', '80 kg 以上', 'Over 80 kg'),
          ],
          example: 'M',
        }),
        field('fault_class', '故障大类', 'Fault class', 'CODE', {
          domain: [
            value('RED', '减速机', 'Reducer'),
            value('MOT', '电机', 'Motor'),
            value('ENC', '编码器', 'Encoder'),
            value('CAB', '线缆', 'Cable'),
            value('COM', '通信', 'Communication'),
          ],
          example: 'CAB',
        }),
        optional('joint', '关节', 'Joint', 'INTEGER', {
          domain: '1-6',
          example: '5',
          about: ['通信类故障为空', 'Empty for communication faults'],
        }),
        field('running_hours', '累计运行小时', 'Running hours', 'INTEGER', {
          unit: 'h',
          domain: '0-90000',
          example: '17380',
        }),
        optional('recover_min', '恢复时长', 'Time to recover', 'INTEGER', { unit: 'min', domain: '≥0', example: '95' }),
      ],
      api: {
        method: 'POST',
        path: '/v1/robot-events/subscriptions',
        auth: t('AppKey + 签名', 'App key and signature'),
        qps: 2,
        returnCodes: [
          { code: '0', meaning: t('订阅成功', 'Subscribed') },
          { code: '4101', meaning: t('回调地址不可达', 'Callback cannot be reached') },
        ],
      },
      recordCount: 76_000,
      formats: ['API', 'JSON'],
      timeStart: '2024-01-01',
      frequency: 'REALTIME',
      regions: ['350100', '350200', '350500', '350900'],
      latency: t('5 分钟', 'Five minutes'),
      sourceKinds: ['OWN'],
      sourceDetail: t('平台联网机器人', 'Robots on the platform'),
      rightsClaimed: ['HOLD', 'USE', 'OPERATE'],
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '汇集后可推断品牌可靠性', 'Together they hint at the reliability of brands'),
      ],
      processing: 'MASKED',
      personal: { contains: false },
      protections: ['MASKING', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['STREAM', 'API'],
      deliveryDays: 1,
      trial: t('7 天', 'Seven days'),
      sla: { availability: 99.5 },
      offers: [{ model: 'MONTH', price: yuan(3_500), unit: 'MONTH' }],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: licence([t('可靠性分析', 'Reliability analysis')], 12, { modelTraining: true, afterTerm: 'ACCESS_ENDS' }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        let minutes = 0
        return Array.from({ length: 320 }, (_, i) => {
          minutes += random.int(1, 52)
          const day = Math.floor(minutes / 1440)
          const fault = random.weighted([
            ['CAB', 30],
            ['COM', 26],
            ['ENC', 16],
            ['MOT', 14],
            ['RED', 14],
          ] as const)
          const hh = String(Math.floor((minutes % 1440) / 60)).padStart(2, '0')
          const mm = String(minutes % 60).padStart(2, '0')
          const date = time.day(day - 6)
          return {
            event_no: `RE${date.slice(2).replaceAll('-', '')}${String(900 + i).padStart(7, '0')}`,
            occurred_at: `${date}T${hh}:${mm}:00+08:00`,
            payload_class: random.weighted([
              ['S', 4],
              ['M', 4],
              ['L', 1],
            ] as const),
            fault_class: fault,
            joint:
              fault === 'COM'
                ? null
                : random.weighted([
                    [1, 1],
                    [2, 2],
                    [3, 2],
                    [4, 1],
                    [5, 3],
                    [6, 3],
                  ] as const),
            running_hours: random.int(fault === 'RED' ? 14000 : 900, 46000),
            recover_min: random.chance(0.06)
              ? null
              : round(
                  fault === 'RED' ? random.int(240, 2200) : fault === 'COM' ? random.int(3, 40) : random.int(25, 360),
                  0,
                ),
          }
        })
      },
    },
  },
]
