import type { z } from 'zod'
import { findCode } from '../codes/code-list.ts'
import { qualityDimensions } from '../codes/content.ts'
import { impactObjects } from '../codes/grading.ts'
import { type DraftField, type LooseContent, valueAt, type Words } from './draft-field.ts'
import { fieldAt } from './draft-sections.ts'

type Issue = z.core.$ZodIssue

/** Names of what a line of a dictionary, an offer or an assessed impact holds. */
const partLabels: Readonly<Record<string, Words>> = {
  name: { zh: '字段名', en: 'name' },
  title: { zh: '名称', en: 'title' },
  type: { zh: '类型', en: 'type' },
  unit: { zh: '单位', en: 'unit' },
  length: { zh: '长度', en: 'length' },
  domain: { zh: '值域', en: 'values' },
  example: { zh: '示例', en: 'example' },
  description: { zh: '说明', en: 'description' },
  personal: { zh: '个人信息', en: 'personal information' },
  model: { zh: '计价方式', en: 'price model' },
  price: { zh: '价格', en: 'price' },
  currency: { zh: '币种', en: 'currency' },
  tiers: { zh: '阶梯', en: 'tiers' },
  rangeMin: { zh: '参考区间下限', en: 'lower end of the range' },
  rangeMax: { zh: '参考区间上限', en: 'upper end of the range' },
  quota: { zh: '额度', en: 'quota' },
  shareBasisPoints: { zh: '分成比例', en: 'share' },
  note: { zh: '说明', en: 'note' },
  degree: { zh: '影响程度', en: 'degree' },
  reason: { zh: '理由', en: 'reason' },
  score: { zh: '得分', en: 'score' },
  code: { zh: '返回码', en: 'code' },
  meaning: { zh: '含义', en: 'meaning' },
  value: { zh: '取值', en: 'value' },
}

/** What is wrong, in words of whoever fills the form in: which field, which line, and how to mend it. */
export function sayIssue(issue: Issue, content: LooseContent): Words {
  const keys = issue.path.map(String)
  const found = fieldAt(keys.join('.'))
  const label = found?.field.label ?? { zh: keys[0] ?? '内容', en: keys[0] ?? 'content' }
  const at = lineOf(keys, found?.field, content)
  const what = sayFault(issue, found?.field, valueAt(content, keys.join('.')))
  return {
    zh: `${label.zh}${at ? `，${at.zh}` : ''}：${what.zh}`,
    en: `${label.en}${at ? `, ${at.en}` : ''}: ${what.en}`,
  }
}

/** Which line of a list, and which cell of it: «第 4 行 load_kw 的类型». */
function lineOf(keys: readonly string[], field: DraftField | undefined, content: LooseContent): Words | undefined {
  // Names in a row have no lines: the sentence says which one is meant.
  if (!field || ['regions', 'codes', 'keywords'].includes(field.control)) return undefined
  const rest = keys.slice(field.path.split('.').length)
  const [index, ...cells] = rest
  if (index === undefined || !/^\d+$/.test(index)) return undefined
  const line = valueAt(content, [field.path, index].join('.'))
  const name = line as LooseContent | undefined
  const object =
    findCode(impactObjects, name?.object as string) ?? findCode(qualityDimensions, name?.dimension as string)
  const part = cells.map((cell) => partLabels[cell]).find(Boolean)
  if (object) return { zh: object.zh + (part ? `的${part.zh}` : ''), en: object.en + (part ? `, ${part.en}` : '') }
  const number = Number(index) + 1
  const called = typeof name?.name === 'string' && name.name !== '' ? ` ${name.name.slice(0, 40)}` : ''
  return {
    zh: `第 ${number} 行${called}${part ? ` 的${part.zh}` : ''}`,
    en: `line ${number}${called}${part ? `, ${part.en}` : ''}`,
  }
}

function sayFault(issue: Issue, field: DraftField | undefined, value: unknown): Words {
  if (value === undefined || value === '') return { zh: '请填写。', en: 'please fill this in.' }
  const typed = typeof value === 'object' ? '' : String(value).slice(0, 40)
  switch (issue.code) {
    case 'too_big':
      return (
        {
          string: { zh: `太长，最多 ${issue.maximum} 字。`, en: `too long; at most ${issue.maximum} characters.` },
          array: { zh: `太多，最多 ${issue.maximum} 项。`, en: `too many; at most ${issue.maximum}.` },
        }[issue.origin as 'string' | 'array'] ?? { zh: `不能大于 ${issue.maximum}。`, en: `at most ${issue.maximum}.` }
      )
    case 'too_small':
      if (issue.origin === 'string') return { zh: '请填写。', en: 'please fill this in.' }
      if (issue.origin === 'array') return { zh: `至少 ${issue.minimum} 项。`, en: `at least ${issue.minimum}.` }
      return issue.inclusive
        ? { zh: `不能小于 ${issue.minimum}。`, en: `at least ${issue.minimum}.` }
        : { zh: `要大于 ${issue.minimum}。`, en: `more than ${issue.minimum}.` }
    case 'invalid_value':
      return { zh: `没有“${typed}”这一选项，请从列表中选。`, en: `“${typed}” is not in the list; choose from it.` }
    case 'invalid_type':
      return issue.expected === 'int' || (issue.expected === 'number' && typeof value === 'number')
        ? { zh: `“${typed}”不是整数。`, en: `“${typed}” is not a whole number.` }
        : sayShape(field, typed, issue.expected)
    case 'invalid_format':
      return sayShape(field, typed, '')
    case 'unrecognized_keys':
      return { zh: `不认识的内容：${issue.keys.join('、')}。`, en: `not known: ${issue.keys.join(', ')}.` }
    default:
      return sayShape(field, typed, '')
  }
}

function sayShape(field: DraftField | undefined, typed: string, expected: string): Words {
  switch (field?.control) {
    case 'day':
      return { zh: `“${typed}”不是日期，写成 2026-03-31。`, en: `“${typed}” is no date; write 2026-03-31.` }
    case 'link':
      return {
        zh: '链接以 https:// 或 http:// 开头，中间没有空格。',
        en: 'a link begins with https:// or http:// and has no spaces.',
      }
    case 'size':
      return { zh: `“${typed}”不是大小，写成 1.2 GB。`, en: `“${typed}” is no size; write 1.2 GB.` }
    case 'regions':
      return { zh: `不认识的地区“${typed}”，请写省、市名称。`, en: `“${typed}” is no region that is known.` }
    case 'number':
    case 'money':
    case 'share':
    case 'scores':
      return { zh: `“${typed}”不是数字。`, en: `“${typed}” is no number.` }
    case 'offers':
    case 'dictionary':
      if (expected === 'number' || expected === 'int')
        return { zh: `“${typed}”不是数字。`, en: `“${typed}” is no number.` }
      return { zh: `“${typed}”不能这样写。`, en: `“${typed}” cannot be written so.` }
    default:
      return typed === ''
        ? { zh: '请填写完整。', en: 'please complete this.' }
        : { zh: `“${typed}”不能这样写。`, en: `“${typed}” cannot be written so.` }
  }
}
