import { matchCode } from '../codes/code-list.ts'
import { findRegion } from '../codes/region.ts'
import { allOf, type FormValues, oneOf } from '../draft/form-values.ts'
import { readNumber, readRegion, readSize, writeNumber, writeSize } from '../draft/plain-values.ts'
import type { FormProblem } from '../form-state.ts'
import { type LooseResource, mostFields, type ResourceContact, ResourceContent } from './resource-content.ts'
import { type ResourceFieldRow, type ResourceKey, resourceFields } from './resource-fields.ts'
import { readFieldLines, writeFieldLines } from './resource-lines.ts'

/** What a form or a line of a spreadsheet says of a resource. */
export type ReadResource = {
  /** None where not even the name can be taken. */
  content?: LooseResource
  contact: ResourceContact
  /** Whether nothing is missing that a registration needs. */
  isWhole: boolean
  problems: FormProblem[]
}

/**
 * Reads what was typed, codes by any of their names. For a draft what is missing is no problem, but for the name; what is
 * there has to be right.
 */
export function readResource(form: FormValues, { isDraft }: { isDraft: boolean }): ReadResource {
  const problems: FormProblem[] = []
  const values: Partial<Record<ResourceKey, unknown>> = {}
  for (const field of resourceFields) {
    const typed = typedOf(form, field.key)
    if (typed === '') {
      if (field.isRequired && !(isDraft && field.key !== 'title'))
        problems.push({ field: field.key, reason: 'required' })
      continue
    }
    const read = readValue(field, typed)
    if ('reason' in read) problems.push({ field: field.key, reason: read.reason })
    else values[field.key] = read.value
  }
  const isExtentTold = problems.some(({ field }) => field === 'recordCount' || field === 'storageBytes')
  if (!isDraft && !isExtentTold && values.recordCount === undefined && values.storageBytes === undefined)
    problems.push({ field: 'recordCount', reason: 'volumeMissing' })
  const { contactName, contactReach, ...declared } = values
  const contact = {
    ...(typeof contactName === 'string' && { name: contactName }),
    ...(typeof contactReach === 'string' && { reach: contactReach }),
  }
  const isWhole = ResourceContent.safeParse(declared).success
  return {
    ...(typeof declared.title === 'string' && { content: declared as LooseResource }),
    contact,
    isWhole: isWhole && contact.name !== undefined && contact.reach !== undefined,
    problems,
  }
}

/** What is declared as the boxes of the form hold it, by their names. */
export function writeResource(
  content: Partial<LooseResource>,
  contact: ResourceContact,
): Record<string, string | string[]> {
  const values: Record<string, unknown> = { ...content, contactName: contact.name, contactReach: contact.reach }
  return Object.fromEntries(
    resourceFields.flatMap((field): [string, string | string[]][] => {
      const value = values[field.key]
      if (value === undefined) return []
      if (field.control === 'codes') return [[`${field.key}[]`, (value as string[]).map(String)]]
      return [[field.key, writeValue(field, value)]]
    }),
  )
}

function writeValue(field: ResourceFieldRow, value: unknown): string {
  if (field.control === 'fields') return writeFieldLines(value as LooseResource['fields'] & object)
  if (field.control === 'number') return writeNumber(value as number)
  if (field.control === 'size') return writeSize(value)
  if (field.control === 'flag') return value === true ? 'yes' : 'no'
  return String(value)
}

/** What stands in a box, or in all boxes of a choice. */
function typedOf(form: FormValues, key: ResourceKey): string {
  const several = allOf(form, `${key}[]`)
  // PostgreSQL takes no U+0000, and no page shows other signs that cannot be seen.
  return (several.length > 0 ? several.join('、') : (oneOf(form, key) ?? ''))
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
}

type Read = { value: unknown } | { reason: string }

function readValue(field: ResourceFieldRow, typed: string): Read {
  const { list = [] } = field
  switch (field.control) {
    case 'line':
    case 'lines':
      if ([...typed].length > (field.max ?? 200)) return { reason: 'tooLong' }
      return { value: field.control === 'line' ? typed.replace(/\s+/g, ' ') : typed }
    case 'code': {
      const found = matchCode(list, typed)
      return found ? { value: found.code } : { reason: 'codeUnknown' }
    }
    case 'codes': {
      const found = typed.split(/[、,，;；\n]+/).flatMap((part) => (part.trim() ? [matchCode(list, part)?.code] : []))
      return found.includes(undefined) ? { reason: 'codeUnknown' } : { value: [...new Set(found)] }
    }
    case 'region': {
      const code = readRegion(typed)
      return findRegion(code) ? { value: code } : { reason: 'regionUnknown' }
    }
    case 'number':
      return whole(readNumber(typed.replace(/条$/, '')), 'numberWrong')
    case 'size':
      return whole(readSize(typed), 'sizeWrong')
    case 'flag':
      if (/^(?:是|有|含|yes|y|true|1)$/i.test(typed)) return { value: true }
      return /^(?:否|无|不含|no|n|false|0)$/i.test(typed) ? { value: false } : { reason: 'flagWrong' }
    case 'fields': {
      const lines = readFieldLines(typed)
      if (lines === undefined) return { reason: 'fieldsWrong' }
      return lines.length > mostFields ? { reason: 'fieldsTooMany' } : { value: lines }
    }
  }
}

function whole(read: number | string | undefined, reason: string): Read {
  return typeof read === 'number' && Number.isSafeInteger(read) && read >= 0 ? { value: read } : { reason }
}
