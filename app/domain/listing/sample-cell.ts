import { isMissing, type SampleValue, textOfValue } from '../sample/sample-row.ts'

/** A line within a cell: who says it or which member it is, and the words. */
export type CellLine = { name?: string; text: string }
/** A cell of the sample table: text, lines where the value has parts, null where there is no value. */
export type SampleCell = string | CellLine[] | null

/** Longest text shown in a cell, and in one of its lines, in characters. */
const longestText = 120
const longestLine = 200
/** Most lines shown in a cell. */
const mostLines = 8

/**
 * A value as a person reads it. A conversation (`data_content` of a high-quality dataset) becomes a line a turn, an
 * object a line a member, a list of words one text; whatever is nested deeper stays JSON.
 */
export function cellOf(value: SampleValue | undefined, comma = ', '): SampleCell {
  if (isMissing(value)) return null
  const lines = linesOf(value, comma)
  if (lines === undefined) return cut(plain(value, comma), longestText)
  const shown = lines.slice(0, mostLines).map((line) => ({ ...line, text: cut(line.text, longestLine) }))
  return lines.length > mostLines ? [...shown, { text: '…' }] : shown
}

function linesOf(value: SampleValue, comma: string): CellLine[] | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (!Array.isArray(value)) {
    const members = Object.entries(value).filter(([, member]) => !isMissing(member))
    return members.length > 0 ? members.map(([name, member]) => ({ name, text: plain(member, comma) })) : undefined
  }
  if (value.length === 0 || !value.every(isTurn)) return undefined
  return value.map((turn) => {
    const name = [turn.role, turn.media_type === 'text' ? undefined : turn.media_type].find(
      (each) => typeof each === 'string' && each !== '',
    )
    return { ...(typeof name === 'string' && { name }), text: plain(turn.content ?? '', comma) }
  })
}

/** One turn of a conversation, or one medium: content with its role or its kind. */
function isTurn(value: SampleValue): value is { [key: string]: SampleValue } {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    'content' in value &&
    ('role' in value || 'media_type' in value)
  )
}

function plain(value: SampleValue, comma: string): string {
  if (Array.isArray(value) && value.length > 0 && value.every((each) => typeof each !== 'object'))
    return value.map(String).join(comma)
  return textOfValue(value)
}

function cut(text: string, length: number): string {
  const chars = [...text]
  return chars.length > length ? `${chars.slice(0, length).join('')}…` : text
}
