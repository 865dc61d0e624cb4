import type { FieldType } from '../codes/content.ts'
import type { ColumnTally } from './column-tally.ts'

const monthName = /年月|月份|月度|月$|日期|date|month|ym$|period|账期|期间/i
const identifierName =
  /电话|手机|号码|编号|编码|代码|证号|邮编|账号|户号|卡号|流水号|phone|mobile|tel$|code|(?:^|[_\W])(?:no|num)$/i
const codeName =
  /代码|编码|类型|类别|分类|状态|等级|级别|性别|标志|标识|code$|type$|status$|level$|category$|flag$|class$/i

/** Nineteen in twenty values have to fit; the others are said to be of mixed types. */
const enough = 0.95

/** The type of a column, and how many of its values do not fit it. `isText`: the file itself says that values are texts. */
export function typeOfColumn(tally: ColumnTally, isText = false): { type: FieldType; misfits: number } {
  const { values } = tally
  const fits = (count: number) => values > 0 && count >= enough * values
  const as = (type: FieldType, count: number) => ({ type, misfits: values - count })
  const kinds = (...names: Parameters<ColumnTally['count']>) => tally.count(...names)

  const booleans = kinds('boolean')
  if (fits(booleans)) return as('BOOLEAN', booleans)
  const dates = kinds('day', 'time', 'month', 'compactDate') + (monthName.test(tally.name) ? kinds('compactMonth') : 0)
  if (fits(dates)) return as(kinds('time') > 0 || isLongCompact(tally) ? 'DATETIME' : 'DATE', dates)

  const whole = kinds('integer', 'compactDate', 'compactMonth')
  const numbers = whole + kinds('decimal', 'grouped', 'percent')
  const isIdentifier = kinds('digits') > 0 || (numbers === whole && isNumberedByName(tally))
  if (!isText && !isIdentifier && fits(numbers)) {
    const isInteger = kinds('decimal', 'percent') === 0 && !tally.hasFraction
    if (isInteger && isCoded(tally) && codeName.test(tally.name)) return as('CODE', values)
    return as(isInteger ? 'INTEGER' : 'DECIMAL', numbers)
  }
  if (fits(kinds('geometry'))) return as('GEOMETRY', kinds('geometry'))
  if (fits(kinds('json', 'geometry'))) return as('JSON', kinds('json', 'geometry'))
  if (isCoded(tally)) return as('CODE', values)
  // Mostly numbers, but too many others to call it one.
  const isMixed = !isText && !isIdentifier && numbers >= 0.5 * values
  return { type: 'STRING', misfits: isMixed ? values - numbers : 0 }
}

/** Whether few values come again and again, as the codes of a list do. */
function isCoded({ domain, values, longest }: ColumnTally): boolean {
  return domain !== undefined && values >= 10 && values >= 2 * domain.size && longest <= 30
}

function isNumberedByName({ name, shortest, longest, domain }: ColumnTally): boolean {
  return identifierName.test(name) && domain === undefined && shortest >= 5 && longest - shortest <= 1
}

function isLongCompact(tally: ColumnTally): boolean {
  return tally.count('compactDate') === tally.values && tally.longest === 14
}
