import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  clamp,
  dailyMean,
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
  returnCodes,
  round,
  scores,
  t,
  terms,
  token,
  values,
  yuan,
} from './common.ts'

export const listings: DemoListing[] = [
  {
    key: 'agri-mushroom-house',
    provider: 'junpu-mushroom',
    listedDaysAgo: 222,
    updatedDaysAgo: 6,
    lagDays: 3,
    change: t(
      '银耳出耳期二氧化碳由 10 分钟均值改为小时均值与峰值并列。',
      'Carbon dioxide in fruiting now given as hourly mean and peak.',
    ),
    history: [{ version: '1.0.0', daysAgo: 222, change: t('首批 8,000 个批次。', 'First 8,000 batches.') }],
    content: {
      kind: 'DATASET',
      version: '1.1.0',
      title: t('古田银耳菇棚环境与批次产量数据', 'White-fungus house climate and batch yield, Gutian'),
      summary: t(
        '按批次、按小时的温湿度、二氧化碳与通风，连着配方和产量，优化控温、预估出耳。',
        'Hourly temperature, humidity, carbon dioxide and ventilation by batch, tied to substrate and yield: for control and forecasting.',
      ),
      description: t(
        '来自大桥、吉巷、城东的 560 间银耳菇棚，每间 3,000—4,200 袋，一批自接种到采收约 38—42 天。环境每小时一条，批次表含菌种、棉籽壳比例、杂菌率与干耳产量。采收前 10 天最容易因高温闷坏，数据里可以看到降温过程。棚主以令牌代替。',
        'From 560 white-fungus houses at Daqiao, Jixiang and Chengdong with 3,000 to 4,200 bags each; a batch takes 38-42 days from spawning to harvest. Climate is hourly and the batch table gives strain, cottonseed-hull share, contamination and dry yield. The last ten days are when heat spoils a batch, and the cooling shows in the data. Owners are tokens.',
      ),
      keywords: {
        zh: ['银耳', '古田', '菇棚', '二氧化碳', '产量'],
        en: ['white fungus', 'Gutian', 'mushroom house', 'carbon dioxide', 'yield'],
      },
      industries: ['A'],
      fields: ['AGRICULTURE'],
      scenarios: [t('菇棚环境控制', 'House climate control'), t('产量与上市量预估', 'Yield and supply forecasts')],
      support: t('古田服务站，工作日。', 'Gutian desk, working days.'),
      dictionary: [
        f('batch_id', 'STRING', '批次号', 'Batch', {
          isKey: true,
          example: 'GT25-004471',
          description: t('同一批接种的菇袋。', 'Bags spawned together.'),
        }),
        f('house', 'STRING', '菇棚令牌', 'House token', { masked: true, example: 'h3f91ab' }),
        f('hour', 'DATETIME', '时间', 'Hour', { isKey: true, description: t('小时起点。', 'Start of the hour.') }),
        f('day_no', 'INTEGER', '接种后天数', 'Days since spawning', {
          domain: '1-45',
          description: t('接种当天为 0。', 'The day of spawning is 0.'),
        }),
        f('stage', 'CODE', '阶段', 'Stage', {
          domain: values(['SPAWN', '发菌', 'Spawn run'], ['OPEN', '开口', 'Opening'], ['FRUIT', '出耳', 'Fruiting']),
          description: t('由棚主确认后切换。', 'Switched when the owner confirms.'),
        }),
        f('temp_c', 'DECIMAL', '棚温', 'Temperature', {
          unit: '℃',
          domain: '10-40',
          description: t('棚中层、距地 1.6 米。', 'Middle of the house, 1.6 m above the floor.'),
        }),
        f('rh_pct', 'DECIMAL', '相对湿度', 'Humidity', {
          unit: '%',
          domain: '30-100',
          description: t('加湿时段可能饱和。', 'May saturate while misting.'),
        }),
        f('co2_mean_ppm', 'INTEGER', '二氧化碳均值', 'CO₂ mean', {
          unit: 'ppm',
          domain: '400-9000',
          nullable: true,
          description: t('探头校零时为空。', 'Empty while the probe is zeroed.'),
        }),
        f('co2_max_ppm', 'INTEGER', '二氧化碳峰值', 'CO₂ peak', {
          unit: 'ppm',
          domain: '400-12000',
          nullable: true,
          description: t('小时内最高的 10 分钟值。', 'Highest ten-minute value of the hour.'),
        }),
        f('fan_min', 'INTEGER', '小时通风时长', 'Fan minutes', {
          unit: 'min',
          domain: '0-60',
          description: t('排风机累计运行。', 'Running time of the exhaust fan.'),
        }),
        f('heater_on', 'BOOLEAN', '加温', 'Heating'),
      ],
      recordCount: 23_900_000,
      storageBytes: 1_600_000_000,
      fileCount: 74,
      formats: ['PARQUET', 'CSV'],
      timeStart: '2020-09-01',
      frequency: 'WEEK',
      regions: ['350900'],
      coverage: t('古田大桥、吉巷、城东', 'Daqiao, Jixiang and Chengdong (Gutian)'),
      granularity: t('批次 × 小时', 'Batch by hour'),
      ...ownData,
      sourceDetail: t('自有控制器记录，棚主协议授权。', 'Own controllers; owners agreed.'),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '能看出单个菇棚的控温诀窍和出耳水平。',
          'Shows how one house is run and how well it crops.',
        ),
      ],
      processing: 'RAW',
      protections: ['MASKING'],
      quality: {
        scores: scores(97, 96, 94, 96, 93, 94),
        method: t('按批次抽 300 批核对采收记录。', '300 batches checked against harvest books.'),
        assessed: '2025-05-09',
      },
      deliveryModes: ['FILE', 'DBSHARE'],
      deliveryDays: 3,
      offers: [
        { model: 'PER_UNIT', title: t('按下载量', 'By volume'), price: yuan(12_000), unit: 'GB' },
        { model: 'YEAR', price: yuan(15_000), unit: 'YEAR' },
      ],
      settlement: 'QUARTERLY',
      priceBasis: 'COST',
      terms: terms([t('环境控制算法', 'Control algorithms'), t('产业研究', 'Industry research')], {
        modelTraining: true,
      }),
    },
    sample: {
      format: 'CSV',
      rows: (random, time) => {
        const rows: SampleRow[] = []
        const start = plusDays(time.day(0), -40)
        const house = token(random, 'h', 6)
        const batch = `GT${start.slice(2, 4)}-004471`
        for (let n = 1; n <= 40; n++) {
          const day = plusDays(start, n)
          const stage = n <= 12 ? 'SPAWN' : n <= 17 ? 'OPEN' : 'FRUIT'
          const target = stage === 'SPAWN' ? 25 : stage === 'OPEN' ? 22.5 : 23.5
          for (let hour = 0; hour < 24; hour++) {
            const outside = dailyMean(day, 18.5, 9) + 3.5 * Math.cos((2 * Math.PI * (hour - 14)) / 24)
            const fan = Math.round(
              clamp(stage === 'SPAWN' ? 6 : 14 + (outside > 24 ? 12 : 0) + random.normal(0, 3, 0), 0, 60),
            )
            const zero = random.chance(0.003)
            const co2 = Math.round(
              clamp((stage === 'SPAWN' ? 3_100 : 1_750) - fan * 34 + n * 14 + random.normal(0, 90, 0), 480, 8_000),
            )
            rows.push({
              batch_id: batch,
              house,
              hour: at(day, hour * 60),
              day_no: n,
              stage,
              temp_c: round(target + 0.16 * (outside - target) + random.normal(0, 0.2, 2), 1),
              rh_pct: round(clamp((stage === 'SPAWN' ? 67 : 89) + random.normal(0, 1.5, 2), 50, 99), 1),
              co2_mean_ppm: zero ? null : co2,
              co2_max_ppm: zero ? null : Math.round(co2 * random.decimal(1.12, 1.3, 2)),
              fan_min: fan,
              heater_on: outside < target - 9,
            })
          }
        }
        return rows
      },
    },
  },
  {
    key: 'agri-mushroom-trace-api',
    provider: 'junpu-mushroom',
    listedDaysAgo: 118,
    updatedDaysAgo: 1,
    lagDays: 1,
    content: {
      kind: 'API',
      version: '1.0.0',
      title: t('古田食用菌批次溯源查询接口', 'Batch traceability query for Gutian mushrooms'),
      summary: t(
        '扫码或批次号返回产地、栽培期、检测与流向，商超验收与跨境电商展示。',
        'By code or batch number: origin, growing period, tests and movements, for retail acceptance and online shops.',
      ),
      description: t(
        '覆盖银耳、香菇、海鲜菇等 9 类、约 2.6 万个批次，首检结果由批次送检报告录入，未送检的批次如实返回空。同一码 24 小时内被不同省份查询超过 50 次会提示可能仿冒。接口只返回企业与批次信息，不含种植户个人信息。',
        'Nine kinds including white fungus and shiitake, some 26,000 batches; tests are entered from laboratory reports and a batch not sent for test returns empty. A code queried over fifty times in a day from different provinces is flagged as a possible fake. Only firms and batches, never growers.',
      ),
      keywords: {
        zh: ['溯源', '食用菌', '批次', '一物一码'],
        en: ['traceability', 'mushrooms', 'batch', 'product code'],
      },
      industries: ['A', 'F'],
      fields: ['AGRICULTURE', 'COMMERCE'],
      scenarios: [t('商超收货验真', 'Retail acceptance'), t('电商详情页展示', 'Product pages')],
      support: t('工作日 9—18 时。', 'Working days 9-18.'),
      apiInputs: [
        f('code', 'STRING', '溯源码', 'Trace code', {
          required: true,
          length: 20,
          example: 'GT25004471A0019382X7',
          description: t('20 位，末位校验。', 'Twenty characters, the last a check.'),
        }),
      ],
      dictionary: [
        f('batch_id', 'STRING', '批次号', 'Batch', { isKey: true }),
        f('product', 'STRING', '品名', 'Product', { example: '银耳（干）' }),
        f('village', 'STRING', '产地乡镇', 'Township', { example: '大桥镇' }),
        f('spawned_on', 'DATE', '接种日期', 'Spawned'),
        f('harvested_on', 'DATE', '采收日期', 'Harvested'),
        f('test_result', 'CODE', '检测结论', 'Test', {
          nullable: true,
          domain: values(['PASS', '合格', 'Pass'], ['FAIL', '不合格', 'Fail']),
          description: t('二氧化硫、农残、重金属。', 'Sulphur dioxide, pesticide and heavy metals.'),
        }),
        f('query_count_24h', 'INTEGER', '24 小时查询数', 'Queries in 24 h', {
          description: t('全渠道合计。', 'All channels together.'),
        }),
        f('fake_risk', 'BOOLEAN', '疑似仿冒', 'Possible fake', {
          description: t('多省高频查询时为真。', 'True on frequent queries from many provinces.'),
        }),
      ],
      api: { method: 'GET', path: '/v1/trace/{code}', auth: t('应用密钥', 'App key'), qps: 50, returnCodes },
      noSampleReason: t('溯源码与实物一一对应，请用测试码。', 'Codes belong to goods; use the test code.'),
      formats: ['JSON'],
      timeStart: '2020-09-01',
      frequency: 'DAY',
      regions: ['350900'],
      ...ownData,
      sourceDetail: t('自有溯源系统。', 'Own traceability system.'),
      grade: 'G2',
      gradeImpacts: [
        impact(
          'ORGANISATION',
          'GENERAL',
          '被成批查询时可拼出各家的出货去向。',
          'Queried in bulk it would show where each grower ships.',
        ),
      ],
      deliveryModes: ['QUERY', 'API'],
      deliveryDays: 2,
      offers: [
        { model: 'PER_CALL', price: yuan(0.08), unit: 'CALL' },
        { model: 'PACK', title: t('10 万次', '100,000 calls'), price: yuan(5_500), unit: 'ITEM', quota: 100_000 },
      ],
      settlement: 'MONTHLY',
      priceBasis: 'MARKET',
      terms: terms([t('真伪核验', 'Checking authenticity')], { afterTerm: 'ACCESS_ENDS' }),
    },
  },
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
      title: t('果农经营与还款能力加密特征', 'Encrypted features of orchard income and repayment'),
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
    key: 'agri-mushroom-report',
    provider: 'junpu-mushroom',
    listedDaysAgo: 430,
    updatedDaysAgo: 250,
    lagDays: 60,
    content: {
      kind: 'REPORT',
      version: '1.4.0',
      title: t('古田食用菌产业半年分析报告', 'Half-yearly report on the Gutian mushroom industry'),
      summary: t(
        '产量、开棚率、原料成本与价格走势，附乡镇数据表。',
        'Output, houses in use, substrate cost and prices, with a table by township.',
      ),
      description: t(
        '正文 42 页，重点分析棉籽壳涨价对银耳成本的影响与北方代料产区的竞争。附表按乡镇、品种给出投料袋数、成品率与均价。样本外推到全县，误差约 6%。',
        'Forty-two pages on what dearer cottonseed hulls do to white-fungus costs and on competition from the north. The table gives bags, success rate and mean price by township and kind. Samples are scaled to the county with an error of about 6%.',
      ),
      keywords: { zh: ['食用菌', '产业报告', '银耳成本'], en: ['mushrooms', 'industry report', 'cost'] },
      industries: ['A'],
      fields: ['AGRICULTURE'],
      scenarios: [t('投资与备货判断', 'Investment and stocking')],
      dictionary: [
        f('half', 'STRING', '期别', 'Half-year', { isKey: true, example: '2025H1' }),
        f('township', 'STRING', '乡镇', 'Township', { isKey: true }),
        f('kind', 'STRING', '品种', 'Kind', { isKey: true }),
        f('bags_10k', 'DECIMAL', '投料袋数', 'Bags', { unit: '万袋' }),
        f('success_pct', 'DECIMAL', '成品率', 'Success rate', { unit: '%', domain: '0-100' }),
        f('price_yuan_kg', 'DECIMAL', '均价', 'Mean price', { unit: '元/kg', nullable: true }),
      ],
      noSampleReason: t('可索取目录与第一章。', 'Contents and the first chapter on request.'),
      formats: ['PDF', 'XLSX'],
      timeStart: '2022-01-01',
      frequency: 'HALF',
      regions: ['350900'],
      ...ownData,
      sourceDetail: t('自有批次数据与访谈。', 'Own batches and interviews.'),
      grade: 'G1',
      gradeImpacts: [impact('ORGANISATION', 'NONE', '均为汇总数。', 'Totals only.')],
      processing: 'STATISTICAL',
      deliveryModes: ['REPORT'],
      offers: [{ model: 'ONEOFF', price: yuan(1_980), unit: 'ITEM' }],
      terms: terms([t('内部决策', 'Internal decisions')], {
        afterTerm: 'KEEP',
        forbidden: [t('向订阅方以外散发全文', 'Passing the full text outside the subscribing firm')],
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
