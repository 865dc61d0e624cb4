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
        { name: 'shoe_bimanual_video.tar', format: 'VIDEO', bytes: 8_788_000_000_000 },
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
      terms: licence(
        [
          t('抓取控制模型训练', 'Training grip-control models'),
          t('科研', 'Research'),
          t('产品研发', 'Product development'),
        ],
        60,
        {
          modelTraining: true,
          afterTerm: 'KEEP',
          licence: 'CC-BY-NC-4.0',
          territory: ['X-001'],
          redistribution: true,
          forbidden: [t('未购商业许可而用于商业目的', 'Commercial use without the commercial licence')],
        },
      ),
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
      terms: licence([t('产线自用', 'One’s own line')], 12, {
        derivative: false,
        afterTerm: 'DELETE',
        forbidden: [t('转让模型文件或在授权范围外部署', 'Passing on the model or deploying it beyond the licence')],
      }),
    },
  },
]
