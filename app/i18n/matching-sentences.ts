import type { CodeList } from '../domain/codes/code-list.ts'
import { labelOf } from '../domain/codes/code-list.ts'
import { fieldTypes, formats, frequencies } from '../domain/codes/content.ts'
import { consentBases, grades } from '../domain/codes/grading.ts'
import { fields16, industrySections } from '../domain/codes/industry.ts'
import { findRegion } from '../domain/codes/region.ts'
import { deliveryModes, exclusivities, kinds, priceUnits } from '../domain/codes/trade.ts'
import type { MatchWord } from '../domain/matching/match-types.ts'
import type { MatchWordKey } from '../domain/matching/match-words.ts'
import type { Language } from '../domain/text.ts'
import { formatCount, formatMoney } from './format.ts'

type Values = MatchWord['values']
type Sentence = (values: Values) => string

/** How the values of a match are written in a language. */
function writer(language: Language) {
  const comma = language === 'zh' ? '、' : ', '
  const text = (value: Values[string] | undefined) =>
    typeof value === 'object' ? value.join(comma) : String(value ?? '')
  const many = (value: Values[string] | undefined, label: (code: string) => string) =>
    (typeof value === 'object' ? value : [String(value ?? '')]).map(label).join(comma)
  const code = (list: CodeList) => (value: Values[string] | undefined) =>
    many(value, (each) => labelOf(list, each, language))
  return {
    text,
    count: (value: Values[string] | undefined) => formatCount(Number(value)),
    kind: code(kinds),
    field: code(fields16),
    industry: code(industrySections),
    region: (value: Values[string] | undefined) => many(value, (each) => findRegion(each)?.[language] ?? each),
    frequency: code(frequencies),
    format: code(formats),
    delivery: code(deliveryModes),
    grade: code(grades),
    basis: code(consentBases),
    exclusivity: code(exclusivities),
    type: code(fieldTypes),
    unit: code(priceUnits),
    money: (micros: Values[string] | undefined, currency: Values[string] | undefined) =>
      formatMoney(Number(micros), text(currency) || 'CNY').replace(/\.00$/, ''),
    /** Industries and fields together, whichever there are. */
    filed: (values: Values) =>
      [code(fields16)(values.fields ?? []), code(industrySections)(values.industries ?? [])]
        .filter(Boolean)
        .join(comma),
    span: ({ from, to }: Values, until: string, since: string, between: string) =>
      from && to ? `${from}${between}${to}` : from ? `${from}${since}` : `${until}${to}`,
  }
}

const zhWriter = writer('zh')
const enWriter = writer('en')
const zhSpan = (values: Values) => zhWriter.span(values, '截至 ', ' 起', ' 至 ')
const enSpan = (values: Values) => enWriter.span(values, 'until ', ' on', ' to ')
const enLower = (text: string) => (/^[A-Z]{2}/.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1))

const zh: Record<MatchWordKey, Sentence> = {
  notStated: () => '产品未说明',
  fieldIs: ({ name }) => `对应字段 ${name}`,
  fieldNear: ({ name }) => `字段 ${name} 相近，需与供方确认`,
  fieldType: ({ name, offered, wanted }) =>
    `对应字段 ${name}，但类型为${zhWriter.type(offered)}而非${zhWriter.type(wanted)}`,
  fieldInput: ({ name }) => `${name} 是接口的输入字段`,
  fieldNamed: () => '仅在文字介绍中提到',
  fieldMissing: ({ count }) => `字段字典的 ${zhWriter.count(count)} 个字段中没有`,
  fieldNoDictionary: () => '产品未公布字段字典',
  kindIs: ({ kind }) => `产品类型为${zhWriter.kind(kind)}`,
  kindRelated: ({ kind }) => `产品类型为${zhWriter.kind(kind)}，与所需相近`,
  kindOther: ({ kind }) => `产品类型为${zhWriter.kind(kind)}，不是所需类型`,
  industryShared: (values) => `同属${zhWriter.filed(values)}`,
  industryOther: (values) => `属于${zhWriter.filed(values)}，与所需行业领域不同`,
  timeCovers: (values) => `时间覆盖 ${zhSpan(values)}`,
  timeCoversPart: ({ percent, ...values }) =>
    `时间为 ${zhSpan(values)}，${percent === undefined ? '晚于所需起始日期' : `覆盖所需时间的 ${percent}%`}`,
  timeUpTo: (values) => `时间为 ${zhSpan(values)}，此后不再更新`,
  timeOutside: (values) => `时间为 ${zhSpan(values)}，不在所需范围内`,
  regionCovers: ({ regions }) => `覆盖${zhWriter.region(regions)}`,
  regionCoversPart: ({ regions, missing }) =>
    `覆盖${zhWriter.region(regions)}${missing && text(missing) ? `，缺少${zhWriter.region(missing)}` : '，只是所需地区的一部分'}`,
  regionOutside: ({ regions }) => `覆盖${zhWriter.region(regions)}，不含所需地区`,
  regionNamed: ({ region }) => `介绍中写明${zhWriter.region(region)}`,
  regionOther: ({ region }) => `标题写明${zhWriter.region(region)}，不是所需地区`,
  granularityIs: ({ granularity }) => `数据粒度为${text(granularity)}`,
  granularityFiner: ({ granularity }) => `数据粒度为${text(granularity)}，比所需更细`,
  granularityCoarser: ({ granularity }) => `数据粒度为${text(granularity)}，比所需更粗`,
  granularityOther: ({ granularity }) => `数据粒度为${text(granularity)}，需与供方确认`,
  granularityNamed: () => '介绍中提到所需粒度',
  frequencyMeets: ({ offered }) => `更新频率为${zhWriter.frequency(offered)}`,
  frequencySlower: ({ offered, wanted }) => `${zhWriter.frequency(offered)}更新而非${zhWriter.frequency(wanted)}更新`,
  frequencyIrregular: ({ wanted }) => `不定期更新而非${zhWriter.frequency(wanted)}更新`,
  frequencyStatic: () => '不更新',
  rowsEnough: ({ rows }) => `共 ${zhWriter.count(rows)} 条记录`,
  rowsFewer: ({ rows, wanted }) => `共 ${zhWriter.count(rows)} 条记录，少于所需的 ${zhWriter.count(wanted)} 条`,
  formatHas: ({ formats }) => `提供${spaced(zhWriter.format(formats))}格式`,
  formatOther: ({ formats }) => `提供${spaced(zhWriter.format(formats))}格式，不是所需格式`,
  deliveryHas: ({ modes }) => `可${zhWriter.delivery(modes)}`,
  deliveryOther: ({ modes }) => `只提供${zhWriter.delivery(modes)}`,
  qualityReached: ({ score }) => `质量得分 ${score}，达到要求`,
  qualityBelow: ({ score, floor }) => `质量得分 ${score}，低于要求的 ${floor}`,
  gradeWithin: ({ grade }) => `级别为${zhWriter.grade(grade)}`,
  gradeAbove: ({ grade, ceiling }) => `级别为${zhWriter.grade(grade)}，高于需方可处理的${zhWriter.grade(ceiling)}`,
  personalNone: () => '不含个人信息',
  personalAnonymised: () => '个人信息已匿名化',
  personalContained: () => '含有个人信息，而需方不需要',
  personalBasis: ({ basis }) => `个人信息的处理依据为${zhWriter.basis(basis)}`,
  personalOtherBasis: ({ basis, wanted }) =>
    `个人信息的处理依据为${zhWriter.basis(basis)}，而非${zhWriter.basis(wanted)}`,
  personalNoBasis: () => '含有个人信息，但未说明处理依据',
  personalAbsent: () => '不含所需的个人信息',
  personalFields: ({ count }) => `字段字典标出 ${zhWriter.count(count)} 个个人信息字段`,
  purposeAllowed: () => '属于允许的用途',
  purposeForbidden: () => '属于禁止的用途',
  purposeOther: () => '不在已列出的允许用途中，需与供方确认',
  trainingAllowed: () => '允许用于模型训练',
  trainingForbidden: () => '不允许用于模型训练',
  periodEnough: ({ months }) => `使用期限 ${zhWriter.count(months)} 个月`,
  periodShorter: ({ months, wanted }) =>
    `使用期限 ${zhWriter.count(months)} 个月，短于所需的 ${zhWriter.count(wanted)} 个月`,
  exclusivityIs: ({ offered }) => `许可方式为${zhWriter.exclusivity(offered)}`,
  exclusivityOther: ({ offered, wanted }) =>
    `许可方式为${zhWriter.exclusivity(offered)}，而非${zhWriter.exclusivity(wanted)}`,
  budgetFree: () => '免费',
  budgetWithin: ({ price, currency }) => `报价 ${zhWriter.money(price, currency)}，在预算内`,
  budgetNear: ({ price, currency }) => `报价 ${zhWriter.money(price, currency)}，略高于预算，可以商议`,
  budgetOver: ({ price, currency, budget }) =>
    `最低报价 ${zhWriter.money(price, currency)}，超出预算 ${zhWriter.money(budget, currency)}`,
  budgetFrom: ({ price, currency }) => `参考价 ${zhWriter.money(price, currency)} 起，上限需与供方商议`,
  budgetRange: ({ from, to, currency }) =>
    `参考价 ${zhWriter.money(from, currency)} 至 ${zhWriter.money(to, currency)}，下限在预算内`,
  budgetPerUnit: ({ price, currency, unit }) =>
    `每${zhWriter.unit(unit)} ${zhWriter.money(price, currency)}，总价取决于用量`,
  budgetOnRequest: () => '价格面议',
  budgetCurrency: ({ currency }) => `以 ${text(currency)} 计价，不能直接与预算比较`,
}

const en: Record<MatchWordKey, Sentence> = {
  notStated: () => 'not stated by the listing',
  fieldIs: ({ name }) => `it is the field ${name}`,
  fieldNear: ({ name }) => `the field ${name} comes near, ask the provider`,
  fieldType: ({ name, offered, wanted }) =>
    `it is the field ${name}, of type ${enLower(enWriter.type(offered))} instead of ${enLower(enWriter.type(wanted))}`,
  fieldInput: ({ name }) => `${name} is an input of the interface`,
  fieldNamed: () => 'only spoken of in the texts',
  fieldMissing: ({ count }) => `not among the ${enWriter.count(count)} fields of the dictionary`,
  fieldNoDictionary: () => 'the listing has no field dictionary',
  kindIs: ({ kind }) => `the kind is ${enLower(enWriter.kind(kind))}`,
  kindRelated: ({ kind }) => `the kind is ${enLower(enWriter.kind(kind))}, which comes near`,
  kindOther: ({ kind }) => `the kind is ${enLower(enWriter.kind(kind))}, not one that is wanted`,
  industryShared: (values) => `both are in ${enLower(enWriter.filed(values))}`,
  industryOther: (values) => `in ${enLower(enWriter.filed(values))}, another industry or field`,
  timeCovers: (values) => `covers ${enSpan(values)}`,
  timeCoversPart: ({ percent, ...values }) =>
    `covers ${enSpan(values)}, ${percent === undefined ? 'later than the start wanted' : `${percent}% of the time wanted`}`,
  timeUpTo: (values) => `${enSpan(values)}, not updated after that`,
  timeOutside: (values) => `covers ${enSpan(values)}, outside the time wanted`,
  regionCovers: ({ regions }) => `covers ${enWriter.region(regions)}`,
  regionCoversPart: ({ regions, missing }) =>
    `covers ${enWriter.region(regions)}${missing && text(missing) ? `, without ${enWriter.region(missing)}` : ', only part of the area wanted'}`,
  regionOutside: ({ regions }) => `covers ${enWriter.region(regions)}, outside the area wanted`,
  regionNamed: ({ region }) => `its texts name ${enWriter.region(region)}`,
  regionOther: ({ region }) => `its title names ${enWriter.region(region)}, another area`,
  granularityIs: ({ granularity }) => `granularity: ${text(granularity)}`,
  granularityFiner: ({ granularity }) => `granularity: ${text(granularity)}, finer than wanted`,
  granularityCoarser: ({ granularity }) => `granularity: ${text(granularity)}, coarser than wanted`,
  granularityOther: ({ granularity }) => `granularity: ${text(granularity)}, ask the provider`,
  granularityNamed: () => 'its texts speak of the granularity wanted',
  frequencyMeets: ({ offered }) => `updated ${enLower(enWriter.frequency(offered))}`,
  frequencySlower: ({ offered, wanted }) =>
    `${enLower(enWriter.frequency(offered))} instead of ${enLower(enWriter.frequency(wanted))}`,
  frequencyIrregular: ({ wanted }) => `updated irregularly instead of ${enLower(enWriter.frequency(wanted))}`,
  frequencyStatic: () => 'not updated',
  rowsEnough: ({ rows }) => `${enWriter.count(rows)} records`,
  rowsFewer: ({ rows, wanted }) => `${enWriter.count(rows)} records instead of ${enWriter.count(wanted)}`,
  formatHas: ({ formats }) => `available as ${enWriter.format(formats)}`,
  formatOther: ({ formats }) => `only available as ${enWriter.format(formats)}`,
  deliveryHas: ({ modes }) => `delivered by ${enLower(enWriter.delivery(modes))}`,
  deliveryOther: ({ modes }) => `only delivered by ${enLower(enWriter.delivery(modes))}`,
  qualityReached: ({ score }) => `quality score ${score}, as required`,
  qualityBelow: ({ score, floor }) => `quality score ${score}, below ${floor}`,
  gradeWithin: ({ grade }) => `graded ${enLower(enWriter.grade(grade))}`,
  gradeAbove: ({ grade, ceiling }) =>
    `graded ${enLower(enWriter.grade(grade))}, above the ${enLower(enWriter.grade(ceiling))} that the buyer can handle`,
  personalNone: () => 'no personal information',
  personalAnonymised: () => 'personal information is anonymised',
  personalContained: () => 'contains personal information, which is not wanted',
  personalBasis: ({ basis }) => `personal information on the basis of ${enLower(enWriter.basis(basis))}`,
  personalOtherBasis: ({ basis, wanted }) =>
    `personal information on the basis of ${enLower(enWriter.basis(basis))} instead of ${enLower(enWriter.basis(wanted))}`,
  personalNoBasis: () => 'contains personal information without stating its basis',
  personalAbsent: () => 'lacks the personal information wanted',
  personalFields: ({ count }) => `${enWriter.count(count)} fields of the dictionary are personal`,
  purposeAllowed: () => 'the purpose is allowed',
  purposeForbidden: () => 'the purpose is forbidden',
  purposeOther: () => 'the purpose is not among those listed, ask the provider',
  trainingAllowed: () => 'models may be trained with it',
  trainingForbidden: () => 'models may not be trained with it',
  periodEnough: ({ months }) => `may be used for ${enWriter.count(months)} months`,
  periodShorter: ({ months, wanted }) =>
    `may be used for ${enWriter.count(months)} months instead of ${enWriter.count(wanted)}`,
  exclusivityIs: ({ offered }) => `${enLower(enWriter.exclusivity(offered))} licence`,
  exclusivityOther: ({ offered, wanted }) =>
    `${enLower(enWriter.exclusivity(offered))} licence instead of ${enLower(enWriter.exclusivity(wanted))}`,
  budgetFree: () => 'free of charge',
  budgetWithin: ({ price, currency }) => `${enWriter.money(price, currency)} within budget`,
  budgetNear: ({ price, currency }) =>
    `${enWriter.money(price, currency)} a little above the budget, which is negotiable`,
  budgetOver: ({ price, currency, budget }) =>
    `${enWriter.money(price, currency)} at least, above the budget of ${enWriter.money(budget, currency)}`,
  budgetFrom: ({ price, currency }) => `from ${enWriter.money(price, currency)}, the upper end is to be agreed`,
  budgetRange: ({ from, to, currency }) =>
    `${enWriter.money(from, currency)} to ${enWriter.money(to, currency)}, within budget at the lower end`,
  budgetPerUnit: ({ price, currency, unit }) =>
    `${enWriter.money(price, currency)} per ${enLower(enWriter.unit(unit))}, the total depends on use`,
  budgetOnRequest: () => 'price on request',
  budgetCurrency: ({ currency }) => `priced in ${text(currency)}, not comparable with the budget`,
}

function text(value: Values[string] | undefined): string {
  return typeof value === 'object' ? value.join(', ') : String(value ?? '')
}

/** Latin letters stand apart from Chinese characters. */
function spaced(words: string): string {
  return `${/^[A-Z]/i.test(words) ? ' ' : ''}${words}${/[A-Z]$/i.test(words) ? ' ' : ''}`
}

/** A phrase for everything a match says of a requirement, without a full stop; English ones begin with a small letter. */
export const matchSentences = { zh, en }
