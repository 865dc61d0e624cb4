import type { FieldEntry } from '../listing/listing-content.ts'
import { hasType } from '../sample/check-sample.ts'
import { readDomain } from '../sample/value-domain.ts'
import { everyVersion } from '../text.ts'
import { plainKey } from './likeness.ts'
import { type Found, found, foundIn, type Rule } from './rule.ts'

const quantity =
  /(?:金额|价格|单价|面积|重量|质量kg|长度|宽度|高度|距离|里程|温度|气温|浓度|功率|电量|用水量|用气量|流量|速度|风速|压力|体积|容积|降水量|降雨量|时长|耗时)$/

/** Numbers written as texts for a reason: steps, ranges, ciphers. */
const inSteps = /密文|加密|档|区间|范围|分段|等级|级别|区段|阶段/

/** The field's name as people read it. */
function nameOf({ name, title }: FieldEntry): string {
  return everyVersion(title)[0] ?? name
}

/** Both dictionaries, each field with its place. */
function fieldsOf(content: { dictionary: readonly FieldEntry[]; apiInputs: readonly FieldEntry[] }) {
  return [
    ...content.dictionary.map((field, index) => ({ field, place: `dictionary.${index}` })),
    ...content.apiInputs.map((field, index) => ({ field, place: `apiInputs.${index}` })),
  ]
}

/** Later fields that are called as an earlier one of the same dictionary. */
function repeated(
  fields: readonly FieldEntry[],
  list: string,
  keyOf: (field: FieldEntry) => string | undefined,
): Found[] {
  const first = new Map<string, number>()
  return foundIn(fields, (field, index) => {
    const key = keyOf(field)
    if (key === undefined) return undefined
    const before = first.get(key)
    if (before === undefined) {
      first.set(key, index)
      return undefined
    }
    return { place: `${list}.${index}.name`, values: { name: field.name, row: before + 1, title: nameOf(field) } }
  })
}

const inBoth =
  (keyOf: (field: FieldEntry) => string | undefined) =>
  (content: { dictionary: readonly FieldEntry[]; apiInputs: readonly FieldEntry[] }) => [
    ...repeated(content.dictionary, 'dictionary', keyOf),
    ...repeated(content.apiInputs, 'apiInputs', keyOf),
  ]

/** An example as a value of the field's type; undefined where it is none. */
function valueOfExample({ type, example = '' }: FieldEntry): string | number | boolean | undefined {
  const text = example.trim()
  if (type === 'INTEGER' || type === 'DECIMAL') {
    const number = Number(text.replaceAll(',', ''))
    return Number.isFinite(number) ? number : undefined
  }
  if (type === 'BOOLEAN') return /^(?:true|false|0|1|是|否|y|n|yes|no)$/i.test(text) ? true : undefined
  if (type === 'DATE') return text.replace(/^(\d{4})[年/.-]?(\d{2})[月/.-]?(\d{2})日?$/, '$1-$2-$3')
  if (type === 'DATETIME') return text.replace(/^(\d{4})[年/.](\d{1,2})[月/.](\d{1,2})日?/, '$1-$2-$3')
  return text
}

/** Whether an example is a value of its type; forms of time are many, so only those without digits are refused. */
function isExampleOfType(field: FieldEntry): boolean {
  const value = valueOfExample(field)
  if (value === undefined) return false
  if (field.type === 'DATETIME') return /\d{2}/.test(String(value))
  if (field.type === 'GEOMETRY' || field.type === 'JSON' || field.type === 'BINARY') return true
  if (field.type === 'DATE' && /[*×xX]/.test(String(value))) return true
  return hasType(value, field.type)
}

/** Several values, an ellipsis or a range stand in examples, too: those are left alone. */
const isOneValue = (example: string) => !/[、;；…|/]|\.\.\.|等$|[,，]\s*\D/.test(example) && !/\*/.test(example)

/** Section C: the field dictionary. */
export const dictionaryRules: readonly Rule[] = [
  {
    id: 'P37',
    name: 'field-repeats',
    severity: 'block',
    section: 'dictionary',
    text: { zh: '字段名“{name}”与第 {row} 个字段重复。', en: 'The field name “{name}” repeats that of field {row}.' },
    remedy: { zh: '删去或改名，字段名不能重复。', en: 'Remove or rename it: names must differ.' },
    check: inBoth(({ name }) => name),
  },
  {
    id: 'P37',
    name: 'field-almost-repeats',
    severity: 'warn',
    section: 'dictionary',
    text: {
      zh: '字段名“{name}”与第 {row} 个字段只差大小写或空格。',
      en: 'The field name “{name}” differs from field {row} in case or spaces only.',
    },
    remedy: { zh: '改成容易区分的名称。', en: 'Choose names that can be told apart.' },
    check: (content) => {
      const same = new Set(inBoth(({ name }) => name)(content).map(({ place }) => place))
      return inBoth(({ name }) => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ''))(content).filter(
        ({ place }) => !same.has(place),
      )
    },
  },
  {
    id: 'P37',
    name: 'field-title-repeats',
    severity: 'warn',
    section: 'dictionary',
    text: {
      zh: '字段“{name}”与第 {row} 个字段的中文名相同：{title}。',
      en: 'The field “{name}” has the same title as field {row}: {title}.',
    },
    remedy: { zh: '写明两者的差别。', en: 'Say how they differ.' },
    check: inBoth(({ title }) => (title ? plainKey(everyVersion(title)[0] ?? '') || undefined : undefined)),
  },
  {
    id: 'P38',
    name: 'field-unexplained',
    severity: 'warn',
    section: 'dictionary',
    text: { zh: '字段“{name}”没有中文名也没有说明。', en: 'The field “{name}” has neither a title nor a description.' },
    remedy: { zh: '补上中文名或说明。', en: 'Give it a title or a description.' },
    check: (content) =>
      foundIn(fieldsOf(content), ({ field, place }) =>
        field.title === undefined && field.description === undefined && !/\p{Script=Han}/u.test(field.name)
          ? { place: `${place}.title`, values: { name: field.name } }
          : undefined,
      ),
  },
  {
    id: 'P39',
    name: 'code-without-values',
    severity: 'warn',
    section: 'dictionary',
    text: { zh: '代码型字段“{name}”没有写出取值。', en: 'The code field “{name}” does not say its values.' },
    remedy: { zh: '列出取值及含义，或写明所用代码表。', en: 'List values and meanings, or name the code list.' },
    check: (content) =>
      foundIn(fieldsOf(content), ({ field, place }) =>
        field.type === 'CODE' &&
        (field.domain === undefined || field.domain.length === 0) &&
        field.description === undefined
          ? { place: `${place}.domain`, values: { name: nameOf(field) } }
          : undefined,
      ),
  },
  {
    id: 'P39',
    name: 'example-not-of-type',
    severity: 'warn',
    section: 'dictionary',
    text: {
      zh: '字段“{name}”的示例“{example}”不符合声明的类型。',
      en: 'The example “{example}” of “{name}” is not of the declared type.',
    },
    remedy: { zh: '更正示例或类型。', en: 'Correct the example or the type.' },
    check: (content) =>
      foundIn(fieldsOf(content), ({ field, place }) =>
        field.example && isOneValue(field.example) && !isExampleOfType(field)
          ? { place: `${place}.example`, values: { name: nameOf(field), example: field.example } }
          : undefined,
      ),
  },
  {
    id: 'P39',
    name: 'example-outside-domain',
    severity: 'warn',
    section: 'dictionary',
    text: {
      zh: '字段“{name}”的示例“{example}”不在声明的值域内。',
      en: 'The example “{example}” of “{name}” lies outside its declared values.',
    },
    remedy: { zh: '更正示例或值域。', en: 'Correct the example or the values.' },
    check: (content) =>
      foundIn(fieldsOf(content), ({ field, place }) => {
        if (!field.example || !isOneValue(field.example) || !isExampleOfType(field)) return undefined
        const isInDomain = readDomain(field)
        const value = valueOfExample(field)
        if (!isInDomain || value === undefined || field.type === 'BOOLEAN' || isInDomain(value)) return undefined
        return isInDomain(field.example)
          ? undefined
          : { place: `${place}.example`, values: { name: nameOf(field), example: field.example } }
      }),
  },
  {
    id: 'P39',
    name: 'example-too-long',
    severity: 'note',
    section: 'dictionary',
    text: {
      zh: '字段“{name}”的示例长于声明的 {length} 个字符。',
      en: 'The example of “{name}” is longer than the declared {length} characters.',
    },
    remedy: { zh: '更正示例或长度。', en: 'Correct the example or the length.' },
    check: (content) =>
      foundIn(fieldsOf(content), ({ field, place }) =>
        field.type === 'STRING' &&
        field.length !== undefined &&
        field.example &&
        [...field.example].length > field.length
          ? { place: `${place}.example`, values: { name: nameOf(field), length: field.length } }
          : undefined,
      ),
  },
  {
    id: 'P40',
    name: 'unit-of-text',
    severity: 'warn',
    section: 'dictionary',
    text: {
      zh: '字段“{name}”不是数值，却写了单位“{unit}”。',
      en: 'The field “{name}” has the unit “{unit}” but is no number.',
    },
    remedy: { zh: '把类型改为整数或小数，或去掉单位。', en: 'Make it an integer or a decimal, or drop the unit.' },
    check: (content) =>
      foundIn(fieldsOf(content), ({ field, place }) =>
        field.unit && !['INTEGER', 'DECIMAL', 'JSON', 'CODE'].includes(field.type) && !inSteps.test(nameOf(field))
          ? { place: `${place}.type`, values: { name: nameOf(field), unit: field.unit } }
          : undefined,
      ),
  },
  {
    id: 'P40',
    name: 'unit-missing',
    severity: 'note',
    section: 'dictionary',
    text: { zh: '数值字段“{name}”没有写单位。', en: 'The number “{name}” has no unit.' },
    remedy: { zh: '补上单位，如元、千瓦时、平方米。', en: 'Add the unit.' },
    check: (content) =>
      foundIn(fieldsOf(content), ({ field, place }) =>
        !field.unit && ['INTEGER', 'DECIMAL'].includes(field.type) && quantity.test(nameOf(field))
          ? { place: `${place}.unit`, values: { name: nameOf(field) } }
          : undefined,
      ),
  },
  {
    id: 'P37',
    name: 'key-may-be-empty',
    severity: 'note',
    section: 'dictionary',
    text: { zh: '主键字段“{name}”声明为可空。', en: 'The key field “{name}” is declared to be empty at times.' },
    remedy: { zh: '主键应设为不可空。', en: 'Declare keys as never empty.' },
    check: ({ dictionary }) =>
      foundIn(dictionary, (field, index) =>
        field.isKey && field.nullable
          ? { place: `dictionary.${index}.nullable`, values: { name: nameOf(field) } }
          : undefined,
      ),
  },
  {
    id: 'P38',
    name: 'all-fields-text',
    severity: 'note',
    section: 'dictionary',
    text: {
      zh: '全部 {count} 个字段都声明为字符型，包括“{name}”。',
      en: 'All {count} fields are declared as text, “{name}” too.',
    },
    remedy: { zh: '按实际内容写明数值、日期和代码的类型。', en: 'Declare numbers, dates and codes as what they are.' },
    check: ({ dictionary }) => {
      const telling = dictionary.find(
        (field) => quantity.test(nameOf(field)) || /(?:日期|时间|数量|人数|次数)$/.test(nameOf(field)),
      )
      const isAllText = dictionary.length >= 5 && dictionary.every(({ type }) => type === 'STRING')
      return found(isAllText && telling !== undefined, 'dictionary', {
        count: dictionary.length,
        name: telling ? nameOf(telling) : '',
      })
    },
  },
]
