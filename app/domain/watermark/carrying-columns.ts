import { isDecimal, isProse } from './cell-marks.ts'

/** What a column may carry marks in; undefined for one that is not touched. */
export type Carrier = 'text' | 'decimal' | undefined

/** Columns that are not touched, by name: those the provider left out, and those that the listing declares as keys or code lists. */
export type Untouched = ReadonlySet<string>

/** Names of columns that say what something is called, not what it is like. */
const namingColumn =
  /(^|[_\s-])(id|ids|uuid|guid|key|code|no|number|num|version|ver|date|time|day|month|year|url|uri|link|hash|phone|tel|email|mail|zip)([_\s-]|$)|编[号码]|代码|序号|主键|标识|版本|日期|时间|年月|年份|月份|电话|手机|邮箱|网址|链接|证号|单号|账号|卡号|身份证|统一社会信用/i
const yearAndMonth = /^(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])0?$/

/** The columns of a table that may carry marks, from its names and some of its rows. */
export function carryingColumns(
  names: readonly string[],
  rows: readonly (readonly string[])[],
  untouched: Untouched,
): Carrier[] {
  return names.map((name, column) => {
    if (untouched.has(name.trim()) || isNamingColumn(name)) return undefined
    return carrierOf(rows.map((row) => row[column] ?? '').filter((value) => value !== ''))
  })
}

/** Whether the name of a column says that it holds keys, codes or days. */
export function isNamingColumn(name: string): boolean {
  // «orderId» as «order_id».
  return namingColumn.test(name.trim().replace(/([a-z])([A-Z])/g, '$1_$2'))
}

/** What values of one column may carry marks in. */
export function carrierOf(values: readonly string[]): Carrier {
  if (values.length === 0) return undefined
  const share = (is: (value: string) => boolean) => values.filter(is).length / values.length
  const distinct = new Set(values).size
  // A few values that come again and again are a code list: somebody selects by them.
  if (distinct < Math.min(values.length, 20) && distinct / values.length < 0.3) return undefined
  if (share(isProse) >= 0.5) return distinct / values.length >= 0.3 ? 'text' : undefined
  const isNumber = (value: string) => isDecimal(value) || /^-?\d{1,12}$/.test(value)
  if (share(isNumber) < 0.95 || share(isDecimal) < 0.5) return undefined
  if (share((value) => yearAndMonth.test(value)) > 0.8) return undefined
  // One value written in two ways: the zeros mean something here, as in «1.1» and «1.10».
  return new Set(values.map(Number)).size === distinct ? 'decimal' : undefined
}
