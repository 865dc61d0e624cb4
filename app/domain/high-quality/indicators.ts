import type { RecordIndicator } from './record-faults.ts'

type Words = { zh: string; en: string }

/** The three dimensions of TC609-5-2025-04, by the name their score has in a listing. */
export const sheetDimensions = [
  { id: '01', key: 'document', zh: '说明文档', en: 'Documents', weight: 30 },
  { id: '02', key: 'data', zh: '数据质量', en: 'Data', weight: 40 },
  { id: '03', key: 'model', zh: '模型应用', en: 'Use for models', weight: 30 },
] as const
export type SheetDimension = (typeof sheetDimensions)[number]['key']

/** What a high-quality dataset scores at least in each dimension (rule R18). */
export const leastScore = 90

type Indicator = Words & {
  id: string
  dimension: SheetDimension
  /** How the value comes about, in words. Values are 0 to 100. */
  formula: Words
  /** What a machine tells of it, and what it cannot. Empty where it tells nothing. */
  can: Words
  cannot: Words
  /** Counted over records, over the aspects of a listing, or entered by a person. */
  from: 'records' | 'aspects' | 'person'
}

const none = { zh: '', en: '' }
const share = (zh: string, en: string) => ({
  zh: `没有${zh}的记录 ÷ 相关记录 × 100`,
  en: `records without ${en} ÷ records it applies to × 100`,
})
const aspects = {
  zh: '5 项中有 4 项以上有据可查得 100，否则每项 20',
  en: '100 where four of the five aspects are evidenced, else 20 each',
}
const documents = (id: string, zh: string, en: string): Indicator => ({
  id,
  dimension: 'document',
  zh,
  en,
  from: 'aspects',
  formula: aspects,
  can: { zh: '有没有写', en: 'whether it is told' },
  cannot: { zh: '写得对不对、够不够用', en: 'whether what is told is right and enough' },
})

/** The indicators of TC609-5-2025-04, each with what a machine can and cannot tell of it. */
export const indicators = [
  documents('0101', '基本信息完整性', 'Basic information'),
  documents('0102', '内容特征完整性', 'Features of the content'),
  documents('0103', '建设过程完整性', 'How it was built'),
  documents('0104', '应用说明完整性', 'How to use it'),
  {
    id: '0201',
    dimension: 'data',
    zh: '格式规范性',
    en: 'Conformity of format',
    from: 'records',
    formula: share('格式错误', 'an error of format'),
    can: { zh: '字段类型、时间和版本写法、id 唯一', en: 'types, dates, versions, unique ids' },
    cannot: { zh: '取值是否合乎行业编码', en: 'whether values follow the codes of the industry' },
  },
  {
    id: '0202',
    dimension: 'data',
    zh: '安全规范性',
    en: 'Safety',
    from: 'records',
    formula: share('个人信息', 'personal information'),
    can: {
      zh: '证件号、手机号、银行卡号等有校验规则的个人信息；可疑词句只提示',
      en: 'personal information with a form of its own, such as identity, mobile and card numbers; suspicious words are only pointed out',
    },
    cannot: {
      zh: '含义上的偏见、违法和不良信息；图像和音视频里的内容',
      en: 'bias and harm that lie in the meaning; what images, audio and video hold',
    },
  },
  {
    id: '0203',
    dimension: 'data',
    zh: '标注规范性',
    en: 'Conformity of annotation',
    from: 'records',
    formula: share('标注错误', 'an error in the annotation'),
    can: {
      zh: '标注三项是否齐全、取值是否在规定之内',
      en: 'whether its three parts are there and within the closed lists',
    },
    cannot: { zh: '是否符合标注规范文件', en: 'whether the guideline was followed' },
  },
  {
    id: '0204',
    dimension: 'data',
    zh: '结构完整性',
    en: 'Completeness of structure',
    from: 'records',
    formula: share('缺失或空白', 'a missing or empty field'),
    can: { zh: '必有字段是否都有内容', en: 'whether required fields are there and filled' },
    cannot: none,
  },
  {
    id: '0205',
    dimension: 'data',
    zh: '内容真实性',
    en: 'Authenticity',
    from: 'records',
    formula: share('无法追溯的来源', 'a source that cannot be traced'),
    can: {
      zh: '来源说明能否追溯，互联网来源有没有网址',
      en: 'whether the source can be traced; an address for the internet',
    },
    cannot: { zh: '内容本身是否属实', en: 'whether the content is true' },
  },
  {
    id: '0206',
    dimension: 'data',
    zh: '内容一致性',
    en: 'Consistency',
    from: 'records',
    formula: share('自相矛盾', 'parts that disagree'),
    can: {
      zh: '两个时间的先后、媒体类型与文件后缀、问答是否成对',
      en: 'order of times, medium against file ending, questions with answers',
    },
    cannot: { zh: '图文、问答在含义上是否一致', en: 'whether picture and text, question and answer agree in meaning' },
  },
  {
    id: '0207',
    dimension: 'data',
    zh: '类型一致性',
    en: 'Fit to the declared type',
    from: 'person',
    formula: {
      zh: '行业专识：由行业领域专家标注的记录 ÷ 全部记录 × 100；其他类别由人评定',
      en: 'industry expertise: records annotated by domain experts ÷ records × 100; other types by a person',
    },
    can: { zh: '行业专识数据集由专家标注的比例', en: 'the share annotated by experts, for industry expertise' },
    cannot: { zh: '内容的专业程度', en: 'how expert the content is' },
  },
  {
    id: '0208',
    dimension: 'data',
    zh: '内容干净性',
    en: 'Cleanness',
    from: 'records',
    formula: share('乱码、残留标记、占位文字或重复', 'garbling, leftover markup, placeholders or repetition'),
    can: {
      zh: '文本的乱码、标记、占位、重复和近似重复',
      en: 'of text: garbling, markup, placeholders, copies and near copies',
    },
    cannot: {
      zh: '困惑度、知识密度、连贯性；图像、音频、视频的各项指标',
      en: 'perplexity, density of knowledge, coherence; all of images, audio and video',
    },
  },
  {
    id: '0301',
    dimension: 'model',
    zh: '内容多样性',
    en: 'Diversity',
    from: 'person',
    formula: { zh: '已覆盖的目标场景 ÷ 应覆盖的目标场景 × 100', en: 'scenarios covered ÷ scenarios aimed at × 100' },
    can: none,
    cannot: {
      zh: '目标场景有哪些；标签和来源的分布见“统计”',
      en: 'which scenarios are aimed at; spread of labels and sources is under figures',
    },
  },
  {
    id: '0302',
    dimension: 'model',
    zh: '规模完整性',
    en: 'Scale',
    from: 'person',
    formula: {
      zh: '现有条数 ÷ 模型所需条数 × 100，满分为止',
      en: 'records there ÷ records the model needs × 100, at most 100',
    },
    can: none,
    cannot: { zh: '模型需要多少', en: 'how much the model needs' },
  },
  {
    id: '0303',
    dimension: 'model',
    zh: '内容时效性',
    en: 'Timeliness',
    from: 'records',
    formula: share('时间超出范围', 'a time outside the period'),
    can: {
      zh: '时间不晚于今天；给出范围的，产生时间在范围内',
      en: 'no time after today; where a period is given, made within it',
    },
    cannot: { zh: '该范围对模型是否合适', en: 'whether that period suits the model' },
  },
  {
    id: '0304',
    dimension: 'model',
    zh: '标注准确性',
    en: 'Accuracy of annotation',
    from: 'person',
    formula: { zh: '抽检合格的标注 ÷ 抽检的标注 × 100', en: 'annotations found right ÷ annotations sampled × 100' },
    can: none,
    cannot: { zh: '标注对不对', en: 'whether annotations are right' },
  },
  {
    id: '0305',
    dimension: 'model',
    zh: '模型适配性',
    en: 'Effect on models',
    from: 'person',
    formula: { zh: '训练后达到目标的指标 ÷ 目标指标 × 100', en: 'targets met after training ÷ targets × 100' },
    can: none,
    cannot: { zh: '训练前后模型的表现', en: 'how a model does before and after' },
  },
] as const satisfies readonly Indicator[]
export type IndicatorId = (typeof indicators)[number]['id']

/** Whether records tell of it. */
export function isRecordIndicator(id: IndicatorId): id is RecordIndicator {
  return indicators.some((each) => each.id === id && each.from === 'records')
}
