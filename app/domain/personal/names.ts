import { regions } from '../codes/region.ts'
import { allMatches } from './all-matches.ts'
import { commonGiven, surnameLetters, surnamePairs } from './name-words.ts'

const surnames = new Set(surnameLetters)
const pairs = new Set(surnamePairs)
const given = new Set(commonGiven)
const han = /^\p{Script=Han}+$/u

/** Last characters of places, organisations and things, hardly ever of a person's name. */
const notLast = new Set(
  '市县区镇乡村街路局厅部处科室厂店院校所站社司馆楼桥港湖河江岛屯寨沟洞坝园场网库表类型号码数量率额费税值度品料材器具机械车船油煤电水气米面豆菜瓜果茶酒药物件套组班级队员工者家们业性化法式',
)
/** Words that begin like a name. */
const notNames = new Set(
  (
    '许可 公立 高职 信用 信誉 巴士 法人 章程 解释 谈判 阶段 段落 常见 常态 温馨 温泉 张三 李四 王五 赵六 孙七 周八 信息 关系 成绩 全称 高级 任何 白色 黄色 黄金 何时 方式 方法 全部 成功 成年 安全 时间 周期 周一 周二 周三 周四 周五 周六 周日 周末 钱包 田地 常用 常规 常住 平均 平稳 明细 明显 程序 包装 ' +
    '单位 计划 和平 路由 温度 曾经 向上 项目 解决 应用 管理 符号 危险 水果 石油 金属 金融 方案 高中 高速 高温 高压 成本 元素 花生 华东 华南 华北 华中 万元 白天 高峰 平峰 ' +
    '平安 平台 安装 安静 安康 严重 严格 于是 关于 关闭 关键 连续 连接 通过 通用 通知 通信 牛奶 马上 毛利 毛重 申请 申报 殷勤 景观 充电 充足 别墅 单独 单一 全国 全年 全天 ' +
    '房屋 房产 游客 游戏 权利 权限 农业 农村 农民 党员 党委 党支部 司法 司机 厚度 乐观 乐园 空调 空气 空置 空白 能源 能力 双方 双向 双号 党建 党群 查询 查看 荣誉 相关 相同 后期 ' +
    '红色 红外 白酒 白糖 黄豆 黄牛 马匹 牛肉 羊肉 鱼类 花卉 苗木 石材 沙石 金额 银行 铁路 公共 公开 公司 国家 国际 东方 东部 西部 南部 北部 中央 中心 左转 左侧 尚未 尚可 宗教 ' +
    '支付 支出 支持 季节 季度 年度 时段 经济 经营 来源 柴油 汤料 路径 车辆 终止 满意 满载 满分 终端 干部 干燥 文化 文件 文明 童装 童车 英语 语文 幸福 和谐 ' +
    '安徽 江苏 江西 宁夏 云南 贵州 甘肃 海南 湖北 广东 池州 温州 常州 金华 黄山 泰山 华山 衡山 嵩山 武夷山 张家界 王府井 石家庄 马鞍山 连云港 黄果树 景德镇 万里长城 ' +
    '阿里巴巴 华为 李宁 安踏 同仁堂 东风 解放 长安 吉利 红旗 万科 平板 柳工 徐工 鲁花 金龙 金旅 全聚德 娃哈哈 王老吉 白云 花城 龙湖 龙岗 易车 江铃 江淮'
  ).split(' '),
)
for (const { zh } of regions) notNames.add(zh.replace(/(?:省|市|自治区|地区|盟|特别行政区)$/, ''))

/**
 * How much a text looks like a Chinese personal name: 0 not at all, 1 by surname and length, 2 also by the characters
 * people are named with. Names of companies, places and common words are none.
 */
export function nameStrength(text: string): 0 | 1 | 2 {
  const { length } = text
  if (length < 2 || length > 4 || notNames.has(text)) return 0
  const isPair = pairs.has(text.slice(0, 2))
  if (isPair && length === 2) return 0
  // A surname of two characters, or those of both parents before a given name.
  const isDouble = length === 4 && surnames.has(text[0] ?? '') && surnames.has(text[1] ?? '')
  if (!isPair && !isDouble && (length > 3 || !surnames.has(text[0] ?? ''))) return 0
  if (!han.test(text) || titles.test(text) || notLast.has(text[length - 1] ?? '')) return 0
  const rest = text.slice(isPair || isDouble ? 2 : 1)
  for (const sign of rest) if (!given.has(sign)) return 1
  return 2
}

const dotted = /^\p{Script=Han}{1,8}[·•・]\p{Script=Han}{1,10}(?:[·•・]\p{Script=Han}{1,8})?$/u
const latin = /^[A-Z][a-z]{1,15}(?:[ ,'-]{1,2}[A-Z]?[a-z]{1,15}){1,2}$|^[A-Z]{2,12}[ ,]{1,2}[A-Z]{2,14}$/

const titles = /(?:先生|女士|小姐|经理|主任|老师|师傅|医生|院长|局长|科长|处长|队长|站长|书记|校长|同志|阿姨|大爷|总)$/

/**
 * Whether a value under a heading that says «姓名» is one, or several: Chinese, of a minority with a dot, or in Latin
 * letters, with a remark in brackets at most. A surname with a title tells nobody.
 */
export function isNameUnderHeading(text: string): boolean {
  if (text.length > 40) return false
  const names = text.replace(/[(（][^()（）]{1,12}[)）]$/, '').split(/[、,，;；/|]/)
  return names.every((each) => isOneName(each.trim()))
}

function isOneName(text: string): boolean {
  const name = /^\p{Script=Han} {1,2}\p{Script=Han}{1,2}$/u.test(text) ? text.replace(/ /g, '') : text
  return nameStrength(name) > 0 || (name.length <= 24 && (dotted.test(name) || latin.test(name)))
}

/** Whether a text ends as organisations do. */
export function isOrganisationName(text: string): boolean {
  return organisationEnds.has(text[text.length - 1] ?? '') && organisation.test(text)
}
const organisationEnds = new Set('司团心行校学院园所会府室社部厂店站局厅馆场市区厦机头队间处科)）')
const organisation =
  /(?:公司|集团|中心|银行|学校|大学|学院|中学|小学|幼儿园|医院|卫生院|诊所|委员会|政府|办公室|协会|研究院|研究所|事务所|合作社|商行|经营部|厂|店|站|局|厅|所|馆|社|场|超市|酒店|宾馆|饭店|支行|分行|服务区|景区|公园|大厦|广场|机场|码头|法院|检察院|村委会|居委会|车间|部|处|科)(?:[(（].{1,12}[)）])?$/

const labels =
  '姓名|联系人|负责人|经办人|申请人|法定代表人|法人代表|户主|患者|病人|收件人|收货人|户名|寄件人|投保人|被保险人|持卡人|驾驶员|监护人|业主|承租人|借款人|当事人|举报人|投诉人|报案人|采样人|被告|原告|嫌疑人|死者|伤者|家属|本人|学生|考生|党员|村民|经营者|抄表员|巡检员|操作员|采集员|值班员|联络员|经办员|办事员|[人员长稿对](?=[:：])|contact|name'
const labelled = new RegExp(
  String.raw`(?:${labels})(?:姓名)?["”']? ?(?:是|为|叫|名叫|[:：=])?[ \t]*["“']?(\p{Script=Han}{2,4}?)(?=$|[^\p{Script=Han}]|的|男|女|于|因|在|系|患|来电|电话|手机|身份证|现年|反映|住|等\d|同志|先生|女士|女儿|称)`,
  'giu',
)
const addressed = /(?<=^|[^\p{Script=Han}]|联系|找|请|是|由|与|和|给|向)(\p{Script=Han}{2,4})(?=先生|女士|小姐)/gu
const beforeNumber =
  /(?:^|[^\p{Script=Han}·])(\p{Script=Han}{2,8}?)(?:先生|女士|老师|同志|医生|主任|经理|师傅)?\s*(?:[(（【[,，、:：/|;；-]\s*)?(?:(?:男|女)\s*[,，、]\s*)?(?:(?:的)?(?:手机|电话|联系电话|联系方式|手机号|手机号码|身份证号?|身份证号码|账号|卡号|tel|mobile)(?:是|为|号)?\s*[:：]?\s*)?$/iu
/** Words that stand before a name without a mark between. */
const lead =
  /^.{0,4}?(?:联系人?|致电|找|请|由|与|和|及|给|向|市民|群众|用户|客户|业主|村民|居民|学生|家长|患者|司机|车主|户主|员工|乘客|旅客|游客|网友|市民朋友|当事人|经办人|申请人|负责人|收件人|收货人|户名|姓名|人|员)/
const afterNumber = /^\s*[)）,，、/|;；:-]?\s*[(（]?(\p{Script=Han}{2,4})(?=$|[^\p{Script=Han}]|先生|女士|收)/u

/** Places of names in a text that a label, a form of address or a number of a person stands beside. */
export function findNames(text: string, numbers: readonly { start: number; end: number }[]): [number, number][] {
  const found = new Map<number, number>()
  const isAddressed = text.includes('先生') || text.includes('女士') || text.includes('小姐')
  for (const match of allMatches(labelled, text)) {
    const name = match[1] ?? ''
    // «经营者信息»: without a mark between, only what is surely a name.
    const isWeak = name.length === 4 || /^(?:name|[人员长稿对][:：])/i.test(match[0]) || !/[是为叫:：=]/.test(match[0])
    note(found, match.index + match[0].lastIndexOf(name), name, isWeak ? 2 : 1)
  }
  if (isAddressed) for (const match of allMatches(addressed, text)) note(found, match.index, match[1] ?? '', 1)
  for (const { start, end } of numbers) {
    const before = text.slice(Math.max(0, start - 24), start)
    const left = beforeNumber.exec(before)
    if (left?.[1]) {
      const words = left[1]
      const name = words.length <= 4 && nameStrength(words) > 0 ? words : words.replace(lead, '')
      const at = Math.max(0, start - 24) + left.index + left[0].indexOf(words) + words.length - name.length
      note(found, at, name, name === words ? 1 : 2)
    }
    const right = afterNumber.exec(text.slice(end, end + 10))
    if (right?.[1]) note(found, end + right[0].lastIndexOf(right[1]), right[1], 2)
  }
  return [...found]
}

function note(found: Map<number, number>, start: number, name: string, least: 1 | 2): void {
  if (nameStrength(name) >= least && !found.has(start)) found.set(start, start + name.length)
}
