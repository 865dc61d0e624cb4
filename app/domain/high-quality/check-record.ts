import { maskText } from '../personal/mask-personal.ts'
import { type ContentItem, itemsOf, labelsOf, lacksReply } from './record-content.ts'
import type { RecordFault } from './record-faults.ts'
import {
  hasShape,
  internetSource,
  isAddress,
  isBlank,
  isObject,
  isVersion,
  type LooseRecord,
  readRecordDay,
  recordAnnotators,
  recordFields,
  recordMedia,
  recordMethods,
} from './record-format.ts'

/** The day it is, and the period the data are declared to be of; what is not given is not held against. */
export type RecordDays = { today?: string | undefined; from?: string | undefined; to?: string | undefined }

const known = new Set(recordFields.map(({ name }) => name))
const vague = /^(?:无|暂无|未知|不详|不明|网络|互联网|网上|其他|n\/?a|unknown|none|internet|web|other)[。.]?$/i

/**
 * What is wrong with one record by itself (TC609-5-2025-02; rule R17): its fields, annotation, source, and whether its parts
 * agree. Pure; what its texts hold is `textFaults`.
 */
export function checkRecord(record: LooseRecord, days: RecordDays = {}): RecordFault[] {
  const items = itemsOf(record)
  return [
    ...fieldFaults(record),
    ...contentFaults(record, items),
    ...annotationFaults(record),
    ...sourceFaults(record),
    ...dayFaults(record, days),
  ]
}

function fieldFaults(record: LooseRecord): RecordFault[] {
  const found: RecordFault[] = 'data_content' in record ? [] : [{ code: 'otherFormat' }]
  for (const field of recordFields) {
    const { name, shape, isRequired } = field
    const value = record[name]
    if (value === undefined || value === null) {
      if (isRequired) found.push({ code: 'missingField', field: name })
    } else if (isBlank(value)) {
      if (isRequired) found.push({ code: 'emptyField', field: name })
    } else if (!hasShape(field, value)) found.push({ code: 'wrongType', field: name, example: short(value) })
    else if (shape === 'day' && readRecordDay(value) === undefined)
      found.push({ code: 'badDate', field: name, example: short(value) })
    else if (shape === 'version' && !isVersion(value))
      found.push({ code: 'badVersion', field: name, example: short(value) })
  }
  for (const name of Object.keys(record))
    if (!known.has(name)) found.push({ code: 'unknownField', field: name.slice(0, 60) })
  return found
}

const endings: Readonly<Record<string, RegExp>> = {
  image: /\.(?:jpe?g|png|webp|bmp|gif|tiff?|heic|dcm|svg)$/i,
  audio: /\.(?:wav|mp3|flac|m4a|ogg|aac|opus|pcm|amr)$/i,
  video: /\.(?:mp4|avi|mov|mkv|webm|flv|m4v|ts)$/i,
}
const anyMedium = Object.entries(endings)

function contentFaults(record: LooseRecord, items: readonly ContentItem[]): RecordFault[] {
  if (!Array.isArray(record.data_content)) return []
  const found: RecordFault[] = []
  const bare = items.find(({ isWhole }) => !isWhole)
  if (bare) found.push({ code: 'badMedium', field: 'data_content', example: short(bare.content) })
  const odd = items.find(({ type }) => type !== '' && !recordMedia.includes(type))
  if (odd) found.push({ code: 'unknownMedium', field: 'data_content', example: short(odd.type) })
  // What somebody says may be what is labelled: then the label is the answer.
  if (!isObject(record.annotation) && lacksReply(items)) found.push({ code: 'noReply', field: 'data_content' })
  else if (items.some(({ content, isWhole }) => isWhole && isBlank(content)))
    found.push({ code: 'emptyContent', field: 'data_content' })
  const other = items.find(({ type, content }) => isOtherMedium(type, content))
  if (other) found.push({ code: 'mediumMismatch', field: 'data_content', example: short(other.content) })
  return found
}

/** Whether a path ends in a way that belongs to another medium than the one that is named. */
function isOtherMedium(type: string, content: unknown): boolean {
  if (typeof content !== 'string' || !(type in endings)) return false
  const path = content.trim().replace(/[?#].*$/, '')
  return anyMedium.some(([medium, ending]) => medium !== type && ending.test(path))
}

function annotationFaults(record: LooseRecord): RecordFault[] {
  const { annotation } = record
  if (!isObject(annotation)) return []
  const found: RecordFault[] = []
  const { label, annotation_method: method, annotator } = annotation
  const lacks = ['label', 'annotation_method', 'annotator'].find(
    (name) => annotation[name] === undefined || annotation[name] === null,
  )
  if (lacks) found.push({ code: 'badAnnotation', field: `annotation.${lacks}` })
  else if (!Array.isArray(label))
    found.push({ code: 'badAnnotation', field: 'annotation.label', example: short(label) })
  if (Array.isArray(label) && labelsOf(record).length < Math.max(1, label.length))
    found.push({ code: 'emptyLabel', field: 'annotation.label' })
  if (!isBlank(method) && !recordMethods.includes(String(method)))
    found.push({ code: 'badMethod', field: 'annotation.annotation_method', example: short(method) })
  if (!isBlank(annotator) && !recordAnnotators.includes(String(annotator)))
    found.push({ code: 'badAnnotator', field: 'annotation.annotator', example: short(annotator) })
  return found
}

function sourceFaults({ source, source_details: details }: LooseRecord): RecordFault[] {
  if (isBlank(source) || isBlank(details)) return []
  if (source === internetSource)
    return isAddress(details) ? [] : [{ code: 'noAddress', field: 'source_details', example: short(details) }]
  return vague.test(String(details).trim())
    ? [{ code: 'vagueSource', field: 'source_details', example: short(details) }]
    : []
}

function dayFaults(record: LooseRecord, { today, from, to }: RecordDays): RecordFault[] {
  const made = readRecordDay(record.original_time)
  const changed = readRecordDay(record.last_modified_time)
  const found: RecordFault[] = []
  if (made && changed && changed < made)
    found.push({ code: 'timeReversed', field: 'last_modified_time', example: `${made} > ${changed}` })
  const late = [made, changed].find((day) => day !== undefined && today !== undefined && day > today)
  if (late) found.push({ code: 'futureDate', example: late })
  if (made && ((from !== undefined && made < from) || (to !== undefined && made > to)))
    found.push({ code: 'outsidePeriod', field: 'original_time', example: made })
  return found
}

const longestShown = 60

/** A value as it stands, short, with personal information masked before it is cut. */
export function short(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  const masked = maskText(text.slice(0, 4 * longestShown))
  return masked.length > longestShown ? `${masked.slice(0, longestShown)}…` : masked
}
