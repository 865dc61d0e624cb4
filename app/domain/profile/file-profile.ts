import { z } from 'zod'
import { codesOf } from '../codes/code-list.ts'
import { fieldTypes, formats } from '../codes/content.ts'
import { findRegion } from '../codes/region.ts'
import { personalKinds } from '../personal/personal-kinds.ts'
import { profileWarnings } from './profile-words.ts'

/** Bounds of a profile, so that a file cannot make it larger than a page can show. */
export const profileBounds = { tables: 20, columns: 3_000, sampleRows: 100, sampleCells: 30_000, values: 50, text: 200 }

/** The column in which values stand that are beyond the last name of the header; no field of the data. */
export const extraColumn = '多出的值'

const count = z.number().int().min(0)
const text = z.string().max(profileBounds.text)
const share = z.number().min(0).max(1)
const moment = z.string().regex(/^\d{4}(-\d{2}(-\d{2}(T\d{2}:\d{2}:\d{2})?)?)?$/)
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const regions = z
  .array(z.strictObject({ code: z.string().refine((code) => findRegion(code) !== undefined), rows: count }))
  .max(400)
const warnings = z
  .array(
    z.strictObject({
      code: z.enum(codesOf(profileWarnings)),
      /** The column it is about. */
      column: text.optional(),
      /** Rows, values, columns or files concerned. */
      count: count.optional(),
      /** First row concerned, from 1 for the first row of data. */
      row: count.optional(),
    }),
  )
  .max(400)

/** What a column seems to hold of people; see `createPersonalScan`. */
export const PersonalFinding = z.strictObject({
  kind: z.enum(codesOf(personalKinds)),
  matched: count,
  examined: count,
  certainty: z.enum(['certain', 'likely', 'possible']),
  firstRow: count.nullable(),
})

/** Everything said of one column. No value in it is personal: where a column is, its values are masked or left out. */
export const ColumnProfile = z.strictObject({
  name: z.string().min(1).max(200),
  type: z.enum(codesOf(fieldTypes)),
  /** A guess from the name, or from values such as 12.5%. */
  unit: z.string().max(40).optional(),
  /** Share of rows without a value; -, NULL, N/A and 无 are none. */
  nullShare: share,
  /** Different values; exact where it says so, else within some 3 %. */
  distinct: count,
  isDistinctExact: z.boolean(),
  /** Numbers, and dates as YYYY-MM-DD or YYYY-MM-DDTHH:mm:ss. */
  min: z.union([z.number(), moment]).optional(),
  max: z.union([z.number(), moment]).optional(),
  /** Shortest and longest value, in UTF-16 units. */
  shortest: count,
  longest: count,
  examples: z.array(text).max(5),
  /** All values with their counts, most frequent first, where there are at most 50. */
  valueDomain: z
    .array(z.strictObject({ value: text, count }))
    .max(profileBounds.values)
    .optional(),
  /** Unique, never empty, and no measure. */
  isKey: z.boolean(),
  personal: z.array(PersonalFinding).max(15),
})
export type ColumnProfile = z.infer<typeof ColumnProfile>

/** One table: the whole of a CSV, a sheet of a workbook, a file of an archive. */
export const TableProfile = z.strictObject({
  name: text,
  format: z.enum(codesOf(formats)),
  /** Bytes of the file in the archive; left out for sheets. */
  bytes: count.optional(),
  encoding: z.enum(['UTF-8', 'UTF-8 BOM', 'UTF-16LE', 'UTF-16BE', 'GB18030']).optional(),
  delimiter: z.string().max(1).optional(),
  hasHeader: z.boolean(),
  rows: count,
  columns: z.array(ColumnProfile).max(profileBounds.columns),
  timeStart: day.optional(),
  timeEnd: day.optional(),
  regions,
  /** Rows that repeat an earlier row as a whole; null where that was not counted. */
  duplicates: count.nullable(),
  /** Rows spread over the whole table, in the order of the columns, masked. */
  sample: z.array(z.array(text.nullable())).max(profileBounds.sampleRows),
  warnings,
})
export type TableProfile = z.infer<typeof TableProfile>
export type ProfileWarning = TableProfile['warnings'][number]

/** Everything that can be said of a data file without anybody declaring it. Stored as JSON. */
export const FileProfile = z.strictObject({
  version: z.literal(1),
  /** The file's own name, without folders. */
  name: text,
  format: z.enum(codesOf(formats)),
  bytes: count,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  tables: z.array(TableProfile).min(1).max(profileBounds.tables),
  tablesLeftOut: count,
  /** Languages of the texts in it, most frequent first. */
  languages: z.array(z.enum(['zh', 'en'])).max(2),
  timeStart: day.optional(),
  timeEnd: day.optional(),
  regions,
  warnings,
})
export type FileProfile = z.infer<typeof FileProfile>
