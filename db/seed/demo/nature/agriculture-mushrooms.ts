import type { DemoListing, SampleRow } from '../demo-types.ts'
import {
  at,
  clamp,
  dailyMean,
  f,
  impact,
  ownData,
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
      title: t('古田食用菌批次溯源查询接口', 'Batch traceability API for Gutian mushrooms'),
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
]
