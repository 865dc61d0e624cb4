import type { IndustrySection } from '../codes/industry.ts'

/** A kind of public body: how its name is recognised and the sections its data mostly belong to, the likeliest first. */
type DepartmentKind = readonly [name: RegExp, sections: readonly IndustrySection[]]

/** Read top to bottom; the first that fits decides. Who is not here says nothing. */
const departmentTable: readonly DepartmentKind[] = [
  [/气象/, ['M']],
  [/地震/, ['M', 'S']],
  [/测绘|地矿|地质|勘察|勘测/, ['M']],
  [/农业|农村|畜牧|兽医|农垦|农机|农科|供销|农委|农经|^农/, ['A']],
  [/林业|林草|林场|林和草/, ['A']],
  [/渔/, ['A']],
  [/教育|教体|教科|教委|学校|大学|学院|中学|小学|幼儿园|招生|考试院/, ['P']],
  [/医疗保障|医保/, ['Q', 'S']],
  [/卫生|卫健|卫计|疾控|疾病|医院|中医|血站|红十字|急救|妇幼/, ['Q']],
  [/药品监督|药监/, ['S', 'C']],
  [/交通|公路|铁路|民航|航空|机场|港务|港口|港航|航务|海事|运管|轨道|公交|邮政|口岸|车管/, ['G']],
  [/生态环境|环境保护|环保|环境局/, ['N']],
  [/水利|水务|水文|河长|水库|湖泊/, ['N']],
  [/园林|公园|景区|城市管理|城管|市容|环卫|绿化|市政/, ['N']],
  [
    /体育|文化|文体|文广|文旅|旅游|广电|广播|电视|新闻|出版|文物|文联|文学|档案|图书|博物|史志|地方志|方志|融媒|报社/,
    ['R'],
  ],
  [/国土|自然资源|规划和自然|不动产|土地/, ['M', 'K', 'E']],
  [/公积金|房产|房管|房屋|住房保障|房地产/, ['K']],
  [/住房|住建|建设局|建设厅|建设委|城乡建设|建委|人防|规划/, ['E', 'K']],
  [/税务|审计/, ['S', 'J']],
  [/财政/, ['J', 'S']],
  [/金融|银行|银保监|证券|保险|证监|人行|信贷|担保/, ['J']],
  [/国有资产|国资/, ['L', 'J']],
  [/商务|商贸|经贸|贸易|粮食|烟草|物资/, ['F']],
  [/投资促进|招商|投促|会展|博览/, ['L']],
  [/科学技术|科技|科协|知识产权/, ['M']],
  [/能源/, ['D', 'B']],
  [/电力|电网|供电|燃气|自来水|供水|热力/, ['D']],
  [/煤|矿/, ['B']],
  [/通信|无线电|电信|移动|联通|网信|互联网信息/, ['I']],
  [/工业|经信|经济和信息|工信/, ['C']],
  [/司法|律师|公证|仲裁/, ['S', 'L']],
  [/民政/, ['S', 'Q']],
  [/残疾|残联|退役军人|老龄/, ['S', 'Q']],
  [
    /公安|消防|应急|法院|检察|信访|组织部|宣传部|纪委|监察|统战|编办|机构编制|妇联|团委|工会|侨|外事|民族|宗教|政法|人大|政协|海关|市场监督|市场监管|工商|质监|人力资源|人社|社保|就业|机关事务|乡村振兴|扶贫/,
    ['S'],
  ],
]

/** Whether a name is that of a body that gathers the data of others, and so says nothing of what they are about. */
export function isGatheringBody(name: string): boolean {
  return /大数据|数据局|数字|政务|行政审批|审批局|政府|统计|发展和改革|发展改革|发改|公共资源|管委会|管理委员会|街道|乡|镇$|信息中心/.test(
    name,
  )
}

/** The sections of the body that a provider's name names; empty for one that gathers the data of all. */
export function departmentSections(name: string): readonly IndustrySection[] {
  return departmentTable.find(([pattern]) => pattern.test(name))?.[1] ?? []
}
