import { allMatches } from './all-matches.ts'
import { isOrganisationName } from './names.ts'

/** An address down to the house. `isHome`: a room, a label or a wording says that people live there. */
export type AddressHit = { start: number; end: number; isHome: boolean }

const house =
  /(?:路|街|道|巷|弄|胡同|村|组|社|里|镇|乡|小区|花园|苑|城|庄|屯|坊|湾|府|园|家园|公寓|宿舍|大院|新村|\d号楼|栋|幢|座|单元|期)[^,，。;；:：!！?？\s]{0,10}?(?<![第〕】\]字令线NoK#.\d-])\d{1,5}(?:[-—之]\d{1,5}){0,3}(?:号院?(?!线|口|文|令|公告|机|桩|泵|井|炉|台|站|闸|坝|窑|矿|地块|宗地|标|通知|决议|车|门|出口|段|楼层|仓|厂房|锅炉|变|塔|墩|点位|闸门|煤|窗口|检|支架)|弄|[栋幢座](?=\d|[A-Z]|单元|$|[,，。;；、\s)）])|单元|室|房)/g
const room =
  /\d{1,4}(?:号楼|栋|幢|座|单元|#|号|-)[^,，。;；\s]{0,10}?\d{2,4}(?:室|房|号房)|\d{1,4}(?:号楼|栋|幢|单元)[^,，。;；\s]{0,6}?\d{3,4}(?!\d)|\d{1,3}-\d{1,2}-\d{3,4}(?!\d)/
const wide = /[省市区县旗镇乡村]|街道|小区|花园|苑/
const label =
  /(?:住址|家庭地址|家庭住址|现住|常住|居住地?|居住在|居住于|家住|住在|住于|收货地址|收件地址|寄到|送到|户籍地?址?|寄往|租住|暂住|住|搬到|送至|快递至|地址)(?:地址|地)?\s*(?:是|为|在|于)?\s*[:：]?\s*$/
const homeLabel = /(?:住|家|收货|收件|户籍|寄|送)/
const organisationLabel =
  /(?:公司|单位|办公|机构|注册|经营|企业|门店|学校|医院|店|厂|站|馆|局|厅|处|中心|场所|机关|联系|项目|会议|活动|培训|施工|建设|工程|报名|现场|售楼|注册地|场地|网点|展会)[^,，。;；:：]{0,4}地?[址点]?\s*(?:是|为|位于|设在|在|于)?\s*[:：]?\s*$|位于$|坐落于?$/
const organisationWords =
  /公司|集团|大厦|广场|酒店|宾馆|饭店|学校|中学|小学|大学|学院|幼儿园|医院|卫生院|政府|委员会|[一-龥](?:局|厅|法院|检察院|派出所)(?!部)|银行|商场|超市|产业园|科技园|工业园|工业区|开发区|软件园|创业园|写字楼|服务中心|博物馆|图书馆|体育|加油站|充电站|停车场|车站|机场|码头|公园|景区|厂区|仓库|商铺|店铺|店面|写字|市场|办公楼|办公室|孵化|园区|环网柜|配电|变压器|箱变|台区|路灯|井盖|监控|摄像|线杆|杆塔|公厕|泵站|基站/

const organisationBefore =
  /(?:公司|集团|经营部|商行|银行|学校|医院|中心|委员会|政府|局|厅|店|厂|所|院|馆)[,，;；、\s(（]{0,2}(?:联系|单位|注册)?地址[:：]?\s*$/

const openers = /[\s,，。;；:：!！?？、()（）[\]【】"“”'‘’<>《》|=]/

/** Addresses in a text down to a house number or a room; districts alone and addresses of organisations are left out. */
export function findAddresses(text: string, isUnderHomeHeading: boolean, isUnderOrganisation: boolean): AddressHit[] {
  if (isUnderOrganisation) return []
  const found: AddressHit[] = []
  let done = 0
  for (const match of allMatches(house, text)) {
    if (match.index < done) continue
    let start = match.index
    while (start > done && match.index - start < 40 && !openers.test(text[start - 1] ?? '')) start--
    let end = match.index + match[0].length
    const rest = /^[^,，。;；:：!！?？\s()（）"”|]{0,24}/.exec(text.slice(end, end + 30))?.[0] ?? ''
    // «1号至20号» is a stretch of a street.
    if (/^(?:至|到|~|、\d)/.test(rest)) continue
    const tail = /^.*\d(?:室|房|号|层|楼|户|座|栋|单元)?/.exec(rest)?.[0] ?? ''
    end += tail.length
    let address = text.slice(start, end)
    // Words before the address that belong to the sentence: «现住泉州市…».
    const lead =
      /^.{0,12}?(?:住址|地址|住在|居住在|居住于|现住|家住|租住|暂住|住于|住|寄到|寄往|送到|送至|搬到)(?:是|为|在|于)?/.exec(
        address,
      )?.[0]
    const isLed = lead !== undefined && !organisationLabel.test(lead) && /住|寄|送|搬/.test(lead)
    if (lead !== undefined) {
      start += lead.length
      address = address.slice(lead.length)
    }
    done = end
    const before = lead !== undefined ? lead : text.slice(Math.max(0, start - 14), start)
    const said = label.exec(before)?.[0]
    const isSaid = isUnderHomeHeading || isLed || (said !== undefined && homeLabel.test(said))
    const isRoom = room.test(address)
    if (!isSaid) {
      if (organisationBefore.test(text.slice(Math.max(0, start - 24), start))) continue
      if (organisationLabel.test(before) || organisationWords.test(address + rest)) continue
      if (
        isOrganisationName(
          /^[^,，。;；\s()（）]{0,24}/.exec(text.slice(end, end + 40).replace(/^[\s(（]+/, ''))?.[0] ?? '',
        )
      )
        continue
      if (!wide.test(address.slice(0, -1)) && !isRoom) continue
    }
    if (address.length < 5) continue
    found.push({ start, end, isHome: isSaid || isRoom })
  }
  return found
}
