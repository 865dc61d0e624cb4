import { decodeText } from '../harvest/decode-text.ts'
import type { HarvestInput, HarvestRecord } from '../harvest/harvest-record.ts'
import { recognise } from '../harvest/readers/all-readers.ts'
import { readYaml } from '../harvest/readers/tolerant-yaml.ts'
import { say } from '../text.ts'
import { asLoose } from './draft-field.ts'
import { isDataPackage, readDataPackage } from './start-datapackage.ts'
import { isOpenApi, openApiName, readOpenApi } from './start-openapi.ts'
import { mostStarted, type StartLine, type StartReading } from './start-report.ts'
import { readSpreadsheetStart } from './start-spreadsheet.ts'
import { unreadLeaves } from './unread-leaves.ts'

const headSize = 65_536
/** Names of the formats as people know them. */
const formatNames: Readonly<Record<string, string>> = {
  'cn-portal': '开放数据平台目录',
  'cn-exchange': '交易所产品目录',
  'aws-registry': 'AWS Registry of Open Data',
  'hf-card': 'Hugging Face dataset card',
  'dcat-us': 'DCAT-US',
  'dcat-ap': 'DCAT-AP',
  croissant: 'Croissant',
  odps: 'ODPS',
  odcs: 'ODCS',
}

/**
 * What a file says of products: an OpenAPI or Swagger description, a Data Package, our spreadsheet, or any metadata that can
 * be harvested. Tells by the content what it is; the name helps with tables and YAML.
 */
export async function readStart(name: string, bytes: Uint8Array): Promise<StartReading> {
  if (bytes.length === 0) return { kind: 'unknown', reason: 'startEmpty' }
  if (/\.xlsx$/i.test(name)) return readSpreadsheetStart(name, bytes)
  const text = decodeText(bytes)
  const document = readDocument(name, text)
  if (isOpenApi(document)) return one(openApiName(document), readOpenApi(document), document)
  if (isDataPackage(document)) return one('Frictionless Data Package', readDataPackage(document), document)
  const input: HarvestInput = { path: name, name, text: async () => text, bytes: async () => bytes }
  const reader = recognise(input, text.slice(0, headSize))
  if (!reader) return { kind: 'unknown', reason: 'startUnknown' }
  if (reader.format === 'template') return readSpreadsheetStart(name, bytes)
  const lines: StartLine[] = []
  const records: HarvestRecord[] = []
  let left = 0
  try {
    for await (const item of reader.read(input, {})) {
      if ('skip' in item && item.skip.repaired) continue
      if (lines.length >= mostStarted) left++
      else if ('record' in item) {
        lines.push(lineOf(item.record))
        records.push(item.record)
      } else
        lines.push({
          place: shortPlace(item.skip.place),
          title: '',
          faults: [sayingSame(item.skip.message)],
          unread: [],
        })
    }
  } catch {
    return { kind: 'unknown', reason: 'startUnreadable' }
  }
  if (!lines.some(({ draft }) => draft)) return { kind: 'unknown', reason: 'startUnreadable' }
  const [only] = lines
  if (lines.length === 1 && only && document !== undefined) only.unread = unreadLeaves(document, records)
  return { kind: 'document', format: formatNames[reader.format] ?? reader.format, lines, left }
}

function lineOf(record: HarvestRecord): StartLine {
  return {
    place: shortPlace(record.place),
    title: say(record.content.title, 'zh'),
    draft: { origin: 'METADATA', content: asLoose(record.content) },
    faults: [],
    unread: [],
  }
}

function one(format: string, line: StartLine, document: unknown): StartReading {
  const named = line.faults.map(({ en }) => en)
  return {
    kind: 'document',
    format,
    lines: [{ ...line, unread: unreadLeaves(document, [line.draft, line.title, named]) }],
    left: 0,
  }
}

/** JSON or YAML as it is; undefined where the text is neither or holds no object. */
function readDocument(name: string, text: string): unknown {
  const start = text.replace(/^\ufeff/, '').trimStart()
  if (start.startsWith('{') || start.startsWith('[')) {
    try {
      return JSON.parse(start) as unknown
    } catch {
      return undefined
    }
  }
  if (
    !/\.ya?ml$/i.test(name) &&
    !/^(?:openapi|swagger|apiVersion|kind|version|id|info)\s*:/m.test(start.slice(0, 2_000))
  )
    return undefined
  const read = readYaml(text)
  return 'value' in read && typeof read.value === 'object' ? read.value : undefined
}

function shortPlace(place: string): string {
  return place.includes('#') ? place.slice(place.lastIndexOf('#') + 1) : ''
}

function sayingSame(message: string) {
  return { zh: message, en: message }
}
