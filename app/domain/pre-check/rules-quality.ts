import { findCode } from '../codes/code-list.ts'
import { type HqType, hqTypes } from '../codes/content.ts'
import { checkRecord } from '../high-quality/check-record.ts'
import { decideType } from '../high-quality/dataset-type.ts'
import { sheetDimensions } from '../high-quality/indicators.ts'
import { hasRecords, sheetOf } from '../high-quality/listing-sheet.ts'
import type { RecordFaultCode } from '../high-quality/record-faults.ts'
import { type LabelGap, labelGaps } from '../high-quality/score-sheet.ts'
import type { ListingContent } from '../listing/listing-content.ts'
import type { SampleRow } from '../sample/sample-row.ts'
import { everyVersion } from '../text.ts'
import { hasEvidence, hasSample } from './check-context.ts'
import { plainKey } from './likeness.ts'
import { type Found, found, type Rule } from './rule.ts'

const isHq = ({ kind }: ListingContent) => kind === 'HQ_DATASET'
/** What stands between the listing and the label, by the scores it declares (rule R18). */
function gapsOf({ hq, qualityReport }: ListingContent): LabelGap[] {
  const scores = sheetDimensions.map(({ key }) => ({ key, score: hq?.scores?.[key] }))
  return labelGaps(scores, qualityReport !== undefined)
}

/** Faults of these kinds in the records of the sample, by field: how many records, and what the first one holds. */
function foundInRecords(sample: readonly SampleRow[] = [], ...codes: RecordFaultCode[]): Found[] {
  const faults = new Map<string, { field: string; count: number; value: string }>()
  for (const row of sample)
    for (const { code, field = '', example = '' } of checkRecord(row)) {
      if (!codes.includes(code)) continue
      const before = faults.get(field)
      faults.set(field, before ? { ...before, count: before.count + 1 } : { field, count: 1, value: example })
    }
  return [...faults.values()].map((values) => ({ place: 'sample', values }))
}

const isInRecords: NonNullable<Rule['applies']> = (content, { sample }) => isHq(content) && hasRecords(sample)

/** Section G: quality as it was assessed, and high-quality datasets (rules R17-R19, R24). */
export const qualityRules: readonly Rule[] = [
  {
    id: 'R24',
    name: 'assessor-is-party',
    severity: 'block',
    section: 'quality',
    text: { zh: '质量报告由{who}自己出具：{body}。', en: 'The quality report is by the {who} itself: {body}.' },
    remedy: {
      zh: '由独立的第三方机构评估；自评填在自评得分中。',
      en: 'Have a third party assess it; your own scores go under own scores.',
    },
    applies: ({ qualityReport }) => qualityReport !== undefined,
    check: ({ qualityReport, broker }, { provider }) => {
      const bodies = everyVersion(qualityReport?.body)
      const is = (names: readonly string[]) =>
        bodies.some((body) => names.some((name) => plainKey(name) === plainKey(body)))
      if (is(everyVersion(provider?.name)))
        return [{ place: 'qualityReport.body', values: { who: { zh: '供方', en: 'provider' }, body: bodies[0] ?? '' } }]
      return found(is(everyVersion(broker)), 'qualityReport.body', {
        who: { zh: '数据经纪', en: 'broker' },
        body: bodies[0] ?? '',
      })
    },
  },
  {
    id: 'P60',
    name: 'report-not-shown',
    severity: 'warn',
    section: 'evidence',
    text: {
      zh: '填写了质量报告，没有提交质量评估证书。',
      en: 'A quality report is named, but its certificate is not shown.',
    },
    remedy: { zh: '在证明材料中提交质量评估证书。', en: 'Hand in the certificate as evidence.' },
    applies: ({ qualityReport }) => qualityReport !== undefined,
    check: (_, context) => found(!hasEvidence(context, 'QUALITY'), 'evidence.QUALITY'),
  },
  {
    id: 'R17',
    name: 'labels-missing',
    severity: 'block',
    section: 'quality',
    text: { zh: '声明经过标注，没有列出标签。', en: 'Declared as annotated, but no labels are listed.' },
    remedy: { zh: '列出标签；没有标注的，不填标注方式。', en: 'List the labels, or leave out the annotation.' },
    applies: isHq,
    check: ({ hq }) => found(hq?.annotation !== undefined && hq.annotation.labels.length === 0, 'hq.annotation.labels'),
  },
  {
    id: 'R17',
    name: 'record-incomplete',
    severity: 'block',
    section: 'content',
    text: { zh: '样例记录缺少“{field}”（{count} 条）。', en: 'Records of the sample lack “{field}” ({count}).' },
    remedy: { zh: '按 TC609-5-2025-02 补齐记录字段。', en: 'Complete the records as TC609-5-2025-02 says.' },
    applies: isInRecords,
    check: (_, { sample }) => foundInRecords(sample, 'missingField', 'emptyField', 'emptyContent'),
  },
  {
    id: 'R17',
    name: 'record-malformed',
    severity: 'warn',
    section: 'content',
    text: {
      zh: '样例记录的“{field}”写法不合格式：{value}（{count} 条）。',
      en: '“{field}” in records of the sample does not follow the format: {value} ({count}).',
    },
    remedy: {
      zh: '按 TC609-5-2025-02 改正类型、时间和版本的写法。',
      en: 'Write types, times and versions as TC609-5-2025-02 says.',
    },
    applies: isInRecords,
    check: (_, { sample }) => foundInRecords(sample, 'wrongType', 'badDate', 'badVersion', 'badMedium'),
  },
  {
    id: 'R17',
    name: 'record-annotation',
    severity: 'block',
    section: 'content',
    text: {
      zh: '样例记录的标注方式或标注人员不在规定的取值内：{value}。',
      en: 'Method or annotator of a record is outside the closed list: {value}.',
    },
    remedy: { zh: '改用 TC609-5-2025-02 规定的取值。', en: 'Use the values of TC609-5-2025-02.' },
    applies: isInRecords,
    check: (_, { sample }) => foundInRecords(sample, 'badMethod', 'badAnnotator').slice(0, 1),
  },
  {
    id: 'R17',
    name: 'record-unlabelled',
    severity: 'block',
    section: 'content',
    text: {
      zh: '样例记录的标注不完整：{field}（{count} 条）。',
      en: 'The annotation of records is incomplete: {field} ({count}).',
    },
    remedy: {
      zh: '写全 label、annotation_method、annotator；没有标注的不写 annotation。',
      en: 'Give label, annotation_method and annotator; leave annotation out where there is none.',
    },
    applies: isInRecords,
    check: (_, { sample }) => foundInRecords(sample, 'badAnnotation', 'emptyLabel'),
  },
  {
    id: 'R17',
    name: 'record-address',
    severity: 'block',
    section: 'content',
    text: {
      zh: '样例记录的来源是互联网，source_details 不是网址（{count} 条）。',
      en: 'Records come from the internet, but source_details is no address ({count}).',
    },
    remedy: { zh: '填写 http 或 https 网址。', en: 'Give an http or https address.' },
    applies: isInRecords,
    check: (_, { sample }) => foundInRecords(sample, 'noAddress'),
  },
  {
    id: 'R18',
    name: 'score-below-90',
    severity: 'block',
    section: 'quality',
    text: {
      zh: '{dimension}得分 {score}，不到 90，不能列为高质量数据集。',
      en: 'The score for {dimension} is {score}: below 90 it is no high-quality dataset.',
    },
    remedy: { zh: '改为数据集，或改进后重新评测。', en: 'List it as a dataset, or improve and evaluate it again.' },
    applies: isHq,
    check: (content) =>
      gapsOf(content).flatMap((gap) => {
        if (gap.kind !== 'below') return []
        const dimension = sheetDimensions.find(({ key }) => key === gap.dimension) ?? ''
        return [{ place: `hq.scores.${gap.dimension}`, values: { dimension, score: gap.score } }]
      }),
  },
  {
    id: 'R18',
    name: 'evaluation-missing',
    severity: 'block',
    section: 'quality',
    text: { zh: '高质量数据集没有{what}。', en: 'A high-quality dataset without {what}.' },
    remedy: {
      zh: '按 TC609-5-2025-04 评测三个维度并取得报告，或改为数据集。',
      en: 'Have the three dimensions of TC609-5-2025-04 evaluated, or list it as a dataset.',
    },
    applies: isHq,
    check: (content) => {
      const gaps = gapsOf(content)
      const is = (kind: LabelGap['kind']) => gaps.some((gap) => gap.kind === kind)
      return [
        ...found(is('open'), 'hq.scores', { what: { zh: '三个维度的得分', en: 'the three scores' } }),
        ...found(is('report'), 'qualityReport', { what: { zh: '质量报告', en: 'a quality report' } }),
      ]
    },
  },
  {
    id: 'R18',
    name: 'sample-below-90',
    severity: 'warn',
    section: 'quality',
    text: {
      zh: '声明的数据质量得分是 {reported}，样例按同一规范算得 {score}。',
      en: 'The data are said to score {reported}; by the same standard the sample scores {score}.',
    },
    remedy: {
      zh: '用“高质量数据集自测”查看样例的问题，改正样例或说明差别。',
      en: 'See what is wrong with the sample in the dataset self-check; mend it, or explain the difference.',
    },
    applies: isInRecords,
    check: (content, { sample, today }) => {
      const { doubt } = sheetOf(content, sample, today)
      return doubt ? [{ place: 'sample', values: { reported: doubt.reported, score: doubt.score.toFixed(1) } }] : []
    },
  },
  {
    id: 'R19',
    name: 'type-differs',
    severity: 'warn',
    section: 'quality',
    text: {
      zh: '声明为“{type}”，按七个要素判断是“{decided}”。',
      en: 'Declared as “{type}”; the seven elements make it “{decided}”.',
    },
    remedy: { zh: '改正类别，或改正要素。', en: 'Correct the type or the elements.' },
    applies: ({ hq }) => hq?.elements !== undefined,
    check: ({ hq }) => {
      const decision = decideType(hq?.elements ?? {})
      if (!hq || !decision || decision.couldBe.includes(hq.type)) return []
      const name = (code: HqType) => findCode(hqTypes, code) ?? ''
      return [{ place: 'hq.type', values: { type: name(hq.type), decided: name(decision.type) } }]
    },
  },
  {
    id: 'R19',
    name: 'expert-evidence',
    severity: 'block',
    section: 'quality',
    text: {
      zh: '行业专识数据集须由行业领域专家标注。',
      en: 'A dataset of industry expertise must be annotated by domain experts.',
    },
    remedy: {
      zh: '写明专家标注及复核，或改为行业通识。',
      en: 'Name the experts and the review, or choose common industry knowledge.',
    },
    applies: (content) => isHq(content) && content.hq?.type === 'EXPERT',
    check: ({ hq }) => found(hq?.annotation?.annotator !== 'EXPERT', 'hq.annotation.annotator'),
  },
  {
    id: 'R19',
    name: 'expert-unreviewed',
    severity: 'warn',
    section: 'quality',
    text: {
      zh: '行业专识数据集没有写明标注复核。',
      en: 'A dataset of industry expertise that does not tell how annotation was reviewed.',
    },
    remedy: { zh: '写明复核方式和比例。', en: 'Say how, and how much of it, was reviewed.' },
    applies: ({ hq }) => hq?.type === 'EXPERT' && hq.annotation !== undefined,
    check: ({ hq }) => found(hq?.annotation?.review === undefined, 'hq.annotation.review'),
  },
  {
    id: 'R19',
    name: 'type-too-low',
    severity: 'warn',
    section: 'quality',
    text: {
      zh: '由行业专家标注，却列为通识数据集。',
      en: 'Annotated by domain experts, but said to be general knowledge.',
    },
    remedy: {
      zh: '按行业专识、行业通识、通识的次序重新判断。',
      en: 'Decide again: expertise first, then industry, then general.',
    },
    applies: ({ hq }) => hq?.type === 'GENERAL',
    check: ({ hq }) => found(hq?.annotation?.annotator === 'EXPERT', 'hq.type'),
  },
  {
    id: 'P60',
    name: 'hq-limits-unsaid',
    severity: 'note',
    section: 'quality',
    text: { zh: '没有写明数据集的局限。', en: 'The limits of the dataset are not told.' },
    remedy: {
      zh: '写明不适用的情形、偏差和合成数据的影响。',
      en: 'Tell where it does not fit, its bias, and what synthetic data do.',
    },
    applies: isHq,
    check: ({ hq }) => found(hq?.limitations === undefined, 'hq.limitations'),
  },
  {
    id: 'R17',
    name: 'records-expected',
    severity: 'note',
    section: 'content',
    text: {
      zh: '样例不是 TC609-5-2025-02 的记录格式。',
      en: 'The sample is not written in records of TC609-5-2025-02.',
    },
    remedy: {
      zh: '文本、图像等数据集宜按该格式提供 JSONL 样例。',
      en: 'For text, images and the like a JSONL sample of that form is advised.',
    },
    applies: (content, context) =>
      isHq(content) && hasSample(context) && content.hq?.modalities.includes('TABLE') === false,
    check: (_, { sample }) => found(!hasRecords(sample), 'sample'),
  },
]
