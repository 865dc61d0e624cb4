import type { FieldType } from '../codes/content.ts'
import { extraColumn, type FileProfile } from '../profile/file-profile.ts'
import { readCompactMoment, readMoment } from '../profile/read-moment.ts'
import { numberOf } from '../profile/value-kind.ts'
import type { DraftSample } from '../review/draft-sample.ts'
import type { SampleValue } from '../sample/sample-row.ts'

/**
 * The sample of a draft: the masked rows of the largest table, their values as the types of the columns say. A value that
 * does not fit its type stays a text. Undefined where there are no rows.
 */
export function sampleFromProfile(profile: FileProfile): DraftSample | undefined {
  const [table] = [...profile.tables].sort((one, other) => other.rows - one.rows)
  if (!table || table.sample.length === 0) return undefined
  const columns = table.columns.flatMap(({ name, type }, index) =>
    name === extraColumn ? [] : [{ name, type, index }],
  )
  const rows = table.sample.map((row) =>
    Object.fromEntries(columns.map(({ name, type, index }) => [name, readText(row[index] ?? null, type)])),
  )
  return { format: 'CSV', rows }
}

const yes = /^(?:true|是|yes|y)$/i

function readText(text: string | null, type: FieldType): SampleValue {
  if (text === null) return null
  if (type === 'INTEGER' || type === 'DECIMAL') {
    const number = numberOf(text)
    return Number.isFinite(number) && (type === 'DECIMAL' || Number.isInteger(number)) ? number : text
  }
  if (type === 'BOOLEAN') return yes.test(text)
  if (type === 'DATE' || type === 'DATETIME') {
    const iso = (readMoment(text) ?? readCompactMoment(text))?.iso ?? text
    return type === 'DATETIME' && iso.length === 10 ? `${iso}T00:00:00` : iso
  }
  return text
}
