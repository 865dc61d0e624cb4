import type { FieldType } from '../codes/content.ts'
import type { FieldEntry } from '../listing/listing-content.ts'
import { createPersonalScan } from '../personal/detect-personal.ts'
import { type PersonalKind, type PersonalSuspicion, personalKinds } from '../personal/personal-kinds.ts'
import { isMissing, type SampleRow, type SampleValue, textOfValue } from './sample-row.ts'
import { readDomain } from './value-domain.ts'

/** Rules a sample is checked by, against its field dictionary. */
export const sampleRules = [
  { id: 'S01', zh: '字典中的字段样例里都有', en: 'Every field of the dictionary is in the sample' },
  { id: 'S02', zh: '样例中的字段字典里都有', en: 'Every column of the sample is in the dictionary' },
  { id: 'S03', zh: '值的类型与声明一致', en: 'Values have the declared type' },
  { id: 'S04', zh: '不可空的字段没有空值', en: 'No empty value where none is allowed' },
  { id: 'S05', zh: '值在声明的值域内', en: 'Values lie in the declared domain' },
  { id: 'S06', zh: '主键不重复', en: 'Keys do not repeat' },
  { id: 'S07', zh: '没有居民身份号码', en: 'No identity numbers' },
  { id: 'S08', zh: '没有手机号码', en: 'No mobile numbers' },
  { id: 'S09', zh: '没有电子邮箱', en: 'No e-mail addresses' },
  { id: 'S10', zh: '没有银行卡号', en: 'No bank card numbers' },
  { id: 'S11', zh: '样例不为空', en: 'The sample has rows' },
  { id: 'S12', zh: '文本不超过声明的长度', en: 'Texts are no longer than declared' },
  { id: 'S13', zh: '没有护照、通行证号码', en: 'No passport or permit numbers' },
  { id: 'S14', zh: '没有个人固定电话号码', en: 'No landline numbers of persons' },
  { id: 'S15', zh: '没有机动车号牌', en: 'No licence plates' },
  { id: 'S16', zh: '没有姓名', en: 'No names of persons' },
  { id: 'S17', zh: '没有住址', en: 'No home addresses' },
  { id: 'S18', zh: '没有出生日期', en: 'No dates of birth' },
  { id: 'S19', zh: '没有个人医疗健康信息', en: 'No medical information of persons' },
  { id: 'S20', zh: '没有行踪轨迹', en: 'No whereabouts of persons' },
  { id: 'S21', zh: '没有 IP 地址', en: 'No IP addresses' },
  { id: 'S22', zh: '没有社交账号', en: 'No social accounts' },
  { id: 'S23', zh: '没有个体工商户统一社会信用代码', en: "No sole traders' credit codes" },
] as const
export type SampleRuleId = (typeof sampleRules)[number]['id']

/** The rule that each kind of personal information breaks (rule R06). */
const ruleOfKind: Record<PersonalKind, SampleRuleId> = {
  ID_NUMBER: 'S07',
  MOBILE: 'S08',
  EMAIL: 'S09',
  BANK_CARD: 'S10',
  PASSPORT: 'S13',
  LANDLINE: 'S14',
  PLATE: 'S15',
  NAME: 'S16',
  ADDRESS: 'S17',
  BIRTH_DATE: 'S18',
  MEDICAL: 'S19',
  LOCATION: 'S20',
  IP: 'S21',
  SOCIAL_ACCOUNT: 'S22',
  CREDIT_CODE: 'S23',
}

/** The kind of personal information a rule of the sample looks for; undefined for the other rules. */
export function kindOfRule(rule: SampleRuleId): PersonalKind | undefined {
  return (Object.keys(ruleOfKind) as PersonalKind[]).find((kind) => ruleOfKind[kind] === rule)
}

export type SampleFinding = {
  rule: SampleRuleId
  /** `error` breaks what is declared or exposes people; `warning` wants a look. */
  severity: 'error' | 'warning'
  column?: string
  /** First row concerned, from 1; left out where the whole column is meant. */
  row?: number
  /** Rows concerned. */
  count: number
  message: { zh: string; en: string }
}

/** The sample against its dictionary: what was checked, when, and what was found, worst first. */
export type SampleReport = {
  checkedAt: number
  rows: number
  columns: number
  /** Rules that were applied; those without a finding passed. */
  rules: SampleRuleId[]
  findings: SampleFinding[]
}

/** Checks a sample against the field dictionary it is said to follow. */
export function checkSample(
  rows: readonly SampleRow[],
  dictionary: readonly FieldEntry[],
  checkedAt: number,
): SampleReport {
  const declared = new Map(dictionary.map((field) => [field.name, field]))
  const present = new Set<string>()
  for (const row of rows) for (const name of Object.keys(row)) present.add(name)
  const findings: SampleFinding[] = []

  if (rows.length === 0)
    findings.push({
      rule: 'S11',
      severity: 'error',
      count: 0,
      message: { zh: '样例没有数据行', en: 'The sample has no rows' },
    })
  else
    for (const name of declared.keys())
      if (!present.has(name))
        findings.push({
          rule: 'S01',
          severity: 'error',
          column: name,
          count: rows.length,
          message: { zh: '字典中有此字段，样例中没有', en: 'In the dictionary, not in the sample' },
        })
  for (const name of present) {
    const field = declared.get(name)
    if (field) findings.push(...checkColumn(rows, field))
    else
      findings.push({
        rule: 'S02',
        severity: 'warning',
        column: name,
        count: rows.length,
        message: { zh: '样例中有此列，字典中没有', en: 'In the sample, not in the dictionary' },
      })
  }
  findings.push(...findPersonal(rows, [...present]))
  findings.push(
    ...checkKeys(
      rows,
      dictionary.filter((field) => field.isKey && present.has(field.name)),
    ),
  )
  findings.sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1))
  return { checkedAt, rows: rows.length, columns: present.size, rules: sampleRules.map((rule) => rule.id), findings }
}

function checkColumn(rows: readonly SampleRow[], field: FieldEntry): SampleFinding[] {
  const found = new Map<SampleRuleId, { row: number; count: number; value: string }>()
  const note = (rule: SampleRuleId, row: number, value: SampleValue) => {
    const before = found.get(rule)
    if (before) before.count++
    else found.set(rule, { row: row + 1, count: 1, value: shorten(textOfValue(value)) })
  }
  const isInDomain = readDomain(field)
  for (const [index, row] of rows.entries()) {
    const value = row[field.name]
    if (isMissing(value)) {
      if (!field.nullable) note('S04', index, '')
    } else if (!hasType(value, field.type)) note('S03', index, value)
    else {
      if (isInDomain && !isInDomain(value)) note('S05', index, value)
      if (field.length !== undefined && typeof value === 'string' && [...value].length > field.length)
        note('S12', index, value)
    }
  }
  return [...found].map(([rule, { row, count, value }]) => ({
    rule,
    severity: rule === 'S12' ? ('warning' as const) : ('error' as const),
    column: field.name,
    row,
    count,
    message: messageOf(rule, field, value),
  }))
}

function messageOf(rule: SampleRuleId, field: FieldEntry, value: string): { zh: string; en: string } {
  if (rule === 'S04') return { zh: '声明为不可空，却有空值', en: 'Declared as never empty, but is' }
  if (rule === 'S03')
    return { zh: `声明为 ${field.type}，却有“${value}”`, en: `Declared ${field.type}, but has “${value}”` }
  if (rule === 'S12')
    return { zh: `长于声明的 ${field.length} 个字符`, en: `Longer than the declared ${field.length} characters` }
  return { zh: `“${value}”不在声明的值域内`, en: `“${value}” is outside the declared domain` }
}

function checkKeys(rows: readonly SampleRow[], keys: readonly FieldEntry[]): SampleFinding[] {
  if (keys.length === 0) return []
  const seen = new Set<string>()
  let first: number | undefined
  let count = 0
  for (const [index, row] of rows.entries()) {
    const key = JSON.stringify(keys.map((field) => row[field.name] ?? null))
    if (seen.has(key)) {
      count++
      first ??= index + 1
    }
    seen.add(key)
  }
  if (first === undefined) return []
  return [
    {
      rule: 'S06',
      severity: 'error',
      column: keys.map((field) => field.name).join(' + '),
      row: first,
      count,
      message: { zh: '主键与前面的行重复', en: 'The key repeats that of an earlier row' },
    },
  ]
}

/** Personal information in the columns, each weighed among its values, by its name and beside its neighbours. */
function findPersonal(rows: readonly SampleRow[], names: readonly string[]): SampleFinding[] {
  const scan = createPersonalScan(names)
  for (const row of rows)
    scan.add(
      names.map((name) => {
        const value = row[name] ?? null
        return typeof value === 'object' && value !== null ? textOfValue(value) : value
      }),
    )
  return scan.result().flatMap(({ column, suspicions }) => suspicions.map((suspicion) => findingOf(column, suspicion)))
}

function findingOf(column: string, { kind, certainty, matched, firstRow }: PersonalSuspicion): SampleFinding {
  const { zh, en } = personalKinds.find(({ code }) => code === kind) ?? { zh: kind, en: kind }
  const isSure = certainty !== 'possible'
  return {
    rule: ruleOfKind[kind],
    severity: isSure ? 'error' : 'warning',
    column,
    ...(firstRow !== null && { row: firstRow }),
    count: matched,
    message: isSure
      ? {
          zh: `含有像${zh}的值，公开前须脱敏`,
          en: `Has values that look like personal information (${en}); mask before publishing`,
        }
      : { zh: `可能含有${zh}，请核对`, en: `May hold personal information (${en}); please check` },
  }
}

const day = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/
const time = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/

/** Whether a value is one of the type. */
export function hasType(value: SampleValue, type: FieldType): boolean {
  switch (type) {
    case 'INTEGER':
      return typeof value === 'number' && Number.isInteger(value)
    case 'DECIMAL':
      return typeof value === 'number' && Number.isFinite(value)
    case 'BOOLEAN':
      return typeof value === 'boolean'
    case 'DATE':
      return typeof value === 'string' && day.test(value) && isOnCalendar(value)
    case 'DATETIME':
      return typeof value === 'string' && time.test(value) && isOnCalendar(value.slice(0, 10))
    case 'CODE':
      return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    case 'STRING':
    case 'BINARY':
      return typeof value === 'string'
    case 'GEOMETRY':
      return typeof value === 'string' || typeof value === 'object'
    case 'JSON':
      return true
  }
}

/** 31 February has the right form, but no day. */
function isOnCalendar(value: string): boolean {
  const full = `${value}-01-01`.slice(0, 10)
  return new Date(`${full}T00:00:00Z`).toJSON()?.slice(0, 10) === full
}

function shorten(text: string): string {
  const chars = [...text]
  return chars.length > 24 ? `${chars.slice(0, 24).join('')}…` : text
}
