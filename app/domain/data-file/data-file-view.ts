import { labelOf } from '../codes/code-list.ts'
import { fieldTypes, formats } from '../codes/content.ts'
import { allRegions } from '../codes/region.ts'
import { type Certainty, personalKinds } from '../personal/personal-kinds.ts'
import { type ColumnProfile, extraColumn, type FileProfile, type ProfileWarning } from '../profile/file-profile.ts'
import { type ProfileFailureCode, profileFailures, profileWarnings } from '../profile/profile-words.ts'
import type { Language } from '../text.ts'
import { forgottenAt, timeLeft } from './data-file-rules.ts'
import type { DataFileState } from './data-file-states.ts'

/** Lines of the field dictionary on a page, columns and rows of the sample that are shown. */
export const fieldsPerPage = 100
const shownColumns = 40
const shownRows = 10
const shownRegions = 8
const shownExamples = 3

type FileFacts = {
  id: string
  fileName: string
  bytes: number
  state: DataFileState
  percent: number
  failure: ProfileFailureCode | null
  uploadedAt: number
  usedAt: number
  startedAt: number | null
}

/** A file as lists and the head of its page show it. */
export type FileLine = {
  id: string
  fileName: string
  bytes: number
  uploadedAt: number
  state: DataFileState
  percent: number
  failure?: string
  drafts: number
  /** When it goes, while no draft is made from it. */
  forgottenAt?: number
}

export function viewFileLine(file: FileFacts, drafts: number, language: Language): FileLine {
  const { id, fileName, bytes, uploadedAt, state, percent, failure, usedAt } = file
  return {
    ...{ id, fileName, bytes, uploadedAt, state, percent, drafts },
    ...(state === 'failed' && failure && { failure: labelOf(profileFailures, failure, language) }),
    ...(drafts === 0 && { forgottenAt: forgottenAt(usedAt) }),
  }
}

/** How far a reading is: how many are read first, and the seconds it will still take. */
export type ReadingView = { percent: number; before: number; secondsLeft?: number }

export function viewReading(
  { startedAt, percent, state }: Pick<FileFacts, 'startedAt' | 'percent' | 'state'>,
  before: number,
  now: number,
): ReadingView {
  const left = state === 'profiling' && startedAt !== null ? timeLeft({ startedAt, percent }, now) : undefined
  return { percent, before, ...(left !== undefined && { secondsLeft: Math.ceil(left / 1_000) }) }
}

/** What a field seems to hold of people, over the whole file. */
export type FoundView = { kind: string; certainty: Certainty; matched: number; examined: number; isSensitive: boolean }

export type FieldView = {
  name: string
  type: string
  unit?: string
  nullShare: number
  distinct: number
  isDistinctExact: boolean
  min?: string | number
  max?: string | number
  examples: string[]
  isKey: boolean
  personal: FoundView[]
}

/** What was found, for a page: facts, warnings, tables to choose from, a page of fields, the masked sample. */
export type FindingsView = {
  format: string
  rows: number
  columns: number
  timeStart?: string
  timeEnd?: string
  regions: string[]
  moreRegions: number
  encodings: string[]
  warnings: string[]
  tables: { at: number; name: string; rows: number; columns: number }[]
  table?: number
  fields: FieldView[]
  from: number
  fieldCount: number
  sample: { columns: string[]; rows: (string | null)[][]; moreColumns: number }
}

/** Puts a profile into words. `chosen` is it with the chosen table alone; its first table is what the sample is of. */
export function viewFindings(
  profile: FileProfile,
  chosen: FileProfile,
  at: { table?: number; from: number; fields: readonly ColumnProfile[] },
  language: Language,
): FindingsView {
  const { timeStart, timeEnd } = chosen
  const regions = chosen.regions.map(({ code }) => labelOf(allRegions, code, language))
  const from = Math.max(0, Math.min(at.from, at.fields.length - 1))
  return {
    format: labelOf(formats, profile.format, language),
    rows: chosen.tables.reduce((sum, table) => sum + table.rows, 0),
    columns: at.fields.length,
    ...(timeStart !== undefined && { timeStart }),
    ...(timeEnd !== undefined && { timeEnd }),
    regions: regions.slice(0, shownRegions),
    moreRegions: Math.max(0, regions.length - shownRegions),
    encodings: [...new Set(chosen.tables.flatMap(({ encoding }) => encoding ?? []))],
    warnings: [...profile.warnings, ...chosen.tables.flatMap(({ warnings }) => warnings)]
      .slice(0, 50)
      .map((warning) => sayWarning(warning, language)),
    tables:
      profile.tables.length > 1
        ? profile.tables.map(({ name, rows, columns }, index) => ({ at: index, name, rows, columns: columns.length }))
        : [],
    ...(at.table !== undefined && { table: at.table }),
    fields: at.fields.slice(from, from + fieldsPerPage).map((column) => viewField(column, language)),
    from,
    fieldCount: at.fields.length,
    sample: viewSample(chosen),
  }
}

/** What a column seems to hold of people. */
export function viewFound({ personal }: ColumnProfile, language: Language): FoundView[] {
  return personal.map(({ kind, certainty, matched, examined }) => ({
    kind: labelOf(personalKinds, kind, language),
    isSensitive: personalKinds.some(({ code, flag }) => code === kind && flag === 'SENSITIVE'),
    ...{ certainty, matched, examined },
  }))
}

function viewField(column: ColumnProfile, language: Language): FieldView {
  const { name, type, unit, nullShare, distinct, isDistinctExact, min, max, examples, isKey } = column
  return {
    ...{ name, nullShare, distinct, isDistinctExact },
    // A measure may be unique by chance, and people are no key.
    isKey: isKey && type !== 'DECIMAL' && column.personal.length === 0,
    type: labelOf(fieldTypes, type, language),
    ...(unit !== undefined && { unit }),
    ...(min !== undefined && { min }),
    ...(max !== undefined && { max }),
    examples: examples.slice(0, shownExamples),
    personal: viewFound(column, language),
  }
}

function viewSample({ tables }: FileProfile): FindingsView['sample'] {
  const [table] = [...tables].sort((one, other) => other.rows - one.rows)
  if (!table) return { columns: [], rows: [], moreColumns: 0 }
  const columns = table.columns.filter(({ name }) => name !== extraColumn).slice(0, shownColumns)
  return {
    columns: columns.map(({ name }) => name),
    rows: table.sample.slice(0, shownRows).map((row) => row.slice(0, columns.length)),
    moreColumns: table.columns.length - columns.length,
  }
}

function sayWarning({ code, column, count, row }: ProfileWarning, language: Language): string {
  const words = labelOf(profileWarnings, code, language)
  const about = [
    column,
    count === undefined
      ? undefined
      : language === 'zh'
        ? `${count.toLocaleString('en-US')} 处`
        : `${count.toLocaleString('en-US')} in all`,
    row === undefined ? undefined : language === 'zh' ? `自第 ${row} 行` : `from row ${row}`,
  ].filter((part) => part !== undefined)
  if (about.length === 0) return words
  return language === 'zh' ? `${words}（${about.join('，')}）` : `${words} (${about.join(', ')})`
}
