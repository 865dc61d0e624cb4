import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  authorised,
  clamp,
  earlier,
  f,
  harmsBusiness,
  harmsNobody,
  hqFields,
  hqRecord,
  impact,
  noPersons,
  ownData,
  pad,
  plusDays,
  returnCodes,
  round,
  scores,
  t,
  terms,
  token,
  values,
  weekday,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'transport-terminal-stats',
    provider: 'luting-port',
    listedDaysAgo: 365,
    updatedDaysAgo: 1,
    lagDays: 1,
    history: [
      { version: '1.0.0', daysAgo: 365, change: t('海沧、东渡两港区。', 'Haicang and Dongdu.') },
      {
        version: '1.1.0',
        daysAgo: 240,
        change: t('增加海天与招银，补 2020 年历史。', 'Haitian and Zhaoyin added, with 2020.'),
      },
      {
        version: '1.2.0',
        daysAgo: 90,
        change: t(
          '班轮靠泊改按小时取整，更正 2024 年 3 月重复 62 条。',
          'Berthing rounded to the hour; 62 duplicates of March 2024 removed.',
        ),
      },
    ],
    change: t('新增重空箱分列与在泊艘时。', 'Laden and empty boxes split; vessel-hours at berth added.'),
    content: {
      kind: 'DATASET',
      version: '1.3.0',
      title: t('闽南港口集装箱码头日作业统计', 'Daily container terminal statistics, southern Fujian ports'),
      summary: t(
        '六个码头逐日装卸箱量、在泊时间、堆场占用与集卡周转，看港口忙闲和船期风险。',
        'Boxes handled, time at berth, yard use and truck turn time every day at six terminals: how busy the port is, and the risk to schedules.',
      ),
      description: t(
        '由码头作业系统日结汇总，作业日取当日 8 时至次日 8 时，换算标准箱时 40 尺记 2。重箱加空箱等于合计，进口加出口加中转等于合计。堆场占用按 8 时点在场箱数除以设计容量。台风封港日照常列出、箱量为零并加 closed 标志。不含船名、货主和箱号。',
        'Compiled from the terminals’ daily close; an operating day runs from 8:00 to 8:00, and a forty-foot box counts as two TEU. Laden and empty add up to the total, as do import, export and transhipment. Yard use is boxes on hand at 8:00 over design capacity. Days closed by typhoons stay in with zero boxes and the closed flag. No vessels, shippers or box numbers.',
      ),
      keywords: {
        zh: ['集装箱', '厦门港', '码头效率', '堆场', '集卡周转'],
        en: ['container', 'Port of Xiamen', 'terminal efficiency', 'yard', 'truck turn time'],
      },
      topic: t('港口运营', 'Port operation'),
      industries: ['G', 'F'],
      fields: ['TRANSPORT', 'COMMERCE', 'MARINE'],
      scenarios: [
        t('船期风险评估', 'Schedule risk'),
        t('外贸景气监测', 'Trade watching'),
        t('集卡预约', 'Truck appointments'),
      ],
      targetUsers: [t('货代与船代', 'Forwarders and agents'), t('研究机构', 'Researchers')],
      support: t('工作日 4 小时答复，季度口径说明会。', 'Answer in four hours; quarterly call on definitions.'),
      dictionary: [
        f('op_date', 'DATE', '作业日', 'Operating day', {
          isKey: true,
          example: '2025-08-21',
          description: t('8 时至次日 8 时。', 'From 8:00 to 8:00.'),
        }),
        f('terminal', 'CODE', '码头', 'Terminal', {
          isKey: true,
          domain: values(
            ['HC', '海沧示例码头', 'Haicang example terminal'],
            ['DD', '东渡示例码头', 'Dongdu example terminal'],
            ['ZY', '招银示例码头', 'Zhaoyin example terminal'],
          ),
          description: t('样例含 3 个码头。', 'Three terminals in the sample.'),
        }),
        f('closed', 'BOOLEAN', '封港', 'Closed', { description: t('全天封港为真。', 'True when closed all day.') }),
        f('calls', 'INTEGER', '靠泊艘次', 'Calls', {
          domain: '0-40',
          description: t('集装箱班轮与支线，不含驳船。', 'Liners and feeders, without barges.'),
        }),
        f('berth_hours', 'DECIMAL', '在泊艘时', 'Vessel-hours at berth', {
          unit: 'h',
          domain: '0-960',
          description: t('首缆至末缆时间合计。', 'Sum from first line to last line.'),
        }),
        f('import_teu', 'INTEGER', '进口箱量', 'Import', { unit: 'TEU' }),
        f('export_teu', 'INTEGER', '出口箱量', 'Export', { unit: 'TEU' }),
        f('tranship_teu', 'INTEGER', '中转箱量', 'Transhipment', { unit: 'TEU' }),
        f('total_teu', 'INTEGER', '合计箱量', 'Total', {
          unit: 'TEU',
          description: t('进口＋出口＋中转。', 'Import plus export plus transhipment.'),
        }),
        f('laden_teu', 'INTEGER', '重箱', 'Laden', { unit: 'TEU', description: t('含冷藏箱。', 'Reefers included.') }),
        f('empty_teu', 'INTEGER', '空箱', 'Empty', {
          unit: 'TEU',
          description: t('合计减重箱。', 'Total less laden.'),
        }),
        f('yard_pct', 'DECIMAL', '堆场占用率', 'Yard use', {
          unit: '%',
          domain: '0-110',
          description: t('8 时在场箱数除以设计容量。', 'Boxes on hand at 8:00 over design capacity.'),
        }),
        f('truck_turn_min', 'DECIMAL', '集卡周转时间', 'Truck turn time', {
          unit: 'min',
          domain: '8-180',
          nullable: true,
          description: t('闸口进出时间差中位数，封港日为空。', 'Median gate-to-gate; empty on closed days.'),
        }),
      ],
      recordCount: 14_930,
      storageBytes: 1_940_000,
      fileCount: 1,
      formats: ['CSV', 'XLSX'],
      encoding: 'UTF-8',
      timeStart: '2020-01-01',
      frequency: 'DAY',
      regions: ['350200', '350600'],
      coverage: t('厦门与漳州六个集装箱码头', 'Six container terminals in Xiamen and Zhangzhou'),
      granularity: t('码头 × 日', 'Terminal by day'),
      latency: t('次日 14:00', '14:00 next day'),
      ...ownData,
      sourceDetail: t('与码头公司签订采集与使用协议。', 'Collected and used under agreements with the terminals.'),
      lineage: t('日结表 → 口径统一 → 平衡校验 → 发布。', 'Daily close, one definition, balance check, release.'),
      dataIp: {
        number: '示例 闽数知登字第 2024-0388 号',
        holder: t('鹭汀港航数据有限公司', 'Luting Port and Shipping Data Co., Ltd.'),
        issuer: t('示例登记机构', 'Example registry'),
        issued: '2024-11-08',
        expires: '2027-11-07',
      },
      grade: 'G2',
      gradeImpacts: [
        impact('ECONOMY', 'GENERAL', '日度箱量反映局部外贸节奏。', 'Daily boxes show the rhythm of local trade.'),
        impact('ORGANISATION', 'GENERAL', '码头效率属经营信息。', "Efficiency is the terminals' business information."),
      ],
      processing: 'STATISTICAL',
      protections: ['AGGREGATION', 'AUDIT'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(100, 99.1, 97, 99.6, 98, 98),
        method: t(
          '平衡式 100% 校验，抽 30 天对原始日报。',
          'All balances checked; thirty days compared with originals.',
        ),
        assessed: '2025-07-21',
      },
      qualityReport: {
        number: '示例 HC-Q-2025-0391',
        body: t('衡尺数据质量评价有限公司', 'Hengchi Data Quality Evaluation Co., Ltd.'),
        issued: '2025-08-02',
        expires: '2027-08-01',
      },
      deliveryModes: ['FILE', 'API', 'DBSHARE'],
      deliveryDays: 1,
      trial: t('任一码头 60 天。', 'One terminal for 60 days.'),
      sla: { availability: 99.5 },
      offers: [
        { model: 'YEAR', price: yuan(66_000), unit: 'YEAR' },
        { model: 'ONEOFF', title: t('2020—2024 历史', 'History 2020-2024'), price: yuan(30_000), unit: 'ITEM' },
      ],
      settlement: 'YEARLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      invoice: t('增值税专用发票', 'Special VAT invoice'),
      terms: terms([t('经营决策', 'Business decisions'), t('研究', 'Research')], {
        territory: ['X-CN'],
        periodMonths: 12,
        afterTerm: 'KEEP',
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const sizes = { HC: 13_500, DD: 4_100, ZY: 1_250 }
        const yards = { HC: 68, DD: 61, ZY: 47 }
        for (let back = -249; back <= 0; back++) {
          const date = time.day(back)
          const closed = back === -88 || back === -87
          const factor = (weekday(date) === 0 ? 0.88 : 1) * (closed ? 0 : 1)
          for (const terminal of ['HC', 'DD', 'ZY'] as const) {
            const total = closed ? 0 : Math.round(sizes[terminal] * factor * random.decimal(0.86, 1.14, 3))
            const imports = Math.round(total * random.decimal(0.38, 0.44, 3))
            const tranship = Math.round(total * random.decimal(0.08, 0.15, 3))
            const empty = Math.round(total * random.decimal(0.24, 0.33, 3))
            const calls = closed ? 0 : Math.max(1, Math.round(total / 850 + random.int(0, 2)))
            yards[terminal] = clamp(
              yards[terminal] + (closed ? 5 : random.normal(0, 1.6, 2) + (62 - yards[terminal]) * 0.06),
              30,
              96,
            )
            rows.push({
              op_date: date,
              terminal,
              closed,
              calls,
              berth_hours: closed ? 0 : round(calls * random.decimal(11, 19, 1), 1),
              import_teu: imports,
              export_teu: total - imports - tranship,
              tranship_teu: tranship,
              total_teu: total,
              laden_teu: total - empty,
              empty_teu: empty,
              yard_pct: round(yards[terminal], 1),
              truck_turn_min: closed ? null : round(19 + yards[terminal] * 0.25 + random.normal(0, 2, 1), 1),
            })
          }
        }
        return rows
      },
    },
  },
  {
    key: 'transport-vessel-eta-api',
    provider: 'luting-port',
    listedDaysAgo: 208,
    updatedDaysAgo: 0,
    lagDays: 0,
    content: {
      kind: 'API',
      version: '3.1.0',
      title: t('船舶到港时间预测接口', 'Vessel arrival prediction'),
      summary: t(
        '输入船舶识别码返回预计抵锚、靠泊时间与置信区间，拖车和仓库按此排班。',
        'From a vessel’s number, expected anchorage and berthing times with an interval: for trucks and warehouses to plan by.',
      ),
      description: t(
        '融合岸基与商业卫星 AIS、历史航次、潮汐窗口和泊位计划。抵港前 24 小时的中位误差 1.3 小时、90% 区间覆盖率 0.88。军船、公务船不返回。潮位窗口取自本平台潮位产品，遇封港通告会给出 delay_reason。',
        'Shore and commercial satellite AIS, past voyages, tidal windows and the berth plan. Median error 1.3 hours a day ahead, with 0.88 coverage of the 90% interval. Naval and government ships are not returned. Tidal windows come from the tide product on this exchange; a port closure appears as delay_reason.',
      ),
      keywords: {
        zh: ['ETA', 'AIS', '到港预测', '拖车排班'],
        en: ['ETA', 'AIS', 'arrival prediction', 'truck planning'],
      },
      industries: ['G'],
      fields: ['TRANSPORT', 'MARINE'],
      scenarios: [t('拖车排班', 'Truck planning'), t('保税仓备货', 'Bonded warehouse')],
      support: t('7×24。', 'Round the clock.'),
      apiInputs: [
        f('imo', 'STRING', '船舶识别码', 'IMO number', { required: true, length: 7, example: '9000003' }),
        f('port', 'CODE', '港口', 'Port', {
          required: true,
          domain: values(['CNXMN', '厦门', 'Xiamen'], ['CNFZH', '福州', 'Fuzhou'], ['CNQZJ', '泉州', 'Quanzhou']),
        }),
      ],
      dictionary: [
        f('imo', 'STRING', '船舶识别码', 'IMO number', { isKey: true, length: 7 }),
        f('eta_anchor', 'DATETIME', '预计抵锚', 'ETA at anchorage', {
          description: t('抵达港外锚地。', 'At the outer anchorage.'),
        }),
        f('etb', 'DATETIME', '预计靠泊', 'Expected berthing', {
          nullable: true,
          description: t('无泊位计划时为空。', 'Empty without a berth plan.'),
        }),
        f('interval_h', 'DECIMAL', '90% 区间半宽', 'Half-width of 90% interval', {
          unit: 'h',
          domain: '0.3-48',
          description: t('以预计时间为中心。', 'Centred on the prediction.'),
        }),
        f('distance_nm', 'DECIMAL', '剩余航程', 'Distance to go', {
          unit: 'nmile',
          description: t('沿推荐航路。', 'Along the recommended route.'),
        }),
        f('speed_kn', 'DECIMAL', '当前航速', 'Speed', { unit: 'kn', domain: '0-30' }),
        f('status', 'CODE', '状态', 'Status', {
          domain: values(['SEA', '在途', 'At sea'], ['ANCH', '锚泊', 'Anchored'], ['BERTH', '已靠', 'Alongside']),
        }),
        f('delay_reason', 'STRING', '延误原因', 'Delay reason', { nullable: true }),
      ],
      api: {
        method: 'GET',
        path: '/v3/eta',
        auth: t('OAuth 2.0 客户端凭证', 'OAuth 2.0 client credentials'),
        qps: 30,
        returnCodes,
      },
      noSampleReason: t(
        '实时结果随船变化，沙盒密钥可试调 20 艘演示船。',
        'Live by vessel; the sandbox key covers twenty demonstration ships.',
      ),
      formats: ['JSON'],
      timeStart: '2021-06-01',
      frequency: 'REALTIME',
      regions: ['350200', '350100', '350500'],
      ...ownData,
      sourceKinds: ['OWN', 'TRADED'],
      sourceDetail: t(
        '自建岸基 AIS；卫星 AIS 合同购得，允许加工后提供。',
        'Own AIS stations; satellite AIS bought with derived rights.',
      ),
      derivedFrom: [],
      grade: 'G2',
      gradeImpacts: harmsBusiness,
      processing: 'FUSED',
      deliveryModes: ['API', 'STREAM'],
      deliveryDays: 1,
      trial: t('200 次免费。', '200 free calls.'),
      sla: { availability: 99.9, responseMs: 280 },
      offers: [
        {
          model: 'TIERED_CALL',
          unit: 'CALL',
          price: yuan(0.5),
          tiers: [
            { from: 0, price: yuan(0.5) },
            { from: 50_000, price: yuan(0.35) },
            { from: 500_000, price: yuan(0.2) },
          ],
        },
        { model: 'MONTH', title: t('关注船队推送', 'Push for a fleet'), price: yuan(3_000), unit: 'MONTH' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      taxRate: 6,
      terms: terms([t('物流计划', 'Logistics planning')], { afterTerm: 'ACCESS_ENDS' }),
    },
  },
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
          price: yuan(85),
          unit: 'GB',
          note: t('按场景用量阶梯计费。', 'By use per scenario, in steps.'),
        },
      ],
      priceCeiling: yuan(100),
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
      offers: [{ model: 'GOV_GUIDED', price: yuan(0.3), unit: 'CALL' }],
      priceCeiling: yuan(0.35),
      priceDocument: '示例文号 闽示价〔2025〕15 号',
      settlement: 'MONTHLY',
      taxRate: 6,
      terms: terms([t('合同与入驻审核', 'Contracts and onboarding')], {
        derivative: false,
        afterTerm: 'ACCESS_ENDS',
        territory: ['350000'],
      }),
    },
  },
  {
    key: 'transport-reefer-temperature',
    provider: 'meichao-cold-chain',
    listedDaysAgo: 182,
    updatedDaysAgo: 0,
    lagDays: 0,
    content: {
      kind: 'DATASET',
      version: '1.0.2',
      title: t('冷藏车行程温度五分钟记录', 'Five-minute reefer trip temperatures'),
      summary: t(
        '2,900 余台冷藏车每 5 分钟车厢温度、开门与设定值，验温、理赔与线路优化。',
        'Compartment temperature, door openings and set point of over 2,900 trucks every five minutes: acceptance, claims and routing.',
      ),
      description: t(
        '自记录仪回传，探头精度 ±0.3℃（−20 至 20℃）。行程按点火与装货事件切分，司机和车牌以假名令牌代替，位置仅到县级。开门后温度回升属于正常，已给 door_open 标志。断网期间补传，received_late 为真。',
        'From recorders accurate to 0.3 °C between -20 and 20 °C. Trips are cut by ignition and loading; drivers and plates are tokens, places county only. A rise after opening is normal and carries door_open. Values from dead zones arrive later, with received_late.',
      ),
      keywords: { zh: ['冷链', '冷藏车', '温度', '开门'], en: ['cold chain', 'reefer truck', 'temperature', 'door'] },
      industries: ['G', 'F'],
      fields: ['TRANSPORT', 'COMMERCE', 'AGRICULTURE'],
      scenarios: [t('水产到货验温', 'Seafood acceptance'), t('冷链保险', 'Cold-chain insurance')],
      support: t('7×12 小时。', 'Seven days, twelve hours.'),
      dictionary: [
        f('trip', 'STRING', '行程令牌', 'Trip token', {
          isKey: true,
          masked: true,
          description: t('每个行程重新生成。', 'New for each trip.'),
        }),
        f('truck', 'STRING', '车辆令牌', 'Truck token', { masked: true, personal: 'NONE' }),
        f('ts', 'DATETIME', '时间', 'Time', {
          isKey: true,
          description: t('记录仪时钟，每日校时。', 'Recorder clock, set daily.'),
        }),
        f('county', 'STRING', '所在县区', 'County', {
          example: '秀屿区',
          description: t('县级，不提供坐标。', 'County only, no coordinates.'),
        }),
        f('cargo', 'CODE', '货类', 'Cargo', {
          domain: values(['FROZEN', '冻品', 'Frozen'], ['CHILL', '冷鲜', 'Chilled'], ['FRUIT', '果蔬', 'Produce']),
        }),
        f('set_c', 'DECIMAL', '设定温度', 'Set point', {
          unit: '℃',
          domain: '-25-15',
          description: t('司机设定，途中可能调整。', 'Set by the driver; may change on the way.'),
        }),
        f('front_c', 'DECIMAL', '前部温度', 'Front temperature', {
          unit: '℃',
          domain: '-30-30',
          description: t('回风口。', 'At the return air.'),
        }),
        f('rear_c', 'DECIMAL', '后部温度', 'Rear temperature', {
          unit: '℃',
          domain: '-30-30',
          nullable: true,
          description: t('无后探头时为空。', 'Empty without a rear probe.'),
        }),
        f('door_open', 'BOOLEAN', '开门', 'Door open', { description: t('门磁信号。', 'From the door switch.') }),
        f('alarm', 'BOOLEAN', '超温报警', 'Alarm', {
          description: t('高于设定 5℃ 持续 15 分钟。', 'More than 5 °C above set for 15 minutes.'),
        }),
        f('received_late', 'BOOLEAN', '补传', 'Late', { description: t('断网后补传。', 'Sent after a dead zone.') }),
      ],
      recordCount: 512_000_000,
      storageBytes: 31_000_000_000,
      incrementBytes: 24_000_000,
      formats: ['JSONL', 'PARQUET'],
      timeStart: '2022-03-01',
      frequency: 'HOUR',
      regions: ['350300', '350100', '350500', '350900'],
      granularity: t('车 × 5 分钟', 'Truck by five minutes'),
      ...ownData,
      sourceDetail: t('自有记录仪，承运商合同授权。', 'Own recorders; hauliers agreed.'),
      subjects: ['ORGANISATION'],
      grade: 'G2',
      gradeImpacts: [
        impact('ORGANISATION', 'GENERAL', '可看出承运商质量与线路。', 'Shows a haulier’s quality and routes.'),
        impact('INDIVIDUAL', 'NONE', '已匿名，位置仅到县级。', 'Anonymous and county level only.'),
      ],
      processing: 'MASKED',
      personal: { contains: false, anonymised: true },
      protections: ['MASKING', 'AGGREGATION'],
      crossBorder: 'DOMESTIC',
      deliveryModes: ['STREAM', 'FILE'],
      deliveryDays: 3,
      offers: [
        { model: 'PER_UNIT', title: t('按行程', 'By trip'), price: yuan(1.5), unit: 'ITEM' },
        { model: 'YEAR', title: t('货主全量', 'All trips of a shipper'), price: yuan(24_000), unit: 'YEAR' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'COST',
      terms: terms([t('验温与理赔', 'Acceptance and claims'), t('线路优化', 'Routing')]),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const roads = [
          ['秀屿区', '荔城区', '仙游县', '安溪县'],
          ['蕉城区', '罗源县', '长乐区', '福清市'],
          ['秀屿区', '福清市', '晋江市', '翔安区'],
        ]
        for (let n = 0; n < 12; n++) {
          const cargo = random.pick(['FROZEN', 'CHILL', 'FRUIT'])
          const set = cargo === 'FROZEN' ? -18 : cargo === 'CHILL' ? 2 : 8
          const trip = token(random, 't', 10)
          const truck = token(random, 'v', 8)
          const road = roads[n % 3]!
          const rear = random.chance(0.85)
          const start = 240 + random.int(0, 100) * 5
          const doors = [random.int(18, 24), random.int(36, 44)]
          let temp = set + 2.5
          let hot = 0
          for (let step = 0; step < 60; step++) {
            const minute = start + step * 5
            const open = doors.some((door) => step >= door && step < door + 3)
            temp = open ? temp + 1.9 : temp + (set - temp) * 0.16 + random.normal(0, 0.16, 2)
            hot = temp > set + 5 ? hot + 1 : 0
            rows.push({
              trip,
              truck,
              ts: at(time.day(-Math.floor((11 - n) / 3)), minute),
              county: road[Math.min(3, Math.floor(step / 15))]!,
              cargo,
              set_c: set,
              front_c: round(temp, 1),
              rear_c: rear ? round(temp + 0.7 + (open ? 1.2 : 0), 1) : null,
              door_open: open,
              alarm: hot >= 3,
              received_late: step > 48 && step < 53 && n % 4 === 1,
            })
          }
        }
        return rows
      },
    },
  },
  {
    key: 'transport-cold-rate-index',
    provider: 'cold-chain-alliance',
    listedDaysAgo: 250,
    updatedDaysAgo: 29,
    lagDays: 5,
    content: {
      kind: 'INDEX',
      version: '1.3.0',
      title: t('闽域冷链公路运价指数', 'Minyu cold-chain road rate index'),
      summary: t(
        '六条主线冷藏、冷冻整车成交运价与周指数，招标比价和运费调整条款。',
        'Concluded chilled and frozen full-truck rates and a weekly index for six lanes: tenders and rate clauses.',
      ),
      description: t(
        '会员填报成交价，含油价附加、不含高速与装卸。9.6 米车型折吨公里，单线少于 10 单不发布。2023 年第 1 周＝100。现有一期因填报不足顺延，尚未补发。',
        'Members report concluded rates with fuel surcharge, without tolls and handling. The 9.6-metre truck is reduced to tonne-kilometres and a lane under ten deals is not released. Week 1 of 2023 is 100. Recent issues were put off for want of reports and are still to come.',
      ),
      keywords: { zh: ['冷链运价', '指数', '整车'], en: ['cold-chain rates', 'index', 'full truck'] },
      industries: ['G'],
      fields: ['TRANSPORT'],
      scenarios: [t('运输招标', 'Freight tenders')],
      support: t('秘书处邮箱。', 'Secretariat mail.'),
      dictionary: [
        f('week', 'DATE', '周起始日', 'Week', { isKey: true }),
        f('lane', 'CODE', '线路', 'Lane', {
          isKey: true,
          domain: values(
            ['PT-FZ', '莆田—福州', 'Putian-Fuzhou'],
            ['ND-SH', '宁德—上海', 'Ningde-Shanghai'],
            ['ZZ-GZ', '漳州—广州', 'Zhangzhou-Guangzhou'],
            ['XM-CS', '厦门—长沙', 'Xiamen-Changsha'],
          ),
        }),
        f('mode', 'CODE', '温区', 'Temperature', {
          isKey: true,
          domain: values(['C', '冷藏', 'Chilled'], ['F', '冷冻', 'Frozen']),
          description: t('按合同约定温区。', 'By the temperature agreed in the contract.'),
        }),
        f('deals', 'INTEGER', '单数', 'Deals', {
          domain: '10-600',
          description: t('少于 10 单不发布。', 'Not published under ten.'),
        }),
        f('rate_yuan_tkm', 'DECIMAL', '吨公里运价', 'Rate per tonne-km', {
          unit: '元/(t·km)',
          domain: '0.2-3',
          description: t('含油价附加，不含高速与装卸。', 'With fuel surcharge, without tolls and handling.'),
        }),
        f('index_value', 'DECIMAL', '指数', 'Index', {
          domain: '60-160',
          description: t('2023 年第 1 周＝100。', 'Week 1 of 2023 is 100.'),
        }),
        f('diesel_yuan_l', 'DECIMAL', '柴油价', 'Diesel', {
          unit: '元/L',
          domain: '5-10',
          description: t('当周 0 号柴油零售参考价。', 'Reference retail price of diesel that week.'),
        }),
      ],
      recordCount: 2_240,
      formats: ['CSV'],
      timeStart: '2023-01-02',
      frequency: 'WEEK',
      regions: ['350300', '350900', '350600', '350200'],
      ...ownData,
      sourceDetail: t('61 家会员填报。', 'Reports of 61 members.'),
      grade: 'G2',
      gradeImpacts: harmsBusiness,
      processing: 'STATISTICAL',
      deliveryModes: ['FILE', 'REPORT'],
      offers: [
        { model: 'YEAR', title: t('非会员', 'Non-members'), price: yuan(3_800), unit: 'YEAR' },
        { model: 'FREE', title: t('会员', 'Members'), price: 0 },
      ],
      settlement: 'YEARLY',
      terms: terms([t('招标与合同调价', 'Tenders and contract clauses')], { afterTerm: 'KEEP' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const bases = { 'PT-FZ': 0.92, 'ND-SH': 0.58, 'ZZ-GZ': 0.61, 'XM-CS': 0.66 }
        let diesel = 7.4
        let level = 1
        for (let week = 74; week >= 0; week--) {
          const start = time.day(-7 * week - 6)
          if (week % 2 === 0) diesel = round(clamp(diesel + random.normal(0, 0.08, 2), 6.4, 8.4), 2)
          level = clamp(level + random.normal(0, 0.008, 4), 0.85, 1.2)
          for (const lane of ['PT-FZ', 'ND-SH', 'ZZ-GZ', 'XM-CS'] as const)
            for (const mode of ['C', 'F'] as const) {
              const base = bases[lane] * (mode === 'F' ? 1.13 : 1)
              const rate = round(base * level * (1 + (diesel - 7.4) * 0.05) * (1 + random.normal(0, 0.008, 4)), 3)
              rows.push({
                week: start,
                lane,
                mode,
                deals: random.int(12, 140),
                rate_yuan_tkm: rate,
                index_value: round((rate / base) * 100, 1),
                diesel_yuan_l: diesel,
              })
            }
        }
        return rows
      },
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
      title: t('重点桥隧结构健康监测数据（受控）', 'Structural monitoring of key bridges and tunnels (controlled)'),
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
      crossBorder: 'ASSESSMENT',
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
      title: t('山区公路路面病害影像数据集', 'Pavement defects of mountain roads, images'),
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
      gradeImpacts: harmsNobody,
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
      terms: terms([t('巡检模型', 'Inspection models')], { modelTraining: true, afterTerm: 'KEEP', periodMonths: 36 }),
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
      gradeImpacts: harmsNobody,
      deliveryModes: ['FILE', 'SAAS'],
      offers: [
        { model: 'PER_UNIT', title: t('在线处理', 'Online'), price: yuan(12), unit: 'GB' },
        { model: 'YEAR', title: t('本地授权', 'On site'), price: yuan(32_000), unit: 'YEAR' },
      ],
      terms: terms([t('自有轨迹处理', 'Processing own tracks')]),
    },
  },
  {
    key: 'transport-ocean-compute',
    provider: 'cangcha-compute',
    listedDaysAgo: 80,
    updatedDaysAgo: 10,
    lagDays: 0,
    content: {
      kind: 'COMPUTE',
      version: '1.0.0',
      title: t('海洋气象与遥感批量算力', 'Batch computing for ocean, weather and imagery'),
      summary: t(
        '216 张国产加速卡按卡时计费，预装常用海浪、气象模式与影像解译环境。',
        '216 domestic cards by the card-hour with wave and weather models and image toolkits installed.',
      ),
      description: t(
        '单卡 64 GB 显存，节点间 200 Gb/s，1.2 PB 热存储，2.1 PB 冷存储。夜间 22:00 至 7:00 价格六折。作业可与本平台数据产品在同一可信空间内运行，结果出域需审核。计划停机提前 5 天通知。',
        'Cards of 64 GB, 200 Gb/s between nodes, 1.2 PB hot and 2.1 PB cold storage. Nights from 22:00 to 7:00 are forty per cent off. Jobs may run next to data products in one trusted space; results leaving it are reviewed. Planned outages are told five days ahead.',
      ),
      keywords: {
        zh: ['算力', '卡时', '海洋模式', '遥感'],
        en: ['computing', 'card-hour', 'ocean models', 'remote sensing'],
      },
      industries: ['I', 'M'],
      fields: ['TRANSPORT', 'MARINE', 'METEOROLOGY'],
      scenarios: [t('数值预报批量作业', 'Model runs'), t('影像解译', 'Image interpretation')],
      support: t('7×24 运维。', 'Round the clock.'),
      timeStart: '2023-05-01',
      frequency: 'IRREGULAR',
      regions: ['350128'],
      ...ownData,
      sourceDetail: t('自有集群。', 'Own cluster.'),
      grade: 'G1',
      gradeImpacts: harmsNobody,
      deliveryModes: ['SAAS', 'SPACE'],
      deliveryDays: 1,
      trial: t('20 卡时。', 'Twenty card-hours.'),
      sla: { availability: 99.5 },
      offers: [
        { model: 'PER_UNIT', price: yuan(5.8), unit: 'CARD_HOUR' },
        { model: 'PACK', title: t('2,000 卡时', '2,000 card-hours'), price: yuan(10_400), unit: 'ITEM', quota: 2_000 },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: terms([t('模式与解译作业', 'Modelling and interpretation')], {
        afterTerm: 'ACCESS_ENDS',
        modelTraining: true,
      }),
    },
  },
  {
    key: 'transport-quality-service',
    provider: 'hengchi-evaluation',
    listedDaysAgo: 230,
    updatedDaysAgo: 52,
    lagDays: 0,
    content: {
      kind: 'SERVICE',
      version: '1.0.0',
      title: t('交通与冷链数据产品质量评价服务', 'Quality evaluation for transport and cold-chain data'),
      summary: t(
        '按 GB/T 36344 六维出具报告，附抽样与复测记录，挂牌前评估用。',
        'A report on six dimensions of GB/T 36344 with sampling and re-tests, before listing.',
      ),
      description: t(
        '流程为资料审查、抽样、现场复测、结论四步，一般 10 个工作日。温度类数据带标准器到车、到库复测；流量类数据用人工计数对比。我方与供方若有利害关系会回避。',
        'Papers, sampling, field tests and a verdict, usually within ten working days. Temperature is tested with reference instruments in trucks and stores; flow against manual counts. We stand aside where we have an interest.',
      ),
      keywords: { zh: ['质量评价', 'GB/T 36344', '复测'], en: ['quality evaluation', 'GB/T 36344', 're-test'] },
      industries: ['M'],
      fields: ['TRANSPORT'],
      scenarios: [t('挂牌前评估', 'Before listing')],
      support: t('项目经理一对一。', 'A named project manager.'),
      frequency: 'IRREGULAR',
      timeStart: '2024-01-01',
      regions: ['350000', '350100', '350300', '350200'],
      ...ownData,
      sourceDetail: t('服务方自有方法与仪器。', 'Own method and instruments.'),
      grade: 'G1',
      gradeImpacts: harmsNobody,
      deliveryModes: ['REPORT'],
      deliveryDays: 10,
      offers: [
        { model: 'ONEOFF', title: t('单产品', 'One product'), price: yuan(18_000), unit: 'ITEM' },
        { model: 'NEGOTIATED', title: t('批量', 'Batch'), rangeMin: yuan(60_000), rangeMax: yuan(150_000) },
      ],
      terms: terms([t('产品挂牌与争议举证', 'Listing and disputes')], { afterTerm: 'KEEP' }),
    },
  },
  {
    key: 'transport-port-report',
    provider: 'luting-port',
    listedDaysAgo: 33,
    updatedDaysAgo: 33,
    lagDays: 35,
    content: {
      kind: 'REPORT',
      version: '1.6.0',
      title: t('福建港口集疏运季度报告', 'Fujian port hinterland quarterly'),
      summary: t(
        '季度箱量、铁水联运与内陆货源，附分港表。',
        'Quarterly boxes, rail-sea transport and hinterland cargo, with a table by port.',
      ),
      description: t(
        '铁水联运占比由班列实载与港口台账估算，区分龙岩、三明陆地港和江西方向。附 2021 年以来分港季度表，均为合计数，未披露单一船公司份额；中欧班列与海铁班列分开统计。',
        'Rail share is estimated from train loads and port books, by inland port at Longyan and Sanming and by the Jiangxi route. The table runs from 2021 by port and quarter. Totals only, no line’s share is shown; China-Europe trains are counted apart from rail-sea trains.',
      ),
      keywords: { zh: ['集疏运', '铁水联运', '陆地港'], en: ['hinterland', 'rail-sea', 'inland port'] },
      industries: ['G'],
      fields: ['TRANSPORT'],
      scenarios: [t('市场研究', 'Market research')],
      dictionary: [
        f('quarter', 'STRING', '季度', 'Quarter', { isKey: true }),
        f('port', 'STRING', '港口', 'Port', { isKey: true }),
        f('teu', 'INTEGER', '箱量', 'Boxes', { unit: 'TEU' }),
        f('rail_teu', 'INTEGER', '铁水联运', 'Rail-sea', {
          unit: 'TEU',
          description: t('海铁班列实载箱。', 'Boxes actually carried on rail-sea trains.'),
        }),
        f('rail_share_pct', 'DECIMAL', '铁水占比', 'Rail share', { unit: '%', domain: '0-100' }),
        f('hinterland', 'STRING', '主要腹地', 'Hinterland', { nullable: true }),
      ],
      noSampleReason: t('目录与摘要可索取。', 'Contents and summary on request.'),
      formats: ['PDF'],
      timeStart: '2021-01-01',
      frequency: 'QUARTER',
      regions: ['350200', '350800', '350400', '350100'],
      ...ownData,
      sourceDetail: t('自有统计与公开资料。', 'Own statistics and open material.'),
      grade: 'G1',
      gradeImpacts: harmsNobody,
      processing: 'STATISTICAL',
      deliveryModes: ['REPORT'],
      offers: [{ model: 'ONEOFF', price: yuan(2_800), unit: 'ITEM' }],
      terms: terms([t('内部研究', 'Internal research')], { afterTerm: 'KEEP' }),
    },
  },
]
