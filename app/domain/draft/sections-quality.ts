import { labelOf } from '../codes/code-list.ts'
import { hqTypes } from '../codes/content.ts'
import { decideType, readTypeAnswers, typeElements } from '../high-quality/dataset-type.ts'
import { sheetDimensions } from '../high-quality/indicators.ts'
import { type DraftField, type LooseContent, valueAt, type Words } from './draft-field.ts'

const decisionOf = (content: LooseContent) =>
  decideType(readTypeAnswers((id) => valueAt(content, `hq.elements.${id}`) as string | undefined))

/** The type that the seven elements make it, once nothing that is open could change it. */
function decidedType(content: LooseContent): string | undefined {
  const decision = decisionOf(content)
  return decision?.couldBe.length === 1 ? decision.type : undefined
}

/** What the seven elements say of the type so far. */
function tellType(content: LooseContent): Words | undefined {
  const decision = decisionOf(content)
  if (!decision) return undefined
  const name = (language: 'zh' | 'en') =>
    decision.couldBe.map((code) => labelOf(hqTypes, code, language)).join(language === 'zh' ? '、' : ' / ')
  if (decision.couldBe.length > 1)
    return { zh: `按已填的要素，可能是：${name('zh')}。`, en: `By the elements so far it may be: ${name('en')}.` }
  const isTaken = valueAt(content, 'hq.type') !== undefined
  return {
    zh: `按七个要素判断为“${name('zh')}”${isTaken ? '' : '，已选好，保存即采用'}。`,
    en: `The seven elements make it “${name('en')}”${isTaken ? '' : '; chosen here, and taken when you save'}.`,
  }
}

const elementFields: readonly DraftField[] = typeElements.map(({ id, zh, en, GENERAL, INDUSTRY, EXPERT }) => ({
  path: `hq.elements.${id}`,
  label: { zh: `类别要素：${zh}`, en: `Type, by element: ${en}` },
  help: {
    zh: `通识：${GENERAL.zh}；行业通识：${INDUSTRY.zh}；行业专识：${EXPERT.zh}。`,
    en: `General: ${GENERAL.en}. Common industry: ${INDUSTRY.en}. Expertise: ${EXPERT.en}.`,
  },
  control: 'code',
  list: 'hq_type',
}))

const annotationFields: readonly DraftField[] = [
  {
    path: 'hq.annotation.method',
    label: { zh: '标注方式', en: 'Annotation method' },
    control: 'code',
    list: 'annotation_method',
  },
  { path: 'hq.annotation.annotator', label: { zh: '标注人员', en: 'Annotators' }, control: 'code', list: 'annotator' },
  {
    path: 'hq.annotation.labels',
    label: { zh: '标签', en: 'Labels' },
    help: { zh: '每行一个。', en: 'One a line.' },
    control: 'texts',
    max: 200,
  },
  {
    path: 'hq.annotation.guideline',
    label: { zh: '标注规范', en: 'Annotation guideline' },
    help: { zh: '文件名称、版本，在哪里能看到。', en: 'Its name and version, and where it can be read.' },
    control: 'area',
    max: 600,
  },
  { path: 'hq.annotation.tool', label: { zh: '标注工具', en: 'Annotation tool' }, control: 'text', max: 200 },
  {
    path: 'hq.annotation.people',
    label: { zh: '标注人数', en: 'Annotators, number' },
    control: 'number',
    unit: { zh: '人', en: 'persons' },
  },
  {
    path: 'hq.annotation.expertShare',
    label: { zh: '其中行业领域专家', en: 'Of them domain experts' },
    control: 'share',
    unit: { zh: '%', en: '%' },
  },
  {
    path: 'hq.annotation.review',
    label: { zh: '标注复核', en: 'Review' },
    help: { zh: '谁复核、全检还是抽检、发现什么。', en: 'By whom, all or a sample of it, and what was found.' },
    control: 'area',
    max: 600,
  },
  {
    path: 'hq.annotation.sampleRate',
    label: { zh: '复核比例', en: 'Share reviewed' },
    control: 'share',
    unit: { zh: '%', en: '%' },
  },
  {
    path: 'hq.annotation.accuracy',
    label: { zh: '复核合格率', en: 'Found right' },
    control: 'share',
    unit: { zh: '%', en: '%' },
  },
  {
    path: 'hq.annotation.agreement',
    label: { zh: '标注一致率', en: 'Agreement' },
    control: 'share',
    unit: { zh: '%', en: '%' },
  },
]

const scoreHelp: Words = {
  zh: '按评测报告填写，0 至 100，不低于 90。',
  en: 'As the report has it, 0 to 100; at least 90.',
}
const scoreFields: readonly DraftField[] = sheetDimensions.map(({ key, zh, en }) => ({
  path: `hq.scores.${key}`,
  label: { zh: `${zh}得分`, en: `Score: ${en.toLowerCase()}` },
  help: scoreHelp,
  control: 'number',
}))

const fields: readonly DraftField[] = [
  ...elementFields,
  {
    path: 'hq.type',
    label: { zh: '高质量数据集类别', en: 'Type of high-quality dataset' },
    control: 'code',
    list: 'hq_type',
    isRequired: true,
    told: tellType,
    suggest: decidedType,
  },
  {
    path: 'hq.modalities',
    label: { zh: '数据模态', en: 'Modalities' },
    control: 'codes',
    list: 'modality',
    isRequired: true,
  },
  {
    path: 'hq.tasks',
    label: { zh: '适用任务', en: 'Tasks' },
    help: { zh: '每行一个。', en: 'One a line.' },
    control: 'texts',
    max: 40,
  },
  {
    path: 'hq.stages',
    label: { zh: '适用训练阶段', en: 'Training stages' },
    control: 'codes',
    list: 'training_stage',
  },
  ...annotationFields,
  ...scoreFields,
  {
    path: 'hq.syntheticShare',
    label: { zh: '合成数据占比', en: 'Synthetic share' },
    control: 'share',
    unit: { zh: '%', en: '%' },
  },
  { path: 'hq.limitations', label: { zh: '局限', en: 'Limitations' }, control: 'area', max: 2_000 },
  {
    path: 'hq.baseline',
    label: { zh: '基准结果与应用效果', en: 'Baseline results and effect' },
    help: {
      zh: '用什么模型和测试集，训练前后各项指标。',
      en: 'With which model and test set, and its figures before and after.',
    },
    control: 'area',
    max: 2_000,
  },
]

/** What is asked of a high-quality dataset (domain handbook 5): its type by seven elements, annotation, scores, limits. */
export const hqFields: readonly DraftField[] = fields.map((field) => ({ ...field, kinds: ['HQ_DATASET'] }))
