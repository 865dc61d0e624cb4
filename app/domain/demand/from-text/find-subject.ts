import { type Field16, fields16, type IndustrySection, industrySections } from '../../codes/industry.ts'
import type { Kind } from '../../codes/trade.ts'
import type { DemandType } from '../demand-lists.ts'
import {
  allOf,
  clauseAt,
  type Finding,
  isNegated,
  markOf,
  nothing,
  type Reading,
  type Recognised,
  saysWhoAsks,
} from './reading.ts'

/** Words that say which field data are of, whatever they are used for. */
const fieldWords: [Field16, RegExp][] = [
  ['METEOROLOGY', /气象|降水|降雨|气温|台风|雷达回波|weather|rainfall|precipitation|meteorolog\w+/gi],
  [
    'ENERGY',
    /用电|电力|电网|光伏|风电|充电桩|充电站|能耗|燃气|electricity|power load|energy consumption|charging (?:station|pile|point)s?/gi,
  ],
  [
    'TRANSPORT',
    /货车|货运|冷链车|冷链运输|物流|出租车|网约车|公交|地铁|路况|车流|高速公路|交通|航班|freight|truck\w*|taxi|traffic|transit|logistics/gi,
  ],
  ['HEALTH', /病历|诊疗|医保|处方|药品|医疗|医院|影像诊断|medical|clinical|hospital|prescription/gi],
  ['EDUCATION', /教育|学生成绩|课程|题库|education\w*|curriculum/gi],
  ['MARINE', /船舶|渔船|渔业|海洋|海域|港口|\bAIS\b|vessels?|marine|fisher\w+|seaport/gi],
  ['FINANCE', /信贷|征信|贷款|保险理赔|保单|证券行情|bank lending|credit bureau|loan records?/gi],
  ['FORESTRY', /林业|森林|林权|林地|forest\w*/gi],
  ['AGRICULTURE', /农业|农产品|种植|茶园|作物|土壤墒情|养殖|agricultur\w+|crops?\b|soil moisture/gi],
  ['COMMERCE', /零售|门店|电商|商超|消费券|客流|retail|point[- ]of[- ]sale|\bPOS\b|footfall|e-commerce/gi],
  ['CULTURE_TOURISM', /景区|旅游|游客|文旅|民宿|touris\w+|scenic spots?/gi],
  ['LOW_ALTITUDE', /低空|无人机|low[- ]altitude|drones?\b/gi],
  ['EMBODIED_AI', /具身智能|人形机器人|机械臂|embodied|humanoid/gi],
  ['CITY', /城市治理|城管|井盖|垃圾分类|市政|city governance|municipal/gi],
  ['GOVERNMENT', /政务|(?<!\d)12345(?!\d)|行政许可|行政处罚|government services?/gi],
  [
    'MANUFACTURING',
    /制造业|工业设备|生产线|工业企业|质检图像|缺陷检测|manufactur\w+|production lines?|assembly lines?/gi,
  ],
]
const mostFields = 3

/** Which of the sixteen fields and which industries are named. What the data are used for says nothing about their own field. */
export function findIndustries(reading: Reading): Finding {
  const { text } = reading
  const isSelf = (at: number) => saysWhoAsks(text.slice(clauseAt(text, at).from, at))
  const hits: { field: Field16; mark: Recognised }[] = []
  for (const [field, form] of fieldWords) {
    const found = allOf(reading, form).find(({ index }) => !isSelf(index) && !isNegated(text, index))
    if (found) hits.push({ field, mark: markOf('industry', found) })
  }
  for (const { code, zh } of fields16) {
    const found = allOf(reading, new RegExp(`${zh}(?:领域|行业)`, 'g')).find(({ index }) => !isSelf(index))
    if (found && !hits.some(({ field }) => field === code)) hits.push({ field: code, mark: markOf('industry', found) })
  }
  const sections: { section: IndustrySection; mark: Recognised }[] = []
  for (const { code, zh } of industrySections) {
    const names = [zh, zh.replaceAll('、', '').replace('和', '')].filter(
      (name) => name.endsWith('业') && name.length > 2,
    )
    const found = names.flatMap((name) => allOf(reading, new RegExp(name, 'g')))[0]
    if (found && !isSelf(found.index)) sections.push({ section: code, mark: markOf('industry', found) })
  }
  const kept = hits.sort((a, b) => a.mark.from - b.mark.from).slice(0, mostFields)
  if (kept.length + sections.length === 0) return nothing
  return {
    set: {
      ...(kept.length > 0 && { fields: kept.map(({ field }) => field) }),
      ...(sections.length > 0 && { industries: sections.map(({ section }) => section) }),
    },
    recognised: [...kept, ...sections].map(({ mark }) => mark),
  }
}

const want = String.raw`(?:需要|想要|采购|求购|征集|寻找|寻求|希望|诚征|need|want|looking for|seeking|require)`
const typeForms: [DemandType, RegExp][] = [
  [
    'JOINT',
    /联合(?:建设|共建|开发)|共建|合作(?:建设|开发|共建)|joint(?:ly)? (?:build|construct|develop)\w*|co-(?:build|develop)\w*/gi,
  ],
  [
    'ANNOTATION',
    /标注服务|(?:进行|做|完成)标注|帮(?:我们|忙)标注|标注团队|annotation (?:service|team|work)s?|label+ing (?:service|team)s?|(?:to be|have [^.,]{0,30}) (?:annotated|labell?ed)/gi,
  ],
  [
    'THIRD_PARTY',
    /第三方(?:评估|审计|测评|服务|合规)|(?:数据)?(?:合规|资产|质量)评估(?:服务|机构)|third[- ]party (?:assess|audit|review|service)\w*/gi,
  ],
  ['SERVICE', /数据(?:治理|清洗|加工|迁移)服务|data (?:cleaning|cleansing|governance|processing) services?/gi],
  [
    'MODEL',
    new RegExp(
      String.raw`(?<=${want}[^，。；,.]{0,16})(?:预测|识别|评分|风控|算法|检测|大)?(?:模型|算法)(?!训练|输入|建设)|(?<=${want}[^，。；,.]{0,30})\b(?:trained )?model\b`,
      'giu',
    ),
  ],
]
const kindForms: [Kind, RegExp][] = [
  ['HQ_DATASET', /高质量数据集|(?:训练|对话|平行)?语料库?|high-quality datasets?|\bcorpus\b/gi],
  ['REPORT', new RegExp(String.raw`(?<=${want}[^，。；]{0,16})(?:分析|研究|行业|市场)报告|analysis report`, 'giu')],
]

/** What kind of thing is wanted, where it is more than data; and kinds of listing that are named. */
export function findType(reading: Reading): Finding {
  const set: Finding['set'] = {}
  const recognised: Recognised[] = []
  for (const [type, form] of typeForms) {
    const found = allOf(reading, form).find(
      ({ index }) =>
        !isNegated(reading.text, index) &&
        !/用于|用来|训练|做/.test(reading.text.slice(clauseAt(reading.text, index).from, index)),
    )
    if (!found) continue
    set.type = type
    recognised.push(markOf('type', found))
    break
  }
  const kinds = kindForms.flatMap(([kind, form]) => {
    const found = allOf(reading, form).find(({ index }) => !isNegated(reading.text, index))
    return found ? [{ kind, found }] : []
  })
  if (kinds.length > 0) set.kinds = kinds.map(({ kind }) => kind)
  recognised.push(...kinds.map(({ found }) => markOf('kind', found)))
  return { set, recognised }
}

const unit =
  '区县|县区|县|乡镇|镇街|街道|社区|村|地市|设区市|城市|省|市|门店|单店|企业|楼栋|小区|网格|路段|基站|航班|航次|订单|车辆|单车|个体|户|站点|变电站|台区|航线|港口|SKU|商品|景区'
const granularityForms: RegExp[] = [
  new RegExp(String.raw`(?:${unit})级`, 'g'),
  /(?:小时|分钟|秒|日|天|周|月)级(?!\s*更新)|\d{1,6}\s*(?:分钟|小时|秒)(?:级|粒度|间隔|一个点|一条|分辨率)/g,
  new RegExp(String.raw`(?<=粒度(?:为|到|精确到|细化到|细到|至|:|：)?)\s*(?:${unit})(?:级)?`, 'g'),
  new RegExp(String.raw`(?:按|分|逐)(?:${unit})(?=汇总|统计|划分|提供|给出|拆分|[，。；、]|$)`, 'gm'),
  /\d{1,6}(?:\.\d{1,6})?\s*(?:°|度|degrees?)(?:\s*[×x*]\s*\d{1,6}(?:\.\d{1,6})?\s*(?:°|度)?)?(?:\s*(?:网格|格点|分辨率|grid|resolution))?(?=\D|$)/gi,
  /\d{1,6}(?:\.\d{1,6})?\s*(?:km|m|米|公里|千米)\s*(?:[×x*]\s*\d{1,6}(?:\.\d{1,6})?\s*(?:km|m|米|公里))?\s*(?:网格|格网|栅格|分辨率|grid|resolution)/gi,
  /\b(?:county|city|province|store|district|street|household|company|vehicle|grid|station|town|port|SKU|building)[- ]level\b/gi,
  /\b(?:per|by|for each|at each) (?:county|city|province|store|district|street|household|company|vehicle|station|town|port|SKU|building|hour|route)\b/gi,
  /\b\d{1,6}[- ]?(?:minute|min|hour|second)s?[- ](?:interval|resolution|granularity|data)s?\b/gi,
  /\b(?:hourly|daily|weekly|monthly)\b(?=\s+(?:[a-z]+\s+){0,2}(?:data|values?|averages?|totals?|sales|prices|load|readings?|figures|counts|records|statistics|time series))/gi,
  /(?:逐小时|逐日|逐月|逐时|每日|每月)(?=(?:的)?(?!更新|推送|刷新|交付|一次)[一-鿿]{2,6}(?:数据|量|额|值|价|价格|记录|曲线)?)/gu,
]

/** How fine the data are to be: 区县级, 小时级, 0.25°, per store; in the words of the text. */
export function findGranularity(reading: Reading): Finding {
  const hits: RegExpExecArray[] = []
  for (const form of granularityForms)
    for (const found of allOf(reading, form)) {
      const [from, to] = [found.index, found.index + found[0].length]
      // Degrees of temperature are no grid.
      if (/^\d+(?:\.\d+)?\s*度$/.test(found[0]) || /^\s*(?:C|℃|以上|以下|摄氏)/.test(reading.text.slice(to))) continue
      if (/°$/.test(found[0]) && /^\s*[CFNSEW]/.test(reading.text.slice(to))) continue
      if (isNegated(reading.text, from)) continue
      if (!hits.some((hit) => from < hit.index + hit[0].length && hit.index < to)) hits.push(found)
    }
  if (hits.length === 0) return nothing
  const kept = hits.sort((a, b) => a.index - b.index).slice(0, 3)
  const said = [...new Set(kept.map(([words]) => words.trim()))]
  return {
    set: { granularity: { [reading.language]: said.join(reading.language === 'zh' ? '、' : ', ') } },
    recognised: kept.map((found) => markOf('granularity', found, found[0].trim())),
  }
}
