import type { Language } from '../text.ts'
import type { DemandDraft } from './demand-content.ts'

/** A beginning for demands of one kind; what stands in it is to be changed. */
export type DemandTemplate = { id: string; name: Record<Language, string>; draft: Record<Language, DemandDraft> }

const must = (...names: string[]) => names.map((name) => ({ name, need: 'MUST' as const }))
const nice = (...names: string[]) => names.map((name) => ({ name, need: 'NICE' as const }))

/** Both languages of a draft: what has no language is the same in both. */
function inBoth(
  shared: Omit<DemandDraft, 'title' | 'need' | 'scenario' | 'required'>,
  zh: Pick<DemandDraft, 'required'> & { title: string; need: string; scenario: string },
  en: typeof zh,
): DemandTemplate['draft'] {
  const one = (language: Language, { title, need, scenario, required }: typeof zh): DemandDraft => ({
    ...shared,
    title: { [language]: title },
    need: { [language]: need },
    scenario: { [language]: scenario },
    ...(required && { required }),
  })
  return { zh: one('zh', zh), en: one('en', en) }
}

/** What is often asked for. */
export const demandTemplates: readonly DemandTemplate[] = [
  {
    id: 'enterprise-credit',
    name: { zh: '企业经营与信用', en: 'Business records and credit' },
    draft: inBoth(
      {
        fields: ['FINANCE'],
        frequency: 'MONTH',
        deliveryModes: ['API', 'PPC'],
        personal: { isWanted: false },
        gradeCeiling: 'G3',
      },
      {
        title: '企业经营与信用数据',
        need: '需要反映企业经营情况的数据，能按统一社会信用代码查询。请说明覆盖的企业数量、地区和更新时间。',
        scenario: '小微企业授信与贷后管理',
        required: [
          ...must('统一社会信用代码', '企业名称', '统计月份'),
          ...nice('用电量', '纳税等级', '社保缴纳人数', '行政处罚'),
        ],
      },
      {
        title: 'Business records for credit decisions',
        need: 'Data that show how a business is doing, looked up by unified social credit code. Please state how many businesses and which regions are covered, and how recent the data are.',
        scenario: 'Lending to small businesses and monitoring after lending',
        required: [
          ...must('unified social credit code', 'company name', 'month'),
          ...nice('electricity use', 'tax rating', 'insured employees', 'administrative penalties'),
        ],
      },
    ),
  },
  {
    id: 'logistics-traces',
    name: { zh: '货运与物流轨迹', en: 'Freight and logistics traces' },
    draft: inBoth(
      { fields: ['TRANSPORT'], frequency: 'DAY', deliveryModes: ['API', 'FILE'], personal: { isWanted: false } },
      {
        title: '货运车辆轨迹数据',
        need: '需要货运车辆的行驶轨迹，车辆标识须去标识化。请说明车辆数量、定位间隔和覆盖的道路。',
        scenario: '运输时效分析与保险定价',
        required: [...must('车辆标识', '定位时间', '经度', '纬度'), ...nice('速度', '车型', '车厢温度')],
      },
      {
        title: 'Traces of freight vehicles',
        need: 'Traces of freight vehicles, with vehicle identifiers that cannot be traced back. Please state the number of vehicles, the interval of positions and the roads covered.',
        scenario: 'Transit time analysis and insurance pricing',
        required: [
          ...must('vehicle identifier', 'time', 'longitude', 'latitude'),
          ...nice('speed', 'vehicle type', 'cargo temperature'),
        ],
      },
    ),
  },
  {
    id: 'footfall',
    name: { zh: '商圈客流与消费', en: 'Footfall and spending' },
    draft: inBoth(
      { fields: ['COMMERCE'], frequency: 'MONTH', deliveryModes: ['FILE', 'API'], personal: { isWanted: false } },
      {
        title: '商圈客流与消费统计数据',
        need: '需要按商圈汇总的客流与消费统计，不需要个人明细。请说明商圈数量和统计口径。',
        scenario: '门店选址与营销分析',
        required: [...must('商圈名称', '统计月份', '客流量'), ...nice('消费金额', '客群年龄段', '来源区县')],
      },
      {
        title: 'Footfall and spending by shopping area',
        need: 'Footfall and spending summed up by shopping area; no individual records. Please state how many areas are covered and how they are counted.',
        scenario: 'Store site selection and marketing analysis',
        required: [
          ...must('shopping area', 'month', 'footfall'),
          ...nice('spending', 'age group', 'district of origin'),
        ],
      },
    ),
  },
  {
    id: 'weather-grid',
    name: { zh: '气象与环境网格', en: 'Weather and environment grids' },
    draft: inBoth(
      { fields: ['METEOROLOGY'], frequency: 'DAY', formats: ['NETCDF', 'CSV'], deliveryModes: ['FILE', 'API'] },
      {
        title: '气象网格观测与预报数据',
        need: '需要网格化的气象观测或预报数据。请说明网格分辨率、起报时次和历史数据的起始年份。',
        scenario: '新能源发电预测与灾害预警',
        required: [...must('时间', '经度', '纬度', '气温', '降水量'), ...nice('风速', '辐照度', '能见度')],
      },
      {
        title: 'Gridded weather observations and forecasts',
        need: 'Gridded weather observations or forecasts. Please state the resolution, the times of issue and the first year of history.',
        scenario: 'Renewable power forecasting and disaster warning',
        required: [
          ...must('time', 'longitude', 'latitude', 'temperature', 'precipitation'),
          ...nice('wind speed', 'irradiance', 'visibility'),
        ],
      },
    ),
  },
  {
    id: 'training-images',
    name: { zh: '训练图像与标注', en: 'Labelled training images' },
    draft: inBoth(
      { fields: ['MANUFACTURING'], kinds: ['HQ_DATASET', 'DATASET'], rows: 10_000, deliveryModes: ['FILE'] },
      {
        title: '工业缺陷图像训练数据集',
        need: '需要带标注的工业缺陷图像。请说明缺陷类别、每类数量、标注方式和抽检合格率。',
        scenario: '视觉质检模型训练',
        required: [...must('图像', '缺陷类别', '标注框'), ...nice('设备型号', '采集时间')],
      },
      {
        title: 'Labelled images of industrial defects',
        need: 'Labelled images of industrial defects. Please state the classes, how many of each, how they were labelled and the share that passed checking.',
        scenario: 'Training models for visual inspection',
        required: [...must('image', 'defect class', 'bounding box'), ...nice('machine model', 'time of capture')],
      },
    ),
  },
  {
    id: 'speech-corpus',
    name: { zh: '语音与文本语料', en: 'Speech and text corpora' },
    draft: inBoth(
      { fields: ['EDUCATION'], kinds: ['HQ_DATASET'], deliveryModes: ['FILE'], exclusivity: 'NONEXCL' },
      {
        title: '方言语音语料',
        need: '需要带文本转写的方言语音语料，说话人均已书面同意。请说明时长、采样率、说话人数量和转写规范。',
        scenario: '语音识别模型训练',
        required: [...must('音频', '转写文本', '说话人编号'), ...nice('年龄段', '方言片区')],
      },
      {
        title: 'Dialect speech with transcripts',
        need: 'Recorded dialect speech with transcripts; every speaker has consented in writing. Please state the hours, sampling rate, number of speakers and rules of transcription.',
        scenario: 'Training speech recognition',
        required: [...must('audio', 'transcript', 'speaker number'), ...nice('age group', 'dialect area')],
      },
    ),
  },
  {
    id: 'identity-check',
    name: { zh: '核验接口', en: 'Verification interface' },
    draft: inBoth(
      {
        fields: ['FINANCE'],
        frequency: 'REALTIME',
        deliveryModes: ['QUERY', 'API'],
        personal: { isWanted: true, basis: 'CONSENT' },
      },
      {
        title: '信息核验接口',
        need: '需要核验类接口，输入要素，返回一致或不一致，不返回原始信息。请说明响应时间、可用率和单次价格。',
        scenario: '线上业务开户核验',
        required: must('核验结果'),
      },
      {
        title: 'Verification interface',
        need: 'An interface that says whether given items agree, and returns no original data. Please state response time, availability and price per call.',
        scenario: 'Verifying customers who open an account online',
        required: must('result'),
      },
    ),
  },
  {
    id: 'joint-construction',
    name: { zh: '联合建设数据集', en: 'Joint construction' },
    draft: inBoth(
      { type: 'JOINT', kinds: ['HQ_DATASET'] },
      {
        title: '联合建设行业高质量数据集',
        need: '希望与持有数据或具备采集、标注能力的机构联合建设。我方可以提供的条件：……。希望对方提供：……。成果归属与收益分配：……。',
        scenario: '行业模型训练与评测',
      },
      {
        title: 'Joint construction of a high-quality dataset',
        need: 'We look for partners who hold data, or can collect and label them. What we bring: …. What we look for: …. Who owns the result and how income is shared: ….',
        scenario: 'Training and evaluating models of an industry',
      },
    ),
  },
]

/** A template by its id. */
export function findDemandTemplate(id: string): DemandTemplate | undefined {
  return demandTemplates.find((template) => template.id === id)
}
