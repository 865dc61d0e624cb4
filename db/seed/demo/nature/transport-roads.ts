import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  authorised,
  clamp,
  earlier,
  f,
  hqFields,
  hqRecord,
  impact,
  noPersons,
  noReidentify,
  noResale,
  ownData,
  pad,
  plusDays,
  returnCodes,
  round,
  scores,
  t,
  terms,
  values,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'transport-expressway-flow',
    provider: 'minqiong-public-data',
    listedDaysAgo: 270,
    updatedDaysAgo: 1,
    lagDays: 2,
    history: [{ version: '1.0.0', daysAgo: 270, change: t('沈海线 42 个断面。', '42 sections on the coastal line.') }],
    change: t(
      '增加福银、厦蓉两线 70 个断面与车型五分类。',
      'Seventy sections of two more lines and five vehicle classes.',
    ),
    content: {
      kind: 'DATASET',
      version: '1.1.0',
      title: t('福建高速公路断面五分钟交通流', 'Five-minute traffic flow on Fujian expressways'),
      series: t('公共交通授权运营系列', 'Authorised public transport series'),
      summary: t(
        '112 个断面分方向的流量、速度、占有率和货车比例，出行预测、路侧广告与充电站选址。',
        'Flow, speed, occupancy and truck share at 112 sections by direction: forecasting, siting of chargers and roadside media.',
      ),
      description: t(
        '断面由门架与微波检测融合，不含车牌和通行明细。流量为五分钟各车道合计，货车由三类以上计。节假日小客车免费时段置 holiday 标志。缺测超过 15 分钟不补。产业用途按指导价，交通安全研究免费。',
        'Gantry and microwave counts fused, without plates or trips. Flow is the five-minute total of all lanes; trucks are class 3 and above. Free-passage holidays carry a flag. Gaps over fifteen minutes are not filled. Industry pays the guided price; road safety research is free.',
      ),
      keywords: {
        zh: ['高速公路', '交通流', '断面', '货车比例'],
        en: ['expressway', 'traffic flow', 'section', 'truck share'],
      },
      industries: ['G', 'D'],
      fields: ['TRANSPORT', 'CITY'],
      scenarios: [t('充电站选址', 'Siting chargers'), t('路况预测', 'Traffic forecasting')],
      support: t('运营服务台，工作日。', 'Service desk, working days.'),
      dictionary: [
        f('section', 'CODE', '断面', 'Section', {
          isKey: true,
          domain: values(
            ['G15-K2231', '沈海线 K2231 泉州', 'Coastal line, Quanzhou'],
            ['G70-K188', '福银线 K188 三明', 'Fuzhou-Yinchuan, Sanming'],
          ),
          description: t('线路编号加桩号。', 'Road number and kilometre post.'),
        }),
        f('direction', 'CODE', '方向', 'Direction', {
          isKey: true,
          domain: values(['U', '上行', 'Up'], ['D', '下行', 'Down']),
          description: t('上行指桩号递增方向。', 'Up is the way of rising posts.'),
        }),
        f('slot', 'DATETIME', '时段起点', 'Slot', { isKey: true, description: t('五分钟。', 'Five minutes.') }),
        f('flow', 'INTEGER', '流量', 'Flow', {
          unit: '辆',
          domain: '0-600',
          description: t('各车道合计，客货均含。', 'All lanes, cars and trucks.'),
        }),
        f('trucks', 'INTEGER', '货车', 'Trucks', {
          unit: '辆',
          domain: '0-300',
          description: t('三类以上货车。', 'Trucks of class 3 and above.'),
        }),
        f('speed_kmh', 'DECIMAL', '平均速度', 'Mean speed', {
          unit: 'km/h',
          domain: '5-130',
          nullable: true,
          description: t('无车时为空。', 'Empty without vehicles.'),
        }),
        f('occupancy_pct', 'DECIMAL', '占有率', 'Occupancy', {
          unit: '%',
          domain: '0-100',
          description: t('检测器被占用时间比例。', 'Share of time the detector is occupied.'),
        }),
        f('holiday', 'BOOLEAN', '免费时段', 'Free passage', {
          description: t('重大节假日小客车免费通行时段。', 'Free passage for cars on major holidays.'),
        }),
      ],
      recordCount: 68_300_000,
      storageBytes: 3_700_000_000,
      formats: ['PARQUET', 'SQL'],
      timeStart: '2023-07-01',
      frequency: 'DAY',
      regions: ['350000', '350500', '350400', '350100', '350800'],
      granularity: t('断面 × 方向 × 5 分钟', 'Section, direction, five minutes'),
      ...authorised('JT-0021', '交通领域断面流量统计', 'Section flow statistics in transport'),
      sourceDetail: t('授权门架与检测器统计，平台内加工。', 'Authorised gantry and detector counts, processed inside.'),
      lineage: t(
        '门架过车 → 去标识汇总 → 与微波检测加权。',
        'Gantry passes, anonymous totals, weighted with microwave.',
      ),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'PUBLIC_INTEREST',
          'GENERAL',
          '大规模流量可推断路网承载薄弱处。',
          'Large volumes show weak spots of the network.',
        ),
      ],
      processing: 'STATISTICAL',
      personal: noPersons,
      protections: ['AGGREGATION', 'ACCESS_CONTROL'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(99, 96.4, 94, 97, 97, 96),
        method: t('人工视频计数 40 小时对比。', 'Compared with forty hours of video counts.'),
        assessed: '2025-08-10',
      },
      deliveryModes: ['DBSHARE', 'SANDBOX'],
      deliveryDays: 5,
      offers: [
        {
          model: 'GOV_GUIDED',
          price: yuan(8_500),
          unit: 'GB',
          note: t('按场景用量阶梯计费。', 'By use per scenario, in steps.'),
        },
        { model: 'FREE', title: t('交通安全研究', 'Road safety research') },
      ],
      priceCeiling: yuan(10_000),
      priceDocument: '示例文号 闽示价〔2025〕15 号',
      settlement: 'MONTHLY',
      taxRate: 6,
      terms: terms([t('核定场景', 'Approved scenario')], { territory: ['350000'], periodMonths: 12 }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const day = time.day(0)
        const bump = (hour: number, centre: number, width: number) => Math.exp(-(((hour - centre) / width) ** 2))
        for (const section of ['G15-K2231', 'G70-K188'] as const)
          for (const direction of ['U', 'D'] as const)
            for (let minute = 0; minute < 1440; minute += 5) {
              const hour = minute / 60
              const size = section === 'G15-K2231' ? 165 : 48
              const mean =
                size *
                (0.13 +
                  0.75 * bump(hour, direction === 'U' ? 8.2 : 9.5, 2.1) +
                  0.5 * bump(hour, 13, 4) +
                  0.85 * bump(hour, direction === 'U' ? 16.8 : 18, 2.2))
              const flow = Math.max(0, Math.round(mean + random.normal(0, Math.sqrt(mean), 0)))
              const trucks = Math.min(
                flow,
                Math.round(flow * clamp((hour < 6 || hour > 21 ? 0.46 : 0.2) + random.normal(0, 0.03, 3), 0, 0.8)),
              )
              const speed =
                flow === 0
                  ? null
                  : round(
                      clamp(
                        104 - (flow / size) * 16 - (trucks / Math.max(flow, 1)) * 14 + random.normal(0, 2, 1),
                        30,
                        118,
                      ),
                      1,
                    )
              rows.push({
                section,
                direction,
                slot: at(day, minute),
                flow,
                trucks,
                speed_kmh: speed,
                occupancy_pct: speed === null ? 0 : round(clamp((flow * 12 * 0.3) / speed, 0, 60), 1),
                holiday: false,
              })
            }
        return rows
      },
    },
  },
  {
    key: 'transport-vehicle-licence-api',
    provider: 'minqiong-public-data',
    listedDaysAgo: 215,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'API',
      version: '1.0.5',
      title: t('道路货运企业与车辆经营资质核验', 'Road haulier and vehicle permit verification'),
      summary: t(
        '返回企业经营范围与车辆营运状态是否一致，货运平台入驻审核用。',
        'Says whether a haulier’s scope and a vehicle’s operating status agree; for onboarding on freight platforms.',
      ),
      description: t(
        '只做“是否一致”核验，不返回车主姓名、住址和证件照片。企业须上传被核验方同意书编号，调用留痕三年。数据每日同步；外省车辆不在范围内，返回 NONE。',
        'Verification only: no owner, address or document image is returned. The caller supplies a consent number and calls are kept for three years. Synchronised daily; vehicles of other provinces return NONE.',
      ),
      keywords: {
        zh: ['道路运输', '资质核验', '网络货运'],
        en: ['road transport', 'permit check', 'freight platform'],
      },
      industries: ['G'],
      fields: ['TRANSPORT', 'GOVERNMENT'],
      scenarios: [t('网络货运入驻审核', 'Onboarding on freight platforms')],
      support: t('工作日。', 'Working days.'),
      apiInputs: [
        f('permit_no', 'STRING', '经营许可证号', 'Permit number', { required: true }),
        f('plate_hash', 'STRING', '车牌摘要', 'Plate digest', {
          personal: 'PERSONAL',
          required: true,
          length: 64,
          description: t('SM3 摘要，明文不传输。', 'SM3 digest; never the plate.'),
        }),
        f('consent_no', 'STRING', '同意书编号', 'Consent number', {
          required: true,
          description: t('由调用方留存原件三年。', 'The caller keeps the original for three years.'),
        }),
      ],
      dictionary: [
        f('result', 'CODE', '核验结论', 'Verdict', {
          domain: values(['YES', '一致', 'Agrees'], ['NO', '不一致', 'Differs'], ['NONE', '查无', 'Not found']),
          description: t('三项条件均满足为一致。', 'Agrees when all three conditions hold.'),
        }),
        f('scope_match', 'BOOLEAN', '经营范围相符', 'Scope agrees', { nullable: true }),
        f('vehicle_active', 'BOOLEAN', '营运有效', 'In operation', {
          nullable: true,
          personal: 'PERSONAL',
          masked: true,
          description: t('道路运输证有效且未停运。', 'Permit valid and not suspended.'),
        }),
        f('inspection_due', 'BOOLEAN', '年审到期', 'Inspection due', { nullable: true }),
        f('hazmat', 'BOOLEAN', '危险品资质', 'Dangerous goods permit', { nullable: true }),
        f('checked_at', 'DATETIME', '核验时间', 'Checked at'),
      ],
      api: { method: 'POST', path: '/v1/permit/verify', auth: t('双向证书', 'Mutual TLS'), qps: 20, returnCodes },
      noSampleReason: t('含个人信息，仅可用测试证号。', 'Involves personal information; test numbers only.'),
      formats: ['JSON'],
      timeStart: '2023-01-01',
      frequency: 'DAY',
      regions: ['350000', '350200', '350500', '350600', '350300'],
      ...authorised('JT-0009', '道路运输资质核验', 'Verification of road transport permits'),
      subjects: ['PUBLIC', 'PERSONAL'],
      sourceDetail: t('授权的运政资质核验库。', 'Authorised permit database.'),
      grade: 'G3',
      gradeImpacts: [
        impact(
          'INDIVIDUAL',
          'SERIOUS',
          '个体车主的经营状态可被识别。',
          'Shows the business status of single-truck owners.',
        ),
      ],
      processing: 'MASKED',
      personal: {
        contains: true,
        types: [t('车辆营运状态', 'Operating status')],
        persons: 212_000,
        anonymised: false,
        basis: 'CONSENT',
        sensitive: false,
      },
      protections: ['MASKING', 'ACCESS_CONTROL', 'AUDIT', 'ENCRYPTION'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['QUERY', 'API'],
      deliveryDays: 5,
      sla: { availability: 99.9, responseMs: 300 },
      offers: [
        { model: 'GOV_GUIDED', price: yuan(0.3), unit: 'CALL' },
        { model: 'FREE', title: t('公益与治理场景', 'Public interest and governance') },
      ],
      priceCeiling: yuan(0.35),
      priceDocument: '示例文号 闽示价〔2025〕15 号',
      settlement: 'MONTHLY',
      taxRate: 6,
      terms: terms([t('合同与入驻审核', 'Contracts and onboarding')], {
        derivative: false,
        afterTerm: 'ACCESS_ENDS',
        territory: ['350000'],
        forbidden: [noResale, noReidentify],
      }),
    },
  },
  {
    key: 'transport-bridge-monitoring',
    provider: 'tingjiang-road',
    listedDaysAgo: 95,
    updatedDaysAgo: 18,
    lagDays: 30,
    content: {
      kind: 'DATASET',
      version: '1.0.0',
      title: t(
        '闽西重点桥隧结构健康监测数据（受控）',
        'Structural monitoring of key bridges and tunnels, western Fujian (controlled)',
      ),
      summary: t(
        '山区高墩桥与长隧道应变、位移和振动，仅供承载评估研究，受控计算。',
        'Strain, displacement and vibration of high-pier bridges and long tunnels; controlled use for bearing assessment only.',
      ),
      description: t(
        '九座桥、三座隧道的 1,140 个测点，日常保留分钟特征值，触发事件保留 1 至 50 赫兹波形。按重要数据管理：可反映关键交通设施薄弱部位，直接公开可能影响社会秩序和公共安全。结构名称、坐标已替换，原始波形不出环境，只可带走统计特征。',
        '1,140 sensors on nine bridges and three tunnels: minute features always, waveforms of 1 to 50 hertz around triggered events. Handled as important data: it shows weak points of key transport facilities and release could affect public order and safety. Names and coordinates are replaced, waveforms stay inside and only statistics leave.',
      ),
      keywords: { zh: ['桥梁健康监测', '应变', '重要数据'], en: ['bridge monitoring', 'strain', 'important data'] },
      industries: ['G', 'M'],
      fields: ['TRANSPORT', 'CITY'],
      scenarios: [t('承载力评估研究', 'Bearing assessment')],
      support: t('安全负责人双人对接。', 'Two security officers.'),
      dictionary: [
        f('sensor_token', 'STRING', '测点令牌', 'Sensor', {
          isKey: true,
          masked: true,
          description: t('按项目加盐，不可跨项目关联。', 'Salted by project, not to be linked across projects.'),
        }),
        f('time', 'DATETIME', '时间', 'Time', { isKey: true }),
        f('kind', 'CODE', '测量类型', 'Kind', {
          domain: values(
            ['STRAIN', '应变', 'Strain'],
            ['DISP', '位移', 'Displacement'],
            ['ACC', '加速度', 'Acceleration'],
          ),
        }),
        f('value', 'DECIMAL', '测值', 'Value', { description: t('单位见下一字段。', 'Unit in the next field.') }),
        f('unit', 'STRING', '单位', 'Unit', { example: 'με' }),
        f('temperature_c', 'DECIMAL', '构件温度', 'Temperature', { unit: '℃', nullable: true }),
      ],
      noSampleReason: t('重要数据，不提供样例。', 'Important data; no sample.'),
      recordCount: 2_870_000_000,
      storageBytes: 410_000_000_000,
      timeStart: '2022-01-01',
      frequency: 'QUARTER',
      regions: ['350800', '350400'],
      ...ownData,
      sourceDetail: t(
        '受管养单位委托建设运维，协议允许受控研究。',
        'Built for road operators; agreements allow controlled research.',
      ),
      grade: 'IMPORTANT',
      gradeImpacts: [
        impact(
          'SOCIAL_ORDER',
          'SERIOUS',
          '泄露可能引发针对性破坏与交通中断。',
          'A leak could lead to targeted damage and closure.',
        ),
        impact('ORGANISATION', 'SERIOUS', '影响管养单位责任认定。', 'Affects operators’ liability.'),
      ],
      processing: 'RAW',
      assessmentRef: '示例 重要数据风险评估 TJ-RA-2025-008',
      protections: ['MASKING', 'ENCRYPTION', 'ACCESS_CONTROL', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['SANDBOX'],
      deliveryDays: 45,
      offers: [
        {
          model: 'NEGOTIATED',
          rangeMin: yuan(80_000),
          rangeMax: yuan(400_000),
          note: t('含审查与环境费用。', 'With clearance and environment.'),
        },
      ],
      terms: terms([t('结构安全研究', 'Structural safety research')], {
        buyerRequirements: t(
          '境内科研或设计单位，项目审查通过。',
          'Domestic research or design body with a cleared project.',
        ),
        derivative: false,
        periodMonths: 6,
        afterTerm: 'ACCESS_ENDS',
        territory: ['350000'],
      }),
    },
  },
  {
    key: 'transport-pavement-images',
    provider: 'tingjiang-road',
    listedDaysAgo: 172,
    updatedDaysAgo: 69,
    lagDays: 45,
    content: {
      kind: 'HQ_DATASET',
      version: '1.0.0',
      title: t('山区公路路面病害影像数据集', 'Images of pavement defects on mountain roads'),
      summary: t(
        '36,700 张检测车影像，裂缝、坑槽、沉陷等七类标注，训练巡检模型。',
        '36,700 survey-car images with seven defects boxed, for inspection models.',
      ),
      description: t(
        '龙岩、三明国省道与农村公路三年巡检影像，雨后、逆光、树荫场景各半。病害由持证检测员标注并复核，长裂缝用多段框。人脸和车牌在入库前模糊，复核无残留。',
        'Three years of survey on national, provincial and village roads of Longyan and Sanming, with wet, backlit and shaded scenes. Licensed inspectors boxed and reviewed; long cracks take several boxes. Faces and plates were blurred before loading and checked.',
      ),
      keywords: {
        zh: ['路面病害', '公路巡检', '目标检测'],
        en: ['pavement defects', 'road inspection', 'object detection'],
      },
      industries: ['G'],
      fields: ['TRANSPORT', 'CITY'],
      scenarios: [t('自动巡检', 'Automatic inspection')],
      support: t('邮件。', 'By mail.'),
      dictionary: hqFields('横缝、纵缝、网裂、坑槽、沉陷、修补、车辙'),
      recordCount: 36_700,
      storageBytes: 58_000_000_000,
      fileCount: 36_702,
      formats: ['JSONL', 'IMAGE'],
      timeStart: '2022-05-01',
      frequency: 'HALF',
      regions: ['350800', '350400'],
      ...ownData,
      sourceDetail: t('自有检测车采集。', 'Own survey cars.'),
      grade: 'G1',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'NONE',
          '路面特写，人脸车牌已模糊。',
          'Close-ups of pavement; faces and plates are blurred.',
        ),
      ],
      processing: 'LABEL',
      personal: { contains: false, anonymised: true },
      protections: ['MASKING'],
      hq: {
        type: 'INDUSTRY',
        modalities: ['IMAGE'],
        tasks: [t('目标检测', 'Object detection')],
        stages: ['SFT', 'EVAL'],
        annotation: {
          method: 'SEMI',
          annotator: 'PROFESSIONAL',
          labels: [
            t('横缝', 'Transverse crack'),
            t('纵缝', 'Longitudinal crack'),
            t('网裂', 'Alligator crack'),
            t('坑槽', 'Pothole'),
            t('沉陷', 'Settlement'),
            t('修补', 'Patch'),
            t('车辙', 'Rut'),
          ],
          agreement: 0.89,
        },
        scores: { document: 92, data: 94, model: 91 },
        syntheticShare: 0.03,
        limitations: t('水泥路面偏多，沥青样本只有 38%。', 'More concrete than asphalt (38%).'),
      },
      deliveryModes: ['FILE'],
      deliveryDays: 7,
      offers: [{ model: 'ONEOFF', price: yuan(96_000), unit: 'ITEM' }],
      settlement: 'PER_ORDER',
      priceBasis: 'COST',
      terms: terms([t('巡检模型', 'Inspection models')], {
        modelTraining: true,
        afterTerm: 'KEEP',
        periodMonths: 36,
        forbidden: [noResale, noReidentify],
      }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        for (let index = 1; index <= 360; index++) {
          const run = Math.ceil(index / 12)
          const day = time.day(-880 + run * 27)
          const road = ['G319', 'G205', 'S203', 'X611'][run % 4]
          const count = random.weighted([
            [0, 2],
            [1, 5],
            [2, 3],
            [3, 1],
          ] as const)
          const boxes = Array.from({ length: count }, () => ({
            label: random.weighted([
              ['纵缝', 4],
              ['横缝', 4],
              ['网裂', 2],
              ['坑槽', 1],
              ['沉陷', 1],
              ['修补', 3],
              ['车辙', 1],
            ] as const),
            x: random.int(0, 1500),
            y: random.int(300, 900),
            width: random.int(60, 400),
            height: random.int(40, 160),
          }))
          rows.push(
            hqRecord(random, {
              letter: 'G',
              index,
              day,
              modified: earlier(plusDays(day, random.int(20, 90)), time.day(0)),
              content: [
                {
                  media_type: 'image',
                  content: `images/${road}/R${pad(run, 3)}/${pad(index, 6)}.jpg`,
                  width: 1920,
                  height: 1080,
                  boxes,
                },
              ],
              annotation:
                boxes.length > 0
                  ? {
                      label: [...new Set(boxes.map((box) => box.label))],
                      annotation_method: '半自动标注',
                      annotator: '专业标注员',
                    }
                  : null,
              source: '自采',
              details: `检测车 ${1 + (run % 6)} 号，${random.pick(['晴', '阴', '雨后', '逆光', '树荫'])}，${road} K${random.int(3, 180)}`,
              generated: random.chance(0.03) ? 1 : 0,
              rid: index % 12 === 1 ? null : [String(rows[index - 2]!.id)],
            }),
          )
        }
        return rows
      },
    },
  },
  {
    key: 'transport-track-tool',
    provider: 'tingjiang-road',
    listedDaysAgo: 125,
    updatedDaysAgo: 34,
    lagDays: 0,
    content: {
      kind: 'TOOL',
      version: '2.4.0',
      title: t('货运轨迹纠偏与路段匹配工具', 'Truck-track cleaning and map-matching tool'),
      summary: t(
        '漂移点剔除、断点补全与路段匹配，山区隧道群也能连得上。',
        'Drops drift, fills gaps and matches to roads, through chains of mountain tunnels too.',
      ),
      description: t(
        '隐马尔可夫匹配，百万点约 70 秒（16 核）。隧道内按限速与出口时间推算，标记为推定。支持 CSV 与数据库输入，可本地部署；不含路网底图，可用自有路网。',
        'Hidden-Markov matching, a million points in about 70 seconds on 16 cores. Positions in tunnels are inferred from limit and exit time and marked so. Reads CSV or a database, runs on site; bring your own road network.',
      ),
      keywords: { zh: ['轨迹纠偏', '地图匹配', '隧道'], en: ['track cleaning', 'map matching', 'tunnel'] },
      industries: ['I', 'G'],
      fields: ['TRANSPORT'],
      scenarios: [t('货运里程核算', 'Truck mileage')],
      support: t('工作日工单。', 'Tickets on working days.'),
      timeStart: '2022-01-01',
      frequency: 'IRREGULAR',
      regions: ['350800'],
      ...ownData,
      sourceDetail: t('自研软件。', 'Own software.'),
      grade: 'G1',
      gradeImpacts: [
        impact('ORGANISATION', 'NONE', '工具不带路网底图和轨迹。', 'The tool ships without road network or tracks.'),
      ],
      deliveryModes: ['FILE', 'SAAS'],
      offers: [
        { model: 'PER_UNIT', title: t('在线处理', 'Online'), price: yuan(12), unit: 'GB' },
        { model: 'YEAR', title: t('本地授权', 'On site'), price: yuan(32_000), unit: 'YEAR' },
      ],
      terms: terms([t('自有轨迹处理', 'Processing own tracks')], {
        forbidden: [t('反编译、破解或转售软件', 'Decompiling, cracking or reselling the software')],
      }),
    },
  },
]
