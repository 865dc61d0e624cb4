import type { CodeList, CodeOf } from './code-list.ts'

/** Product types (domain handbook 6.1): what kind of thing is listed. */
export const kinds = [
  { code: 'DATASET', zh: '数据集', en: 'Dataset', also: ['数据产品', '离线数据', '数据包', 'dcat:Dataset'] },
  { code: 'HQ_DATASET', zh: '高质量数据集', en: 'High-quality dataset', also: ['语料', '语料库', 'corpus'] },
  { code: 'API', zh: '数据接口', en: 'Data API', also: ['API数据', 'API', 'API接口', '接口'] },
  { code: 'REPORT', zh: '数据分析报告', en: 'Analysis report', also: ['数据报告', '分析报告', '报告'] },
  { code: 'INDEX', zh: '数据指数', en: 'Data index', also: ['指数', '指标', '数据指标'] },
  { code: 'VIS', zh: '数据可视化产品', en: 'Visualisation', also: ['数据可视化', '可视化'] },
  { code: 'ENCRYPTED', zh: '加密数据', en: 'Encrypted data' },
  { code: 'APP', zh: '数据应用', en: 'Data application', also: ['解决方案', '数据解决方案', '应用'] },
  { code: 'MODEL', zh: '算法模型', en: 'Model', also: ['模型', 'AI模型', '算法'] },
  { code: 'TOOL', zh: '数据工具', en: 'Data tool', also: ['工具', '软件', '数据软件'] },
  { code: 'SERVICE', zh: '数据服务', en: 'Data service', also: ['服务', '数据类服务'] },
  { code: 'RESOURCE', zh: '数据资源', en: 'Data resource', also: ['资源'] },
  { code: 'COMPUTE', zh: '算力资源', en: 'Computing resource', also: ['算力'] },
] as const satisfies CodeList
export type Kind = CodeOf<typeof kinds>

/** Delivery modes (6.2): how the buyer gets it. */
export const deliveryModes = [
  { code: 'FILE', zh: '文件下载', en: 'File download', also: ['数据包', '文件', '下载', 'download'] },
  { code: 'API', zh: '接口调用', en: 'API call', also: ['接口', 'API接口', '平台内交付'] },
  { code: 'DBSHARE', zh: '库表共享', en: 'Database share', also: ['库表', '库表交换'] },
  { code: 'QUERY', zh: '查询核验', en: 'Query and verification', also: ['核验', '查询'] },
  { code: 'SANDBOX', zh: '数据沙箱', en: 'Data sandbox', also: ['沙箱'] },
  { code: 'PPC', zh: '隐私计算', en: 'Privacy-preserving computation', also: ['多方安全计算', '联邦学习'] },
  { code: 'TEE', zh: '可信执行环境', en: 'Trusted execution environment' },
  { code: 'SPACE', zh: '可信数据空间', en: 'Trusted data space', also: ['连接器', '数据空间'] },
  { code: 'STREAM', zh: '推送订阅', en: 'Push or subscription', also: ['推送', '订阅', '流数据'] },
  { code: 'SAAS', zh: '在线使用', en: 'Online use', also: ['SaaS', '在线'] },
  { code: 'OFFLINE', zh: '线下交付', en: 'Offline delivery', also: ['线下', '线下介质', '项目制交付', '平台外交付'] },
  { code: 'REPORT', zh: '报告交付', en: 'Report delivery', also: ['报告'] },
] as const satisfies CodeList
export type DeliveryMode = CodeOf<typeof deliveryModes>

/** Price models (6.3): how it is charged. */
export const priceModels = [
  { code: 'ONEOFF', zh: '一次性', en: 'One-off', also: ['一次性购买', '买断'] },
  { code: 'PER_CALL', zh: '按次', en: 'Per call', also: ['按次计费', '次'] },
  { code: 'TIERED_CALL', zh: '阶梯按次', en: 'Tiered per call', also: ['阶梯'] },
  { code: 'PACK', zh: '次数包', en: 'Call pack', also: ['套餐包', '包次'] },
  { code: 'PER_ROW', zh: '按条', en: 'Per record', also: ['按条计费', '条'] },
  { code: 'PER_UNIT', zh: '按量', en: 'Per unit', also: ['按量计费', '按需'] },
  { code: 'MONTH', zh: '包月', en: 'Monthly', also: ['按月', '月'] },
  { code: 'YEAR', zh: '包年', en: 'Yearly', also: ['按年', '年'] },
  { code: 'NEGOTIATED', zh: '面议', en: 'On request', also: ['协商', '议价', 'negotiation'] },
  { code: 'FREE', zh: '免费', en: 'Free', also: ['free'] },
  { code: 'REVSHARE', zh: '收益分成', en: 'Revenue share', also: ['分成'] },
  { code: 'AUCTION', zh: '竞价', en: 'Auction', also: ['拍卖'] },
  { code: 'GOV_GUIDED', zh: '政府指导价', en: 'Government-guided price' },
] as const satisfies CodeList
export type PriceModel = CodeOf<typeof priceModels>

/** What one price unit is. */
export const priceUnits = [
  { code: 'ITEM', zh: '份', en: 'item', also: ['套', '个', '件', '项', '本'] },
  { code: 'CALL', zh: '次', en: 'call', also: ['笔', '条次'] },
  { code: 'ROW', zh: '条', en: 'record' },
  { code: 'GB', zh: 'GB', en: 'GB', also: ['G'] },
  { code: 'HOUR', zh: '小时', en: 'hour', also: ['时'] },
  { code: 'DAY', zh: '天', en: 'day', also: ['日'] },
  { code: 'MONTH', zh: '月', en: 'month' },
  { code: 'QUARTER', zh: '季', en: 'quarter' },
  { code: 'YEAR', zh: '年', en: 'year' },
  { code: 'PERSON', zh: '人', en: 'person', also: ['人次', '户'] },
  { code: 'CARD_HOUR', zh: '卡时', en: 'GPU hour' },
] as const satisfies CodeList
export type PriceUnit = CodeOf<typeof priceUnits>

/** On what a price rests (6.3). */
export const priceBases = [
  { code: 'COST', zh: '成本法', en: 'Cost' },
  { code: 'INCOME', zh: '收益法', en: 'Income' },
  { code: 'MARKET', zh: '市场法', en: 'Market' },
  { code: 'GOV', zh: '政府指导价', en: 'Government guidance' },
] as const satisfies CodeList
export type PriceBasis = CodeOf<typeof priceBases>

export const settlementCycles = [
  { code: 'PREPAID', zh: '预付', en: 'Prepaid' },
  { code: 'PER_ORDER', zh: '按单结算', en: 'Per order', also: ['一次性结算'] },
  { code: 'MONTHLY', zh: '按月结算', en: 'Monthly', also: ['月结', '月'] },
  { code: 'QUARTERLY', zh: '按季结算', en: 'Quarterly', also: ['季结', '季度'] },
  { code: 'YEARLY', zh: '按年结算', en: 'Yearly', also: ['年结', '年'] },
] as const satisfies CodeList
export type SettlementCycle = CodeOf<typeof settlementCycles>

/** Rights (6.4): one code, the newer wording of the national model contracts shown. */
export const rights = [
  { code: 'HOLD', zh: '数据持有权', en: 'Right to hold', also: ['数据资源持有权'] },
  { code: 'USE', zh: '数据使用权', en: 'Right to use', also: ['数据加工使用权'] },
  { code: 'OPERATE', zh: '数据经营权', en: 'Right to operate', also: ['数据产品经营权'] },
] as const satisfies CodeList
export type Right = CodeOf<typeof rights>

export const exclusivities = [
  { code: 'EXCLUSIVE', zh: '独占许可', en: 'Exclusive' },
  { code: 'SOLE', zh: '排他许可', en: 'Sole' },
  { code: 'NONEXCL', zh: '普通许可', en: 'Non-exclusive' },
] as const satisfies CodeList
export type Exclusivity = CodeOf<typeof exclusivities>

/** Where the data come from (6.4, Shanghai's four). */
export const sourceKinds = [
  { code: 'OWN', zh: '自行生产', en: 'Own production' },
  { code: 'PUBLIC', zh: '公开获取', en: 'Publicly obtained' },
  { code: 'AUTHORISED', zh: '授权运营', en: 'Authorised operation' },
  { code: 'TRADED', zh: '交易取得', en: 'Acquired by trade' },
] as const satisfies CodeList
export type SourceKind = CodeOf<typeof sourceKinds>

/** Modes of authorised operation of public data (6.4). */
export const authorisationModes = [
  { code: 'WHOLE', zh: '整体授权', en: 'Whole' },
  { code: 'DOMAIN', zh: '分领域授权', en: 'By domain' },
  { code: 'SCENARIO', zh: '依场景授权', en: 'By scenario' },
] as const satisfies CodeList
export type AuthorisationMode = CodeOf<typeof authorisationModes>

/** Registration types (6.4). */
export const registrationTypes = [
  { code: 'FIRST', zh: '首次登记', en: 'First registration' },
  { code: 'LICENCE', zh: '许可登记', en: 'Licence registration' },
  { code: 'TRANSFER', zh: '转移登记', en: 'Transfer registration' },
  { code: 'CHANGE', zh: '变更登记', en: 'Change registration' },
  { code: 'RENEWAL', zh: '续展登记', en: 'Renewal registration' },
  { code: 'CANCEL', zh: '注销登记', en: 'Cancellation' },
  { code: 'OBJECTION', zh: '异议登记', en: 'Objection' },
  { code: 'REVOCATION', zh: '撤销登记', en: 'Revocation' },
  { code: 'CORRECTION', zh: '更正登记', en: 'Correction' },
] as const satisfies CodeList
export type RegistrationType = CodeOf<typeof registrationTypes>

/** What happens to the data when the term ends (3.3 J). */
export const afterTerms = [
  { code: 'DELETE', zh: '到期删除', en: 'Delete' },
  { code: 'RETURN', zh: '到期返还', en: 'Return' },
  { code: 'KEEP', zh: '可继续使用', en: 'May be kept' },
  { code: 'ACCESS_ENDS', zh: '到期停止访问', en: 'Access ends' },
] as const satisfies CodeList
export type AfterTerm = CodeOf<typeof afterTerms>

/** Openness of public data: the open attribute of government portals. */
export const opennesses = [
  {
    code: 'OPEN',
    zh: '无条件开放',
    en: 'Open',
    also: ['无条件', '完全开放', '普遍开放', '主动开放', 'public', '开放'],
  },
  {
    code: 'CONDITIONAL',
    zh: '有条件开放',
    en: 'Open on conditions',
    also: ['有条件', '依申请开放', '依申请', '受限开放', 'restricted public', '登录开放'],
  },
  { code: 'CLOSED', zh: '不予开放', en: 'Not open', also: ['不开放', 'non-public'] },
] as const satisfies CodeList
export type Openness = CodeOf<typeof opennesses>
