import type { FieldEntry } from '../listing/listing-content.ts'
import type { ColumnProfile, FileProfile } from '../profile/file-profile.ts'
import { kindOfRule, type SampleFinding, sampleRules } from '../sample/check-sample.ts'
import { isMissing } from '../sample/sample-row.ts'
import { found, foundIn, type Rule, type Words } from './rule.ts'

/** What each finding of the sample's own check means for a listing that is to be handed in. */
function severityOf({ rule, severity }: SampleFinding): 'block' | 'warn' {
  if (!kindOfRule(rule)) return lenient.includes(rule) ? 'warn' : 'block'
  return severity === 'error' ? 'block' : 'warn'
}

const remedies: Record<'structure' | 'values' | 'personal', Words> = {
  structure: { zh: '使样例与字段字典一致。', en: 'Make the sample and the dictionary agree.' },
  values: { zh: '更正样例中的值，或更正字典的声明。', en: 'Correct the values, or what the dictionary declares.' },
  personal: {
    zh: '脱敏后重新上传样例，并在字典中标注该字段。',
    en: 'Mask the sample and upload it again, and flag the field.',
  },
}
/** Personal information may be sure or only possible; the rest is either. */
function severitiesOf(id: SampleFinding['rule']): readonly ('block' | 'warn')[] {
  if (kindOfRule(id)) return ['block', 'warn']
  return lenient.includes(id) ? ['warn'] : ['block']
}

const lenient = ['S01', 'S02', 'S12']
const structural = ['S01', 'S02', 'S11']
const ofValues = ['S03', 'S04', 'S05', 'S06', 'S12']

/** The sample's own rules (S01 and on): the findings of its report, as they were made when it was checked. */
const reportRules: readonly Rule[] = sampleRules.flatMap(({ id }) =>
  severitiesOf(id).map((severity) => ({
    id,
    name: `sample-${id}-${severity}`,
    severity,
    section: 'content' as const,
    text: { zh: '样例{column}：{message}（{count} 处）。', en: 'Sample{column}: {message} ({count}).' },
    remedy: remedies[structural.includes(id) ? 'structure' : ofValues.includes(id) ? 'values' : 'personal'],
    check: (_, { sampleReport }) =>
      (sampleReport?.findings ?? [])
        .filter((finding) => finding.rule === id && severityOf(finding) === severity)
        .map(({ column, count, message }) => ({
          place: 'sample',
          values: {
            column: column ? { zh: `字段“${column}”`, en: `, field “${column}”` } : '',
            message,
            count,
          },
        })),
  })),
)

const tablesOf = (profiles: readonly FileProfile[]) => profiles.flatMap(({ tables }) => tables)

/** Columns of the files that a dictionary names, each with its field. */
function declaredColumns(dictionary: readonly FieldEntry[], profiles: readonly FileProfile[]) {
  const declared = new Map(dictionary.map((field, index) => [field.name, { field, index }]))
  return tablesOf(profiles)
    .filter(({ hasHeader }) => hasHeader)
    .flatMap(({ columns, rows }) => columns.map((column) => ({ column, rows, declared: declared.get(column.name) })))
}

const numbers = ['INTEGER', 'DECIMAL']

/** Whether what stands in a file cannot be of the declared type. */
function contradicts({ type }: FieldEntry, column: ColumnProfile): boolean {
  if (column.nullShare === 1) return false
  if (numbers.includes(type)) return !(column.type === 'INTEGER' || (type === 'DECIMAL' && column.type === 'DECIMAL'))
  if (type === 'DATE' || type === 'DATETIME') return !['DATE', 'DATETIME', 'INTEGER'].includes(column.type)
  return false
}

/** The files themselves against what is declared of them. */
const fileRules: readonly Rule[] = [
  {
    id: 'P41',
    name: 'column-undeclared',
    severity: 'warn',
    section: 'dictionary',
    text: { zh: '文件中的列“{name}”不在字段字典中。', en: 'The column “{name}” of the file is not in the dictionary.' },
    remedy: { zh: '在字典中补上，或从文件中删去。', en: 'Add it to the dictionary, or take it out of the file.' },
    applies: ({ dictionary }) => dictionary.length > 0,
    check: ({ dictionary }, { profiles }) =>
      foundIn(declaredColumns(dictionary, profiles), ({ column, declared }) =>
        declared ? undefined : { place: 'dictionary', values: { name: column.name } },
      ),
  },
  {
    id: 'P41',
    name: 'field-not-in-file',
    severity: 'warn',
    section: 'dictionary',
    text: { zh: '字典中的字段“{name}”在文件里没有。', en: 'The field “{name}” is in no file.' },
    remedy: { zh: '更正字段名，或删去这一行。', en: 'Correct its name, or remove the line.' },
    applies: (_, { profiles }) => tablesOf(profiles).some(({ hasHeader }) => hasHeader),
    check: ({ dictionary }, { profiles }) => {
      const present = new Set(tablesOf(profiles).flatMap(({ columns }) => columns.map(({ name }) => name)))
      return foundIn(dictionary, ({ name }, index) =>
        present.has(name) ? undefined : { place: `dictionary.${index}.name`, values: { name } },
      )
    },
  },
  {
    id: 'P41',
    name: 'column-of-other-type',
    severity: 'warn',
    section: 'dictionary',
    text: {
      zh: '字段“{name}”声明为 {declared}，文件中是 {actual}。',
      en: 'The field “{name}” is declared {declared}; in the file it is {actual}.',
    },
    remedy: { zh: '更正声明的类型，或清理文件。', en: 'Correct the declared type, or clean the file.' },
    check: ({ dictionary }, { profiles }) =>
      foundIn(declaredColumns(dictionary, profiles), ({ column, declared }) =>
        declared && contradicts(declared.field, column)
          ? {
              place: `dictionary.${declared.index}.type`,
              values: { name: column.name, declared: declared.field.type, actual: column.type },
            }
          : undefined,
      ),
  },
  {
    id: 'P41',
    name: 'column-empty-at-times',
    severity: 'warn',
    section: 'dictionary',
    text: {
      zh: '字段“{name}”声明为不可空，文件中有 {percent}% 为空。',
      en: 'The field “{name}” is declared never empty; {percent}% of it are.',
    },
    remedy: { zh: '补齐数据，或改为可空。', en: 'Complete the data, or declare it as empty at times.' },
    check: ({ dictionary }, { profiles }) =>
      foundIn(declaredColumns(dictionary, profiles), ({ column, declared }) =>
        declared && !declared.field.nullable && column.nullShare > 0
          ? {
              place: `dictionary.${declared.index}.nullable`,
              values: { name: column.name, percent: Math.max(0.1, Math.round(column.nullShare * 1_000) / 10) },
            }
          : undefined,
      ),
  },
  {
    id: 'P41',
    name: 'rows-differ',
    severity: 'warn',
    section: 'extent',
    text: {
      zh: '声明 {declared} 条记录，文件中是 {actual} 条。',
      en: '{declared} records are declared; the files have {actual}.',
    },
    remedy: { zh: '更正记录数，或上传完整的文件。', en: 'Correct the number, or upload the whole.' },
    applies: ({ recordCount }, { profiles }) => recordCount !== undefined && tablesOf(profiles).length > 0,
    check: ({ recordCount = 0 }, { profiles }) => {
      const actual = tablesOf(profiles).reduce((sum, { rows }) => sum + rows, 0)
      const isOff = actual > recordCount * 1.1 || recordCount > actual * 1.1
      return found(isOff, 'recordCount', { declared: recordCount, actual })
    },
  },
  {
    id: 'P41',
    name: 'period-differs',
    severity: 'warn',
    section: 'extent',
    text: {
      zh: '文件中的日期为 {first} 至 {last}，超出声明的时间范围。',
      en: 'Dates in the file run from {first} to {last}, beyond the declared period.',
    },
    remedy: { zh: '更正数据起止日期。', en: 'Correct the first and the last day.' },
    applies: ({ timeStart, timeEnd }) => timeStart !== undefined && timeEnd !== undefined,
    check: ({ timeStart = '', timeEnd = '' }, { profiles }) =>
      foundIn(profiles, ({ timeStart: first, timeEnd: last }) =>
        first !== undefined && last !== undefined && (first < timeStart || last > timeEnd)
          ? { place: first < timeStart ? 'timeStart' : 'timeEnd', values: { first, last } }
          : undefined,
      ),
  },
  {
    id: 'P41',
    name: 'rows-repeat',
    severity: 'warn',
    section: 'content',
    text: {
      zh: '文件“{name}”有 {count} 行完全重复。',
      en: '{count} rows of the file “{name}” repeat others as a whole.',
    },
    remedy: { zh: '去重后重新上传，或在描述中说明。', en: 'Remove them, or explain them in the description.' },
    check: (_, { profiles }) =>
      foundIn(tablesOf(profiles), ({ name, duplicates, rows }) =>
        duplicates !== null && duplicates > 0.01 * rows
          ? { place: 'sample', values: { name, count: duplicates } }
          : undefined,
      ),
  },
  {
    id: 'P41',
    name: 'sample-column-empty',
    severity: 'note',
    section: 'content',
    text: { zh: '字段“{name}”在样例中全部为空。', en: 'The field “{name}” is empty in the whole sample.' },
    remedy: { zh: '换用能看出内容的样例。', en: 'Choose rows that show what stands in it.' },
    applies: ({ kind }, { sample = [] }) => kind !== 'HQ_DATASET' && sample.length >= 3,
    check: ({ dictionary }, { sample = [] }) =>
      foundIn(dictionary, ({ name }) =>
        sample.every((row) => isMissing(row[name])) && sample.some((row) => name in row)
          ? { place: 'sample', values: { name } }
          : undefined,
      ),
  },
]

/** Section C: the sample and the files, against the dictionary and what else is declared. */
export const sampleAndFileRules: readonly Rule[] = [...reportRules, ...fileRules]
