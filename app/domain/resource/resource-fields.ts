import type { CodeList } from '../codes/code-list.ts'
import { formats, frequencies } from '../codes/content.ts'
import { grades } from '../codes/grading.ts'
import { industrySections } from '../codes/industry.ts'
import { allRegions } from '../codes/region.ts'
import { sourceKinds } from '../codes/trade.ts'
import { intentions } from './resource-content.ts'

type Words = { zh: string; en: string }

/** One thing that is declared of a resource: what form, spreadsheet, export and pages are made from. */
export type ResourceFieldRow = {
  key: ResourceKey
  label: Words
  hint?: Words
  control: 'line' | 'lines' | 'code' | 'codes' | 'region' | 'number' | 'size' | 'flag' | 'fields'
  list?: CodeList
  isRequired?: true
  /** Longest text. */
  max?: number
  /** As it is written in a spreadsheet. */
  example: string
}

/** The parts of the form, in their order. */
export const resourceParts = [
  { id: 'what', label: { zh: '资源', en: 'The resource' }, keys: ['title', 'summary', 'fields'] },
  {
    id: 'holder',
    label: { zh: '来源与持有', en: 'Source and holder' },
    keys: ['source', 'sourceDetail', 'industry', 'region', 'department'],
  },
  {
    id: 'extent',
    label: { zh: '规模与存储', en: 'Extent and storage' },
    keys: ['recordCount', 'storageBytes', 'frequency', 'formats', 'system'],
  },
  { id: 'use', label: { zh: '安全与流通', en: 'Security and circulation' }, keys: ['grade', 'personal', 'intentions'] },
  { id: 'contact', label: { zh: '联系人', en: 'Contact' }, keys: ['contactName', 'contactReach'] },
] as const
export type ResourceKey = (typeof resourceParts)[number]['keys'][number]

/** Everything that is asked of a resource. */
export const resourceFields: readonly ResourceFieldRow[] = [
  {
    key: 'title',
    label: { zh: '资源名称', en: 'Name' },
    hint: { zh: '写清对象和内容，如“电表日冻结电量”。', en: 'Of what, and what: “Daily readings of power meters”.' },
    control: 'line',
    isRequired: true,
    max: 100,
    example: '企业用水户档案',
  },
  {
    key: 'summary',
    label: { zh: '资源摘要', en: 'Summary' },
    hint: { zh: '有什么内容、覆盖什么范围、从哪年开始。', en: 'What it holds, what it covers, since when.' },
    control: 'lines',
    isRequired: true,
    max: 600,
    example: '供水范围内全部企业用水户的户号、用水性质、口径和开户时间，2012 年起。',
  },
  {
    key: 'source',
    label: { zh: '数据来源', en: 'Source' },
    control: 'code',
    list: sourceKinds,
    isRequired: true,
    example: '自行生产',
  },
  {
    key: 'sourceDetail',
    label: { zh: '来源说明', en: 'On the source' },
    hint: {
      zh: '怎样产生或取得；授权的写明授权方和期限。',
      en: 'How it comes about; who authorised it and until when.',
    },
    control: 'lines',
    max: 1_000,
    example: '营业厅开户登记，每日同步。',
  },
  {
    key: 'industry',
    label: { zh: '所属行业', en: 'Industry' },
    hint: { zh: '按国民经济行业分类（GB/T 4754）的门类。', en: 'Section of GB/T 4754.' },
    control: 'code',
    list: industrySections,
    isRequired: true,
    example: '电力、热力、燃气及水生产和供应业',
  },
  {
    key: 'region',
    label: { zh: '所在地区', en: 'Region' },
    hint: {
      zh: '持有部门所在的地区，普查按它统计。',
      en: 'Where the department is that holds it; the census counts by it.',
    },
    control: 'region',
    list: allRegions,
    isRequired: true,
    example: '泉州市',
  },
  {
    key: 'department',
    label: { zh: '持有部门', en: 'Department' },
    control: 'line',
    isRequired: true,
    max: 100,
    example: '营销服务部',
  },
  {
    key: 'fields',
    label: { zh: '主要字段', en: 'Main fields' },
    hint: {
      zh: '每行一个：字段名 | 中文名 | 类型 | 单位 | 说明，后面几项可以不写。也可从电子表格整块粘贴。',
      en: 'One a line: name | title | type | unit | description; the last ones may be left out. Cells of a spreadsheet can be pasted.',
    },
    control: 'fields',
    example: 'user_no | 户号 | 字符\ndiameter | 口径 | 整数 | mm',
  },
  {
    key: 'recordCount',
    label: { zh: '记录数', en: 'Records' },
    hint: { zh: '记录数和存储量至少填一项。', en: 'Fill in this, or the size below, or both.' },
    control: 'number',
    example: '186000',
  },
  {
    key: 'storageBytes',
    label: { zh: '存储量', en: 'Size' },
    hint: { zh: '如 1.2 GB。', en: 'Such as 1.2 GB.' },
    control: 'size',
    example: '420 MB',
  },
  {
    key: 'frequency',
    label: { zh: '更新频率', en: 'Update frequency' },
    control: 'code',
    list: frequencies,
    isRequired: true,
    example: '每日',
  },
  {
    key: 'formats',
    label: { zh: '数据格式', en: 'Formats' },
    control: 'codes',
    list: formats,
    isRequired: true,
    example: '数据库',
  },
  {
    key: 'system',
    label: { zh: '存储系统', en: 'Storage system' },
    hint: { zh: '存放在哪个系统或平台。', en: 'The system or platform it lies in.' },
    control: 'line',
    isRequired: true,
    max: 200,
    example: '营销管理系统（Oracle）',
  },
  {
    key: 'grade',
    label: { zh: '安全级别', en: 'Security level' },
    hint: {
      zh: '按 GB/T 43697-2024 自行判断。核心数据只登记，不能成为数据产品。',
      en: 'Your own judgement by GB/T 43697-2024. Core data are registered and never become a listing.',
    },
    control: 'code',
    list: grades,
    isRequired: true,
    example: '一般数据 3 级',
  },
  {
    key: 'personal',
    label: { zh: '是否含个人信息', en: 'Personal information' },
    control: 'flag',
    isRequired: true,
    example: '否',
  },
  {
    key: 'intentions',
    label: { zh: '流通意愿', en: 'Intention' },
    hint: { zh: '可以多选，以后可以变更。', en: 'One or more; they can be changed later.' },
    control: 'codes',
    list: intentions,
    isRequired: true,
    example: '可交易、可共享',
  },
  {
    key: 'contactName',
    label: { zh: '联系人', en: 'Name' },
    hint: { zh: '只有本机构成员看得到。', en: 'Seen by members of your organisation alone.' },
    control: 'line',
    isRequired: true,
    max: 60,
    example: '张三',
  },
  {
    key: 'contactReach',
    label: { zh: '联系方式', en: 'Telephone or mail' },
    control: 'line',
    isRequired: true,
    max: 100,
    example: '0595-00000000',
  },
]

const byKey = new Map(resourceFields.map((field) => [field.key, field]))

/** What is asked under this key. */
export function resourceField(key: ResourceKey): ResourceFieldRow {
  const field = byKey.get(key)
  if (!field) throw new Error(`Nothing is asked of a resource as ${key}`)
  return field
}
