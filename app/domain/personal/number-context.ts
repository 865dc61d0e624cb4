import { type ColumnHint, hintOf } from './column-hints.ts'
import type { PersonalKind } from './personal-kinds.ts'

const noHint = hintOf('')

/** Labels before a number of a thing, to the end of what stands before it. */
const thingBefore =
  /(?:订单|运单|快递|物流|流水|单号|表号|表计|户号|电表|水表|气表|合同|发票|编号|编码|代码|批号|批次|条码|条形码|设备|序列|资产|工号|学号|档案|案号|文号|登记|备案|许可|注册号|注册资本|金额|总额|合计|时间戳|积分|机构代码|信用代码|税号|识别号|产品|型号|货号|版号|执照|交易号|凭证|账单|保单|票号|期号|公众号|imei|isbn|issn|sku|ean|doi|timestamp|order|serial|trade|invoice|waybill|[¥￥$€])[^,，。;；、|]{0,8}$/i
/** Labels before a telephone number of a person, an identity number, a card, and a telephone of a service. */
export const personBefore =
  /(?:手机|电话|联系方式|联系|致电|来电|拨打|tel|phone|mobile|cell|call|短信|微信同号|机主|号码)[^,，。;；|]{0,10}$/i
export const idBefore = /(?:身份证|身份号码|证件号|公民身份|sfz|id ?card|identity)[^,，。;；|]{0,10}$/i
export const cardBefore =
  /(?:银行卡|卡号|账号|帐号|账户|借记卡|信用卡|储蓄卡|汇至|汇入|转账|打款|尾号|户名|工行|农行|建行|中行|招行|bank|card|account)[^。;；|]{0,24}$/i
export const serviceBefore =
  /(?:咨询|办公|单位|客服|投诉|举报|监督|热线|值班|总机|传真|服务|受理|fax|hotline|公司|预约|急救|中心|前台|接待|订票|报名|售后|维修|救援|报警|政务|窗口|医院|学校|酒店|协会|委员会|政府|[局厅处科])[^,，。;；|]{0,12}$/i
/** Units after what is an amount. */
export const unitAfter =
  /^\s*(?:元|万|亿|千|吨|公斤|kg|kwh|千瓦|度|次|条|个|台|件|米|km|公里|平方|立方|字节|byte|人|户|辆|%|年|月|美元|rmb|cny)/i
const labelSuffix = /(?:tel|phone|mobile|mob|cell|dh|sj|sjh|id|no|t|m|p)$/i
const keyBefore = /["'“]?([\p{Script=Han}\w -]{1,40})["'”]?\s*[:：=]\s*["'“]?$/u

/** Whether a number may begin after the text before it. */
export function mayBegin(text: string, start: number): boolean {
  const before = text[start - 1]
  if (before === undefined) return true
  if (/[*.#]/.test(before)) return before === '.' ? !/\d/.test(text[start - 2] ?? '') : false
  if (/[A-Za-z]/.test(before)) return labelSuffix.test(text.slice(Math.max(0, start - 8), start))
  // «-13805951234» alone is an amount.
  if (/[-_/]/.test(before)) return start > 1 && !/[A-Za-z0-9*]/.test(text[start - 2] ?? '')
  return true
}

/** Whether it may end before the text after it. */
export function mayEnd(text: string, end: number): boolean {
  const after = text[end]
  if (after === undefined) return true
  if (/[A-Za-z*]/.test(after)) return false
  if (/[._-]/.test(after)) return !/[A-Za-z0-9*]/.test(text[end + 1] ?? '')
  return true
}

/** What stands around a number and says what it is; read only where its form is that of a person's number. */
export type Around = { before: string; column: ColumnHint; key: ColumnHint; isThing: boolean }

/** Reads the label before a number: words, or the key of a pair as in JSON. */
export function lookAround(text: string, start: number, column: ColumnHint): Around {
  const before = text.slice(Math.max(0, start - 32), start)
  if (before === '') return { before, column, key: noHint, isThing: false }
  const key = hintOf(keyBefore.exec(before)?.[1] ?? '')
  return { before, column, key, isThing: thingBefore.test(before) && !personBefore.test(before) }
}

/** Whether the column or the key plainly says the kind. */
export function says({ column, key }: Around, kind: PersonalKind): boolean {
  return column.kinds.has(kind) || key.kinds.has(kind)
}
