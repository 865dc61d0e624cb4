import { type DraftSection, dataKinds, type LooseContent, valueAt } from './draft-field.ts'
import { hqFields } from './sections-quality.ts'

const has = (path: string, code: string) => (content: LooseContent) => {
  const value = valueAt(content, path)
  return Array.isArray(value) && value.includes(code)
}
const isAuthorised = (content: LooseContent) =>
  has('sourceKinds', 'AUTHORISED')(content) || content.publicData !== undefined
const hasPersonal = (content: LooseContent) => valueAt(content, 'personal.contains') === true
const isImportant = (content: LooseContent) => content.grade === 'IMPORTANT' || content.grade === 'CORE'

/** Sections E to G: where it comes from, how it is graded, how good it is. */
export const trustSections: readonly DraftSection[] = [
  {
    id: 'source',
    letter: 'E',
    label: { zh: '来源与权利', en: 'Source and rights' },
    lead: { zh: '数据从哪里来，凭什么可以提供。', en: 'Where the data come from, and by what right they are offered.' },
    fields: [
      {
        path: 'sourceKinds',
        label: { zh: '数据来源', en: 'Source' },
        help: { zh: '选“授权运营”后会问授权信息。', en: '“Authorised operation” asks for the authorisation.' },
        control: 'codes',
        list: 'source_kind',
        isRequired: true,
      },
      {
        path: 'sourceDetail',
        label: { zh: '来源说明', en: 'About the source' },
        control: 'area',
        isRequired: true,
        max: 4_000,
      },
      { path: 'lineage', label: { zh: '加工过程', en: 'Processing' }, control: 'area', max: 4_000 },
      {
        path: 'derivedFrom',
        label: { zh: '由哪些产品加工而来', en: 'Made from these listings' },
        help: { zh: '产品代码，每行一个。', en: 'Listing codes, one a line.' },
        control: 'words',
        max: 50,
      },
      {
        path: 'rightsClaimed',
        label: { zh: '主张的权利', en: 'Rights claimed' },
        control: 'codes',
        list: 'right',
        isRequired: true,
      },
      {
        path: 'openness',
        label: { zh: '开放类型', en: 'Openness' },
        help: { zh: '公共数据填写。', en: 'For public data.' },
        control: 'code',
        list: 'openness',
      },
      {
        path: 'publicData.grantor',
        label: { zh: '授权主体', en: 'Grantor' },
        control: 'text',
        when: isAuthorised,
        isRequired: true,
        max: 200,
      },
      {
        path: 'publicData.operator',
        label: { zh: '运营机构', en: 'Operator' },
        control: 'text',
        when: isAuthorised,
        isRequired: true,
        max: 200,
      },
      {
        path: 'publicData.mode',
        label: { zh: '授权模式', en: 'Mode of authorisation' },
        control: 'code',
        list: 'authorisation_mode',
        when: isAuthorised,
        isRequired: true,
      },
      {
        path: 'publicData.scope',
        label: { zh: '授权范围', en: 'Scope' },
        control: 'area',
        when: isAuthorised,
        max: 1_000,
      },
      { path: 'publicData.from', label: { zh: '授权开始', en: 'Authorised from' }, control: 'day', when: isAuthorised },
      { path: 'publicData.to', label: { zh: '授权截止', en: 'Authorised until' }, control: 'day', when: isAuthorised },
      {
        path: 'publicData.registrationCode',
        label: { zh: '公共数据资源登记码', en: 'Public-data registration code' },
        control: 'line',
        when: isAuthorised,
        max: 80,
      },
      {
        path: 'dataIp.number',
        label: { zh: '数据知识产权登记证书编号', en: 'Data-IP certificate number' },
        help: {
          zh: '有证书的，编号、权利人、登记机构和日期都要填。',
          en: 'Where there is one: number, holder, issuer and date.',
        },
        control: 'line',
        max: 80,
      },
      {
        path: 'dataIp.holder',
        label: { zh: '证书权利人', en: 'Holder of the certificate' },
        control: 'text',
        max: 200,
      },
      {
        path: 'dataIp.issuer',
        label: { zh: '证书登记机构', en: 'Issuer of the certificate' },
        control: 'text',
        max: 200,
      },
      { path: 'dataIp.issued', label: { zh: '证书登记日期', en: 'Certificate issued' }, control: 'day' },
      { path: 'dataIp.expires', label: { zh: '证书有效期至', en: 'Certificate expires' }, control: 'day' },
    ],
  },
  {
    id: 'grading',
    letter: 'F',
    label: { zh: '分类分级与个人信息', en: 'Grade and personal information' },
    lead: {
      zh: '按 GB/T 43697-2024 自评，由运营方确认。级别决定怎样交付、公开多少。',
      en: 'Your own assessment by GB/T 43697-2024, confirmed by the operator. The grade decides delivery and visibility.',
    },
    fields: [
      {
        path: 'subjects',
        label: { zh: '数据类别', en: 'Subject category' },
        control: 'codes',
        list: 'subject_category',
        isRequired: true,
      },
      {
        path: 'processing',
        label: { zh: '加工程度', en: 'Degree of processing' },
        control: 'code',
        list: 'processing_degree',
        kinds: dataKinds,
      },
      {
        path: 'gradeImpacts',
        label: { zh: '影响对象与程度', en: 'Impact objects and degrees' },
        help: {
          zh: '泄露、篡改或滥用后会伤害谁、有多严重，并写理由。',
          en: 'Whom a leak or misuse would harm, how badly, and why.',
        },
        control: 'impacts',
        isRequired: true,
      },
      {
        path: 'grade',
        label: { zh: '数据级别', en: 'Grade' },
        help: {
          zh: '核心数据不得上架；重要数据只公开名称、简介和级别。',
          en: 'Core data cannot be listed; of important data only title, summary and grade are public.',
        },
        control: 'code',
        list: 'grade',
        isRequired: true,
      },
      {
        path: 'assessmentRef',
        label: { zh: '风险评估报告编号', en: 'Risk assessment number' },
        control: 'line',
        when: isImportant,
        isRequired: true,
        max: 120,
      },
      {
        path: 'personal.contains',
        label: { zh: '是否含个人信息', en: 'Contains personal information' },
        help: { zh: '匿名化后的不算，去标识化的算。', en: 'Anonymised data do not count, pseudonymised data do.' },
        control: 'flag',
        kinds: dataKinds,
        isRequired: true,
      },
      {
        path: 'personal.types',
        label: { zh: '个人信息种类', en: 'Kinds of personal information' },
        help: { zh: '每行一种。', en: 'One a line.' },
        control: 'texts',
        when: hasPersonal,
        max: 40,
      },
      { path: 'personal.persons', label: { zh: '涉及人数', en: 'Persons' }, control: 'number', when: hasPersonal },
      {
        path: 'personal.anonymised',
        label: { zh: '是否已匿名化', en: 'Anonymised' },
        control: 'flag',
        when: hasPersonal,
      },
      {
        path: 'personal.basis',
        label: { zh: '处理的合法性基础', en: 'Lawful basis' },
        control: 'code',
        list: 'consent_basis',
        when: (content) => hasPersonal(content) && valueAt(content, 'personal.anonymised') !== true,
        isRequired: true,
      },
      {
        path: 'personal.sensitive',
        label: { zh: '含敏感个人信息', en: 'Sensitive' },
        control: 'flag',
        when: hasPersonal,
      },
      { path: 'personal.minors', label: { zh: '含未成年人信息', en: 'Of minors' }, control: 'flag', when: hasPersonal },
      { path: 'protections', label: { zh: '保护措施', en: 'Protections' }, control: 'codes', list: 'protection' },
      { path: 'crossBorder', label: { zh: '跨境', en: 'Cross-border' }, control: 'code', list: 'cross_border' },
    ],
  },
  {
    id: 'quality',
    letter: 'G',
    label: { zh: '质量', en: 'Quality' },
    lead: {
      zh: '自评须写方法和日期；第三方报告写编号和机构。',
      en: 'Own scores need a method and a day; a report its number and body.',
    },
    fields: [
      {
        path: 'quality.scores',
        label: { zh: '自评得分', en: 'Own scores' },
        help: { zh: '0 至 100；只填做过的。', en: '0 to 100; only those that were assessed.' },
        control: 'scores',
        kinds: dataKinds,
      },
      {
        path: 'quality.method',
        label: { zh: '自评方法', en: 'Method' },
        control: 'area',
        kinds: dataKinds,
        max: 1_000,
      },
      { path: 'quality.assessed', label: { zh: '自评日期', en: 'Assessed on' }, control: 'day', kinds: dataKinds },
      { path: 'qualityReport.number', label: { zh: '质量报告编号', en: 'Report number' }, control: 'line', max: 80 },
      { path: 'qualityReport.body', label: { zh: '出具机构', en: 'Report by' }, control: 'text', max: 200 },
      { path: 'qualityReport.issued', label: { zh: '出具日期', en: 'Report issued' }, control: 'day' },
      { path: 'qualityReport.expires', label: { zh: '报告有效期至', en: 'Report expires' }, control: 'day' },
      ...hqFields,
    ],
  },
]
