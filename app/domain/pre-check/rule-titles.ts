import { sampleRules } from '../sample/check-sample.ts'
import type { Words } from './rule.ts'

/** A rule as it is cited: what it asks for, and what it rests on. */
export type RuleTitle = Words & { id: string; basis: Words }

const house: Words = { zh: '本交易所上架规则', en: 'Listing rules of this exchange' }
const grading: Words = {
  zh: 'GB/T 43697-2024《数据安全技术 数据分类分级规则》',
  en: 'GB/T 43697-2024, data classification and grading',
}
const personal: Words = {
  zh: '《个人信息保护法》第二十八条、第五十五条、第五十六条；GB/T 37932-2025',
  en: 'PIPL art. 28, 55, 56; GB/T 37932-2025',
}
const publicData: Words = {
  zh: '《福建省公共数据资源登记管理办法（试行）》；发改价格〔2025〕65号',
  en: "Fujian's measure on registering public data; pricing notice 发改价格〔2025〕65号",
}
const hqFormat: Words = {
  zh: 'TC609-5-2025-02《高质量数据集 格式要求》',
  en: 'TC609-5-2025-02, format of high-quality datasets',
}
const border: Words = {
  zh: '《促进和规范数据跨境流动规定》',
  en: 'Provisions on promoting and regulating cross-border data flows',
}
const quality: Words = {
  zh: 'GB/T 36344-2018《信息技术 数据质量评价指标》',
  en: 'GB/T 36344-2018, data quality indicators',
}

/** Rules of the exchange (R01-R25) and what the machine asks for beside them (P26 and on). */
const listingRules: readonly RuleTitle[] = [
  { id: 'R01', zh: '核心数据不予登记', en: 'Core data are not registered', basis: grading },
  {
    id: 'R02',
    zh: '重要数据须有风险评估，不公开样例，限制交付',
    en: 'Important data: assessed, no public sample, restricted delivery',
    basis: grading,
  },
  { id: 'R03', zh: '级别与判定表一致', en: 'The grade is that of the table', basis: grading },
  {
    id: 'R04',
    zh: '未匿名化的个人信息须有合法性基础和影响评估，样例不得为原始数据',
    en: 'Personal information: a basis, an impact assessment, no raw sample',
    basis: personal,
  },
  {
    id: 'R05',
    zh: '敏感个人信息和未成年人信息须单独同意',
    en: 'Sensitive information and that of minors needs separate consent',
    basis: personal,
  },
  { id: 'R06', zh: '个人信息标注与实际一致', en: 'Personal information is declared as it is', basis: personal },
  {
    id: 'R07',
    zh: '公共数据须有登记码、授权和政府指导价，公益免费',
    en: 'Public data: registered, authorised, guided price, free for public interest',
    basis: publicData,
  },
  {
    id: 'R08',
    zh: '依场景授权的，场景与授权一致',
    en: 'Authorised by scenario: the scenario is the one authorised',
    basis: publicData,
  },
  {
    id: 'R09',
    zh: '上架不得超过授权、证书和许可的期限',
    en: 'No listing outlasts its authorisation, certificates or licence',
    basis: house,
  },
  {
    id: 'R10',
    zh: '已登记、合规通过、已定级的才能上架',
    en: 'Only what is registered, compliant and graded is listed',
    basis: house,
  },
  { id: 'R11', zh: '每个产品至少有一个应用场景', en: 'Every product has a scenario', basis: house },
  { id: 'R12', zh: '数据接口须通过连通性测试', en: 'An API has passed a connection test', basis: house },
  { id: 'R13', zh: '面议须有参考区间或理由', en: 'A price on request has a range or a reason', basis: house },
  {
    id: 'R14',
    zh: '来源与其凭据一致',
    en: 'Each source has what proves it',
    basis: { zh: '《数据安全法》第三十三条', en: 'Data Security Law art. 33' },
  },
  {
    id: 'R15',
    zh: '时间范围和更新日期不矛盾，按期更新',
    en: 'Period and updates agree, and updates come when promised',
    basis: house,
  },
  {
    id: 'R16',
    zh: '统一社会信用代码有效',
    en: 'The credit code is valid',
    basis: {
      zh: 'GB 32100-2015《法人和其他组织统一社会信用代码编码规则》',
      en: 'GB 32100-2015, unified social credit code',
    },
  },
  {
    id: 'R17',
    zh: '高质量数据集的记录和标注符合格式要求',
    en: 'Records and annotation follow the format',
    basis: hqFormat,
  },
  {
    id: 'R18',
    zh: '三个维度均不低于 90 分且有报告的才是高质量数据集',
    en: 'High quality: 90 or more in each dimension, with a report',
    basis: { zh: 'TC609-5-2025-04《高质量数据集 质量评测规范》', en: 'TC609-5-2025-04, quality evaluation' },
  },
  {
    id: 'R19',
    zh: '高质量数据集类别按次序判断',
    en: 'The type of a dataset is decided in order',
    basis: { zh: 'TC609-5-2025-03《高质量数据集 分类指南》', en: 'TC609-5-2025-03, classification' },
  },
  { id: 'R20', zh: '独占许可不得重叠', en: 'Exclusive licences do not overlap', basis: house },
  {
    id: 'R21',
    zh: '按时受理，一次性告知，公示后发证',
    en: 'Answers in time, once and in full, and a notice before the certificate',
    basis: { zh: '《福建省公共数据资源登记管理办法（试行）》', en: "Fujian's measure on registering public data" },
  },
  { id: 'R22', zh: '有异议的不发证、不上架', en: 'An open objection holds certificate and listing', basis: house },
  {
    id: 'R23',
    zh: '跨境属性与人数、敏感程度和级别一致',
    en: 'The cross-border attribute fits number, sensitivity and grade',
    basis: border,
  },
  { id: 'R24', zh: '评估机构独立于供方和数据经纪', en: 'Assessors are neither provider nor broker', basis: house },
  {
    id: 'R25',
    zh: '累计上架数不减，下架产品仍可查',
    en: 'What was ever listed stays counted and can be found',
    basis: house,
  },
  { id: 'P26', zh: '必填内容齐全', en: 'What is mandatory is there', basis: house },
  { id: 'P27', zh: '名称说明是什么数据', en: 'The title says what the data are', basis: house },
  { id: 'P28', zh: '名称简洁，不作宣传', en: 'Titles are short and do not praise', basis: house },
  { id: 'P29', zh: '简介说明用途', en: 'The summary tells the use', basis: house },
  { id: 'P30', zh: '描述不少于 100 字', en: 'A description of 100 characters or more', basis: house },
  { id: 'P31', zh: '关键词 3 至 10 个', en: '3 to 10 keywords', basis: house },
  { id: 'P32', zh: '同一供方的产品不重名', en: "Titles of a provider's listings differ", basis: house },
  { id: 'P33', zh: '不重复上架', en: 'Nothing is listed twice', basis: house },
  { id: 'P34', zh: '版本号规范', en: 'Versions have three parts', basis: house },
  {
    id: 'P35',
    zh: '供方已通过认证',
    en: 'The provider is verified',
    basis: { zh: '《数据安全法》第三十三条', en: 'Data Security Law art. 33' },
  },
  { id: 'P36', zh: '公开的文字不含个人信息', en: 'Public texts hold no personal information', basis: personal },
  { id: 'P37', zh: '字段名可区分', en: 'Fields can be told apart', basis: house },
  { id: 'P38', zh: '每个字段都有说明', en: 'Every field is explained', basis: house },
  { id: 'P39', zh: '字段的类型、值域与示例一致', en: 'Types, values and examples agree', basis: quality },
  { id: 'P40', zh: '单位清楚', en: 'Units are clear', basis: quality },
  { id: 'P41', zh: '文件与声明一致', en: 'Files are as declared', basis: quality },
  { id: 'P42', zh: '日期真实且有先后', en: 'Days are real and in order', basis: house },
  { id: 'P43', zh: '规模前后一致', en: 'Volumes agree', basis: house },
  { id: 'P44', zh: '更新频率与交付方式相称', en: 'Frequency and delivery fit', basis: house },
  { id: 'P45', zh: '权利与其凭据一致', en: 'Rights have what proves them', basis: house },
  { id: 'P46', zh: '公共数据原始数据不出平台', en: 'Raw public data stay on the platform', basis: house },
  { id: 'P47', zh: '证明材料齐全', en: 'Evidence is complete', basis: house },
  { id: 'P48', zh: '证明材料填写有效', en: 'Evidence is filled in properly', basis: house },
  { id: 'P49', zh: '影响分析完整', en: 'The assessment of impact is complete', basis: grading },
  { id: 'P50', zh: '数据类别与内容一致', en: 'The subject category fits', basis: grading },
  { id: 'P51', zh: '链接有效', en: 'Links lead somewhere', basis: house },
  { id: 'P52', zh: '有技术文档', en: 'There is documentation', basis: house },
  { id: 'P53', zh: '交付方式与产品类型相称', en: 'Delivery fits the kind', basis: house },
  { id: 'P54', zh: '价格不空白', en: 'A price is never blank', basis: house },
  { id: 'P55', zh: '阶梯和区间有序', en: 'Tiers and ranges are in order', basis: house },
  { id: 'P56', zh: '价格合理、有依据', en: 'Prices are plausible and have a basis', basis: house },
  { id: 'P57', zh: '使用条件不矛盾', en: 'Terms do not contradict each other', basis: house },
  {
    id: 'P58',
    zh: '不含禁止交易的数据',
    en: 'Nothing that may not be traded',
    basis: {
      zh: 'GB/T 37932-2025《数据安全技术 数据交易服务安全要求》',
      en: 'GB/T 37932-2025, security of data trading',
    },
  },
  { id: 'P60', zh: '质量评估可查、局限写明', en: 'Quality can be checked and limits are told', basis: quality },
  { id: 'P61', zh: '交付和样例与级别相称', en: 'Delivery and sample fit the grade', basis: house },
]

/** Every rule that can be cited, those of samples (S01 and on) too. */
export const ruleTitles: readonly RuleTitle[] = [
  ...listingRules,
  ...sampleRules.map(({ id, zh, en }): RuleTitle => ({ id, zh: `样例：${zh}`, en: `Sample: ${en}`, basis: house })),
]
