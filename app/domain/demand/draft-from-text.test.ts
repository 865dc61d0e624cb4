import { expect, test } from 'vitest'
import { growthOf } from '#test/helpers/growth.ts'
import { DemandContent } from './demand-content.ts'
import { draftDemandFromText } from './draft-from-text.ts'

const today = '2026-11-29'
const draftOf = (text: string) => draftDemandFromText(text, { language: 'zh', today })
const yuan = 1_000_000

type Wanted = Record<string, unknown>
/** What of the draft is compared; `undefined` says that nothing may have been taken from the text. */
const cases: [text: string, wanted: Wanted][] = [
  // Time
  ['需要近三年的冷链运输轨迹', { timeStart: '2023-11-29', timeEnd: undefined }],
  ['需要2020年至2024年的用电数据', { timeStart: '2020-01-01', timeEnd: '2024-12-31' }],
  ['需要2020-2024年的用电数据', { timeStart: '2020-01-01', timeEnd: '2024-12-31' }],
  ['需要2023年1月至2024年6月的门店销售数据', { timeStart: '2023-01-01', timeEnd: '2024-06-30' }],
  ['需要2019年以来的企业开票数据', { timeStart: '2019-01-01', timeEnd: undefined }],
  ['Port calls since 2019', { timeStart: '2019-01-01', timeEnd: undefined }],
  ['We need hourly electricity load for the last 5 years', { timeStart: '2021-11-29' }],
  ['weather observations from 2018 to 2023', { timeStart: '2018-01-01', timeEnd: '2023-12-31' }],
  ['需要最近12个月的航班准点记录', { timeStart: '2025-11-29' }],
  ['需要2023年度的海关进出口数据', { timeStart: '2023-01-01', timeEnd: '2023-12-31' }],
  ['需要至少两年历史的客流数据', { timeStart: '2024-11-29' }],
  ['我们是2015年以后成立的物流企业，需要货车轨迹', { timeStart: undefined }],
  ['需要2024年第三季度的零售总额', { timeStart: '2024-07-01', timeEnd: '2024-09-30' }],
  ['按 GB/T 4754-2017 分类的企业名单', { timeStart: undefined, timeEnd: undefined }],
  // Deadline
  ['需要港口船舶数据，12月15日前应答', { deadline: '2026-12-15', timeStart: undefined }],
  ['需要港口船舶数据，1月15日前应答', { deadline: '2027-01-15' }],
  ['需要港口船舶数据，请在2027年1月31日前报价', { deadline: '2027-01-31' }],
  ['需要港口船舶数据，请于两周内反馈', { deadline: '2026-12-13' }],
  ['需要港口船舶数据，截止日期：2027-02-01', { deadline: '2027-02-01' }],
  ['Vessel positions wanted. Please respond by 15 January 2027.', { deadline: '2027-01-15' }],
  ['Vessel positions wanted, please reply by 2027-01-15.', { deadline: '2027-01-15' }],
  ['Vessel positions until 2024-01-15', { deadline: undefined }],
  ['Vessel positions wanted, replies due within two weeks.', { deadline: '2026-12-13' }],
  ['需要2024年12月31日前的交易记录', { deadline: undefined }],
  ['需要近两周内的航班数据', { deadline: undefined, timeStart: '2026-11-15' }],
  ['合同签订后三个月内交付', { deadline: undefined }],
  ['需要茶叶价格数据，年底前确定', { deadline: '2026-12-31' }],
  // Budget
  ['需要冷链轨迹，预算5-10万元', { budgetMin: 50_000 * yuan, budgetMax: 100_000 * yuan }],
  ['需要冷链轨迹，预算不超过20万', { budgetMin: undefined, budgetMax: 200_000 * yuan }],
  ['需要冷链轨迹，费用控制在８万元以内', { budgetMax: 80_000 * yuan }],
  ['需要冷链轨迹，预算5万至8万元，可面议', { budgetMin: 50_000 * yuan, budgetMax: 80_000 * yuan, isNegotiable: true }],
  ['需要冷链轨迹，预算三十万元', { budgetMax: 300_000 * yuan }],
  ['Budget up to ¥80,000 for road freight data', { budgetMax: 80_000 * yuan }],
  ['Our budget is between 50,000 and 80,000 yuan', { budgetMin: 50_000 * yuan, budgetMax: 80_000 * yuan }],
  ['需要冷链轨迹，价格面议', { budgetMax: undefined, budgetMin: undefined, isNegotiable: undefined }],
  ['Our budget is $5,000', { budgetMax: undefined, budgetMin: undefined }],
  ['价格不超过0.5元/次的核验接口', { budgetMax: undefined, deliveryModes: ['QUERY', 'API'] }],
  ['预算每年10万元', { budgetMax: undefined }],
  ['不少于20万条对话语料', { budgetMax: undefined, rows: 200_000, kinds: ['HQ_DATASET'] }],
  // Rows
  ['数据量≥10万条', { rows: 100_000 }],
  ['缺陷图像5000张以上', { rows: 5_000 }],
  ['at least 2 million records of card payments', { rows: 2_000_000 }],
  ['每天不超过1000条查询', { rows: undefined }],
  ['覆盖1万家企业', { rows: undefined }],
  // Places
  ['需要福建省泉州市的门店客流', { regions: ['350500'] }],
  ['需要泉州、厦门两市的公交客流', { regions: ['350500', '350200'] }],
  ['需要全国县级气象数据', { regions: ['X-CN'], fields: ['METEOROLOGY'] }],
  ['Bus ridership in Quanzhou and Xiamen', { regions: ['350500', '350200'] }],
  ['我们是福州的一家银行，需要全国企业用电数据', { regions: ['X-CN'] }],
  ['需要长三角的充电桩运行数据', { regions: ['310000', '320000', '330000', '340000'] }],
  ['需要宁德时代与厦门银行的公开年报', { regions: undefined }],
  ['需要白银期货价格和普洱茶价格', { regions: undefined }],
  ['需要全国路况，不含西藏', { regions: ['X-CN'] }],
  ['We run a startup in Fuzhou. Looking for tide tables.', { regions: undefined }],
  ['Retail prices in Vietnam and Thailand', { regions: ['X-VN', 'X-TH'] }],
  ['需要朝阳市和朝阳产业的数据', { regions: ['211300'] }],
  // Frequency
  ['货车轨迹，每日更新', { frequency: 'DAY' }],
  ['货车轨迹，按月即可', { frequency: 'MONTH' }],
  ['最好每日更新，至少每月更新', { frequency: 'MONTH' }],
  ['需要实时路况', { frequency: 'REALTIME' }],
  ['无需实时，每周更新', { frequency: 'WEEK' }],
  ['Store sales, updated daily', { frequency: 'DAY' }],
  ['Real-time is not needed; weekly updates are enough', { frequency: 'WEEK' }],
  ['需要门店每日销售额', { frequency: undefined, granularity: { zh: '每日' } }],
  ['Monthly sales figures by store', { frequency: undefined }],
  // Granularity
  ['需要区县级、小时级用电量', { granularity: { zh: '区县级、小时级' } }],
  ['需要0.25°网格的降水数据', { granularity: { zh: '0.25°网格' } }],
  ['Rainfall on a 1 km grid', { granularity: { en: '1 km grid' } }],
  ['Sales per store since 2022', { granularity: { en: 'per store' } }],
  ['气温低于 5°C 的天数', { granularity: undefined }],
  // Formats and delivery
  ['以CSV或Excel文件下载', { formats: ['CSV', 'XLSX'], deliveryModes: ['FILE'] }],
  ['通过API接口调用，返回JSON', { formats: ['JSON'], deliveryModes: ['API'] }],
  ['支持库表共享或API，不接受线下交付', { deliveryModes: ['DBSHARE', 'API'] }],
  ['需要充电接口类型与APP下载量', { deliveryModes: undefined }],
  ['Parquet files, no PDF', { formats: ['PARQUET'] }],
  ['A team that excels at labelling', { formats: undefined }],
  ['Delivered through an API or federated learning', { deliveryModes: ['API', 'PPC'] }],
  // Persons, grade, quality
  ['车辆轨迹，不含个人信息', { personal: { isWanted: false } }],
  ['需脱敏后的就诊记录', { personal: { isWanted: false } }],
  ['需取得个人授权的征信报告', { personal: { isWanted: true, basis: 'CONSENT' } }],
  ['须用户单独同意', { personal: { isWanted: true, basis: 'SEPARATE_CONSENT' } }],
  ['脱敏的就诊记录，须患者授权', { personal: undefined }],
  ['Anonymised hospital visits without personal data', { personal: { isWanted: false } }],
  ['数据级别不高于一般2级', { gradeCeiling: 'G2' }],
  ['不涉及重要数据', { gradeCeiling: 'G4' }],
  ['质量评分不低于85', { qualityFloor: 85 }],
  ['准确率不低于98%', { qualityFloor: undefined }],
  // Terms
  ['使用两年，普通许可', { periodMonths: 24, exclusivity: 'NONEXCL' }],
  ['授权期限为6个月，独家授权', { periodMonths: 6, exclusivity: 'EXCLUSIVE' }],
  ['已使用两年的设备故障记录', { periodMonths: undefined }],
  ['A two-year licence, non-exclusive', { periodMonths: 24, exclusivity: 'NONEXCL' }],
  ['不要求独家', { exclusivity: 'NONEXCL' }],
  // Type
  ['希望联合建设茶叶病虫害图像库', { type: 'JOINT' }],
  ['征集一个台风路径预测模型', { type: 'MODEL' }],
  ['需要带标注的缺陷图像，用于训练质检模型', { type: undefined }],
  ['寻求数据合规评估服务', { type: 'THIRD_PARTY' }],
  // Scenario and purpose
  ['需要冷链车辆轨迹，用于冷链运输的风险定价', { scenario: { zh: '冷链运输的风险定价' } }],
  ['我们要做小微企业的信用评估，需要用电数据', { scenario: { zh: '小微企业的信用评估' } }],
  ['Truck traces for cold chain risk pricing', { scenario: { en: 'cold chain risk pricing' } }],
  ['需要门店客流，仅用于内部研究', { purpose: { zh: '内部研究' }, scenario: undefined }],
]

test.each(cases)('%s', (text, wanted) => {
  const { draft, deadline } = draftOf(text)
  const all: Wanted = { ...draft, deadline }
  expect(Object.fromEntries(Object.keys(wanted).map((key) => [key, all[key]]))).toEqual(wanted)
})

const fieldCases: [text: string, fields: string[]][] = [
  ['字段包括企业名称、统一社会信用代码、月用电量。', ['企业名称', '统一社会信用代码', '月用电量']],
  ['字段包括车牌号、时间和经纬度，最好有温度、湿度，每日更新', ['车牌号', '时间', '经纬度', '温度?', '湿度?']],
  ['需要门店编码、日期、销售额、客流量等字段', ['门店编码', '日期', '销售额', '客流量']],
  ['需包含船名、MMSI、航速（节）、目的港（可选）', ['船名', 'MMSI', '航速', '目的港?']],
  ['需要如下字段：\n- 站点编码\n- 降水量（毫米）\n- 气温\n预算5万元', ['站点编码', '降水量', '气温']],
  ['字段：\n1. 饱和度\n2. 总和\n', ['饱和度', '总和']],
  ['覆盖城市包括泉州、厦门、福州', []],
  ['数据包括：近三年、每日更新、CSV格式', []],
  ['最好每日更新', []],
  ['需要企业统一社会信用代码与用电量', ['统一社会信用代码']],
  ['如有经纬度更好', ['经纬度?']],
  [
    'Fields: company name, credit code, monthly load and tariff.',
    ['company name', 'credit code', 'monthly load', 'tariff'],
  ],
  ['Trips including pick-up time, drop-off time and fare', ['pick-up time', 'drop-off time', 'fare']],
  ['Must have columns user_id, load_kw; ideally with temperature', ['user_id', 'load_kw', 'temperature?']],
  ['It should be updated daily, ideally in Parquet', []],
  ['Columns:\n* store_id\n* date\n* revenue (optional)\n\nBudget 50,000 yuan', ['store_id', 'date', 'revenue?']],
]

test.each(fieldCases)('fields of: %s', (text, fields) => {
  const said = (draftOf(text).draft.required ?? []).map(({ name, need }) => (need === 'NICE' ? `${name}?` : name))
  expect(said).toEqual(fields)
})

test.each([
  ['您好，我们是厦门一家物流公司，需要近三年福建省冷链车辆轨迹，用于保险定价。', '近三年福建省冷链车辆轨迹'],
  ['求购全国加油站分布数据', '全国加油站分布数据'],
  ['We are a retailer. We need footfall data for Xiamen, updated weekly.', 'Footfall data for Xiamen'],
  ['福建省区县级用电量', '福建省区县级用电量'],
  ['【需求】某股份制银行拟采购小微企业涉税数据，按月更新', '小微企业涉税数据'],
  ['Need outpatient records (diagnosis, cost) from Fujian', 'Outpatient records'],
])('the title of: %s', (text, title) => {
  const { draft } = draftOf(text)
  expect(Object.values(draft.title)).toEqual([title])
})

test('a long first clause makes a short title', () => {
  const { draft } = draftOf(`需要${'福建省内各设区市规模以上工业企业'.repeat(5)}的用电数据`)
  expect([...(draft.title.zh ?? '')].length).toBeLessThanOrEqual(36)
})

const paragraph =
  '您好，我们是厦门的一家保险公司，需要近三年福建省内冷链运输车辆的轨迹数据，用于冷链运输的风险定价。' +
  '字段包括车牌号（脱敏）、定位时间、经纬度、车厢温度，最好有开关门状态。每日更新，小时级，不含个人信息，' +
  '数据量≥10万条，支持API或CSV文件下载。使用两年，普通许可，预算5-10万元，12月25日前应答。'

test('a whole paragraph becomes a whole draft, which the form takes', () => {
  const { draft, deadline, unread } = draftOf(paragraph)
  expect({ ...draft, deadline }).toEqual({
    title: { zh: '近三年福建省内冷链运输车辆的轨迹数据' },
    need: { zh: paragraph },
    scenario: { zh: '冷链运输的风险定价' },
    fields: ['TRANSPORT'],
    required: [
      { name: '车牌号', need: 'MUST', note: '脱敏' },
      { name: '定位时间', need: 'MUST' },
      { name: '经纬度', need: 'MUST' },
      { name: '车厢温度', need: 'MUST' },
      { name: '开关门状态', need: 'NICE' },
    ],
    timeStart: '2023-11-29',
    regions: ['350000'],
    granularity: { zh: '小时级' },
    frequency: 'DAY',
    rows: 100_000,
    formats: ['CSV'],
    deliveryModes: ['API', 'FILE'],
    personal: { isWanted: false },
    periodMonths: 24,
    exclusivity: 'NONEXCL',
    budgetMin: 50_000 * yuan,
    budgetMax: 100_000 * yuan,
    deadline: '2026-12-25',
  })
  expect(DemandContent.safeParse(draft).success).toBe(true)
  expect(unread).toEqual([])
})

test('each word that led to a value is told with its place', () => {
  const { recognised } = draftOf(paragraph)
  for (const { from, to, said } of recognised) expect(paragraph.slice(from, to)).toBe(said)
  const said = Object.fromEntries(recognised.map((each) => [each.key, each.said]))
  expect(said).toMatchObject({
    time: '近三年',
    region: '福建省',
    frequency: '每日',
    budget: '预算5-10万元'.slice(2),
    deadline: '12月25日前',
    'field:0': '车牌号',
    rows: '≥10万条',
  })
})

test('English reads as well', () => {
  const { draft, deadline } = draftOf(
    'We are an insurer in Xiamen looking for daily truck traces across Fujian for cold chain risk pricing, since 2022. ' +
      'Columns: plate, timestamp, longitude and latitude; ideally with cargo temperature. Updated daily, delivered through an API. ' +
      'No personal data. Budget 50,000-80,000 yuan. Please respond by 31 January 2027.',
  )
  expect({ ...draft, deadline }).toMatchObject({
    regions: ['350000'],
    timeStart: '2022-01-01',
    frequency: 'DAY',
    deliveryModes: ['API'],
    personal: { isWanted: false },
    budgetMin: 50_000 * yuan,
    budgetMax: 80_000 * yuan,
    deadline: '2027-01-31',
    required: [{ name: 'plate' }, { name: 'timestamp' }, { name: 'longitude' }, { name: 'latitude' }, { need: 'NICE' }],
  })
})

test('what cannot be taken over is told', () => {
  expect(draftOf('预算5000美元').unread).toMatchObject([{ why: 'currency', said: '5000美元' }])
  expect(draftOf('预算每年10万元').unread).toMatchObject([{ why: 'rate' }])
  expect(draftOf('价格面议').unread).toMatchObject([{ why: 'negotiable' }])
})

test.each(['', '   ', '数据', 'data', '?!', '。。。', '需要', '字段包括、、、，，，'])(
  'nothing is made up of %j',
  (text) => {
    const { draft } = draftOf(text)
    const { title: _title, need: _need, ...rest } = draft
    expect(rest).toEqual({})
  },
)

test('what is refused behind its name is not taken, nor the name of a road or a brand as a place', () => {
  expect(draftOf('JSON格式不行，要CSV').draft.formats).toEqual(['CSV'])
  expect(draftOf('需要西藏南路门店的客流').draft.regions).toBeUndefined()
  expect(draftOf('需要北京东路商铺的租金').draft.regions).toBeUndefined()
  expect(draftOf('需要青岛啤酒的销量').draft.regions).toBeUndefined()
  expect(draftOf('字段包括但不限于企业名称、成立日期').draft.required).toMatchObject([
    { name: '企业名称' },
    { name: '成立日期' },
  ])
})

test.each(['1', '1,', '零', '包括', '字段：', '字段包括甲乙、', '福建', '每日', '预算', '2020年', '用于', '截止1月'])(
  'the time for a text of nothing but %j grows with its length, and not faster',
  (piece) => {
    expect(growthOf((size) => draftOf(piece.repeat(Math.floor(size / piece.length))), 1_000)).toBeLessThan(3)
  },
)

test.each([paragraph, '近', '1-', '1234567890', '和', 'a '])('nor does the time for %j, over and over', (piece) => {
  expect(growthOf((size) => draftOf(piece.repeat(size).slice(0, size)), 1_000)).toBeLessThan(3)
})
