import type { DemoListing, SampleRow } from '../demo-types.ts'
import { clamp, f, impact, ownData, returnCodes, round, scores, t, terms, values, weekday, yuan } from './common.ts'

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
      deliveryModes: ['FILE', 'DBSHARE'],
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
      title: t('厦门、福州、泉州港船舶到港时间预测接口', 'Vessel arrival prediction API: Xiamen, Fuzhou and Quanzhou'),
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
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '可推知货主的到货节奏和拖车需求。',
          'Lets one infer when a shipper’s goods arrive.',
        ),
      ],
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
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'NONE',
          '分港合计数，看不出任何一家船公司。',
          'Totals by port; no single line can be made out.',
        ),
      ],
      processing: 'STATISTICAL',
      deliveryModes: ['REPORT'],
      offers: [{ model: 'ONEOFF', price: yuan(2_800), unit: 'ITEM' }],
      terms: terms([t('内部研究', 'Internal research')], {
        afterTerm: 'KEEP',
        forbidden: [t('向订阅方以外散发全文', 'Passing the full text outside the subscribing firm')],
      }),
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
        '单卡 64 GB 显存，节点间 200 Gb/s，1.2 PB 热存储，3.6 PB 冷存储。夜间 22:00 至 7:00 价格六折。作业可与本平台数据产品在同一可信空间内运行，结果出域需审核。计划停机提前 5 天通知。',
        'Cards of 64 GB, 200 Gb/s between nodes, 1.2 PB hot and 3.6 PB cold storage. Nights from 22:00 to 7:00 are forty per cent off. Jobs may run next to data products in one trusted space; results leaving it are reviewed. Planned outages are announced five days ahead.',
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
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'NONE',
          '只出租机时，作业数据归用户。',
          'Machine time only; job data belong to the user.',
        ),
      ],
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
      terms: terms(
        [t('解译模型训练', 'Training interpretation models'), t('模式与解译作业', 'Modelling and interpretation')],
        {
          afterTerm: 'ACCESS_ENDS',
          modelTraining: true,
          forbidden: [t('虚拟货币挖矿、转租机时', 'Mining cryptocurrency or subletting machine time')],
        },
      ),
    },
  },
]
