import { profileBounds } from '#app/domain/profile/file-profile.ts'
import { ProfileFailure } from '#app/domain/profile/profile-words.ts'
import type { FileFacts } from './text-file.server.ts'

export type FileKind = 'ZIP' | 'PARQUET' | 'JSON' | 'JSONL' | 'TEXT'

/** What a file is by how it begins; its name only helps to tell JSON, JSON Lines and CSV apart. */
export function kindOfFile({ head, hasNul }: FileFacts, name: string): FileKind {
  const begins = (...bytes: number[]) => bytes.every((byte, index) => head[index] === byte)
  if (begins(0x50, 0x4b, 3, 4) || begins(0x50, 0x4b, 5, 6)) return 'ZIP'
  if (begins(0x50, 0x41, 0x52, 0x31)) return 'PARQUET'
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) throw new ProfileFailure('oldSpreadsheet')
  const isUtf16 = begins(0xff, 0xfe) || begins(0xfe, 0xff)
  if ((hasNul && !isUtf16) || begins(0x1f, 0x8b) || begins(0x25, 0x50, 0x44, 0x46))
    throw new ProfileFailure('unknownFormat')
  const text = new TextDecoder(isUtf16 ? (head[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8')
    .decode(head)
    .trimStart()
  if (/^[{[]/.test(text) && !/\.(?:csv|tsv|tab)$/i.test(name)) {
    if (/\.(?:jsonl|ndjson)$/i.test(name)) return 'JSONL'
    // Two objects, one a line, are no JSON.
    return text.startsWith('{') && /^\{.*\}\s*\n\s*\{/.test(text) ? 'JSONL' : 'JSON'
  }
  if (/^<(?:\?xml|!doctype|html)/i.test(text)) throw new ProfileFailure('unknownFormat')
  return 'TEXT'
}

/** The file's name without the folders before it. */
export function ownName(name: string): string {
  const last = name.replace(/[\\/]+$/, '').replace(/^.*[\\/]/s, '')
  return last.replace(/\p{Cc}/gu, '').slice(0, profileBounds.text) || 'file'
}
