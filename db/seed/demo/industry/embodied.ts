import type { DemoListing, SampleValue } from '../demo-types.ts'
import { field, impact, licence, optional, record, recordFields, recordId, round, t, value, yuan } from './shared.ts'

export const listings: DemoListing[] = [
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
      deliveryModes: ['FILE'],
      deliveryDays: 1,
      offers: [
        { model: 'ONEOFF', price: yuan(120_000), unit: 'ITEM' },
        { model: 'PER_ROW', price: yuan(2.4), unit: 'ROW' },
      ],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      taxRate: 6,
      terms: licence([t('模型训练与评测', 'Training and evaluation')], 36, {
        modelTraining: true,
        afterTerm: 'KEEP',
        territory: ['X-001'],
      }),
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
    lagDays: 30,
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
      crossBorder: 'EXEMPT',
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
        territory: ['X-001'],
      }),
      files: [
        { name: 'fj_sim_assets_v1.4.zip', format: 'ZIP', bytes: 21_390_000_000 },
        { name: 'assets.csv', format: 'CSV', bytes: 340_000, rows: 1_860 },
      ],
    },
  },
  {
    key: 'warehouse-indoor-pointcloud',
    provider: 'lushu-robot-data-works',
    listedDaysAgo: 310,
    updatedDaysAgo: 205,
    lagDays: 45,
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
      terms: licence([t('可靠性分析', 'Reliability analysis')], 12, { modelTraining: false, afterTerm: 'ACCESS_ENDS' }),
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
