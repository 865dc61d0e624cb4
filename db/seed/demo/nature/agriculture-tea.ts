import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  clamp,
  dailyMean,
  dayOfYear,
  earlier,
  f,
  hqFields,
  hqRecord,
  impact,
  ownData,
  plusDays,
  round,
  scores,
  t,
  terms,
  values,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'agri-tea-garden-iot',
    provider: 'yexu-tea',
    listedDaysAgo: 320,
    updatedDaysAgo: 1,
    lagDays: 1,
    history: [
      { version: '1.0.0', daysAgo: 320, change: t('感德 12 块茶园。', 'Twelve gardens at Gande.') },
      {
        version: '1.1.0',
        daysAgo: 188,
        change: t('扩到西坪、祥华，共 38 块。', 'Extended to Xiping and Xianghua, 38 gardens.'),
      },
    ],
    change: t(
      '土壤水分换用张力校正曲线，1 月以来数据重算。',
      'Soil moisture recalibrated against tension; data since January recomputed.',
    ),
    content: {
      kind: 'DATASET',
      version: '1.2.0',
      title: t('安溪铁观音茶园小气候与土壤墒情数据', 'Micro-climate and soil moisture of Tieguanyin gardens, Anxi'),
      summary: t(
        '38 块茶园每 30 分钟的温湿光、两层土壤水分与降雨，用于采摘期判断、灌溉和品质溯源。',
        'Half-hourly air, light, two depths of soil moisture and rain in 38 gardens: for picking dates, irrigation and provenance.',
      ),
      description: t(
        '茶园分布在感德、西坪、祥华海拔 480—960 米的坡地，品种以红芯歪尾桃铁观音为主。每站含 1.5 米温湿度、光量子、10 与 30 厘米土壤体积含水量和翻斗雨量。午后光照受云雾影响明显，可与做青天气比对。停电或维护造成的缺测保留为空。茶农身份、地块边界不提供，地块以令牌表示。',
        'Slopes at 480-960 m around Gande, Xiping and Xianghua, planted chiefly with the red-bud Tieguanyin cultivar. Each station carries air temperature and humidity at 1.5 m, photon flux, volumetric soil moisture at 10 and 30 cm and a tipping-bucket gauge. Afternoon light shows the mist clearly and can be set against making weather. Gaps from power loss or servicing stay empty. Growers and boundaries are not given; plots are tokens.',
      ),
      keywords: {
        zh: ['铁观音', '茶园', '小气候', '土壤墒情', '安溪', '物联网'],
        en: ['Tieguanyin', 'tea garden', 'micro-climate', 'soil moisture', 'Anxi', 'IoT'],
      },
      topic: t('茶叶生产', 'Tea growing'),
      industries: ['A', 'M'],
      fields: ['AGRICULTURE', 'METEOROLOGY'],
      scenarios: [
        t('采摘期判断', 'Choosing picking dates'),
        t('节水灌溉', 'Irrigation'),
        t('茶叶品质溯源', 'Provenance of quality'),
      ],
      support: t('安溪现场可维护，工作日响应。', 'On-site servicing in Anxi, working days.'),
      dictionary: [
        f('plot', 'STRING', '地块令牌', 'Plot token', {
          isKey: true,
          example: 'axg03',
          masked: true,
          description: t('与地块一一对应，合同期内不变。', 'One token a plot, unchanged during the contract.'),
        }),
        f('time', 'DATETIME', '时间', 'Time', { isKey: true, example: '2025-04-26T13:30:00+08:00' }),
        f('air_temp_c', 'DECIMAL', '气温', 'Air temperature', { unit: '℃', domain: '-6-42' }),
        f('rh_pct', 'DECIMAL', '相对湿度', 'Relative humidity', {
          unit: '%',
          domain: '10-100',
          description: t('露水期可能偏高 2—3 个百分点。', 'May read 2-3 points high with dew.'),
        }),
        f('par_umol', 'INTEGER', '光量子通量', 'Photon flux', {
          unit: 'μmol/(m²·s)',
          domain: '0-2300',
          description: t('夜间为零，云雾天明显降低。', 'Zero at night, much lower in mist.'),
        }),
        f('soil10_pct', 'DECIMAL', '10 厘米土壤含水量', 'Soil moisture at 10 cm', {
          unit: '%',
          domain: '5-55',
          nullable: true,
          description: t('体积含水量，维护时为空。', 'By volume; empty during servicing.'),
        }),
        f('soil30_pct', 'DECIMAL', '30 厘米土壤含水量', 'Soil moisture at 30 cm', {
          unit: '%',
          domain: '5-55',
          nullable: true,
          description: t('根系主要层。', 'Main rooting depth.'),
        }),
        f('rain_mm', 'DECIMAL', '30 分钟雨量', 'Rain in 30 minutes', {
          unit: 'mm',
          domain: '0-60',
          description: t('翻斗 0.2 毫米，已按 0.1 毫米内插。', 'Tipping bucket of 0.2 mm, interpolated to 0.1 mm.'),
        }),
      ],
      recordCount: 3_421_000,
      storageBytes: 251_000_000,
      incrementBytes: 140_000,
      formats: ['CSV', 'JSON'],
      encoding: 'UTF-8',
      timeStart: '2021-03-01',
      frequency: 'DAY',
      regions: ['350500'],
      coverage: t('安溪感德、西坪、祥华', 'Gande, Xiping and Xianghua (Anxi)'),
      granularity: t('地块 × 30 分钟', 'Plot by half-hour'),
      latency: t('次日 5:00', 'By 5:00 next day'),
      ...ownData,
      sourceDetail: t('自有传感器，与茶园签有采集协议。', 'Own sensors under agreements with the gardens.'),
      lineage: t(
        '上报 → 去突变 → 张力曲线改正 → 30 分钟汇总。',
        'Reports, spike removal, tension curve, half-hourly means.',
      ),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '地块被认出时会暴露茶园的管护水平。',
          'A recognised plot would show how well it is tended.',
        ),
      ],
      processing: 'RAW',
      protections: ['MASKING'],
      crossBorder: 'DOMESTIC',
      quality: {
        scores: scores(98, 95.8, 96, 97, 98, 95),
        method: t(
          '与手持仪器对测 76 次，全量范围检查。',
          '76 comparisons with hand instruments; range checks on all rows.',
        ),
        assessed: '2025-06-11',
      },
      deliveryModes: ['FILE'],
      deliveryDays: 2,
      trial: t('一块茶园 14 天。', 'One garden for 14 days.'),
      offers: [
        { model: 'MONTH', title: t('单园', 'One garden'), price: yuan(120), unit: 'MONTH' },
        { model: 'ONEOFF', title: t('历史全量', 'Full history'), price: yuan(18_000), unit: 'ITEM' },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'COST',
      taxRate: 6,
      terms: terms([t('茶园管理', 'Garden management'), t('品质研究', 'Quality research')], {
        modelTraining: false,
        periodMonths: 24,
      }),
      files: [{ name: 'axi_tea_2021_2024.zip', format: 'ZIP', bytes: 61_000_000, rows: 2_190_000 }],
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        for (let plot = 1; plot <= 4; plot++) {
          let soil = random.decimal(24, 34, 1)
          for (let back = -5; back <= 0; back++) {
            const day = time.day(back)
            const wet = random.chance(0.35)
            for (let minute = 0; minute < 1440; minute += 30) {
              const rain = wet && random.chance(0.25) ? random.decimal(0.2, 7, 1) : 0
              soil = clamp(soil + rain * 0.45 - 0.03, 14, 44)
              const sun = Math.max(0, Math.sin(((minute - 330) / 780) * Math.PI))
              const temp =
                dailyMean(day, 17.6 - plot * 0.4, 7.6) + (wet ? 1.6 : 4.4) * Math.sin(((minute - 540) / 720) * Math.PI)
              const down = random.chance(0.004)
              rows.push({
                plot: `axg${String(plot).padStart(2, '0')}`,
                time: at(day, minute),
                air_temp_c: round(temp, 1),
                rh_pct: round(
                  clamp(88 - (wet ? 6 : 24) * sun + (rain > 0 ? 6 : 0) + random.normal(0, 1, 1), 30, 100),
                  1,
                ),
                par_umol:
                  minute > 330 && minute < 1110 ? Math.round(sun * (wet ? 480 : 1_550) * random.decimal(0.8, 1, 2)) : 0,
                soil10_pct: down ? null : round(soil, 1),
                soil30_pct: down ? null : round(soil * 0.86 + 5, 1),
                rain_mm: rain,
              })
            }
          }
        }
        return rows
      },
    },
  },
  {
    key: 'agri-tea-price-index',
    provider: 'yexu-tea',
    listedDaysAgo: 230,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'INDEX',
      version: '2.0.0',
      title: t('安溪铁观音毛茶产地价格指数', 'Tieguanyin maocha (unrefined tea) farm-gate price index, Anxi'),
      summary: t(
        '分香型、分季的毛茶日均价与定基指数，茶商收购与茶叶仓单质押参照。',
        'Daily maocha prices by style with an index, for buyers and for pledging tea warrants.',
      ),
      description: t(
        '采集感德、祥华、西坪和龙涓四处毛茶集市的扫码成交，按斤折算到公斤，剔除同日同农户超过均价 50% 的报价。清香、韵香、浓香三类分别成指数，季别由采摘日期判定。春秋茶季日成交在 2,000 笔以上，暑茶季可能不足百笔。2020 年春季＝1000。',
        'Scanned deals at the maocha markets of Gande, Xianghua, Xiping and Longjuan, in kilograms; bids more than half above the grower’s own day mean are dropped. Light, balanced and roasted styles each have an index; the season follows the picking date. Spring and autumn see over two thousand deals a day, summer sometimes fewer than a hundred. Spring 2020 is 1,000.',
      ),
      keywords: {
        zh: ['毛茶价格', '铁观音', '指数', '仓单质押'],
        en: ['raw tea price', 'Tieguanyin', 'index', 'warrant'],
      },
      industries: ['A', 'F', 'J'],
      fields: ['AGRICULTURE', 'COMMERCE', 'FINANCE'],
      scenarios: [t('茶叶质押估值', 'Tea as collateral'), t('收购议价', 'Bargaining with growers')],
      support: t('电话、公众号留言。', 'Telephone or messages.'),
      dictionary: [
        f('date', 'DATE', '日期', 'Date', { isKey: true }),
        f('style', 'CODE', '香型', 'Style', {
          isKey: true,
          domain: values(['QX', '清香', 'Light'], ['YX', '韵香', 'Balanced'], ['NX', '浓香', 'Roasted']),
          description: t('由卖方申报、评茶员抽核。', 'Declared by the seller, spot-checked by tasters.'),
        }),
        f('season', 'CODE', '茶季', 'Season', {
          domain: values(
            ['SP', '春茶', 'Spring'],
            ['SU', '暑茶', 'Summer'],
            ['AU', '秋茶', 'Autumn'],
            ['WI', '冬茶与陈茶', 'Winter and stock'],
          ),
          description: t('按采摘日期。', 'By picking date.'),
        }),
        f('deals', 'INTEGER', '成交笔数', 'Deals', {
          domain: '5-6000',
          description: t('扫码成交笔数，退货已冲销。', 'Scanned deals, returns cancelled.'),
        }),
        f('volume_kg', 'DECIMAL', '成交量', 'Volume', { unit: 'kg' }),
        f('avg_yuan_kg', 'DECIMAL', '均价', 'Mean price', {
          unit: '元/kg',
          domain: '30-900',
          description: t('成交额除以成交量。', 'Turnover over volume.'),
        }),
        f('turnover_yuan', 'DECIMAL', '成交额', 'Turnover', {
          unit: '元',
          description: t('均价 × 成交量。', 'Mean price times volume.'),
        }),
        f('index_value', 'DECIMAL', '指数', 'Index', {
          domain: '200-3000',
          description: t('2020 年春季同香型＝1000。', 'Same style in spring 2020 is 1,000.'),
        }),
      ],
      recordCount: 7_240,
      formats: ['CSV'],
      timeStart: '2020-04-08',
      frequency: 'DAY',
      regions: ['350500'],
      ...ownData,
      sourceDetail: t('毛茶集市扫码成交系统。', 'Scan-to-sell system of the maocha markets.'),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '个别清淡日成交少，可能认出单个茶商。',
          'On thin days a single dealer might be recognised.',
        ),
      ],
      processing: 'STATISTICAL',
      protections: ['AGGREGATION'],
      deliveryModes: ['FILE', 'STREAM'],
      deliveryDays: 1,
      offers: [{ model: 'YEAR', price: yuan(6_600), unit: 'YEAR' }],
      settlement: 'PREPAID',
      priceBasis: 'MARKET',
      terms: terms([t('定价', 'Pricing'), t('质押估值', 'Valuation of pledges')], { afterTerm: 'KEEP' }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const base = { QX: 168, YX: 196, NX: 232 }
        let level = 1.1
        for (let back = -364; back <= 0; back++) {
          const date = time.day(back)
          const n = dayOfYear(date)
          const season = n >= 100 && n < 160 ? 'SP' : n >= 160 && n < 258 ? 'SU' : n >= 258 && n < 325 ? 'AU' : 'WI'
          level = clamp(level + random.normal(0, 0.006, 4), 0.8, 1.5)
          const factor = { SP: 1, SU: 0.52, AU: 1.12, WI: 0.93 }[season]
          const busy = { SP: 820, SU: 38, AU: 900, WI: 70 }[season]
          for (const style of ['QX', 'YX', 'NX'] as const) {
            const price = round(base[style] * factor * level * (1 + random.normal(0, 0.012, 4)), 2)
            const deals = Math.max(5, Math.round(busy * (style === 'QX' ? 1 : 0.4) * random.decimal(0.7, 1.3, 2)))
            const volume = round(deals * random.decimal(9, 14, 2), 1)
            rows.push({
              date,
              style,
              season,
              deals,
              volume_kg: volume,
              avg_yuan_kg: price,
              turnover_yuan: round(price * volume, 2),
              index_value: round((price / base[style]) * 1_000, 1),
            })
          }
        }
        return rows
      },
    },
  },
  {
    key: 'agri-tea-making-corpus',
    provider: 'yexu-tea',
    listedDaysAgo: 155,
    updatedDaysAgo: 37,
    lagDays: 25,
    history: [{ version: '1.0.0', daysAgo: 155, change: t('6,300 条。', '6,300 records.') }],
    change: t(
      '新增秋茶 2,150 条，评语用词统一到 GB/T 14487 术语。',
      '2,150 autumn records; wording aligned with the GB/T 14487 terms.',
    ),
    content: {
      kind: 'HQ_DATASET',
      version: '1.1.0',
      title: t('铁观音做青工艺与感官审评语料', 'Tieguanyin making and tasting corpus'),
      summary: t(
        '8,450 批次的做青记录、评茶员评语与改进意见，训练制茶与审评助手。',
        '8,450 batches of making logs with tasters’ notes and advice, for tea-making and tasting assistants.',
      ),
      description: t(
        '每批记录晒青、摇青次数与时长、静置温湿度、炒青时机，配两名持证评茶员的盲评（外形、汤色、香气、滋味、叶底）和一段工艺追因。评语不套模板，鼓励写出「闻到什么、为什么」。分歧超过 5 分的批次三评。茶厂名以令牌替代。',
        'Each batch records withering, the number and length of rockings, resting temperature and humidity and the moment of firing, with blind tastings by two licensed tasters (leaf, liquor, aroma, taste, infused leaf) and a note tracing faults to their making. Tasters write freely: what they smell and why. Batches more than five points apart are tasted a third time. Factories are tokens.',
      ),
      keywords: {
        zh: ['铁观音', '做青', '感官审评', '语料'],
        en: ['Tieguanyin', 'tea making', 'sensory review', 'corpus'],
      },
      industries: ['A', 'C'],
      fields: ['AGRICULTURE', 'MANUFACTURING'],
      scenarios: [t('制茶师助手', 'Tea-maker assistant'), t('评茶培训', 'Training tasters')],
      support: t('可预约评茶员讲解。', 'A taster will explain on appointment.'),
      dictionary: hqFields('香型、优点、缺陷、工艺原因'),
      recordCount: 8_450,
      storageBytes: 38_000_000,
      fileCount: 3,
      formats: ['JSONL'],
      encoding: 'UTF-8',
      languages: ['zh'],
      timeStart: '2021-04-20',
      frequency: 'HALF',
      regions: ['350500'],
      ...ownData,
      sourceDetail: t(
        '与 37 家初制所合作采集，评茶员签约标注。',
        'Collected with 37 factories; tasters under contract.',
      ),
      grade: 'G3',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'SERIOUS',
          '含各厂做青诀窍，属经营秘密。',
          "Holds the factories' making know-how, a trade secret.",
        ),
      ],
      processing: 'MASKED',
      protections: ['MASKING', 'WATERMARK', 'ENCRYPTION'],
      personal: { contains: false, anonymised: true },
      hq: {
        type: 'EXPERT',
        modalities: ['TEXT', 'TABLE'],
        tasks: [t('感官描述生成', 'Sensory description'), t('工艺追因', 'Fault tracing')],
        stages: ['SFT', 'RAG', 'EVAL'],
        annotation: {
          method: 'MANUAL',
          annotator: 'EXPERT',
          labels: [
            t('兰花香', 'Orchid'),
            t('青气', 'Green note'),
            t('闷味', 'Stewed'),
            t('焦味', 'Scorched'),
            t('酸', 'Sour'),
            t('韵显', 'Clear yun'),
          ],
          review: t('双盲，差 5 分以上三评。', 'Double blind; a third taster beyond five points.'),
          agreement: 0.84,
        },
        scores: { document: 94, data: 93, model: 90 },
        syntheticShare: 0,
        limitations: t('以清香型为主，炭焙样本不足 9%。', 'Mostly light style; charcoal-roasted under 9%.'),
      },
      deliveryModes: ['SANDBOX', 'SPACE'],
      deliveryDays: 7,
      offers: [
        { model: 'YEAR', price: yuan(56_000), unit: 'YEAR' },
        { model: 'NEGOTIATED', title: t('联合建模', 'Joint model'), rangeMin: yuan(80_000), rangeMax: yuan(200_000) },
      ],
      settlement: 'YEARLY',
      priceBasis: 'COST',
      terms: terms([t('制茶与审评模型', 'Models of making and tasting')], { modelTraining: true }),
    },
    sample: {
      format: 'JSONL',
      rows: (random, time) => {
        const faults = [
          {
            label: '青气',
            note: ['冲开先是青草味，第三泡才有花香', '盖香带生青，咽下有涩', '叶底叶缘不红，青味压住了香'],
            cause: ['晒青不足，叶子还硬就上摇', '第二摇太轻，水没走出来', '炒青早了近一小时，青味没发完'],
          },
          {
            label: '闷味',
            note: ['香低，像捂过的菜叶', '汤色偏黄，入口钝', '盖子一掀有熟闷气'],
            cause: ['静置间湿度高又没开窗', '摊叶太厚，中间发热', '包揉时间拖长，热没散'],
          },
          {
            label: '焦味',
            note: ['叶缘有爆点，火气冲鼻', '头泡带焦，二泡以后才清', '干茶色暗，梗头发黑'],
            cause: ['锅温过高，投叶少', '末段没降火', '炒青叶含水不匀，薄的先焦'],
          },
          {
            label: '酸',
            note: ['汤水微酸，香气却高', '冷嗅带酸梅气', '酸得不难受，但韵短'],
            cause: ['拖补时间过长，隔夜才炒', '杀青前堆放过久', '静置温度低，走水慢，酸出来了'],
          },
          {
            label: '韵显',
            note: ['兰香清锐，落喉有回甘，七泡还有余味', '汤厚而滑，音韵清楚', '香入水，杯底凉了还挂花香'],
            cause: ['北风天，晒青软而不蔫，三摇到位', '凉青间十八度，走水匀', '老师傅守夜，凌晨见红边才炒'],
          },
          {
            label: '兰花香',
            note: ['盖香高扬，是清的兰香', '花香先到，滋味略薄', '香气直，汤色蜜绿'],
            cause: ['高山园，午青，叶张薄厚齐', '轻摇多次，每次把青叶翻匀', '炒青及时，香锁住了，只是晒青稍轻，水薄'],
          },
        ] as const
        const advice = [
          '下批摇青各加半分钟看看',
          '静置间装个除湿机',
          '记得留样，过三天再评',
          '把前后两筛分开炒',
          '让晒青多等一个日头',
          '薄摊，别贪量',
          '先试半筛，对比了再改整批',
          '炒青前看叶面，不只看钟',
        ]
        const rows: SampleRow[] = []
        for (let index = 1; index <= 300; index++) {
          const season = Math.floor((index - 1) / 38)
          const year = Number(time.day(0).slice(0, 4)) - 4 + Math.floor(season / 2)
          const day = plusDays(season % 2 === 0 ? `${year}-04-22` : `${year}-10-02`, (index - 1) % 38)
          const fault = random.weighted(faults.map((x, n) => [x, [3, 2, 1, 2, 4, 3][n]!] as const))
          const shakes = random.int(3, 4)
          const minutes = Array.from({ length: shakes }, (_, n) => random.int(2 + n * 4, 5 + n * 9))
          const base = fault.label === '韵显' ? 93 : fault.label === '兰花香' ? 90 : 83
          const one = round(base + random.normal(0, 1.4, 2), 1)
          const two = round(one + random.normal(0, 1.3, 2), 1)
          const log = random.pick([
            `晒青 ${random.int(15, 55)} 分，摇青 ${shakes} 次（${minutes.join('、')} 分），静置 ${random.int(17, 23)}℃、湿度 ${random.int(62, 86)}%，次日 ${random.int(4, 10)} 时炒青。`,
            `${random.pick(['午青', '上午青', '晚青'])} ${random.int(40, 220)} 斤；${shakes} 摇，末摇 ${minutes[shakes - 1]} 分；凉青间 ${random.int(17, 23)}℃；锅温 ${random.int(25, 31) * 10}℃。`,
            `${random.pick(['北风', '东南风', '无风转阴'])}天，晒到叶面失光，${minutes.map((m, n) => `第${n + 1}摇 ${m} 分`).join('，')}，静置 ${random.int(8, 14)} 小时。`,
          ])
          const remark = random.pick([
            `${random.pick(fault.note)}。追因：${random.pick(fault.cause)}。${random.pick(advice)}。`,
            `${random.pick(fault.note)}；我看是${random.pick(fault.cause)}。`,
            `${random.pick(fault.cause)}，所以${random.pick(fault.note)}。建议${random.pick(advice)}。`,
          ])
          rows.push(
            hqRecord(random, {
              letter: 'A',
              index,
              day,
              modified: earlier(plusDays(day, random.int(6, 40)), time.day(0)),
              content: [
                { media_type: 'text', role: 'making_log', content: log },
                {
                  media_type: 'table',
                  role: 'scores',
                  content: `评茶员甲 ${one}；评茶员乙 ${two}；平均 ${round((one + two) / 2, 2)}`,
                },
                { media_type: 'text', role: 'taster_note', content: remark },
              ],
              annotation: { label: [fault.label], annotation_method: '人工标注', annotator: '行业领域专家' },
              source: '组织机构',
              details: `初制所 F${random.int(1, 37)}，编号隐去`,
              version: index > 220 ? '1.1.0' : '1.0.0',
            }),
          )
        }
        return rows
      },
    },
  },
]
