import { open } from 'node:fs/promises'
import type { MarkedKind } from './marked-kinds.ts'
import { withWorkbook } from './workbook-columns.server.ts'

const starts: readonly { mediaType: string; bytes: readonly number[] }[] = [
  { mediaType: 'application/pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'application/vnd.apache.parquet', bytes: [0x50, 0x41, 0x52, 0x31] },
  { mediaType: 'application/gzip', bytes: [0x1f, 0x8b] },
  { mediaType: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
]
const workbook = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a file is, by its content; its name only tells kinds of text apart. */
export async function kindOfFile(
  path: string,
  name: string,
): Promise<{ mediaType: string; kind: MarkedKind | undefined }> {
  const head = await beginningOf(path)
  const known = starts.find(({ bytes }) => bytes.every((byte, index) => head[index] === byte))
  if (known) return { mediaType: known.mediaType, kind: known.mediaType === 'application/pdf' ? 'pdf' : undefined }
  if (head.readUInt32LE(0) === 0x04034b50)
    return (await isWorkbook(path))
      ? { mediaType: workbook, kind: 'xlsx' }
      : { mediaType: 'application/zip', kind: undefined }
  if (head.subarray(4).includes(0)) return { mediaType: 'application/octet-stream', kind: undefined }
  const text = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^\{[^\n]*\}[ \t\r\0]*(?:\n|\0*$)/.test(text) || (text.startsWith('{') && /\.(?:jsonl|ndjson)$/i.test(name)))
    return { mediaType: 'application/x-ndjson', kind: 'jsonl' }
  if (/^[{[]/.test(text) && !/\.(?:csv|tsv)$/i.test(name)) return { mediaType: 'application/json', kind: undefined }
  if (/^<(?:\?xml|!doctype|html)/i.test(text)) return { mediaType: 'application/octet-stream', kind: undefined }
  return { mediaType: 'text/csv; charset=utf-8', kind: 'csv' }
}

async function beginningOf(path: string): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(8_192), 0, 8_192, 0)
    return buffer.subarray(0, Math.max(8, bytesRead))
  } finally {
    await file.close()
  }
}

async function isWorkbook(path: string): Promise<boolean> {
  try {
    return await withWorkbook(path, async ({ entries }) => entries.some(({ name }) => name === 'xl/workbook.xml'))
  } catch {
    return false
  }
}
